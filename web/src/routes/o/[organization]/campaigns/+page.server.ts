import { campaigns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['state', 'track', 'year', 'search', 'after']);
  const page = await must(event, campaigns.listCampaigns, {
    params: { organization: event.params.organization },
    query: filters as { state?: 'draft' },
  });
  return { page, filters };
};
