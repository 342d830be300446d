import { homeOf } from '$lib/server/board.ts';
import { boardChoices, firmAsked, standingFor } from '$lib/server/standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const query = await firmAsked(event, organization);
  const { calendar, named } = await standingFor(event, organization.id, query);
  const names = new Map(named.map((fact) => [fact.id, fact]));
  const rows = calendar.map((expiry, nth) => {
    const fact = names.get(expiry.factId);
    return {
      ...expiry,
      id: `${expiry.factId}-${nth}`,
      label: fact?.label ?? null,
      href: fact ? homeOf(organization.id, fact) : null,
    };
  });
  return { query, choices: boardChoices(), rows };
};
