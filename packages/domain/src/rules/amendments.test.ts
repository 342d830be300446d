import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import { tracksOf, whyNotTrack } from './amendment.ts';
import {
  type Amendment,
  choiceIn,
  choicesIn,
  countIn,
  dateIn,
  type RuleKey,
  type RuleSet,
  type RuleValue,
  resolve,
  spanIn,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const rulesOf = (
  jurisdiction: string,
  track: RuleSet['track'],
  day: string,
  amendments: readonly Amendment[] = [],
  knownAt: string | null = null,
) => resolve({ jurisdiction, track, on: on(day), knownAt }, amendments);
const sourceOf = (set: RuleSet, key: RuleKey) => set.rules[key]?.origin.source;
const lost = (set: RuleSet, key: RuleKey) =>
  set.rules[key]?.losing.map((entry) => `${entry.origin.source} ${entry.because}`);

const amendment = (
  key: RuleKey,
  value: RuleValue,
  {
    jurisdiction = '130600',
    approvedAt = '2026-01-01T00:00:00.000Z',
    from = null as string | null,
    ...rest
  } = {},
): Amendment => ({
  id: `${jurisdiction}-${key}`,
  jurisdiction,
  track: 'mandatory',
  approvedAt,
  rule: {
    key,
    value,
    from: from === null ? null : on(from),
    until: null,
    citation: { document: '保环办〔2026〕1号', article: '二', verified: true },
  },
  ...rest,
});

describe('the strictest', () => {
  const set = rulesOf('130602', 'mandatory', '2026-01-01');

  test.each([
    ['target_coal_power', 'level_one_main_indicators'],
    ['target_cement', 'level_one_main_indicators'],
    ['target_steel', 'level_two_main_indicators'],
    ['target_coking', 'level_two_main_indicators'],
    ['target_ceramics', 'level_two_main_indicators'],
    ['target_flat_glass', 'level_two_main_indicators'],
  ] as const)('%s of 2021 still beats level three of 2025, which stays in sight', (key, level) => {
    expect(choiceIn(set, key)).toBe(level);
    expect(sourceOf(set, key)).toBe('hebei-mandatory-2021-2');
    expect(lost(set, key)).toEqual(['hebei-mandatory-2025 milder']);
  });

  test('where two ask the same, the newer speaks', () => {
    expect(sourceOf(set, 'target_other')).toBe('hebei-mandatory-2025');
    expect(lost(set, 'target_other')).toEqual(['hebei-mandatory-2021-2 older']);
  });

  test('a city may ask for more than the province, not for less', () => {
    const earlier = amendment('evaluation_application_by', { kind: 'date', date: on('2026-01-31') });
    const later = amendment('evaluation_application_by', { kind: 'date', date: on('2026-03-31') });
    const sooner = rulesOf('130602', 'mandatory', '2026-01-15', [earlier]);
    expect(dateIn(sooner, 'evaluation_application_by')).toBe('2026-01-31');
    expect(lost(sooner, 'evaluation_application_by')).toEqual(['hebei-mandatory-2025 milder']);
    const same = rulesOf('130602', 'mandatory', '2026-01-15', [later]);
    expect(dateIn(same, 'evaluation_application_by')).toBe('2026-02-28');
    expect(lost(same, 'evaluation_application_by')).toEqual([`amendment:${later.id} milder`]);
  });

  test('spans are compared across units', () => {
    const span = (unit: 'day' | 'month', count: number) =>
      amendment('start_audit_within', { kind: 'span', span: { unit, count } });
    expect(
      spanIn(rulesOf('130602', 'mandatory', '2026-01-15', [span('day', 45)]), 'start_audit_within'),
    ).toEqual({
      unit: 'day',
      count: 45,
    });
    expect(
      spanIn(rulesOf('130602', 'mandatory', '2026-01-15', [span('day', 90)]), 'start_audit_within'),
    ).toEqual({
      unit: 'month',
      count: 2,
    });
  });
});

describe('an amendment', () => {
  const three = amendment('panel_size_min', { kind: 'count', count: 5 });

  test('binds its own jurisdiction and track, and what lies below', () => {
    const size = (code: string, track: RuleSet['track']) =>
      countIn(rulesOf(code, track, '2026-06-01', [three]), 'panel_size_min');
    expect(size('130602', 'mandatory')).toBe(5);
    expect(size('130600', 'mandatory')).toBe(5);
    expect(size('130602', 'voluntary')).toBeNull();
    for (const code of ['130682', '130000', '130100', '133100']) expect(size(code, 'mandatory')).toBeNull();
  });

  test('approved later leaves a pinned case as it was', () => {
    const size = (knownAt: string | null) =>
      countIn(rulesOf('130602', 'mandatory', '2026-06-01', [three], knownAt), 'panel_size_min');
    expect(size('2025-12-31T23:59:59.999Z')).toBeNull();
    expect(size('2026-01-01T00:00:00.000Z')).toBe(5);
    expect(size(null)).toBe(5);
  });

  test('withdrawn no longer counts, but did until then', () => {
    const gone = { ...three, withdrawnAt: '2026-05-01T00:00:00.000Z' };
    const size = (knownAt: string | null) =>
      countIn(rulesOf('130602', 'mandatory', '2026-06-01', [gone], knownAt), 'panel_size_min');
    expect(size('2026-04-30T00:00:00.000Z')).toBe(5);
    expect(size('2026-05-01T00:00:00.000Z')).toBeNull();
    expect(size(null)).toBeNull();
  });

  test('of the nearest is heard; the later approval corrects the earlier', () => {
    const province = amendment('panel_size_min', { kind: 'count', count: 7 }, { jurisdiction: '130000' });
    const corrected = {
      ...amendment('panel_size_min', { kind: 'count', count: 6 }, { approvedAt: '2026-02-01T00:00:00.000Z' }),
      id: 'corrected',
    };
    const set = rulesOf('130602', 'mandatory', '2026-06-01', [province, three, corrected]);
    expect(countIn(set, 'panel_size_min')).toBe(6);
    expect(lost(set, 'panel_size_min')).toEqual([
      `amendment:${three.id} older`,
      `amendment:${province.id} farther`,
      'cn-mandatory farther',
    ]);
  });

  test('is outlived by a notice of the same place that begins later', () => {
    const old = amendment(
      'notice_seal_lines',
      { kind: 'choices', choices: ['reform'] },
      { jurisdiction: '130000', from: '2025-01-01', approvedAt: '2025-01-01T00:00:00.000Z' },
    );
    expect(choicesIn(rulesOf('130602', 'mandatory', '2025-03-01', [old]), 'notice_seal_lines')).toEqual([
      'reform',
    ]);
    expect(choicesIn(rulesOf('130602', 'mandatory', '2025-08-01', [old]), 'notice_seal_lines')).toEqual([
      'ecology',
    ]);
  });
});

test('a track is amended by the line that carries it, and by no other', () => {
  expect(whyNotTrack('mandatory', 'ecology')).toBeNull();
  expect(whyNotTrack('voluntary', 'industry')).toBeNull();
  expect(whyNotTrack('mandatory', 'industry')).toEqual({
    code: 'track_not_yours',
    facts: { track: 'mandatory', line: 'ecology' },
  });
  expect(whyNotTrack('voluntary', 'ecology')?.facts).toEqual({ track: 'voluntary', line: 'industry' });
  expect([tracksOf('ecology'), tracksOf('industry'), tracksOf('reform'), tracksOf(null)]).toEqual([
    ['mandatory'],
    ['voluntary'],
    [],
    [],
  ]);
});
