import type { campaigns as contract } from '@qingshen/contract';
import {
  cellText,
  type ListCells,
  type ListVersionKind,
  listColumnOrder,
  toBeConfirmed,
  whyNotRemove,
} from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId, newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { ourCampaign } from '../keeping/keep-campaign.ts';
import { Checker, type ListKey, type Terms } from '../lists/checker.ts';
import { faultShown } from '../lists/row-shown.ts';
import { insertRows, type WrittenRow } from '../lists/row-writes.sql.ts';
import { insertVersion } from '../lists/version-writes.sql.ts';
import { holdCampaignTerms } from '../lists/versions.sql.ts';
import { listingsNamed } from './publication.sql.ts';
import { beginPublishing, dayOf, type Publishing, publish } from './publish.ts';

/** A few more on a public list, or a few off it: a version of its own, with its reason, at once. */

interface Begun {
  key: ListKey;
  terms: Terms;
}

async function begin(
  ctx: Ctx<Seat>,
  { campaign, version }: { campaign: string; version: number },
  kind: ListVersionKind,
): Promise<Begun> {
  const { province, uuid: campaignId } = placedId(campaign);
  const authorityId = ctx.who.organizationId ?? '';
  const held = await ctx.maybe(holdCampaignTerms({ province, id: campaignId, authorityId }));
  // Closed, it is nobody's to hold: the other way of asking says so.
  if (!held) return refuse('campaign_state', { state: (await ourCampaign(ctx, campaign)).state });
  if (held.campaignVersion !== version) refuse('stale_version', { version: held.campaignVersion });
  if (held.publishedVersion === null) refuse('campaign_state', { state: held.campaignState });
  if (held.isBeingPublished) refuse('list_publishing');
  const versionId = newId();
  const { number } = await ctx.one(
    insertVersion({
      province,
      id: versionId,
      campaign_id: campaignId,
      authority_id: authorityId,
      kind,
      state: 'ready',
      uploaded_by: ctx.who.accountId,
      uploaded_by_name: ctx.seat.personName,
      uploaded_at: ctx.now,
    }),
  );
  const bare = {
    layout: null,
    storedAs: null,
    fileName: null,
    heartbeatAt: null,
    run: null,
    rowsRead: 0,
    baseId: null,
  };
  return {
    key: { province, campaignId, versionId, authorityId },
    terms: { ...held, ...bare, number, baseNumber: held.publishedVersion ?? 0, kind, state: 'ready' },
  };
}

/** Cells typed into a form are read as those of a workbook are. */
const cellsOf = (typed: ListCells): ListCells =>
  Object.fromEntries(
    [...listColumnOrder].flatMap((key) => {
      const text = cellText(typed[key]);
      return text === null ? [] : [[key, text]];
    }),
  );

function whyNotList(rows: readonly WrittenRow[]): void {
  const refused = rows
    .filter(({ faults }) => faults.length > 0)
    .map(({ row, faults }) => ({ row, faults: faults.map((fault) => faultShown(fault, row, null)) }));
  if (refused.length > 0) refuse('list_row_refused', { rows: refused });
}

/** What differs from what is known is looked at before it is listed, by hand as from a workbook. */
function whyNotUnseen(rows: readonly WrittenRow[]): void {
  const unseen = rows.flatMap(({ row, warnings, confirmed }) => {
    const faults = confirmed ? [] : warnings.filter(({ code }) => toBeConfirmed.has(code));
    return faults.length > 0 ? [{ row, faults: faults.map((fault) => faultShown(fault, row, null)) }] : [];
  });
  if (unseen.length > 0) refuse('list_rows_unconfirmed', { count: unseen.length, rows: unseen });
}

/** At once, whatever is asked: a version of a few rows. */
async function publishNow(kernel: Kernel, ctx: Ctx<Seat>, what: Omit<Publishing, 'run'>): Promise<void> {
  const run = newSecretId();
  ctx.post(beginPublishing(ctx, { ...what, run }));
  await publish(kernel, ctx, { ...what, run });
}

export const addListings =
  (kernel: Kernel): Act<typeof contract.addListings> =>
  async (ctx, { params, body }) => {
    const seen = { campaign: params.campaign, version: body.version };
    const { key, terms } = await begin(ctx, seen, 'additions');
    const { province, versionId, authorityId } = key;
    const checker = new Checker(key, terms, ctx.now);
    const asked = body.rows.map(({ cells, overrideReason, confirmed }, at) => ({
      row: at + 1,
      cells: cellsOf(cells),
      choices: {
        overrideReason,
        // Whoever lists one by hand has the name before their eyes.
        keptName: 'listed' as const,
        setAsideBecause: null,
        isSetAside: false,
        carriesOver: false,
        isConfirmed: confirmed,
      },
    }));
    const known = await checker.facts(ctx, asked);
    const first = new Map<string, number>();
    const rows = asked.map((one) =>
      checker.check(one, known, (plant) => {
        const above = first.get(plant) ?? null;
        if (above === null) first.set(plant, one.row);
        return above;
      }),
    );
    whyNotList(rows);
    whyNotUnseen(rows);
    ctx.post(insertRows({ province, versionId, authorityId, rows }));
    await publishNow(kernel, ctx, {
      key,
      terms,
      taken: [],
      listedOn: dayOf(body.listedOn, terms, ctx.now),
      additionReason: body.reason,
      removalReason: null,
    });
    return { number: terms.number, version: terms.campaignVersion + 1 };
  };

export const removeListings =
  (kernel: Kernel): Act<typeof contract.removeListings> =>
  async (ctx, { params, body }) => {
    const seen = { campaign: params.campaign, version: body.version };
    const { key, terms } = await begin(ctx, seen, 'removals');
    const { province, campaignId } = key;
    const ids = [...new Set(body.listings)].map((listing) => placedId(listing));
    const found = await ctx.all(listingsNamed({ province, campaignId, ids: ids.map(({ uuid }) => uuid) }));
    if (found.length !== ids.length || ids.some((id) => id.province !== province)) refuse('not_found');
    const gone = found.filter(({ isRemoved }) => isRemoved);
    if (gone.length > 0)
      refuse('listing_removed_already', { rounds: gone.map(({ name, number }) => ({ name, number })) });
    const refused = whyNotRemove(found, body.confirmed);
    if (refused) throw new Refused(refused);
    await publishNow(kernel, ctx, {
      key,
      terms,
      taken: found.map(({ id }) => id),
      listedOn: dayOf(undefined, terms, ctx.now),
      additionReason: null,
      removalReason: body.reason,
    });
    return { number: terms.number, version: terms.campaignVersion + 1 };
  };
