import type { ApplicationState, EligibilityState, EligibilityVerdict } from '@qingshen/domain/applications';
import type { Tone } from '../ui/Tag.svelte';

export const applicationTone: Record<ApplicationState, Tone> = {
  draft: 'grey',
  submitted: 'blue',
  correction_requested: 'orange',
  accepted: 'green',
  refused: 'red',
  withdrawn: 'grey',
};

export const eligibilityTone: Record<EligibilityState, Tone> = {
  met: 'green',
  not_met: 'red',
  declared: 'blue',
  unknown: 'grey',
};

export const verdictTone: Record<EligibilityVerdict, Tone> = {
  eligible: 'green',
  waiver_needed: 'orange',
  not_eligible: 'red',
};
