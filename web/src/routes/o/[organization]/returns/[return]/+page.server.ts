import { returns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { returnActs } from '$lib/server/return-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  found: await must(event, returns.readReturn, {
    params: { organization: event.params.organization, return: event.params.return },
  }),
});

export const actions: Actions = returnActs;
