import { mustParse } from '@qingshen/domain';
import { resolve } from '@qingshen/domain/rules';
import { type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import { legalWordsOf } from './citing.ts';
import type { MergeFacts } from './facts.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const listedOn = on('2025-07-27');

const round: Omit<
  MergeFacts,
  | 'division'
  | 'industry'
  | 'noticeNumber'
  | 'listTitle'
  | 'listNumber'
  | 'contact'
  | 'datedOn'
  | 'sealers'
  | 'legal'
> = {
  enterpriseName: '示例焦化有限公司',
  creditCode: '91130600XXXXXXXXXX',
  siteName: '第一厂区',
  siteAddress: '示例路1号',
  serviceAddress: '示例路1号',
  roundNumber: '13-2025-000000',
  listedOn,
  reasons: ['over_energy', 'toxic_class_two'],
  responsibleLevel: 'city',
  organiserName: '示例市生态环境局',
  targets: [
    {
      subject: 'coking',
      level: 'level_two_main_indicators',
      source: 'hebei-mandatory-2021-2',
      jurisdiction: '130000',
      document: 'hebei-2021-1080',
      article: '一2',
      verified: true,
      assumed: false,
      also: [],
      losing: [],
    },
  ],
  deadlines: [
    {
      duty: 'start_audit',
      bearer: 'enterprise',
      document: 'order-38',
      article: '第十二条',
      verified: false,
      dueOn: on('2025-09-27'),
      provisional: false,
      runsFrom: listedOn,
      span: { unit: 'month', count: 2 },
      lastDayCounts: true,
    },
    {
      duty: 'apply_evaluation',
      bearer: 'enterprise',
      document: 'hebei-2025-141',
      article: '二（二）2',
      verified: true,
      dueOn: on('2026-02-28'),
      provisional: false,
      runsFrom: null,
      span: null,
      lastDayCounts: true,
    },
  ],
};

/** An invented round: how a wording looks before any real one is at hand. */
export const sampleRound = {
  round: {
    ...round,
    divisionCode: '130606',
    enterpriseId: '',
    industryCode: '2521',
    ordinal: 1,
    isClosed: false,
    isPrepared: false,
    isUnclaimed: false,
    registeredBy: null,
    openClaimBy: null,
    hasLetter: false,
  },
  words: {
    listTitle: '示例批次清洁生产审核企业名单',
    listNumber: '示例〔2025〕1号',
    contact: '示例科，电话0000-0000000',
    datedOn: null,
  },
  plan: {
    seals: [],
    legal: legalWordsOf(resolve({ jurisdiction: '130600', track: 'mandatory', on: listedOn }, [])),
  },
};
