import type { Refusal } from '../refusal.ts';
import { listColumns, returnedHeader } from './columns.ts';

/** Each required header must stand there, none twice, and none that means nothing to us; in whatever order. */
export function whyNotListHeaders(headers: readonly (string | null)[]): Refusal | null {
  const found = headers.map((header) => (header ?? '').trim()).filter((header) => header !== '');
  const known = [...listColumns.map(({ header }) => header as string), returnedHeader];
  const missing = listColumns
    .filter(({ required, header }) => required && !found.includes(header))
    .map(({ header }) => header as string);
  const unknown = found.filter((header) => !known.includes(header));
  const twice = found.filter((header, at) => found.indexOf(header) !== at);
  const column = missing[0] ?? unknown[0] ?? twice[0];
  return column === undefined
    ? null
    : { code: 'template_changed', facts: { column, missing, unknown, twice } };
}

/** C7: the cell of a column, where the workbook has its columns in the order of the template. */
export const cellOf = (index: number, row: number): string => `${String.fromCharCode(65 + index)}${row}`;
