import type { Refusal } from '../refusal.ts';
import { parseLocalDate } from '../time/index.ts';
import { manyLines, oneLine } from '../writing.ts';
import {
  type FactKey,
  type Field,
  type Form,
  type FormValue,
  type FormValues,
  fieldsOf,
  type TableRow,
} from './forms/index.ts';

export type FormFacts = Readonly<Partial<Record<FactKey, FormValue>>>;

/** Nothing written: an empty text, no box ticked, no row. */
export const isBlank = (value: FormValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) ? value.length === 0 : false);

const number = /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/;
const tableRows = 40;
const isTexts = (value: FormValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isRows = (value: FormValue): value is readonly TableRow[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);

type Kind<K extends Field['kind']> = Field & { kind: K };

function whyNotText(field: Kind<'text'>, value: FormValue): string | null {
  if (typeof value !== 'string') return 'text';
  if (value.length > field.max) return 'too_long';
  return (field.lines === 'one' ? oneLine : manyLines).test(value) ? null : 'control_characters';
}

function whyNotRows(field: Kind<'table'>, value: FormValue): string | null {
  if (!isRows(value) || value.length > tableRows) return 'table';
  for (const row of value) {
    for (const [key, text] of Object.entries(row)) {
      const column = field.columns.find((one) => one.key === key);
      if (!column || !oneLine.test(text) || text.length > 200) return `column:${key}`;
      if (column.kind === 'number' && text !== '' && !number.test(text)) return `column:${key}`;
    }
  }
  return null;
}

function ruleBroken(field: Field, value: FormValue): string | null {
  switch (field.kind) {
    case 'text':
      return whyNotText(field, value);
    case 'number':
      return typeof value === 'string' && number.test(value) ? null : 'number';
    case 'date':
      return typeof value === 'string' && 'value' in parseLocalDate(value) ? null : 'date';
    case 'choice':
      return field.boxes.some(({ code }) => code === value) ? null : 'box';
    case 'choices':
      return isTexts(value) &&
        new Set(value).size === value.length &&
        value.every((code) => field.boxes.some((box) => box.code === code))
        ? null
        : 'box';
    case 'table':
      return whyNotRows(field, value);
    default:
      return 'opinion';
  }
}

/** May this stand in the box? Nothing may stand in any: what is missing is asked for when it is submitted. */
export function whyNotFill(form: Form, key: string, value: FormValue): Refusal | null {
  const field = fieldsOf(form).find((one) => one.key === key);
  if (!field) return { code: 'form_field_unknown', facts: { field: key, form: form.id } };
  if (field.filledBy !== 'enterprise') return { code: 'form_field_of_officer', facts: { field: key } };
  if (isBlank(value)) return null;
  const rule = ruleBroken(field, value);
  return rule === null ? null : { code: 'form_value_unfit', facts: { field: key, rule } };
}

/** A draft as it begins: every box that is known already. What does not fit its box is left for a person to write. */
export function prefilled(form: Form, facts: FormFacts): FormValues {
  const known = fieldsOf(form).flatMap((field) => {
    const value = field.prefill === null ? undefined : facts[field.prefill];
    if (value === undefined || isBlank(value) || field.filledBy !== 'enterprise') return [];
    return whyNotFill(form, field.key, value) === null ? [[field.key, value] as const] : [];
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
