import type { BoardStanding, ReturnState } from '@qingshen/domain/applications';
import type { Tone } from '../ui/Tag.svelte';

export const standingTone: Record<BoardStanding, Tone> = {
  received: 'green',
  sent: 'blue',
  returned: 'orange',
  awaited: 'grey',
  overdue: 'red',
};

export const returnTone: Record<ReturnState, Tone> = {
  in_hand: 'blue',
  sent: 'blue',
  returned: 'orange',
  received: 'green',
};
