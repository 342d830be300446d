import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { attributesOf, type Piece, pieces } from './xml.ts';

const partOf = (archive: Archive, name: string): string | null =>
  archive
    .read(name)
    ?.toString('utf8')
    .replace(/^\uFEFF/, '') ?? null;

function needed(archive: Archive, name: string): string {
  const part = partOf(archive, name);
  if (part === null) throw new Error(`${name} is missing`);
  return part;
}

export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

export const relationsPart = (part: string): string => {
  const home = posix.dirname(part);
  return `${home === '.' ? '' : `${home}/`}_rels/${posix.basename(part)}.rels`;
};

/** Id → the part it points at, by kind of relation. */
export function relationsIn(xml: string, part: string): Relation[] {
  const home = posix.dirname(part);
  const found = [];
  for (const piece of pieces(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const held = attributesOf(piece.source);
    const target = held.get('Target') ?? '';
    const kind = (held.get('Type') ?? '').split('/').at(-1) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : posix.join(home, target);
    found.push({ id: held.get('Id') ?? '', kind, target: path });
  }
  return found;
}

const relationsOf = (archive: Archive, part: string): Relation[] =>
  relationsIn(partOf(archive, relationsPart(part)) ?? '', part);

export interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  /** '' where there is none of that number. */
  readonly sharedString: (index: number) => string;
  readonly isDateStyle: (style: number) => boolean;
}

/**
 * Hears the pieces of the shared strings. The reading aids (rPh) that stand beside Chinese characters are no part of
 * what the cell says.
 */
export class StringsListener {
  #strings: string[] = [];
  #text = '';
  #inText = false;
  #aside = 0;

  hear(piece: Piece): void {
    if (piece.kind === 'text') {
      if (this.#inText && this.#aside === 0) this.#text += piece.text;
      return;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 'si') {
      if (opens && !piece.closed) this.#text = '';
      else this.#strings.push(opens ? '' : this.#text);
    } else if (piece.name === 't') this.#inText = opens && !piece.closed;
    else if (piece.name === 'rPh' && !(opens && piece.closed)) this.#aside += opens ? 1 : -1;
  }

  /** Those that are whole since this was last asked. */
  taken(): string[] {
    const strings = this.#strings;
    this.#strings = [];
    return strings;
  }
}

function stringsOf(xml: string): Book['sharedString'] {
  const listener = new StringsListener();
  for (const piece of pieces(xml)) listener.hear(piece);
  const strings = listener.taken();
  return (index) => strings[index] ?? '';
}

/** Formats a workbook knows without being told that show a date, the East Asian ones among them (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of one's own shows a date if a y, m or d stands in it outside of quotes, brackets and escapes. */
const showsDate = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')) && !/^general$/i.test(format);

export function dateStyles(xml: string): (style: number) => boolean {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const piece of pieces(xml)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open' && !piece.closed;
    if (piece.kind !== 'open') continue;
    const held = attributesOf(piece.source);
    if (piece.name === 'numFmt') own.set(Number(held.get('numFmtId')), held.get('formatCode') ?? '');
    if (piece.name === 'xf' && inCells) {
      const id = Number(held.get('numFmtId') ?? 0);
      const format = own.get(id);
      styles.push(format === undefined ? isBuiltInDate(id) : showsDate(format));
    }
  }
  return (style) => styles[style] ?? false;
}

export const mainPart = (relations: readonly Relation[]): string =>
  relations.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';

export const targetOf = (relations: readonly Relation[], wanted: string): string =>
  relations.find(({ kind }) => kind === wanted)?.target ?? '';

/** The workbook's own part: which sheets there are, those that people see first, and from which year its days count. */
export function sheetsIn(xml: string, relations: readonly Relation[]): Pick<Book, 'sheets' | 'from1904'> {
  const sheets: { name: string; part: string }[] = [];
  const hidden: typeof sheets = [];
  let from1904 = false;
  for (const piece of pieces(xml)) {
    if (piece.kind !== 'open') continue;
    const held = attributesOf(piece.source);
    if (piece.name === 'workbookPr') from1904 = ['1', 'true'].includes(held.get('date1904') ?? '');
    if (piece.name !== 'sheet') continue;
    const part = relations.find(({ id }) => id === held.get('r:id') || id === held.get('id'))?.target;
    const isHidden = /^(very)?hidden$/i.test(held.get('state') ?? '');
    if (part) (isHidden ? hidden : sheets).push({ name: held.get('name') ?? '', part });
  }
  return { sheets: [...sheets, ...hidden], from1904 };
}

export function bookOf(archive: Archive): Book {
  const main = mainPart(relationsOf(archive, ''));
  const relations = relationsOf(archive, main);
  const other = (wanted: string): string => partOf(archive, targetOf(relations, wanted)) ?? '';
  return {
    ...sheetsIn(needed(archive, main), relations),
    sharedString: stringsOf(other('sharedStrings')),
    isDateStyle: dateStyles(other('styles')),
  };
}

export const sheetXml = (archive: Archive, part: string): string => needed(archive, part);
