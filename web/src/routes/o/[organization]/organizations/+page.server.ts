import { tenancy } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['kind', 'state', 'division', 'search', 'sort', 'after']);
  const page = await must(event, tenancy.listOrganizations, {
    params: { organization: event.params.organization },
    query: filters as { kind?: tenancy.Organization['kind'] },
  });
  return { page, filters };
};
