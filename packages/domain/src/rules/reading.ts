import type { LocalDate, Span } from '../time/index.ts';
import type { RuleKey } from './keys.ts';
import type { EffectiveRule, RuleSet, RuleValue } from './rule.ts';

/** Reading one value out of a set. null: nobody speaks to it, or only to leave it open. */
const valueIn = <K extends RuleValue['kind']>(
  set: RuleSet,
  key: RuleKey,
  kind: K,
): Extract<RuleValue, { kind: K }> | null => {
  const value = set.rules[key]?.value;
  return value?.kind === kind ? (value as Extract<RuleValue, { kind: K }>) : null;
};

export const ruleIn = (set: RuleSet, key: RuleKey): EffectiveRule | null => set.rules[key] ?? null;
export const countIn = (set: RuleSet, key: RuleKey): number | null =>
  valueIn(set, key, 'count')?.count ?? null;
export const percentIn = (set: RuleSet, key: RuleKey): number | null =>
  valueIn(set, key, 'percent')?.percent ?? null;
export const spanIn = (set: RuleSet, key: RuleKey): Span | null => valueIn(set, key, 'span')?.span ?? null;
export const dateIn = (set: RuleSet, key: RuleKey): LocalDate | null =>
  valueIn(set, key, 'date')?.date ?? null;
export const flagIn = (set: RuleSet, key: RuleKey): boolean | null => valueIn(set, key, 'flag')?.flag ?? null;
export const choiceIn = (set: RuleSet, key: RuleKey): string | null =>
  valueIn(set, key, 'choice')?.choice ?? null;
export const choicesIn = (set: RuleSet, key: RuleKey): readonly string[] | null =>
  valueIn(set, key, 'choices')?.choices ?? null;
export const rowsIn = (set: RuleSet, key: RuleKey) => valueIn(set, key, 'table')?.rows ?? null;
export const dayOfMonthIn = (set: RuleSet, key: RuleKey): number | null =>
  valueIn(set, key, 'monthly')?.day ?? null;
export const dayOfYearIn = (set: RuleSet, key: RuleKey): { month: number; day: number } | null => {
  const value = valueIn(set, key, 'yearly');
  return value && { month: value.month, day: value.day };
};
