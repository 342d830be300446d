import { files } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, engagement } = event.params;
  return must(event, files.listFiles, { params: { organization, engagement } });
};
