import { type RuleKey, ruleKeys } from './keys.ts';
import type { Pack } from './pack.ts';
import type { EffectiveRule, Rule, RuleSet } from './rule.ts';

/** restated: the same value, now by another voice or article. */
export const differenceKinds = ['added', 'removed', 'changed', 'restated'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference<T> {
  readonly key: RuleKey;
  readonly kind: DifferenceKind;
  readonly before: T | null;
  readonly after: T | null;
}

/** Values are plain data whose parts stand in one order, so their text decides. */
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, canonical(part)]),
  );
}

const keys = Object.keys(ruleKeys) as RuleKey[];

function compare<T>(
  key: RuleKey,
  before: T | null,
  after: T | null,
  saysOf: (side: T) => unknown,
  whoseOf: (side: T) => unknown,
): Difference<T>[] {
  if (before === null && after === null) return [];
  if (before === null) return [{ key, kind: 'added', before, after }];
  if (after === null) return [{ key, kind: 'removed', before, after }];
  if (!same(saysOf(before), saysOf(after))) return [{ key, kind: 'changed', before, after }];
  return same(whoseOf(before), whoseOf(after)) ? [] : [{ key, kind: 'restated', before, after }];
}

/** What a place, a track or a day changes: key by key, in the order of the topics, with both sides. */
export const differences = (a: RuleSet, b: RuleSet): readonly Difference<EffectiveRule>[] =>
  keys.flatMap((key) =>
    compare(
      key,
      a.rules[key] ?? null,
      b.rules[key] ?? null,
      (rule) => rule.value,
      (rule) => rule.origin,
    ),
  );

/** A pack may hold a key several times, one after the other in time: each side is that row of rules. */
export function packDifferences(a: Pack, b: Pack): readonly Difference<readonly Rule[]>[] {
  const rowOf = (pack: Pack, key: RuleKey): readonly Rule[] | null => {
    const row = pack.rules.filter((rule) => rule.key === key);
    return row.length === 0 ? null : row;
  };
  const valuesOf = (row: readonly Rule[]) => {
    const values = row.map((rule) => rule.value);
    return values.filter((value, index) => index === 0 || !same(value, values[index - 1]));
  };
  return keys.flatMap((key) => compare(key, rowOf(a, key), rowOf(b, key), valuesOf, (row) => row));
}
