import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { must } from '$lib/server/api.ts';
import { boardOf, isNational } from '$lib/server/board.ts';
import { boardAsked, boardChoices, industryAsked } from '$lib/server/standing.ts';
import type { PageServerLoad } from './$types';

/** The firm under the rules of the reader's own place, unless another place, industry or day is asked. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const { subject } = event.params;
  const query = boardAsked(event.url, organization);
  const reply = await must(event, qualifications.readStandingOfFirm, {
    params: { organization: organization.id, subject },
    query,
  });
  const { standing, regime, meters } = reply;
  const homes = {
    person: null,
    certificate: null,
    instrument: paths.firmHoldings(organization.id, subject),
    paper: paths.firmHoldings(organization.id, subject),
    job: paths.firmHoldings(organization.id, subject),
    record: paths.firmRecord(organization.id, subject),
  };
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
    clauses: boardOf(event.locals.locale, organization.id, reply, ({ kind, employmentId }) =>
      employmentId ? paths.firmPerson(organization.id, subject, employmentId) : homes[kind],
    ),
  };
};
