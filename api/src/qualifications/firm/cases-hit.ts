import type { qualifications as contract } from '@qingshen/contract';
import {
  compare,
  type FirmFacts,
  type Regime,
  type Standing,
  standingOf,
} from '@qingshen/domain/qualifications';
import type { Amendment } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import { regimeAt } from './regime.ts';
import type { openCasesOf } from './standing.sql.ts';

type OpenCase = Row<ReturnType<typeof openCasesOf>>;

export interface Side {
  facts: FirmFacts;
  on: LocalDate;
}

/** The answer for cases alike: same place, same track, same industry. */
function standings(amendments: readonly Amendment[]) {
  const regimes = new Map<string, Regime>();
  return ({ facts, on }: Side, { divisionCode, track, industryCode }: OpenCase): Standing => {
    const key = `${divisionCode} ${track} ${on}`;
    const regime = regimes.get(key) ?? regimeAt({ division: divisionCode, track, on }, amendments);
    regimes.set(key, regime);
    return standingOf(facts, regime, on, industryCode);
  };
}

/** Running cases whose answer would turn, each judged by the rules of its own place and industry. */
export function casesHit(
  cases: readonly OpenCase[],
  sides: { before: Side; after: Side },
  amendments: readonly Amendment[],
): contract.HitCase[] {
  const ask = standings(amendments);
  const alike = new Map<string, { before: Standing; after: Standing }>();
  return cases.flatMap((one) => {
    const key = `${one.divisionCode} ${one.track} ${one.industryCode}`;
    const pair = alike.get(key) ?? { before: ask(sides.before, one), after: ask(sides.after, one) };
    alike.set(key, pair);
    if (pair.before.verdict === pair.after.verdict) return [];
    const { province, id, number, enterpriseName, siteName, industryCode, track } = one;
    return [
      {
        id: placed(province, id),
        number,
        enterpriseName,
        siteName,
        industryCode,
        track,
        before: pair.before.verdict,
        after: pair.after.verdict,
        clauses: compare(pair.before, pair.after)
          .filter(({ turn }) => turn !== 'shifted')
          .map(({ clause }) => clause),
      },
    ];
  });
}
