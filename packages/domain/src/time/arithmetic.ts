import { dateOf, dayNumber, daysInMonth, fromDayNumber, type LocalDate, partsOf } from './local-date.ts';
import type { CalendarSpan } from './span.ts';

function addMonths(date: LocalDate, count: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + count;
  return dateOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}

/** Month ends clamp: a month after 01-31 is 02-28 or 02-29, a year after 02-29 is 02-28. Counts may be negative. */
export function add(date: LocalDate, span: CalendarSpan): LocalDate {
  if (span.unit === 'day') return fromDayNumber(dayNumber(date) + span.count);
  return addMonths(date, span.unit === 'year' ? span.count * 12 : span.count);
}

/** How many midnights lie between: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** 2月底, 5月底: the last day of that month. */
export function monthEnd(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month, daysInMonth(year, month));
}

/** Open ends are null: in force from the beginning, or until further notice. Both named days are inside. */
export const within = (on: LocalDate, from: LocalDate | null, until: LocalDate | null): boolean =>
  (from === null || from <= on) && (until === null || on <= until);
