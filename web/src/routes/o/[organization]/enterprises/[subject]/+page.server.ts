import { enterprise } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { industryName } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, subject } = event.params;
  const { profile, sites } = await must(event, enterprise.readEnterpriseOf, {
    params: { organization, subject },
  });
  return {
    profile,
    sites: sites.map((known) => ({ ...known, industryName: industryName(known.site.industryCode) })),
  };
};
