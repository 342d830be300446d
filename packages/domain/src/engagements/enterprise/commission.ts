import type { Refusal } from '../../refusal.ts';
import type { LocalDate } from '../../time/index.ts';
import type { AuditManner } from '../manner.ts';
import { type EngagementState, isOpen } from '../states.ts';

/** Why a contract is over: another was commissioned, it was laid down, or the enterprise goes on by itself. */
export const contractEndings = ['replaced', 'resigned', 'audits_by_itself'] as const;
export type ContractEnding = (typeof contractEndings)[number];

export interface MannerFacts {
  readonly state: EngagementState;
  readonly manner: AuditManner | null;
}

/** Whoever leaves is told why: a change of manner without a reason is refused. */
export function whyNotChange({ state, manner }: MannerFacts, reason: string | undefined): Refusal | null {
  if (!isOpen(state)) return { code: 'round_closed', facts: { state } };
  return manner !== null && reason === undefined
    ? { code: 'change_reason_missing', facts: { manner } }
    : null;
}

/** Before the stages begin the manner is the state; from evaluation on the round goes on where it stands. */
const chosen: readonly EngagementState[] = ['listed', 'commissioned', 'self_auditing'];
export function stateUnder(state: EngagementState, manner: AuditManner | null): EngagementState {
  if (!chosen.includes(state)) return state;
  if (manner === null) return 'listed';
  return manner === 'commissioned' ? 'commissioned' : 'self_auditing';
}

export interface TermFacts {
  readonly signedOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** A year with a digit too few is a slip of the pen; no audit under the law of 2003 was agreed on before. */
const earliest = '2000-01-01' as LocalDate;

/** A contract is signed by now and still runs: one that has ended lets nobody in. */
export function whyNotContract({ signedOn, from, until }: TermFacts, today: LocalDate): Refusal | null {
  if (signedOn > today) return { code: 'date_in_future', facts: { field: 'signedOn', date: signedOn } };
  const slip = [signedOn, from].find((day) => day < earliest);
  if (slip) return { code: 'contract_day_too_early', facts: { date: slip, earliest } };
  if (until !== null && until < from)
    return { code: 'contract_ends_before_it_begins', facts: { from, until } };
  return until !== null && until < today ? { code: 'contract_ended', facts: { until } } : null;
}

export interface HandoverFacts {
  readonly offered: boolean;
  readonly received: boolean;
}

/** A list that was said to be whole is not lengthened behind the back of who reads it. */
export function whyNotOffer({ offered, received }: HandoverFacts): Refusal | null {
  if (received) return { code: 'handover_received' };
  return offered ? { code: 'handover_offered' } : null;
}

export function whyNotReceive(
  { offered, received }: HandoverFacts,
  isWhole: boolean,
  remark: string | null,
): Refusal | null {
  if (received) return { code: 'handover_received' };
  // Who never offers must not hold up who goes on: then it is received as not whole, with a remark.
  if (!offered && isWhole) return { code: 'handover_not_offered' };
  return !isWhole && remark === null ? { code: 'handover_remark_missing' } : null;
}
