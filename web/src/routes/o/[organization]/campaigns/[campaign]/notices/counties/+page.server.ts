import { notices } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, campaign } = event.params;
  const counts = await must(event, notices.countNotices, { params: { organization, campaign } });
  return {
    total: counts.total,
    nextDueOn: counts.nextDueOn,
    rows: counts.counties.map((county) => ({ ...county, id: county.divisionCode })),
  };
};
