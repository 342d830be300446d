import type { Refusal } from '../../refusal.ts';
import { dateOf, type LocalDate, partsOf } from '../../time/index.ts';
import { whyNotAhead, whyNotBeforeListing } from '../day-bounds.ts';
import type { EngagementState } from '../states.ts';
import type { VerdictStage } from '../verdicts.ts';

/** A reported demand for money: received by itself, looked into, closed with an answer. */
export const feeDemandStates = ['received', 'looked_into', 'closed'] as const;
export type FeeDemandState = (typeof feeDemandStates)[number];

const from: Readonly<Record<Exclude<FeeDemandState, 'received'>, readonly FeeDemandState[]>> = {
  looked_into: ['received'],
  closed: ['received', 'looked_into'],
};

export function whyNotHandle(
  state: FeeDemandState,
  to: Exclude<FeeDemandState, 'received'>,
  answer: string | null,
): Refusal | null {
  if (!from[to].includes(state)) return { code: 'fee_demand_state', facts: { state, to, from: from[to] } };
  return to === 'closed' && answer === null
    ? { code: 'fee_demand_answer_missing', facts: { field: 'text' } }
    : null;
}

/**
 * Money for a stage of a round is asked for within the round. What is asked for without naming one may come before it, to
 * keep somebody off the list: that is believed back to the first day of the year before.
 */
export function whyNotDemandedOn(
  demandedOn: LocalDate,
  stage: VerdictStage | null,
  listedOn: LocalDate,
  today: LocalDate,
): Refusal | null {
  const ahead = whyNotAhead('demandedOn', demandedOn, today);
  if (ahead) return ahead;
  if (stage !== null) return whyNotBeforeListing('demandedOn', demandedOn, listedOn);
  const earliest = dateOf(partsOf(listedOn).year - 1, 1, 1);
  return demandedOn < earliest
    ? { code: 'demand_too_long_ago', facts: { field: 'demandedOn', date: demandedOn, earliest } }
    : null;
}

/** A stage can be attested once it was applied for: before, nobody has had the occasion. */
const reached: Readonly<Record<VerdictStage, readonly EngagementState[]>> = {
  evaluation: [
    'evaluation_applied',
    'evaluation_failed',
    'implementing',
    'acceptance_applied',
    'acceptance_failed',
    'accepted',
    'carried_over',
  ],
  acceptance: ['acceptance_applied', 'acceptance_failed', 'accepted', 'carried_over'],
};

export const whyNotAttest = (stage: VerdictStage, state: EngagementState): Refusal | null =>
  reached[stage].includes(state) ? null : { code: 'stage_not_reached', facts: { stage, state } };
