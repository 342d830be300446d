import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const filters = asked(event.url, ['step', 'state', 'appeal', 'firm', 'search', 'after']);
  const page = await must(event, qualifications.listSanctions, {
    params: { organization: event.params.organization },
    query: filters as { step?: 'suspend'; state?: 'in_force'; appeal?: 'pending' },
  });
  return { page, filters };
};
