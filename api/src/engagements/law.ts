import {
  type CalendarYear,
  shippedYears,
  type WorkingCalendar,
  workingCalendar,
} from '@qingshen/domain/calendar';
import { type Amendment, type RuleSet, type RulesRequest, resolve } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import { type RawBuilder, sql } from 'kysely';
import { amendmentsFrom } from '../rules/index.ts';

type Published = Parameters<typeof amendmentsFrom>[0][number];

/** The approved amendments of a province and the imported calendar years, as one value beside the row they are for. */
export interface Law {
  amendments: (Omit<Published, 'approvedAt'> & { approvedAt: string })[];
  years: { year: number; document: string; off: string[]; work: string[] }[];
}

/** Written into the statement that reads the round: what the rules were costs no statement of its own. */
export const lawOf = (province: RawBuilder<unknown>): RawBuilder<Law> => sql<Law>`jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = ${province}),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y))`;

export const amendmentsUnder = (law: Law): Amendment[] =>
  amendmentsFrom(law.amendments.map((row) => ({ ...row, approvedAt: new Date(row.approvedAt) })));

export const rulesUnder = (law: Law, request: RulesRequest): RuleSet =>
  resolve(request, amendmentsUnder(law));

export const calendarUnder = (law: Law): WorkingCalendar =>
  workingCalendar([
    ...shippedYears,
    ...law.years.map(
      ({ off, work, ...year }): CalendarYear => ({
        ...year,
        off: off as LocalDate[],
        work: work as LocalDate[],
      }),
    ),
  ]);
