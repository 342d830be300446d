import type { qualifications } from '@qingshen/contract';

type Finding = qualifications.Finding;

/** A fact behind a finding, as people call it, and where it can be looked up. */
export interface ShownFact {
  id: string;
  label: string;
  href: string | null;
}

/** One clause as the board says it: what the rules room calls things arrives in words. */
export interface ShownClause {
  id: Finding['clause'];
  clause: Finding['clause'];
  state: Finding['state'];
  have: number;
  need: number;
  failsOn: string | null;
  lacking: NonNullable<Finding['lacking']>;
  ways: readonly { by: 'industry_audits' | 'related_jobs'; have: number; need: number }[];
  counted: readonly ShownFact[];
  short: readonly (ShownFact & { because: Finding['short'][number]['because'] })[];
  source: string;
  verified: boolean;
  unverifiedBecause: string | null;
  readings: readonly { question: string; taken: string; others: readonly string[] }[];
}

/** Conditions that something be absent; everything else that needs one thing is there or not. */
const absences: readonly Finding['clause'][] = ['clean_record', 'not_under_rectification'];

export const isAbsence = (clause: Finding['clause']): boolean => absences.includes(clause);
