import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { certificateActions } from '$lib/server/certificates.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import { formOpen, scansOf } from '$lib/server/scans.ts';
import { day } from '$lib/words/format.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = event.params;
  const about = event.url.searchParams.has('about');
  const [person, scans] = await Promise.all([
    must(event, qualifications.readStaffMember, { params: event.params }),
    scansOf(event, organization, about || formOpen(event.url)),
  ]);
  return { person, scans, about };
};

const read = async (event: Parameters<Actions[string]>[0]) => {
  const entries = await Entries.of(event.request);
  const { organization, employment } = event.params;
  const home = paths.staffMember(organization, employment);
  return { entries, params: event.params, idempotencyKey: entries.key(), home, name: entries.text('called') };
};

export const actions = {
  ...certificateActions,

  about: async (event) => {
    const { entries, params, idempotencyKey, home } = await read(event);
    const faults = missing(entries, [['name', 'required']]);
    if (faults.length) return refuseFields(event, 'about', entries, faults);
    const body = {
      version: entries.version(),
      name: entries.text('name'),
      position: orNull(entries, 'position'),
      experiencedSince: orNull(entries, 'experiencedSince'),
      documentId: orNull(entries, 'documentId'),
    };
    const answer = await call(event, qualifications.editStaffMember, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'about', answer.problem, entries);
    return done(event, home, 'staff.person_edited', { name: body.name });
  },

  end: async (event) => {
    const { entries, params, idempotencyKey, home, name } = await read(event);
    const faults = missing(entries, [['until', 'required']]);
    if (faults.length) return refuseFields(event, 'end', entries, faults);
    const body = { version: entries.version(), until: entries.text('until') };
    const answer = await call(event, qualifications.endEmployment, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'end', answer.problem, entries);
    const on = day(body.until, event.locals.locale);
    return done(event, home, 'staff.ended_done', { name, on });
  },

  fullTime: async (event) => {
    const { entries, params, idempotencyKey, home, name } = await read(event);
    const body = { version: entries.version(), fullTime: entries.text('fullTime') === 'yes' };
    const answer = await call(event, qualifications.changeFullTime, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'full-time', answer.problem, entries);
    return done(event, home, 'staff.full_time_changed', { name });
  },
} satisfies Actions;
