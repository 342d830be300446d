import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Empty, page, pageQuery, prose, Uuid, Version } from '../shapes.ts';
import { Member, MembershipState, RoleName } from './people.ts';

const inOrganization = z.object({ organization: Uuid });
const ofMember = z.object({ organization: Uuid, member: Uuid });
const Changed = z.object({ version: Version });
const common = { room: 'tenancy', scope: 'organization', act: 'manage_members' } as const;

export const listMembers = endpoint({
  ...common,
  act: 'see_members',
  name: 'list_members',
  summary: 'The members of this organization',
  method: 'GET',
  path: '/o/:organization/members',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, state: MembershipState.optional() }),
  reply: page(Member),
});

export const changeRole = endpoint({
  ...common,
  name: 'change_role',
  summary: 'Give a member another role',
  method: 'PATCH',
  path: '/o/:organization/members/:member',
  params: ofMember,
  body: z.strictObject({ version: Version, role: RoleName }),
  reply: Changed,
  refusals: [
    'stale_version',
    'role_unknown',
    'hand_over_instead',
    'expert_apart',
    'membership_ended',
    'answering_member',
  ],
});

export const suspendMember = endpoint({
  ...common,
  name: 'suspend_member',
  summary: 'Suspend a member; their open pages stop working at once',
  method: 'POST',
  path: '/o/:organization/members/:member/suspension',
  params: ofMember,
  body: z.strictObject({ version: Version, reason: prose(500) }),
  reply: Changed,
  refusals: ['stale_version', 'membership_ended', 'membership_suspended_already', 'answering_member'],
});

export const restoreMember = endpoint({
  ...common,
  name: 'restore_member',
  summary: 'Lift a member’s suspension',
  method: 'DELETE',
  path: '/o/:organization/members/:member/suspension',
  params: ofMember,
  query: z.strictObject({ version: z.coerce.number().int().positive() }),
  reply: Changed,
  refusals: ['stale_version', 'membership_not_suspended'],
});

export const removeMember = endpoint({
  ...common,
  name: 'remove_member',
  summary: 'End a membership; what the person did stays on record',
  method: 'DELETE',
  path: '/o/:organization/members/:member',
  params: ofMember,
  query: z.strictObject({ version: z.coerce.number().int().positive() }),
  status: 204,
  reply: Empty,
  refusals: ['stale_version', 'membership_ended', 'answering_member'],
});

export const leaveOrganization = endpoint({
  ...common,
  act: 'see_organization',
  name: 'leave_organization',
  summary: 'End one’s own membership',
  method: 'DELETE',
  path: '/o/:organization/membership',
  params: inOrganization,
  status: 204,
  reply: Empty,
  refusals: ['answering_member'],
});

export const handOver = endpoint({
  ...common,
  act: 'hand_over',
  name: 'hand_over',
  summary: 'Hand the answering role to another member and take theirs',
  method: 'POST',
  path: '/o/:organization/hand-over',
  params: inOrganization,
  body: z.strictObject({ member: Uuid, version: Version }),
  reply: Changed,
  refusals: ['stale_version', 'hand_over_to_self', 'membership_not_active', 'expert_apart'],
});
