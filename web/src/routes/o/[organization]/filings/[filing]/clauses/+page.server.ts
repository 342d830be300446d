import { compareStandings } from '$lib/server/standings.ts';
import type { PageServerLoad } from './$types';

/** One sector at a time. Beside the day of submission stands today, or the day of a past decision, as it was kept. */
export const load: PageServerLoad = async (event) => {
  const { read } = await event.parent();
  const { searchParams } = event.url;
  const sector = read.sectors.find(({ code }) => code === searchParams.get('sector')) ?? read.sectors[0];
  const decision = read.decisions.find(({ id }) => id === searchParams.get('decision'));
  const kept = decision?.standings.find((standing) => standing.sector === sector?.code);
  const submitted = (decision ? kept?.whenSubmitted : sector?.whenSubmitted) ?? null;
  const other = (decision ? kept?.onTheDay : sector?.today) ?? null;
  return {
    sectors: read.sectors.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    sector: sector && { code: sector.code, name: sector.name },
    decision: decision ? { id: decision.id, at: decision.decidedAt } : null,
    submittedOn: submitted?.on ?? null,
    verdicts: { submitted: submitted?.verdict ?? null, other: other?.verdict ?? null },
    compared: compareStandings(event.locals.locale, event.params.organization, { submitted, today: other }),
  };
};
