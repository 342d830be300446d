import { campaigns as contract } from '@qingshen/contract';
import { filledList } from '@qingshen/documents/list-sheet';
import { returnedHeader } from '@qingshen/domain/campaigns';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { beginCampaign, inCampaign, plantRow, plantRows, sendList, settled } from '../../testing/lists.ts';
import { type Member, Story } from '../../testing/story.ts';

/** Workbooks as offices really send them: everything here has been done to a list by somebody's hand. */

const world = useApp('planted');
let story: Story;
let officer: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  officer = story.province;
});

const lotus = { city: '保定市', county: '莲池区', level: '县管' };
const columns = { name: 'B', credit_code: 'C', city: 'F', county: 'G', industry: 'H', hazardous_waste: 'K' };
const real = (from: number, count = 446) => plantRows(count, from).map((row) => ({ ...row, ...lotus }));

type Plant = (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void;

/** A list with something done to it, sent and read; what is said of each row that something is said of. */
async function sent(rows: Parameters<typeof filledList>[0], plant: Plant) {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await filledList(rows)) as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('a list has a sheet');
  plant(sheet, book);
  const campaign = await beginCampaign(officer);
  const { body } = await sendList(officer, campaign, Buffer.from(await book.xlsx.writeBuffer()));
  const version = await settled(officer, campaign, body.id);
  const params = { ...inCampaign(officer, campaign), listVersion: body.id };
  const { rows: rejected } = await officer.does(contract.listRows, {
    params,
    query: { limit: 100, standing: 'rejected' },
  });
  const faults = rejected.flatMap((row) => row.faults.map(({ cell, code }) => `${cell} ${code}`));
  return { version, faults, params };
}
const rowsOf = async (params: Awaited<ReturnType<typeof sent>>['params']) =>
  (await officer.does(contract.listRows, { params, query: { limit: 100 } })).rows;

describe('a list of 446', () => {
  test('with cells joined, rows hidden and ten thousand blank ones: each fault at its cell, nothing invented', async () => {
    const { version, faults, params } = await sent(real(20_000), (sheet, book) => {
      // Joined, only the upper cell holds the city; the lower rows say none, and none is made up for them.
      sheet.mergeCells('F4:F6');
      sheet.getRow(8).hidden = true;
      sheet.getRow(9).hidden = true;
      sheet.getCell(`${columns.industry}9`).value = '0000';
      for (let row = 448; row <= 10_447; row += 1)
        sheet.getCell(`B${row}`).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
      book.addWorksheet('旧名单', { state: 'hidden' }).addRow(['企业名称', '不读']);
    });
    expect(version.counts).toMatchObject({ rows: 446, accepted: 443, rejected: 3 });
    expect(faults).toEqual(['F5 cell_missing', 'F6 cell_missing', 'H9 industry_unknown']);
    expect((await rowsOf(params)).map(({ row }) => row)).toContain(8);
  });

  test('below a hidden sheet that stands first: the one that people see is read', async () => {
    const { version } = await sent(real(21_000, 3), (sheet, book) => {
      sheet.name = '2025年名单';
      const old = book.addWorksheet('底稿', { state: 'veryHidden' });
      old.addRow(['企业名称', '不读']);
      // exceljs writes sheets by their order number.
      (old as unknown as { orderNo: number }).orderNo = -1;
    });
    expect(version.counts).toMatchObject({ rows: 3, accepted: 3 });
  });

  test('with formulas: what they showed when saved is read, what showed nothing is missing, nothing is run', async () => {
    const { version, faults, params } = await sent(real(22_000, 4), (sheet) => {
      sheet.getCell('B2').value = { formula: 'A2&"厂"', result: '保定听松铸造有限公司' };
      sheet.getCell('B3').value = { formula: 'VLOOKUP(C3,Z:Z,1)' } as never;
      sheet.getCell('B4').value = { formula: '1/0', result: { error: '#DIV/0!' } } as never;
      sheet.getCell('K5').value = { formula: 'SUM(1,2)', result: 3 };
    });
    const [first, , , last] = await rowsOf(params);
    expect(first?.cells.name).toBe('保定听松铸造有限公司');
    expect(last?.cells.hazardous_waste).toBe('3');
    expect(version.counts).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
    expect(faults).toEqual(['B3 cell_missing', 'B4 cell_shows_error']);
  });

  test('with days where tonnes belong, as text and as a day', async () => {
    const { faults } = await sent(real(23_000, 3), (sheet) => {
      sheet.getCell('K2').value = '2025年7月27日';
      sheet.getCell('K3').numFmt = 'yyyy-mm-dd';
      sheet.getCell('K3').value = new Date('2025-07-27T00:00:00Z');
    });
    expect(faults).toEqual(['K2 number_malformed', 'K3 number_malformed']);
  });

  test('with codes in wide, small and spaced letters: they are the same codes', async () => {
    const codes = real(24_000, 4).map(({ credit_code }) => credit_code ?? '');
    const wide = (code: string) =>
      code.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const { version, params } = await sent(real(24_000, 4), (sheet) => {
      sheet.getCell('C2').value = wide(codes[0] ?? '');
      sheet.getCell('C3').value = codes[1]?.toLowerCase() ?? '';
      sheet.getCell('C4').value = `\u3000${codes[2]?.slice(0, 8)} ${codes[2]?.slice(8)}\u00a0`;
      sheet.getCell('C5').value = wide(codes[3]?.toLowerCase() ?? '');
    });
    expect(version.counts).toMatchObject({ rows: 4, accepted: 4 });
    expect((await rowsOf(params)).map(({ reading }) => reading.creditCode)).toEqual(codes);
  });

  test('with a city, a code of a city or of 雄安 itself in the county’s place: no plant stands in a whole city', async () => {
    const { faults } = await sent(real(25_000, 4), (sheet) => {
      sheet.getCell('G2').value = '保定市';
      sheet.getCell('G3').value = '130600';
      [sheet.getCell('F4').value, sheet.getCell('G4').value] = ['雄安新区', '雄安新区'];
      [sheet.getCell('F5').value, sheet.getCell('G5').value] = ['河北省', '唐山市'];
    });
    expect(faults).toEqual([2, 3, 4, 5].map((row) => `G${row} county_missing`));
  });
});

