import { rules } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Person } from '../testing/person.ts';

const world = useApp('public_rules');
let anybody: Person;
beforeAll(() => {
  anybody = new Person(world.app, 'anybody');
});

const ruleAt = async (jurisdiction: string, key: string, more: object = {}) => {
  const { rules: found } = await anybody.does(rules.readRuleSet, { query: { jurisdiction, ...more } });
  return found.find((rule) => rule.key === key);
};

describe('the rules, without signing in', () => {
  test('are read for a place, a track and a day, each value with its source', async () => {
    const target = await ruleAt('130600', 'target_steel', { on: '2025-09-01' });
    // Both notices hold in 2025: the harder of the two is asked, and the other stays visible.
    expect(target).toMatchObject({
      origin: { documentName: '冀环科宣函〔2021〕1080号', verified: true },
      losing: [{ origin: { documentName: '冀环办字函〔2025〕141号' }, because: 'milder' }],
    });
    const henan = await ruleAt('410000', 'qualification_staff', { track: 'voluntary' });
    expect(henan).toMatchObject({ value: { kind: 'count', count: 7 }, origin: { jurisdiction: '410000' } });
    expect((await ruleAt('130000', 'qualification_staff'))?.value).toEqual({ kind: 'unstated' });
  });

  test('show who lost, and why', async () => {
    const { rules: found } = await anybody.does(rules.readRuleSet, {
      query: { jurisdiction: '130600', on: '2025-09-01' },
    });
    const losing = found.flatMap((rule) => rule.losing);
    expect(losing.length).toBeGreaterThan(0);
    expect(new Set(losing.map(({ because }) => because)).size).toBeGreaterThan(1);
  });

  test('mark what was not verified, with the reason', async () => {
    expect((await ruleAt('cn', 'start_audit_within'))?.origin).toMatchObject({
      verified: false,
      unverifiedBecause: expect.stringMatching(/.{4}/),
    });
  });

  test('of a place nobody knows are refused, and so is a day that is none', async () => {
    expect(await anybody.meets(rules.readRuleSet, { query: { jurisdiction: '139999' } })).toBe(
      'division_unknown',
    );
    for (const on of ['2026-02-30', '0001-01-01'])
      expect(await anybody.meets(rules.readRuleSet, { query: { on } })).toBe('invalid_input');
  });

  test('of one key tell every reading there is, and which is in force', async () => {
    const { rule, options, statements } = await anybody.does(rules.readRule, {
      params: { key: 'interpretation_deadline_day' },
      query: {},
    });
    expect(options).toEqual(['included', 'excluded']);
    expect(rule?.value).toEqual({ kind: 'choice', choice: 'included' });
    expect(statements.length).toBeGreaterThan(0);
  });

  test('stand by document, article by article', async () => {
    const { documents } = await anybody.does(rules.listDocuments, { query: { search: '豫工信办节' } });
    expect(documents).toHaveLength(1);
    const { document, statements } = await anybody.does(rules.readDocument, {
      params: { document: documents[0]?.id ?? '' },
    });
    expect(statements).toHaveLength(document.statements);
    expect(statements.every(({ origin }) => origin.document === document.id)).toBe(true);
    expect(await anybody.meets(rules.readDocument, { params: { document: 'none' } })).toBe('not_found');
  });

  test('differ between two days, and between two packs', async () => {
    const { differences } = await anybody.does(rules.readDifference, {
      query: { jurisdiction: '130000', from: '2021-12-01', to: '2025-09-01' },
    });
    expect(differences.length).toBeGreaterThan(3);
    const same = { jurisdiction: '130000', from: '2025-09-01', to: '2025-09-01' };
    expect((await anybody.does(rules.readDifference, { query: same })).differences).toEqual([]);
    const { packs } = await anybody.does(rules.listPacks, {});
    const hebei = packs.filter(({ jurisdiction }) => jurisdiction === '130000').map(({ id }) => id);
    const between = await anybody.does(rules.readPackDifference, {
      query: { from: hebei[0] ?? '', to: hebei[1] ?? '' },
    });
    expect(between.differences.some(({ kind }) => kind === 'changed')).toBe(true);
    expect(await anybody.meets(rules.readPackDifference, { query: { from: 'x', to: 'y' } })).toBe(
      'not_found',
    );
  });
});

describe('industries', () => {
  test('are searched by code and by name', async () => {
    const codes = async (search: string) =>
      (await anybody.does(rules.listIndustries, { query: { search } })).industries.map(({ code }) => code);
    expect(await codes('2614')).toContain('2614');
    expect(await codes('炼焦')).toContain('2521');
    expect(await codes('没有这个行业')).toEqual([]);
  });
});
