import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import type { Duty } from './duties.ts';
import { type Capacity, type EngagementState, whyNotAdvance } from './states.ts';

/** The two stages that an authority concludes. */
export const verdictStages = ['evaluation', 'acceptance'] as const;
export type VerdictStage = (typeof verdictStages)[number];

export const verdictResults = ['passed', 'not_passed'] as const;
export type VerdictResult = (typeof verdictResults)[number];

/** Where a verdict leads, and which duty of the organiser it meets. */
export const verdictLeadsTo = {
  evaluation: { passed: 'implementing', not_passed: 'evaluation_failed', meets: 'conclude_evaluation' },
  acceptance: { passed: 'accepted', not_passed: 'acceptance_failed', meets: 'conclude_acceptance' },
} as const satisfies Record<VerdictStage, Record<VerdictResult, EngagementState> & { meets: Duty }>;

export interface VerdictFacts {
  readonly stage: VerdictStage;
  readonly result: VerdictResult;
  readonly concludedOn: LocalDate;
}

/** The organiser concludes what was applied for, on a day that has come and is not before the listing. */
export function whyNotConclude(
  round: { readonly state: EngagementState; readonly listedOn: LocalDate },
  { stage, result, concludedOn }: VerdictFacts,
  capacity: Capacity,
  today: LocalDate,
): Refusal | null {
  const refused = whyNotAdvance(round.state, verdictLeadsTo[stage][result], capacity);
  if (refused) return refused;
  if (concludedOn > today)
    return { code: 'day_still_ahead', facts: { field: 'concludedOn', day: concludedOn } };
  if (concludedOn < round.listedOn)
    return { code: 'day_before_listing', facts: { field: 'concludedOn', listedOn: round.listedOn } };
  return null;
}
