import { officialLetter } from '../official-letter/index.ts';
import { type Paper, typeset } from '../typesetting/index.ts';
import type { NoticeInput } from './input.ts';
import { receiptTemplate } from './receipt.ts';

const template = `${officialLetter}${receiptTemplate}
#let d = json(bytes(sys.inputs.data))
#show: official.with(d)
#letter(d)
#if d.receipt != none { receipt(d) }
`;

/** 告知书: a page of its own for the 送达回证, so that it can be taken off, signed and kept. */
export const notice = (input: NoticeInput): Paper =>
  typeset(template, {
    issuers: input.issuers,
    number: input.number,
    title: input.title,
    addressee: input.addressee,
    blocks: input.blocks.map((block) => ({ ...block })),
    annexes: [],
    datedOn: input.datedOn,
    receipt: input.receipt === null ? null : { ...input.receipt },
    smallPrint: input.smallPrint,
    fingerprint: input.fingerprint,
    sample: input.sample,
  });
