import type {
  ReturnGap,
  ReturnKind,
  ReturnReading,
  ReturnState,
  ReturnTerms,
} from '@qingshen/domain/applications';

export type OfficeHand = 'handler' | 'checker' | 'signer';

/** As the terms are kept with a list: what its day rested on when it was prepared. */
export type Terms = Omit<ReturnTerms, 'readings'> & { readonly readings: readonly ReturnReading[] };

export interface Held {
  province: string;
  id: string;
  kind: ReturnKind;
  year: number;
  unitId: string;
  unitName: string;
  divisionCode: string;
  upperName: string;
  dueOn: string;
  terms: Terms;
  state: ReturnState;
  hands: OfficeHand[];
  waitsFor: OfficeHand | null;
  visit: number;
  nth: number;
  rows: number;
  nothing: boolean;
  note: string | null;
  documentNumber: string | null;
  reason: string | null;
  firstSentAt: string | null;
  sentAt: string | null;
  receivedAt: string | null;
  publishedAt: string | null;
  version: number;
}

export interface Hand {
  act: 'prepare' | 'check' | 'send_back' | 'sign' | 'receive' | 'return';
  hand: OfficeHand | null;
  visit: number;
  accountId: string;
  personName: string;
  authorityName: string;
  words: string | null;
  at: string;
}

/** What belongs into a list, as the tables have it now. */
export interface Subject {
  id: string;
  number: string;
  enterpriseName: string;
  creditCode: string;
  siteName: string;
  divisionCode: string;
  industryCode: string;
  on: string;
  consultancyName: string | null;
  documentNumber: string | null;
  hasRound: boolean;
  evaluatedOn: string | null;
  hasOpinionFile: boolean;
}

/** A row as it was prepared. */
export interface Entry extends Omit<Subject, 'hasRound' | 'evaluatedOn' | 'hasOpinionFile'> {
  rank: number;
  gaps: ReturnGap[];
}
