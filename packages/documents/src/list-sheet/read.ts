import type { Parsed } from '@qingshen/domain';
import {
  cellsFrom,
  type ListCells,
  type ListColumnKey,
  listColumns,
  type RawCell,
  whyNotListHeaders,
} from '@qingshen/domain/campaigns';
import {
  type Source,
  type StreamedRow,
  type StreamLimits,
  streamLimits,
  streamRows,
} from '../workbook/index.ts';
import { sheetNames } from './words.ts';

export interface ReadRow {
  readonly row: number;
  readonly cells: ListCells;
}

export interface ListSheet {
  /** As the sheet says of itself; null where it does not. */
  readonly rowsExpected: number | null;
  /** The letter each column stands under in this workbook. */
  readonly layout: Readonly<Partial<Record<ListColumnKey, string>>>;
  readonly rows: AsyncGenerator<readonly ReadRow[]>;
}

const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const rowOf = ({ row, cells }: StreamedRow, columnOf: ReadonlyMap<string, number>): ReadRow | null => {
  const read = cellsFrom((header) => cells.get(columnOf.get(header) ?? 0) as RawCell | undefined);
  return read && { row, cells: read };
};

async function* listRows(
  runs: AsyncGenerator<readonly StreamedRow[]>,
  columnOf: ReadonlyMap<string, number>,
): AsyncGenerator<readonly ReadRow[]> {
  for await (const run of runs) yield run.flatMap((row) => rowOf(row, columnOf) ?? []);
}

/** A list of any length, row by row. Refused at once only for what concerns the whole file. */
export async function streamList(
  source: Source,
  limits: StreamLimits = streamLimits,
): Promise<Parsed<ListSheet>> {
  const sheet = await streamRows(source, sheetNames.list, limits);
  if ('refused' in sheet) return sheet;
  const { headers, rowsExpected, rows } = sheet.value;
  const refused = whyNotListHeaders(headers);
  if (refused) {
    await rows.return(undefined);
    return { refused };
  }
  const columnOf = new Map(headers.flatMap((header, at) => (header ? [[header, at + 1] as const] : [])));
  const layout = Object.fromEntries(
    listColumns.flatMap(({ key, header }) => {
      const at = columnOf.get(header);
      return at === undefined ? [] : [[key, lettersOf(at)]];
    }),
  );
  return { value: { rowsExpected, layout, rows: listRows(rows, columnOf) } };
}
