import { mustParse } from '../parsed.ts';
import { add, days, type LocalDate, parseLocalDate, partsOf, type Span } from '../time/index.ts';
import type { RuleKey } from './keys.ts';
import type { Citation, Jurisdiction, Rule, RuleValue } from './rule.ts';

/** A document's rules for one place and track. Once published a revision is never edited: a correction is the next. */
export interface Pack {
  readonly id: string;
  readonly revision: number;
  /** From when this revision is known; null for the first, which stands for what was law all along. */
  readonly publishedAt: string | null;
  readonly title: string;
  readonly jurisdiction: Jurisdiction;
  readonly track: 'mandatory' | 'voluntary' | 'both';
  readonly documents: readonly string[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly rules: readonly Rule[];
  /** What a reader of the document should know: slips of the pen, years left out. */
  readonly notes: readonly { readonly article: string; readonly text: string }[];
}

export const on = (text: string): LocalDate => mustParse(parseLocalDate(text));

type Rows = Extract<RuleValue, { kind: 'table' }>['rows'];

export const count = (value: number): RuleValue => ({ kind: 'count', count: value });
export const percent = (value: number): RuleValue => ({ kind: 'percent', percent: value });
export const span = (value: Span): RuleValue => ({ kind: 'span', span: value });
export const date = (text: string): RuleValue => ({ kind: 'date', date: on(text) });
export const yearly = (month: number, day: number): RuleValue => ({ kind: 'yearly', month, day });
export const monthly = (day: number): RuleValue => ({ kind: 'monthly', day });
export const flag = (value: boolean): RuleValue => ({ kind: 'flag', flag: value });
export const choice = (value: string): RuleValue => ({ kind: 'choice', choice: value });
export const choices = (...values: readonly string[]): RuleValue => ({ kind: 'choices', choices: values });
export const table = (rows: Rows): RuleValue => ({ kind: 'table', rows });
export const unstated: RuleValue = { kind: 'unstated' };

/** 1. 2. 3. as the document numbers them. */
export const ranked = (column: string, texts: readonly string[]): RuleValue =>
  table(texts.map((text, index) => ({ rank: index + 1, [column]: text })));

/** key, value, article; a fourth says why we have not verified it. */
export type Line = readonly [key: RuleKey, value: RuleValue, article: string, unverifiedBecause?: string];

const citationOf = (document: string, article: string, because: string | undefined): Citation =>
  because === undefined
    ? { document, article, verified: true }
    : { document, article, verified: false, unverifiedBecause: because };

/** Rules of one document, all in force for the same days. */
export const rulesOf = (
  document: string,
  from: LocalDate | null,
  until: LocalDate | null,
  lines: readonly Line[],
): Rule[] =>
  lines.map(([key, value, article, because]) => ({
    key,
    value,
    citation: citationOf(document, article, because),
    from,
    until,
  }));

/**
 * What a campaign's notice arranges (who organises, whose seal) binds that campaign. The notice sets no end to it,
 * and no text says that it lasts: so it does, but unverified.
 */
export const arrangements = (
  document: string,
  from: LocalDate,
  campaignEnds: LocalDate,
  lines: readonly Line[],
): Rule[] => {
  const { year, month, day } = partsOf(campaignEnds);
  const lapsed = `通知对应的工作安排至${year}年${month}月${day}日，此后是否沿用未见文件`;
  const afterwards = lines.map(
    ([key, value, article, because]): Line => [
      key,
      value,
      article,
      because === undefined ? lapsed : `${because}；${lapsed}`,
    ],
  );
  return [
    ...rulesOf(document, from, campaignEnds, lines),
    ...rulesOf(document, add(campaignEnds, days(1)), null, afterwards),
  ];
};
