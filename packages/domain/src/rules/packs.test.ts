import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { chinese, glossary } from '../glossary.ts';
import { within } from '../time/index.ts';
import {
  documentOf,
  documents,
  packOf,
  packs,
  proposable,
  type Rule,
  ruleKeys,
  specOf,
  whyNotValue,
} from './index.ts';
import { packsKnown } from './packs.ts';

const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
const cellsOf = (rule: Rule) => (rule.value.kind === 'table' ? rule.value.rows : []);

describe('every rule of every pack', () => {
  test.each(all)('$pack.id: $rule.key is of its key’s kind and holds what that may hold', ({ rule }) => {
    const spec = specOf(rule.key);
    if (rule.value.kind === 'unstated') return;
    expect(rule.value.kind).toBe(spec.kind);
    if (proposable(rule.key)) expect(whyNotValue(rule.key, rule.value)).toBeNull();
    else expect(cellsOf(rule).length).toBeGreaterThan(0);
    for (const row of cellsOf(rule)) expect(Object.keys(row)).toEqual(spec.columns);
  });

  test.each(all)(
    '$pack.id: $rule.key is cited, and verified only where the text was read',
    ({ pack, rule }) => {
      const { document, article, verified, unverifiedBecause } = rule.citation;
      expect(article).not.toBe('');
      expect(pack.documents).toContain(document);
      expect(verified).toBe(unverifiedBecause === undefined);
      const source = documentOf(document);
      if (verified) expect(source?.reading === 'whole' && source.state !== 'own_reading').toBe(true);
    },
  );

  test('an open text is never passed off as settled', () => {
    for (const { rule } of all)
      if (specOf(rule.key).topic === 'interpretations') expect(rule.citation.verified).toBe(false);
  });

  test('stands within its pack’s days, and never twice on one day', () => {
    for (const pack of packs) {
      for (const key of new Set(pack.rules.map((rule) => rule.key))) {
        const row = pack.rules.filter((rule) => rule.key === key);
        for (const { from } of row) {
          if (from !== null)
            expect(
              row.filter((rule) => within(from, rule.from, rule.until)),
              `${pack.id} ${key}`,
            ).toHaveLength(1);
          if (pack.from !== null) expect(from !== null && from >= pack.from).toBe(true);
        }
      }
    }
  });

  test('speaks words that the glossary knows', () => {
    for (const key of Object.keys(ruleKeys)) expect(glossary.rule_key).toHaveProperty(key);
    expect(Object.keys(glossary.rule_key).sort()).toEqual(Object.keys(ruleKeys).sort());
    const specs = Object.keys(ruleKeys).map((key) => specOf(key as keyof typeof ruleKeys));
    for (const spec of specs) {
      for (const option of spec.options ?? []) expect(glossary.rule_choice).toHaveProperty(option);
      for (const column of spec.columns ?? []) expect(glossary.rule_column).toHaveProperty(column);
    }
    const coded = all.flatMap(({ rule }) => cellsOf(rule).flatMap((row) => Object.values(row)));
    for (const cell of coded)
      if (typeof cell === 'string' && /^[a-z_]+$/.test(cell))
        expect(glossary.rule_choice).toHaveProperty(cell);
    expect(chinese('rule_key', 'panel_reading_time')).toBe('专家提前审阅时间');
  });
});

test('documents have ids of their own, and those we have read whole say who issued them', () => {
  expect(new Set(documents.map((entry) => entry.id)).size).toBe(documents.length);
  for (const entry of documents) expect(entry.issuers.length).toBeGreaterThan(0);
});

describe('the procedure', () => {
  const rowsOf = (pack: string) => {
    const rule = packOf(pack)?.rules.find((entry) => entry.key === 'procedure_steps');
    return rule ? cellsOf(rule) : [];
  };

  test('nationally has 7 phases and 35 steps, whose names are recalled', () => {
    const rows = rowsOf('cn-base');
    expect(rows).toHaveLength(35);
    expect(rows.map((row) => row.step)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
    const perPhase = [1, 2, 3, 4, 5, 6, 7].map((phase) => rows.filter((row) => row.phase === phase).length);
    expect(perPhase).toEqual([4, 6, 5, 7, 5, 4, 4]);
    expect(rows.every((row) => row.name_verified === false)).toBe(true);
  });

  test('in Henan has five parts', () => expect(rowsOf('henan-voluntary-2018')).toHaveLength(5));
});

/**
 * A published pack is what cases were judged by. If this fails, do not change the hash: restore the pack, and publish the
 * correction as its next revision, with the instant from which it is known.
 */
const frozen: Readonly<Record<string, string>> = {
  'cn-base/1': 'b65d0ec2c4c0c1921e0bdb01',
  'cn-mandatory/1': '2a7c566c6156f6246d4dbf0f',
  'hebei-mandatory-2021-2/1': 'ccf4b47be5517907a1eadab4',
  'hebei-mandatory-2025/1': 'a70d375c086514785e7f9b41',
  'henan-voluntary-2018/1': 'aeb8d989346c196b629392b8',
  'baoding-mandatory-2020/1': 'b4ceb1c646ce7ed94c326506',
};

describe('a published pack', () => {
  test.each(packs.map((pack) => [`${pack.id}/${pack.revision}`, pack] as const))(
    '%s is frozen',
    (name, pack) => {
      const hash = createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 24);
      expect(hash).toBe(frozen[name]);
    },
  );

  test('corrected by a later revision is still known as it was before that', () => {
    const first = packs[0];
    if (!first) throw new Error('no pack');
    const second = { ...first, revision: 2, publishedAt: '2027-01-01T00:00:00.000Z', rules: [] };
    const known = (at: string | null) => packsKnown([first, second], at).map((pack) => pack.revision);
    expect(known('2026-12-31T23:59:59.999Z')).toEqual([1]);
    expect(known('2027-01-01T00:00:00.000Z')).toEqual([2]);
    expect(known(null)).toEqual([2]);
  });
});
