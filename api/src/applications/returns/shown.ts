import type { returns as contract } from '@qingshen/contract';
import {
  gapsIn,
  isLateReturn,
  mayTakeBack,
  type ReturnKind,
  type Visit,
  whyNotSamePerson,
} from '@qingshen/domain/applications';
import { division } from '@qingshen/domain/divisions';
import { industryClass, industryDivision } from '@qingshen/domain/industries';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { placed } from '../../kernel/placed.ts';
import type { Entry, Hand, Held, Subject, Terms } from './shapes.ts';
import { termsShown } from './terms.ts';

export const divisionName = (code: string): string => division(code)?.name ?? code;
export const industryName = (code: string): string =>
  industryClass(code)?.name ?? industryDivision(code.slice(0, 2))?.name ?? code;

export const instant = (text: string | null): string | null => text && new Date(text).toISOString();
export const dayOf = (text: string | null): LocalDate | null =>
  text === null ? null : beijingDate(new Date(text));

const named = (divisionCode: string, industryCode: string) => ({
  divisionName: divisionName(divisionCode),
  industryName: industryName(industryCode),
});

/** A row as the data have it now. */
export const rowNow =
  (province: string, kind: ReturnKind) =>
  (subject: Subject, at: number): contract.ReturnRow => {
    const { id, hasRound: _, evaluatedOn: __, hasOpinionFile: ___, ...rest } = subject;
    return {
      ...rest,
      rank: at + 1,
      subjectId: placed(province, id),
      ...named(rest.divisionCode, rest.industryCode),
      gaps: gapsIn(kind, subject),
    };
  };

/** A row as it was prepared. */
export const rowKept =
  (province: string) =>
  ({ id, ...row }: Entry): contract.ReturnRow => ({
    ...row,
    subjectId: placed(province, id),
    ...named(row.divisionCode, row.industryCode),
  });

export const handShown = ({
  visit: _,
  accountId: __,
  ...hand
}: Hand): contract.VoluntaryReturn['done'][number] => ({
  ...hand,
  at: new Date(hand.at).toISOString(),
});

export const visitOfReturn = (row: Held, done: readonly Hand[]): Visit => ({
  waitsFor: row.waitsFor,
  isReceived: true,
  hands: row.hands,
  done: done.flatMap(({ hand, act, accountId, visit }) =>
    hand && visit === row.visit ? [{ hand, act, accountId }] : [],
  ),
});

/** Whether the reader stands in their own way, and whether they may undo it. */
export function ownHandShown(
  row: Held | null,
  done: readonly Hand[],
  accountId: string,
): Pick<contract.VoluntaryReturn, 'isOwnHand' | 'mayTakeBack'> {
  if (!row?.waitsFor) return { isOwnHand: false, mayTakeBack: false };
  const visit = visitOfReturn(row, done);
  return {
    isOwnHand: whyNotSamePerson(visit, row.waitsFor, accountId) !== null,
    mayTakeBack: mayTakeBack(visit, accountId),
  };
}

const notBegun = {
  id: null,
  state: null,
  waitsFor: null,
  nothing: false,
  firstSentAt: null,
  sentAt: null,
  receivedAt: null,
  publishedAt: null,
  reason: null,
  version: null,
};

/** How a list stands: what was kept of it, or that nobody has begun it. */
export function standingShown(
  held: Held | null,
  terms: Terms,
  rows: number,
  today: LocalDate,
): contract.OwnReturn {
  const said = held?.terms ?? terms;
  const isLate = isLateReturn(dayOf(held?.firstSentAt ?? null), said.dueOn, today);
  if (!held) return { ...notBegun, terms: termsShown(said), rows, isLate };
  return {
    id: placed(held.province, held.id),
    terms: termsShown(said),
    state: held.state,
    waitsFor: held.waitsFor,
    rows,
    nothing: held.nothing,
    isLate,
    firstSentAt: instant(held.firstSentAt),
    sentAt: instant(held.sentAt),
    receivedAt: instant(held.receivedAt),
    publishedAt: instant(held.publishedAt),
    reason: held.reason,
    version: held.version,
  };
}
