import type { Catalogue } from './catalogue.ts';

/** The words of what domain enumerates of lists and notices, as `terms.ts` for the others; the key is `<list>_<literal>`. */
type Term = `list_terms.${keyof Catalogue['list_terms']}`;
type Under<List extends string> = Extract<Term, `list_terms.${List}_${string}`>;
type Literal<List extends string> = Under<List> extends `list_terms.${List}_${infer L}` ? L : never;

const term =
  <List extends string>(list: List) =>
  (literal: Literal<List>) =>
    `list_terms.${list}_${literal}` as Under<List>;

export const campaignStatePhrase = term('campaign_state');
export const listVersionStatePhrase = term('list_version_state');
export const listVersionKindPhrase = term('list_version_kind');
export const listRowStandingPhrase = term('list_row_standing');
export const listChangePhrase = term('list_change');
export const keptNamePhrase = term('kept_name');
export const noticeStatePhrase = term('notice_state');
export const noticeStandingPhrase = term('notice_standing');
export const serviceMethodPhrase = term('service_method');
export const sealMethodPhrase = term('seal_method');
export const supersedingPhrase = term('superseding');
export const noticeBatchStatePhrase = term('notice_batch_state');
export const noticeItemFaultPhrase = term('notice_item_fault');
export const claimLetterChoicePhrase = term('claim_letter_choice');
