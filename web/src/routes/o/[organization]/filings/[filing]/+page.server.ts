import { firmFilingActions } from '$lib/server/firm-filing-acts.ts';
import { sectorName } from '$lib/server/sectors.ts';
import { unmetIn } from '$lib/server/standings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read } = await event.parent();
  const sectors = read.sectors.map((sector) => ({
    code: sector.code,
    name: sector.name || sectorName(sector.code),
    outcome: sector.outcome,
    reason: sector.reason,
    verdict: (sector.today ?? sector.whenSubmitted)?.verdict ?? null,
    unmet: unmetIn(sector.whenSubmitted, sector.today),
  }));
  return { sectors };
};

export const actions: Actions = { ...firmFilingActions };
