import type { LocalDate } from '@qingshen/domain/time';
import { dateWords, type OfficialLetter } from '../official-letter/index.ts';

/** What an authority answers to an application for postponement. */
export interface PostponementDecision {
  readonly office: string;
  readonly documentNumber: string | null;
  readonly enterprise: string;
  readonly applicationNumber: string;
  readonly appliedOn: LocalDate;
  readonly granted: boolean;
  readonly originalDueOn: LocalDate;
  /** The new day, where granted. */
  readonly newDueOn: LocalDate | null;
  /** 季节性生产: why it was asked; why it is refused, where it is. */
  readonly reason: string;
  /** 冀环办字函〔2025〕141号 二（二）3. */
  readonly basis: string;
  /** Every other day that moves with it. */
  readonly moved: readonly { readonly duty: string; readonly from: LocalDate; readonly to: LocalDate }[];
  readonly datedOn: LocalDate | null;
  readonly unverified: readonly string[];
  readonly fingerprint: string;
}

const movedBlocks = ({ moved }: PostponementDecision): OfficialLetter['blocks'] =>
  moved.length === 0
    ? []
    : [
        { kind: 'paragraph', text: '下列期限随之调整：' },
        {
          kind: 'table',
          heads: ['事项', '原期限', '调整后期限'],
          parts: [2, 1, 1],
          rows: moved.map(({ duty, from, to }) => [duty, dateWords(from), dateWords(to)]),
        },
      ];

function granted(decision: PostponementDecision): OfficialLetter['blocks'] {
  const until = decision.newDueOn === null ? '' : dateWords(decision.newDueOn);
  return [
    {
      kind: 'paragraph',
      text: `经审查，你单位申请理由（${decision.reason}）符合${decision.basis}的规定，准予延期。提出验收申请的期限由${dateWords(decision.originalDueOn)}延至${until}。`,
    },
    ...movedBlocks(decision),
    {
      kind: 'paragraph',
      text: '请你单位在延期期间继续实施清洁生产方案，妥善保存有关资料，并在调整后的期限内提出验收申请。',
    },
  ];
}

const refused = (decision: PostponementDecision): OfficialLetter['blocks'] => [
  {
    kind: 'paragraph',
    text: `经审查，依据${decision.basis}，不准予延期，理由如下：`,
  },
  { kind: 'paragraph', text: decision.reason },
  {
    kind: 'paragraph',
    text: `提出验收申请的期限仍为${dateWords(decision.originalDueOn)}。请你单位抓紧完成清洁生产方案实施并提出验收申请。`,
  },
];

export function decisionOf(decision: PostponementDecision): OfficialLetter {
  const outcome = decision.granted ? '准予' : '不准予';
  return {
    issuers: [decision.office],
    number: decision.documentNumber,
    title: `${outcome}清洁生产审核延期验收通知`,
    addressee: decision.enterprise,
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位${dateWords(decision.appliedOn)}提出的清洁生产审核延期验收申请（编号：${decision.applicationNumber}）收悉。`,
      },
      ...(decision.granted ? granted(decision) : refused(decision)),
      { kind: 'paragraph', text: '特此通知。' },
    ],
    annexes: [],
    datedOn: decision.datedOn === null ? null : dateWords(decision.datedOn),
    smallPrint: decision.unverified.map((words) => `未核验：${words}`),
    fingerprint: decision.fingerprint,
    sample: false,
  };
}
