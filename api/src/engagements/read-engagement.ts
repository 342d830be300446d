import type { engagements as contract } from '@qingshen/contract';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { caseInSight, partiesOfCase } from './engagements.sql.ts';

export const readEngagement: Act<typeof contract.readEngagement> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.engagement);
  const [found, parties] = await Promise.all([
    ctx.one(caseInSight({ province, id, organizationId: params.organization })),
    ctx.all(partiesOfCase({ province, id })),
  ]);
  const { province: _, id: __, siteId, enterpriseId, creditCode, address, divisionCode, ...row } = found;
  const { enterpriseName, siteName, divisionName, industryCode } = row;
  return {
    engagement: {
      ...row,
      id: params.engagement,
      openedAt: row.openedAt.toISOString(),
      closesAt: row.closesAt?.toISOString() ?? null,
      rulesKnownAt: row.rulesKnownAt.toISOString(),
    },
    site: {
      id: placed(province, siteId),
      enterpriseId,
      enterpriseName,
      creditCode,
      name: siteName,
      address,
      divisionCode,
      divisionName,
      industryCode,
    },
    parties: parties.map((party) => ({
      ...party,
      since: party.since.toISOString(),
      until: party.until?.toISOString() ?? null,
    })),
  };
};
