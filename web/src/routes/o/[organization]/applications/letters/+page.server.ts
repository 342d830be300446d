import { applications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['direction', 'after']);
  const direction = filters.direction === 'received' ? 'received' : 'sent';
  const page = await must(event, applications.listLetters, {
    params: { organization: event.params.organization },
    query: { direction, after: filters.after },
  });
  return { page, direction };
};
