import type { Refusal } from '../refusal.ts';
import { add, days, type LocalDate } from '../time/index.ts';
import type { AdverseRecord } from './facts.ts';

export const sanctionSteps = ['order_to_correct', 'publish_name', 'suspend'] as const;
export type SanctionStep = (typeof sanctionSteps)[number];

/** Why a sanction ended: that is the restoring. */
export const liftings = ['corrected', 'served', 'appeal_upheld', 'withdrawn'] as const;
export type Lifting = (typeof liftings)[number];

export const appealOutcomes = ['upheld', 'dismissed'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export interface Sanction {
  readonly id: string;
  readonly step: SanctionStep;
  readonly previousId: string | null;
  readonly from: LocalDate;
  /** The day by which correction is due, or a suspension's last day. */
  readonly until: LocalDate | null;
  /** From this day on it weighs no more. */
  readonly liftedOn: LocalDate | null;
  readonly liftedBecause: Lifting | null;
}

/**
 * 责令其改正，并公布其名单 (豫工信办节〔2018〕24号 五（三）): each step follows the one before it. A suspension takes
 * work away, so it waits until the time given for correction has run out.
 */
export const sanctionChain = {
  order_to_correct: {
    follows: null,
    needsEnd: true,
    awaitsDeadline: false,
    liftedBy: ['corrected', 'withdrawn'],
  },
  publish_name: {
    follows: 'order_to_correct',
    needsEnd: false,
    awaitsDeadline: false,
    liftedBy: ['corrected', 'withdrawn'],
  },
  suspend: {
    follows: 'publish_name',
    needsEnd: false,
    awaitsDeadline: true,
    liftedBy: ['corrected', 'served', 'withdrawn'],
  },
} as const satisfies Record<SanctionStep, ChainLink>;

interface ChainLink {
  readonly follows: SanctionStep | null;
  readonly needsEnd: boolean;
  readonly awaitsDeadline: boolean;
  /** Upholding an appeal lifts every step; the others are an officer's act. */
  readonly liftedBy: readonly Lifting[];
}

const linkOf = (step: SanctionStep): ChainLink => sanctionChain[step];

/** A sanction weighs on a day from its first to its last, both inside; an order weighs until it is obeyed. */
export function weighs(sanction: Sanction, on: LocalDate): boolean {
  if (on < sanction.from || (sanction.liftedOn !== null && sanction.liftedOn <= on)) return false;
  return sanction.step !== 'suspend' || sanction.until === null || on <= sanction.until;
}

function orderBehind(sanction: Sanction, chain: readonly Sanction[]): Sanction | undefined {
  if (sanction.step === 'order_to_correct') return sanction;
  const previous = chain.find(({ id }) => id === sanction.previousId);
  return (
    previous &&
    orderBehind(
      previous,
      chain.filter(({ id }) => id !== sanction.id),
    )
  );
}

/** A sanction begins within a year: a day further off is a slip of the pen. */
const furthest = 366;

/** `chain`: all sanctions of the firm by this authority; `next.previousId` names the one this follows from. */
export function whyNotImpose(
  next: Pick<Sanction, 'step' | 'previousId' | 'from' | 'until'>,
  chain: readonly Sanction[],
  today: LocalDate,
): Refusal | null {
  const { follows, needsEnd, awaitsDeadline } = linkOf(next.step);
  if (needsEnd && next.until === null)
    return { code: 'sanction_without_deadline', facts: { step: next.step } };
  if (next.until !== null && next.until < next.from)
    return { code: 'sanction_ends_before_it_begins', facts: { from: next.from, until: next.until } };
  const latest = add(today, days(furthest));
  if (next.from > latest)
    return { code: 'sanction_too_far_ahead', facts: { field: 'from', from: next.from, latest } };
  if (follows === null) return null;
  const previous = chain.find(({ id }) => id === next.previousId);
  if (previous?.step !== follows || !weighs(previous, today))
    return { code: 'sanction_out_of_order', facts: { step: next.step, follows } };
  if (chain.some((held) => held.previousId === previous.id && weighs(held, today)))
    return { code: 'sanction_imposed_already', facts: { step: next.step } };
  const deadline = orderBehind(previous, chain)?.until ?? null;
  return awaitsDeadline && deadline !== null && today <= deadline
    ? { code: 'sanction_before_deadline', facts: { deadline } }
    : null;
}

/** The last day of a suspension is still suspended: it is served from the next day on. */
export function whyNotLift(sanction: Sanction, because: Lifting, today: LocalDate): Refusal | null {
  if (sanction.liftedOn !== null)
    return { code: 'sanction_lifted_already', facts: { liftedOn: sanction.liftedOn } };
  if (because === 'appeal_upheld') return { code: 'sanction_lifted_by_appeal_only' };
  if (!linkOf(sanction.step).liftedBy.includes(because))
    return { code: 'sanction_lifting_unfit', facts: { step: sanction.step, because } };
  if (because === 'served' && (sanction.until === null || today <= sanction.until))
    return { code: 'sanction_not_served', facts: { until: sanction.until } };
  return null;
}

export interface Appeal {
  readonly outcome: AppealOutcome | null;
}

/** One appeal against one sanction, while it weighs. No text we know sets a time for it, so none is set here. */
export function whyNotAppeal(
  sanction: Sanction,
  appeals: readonly Appeal[],
  today: LocalDate,
): Refusal | null {
  if (appeals.length > 0)
    return { code: 'appeal_filed_already', facts: { outcome: appeals[0]?.outcome ?? null } };
  return weighs(sanction, today) ? null : { code: 'sanction_not_in_force' };
}

export function whyNotDecideAppeal(appeal: Appeal, reason: string): Refusal | null {
  if (appeal.outcome !== null) return { code: 'appeal_decided_already', facts: { outcome: appeal.outcome } };
  return reason.trim() === '' ? { code: 'appeal_reason_missing' } : null;
}

/** How a sanction stands against the clauses 未处于…被责令整顿期间; null for those that close no day. */
export function adverseRecordOf(sanction: Sanction): AdverseRecord | null {
  if (sanction.step === 'publish_name') return null;
  const suspended = sanction.step === 'suspend';
  const lifted = sanction.liftedOn === null ? null : add(sanction.liftedOn, days(-1));
  const ends = [suspended ? sanction.until : null, lifted].filter((end) => end !== null).sort();
  const until = ends[0] ?? null;
  if (until !== null && until < sanction.from) return null;
  const kind = suspended ? 'suspension' : 'rectification';
  return { id: sanction.id, kind, from: sanction.from, until };
}
