import { qualifications } from '@qingshen/contract';
import { filingStates } from '@qingshen/domain/qualifications';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { sectorChoices, sectorNames } from '$lib/server/sectors.ts';
import { workingAge } from '$lib/server/working-age.ts';
import type { PageServerLoad } from './$types';

/** An authority opens its inbox on what waits, longest first; everything else is one choice away. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const ours = organization.kind === 'authority';
  const filters = asked(event.url, ['state', 'sector', 'waiting', 'search', 'sort', 'after']);
  const state = filters.state ?? (ours ? 'submitted' : 'all');
  const { state: _, ...rest } = filters;
  const sort = filters.sort ?? (ours ? 'submitted_at' : '-submitted_at');
  const page = await must(event, qualifications.listFilings, {
    params: { organization: event.params.organization },
    query: {
      ...rest,
      ...(state === 'all' ? {} : { state: state as 'submitted' }),
      sort: sort as 'submitted_at',
    },
  });
  const now = new Date();
  const rows = page.rows.map((row) => ({
    ...row,
    sectorNames: sectorNames(row.sectors),
    waitingWorkingDays: workingAge(row.waitingDays, now),
  }));
  return {
    page: { ...page, rows },
    filters,
    state,
    sort,
    sectors: sectorChoices(),
    states: filingStates.filter((one) => !ours || (one !== 'draft' && one !== 'withdrawn')),
  };
};
