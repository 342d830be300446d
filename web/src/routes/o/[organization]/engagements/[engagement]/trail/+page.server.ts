import { trail } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { tell } from '$lib/server/tell.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, engagement } = event.params;
  const page = await must(event, trail.listCaseTrail, {
    params: { organization, engagement },
    query: asked(event.url, ['after']),
  });
  return {
    entries: page.rows.map((entry) => tell(event.locals.locale, entry)),
    next: page.next,
    total: page.total,
  };
};
