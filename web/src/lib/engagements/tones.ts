import type { EngagementState } from '@qingshen/domain/engagements';
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
