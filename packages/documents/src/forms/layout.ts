import type { Field, FormId } from '@qingshen/domain/applications';

/**
 * What the printed source shows and the definition does not say: how its answers stand beside each other, and where
 * its opinions stand. Kept by form and version, like the definition.
 */
export interface Layout {
  /** 是□　否□ in one cell, or 是 □ and 否 □ in a cell each. */
  readonly answers: 'together' | 'apart';
  /** An opinion beside its heading, or under it across the whole table. */
  readonly opinions: 'beside' | 'under';
  /** Behind how many boxes a field goes over to a new line. */
  readonly breaks: Readonly<Record<string, readonly number[]>>;
  readonly label: 'narrow' | 'wide';
}

const plain: Layout = { answers: 'together', opinions: 'beside', breaks: {}, label: 'narrow' };

const layouts: Readonly<Record<`${FormId}/${number}`, Layout>> = {
  'henan-voluntary-2018/1': { ...plain, answers: 'apart', label: 'wide' },
  'baoding-evaluation-2020/1': { ...plain, label: 'wide', breaks: { enterprise_type: [1, 6] } },
  'baoding-acceptance-2020/1': { ...plain, label: 'wide', opinions: 'under' },
  'postponement/1': plain,
};

export const layoutOf = (form: { readonly id: FormId; readonly version: number }): Layout =>
  layouts[`${form.id}/${form.version}`] ?? plain;

/** All widths are twenty-fourths of the table. */
export const tableWidth = 24;

type Widths = readonly (readonly [label: number, value: number])[];

/** By how many fields stand in a row. The first label is as wide in every row, so that one line runs down the table. */
const widths: Readonly<Record<Layout['label'], Readonly<Record<number, Widths>>>> = {
  narrow: {
    1: [[5, 19]],
    2: [
      [5, 7],
      [5, 7],
    ],
    3: [
      [5, 4],
      [3, 4],
      [3, 5],
    ],
  },
  wide: {
    1: [[6, 18]],
    2: [
      [6, 6],
      [6, 6],
    ],
    3: [
      [6, 4],
      [3, 4],
      [3, 4],
    ],
  },
};

/** A question of many words needs the room its answer does not. */
const longLabel = 14;

const longest = (label: string): number => Math.max(...label.split('\n').map((part) => [...part].length));

const isQuestion = (field: Field): boolean =>
  field.kind === 'choice' && field.boxes.some(({ code }) => code === 'yes');

export function widthsOf(fields: readonly Field[], layout: Layout): Widths {
  const [only] = fields;
  if (fields.length === 1 && only && (isQuestion(only) || longest(only.label) > longLabel)) return [[14, 10]];
  return widths[layout.label][fields.length] ?? even(fields.length);
}

/** No source has more than three fields in a row; a definition that does is still set, evenly. */
function even(fields: number): Widths {
  const each = Math.floor(tableWidth / fields);
  const label = Math.max(1, Math.floor(each / 2));
  const rest = tableWidth - each * fields;
  return Array.from(
    { length: fields },
    (_, at) => [label, each - label + (at === fields - 1 ? rest : 0)] as const,
  );
}
