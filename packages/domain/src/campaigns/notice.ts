import type { Refusal } from '../refusal.ts';
import type { Line } from '../tenancy/index.ts';
import { daysBetween, type LocalDate } from '../time/index.ts';

/**
 * A notice (告知书) of one round. It is never written over: one that went to a wrong address, or says something wrong,
 * is superseded by another and kept.
 */
export const noticeStates = ['prepared', 'sealed', 'served', 'acknowledged', 'superseded'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** How a round stands on the board: its notice as far as it has come, or none prepared yet. */
export const noticeStandings = ['missing', 'prepared', 'sealed', 'served', 'acknowledged'] as const;
export type NoticeStanding = (typeof noticeStandings)[number];

/** How it reaches the enterprise, as 送达回证 has it. */
export const serviceMethods = ['direct', 'post', 'electronic', 'left_in_place', 'other'] as const;
export type ServiceMethod = (typeof serviceMethods)[number];

/** Printed, stamped and scanned; or sealed by an electronic seal behind a connector. */
export const sealMethods = ['scan', 'connector'] as const;
export type SealMethod = (typeof sealMethods)[number];

/** Why another takes its place. Only one that never arrived takes its service back. */
export const supersedings = ['undelivered', 'address_changed', 'wording_corrected', 'paper_spoilt'] as const;
export type Superseding = (typeof supersedings)[number];

export interface RequiredSeal {
  readonly line: Line;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly sealedOn: LocalDate | null;
}

export interface NoticeFacts {
  readonly state: NoticeState;
  readonly preparedOn: LocalDate;
  readonly seals: readonly RequiredSeal[];
}

/** Every act on a notice is about the one that counts. */
const whyNotCurrent = ({ state }: NoticeFacts): Refusal | null =>
  state === 'superseded' ? { code: 'notice_superseded' } : null;

/** A day somebody writes down for what was done: not before the paper was there, not a day to come. */
function whyNotDone(on: LocalDate, notBefore: LocalDate, today: LocalDate): Refusal | null {
  if (on > today) return { code: 'notice_date_in_future', facts: { on, today } };
  return on < notBefore ? { code: 'notice_date_too_early', facts: { on, notBefore } } : null;
}

/** Each office stamps for itself: the seal of another line, or of another county, is not its to give. */
export function whyNotSeal(
  notice: NoticeFacts,
  line: Line,
  by: { readonly authorityId: string },
  on: LocalDate,
  today: LocalDate,
): Refusal | null {
  const refused = whyNotCurrent(notice);
  if (refused) return refused;
  const seal = notice.seals.find((one) => one.line === line);
  if (!seal)
    return { code: 'notice_seal_not_asked', facts: { line, lines: notice.seals.map((one) => one.line) } };
  if (seal.authorityId !== by.authorityId)
    return { code: 'notice_seal_not_yours', facts: { line, authority: seal.authorityName } };
  if (seal.sealedOn !== null) return { code: 'notice_sealed_already', facts: { line, on: seal.sealedOn } };
  return whyNotDone(on, notice.preparedOn, today);
}

export const missingSeals = (notice: NoticeFacts): readonly RequiredSeal[] =>
  notice.seals.filter(({ sealedOn }) => sealedOn === null);

/** The last stamp: nobody can hand over a paper before it is whole. */
const wholeOn = (notice: NoticeFacts): LocalDate =>
  notice.seals.reduce(
    (last, { sealedOn }) => (sealedOn !== null && sealedOn > last ? sealedOn : last),
    notice.preparedOn,
  );

/** Late is no reason: what was served late is recorded, and shown as late. */
export function whyNotServe(notice: NoticeFacts, on: LocalDate, today: LocalDate): Refusal | null {
  const refused = whyNotCurrent(notice);
  if (refused) return refused;
  if (notice.state === 'served' || notice.state === 'acknowledged') return { code: 'notice_served_already' };
  const missing = missingSeals(notice);
  if (missing.length > 0)
    return {
      code: 'notice_seal_missing',
      facts: {
        lines: missing.map(({ line }) => line),
        authorities: missing.map(({ authorityName }) => authorityName),
      },
    };
  return whyNotDone(on, wholeOn(notice), today);
}

export function whyNotAcknowledge(notice: NoticeFacts): Refusal | null {
  const refused = whyNotCurrent(notice);
  if (refused) return refused;
  if (notice.state === 'acknowledged') return { code: 'notice_acknowledged_already' };
  return notice.state === 'served' ? null : { code: 'notice_not_served' };
}

/** What the enterprise has confirmed to hold is not called back. */
export function whyNotSupersede(notice: NoticeFacts, because: Superseding): Refusal | null {
  const refused = whyNotCurrent(notice);
  if (refused) return refused;
  if (notice.state === 'acknowledged') return { code: 'notice_acknowledged_already' };
  return because === 'undelivered' && notice.state !== 'served' ? { code: 'notice_not_served' } : null;
}

/** Days past the last day in time; 0 in time. For what is not served yet, as of today. */
export const daysLate = (dueOn: LocalDate | null, servedOn: LocalDate | null, today: LocalDate): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, servedOn ?? today));

/** Days before the last day, the day itself, and the day after it was missed (-1). Offices are told once at each. */
export const noticeReminderSteps = [3, 1, 0, -1] as const;
