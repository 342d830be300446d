import { describe, expect, test } from 'vitest';
import { shippedYears, workingCalendar } from '../../calendar/index.ts';
import { mustParse } from '../../parsed.ts';
import { type Amendment, resolve } from '../../rules/index.ts';
import { add, days, type LocalDate, parseLocalDate } from '../../time/index.ts';
import {
  boardStandingOf,
  gapsIn,
  isLateReturn,
  isLineOfReturns,
  reAuditTermsOf,
  returnKinds,
  returnTermsOf,
  whyNotAnswerReturn,
  whyNotPrepareReturn,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const calendar = workingCalendar(shippedYears);
const henan = (day = '2026-06-01', amendments: Amendment[] = []) =>
  resolve({ jurisdiction: '410000', track: 'voluntary', on: on(day) }, amendments);

describe('the two lists of a year', () => {
  test('leave no day out and count none twice, year after year', () => {
    for (const kind of returnKinds)
      for (let year = 2019; year < 2040; year += 1) {
        const [before, here] = [year - 1, year].map((of) => returnTermsOf(henan(), kind, of, { calendar }));
        expect(here?.from).toBe(before && add(before.through, days(1)));
        expect(here?.dueOn.slice(5)).toBe(kind === 'collected' ? '03-15' : '12-15');
      }
  });

  test('are due as the place reads “前” and a last day nobody works on; the period does not move with it', () => {
    const excluded = returnTermsOf(henan(), 'completed', 2026, { calendar, day: 'excluded' });
    expect(excluded).toMatchObject({ dueOn: '2026-12-14', through: '2026-12-15', lastDayCounts: false });
    const moved = returnTermsOf(henan(), 'collected', 2026, { calendar, restDay: 'next_working_day' });
    expect(moved).toMatchObject({ dueOn: '2026-03-16', through: '2026-03-15' });
    expect(
      returnTermsOf(henan(), 'completed', 2030, { calendar, restDay: 'next_working_day' })?.provisional,
    ).toBe(true);
  });

  test('follow an amendment of the province, with its source', () => {
    const amendment: Amendment = {
      id: 'a',
      jurisdiction: '410000',
      track: 'voluntary',
      approvedAt: '2026-01-01T00:00:00.000Z',
      rule: {
        key: 'completed_list_by',
        value: { kind: 'yearly', month: 11, day: 30 },
        citation: { document: '豫工信办〔2026〕1号', article: '三', verified: true },
        from: on('2026-01-01'),
        until: null,
      },
    };
    const terms = returnTermsOf(henan('2026-06-01', [amendment]), 'completed', 2026, { calendar });
    expect(terms).toMatchObject({ dueOn: '2026-11-30', citation: { document: '豫工信办〔2026〕1号' } });
  });

  test('are asked by no other place, and of no other line', () => {
    const hebei = resolve({ jurisdiction: '130000', track: 'voluntary', on: on('2026-06-01') }, []);
    expect(returnTermsOf(hebei, 'completed', 2026, { calendar })).toBeNull();
    expect(isLineOfReturns(henan(), 'industry')).toBe(true);
    expect(isLineOfReturns(henan(), 'ecology')).toBe(false);
    expect(isLineOfReturns(henan(), 'reform')).toBe(false);
  });

  test('stand on the board as the province knows them', () => {
    const terms = { dueOn: on('2026-12-15') };
    expect(boardStandingOf(null, terms, on('2026-12-15'))).toBe('awaited');
    expect(boardStandingOf(null, terms, on('2026-12-16'))).toBe('overdue');
    expect(boardStandingOf({ state: 'in_hand' }, terms, on('2026-12-16'))).toBe('returned');
    expect(boardStandingOf({ state: 'received' }, terms, on('2027-12-16'))).toBe('received');
    expect(isLateReturn(on('2026-12-15'), terms.dueOn, on('2027-01-01'))).toBe(false);
    expect(isLateReturn(on('2026-12-16'), terms.dueOn, on('2026-12-16'))).toBe(true);
    expect(isLateReturn(null, terms.dueOn, on('2026-12-16'))).toBe(true);
  });
});

test('a list is prepared while it is the unit’s, and empty only where somebody says so', () => {
  const terms = { from: on('2025-12-16') };
  const today = on('2026-12-01');
  const rows = (many: number, nothing = false) => ({ rows: many, nothing });
  expect(whyNotPrepareReturn(null, terms, rows(2), today)).toBeNull();
  expect(whyNotPrepareReturn('returned', terms, rows(0, true), today)).toBeNull();
  expect(whyNotPrepareReturn('sent', terms, rows(2), today)).toMatchObject({ code: 'return_state' });
  expect(whyNotPrepareReturn('received', terms, rows(2), today)).toMatchObject({ code: 'return_state' });
  expect(whyNotPrepareReturn(null, terms, rows(2, true), today)).toMatchObject({ code: 'return_not_empty' });
  expect(whyNotPrepareReturn(null, terms, rows(0), today)).toMatchObject({ code: 'return_empty' });
  expect(whyNotPrepareReturn(null, terms, rows(2), on('2025-12-15'))).toMatchObject({
    code: 'return_too_early',
  });
  expect(whyNotAnswerReturn('sent')).toBeNull();
  for (const state of ['in_hand', 'returned', 'received'] as const)
    expect(whyNotAnswerReturn(state)).toMatchObject({ code: 'return_state' });
});

test('a row says what it lacks, each list its own', () => {
  const facts = {
    industryCode: '26',
    hasRound: false,
    evaluatedOn: null,
    documentNumber: null,
    hasOpinionFile: false,
  };
  expect(gapsIn('collected', facts)).toEqual(['industry_class', 'round']);
  expect(gapsIn('completed', facts)).toEqual([
    'industry_class',
    'evaluation',
    'document_number',
    'opinion_file',
  ]);
  const whole = {
    industryCode: '2614',
    hasRound: true,
    evaluatedOn: '2026-01-01',
    documentNumber: '1号',
    hasOpinionFile: true,
  };
  expect(gapsIn('collected', whole)).toEqual([]);
  expect(gapsIn('completed', whole)).toEqual([]);
});

test('the next audit is told half a year before four years have gone', () => {
  expect(reAuditTermsOf(henan(), on('2026-06-01'))).toMatchObject({
    every: { unit: 'year', count: 4 },
    acceptedBefore: '2022-12-01',
    citation: { document: 'henan-2018-24', article: '七（二）' },
  });
  expect(
    reAuditTermsOf(
      resolve({ jurisdiction: '130000', track: 'voluntary', on: on('2026-06-01') }, []),
      on('2026-06-01'),
    ),
  ).toBeNull();
});
