import { chinese } from '../glossary.ts';
import type { Refusal } from '../refusal.ts';

/**
 * What a template leaves open and data fills in. In the text they stand in braces by their Chinese name, {企业名称}:
 * whoever edits a template reads what will be there.
 */
export const noticePlaceholders = [
  'enterprise_name',
  'credit_code',
  'site_name',
  'site_address',
  'division',
  'industry',
  'round_number',
  'list_title',
  'list_number',
  'listed_on',
  'listing_reasons',
  'responsible_level',
  'organiser',
  'notifying_authorities',
  'contact',
  'targets',
  'dates',
  'consequences',
] as const;
export type NoticePlaceholder = (typeof noticePlaceholders)[number];

/** These are more than a word: each stands on a line of its own and becomes several, or a table. */
export const blockPlaceholders = ['targets', 'dates', 'consequences'] as const satisfies NoticePlaceholder[];
export type BlockPlaceholder = (typeof blockPlaceholders)[number];

/** Without these it would be no notice: why, what is asked, by when, and what follows. */
export const mandatoryPlaceholders = [
  'list_number',
  'listing_reasons',
  'targets',
  'dates',
  'consequences',
] as const satisfies NoticePlaceholder[];

export const nameOfPlaceholder = (placeholder: NoticePlaceholder): string =>
  chinese('placeholder', placeholder);

const byName = new Map(noticePlaceholders.map((one) => [nameOfPlaceholder(one), one]));

export type WordingPiece = { readonly text: string } | { readonly placeholder: NoticePlaceholder };

export type WordingLine =
  | { readonly kind: 'heading' | 'paragraph' | 'item'; readonly pieces: readonly WordingPiece[] }
  | { readonly kind: 'block'; readonly placeholder: BlockPlaceholder };

export interface WordingFault {
  readonly code:
    | 'placeholder_unknown'
    | 'placeholder_unclosed'
    | 'block_not_alone'
    | 'placeholder_missing'
    | 'wording_empty'
    | 'wording_too_long';
  /** Counted from 1; null where the whole text is meant. */
  readonly line: number | null;
  readonly found: string | null;
}

export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** Four pages of small print would be read by nobody, and a hundred would still be typeset. */
export const wordingLimits = { title: 60, body: 12_000, lines: 200 } as const;

const braces = /[{｛]([^{}｛｝]*)[}｝]/g;
const brace = /[{}｛｝]/;

const isBlock = (placeholder: NoticePlaceholder): placeholder is BlockPlaceholder =>
  (blockPlaceholders as readonly NoticePlaceholder[]).includes(placeholder);

interface Read {
  readonly pieces: readonly WordingPiece[];
  readonly faults: readonly Omit<WordingFault, 'line'>[];
}

function piecesOf(text: string): Read {
  const pieces: WordingPiece[] = [];
  const faults: Omit<WordingFault, 'line'>[] = [];
  const plain = (between: string): void => {
    if (brace.test(between)) faults.push({ code: 'placeholder_unclosed', found: between.slice(0, 40) });
    if (between !== '') pieces.push({ text: between });
  };
  let at = 0;
  for (const match of text.matchAll(braces)) {
    plain(text.slice(at, match.index));
    const name = (match[1] ?? '').trim();
    const placeholder = byName.get(name);
    if (placeholder) pieces.push({ placeholder });
    else faults.push({ code: 'placeholder_unknown', found: name.slice(0, 40) });
    at = match.index + match[0].length;
  }
  plain(text.slice(at));
  return { pieces, faults };
}

/** 一、 opens a section; （一）, 1. and （1） stand under what is above them. */
function kindOf(text: string): 'heading' | 'item' | 'paragraph' {
  if (/^[一二三四五六七八九十]+、/u.test(text)) return 'heading';
  return /^([（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/u.test(text) ? 'item' : 'paragraph';
}

interface ReadLine {
  readonly line: WordingLine;
  readonly faults: Read['faults'];
}

function lineOf(text: string): ReadLine {
  const { pieces, faults } = piecesOf(text);
  const blocks = pieces.flatMap((piece) =>
    'placeholder' in piece && isBlock(piece.placeholder) ? [piece.placeholder] : [],
  );
  const [block] = blocks;
  if (block && pieces.length === 1) return { line: { kind: 'block', placeholder: block }, faults };
  const crowded = blocks.map((one) => ({ code: 'block_not_alone' as const, found: nameOfPlaceholder(one) }));
  return { line: { kind: kindOf(text), pieces }, faults: [...faults, ...crowded] };
}

const placeholdersIn = (line: WordingLine): readonly NoticePlaceholder[] =>
  line.kind === 'block'
    ? [line.placeholder]
    : line.pieces.flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : []));

export interface ParsedWording {
  readonly lines: readonly WordingLine[];
  readonly faults: readonly WordingFault[];
}

/** The text line by line, and everything that is wrong with it at once. */
export function parseWording({ title, body }: Wording): ParsedWording {
  const given = body.split(/\r?\n/).map((text) => text.trim());
  const read = given.flatMap((text, index) =>
    text === '' ? [] : [{ ...lineOf(text), number: index + 1, text }],
  );
  const faults: WordingFault[] = read.flatMap(({ faults: found, number }) =>
    found.map((fault) => ({ ...fault, line: number })),
  );
  const used = new Set(read.flatMap(({ line }) => placeholdersIn(line)));
  const missing = mandatoryPlaceholders.filter((one) => !used.has(one));
  const whole = (code: WordingFault['code'], found: string | null = null) => ({ code, line: null, found });
  if (title.trim() === '' || read.length === 0) faults.push(whole('wording_empty'));
  if (
    title.length > wordingLimits.title ||
    body.length > wordingLimits.body ||
    read.length > wordingLimits.lines
  )
    faults.push(whole('wording_too_long'));
  faults.push(...missing.map((one) => whole('placeholder_missing', nameOfPlaceholder(one))));
  return { lines: read.map(({ line }) => line), faults };
}

/** Nothing is saved that could not be served: every fault is named with its line. */
export function whyNotWording(wording: Wording): Refusal | null {
  const { faults } = parseWording(wording);
  return faults.length === 0 ? null : { code: 'notice_wording_unfit', facts: { faults } };
}

export type WordingChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Line by line, the longest common run kept: what an officer changed against the text they began with. */
export function wordingChanges(base: string, now: string): readonly WordingChange[] {
  const [before, after] = [base.split(/\r?\n/), now.split(/\r?\n/)];
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      (common[row] as Uint16Array)[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const changes: WordingChange[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length; ) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      changes.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      changes.push({ kind: 'added', text: fresh ?? '' });
      column += 1;
    }
  }
  return changes;
}
