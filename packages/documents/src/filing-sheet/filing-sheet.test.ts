import { mustParse } from '@qingshen/domain';
import type { Standing } from '@qingshen/domain/qualifications';
import { parseLocalDate } from '@qingshen/domain/time';
import { expect, test } from 'vitest';
import { readSheet } from '../workbook/index.ts';
import { boardSheet, filingsSheet } from './index.ts';

const on = mustParse(parseLocalDate('2026-11-20'));

test('filings come out one a row, in the words of the glossary', async () => {
  const sheet = await filingsSheet([
    {
      number: '41-BA2026-000001',
      name: '=郑州绿源环境咨询有限公司',
      creditCode: '91410100MA0000001X',
      place: '河南省',
      line: 'industry',
      track: 'voluntary',
      state: 'correction_requested',
      sectors: ['26 化学原料和化学制品制造业'],
      submittedOn: on,
      waitingDays: null,
      openCorrections: 2,
      decidedOn: null,
      validFrom: null,
      validUntil: null,
    },
  ]);
  const { rows } = mustParse(readSheet(sheet));
  expect(rows).toMatchObject([
    { 机构名称: '=郑州绿源环境咨询有限公司', 状态: '已退回补正', 待补正项: 2, 等候天数: null },
  ]);
});

test('a board sets what was submitted beside what is, clause by clause', async () => {
  const standing = (state: 'met' | 'not_met', have: number): Standing => ({
    on,
    industry: '26',
    verdict: state === 'met' ? 'qualified' : 'not_qualified',
    failsOn: null,
    findings: [
      {
        clause: 'staff_count',
        state,
        have,
        need: 7,
        evidence: [],
        short: [],
        failsOn: null,
        citation: { document: 'henan-2018-24', article: '五（二）3', verified: true },
        readings: {},
      },
    ],
  });
  const sheet = await boardSheet(
    [{ name: '26', whenSubmitted: standing('met', 7), today: standing('not_met', 6) }],
    ({ article }) => article,
  );
  const { rows } = mustParse(readSheet(sheet));
  expect(rows).toMatchObject([{ 依据: '五（二）3', 提交时具备: 7, 今天具备: 6, 要求: 7 }]);
  expect(rows[0]?.提交时).not.toBe(rows[0]?.今天);
});
