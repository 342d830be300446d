import type {
  CampaignState,
  ListChange,
  ListRowStanding,
  ListVersionState,
} from '@qingshen/domain/campaigns';
import type { Tone } from '../ui/Tag.svelte';

export const campaignTone: Record<CampaignState, Tone> = {
  draft: 'grey',
  published: 'blue',
  closed: 'green',
};

export const listVersionTone: Record<ListVersionState, Tone> = {
  reading: 'blue',
  interrupted: 'red',
  ready: 'orange',
  publishing: 'blue',
  published: 'green',
  cancelled: 'grey',
  failed: 'red',
};

export const rowTone: Record<ListRowStanding, Tone> = {
  accepted: 'green',
  rejected: 'red',
  set_aside: 'grey',
};

export const changeTone: Record<ListChange, Tone> = {
  added: 'green',
  removed: 'red',
  changed: 'orange',
  same: 'grey',
};
