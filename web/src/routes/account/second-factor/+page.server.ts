import { tenancy } from '@qingshen/contract';
import { type ActionFailure, fail } from '@sveltejs/kit';
import { insideOnly, paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { qrPath } from '$lib/server/qr.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Refused } from '$lib/ui/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
  const { account } = await parent();
  return {
    next: insideOnly(url.searchParams.get('next'), ''),
    mandatory: account.memberships.some(({ needsSecondFactor }) => needsSecondFactor),
  };
};

/** The secret is shown to its owner only and comes back with the first code; nothing of it is kept here. */
const setUp = (secret: string, uri: string) => ({ secret, uri, qr: qrPath(uri) });

export const actions: Actions = {
  begin: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.beginSecondFactor, {});
    if (!answer.ok) return refuse(event, 'begin', answer.problem, entries);
    return { setUp: setUp(answer.reply.secret, answer.reply.uri) };
  },

  confirm: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.confirmSecondFactor, { body: { code: entries.text('code') } });
    if (answer.ok) return { recoveryCodes: answer.reply.recoveryCodes };
    const failure = refuse(event, 'confirm', answer.problem, entries) as ActionFailure<{ refused: Refused }>;
    const shown = setUp(entries.text('secret'), entries.text('uri'));
    return fail(failure.status, { ...failure.data, setUp: shown });
  },

  renew: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.renewRecoveryCodes, {
      body: { password: entries.secret('password') },
    });
    if (!answer.ok) return refuse(event, 'renew', answer.problem, entries, { password_wrong: 'password' });
    return { recoveryCodes: answer.reply.recoveryCodes };
  },

  remove: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.removeSecondFactor, {
      body: { password: entries.secret('password'), code: entries.text('code') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'remove', answer.problem, entries, { password_wrong: 'password' });
    return done(event, paths.accountSecondFactor(), 'account.second_factor_removed');
  },
};
