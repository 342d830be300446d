import type { Phrase } from '$lib/words/catalogue.ts';

/** What an authority reports on a day is called as the rule that names the day. */
export const reportPhrase = (ruleKey: string) =>
  `rule_keys.key_${ruleKey}` as Extract<Phrase, `rule_keys.key_${string}`>;
