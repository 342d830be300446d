import type { Refusal } from '../refusal.ts';
import { oneLine } from '../writing.ts';
import { type ListColumnKey, listColumn, listColumns } from './columns.ts';

/** What stands in the cells of a row, as text; what was left blank is not there. */
export type ListCells = Readonly<Partial<Record<ListColumnKey, string>>>;

export interface ListFault extends Refusal {
  /** null where the row as such is at fault. */
  readonly column: ListColumnKey | null;
}

/** As a workbook gives a cell: a number where somebody typed one, a date where the format says so. */
export type RawCell = string | number | Date | null;

/** Longer than any column allows: enough to see that it is too long. */
const longestKept = 400;
/** What no database keeps as text stands here as the mark for a character that could not be read. */
const unreadable = '\uFFFD';
const unkeepable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A line break inside a cell is how people fit a name into a column; a number is told with every digit it has. */
const textOf = (value: Exclude<RawCell, null>): string =>
  value instanceof Date
    ? Number.isNaN(value.getTime())
      ? unreadable
      : value.toISOString().slice(0, 10)
    : typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? value.toExponential()
      : String(value);

export function cellText(value: RawCell | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = textOf(value)
    .slice(0, longestKept)
    .replace(unkeepable, unreadable)
    .normalize('NFC')
    .replace(/[\t\r\n\u00a0\u3000 ]+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** The row of a sheet by our columns; one of which no cell is filled is no row. `find` gives the cell under a header. */
export function cellsFrom(find: (header: string) => RawCell | undefined): ListCells | null {
  const filled = listColumns.flatMap(({ key, header }) => {
    const text = cellText(find(header));
    return text === null ? [] : [[key, text] as const];
  });
  // A number at the edge and nothing beside it is how a template is numbered ahead.
  return filled.some(([key]) => key !== 'ordinal') ? Object.fromEntries(filled) : null;
}

/** What a spreadsheet shows where a formula came to nothing. */
const shownError = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Reads one row's cells and collects what is wrong with each, so that one pass names them all. */
export interface ListReader {
  readonly faults: ListFault[];
  readonly fault: (column: ListColumnKey | null, refusal: Refusal) => null;
  readonly text: (column: ListColumnKey) => string | null;
}

export function listReader(cells: ListCells): ListReader {
  const faults: ListFault[] = [];
  const fault = (column: ListColumnKey | null, refusal: Refusal): null => {
    faults.push({ column, ...refusal });
    return null;
  };
  const text = (column: ListColumnKey): string | null => {
    const value = cells[column] ?? '';
    const { required, maxLength } = listColumn(column);
    if (value === '') return required ? fault(column, { code: 'cell_missing' }) : null;
    if (!oneLine.test(value) || value.includes(unreadable))
      return fault(column, { code: 'control_characters' });
    if (shownError.test(value)) return fault(column, { code: 'cell_shows_error', facts: { given: value } });
    const length = [...value].length;
    return length > maxLength
      ? fault(column, { code: 'cell_too_long', facts: { length, maxLength } })
      : value;
  };
  return { faults, fault, text };
}
