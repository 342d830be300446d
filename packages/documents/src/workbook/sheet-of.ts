import type { LocalDate } from '@qingshen/domain/time';
import exceljs from 'exceljs';

export interface SheetColumn {
  readonly header: string;
  /** In characters of the table's face; a Chinese character takes two. */
  readonly width: number;
  /** `date`: the value is a LocalDate. */
  readonly cell: 'text' | 'number' | 'date';
}

export type SheetCell = string | number | LocalDate | null;

const formats = { text: '@', number: 'General', date: 'yyyy-mm-dd' } as const;
const longestText = 32_767;
const face = { name: '等线', size: 11 } as const;

/** Text stays text: a name that begins with = is a name. What a cell cannot hold is cut, not lost with the file. */
export const storable = (value: SheetCell, cell: SheetColumn['cell']): string | number | Date | null => {
  if (value === null || typeof value === 'number') return value;
  if (cell === 'date') return new Date(`${value}T00:00:00Z`);
  return value.slice(0, longestText);
};

/** Header fixed and repeated on each printed page; A4 across, as wide as the paper. */
export const layoutOf = (columns: readonly SheetColumn[]) => ({
  views: [{ state: 'frozen', ySplit: 1 }] as exceljs.WorksheetView[],
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  } as const,
  headerFooter: { oddFooter: '&C&P / &N' },
  columns: columns.map(({ header, width, cell }) => ({
    header,
    width,
    style: {
      numFmt: formats[cell],
      font: { ...face },
      alignment: { vertical: 'top', wrapText: cell === 'text' } as const,
    },
  })),
});

export function headOf(sheet: exceljs.Worksheet): void {
  const head = sheet.getRow(1);
  head.font = { ...face, bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  head.numFmt = '@';
}

export function addSheet(
  book: exceljs.Workbook,
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): exceljs.Worksheet {
  const { columns: laidOut, ...layout } = layoutOf(columns);
  const sheet = book.addWorksheet(name, layout);
  sheet.columns = laidOut;
  headOf(sheet);
  for (const row of rows) sheet.addRow(columns.map(({ cell }, at) => storable(row[at] ?? null, cell)));
  return sheet;
}

export const newBook = (): exceljs.Workbook => new exceljs.Workbook();

export const bytesOf = async (book: exceljs.Workbook): Promise<Buffer> =>
  Buffer.from(await book.xlsx.writeBuffer());

/** A list as a workbook of one sheet. */
export async function sheetOf(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
  name = '数据',
): Promise<Buffer> {
  const book = newBook();
  const sheet = addSheet(book, name, columns, rows);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  return bytesOf(book);
}
