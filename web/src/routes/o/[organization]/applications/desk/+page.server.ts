import { applications } from '@qingshen/contract';
import { applicationKinds, handOutcomes, officeHands } from '@qingshen/domain/applications';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = { organization: event.params.organization };
  const filters = asked(event.url, [
    'kind',
    'place',
    'county',
    'waiting',
    'hand',
    'proposal',
    'search',
    'sort',
    'after',
  ]);
  const sort = filters.sort === '-arrived_at' ? '-arrived_at' : 'arrived_at';
  const waiting = Number(filters.waiting);
  const [page, counts] = await Promise.all([
    must(event, applications.listDesk, {
      params,
      query: {
        after: filters.after,
        kind: applicationKinds.find((one) => one === filters.kind),
        place: (['here', 'passed', 'all'] as const).find((one) => one === filters.place),
        county: filters.county,
        waiting: Number.isInteger(waiting) && waiting > 0 ? waiting : undefined,
        hand: [...officeHands, 'mine' as const].find((one) => one === filters.hand),
        proposal: handOutcomes.find((one) => one === filters.proposal),
        search: filters.search,
        sort,
      },
    }),
    must(event, applications.countDesk, { params }),
  ]);
  return {
    page: {
      ...page,
      rows: page.rows.map((row) => ({ ...row, application: row.id, id: `${row.id}~${row.version}` })),
    },
    counts,
    filters,
    sort,
    kinds: applicationKinds,
    hands: officeHands,
  };
};
