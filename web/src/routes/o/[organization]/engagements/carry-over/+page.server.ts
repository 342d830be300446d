import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { campaignChoices } from '$lib/server/carry-over.ts';
import { divisionChoices, industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  authorityOnly({ organization });
  const filters = asked(event.url, ['campaign', 'division', 'after']);
  const [page, campaigns] = await Promise.all([
    must(event, engagements.listCarryOverCandidates, {
      params: { organization: event.params.organization },
      query: filters,
    }),
    campaignChoices(event, organization.id),
  ]);
  const rows = page.rows.map((row) => ({ ...row, industryName: industryName(row.industryCode) }));
  return {
    page: { ...page, rows },
    filters,
    campaigns,
    divisions: divisionChoices(organization.divisionCode),
  };
};
