import { engagements } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { industryName } from '$lib/server/choices.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const found = await must(event, engagements.readEngagement, {
    params: { organization: event.params.organization, engagement: event.params.engagement },
  });
  return { case: found, industryName: industryName(found.site.industryCode) };
};
