import { type DeadlineReading, dueBy } from '../../calendar/index.ts';
import { type Citation, choicesIn, dayOfYearIn, type RuleSet, ruleIn, spanIn } from '../../rules/index.ts';
import type { Line } from '../../tenancy/index.ts';
import { add, type CalendarSpan, dateOf, days, type LocalDate, months } from '../../time/index.ts';

/** What a city or a 省直管县 owes the province each year: whom it has let in, and who has come through. */
export const returnKinds = ['collected', 'completed'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** How the text is read where it leaves something open; told beside every day that follows from it. */
export const returnReadings = ['collected_is_sent', 'year_between_due_days'] as const;
export type ReturnReading = (typeof returnReadings)[number];

export interface ReturnTerms {
  readonly kind: ReturnKind;
  readonly year: number;
  readonly dueOn: LocalDate;
  /** Counted into a year whose working calendar is not published. */
  readonly provisional: boolean;
  readonly lastDayCounts: boolean;
  /** What is decided between these two days, both inside, belongs into it. */
  readonly from: LocalDate;
  readonly through: LocalDate;
  readonly citation: Citation;
  readonly readings: readonly ReturnReading[];
}

const keys = { collected: 'list_collected_by', completed: 'completed_list_by' } as const;

/**
 * 每年3月15日前做好名单征集, 每年12月15日前报送. Between two such days nothing is lost: what was decided on 16 December
 * stands in the next year's list. null: nobody asks for it here.
 */
export function returnTermsOf(
  set: RuleSet,
  kind: ReturnKind,
  year: number,
  reading: DeadlineReading,
): ReturnTerms | null {
  const [rule, asked] = [ruleIn(set, keys[kind]), dayOfYearIn(set, keys[kind])];
  if (!rule || !asked) return null;
  const through = dateOf(year, asked.month, asked.day);
  const { date, provisional } = dueBy(through, reading);
  return {
    kind,
    year,
    dueOn: date,
    provisional,
    lastDayCounts: reading.day !== 'excluded',
    from: add(dateOf(year - 1, asked.month, asked.day), days(1)),
    through,
    citation: rule.origin.citation,
    readings: kind === 'collected' ? returnReadings : ['year_between_due_days'],
  };
}

/** The lines whose business the voluntary track is; the others owe nothing and see nothing. */
export const isLineOfReturns = (set: RuleSet, line: Line): boolean =>
  (choicesIn(set, 'organising_lines') ?? []).includes(line);

/** 原则上每4年复审一次: told half a year ahead. */
export const reAuditNotice: CalendarSpan = months(6);

export interface ReAuditTerms {
  readonly every: CalendarSpan;
  readonly citation: Citation;
  /** Whoever was accepted on this day or before is due for it within half a year, or is late. */
  readonly acceptedBefore: LocalDate;
}

const back = (day: LocalDate, { unit, count }: CalendarSpan): LocalDate => add(day, { unit, count: -count });

export function reAuditTermsOf(set: RuleSet, today: LocalDate): ReAuditTerms | null {
  const [rule, every] = [ruleIn(set, 're_audit_every'), spanIn(set, 're_audit_every')];
  if (!rule || !every || every.unit === 'working_day') return null;
  return {
    every,
    citation: rule.origin.citation,
    acceptedBefore: back(add(today, reAuditNotice), every),
  };
}
