import { chinese } from '@qingshen/domain';
import { packs, type RuleKey, ruleKeys, ruleTopics, specOf } from '@qingshen/domain/rules';
import { describe, expect, test } from 'vitest';
import { speaker, type Words } from '../words/catalogue.ts';
import keys from '../words/zh-CN/rule_keys.ts';
import values from '../words/zh-CN/rule_values.ts';
import rules from '../words/zh-CN/rules.ts';
import ui from '../words/zh-CN/ui.ts';
import { valueText } from './value.ts';

const say = speaker({ rules, rule_keys: keys, rule_values: values, ui } as unknown as Words);
const every = Object.keys(ruleKeys) as RuleKey[];

describe('the words of the rules', () => {
  test('are the glossary’s: topics, keys and what they choose from', () => {
    for (const topic of ruleTopics) expect(keys[`topic_${topic}`]).toBe(chinese('rule_topic', topic));
    for (const key of every) expect(keys[`key_${key}`]).toBe(chinese('rule_key', key));
    for (const option of every.flatMap((key) => specOf(key).options ?? []))
      expect((values as Record<string, string>)[`option_${option}`], option).toBe(
        chinese('rule_choice', option as never),
      );
  });

  test('head every column of every table', () => {
    for (const column of every.flatMap((key) => specOf(key).columns ?? []))
      expect(values, column).toHaveProperty(`column_${column}`);
  });

  test('say every value that ships, and leave no literal unsaid', () => {
    for (const { value } of packs.flatMap((pack) => pack.rules)) {
      const text = valueText(value as Parameters<typeof valueText>[0], say, 'zh-CN');
      expect(text).not.toBe('');
      expect(text).not.toMatch(/(^|[\s、；])[a-z]+_[a-z_]+/);
    }
  });
});
