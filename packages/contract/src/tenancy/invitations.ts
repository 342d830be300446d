import { invitationChannels, invitationPurposes } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Empty, Instant, Mail, Mobile, page, pageQuery, text, Username, Uuid } from '../shapes.ts';
import { Kind, RoleName } from './people.ts';
import { SignedIn } from './session.ts';

const Secret = z.string().min(1).max(512);
const Code = z
  .string()
  .trim()
  .min(8)
  .max(80)
  .regex(/^[A-Za-z0-9\s_-]+$/, 'code');

export const Invitation = z.object({
  id: Uuid,
  purpose: z.enum(invitationPurposes),
  channel: z.enum(invitationChannels),
  address: z.string().nullable(),
  inviteeName: z.string().nullable(),
  role: RoleName,
  organizationId: Uuid,
  organizationName: z.string(),
  invitedAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});
export type Invitation = z.infer<typeof Invitation>;

/** A code letter's code is shown once, to the one who prints the letter. */
export const Invited = z.object({ id: Uuid, expiresAt: Instant, code: z.string().nullable() });

export const inviteAddress = {
  channel: z.enum(invitationChannels),
  address: z
    .union([Mail, Mobile])
    .optional()
    .describe('A mail address or a mobile number; absent for a letter'),
  inviteeName: text(60).optional(),
};

const inOrganization = z.object({ organization: Uuid });
const common = { room: 'tenancy', scope: 'organization', act: 'manage_members' } as const;

export const listInvitations = endpoint({
  ...common,
  act: 'see_members',
  name: 'list_invitations',
  summary: 'Invitations into this organization',
  method: 'GET',
  path: '/o/:organization/invitations',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery }),
  reply: page(Invitation),
});

export const inviteMember = endpoint({
  ...common,
  name: 'invite_member',
  summary: 'Invite a colleague by mail, text message or code letter',
  method: 'POST',
  path: '/o/:organization/invitations',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ ...inviteAddress, role: RoleName }),
  reply: Invited,
  refusals: ['role_unknown', 'hand_over_instead', 'expert_by_enrolment', 'member_already'],
});

export const resendInvitation = endpoint({
  ...common,
  name: 'resend_invitation',
  summary: 'Send an open invitation again with a new code and a new term; the old code dies',
  method: 'POST',
  path: '/o/:organization/invitations/:invitation/resending',
  params: z.object({ organization: Uuid, invitation: Uuid }),
  reply: Invited,
  refusals: ['invitation_accepted', 'invitation_dead'],
});

export const revokeInvitation = endpoint({
  ...common,
  name: 'revoke_invitation',
  summary: 'Withdraw an open invitation',
  method: 'DELETE',
  path: '/o/:organization/invitations/:invitation',
  params: z.object({ organization: Uuid, invitation: Uuid }),
  status: 204,
  reply: Empty,
  refusals: ['invitation_accepted', 'invitation_dead'],
});

export const lookUpInvitation = endpoint({
  room: 'tenancy',
  scope: 'gate',
  idempotent: false,
  name: 'look_up_invitation',
  summary: 'What an invitation’s code opens',
  method: 'POST',
  path: '/invitations/lookup',
  body: z.strictObject({ code: Code }),
  reply: z.object({
    purpose: z.enum(invitationPurposes),
    organizationName: z.string(),
    kind: Kind,
    role: RoleName,
    inviteeName: z.string().nullable(),
    expiresAt: Instant,
  }),
  refusals: ['invitation_dead'],
});

export const claimInvitation = endpoint({
  room: 'tenancy',
  scope: 'gate',
  idempotent: false,
  name: 'claim_invitation',
  summary: 'Accept an invitation as a new person: account, membership and session in one step',
  method: 'POST',
  path: '/invitations/acceptance',
  status: 201,
  body: z.strictObject({
    code: Code,
    username: Username,
    name: text(60),
    password: Secret,
    mail: Mail.optional(),
    mobile: Mobile.optional(),
    /** 个人信息保护法: handling personal data needs the person's consent. */
    consent: z.literal(true),
  }),
  reply: SignedIn.extend({ organizationId: Uuid }),
  refusals: [
    'invitation_dead',
    'username_taken',
    'contact_taken',
    'password_short',
    'password_long',
    'password_personal',
    'password_worn',
  ],
});

export const acceptInvitation = endpoint({
  room: 'tenancy',
  scope: 'account',
  name: 'accept_invitation',
  summary: 'Accept an invitation with the account that is signed in',
  method: 'POST',
  path: '/account/memberships',
  status: 201,
  body: z.strictObject({ code: Code }),
  reply: z.object({ organizationId: Uuid, membershipId: Uuid }),
  refusals: ['invitation_dead', 'member_already'],
});
