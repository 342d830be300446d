import type { applications, ReplyOf } from '@qingshen/contract';
import { type Cell, type Field, type Form, fieldsOf, formOf } from '@qingshen/domain/applications';
import type { CellShown, Clash, FieldShown, FormShown } from '../applications/shown.ts';

type Read = ReplyOf<typeof applications.readApplication>;
type Value = Read['values'][string];

/** A label on one line. */
export const flat = (label: string): string => label.replaceAll('\n', '').replace(/：$/u, '');

export const formDefinition = (read: Read): Form | undefined =>
  formOf(read.application.formId, read.application.formVersion);

/** What a box says, as one line of text: ticked words, rows, or what was written. */
export function valueText(field: Field | undefined, value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (field && (field.kind === 'choice' || field.kind === 'choices'))
      return field.boxes.find(({ code }) => code === value)?.label ?? value;
    return value;
  }
  if (!Array.isArray(value)) return 'text' in value ? value.text : '';
  return value
    .map((one) => {
      if (typeof one !== 'string') return Object.values(one).filter(Boolean).join(' ');
      const boxes = field && 'boxes' in field ? field.boxes : [];
      return boxes.find(({ code }) => code === one)?.label ?? one;
    })
    .join('、');
}

function clashesOf(field: Field, read: Read, form: Form): Clash[] {
  const byKey = new Map(fieldsOf(form).map((one) => [one.key, one]));
  return read.contradictions
    .filter((one) => one.field === field.key)
    .map((one) => ({
      known: valueText(byKey.get(one.otherField ?? '') ?? field, one.known),
      source: one.fact?.split('.')[0] ?? null,
      otherLabel: one.otherField ? flat(byKey.get(one.otherField)?.label ?? one.otherField) : null,
      changedAt: one.changedAt,
      explained: one.explained,
    }));
}

function shown(field: Field, read: Read, form: Form): FieldShown {
  const value = read.values[field.key] ?? null;
  const listed = Array.isArray(value) ? value : [];
  return {
    key: field.key,
    label: field.label,
    kind: field.kind,
    lines: field.kind === 'text' ? field.lines : 'one',
    unit: field.kind === 'number' ? field.unit : null,
    boxes: 'boxes' in field ? field.boxes : [],
    columns: field.kind === 'table' ? field.columns : [],
    drawn: 'drawn' in field ? field.drawn : 'across',
    text: typeof value === 'string' ? value : '',
    ticked: typeof value === 'string' ? [value] : listed.filter((one) => typeof one === 'string'),
    rows: listed.filter((one): one is Record<string, string> => typeof one !== 'string'),
    opinion: value !== null && typeof value === 'object' && 'signedBy' in value ? value : null,
    isOurs: field.filledBy === 'enterprise' && field.kind !== 'opinion',
    prefilledFrom: read.begunFrom?.boxes.includes(field.key)
      ? 'last_form'
      : read.touched[field.key] || !field.prefill || valueText(field, value) === ''
        ? null
        : (field.prefill.split('.')[0] ?? null),
    clashes: clashesOf(field, read, form),
  };
}

export function formShown(read: Read): FormShown | null {
  const form = formDefinition(read);
  if (!form) return null;
  const cell = (one: Cell): CellShown =>
    'stacked' in one ? { stacked: one.stacked.map((f) => shown(f, read, form)) } : shown(one, read, form);
  return {
    title: [form.number, form.title].filter(Boolean).join(' '),
    above: form.above.map(cell),
    rows: form.rows.map((row) => row.map(cell)),
    below: form.below.map(cell),
  };
}

/** Labels by key, on one line: for lists of what is missing and what was changed. */
export const labelsOf = (read: Read): Record<string, string> =>
  Object.fromEntries(
    (formDefinition(read) ? fieldsOf(formDefinition(read) as Form) : []).map(({ key, label }) => [
      key,
      flat(label),
    ]),
  );

export const fieldOf = (read: Read, key: string): Field | undefined => {
  const form = formDefinition(read);
  return form && fieldsOf(form).find((field) => field.key === key);
};

/** What the page holds, in the shape in which it is compared when it comes back. */
export function heldBy(read: Read): Record<string, Value> {
  const form = formDefinition(read);
  const held = (form ? fieldsOf(form) : []).map((field): [string, Value] => {
    const value = read.values[field.key] ?? null;
    if (field.kind !== 'table' || !Array.isArray(value)) return [field.key, value];
    const rows = value.filter((one): one is Record<string, string> => typeof one !== 'string');
    return [
      field.key,
      rows.map((row) => Object.fromEntries(field.columns.map(({ key }) => [key, row[key] ?? '']))),
    ];
  });
  return Object.fromEntries(held);
}
