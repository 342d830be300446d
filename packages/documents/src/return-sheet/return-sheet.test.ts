import { mustParse } from '@qingshen/domain';
import { expect, test } from 'vitest';
import { inOrder, withoutSpace, wordsRead } from '../typesetting/read-by-eye.ts';
import { documentXml, wordsOf } from '../word-file/read-by-eye.ts';
import { readSheet } from '../workbook/index.ts';
import { boardWorkbook, type ReturnPaper, returnDocx, returnPdf, returnWorkbook } from './index.ts';

const list = (many: number): ReturnPaper => ({
  unitName: '兰考县工业和信息化局',
  upperName: '河南省工业和信息化厅',
  documentNumber: null,
  terms: {
    kind: 'completed',
    year: 2026,
    citation: { documentName: '豫工信办节〔2018〕24号', article: '七（三）' },
  },
  sentAt: '2026-12-10T16:30:00.000Z',
  entries: Array.from({ length: many }, (_, at) => ({
    rank: at + 1,
    number: `41-2026-00000${at}`,
    enterpriseName: '=兰考县黄河湾食品有限公司',
    creditCode: '91410225DEM0000001',
    siteName: '一厂',
    divisionName: '兰考县',
    industryCode: '1371',
    industryName: '蔬菜加工',
    on: '2026-11-30',
    consultancyName: null,
    documentNumber: null,
    gaps: ['document_number', 'opinion_file'],
  })),
});

test('a list goes as a letter with its schedule, and says what a row lacks', async () => {
  const order = [
    '关于报送2026年度完成自愿性清洁生产审核验收企业名单的函',
    '共3家',
    '2026年12月11日',
    '附件',
    '缺验收文号',
  ];
  expect(inOrder(wordsRead(returnPdf(list(3)).pdf), order)).toBeNull();
  expect(withoutSpace(wordsOf(documentXml(await returnDocx(list(3)))))).toContain(
    '缺验收文号；缺验收意见文件',
  );
  const { rows } = mustParse(readSheet(await returnWorkbook(list(3))));
  expect(rows[2]).toMatchObject({
    序号: 3,
    企业名称: '=兰考县黄河湾食品有限公司',
    尚缺: '缺验收文号；缺验收意见文件',
  });
});

test('nothing this year is a letter of one page that says so', () => {
  const paper = returnPdf(list(0));
  expect(paper.pages).toBe(1);
  expect(wordsRead(paper.pdf)).toContain('本年度无');
  expect(wordsRead(paper.pdf)).not.toContain('附件');
});

test('the board tells who is late and who has nothing', async () => {
  const unit = {
    divisionCode: '419001',
    divisionName: '济源市',
    unitName: null,
    isDirect: true,
    standing: 'overdue' as const,
    daysLate: 3,
    waitingDays: null,
    rows: null,
    nothing: false,
    gaps: 0,
    sentAt: null,
    receivedAt: null,
    publishedAt: null,
  };
  const { rows } = mustParse(
    readSheet(await boardWorkbook({ terms: { dueOn: '2026-12-15' }, units: [unit] })),
  );
  expect(rows).toMatchObject([{ 地区: '济源市', 省直管: '是', 状态: '逾期未报', 逾期天数: 3 }]);
});
