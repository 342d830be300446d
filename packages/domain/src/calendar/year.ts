import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { type LocalDate, parseLocalDate, partsOf } from '../time/index.ts';

/** One year's schedule as the State Council published it. A year we hold none of is unpublished, never assumed. */
export interface CalendarYear {
  readonly year: number;
  /** The notice it was published in, where we know it. */
  readonly document?: string;
  /** Days off. Weekend days inside a holiday may be named; other weekends are off without being named. */
  readonly off: readonly LocalDate[];
  /** Saturdays and Sundays worked in exchange (调休). */
  readonly work: readonly LocalDate[];
}

/** What an import brings: the same, not yet read. */
export interface CalendarYearInput {
  readonly year: number;
  readonly document?: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

export const isWeekend = (date: LocalDate): boolean => partsOf(date).weekday >= 6;

const bounds = { min: 1950, max: 2100 } as const;

/** `row` counts from 1 within its list, so that a sentence can name the cell. */
function whyNotDate(list: 'off' | 'work', text: string, index: number, year: number): Refusal | null {
  const facts = { list, row: index + 1, date: text };
  const parsed = parseLocalDate(text);
  if ('refused' in parsed) return { code: `calendar_${parsed.refused.code}`, facts };
  if (partsOf(parsed.value).year !== year)
    return { code: 'calendar_date_other_year', facts: { ...facts, year } };
  if (list === 'work' && !isWeekend(parsed.value)) return { code: 'calendar_work_on_weekday', facts };
  return null;
}

function whyNotTwice(input: CalendarYearInput): Refusal | null {
  for (const list of ['off', 'work'] as const) {
    const at = input[list].findIndex((date, index) => input[list].indexOf(date) !== index);
    if (at >= 0) return { code: 'calendar_date_twice', facts: { list, row: at + 1, date: input[list][at] } };
  }
  const at = input.work.findIndex((date) => input.off.includes(date));
  return at < 0
    ? null
    : { code: 'calendar_date_both', facts: { list: 'work', row: at + 1, date: input.work[at] } };
}

/** May this be taken over as a year's schedule? Names the first date that stands in its way. */
export function whyNotCalendarYear(input: CalendarYearInput): Refusal | null {
  const { year } = input;
  if (!Number.isInteger(year) || year < bounds.min || year > bounds.max)
    return { code: 'calendar_year_range', facts: { year, ...bounds } };
  for (const list of ['off', 'work'] as const) {
    for (const [index, text] of input[list].entries()) {
      const refusal = whyNotDate(list, text, index, year);
      if (refusal) return refusal;
    }
  }
  if (input.off.length === 0) return { code: 'calendar_year_empty', facts: { year } };
  return whyNotTwice(input);
}

export function parseCalendarYear(input: CalendarYearInput): Parsed<CalendarYear> {
  const refused = whyNotCalendarYear(input);
  if (refused) return { refused };
  const sorted = (dates: readonly string[]) => [...dates].sort() as LocalDate[];
  return { value: { ...input, off: sorted(input.off), work: sorted(input.work) } };
}
