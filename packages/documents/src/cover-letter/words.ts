import type { ApplicationKind } from '@qingshen/domain/applications';
import { dateWords, type OfficialLetter } from '../official-letter/index.ts';
import type { CoverLetter, ScheduleRow } from './input.ts';

interface KindWords {
  readonly title: string;
  readonly applications: string;
  readonly asked: string;
}

const kindWords: Readonly<Record<ApplicationKind, KindWords>> = {
  enrolment: {
    title: '关于报送自愿性清洁生产审核申请的函',
    applications: '自愿性清洁生产审核申请',
    asked: '请予审核',
  },
  evaluation: {
    title: '关于报请组织清洁生产审核评估的函',
    applications: '清洁生产审核评估申请',
    asked: '请组织评估',
  },
  acceptance: {
    title: '关于报请组织清洁生产审核验收的函',
    applications: '清洁生产审核验收申请',
    asked: '请组织验收',
  },
  postponement: {
    title: '关于报送清洁生产审核延期验收申请的函',
    applications: '清洁生产审核延期验收申请',
    asked: '请予审批',
  },
};

/** 我局, 我厅, 我委: an office speaks of itself by the last word of its name. */
export const selfOf = (office: string): string => {
  const last = [...office].at(-1) ?? '';
  return '局厅委'.includes(last) ? `我${last}` : '我单位';
};

const places = (rows: readonly ScheduleRow[]): string => {
  const known = [...new Set(rows.map(({ place }) => place).filter((place) => place !== ''))];
  return known.length > 0 && known.length <= 5 ? `（${known.join('、')}）` : '';
};

export const scheduleTitle = ({ kind }: CoverLetter): string => `${kindWords[kind].applications}汇总表`;

const opinionsGiven = (rows: readonly ScheduleRow[]): boolean => rows.every(({ opinion }) => opinion !== '');

export function letterOf(letter: CoverLetter): OfficialLetter {
  const { title, applications, asked } = kindWords[letter.kind];
  const self = selfOf(letter.office);
  const judged = opinionsGiven(letter.rows) ? '并提出初审意见，' : '';
  const basis = letter.basis === null ? '' : `按照${letter.basis}要求，`;
  return {
    issuers: [letter.office],
    number: letter.documentNumber,
    title,
    addressee: letter.upperOffice,
    blocks: [
      {
        kind: 'paragraph',
        text: `${basis}${self}对收到的${applications}进行了核对汇总，${judged}共${letter.rows.length}家企业${places(letter.rows)}，名单及情况见附件，申请表和有关材料一并报送，${asked}。`,
      },
      { kind: 'paragraph', text: '特此函请。' },
      ...(letter.contact === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `（联系人：${letter.contact.name}，联系电话：${letter.contact.phone}）`,
            },
          ]),
    ],
    annexes: [scheduleTitle(letter)],
    datedOn: letter.datedOn === null ? null : dateWords(letter.datedOn),
    smallPrint: [],
    fingerprint: letter.fingerprint,
    sample: false,
  };
}

export const scheduleHeads = [
  '序号',
  '申请编号',
  '企业名称',
  '统一社会信用代码',
  '所在地',
  '所属行业',
  '申请日期',
  '初审意见',
] as const;
export const scheduleParts = [9, 34, 44, 40, 22, 32, 24, 42] as const;

export const scheduleCells = (rows: readonly ScheduleRow[]): string[][] =>
  rows.map((row, at) => [
    String(at + 1),
    row.number,
    row.enterprise,
    row.creditCode,
    row.place,
    row.industry,
    row.appliedOn ?? '',
    row.opinion,
  ]);
