import type { KeySpec } from '../key-spec.ts';

/** What binds the enterprise is strictest; what binds an authority is its nearest superior's word. */
export const timeNodeKeys = {
  notify_enterprise_within: { topic: 'time_nodes', kind: 'span' },
  publish_information_within: { topic: 'time_nodes', kind: 'span', wins: 'strictest' },
  start_audit_within: { topic: 'time_nodes', kind: 'span', wins: 'strictest' },
  finish_audit_within: { topic: 'time_nodes', kind: 'span', wins: 'strictest' },
  audit_interval_toxic: { topic: 'time_nodes', kind: 'span', wins: 'strictest' },
  permit_entry_by: { topic: 'time_nodes', kind: 'date' },
  permit_entry_reported_by: { topic: 'time_nodes', kind: 'date' },
  permit_acceptance_by: { topic: 'time_nodes', kind: 'date', wins: 'strictest' },
  evaluation_application_by: { topic: 'time_nodes', kind: 'date', wins: 'strictest' },
  evaluation_done_by: { topic: 'time_nodes', kind: 'date' },
  acceptance_application_by: { topic: 'time_nodes', kind: 'date', wins: 'strictest' },
  acceptance_done_by: { topic: 'time_nodes', kind: 'date' },
  acceptance_may_be_postponed: { topic: 'time_nodes', kind: 'flag' },
} as const satisfies Record<string, KeySpec>;
