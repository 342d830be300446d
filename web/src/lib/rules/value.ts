import type { rules } from '@qingshen/contract';
import type { RuleKey, RuleTopic } from '@qingshen/domain/rules';
import type { Phrase, Say } from '../words/catalogue.ts';
import { count, date } from '../words/format.ts';
import type { Locale } from '../words/locale.ts';

/** A key without a name does not compile: the phrase it makes would be none. */
export const keyPhrase = (key: RuleKey) => `rule_keys.key_${key}` as const;
export const topicPhrase = (topic: RuleTopic) => `rule_keys.topic_${topic}` as const;

type Option = Extract<Phrase, `rule_values.option_${string}`>;
type Column = Extract<Phrase, `rule_values.column_${string}`>;
export const optionPhrase = (option: string) => `rule_values.option_${option}` as Option;
export const columnPhrase = (column: string) => `rule_values.column_${column}` as Column;

/** Cells hold numbers, what the document says in its own words, or one of our literals. */
const literal = /^[a-z][a-z_]*$/;

export function cellText(
  value: string | number | boolean | null | undefined,
  say: Say,
  locale: Locale,
): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return say(value ? 'rules.yes' : 'rules.no');
  if (typeof value === 'number') return count(value, locale);
  return literal.test(value) ? say(optionPhrase(value)) : value;
}

/** One line. A table says how long it is: pages show it whole (RuleTable.svelte), sheets one row per line. */
export function valueText(value: rules.RuleValue, say: Say, locale: Locale): string {
  switch (value.kind) {
    case 'count':
      return count(value.count, locale);
    case 'percent':
      return `${value.percent} %`;
    case 'span':
      return say(`rules.span_${value.span.unit}`, { count: value.span.count });
    case 'date':
      return date(value.date, locale);
    case 'yearly':
      return say('rules.yearly', { month: value.month, day: value.day });
    case 'monthly':
      return say('rules.monthly', { day: value.day });
    case 'flag':
      return say(value.flag ? 'rules.yes' : 'rules.no');
    case 'choice':
      return say(optionPhrase(value.choice));
    case 'choices':
      return value.choices.length
        ? value.choices.map((choice) => say(optionPhrase(choice))).join(say('ui.list_mark'))
        : say('ui.none');
    case 'table':
      return value.rows.map((row) => rowText(row, say, locale)).join('；');
    case 'unstated':
      return say('rules.unstated');
  }
}

export const rowText = (row: Record<string, string | number | boolean | null>, say: Say, locale: Locale) =>
  Object.values(row)
    .map((cell) => cellText(cell, say, locale))
    .join(' ');
