import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['search', 'late', 'after']);
  const page = await must(event, engagements.listPortfolio, {
    params: { organization: event.params.organization },
    query: filters as { late?: 'true' },
  });
  return { page: { ...page, rows: page.rows.map((row) => ({ ...row, id: row.enterpriseId })) }, filters };
};
