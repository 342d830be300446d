import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { book, zipped } from './archive-by-hand.ts';
import { readSheet, type Source, streamLimits, streamRows, WorkbookFault } from './index.ts';
import { type Piece, PieceReader, pieces } from './xml.ts';

const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: async (position, length) => bytes.subarray(Math.max(0, position), Math.max(0, position + length)),
});
const opened = (bytes: Buffer, limits = streamLimits) => streamRows(sourceOf(bytes), '甲', limits);

async function rowsOf(bytes: Buffer, limits = streamLimits) {
  const sheet = await opened(bytes, limits);
  if ('refused' in sheet) return { code: sheet.refused.code };
  const rows: [number, ...unknown[]][] = [];
  try {
    for await (const run of sheet.value.rows)
      for (const { row, cells } of run) rows.push([row, ...cells.values()]);
  } catch (error) {
    if (error instanceof WorkbookFault) return { code: error.refusal.code };
    throw error;
  }
  return { headers: sheet.value.headers, expected: sheet.value.rowsExpected, rows };
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${cell('名称')}</row>`;

describe('rows of a sheet that is streamed', () => {
  test('are those that are read at once, of whatever a spreadsheet writes', async () => {
    const made = new exceljs.Workbook();
    const sheet = made.addWorksheet('甲');
    sheet.addRow(['名称', '数', '日']);
    for (let at = 2; at < 900; at += 1)
      sheet.addRow([at % 7 ? `厂<${at}>&"'` : null, at / 8, new Date(Date.UTC(2025, 0, at % 28))]);
    const bytes = Buffer.from(await made.xlsx.writeBuffer());
    const whole = readSheet(bytes, '甲');
    const streamed = await rowsOf(bytes);
    if ('refused' in whole || !streamed.rows) throw new Error('unreadable');
    expect(streamed.headers).toEqual(whole.value.headers);
    expect(streamed.expected).toBe(898);
    expect(streamed.rows.map(([, ...values]) => values)).toEqual(
      whole.value.rows.map((row) => Object.values(row).filter((value) => value !== null)),
    );
  });

  test.each<[string, string, Parameters<typeof rowsOf>[1], string]>([
    [
      'too many rows',
      `${head}<row r="4">${cell('x')}</row>`,
      { ...streamLimits, rows: 2 },
      'workbook_too_many_rows',
    ],
    [
      'too many columns',
      `${head}<row r="2"><c r="ZZ2" t="str"><v>x</v></c></row>`,
      streamLimits,
      'workbook_too_many_columns',
    ],
    [
      'rows out of order',
      `${head}<row r="9">${cell('x')}</row><row r="3">${cell('y')}</row>`,
      streamLimits,
      'workbook_unreadable',
    ],
    [
      'a tag that never ends',
      `${head}<row r="2"><c r="${'A'.repeat(2_000_000)}`,
      streamLimits,
      'workbook_unreadable',
    ],
    ['a document type', `${head}<!DOCTYPE x [<!ENTITY a "b">]>`, streamLimits, 'workbook_unreadable'],
    [
      'more inside than may come out',
      `${head}${' '.repeat(60_000)}`,
      { ...streamLimits, inflatedBytes: 30_000 },
      'workbook_too_much_inside',
    ],
    ['no head', `<row r="2">${cell('x')}</row>`, streamLimits, 'workbook_empty'],
  ])('are refused with %s', async (_, sheet, limits, code) => {
    expect(await rowsOf(zipped(book(sheet)), limits)).toEqual({ code });
  });

  test('are refused with more strings than are kept', async () => {
    const strings = `<sst>${'<si><t>厂厂厂厂</t></si>'.repeat(2_000)}</sst>`;
    expect(await rowsOf(zipped(book(head, { strings })), { ...streamLimits, stringBytes: 9_000 })).toEqual({
      code: 'workbook_too_much_inside',
    });
  });

  test('of a file cut off anywhere are refused, and never hang', async () => {
    const bytes = zipped(book(`${head}${`<row>${cell('某厂')}</row>`.repeat(400)}`));
    for (let at = 0; at < bytes.length; at += 97) {
      const { code, rows } = await rowsOf(bytes.subarray(0, at));
      expect([code, rows === undefined]).toEqual([expect.stringMatching(/^workbook_/), true]);
    }
  });
});

test('XML that comes in parts of any size gives the same pieces', () => {
  const xml =
    '<?xml version="1.0"?><a x="1>2"><!-- < > --><b>甲&amp;乙<![CDATA[<c>]]></b><d/>\n<e y=\'"\'>&#x4e00;</e></a>';
  const joined = (list: Piece[]) =>
    JSON.stringify(
      list.reduce<unknown[]>((all, piece) => {
        const last = all.at(-1) as { kind: string; text: string } | undefined;
        if (piece.kind === 'text' && last?.kind === 'text') last.text += piece.text;
        else all.push({ ...piece });
        return all;
      }, []),
    );
  const whole = joined([...pieces(xml)]);
  for (let size = 1; size < xml.length; size += 1) {
    const reader = new PieceReader();
    const found: Piece[] = [];
    for (let at = 0; at < xml.length; at += size) found.push(...reader.push(xml.slice(at, at + size)));
    found.push(...reader.end());
    expect(joined(found)).toBe(whole);
  }
});
