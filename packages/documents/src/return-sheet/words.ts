import { createHash } from 'node:crypto';
import { chinese } from '@qingshen/domain';
import type { BoardStanding, ReturnGap, ReturnKind } from '@qingshen/domain/applications';
import { beijingDate } from '@qingshen/domain/time';
import { type Schedule, selfOf } from '../cover-letter/index.ts';
import { dateWords, type OfficialLetter } from '../official-letter/index.ts';

/** One enterprise in a list, as the room hands it over. */
export interface ReturnEntry {
  readonly rank: number;
  readonly number: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly siteName: string;
  readonly divisionName: string;
  readonly industryCode: string;
  readonly industryName: string;
  readonly on: string;
  readonly consultancyName: string | null;
  readonly documentNumber: string | null;
  readonly gaps: readonly ReturnGap[];
}

export interface ReturnPaper {
  readonly unitName: string;
  readonly upperName: string;
  readonly documentNumber: string | null;
  readonly terms: {
    readonly kind: ReturnKind;
    readonly year: number;
    readonly citation: { readonly documentName: string; readonly article: string };
  };
  readonly sentAt: string | null;
  readonly entries: readonly ReturnEntry[];
}

const subjectOf: Readonly<Record<ReturnKind, string>> = {
  collected: '自愿性清洁生产审核企业名单',
  completed: '完成自愿性清洁生产审核验收企业名单',
};

const onWords: Readonly<Record<ReturnKind, string>> = { collected: '受理日期', completed: '验收日期' };

export const listTitle = ({ terms: { kind, year } }: ReturnPaper): string => `${year}年度${subjectOf[kind]}`;

const gapWords = (gaps: readonly ReturnGap[]): string =>
  gaps.map((gap) => chinese('return_gap', gap)).join('；');

/** What was sent, whoever asks and whenever: the same rows give the same mark at the foot. */
const fingerprintOf = ({ unitName, terms: { kind, year }, entries }: ReturnPaper): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        unitName,
        kind,
        year,
        entries.map(({ number, creditCode, on }) => [number, creditCode, on]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);

export function letterOf(paper: ReturnPaper): OfficialLetter {
  const { unitName, upperName, documentNumber, terms, sentAt, entries } = paper;
  const { citation, kind, year } = terms;
  const basis = `按照${citation.documentName} ${citation.article}的要求`;
  const self = selfOf(unitName);
  const subject = subjectOf[kind];
  return {
    issuers: [unitName],
    number: documentNumber,
    title: `关于报送${year}年度${subject}的函`,
    addressee: upperName,
    blocks: [
      {
        kind: 'paragraph',
        text:
          entries.length === 0
            ? `${basis}，经核对，${self}${year}年度没有应列入${subject}的企业，本年度无。`
            : `${basis}，${self}对${year}年度${subject}进行了统计汇总，共${entries.length}家，现予报送，名单见附件。`,
      },
      { kind: 'paragraph', text: '特此函报。' },
    ],
    annexes: entries.length === 0 ? [] : [listTitle(paper)],
    datedOn: sentAt === null ? null : dateWords(beijingDate(new Date(sentAt))),
    smallPrint: [],
    fingerprint: fingerprintOf(paper),
    sample: false,
  };
}

export const scheduleOf = (paper: ReturnPaper): Schedule => ({
  annexMark: true,
  title: listTitle(paper),
  left: `报送单位：${paper.unitName}`,
  right: `共${paper.entries.length}家`,
  heads: [
    '序号',
    '编号',
    '企业名称',
    '统一社会信用代码',
    '厂区',
    '所在地',
    '所属行业',
    onWords[paper.terms.kind],
    '咨询机构',
    '验收文号',
    '备注',
  ],
  parts: [8, 33, 36, 43, 16, 18, 26, 24, 24, 26, 20],
  rows: paper.entries.map((row, at) => [
    String(at + 1),
    row.number,
    row.enterpriseName,
    row.creditCode,
    row.siteName,
    row.divisionName,
    `${row.industryCode} ${row.industryName}`,
    row.on,
    row.consultancyName ?? '',
    row.documentNumber ?? '',
    gapWords(row.gaps),
  ]),
});

export const entryHeads = (kind: ReturnKind): string => onWords[kind];
export const gapsWords = gapWords;
export const standingWords = (standing: BoardStanding): string => chinese('board_standing', standing);
