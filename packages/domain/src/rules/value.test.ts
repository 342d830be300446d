import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import { days, type LocalDate, parseLocalDate, workingDays } from '../time/index.ts';
import {
  differences,
  isRuleKey,
  packDifferences,
  packOf,
  parsePin,
  pinOf,
  proposable,
  type RuleKey,
  type RuleValue,
  resolve,
  ruleKeys,
  specOf,
  targetsFor,
  whyNotValue,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const keys = Object.keys(ruleKeys) as RuleKey[];

describe('a proposed value', () => {
  const good: readonly (readonly [RuleKey, RuleValue])[] = [
    ['panel_size_min', { kind: 'count', count: 0 }],
    ['panel_size_min', { kind: 'count', count: 100_000 }],
    ['spot_check_ratio', { kind: 'percent', percent: 12.5 }],
    ['spot_check_ratio', { kind: 'percent', percent: 100 }],
    ['panel_reading_time', { kind: 'span', span: workingDays(5) }],
    ['evaluation_done_by', { kind: 'date', date: on('2028-02-29') }],
    ['annual_report_by', { kind: 'yearly', month: 2, day: 29 }],
    ['progress_report_by', { kind: 'monthly', day: 31 }],
    ['enterprise_may_be_charged', { kind: 'flag', flag: false }],
    ['filing_regime', { kind: 'choice', choice: 'graded' }],
    ['qualification_instruments', { kind: 'choices', choices: ['water'] }],
  ];
  test.each(good)('%s: %o is taken', (key, value) => expect(whyNotValue(key, value)).toBeNull());

  const bad: readonly (readonly [RuleKey, unknown, string])[] = [
    ['panel_size_min', { kind: 'count', count: -1 }, 'rule_value_range'],
    ['panel_size_min', { kind: 'count', count: 2.5 }, 'rule_value_range'],
    ['panel_size_min', { kind: 'count', count: 100_001 }, 'rule_value_range'],
    ['panel_size_min', { kind: 'count', count: Number.NaN }, 'rule_value_range'],
    ['spot_check_ratio', { kind: 'percent', percent: 100.1 }, 'rule_value_range'],
    ['panel_reading_time', { kind: 'span', span: days(0) }, 'rule_value_range'],
    ['panel_reading_time', { kind: 'span', span: { unit: 'week', count: 1 } }, 'rule_value_option'],
    ['evaluation_done_by', { kind: 'date', date: '2026-02-30' }, 'date_absent'],
    ['evaluation_done_by', { kind: 'date', date: '30/2/2026' }, 'date_malformed'],
    ['annual_report_by', { kind: 'yearly', month: 2, day: 30 }, 'rule_value_day'],
    ['annual_report_by', { kind: 'yearly', month: 4, day: 31 }, 'rule_value_day'],
    ['annual_report_by', { kind: 'yearly', month: 13, day: 1 }, 'rule_value_range'],
    ['progress_report_by', { kind: 'monthly', day: 32 }, 'rule_value_range'],
    ['filing_regime', { kind: 'choice', choice: 'licence' }, 'rule_value_option'],
    ['qualification_instruments', { kind: 'choices', choices: [] }, 'rule_value_empty'],
    ['qualification_instruments', { kind: 'choices', choices: ['water', 'water'] }, 'rule_value_twice'],
    ['qualification_instruments', { kind: 'choices', choices: ['water', 'air'] }, 'rule_value_option'],
    ['enterprise_may_be_charged', { kind: 'flag', flag: 'no' }, 'rule_value_kind'],
    ['panel_size_min', { kind: 'flag', flag: true }, 'rule_value_kind'],
    ['panel_size_min', { kind: 'unstated' }, 'rule_value_kind'],
    ['procedure_steps', { kind: 'table', rows: [] }, 'rule_not_proposable'],
  ];
  test.each(bad)('%s: %o is refused: %s', (key, value, code) =>
    expect(whyNotValue(key, value as RuleValue)).toMatchObject({ code, facts: { key } }),
  );

  test('may be anything but a table', () => {
    for (const key of keys) expect(proposable(key)).toBe(specOf(key).kind !== 'table');
    expect(isRuleKey('toString')).toBe(false);
  });

  test('where the strictest wins can always be put in an order', () => {
    const ordered = ['date', 'span', 'choice', 'yearly', 'monthly'];
    for (const key of keys) if (specOf(key).wins === 'strictest') expect(ordered).toContain(specOf(key).kind);
  });
});

describe('a pin', () => {
  const request = {
    jurisdiction: '130600',
    track: 'mandatory',
    on: on('2025-07-28'),
    knownAt: '2025-07-28T00:00:00.000Z',
  } as const;

  test('goes into a text and back', () => {
    expect(pinOf(request)).toBe('130600/mandatory/2025-07-28@2025-07-28T00:00:00.000Z');
    expect(parsePin(pinOf(request))).toEqual({ value: request });
    expect(pinOf({ ...request, knownAt: '2025-07-28T08:00:00+08:00' })).toBe(pinOf(request));
  });

  test.each([
    '',
    '130600/mandatory/2025-07-28',
    '130600/both/2025-07-28@2025-07-28T00:00:00.000Z',
    '130600/mandatory/2025-02-30@2025-07-28T00:00:00.000Z',
    '130600/mandatory/2025-07-28@2025-02-30T00:00:00.000Z',
    '13060/mandatory/2025-07-28@2025-07-28T00:00:00.000Z',
  ])('%j is malformed', (pin) =>
    expect(parsePin(pin)).toMatchObject({ refused: { code: 'rules_pin_malformed' } }),
  );
});

describe('the difference', () => {
  const at = (jurisdiction: string, day: string) =>
    resolve({ jurisdiction, track: 'mandatory', on: on(day) }, []);

  test('of a set to itself is none', () =>
    expect(differences(at('130602', '2026-01-01'), at('130602', '2026-01-01'))).toEqual([]));

  test('between the day before and the day of a notice names what it brought', () => {
    const found = differences(at('130602', '2025-07-26'), at('130602', '2025-07-27'));
    const kindOf = (key: RuleKey) => found.find((entry) => entry.key === key)?.kind;
    expect(kindOf('evaluation_application_by')).toBe('added');
    expect(kindOf('notice_seal_lines')).toBe('changed');
    expect(kindOf('online_equals_paper')).toBe('restated');
    expect(kindOf('target_steel')).toBeUndefined();
    const back = differences(at('130602', '2025-07-27'), at('130602', '2025-07-26'));
    expect(back.find((entry) => entry.key === 'evaluation_application_by')?.kind).toBe('removed');
    expect(back).toHaveLength(found.length);
  });

  test('between two packs has both sides', () => {
    const [older, newer] = [packOf('hebei-mandatory-2021-2'), packOf('hebei-mandatory-2025')];
    if (!older || !newer) throw new Error('packs are missing');
    const found = packDifferences(older, newer);
    const steel = found.find((entry) => entry.key === 'target_steel');
    expect(steel?.kind).toBe('changed');
    expect(steel?.before?.[0]?.value).toEqual({ kind: 'choice', choice: 'level_two_main_indicators' });
    expect(steel?.after?.[0]?.value).toEqual({ kind: 'choice', choice: 'level_three_whole' });
    expect(found.find((entry) => entry.key === 'permit_entry_by')?.kind).toBe('removed');
    expect(found.find((entry) => entry.key === 'target_earlier_continue')?.kind).toBe('added');
    expect(found.find((entry) => entry.key === 'notice_seal_level')?.kind).toBe('restated');
    expect(packDifferences(newer, newer)).toEqual([]);
  });
});

describe('the targets of an enterprise', () => {
  const hebei = resolve({ jurisdiction: '130602', track: 'mandatory', on: on('2026-01-01') }, []);
  const asked = (industry: string, burnsCoal: boolean | null, hazardousWasteTonnes: number | null) =>
    targetsFor(hebei, { industry, burnsCoal, hazardousWasteTonnes }).map((target) => [
      target.subject,
      target.assumed,
    ]);

  test.each([
    ['3120', null, 0, [['steel', false]]],
    [
      '3120',
      null,
      100,
      [
        ['steel', false],
        ['hazardous_waste', false],
      ],
    ],
    ['3120', null, 99.9, [['steel', false]]],
    ['4411', true, null, [['coal_power', false]]],
    ['4411', false, null, [['other', false]]],
    ['4411', null, null, [['coal_power', true]]],
    ['3074', false, null, [['ceramics', false]]],
    [
      '2710',
      false,
      250,
      [
        ['other', false],
        ['hazardous_waste', false],
      ],
    ],
  ] as const)('class %s, coal %s, %s t: %j', (industry, coal, tonnes, expected) =>
    expect(asked(industry, coal, tonnes)).toEqual(expected),
  );

  test('keep a lower level for the whole beside a higher one for the main indicators', () => {
    const [steel] = targetsFor(hebei, { industry: '3120', burnsCoal: null, hazardousWasteTonnes: null });
    expect(steel?.rule.value).toEqual({ kind: 'choice', choice: 'level_two_main_indicators' });
    expect(steel?.also.map((voice) => voice.value)).toEqual([
      { kind: 'choice', choice: 'level_three_whole' },
    ]);
    const [other] = targetsFor(hebei, { industry: '2710', burnsCoal: null, hazardousWasteTonnes: null });
    expect(other?.also).toEqual([]);
  });

  test('are none where no notice sets any', () => {
    const beijing = resolve({ jurisdiction: '110000', track: 'mandatory', on: on('2026-01-01') }, []);
    expect(targetsFor(beijing, { industry: '3120', burnsCoal: null, hazardousWasteTonnes: 500 })).toEqual([]);
  });
});
