import { experts } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { industryChoices, industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['specialty', 'search', 'after']);
  const page = await must(event, experts.listExperts, {
    params: { organization: event.params.organization },
    query: filters,
  });
  const rows = page.rows.map((row) => ({ ...row, specialties: row.specialties.map(industryName) }));
  return { page: { ...page, rows }, filters, industries: industryChoices() };
};
