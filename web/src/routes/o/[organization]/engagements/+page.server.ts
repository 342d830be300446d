import { engagements } from '@qingshen/contract';
import { engagementStates, tracks } from '@qingshen/domain/engagements';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['track', 'state', 'division', 'search', 'sort', 'after']);
  const page = await must(event, engagements.listEngagements, {
    params: { organization: event.params.organization },
    query: filters as { sort?: 'opened_at' },
  });
  const rows = page.rows.map((row) => ({ ...row, industryName: industryName(row.industryCode) }));
  return { page: { ...page, rows }, filters, tracks, states: engagementStates };
};
