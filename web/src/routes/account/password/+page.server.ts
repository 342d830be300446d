import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseField } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    for (const field of ['current', 'password'])
      if (!entries.secret(field)) return refuseField(event, 'password', entries, field, 'required');
    if (entries.secret('password') !== entries.secret('again'))
      return refuseField(event, 'password', entries, 'again', 'again');
    const answer = await call(event, tenancy.changePassword, {
      body: { current: entries.secret('current'), next: entries.secret('password') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'password', answer.problem, entries, { next: 'password' });
    return done(event, paths.accountPassword(), 'account.password_changed');
  },
};
