import { type Field, type Form, fieldsOf } from '@qingshen/domain/applications';
import type { Ground } from '../applications/ground.ts';
import type { Entries } from './entries.ts';

type Row = Record<string, string>;
export type Written = string | string[] | Row[] | null;

function rowsOf(entries: Entries, field: Extract<Field, { kind: 'table' }>): Row[] {
  const count = Number(entries.text(`rows_${field.key}`)) || 0;
  return Array.from({ length: Math.min(40, count) }, (_, at) =>
    Object.fromEntries(
      field.columns.map((column) => [column.key, entries.text(`f_${field.key}_${at}_${column.key}`)]),
    ),
  ).filter((row) => Object.values(row).some(Boolean));
}

function written(entries: Entries, field: Field): Written {
  if (field.kind === 'table') return rowsOf(entries, field);
  if (field.kind === 'choices') return entries.all(`f_${field.key}`);
  return entries.text(`f_${field.key}`) || null;
}

/** In one shape, so that nothing written is nothing written: an empty box, no tick, no row. */
const plain = (value: unknown): string =>
  JSON.stringify(
    value === '' || value === undefined || (Array.isArray(value) && value.length === 0) ? null : value,
  );

/** Only what somebody changed on this page is sent, so that others’ boxes are not written over. */
export function changedValues(
  entries: Entries,
  form: Form,
  { was, aside }: Pick<Ground, 'was' | 'aside'>,
): Record<string, Written> {
  const changed: Record<string, Written> = {};
  for (const field of fieldsOf(form)) {
    if (field.filledBy !== 'enterprise' || field.kind === 'opinion') continue;
    if (!entries.has(`h_${field.key}`) || aside.includes(field.key)) continue;
    const now = written(entries, field);
    if (plain(now) !== plain(was[field.key])) changed[field.key] = now;
  }
  return changed;
}
