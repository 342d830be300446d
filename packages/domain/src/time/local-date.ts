import type { Parsed } from '../parsed.ts';

declare const localDate: unique symbol;

/** A day in the calendar of Beijing, 'YYYY-MM-DD'. Compares as text: an earlier day is a smaller string. */
export type LocalDate = string & { readonly [localDate]: true };

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 Monday … 7 Sunday, as ISO 8601 counts. */
  readonly weekday: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
export const dayMilliseconds = 86_400_000;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Days since 1970-01-01, the number all calendar arithmetic goes through. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;

export const fromDayNumber = (days: number): LocalDate =>
  new Date(days * dayMilliseconds).toISOString().slice(0, 10) as LocalDate;

/** No act, title or contract names a day beyond these; a slip of the hand does. */
const [firstYear, lastYear] = [1900, 2200];

export function parseLocalDate(text: string): Parsed<LocalDate> {
  const match = pattern.exec(text);
  if (!match) return { refused: { code: 'date_malformed' } };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists =
    year >= firstYear &&
    year <= lastYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return exists
    ? { value: text as LocalDate }
    : { refused: { code: 'date_absent', facts: { year, month, day } } };
}

/** A date of given parts; the day clamps to the month's end (每月30日前 in February is its last day). */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const clamped = Math.min(day, daysInMonth(year, month));
  return fromDayNumber(Date.UTC(year, month - 1, clamped) / dayMilliseconds);
}

/** What a formatter needs; the words (年, 月, 周六) belong to the reader's language, so not here. */
export function partsOf(date: LocalDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day, weekday: ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1 };
}
