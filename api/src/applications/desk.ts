import type { applications as contract } from '@qingshen/contract';
import { officeHands } from '@qingshen/domain/applications';
import type { WorkingCalendar } from '@qingshen/domain/calendar';
import { division } from '@qingshen/domain/divisions';
import { add, beijingDate, days, type LocalDate, startOfDay } from '@qingshen/domain/time';
import { divisionsWithin } from '../engagements/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Act, Call } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import type { Row } from '../kernel/statement.ts';
import { calendarFrom, calendarInForce } from '../rules/index.ts';
import { countCap } from './applications.sql.ts';
import { type DeskFilter, deskPage, deskTallies } from './desk.sql.ts';
import { applicationShown } from './shown.ts';

type Query = Call<typeof contract.listDesk>['query'];

const handsOf = ({ role }: Seat) => officeHands.filter((hand) => role === 'head' || role === hand);

/** Waiting for at least so many working days: arrived on the day that lies so many back, or before. */
const arrivedBefore = (calendar: WorkingCalendar, today: LocalDate, workdays: number): Date =>
  startOfDay(add(calendar.workingDaysBefore(today, workdays).date, days(1)));

type Base = Pick<DeskFilter, 'organizationId' | 'accountId' | 'myHands'>;
const baseOf = (ctx: Ctx<Seat>): Base => ({
  organizationId: ctx.who.organizationId ?? '',
  accountId: ctx.who.accountId ?? '',
  myHands: handsOf(ctx.seat),
});

function filterOf(ctx: Ctx<Seat>, query: Query, calendar: WorkingCalendar): DeskFilter {
  const { kind, state, place, hand, proposal, search, county, waiting } = query;
  return {
    ...baseOf(ctx),
    kind,
    state,
    place,
    hand,
    proposal,
    search,
    divisions: county === undefined ? undefined : divisionsWithin(county),
    before: waiting === undefined ? undefined : arrivedBefore(calendar, beijingDate(ctx.now), waiting),
  };
}

type Found = Row<ReturnType<typeof deskPage>>;

export const listDesk: Act<typeof contract.listDesk> = async (ctx, { query }) => {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const calendar = calendarFrom(await ctx.all(calendarInForce(null)));
  const filter = filterOf(ctx, query, calendar);
  const rows = await ctx.all(deskPage({ ...filter, sort: query.sort, after, limit: query.limit }));
  const present = { today: beijingDate(ctx.now), calendar };
  const page = cut(
    rows,
    query.limit,
    (row) => [row.exactly, row.id],
    (row: Found): contract.DeskRow => ({
      ...applicationShown(row, present),
      isHere: row.isHere,
      proposal: row.proposal,
      contradictions: row.contradictions,
      paperDifferences: row.paperDifferences,
      needsWaiver: row.needsWaiver,
      isLate: row.isLate,
      isMine: row.isMine,
    }),
  );
  if (after !== null) return page;
  const count = Number(rows[0]?.total ?? 0);
  return { ...page, total: { count: Math.min(count, countCap), capped: count > countCap } };
};

type Tally = Row<ReturnType<typeof deskTallies>>;
const sum = (rows: readonly Tally[]): number => rows.reduce((all, { count }) => all + Number(count), 0);

function by(rows: readonly Tally[], keyOf: (row: Tally) => string | null) {
  const keys = [...new Set(rows.map(keyOf))].filter((key): key is string => key !== null).sort();
  return keys.map((key) => ({ key, count: sum(rows.filter((row) => keyOf(row) === key)) }));
}

const ages = [0, 3, 5, 10] as const;

export const countDesk: Act<typeof contract.countDesk> = async (ctx) => {
  const [years, rows] = await Promise.all([
    ctx.all(calendarInForce(null)),
    ctx.all(deskTallies({ ...baseOf(ctx), place: 'here' })),
  ]);
  const calendar = calendarFrom(years);
  const today = beijingDate(ctx.now);
  const since = (workdays: number) => calendar.workingDaysBefore(today, workdays).date;
  const oldest = rows.map((row) => row.oldest as Date | null).filter((at): at is Date => at !== null);
  return {
    here: sum(rows),
    mine: sum(rows.filter(({ isMine }) => isMine)),
    byKind: by(rows, ({ kind }) => kind),
    byHand: by(rows, ({ hand }) => hand),
    byCounty: by(rows, ({ divisionCode }) => divisionCode).map((one) => ({
      ...one,
      name: division(one.key)?.name ?? one.key,
    })),
    byProposal: by(rows, ({ proposal }) => proposal),
    byAge: ages.map((workdays) => ({
      workdays,
      count: sum(rows.filter(({ arrivedOn }) => arrivedOn <= since(workdays))),
    })),
    oldestArrivedAt: oldest.length === 0 ? null : new Date(Math.min(...oldest.map(Number))).toISOString(),
  };
};
