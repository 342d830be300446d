import type { Box, Column, FormUnit } from '@qingshen/domain/applications';

/** A form as a page shows it: the definition's rows, with what stands in each box and what is known of it. */
export interface Known {
  /** The page on which it is changed: profile, site, permit … */
  source: string;
  text: string;
}

export interface Clash {
  known: string;
  source: string | null;
  otherLabel: string | null;
  changedAt: readonly string[];
  explained: string | null;
}

export interface FieldShown {
  key: string;
  label: string;
  kind: 'text' | 'number' | 'date' | 'choice' | 'choices' | 'table' | 'opinion';
  lines: 'one' | 'many';
  unit: FormUnit | null;
  boxes: readonly Box[];
  columns: readonly Column[];
  drawn: 'across' | 'down';
  /** What stands in it: text, ticked codes or rows. */
  text: string;
  ticked: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
  opinion: { text: string; signedBy: string; authority: string; on: string } | null;
  isOurs: boolean;
  prefilledFrom: string | null;
  clashes: readonly Clash[];
}

export type CellShown = { stacked: readonly FieldShown[] } | FieldShown;

export interface FormShown {
  title: string;
  above: readonly CellShown[];
  rows: readonly (readonly CellShown[])[];
  below: readonly CellShown[];
}
