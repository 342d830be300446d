import type { EngagementState } from '@qingshen/domain/engagements';
import type { Tone } from '../ui/Tag.svelte';

export const engagementTone: Record<EngagementState, Tone> = { listed: 'grey', commissioned: 'blue' };
