import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['current', 'required'],
      ['password', 'required'],
    ]);
    if (entries.secret('password') !== entries.secret('again')) faults.push(['again', 'again']);
    if (faults.length) return refuseFields(event, 'password', entries, faults);
    const answer = await call(event, tenancy.changePassword, {
      body: { current: entries.secret('current'), next: entries.secret('password') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'password', answer.problem, entries, { next: 'password' });
    return done(event, paths.accountPassword(), 'account.password_changed');
  },
};
