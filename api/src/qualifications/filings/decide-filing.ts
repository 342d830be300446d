import type { qualifications as contract } from '@qingshen/contract';
import type { Refusal } from '@qingshen/domain';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import type { Recorded } from '../../kernel/record.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { type Decided, decide, type InHand, revoke, type Verdict } from './deciding.ts';
import { filingsInHand } from './filing.sql.ts';
import { type DecidedFiling, saveDecisions } from './filing-decisions.sql.ts';
import { type Rulebook, rulebookOf } from './filing-rules.ts';
import { noticesTo } from './firm-notices.ts';

/** One filing or a hundred: read together, decided one by one, written in one statement. */

export interface Asked {
  filingId: string;
  version: number;
}
type Outcome = contract.BatchOutcome;

const unknown: Refusal = { code: 'not_found' };

/** Those of the authority's own province; of any other it has none. Asked twice is answered twice, and done once. */
export async function inHand(ctx: Ctx<Seat>, asked: readonly Asked[]): Promise<ReadonlyMap<string, InHand>> {
  const province = ctx.seat.province ?? refuse('not_found');
  const ids = asked.map(({ filingId }) => placedId(filingId)).filter((id) => id.province === province);
  const rows = await ctx.all(filingsInHand({ province, ids: [...new Set(ids.map(({ uuid }) => uuid))] }));
  return new Map(rows.map((row) => [placed(row.province, row.id), row]));
}

export const refusedAs = (filingId: string, { code, facts = {} }: Refusal): Outcome => ({
  filingId,
  state: null,
  version: null,
  refused: { code, facts: { ...facts } },
});

const acts = { accepted: 'filing_accepted', refused: 'filing_refused', revoked: 'filing_revoked' } as const;

const recordedAs = (ctx: Ctx<Seat>, row: InHand, made: DecidedFiling): Recorded => ({
  happening: {
    act: acts[made.state],
    subject: { kind: 'filing', id: placed(row.province, row.id), name: row.number },
    subjectOrganizationId: row.organizationId,
    province: row.province,
    clause: made.clause,
    before: { state: row.state },
    after: {
      state: made.state,
      reason: made.reason,
      despite: made.despite,
      sectors: made.sectors
        .filter(({ outcome }) => outcome === 'granted')
        .map(({ code }) => code)
        .join(' '),
      validUntil: made.valid_until,
      firm: row.organizationName,
    },
  },
  deliveries: noticesTo(row.contacts, acts[made.state], {
    organizationName: row.organizationName,
    number: row.number,
    byName: ctx.seat.organizationName,
    clause: made.clause,
    reason: made.reason,
    validUntil: made.valid_until,
    at: ctx.now.toISOString(),
  }),
});

/** Written together: if somebody has moved one meanwhile, nothing of all this was said, and it is asked again. */
async function write(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  made: readonly { row: InHand; filing: DecidedFiling }[],
) {
  if (made.length === 0) return;
  const saved = await ctx.all(
    saveDecisions({
      province: ctx.seat.province ?? '',
      authorityId: ctx.who.organizationId ?? '',
      by: ctx.seat.personName,
      at: ctx.now,
      on: beijingDate(ctx.now),
      filings: made.map(({ filing }) => filing),
    }),
  );
  if (saved.length !== made.length) refuse('stale_version');
  kernel.recordAll(
    ctx,
    made.map(({ row, filing }) => recordedAs(ctx, row, filing)),
  );
}

type Judge = (row: InHand, rulebook: Rulebook) => Decided;

async function decideAll(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  asked: readonly Asked[],
  judge: Judge,
): Promise<Outcome[]> {
  const [rows, rulebook] = await Promise.all([inHand(ctx, asked), rulebookOf(ctx, ctx.seat.province ?? '')]);
  const made: { row: InHand; filing: DecidedFiling }[] = [];
  const outcomes = asked.map(({ filingId, version }): Outcome => {
    const row = rows.get(filingId);
    if (!row) return refusedAs(filingId, unknown);
    const twice = made.some(({ filing }) => filing.id === row.id);
    if (row.version !== version || twice)
      return refusedAs(filingId, { code: 'stale_version', facts: { version: row.version } });
    const decided = judge(row, rulebook);
    if ('refused' in decided) return refusedAs(filingId, decided.refused);
    made.push({ row, filing: decided.filing });
    return { filingId, state: decided.filing.state, version: row.version + 1, refused: null };
  });
  await write(kernel, ctx, made);
  return outcomes;
}

const whole = (outcomes: Outcome[]) => ({
  done: outcomes.filter(({ refused }) => refused === null).length,
  outcomes,
});

/** Of one alone: done, or refused with its reason. */
export function single([outcome]: readonly Outcome[]) {
  if (!outcome) return refuse('not_found');
  if (outcome.refused) throw new Refused(outcome.refused);
  return { version: outcome.version ?? 1, state: outcome.state ?? 'submitted' };
}

export const decideFiling =
  (kernel: Kernel): Act<typeof contract.decideFiling> =>
  async (ctx, { params, body: { version, ...verdict } }) =>
    single(
      await decideAll(kernel, ctx, [{ filingId: params.filing, version }], (row, rulebook) =>
        decide(ctx, row, rulebook, verdict),
      ),
    );

export const revokeFiling =
  (kernel: Kernel): Act<typeof contract.revokeFiling> =>
  async (ctx, { params, body: { version, ...said } }) =>
    single(
      await decideAll(kernel, ctx, [{ filingId: params.filing, version }], (row, rulebook) =>
        revoke(ctx, row, rulebook, said),
      ),
    );

/** Each outcome is told; what was refused is left as it was, and does not keep the others. */
export const decideFilings =
  (kernel: Kernel): Act<typeof contract.decideFilings> =>
  async (ctx, { body: { filings, ...verdict } }) =>
    whole(
      await decideAll(kernel, ctx, filings, (row, rulebook) =>
        decide(ctx, row, rulebook, verdict as Verdict),
      ),
    );
