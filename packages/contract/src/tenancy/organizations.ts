import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { CreditCode, DivisionCode, Instant, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { Invited, inviteAddress } from './invitations.ts';
import { Kind, LineName, Organization, OrganizationState, RoleName } from './people.ts';

const inOrganization = z.object({ organization: Uuid });
const ofOrganization = z.object({ organization: Uuid, subject: Uuid });
const Changed = z.object({ version: Version });
const common = { room: 'tenancy', scope: 'organization' } as const;

export const getOrganization = endpoint({
  ...common,
  act: 'see_organization',
  name: 'get_organization',
  summary: 'The organization one acts for, one’s role in it, and figures for today',
  method: 'GET',
  path: '/o/:organization',
  params: inOrganization,
  reply: z.object({
    organization: Organization,
    role: RoleName,
    persona: z.string(),
    figures: z.object({ members: z.int(), openInvitations: z.int() }),
    recent: z.array(
      z.object({
        at: Instant,
        act: z.string(),
        subjectName: z.string().nullable(),
        actorName: z.string().nullable(),
      }),
    ),
  }),
});

export const OrganizationRow = Organization.omit({ version: true, stateReason: true });

export const listOrganizations = endpoint({
  ...common,
  act: 'see_organizations',
  name: 'list_organizations',
  summary: 'The organizations under one’s supervision (operator: every tenant’s name and state)',
  method: 'GET',
  path: '/o/:organization/organizations',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    kind: Kind.optional(),
    state: OrganizationState.optional(),
    division: DivisionCode.optional(),
    search: text(60).optional(),
    sort: z.enum(['registered_at', '-registered_at', 'name', '-name']).default('-registered_at'),
  }),
  reply: page(OrganizationRow),
});

export const readOrganization = endpoint({
  ...common,
  act: 'see_organizations',
  name: 'read_organization',
  summary: 'One organization under supervision, with its invitations',
  method: 'GET',
  path: '/o/:organization/organizations/:subject',
  params: ofOrganization,
  reply: z.object({
    organization: Organization,
    registeredBy: z.string().nullable(),
    maySuspend: z.boolean(),
    mayReissue: z.boolean(),
    claim: z
      .object({
        invitationId: Uuid,
        channel: z.string(),
        address: z.string().nullable(),
        expiresAt: Instant,
        acceptedAt: Instant.nullable(),
        revokedAt: Instant.nullable(),
      })
      .nullable(),
  }),
});

export const registerOrganization = endpoint({
  ...common,
  act: 'register_organization',
  name: 'register_organization',
  summary: 'Register an organization and invite the person who will answer for it',
  method: 'POST',
  path: '/o/:organization/organizations',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    kind: Kind.exclude(['operator']),
    name: text(120, 2),
    creditCode: CreditCode.optional(),
    divisionCode: DivisionCode,
    line: LineName.optional().describe(
      'Authorities only; the registrar’s own line unless the operator registers',
    ),
    ...inviteAddress,
  }),
  reply: z.object({ organizationId: Uuid, invitation: Invited }),
  refusals: [
    'registration_not_yours',
    'credit_code_invalid',
    'division_unknown',
    'division_beyond',
    'line_unfit',
    'organization_known',
    'level_unfit',
  ],
});

export const reissueClaim = endpoint({
  ...common,
  act: 'register_organization',
  name: 'reissue_claim',
  summary: 'Invite anew the person who will answer for a registered organization nobody has claimed',
  method: 'POST',
  path: '/o/:organization/organizations/:subject/claim',
  params: ofOrganization,
  status: 201,
  body: z.strictObject({ ...inviteAddress }),
  reply: Invited,
  refusals: ['organization_state', 'registration_not_yours'],
});

export const suspendOrganization = endpoint({
  ...common,
  act: 'suspend_organization',
  name: 'suspend_organization',
  summary: 'Suspend an organization; its open pages stop working at once',
  method: 'POST',
  path: '/o/:organization/organizations/:subject/suspension',
  params: ofOrganization,
  body: z.strictObject({ version: Version, reason: prose(500), clause: text(120).optional() }),
  reply: Changed,
  refusals: ['stale_version', 'organization_state', 'registration_not_yours'],
});

export const restoreOrganization = endpoint({
  ...common,
  act: 'suspend_organization',
  name: 'restore_organization',
  summary: 'Lift an organization’s suspension',
  method: 'DELETE',
  path: '/o/:organization/organizations/:subject/suspension',
  params: ofOrganization,
  query: z.strictObject({ version: z.coerce.number().int().positive() }),
  reply: Changed,
  refusals: ['stale_version', 'organization_state', 'suspended_above'],
});

export const pulse = endpoint({
  ...common,
  act: 'see_organization',
  name: 'pulse',
  summary:
    'Server-sent events: `ended` the moment this session, membership or organization may no longer act',
  method: 'GET',
  path: '/o/:organization/pulse',
  params: inOrganization,
  reply: z.string(),
  streams: 'events',
});
