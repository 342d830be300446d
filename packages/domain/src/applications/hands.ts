import type { Refusal } from '../refusal.ts';

/** Inside an authority: 经办 → 审核 → 签发. An office may do without the one in the middle; two persons are the least. */
export const officeHands = ['handler', 'checker', 'signer'] as const;
export type OfficeHand = (typeof officeHands)[number];

/** What an office on the way is there for. */
export const officeTasks = ['check', 'aggregate', 'decide'] as const;
export type OfficeTask = (typeof officeTasks)[number];

export const handOutcomes = ['forward', 'return', 'accept', 'refuse'] as const;
export type HandOutcome = (typeof handOutcomes)[number];

export const handActs = ['receive', 'prepare', 'check', 'send_back', 'sign'] as const;
export type HandAct = (typeof handActs)[number];

interface HandStep {
  /** Whose hand it is. send_back belongs to whichever of the two is being waited for, or takes one's own preparation back. */
  readonly hands: readonly OfficeHand[];
  /** The hand waited for afterwards; `next`: the office's own order; null: it leaves the office. */
  readonly to: OfficeHand | 'next' | null;
}

export const handFlow = {
  receive: { hands: ['handler'], to: 'handler' },
  prepare: { hands: ['handler'], to: 'next' },
  check: { hands: ['checker'], to: 'next' },
  send_back: { hands: ['checker', 'signer'], to: 'handler' },
  sign: { hands: ['signer'], to: null },
} as const satisfies Record<HandAct, HandStep>;

const stepOf = (act: HandAct): HandStep => handFlow[act];

/** Whoever prepares never signs alone: the first and the last hand belong to every office. */
export function whyNotHands(hands: readonly OfficeHand[]): Refusal | null {
  const missing = (['handler', 'signer'] as const).filter((hand) => !hands.includes(hand));
  if (missing.length > 0) return { code: 'office_hands_missing', facts: { missing } };
  const inOrder = officeHands.filter((hand) => hands.includes(hand));
  return inOrder.length === hands.length && inOrder.every((hand, at) => hand === hands[at])
    ? null
    : { code: 'office_hands_order', facts: { hands: [...hands], order: [...officeHands] } };
}

export interface Visit {
  /** Null: not here, or not with an office at all. */
  readonly waitsFor: OfficeHand | null;
  readonly isReceived: boolean;
  /** The office's own setting as it was when the paper came. */
  readonly hands: readonly OfficeHand[];
  /** What hands have done since it came, in order. */
  readonly done: readonly HandDone[];
}

export interface HandDone {
  readonly hand: OfficeHand;
  readonly act: string;
  readonly accountId: string;
}

/** Nobody has looked at it since: whoever prepared may take it back, so that an office of one signer is never stuck. */
export const mayTakeBack = ({ waitsFor, done }: Visit, accountId: string): boolean => {
  const last = done.at(-1);
  return (
    waitsFor !== null && waitsFor !== 'handler' && last?.act === 'prepare' && last.accountId === accountId
  );
};

/** What a person has taken back binds them no more. */
const binding = ({ done }: Visit, accountId: string): readonly HandDone[] => {
  const own = done.filter((one) => one.accountId === accountId);
  return own.slice(own.findLastIndex(({ hand, act }) => act === 'send_back' && hand === 'handler') + 1);
};

/** One person, one hand, for as long as the paper lies with the office: who sent another's work back does not prepare anew. */
export function whyNotSamePerson(visit: Visit, hand: OfficeHand, accountId: string): Refusal | null {
  const earlier = binding(visit, accountId).find((one) => one.hand !== hand);
  return earlier ? { code: 'hand_own', facts: { hand, earlier: earlier.hand } } : null;
}

/** The hand this act would be, at this moment; null where nobody's turn is meant. */
export const handOf = (act: HandAct, visit: Visit, accountId: string): OfficeHand | null => {
  if (act === 'send_back' && mayTakeBack(visit, accountId)) return 'handler';
  const { hands } = stepOf(act);
  return hands.find((hand) => hand === visit.waitsFor) ?? null;
};

export function whyNotHand(act: HandAct, visit: Visit, accountId: string): Refusal | null {
  if (visit.waitsFor === null) return { code: 'application_not_here' };
  if (act === 'receive' && visit.isReceived) return { code: 'application_received_already' };
  const hand = handOf(act, visit, accountId);
  if (hand === null) return { code: 'hand_not_due', facts: { act, waitsFor: visit.waitsFor } };
  return whyNotSamePerson(visit, hand, accountId);
}

export function handAfter(act: HandAct, visit: Visit): OfficeHand | null {
  const { to } = stepOf(act);
  if (to !== 'next') return to;
  const at = visit.waitsFor === null ? -1 : visit.hands.indexOf(visit.waitsFor);
  return visit.hands[at + 1] ?? null;
}

/** Only the last office decides; the others pass on, or ask for corrections. */
export const outcomesOf = (task: OfficeTask): readonly HandOutcome[] =>
  task === 'decide' ? ['accept', 'refuse', 'return'] : ['forward', 'return'];

export function whyNotOutcome(task: OfficeTask, outcome: HandOutcome): Refusal | null {
  const offered = outcomesOf(task);
  return offered.includes(outcome) ? null : { code: 'outcome_unfit', facts: { task, outcome, offered } };
}
