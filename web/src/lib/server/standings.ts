import type { qualifications } from '@qingshen/contract';
import type { Compared } from '../filings/compared.ts';
import type { ShownClause } from '../qualifications/board/shown.ts';
import type { Locale } from '../words/locale.ts';
import { boardOf } from './board.ts';

type Standing = qualifications.Standing | null;

/** Clause by clause on two days; a clause asked on one of them only stands alone in its row. */
export function compareStandings(
  locale: Locale,
  organization: string,
  days: { submitted: Standing; today: Standing },
): Compared[] {
  const shown = (standing: Standing) =>
    new Map<string, ShownClause>(
      standing
        ? boardOf(locale, organization, { standing, named: [] }).map((clause) => [clause.clause, clause])
        : [],
    );
  const [then, now] = [shown(days.submitted), shown(days.today)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [submitted, today] = [then.get(key) ?? null, now.get(key) ?? null];
    const either = today ?? submitted;
    if (!either) return [];
    const both = submitted !== null && today !== null;
    return [
      {
        clause: either.clause,
        source: either.source,
        verified: either.verified,
        unverifiedBecause: either.unverifiedBecause,
        readings: either.readings,
        submitted,
        today,
        changed: both && (submitted.state !== today.state || submitted.have !== today.have),
      },
    ];
  });
}

/** Clauses not met on the day of submission or today: either asks for a reason when it is accepted all the same. */
export const unmetIn = (...days: readonly Standing[]): number =>
  new Set(
    days.flatMap((standing) =>
      (standing?.findings ?? []).filter(({ state }) => state === 'not_met').map(({ clause }) => clause),
    ),
  ).size;
