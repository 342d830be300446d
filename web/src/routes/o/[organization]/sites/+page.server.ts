import { engagements } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { industryChoices, industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  // A consultancy meets sites in its cases; a list of them is not among its pages.
  if (organization.kind === 'consultancy') error(404, { message: 'Not Found', code: 'not_found' });
  const filters = asked(event.url, ['search', 'industry', 'division', 'after']);
  const page = await must(event, engagements.listSites, {
    params: { organization: event.params.organization },
    query: filters,
  });
  const rows = page.rows.map((site) => ({ ...site, industryName: industryName(site.industryCode) }));
  return { page: { ...page, rows }, filters, industries: industryChoices() };
};
