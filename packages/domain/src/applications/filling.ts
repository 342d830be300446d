import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import { faultsOf, unfit } from './faults.ts';
import {
  type Field,
  type Form,
  type FormFacts,
  type FormValue,
  type FormValues,
  fieldsOf,
  isBlank,
  isRows,
} from './forms/index.ts';
import type { RoundDays } from './round-days.ts';

/**
 * May these be written, beside what stands in the other boxes? Nothing may stand in any: what is missing is asked for
 * when it is submitted.
 */
export function whyNotFill(
  form: Form,
  written: FormValues,
  values: FormValues,
  today: LocalDate,
  days: RoundDays | null = null,
): Refusal | null {
  for (const key of Object.keys(written)) {
    const field = fieldsOf(form).find((one) => one.key === key);
    if (!field) return { code: 'form_field_unknown', facts: { field: key, form: form.id } };
    if (field.filledBy !== 'enterprise') return { code: 'form_field_of_officer', facts: { field: key } };
  }
  return unfit(faultsOf(form, written, values, today, days));
}

/** A draft as it begins: every box that is known already. What does not fit its box is left for a person to write. */
export function prefilled(form: Form, facts: FormFacts, today: LocalDate): FormValues {
  const known = fieldsOf(form).flatMap((field) => {
    const value = field.prefill === null ? undefined : facts[field.prefill];
    if (value === undefined || isBlank(value) || field.filledBy !== 'enterprise') return [];
    return whyNotFill(form, { [field.key]: value }, {}, today) === null ? [[field.key, value] as const] : [];
  });
  return Object.fromEntries(known);
}

export function isRequired(field: Field, values: FormValues, track: 'mandatory' | 'voluntary'): boolean {
  const { required } = field;
  if (typeof required === 'boolean') return required;
  return 'track' in required ? required.track === track : values[required.when] === required.is;
}

const hasGap = (field: Field, value: FormValue): boolean =>
  field.kind === 'table' &&
  isRows(value) &&
  value.some((row) => field.columns.some(({ key }) => (row[key] ?? '').trim() === ''));

/** Boxes of this hand that have to be filled and are not, in the order of the form. */
export const missingIn = (
  form: Form,
  values: FormValues,
  track: 'mandatory' | 'voluntary',
  filledBy: Field['filledBy'] = 'enterprise',
): readonly string[] =>
  fieldsOf(form)
    .filter((field) => field.filledBy === filledBy && field.kind !== 'opinion')
    .filter((field) => {
      const value = values[field.key] ?? null;
      return isRequired(field, values, track) ? isBlank(value) || hasGap(field, value) : hasGap(field, value);
    })
    .map(({ key }) => key);

export interface Changed {
  readonly field: string;
  readonly before: FormValue;
  readonly after: FormValue;
}

/** What a resubmission changed, in the order of the form. */
export const changesBetween = (form: Form, before: FormValues, after: FormValues): readonly Changed[] =>
  fieldsOf(form).flatMap(({ key }) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    return (isBlank(was) && isBlank(is)) || JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ field: key, before: was, after: is }];
  });

/**
 * The day that counts for the enterprise: its first submission that no office called incomplete. What was wrong or out
 * of date had been handed in all the same (our reading: the notices say 提出申请 and no more).
 */
export const completeOn = (
  copies: readonly { readonly nth: number; readonly on: string }[],
  corrections: readonly { readonly copy: number; readonly label: string }[],
): string | null =>
  [...copies]
    .sort((a, b) => a.nth - b.nth)
    .find(({ nth }) => !corrections.some(({ copy, label }) => copy === nth && label === 'incomplete'))?.on ??
  null;
