import type { applications as contract } from '@qingshen/contract';
import type { Refusal } from '@qingshen/domain';
import type { HandAct } from '@qingshen/domain/applications';
import type { RuleSet } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { rulesUnder } from '../engagements/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import type { Desk, Done, InHand } from './deeds.ts';
import { type Deed, lastHands, lawOfProvince, papersInHand, putHands } from './office.sql.ts';

/** One paper or a hundred: read together, judged one by one, written in one statement. */

export interface Asked {
  applicationId: string;
  version: number;
}
export type Outcome = contract.ApplicationOutcome;
export type Put = Row<ReturnType<typeof putHands>>;
export interface Made {
  row: InHand;
  deed: Deed;
  put: Put;
}

export const refusedAs = (applicationId: string, { code, facts = {} }: Refusal): Outcome => ({
  applicationId,
  state: null,
  version: null,
  refused: { code, facts: { ...facts } },
});

/** Those of the office's own province; of any other it has none. */
export async function inHand(ctx: Ctx<Seat>, asked: readonly Asked[]) {
  const province = ctx.seat.province ?? refuse('not_found');
  const ids = asked
    .map(({ applicationId }) => placedId(applicationId))
    .filter((id) => id.province === province);
  const [rows, { law }] = await Promise.all([
    ctx.all(
      papersInHand({
        province,
        ids: [...new Set(ids.map(({ uuid }) => uuid))],
        organizationId: ctx.who.organizationId ?? '',
      }),
    ),
    ctx.one(lawOfProvince(province)),
  ]);
  const rules = new Map<string, RuleSet>();
  const desk: Desk = {
    accountId: ctx.who.accountId ?? '',
    seat: ctx.seat,
    today: beijingDate(ctx.now),
    rulesOf(row) {
      const on = row.rulesOn ?? row.roundNow?.rulesOn ?? beijingDate(ctx.now);
      const known = row.rulesKnownAt?.toISOString() ?? ctx.now.toISOString();
      const key = `${row.divisionCode}/${row.track}/${on}@${known}`;
      const set =
        rules.get(key) ??
        rulesUnder(law, {
          jurisdiction: row.divisionCode,
          track: row.track,
          on: on as LocalDate,
          knownAt: known,
        });
      rules.set(key, set);
      return set;
    },
  };
  return { province, desk, law, papers: new Map(rows.map((row) => [placed(row.province, row.id), row])) };
}

/** Somebody else's hand was quicker, in this office, or it was taken back: who it was is told where it may be seen. */
const quicker = (
  hand: { by?: string; personName?: string; act: HandAct; at: Date | string } | undefined,
  version?: number,
): Refusal => ({
  code: 'stale_version',
  facts: {
    ...(version !== undefined && { version }),
    ...(hand && { by: hand.by ?? hand.personName, act: hand.act, at: new Date(hand.at).toISOString() }),
  },
});

/** Each by itself: what cannot be done is told and left as it was, the rest is put down. */
export async function put(
  ctx: Ctx<Seat>,
  asked: readonly Asked[],
  found: Awaited<ReturnType<typeof inHand>>,
  judge: (row: InHand, desk: Desk) => Done,
): Promise<{ outcomes: Outcome[]; made: Made[] }> {
  const { province, desk, papers } = found;
  const planned = new Map<string, { row: InHand; deed: Deed }>();
  const early = new Map<number, Outcome>();
  for (const [at, { applicationId, version }] of asked.entries()) {
    const row = papers.get(applicationId);
    if (!row) early.set(at, refusedAs(applicationId, { code: 'not_found' }));
    else if (row.version !== version || planned.has(row.id))
      early.set(at, refusedAs(applicationId, quicker(row.handRows.at(-1), row.version)));
    else {
      const done = judge(row, desk);
      if ('refused' in done) early.set(at, refusedAs(applicationId, done.refused));
      else planned.set(row.id, { row, deed: done.deed });
    }
  }
  const deeds = [...planned.values()].map(({ deed }) => deed);
  const written = new Map(
    (deeds.length === 0 ? [] : await ctx.all(putHands({ province, deeds }))).map((one) => [
      one.application_id,
      one,
    ]),
  );
  const lost = [...planned.keys()].filter((id) => !written.has(id));
  const last = new Map(
    (lost.length === 0 ? [] : await ctx.all(lastHands({ province, ids: lost }))).map((hand) => [
      hand.applicationId,
      hand,
    ]),
  );
  const outcomes = asked.map(({ applicationId }, at): Outcome => {
    const before = early.get(at);
    if (before) return before;
    const one = written.get(papers.get(applicationId)?.id ?? '');
    if (one) return { applicationId, state: one.state, version: one.version, refused: null };
    return refusedAs(applicationId, quicker(last.get(papers.get(applicationId)?.id ?? '')));
  });
  const made = [...planned.values()].flatMap(({ row, deed }) => {
    const one = written.get(row.id);
    return one ? [{ row, deed, put: one }] : [];
  });
  return { outcomes, made };
}

export const whole = (outcomes: Outcome[]) => ({
  done: outcomes.filter(({ refused }) => refused === null).length,
  outcomes,
});
