import type { KeySpec } from '../key-spec.ts';

const procedureKeys = {
  procedure_phase_count: { topic: 'procedure', kind: 'count' },
  procedure_step_count: { topic: 'procedure', kind: 'count' },
  procedure_steps: {
    topic: 'procedure',
    kind: 'table',
    columns: ['phase', 'phase_name', 'step', 'step_name', 'name_verified'],
  },
  evaluation_opens_after: {
    topic: 'procedure',
    kind: 'choice',
    options: ['options_settled', 'audit_completed'],
  },
  acceptance_opens_after: { topic: 'procedure', kind: 'choice', options: ['options_carried_out'] },
  evaluation_materials: { topic: 'procedure', kind: 'table', columns: ['material'] },
  acceptance_materials: { topic: 'procedure', kind: 'table', columns: ['material'] },
  evaluation_procedure: { topic: 'procedure', kind: 'table', columns: ['rank', 'act'] },
  acceptance_procedure: { topic: 'procedure', kind: 'table', columns: ['rank', 'act'] },
  online_equals_paper: { topic: 'procedure', kind: 'flag' },
} as const satisfies Record<string, KeySpec>;

const levelOptions = ['province', 'city', 'county'] as const;
const lineOptions = ['ecology', 'industry', 'reform'] as const;

const routingKeys = {
  organising_lines: { topic: 'routing', kind: 'choices', options: lineOptions },
  /** Where no other line of this table says who organises. */
  organiser: { topic: 'routing', kind: 'choice', options: levelOptions },
  organiser_province_managed: { topic: 'routing', kind: 'choice', options: levelOptions },
  organiser_city_managed: { topic: 'routing', kind: 'choice', options: levelOptions },
  /** A county that answers to the province without a city between (省直管县). */
  organiser_directly_managed: { topic: 'routing', kind: 'choice', options: levelOptions },
  assistant_province_managed: { topic: 'routing', kind: 'choice', options: levelOptions },
  province_applied_to_by: { topic: 'routing', kind: 'choice', options: ['enterprise', 'city'] },
  application_route: { topic: 'routing', kind: 'table', columns: ['rank', 'from', 'to'] },
  notice_organised_by: { topic: 'routing', kind: 'choice', options: levelOptions },
  notice_seal_level: { topic: 'routing', kind: 'choice', options: levelOptions },
  notice_seal_lines: { topic: 'routing', kind: 'choices', options: lineOptions },
  permit_linkage: { topic: 'routing', kind: 'choices', options: ['key_management', 'simplified_management'] },
} as const satisfies Record<string, KeySpec>;

export const wayKeys = { ...procedureKeys, ...routingKeys };
