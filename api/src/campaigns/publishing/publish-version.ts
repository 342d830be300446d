import type { campaigns as contract } from '@qingshen/contract';
import { whyNotPublish } from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { ListKey, Terms } from '../lists/checker.ts';
import { heldVersion } from '../lists/loaded.ts';
import {
  endedAndLeftOut,
  type PublicationCounts,
  type PublishableRow,
  publicationCounts,
  publishableRows,
} from './publication.sql.ts';
import { dayOf, publish } from './publish.ts';

/** As many as a refusal names; the rest are counted. */
const named = 50;

/** What came between: a round opened for a plant of the list, an organiser gone, a plant entered elsewhere. */
export function whyNotRows(rows: readonly PublishableRow[]): void {
  const of = (obstacle: PublishableRow['obstacle']) => rows.filter((row) => row.obstacle === obstacle);
  const [open, stale] = [of('round_open'), of('stale')];
  if (open.length > 0)
    refuse('list_rounds_open', {
      count: open.length,
      rows: open.slice(0, named).map(({ row, name, roundNumber }) => ({ row, name, number: roundNumber })),
    });
  if (stale.length > 0)
    refuse('list_rows_stale', {
      count: stale.length,
      rows: stale.slice(0, named).map(({ row, name }) => ({ row, name })),
    });
}

async function whyNotTakenOff(ctx: Ctx<Seat>, key: ListKey, terms: Terms, counts: PublicationCounts) {
  if (terms.kind !== 'whole' || counts.removed === 0) return;
  const { province, campaignId, versionId } = key;
  const ended = await ctx.all(endedAndLeftOut({ province, campaignId, versionId }));
  if (ended.length > 0) refuse('listing_round_closed', { rounds: ended });
}

export const publishVersion =
  (kernel: Kernel): Act<typeof contract.publishVersion> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'publish');
    if (terms.campaignState === 'closed') refuse('campaign_state', { state: terms.campaignState });
    if (terms.campaignVersion !== body.version) refuse('stale_version', { version: terms.campaignVersion });
    if (terms.baseNumber !== (terms.publishedVersion ?? 0))
      refuse('list_version_outdated', { published: terms.publishedVersion });
    const { province, versionId } = key;
    const compared = {
      province,
      before: terms.baseId,
      after: versionId,
      isWhole: terms.kind === 'whole',
    };
    const [rows, counts] = await Promise.all([
      ctx.all(publishableRows({ province, versionId })),
      ctx.one(publicationCounts(compared)),
    ]);
    const refused = whyNotPublish(
      { ...counts, accepted: rows.length, again: terms.publishedVersion !== null },
      {
        withoutRejected: body.withoutRejected,
        additionReason: body.additionReason ?? null,
        removalReason: body.removalReason ?? null,
      },
    );
    if (refused) throw new Refused(refused);
    whyNotRows(rows);
    await whyNotTakenOff(ctx, key, terms, counts);
    const published = await publish(kernel, ctx, {
      key,
      terms,
      rows,
      taken: [],
      listedOn: dayOf(body.listedOn, terms, ctx.now),
      additionReason: terms.publishedVersion === null ? null : (body.additionReason ?? null),
      removalReason: body.removalReason ?? null,
    });
    const done = (kind: string) => published.filter((one) => one.done === kind).length;
    return {
      number: terms.number,
      version: terms.campaignVersion + 1,
      added: done('added'),
      removed: done('removed'),
      changed: done('changed'),
      same: counts.same,
      told: published.filter(({ recipients, done }) => done === 'added' && recipients.length > 0).length,
    };
  };
