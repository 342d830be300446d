import type { DutyStanding, EngagementState, FeeDemandState } from '@qingshen/domain/engagements';
import type { Tone } from '../ui/Tag.svelte';

export const engagementTone: Record<EngagementState, Tone> = {
  listed: 'grey',
  commissioned: 'blue',
  self_auditing: 'blue',
  evaluation_applied: 'blue',
  evaluation_failed: 'red',
  implementing: 'blue',
  acceptance_applied: 'blue',
  acceptance_failed: 'red',
  accepted: 'green',
  carried_over: 'orange',
  removed: 'grey',
};

export const standingTone: Record<DutyStanding, Tone> = {
  met: 'green',
  due: 'blue',
  at_risk: 'orange',
  late: 'red',
  dropped: 'grey',
};

export const demandTone: Record<FeeDemandState, Tone> = {
  received: 'orange',
  looked_into: 'blue',
  closed: 'green',
};
