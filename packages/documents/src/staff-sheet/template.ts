import { type StaffColumn, staffSheetColumns } from '@qingshen/domain/qualifications';
import type exceljs from 'exceljs';
import { sheetLimits } from '../workbook/read-sheet.ts';
import { addSheet, bytesOf, newBook, type SheetCell, type SheetColumn } from '../workbook/sheet-of.ts';
import { guideHeads, guideWords, sheetNames, yesNoWords } from './words.ts';

const columns: readonly StaffColumn[] = staffSheetColumns;

/** Dates too are text here: whatever is typed arrives as it was typed, on any computer, in any language. */
export const staffSheetLayout: readonly SheetColumn[] = columns.map(({ header, cell }) => ({
  header,
  width: cell === 'identity' ? 24 : Math.max(14, header.length * 2 + 4),
  cell: 'text',
}));

const lastRow = sheetLimits.rows + 1;

/** One rule for the whole column: a spreadsheet holds it once, and not for each cell. */
function offerChoices(sheet: exceljs.Worksheet): void {
  for (const [index, column] of columns.entries()) {
    if (!column.choices) continue;
    const letter = sheet.getColumn(index + 1).letter;
    // exceljs knows validations by address; a range is an address to it, which its types do not say.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add: (range: string, rule: exceljs.DataValidation) => void };
    };
    dataValidations.add(`${letter}2:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${Object.keys(column.choices).join(',')}"`],
      showErrorMessage: true,
      errorTitle: column.header,
      error: column.hint,
    });
  }
}

function formatHead(sheet: exceljs.Worksheet): void {
  for (const [index, { required }] of columns.entries())
    if (required)
      sheet.getRow(1).getCell(index + 1).font = {
        name: '等线',
        size: 11,
        bold: true,
        color: { argb: 'FFC00000' },
      };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  sheet.getRow(1).height = 32;
}

function addGuide(book: exceljs.Workbook): void {
  const rows = columns.map(({ header, required, hint }) => [
    header,
    required ? yesNoWords.yes : yesNoWords.no,
    hint,
  ]);
  const guide = addSheet(
    book,
    sheetNames.guide,
    [
      { header: guideHeads.column, width: 32, cell: 'text' },
      { header: guideHeads.required, width: 8, cell: 'text' },
      { header: guideHeads.hint, width: 90, cell: 'text' },
    ],
    rows,
  );
  guide.addRow([]);
  for (const words of guideWords) guide.addRow([null, null, words]);
}

/** The staff list as a workbook: with rows to correct, or none to begin with, and how to fill it on a second sheet. */
export async function staffBook(
  layout: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  name: string,
): Promise<Buffer> {
  const book = newBook();
  const sheet = addSheet(book, name, layout, rows);
  formatHead(sheet);
  offerChoices(sheet);
  addGuide(book);
  return bytesOf(book);
}

export const staffTemplate = (): Promise<Buffer> => staffBook(staffSheetLayout, [], sheetNames.staff);
