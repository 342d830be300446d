import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { attributesOf, pieces } from './xml.ts';

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

/** Id → the part it points at, by kind of relation. */
function relationsOf(archive: Archive, part: string): { id: string; kind: string; target: string }[] {
  const home = posix.dirname(part);
  const xml = partOf(archive, `${home === '.' ? '' : `${home}/`}_rels/${posix.basename(part)}.rels`) ?? '';
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

export interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  readonly sharedStrings: readonly string[];
  readonly isDateStyle: (style: number) => boolean;
}

/** The reading aids (rPh) that stand beside Chinese characters are no part of what the cell says. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [text, inText, aside] = ['', false, 0];
  for (const piece of pieces(xml)) {
    if (piece.kind === 'text') {
      if (inText && aside === 0) text += piece.text;
      continue;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 'si') {
      if (opens && !piece.closed) text = '';
      else strings.push(opens ? '' : text);
    } else if (piece.name === 't') inText = opens && !piece.closed;
    else if (piece.name === 'rPh' && !(opens && piece.closed)) aside += opens ? 1 : -1;
  }
  return strings;
}

/** Formats a workbook knows without being told that show a date, the East Asian ones among them (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of one's own shows a date if a y, m or d stands in it outside of quotes, brackets and escapes. */
const showsDate = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')) && !/^general$/i.test(format);

function dateStyles(xml: string): (style: number) => boolean {
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

export function bookOf(archive: Archive): Book {
  const main =
    relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(archive, main);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  for (const piece of pieces(needed(archive, main))) {
    if (piece.kind !== 'open') continue;
    const held = attributesOf(piece.source);
    if (piece.name === 'workbookPr') from1904 = ['1', 'true'].includes(held.get('date1904') ?? '');
    if (piece.name !== 'sheet') continue;
    const part = relations.find(({ id }) => id === held.get('r:id') || id === held.get('id'))?.target;
    if (part) sheets.push({ name: held.get('name') ?? '', part });
  }
  const other = (wanted: string): string =>
    partOf(archive, relations.find(({ kind }) => kind === wanted)?.target ?? '') ?? '';
  return {
    sheets,
    from1904,
    sharedStrings: stringsOf(other('sharedStrings')),
    isDateStyle: dateStyles(other('styles')),
  };
}

export const sheetXml = (archive: Archive, part: string): string => needed(archive, part);
