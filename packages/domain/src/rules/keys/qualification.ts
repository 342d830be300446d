import type { KeySpec } from '../key-spec.ts';

export const qualificationKeys = {
  filing_regime: {
    topic: 'qualification',
    kind: 'choice',
    options: ['none', 'filing', 'graded', 'selected'],
  },
  filing_line: { topic: 'qualification', kind: 'choice', options: ['ecology', 'industry', 'reform'] },
  filing_term: { topic: 'qualification', kind: 'span' },
  qualification_legal_person: { topic: 'qualification', kind: 'flag' },
  qualification_quality_system: { topic: 'qualification', kind: 'flag' },
  qualification_premises: { topic: 'qualification', kind: 'flag' },
  qualification_digitisation: { topic: 'qualification', kind: 'flag' },
  qualification_archive: { topic: 'qualification', kind: 'flag' },
  qualification_instruments: {
    topic: 'qualification',
    kind: 'choices',
    options: ['material', 'energy', 'water'],
  },
  qualification_staff: { topic: 'qualification', kind: 'count' },
  qualification_senior: { topic: 'qualification', kind: 'count' },
  qualification_intermediate: { topic: 'qualification', kind: 'count' },
  qualification_staff_knowledge: { topic: 'qualification', kind: 'flag' },
  qualification_staff_method: { topic: 'qualification', kind: 'flag' },
  qualification_industry_audits: { topic: 'qualification', kind: 'count' },
  qualification_related_jobs: { topic: 'qualification', kind: 'count' },
  qualification_integrity: { topic: 'qualification', kind: 'flag' },
  qualification_clean_record: { topic: 'qualification', kind: 'flag' },
  qualification_rectification: { topic: 'qualification', kind: 'flag' },
} as const satisfies Record<string, KeySpec>;

/** Where the text is open: our reading, and what else it may mean. An authority may choose otherwise. */
export const interpretationKeys = {
  interpretation_surplus_senior: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['counts_as_intermediate', 'does_not_count'],
  },
  interpretation_related_jobs_industry: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['any_industry', 'same_industry'],
  },
  interpretation_related_jobs_list: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['listed_only', 'similar_too'],
  },
  interpretation_industry_breadth: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['same_class', 'same_division', 'same_key_industry'],
  },
  interpretation_deadline_day: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['included', 'excluded'],
  },
  interpretation_deadline_rest_day: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['stays', 'next_working_day'],
  },
  interpretation_panel_choice: {
    topic: 'interpretations',
    kind: 'choice',
    options: ['random_draw', 'appointment'],
  },
} as const satisfies Record<string, KeySpec>;
