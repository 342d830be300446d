import type { applications as contract } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import type { AtOffice } from './judged.ts';
import type { StopRow } from './rows-of-parts.ts';
import { instant } from './shown.ts';

/** The way of an application: as it went, or as it would go. */

type Route = contract.Whole['route'];
const orNull = (text: string | null): string | null => text && instant(text);

const stopShown = (
  stop: Omit<StopRow, 'authorityName'> & { authorityName: string | null },
  opinion: string | null,
) => ({
  ...stop,
  divisionName: division(stop.divisionCode)?.name ?? stop.divisionCode,
  arrivedAt: orNull(stop.arrivedAt),
  receivedAt: orNull(stop.receivedAt),
  leftAt: orNull(stop.leftAt),
  opinion,
});

export const routeShown = (row: AtOffice): Route =>
  row.stopRows.map((stop) =>
    stopShown(
      stop,
      row.handRows.findLast(({ rank, act }) => rank === stop.rank && act === 'sign')?.opinion ?? null,
    ),
  );

export const plannedRoute = (
  stops: readonly {
    rank: number;
    division: string;
    level: StopRow['level'];
    line: StopRow['line'];
    task: StopRow['task'];
  }[],
  offices: readonly { rank: number; authority_name: string }[],
): Route =>
  stops.map(({ division: divisionCode, ...stop }) =>
    stopShown(
      {
        ...stop,
        divisionCode,
        authorityName: offices.find(({ rank }) => rank === stop.rank)?.authority_name ?? null,
        arrivedAt: null,
        receivedAt: null,
        leftAt: null,
        outcome: null,
      },
      null,
    ),
  );
