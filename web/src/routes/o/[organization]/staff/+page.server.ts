import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['filter', 'search', 'after']);
  const page = await must(event, qualifications.listStaff, {
    params: { organization: event.params.organization },
    query: filters as { filter?: 'lacking' },
  });
  return { page, filters };
};
