import type { NoticeBatchState, NoticeStanding, NoticeState } from '@qingshen/domain/campaigns';
import type { Tone } from '../ui/Tag.svelte';

export const noticeTone: Record<NoticeState | NoticeStanding, Tone> = {
  missing: 'grey',
  prepared: 'blue',
  sealed: 'blue',
  served: 'green',
  acknowledged: 'green',
  superseded: 'grey',
};

export const batchTone: Record<NoticeBatchState, Tone> = {
  waiting: 'grey',
  rendering: 'blue',
  finished: 'green',
  stopped: 'orange',
};
