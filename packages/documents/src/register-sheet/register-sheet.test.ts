import { mustParse } from '@qingshen/domain';
import { parseLocalDate } from '@qingshen/domain/time';
import { expect, test } from 'vitest';
import { readSheet } from '../workbook/index.ts';
import { type RegisterRow, registerSheet } from './index.ts';

const row: RegisterRow = {
  name: '河南清源环保科技咨询有限公司',
  creditCode: '91410100DEM0000001',
  place: '河南省',
  authority: '河南省工业和信息化厅',
  filingNumber: '豫清审备2026-001',
  state: '已备案',
  sectors: ['25 石油、煤炭及其他燃料加工业', '31 黑色金属冶炼和压延加工业'],
  filedOn: mustParse(parseLocalDate('2026-06-15')),
  validUntil: null,
  staff: { fullTime: 9, senior: 2, intermediate: 6, registered: 1 },
  auditsCompleted: 12,
  sanctions: [],
};

test('the register comes out as it stands, dates as dates and counts as numbers', async () => {
  const read = mustParse(readSheet(await registerSheet([row, { ...row, filedOn: null }])));
  expect(read.rows).toHaveLength(2);
  expect(read.rows[0]).toMatchObject({
    机构名称: row.name,
    统一社会信用代码: '91410100DEM0000001',
    备案日期: new Date('2026-06-15T00:00:00Z'),
    有效期至: null,
    专职人数: 9,
    备案行业: '25 石油、煤炭及其他燃料加工业、31 黑色金属冶炼和压延加工业',
  });
  expect(read.rows[1]?.备案日期).toBeNull();
});
