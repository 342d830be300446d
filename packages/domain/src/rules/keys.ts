import type { KeySpec } from './key-spec.ts';
import { afterwardsKeys } from './keys/afterwards.ts';
import { judgementKeys } from './keys/judgement.ts';
import { wayKeys } from './keys/procedure.ts';
import { interpretationKeys, qualificationKeys } from './keys/qualification.ts';
import { targetKeys } from './keys/targets.ts';
import { timeNodeKeys } from './keys/time-nodes.ts';

export { type KeySpec, type RuleTopic, ruleTopics } from './key-spec.ts';

/** Every question a rule set can answer, topic by topic. */
export const ruleKeys = {
  ...timeNodeKeys,
  ...targetKeys,
  ...wayKeys,
  ...qualificationKeys,
  ...judgementKeys,
  ...afterwardsKeys,
  ...interpretationKeys,
} as const satisfies Record<string, KeySpec>;

export type RuleKey = keyof typeof ruleKeys;

export const specOf = (key: RuleKey): KeySpec => ruleKeys[key];

export const isRuleKey = (text: string): text is RuleKey => Object.hasOwn(ruleKeys, text);
