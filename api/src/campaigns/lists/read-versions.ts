import type { campaigns as contract } from '@qingshen/contract';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { campaignWithLaw } from '../keeping/campaigns.sql.ts';
import { differenceCounts, versionsToCompare } from './difference.sql.ts';
import { keyOf } from './loaded.ts';
import { faultTallies } from './rows.sql.ts';
import { versionShown } from './version-shown.ts';
import { versionOfCampaign, versionsOfCampaign } from './versions.sql.ts';

export const listVersions: Act<typeof contract.listVersions> = async (ctx, { params }) => {
  const { province, uuid: campaignId } = placedId(params.campaign);
  const authorityId = params.organization;
  const [campaign, rows] = await Promise.all([
    ctx.one(campaignWithLaw({ province, id: campaignId })),
    ctx.all(versionsOfCampaign({ province, campaignId, authorityId })),
  ]);
  // Whoever reads a list that another authority keeps finds it public, and nothing of how it was made.
  return {
    versions: campaign.authorityId === authorityId ? rows.map((row) => versionShown(row, ctx.now)) : [],
  };
};

export const readVersion: Act<typeof contract.readVersion> = async (ctx, { params }) => {
  const key = keyOf(ctx, params);
  const { province, versionId } = key;
  const [row, tallies, sides] = await Promise.all([
    ctx.one(versionOfCampaign({ ...key, id: versionId })),
    ctx.all(faultTallies({ province, versionId })),
    ctx.maybe(versionsToCompare({ ...key, id: versionId, against: null })),
  ]);
  const isRead = row.state === 'ready' || row.state === 'published';
  const against =
    isRead && sides?.againstId && sides.againstNumber !== null
      ? { id: sides.againstId, number: sides.againstNumber }
      : null;
  const difference =
    against &&
    (await ctx.one(
      differenceCounts({
        province,
        before: against.id,
        after: versionId,
        isWhole: row.kind === 'whole' || row.state === 'published',
      }),
    ));
  const of = (kind: 'fault' | 'warning') =>
    tallies.filter((one) => one.of === kind).map(({ code, count }) => ({ code, count }));
  return {
    ...versionShown(row, ctx.now),
    faults: of('fault'),
    warnings: of('warning'),
    difference: against &&
      difference && { against: { ...against, id: placed(province, against.id) }, ...difference },
  };
};
