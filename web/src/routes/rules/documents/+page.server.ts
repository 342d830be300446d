import { rules } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['search']);
  const { documents } = await must(event, rules.listDocuments, { query: filters });
  return { filters, documents };
};
