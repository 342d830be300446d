import { dayNumber, fromDayNumber, type LocalDate, partsOf } from '../time/index.ts';
import { type CalendarYear, isWeekend } from './year.ts';

/** A schedule that is not out yet was needed: the answer counts Monday to Friday there, and says so. */
export interface Certainty {
  readonly provisional: boolean;
  /** The first year without a published schedule; present exactly where provisional. */
  readonly unpublishedYear?: number;
}

export interface Reached extends Certainty {
  readonly date: LocalDate;
}

export interface Counted extends Certainty {
  readonly value: number;
}

export interface Judged extends Certainty {
  readonly value: boolean;
}

export interface WorkingCalendar {
  isWorkday(date: LocalDate): Judged;
  /** The day itself is not counted: one working day after a Friday is Monday. Negative counts go back (提前). */
  addWorkingDays(date: LocalDate, count: number): Reached;
  /** 提前三个工作日: the last day on which so many working days still lie between it and the day, the day left out. */
  workingDaysBefore(date: LocalDate, count: number): Reached;
  /** How many working days `to` is after `from`: the inverse of adding, wherever `to` is a working day. */
  workdaysBetween(from: LocalDate, to: LocalDate): Counted;
  /** The day itself if it is worked, else the next that is. */
  nextWorkday(date: LocalDate): Reached;
  readonly publishedYears: readonly number[];
}

const certainty = (unpublished: number | null): Certainty =>
  unpublished === null ? { provisional: false } : { provisional: true, unpublishedYear: unpublished };

/** Remembers the earliest unpublished year that one computation has looked into. */
function walker(byYear: ReadonlyMap<number, CalendarYear>, off: Set<string>, work: Set<string>) {
  let unpublished: number | null = null;
  return {
    isWorkday(date: LocalDate): boolean {
      const { year } = partsOf(date);
      if (!byYear.has(year) && (unpublished === null || year < unpublished)) unpublished = year;
      return isWeekend(date) ? work.has(date) : !off.has(date);
    },
    certainty: () => certainty(unpublished),
  };
}

/** Where a year is given twice the later entry stands: a notice can be corrected. */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  const off = new Set<string>([...byYear.values()].flatMap((entry) => entry.off));
  const work = new Set<string>([...byYear.values()].flatMap((entry) => entry.work));
  const start = () => walker(byYear, off, work);

  function addWorkingDays(date: LocalDate, count: number): Reached {
    if (!Number.isInteger(count)) throw new RangeError(`no whole number of working days: ${count}`);
    const walk = start();
    const step = Math.sign(count);
    let at = dayNumber(date);
    for (let left = Math.abs(count); left > 0; ) {
      at += step;
      if (walk.isWorkday(fromDayNumber(at))) left -= 1;
    }
    return { date: fromDayNumber(at), ...walk.certainty() };
  }

  return {
    addWorkingDays,
    workingDaysBefore: (date, count) => addWorkingDays(date, -count),
    isWorkday(date) {
      const walk = start();
      return { value: walk.isWorkday(date), ...walk.certainty() };
    },
    workdaysBetween(from, to) {
      const walk = start();
      const step = to < from ? -1 : 1;
      let value = 0;
      for (let at = dayNumber(from); at !== dayNumber(to); ) {
        at += step;
        if (walk.isWorkday(fromDayNumber(at))) value += step;
      }
      return { value, ...walk.certainty() };
    },
    nextWorkday(date) {
      const walk = start();
      let at = dayNumber(date);
      while (!walk.isWorkday(fromDayNumber(at))) at += 1;
      return { date: fromDayNumber(at), ...walk.certainty() };
    },
    publishedYears: [...byYear.keys()].sort((a, b) => a - b),
  };
}
