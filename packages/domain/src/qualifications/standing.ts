import { daysBetween, type LocalDate } from '../time/index.ts';
import type { FirmFacts } from './facts.ts';
import type { ClauseKey, Finding, FindingState, Standing } from './finding.ts';
import { type Day, dayOf, judges, type Tally } from './judging.ts';
import { distinct } from './people.ts';
import type { AskedClause, Readings, Regime } from './regime.ts';
import { turningDays } from './turning-days.ts';

/** So long before it fails a clause is shown as expiring: the first reminder goes out then. */
export const expiringDays = 90;

/** Walks the days on which anything changes until every clause that holds has failed or the days run out. */
function failingDays(day: Day, holding: readonly AskedClause[]): ReadonlyMap<ClauseKey, LocalDate> {
  const failsOn = new Map<ClauseKey, LocalDate>();
  const concerns = new Set(holding.map(({ clause }) => judges[clause].concern));
  for (const concern of concerns) {
    let pending = holding.filter(({ clause }) => judges[clause].concern === concern);
    for (const on of turningDays(day.facts, concern, day.on)) {
      if (pending.length === 0) break;
      const later = dayOf(day.facts, day.regime, on, day.industry);
      const failed = pending.filter((asked) => !judges[asked.clause].tally(later, asked).met);
      for (const { clause } of failed) failsOn.set(clause, on);
      pending = pending.filter((asked) => !failed.includes(asked));
    }
  }
  return failsOn;
}

function stateOf(met: boolean, failsOn: LocalDate | null, on: LocalDate): FindingState {
  if (!met) return 'not_met';
  return failsOn !== null && daysBetween(on, failsOn) <= expiringDays ? 'expiring' : 'met';
}

const chosen = (all: Readings, keys: readonly (keyof Readings)[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, all[key]]));

function findingOf(day: Day, asked: AskedClause, tally: Tally, failsOn: LocalDate | null): Finding {
  const { met, ...counted } = tally;
  const judge = judges[asked.clause];
  return {
    clause: asked.clause,
    state: stateOf(met, failsOn, day.on),
    ...counted,
    short: judge.short(day),
    failsOn,
    citation: asked.citation,
    readings: chosen(day.regime.readings, judge.readings?.(day) ?? []),
  };
}

const earliest = (dates: readonly (LocalDate | null)[]): LocalDate | null =>
  dates.reduce((first, date) => (first === null || (date !== null && date < first) ? date : first), null);

/**
 * May this firm work here, in this industry, on this day, and why not? Where a place asks nothing, whoever asks is
 * qualified: conditions are never borrowed from another place.
 */
export function standingOf(
  facts: FirmFacts,
  regime: Regime,
  on: LocalDate,
  industry: string | null,
): Standing {
  const day = dayOf(distinct(facts), regime, on, industry);
  const judged = regime.clauses.map((asked) => ({ asked, tally: judges[asked.clause].tally(day, asked) }));
  const failsOn = failingDays(
    day,
    judged.filter(({ tally }) => tally.met).map(({ asked }) => asked),
  );
  const findings = judged.map(({ asked, tally }) =>
    findingOf(day, asked, tally, failsOn.get(asked.clause) ?? null),
  );
  const verdict = findings.every((finding) => finding.state !== 'not_met') ? 'qualified' : 'not_qualified';
  return {
    on,
    industry,
    verdict,
    findings,
    failsOn: verdict === 'qualified' ? earliest(findings.map((finding) => finding.failsOn)) : null,
  };
}
