import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';

/** Days that people give lie within what the matter allows: a year with a digit wrong is asked about, not kept. */

export const whyNotAhead = (field: string, date: LocalDate | null, today: LocalDate): Refusal | null =>
  date !== null && date > today ? { code: 'date_in_future', facts: { field, date } } : null;

export const whyNotSoFar = (field: string, date: LocalDate | null, latest: LocalDate): Refusal | null =>
  date !== null && date > latest ? { code: 'day_too_far', facts: { field, date, latest } } : null;

export const whyNotBeforeListing = (
  field: string,
  date: LocalDate | null,
  listedOn: LocalDate,
): Refusal | null =>
  date !== null && date < listedOn ? { code: 'day_before_listing', facts: { field, date, listedOn } } : null;
