import type { RuleKind } from './rule.ts';

export const ruleTopics = [
  'time_nodes',
  'targets',
  'procedure',
  'routing',
  'listing',
  'qualification',
  'panel',
  'scoring',
  'outcomes',
  'oversight',
  'reports',
  'fees',
  'interpretations',
] as const;
export type RuleTopic = (typeof ruleTopics)[number];

export interface KeySpec {
  readonly topic: RuleTopic;
  readonly kind: RuleKind;
  /** For choice and choices: what may be chosen. Where the strictest wins, the hardest stands first. */
  readonly options?: readonly string[];
  /** For table: its columns, in the order they are read. */
  readonly columns?: readonly string[];
  /** `strictest`: where several voices speak, the hardest on the enterprise wins; otherwise the nearest does. */
  readonly wins?: 'nearest' | 'strictest';
}
