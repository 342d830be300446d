import { describe, expect, test } from 'vitest';
import { divisions } from '../divisions/index.ts';
import { mustParse } from '../parsed.ts';
import { add, days, type LocalDate, parseLocalDate } from '../time/index.ts';
import {
  choiceIn,
  choicesIn,
  countIn,
  dateIn,
  dayOfMonthIn,
  flagIn,
  jurisdictionChain,
  type RuleSet,
  resolve,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const rulesOf = (jurisdiction: string, track: RuleSet['track'], day: string) =>
  resolve({ jurisdiction, track, on: on(day) }, []);

describe('whose rules bind', () => {
  test.each([
    ['130602', 'mandatory', ['130602', '130600', '130000', 'cn']],
    ['130682', 'mandatory', ['130682', '130000', 'cn']], // 定州: not 保定
    ['130181', 'mandatory', ['130181', '130000', 'cn']], // 辛集: not 石家庄
    ['130638', 'mandatory', ['130638', '133100', '130000', 'cn']], // 雄县: 雄安新区
    ['410225', 'voluntary', ['410225', '410000', 'cn']], // 兰考 in the industry line
    ['410225', 'mandatory', ['410225', '410200', '410000', 'cn']], // and in the ecology line
    ['419001', 'voluntary', ['419001', '410000', 'cn']], // 济源
    ['440305', 'voluntary', ['440305', '440000', 'cn']], // a county we do not know: its province is sure
    ['cn', 'mandatory', ['cn']],
  ] as const)('in %s, %s: %j', (code, track, chain) =>
    expect(jurisdictionChain(code, track, on('2026-11-20'))).toEqual(chain),
  );

  test('everywhere ends with province and country', () => {
    for (const { code, place } of divisions)
      for (const track of ['mandatory', 'voluntary'] as const)
        expect(jurisdictionChain(code, track, on('2026-11-20')).slice(-2)).toEqual([`${place}0000`, 'cn']);
  });

  test('保定 of 2020 binds its districts, not 定州, 雄安 or the province', () => {
    const report = (code: string) =>
      dayOfMonthIn(rulesOf(code, 'mandatory', '2020-08-01'), 'progress_report_by');
    expect(report('130602')).toBe(30);
    expect(report('130600')).toBe(30);
    for (const code of ['130682', '130638', '133100', '130000', '130100']) expect(report(code)).toBeNull();
  });

  test('a track has its own rules, and a region without local conditions gets none of Henan’s', () => {
    expect(countIn(rulesOf('410100', 'voluntary', '2026-11-20'), 'qualification_staff')).toBe(7);
    for (const [code, track] of [
      ['410100', 'mandatory'],
      ['130100', 'voluntary'],
      ['130100', 'mandatory'],
      ['440000', 'voluntary'],
    ] as const) {
      const set = rulesOf(code, track, '2026-11-20');
      for (const key of [
        'qualification_staff',
        'qualification_senior',
        'qualification_intermediate',
        'qualification_industry_audits',
        'qualification_related_jobs',
      ] as const)
        expect(countIn(set, key)).toBeNull();
      expect(choiceIn(set, 'filing_regime')).toBe('none');
      expect(set.rules.filing_regime?.origin.citation.verified).toBe(false);
    }
  });

  test('nobody may ever charge the enterprise', () => {
    for (const track of ['mandatory', 'voluntary'] as const)
      for (const { code } of divisions)
        expect(flagIn(rulesOf(code, track, '2026-11-20'), 'enterprise_may_be_charged')).toBe(false);
  });
});

describe('when rules bind', () => {
  test('a pack begins on its day', () => {
    const before = rulesOf('130602', 'mandatory', '2025-07-26');
    const from = rulesOf('130602', 'mandatory', '2025-07-27');
    expect(dateIn(before, 'evaluation_application_by')).toBeNull();
    expect(dateIn(from, 'evaluation_application_by')).toBe('2026-02-28');
    expect(choicesIn(before, 'notice_seal_lines')).toEqual(['ecology', 'reform']);
    expect(choicesIn(from, 'notice_seal_lines')).toEqual(['ecology']);
    expect(countIn(rulesOf('410100', 'voluntary', '2018-01-25'), 'panel_size_min')).toBeNull();
    expect(countIn(rulesOf('410100', 'voluntary', '2018-01-26'), 'panel_size_min')).toBe(3);
  });

  test('dates belong to their campaign only', () => {
    const day = (text: string) => dateIn(rulesOf('130602', 'mandatory', text), 'acceptance_application_by');
    expect(day('2022-03-01')).toBe('2022-11-01');
    expect(day('2022-12-15')).toBe('2022-11-01');
    expect(day('2022-12-16')).toBeNull();
    expect(day('2026-01-01')).toBe('2026-08-31');
    expect(day('2026-12-01')).toBeNull();
  });

  test('what a campaign arranged goes on afterwards, but unverified', () => {
    const seals = (text: string) => rulesOf('130602', 'mandatory', text).rules.notice_seal_lines;
    expect(seals('2022-12-15')?.origin.citation.verified).toBe(true);
    expect(seals('2022-12-16')?.origin.citation.verified).toBe(false);
    expect(seals('2022-12-16')?.value).toEqual(seals('2022-12-15')?.value);
  });

  test('whatever the day, no key is settled twice and no loser has been forgotten', () => {
    for (let day = on('2017-12-01'); day < on('2027-02-01'); day = add(day, days(13))) {
      for (const code of ['130602', '130682', '130638', '410225', '110000']) {
        const set = resolve({ jurisdiction: code, track: 'mandatory', on: day }, []);
        for (const [key, rule] of Object.entries(set.rules)) {
          expect(rule.key).toBe(key);
          const sources = [rule.origin, ...rule.losing.map((entry) => entry.origin)].map((o) => o.source);
          expect(new Set(sources).size).toBe(sources.length);
        }
      }
    }
  });
});

describe('silence', () => {
  test('of a nearer text leaves the question open: no recalled national mark fills Henan’s', () => {
    const set = rulesOf('410100', 'voluntary', '2026-11-20');
    for (const key of ['evaluation_pass_mark', 'evaluation_bands', 'spot_check_ratio'] as const)
      expect(set.rules[key]?.value).toEqual({ kind: 'unstated' });
    expect(choicesIn(set, 'evaluation_results')).toEqual(['passed', 'not_passed']);
  });
});
