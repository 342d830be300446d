import { notices } from '@qingshen/contract';
import { parseWording, type WordingFault } from '@qingshen/domain/campaigns';
import { error, fail } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { wordingFaults } from '$lib/server/notices.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.keep_notice_wording) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { organization, wording } = event.params;
  const params = { organization };
  const [read, { placeholders }] = await Promise.all([
    must(event, notices.readNoticeWording, { params: { ...params, wording } }),
    must(event, notices.listNoticeWordings, { params }),
  ]);
  return { wording: read, placeholders };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['title', 'required'],
      ['body', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'edit', entries, faults);
    const { organization, wording } = event.params;
    const text = { title: entries.text('title'), body: entries.text('body') };
    const answer = await call(event, notices.saveNoticeWording, {
      params: { organization },
      body: { basedOn: wording, ...text, note: entries.maybe('note') },
      idempotencyKey: entries.key(),
    });
    if (answer.ok)
      return done(
        event,
        paths.noticeTemplate(organization, answer.reply.wordingId),
        'notice_templates.saved_done',
        { number: answer.reply.number },
      );
    const { status, data } = refuse(event, 'edit', answer.problem, entries, {
      notice_wording_unfit: 'body',
      notice_wording_unchanged: 'body',
    });
    const told = (answer.problem.facts.faults ?? []) as WordingFault[];
    const found = told.length ? told : parseWording(text).faults;
    return fail(status, {
      ...data,
      amiss: answer.problem.code === 'notice_wording_unfit' ? wordingFaults(event.locals.locale, found) : [],
    });
  },
};
