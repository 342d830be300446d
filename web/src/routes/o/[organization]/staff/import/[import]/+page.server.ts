import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { rejectedInWords } from '$lib/server/staff-import.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const read = await must(event, qualifications.readStaffImport, { params: event.params });
  const { accepted, rejected, ...about } = read;
  return {
    about,
    accepted: accepted.map((one) => ({ ...one, id: String(one.row) })),
    rejectedRows: new Set(rejected.map(({ row }) => row)).size,
    rejected: rejected.map((one, nth) => rejectedInWords(event.locals.locale, one, nth)),
  };
};

export const actions = {
  take: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['consentedOn', 'required']]);
    if (faults.length) return refuseFields(event, 'take', entries, faults);
    const answer = await call(event, qualifications.takeStaffImport, {
      params: event.params,
      body: { consentedOn: entries.text('consentedOn') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'take', answer.problem, entries);
    const { registered } = answer.reply;
    return done(event, paths.staff(event.params.organization), 'staff_import.taken', { count: registered });
  },

  drop: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, qualifications.dropStaffImport, {
      params: event.params,
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'drop', answer.problem, entries);
    return done(event, paths.staffImport(event.params.organization), 'staff_import.dropped');
  },
} satisfies Actions;
