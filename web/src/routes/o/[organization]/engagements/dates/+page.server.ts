import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { campaignChoices } from '$lib/server/carry-over.ts';
import { monthAsked, weeksOf } from '$lib/server/month.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  const month = monthAsked(event.url);
  const filters = asked(event.url, ['campaign']);
  const [dates, campaigns] = await Promise.all([
    must(event, engagements.listDates, {
      params: { organization: event.params.organization },
      query: { from: month.from, to: month.to, ...filters },
    }),
    organization.kind === 'authority' && can.see_campaigns ? campaignChoices(event, organization.id) : [],
  ]);
  return { dates, month, weeks: weeksOf(month), filters, campaigns };
};
