import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { type DeskAct, handOver } from './desk-acts.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; application: string }>;

/** One application, one hand. What the API says of the row is said of the form. */
export const asOffice = (act: DeskAct) => async (event: Event) => {
  const entries = await Entries.of(event.request);
  const { organization, application } = event.params;
  const answer = await handOver(event, organization, act, entries, [
    { applicationId: application, version: entries.version() },
  ]);
  if (!answer.ok) return refuse(event, act, answer.problem, entries);
  const [outcome] = answer.reply.outcomes;
  if (outcome?.refused) {
    const { code, facts } = outcome.refused;
    return refuse(
      event,
      act,
      { type: 'about:blank', title: '', status: 409, code, facts, instance: '' },
      entries,
    );
  }
  return done(event, paths.application(organization, application), `desk.done_${act}`);
};
