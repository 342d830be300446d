import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['search', 'after']);
  const { organization, subject } = event.params;
  const page = await must(event, qualifications.listDocumentsOfFirm, {
    params: { organization, subject },
    query: filters,
  });
  return { page, filters };
};
