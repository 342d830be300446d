import { dateOf, daysInMonth, partsOf } from '@qingshen/domain/time';

export interface DayCell {
  day: number;
  date: string;
  state: 'off' | 'work' | 'weekend' | 'weekday';
}

/** A month as weeks from Monday; the days of other months are empty cells. */
export interface Month {
  month: number;
  weeks: (DayCell | null)[][];
}

export function monthsOf(year: number, off: readonly string[], work: readonly string[]): Month[] {
  const [isOff, isWork] = [new Set(off), new Set(work)];
  const cellOf = (month: number, day: number): DayCell => {
    const date = dateOf(year, month, day);
    const weekend = partsOf(date).weekday >= 6;
    const state = isOff.has(date) ? 'off' : isWork.has(date) ? 'work' : weekend ? 'weekend' : 'weekday';
    return { day, date, state };
  };
  return Array.from({ length: 12 }, (_, at) => at + 1).map((month) => {
    const before = partsOf(dateOf(year, month, 1)).weekday - 1;
    const days = Array.from({ length: daysInMonth(year, month) }, (_, at) => cellOf(month, at + 1));
    const cells: (DayCell | null)[] = [...Array<null>(before).fill(null), ...days];
    while (cells.length % 7 > 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
    return { month, weeks };
  });
}
