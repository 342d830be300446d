import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const filters = asked(event.url, ['kind', 'state', 'after']);
  const page = await must(event, qualifications.listChecks, {
    params: { organization: event.params.organization },
    query: filters as { kind?: 'annual'; state?: 'open' },
  });
  return { page, filters };
};
