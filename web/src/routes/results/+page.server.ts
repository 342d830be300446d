import { returns } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { provinceChoices } from '$lib/server/places.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['place', 'year', 'after']);
  const place = filters.place ?? '410000';
  const year = Number(filters.year);
  const page = await must(event, returns.listCompletions, {
    query: { place, after: filters.after, year: Number.isInteger(year) && year > 0 ? year : undefined },
  });
  const rows = page.rows.map((row) => ({ ...row, id: `${row.year}.${row.creditCode}.${row.siteName}` }));
  return { page: { ...page, rows }, place, year: filters.year, provinces: provinceChoices() };
};
