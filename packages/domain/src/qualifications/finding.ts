import type { Citation } from '../rules/rule.ts';
import type { LocalDate } from '../time/index.ts';
import type { Balance } from './facts.ts';

/** The conditions a consultancy may be held to. Which of them are asked, the rules of the place decide. */
export const clauseKeys = [
  'legal_person',
  'quality_system',
  'premises',
  'digitisation',
  'archive',
  'instruments',
  'staff_count',
  'senior_titles',
  'intermediate_titles',
  'staff_knowledge',
  'staff_method',
  'track_record',
  'integrity',
  'clean_record',
  'not_under_rectification',
] as const;
export type ClauseKey = (typeof clauseKeys)[number];

export const findingStates = ['met', 'expiring', 'not_met'] as const;
export type FindingState = (typeof findingStates)[number];

/** Why a person, paper or job that is there does not count. */
export const shortfalls = [
  'not_employed',
  'part_time',
  'employment_unproven',
  'untrained',
  'training_lapsed',
  'inexperienced',
  'no_title',
  'title_lapsed',
  'counted_elsewhere',
  'calibration_lapsed',
  'paper_lapsed',
  'other_industry',
  'job_unproven',
  'job_kind_not_listed',
  'later_than_the_day',
  'surplus_senior',
  'record_in_force',
] as const;
export type Shortfall = (typeof shortfalls)[number];

/** One of several ways to meet a clause: so many of these, or so many of those. */
export interface Way {
  readonly by: 'industry_audits' | 'related_jobs';
  readonly have: number;
  readonly need: number;
  readonly evidence: readonly string[];
}

export interface Finding {
  readonly clause: ClauseKey;
  readonly state: FindingState;
  readonly have: number;
  readonly need: number;
  /** Ids of the facts that carry the clause, each counted once. */
  readonly evidence: readonly string[];
  /** Facts that are there and do not count, with the reason. */
  readonly short: readonly { readonly id: string; readonly because: Shortfall }[];
  /** The first day on which the clause fails if nothing is renewed; null: it fails already, or no such day is known. */
  readonly failsOn: LocalDate | null;
  readonly citation: Citation;
  /** The readings this finding rests on: interpretation key → the one in force. */
  readonly readings: Readonly<Record<string, string>>;
  /** For the instruments: the balances nothing calibrated measures on that day. */
  readonly lacking?: readonly Balance[];
  /** For the track record: both ways of meeting it; `have` and `need` above speak of the one taken, or the nearer. */
  readonly ways?: readonly Way[];
}

export const verdicts = ['qualified', 'not_qualified'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Standing {
  readonly on: LocalDate;
  /** A class of GB/T 4754-2017, or null for the firm as such, where no industry is asked about. */
  readonly industry: string | null;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The first day on which a clause that holds today fails; null where one fails already or no day is known. */
  readonly failsOn: LocalDate | null;
}
