import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { claimCodeOf, dropClaimCode, keepClaimCode } from '$lib/server/claim-code.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const code = claimCodeOf(event);
  if (!code) return { invitation: null };
  const answer = await call(event, tenancy.lookUpInvitation, { body: { code } });
  if (answer.ok) return { invitation: answer.reply };
  dropClaimCode(event);
  return { invitation: null };
};

export const actions: Actions = {
  lookUp: async (event) => {
    const entries = await Entries.of(event.request);
    const code = entries.text('code');
    if (!code) return refuseFields(event, 'look-up', entries, [['code', 'required']]);
    const answer = await call(event, tenancy.lookUpInvitation, { body: { code } });
    if (!answer.ok) return refuse(event, 'look-up', answer.problem, entries);
    keepClaimCode(event, code);
    redirect(303, paths.claim());
  },

  /** Another letter than this one. */
  drop: async (event) => {
    dropClaimCode(event);
    redirect(303, paths.claim());
  },

  /** A new person: account, membership and session in one step. */
  claim: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['name', 'required'],
      ['username', 'required'],
      ['password', 'required'],
      ['consent', 'consent'],
    ]);
    if (entries.secret('password') !== entries.secret('again')) faults.push(['again', 'again']);
    if (faults.length) return refuseFields(event, 'claim', entries, faults);
    const answer = await call(event, tenancy.claimInvitation, {
      body: {
        code: claimCodeOf(event) ?? '',
        username: entries.text('username'),
        name: entries.text('name'),
        password: entries.secret('password'),
        mail: entries.maybe('mail'),
        mobile: entries.maybe('mobile'),
        consent: true,
      },
    });
    if (!answer.ok) return refuse(event, 'claim', answer.problem, entries);
    dropClaimCode(event);
    const { organizationId, secondFactorMissing } = answer.reply;
    if (secondFactorMissing) redirect(303, paths.accountSecondFactor(paths.today(organizationId)));
    return done(event, paths.today(organizationId), 'gate.claimed');
  },

  /** The person who is signed in joins with the account they have. */
  accept: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.acceptInvitation, {
      body: { code: claimCodeOf(event) ?? '' },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'accept', answer.problem, entries);
    dropClaimCode(event);
    return done(event, paths.today(answer.reply.organizationId), 'gate.claimed');
  },
};
