import type { Refusal } from '../../refusal.ts';
import { add, type LocalDate, years } from '../../time/index.ts';
import { whyNotSoFar } from '../day-bounds.ts';
import type { AuditManner } from '../manner.ts';
import { type EngagementState, isOpen } from '../states.ts';

/** Why a contract is over: another was commissioned, it was laid down, or the enterprise goes on by itself. */
export const contractEndings = ['replaced', 'resigned', 'audits_by_itself'] as const;
export type ContractEnding = (typeof contractEndings)[number];

export interface MannerFacts {
  readonly state: EngagementState;
  readonly manner: AuditManner | null;
  /** Whether a consultancy was ever commissioned for this round. */
  readonly wasCommissioned: boolean;
}

/** The audit is done and before the evaluation, or has passed it: how it is done is no question any more. */
const audited: readonly EngagementState[] = [
  'evaluation_applied',
  'implementing',
  'acceptance_applied',
  'acceptance_failed',
];

/** A consultancy stays until acceptance: another may follow the one that leaves, or that has left. */
const followsAnother = ({ manner, wasCommissioned }: MannerFacts, to: AuditManner): boolean =>
  to === 'commissioned' && wasCommissioned && manner !== 'self_audit';

export function whyNotTurnTo(facts: MannerFacts, to: AuditManner): Refusal | null {
  if (!isOpen(facts.state)) return { code: 'round_closed', facts: { state: facts.state } };
  return audited.includes(facts.state) && !followsAnother(facts, to)
    ? { code: 'audit_evaluated', facts: { state: facts.state } }
    : null;
}

/** Whoever leaves is told why: a change of manner without a reason is refused. */
export function whyNotChange(
  facts: MannerFacts,
  to: AuditManner,
  reason: string | undefined,
): Refusal | null {
  const { manner } = facts;
  const settled = whyNotTurnTo(facts, to);
  if (settled) return settled;
  return manner !== null && reason === undefined
    ? { code: 'change_reason_missing', facts: { field: 'reason', manner } }
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

export interface PaperFacts {
  /** The contract of another firm that stands on the same paper, if there is one. */
  readonly sameAs: { readonly number: string; readonly consultancyName: string } | null;
}

/** Two firms do not sign one paper: the scan of the former contract is no contract with the next firm. */
export const whyNotPaper = ({ sameAs }: PaperFacts): Refusal | null =>
  sameAs && {
    code: 'contract_paper_of_another',
    facts: { field: 'contract.fileId', number: sameAs.number, consultancy: sameAs.consultancyName },
  };

/** A year with a digit too few is a slip of the pen; no audit under the law of 2003 was agreed on before. */
const earliest = '2000-01-01' as LocalDate;

/** No audit is agreed on so far ahead: such a year is a slip of the pen, too. */
const latestStart = years(1);
const latestEnd = years(10);

/** A contract is signed by now and still runs: one that has ended lets nobody in. */
export function whyNotContract({ signedOn, from, until }: TermFacts, today: LocalDate): Refusal | null {
  if (signedOn > today)
    return { code: 'date_in_future', facts: { field: 'contract.signedOn', date: signedOn } };
  for (const [field, date] of Object.entries({ signedOn, from }))
    if (date < earliest)
      return { code: 'contract_day_too_early', facts: { field: `contract.${field}`, date, earliest } };
  if (until !== null && until < from)
    return { code: 'contract_ends_before_it_begins', facts: { field: 'contract.until', from, until } };
  if (until !== null && until < today)
    return { code: 'contract_ended', facts: { field: 'contract.until', until } };
  return (
    whyNotSoFar('contract.from', from, add(today, latestStart)) ??
    whyNotSoFar('contract.until', until, add(from, latestEnd))
  );
}

/** What whoever audited has gathered, kind by kind. */
export const handoverItems = [
  'site_records',
  'measurement_records',
  'balance_papers',
  'option_papers',
  'audit_reports',
] as const;
export type HandoverItem = (typeof handoverItems)[number];

export interface HandoverFacts {
  readonly offered: boolean;
  readonly received: boolean;
}

export interface Offered {
  /** What lies in the case already. */
  readonly inCase: readonly { readonly sha256: string }[];
  readonly besides: readonly { readonly name: string; readonly sha256: string }[];
  /** Of which kinds there is nothing. */
  readonly nothing: readonly { readonly item: HandoverItem }[];
}

/** A list that was said to be whole is not lengthened behind the back of who reads it. */
export function whyNotOffer({ offered, received }: HandoverFacts): Refusal | null {
  if (received) return { code: 'handover_received' };
  return offered ? { code: 'handover_offered' } : null;
}

/** A hand-over hands something over; who has nothing says so of each kind, not by an empty list. */
export function whyNotList({ inCase, besides, nothing }: Offered): Refusal | null {
  const known = [...inCase, ...besides].map(({ sha256 }) => sha256);
  const again = besides.find(({ sha256 }) => known.filter((one) => one === sha256).length > 1);
  if (again) return { code: 'handover_file_twice', facts: { field: 'files', name: again.name } };
  if (known.length > 0) return null;
  const told = nothing.map(({ item }) => item);
  const open = handoverItems.filter((item) => !told.includes(item));
  return open.length === 0 ? null : { code: 'handover_empty', facts: { field: 'files', items: open } };
}

export function whyNotReceive(
  { offered, received }: HandoverFacts,
  isWhole: boolean,
  remark: string | null,
): Refusal | null {
  if (received) return { code: 'handover_received' };
  // Who never offers must not hold up who goes on: then it is received as not whole, with a remark.
  if (!offered && isWhole) return { code: 'handover_not_offered', facts: { field: 'isWhole' } };
  return !isWhole && remark === null ? { code: 'handover_remark_missing', facts: { field: 'remark' } } : null;
}
