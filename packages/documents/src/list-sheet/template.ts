import {
  type ListCells,
  type ListFault,
  levelWord,
  listColumns,
  returnedHeader,
} from '@qingshen/domain/campaigns';
import type exceljs from 'exceljs';
import { addSheet, bytesOf, newBook, type SheetCell, type SheetColumn } from '../workbook/sheet-of.ts';
import { guideHeads, guideWords, returnedWords, sheetNames, yesNoWords } from './words.ts';

const widths: Readonly<Partial<Record<(typeof listColumns)[number]['key'], number>>> = {
  ordinal: 8,
  name: 36,
  credit_code: 24,
  address: 36,
  reasons: 28,
};

/** All of it text: whatever is typed arrives as it was typed, the eighteen places of a code among it. */
const layout: readonly SheetColumn[] = listColumns.map(({ key, header }) => ({
  header,
  width: widths[key] ?? 16,
  cell: 'text',
}));

/** One rule for the whole column: a spreadsheet holds it once, and not for each cell. */
function offer(sheet: exceljs.Worksheet, key: string, choices: readonly string[]): void {
  const index = listColumns.findIndex((column) => column.key === key) + 1;
  const letter = sheet.getColumn(index).letter;
  // exceljs knows validations by address; a range is an address to it, which its types do not say.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add: (range: string, rule: exceljs.DataValidation) => void };
  };
  dataValidations.add(`${letter}2:${letter}60001`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    // Lists come from many hands: 县级 is read as well as 县管, so another word is not stopped here.
    showErrorMessage: false,
  });
}

function formatHead(sheet: exceljs.Worksheet): void {
  const head = sheet.getRow(1);
  for (const [index, { required }] of listColumns.entries())
    if (required)
      head.getCell(index + 1).font = { name: '等线', size: 11, bold: true, color: { argb: 'FFC00000' } };
  head.alignment = { wrapText: true, vertical: 'middle' };
  head.height = 32;
}

function addGuide(book: exceljs.Workbook): void {
  const guide = addSheet(
    book,
    sheetNames.guide,
    [
      { header: guideHeads.column, width: 32, cell: 'text' },
      { header: guideHeads.required, width: 8, cell: 'text' },
      { header: guideHeads.hint, width: 90, cell: 'text' },
    ],
    listColumns.map(({ header, required, hint }) => [
      header,
      required ? yesNoWords.yes : yesNoWords.no,
      hint,
    ]),
  );
  guide.addRow([]);
  for (const words of guideWords) guide.addRow([null, null, words]);
}

async function listBook(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Buffer> {
  const book = newBook();
  const sheet = addSheet(book, sheetNames.list, columns, rows);
  formatHead(sheet);
  offer(sheet, 'level', Object.values(levelWord));
  offer(sheet, 'burns_coal', Object.values(yesNoWords));
  addGuide(book);
  return bytesOf(book);
}

const cellsInOrder = (cells: ListCells): SheetCell[] => listColumns.map(({ key }) => cells[key] ?? null);

export const listTemplate = (): Promise<Buffer> => listBook(layout, []);

/** A list as it is sent in; for seeds, tests and whoever starts from what is known. */
export const filledList = (rows: readonly ListCells[]): Promise<Buffer> =>
  listBook(layout, rows.map(cellsInOrder));

export interface ReturnedRow {
  readonly cells: ListCells;
  readonly faults: readonly ListFault[];
}

/** The rejected rows as the same workbook with a column that says why. Corrected there, it is read like any other. */
export const returnedList = (rows: readonly ReturnedRow[]): Promise<Buffer> =>
  listBook(
    [...layout, { header: returnedHeader, width: 56, cell: 'text' }],
    rows.map(({ cells, faults }) => [...cellsInOrder(cells), faults.map(returnedWords).join('；')]),
  );
