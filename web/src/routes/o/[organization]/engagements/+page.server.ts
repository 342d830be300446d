import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { campaignChoices } from '$lib/server/carry-over.ts';
import { type CaseFilters, caseFiltersIn, daysFromToday, filterChoices } from '$lib/server/case-filters.ts';
import { industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  const { sort = 'next_due', ...filters } = caseFiltersIn(event.url);
  const isAuthority = organization.kind === 'authority';
  const [page, campaigns] = await Promise.all([
    must(event, engagements.listEngagements, {
      params: { organization: event.params.organization },
      query: { ...filters, sort } as { sort?: 'next_due' },
    }),
    isAuthority && can.see_campaigns ? campaignChoices(event, organization.id) : [],
  ]);
  const rows = page.rows.map((row) => ({ ...row, industryName: industryName(row.industryCode) }));
  return {
    page: { ...page, rows },
    filters: filters as CaseFilters,
    sort,
    choices: { ...filterChoices(organization.divisionCode), campaigns },
    week: daysFromToday(7),
    month: daysFromToday(30),
    today: daysFromToday(0),
  };
};
