import type { notices as contract } from '@qingshen/contract';
import { whyNotPrepareNotices } from '@qingshen/domain/campaigns';
import { division } from '@qingshen/domain/divisions';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { divisionsWithin } from '../../engagements/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { type Begun, beginBatch, campaignWithLaw, type Item, roundsToNotify } from './batch-steps.sql.ts';
import { batchHolding } from './batches.sql.ts';
import { type PinnedRules, planOfPlace, rulesAt } from './place-rules.ts';
import { shippedNumber } from './wording-id.ts';
import { insistOnWording, type WordingFound, wordingFrom } from './wordings.ts';

/** As many as one list of a province holds; a longer one is begun county by county. */
const most = 5_000;

type Round = Item & { divisionCode: string; lines: readonly string[] };

interface Order
  extends Omit<Begun, 'id' | 'plan' | 'wordingId' | 'wordingNumber' | 'wordingTitle' | 'wordingBody'> {
  province: string;
  rounds: readonly Round[];
  pinned: PinnedRules;
  wording: WordingFound;
}

/**
 * In the act's own transaction: what is not committed is never begun. A round waits in one batch at a time: those that
 * another is making are left out, and where nothing is left the other one is named.
 */
export async function beginNotices(
  ctx: Ctx<Seat>,
  { province, rounds, pinned, wording, ...ordered }: Order,
): Promise<{ id: string; begun: number }> {
  const id = newId();
  const linesIn = new Map(rounds.map((round) => [round.divisionCode, round.lines as readonly Line[]]));
  const plan = Object.fromEntries(
    [...linesIn].map(([code, lines]) => [code, planOfPlace(pinned, code, lines)]),
  );
  const said = {
    wordingId: wording.wordingId,
    wordingNumber: wording.number,
    wordingTitle: wording.title,
    wordingBody: wording.body,
  };
  const items = rounds.map(({ engagementId, address }) => ({ engagementId, address }));
  const { begun } = await ctx.one(
    beginBatch({ province, ordered: { ...ordered, ...said, id, plan }, items }),
  );
  if (begun > 0) return { id, begun };
  const held = items.map(({ engagementId }) => engagementId);
  const other = await ctx.maybe(batchHolding({ province, engagements: held }));
  return refuse('notice_rounds_in_batch', {
    count: held.length,
    ...(other && {
      batch: placed(other.province, other.id),
      authority: other.authorityName,
      startedBy: other.startedBy,
    }),
  });
}

/** The campaign and the wording in one look: rules as it pinned them, and whether this office prepares notices. */
export async function campaignToNotify(ctx: Ctx<Seat>, province: string, id: string, wordingId: string) {
  const own = shippedNumber(wordingId) === null ? placedId(wordingId).uuid : null;
  const campaign = await ctx.one(campaignWithLaw({ province, id, wordingId: own }));
  if (campaign.rulesOn === null || campaign.rulesKnownAt === null || campaign.state === 'draft')
    return refuse('campaign_state', { state: campaign.state });
  const pinned: PinnedRules = {
    law: campaign.law,
    track: campaign.track,
    on: campaign.rulesOn as LocalDate,
    knownAt: campaign.rulesKnownAt.toISOString(),
  };
  const refused = whyNotPrepareNotices(
    ctx.seat.level,
    rulesAt(pinned, ctx.seat.divisionCode ?? campaign.jurisdiction),
  );
  if (refused) throw new Refused(refused);
  const wording = wordingFrom(wordingId, own, campaign);
  insistOnWording(wording);
  return { title: campaign.title, listedOn: campaign.listedOn, pinned, wording };
}

/** 落款日期: a notice speaks of a list that is out, and is not dated ahead. */
export function insistOnDate(
  datedOn: string | undefined,
  { listedOn }: { listedOn: string | null },
  now: Date,
): void {
  if (datedOn === undefined) return;
  if (datedOn > beijingDate(now)) refuse('notice_date_in_future', { field: 'datedOn', date: datedOn });
  if (listedOn !== null && datedOn < listedOn) refuse('day_before_listing', { field: 'datedOn', listedOn });
}

const chosenIn = (province: string, ids: readonly string[]): string[] =>
  ids.flatMap((text) => {
    const id = placedId(text);
    return id.province === province ? [id.uuid] : [];
  });

export const startNoticeBatch =
  (kernel: Kernel): Act<typeof contract.startNoticeBatch> =>
  async (ctx, { params, body }) => {
    const { province, uuid: campaignId } = placedId(params.campaign);
    if (body.division !== undefined && !division(body.division))
      refuse('division_unknown', { division: body.division });
    const [{ title, pinned, wording, listedOn }, rounds] = await Promise.all([
      campaignToNotify(ctx, province, campaignId, body.wording),
      ctx.all(
        roundsToNotify({
          organizationId: params.organization,
          at: ctx.now,
          province,
          campaignId,
          selection: body.selection,
          engagements: chosenIn(province, body.engagements ?? []),
          divisions: body.division === undefined ? undefined : divisionsWithin(body.division),
          limit: most,
        }),
      ),
    ]);
    insistOnDate(body.datedOn, { listedOn }, ctx.now);
    if (rounds.length === 0) refuse('notice_batch_empty');
    if (rounds.length > most) refuse('notice_batch_too_large', { limit: most });
    const { id, begun } = await beginNotices(ctx, {
      province,
      campaignId,
      rounds: rounds.map((round) => ({ ...round, address: null })),
      pinned,
      wording,
      contact: body.contact,
      datedOn: body.datedOn ?? null,
      claimLetters: body.claimLetters,
      replaces: null,
    });
    const batchId = placed(province, id);
    const leftOut = rounds.length - begun;
    kernel.record(ctx, {
      act: 'notice_batch_started',
      subject: { kind: 'notice_batch', id: batchId, name: title },
      province,
      after: {
        total: begun,
        ...(leftOut && { leftOut }),
        wording: wording.title,
        version: wording.number,
        claimLetters: body.claimLetters,
      },
    });
    return { batchId, total: begun, leftOut };
  };
