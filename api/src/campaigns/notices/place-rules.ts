import { type LegalWords, legalWordsOf } from '@qingshen/documents/notice-wording';
import { sealRuleOf } from '@qingshen/domain/campaigns';
import { organiserDivision, type Track } from '@qingshen/domain/engagements';
import type { RuleSet } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import type { LocalDate } from '@qingshen/domain/time';
import { type Law, rulesUnder } from '../../engagements/index.ts';

/** What every paper of one division has in common: whose seals it bears, and what the rules there add. */
export interface PlanOfPlace {
  seals: { line: Line; division: string }[];
  legal: LegalWords;
}

export interface PinnedRules {
  law: Law;
  track: Track;
  on: LocalDate;
  knownAt: string;
}

export const rulesAt = ({ law, track, on, knownAt }: PinnedRules, jurisdiction: string): RuleSet =>
  rulesUnder(law, { jurisdiction, track, on, knownAt });

/** 县级 is the office of the site's own place; 市级 where no city stands between is whoever answers to the province. */
export function planOfPlace(pinned: PinnedRules, division: string, roundLines: readonly Line[]): PlanOfPlace {
  const set = rulesAt(pinned, division);
  const { level, lines } = sealRuleOf(set, roundLines);
  return {
    seals: lines.flatMap((line) => {
      const seat = organiserDivision(level, line, division, pinned.on);
      return seat === null ? [] : [{ line, division: seat }];
    }),
    legal: legalWordsOf(set),
  };
}
