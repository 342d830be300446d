import type { Refusal } from '../../refusal.ts';
import type { LocalDate } from '../../time/index.ts';
import type { ReturnKind, ReturnTerms } from './terms.ts';

/** in_hand: being prepared and signed in the unit; sent: the province has it; returned: with a reason, to be done again. */
export const returnStates = ['in_hand', 'sent', 'returned', 'received'] as const;
export type ReturnState = (typeof returnStates)[number];

/** How a unit stands on the province's board. What happens inside the unit the province does not see. */
export const boardStandings = ['received', 'sent', 'returned', 'awaited', 'overdue'] as const;
export type BoardStanding = (typeof boardStandings)[number];

export function boardStandingOf(
  sent: { readonly state: ReturnState } | null,
  terms: Pick<ReturnTerms, 'dueOn'>,
  today: LocalDate,
): BoardStanding {
  // Sent once and in hand again: for the province it is still the one that was returned.
  if (sent) return sent.state === 'in_hand' ? 'returned' : sent.state;
  return today > terms.dueOn ? 'overdue' : 'awaited';
}

/** Late stays late: what counts is the day it was first sent, or today where it was not. */
export const isLateReturn = (firstSentOn: LocalDate | null, dueOn: LocalDate, today: LocalDate): boolean =>
  (firstSentOn ?? today) > dueOn;

export interface ReturnDraft {
  readonly rows: number;
  /** 本年度无: said, not left empty. */
  readonly nothing: boolean;
}

const preparable: readonly (ReturnState | null)[] = [null, 'in_hand', 'returned'];

export function whyNotPrepareReturn(
  state: ReturnState | null,
  terms: Pick<ReturnTerms, 'from'>,
  { rows, nothing }: ReturnDraft,
  today: LocalDate,
): Refusal | null {
  if (!preparable.includes(state)) return { code: 'return_state', facts: { state } };
  if (today < terms.from) return { code: 'return_too_early', facts: { from: terms.from } };
  if (nothing && rows > 0) return { code: 'return_not_empty', facts: { rows } };
  return !nothing && rows === 0 ? { code: 'return_empty', facts: {} } : null;
}

export const whyNotAnswerReturn = (state: ReturnState): Refusal | null =>
  state === 'sent' ? null : { code: 'return_state', facts: { state } };

/** What a row still lacks. It is shown and does not stop the return: the day does not wait for a paper. */
export const returnGaps = [
  'industry_class',
  'round',
  'evaluation',
  'document_number',
  'opinion_file',
] as const;
export type ReturnGap = (typeof returnGaps)[number];

export interface ReturnRowFacts {
  readonly industryCode: string;
  readonly hasRound: boolean;
  readonly evaluatedOn: string | null;
  readonly documentNumber: string | null;
  readonly hasOpinionFile: boolean;
}

export function gapsIn(kind: ReturnKind, facts: ReturnRowFacts): ReturnGap[] {
  const collected: [ReturnGap, boolean][] = [
    ['industry_class', facts.industryCode.length < 4],
    ['round', !facts.hasRound],
  ];
  const completed: [ReturnGap, boolean][] = [
    ['industry_class', facts.industryCode.length < 4],
    ['evaluation', facts.evaluatedOn === null],
    ['document_number', facts.documentNumber === null],
    ['opinion_file', !facts.hasOpinionFile],
  ];
  return (kind === 'collected' ? collected : completed).filter(([, lacking]) => lacking).map(([gap]) => gap);
}
