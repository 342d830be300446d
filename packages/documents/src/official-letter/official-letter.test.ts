import { writeFileSync } from 'node:fs';
import { mustParse } from '@qingshen/domain';
import { type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import { describe, expect, test } from 'vitest';
import { type CoverLetter, coverLetterDocx, coverLetterPdf, schedulePdf } from '../cover-letter/index.ts';
import { postponementDecisionDocx, postponementDecisionPdf } from '../decision-letter/index.ts';
import { claimLetter, type NoticeInput, notice } from '../notice/index.ts';
import { inOrder, withoutSpace, wordsRead } from '../typesetting/read-by-eye.ts';
import { documentXml, wordsOf } from '../word-file/read-by-eye.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const gallery = process.env.GALLERY;
const keep = (name: string, bytes: Buffer): Buffer => {
  if (gallery) writeFileSync(`${gallery}/${name}`, bytes);
  return bytes;
};

const told: NoticeInput = {
  issuers: ['保定市生态环境局满城区分局', '保定市满城区发展和改革局'],
  number: '13-2025-000123-1',
  title: '强制性清洁生产审核事项告知书',
  addressee: '保定白洋淀造纸有限公司',
  blocks: [
    { kind: 'paragraph', text: '你单位已列入2025年全省清洁生产审核企业名单。现将有关事项告知如下：' },
    { kind: 'heading', text: '一、时限要求' },
    { kind: 'table', heads: ['事项', '期限'], parts: [2, 1], rows: [['提出评估申请', '2026年2月28日']] },
    { kind: 'item', text: '（1）#pagebreak() *强调* $x$' },
  ],
  datedOn: null,
  receipt: {
    document: '强制性清洁生产审核事项告知书',
    number: '13-2025-000123-1',
    recipient: '保定白洋淀造纸有限公司',
    address: '河北省保定市满城区造纸工业园纬三路6号',
    methods: ['直接送达', '邮寄送达', '留置送达'],
  },
  smallPrint: ['未核验：清洁生产审核办法，原文未核对。'],
  fingerprint: 'sha256:0123456789abcdef',
  sample: false,
};

describe('a notice', () => {
  test('stands in the order of an official paper, with both departments below it', () => {
    const paper = notice(told);
    keep('notice.pdf', paper.pdf);
    const order = [
      ...told.issuers,
      told.number,
      told.title,
      `${told.addressee}：`,
      '一、时限要求',
      '提出评估申请2026年2月28日',
      '#pagebreak()*强调*$x$',
      '保定市生态环境局满城区分局（盖章）',
      '保定市满城区发展和改革局（盖章）',
      '年月日',
      '未核验',
      '送达回证',
      '受送达人签收',
    ];
    expect(inOrder(wordsRead(paper.pdf), order)).toBeNull();
    expect(notice(told).pdf.equals(paper.pdf)).toBe(true);
  });

  test('without a receipt it ends with its seal; a sample says so', () => {
    const sample = notice({ ...told, receipt: null, sample: true, datedOn: '2025年8月6日' });
    const words = wordsRead(sample.pdf);
    expect(words).not.toContain('送达回证');
    expect(words).toContain('样张');
    expect(words).toContain('2025年8月6日');
  });

  test('the code of an account stands large, in its groups, with what to do', () => {
    const paper = claimLetter({
      issuer: '保定市生态环境局',
      title: '清洁生产审核管理系统账户开通函',
      addressee: '保定白洋淀造纸有限公司',
      creditCode: '91130607DEM0000002',
      paragraphs: ['开通码只能使用一次。'],
      code: 'K7QM-3XWD-9TRH',
      address: 'https://qingshen.example.gov.cn/claim',
      validUntil: '2026年9月30日',
      datedOn: '2026年8月1日',
    });
    keep('claim-letter.pdf', paper.pdf);
    const words = wordsRead(paper.pdf);
    expect(inOrder(words, ['K7QM-3XWD-9TRH', '1.', '2.', '3.', '2026年9月30日'])).toBeNull();
    expect(paper.pages).toBe(1);
  });
});

const listed = (many: number): CoverLetter => ({
  office: '保定市生态环境局',
  upperOffice: '河北省生态环境厅',
  kind: 'evaluation',
  documentNumber: null,
  basis: '冀环办字函〔2025〕141号',
  rows: Array.from({ length: many }, (_, at) => ({
    number: `13-2026-${String(at + 1).padStart(6, '0')}`,
    enterprise:
      at % 3 === 0 ? '双江拉祜族佤族布朗族傣族自治县𠮷祥生态农业综合开发有限责任公司' : '某某有限公司',
    creditCode: '91130607DEM0000002',
    place: '满城区',
    industry: '机制纸及纸板制造',
    appliedOn: at === 0 ? null : on('2026-02-28'),
    opinion: at === 1 ? '' : '同意上报',
  })),
  contact: { name: '孙启明', phone: '0312-0000000' },
  datedOn: on('2026-03-05'),
  fingerprint: 'abcdef',
});

describe('what an office sends up', () => {
  test('is a letter and its schedule, whose head comes again on every page', async () => {
    const letter = listed(60);
    const paper = coverLetterPdf(letter);
    keep('cover-letter.pdf', paper.pdf);
    const words = wordsRead(paper.pdf);
    expect(
      inOrder(words, [
        '保定市生态环境局',
        '关于报请组织清洁生产审核评估的函',
        '河北省生态环境厅：',
        '共60家',
      ]),
    ).toBeNull();
    expect(words.split('序号申请编号企业名称').length - 1).toBe(paper.pages - 1);
    for (const { number } of letter.rows) expect(words).toContain(number);
    const xml = documentXml(keep('cover-letter.docx', await coverLetterDocx(letter)));
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
    expect(
      inOrder(
        withoutSpace(wordsOf(xml)),
        letter.rows.map(({ number }) => number),
      ),
    ).toBeNull();
  });

  test('speaks of opinions only where each has one', () => {
    const one = listed(1);
    expect(wordsRead(coverLetterPdf(one).pdf)).toContain('并提出初审意见');
    expect(wordsRead(coverLetterPdf(listed(2)).pdf)).not.toContain('并提出初审意见');
    expect(wordsRead(coverLetterPdf({ ...one, documentNumber: '保环函〔2026〕1号' }).pdf)).toContain(
      '保环函〔2026〕1号',
    );
  });

  test('a schedule may stand by itself, with nothing in it', () => {
    const empty = {
      annexMark: false,
      title: '名单',
      left: '甲',
      right: '共0家',
      heads: ['序号'],
      parts: [1],
      rows: [],
    };
    expect(schedulePdf(empty, 'x').pages).toBe(1);
  });
});

describe('what is answered to a postponement', () => {
  const decision = {
    office: '定州市生态环境局',
    documentNumber: '定环函〔2026〕5号',
    enterprise: '定州市酿造有限责任公司',
    applicationNumber: '13-2026-000077',
    appliedOn: on('2026-09-02'),
    granted: true,
    originalDueOn: on('2026-08-31'),
    newDueOn: on('2026-12-31'),
    reason: '季节性生产',
    basis: '冀环办字函〔2025〕141号 二（二）3',
    moved: [{ duty: '完成验收', from: on('2026-10-31'), to: on('2027-02-28') }],
    datedOn: on('2026-09-10'),
    unverified: ['通知允许申请延期验收，未附文书格式；用语为本系统拟定'],
    fingerprint: 'abc',
  };

  test('granted: the new day, and every day that moves with it', async () => {
    const words = wordsRead(keep('decision.pdf', postponementDecisionPdf(decision).pdf));
    expect(
      inOrder(words, [
        '准予清洁生产审核延期验收通知',
        '由2026年8月31日延至2026年12月31日',
        '完成验收',
        '未核验',
      ]),
    ).toBeNull();
    expect(wordsOf(documentXml(await postponementDecisionDocx(decision)))).toContain('2027年2月28日');
  });

  test('refused: the reason, and the day that stays', () => {
    const refused = { ...decision, granted: false, newDueOn: null, reason: '未说明特殊情况。', moved: [] };
    const words = wordsRead(postponementDecisionPdf(refused).pdf);
    expect(inOrder(words, ['不准予', '未说明特殊情况', '仍为2026年8月31日'])).toBeNull();
    expect(words).not.toContain('准予延期。提出');
  });
});
