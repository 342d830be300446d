import type { Parsed, Refusal } from '@qingshen/domain';
import type { SheetRow, SheetValue } from '@qingshen/domain/qualifications';
import { type Archive, type ArchiveLimits, openArchive, TooMuchInside } from './archive.ts';
import { cellsOf } from './cells.ts';
import { bookOf, sheetXml } from './parts.ts';

export interface SheetLimits extends ArchiveLimits {
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: number;
}

export const sheetLimits: SheetLimits = {
  bytes: 5_000_000,
  entries: 200,
  inflatedBytes: 20_000_000,
  rows: 2_000,
  columns: 100,
};

export interface ReadSheet {
  readonly name: string;
  /** The first row, column by column. */
  readonly headers: readonly (string | null)[];
  /** From the second row on, keyed by header; a row left blank is there, and empty. */
  readonly rows: readonly SheetRow[];
  /** The number the first of these rows has at the edge of the sheet. */
  readonly firstRow: number;
  /** The first filled cell that stands under no header, as C7: whoever wrote it meant something by it. */
  readonly astray: string | null;
}

const firstRow = 2;

/** A macro is a program. A list of people has no use for one, so whoever sends it is asked for the file without. */
const carriesMacros = (archive: Archive): boolean =>
  archive.names.some((name) => /vbaProject|macrosheets\//i.test(name));

const headerOf = (value: SheetValue | undefined): string | null =>
  value === undefined || value === null ? null : String(value).normalize('NFC').trim() || null;

interface Grid {
  readonly headers: (string | null)[];
  readonly rows: Map<number, Map<number, SheetValue>>;
}

function gridOf(xml: string, book: Parameters<typeof cellsOf>[1], limits: SheetLimits): Parsed<Grid> {
  const grid: Grid = { headers: [], rows: new Map() };
  for (const { row, column, value } of cellsOf(xml, book)) {
    if (typeof value === 'string' && value.trim() === '') continue;
    if (column > limits.columns)
      return { refused: { code: 'workbook_too_many_columns', facts: { limit: limits.columns } } };
    if (row > limits.rows + 1)
      return { refused: { code: 'workbook_too_many_rows', facts: { limit: limits.rows, row } } };
    if (row === 1) grid.headers[column - 1] = headerOf(value);
    else grid.rows.set(row, (grid.rows.get(row) ?? new Map()).set(column, value));
  }
  return { value: grid };
}

function keyed(grid: Grid): SheetRow[] {
  const last = Math.max(firstRow - 1, ...grid.rows.keys());
  return Array.from({ length: last - firstRow + 1 }, (_, index) => {
    const cells = grid.rows.get(firstRow + index);
    const named = [...grid.headers.entries()].flatMap(([at, header]): [string, SheetValue][] =>
      header ? [[header, cells?.get(at + 1) ?? null]] : [],
    );
    return Object.fromEntries(named);
  });
}

const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

function astrayIn({ headers, rows }: Grid): string | null {
  for (const [row, cells] of rows)
    for (const column of cells.keys()) if (!headers[column - 1]) return `${lettersOf(column)}${row}`;
  return null;
}

function readFrom(archive: Archive, wanted: string | null, limits: SheetLimits): Parsed<ReadSheet> {
  const book = bookOf(archive);
  const sheet = book.sheets.find(({ name }) => name === wanted) ?? book.sheets[0];
  if (!sheet) return { refused: { code: 'workbook_empty' } };
  const grid = gridOf(sheetXml(archive, sheet.part), book, limits);
  if ('refused' in grid) return grid;
  const headers = Array.from(grid.value.headers, (header) => header ?? null);
  if (headers.length === 0) return { refused: { code: 'workbook_empty' } };
  const found = { ...grid.value, headers };
  return {
    value: { name: sheet.name, headers, rows: keyed(found), firstRow, astray: astrayIn(found) },
  };
}

/** `wanted`: the sheet of that name, or the first where none is called so: people rename sheets. */
export function readSheet(
  bytes: Buffer,
  wanted: string | null = null,
  limits: SheetLimits = sheetLimits,
): Parsed<ReadSheet> {
  const opened = openArchive(bytes, limits);
  if ('refused' in opened) return opened;
  if (carriesMacros(opened.value)) return { refused: { code: 'workbook_with_macros' } };
  try {
    return readFrom(opened.value, wanted, limits);
  } catch (error) {
    return { refused: whyUnreadable(error, limits) };
  }
}

const whyUnreadable = (error: unknown, limits: SheetLimits): Refusal =>
  error instanceof TooMuchInside
    ? { code: 'workbook_too_much_inside', facts: { part: error.message, limit: limits.inflatedBytes } }
    : { code: 'workbook_unreadable' };
