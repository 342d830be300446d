import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, refuse, refuseFields } from '$lib/server/refuse.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import { checkOutcomePhrase } from '$lib/words/terms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const { organization, check: id } = event.params;
  const read = await must(event, qualifications.readCheck, { params: { organization, check: id } });
  const filters = asked(event.url, ['outcome', 'subject']);
  const subjects = read.subjects
    .filter(({ outcome }) => !filters.outcome || outcome === filters.outcome)
    .map((subject) => ({ ...subject, id: subject.organizationId }));
  const { population, ...recipe } = read.recipe;
  return {
    check: read.check,
    recipe: { ...recipe, populationSize: population.length },
    subjects,
    filters,
    /** The one being settled, with a form of its own. */
    settling:
      subjects.find((subject) => subject.id === filters.subject && subject.outcome === 'pending') ?? null,
  };
};

export const actions: Actions = {
  settle: async (event) => {
    const entries = await Entries.of(event.request);
    const outcome = entries.text('outcome') as 'passed' | 'failed';
    const faults: Fault[] = [
      ...(outcome ? [] : [['outcome', 'choose'] as const]),
      ...(outcome === 'failed' && !entries.text('findings') ? [['findings', 'required'] as const] : []),
    ];
    if (faults.length) return refuseFields(event, 'settle', entries, faults);
    const { organization, check } = event.params;
    const answer = await call(event, qualifications.settleCheckSubject, {
      params: { organization, check, subject: entries.text('subject') },
      body: { outcome, findings: entries.maybe('findings') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'settle', answer.problem, entries, { check_findings_missing: 'findings' });
    const say = speaker(wholeCatalogue[event.locals.locale]);
    return done(event, paths.check(organization, check), 'oversight.settled_done', {
      name: entries.text('name'),
      outcome: say(checkOutcomePhrase(outcome)),
    });
  },

  close: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization, check } = event.params;
    const answer = await call(event, qualifications.closeCheck, {
      params: { organization, check },
      body: { version: entries.version() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'close', answer.problem, entries);
    return done(event, paths.check(organization, check), 'oversight.check_closed_done');
  },
};
