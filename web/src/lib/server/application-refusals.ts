import type { FieldFault, Problem } from '@qingshen/contract';
import { type Field, type Form, fieldsOf } from '@qingshen/domain/applications';
import { fail } from '@sveltejs/kit';
import type { Ground } from '../applications/ground.ts';
import { faultText, refusalText } from '../words/refusals.ts';
import type { Asking } from './answers.ts';
import { flat, valueText } from './application-form.ts';
import type { Entries } from './entries.ts';
import { refuse } from './refuse.ts';

/** What the API names by the keys of boxes, said at the inputs of the page. */

interface Conflict {
  field: string;
  value: Parameters<typeof valueText>[1];
  by: string;
  version: number;
}

const labelOf = (field: Field | undefined, key: string) => (field ? flat(field.label) : key);

export const conflictsIn = ({ facts }: Problem) => (facts.conflicts ?? []) as readonly Conflict[];

/** Box by box, why it was not taken. */
export function boxTexts(event: Asking, form: Form, problem: Problem): Record<string, string> {
  const { code, facts } = problem;
  const { locale } = event.locals;
  const byKey = new Map(fieldsOf(form).map((field) => [field.key, field]));
  const conflicts = conflictsIn(problem);
  const faults = (facts.fields ?? []) as FieldFault[];
  const alone = typeof facts.field === 'string' && faults.length === 0 && conflicts.length === 0;
  return Object.fromEntries([
    ...conflicts.map(({ field, value, by }) => [
      field,
      refusalText(locale, code, {
        label: labelOf(byKey.get(field), field),
        by,
        value: valueText(byKey.get(field), value),
      }),
    ]),
    ...faults.map((fault) => [fault.field.replace(/^values\./, '').split('.')[0], faultText(locale, fault)]),
    ...(alone ? [[facts.field, refusalText(locale, code, facts)]] : []),
  ]);
}

interface Tried {
  ground: Ground;
  /** Boxes that were to be changed. */
  changed: readonly string[];
  /** Of other inputs of the page: what is wrong with them. */
  others?: Readonly<Record<string, string>>;
}

/** The boxes that somebody tried to change keep what was typed; the others show what stands in them now. */
export function refuseBoxes(
  event: Asking,
  form: Form,
  problem: Problem,
  entries: Entries,
  { ground, changed, others = {} }: Tried,
) {
  const told = boxTexts(event, form, problem);
  const count = Object.keys(told).length + Object.keys(others).length;
  const { fields: _, field: __, ...facts } = problem.facts;
  const bare = { ...problem, facts: { ...facts, count } };
  const { status, data } = refuse(event, 'application', bare, entries);
  const typed = (name: string) => {
    const key = /^f_([a-z_]+?)(_\d+_[a-z_]+)?$/.exec(name)?.[1];
    return key === undefined || changed.includes(key) || key in told;
  };
  const boxes = Object.fromEntries(Object.entries(told).map(([key, text]) => [`f_${key}`, text]));
  return fail(status, {
    refused: {
      ...data.refused,
      fields: { ...boxes, ...others },
      values: Object.fromEntries(Object.entries(data.refused.values).filter(([name]) => typed(name))),
    },
    ground,
  });
}
