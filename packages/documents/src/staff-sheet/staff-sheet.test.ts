import { readFileSync, writeFileSync } from 'node:fs';
import { mustParse } from '@qingshen/domain';
import {
  identityNumberFor,
  rejectionHeader,
  type StaffColumnKey,
  staffColumn,
  staffSheetColumns,
} from '@qingshen/domain/qualifications';
import { parseLocalDate } from '@qingshen/domain/time';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readStaffSheet, rejectedStaffSheet, staffTemplate } from './index.ts';
import { knownFaults } from './words.ts';

const today = mustParse(parseLocalDate('2026-06-15'));
const gallery = process.env.GALLERY;
const keep = (name: string, bytes: Buffer): void => {
  if (gallery) writeFileSync(`${gallery}/${name}.xlsx`, bytes);
};

type Cells = Partial<Record<StaffColumnKey, exceljs.CellValue>>;
const person = (seed: number, told: Cells = {}): Cells => ({
  name: `人员${seed}`,
  identity_number: identityNumberFor(seed),
  full_time: '是',
  employed_from: '2022年3月1日',
  ...told,
});

/** The template as somebody fills it in a spreadsheet and saves it. */
async function filled(rows: readonly Cells[], change?: (book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await staffTemplate()) as unknown as exceljs.Buffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  for (const [at, row] of rows.entries())
    for (const [index, { key }] of staffSheetColumns.entries()) {
      const value = row[key as StaffColumnKey];
      if (value !== undefined) sheet.getCell(at + 2, index + 1).value = value;
    }
  change?.(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const read = async (rows: readonly Cells[], change?: (book: exceljs.Workbook) => void) =>
  readStaffSheet(await filled(rows, change), today);

describe('the staff template', () => {
  test('has every column as text, the choices offered, and the instructions beside', async () => {
    const bytes = await staffTemplate();
    keep('template', bytes);
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as unknown as exceljs.Buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['人员名册', '填写说明']);
    const [sheet] = book.worksheets;
    for (const [index, { header }] of staffSheetColumns.entries()) {
      expect(sheet?.getCell(1, index + 1).value).toBe(header);
      expect(sheet?.getColumn(index + 1).numFmt).toBe('@');
    }
    expect(sheet?.getCell('D2').dataValidation).toMatchObject({ type: 'list', formulae: ['"是,否"'] });
    expect(sheet?.getCell('D2001').dataValidation).toMatchObject({ type: 'list' });
  });

  test('comes back as rows for the register, dates in whatever form', async () => {
    const sheet = mustParse(
      await read([
        person(1),
        person(2, { employed_from: new Date('2022-03-01T00:00:00Z') }),
        {},
        person(3, { employed_from: { formula: 'DATE(2022,3,1)', result: 44_621, date1904: false } }),
        person(4, { name: { richText: [{ text: '人员' }, { text: '4', font: { bold: true } }] } }),
      ]),
    );
    expect(sheet.rejected).toEqual([]);
    expect(sheet.accepted.map(({ row, name, employment }) => [row, name, employment.from])).toEqual([
      [2, '人员1', '2022-03-01'],
      [3, '人员2', '2022-03-01'],
      [5, '人员3', '2022-03-01'],
      [6, '人员4', '2022-03-01'],
    ]);
  });

  test('gives the rejected rows back with the reason, and reads them once corrected', async () => {
    const sheet = mustParse(await read([person(1), person(2, { name: null, employed_from: '去年' })]));
    const again = await rejectedStaffSheet(sheet, sheet.rejected);
    keep('rejected', again);
    const book = new exceljs.Workbook();
    await book.xlsx.load(again as unknown as exceljs.Buffer);
    const [page] = book.worksheets;
    const reason = page?.getCell(2, staffSheetColumns.length + 1);
    expect(page?.getCell(1, staffSheetColumns.length + 1).value).toBe(rejectionHeader);
    expect(reason?.value).toBe('姓名：未填写；入职日期：“去年”不是可识别的日期');
    expect(page?.getCell('B2').value).toBe(identityNumberFor(2));
    if (page) {
      page.getCell('A2').value = '人员2';
      page.getCell('E2').value = '2025-01-01';
    }
    const corrected = Buffer.from(await book.xlsx.writeBuffer());
    expect(mustParse(readStaffSheet(corrected, today))).toMatchObject({
      rejected: [],
      accepted: [{ row: 2 }],
    });
  });

  test('whose columns changed is refused with the column’s name, and nothing is read', async () => {
    const rename = (book: exceljs.Workbook) => {
      const cell = book.worksheets[0]?.getCell('A1');
      if (cell) cell.value = '名字';
    };
    expect(await read([person(1)], rename)).toMatchObject({
      refused: { code: 'template_changed', facts: { column: '姓名', unknown: ['名字'] } },
    });
  });

  test('is found on the first sheet when that was renamed', async () => {
    const renamed = await read([person(1)], (book) => {
      if (book.worksheets[0]) book.worksheets[0].name = '我的名单';
    });
    expect(mustParse(renamed).accepted).toHaveLength(1);
  });
});

test('every fault a row can have has words', () => {
  const folder = new URL('../../../domain/src/qualifications/', import.meta.url);
  const rules = ['staff-rows', 'staff-cells', 'identity-number', 'why-not-fact', 'sheet-date']
    .map((name) => readFileSync(new URL(`${name}.ts`, folder), 'utf8'))
    .join('\n');
  const inRows = /^(cell|identity_number|staff|employment|certificate_issued|date)_/;
  const codes = [...rules.matchAll(/code: '([a-z_]+)'/g)]
    .map(([, code = '']) => code)
    .filter((code) => inRows.test(code));
  expect(codes.length).toBeGreaterThan(12);
  expect(codes.filter((code) => !knownFaults.includes(code))).toEqual([]);
  expect(staffColumn('name').header).toBe('姓名');
});
