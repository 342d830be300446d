import { readdirSync, readFileSync } from 'node:fs';
import { listColumns, returnedHeader } from '@qingshen/domain/campaigns';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { filledList, listTemplate, returnedList, streamList } from './index.ts';
import { knownFaults, returnedWords } from './words.ts';

const sourceOf = (bytes: Buffer) => ({
  size: bytes.length,
  read: async (position: number, length: number) => bytes.subarray(position, position + length),
});

test('the template has every column as text, what must be filled in red, and how on a second sheet', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await listTemplate()) as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['企业名单', '填写说明']);
  const [sheet] = book.worksheets;
  for (const [index, { header, required }] of listColumns.entries()) {
    const head = sheet?.getCell(1, index + 1);
    expect([head?.value, sheet?.getColumn(index + 1).numFmt]).toEqual([header, '@']);
    expect(head?.font?.color?.argb === 'FFC00000').toBe(required);
  }
});

test('what goes out comes back, cell for cell; returned rows say why and are read again', async () => {
  const cells = {
    name: '=某厂',
    credit_code: '911306',
    city: '保定市',
    industry: '3120',
    reasons: '其他',
    level: '市管',
  };
  const faults = [
    { column: 'credit_code' as const, code: 'credit_code_length', facts: { length: 6, expected: 18 } },
  ];
  for (const bytes of [await filledList([cells]), await returnedList([{ cells, faults }])]) {
    const read = await streamList(sourceOf(bytes));
    if ('refused' in read) throw new Error(read.refused.code);
    const rows = [];
    for await (const run of read.value.rows) rows.push(...run);
    expect(rows).toEqual([{ row: 2, cells }]);
    expect(read.value.layout).toMatchObject({ name: 'B', credit_code: 'C' });
  }
  expect(returnedWords(faults[0] as never)).toBe('统一社会信用代码：共6位，应为18位');
  expect(returnedHeader).toBe('退回原因');
});

test('every fault a row can have has words', () => {
  const folder = new URL('../../../domain/src/campaigns/', import.meta.url);
  const rules = ['cells', 'reading', 'check', 'site-faults', 'list-places'].map((name) => `${name}.ts`);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(rules));
  const source = rules.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const codes = [...source.matchAll(/code: '([a-z_]+)'/g)].map(([, code = '']) => code);
  const warnings = [
    'credit_code_overridden',
    'industry_not_held',
    'joint_organiser_absent',
    'round_goes_on',
    'enterprise_renamed',
    'address_elsewhere',
    'same_name_other_code',
  ];
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !warnings.includes(code) && !knownFaults.includes(code))).toEqual([]);
});
