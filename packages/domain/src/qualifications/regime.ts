import type { IndustryBreadth } from '../industries/index.ts';
import type { RuleKey } from '../rules/keys.ts';
import type { Citation, EffectiveRule, Jurisdiction, RuleSet } from '../rules/rule.ts';
import type { LocalDate, Span } from '../time/index.ts';
import { type Balance, balances } from './facts.ts';
import { type ClauseKey, clauseKeys } from './finding.ts';

/** One condition as it is asked here: how much of it, and who says so. */
export interface AskedClause {
  readonly clause: ClauseKey;
  readonly need: number;
  readonly citation: Citation;
  /** Whose sentence it is: the country's, or a division's. */
  readonly jurisdiction: Jurisdiction;
  /** For the instruments: which balances they must measure. */
  readonly balances?: readonly Balance[];
  /** For the track record: the two numbers, either of which is enough; null where only the other is offered. */
  readonly industryAudits?: number | null;
  readonly relatedJobs?: number | null;
}

export interface Readings {
  readonly interpretation_surplus_senior: string;
  readonly interpretation_related_jobs_industry: string;
  readonly interpretation_related_jobs_list: string;
  readonly interpretation_industry_breadth: IndustryBreadth;
}

export type FilingRegime = 'none' | 'filing' | 'graded' | 'selected' | 'unstated';

/** What a place asks of the consultancies that work there, on the day the rule set was resolved for. */
export interface Regime {
  readonly jurisdiction: Jurisdiction;
  readonly track: RuleSet['track'];
  readonly on: LocalDate;
  readonly filing: FilingRegime;
  /** Which line of departments files; null where no rule says. */
  readonly line: string | null;
  /** For how long a filing holds; null: until it is ended. */
  readonly term: Span | null;
  readonly clauses: readonly AskedClause[];
  readonly readings: Readings;
}

/**
 * Where nobody has settled how an open text is read, it is read to the letter: a firm must not be told it qualifies
 * by a reading that no authority has taken.
 */
const toTheLetter: Readings = {
  interpretation_surplus_senior: 'does_not_count',
  interpretation_related_jobs_industry: 'same_industry',
  interpretation_related_jobs_list: 'listed_only',
  interpretation_industry_breadth: 'same_class',
};

const flags: readonly (readonly [ClauseKey, RuleKey])[] = [
  ['legal_person', 'qualification_legal_person'],
  ['quality_system', 'qualification_quality_system'],
  ['premises', 'qualification_premises'],
  ['digitisation', 'qualification_digitisation'],
  ['archive', 'qualification_archive'],
  ['staff_knowledge', 'qualification_staff_knowledge'],
  ['staff_method', 'qualification_staff_method'],
  ['integrity', 'qualification_integrity'],
];

/** Conditions that something be absent: none is needed, and one is too many. */
const absences: readonly (readonly [ClauseKey, RuleKey])[] = [
  ['clean_record', 'qualification_clean_record'],
  ['not_under_rectification', 'qualification_rectification'],
];

const counts: readonly (readonly [ClauseKey, RuleKey])[] = [
  ['staff_count', 'qualification_staff'],
  ['senior_titles', 'qualification_senior'],
  ['intermediate_titles', 'qualification_intermediate'],
];

const asked = (clause: ClauseKey, need: number, { origin }: EffectiveRule): AskedClause => ({
  clause,
  need,
  citation: origin.citation,
  jurisdiction: origin.jurisdiction,
});

const countOf = (rule: EffectiveRule | undefined): number =>
  rule?.value.kind === 'count' ? rule.value.count : 0;
const choiceOf = (rule: EffectiveRule | undefined): string | null =>
  rule?.value.kind === 'choice' ? rule.value.choice : null;

function flagged(ruleSet: RuleSet, pairs: typeof flags, need: number): AskedClause[] {
  return pairs.flatMap(([clause, key]) => {
    const rule = ruleSet.rules[key];
    return rule?.value.kind === 'flag' && rule.value.flag ? [asked(clause, need, rule)] : [];
  });
}

function counted(ruleSet: RuleSet): AskedClause[] {
  return counts.flatMap(([clause, key]) => {
    const rule = ruleSet.rules[key];
    return rule && countOf(rule) > 0 ? [asked(clause, countOf(rule), rule)] : [];
  });
}

function instruments(rule: EffectiveRule | undefined): AskedClause[] {
  if (rule?.value.kind !== 'choices') return [];
  const { choices } = rule.value;
  const wanted = balances.filter((balance) => choices.includes(balance));
  return wanted.length === 0 ? [] : [{ ...asked('instruments', wanted.length, rule), balances: wanted }];
}

function trackRecord(audits: EffectiveRule | undefined, jobs: EffectiveRule | undefined): AskedClause[] {
  const [industryAudits, relatedJobs] = [countOf(audits) || null, countOf(jobs) || null];
  const rule = industryAudits === null ? jobs : audits;
  const need = industryAudits ?? relatedJobs;
  return rule && need ? [{ ...asked('track_record', need, rule), industryAudits, relatedJobs }] : [];
}

function readingsOf(ruleSet: RuleSet): Readings {
  const read = (Object.keys(toTheLetter) as (keyof Readings)[]).map((key) => [
    key,
    choiceOf(ruleSet.rules[key]) ?? toTheLetter[key],
  ]);
  return Object.fromEntries(read) as unknown as Readings;
}

/** A clause is asked only where a rule in force asks it: what Henan asks is asked in Henan. */
export function regimeOf(ruleSet: RuleSet): Regime {
  const { rules } = ruleSet;
  return {
    jurisdiction: ruleSet.jurisdiction,
    track: ruleSet.track,
    on: ruleSet.on,
    filing: (choiceOf(rules.filing_regime) ?? 'unstated') as FilingRegime,
    line: choiceOf(rules.filing_line),
    term: rules.filing_term?.value.kind === 'span' ? rules.filing_term.value.span : null,
    clauses: inOrder([
      ...flagged(ruleSet, flags, 1),
      ...flagged(ruleSet, absences, 0),
      ...counted(ruleSet),
      ...instruments(rules.qualification_instruments),
      ...trackRecord(rules.qualification_industry_audits, rules.qualification_related_jobs),
    ]),
    readings: readingsOf(ruleSet),
  };
}

function inOrder(clauses: readonly AskedClause[]): readonly AskedClause[] {
  const place = new Map(clauseKeys.map((clause, at) => [clause, at]));
  return [...clauses].sort((a, b) => (place.get(a.clause) ?? 0) - (place.get(b.clause) ?? 0));
}
