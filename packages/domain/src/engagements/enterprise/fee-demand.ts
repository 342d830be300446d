import type { Refusal } from '../../refusal.ts';
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
  return to === 'closed' && answer === null ? { code: 'fee_demand_answer_missing' } : null;
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
