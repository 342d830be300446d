import type { Refusal } from '../refusal.ts';

export const filingStates = [
  'draft',
  'submitted',
  'correction_requested',
  'accepted',
  'refused',
  'withdrawn',
  'expired',
  'superseded',
  'revoked',
] as const;
export type FilingState = (typeof filingStates)[number];

export const filingParties = ['consultancy', 'authority', 'system'] as const;
export type FilingParty = (typeof filingParties)[number];

interface Step {
  readonly by: FilingParty;
  readonly from: readonly FilingState[];
  readonly to: FilingState;
}

const open: readonly FilingState[] = ['draft', 'submitted', 'correction_requested'];

/**
 * A filing's way. Renewing moves no state: it opens a new filing, whose acceptance supersedes this one; until then
 * this one stays in force, and a renewal that is refused takes nothing away.
 */
export const filingFlow = {
  submit: { by: 'consultancy', from: ['draft'], to: 'submitted' },
  request_correction: { by: 'authority', from: ['submitted'], to: 'correction_requested' },
  answer_correction: { by: 'consultancy', from: ['correction_requested'], to: 'submitted' },
  withdraw: { by: 'consultancy', from: open, to: 'withdrawn' },
  accept: { by: 'authority', from: ['submitted'], to: 'accepted' },
  refuse: { by: 'authority', from: ['submitted'], to: 'refused' },
  revoke: { by: 'authority', from: ['accepted'], to: 'revoked' },
  expire: { by: 'system', from: ['accepted'], to: 'expired' },
  supersede: { by: 'system', from: ['accepted'], to: 'superseded' },
} as const satisfies Record<string, Step>;

export type FilingAct = keyof typeof filingFlow;

const stepOf = (act: FilingAct): Step => filingFlow[act];

export function whyNotFiling(
  act: FilingAct,
  filing: { readonly state: FilingState },
  by: FilingParty,
): Refusal | null {
  const step = stepOf(act);
  if (step.by !== by) return { code: 'filing_act_of_another', facts: { act, by: step.by } };
  if (!step.from.includes(filing.state))
    return { code: 'filing_state', facts: { act, state: filing.state, from: step.from } };
  return null;
}

export const stateAfter = (act: FilingAct): FilingState => stepOf(act).to;

/** What this party could do now: for buttons, and for saying in which state a thing becomes possible. */
export const filingActsOf = (state: FilingState, by: FilingParty): readonly FilingAct[] =>
  (Object.keys(filingFlow) as FilingAct[]).filter((act) => whyNotFiling(act, { state }, by) === null);

export const isOpenFiling = (state: FilingState): boolean => open.includes(state);

/** Renewed is what holds or has run out. A revoked or refused filing is applied for anew, not renewed. */
export function whyNotRenew(
  filing: { readonly state: FilingState },
  others: readonly { readonly state: FilingState }[],
): Refusal | null {
  if (filing.state !== 'accepted' && filing.state !== 'expired')
    return { code: 'filing_not_renewable', facts: { state: filing.state } };
  return whyNotOpen(others);
}

/** A renewal waits as a draft while what it renews may be revoked: then there is nothing left to renew. */
export const whyNotSubmitRenewal = (former: FilingState | null): Refusal | null =>
  former === null || former === 'accepted' || former === 'expired'
    ? null
    : { code: 'filing_former_ended', facts: { state: former } };

/** One application at a time for one firm, province and line. */
export const whyNotOpen = (others: readonly { readonly state: FilingState }[]): Refusal | null =>
  others.some(({ state }) => isOpenFiling(state)) ? { code: 'filing_open_already' } : null;

export const correctionLabels = ['incorrect', 'incomplete', 'outdated'] as const;
export type CorrectionLabel = (typeof correctionLabels)[number];

export interface Correction {
  readonly label: string;
  /** The clause or field it speaks of. */
  readonly clause: string;
  readonly reason: string;
}

export function whyNotRequest(corrections: readonly Correction[]): Refusal | null {
  if (corrections.length === 0) return { code: 'correction_missing' };
  for (const [index, { label, clause, reason }] of corrections.entries()) {
    const at = { position: index + 1 };
    if (!correctionLabels.some((known) => known === label))
      return { code: 'correction_label_unknown', facts: { ...at, label } };
    if (clause.trim() === '') return { code: 'correction_clause_missing', facts: at };
    if (reason.trim() === '') return { code: 'correction_reason_missing', facts: at };
  }
  return null;
}

/** What was asked is answered whole: a half-answered file would only come back again. */
export function whyNotAnswer(
  corrections: readonly { readonly id: string; readonly answer: string | null }[],
): Refusal | null {
  const unanswered = corrections.filter(({ answer }) => (answer ?? '').trim() === '').map(({ id }) => id);
  return unanswered.length === 0 ? null : { code: 'correction_unanswered', facts: { unanswered } };
}
