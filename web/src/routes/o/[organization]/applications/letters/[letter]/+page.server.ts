import { applications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  must(event, applications.readLetter, {
    params: { organization: event.params.organization, letter: event.params.letter },
  });

export const actions: Actions = {
  receive: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization, letter } = event.params;
    const answer = await call(event, applications.receiveLetter, {
      params: { organization, letter },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'receipt', answer.problem, entries);
    return done(event, paths.letter(organization, letter), 'desk.letter_receipt_done', {
      count: answer.reply.received,
    });
  },
};
