import { trail } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { actChoices, tell } from '$lib/server/tell.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['act', 'from', 'to', 'after']);
  const page = await must(event, trail.listTrail, {
    params: { organization: event.params.organization },
    query: filters,
  });
  const { locale } = event.locals;
  return {
    filters,
    acts: actChoices(locale),
    entries: page.rows.map((entry) => tell(locale, entry)),
    next: page.next,
    total: page.total,
  };
};
