import type { Tone } from '../ui/Tag.svelte';

export const expertTone: Record<'invited' | 'active' | 'withdrawn', Tone> = {
  invited: 'grey',
  active: 'green',
  withdrawn: 'orange',
};
