import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  leave: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.leaveOrganization, {
      params: { organization: event.params.organization },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'leave', answer.problem, entries);
    return done(event, `${paths.switcher()}?all`, 'tenancy.left');
  },
};
