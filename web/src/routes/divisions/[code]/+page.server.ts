import { divisions } from '@qingshen/contract';
import { directReports, division } from '@qingshen/domain/divisions';
import { lines } from '@qingshen/domain/tenancy';
import { beijingDate, within } from '@qingshen/domain/time';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const found = await must(event, divisions.readDivision, { params: { code: event.params.code } });
  return { found, direct: found.division.level === 'province' ? directBelow(found.division.code) : [] };
};

/** The map puts them in a city, but in these lines they answer to the province itself. */
function directBelow(province: string) {
  const today = beijingDate(new Date());
  const standing = directReports.filter(
    ({ upper, from, until }) => upper === province && within(today, from, until),
  );
  return lines
    .map((line) => ({ line, entries: standing.filter((entry) => entry.lines.includes(line)) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ line, entries }) => ({
      line,
      units: entries.map(({ lower }) => ({ code: lower, name: division(lower)?.name ?? lower })),
      verified: entries.every(({ verified }) => verified),
    }));
}
