import type { FindingState, Verdict } from '@qingshen/domain/qualifications';
import type { Tone } from '../ui/Tag.svelte';

export const findingTone: Record<FindingState, Tone> = { met: 'green', expiring: 'orange', not_met: 'red' };
export const verdictTone: Record<Verdict, Tone> = { qualified: 'green', not_qualified: 'red' };
export const turnTone: Record<'lost' | 'won' | 'shifted', Tone> = {
  lost: 'red',
  won: 'green',
  shifted: 'orange',
};
