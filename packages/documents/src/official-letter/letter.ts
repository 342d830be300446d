/** A paper from an office, already in words. Types and not interfaces: only these are taken for plain data. */
export type OfficialLetter = {
  /** 发文机关标志 and 落款, in order; two where both departments seal one paper. */
  readonly issuers: readonly string[];
  /** 发文字号; null leaves it to be written in. */
  readonly number: string | null;
  readonly title: string;
  /** 主送. */
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  /** 附件说明: the names of what is attached. */
  readonly annexes: readonly string[];
  /** 成文日期, written out; null leaves year, month and day to whoever seals. */
  readonly datedOn: string | null;
  /** What is 未核验 and why, and the like. */
  readonly smallPrint: readonly string[];
  /** Printed at the foot of every page, so that a scan can be held against the data. */
  readonly fingerprint: string;
  /** 样张 across every page. */
  readonly sample: boolean;
};

export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly parts: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

export const noDay = '    年    月    日';

/** 附件：1. …, the following ones under the first. */
export const annexLines = (annexes: readonly string[]): string[] =>
  annexes.map((name, at) => (annexes.length === 1 ? name : `${at + 1}. ${name}`));
