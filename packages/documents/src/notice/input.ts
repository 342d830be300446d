/**
 * What stands on a 清洁生产审核事项告知书, already in words: whoever typesets decides where it stands, never what it says.
 * Every text is set as text; nothing in it is read as markup. Dates come written out (2025年8月6日).
 */
export interface NoticeInput {
  /** 发文机关标志 and 落款: who seals, in order. Two where both departments seal one paper. */
  readonly issuers: readonly string[];
  /** 编号, right under the head: 13-2025-000123-1. */
  readonly number: string;
  readonly title: string;
  /** 主送: the enterprise as it is registered. */
  readonly addressee: string;
  readonly blocks: readonly NoticeBlock[];
  /** 落款日期; null leaves year, month and day to be written in by whoever seals. */
  readonly datedOn: string | null;
  /** 送达回证 on a page of its own; null for a sample of the wording. */
  readonly receipt: ReceiptInput | null;
  /** Small print under everything: what is 未核验 and why. Empty for most papers. */
  readonly smallPrint: readonly string[];
  /** Printed at the foot of every page, so that a scan can be held against the data: sha256 of it, shortened. */
  readonly fingerprint: string;
  /** 样张 across every page: no paper anybody may serve. */
  readonly sample: boolean;
}

export type NoticeBlock =
  /** 一、… */
  | { readonly kind: 'heading'; readonly text: string }
  /** First line indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** One of several under a paragraph; its own numeral stands in the text: （1）… */
  | { readonly kind: 'item'; readonly text: string }
  /** `parts` are the widths in relation to each other, one per head; every row has as many cells as heads. */
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly parts: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** 送达回证: what is known is filled in, the rest is ruled for the pen (date, signature, receipt number, remarks). */
export interface ReceiptInput {
  readonly document: string;
  readonly number: string;
  readonly recipient: string;
  readonly address: string;
  /** Drawn as tick boxes, in this order: 直接送达 邮寄送达 … */
  readonly methods: readonly string[];
}

/** 账户开通函: one for an enterprise whose account nobody has claimed. A paper of its own, never part of the notice. */
export interface ClaimLetterInput {
  readonly issuer: string;
  readonly title: string;
  readonly addressee: string;
  readonly creditCode: string;
  readonly paragraphs: readonly string[];
  /** As it is read aloud: XXXX-XXXX-XXXX. Set large, in characters that cannot be mistaken for each other. */
  readonly code: string;
  /** Where it is typed in; written out in full. */
  readonly address: string;
  readonly validUntil: string;
  readonly datedOn: string;
}
