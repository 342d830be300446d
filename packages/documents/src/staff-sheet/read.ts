import type { Parsed } from '@qingshen/domain';
import {
  type RejectedCell,
  readStaffRows,
  rejectionHeader,
  type SheetRow,
  type SheetValue,
  type StaffRows,
  staffSheetColumns,
  whyNotStaffHeaders,
} from '@qingshen/domain/qualifications';
import type { LocalDate } from '@qingshen/domain/time';
import { readSheet } from '../workbook/index.ts';
import { staffBook, staffSheetLayout } from './template.ts';
import { rejectionWords, sheetNames } from './words.ts';

export interface StaffSheet extends StaffRows {
  /** The rows as they came, to give the rejected ones back; they hold identity numbers. */
  readonly rows: readonly SheetRow[];
  readonly firstRow: number;
}

/** The whole file is refused only for what concerns the whole file; a bad row is rejected by itself. */
export function readStaffSheet(bytes: Buffer, today: LocalDate): Parsed<StaffSheet> {
  const read = readSheet(bytes, sheetNames.staff);
  if ('refused' in read) return read;
  const { headers, rows, firstRow, astray } = read.value;
  const refused = whyNotStaffHeaders(headers);
  if (refused) return { refused };
  if (astray)
    return {
      refused: {
        code: 'template_changed',
        facts: { column: astray, missing: [], unknown: [astray], twice: [] },
      },
    };
  const found = readStaffRows(rows, { today, firstRow });
  if (found.accepted.length + found.rejected.length === 0) return { refused: { code: 'workbook_empty' } };
  return { value: { ...found, rows, firstRow } };
}

const written = (value: SheetValue): string | number | null =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/**
 * The rejected rows as the same workbook, with a column that says why. Corrected there and sent again, it is read
 * like any other. `rejected` may hold what the register had against a row as well.
 */
export function rejectedStaffSheet(
  { rows, firstRow }: Pick<StaffSheet, 'rows' | 'firstRow'>,
  rejected: readonly RejectedCell[],
): Promise<Buffer> {
  const reasons = new Map<number, string[]>();
  for (const cell of rejected)
    reasons.set(cell.row, [...(reasons.get(cell.row) ?? []), rejectionWords(cell)]);
  const body = [...reasons].map(([row, words]) => {
    const cells = rows[row - firstRow] ?? {};
    return [...staffSheetColumns.map(({ header }) => written(cells[header] ?? null)), words.join('；')];
  });
  const layout = [...staffSheetLayout, { header: rejectionHeader, width: 48, cell: 'text' as const }];
  return staffBook(layout, body, sheetNames.staff);
}
