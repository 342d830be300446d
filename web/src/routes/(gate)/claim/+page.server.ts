import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseField } from '$lib/server/refuse.ts';
import { refusalText } from '$lib/words/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const code = event.url.searchParams.get('code')?.trim() ?? '';
  if (!code) return { code, invitation: null, dead: null };
  const answer = await call(event, tenancy.lookUpInvitation, { body: { code } });
  if (answer.ok) return { code, invitation: answer.reply, dead: null };
  const { problem } = answer;
  const refusal = problem.code === 'invalid_input' ? 'invitation_dead' : problem.code;
  return { code, invitation: null, dead: refusalText(event.locals.locale, refusal, problem.facts) };
};

export const actions: Actions = {
  /** A new person: account, membership and session in one step. */
  claim: async (event) => {
    const entries = await Entries.of(event.request);
    for (const field of ['username', 'name', 'password'])
      if (!entries.secret(field)) return refuseField(event, 'claim', entries, field, 'required');
    if (entries.secret('password') !== entries.secret('again'))
      return refuseField(event, 'claim', entries, 'again', 'again');
    if (!entries.has('consent')) return refuseField(event, 'claim', entries, 'consent', 'consent');
    const answer = await call(event, tenancy.claimInvitation, {
      body: {
        code: entries.text('code'),
        username: entries.text('username'),
        name: entries.text('name'),
        password: entries.secret('password'),
        mail: entries.maybe('mail'),
        mobile: entries.maybe('mobile'),
        consent: true,
      },
    });
    if (!answer.ok) return refuse(event, 'claim', answer.problem, entries);
    const { organizationId, secondFactorMissing } = answer.reply;
    if (secondFactorMissing) redirect(303, paths.accountSecondFactor(paths.today(organizationId)));
    return done(event, paths.today(organizationId), 'gate.claimed');
  },

  /** The person who is signed in joins with the account they have. */
  accept: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.acceptInvitation, {
      body: { code: entries.text('code') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'accept', answer.problem, entries);
    return done(event, paths.today(answer.reply.organizationId), 'gate.claimed');
  },
};
