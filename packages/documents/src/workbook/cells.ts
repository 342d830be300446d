import type { SheetValue } from '@qingshen/domain/qualifications';
import type { Book } from './parts.ts';
import { attributesOf, pieces } from './xml.ts';

export interface Cell {
  readonly row: number;
  /** 1 is column A. */
  readonly column: number;
  readonly value: SheetValue;
}

const dayMilliseconds = 86_400_000;
/** A workbook's day 25 569 is 1970-01-01; one that counts from 1904 is 1 462 days behind. */
const [dayOf1970, behind] = [25_569, 1_462];

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase().match(/^[A-Z]{1,3}/)?.[0] ?? '')
    column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** _x000D_ is how a workbook writes a character XML cannot hold. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function numberOf(text: string, style: number, book: Book): SheetValue {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return null;
  if (!book.isDateStyle(style)) return value;
  const serial = value + (book.from1904 ? behind : 0);
  return new Date(Math.round((serial - dayOf1970) * dayMilliseconds));
}

/** What the cell shows. Of a formula, that is the value it had when the file was saved; it is never run. */
function shownBy(kind: string, style: number, text: string, book: Book): SheetValue {
  if (kind === 's') return unescaped(book.sharedStrings[Number(text)] ?? '');
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (kind === 'd') return text.slice(0, 10);
  if (kind === 'str' || kind === 'inlineStr' || kind === 'e') return unescaped(text);
  return numberOf(text, style, book);
}

/** Every filled cell, in the order of the sheet. Merged cells, validations and the like are not even looked at. */
export function* cellsOf(xml: string, book: Book): Generator<Cell> {
  let [row, column, kind, style, text] = [0, 0, '', 0, ''];
  let [taken, aside] = [false, 0];
  for (const piece of pieces(xml)) {
    if (piece.kind === 'text') {
      if (taken && aside === 0) text += piece.text;
      continue;
    }
    const opens = piece.kind === 'open';
    if (opens && piece.name === 'row') {
      const given = Number(attributesOf(piece.source).get('r'));
      row = Number.isSafeInteger(given) && given > 0 ? given : row + 1;
      column = 0;
    } else if (opens && piece.name === 'c') {
      const held = attributesOf(piece.source);
      column = columnOf(held.get('r') ?? '') || column + 1;
      [kind, style, text] = [held.get('t') ?? 'n', Number(held.get('s') ?? 0), ''];
    } else if (piece.name === 'v' || piece.name === 't') taken = opens && !piece.closed;
    else if (piece.name === 'rPh' && !(opens && piece.closed)) aside += opens ? 1 : -1;
    else if (!opens && piece.name === 'c') {
      const value = text === '' && kind !== 's' ? null : shownBy(kind, style, text, book);
      if (value !== null && value !== '') yield { row, column, value };
    } else if (!opens && piece.name === 'sheetData') return;
  }
}
