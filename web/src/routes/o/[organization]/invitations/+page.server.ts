import { tenancy } from '@qingshen/contract';
import { answeringRole, rolesOf } from '@qingshen/domain/tenancy';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { addressOf, missingAddress } from '$lib/server/invite.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const page = await must(event, tenancy.listInvitations, {
    params: { organization: event.params.organization },
    query: asked(event.url, ['after']),
  });
  const answering = answeringRole(organization.kind);
  return {
    page,
    roles: rolesOf[organization.kind].filter((role) => role !== answering && role !== 'expert'),
  };
};

export const actions: Actions = {
  invite: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = [...missingAddress(entries), ...missing(entries, [['role', 'choose']])];
    if (faults.length) return refuseFields(event, 'invite', entries, faults);
    const answer = await call(event, tenancy.inviteMember, {
      params: { organization: event.params.organization },
      body: { ...addressOf(entries), role: entries.text('role') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'invite', answer.problem, entries);
    const { code, expiresAt } = answer.reply;
    if (code) return { letter: { code, expiresAt, inviteeName: entries.maybe('inviteeName') } };
    return done(event, paths.invitations(event.params.organization), 'tenancy.invited', {
      address: entries.text('address'),
    });
  },

  resend: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.resendInvitation, {
      params: { organization: event.params.organization, invitation: entries.text('invitation') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'resend', answer.problem, entries);
    const { code, expiresAt } = answer.reply;
    if (code) return { letter: { code, expiresAt, inviteeName: entries.maybe('name') } };
    return done(event, paths.invitations(event.params.organization), 'tenancy.invitation_resent');
  },

  revoke: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.revokeInvitation, {
      params: { organization: event.params.organization, invitation: entries.text('invitation') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'revoke', answer.problem, entries);
    return done(event, paths.invitations(event.params.organization), 'tenancy.invitation_revoked');
  },
};
