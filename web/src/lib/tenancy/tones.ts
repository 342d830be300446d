import type { invitationChannels, MembershipState, OrganizationState } from '@qingshen/domain/tenancy';
import type { Tone } from '../ui/Tag.svelte';

export const organizationTone: Record<OrganizationState, Tone> = {
  invited: 'grey',
  active: 'green',
  suspended: 'red',
  closed: 'grey',
};

export const membershipTone: Record<MembershipState, Tone> = {
  active: 'green',
  suspended: 'red',
  ended: 'grey',
};

export const invitationTone: Record<'open' | 'accepted' | 'revoked' | 'expired', Tone> = {
  open: 'blue',
  accepted: 'green',
  revoked: 'grey',
  expired: 'orange',
};

export type Channel = (typeof invitationChannels)[number];
