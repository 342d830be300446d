import {
  type CalendarYear,
  shippedYears,
  type WorkingCalendar,
  workingCalendar,
} from '@qingshen/domain/calendar';
import { add, days, type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import type { Row } from '../kernel/statement.ts';
import type { calendarInForce } from './published.sql.ts';

type Edition = Row<ReturnType<typeof calendarInForce>>;

export const yearFrom = ({ year, document, daysOff, makeUpDays }: Edition): CalendarYear => ({
  year,
  document,
  off: daysOff as LocalDate[],
  work: makeUpDays as LocalDate[],
});

/** What ships, and over it what was imported: the calendar every deadline is counted in. */
export const calendarFrom = (editions: readonly Edition[]): WorkingCalendar =>
  workingCalendar([...shippedYears, ...editions.map(yearFrom)]);

function* daysIn(year: number): Generator<LocalDate> {
  const first = parseLocalDate(`${year}-01-01`);
  if ('refused' in first) return;
  for (let at = first.value; at.startsWith(`${year}-`); at = add(at, days(1))) yield at;
}

/** Days that count otherwise in one calendar than in the other. */
export const changedDays = (year: number, before: WorkingCalendar, after: WorkingCalendar): LocalDate[] =>
  [...daysIn(year)].filter((date) => before.isWorkday(date).value !== after.isWorkday(date).value);
