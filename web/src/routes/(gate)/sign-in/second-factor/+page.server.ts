import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { insideOnly, paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { enter, ticketOf } from '$lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const next = insideOnly(event.url.searchParams.get('next'), '');
  if (!ticketOf(event)) redirect(303, paths.signIn(next));
  return { next };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const next = insideOnly(entries.text('next'), '');
    const ticket = ticketOf(event);
    if (!ticket) redirect(303, paths.signIn(next));
    const faults = missing(entries, [['code', 'required']]);
    if (faults.length) return refuseFields(event, 'second-factor', entries, faults);
    const answer = await call(event, tenancy.giveSecondFactor, {
      body: { ticket, code: entries.text('code') },
    });
    if (!answer.ok) return refuse(event, 'second-factor', answer.problem, entries);
    return enter(event, answer.reply, next);
  },
};
