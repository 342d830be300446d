import type { qualifications } from '@qingshen/contract';
import { staffSheetColumns } from '@qingshen/domain/qualifications';
import { cellText } from '../words/cells.ts';
import type { Locale } from '../words/locale.ts';

/** One thing wrong with a row, in words: where it stands, what the column is called in the workbook, and why. */
export const rejectedInWords = (locale: Locale, one: qualifications.RejectedRow, nth: number) => ({
  id: `${one.row}-${nth}`,
  row: one.row,
  cell: one.cell,
  column: staffSheetColumns.find(({ key }) => key === one.column)?.header ?? '',
  why: cellText(locale, one.code, one.facts),
});
