import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { clauseChoices, correctionsOf } from '$lib/server/corrections.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read } = await event.parent();
  const findings = read.sectors.flatMap(
    ({ today, whenSubmitted }) => (today ?? whenSubmitted)?.findings ?? [],
  );
  const occasions = [...new Set(read.corrections.map(({ requestedAt }) => requestedAt))].sort().reverse();
  return {
    clauses: clauseChoices(findings, speaker(wholeCatalogue[event.locals.locale])),
    rounds: occasions.map((requestedAt) => ({
      requestedAt,
      corrections: read.corrections.filter((correction) => correction.requestedAt === requestedAt),
    })),
  };
};

export const actions: Actions = {
  corrections: async (event) => {
    const entries = await Entries.of(event.request);
    const { corrections, faults, fields } = correctionsOf(entries);
    if (faults.length) return refuseFields(event, 'corrections', entries, faults);
    const answer = await call(event, qualifications.requestCorrections, {
      params: { organization: event.params.organization, filing: event.params.filing },
      body: { version: entries.version(), corrections },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'corrections', answer.problem, entries, fields);
    const back = paths.filing(event.params.organization, event.params.filing);
    return done(event, back, 'filings.correction_requested', { name: entries.text('name') });
  },
};
