import { describe, expect, expectTypeOf, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import {
  add,
  beijingClock,
  beijingDate,
  type CalendarSpan,
  dateOf,
  days,
  daysBetween,
  daysInMonth,
  type LocalDate,
  monthEnd,
  months,
  parseLocalDate,
  partsOf,
  startOfDay,
  type WorkingDays,
  within,
  years,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));

/** Every day of nine years, leap years and a century's turn among them. */
const everyDay = function* () {
  for (let date = on('1999-01-01'); date < on('2008-01-01'); date = add(date, days(1))) yield date;
};

describe('a date', () => {
  test('goes through its parts and back, one weekday after the other', () => {
    let weekday = 4; // 1998-12-31 was a Thursday
    for (const date of everyDay()) {
      const parts = partsOf(date);
      weekday = (weekday % 7) + 1;
      expect(parts.weekday).toBe(weekday);
      expect(dateOf(parts.year, parts.month, parts.day)).toBe(date);
    }
  });

  test('contains the two instants at its edges and none beyond', () => {
    for (const date of everyDay()) {
      const start = startOfDay(date).getTime();
      expect(beijingDate(new Date(start))).toBe(date);
      expect(beijingDate(new Date(start - 1))).toBe(add(date, days(-1)));
      expect(beijingDate(new Date(start + 86_399_999))).toBe(date);
    }
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '1899-12-31'])(
    '%s is absent',
    (text) => expect(parseLocalDate(text)).toMatchObject({ refused: { code: 'date_absent' } }),
  );
  test.each(['', '2026-2-8', '2026/02/08', '20260208', '2026-02-08T00:00', ' 2026-02-08', '２０２６-02-08'])(
    '%j is malformed',
    (text) => expect(parseLocalDate(text)).toEqual({ refused: { code: 'date_malformed' } }),
  );
});

describe('adding', () => {
  test('days and counting days undo each other', () => {
    for (const date of everyDay()) {
      for (const count of [-400, -1, 0, 1, 28, 365])
        expect(daysBetween(date, add(date, days(count)))).toBe(count);
    }
  });

  test('months never leaves the month aimed at, and keeps the day wherever it exists', () => {
    for (const date of everyDay()) {
      const { year, month, day } = partsOf(date);
      for (const count of [-25, -12, -1, 1, 2, 11, 12, 48]) {
        const reached = partsOf(add(date, months(count)));
        expect(reached.year * 12 + reached.month).toBe(year * 12 + month + count);
        expect(reached.day).toBe(Math.min(day, daysInMonth(reached.year, reached.month)));
      }
      expect(add(date, years(4))).toBe(add(date, months(48)));
    }
  });

  test.each([
    ['2026-01-31', months(1), '2026-02-28'],
    ['2027-12-31', months(2), '2028-02-29'],
    ['2028-02-29', years(1), '2029-02-28'],
    ['2025-07-27', months(2), '2025-09-27'], // the Hebei list of 2025: begin within two months
    ['2025-07-27', years(1), '2026-07-27'], // and finish within a year
  ] as const)('%s and %o is %s', (from, span, to) => expect(add(on(from), span)).toBe(to));

  test('a month end has no later day in its month', () => {
    for (const date of everyDay()) {
      const end = monthEnd(date);
      expect(end >= date && partsOf(end).month === partsOf(date).month).toBe(true);
      expect(partsOf(add(end, days(1))).day).toBe(1);
    }
  });

  test('working days cannot be added by arithmetic', () => {
    expectTypeOf<WorkingDays>().not.toExtend<CalendarSpan>();
  });
});

test('a period holds both its named days, and is open where none is named', () => {
  const [from, until] = [on('2026-03-01'), on('2026-03-31')];
  for (const date of [from, until, on('2026-03-15')]) expect(within(date, from, until)).toBe(true);
  for (const date of [on('2026-02-28'), on('2026-04-01')]) expect(within(date, from, until)).toBe(false);
  expect(within(on('1950-01-01'), null, until) && within(on('2099-01-01'), from, null)).toBe(true);
});

test.each([
  ['1900-01-01', true],
  ['2200-12-31', true],
  ['1899-12-31', false],
  ['2201-01-01', false],
  ['9999-12-31', false],
])('%s may be written: %s', (text, may) => {
  const [year, month, day] = text.split('-').map(Number);
  expect(parseLocalDate(text)).toEqual(
    may ? { value: text } : { refused: { code: 'date_absent', facts: { year, month, day } } },
  );
});

test('the clock on the wall is eight hours ahead', () => {
  expect(beijingClock(new Date('2026-03-02T16:32:05Z'))).toEqual({ hour: 0, minute: 32, second: 5 });
});
