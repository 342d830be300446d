import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import { add, type LocalDate, parseLocalDate, partsOf, days as span } from '../time/index.ts';
import { shippedYears, workingCalendar } from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const calendar = workingCalendar(shippedYears);

const everyDay = function* (from: string, until: string) {
  for (let date = on(from); date <= on(until); date = add(date, span(1))) yield date;
};

describe('the shipped schedule', () => {
  test('holds 2004 to 2026, every year once', () => {
    expect(calendar.publishedYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(shippedYears.flatMap(({ off }) => off)).toHaveLength(619);
    expect(shippedYears.flatMap(({ work }) => work)).toHaveLength(150);
  });

  test('gives every year between 242 and 255 working days, and none provisionally', () => {
    const counts = new Map<number, number>();
    for (const date of everyDay('2004-01-01', '2026-12-31')) {
      const { value, provisional } = calendar.isWorkday(date);
      expect(provisional).toBe(false);
      const { year } = partsOf(date);
      counts.set(year, (counts.get(year) ?? 0) + (value ? 1 : 0));
    }
    for (const [year, count] of counts) expect(count >= 242 && count <= 255, `${year}: ${count}`).toBe(true);
  });

  test.each([
    ['2026-01-04', true], // Sundays and Saturdays worked in exchange
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-05-09', true],
    ['2026-09-20', true],
    ['2026-10-10', true],
    ['2026-05-31', false], // 5月底 is a Sunday, 10月底 a Saturday
    ['2026-10-31', false],
    ['2020-01-31', false], // the lengthened spring festival
    ['2015-09-03', false], // 抗战胜利70周年
    ['2015-09-06', true],
    ['2011-12-31', true], // in exchange for the new year of 2012
  ] as const)('%s worked: %s', (text, value) =>
    expect(calendar.isWorkday(on(text))).toEqual({ value, provisional: false }),
  );
});

describe('working days', () => {
  test.each([
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-10-10', -3, '2026-09-30'],
  ] as const)('%s and %i are %s', (from, count, date) =>
    expect(calendar.addWorkingDays(on(from), count)).toEqual({ date, provisional: false }),
  );

  test.each([
    ['2026-10-09', '2026-09-29'],
    ['2026-02-24', '2026-02-12'],
  ] as const)('papers for a meeting on %s are delivered by %s, three working days before', (meeting, by) =>
    expect(calendar.workingDaysBefore(on(meeting), 3)).toEqual({ date: by, provisional: false }),
  );

  test('added always land on a working day, and counting undoes adding', () => {
    for (const date of everyDay('2019-11-01', '2022-02-28')) {
      for (const count of [-40, -3, -1, 1, 3, 22]) {
        const reached = calendar.addWorkingDays(date, count);
        expect(calendar.isWorkday(reached.date).value).toBe(true);
        expect(reached.date > date).toBe(count > 0);
        const back = calendar.workdaysBetween(date, reached.date);
        expect(back).toEqual({ value: count, provisional: false });
      }
      expect(calendar.workdaysBetween(date, date).value).toBe(0);
    }
  });

  test('add up: so many and then so many more is all of them at once', () => {
    for (const date of everyDay('2025-01-01', '2025-12-31')) {
      const half = calendar.addWorkingDays(date, 4).date;
      expect(calendar.addWorkingDays(half, 5)).toEqual(calendar.addWorkingDays(date, 9));
    }
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s are no number of working days', (count) =>
    expect(() => calendar.addWorkingDays(on('2026-01-01'), count)).toThrow(RangeError),
  );
});

describe('a year not yet published', () => {
  const unsure = { provisional: true, unpublishedYear: 2027 };

  test('makes what looks into it provisional, and says which year', () => {
    expect(calendar.isWorkday(on('2027-01-01'))).toEqual({ value: true, ...unsure });
    expect(calendar.addWorkingDays(on('2026-12-30'), 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(calendar.addWorkingDays(on('2026-12-31'), 1)).toEqual({ date: '2027-01-01', ...unsure });
    expect(calendar.workingDaysBefore(on('2027-01-01'), 1).provisional).toBe(false);
    expect(calendar.workdaysBetween(on('2026-12-31'), on('2027-01-04'))).toEqual({ value: 2, ...unsure });
    expect(calendar.isWorkday(on('2003-12-31')).unpublishedYear).toBe(2003);
  });

  test('names the first of several', () => {
    expect(calendar.addWorkingDays(on('2026-12-01'), 600).unpublishedYear).toBe(2027);
    expect(calendar.addWorkingDays(on('2029-01-10'), -600).unpublishedYear).toBe(2026 + 1);
  });

  test('is certain once imported, and the import corrects what was guessed', () => {
    const later = workingCalendar([
      ...shippedYears,
      { year: 2027, off: [on('2027-01-01')], work: [on('2027-01-02')] },
    ]);
    expect(later.addWorkingDays(on('2026-12-31'), 1)).toEqual({ date: '2027-01-02', provisional: false });
  });

  test('given twice, stands as given last', () => {
    const corrected = workingCalendar([
      { year: 2027, off: [on('2027-01-01')], work: [] },
      { year: 2027, off: [on('2027-01-04')], work: [] },
    ]);
    expect(corrected.isWorkday(on('2027-01-01')).value).toBe(true);
    expect(corrected.isWorkday(on('2027-01-04')).value).toBe(false);
  });
});
