import type { Answer } from '@qingshen/contract';
import type { RequestEvent } from '@sveltejs/kit';
import type { Facts, Phrase } from '../words/catalogue.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { type Fault, missing, refuse, refuseFields } from './refuse.ts';

/** The acts of every list of facts with its form (lib/qualifications/Register.svelte): record, edit, remove. */

type Saying = { [P in Phrase]: Facts<P> extends [facts: { name: string }] ? P : never }[Phrase];

export interface Keeping<E extends RequestEvent> {
  /** The form’s name. */
  form: string;
  /** The field a record is called by in the sentence that says it is done. */
  named: string;
  required: (entries: Entries) => readonly Fault[];
  /** Where the list stands. */
  home: (event: E) => string;
  record: (event: E, entries: Entries, idempotencyKey: string | undefined) => Promise<Answer<unknown>>;
  edit: (
    event: E,
    id: string,
    entries: Entries,
    idempotencyKey: string | undefined,
  ) => Promise<Answer<unknown>>;
  remove: (
    event: E,
    id: string,
    version: number,
    idempotencyKey: string | undefined,
  ) => Promise<Answer<unknown>>;
  said: { recorded: Saying; edited: Saying; removed: Saying };
  /** Fields by the refusal that is about them, where the name leaves a doubt. */
  fields?: Record<string, string>;
}

export function registerActions<E extends RequestEvent>(keeping: Keeping<E>) {
  const { form, named, required, home, said, fields } = keeping;
  const say = (event: E, phrase: Saying, name: string): never =>
    done(event, home(event), phrase as 'firm.paper_recorded', { name });
  return {
    record: async (event: E) => {
      const entries = await Entries.of(event.request);
      const faults = missing(entries, required(entries));
      if (faults.length) return refuseFields(event, form, entries, faults);
      const answer = await keeping.record(event, entries, entries.key());
      if (!answer.ok) return refuse(event, form, answer.problem, entries, fields);
      return say(event, said.recorded, entries.text(named));
    },

    edit: async (event: E) => {
      const entries = await Entries.of(event.request);
      const faults = missing(entries, required(entries));
      if (faults.length) return refuseFields(event, form, entries, faults);
      const answer = await keeping.edit(event, entries.text('id'), entries, entries.key());
      if (!answer.ok) return refuse(event, form, answer.problem, entries, fields);
      return say(event, said.edited, entries.text(named));
    },

    remove: async (event: E) => {
      const entries = await Entries.of(event.request);
      const answer = await keeping.remove(event, entries.text('id'), entries.version(), entries.key());
      if (!answer.ok) return refuse(event, `${form}-remove`, answer.problem, entries);
      return say(event, said.removed, entries.text('called'));
    },
  };
}

/** Empty means none, as people mean it; the contract wants it said. */
export const orNull = (entries: Entries, name: string): string | null => entries.maybe(name) ?? null;
