import type { Parsed, Refusal } from '@qingshen/domain';
import type { SheetValue } from '@qingshen/domain/qualifications';
import { TooMuchInside } from './archive.ts';
import { type ArchiveAt, openArchiveAt, type Source } from './archive-at.ts';
import { bookAt, piecesOf, type StreamLimits, streamLimits } from './book-at.ts';
import { CellListener } from './cells.ts';
import type { Piece } from './xml.ts';

/** A sheet of any length, row by row: what is held at a time is a part of it and its shared strings. */

export interface StreamedRow {
  readonly row: number;
  /** By column; 1 is column A. Blank cells are not there. */
  readonly cells: ReadonlyMap<number, SheetValue>;
}

export interface StreamedSheet {
  readonly headers: readonly (string | null)[];
  /** As the sheet says of itself; null where it does not. */
  readonly rowsExpected: number | null;
  /** Rows below the header that are not blank, in their order, as they come. Throws a WorkbookFault on what is no such sheet. */
  readonly rows: AsyncGenerator<readonly StreamedRow[]>;
}

/** What is found to be wrong while rows are already coming. */
export class WorkbookFault extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Puts cells together to rows. A row that stands before the one above it was written by no spreadsheet. */
class RowListener {
  readonly #limits: StreamLimits;
  readonly sheet: CellListener;
  #row = 0;
  #cells = new Map<number, SheetValue>();

  constructor(sheet: CellListener, limits: StreamLimits) {
    this.sheet = sheet;
    this.#limits = limits;
  }

  /** The rows that are whole after these pieces. */
  hear(pieces: Iterable<Piece>): StreamedRow[] {
    const whole: StreamedRow[] = [];
    for (const piece of pieces) {
      const cell = this.sheet.hear(piece);
      if (this.sheet.over) break;
      if (!cell || (typeof cell.value === 'string' && cell.value.trim() === '')) continue;
      this.#refuse(cell.row, cell.column);
      if (cell.row > this.#row) {
        whole.push(...this.rest());
        this.#row = cell.row;
      }
      this.#cells.set(cell.column, cell.value);
    }
    return whole;
  }

  /** The row in hand, once nothing more can come to it. */
  rest(): StreamedRow[] {
    const last = this.#cells.size > 0 ? [{ row: this.#row, cells: this.#cells }] : [];
    this.#cells = new Map();
    return last;
  }

  #refuse(row: number, column: number): void {
    const { rows, columns } = this.#limits;
    if (column > columns)
      throw new WorkbookFault({ code: 'workbook_too_many_columns', facts: { limit: columns } });
    if (row > rows + 1)
      throw new WorkbookFault({ code: 'workbook_too_many_rows', facts: { limit: rows, row } });
    if (row < this.#row) throw new Error('the rows are out of order');
  }
}

async function* rowsIn(
  runs: AsyncGenerator<Iterable<Piece>>,
  listener: RowListener,
): AsyncGenerator<readonly StreamedRow[]> {
  for await (const run of runs) {
    const rows = listener.hear(run);
    if (rows.length > 0) yield rows;
    if (listener.sheet.over) break;
  }
  yield listener.rest();
}

const headerOf = (value: SheetValue | undefined): string | null =>
  value === undefined || value === null ? null : String(value).normalize('NFC').trim() || null;

const expectedIn = (dimension: string | null): number | null => {
  const last = /:[A-Z]{1,3}(\d{1,7})$/.exec(dimension ?? '')?.[1];
  return last === undefined ? null : Math.max(0, Number(last) - 1);
};

const carriesMacros = (archive: ArchiveAt): boolean =>
  archive.names.some((name) => /vbaProject|macrosheets\//i.test(name));

export const whyUnreadable = (error: unknown, limits: StreamLimits): Refusal => {
  if (error instanceof WorkbookFault) return error.refusal;
  return error instanceof TooMuchInside
    ? { code: 'workbook_too_much_inside', facts: { part: error.message, limit: limits.inflatedBytes } }
    : { code: 'workbook_unreadable' };
};

async function* told(
  first: readonly StreamedRow[],
  rows: AsyncGenerator<readonly StreamedRow[]>,
  limits: StreamLimits,
): AsyncGenerator<readonly StreamedRow[]> {
  try {
    if (first.length > 0) yield first;
    yield* rows;
  } catch (error) {
    throw new WorkbookFault(whyUnreadable(error, limits));
  }
}

async function sheetAt(
  archive: ArchiveAt,
  wanted: string,
  limits: StreamLimits,
): Promise<Parsed<StreamedSheet>> {
  const book = await bookAt(archive, limits);
  const sheet = book.sheets.find(({ name }) => name === wanted) ?? book.sheets[0];
  const part = sheet && archive.open(sheet.part);
  if (!part) return { refused: { code: 'workbook_empty' } };
  const listener = new CellListener(book);
  const rows = rowsIn(piecesOf(part), new RowListener(listener, limits));
  const begun = await rows.next();
  const [head, ...first] = begun.done ? [] : begun.value;
  if (head?.row !== 1) {
    await rows.return(undefined);
    return { refused: { code: 'workbook_empty' } };
  }
  const { cells } = head;
  const headers = Array.from({ length: Math.max(...cells.keys()) }, (_, at) => headerOf(cells.get(at + 1)));
  return {
    value: { headers, rowsExpected: expectedIn(listener.dimension), rows: told(first, rows, limits) },
  };
}

/** `wanted`: the sheet of that name, or the first where none is called so: people rename sheets. */
export async function streamRows(
  source: Source,
  wanted: string,
  limits: StreamLimits = streamLimits,
): Promise<Parsed<StreamedSheet>> {
  try {
    const opened = await openArchiveAt(source, limits);
    if ('refused' in opened) return opened;
    if (carriesMacros(opened.value)) return { refused: { code: 'workbook_with_macros' } };
    return await sheetAt(opened.value, wanted, limits);
  } catch (error) {
    return { refused: whyUnreadable(error, limits) };
  }
}
