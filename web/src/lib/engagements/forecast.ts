import type { engagements, ReplyOf } from '@qingshen/contract';
import type { Duty } from '@qingshen/domain/engagements';

type Cell = ReplyOf<typeof engagements.readForecast>['cells'][number];

const missed = ({ counts }: Pick<Cell, 'counts'>): number => counts.late + counts.at_risk;

/** Where most are missed or about to be; null where nothing is, and where two have as many: then none stands out. */
export function worstOf<C extends { counts: Cell['counts'] }>(cells: readonly C[]): C | null {
  const [worst, second] = cells.toSorted((a, b) => missed(b) - missed(a));
  if (!worst || missed(worst) < 2) return null;
  return second && missed(second) === missed(worst) ? null : worst;
}

export interface PlaceRow {
  id: string;
  name: string;
  byDuty: Partial<Record<Duty, Cell['counts']>>;
}

/** One row per county, the most pressed first; one column per duty that runs anywhere. */
export function placesOf(cells: readonly Cell[]): { rows: PlaceRow[]; duties: Duty[] } {
  const rows = new Map<string, PlaceRow>();
  const weight = new Map<string, number>();
  for (const cell of cells) {
    const row = rows.get(cell.divisionCode) ?? { id: cell.divisionCode, name: cell.divisionName, byDuty: {} };
    row.byDuty[cell.duty] = cell.counts;
    rows.set(cell.divisionCode, row);
    weight.set(cell.divisionCode, (weight.get(cell.divisionCode) ?? 0) + missed(cell));
  }
  const duties = [...new Set(cells.map(({ duty }) => duty))];
  const pressed = (id: string) => weight.get(id) ?? 0;
  return { rows: [...rows.values()].sort((a, b) => pressed(b.id) - pressed(a.id)), duties };
}
