import type { Cell, Field, Form, FormValues, Row } from '@qingshen/domain/applications';
import { formFingerprint } from './fingerprint.ts';
import { type Layout, layoutOf, tableWidth, widthsOf } from './layout.ts';
import type { Held, Piece, Sheet, SheetCell } from './sheet.ts';
import { dayWords, footWords, isTicked, opinionOf, unverifiedWords, valueWords } from './words.ts';

export interface FilledForm {
  readonly form: Form;
  readonly values: FormValues;
  /** Prescribed for the place it is used in; if not, the paper says so. */
  readonly verifiedHere: boolean;
  /** 申请编号; null for a draft or a blank. */
  readonly number: string | null;
  /** Of the copy that was handed in, which what offices wrote beside it does not change; absent: of these values. */
  readonly fingerprint?: string;
}

type Filled = Pick<FilledForm, 'values'> & { readonly layout: Layout };
type Boxed = Field & { kind: 'choice' | 'choices' };
type Opinion = Field & { kind: 'opinion' };

const cell = (across: number, holds: Held, down = 1): SheetCell => ({ across, down, holds });
const label = (text: string): Held => ({ kind: 'label', text });
const lines = (held: readonly (readonly Piece[])[], centred = false): Held => ({
  kind: 'lines',
  lines: held,
  centred,
});

const isBoxed = (field: Field): field is Boxed => field.kind === 'choice' || field.kind === 'choices';

const gap = '    ';

function boxLines(field: Boxed, { values, layout }: Filled): Piece[][] {
  const breaks = layout.breaks[field.key] ?? [];
  const set: Piece[][] = [[]];
  for (const [at, box] of field.boxes.entries()) {
    if (breaks.includes(at)) set.push([]);
    const line = set.at(-1) as Piece[];
    line.push(`${line.length > 0 ? gap : ''}${box.label}`, isTicked(values[field.key], box.code));
  }
  return set;
}

const apartCells = (field: Boxed, width: number, { values }: Filled): SheetCell[] => {
  const each = Math.floor(width / field.boxes.length);
  return field.boxes.map((box, at) =>
    cell(
      at === field.boxes.length - 1 ? width - each * at : each,
      lines([[`${box.label} `, isTicked(values[field.key], box.code)]], true),
    ),
  );
};

function opinionHeld(field: Opinion, heading: string | null, { values }: Filled): Held {
  const { text, signedBy, authority, on } = opinionOf(values[field.key]);
  return {
    kind: 'opinion',
    heading,
    text,
    authority,
    signature: `${field.signs}${signedBy}`,
    seal: field.seal,
    date: dayWords(on),
  };
}

function valueCells(field: Field, width: number, filled: Filled): SheetCell[] {
  if (field.kind === 'opinion') return [cell(width, opinionHeld(field, null, filled))];
  if (!isBoxed(field))
    return [cell(width, { kind: 'value', text: valueWords(field, filled.values[field.key]) })];
  if (filled.layout.answers === 'apart') return apartCells(field, width, filled);
  return [cell(width, lines(boxLines(field, filled)))];
}

/** Several questions in one cell, their answers line by line in the cell beside it. */
function stackedRow(fields: readonly Field[], filled: Filled): SheetCell[] {
  const answers = fields.map((field) =>
    isBoxed(field) ? boxLines(field, filled).flat() : [valueWords(field, filled.values[field.key])],
  );
  return [cell(16, lines(fields.map((field) => [field.label]))), cell(tableWidth - 16, lines(answers))];
}

const isDown = (field: Field): field is Boxed => isBoxed(field) && field.drawn === 'down';

/** 委托 □ over 自审 □, each in a row of its own, with what stands beside them merged over these rows. */
function downRows(fields: readonly Field[], filled: Filled): SheetCell[][] {
  const depth = Math.max(...fields.map((field) => (isDown(field) ? field.boxes.length : 1)));
  const rows: SheetCell[][] = Array.from({ length: depth }, () => []);
  const widths = widthsOf(fields, filled.layout);
  for (const [at, field] of fields.entries()) {
    const [labelled, valued] = widths[at] ?? [1, 1];
    rows[0]?.push(cell(labelled, label(field.label), depth));
    if (!isDown(field)) {
      rows[0]?.push(...valueCells(field, valued, filled).map((held) => ({ ...held, down: depth })));
      continue;
    }
    for (const [line, box] of field.boxes.entries()) {
      const down = line === field.boxes.length - 1 ? depth - line : 1;
      rows[line]?.push(
        cell(valued, lines([[`${box.label} `, isTicked(filled.values[field.key], box.code)]], true), down),
      );
    }
  }
  return rows;
}

function rowsOf(row: Row, filled: Filled): SheetCell[][] {
  const [only] = row;
  if (row.length === 1 && only && 'stacked' in only) return [stackedRow(only.stacked, filled)];
  const fields = row.flatMap((held: Cell) => ('stacked' in held ? held.stacked : [held]));
  const [first] = fields;
  if (fields.length === 1 && first?.kind === 'opinion' && filled.layout.opinions === 'under')
    return [[cell(tableWidth, opinionHeld(first, first.label, filled))]];
  return downRows(fields, filled);
}

const freeLines = (row: Row, values: FormValues): string[] =>
  row
    .flatMap((held) => ('stacked' in held ? held.stacked : [held]))
    .map((field) => `${field.label}${valueWords(field, values[field.key])}`);

export function sheetOf({ form, values, verifiedHere, number, fingerprint }: FilledForm): Sheet {
  const filled = { values, layout: layoutOf(form) };
  return {
    mark: form.number,
    title: form.title,
    above: freeLines(form.above, values),
    rows: form.rows.flatMap((row) => rowsOf(row, filled)),
    below: freeLines(form.below, values),
    unverified: verifiedHere ? null : unverifiedWords(form),
    foot: footWords(form, number, fingerprint ?? formFingerprint(form, values)),
  };
}

/** Every word of a sheet in the order it is read; a box is told by ☑ or ☐. */
export const readingOf = (sheet: Sheet): string[] => [
  ...(sheet.mark ? [sheet.mark] : []),
  sheet.title,
  ...sheet.above,
  ...sheet.rows.flat().flatMap(({ holds }) => heldWords(holds)),
  ...sheet.below,
];

function heldWords(holds: Held): string[] {
  if (holds.kind === 'lines')
    return holds.lines.map((line) =>
      line.map((piece) => (typeof piece === 'boolean' ? (piece ? '☑' : '☐') : piece)).join(''),
    );
  if (holds.kind !== 'opinion') return [holds.text];
  const { heading, text, authority, signature, seal, date } = holds;
  return [...(heading ? [heading] : []), text, authority, `${signature}${seal}`, date].filter(
    (word) => word !== '',
  );
}
