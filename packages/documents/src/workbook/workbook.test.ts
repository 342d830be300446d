import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { book, zipped } from './archive-by-hand.ts';
import { readSheet, sheetOf } from './index.ts';
import { sheetLimits } from './read-sheet.ts';

const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${inline('A1', '姓名')}${inline('B1', '日期')}</row>`;
const refusal = (bytes: Buffer) => {
  const read = readSheet(bytes);
  return 'refused' in read ? read.refused.code : null;
};

describe('a workbook that somebody sends', () => {
  test('is read cell by cell, whatever wrote it: prefixes, reading aids, pieces of text, gaps', () => {
    const strings =
      '<x:sst><x:si><x:t>张</x:t><x:rPh sb="0" eb="1"><x:t>zhang</x:t></x:rPh></x:si><x:si><x:r><x:t>李</x:t></x:r><x:r><x:t xml:space="preserve"> &amp; &#x5434;</x:t></x:r></x:si></x:sst>';
    const rows = `${head}<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c></x:row><x:row r="4"><x:c r="A4" t="s"><x:v>1</x:v></x:c></x:row>`;
    expect(readSheet(zipped(book(rows, { strings })))).toEqual({
      value: {
        name: '甲',
        headers: ['姓名', '日期'],
        rows: [
          { 姓名: '张', 日期: null },
          { 姓名: null, 日期: null },
          { 姓名: '李 & 吴', 日期: null },
        ],
        firstRow: 2,
        astray: null,
      },
    });
  });

  test.each([
    ['', '14', 45_352],
    [
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>',
      '170',
      45_352,
    ],
    ['', '31', 45_352.4],
  ])('shows a number as a date where its format does (%s %s)', (formats, id, serial) => {
    const styles = `<styleSheet>${formats}<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const rows = `${head}<row r="2"><c r="B2" s="1"><v>${serial}</v></c></row>`;
    const read = readSheet(zipped(book(rows, { styles })));
    const value = 'value' in read ? read.value.rows[0]?.日期 : null;
    expect(value instanceof Date && value.toISOString().slice(0, 10)).toBe('2024-03-01');
  });

  test('counts from 1904 where the workbook says so, and leaves a plain number a number', () => {
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="甲" r:id="a"/></sheets></workbook>';
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const rows = `${head}<row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"><v>43890</v></c></row>`;
    const read = readSheet(zipped(book(rows, { workbook, styles })));
    expect('value' in read && read.value.rows[0]).toEqual({
      姓名: 7,
      日期: new Date('2024-03-01T00:00:00Z'),
    });
  });

  test('is refused before it is opened where it is too large, old, locked, or no workbook at all', async () => {
    expect(refusal(Buffer.alloc(5_000_001))).toBe('workbook_too_large');
    expect(refusal(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toBe('workbook_legacy');
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('姓名,日期\n'),
      Buffer.alloc(100),
      Buffer.from('PK\u0003\u0004'),
    ])
      expect(refusal(bytes)).toBe('workbook_not_xlsx');
    const good = zipped(book(head));
    for (let cut = 1; cut < good.length; cut += 7)
      expect(refusal(good.subarray(0, good.length - cut))).toBe('workbook_not_xlsx');
  });

  test('is refused where it unpacks to more than it may, whatever it says of its size', () => {
    const bomb = `${head}${' '.repeat(sheetLimits.inflatedBytes)}`;
    const bytes = zipped(book(bomb));
    expect(bytes.length).toBeLessThan(100_000);
    expect(refusal(bytes)).toBe('workbook_too_much_inside');
  });

  test('is refused for macros, too many parts, rows or columns, and for entities that breed', () => {
    expect(refusal(zipped([...book(head), { name: 'xl/vbaProject.bin', text: 'x' }]))).toBe(
      'workbook_with_macros',
    );
    const parts = Array.from({ length: 201 }, (_, at) => ({ name: `p${at}`, text: '' }));
    expect(refusal(zipped(parts))).toBe('workbook_too_many_parts');
    expect(refusal(zipped(book(`${head}<row r="2002">${inline('A2002', 'x')}</row>`)))).toBe(
      'workbook_too_many_rows',
    );
    expect(refusal(zipped(book(`${head}<row r="2001">${inline('A2001', 'x')}</row>`)))).toBeNull();
    expect(refusal(zipped(book(`${head}<row r="1048576"/>`)))).toBeNull();
    expect(refusal(zipped(book(`${head}<row r="2">${inline('XFD2', 'x')}</row>`)))).toBe(
      'workbook_too_many_columns',
    );
    const doctype = { workbook: '<!DOCTYPE a [<!ENTITY b "bb">]><workbook/>' };
    expect(refusal(zipped(book(head, doctype)))).toBe('workbook_unreadable');
    expect(refusal(zipped(book(`${head}<row ${'a'.repeat(9_000)}>`)))).toBe('workbook_unreadable');
    expect(refusal(zipped(book(''))) ?? '').toBe('workbook_empty');
  });

  test('a formula is what it was when saved, and is never run', () => {
    const rows = `${head}<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://x")</f><v>王</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>`;
    const read = readSheet(zipped(book(rows)));
    expect('value' in read && read.value.rows[0]).toEqual({ 姓名: '王', 日期: 2 });
  });

  test('a header named like a built-in is a header', () => {
    const rows = `<row r="1">${inline('A1', '__proto__')}</row><row r="2">${inline('A2', 'x')}</row>`;
    const read = readSheet(zipped(book(rows)));
    expect('value' in read && Object.hasOwn(read.value.rows[0] ?? {}, '__proto__')).toBe(true);
  });

  test('twenty megabytes of nothing are read through in little time', () => {
    const many = `${head}${'<row r="9"/>'.repeat(1_200_000)}`;
    expect(refusal(zipped(book(many)))).toBeNull();
  });
});

describe('a sheet that we send', () => {
  test('comes back as it was, and a name that begins with = is a name', async () => {
    const bytes = await sheetOf(
      [
        { header: '名称', width: 20, cell: 'text' },
        { header: '人数', width: 8, cell: 'number' },
        { header: '备案日期', width: 12, cell: 'date' },
      ],
      [
        ['=HYPERLINK("http://x","y")', 7, '2026-06-15'],
        ['+86', null, null],
      ],
      '名录',
    );
    const read = readSheet(bytes);
    expect('value' in read && read.value.rows).toEqual([
      { 名称: '=HYPERLINK("http://x","y")', 人数: 7, 备案日期: new Date('2026-06-15T00:00:00Z') },
      { 名称: '+86', 人数: null, 备案日期: null },
    ]);
    const opened = new exceljs.Workbook();
    await opened.xlsx.load(bytes as unknown as exceljs.Buffer);
    expect(opened.worksheets[0]?.getCell('A2').type).toBe(exceljs.ValueType.String);
    expect(opened.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});
