import { applications } from '@qingshen/contract';
import { type Form, formOf } from '@qingshen/domain/applications';
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Saved } from '../applications/drafting.ts';
import { paths } from '../paths.ts';
import { stamp } from '../words/format.ts';
import { call } from './api.ts';
import { groundAfter, groundOf, groundTold } from './application-ground.ts';
import { boxTexts, conflictsIn, refuseBoxes } from './application-refusals.ts';
import { changedValues, type Written } from './application-values.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; application: string }>;

export const formFrom = (entries: Entries): Form | undefined =>
  formOf(entries.text('formId'), Number(entries.text('formVersion')));

/** What was changed on the page, sent as a person means it who presses: all of it or nothing. */
export async function sendChanges(event: Event, entries: Entries, form: Form) {
  const ground = groundOf(entries);
  const values = changedValues(entries, form, ground);
  const changed = Object.keys(values);
  if (changed.length === 0) return { ground, changed };
  const answer = await call(event, applications.saveDraft, {
    params: event.params,
    body: { version: ground.version, seen: ground.seen, values },
  });
  if (answer.ok) return { ground: groundAfter(ground, values, answer.reply.version), changed };
  const { problem } = answer;
  return {
    changed,
    refused: refuseBoxes(event, form, problem, entries, {
      ground: groundTold(ground, conflictsIn(problem)),
      changed,
    }),
  };
}

/** Pressed by hand, with or without script. */
export async function save(event: Event) {
  const entries = await Entries.of(event.request);
  const form = formFrom(entries);
  if (!form) return fail(400);
  const sent = await sendChanges(event, entries, form);
  if ('refused' in sent) return sent.refused;
  return done(
    event,
    paths.application(event.params.organization, event.params.application),
    'applications.saved_now',
  );
}

const boxes = 60;

/**
 * While somebody writes: what cannot stand is left out and told at its box, the rest is kept. A box that somebody else has
 * changed is set aside until the button is pressed.
 */
export async function autosave(event: Event) {
  const entries = await Entries.of(event.request);
  const form = formFrom(entries);
  if (!form) return fail(400);
  let ground = groundOf(entries);
  let values: Record<string, Written> = changedValues(entries, form, ground);
  const faults: Record<string, string> = {};
  for (let nth = 0; nth < boxes && Object.keys(values).length > 0; nth += 1) {
    const answer = await call(event, applications.saveDraft, {
      params: event.params,
      body: { version: ground.version, seen: ground.seen, values },
    });
    if (answer.ok) {
      const { version, savedAt, missing } = answer.reply;
      return saved({
        ground: groundAfter(ground, values, version),
        at: stamp(savedAt).slice(11, 16),
        missing,
        kept: Object.keys(values),
        faults,
      });
    }
    const told = boxTexts(event, form, answer.problem);
    const left = Object.fromEntries(Object.entries(values).filter(([key]) => !(key in told)));
    if (Object.keys(left).length === Object.keys(values).length)
      return refuse(event, 'application', answer.problem, entries);
    for (const [key, text] of Object.entries(told)) faults[`f_${key}`] = text;
    ground = groundTold(ground, conflictsIn(answer.problem));
    values = left;
  }
  return saved({ ground, at: null, missing: null, kept: [], faults });
}

const saved = (answer: Saved) => ({ saved: answer });
