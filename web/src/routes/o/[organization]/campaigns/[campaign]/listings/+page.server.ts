import { campaigns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { divisionChoices } from '$lib/server/choices.ts';
import { listingFilters } from '$lib/server/listings.ts';
import { sectorChoices } from '$lib/server/sectors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, counts } = await event.parent();
  const filters = asked(event.url, [...listingFilters, 'sort', 'after']);
  const page = await must(event, campaigns.listListings, {
    params: { organization: event.params.organization },
    query: { campaign: event.params.campaign, ...(filters as { state?: 'listed' }) },
  });
  const listed = new Set(counts.byIndustry.map(({ key }) => key.slice(0, 2)));
  return {
    page,
    filters,
    sort: filters.sort ?? 'division',
    divisions: divisionChoices(organization.divisionCode),
    sectors: sectorChoices().filter(({ value }) => listed.has(value)),
    classes: counts.byIndustry.map(({ key, name }) => ({ value: key, label: `${key} ${name ?? ''}` })),
  };
};
