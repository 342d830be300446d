import type { DivisionCode } from '../../divisions/index.ts';
import type { Citation } from '../../rules/index.ts';
import type { ApplicationKind } from '../kind.ts';
import type { FactKey } from './fact.ts';

/** Who writes into a box: the printed form leaves it to the hand that signs beside it. */
export const fillers = ['enterprise', 'initial_officer', 'final_officer'] as const;
export type Filler = (typeof fillers)[number];

export const formUnits = ['ten_thousand_yuan', 'tonne_coal_equivalent'] as const;
export type FormUnit = (typeof formUnits)[number];

/** A tick box: the code that is kept, the words beside the box. */
export interface Box {
  readonly code: string;
  readonly label: string;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
}

/** Always asked, never asked, asked once another box says so, or of one track alone. */
export type Required =
  | boolean
  | { readonly when: string; readonly is: string }
  | { readonly track: 'mandatory' | 'voluntary' };

interface Common {
  readonly key: string;
  /** The words of the source, with `\n` where it breaks the line. */
  readonly label: string;
  readonly required: Required;
  readonly filledBy: Filler;
  /** Written in from here, and compared with it before filing. */
  readonly prefill: FactKey | null;
  /** What else says the same, and must not say otherwise. */
  readonly alsoIn?: readonly FactKey[];
}

export type Field = Common &
  (
    | { readonly kind: 'text'; readonly lines: 'one' | 'many'; readonly max: number }
    | { readonly kind: 'number'; readonly unit: FormUnit | null }
    | { readonly kind: 'date' }
    /** `choice`: one box of them is ticked; `choices`: as many as apply. Drawn beside each other or one above the other. */
    | {
        readonly kind: 'choice' | 'choices';
        readonly boxes: readonly Box[];
        readonly drawn: 'across' | 'down';
      }
    | { readonly kind: 'table'; readonly columns: readonly Column[] }
    /** What an authority writes, with the signature, seal and day under it, all printed by the form. */
    | { readonly kind: 'opinion'; readonly signs: string; readonly seal: string }
  );
export type FieldKind = Field['kind'];

/** A label and its box; or several labels in one box of the table with their answers in the box beside it. */
export type Cell = Field | { readonly stacked: readonly Field[] };
export type Row = readonly Cell[];

export interface Form {
  readonly id: FormId;
  readonly version: number;
  readonly kind: ApplicationKind;
  /** 表1, as printed in front of the title. */
  readonly number: string | null;
  readonly title: string;
  readonly citation: Citation;
  /** Where an authority's own text, which we have read, prescribes this form. Anywhere else it is offered as unverified. */
  readonly verifiedFor: readonly DivisionCode[];
  /** Lines above the table, its rows in the order of the source, lines below. */
  readonly above: Row;
  readonly rows: readonly Row[];
  readonly below: Row;
}

export const formIds = [
  'henan-voluntary-2018',
  'baoding-evaluation-2020',
  'baoding-acceptance-2020',
  'postponement',
] as const;
export type FormId = (typeof formIds)[number];

/** All boxes of a form in the order they are read. */
export const fieldsOf = (form: Form): readonly Field[] =>
  [...form.above, ...form.rows.flat(), ...form.below].flatMap((cell) =>
    'stacked' in cell ? cell.stacked : [cell],
  );
