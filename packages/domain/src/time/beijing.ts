import { dayMilliseconds, dayNumber, fromDayNumber, type LocalDate } from './local-date.ts';

/** China keeps one time, UTC+8, and has had no summer time since 1991, before any law this product serves. */
const offsetMilliseconds = 8 * 3_600_000;

/** The calendar day it is in Beijing at this instant. */
export const beijingDate = (instant: Date): LocalDate =>
  fromDayNumber(Math.floor((instant.getTime() + offsetMilliseconds) / dayMilliseconds));

/** The instant a Beijing day begins. A day reaches from here up to, not including, the next day's beginning. */
export const startOfDay = (date: LocalDate): Date =>
  new Date(dayNumber(date) * dayMilliseconds - offsetMilliseconds);

/** The clock on the wall in Beijing, for showing 14:32 beside a date. */
export function beijingClock(instant: Date): { hour: number; minute: number; second: number } {
  const shifted = new Date(instant.getTime() + offsetMilliseconds);
  return { hour: shifted.getUTCHours(), minute: shifted.getUTCMinutes(), second: shifted.getUTCSeconds() };
}
