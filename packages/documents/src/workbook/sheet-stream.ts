import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { headOf, layoutOf, type SheetCell, type SheetColumn, storable } from './sheet-of.ts';

/** After so many rows the packer takes what there is, and others have their turn. */
const breath = 200;

/**
 * A long list as a workbook of one sheet: row after row goes into the archive as it comes, so that what is held is the
 * finished file and one row, not a book of cells.
 */
export async function streamedSheetOf(
  columns: readonly SheetColumn[],
  rows: Iterable<readonly SheetCell[]>,
  name: string,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const { columns: laidOut, ...layout } = layoutOf(columns);
  const sheet = book.addWorksheet(name, layout);
  sheet.columns = laidOut;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  headOf(sheet);
  sheet.getRow(1).commit();
  let written = 0;
  for (const row of rows) {
    sheet.addRow(columns.map(({ cell }, at) => storable(row[at] ?? null, cell))).commit();
    written += 1;
    if (written % breath === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await book.commit();
  return Buffer.concat(pieces);
}
