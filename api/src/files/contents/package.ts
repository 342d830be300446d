import type { Kind } from '../kinds.ts';
import { extensionOf } from '../names.ts';
import { type Peek, peekInto } from '../storage.ts';
import { readEntry, walk } from './contents.ts';
import { type Entry, readDirectory } from './directory.ts';
import { dangerous, kindRefused } from './findings.ts';

/** Office documents and OFD are archives of parts. Judged by their parts, whatever program wrote them. */

const mostBytes = 500 * 1024 * 1024;
const widestRatio = 200;
const mostEmbeddedBytes = 32 * 1024 * 1024;
const mostTypesBytes = 4 * 1024 * 1024;

const mainParts = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
] as const;

const macros =
  /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)macrosheets\/|\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppam|ppsm)$/i;
const programs = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|reg|sh)$/i;
/** The workbook behind a chart: an Office document inside an Office document, at the one place where they stand. */
const embedded = /(^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;
/** Vector drawings that Office keeps compressed. */
const compressedDrawing = ['emz', 'wmz', 'svgz'];

const archives = [
  '504b0304',
  '504b0506',
  '526172211a07',
  '377abcaf271c',
  '1f8b',
  'fd377a585a00',
  '425a68',
  '4d534346',
  '7801730d',
];
const executables = ['4d5a', '7f454c46', 'cafebabe', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', '2321'];

function whyNotNamed(name: string): void {
  const steps = name.split(/[/\\]/);
  if (steps.includes('..') || /^([/\\]|[A-Za-z]:)/.test(name) || name.includes('\0'))
    dangerous('path_traversal');
  if (macros.test(name)) dangerous('macros');
  if (programs.test(name)) dangerous('executable');
}

function whyNotUnpacked(entries: readonly Entry[], size: number): void {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > mostBytes || bytes > size * widestRatio) dangerous('expands_too_far');
}

function whyNotInside(entry: Entry, head: Buffer): void {
  // An embedded font is scrambled: its first bytes are chance.
  if (extensionOf(entry.name) === 'odttf') return;
  const beginning = head.subarray(0, 8).toString('hex');
  if (executables.some((magic) => beginning.startsWith(magic))) dangerous('executable');
  if (compressedDrawing.includes(extensionOf(entry.name)) && beginning.startsWith('1f8b')) return;
  if (archives.some((magic) => beginning.startsWith(magic))) dangerous('nested_archive');
}

async function lookInside(peek: Peek, entry: Entry, depth: number): Promise<void> {
  // A locked part cannot be read by us, nor by whoever has not the password: the scanner decides.
  if (entry.encrypted || entry.bytes === 0) return;
  if (embedded.test(entry.name)) {
    if (depth > 0) dangerous('nested_archive');
    if (entry.bytes > mostEmbeddedBytes) dangerous('expands_too_far');
    await inspectPackage(peekInto(await readEntry(peek, entry)), depth + 1);
    return;
  }
  await walk(peek, entry, (piece, at) => {
    if (at === 0) whyNotInside(entry, piece);
  });
}

/** Streamed workbooks and others look like any archive from outside, so the list of content types is asked. */
async function kindOfParts(peek: Peek, entries: readonly Entry[]): Promise<Kind> {
  if (entries.some(({ name }) => name === 'OFD.xml')) return 'ofd';
  const list = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  if (!list || list.encrypted) return kindRefused('zip');
  if (list.bytes > mostTypesBytes) dangerous('expands_too_far');
  const text = await readEntry(peek, list);
  const types = text[0] === 0xff && text[1] === 0xfe ? text.toString('utf16le') : text.toString('utf8');
  if (/macroenabled|vbaproject/i.test(types)) dangerous('macros');
  return mainParts.find(([, type]) => types.includes(type))?.[0] ?? kindRefused('zip');
}

export async function inspectPackage(peek: Peek, depth = 0): Promise<Kind> {
  const entries = await readDirectory(peek);
  for (const entry of entries) whyNotNamed(entry.name);
  whyNotUnpacked(entries, peek.size);
  const kind = await kindOfParts(peek, entries);
  for (const entry of entries) await lookInside(peek, entry, depth);
  return kind;
}
