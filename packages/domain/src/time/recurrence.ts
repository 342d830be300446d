import { dateOf, type LocalDate, partsOf } from './local-date.ts';

/** 每月30日前: the next such day, today included. Where the month is shorter its last day stands in. */
export function nextMonthly(on: LocalDate, day: number): LocalDate {
  const { year, month } = partsOf(on);
  const here = dateOf(year, month, day);
  if (here >= on) return here;
  return month === 12 ? dateOf(year + 1, 1, day) : dateOf(year, month + 1, day);
}

/** 每年3月15日前: the next such day, today included. 29 February is the 28th where there is none. */
export function nextYearly(on: LocalDate, month: number, day: number): LocalDate {
  const { year } = partsOf(on);
  const here = dateOf(year, month, day);
  return here >= on ? here : dateOf(year + 1, month, day);
}
