import { tenancy } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { provinceChoices } from '$lib/server/places.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const filters = asked(event.url, ['search', 'state', 'division', 'sort', 'after']);
  const page = await must(event, tenancy.listOrganizations, {
    params: { organization: event.params.organization },
    query: { ...(filters as { state?: 'active' }), kind: 'consultancy' },
  });
  return { page, filters, provinces: provinceChoices() };
};
