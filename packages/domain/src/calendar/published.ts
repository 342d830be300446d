import { mustParse } from '../parsed.ts';
import { add, days, type LocalDate, parseLocalDate } from '../time/index.ts';
import { yearRows } from './data/years.ts';
import { type CalendarYear, parseCalendarYear } from './year.ts';

/** From this year on the notice's title is known; the earlier schedules come without one. */
const titledSince = 2011;

const titleOf = (year: number): { document?: string } =>
  year < titledSince ? {} : { document: `国务院办公厅关于${year}年部分节假日安排的通知` };

function* daysOf(year: number, runs: string): Generator<LocalDate> {
  for (const run of runs.split(' ')) {
    const [first, last] = run.split('..').map((day) => mustParse(parseLocalDate(`${year}-${day}`)));
    if (first === undefined) throw new Error(`an empty run in ${year}`);
    for (let at = first; at <= (last ?? first); at = add(at, days(1))) yield at;
  }
}

/** What ships: 2004 to 2026. An officer imports the next year when its notice is out. */
export const shippedYears: readonly CalendarYear[] = yearRows.map(([year, off, work]) =>
  mustParse(
    parseCalendarYear({ year, ...titleOf(year), off: [...daysOf(year, off)], work: [...daysOf(year, work)] }),
  ),
);
