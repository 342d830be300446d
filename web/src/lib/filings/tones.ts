import type { qualifications } from '@qingshen/contract';
import type { FilingState, SanctionStep } from '@qingshen/domain/qualifications';
import type { Tone } from '../ui/Tag.svelte';

export const filingTone: Record<FilingState, Tone> = {
  draft: 'grey',
  submitted: 'blue',
  correction_requested: 'orange',
  accepted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  expired: 'red',
  superseded: 'grey',
  revoked: 'red',
};

export const sectorTone: Record<'asked' | 'granted' | 'refused', Tone> = {
  asked: 'blue',
  granted: 'green',
  refused: 'red',
};

export const checkTone: Record<qualifications.CheckRow['outcome'] & string, Tone> = {
  pending: 'blue',
  passed: 'green',
  failed: 'red',
};

export const sanctionTone: Record<qualifications.SanctionRow['state'], Tone> = {
  upcoming: 'orange',
  in_force: 'red',
  ended: 'grey',
  lifted: 'grey',
};

export const stepTone: Record<SanctionStep, Tone> = {
  order_to_correct: 'orange',
  publish_name: 'red',
  suspend: 'red',
};

export const appealTone: Record<'pending' | 'upheld' | 'dismissed', Tone> = {
  pending: 'orange',
  upheld: 'green',
  dismissed: 'grey',
};

export const registerTone: Record<qualifications.RegisterEntry['state'], Tone> = {
  listed: 'green',
  named: 'orange',
  suspended: 'red',
  ended: 'grey',
};
