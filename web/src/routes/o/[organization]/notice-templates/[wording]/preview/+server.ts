import { notices, pathOf } from '@qingshen/contract';
import type { WordingFault } from '@qingshen/domain/campaigns';
import { redirect } from '@sveltejs/kit';
import { fail } from '$lib/server/answers.ts';
import { stream } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { wordingFaults } from '$lib/server/notices.ts';
import type { RequestHandler } from './$types';

/** A saved wording as the paper it becomes. */
export const GET: RequestHandler = ({ params }) => redirect(303, pathOf(notices.fetchNoticePreview, params));

/** What stands in the form, before it is saved. */
export const POST: RequestHandler = async (event) => {
  const entries = await Entries.of(event.request);
  const answer = await stream(event, notices.previewNoticeWording, {
    params: { organization: event.params.organization },
    body: { title: entries.text('title'), body: entries.text('body') },
  });
  if (answer.ok) return answer.response;
  if (answer.problem.code !== 'notice_wording_unfit') return fail(event, answer.problem);
  // A window of its own, without a form: what is amiss is told line by line, and mended where it was typed.
  const told = wordingFaults(event.locals.locale, (answer.problem.facts.faults ?? []) as WordingFault[]);
  return new Response(`${told.join('\n')}\n`, {
    status: answer.problem.status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
