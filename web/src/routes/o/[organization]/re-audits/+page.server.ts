import { returns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['division', 'after']);
  const page = await must(event, returns.listReAudits, {
    params: { organization: event.params.organization },
    query: filters,
  });
  return { page: { ...page, rows: page.rows.map((row) => ({ ...row, id: row.engagementId })) } };
};
