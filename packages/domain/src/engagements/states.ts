import type { Refusal } from '../refusal.ts';

/** Why an organization may look at a case. */
export const capacities = ['organiser', 'supervisor', 'enterprise', 'consultancy', 'panel'] as const;
export type Capacity = (typeof capacities)[number];

/** evaluation_failed and acceptance_failed stay open: carried over where the rules say so, applied for again elsewhere. */
export const engagementStates = [
  'listed',
  'commissioned',
  'self_auditing',
  'evaluation_applied',
  'evaluation_failed',
  'implementing',
  'acceptance_applied',
  'acceptance_failed',
  'accepted',
  'carried_over',
  'removed',
] as const;
export type EngagementState = (typeof engagementStates)[number];

const closedStates: readonly EngagementState[] = ['accepted', 'carried_over', 'removed'];
export const openEngagementStates: readonly EngagementState[] = engagementStates.filter(
  (state) => !closedStates.includes(state),
);
export const isOpen = (state: EngagementState): boolean => openEngagementStates.includes(state);

interface Step {
  readonly by: readonly Capacity[];
  readonly from: readonly EngagementState[];
  readonly to: EngagementState;
}

/**
 * Who moves a round from where to where. The organiser receives applications and concludes; the enterprise chooses how
 * it audits. What the organiser has received it may hand back, and the round goes on as it was before.
 */
export const roundFlow = {
  commission: {
    by: ['enterprise'],
    from: ['listed', 'commissioned', 'self_auditing'],
    to: 'commissioned',
  },
  audit_by_itself: { by: ['enterprise'], from: ['listed', 'commissioned'], to: 'self_auditing' },
  receive_evaluation_application: {
    by: ['organiser'],
    from: ['commissioned', 'self_auditing', 'evaluation_failed'],
    to: 'evaluation_applied',
  },
  hand_evaluation_back_commissioned: {
    by: ['organiser'],
    from: ['evaluation_applied'],
    to: 'commissioned',
  },
  hand_evaluation_back_self_audit: {
    by: ['organiser'],
    from: ['evaluation_applied'],
    to: 'self_auditing',
  },
  pass_evaluation: { by: ['organiser'], from: ['evaluation_applied'], to: 'implementing' },
  fail_evaluation: { by: ['organiser'], from: ['evaluation_applied'], to: 'evaluation_failed' },
  receive_acceptance_application: {
    by: ['organiser'],
    from: ['implementing', 'acceptance_failed'],
    to: 'acceptance_applied',
  },
  hand_acceptance_back: { by: ['organiser'], from: ['acceptance_applied'], to: 'implementing' },
  accept: { by: ['organiser'], from: ['acceptance_applied'], to: 'accepted' },
  fail_acceptance: { by: ['organiser'], from: ['acceptance_applied'], to: 'acceptance_failed' },
  carry_over: {
    by: ['organiser', 'supervisor'],
    from: ['listed', 'commissioned', 'self_auditing', 'evaluation_failed', 'acceptance_failed'],
    to: 'carried_over',
  },
  remove: { by: ['organiser', 'supervisor'], from: openEngagementStates, to: 'removed' },
} as const satisfies Record<string, Step>;
export type RoundStep = keyof typeof roundFlow;

const steps: readonly Step[] = Object.values(roundFlow);

/** May an organization in this capacity move the round there? */
export function whyNotAdvance(
  state: EngagementState,
  to: EngagementState,
  capacity: Capacity,
): Refusal | null {
  const towards = steps.filter((step) => step.to === to && step.from.includes(state));
  if (towards.length === 0) return { code: 'round_step_out_of_order', facts: { state, to } };
  return towards.some((step) => step.by.includes(capacity))
    ? null
    : { code: 'round_step_of_another', facts: { to, by: towards.flatMap((step) => step.by) } };
}
