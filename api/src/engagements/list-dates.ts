import type { engagements as contract } from '@qingshen/contract';
import type { WorkingCalendar } from '@qingshen/domain/calendar';
import { type Duty, type ReportDate, reportDatesIn } from '@qingshen/domain/engagements';
import { beijingDate, daysBetween, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { filterAsked } from './case-query.ts';
import { duesCounted } from './forecast.sql.ts';
import { calendarUnder, type Law, rulesUnder } from './law.ts';
import { lawOfProvince } from './opening.sql.ts';
import { documentName } from './shown.ts';

const mostDays = 100;
const mostRounds = 20;

type Due = Row<ReturnType<typeof duesCounted>>;
interface First {
  province: string;
  id: string;
  number: string;
  enterpriseName: string;
  siteName: string;
  divisionName: string;
}

/** An authority reports by the rules of its own place, in the track of its line; nobody else does. */
function reportsOf(
  { seat, now }: Ctx<Seat>,
  law: Law,
  from: LocalDate,
  to: LocalDate,
): readonly ReportDate[] {
  if (seat.kind !== 'authority' || seat.divisionCode === null) return [];
  const track = seat.line === 'industry' ? ('voluntary' as const) : ('mandatory' as const);
  const today = beijingDate(now);
  const on = today < from ? from : today > to ? to : today;
  return reportDatesIn(rulesUnder(law, { jurisdiction: seat.divisionCode, track, on }), from, to);
}

function roundsOf(dues: readonly Due[]) {
  const rounds = dues.flatMap((due) =>
    due.first.map((text) => {
      const { province, id, ...round } = JSON.parse(text) as First;
      return { ...round, engagementId: placed(province, id), duty: due.duty as Duty, standing: due.standing };
    }),
  );
  return rounds.slice(0, mostRounds);
}

function dayShown(
  on: LocalDate,
  dues: readonly Due[],
  reports: readonly ReportDate[],
  calendar: WorkingCalendar,
) {
  const worked = calendar.isWorkday(on);
  return {
    on,
    isWorkday: worked.value,
    provisional: worked.provisional,
    counts: dues.map(({ duty, bearer, standing, count }) => ({
      duty: duty as Duty,
      bearer: bearer as 'enterprise',
      standing,
      count,
    })),
    rounds: roundsOf(dues),
    reports: reports.map(({ ruleKey, citation: { document, article, verified } }) => ({
      ...{ ruleKey, document, article, verified },
      documentName: documentName(document),
    })),
  };
}

/** Only days on which something falls due or is reported. */
export const listDates: Act<typeof contract.listDates> = async (ctx, { params, query }) => {
  const [from, to] = [query.from as LocalDate, query.to as LocalDate];
  if (to < from) return refuse('period_backwards');
  if (daysBetween(from, to) >= mostDays) return refuse('period_too_long', { most: mostDays });
  const filter = filterAsked(ctx, params.organization, { campaign: query.campaign });
  const [dues, { law }] = await Promise.all([
    ctx.all(duesCounted({ ...filter, from, to })),
    ctx.one(lawOfProvince(ctx.seat.province ?? '')),
  ]);
  const calendar = calendarUnder(law);
  const reports = reportsOf(ctx, law, from, to);
  const days = [...new Set([...dues.map((due) => due.on), ...reports.map((report) => report.on)])].sort();
  return {
    today: filter.today,
    days: days.map((on) =>
      dayShown(
        on as LocalDate,
        dues.filter((due) => due.on === on),
        reports.filter((report) => report.on === on),
        calendar,
      ),
    ),
  };
};
