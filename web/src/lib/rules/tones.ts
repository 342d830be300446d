import type { rules } from '@qingshen/contract';
import type { Tone } from '../ui/Tag.svelte';

export const amendmentTone: Record<rules.Amendment['state'], Tone> = {
  proposed: 'blue',
  approved: 'green',
  rejected: 'red',
  withdrawn: 'grey',
};
