import type { LocalDate, Span } from '../time/index.ts';
import type { RuleKey } from './keys.ts';

/** Whom a rule is addressed to: the whole country, or a division and everything below it. */
export type Jurisdiction = 'cn' | (string & {});

/** Where a value stands: which document, which article of it, and whether we have read that text ourselves. */
export interface Citation {
  readonly document: string;
  readonly article: string;
  readonly verified: boolean;
  /** Why it is shown as 未核验; present exactly where verified is false. */
  readonly unverifiedBecause?: string;
}

/**
 * What a rule can say. Everything an officer may propose has one of the plain kinds; `table` holds what is shipped
 * whole (steps, targets, score cards). `unstated` is a statement too: the document is silent, and so are we.
 */
export type RuleValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number }
  | { readonly kind: 'monthly'; readonly day: number }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
    }
  | { readonly kind: 'unstated' };

export type RuleKind = RuleValue['kind'];

/** One value of one key with its source and the days it is in force (both inside; null is open). */
export interface Rule {
  readonly key: RuleKey;
  readonly value: RuleValue;
  readonly citation: Citation;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A rule as it applies somewhere: what it says, who says so, and who else would have said otherwise. */
export interface EffectiveRule {
  readonly key: RuleKey;
  readonly value: RuleValue;
  readonly origin: Origin;
  /** The voices that lost, nearest first, and why they did. */
  readonly losing: readonly {
    readonly value: RuleValue;
    readonly origin: Origin;
    readonly because: 'farther' | 'older' | 'milder';
  }[];
}

export interface Origin {
  /** A shipped pack's id, or `amendment:<id>` for what an authority has put in force. */
  readonly source: string;
  readonly jurisdiction: Jurisdiction;
  readonly citation: Citation;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

export interface RuleSet {
  readonly jurisdiction: Jurisdiction;
  readonly track: 'mandatory' | 'voluntary';
  readonly on: LocalDate;
  readonly rules: Readonly<Partial<Record<RuleKey, EffectiveRule>>>;
}
