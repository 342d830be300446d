import { enterprise } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { handoverActions } from '$lib/server/handover-acts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['state', 'after']);
  const page = await must(event, enterprise.listHandovers, {
    params: { organization: event.params.organization },
    query: filters as { state?: 'open' },
  });
  return { page, filters };
};

export const actions = handoverActions;
