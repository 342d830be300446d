import { qualifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { provinceChoices } from '$lib/server/places.ts';
import { sectorChoices } from '$lib/server/sectors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['search', 'place', 'sector', 'line', 'state', 'after']);
  const page = await must(event, qualifications.searchRegister, {
    query: filters as { line?: 'ecology'; state?: 'listed' },
  });
  // One firm may stand here once per province and line.
  const rows = page.rows.map((row) => ({ ...row, id: `${row.place}.${row.line}.${row.organizationId}` }));
  return { page: { ...page, rows }, filters, provinces: provinceChoices(), sectors: sectorChoices() };
};
