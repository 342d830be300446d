import { boardOf, isNational } from '$lib/server/board.ts';
import { boardChoices, firmAsked, industryAsked, standingFor } from '$lib/server/standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const query = await firmAsked(event, organization);
  const reply = await standingFor(event, organization.id, query);
  const { standing, regime, meters } = reply;
  return {
    query,
    choices: boardChoices(),
    regime,
    meters,
    verdict: {
      on: standing.on,
      verdict: standing.verdict,
      failsOn: standing.failsOn,
      industry: industryAsked(query),
      isNational: isNational(standing),
    },
    clauses: boardOf(event.locals.locale, organization.id, reply),
  };
};
