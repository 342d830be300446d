import { campaigns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, campaign } = event.params;
  return must(event, campaigns.listVersions, { params: { organization, campaign } });
};
