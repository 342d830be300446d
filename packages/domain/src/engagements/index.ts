import type { Refusal } from '../refusal.ts';

export const tracks = ['mandatory', 'voluntary'] as const;
export type Track = (typeof tracks)[number];

/** Why an organization may look at a case. */
export const capacities = ['organiser', 'supervisor', 'enterprise', 'consultancy', 'panel'] as const;
export type Capacity = (typeof capacities)[number];

/** Later rooms lengthen the flow, they never rename a state. */
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

export interface PartyFacts {
  consultancyId: string | null;
  state: EngagementState;
}

export function whyNotNameConsultancy(round: PartyFacts, consultancyId: string): Refusal | null {
  return round.consultancyId === consultancyId ? { code: 'consultancy_named_already' } : null;
}
