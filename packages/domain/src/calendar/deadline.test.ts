import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import {
  add,
  days,
  type LocalDate,
  months,
  nextMonthly,
  nextYearly,
  parseLocalDate,
  partsOf,
  workingDays,
  years,
} from '../time/index.ts';
import { deadline, dueBy, shippedYears, whyNotCalendarYear, workingCalendar } from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const calendar = workingCalendar(shippedYears);

describe('a deadline', () => {
  test.each([
    ['2025-07-27', days(10), '2025-08-06'], // 自企业名单公布后10日内
    ['2025-07-27', months(1), '2025-08-27'],
    ['2025-07-27', months(2), '2025-09-27'],
    ['2025-07-27', years(1), '2026-07-27'],
    ['2025-12-31', months(2), '2026-02-28'],
    ['2024-02-29', years(4), '2028-02-29'],
    ['2024-02-29', years(1), '2025-02-28'],
    ['2026-09-30', workingDays(3), '2026-10-10'],
    ['2026-10-09', workingDays(-3), '2026-09-29'],
  ] as const)('from %s and %o is %s', (from, span, date) =>
    expect(deadline(on(from), span, { calendar })).toEqual({ date, provisional: false }),
  );

  test('with the last day not counted ends a day earlier', () => {
    const excluded = { calendar, day: 'excluded' } as const;
    expect(dueBy(on('2026-02-28'), { calendar }).date).toBe('2026-02-28');
    expect(dueBy(on('2026-02-28'), excluded).date).toBe('2026-02-27');
    expect(deadline(on('2025-07-27'), months(2), excluded).date).toBe('2025-09-26');
  });

  test('moves off a rest day only where the place reads it so', () => {
    const moving = { calendar, restDay: 'next_working_day' } as const;
    expect(dueBy(on('2026-05-31'), { calendar }).date).toBe('2026-05-31');
    expect(dueBy(on('2026-05-31'), moving)).toEqual({ date: '2026-06-01', provisional: false });
    expect(dueBy(on('2026-02-28'), moving).date).toBe('2026-02-28'); // a Saturday that is worked
    expect(deadline(on('2026-06-03'), days(-3), moving).date).toBe('2026-05-31');
  });

  test('that moves into an unpublished year is provisional', () => {
    const moving = { calendar, restDay: 'next_working_day' } as const;
    expect(dueBy(on('2027-01-02'), moving)).toEqual({
      date: '2027-01-04',
      provisional: true,
      unpublishedYear: 2027,
    });
    expect(deadline(on('2026-03-01'), years(1), { calendar })).toEqual({
      date: '2027-03-01',
      provisional: false,
    });
  });
});

describe('days that come again', () => {
  test('every month by the 30th: February ends earlier', () => {
    for (let date = on('2023-01-01'); date < on('2029-01-01'); date = add(date, days(1))) {
      const next = nextMonthly(date, 30);
      expect(next >= date).toBe(true);
      expect(partsOf(next).day === 30 || partsOf(add(next, days(1))).day === 1).toBe(true);
    }
    expect(nextMonthly(on('2026-02-01'), 30)).toBe('2026-02-28');
    expect(nextMonthly(on('2026-01-31'), 30)).toBe('2026-02-28');
    expect(nextMonthly(on('2026-12-31'), 30)).toBe('2027-01-30');
  });

  test('every year', () => {
    expect(nextYearly(on('2026-03-15'), 3, 15)).toBe('2026-03-15');
    expect(nextYearly(on('2026-03-16'), 3, 15)).toBe('2027-03-15');
    expect(nextYearly(on('2027-01-01'), 2, 29)).toBe('2027-02-28');
  });
});

describe('an imported year', () => {
  const good = { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'] };

  test('is taken over as it is', () => expect(whyNotCalendarYear(good)).toBeNull());

  test.each([
    [{ year: 1900 }, 'calendar_year_range', { year: 1900 }],
    [{ year: 2027.5 }, 'calendar_year_range', {}],
    [{ off: ['2027-01-01', '2027-02-30'] }, 'calendar_date_absent', { date: '2027-02-30', row: 2 }],
    [{ off: ['1/1/2027'] }, 'calendar_date_malformed', { date: '1/1/2027', row: 1, list: 'off' }],
    [{ off: ['2026-12-31'] }, 'calendar_date_other_year', { date: '2026-12-31', year: 2027 }],
    [{ off: [] }, 'calendar_year_empty', { year: 2027 }],
    [{ off: ['2027-01-01', '2027-01-01'] }, 'calendar_date_twice', { date: '2027-01-01', row: 2 }],
    [{ work: ['2027-01-04'] }, 'calendar_work_on_weekday', { date: '2027-01-04', list: 'work' }],
    [{ work: ['2027-01-03'] }, 'calendar_date_both', { date: '2027-01-03' }],
  ] as const)('%o is refused: %s', (change, code, facts) =>
    expect(whyNotCalendarYear({ ...good, ...change })).toMatchObject({ code, facts }),
  );
});
