import { add, beijingDate, dateOf, days, daysInMonth, type LocalDate, partsOf } from '@qingshen/domain/time';

export interface MonthAsked {
  year: number;
  month: number;
  from: LocalDate;
  to: LocalDate;
  before: string;
  after: string;
  isNow: boolean;
}

const named = (on: LocalDate) => on.slice(0, 7);

/** The month an address asks for (2026-02), else the one that runs in Beijing. */
export function monthAsked(url: URL): MonthAsked {
  const today = partsOf(beijingDate(new Date()));
  const [, y, m] = /^(20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.exec(url.searchParams.get('month') ?? '') ?? [];
  const year = y ? Number(y) : today.year;
  const month = m ? Number(m) : today.month;
  const from = dateOf(year, month, 1);
  const to = dateOf(year, month, daysInMonth(year, month));
  return {
    year,
    month,
    from,
    to,
    before: named(add(from, days(-1))),
    after: named(add(to, days(1))),
    isNow: year === today.year && month === today.month,
  };
}

/** Weeks from Monday; the days of other months are empty. */
export function weeksOf({ year, month }: MonthAsked): (LocalDate | null)[][] {
  const first = partsOf(dateOf(year, month, 1)).weekday - 1;
  const all: (LocalDate | null)[] = [
    ...Array<null>(first).fill(null),
    ...Array.from({ length: daysInMonth(year, month) }, (_, at) => dateOf(year, month, at + 1)),
  ];
  while (all.length % 7 > 0) all.push(null);
  return Array.from({ length: all.length / 7 }, (_, at) => all.slice(at * 7, at * 7 + 7));
}
