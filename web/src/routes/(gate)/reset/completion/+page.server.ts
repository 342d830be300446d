import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const password = entries.secret('password');
    const token = entries.all('token')[0]?.trim();
    if (!token) return refuseFields(event, 'completion', entries, [['token', 'required']]);
    if (!password) return refuseFields(event, 'completion', entries, [['password', 'required']]);
    if (password !== entries.secret('again'))
      return refuseFields(event, 'completion', entries, [['again', 'again']]);
    const answer = await call(event, tenancy.resetPassword, { body: { token, password } });
    if (!answer.ok) return refuse(event, 'completion', answer.problem, entries);
    return done(event, paths.signIn(), 'gate.reset_done');
  },
};
