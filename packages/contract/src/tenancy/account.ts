import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Empty, Instant, Mail, Mobile, page, pageQuery, text, Uuid, Version } from '../shapes.ts';
import { TrailEntry } from '../trail.ts';
import { MyMembership } from './people.ts';

const Secret = z.string().min(1).max(512);
const common = { room: 'tenancy', scope: 'account' } as const;

export const Account = z.object({
  id: Uuid,
  username: z.string(),
  name: z.string(),
  mail: z.string().nullable(),
  mobile: z.string().nullable(),
  locale: z.enum(['zh-CN', 'en']),
  version: Version,
  secondFactor: z.enum(['absent', 'active']),
  recoveryCodesLeft: z.int(),
  unread: z.int(),
  memberships: z.array(MyMembership),
});
export type Account = z.infer<typeof Account>;

export const getAccount = endpoint({
  ...common,
  name: 'get_account',
  summary: 'Who is signed in, their memberships, and how many messages are unread',
  method: 'GET',
  path: '/account',
  reply: Account,
});

export const editAccount = endpoint({
  ...common,
  name: 'edit_account',
  summary: 'Change one’s own name, mail, mobile number or language',
  method: 'PATCH',
  path: '/account',
  body: z.strictObject({
    version: Version,
    name: text(60).optional(),
    mail: Mail.nullable().optional(),
    mobile: Mobile.nullable().optional(),
    locale: z.enum(['zh-CN', 'en']).optional(),
    /** Mail and mobile number open the account by a reset, so changing them asks for the password. */
    password: Secret.optional(),
  }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'contact_taken', 'password_wrong', 'too_many_tries'],
});

export const changePassword = endpoint({
  ...common,
  name: 'change_password',
  summary: 'Change the password; every other session ends',
  method: 'PUT',
  path: '/account/password',
  status: 204,
  body: z.strictObject({ current: Secret, next: Secret }),
  reply: Empty,
  refusals: [
    'password_wrong',
    'too_many_tries',
    'password_short',
    'password_long',
    'password_personal',
    'password_worn',
  ],
});

export const beginSecondFactor = endpoint({
  ...common,
  name: 'begin_second_factor',
  summary: 'Begin to set up a second factor: the secret for an authenticator',
  method: 'POST',
  path: '/account/second-factor',
  reply: z.object({ secret: z.string(), uri: z.string() }),
  refusals: ['second_factor_already'],
  idempotent: false,
});

export const confirmSecondFactor = endpoint({
  ...common,
  name: 'confirm_second_factor',
  summary: 'Confirm the second factor with a first code; gives the recovery codes once',
  method: 'PUT',
  path: '/account/second-factor',
  body: z.strictObject({ code: text(16) }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['second_factor_failed', 'second_factor_already', 'second_factor_absent', 'too_many_tries'],
  idempotent: false,
});

export const removeSecondFactor = endpoint({
  ...common,
  name: 'remove_second_factor',
  summary: 'Remove the second factor, to do without or to set up another; an office stays closed until then',
  method: 'POST',
  path: '/account/second-factor/removal',
  status: 204,
  body: z.strictObject({ password: Secret, code: text(32) }),
  reply: Empty,
  refusals: ['second_factor_failed', 'second_factor_absent', 'password_wrong', 'too_many_tries'],
});

export const renewRecoveryCodes = endpoint({
  ...common,
  name: 'renew_recovery_codes',
  summary: 'Replace the recovery codes',
  method: 'POST',
  path: '/account/recovery-codes',
  body: z.strictObject({ password: Secret }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['password_wrong', 'second_factor_absent', 'too_many_tries'],
  idempotent: false,
});

export const Session = z.object({
  id: Uuid,
  startedAt: Instant,
  seenAt: Instant,
  address: z.string().nullable(),
  device: z.string().nullable(),
  isThis: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const listSessions = endpoint({
  ...common,
  name: 'list_sessions',
  summary: 'One’s own sessions',
  method: 'GET',
  path: '/account/sessions',
  reply: z.object({ sessions: z.array(Session) }),
});

export const revokeSession = endpoint({
  ...common,
  name: 'revoke_session',
  summary: 'End one of one’s own sessions, at once',
  method: 'DELETE',
  path: '/account/sessions/:session',
  params: z.object({ session: Uuid }),
  status: 204,
  reply: Empty,
  refusals: ['not_found'],
});

export const revokeOtherSessions = endpoint({
  ...common,
  name: 'revoke_other_sessions',
  summary: 'End every session but this one',
  method: 'DELETE',
  path: '/account/sessions',
  reply: z.object({ ended: z.int() }),
});

export const InboxMessage = z.object({
  id: Uuid,
  kind: z.string(),
  facts: z.record(z.string(), z.unknown()),
  organizationId: Uuid.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
});
export type InboxMessage = z.infer<typeof InboxMessage>;

export const listInbox = endpoint({
  ...common,
  room: 'notifications',
  name: 'list_inbox',
  summary: 'Messages to this person, newest first',
  method: 'GET',
  path: '/account/inbox',
  query: z.strictObject({ ...pageQuery, unread: z.enum(['true', 'false']).optional() }),
  reply: page(InboxMessage).extend({ unread: z.int() }),
});

export const readMessage = endpoint({
  ...common,
  room: 'notifications',
  name: 'read_message',
  summary: 'Mark a message as read',
  method: 'PUT',
  path: '/account/inbox/:message/reading',
  params: z.object({ message: Uuid }),
  status: 204,
  reply: Empty,
  refusals: ['not_found'],
});

export const readAllMessages = endpoint({
  ...common,
  room: 'notifications',
  name: 'read_all_messages',
  summary: 'Mark every message as read',
  method: 'PUT',
  path: '/account/inbox/reading',
  reply: z.object({ read: z.int() }),
});

export const listMyTrail = endpoint({
  ...common,
  room: 'trail',
  name: 'list_my_trail',
  summary: 'What was done with this account: sign-ins, failures, changes',
  method: 'GET',
  path: '/account/trail',
  query: z.strictObject({ ...pageQuery }),
  reply: page(TrailEntry),
});
