import { describe, expect, test } from 'vitest';
import { dateOf, type LocalDate } from '../../time/index.ts';
import { faultInPermit, permitSentence } from './permit-sentence.ts';

const actual = '2022-11-30' as LocalDate;

describe('the sentence for the permit', () => {
  test('is worded as the notice words it, with the case’s own date', () => {
    expect(permitSentence(actual)).toBe('2022年11月30日前通过清洁生产审核验收');
    expect(permitSentence('2023-05-01' as LocalDate)).toBe('2023年5月1日前通过清洁生产审核验收');
  });

  test('is never at fault itself, on any day', () => {
    for (let nth = 0; nth < 800; nth += 1) {
      const day = dateOf(2020 + (nth % 40), 1 + (nth % 12), 1 + (nth % 31));
      expect(faultInPermit(permitSentence(day), day)).toBeNull();
    }
  });
});

describe('what a permit says', () => {
  test.each([
    '企业应于2022年11月30日前通过清洁生产审核验收。',
    '环境管理事项：2022 年 11 月 30 日前通过清洁生产审核验收',
    '２０２２年１１月３０日前通过清洁生产审核验收',
    '2022年11月底前通过清洁生产审核验收',
    '2022-11-30前通过清洁生产审核验收',
  ])('%s is what the case asks', (text) => expect(faultInPermit(text, actual)).toBeNull());

  test.each([
    ['2022年12月31日前通过清洁生产审核验收', 'other_date', '2022-12-31'],
    ['按期通过清洁生产审核验收', 'no_date', null],
    ['2022年13月40日前通过清洁生产审核验收', 'no_date', null],
    ['2022年2月30日前通过清洁生产审核验收', 'no_date', null],
    ['2022年11月30日前提交年度报告', 'other_words', '2022-11-30'],
    ['', 'no_date', null],
  ])('%s is named: %s', (text, kind, written) =>
    expect(faultInPermit(text, actual)).toEqual({ kind, written, actual }),
  );

  test('is at fault once the date of the case has moved', () => {
    const sentence = permitSentence(actual);
    const postponed = '2023-03-31' as LocalDate;
    expect(faultInPermit(sentence, postponed)).toEqual({
      kind: 'other_date',
      written: actual,
      actual: postponed,
    });
  });

  test('may be long without taking long', () => {
    const started = Date.now();
    faultInPermit('2022年'.repeat(100_000), actual);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
