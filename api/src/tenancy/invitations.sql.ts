import type { InvitationChannel, InvitationPurpose } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someHash = Buffer.alloc(32);
const someDate = new Date(0);

export const insertInvitation = statement(
  (a: {
    id: string;
    organizationId: string;
    kind: string;
    purpose: InvitationPurpose;
    role: string;
    channel: InvitationChannel;
    address: string | null;
    inviteeName: string | null;
    codeHash: Buffer;
    invitedBy: string;
    invitingOrganizationId: string;
    at: Date;
    days: number;
  }) =>
    q.insertInto('invitations').values({
      id: a.id,
      organization_id: a.organizationId,
      kind: a.kind,
      purpose: a.purpose,
      role: a.role,
      channel: a.channel,
      address: a.address,
      invitee_name: a.inviteeName,
      code_hash: a.codeHash,
      invited_by: a.invitedBy,
      inviting_organization_id: a.invitingOrganizationId,
      invited_at: a.at,
      // A code opens doors, so its life is measured by the real clock.
      expires_at: sql<Date>`now() + make_interval(days => ${a.days}::int)`,
    }),
  {
    id: someId,
    organizationId: someId,
    kind: 'consultancy',
    purpose: 'join',
    role: 'auditor',
    channel: 'mail',
    address: 'li@example.cn',
    inviteeName: null,
    codeHash: someHash,
    invitedBy: someId,
    invitingOrganizationId: someId,
    at: someDate,
    days: 7,
  },
);

/** Whatever the code in hand opens (policies gate_holds_the_code, i_hold_the_code). */
export const invitationInHand = statement(
  (codeHash: Buffer) =>
    q
      .selectFrom('invitations as i')
      .innerJoin('organizations as o', 'o.id', 'i.organization_id')
      .select([
        'i.id',
        'i.organization_id as organizationId',
        'i.inviting_organization_id as invitingOrganizationId',
        'i.kind',
        'i.purpose',
        'i.role',
        'i.channel',
        'i.address',
        'i.invitee_name as inviteeName',
        'i.invited_by as invitedBy',
        'i.expires_at as expiresAt',
        'i.accepted_at as acceptedAt',
        'i.revoked_at as revokedAt',
        'o.name as organizationName',
        'o.state as organizationState',
        sql<Date>`now()`.as('realNow'),
      ])
      .where('i.code_hash', '=', codeHash),
  someHash,
);

export const lockInvitationInHand = statement(
  (codeHash: Buffer) => invitationInHand(codeHash).forUpdate('i'),
  someHash,
);

export const acceptInvitationRow = statement(
  (a: { id: string; accountId: string; at: Date }) =>
    q.updateTable('invitations').set({ accepted_at: a.at, accepted_by: a.accountId }).where('id', '=', a.id),
  { id: someId, accountId: someId, at: someDate },
);

export const joinOrganization = statement(
  (a: {
    id: string;
    organizationId: string;
    kind: string;
    accountId: string;
    role: string;
    invitationId: string;
    at: Date;
  }) =>
    q.insertInto('memberships').values({
      id: a.id,
      organization_id: a.organizationId,
      kind: a.kind,
      account_id: a.accountId,
      role: a.role,
      invitation_id: a.invitationId,
      joined_at: a.at,
    }),
  {
    id: someId,
    organizationId: someId,
    kind: 'consultancy',
    accountId: someId,
    role: 'auditor',
    invitationId: someId,
    at: someDate,
  },
);

export const claimOrganization = statement(
  (organizationId: string) =>
    q
      .updateTable('organizations')
      .set({ state: 'active', version: sql<number>`version + 1` })
      .where('id', '=', organizationId)
      .where('state', '=', 'invited'),
  someId,
);

export const invitationPage = statement(
  (a: { organizationId: string; after: readonly string[] | null; limit: number }) =>
    q
      .selectFrom('invitations as i')
      .innerJoin('organizations as o', 'o.id', 'i.organization_id')
      .select([
        'i.id',
        'i.purpose',
        'i.channel',
        'i.address',
        'i.invitee_name as inviteeName',
        'i.role',
        'i.organization_id as organizationId',
        'o.name as organizationName',
        'i.invited_at as invitedAt',
        'i.expires_at as expiresAt',
        'i.accepted_at as acceptedAt',
        'i.revoked_at as revokedAt',
      ])
      .select((eb) => exactInstant(eb.ref('i.invited_at')).as('key'))
      .where('i.organization_id', '=', a.organizationId)
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(i.invited_at, i.id) < (${a.after?.[0] ?? ''}::timestamptz, ${a.after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('i.invited_at', 'desc')
      .orderBy('i.id', 'desc')
      .limit(a.limit + 1),
  { organizationId: someId, after: ['2026-01-01T00:00:00.000Z', someId], limit: 25 },
);

export const lockInvitation = statement(
  (a: { id: string; organizationId: string }) =>
    q
      .selectFrom('invitations')
      .select([
        'id',
        'organization_id as organizationId',
        'kind',
        'purpose',
        'role',
        'channel',
        'address',
        'invitee_name as inviteeName',
        'expires_at as expiresAt',
        'accepted_at as acceptedAt',
        'revoked_at as revokedAt',
      ])
      .where('id', '=', a.id)
      .where('organization_id', '=', a.organizationId)
      .forUpdate(),
  { id: someId, organizationId: someId },
);

export const renewInvitation = statement(
  (a: { id: string; codeHash: Buffer; at: Date; days: number }) =>
    q
      .updateTable('invitations')
      .set({
        code_hash: a.codeHash,
        invited_at: a.at,
        expires_at: sql<Date>`now() + make_interval(days => ${a.days}::int)`,
      })
      .where('id', '=', a.id),
  { id: someId, codeHash: someHash, at: someDate, days: 7 },
);

export const revokeInvitationRow = statement(
  (a: { id: string; at: Date }) =>
    q.updateTable('invitations').set({ revoked_at: a.at }).where('id', '=', a.id),
  { id: someId, at: someDate },
);

export const openClaim = statement(
  (organizationId: string) =>
    q
      .selectFrom('invitations')
      .select([
        'id',
        'channel',
        'address',
        'expires_at as expiresAt',
        'accepted_at as acceptedAt',
        'revoked_at as revokedAt',
      ])
      .where('organization_id', '=', organizationId)
      .where('purpose', '=', 'claim')
      .orderBy('invited_at', 'desc')
      .limit(1),
  someId,
);

export const revokeOpenClaims = statement(
  (a: { organizationId: string; at: Date }) =>
    q
      .updateTable('invitations')
      .set({ revoked_at: a.at })
      .where('organization_id', '=', a.organizationId)
      .where('purpose', '=', 'claim')
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null),
  { organizationId: someId, at: someDate },
);

/** Is somebody with this address a member here already? Only colleagues' addresses can answer. */
export const memberWithAddress = statement(
  (a: { organizationId: string; address: string }) =>
    q
      .selectFrom('memberships as m')
      .innerJoin('accounts as a', 'a.id', 'm.account_id')
      .select('m.id')
      .where('m.organization_id', '=', a.organizationId)
      .where('m.state', '<>', 'ended')
      .where((eb) => eb.or([eb('a.mail', '=', a.address), eb('a.mobile', '=', a.address)]))
      .limit(1),
  { organizationId: someId, address: 'li@example.cn' },
);
