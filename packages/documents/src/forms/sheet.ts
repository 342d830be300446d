/**
 * A form as it stands on paper: a table of cells, each with what it holds. PDF and DOCX are set from the same sheet,
 * so they cannot say different things. (Types and not interfaces: only these are taken for plain data.)
 */
export type Sheet = {
  /** 表1, above the title at the left; null where the source has none. */
  readonly mark: string | null;
  readonly title: string;
  /** The line over the table: 申请日期：… */
  readonly above: readonly string[];
  /** Each row fills the twenty-four columns of the table, those merged from above included. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** The line under the table: 填表人：…　填表日期：… */
  readonly below: readonly string[];
  /** 未核验 and why; null where the form is verified for the place it is used in. */
  readonly unverified: string | null;
  /** Small, at the foot of every page: which form, which version, and the hash of what was filled in. */
  readonly foot: string;
};

export type SheetCell = {
  readonly across: number;
  readonly down: number;
  readonly holds: Held;
};

/** Words, or a box that is ticked or not. */
export type Piece = string | boolean;

export type Held =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  /** Questions one under the other, where their answers stand in the cell beside them, line by line. */
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Piece[])[]; readonly centred: boolean }
  /** What an office says, and room for its signature, seal and date. */
  | {
      readonly kind: 'opinion';
      readonly heading: string | null;
      readonly text: string;
      /** The office whose seal it bears; empty until one has spoken. */
      readonly authority: string;
      readonly signature: string;
      readonly seal: string;
      readonly date: string;
    };
