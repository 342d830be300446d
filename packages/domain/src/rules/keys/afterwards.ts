import type { KeySpec } from '../key-spec.ts';

const consequence = {
  topic: 'outcomes',
  kind: 'choice',
  options: ['next_list', 'evaluated_again'],
} as const;

const outcomeKeys = {
  evaluation_overdue_leads_to: consequence,
  evaluation_failed_leads_to: consequence,
  acceptance_failed_leads_to: consequence,
  rectified_papers_filed_with: {
    topic: 'outcomes',
    kind: 'choice',
    options: ['province', 'city', 'county'],
  },
  passed_published: { topic: 'outcomes', kind: 'flag' },
  results_handed_to: {
    topic: 'outcomes',
    kind: 'choices',
    options: ['energy_supervision', 'pollution_permits', 'ecology_enforcement'],
  },
  results_reported_by_enterprise: { topic: 'outcomes', kind: 'flag' },
  disclosure_required: { topic: 'outcomes', kind: 'flag' },
  enterprise_discloses: {
    topic: 'outcomes',
    kind: 'choices',
    options: ['listing_reason', 'audit_carried_out', 'verdicts'],
  },
  enterprise_discloses_by: { topic: 'outcomes', kind: 'yearly' },
  penalties_published: { topic: 'outcomes', kind: 'flag' },
  penalties_reported_to_province: { topic: 'outcomes', kind: 'flag' },
  penalties_in_credit_platform: { topic: 'outcomes', kind: 'flag' },
  audit_in_credit_rating: { topic: 'outcomes', kind: 'flag' },
  consultancy_fault_leads_to: {
    topic: 'outcomes',
    kind: 'choices',
    options: ['dealt_with_by_law', 'order_to_correct', 'publish_name', 'liability'],
  },
  secrets_leaked_liability: { topic: 'outcomes', kind: 'flag' },
  fines: { topic: 'outcomes', kind: 'table', columns: ['breach', 'min_yuan', 'max_yuan'] },
  re_audit_every: { topic: 'outcomes', kind: 'span' },
  benefits: { topic: 'outcomes', kind: 'table', columns: ['rank', 'benefit'] },
} as const satisfies Record<string, KeySpec>;

const oversightKeys = {
  spot_check_ratio: { topic: 'oversight', kind: 'percent' },
  unannounced_checks: { topic: 'oversight', kind: 'flag' },
  solicitation_forbidden: { topic: 'oversight', kind: 'flag' },
  information_system: { topic: 'oversight', kind: 'table', columns: ['holds'] },
} as const satisfies Record<string, KeySpec>;

const reportKeys = {
  progress_report_by: { topic: 'reports', kind: 'monthly' },
  progress_report_even_if_empty: { topic: 'reports', kind: 'flag' },
  results_to_province_by: { topic: 'reports', kind: 'date' },
  work_summary_by: { topic: 'reports', kind: 'date' },
  work_summary_holds: { topic: 'reports', kind: 'table', columns: ['rank', 'holds'] },
  list_collected_by: { topic: 'reports', kind: 'yearly' },
  completed_list_by: { topic: 'reports', kind: 'yearly' },
  annual_report_by: { topic: 'reports', kind: 'yearly' },
} as const satisfies Record<string, KeySpec>;

const feeKeys = {
  enterprise_may_be_charged: { topic: 'fees', kind: 'flag' },
  evaluation_paid_by: { topic: 'fees', kind: 'choice', options: ['organiser_budget'] },
  audit_cost_is_operating_cost: { topic: 'fees', kind: 'flag' },
} as const satisfies Record<string, KeySpec>;

export const afterwardsKeys = { ...outcomeKeys, ...oversightKeys, ...reportKeys, ...feeKeys };
