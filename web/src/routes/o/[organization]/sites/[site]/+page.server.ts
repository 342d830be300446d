import { enterprise } from '@qingshen/contract';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import { error } from '@sveltejs/kit';
import { must } from '$lib/server/api.ts';
import { industryName } from '$lib/server/choices.ts';
import { siteActions } from '$lib/server/site-acts.ts';
import type { PageServerLoad } from './$types';

/** An enterprise's own site. Others read it with the whole enterprise. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  const { sites } = await must(event, enterprise.readEnterprise, {
    params: { organization: event.params.organization },
  });
  const known = sites.find(({ site }) => site.id === event.params.site);
  if (!known) error(404, { message: 'Not Found', code: 'not_found' });
  const last = partsOf(beijingDate(new Date())).year - 1;
  const asked = Number(event.url.searchParams.get('year') ?? last);
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= last ? asked : last;
  return {
    known,
    industryName: industryName(known.site.industryCode),
    year,
    years: Array.from({ length: 6 }, (_, back) => last - back),
    figures: known.figures.find((one) => one.year === year) ?? null,
  };
};

export const actions = siteActions;
