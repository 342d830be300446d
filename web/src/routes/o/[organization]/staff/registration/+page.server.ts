import { qualifications } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import { scansOf } from '$lib/server/scans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.keep_firm_register) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  return { scans: await scansOf(event, event.params.organization, true) };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['name', 'required'],
      ['identityKind', 'choose'],
      ['identityNumber', 'required'],
      ['consentedOn', 'required'],
      ['fullTime', 'choose'],
      ['from', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'staff', entries, faults);
    const answer = await call(event, qualifications.registerStaff, {
      params: { organization: event.params.organization },
      body: {
        name: entries.text('name'),
        identityKind: entries.text('identityKind') as 'resident_id',
        identityNumber: entries.text('identityNumber').toUpperCase(),
        consentedOn: entries.text('consentedOn'),
        position: orNull(entries, 'position'),
        fullTime: entries.text('fullTime') === 'yes',
        from: entries.text('from'),
        until: orNull(entries, 'until'),
        experiencedSince: orNull(entries, 'experiencedSince'),
        documentId: orNull(entries, 'documentId'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'staff', answer.problem, entries);
    const home = paths.staffMember(event.params.organization, answer.reply.employmentId);
    return done(event, home, 'staff.registered', { name: entries.text('name') });
  },
};
