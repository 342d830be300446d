import { tenancy } from '@qingshen/contract';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const identifier = entries.text('identifier');
    if (!identifier) return refuseFields(event, 'reset', entries, [['identifier', 'required']]);
    const answer = await call(event, tenancy.askPasswordReset, { body: { identifier } });
    if (!answer.ok) return refuse(event, 'reset', answer.problem, entries);
    return { accepted: identifier };
  },
};
