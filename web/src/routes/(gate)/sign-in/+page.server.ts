import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { insideOnly, paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { enter, keepTicket } from '$lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { account, demo } = await event.parent();
  const next = insideOnly(event.url.searchParams.get('next'), '');
  if (account) redirect(303, next || paths.switcher());
  return { next, demo };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const next = insideOnly(entries.text('next'), '');
    const faults = missing(entries, [
      ['identifier', 'required'],
      ['password', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'sign-in', entries, faults);
    const answer = await call(event, tenancy.signIn, {
      body: { identifier: entries.text('identifier'), password: entries.secret('password') },
    });
    if (!answer.ok) return refuse(event, 'sign-in', answer.problem, entries);
    if (answer.reply.state === 'signed_in') return enter(event, answer.reply, next);
    keepTicket(event, answer.reply);
    redirect(303, paths.secondFactor(next));
  },
};
