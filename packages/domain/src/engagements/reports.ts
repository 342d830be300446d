import {
  type Citation,
  dateIn,
  dayOfMonthIn,
  dayOfYearIn,
  type RuleKey,
  type RuleSet,
  ruleIn,
} from '../rules/index.ts';
import { add, days, type LocalDate, nextMonthly, nextYearly } from '../time/index.ts';

/** What an authority itself sends upwards, by the rules of its place. */
export interface ReportDate {
  readonly on: LocalDate;
  readonly ruleKey: RuleKey;
  readonly citation: Citation;
}

const named: readonly RuleKey[] = ['results_to_province_by', 'work_summary_by'];
const yearly: readonly RuleKey[] = ['list_collected_by', 'completed_list_by', 'annual_report_by'];

function* repeated(from: LocalDate, to: LocalDate, next: (on: LocalDate) => LocalDate): Generator<LocalDate> {
  for (let on = next(from); on <= to; on = next(add(on, days(1)))) yield on;
}

function* daysOf(set: RuleSet, key: RuleKey, from: LocalDate, to: LocalDate): Generator<LocalDate> {
  const once = named.includes(key) ? dateIn(set, key) : null;
  if (once !== null && once >= from && once <= to) yield once;
  const day = yearly.includes(key) ? dayOfYearIn(set, key) : null;
  if (day) yield* repeated(from, to, (on) => nextYearly(on, day.month, day.day));
  const monthly = key === 'progress_report_by' ? dayOfMonthIn(set, key) : null;
  if (monthly !== null) yield* repeated(from, to, (on) => nextMonthly(on, monthly));
}

/** Between two days, both included. A month that is shorter ends on its last day. */
export const reportDatesIn = (set: RuleSet, from: LocalDate, to: LocalDate): readonly ReportDate[] =>
  [...named, ...yearly, 'progress_report_by' as const]
    .flatMap((key) => {
      const citation = ruleIn(set, key)?.origin.citation;
      return citation ? [...daysOf(set, key, from, to)].map((on) => ({ on, ruleKey: key, citation })) : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
