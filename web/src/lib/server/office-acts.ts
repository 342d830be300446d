import { fieldsOf, forms } from '@qingshen/domain/applications';
import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { flat } from './application-form.ts';
import { type DeskAct, handOver } from './desk-acts.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; application: string }>;

/** Boxes are named by their keys: the office's own stand on the page as box_<key>, all by the words printed beside them. */
function atInputs({ fields, ...facts }: Record<string, unknown>): Record<string, unknown> {
  const keys = (Array.isArray(fields) ? fields : []).filter((key) => typeof key === 'string');
  const labels = keys.map((key) => {
    const field = forms.flatMap((form) => fieldsOf(form)).find((one) => one.key === key);
    return field ? flat(field.label) : key;
  });
  return {
    ...facts,
    names: labels,
    fields: keys.map((key) => ({ in: 'body', field: `box_${key}`, rule: 'choose' })),
  };
}

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
      { type: 'about:blank', title: '', status: 409, code, facts: atInputs(facts), instance: '' },
      entries,
    );
  }
  return done(event, paths.application(organization, application), `desk.done_${act}`);
};
