import { createHash } from 'node:crypto';
import { chinese } from '@qingshen/domain';
import {
  type BlockPlaceholder,
  type NoticePlaceholder,
  parseWording,
  serviceMethods,
  type Wording,
  type WordingLine,
} from '@qingshen/domain/campaigns';
import type { NoticeBlock, NoticeInput } from '../notice/input.ts';
import { consequenceBlocks, dateBlocks, targetBlocks } from './blocks.ts';
import { dateWords, unverified } from './citing.ts';
import type { MergeFacts } from './facts.ts';

const managedBy = { province: '省管', city: '市管', county: '县管' } as const;

type InlinePlaceholder = Exclude<NoticePlaceholder, BlockPlaceholder>;

const inline: Readonly<Record<InlinePlaceholder, (facts: MergeFacts) => string>> = {
  enterprise_name: (facts) => facts.enterpriseName,
  credit_code: (facts) => facts.creditCode,
  site_name: (facts) => facts.siteName,
  site_address: (facts) => facts.siteAddress,
  division: (facts) => facts.division,
  industry: (facts) => facts.industry,
  round_number: (facts) => facts.roundNumber,
  list_title: (facts) => facts.listTitle,
  list_number: (facts) => facts.listNumber,
  listed_on: (facts) => dateWords(facts.listedOn),
  listing_reasons: ({ reasons }) =>
    reasons.length === 0
      ? '见名单公布文件'
      : reasons.map((reason) => chinese('listing_reason', reason)).join('；'),
  responsible_level: ({ responsibleLevel }) =>
    responsibleLevel === null ? '属地管理' : managedBy[responsibleLevel],
  organiser: (facts) => facts.organiserName,
  notifying_authorities: ({ sealers }) => sealers.join('、'),
  contact: (facts) => facts.contact,
};

const block: Readonly<Record<BlockPlaceholder, (facts: MergeFacts) => NoticeBlock[]>> = {
  targets: targetBlocks,
  dates: dateBlocks,
  consequences: consequenceBlocks,
};

const blocksOf = (line: WordingLine, facts: MergeFacts): NoticeBlock[] =>
  line.kind === 'block'
    ? block[line.placeholder](facts)
    : [
        {
          kind: line.kind,
          text: line.pieces
            .map((piece) =>
              'text' in piece ? piece.text : inline[piece.placeholder as InlinePlaceholder](facts),
            )
            .join(''),
        },
      ];

const hasUnverified = (blocks: readonly NoticeBlock[]): boolean =>
  JSON.stringify(blocks).includes(unverified);

/** The authority's own wording is the authority's word; ours is marked as long as nobody has taken it over. */
function smallPrintOf(blocks: readonly NoticeBlock[], isShipped: boolean): string[] {
  return [
    ...(isShipped ? [`本文本为系统提供的参考文本（${unverified}），由出具部门审定后使用。`] : []),
    ...(hasUnverified(blocks) ? [`标注“${unverified}”的依据，原文尚未核对。`] : []),
  ];
}

/** 3F2A 90B1 …: enough to hold a scan against the data, short enough to compare by eye. */
const fingerprintOf = (input: Omit<NoticeInput, 'fingerprint'>): string =>
  (
    createHash('sha256')
      .update(JSON.stringify(input))
      .digest('hex')
      .slice(0, 16)
      .toUpperCase()
      .match(/.{4}/g) ?? []
  ).join(' ');

export interface MergeOptions {
  readonly isShipped: boolean;
  readonly sample: boolean;
}

/** A wording and the facts of one round, as the words that are typeset. What a wording lacks was refused before. */
export function noticeInputOf(
  wording: Wording,
  facts: MergeFacts,
  { isShipped, sample }: MergeOptions,
): NoticeInput {
  const blocks = parseWording(wording).lines.flatMap((line) => blocksOf(line, facts));
  const input = {
    issuers: facts.sealers,
    number: facts.noticeNumber,
    title: wording.title,
    addressee: facts.enterpriseName,
    blocks,
    datedOn: facts.datedOn === null ? null : dateWords(facts.datedOn),
    receipt: sample
      ? null
      : {
          document: wording.title,
          number: facts.noticeNumber,
          recipient: facts.enterpriseName,
          address: facts.serviceAddress,
          methods: serviceMethods.map((method) => chinese('service_method', method)),
        },
    smallPrint: smallPrintOf(blocks, isShipped),
    sample,
  };
  return { ...input, fingerprint: fingerprintOf(input) };
}
