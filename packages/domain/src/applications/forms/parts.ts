import type { Box, Cell, Field, Filler, FormUnit, Required } from './application-form.ts';
import type { FactKey } from './fact.ts';

/** Short ways to write a form down, so that a definition reads like the sheet it copies. */
interface Given {
  readonly prefill?: FactKey;
  readonly alsoIn?: readonly FactKey[];
  readonly required?: Required;
  readonly filledBy?: Filler;
}

const common = (key: string, label: string, given: Given) => ({
  key,
  label,
  required: given.required ?? true,
  filledBy: given.filledBy ?? ('enterprise' as const),
  prefill: given.prefill ?? null,
  ...(given.alsoIn && { alsoIn: given.alsoIn }),
});

export const line = (key: string, label: string, given: Given = {}): Field => ({
  ...common(key, label, given),
  kind: 'text',
  lines: 'one',
  max: 200,
});

export const paragraph = (key: string, label: string, given: Given = {}): Field => ({
  ...common(key, label, given),
  kind: 'text',
  lines: 'many',
  max: 2000,
});

export const number = (key: string, label: string, unit: FormUnit | null, given: Given = {}): Field => ({
  ...common(key, label, given),
  kind: 'number',
  unit,
});

export const date = (key: string, label: string, given: Given = {}): Field => ({
  ...common(key, label, given),
  kind: 'date',
});

const box = ([code, label]: readonly [string, string]): Box => ({ code, label });

export const boxes = (
  key: string,
  label: string,
  kind: 'choice' | 'choices',
  drawn: 'across' | 'down',
  offered: readonly (readonly [code: string, label: string])[],
  given: Given = {},
): Field => ({ ...common(key, label, given), kind, drawn, boxes: offered.map(box) });

export const yesNo = (key: string, label: string, given: Given = {}): Field =>
  boxes(
    key,
    label,
    'choice',
    'across',
    [
      ['yes', '是'],
      ['no', '否'],
    ],
    given,
  );

export const table = (
  key: string,
  label: string,
  columns: readonly (readonly [key: string, label: string, kind: 'text' | 'number'])[],
  given: Given = {},
): Field => ({
  ...common(key, label, given),
  kind: 'table',
  columns: columns.map(([column, words, kind]) => ({ key: column, label: words, kind })),
});

export const opinion = (key: string, label: string, signs: string, filledBy: Filler): Field => ({
  ...common(key, label, { filledBy, required: false }),
  kind: 'opinion',
  signs,
  seal: '（盖章）',
});

export const stacked = (...fields: readonly Field[]): Cell => ({ stacked: fields });
