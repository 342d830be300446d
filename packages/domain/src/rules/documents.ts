import { mustParse } from '../parsed.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';

/** own_reading: not a document at all, but what we make of a text that leaves a question open. */
export const documentStates = ['in_force', 'campaign', 'own_reading'] as const;
export type DocumentState = (typeof documentStates)[number];

/** How much of it we have read: a value taken from anything less than the text itself is never verified. */
export const documentReadings = ['whole', 'second_hand', 'unseen'] as const;
export type DocumentReading = (typeof documentReadings)[number];

export interface LegalDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuers: readonly string[];
  /** null: the copy we hold does not show the day. */
  readonly issuedOn: LocalDate | null;
  readonly state: DocumentState;
  readonly reading: DocumentReading;
}

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));

export const documents: readonly LegalDocument[] = [
  {
    id: 'law-2012',
    number: '中华人民共和国主席令第五十四号',
    title: '中华人民共和国清洁生产促进法（2012年修正）',
    issuers: ['全国人民代表大会常务委员会'],
    issuedOn: on('2012-02-29'),
    state: 'in_force',
    reading: 'whole',
  },
  {
    id: 'order-38',
    number: '国家发展和改革委员会、环境保护部令第38号',
    title: '清洁生产审核办法',
    issuers: ['国家发展和改革委员会', '环境保护部'],
    issuedOn: on('2016-05-16'),
    state: 'in_force',
    reading: 'second_hand',
  },
  {
    id: 'guide-2018-5',
    number: '环办科技〔2018〕5号',
    title: '清洁生产审核评估与验收指南',
    issuers: ['环境保护部办公厅', '国家发展和改革委员会办公厅'],
    issuedOn: null,
    state: 'in_force',
    reading: 'second_hand',
  },
  {
    id: 'notice-2020-27',
    number: '环办科财〔2020〕27号',
    title: '关于深入推进重点行业清洁生产审核工作的通知',
    issuers: ['生态环境部办公厅', '国家发展和改革委员会办公厅'],
    issuedOn: on('2020-10-15'),
    state: 'in_force',
    reading: 'whole',
  },
  {
    id: 'order-24',
    number: '生态环境部令第24号',
    title: '企业环境信息依法披露管理办法',
    issuers: ['生态环境部'],
    issuedOn: null,
    state: 'in_force',
    reading: 'second_hand',
  },
  {
    id: 'audit-handbook',
    number: null,
    title: '企业清洁生产审核手册',
    issuers: ['国家清洁生产中心'],
    issuedOn: null,
    state: 'in_force',
    reading: 'unseen',
  },
  {
    id: 'hebei-2021-1080',
    number: '冀环科宣函〔2021〕1080号',
    title: '关于开展2021年全省清洁生产审核工作（第二批企业）的通知',
    issuers: ['河北省生态环境厅', '河北省发展和改革委员会'],
    issuedOn: null,
    state: 'campaign',
    reading: 'whole',
  },
  {
    id: 'hebei-2025-141',
    number: '冀环办字函〔2025〕141号',
    title: '关于开展2025年全省清洁生产审核工作的通知',
    issuers: ['河北省生态环境厅办公室'],
    issuedOn: on('2025-07-27'),
    state: 'campaign',
    reading: 'whole',
  },
  {
    id: 'baoding-2020-07-21',
    number: null,
    title: '关于加快推进实施清洁生产审核工作的通知',
    issuers: ['保定市生态环境局办公室'],
    issuedOn: on('2020-07-21'),
    state: 'campaign',
    reading: 'whole',
  },
  {
    id: 'henan-2018-24',
    number: '豫工信办节〔2018〕24号',
    title: '关于开展自愿性清洁生产审核工作的通知',
    issuers: ['河南省工业和信息化委员会办公室'],
    issuedOn: on('2018-01-26'),
    state: 'in_force',
    reading: 'whole',
  },
  {
    id: 'own-reading',
    number: null,
    title: '条文未予明确之处，本系统所取的理解',
    issuers: ['本系统'],
    issuedOn: null,
    state: 'own_reading',
    reading: 'whole',
  },
];

const byId = new Map(documents.map((entry) => [entry.id, entry]));

/** Undefined for what an authority cites of its own: its citation then carries the document's number itself. */
export const documentOf = (id: string): LegalDocument | undefined => byId.get(id);
