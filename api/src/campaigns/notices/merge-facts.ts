import type { NoticeInput } from '@qingshen/documents/notice';
import { type MergeFacts, noticeInputOf } from '@qingshen/documents/notice-wording';
import { pathOf } from '@qingshen/domain/divisions';
import { industryClass, lettered } from '@qingshen/domain/industries';
import type { LocalDate } from '@qingshen/domain/time';
import type { PlanOfPlace } from './place-rules.ts';

/** A round as app.notice_work tells it to the worker; the preview reads the same. */
export interface RoundFacts
  extends Pick<
    MergeFacts,
    | 'enterpriseName'
    | 'creditCode'
    | 'siteName'
    | 'siteAddress'
    | 'serviceAddress'
    | 'roundNumber'
    | 'listedOn'
    | 'reasons'
    | 'responsibleLevel'
    | 'organiserName'
    | 'targets'
    | 'deadlines'
  > {
  divisionCode: string;
  enterpriseId: string;
  industryCode: string;
  isClosed: boolean;
  isPrepared: boolean;
  ordinal: number;
  sealers: { line: string; id: string | null; name: string | null }[] | null;
  isUnclaimed: boolean;
  registeredBy: string | null;
  openClaimBy: string | null;
  hasLetter: boolean;
}

export interface BatchWords {
  wording: { title: string; body: string; isShipped: boolean };
  listTitle: string;
  listNumber: string;
  contact: string;
  datedOn: LocalDate | null;
}

/** 13-2025-000123-1: the round's number, and which of its notices this is. */
export const noticeNumberOf = ({ roundNumber, ordinal }: RoundFacts): string => `${roundNumber}-${ordinal}`;

const industryOf = (code: string): string => {
  const known = industryClass(code);
  return known ? `${lettered(code)} ${known.name}` : lettered(code);
};

export function inputOf(
  round: RoundFacts,
  { wording, ...words }: BatchWords,
  { legal }: PlanOfPlace,
  sample: boolean,
): NoticeInput {
  const { divisionCode, industryCode, ...facts } = round;
  return noticeInputOf(
    wording,
    {
      ...facts,
      ...words,
      legal,
      division: pathOf(divisionCode),
      industry: industryOf(industryCode),
      noticeNumber: noticeNumberOf(round),
      sealers: (round.sealers ?? []).flatMap(({ name }) => (name === null ? [] : [name])),
    },
    { isShipped: wording.isShipped, sample },
  );
}
