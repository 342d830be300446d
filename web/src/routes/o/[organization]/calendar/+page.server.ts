import { rules } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.import_calendar) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { years } = await must(event, rules.listCalendarYears, {});
  return {
    years: [...years].reverse(),
    next: years.find(({ state }) => state === 'unpublished')?.year ?? null,
  };
};

/** The year and the lines, with what is missing or no number named at its field. */
function noticeIn(entries: Entries, faults: Fault[]) {
  faults.push(
    ...missing(entries, [
      ['year', 'required'],
      ['lines', 'required'],
    ]),
  );
  if (entries.text('year') && !/^\d{4}$/.test(entries.text('year'))) faults.push(['year', 'year']);
  return { year: Number(entries.text('year')), lines: entries.text('lines') };
}

export const actions: Actions = {
  preview: async (event) => {
    const entries = await Entries.of(event.request);
    const faults: Fault[] = missing(entries, [['document', 'required']]);
    const notice = noticeIn(entries, faults);
    if (faults.length) return refuseFields(event, 'notice', entries, faults);
    const answer = await call(event, rules.previewCalendar, {
      params: { organization: event.params.organization },
      body: notice,
    });
    if (!answer.ok) return refuse(event, 'notice', answer.problem, entries);
    return { preview: answer.reply, given: { ...notice, document: entries.text('document') } };
  },
  import: async (event) => {
    const entries = await Entries.of(event.request);
    const faults: Fault[] = missing(entries, [['document', 'required']]);
    const notice = noticeIn(entries, faults);
    if (faults.length) return refuseFields(event, 'notice', entries, faults);
    const answer = await call(event, rules.importCalendar, {
      params: { organization: event.params.organization },
      body: { ...notice, document: entries.text('document'), edition: Number(entries.text('edition')) },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'notice', answer.problem, entries);
    return done(
      event,
      paths.calendarImport(event.params.organization),
      'calendar.imported_done',
      answer.reply,
    );
  },
};
