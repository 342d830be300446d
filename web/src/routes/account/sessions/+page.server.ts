import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => must(event, tenancy.listSessions, {});

export const actions: Actions = {
  revoke: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.revokeSession, {
      params: { session: entries.text('session') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'revoke', answer.problem, entries);
    return done(event, paths.accountSessions(), 'account.session_ended');
  },

  revokeOthers: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.revokeOtherSessions, { idempotencyKey: entries.key() });
    if (!answer.ok) return refuse(event, 'others', answer.problem, entries);
    return done(event, paths.accountSessions(), 'account.sessions_ended', { count: answer.reply.ended });
  },
};
