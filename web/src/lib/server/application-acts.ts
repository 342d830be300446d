import { applications, type Problem } from '@qingshen/contract';
import { type Form, fieldsOf, formOf } from '@qingshen/domain/applications';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { stamp } from '../words/format.ts';
import { call } from './api.ts';
import { changedValues } from './application-values.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; application: string }>;

export const formFrom = (entries: Entries): Form | undefined =>
  formOf(entries.text('formId'), Number(entries.text('formVersion')));

/** A refusal names boxes by their keys; the page calls them f_<key>. */
export const boxesOf = (form: Form | undefined): Record<string, string> =>
  Object.fromEntries((form ? fieldsOf(form) : []).map(({ key }) => [key, `f_${key}`]));

/** Codes that speak of one box: the page shows them there. */
export function atItsBox(problem: Problem): Problem {
  const { field } = problem.facts;
  return typeof field === 'string'
    ? { ...problem, facts: { ...problem.facts, field: `f_${field}` } }
    : problem;
}

/** null: nothing was changed. */
export async function sendChanges(event: Event, entries: Entries, form: Form) {
  const values = changedValues(entries, form);
  if (Object.keys(values).length === 0) return null;
  return call(event, applications.saveDraft, {
    params: event.params,
    body: { version: entries.version(), values },
  });
}

/** Pressed by hand, with or without script. */
export async function save(event: Event) {
  const entries = await Entries.of(event.request);
  const form = formFrom(entries);
  if (!form) return fail(400);
  const answer = await sendChanges(event, entries, form);
  if (answer && !answer.ok)
    return refuse(event, 'application', atItsBox(answer.problem), entries, boxesOf(form));
  return done(
    event,
    paths.application(event.params.organization, event.params.application),
    'applications.saved_now',
  );
}

/** While somebody writes: answers with what the page must know to go on, and stays where it is. */
export async function autosave(event: Event) {
  const entries = await Entries.of(event.request);
  const form = formFrom(entries);
  if (!form) return fail(400);
  const answer = await sendChanges(event, entries, form);
  if (!answer) return { saved: null };
  if (!answer.ok) return refuse(event, 'application', atItsBox(answer.problem), entries, boxesOf(form));
  const { version, savedAt, missing } = answer.reply;
  return { saved: { version, at: stamp(savedAt).slice(11, 16), missing } };
}
