import type { Refusal } from '@qingshen/domain';
import type { FilingAct, Standing } from '@qingshen/domain/qualifications';
import { stateAfter, whyNotFiling } from '@qingshen/domain/qualifications';
import { add, beijingDate, days, type LocalDate, type Span } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Row } from '../../kernel/statement.ts';
import type { filingsInHand } from './filing.sql.ts';
import type { DecidedFiling } from './filing-decisions.sql.ts';
import { type Rulebook, standingsOf, unmet } from './filing-rules.ts';
import { stateOn } from './filing-shown.ts';
import { countsOf } from './published-counts.ts';

/** The authority's decision on one filing, worked out without a word to the database. */

export type InHand = Row<ReturnType<typeof filingsInHand>>;

export interface SectorVerdict {
  code: string;
  outcome: 'granted' | 'refused';
  reason?: string;
}

export interface Verdict {
  outcome: 'accepted' | 'refused';
  clause: string;
  reason?: string;
  despite?: string;
  validUntil?: string;
  sectors?: readonly SectorVerdict[];
}

export type Decided = { refused: Refusal } | { filing: DecidedFiling };

const acts = { accepted: 'accept', refused: 'refuse' } as const satisfies Record<string, FilingAct>;

/** What is not named is granted; a sector refused says why. Granting none at all is a refusal, and is given as one. */
function sectorsOf(filing: InHand, verdict: Verdict): { refused: Refusal } | DecidedFiling['sectors'] {
  const asked = filing.sectorRows.map(({ code }) => code);
  if (verdict.outcome === 'refused')
    return asked.map((code) => ({ code, outcome: 'refused', reason: verdict.reason?.slice(0, 500) ?? null }));
  const given = (verdict.sectors ?? []).map(({ code }) => code);
  const again = given.findIndex((code, at) => given.indexOf(code) < at);
  if (again >= 0) {
    const field = { in: 'body', field: `sectors.${again}.code`, rule: 'twice', value: given[again] };
    return { refused: { code: 'invalid_input', facts: { fields: [field] } } };
  }
  const said = new Map((verdict.sectors ?? []).map((sector) => [sector.code, sector]));
  const strange = [...said.keys()].find((code) => !asked.includes(code));
  if (strange !== undefined) return { refused: { code: 'sectors_undecided', facts: { sector: strange } } };
  const silent = [...said.values()].find(({ outcome, reason }) => outcome === 'refused' && !reason);
  if (silent) return { refused: { code: 'decision_reason_missing', facts: { sector: silent.code } } };
  const sectors = asked.map((code) => {
    const { outcome = 'granted', reason = null } = said.get(code) ?? {};
    return { code, outcome, reason };
  });
  const granted = sectors.some(({ outcome }) => outcome === 'granted');
  return granted ? sectors : { refused: { code: 'sectors_undecided', facts: { granted: 0 } } };
}

/** 三年 from today ends the day before today in three years. */
const lastDay = (from: LocalDate, term: Span | null): LocalDate | null =>
  term === null || term.unit === 'working_day' ? null : add(add(from, term), days(-1));

interface Compared {
  sector: string;
  whenSubmitted: Standing | null;
  onTheDay: Standing | null;
}

/** As submitted under the rules of that day, and as it is today under today's: both are kept with the decision. */
function compared(filing: InHand, rulebook: Rulebook, today: LocalDate): Compared[] {
  const codes = filing.sectorRows.map(({ code }) => code);
  const on = (filing.rulesOn ?? today) as LocalDate;
  const then = rulebook(filing.track, on, filing.rulesKnownAt).regime;
  const submitted = standingsOf(filing.facts, then, on, codes);
  const current = standingsOf(filing.factsNow, rulebook(filing.track, today).regime, today, codes);
  return codes.map((sector) => ({
    sector,
    whenSubmitted: submitted.get(sector) ?? null,
    onTheDay: current.get(sector) ?? null,
  }));
}

/** A clause not met then or now is no bar, but it takes a reason of its own that stays with the decision. */
function whyNotAccept(verdict: Verdict, standings: readonly Compared[], granted: readonly string[]) {
  const failing = standings
    .filter(({ sector }) => granted.includes(sector))
    .map(({ sector, whenSubmitted, onTheDay }) => ({
      sector,
      clauses: [...new Set([...unmet(whenSubmitted ?? undefined), ...unmet(onTheDay ?? undefined)])],
    }))
    .filter(({ clauses }) => clauses.length > 0);
  return failing.length > 0 && !verdict.despite
    ? { code: 'despite_missing', facts: { sectors: failing } }
    : null;
}

const entryOf = (ctx: Ctx<Seat>, filing: InHand, sectors: readonly string[], today: LocalDate) =>
  filing.factsNow && {
    line: filing.line,
    organization_id: filing.organizationId,
    name: filing.organizationName,
    credit_code: filing.creditCode,
    authority_name: ctx.seat.organizationName,
    filing_number: filing.number,
    sectors,
    ...countsOf(filing.factsNow, today),
  };

function accepted(
  ctx: Ctx<Seat>,
  filing: InHand,
  rulebook: Rulebook,
  verdict: Verdict,
  base: DecidedFiling,
): Decided {
  const today = beijingDate(ctx.now);
  const granted = base.sectors.filter(({ outcome }) => outcome === 'granted').map(({ code }) => code);
  const refused = whyNotAccept(verdict, base.standing as Compared[], granted);
  if (refused) return { refused };
  const until = verdict.validUntil ?? lastDay(today, rulebook(filing.track, today).regime.term);
  if (until !== null && until < today) return { refused: { code: 'filing_period', facts: { until } } };
  return {
    filing: {
      ...base,
      former: filing.formerId,
      valid_from: today,
      valid_until: until,
      despite: verdict.despite ?? null,
      entry: entryOf(ctx, filing, granted, today),
    },
  };
}

const blank = { former: null, valid_from: null, valid_until: null, despite: null, entry: null };

export function decide(ctx: Ctx<Seat>, filing: InHand, rulebook: Rulebook, verdict: Verdict): Decided {
  const today = beijingDate(ctx.now);
  const refused = whyNotFiling(acts[verdict.outcome], { state: stateOn(filing, today) }, 'authority');
  if (refused) return { refused };
  if (verdict.outcome === 'refused' && !verdict.reason)
    return { refused: { code: 'decision_reason_missing' } };
  const sectors = sectorsOf(filing, verdict);
  if ('refused' in sectors) return sectors;
  const base: DecidedFiling = {
    ...blank,
    id: filing.id,
    version: filing.version,
    state: stateAfter(acts[verdict.outcome]) as 'accepted' | 'refused',
    from_state: 'submitted',
    decision: newId(),
    clause: verdict.clause,
    reason: verdict.reason ?? null,
    standing: compared(filing, rulebook, today),
    sectors,
  };
  return verdict.outcome === 'accepted' ? accepted(ctx, filing, rulebook, verdict, base) : { filing: base };
}

/** Ended by the authority before its time. What it was like on that day stays with the decision. */
export function revoke(
  ctx: Ctx<Seat>,
  filing: InHand,
  rulebook: Rulebook,
  { clause, reason }: { clause: string; reason: string },
): Decided {
  const today = beijingDate(ctx.now);
  const refused = whyNotFiling('revoke', { state: stateOn(filing, today) }, 'authority');
  if (refused) return { refused };
  return {
    filing: {
      ...blank,
      id: filing.id,
      version: filing.version,
      state: 'revoked',
      from_state: 'accepted',
      decision: newId(),
      clause,
      reason,
      standing: compared(filing, rulebook, today),
      sectors: [],
    },
  };
}