describe('what is no workbook', () => {
  const head = '企业名称,统一社会信用代码,设区市,行业,列入理由,管理级别\r\n';
  /** 企业名称 and the rest as an office program saves them: two bytes a character, no mark in front. */
  const gbk = Buffer.from(
    'c6f3d2b5c3fbb3c62ccdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cc9e8c7f8cad02cd0d0d2b52cc1d0c8ebc0edd3c92cb9dcc0edbcb6b1f00d0a',
    'hex',
  );
  test.each<[string, Buffer, string, string]>([
    ['a table as GBK text', gbk, '名单.csv', 'file_kind_refused'],
    ['a table as UTF-8 text', Buffer.from(head), '名单.csv', 'file_kind_refused'],
    ['text that is called a workbook', gbk, '名单.xlsx', 'file_kind_mismatch'],
  ])('%s is refused by what it is, and nothing of it is kept', async (_, content, name, code) => {
    const campaign = await beginCampaign(officer);
    const { status, body } = await sendList(officer, campaign, content, { name });
    expect([status >= 400, body.code]).toEqual([true, code]);
    const { versions } = await officer.does(contract.listVersions, { params: inCampaign(officer, campaign) });
    expect(versions).toEqual([]);
  });
});

test('cells that would be commands go out as the text they came as', async () => {
  const harm = [`=cmd|' /C calc'!A0`, '+1+1', '@SUM(1)', '-2', '=HYPERLINK("http://x.example","y")'];
  const campaign = await beginCampaign(officer);
  const { body } = await sendList(
    officer,
    campaign,
    harm.map((name, at) => plantRow(26_000 + at, { ...lotus, name, industry: '0000' })),
  );
  const answer = await officer.raw({
    url: `/api/o/${officer.organizationId}/campaigns/${campaign}/versions/${body.id}/returned-rows`,
  });
  const book = new exceljs.Workbook();
  await book.xlsx.load(answer.rawPayload as never);
  const [sheet] = book.worksheets;
  expect(sheet?.getCell('M1').value).toBe(returnedHeader);
  for (const [at, text] of harm.entries()) {
    const cell = sheet?.getCell(at + 2, 2);
    expect([cell?.type, cell?.value, cell?.formula, cell?.numFmt]).toEqual([
      exceljs.ValueType.String,
      text,
      undefined,
      '@',
    ]);
  }
});
