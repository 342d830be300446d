import type { SheetValue } from '@qingshen/domain/qualifications';
import type { Book } from './parts.ts';
import { attributeIn, type Piece, pieces } from './xml.ts';

export interface Cell {
  readonly row: number;
  /** 1 is column A. */
  readonly column: number;
  readonly value: SheetValue;
}

const dayMilliseconds = 86_400_000;
/** A workbook's day 25 569 is 1970-01-01; one that counts from 1904 is 1 462 days behind. */
const [dayOf1970, behind] = [25_569, 1_462];

/** AB12 → 28; small letters are the same, and what is no reference stands in no column. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < Math.min(3, reference.length); at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column;
}

/** _x000D_ is how a workbook writes a character XML cannot hold. */
const unescaped = (text: string): string =>
  !text.includes('_x')
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );

function numberOf(text: string, style: number, book: Book): SheetValue {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  if (!book.isDateStyle(style)) return value;
  const serial = value + (book.from1904 ? behind : 0);
  return new Date(Math.round((serial - dayOf1970) * dayMilliseconds));
}

/** What the cell shows. Of a formula, that is the value it had when the file was saved; it is never run. */
function shownBy(kind: string, style: number, text: string, book: Book): SheetValue {
  if (kind === 's') return unescaped(book.sharedString(Number(text)));
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (kind === 'd') return text.slice(0, 10);
  if (kind === 'str' || kind === 'inlineStr' || kind === 'e') return unescaped(text);
  return numberOf(text, style, book);
}

/**
 * Hears the pieces of a sheet and answers with each filled cell, in the order of the sheet. Merged cells, validations
 * and the like are not even looked at.
 */
export class CellListener {
  readonly #book: Book;
  #cell = { row: 0, column: 0, kind: '', style: 0, text: '' };
  #taken = false;
  #aside = 0;
  /** The data are over; what follows is decoration. */
  over = false;
  /** What the sheet says of its own size: A1:L813. */
  dimension: string | null = null;

  constructor(book: Book) {
    this.#book = book;
  }

  hear(piece: Piece): Cell | null {
    if (piece.kind === 'text') {
      if (this.#taken && this.#aside === 0) this.#cell.text += piece.text;
      return null;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 'v' || piece.name === 't') this.#taken = opens && !piece.closed;
    else if (piece.name === 'rPh' && !(opens && piece.closed)) this.#aside += opens ? 1 : -1;
    else if (opens) this.#open(piece.name, piece.source);
    else if (piece.name === 'c') return this.#close();
    else if (piece.name === 'sheetData') this.over = true;
    return null;
  }

  #open(name: string, source: string): void {
    const cell = this.#cell;
    if (name === 'row') {
      const given = Number(attributeIn(source, 'r'));
      cell.row = Number.isSafeInteger(given) && given > 0 ? given : cell.row + 1;
      cell.column = 0;
    } else if (name === 'c') {
      cell.column = columnOf(attributeIn(source, 'r') ?? '') || cell.column + 1;
      cell.kind = attributeIn(source, 't') ?? 'n';
      cell.style = Number(attributeIn(source, 's') ?? 0);
      cell.text = '';
    } else if (name === 'dimension') this.dimension = attributeIn(source, 'ref') ?? null;
  }

  #close(): Cell | null {
    const { row, column, kind, style, text } = this.#cell;
    const value = text === '' && kind !== 's' ? null : shownBy(kind, style, text, this.#book);
    return value === null || value === '' ? null : { row, column, value };
  }
}

/** Every filled cell of a sheet that is in hand whole. */
export function* cellsOf(xml: string, book: Book): Generator<Cell> {
  const listener = new CellListener(book);
  for (const piece of pieces(xml)) {
    const cell = listener.hear(piece);
    if (cell) yield cell;
    if (listener.over) return;
  }
}
