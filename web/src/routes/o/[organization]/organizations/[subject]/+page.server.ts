import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { addressOf, missingAddress } from '$lib/server/invite.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  subject: await must(event, tenancy.readOrganization, { params: event.params }),
});

export const actions: Actions = {
  suspend: async (event) => {
    const entries = await Entries.of(event.request);
    if (!entries.text('reason')) return refuseFields(event, 'suspend', entries, [['reason', 'required']]);
    const answer = await call(event, tenancy.suspendOrganization, {
      params: event.params,
      body: { version: entries.version(), reason: entries.text('reason'), clause: entries.maybe('clause') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'suspend', answer.problem, entries);
    const back = paths.organizationOf(event.params.organization, event.params.subject);
    return done(event, back, 'tenancy.organization_suspended');
  },

  restore: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.restoreOrganization, {
      params: event.params,
      query: { version: entries.version() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'restore', answer.problem, entries);
    const back = paths.organizationOf(event.params.organization, event.params.subject);
    return done(event, back, 'tenancy.organization_restored');
  },

  reissue: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missingAddress(entries);
    if (faults.length) return refuseFields(event, 'reissue', entries, faults);
    const answer = await call(event, tenancy.reissueClaim, {
      params: event.params,
      body: addressOf(entries),
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'reissue', answer.problem, entries);
    const { code, expiresAt } = answer.reply;
    if (code) return { letter: { code, expiresAt, inviteeName: entries.maybe('inviteeName') } };
    const back = paths.organizationOf(event.params.organization, event.params.subject);
    return done(event, back, 'tenancy.invited', { address: entries.text('address') });
  },
};
