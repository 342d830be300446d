import { add, days, type LocalDate, type Span } from '../time/index.ts';
import type { Certainty, Reached, WorkingCalendar } from './working-calendar.ts';

/** How open words are read; the rules of the place carry the choice (interpretation_deadline_*). */
export interface DeadlineReading {
  readonly calendar: WorkingCalendar;
  /** Is the day a span or an “X日前” ends on still in time? */
  readonly day?: 'included' | 'excluded';
  /** Does a last day that nobody works on move to the next working day? */
  readonly restDay?: 'stays' | 'next_working_day';
}

const sure: Certainty = { provisional: false };

function lastDayInTime(reached: Reached, reading: DeadlineReading): Reached {
  const date = reading.day === 'excluded' ? add(reached.date, days(-1)) : reached.date;
  if (reading.restDay !== 'next_working_day') return { ...reached, date };
  const moved = reading.calendar.nextWorkday(date);
  return reached.provisional ? { ...reached, date: moved.date } : moved;
}

/**
 * The last day in time for a span that runs from a day, that day not counted: 10日内, 两个月内, 一年内, 三个工作日内.
 * A negative count runs back (提前三个工作日); such an end never moves later.
 */
export function deadline(from: LocalDate, span: Span, reading: DeadlineReading): Reached {
  const reached =
    span.unit === 'working_day'
      ? reading.calendar.addWorkingDays(from, span.count)
      : { date: add(from, span), ...sure };
  return lastDayInTime(reached, span.count < 0 ? { ...reading, restDay: 'stays' } : reading);
}

/** The last day in time for a named day: 2026年2月28日前, 每月30日前. */
export const dueBy = (named: LocalDate, reading: DeadlineReading): Reached =>
  lastDayInTime({ date: named, ...sure }, reading);
