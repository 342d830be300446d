import type { engagements as contract } from '@qingshen/contract';
import {
  type Duty,
  duties,
  type EngagementState,
  warnings,
  whyLikelyMissed,
} from '@qingshen/domain/engagements';
import { daysBetween, type LocalDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import { filterAsked } from './case-query.ts';
import { forecastCells, likelyMisses } from './forecast.sql.ts';

type Cell = Row<ReturnType<typeof forecastCells>>;
type Miss = Row<ReturnType<typeof likelyMisses>>;

const mostMisses = 100;
const none = { met: 0, due: 0, at_risk: 0, late: 0 };

function countsBy<K extends string>(cells: readonly Cell[], keyOf: (cell: Cell) => K) {
  const found = new Map<K, { cell: Cell; counts: typeof none }>();
  for (const cell of cells) {
    const one = found.get(keyOf(cell)) ?? { cell, counts: { ...none } };
    if (cell.standing !== 'dropped') one.counts[cell.standing] += cell.count;
    found.set(keyOf(cell), one);
  }
  return [...found.values()];
}

const inOrder = (a: { duty: Duty }, b: { duty: Duty }) => duties.indexOf(a.duty) - duties.indexOf(b.duty);

/** The rule of thumb that warns, in its own figures: how much of the time has gone, and from where on it warns. */
function missShown(row: Miss, today: LocalDate) {
  const { province, id, state, listedOn, runsFrom, ...shown } = row;
  const [startsOn, dueOn, duty] = [
    (runsFrom ?? listedOn) as LocalDate,
    row.dueOn as LocalDate,
    row.duty as Duty,
  ];
  const facts = {
    duty,
    state: state as EngagementState,
    startsOn,
    dueOn,
    metOn: null,
    dropped: false,
    today,
  };
  const warning = whyLikelyMissed(facts);
  if (warning === null) return [];
  const whole = daysBetween(startsOn, dueOn);
  return [
    {
      ...shown,
      duty,
      engagementId: placed(province, id),
      daysLeft: daysBetween(today, dueOn),
      warning,
      gonePercent: whole <= 0 ? 100 : Math.floor((daysBetween(startsOn, today) * 100) / whole),
      fromPercent: warnings[warning].afterPercent,
    },
  ];
}

/** Every count is the list under `duty`, `standing` and the county: whoever doubts it clicks it. */
export const readForecast: Act<typeof contract.readForecast> = async (ctx, { params, query }) => {
  const filter = filterAsked(ctx, params.organization, query);
  const [cells, misses] = await Promise.all([
    ctx.all(forecastCells(filter)),
    ctx.all(likelyMisses({ ...filter, limit: mostMisses })),
  ]);
  return {
    today: filter.today,
    cells: countsBy(cells, (cell) => `${cell.divisionCode}/${cell.duty}`)
      .map(({ cell, counts }) => ({
        divisionCode: cell.divisionCode,
        divisionName: cell.divisionName,
        duty: cell.duty as Duty,
        counts,
      }))
      .sort((a, b) => a.divisionCode.localeCompare(b.divisionCode) || inOrder(a, b)),
    totals: countsBy(cells, (cell) => cell.duty)
      .map(({ cell, counts }) => ({ duty: cell.duty as Duty, counts }))
      .sort(inOrder),
    misses: misses.flatMap((row) => missShown(row, filter.today as LocalDate)),
  };
};
