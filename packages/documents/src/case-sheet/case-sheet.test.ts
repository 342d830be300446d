import { mustParse } from '@qingshen/domain';
import { parseLocalDate } from '@qingshen/domain/time';
import { expect, test } from 'vitest';
import { readSheet, sheetLimits } from '../workbook/index.ts';
import { type CaseSheetRow, caseSheet } from './index.ts';

const on = (text: string) => mustParse(parseLocalDate(text));
const row: CaseSheetRow = {
  number: '13-2025-000123',
  enterpriseName: '保定砚溪钢铁有限公司',
  siteName: '本部厂区',
  division: '莲池区',
  industryCode: '2614',
  track: 'mandatory',
  state: 'commissioned',
  level: 'city',
  reasons: ['over_energy', 'toxic_class_one'],
  listedOn: on('2025-07-27'),
  nextDuty: 'apply_evaluation',
  nextDueOn: on('2026-02-28'),
  manner: 'commissioned',
  consultancyName: '河北清源环境咨询有限公司',
  openedOn: on('2025-07-28'),
};

test('cases come out in words, days as days', async () => {
  const read = mustParse(readSheet(await caseSheet([row, { ...row, nextDuty: null, nextDueOn: null }])));
  expect(read.rows).toHaveLength(2);
  expect(read.rows[0]).toMatchObject({
    审核编号: row.number,
    行业: '有机化学原料制造',
    状态: '已委托',
    管理级别: '市管',
    列入理由: '超能耗限额；双有第一类',
    期限事项: '提出评估申请',
    下一期限: new Date('2026-02-28T00:00:00Z'),
    咨询服务机构: row.consultancyName,
  });
  expect(read.rows[1]?.下一期限).toBeNull();
});

test('a name that begins like a formula stays a name, and ten thousand rows are written within the memory of a few', async () => {
  const enterpriseName = '=HYPERLINK("http://x","点我")';
  const bytes = await caseSheet([{ ...row, enterpriseName }]);
  expect(mustParse(readSheet(bytes)).rows[0]?.企业名称).toBe(enterpriseName);

  const before = process.memoryUsage().heapUsed;
  let most = 0;
  function* many() {
    for (let nth = 0; nth < 10_000; nth += 1) {
      if (nth % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
      yield { ...row, number: `13-2025-${String(nth).padStart(6, '0')}` };
    }
  }
  const long = await caseSheet(many());
  expect(mustParse(readSheet(long, undefined, { ...sheetLimits, rows: 10_000 })).rows).toHaveLength(10_000);
  expect(most).toBeLessThan(120 * 1024 * 1024);
});
