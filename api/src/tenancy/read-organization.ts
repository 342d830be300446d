import type { tenancy as contract } from '@qingshen/contract';
import {
  personaOf,
  rolesFor,
  whyNotReissueClaim,
  whyNotRestore,
  whyNotSuspend,
} from '@qingshen/domain/tenancy';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { Refused } from '../kernel/refused.ts';
import { openClaim } from './invitations.sql.ts';
import {
  organizationCount,
  organizationPage,
  ownOrganization,
  recentTrail,
  supervisedOrganization,
} from './organizations.sql.ts';
import { organizationShown } from './shown.ts';

const counted = 10_000;

export const getOrganization: Act<typeof contract.getOrganization> = async (ctx, { params }) => {
  const id = params.organization;
  const seesTrail = rolesFor('see_trail', ctx.seat.kind)?.includes(ctx.seat.role) ?? false;
  const seesInvitations = rolesFor('see_members', ctx.seat.kind)?.includes(ctx.seat.role) ?? false;
  const [[row], recent] = await Promise.all([
    ctx.all(ownOrganization({ id, invitations: seesInvitations })),
    seesTrail ? ctx.all(recentTrail(id)) : [],
  ]);
  if (!row) throw new Refused({ code: 'not_found' });
  const { members, openInvitations, ...organization } = row;
  return {
    organization: organizationShown(organization),
    role: ctx.seat.role,
    persona: personaOf(ctx.seat.kind, ctx.seat.role),
    figures: { members: members ?? 0, openInvitations: openInvitations ?? 0 },
    recent: recent.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
};

export const listOrganizations: Act<typeof contract.listOrganizations> = async (ctx, { params, query }) => {
  const { after, limit, sort, ...filter } = query;
  const named = sort.endsWith('name');
  const cursor = decodeCursor(after, [named ? 'text' : 'instant', 'uuid']);
  const asked = { ...filter, authorityId: params.organization };
  const [rows, total] = await Promise.all([
    ctx.all(
      organizationPage({
        ...asked,
        sort,
        limit,
        after: cursor,
      }),
    ),
    after === undefined ? ctx.all(organizationCount({ ...asked, cap: counted })) : [],
  ]);
  const page = cut(
    rows,
    limit,
    (row) => [named ? row.name : row.key, row.id],
    ({ key: _, version: __, stateReason: ___, ...row }) => organizationShown(row),
  );
  const count = total[0]?.count;
  return count === undefined
    ? page
    : { ...page, total: { count: Math.min(count, counted), capped: count > counted } };
};

export const readOrganization: Act<typeof contract.readOrganization> = async (ctx, { params }) => {
  const [[row], [claim]] = await Promise.all([
    ctx.all(supervisedOrganization({ id: params.subject, authorityId: ctx.who.organizationId ?? '' })),
    ctx.all(openClaim(params.subject)),
  ]);
  if (!row || row.id === ctx.who.organizationId) throw new Refused({ code: 'not_found' });
  const { registeredBy, registeredByName, suspendedBy, suspenderIsBelow, ...organization } = row;
  const by = { ...ctx.seat, id: ctx.who.organizationId ?? '' };
  const standing = { registeredBy, suspendedBy, suspenderIsBelow, state: row.state };
  const may = (act: 'suspend_organization' | 'register_organization') =>
    rolesFor(act, ctx.seat.kind)?.includes(ctx.seat.role) ?? false;
  const whyNotNext = row.state === 'suspended' ? whyNotRestore : whyNotSuspend;
  return {
    organization: organizationShown(organization),
    registeredBy: registeredByName,
    maySuspend: may('suspend_organization') && whyNotNext(by, standing) === null,
    mayReissue: may('register_organization') && whyNotReissueClaim(by, standing) === null,
    claim: claim
      ? {
          invitationId: claim.id,
          channel: claim.channel,
          address: claim.address,
          expiresAt: claim.expiresAt.toISOString(),
          acceptedAt: claim.acceptedAt?.toISOString() ?? null,
          revokedAt: claim.revokedAt?.toISOString() ?? null,
        }
      : null,
  };
};
