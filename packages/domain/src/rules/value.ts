import type { Refusal } from '../refusal.ts';
import { calendarUnits, dateOf, parseLocalDate, partsOf, type Span } from '../time/index.ts';
import { type RuleKey, specOf } from './keys.ts';
import type { RuleValue } from './rule.ts';

/** What an officer may propose: everything but what ships whole. */
export const proposable = (key: RuleKey): boolean => specOf(key).kind !== 'table';

const limits = { count: 100_000, percent: 100, span: 10_000 } as const;
const units: readonly string[] = [...calendarUnits, 'working_day'] satisfies readonly Span['unit'][];

const whyNotNumber = (key: RuleKey, found: number, min: number, max: number): Refusal | null =>
  Number.isFinite(found) && found >= min && found <= max
    ? null
    : { code: 'rule_value_range', facts: { key, found, min, max } };

const whyNotWhole = (key: RuleKey, found: number, min: number, max: number): Refusal | null =>
  Number.isInteger(found)
    ? whyNotNumber(key, found, min, max)
    : { code: 'rule_value_range', facts: { key, found, min, max } };

function whyNotSpan(key: RuleKey, span: Span): Refusal | null {
  if (!units.includes(span.unit))
    return { code: 'rule_value_option', facts: { key, found: span.unit, options: units } };
  return whyNotWhole(key, span.count, 1, limits.span);
}

/** Year by year: 29 February is a day, kept as the 28th in the years that have none; 30 February never is. */
function whyNotYearly(key: RuleKey, month: number, day: number): Refusal | null {
  const wrong = whyNotWhole(key, month, 1, 12) ?? whyNotWhole(key, day, 1, 31);
  if (wrong) return wrong;
  return partsOf(dateOf(2000, month, day)).day === day
    ? null
    : { code: 'rule_value_day', facts: { key, month, day } };
}

function whyNotDate(key: RuleKey, text: string): Refusal | null {
  const parsed = parseLocalDate(text);
  return 'refused' in parsed
    ? { code: parsed.refused.code, facts: { key, found: text, ...parsed.refused.facts } }
    : null;
}

function whyNotChoices(key: RuleKey, found: readonly string[]): Refusal | null {
  const options = specOf(key).options ?? [];
  const strange = found.find((choice) => !options.includes(choice));
  if (strange !== undefined) return { code: 'rule_value_option', facts: { key, found: strange, options } };
  if (found.length === 0) return { code: 'rule_value_empty', facts: { key } };
  const twice = found.find((choice, index) => found.indexOf(choice) !== index);
  return twice === undefined ? null : { code: 'rule_value_twice', facts: { key, found: twice } };
}

function whyNotContent(key: RuleKey, value: RuleValue): Refusal | null {
  switch (value.kind) {
    case 'count':
      return whyNotWhole(key, value.count, 0, limits.count);
    case 'percent':
      return whyNotNumber(key, value.percent, 0, limits.percent);
    case 'span':
      return whyNotSpan(key, value.span);
    case 'date':
      return whyNotDate(key, value.date);
    case 'yearly':
      return whyNotYearly(key, value.month, value.day);
    case 'monthly':
      return whyNotWhole(key, value.day, 1, 31);
    case 'choice':
      return whyNotChoices(key, [value.choice]);
    case 'choices':
      return whyNotChoices(key, value.choices);
    case 'flag':
      return typeof value.flag === 'boolean'
        ? null
        : { code: 'rule_value_kind', facts: { key, expected: 'flag', found: typeof value.flag } };
    default:
      return null;
  }
}

/** May this be said under this key? Silence is no proposal: what is withdrawn falls back to who speaks next. */
export function whyNotValue(key: RuleKey, value: RuleValue): Refusal | null {
  const { kind } = specOf(key);
  if (!proposable(key)) return { code: 'rule_not_proposable', facts: { key } };
  if (value.kind !== kind)
    return { code: 'rule_value_kind', facts: { key, expected: kind, found: value.kind } };
  return whyNotContent(key, value);
}
