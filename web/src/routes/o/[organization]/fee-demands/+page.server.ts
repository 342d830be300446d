import { enterprise } from '@qingshen/contract';
import { type FeeDemandState, feeDemandStates } from '@qingshen/domain/engagements';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['state', 'after']);
  const page = await must(event, enterprise.listFeeDemands, {
    params: { organization: event.params.organization },
    query: filters as { state?: FeeDemandState },
  });
  return { page, filters, states: feeDemandStates };
};
