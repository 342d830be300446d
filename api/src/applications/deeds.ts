import type { Refusal } from '@qingshen/domain';
import {
  boxesOf,
  fieldsOf,
  fillerAt,
  type HandAct,
  type HandOutcome,
  isRequired,
  materialsFor,
  whyNotHand,
  whyNotOpen,
  whyNotOutcome,
  whyNotWaive,
} from '@qingshen/domain/applications';
import { flagIn, type RuleSet } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type { Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Row } from '../kernel/statement.ts';
import { formHeld } from './judged.ts';
import { visitOf } from './may.ts';
import type { Deed, papersInHand } from './office.sql.ts';
import { paperShown } from './paper-shown.ts';
import { filledOf, postponedTo, whyNotPostpone } from './postponed-to.ts';

/** One hand on one paper, worked out without a word to the database. */

export type InHand = Row<ReturnType<typeof papersInHand>>;
export type Done = { readonly refused: Refusal } | { readonly deed: Deed };

export interface Desk {
  readonly accountId: string;
  readonly seat: Seat;
  readonly today: LocalDate;
  readonly rulesOf: (row: InHand) => RuleSet;
}

export interface Proposal {
  readonly outcome: HandOutcome;
  readonly opinion: string;
  readonly clause?: string;
  readonly waiver?: string;
  readonly items: readonly { readonly field: string; readonly label: string; readonly reason: string }[];
  readonly fields: Readonly<Record<string, string>>;
  readonly postponedTo?: string;
}

/** What this office's first hand proposed since the paper came. */
export const preparedOf = (row: InHand) =>
  row.handRows.findLast(
    ({ act, rank, visit }) => act === 'prepare' && rank === row.ownStop?.rank && visit === row.ownStop.visit,
  );

const deedOf = (row: InHand, act: HandAct, more: Partial<Deed> = {}): Done => ({
  deed: { id: newId(), application: row.id, seen: row.version, act, ...more },
});

function whyNotItems(row: InHand, { items }: Proposal, rules: RuleSet): Refusal | null {
  if (items.length === 0) return { code: 'correction_missing' };
  const form = formHeld(row);
  const keys = fieldsOf(form).map(({ key }) => key);
  const materials = materialsFor(row.kind, rules).map((_, at) => `material:${at + 1}`);
  const strange = items.find(
    ({ field }) => field !== '' && !keys.includes(field) && !materials.includes(field),
  );
  return strange ? { code: 'form_field_unknown', facts: { field: strange.field, form: form.id } } : null;
}

/** Boxes that this office ticks beside its opinion: none of another's, and all that have to be. */
function whyNotBoxes(row: InHand, { fields }: Proposal): Refusal | null {
  const rank = row.ownStop?.rank ?? 0;
  const own = boxesOf(formHeld(row), fillerAt(row.kind, row.stopRows, rank));
  const strange = Object.keys(fields).find((key) => !own.some((field) => field.key === key));
  if (strange !== undefined) return { code: 'form_field_unknown', facts: { field: strange } };
  const missing = own
    .filter((field) => isRequired(field, filledOf(row), row.track) && fields[field.key] === undefined)
    .map(({ key }) => key);
  return missing.length > 0 ? { code: 'officer_fields_missing', facts: { fields: missing } } : null;
}

/** 线上线下一致: a difference that nobody has ended keeps the paper here, where the rules ask that both agree. */
function whyNotPaper(row: InHand, rules: RuleSet): Refusal | null {
  if (flagIn(rules, 'online_equals_paper') !== true) return null;
  const fields = paperShown(formHeld(row), filledOf(row), row.paperRows)
    .filter(({ state }) => state === 'differs')
    .map(({ field }) => field);
  return fields.length > 0 ? { code: 'paper_differs', facts: { fields } } : null;
}

/** What follows from a yes has to be possible, before anybody says it. */
function whyNotEffect(row: InHand, desk: Desk, to: LocalDate): Refusal | null {
  if (row.kind === 'postponement') return whyNotPostpone(row, desk, to);
  if (row.kind === 'enrolment') return row.hasOpenRound ? { code: 'engagement_open' } : null;
  const round = row.roundNow;
  return round === null
    ? { code: 'not_found' }
    : whyNotOpen(row.kind, { state: round.state, since: null, open: null });
}

function whyNotAccept(
  row: InHand,
  desk: Desk,
  proposal: Pick<Proposal, 'waiver' | 'postponedTo'>,
): Refusal | null {
  const eligibility = row.copyRows.at(-1)?.eligibility;
  return (
    (eligibility ? whyNotWaive(eligibility, proposal.waiver ?? null) : null) ??
    whyNotEffect(row, desk, postponedTo(row, proposal.postponedTo))
  );
}

function whyNotPropose(row: InHand, desk: Desk, proposal: Proposal): Refusal | null {
  const task = row.ownStop?.task ?? 'check';
  const rules = desk.rulesOf(row);
  const unfit = whyNotOutcome(task, proposal.outcome);
  if (unfit) return unfit;
  // Only who decides a postponement names another day: from anybody else it would be lost without a word.
  if (proposal.postponedTo !== undefined && !(row.kind === 'postponement' && proposal.outcome === 'accept'))
    return {
      code: 'postponed_to_not_asked',
      facts: { field: 'postponedTo', task, outcome: proposal.outcome },
    };
  if (proposal.outcome === 'return') return whyNotItems(row, proposal, rules);
  if (proposal.outcome === 'refuse') return proposal.clause ? null : { code: 'decision_clause_missing' };
  return (
    whyNotBoxes(row, proposal) ??
    whyNotPaper(row, rules) ??
    (proposal.outcome === 'accept' ? whyNotAccept(row, desk, proposal) : null)
  );
}

const whyNotAt = (row: InHand, act: HandAct, desk: Desk): Refusal | null =>
  whyNotHand(act, visitOf(row), desk.accountId);

export const receive = (row: InHand, desk: Desk): Done => {
  const refused = whyNotAt(row, 'receive', desk);
  return refused ? { refused } : deedOf(row, 'receive');
};

export function prepare(row: InHand, desk: Desk, proposal: Proposal): Done {
  const refused = whyNotAt(row, 'prepare', desk) ?? whyNotPropose(row, desk, proposal);
  if (refused) return { refused };
  const { outcome, opinion, clause = null, waiver = null, items, fields } = proposal;
  const isPostponement = row.kind === 'postponement' && outcome === 'accept';
  return deedOf(row, 'prepare', {
    outcome,
    opinion,
    clause,
    waiver: outcome === 'accept' ? waiver : null,
    items: outcome === 'return' ? items : [],
    boxes: outcome === 'forward' || outcome === 'accept' ? fields : {},
    postponed_to: isPostponement ? postponedTo(row, proposal.postponedTo) : null,
  });
}

export function check(row: InHand, desk: Desk, opinion: string | null): Done {
  const refused = whyNotAt(row, 'check', desk);
  return refused ? { refused } : deedOf(row, 'check', { opinion });
}

export function sendBack(row: InHand, desk: Desk, reason: string): Done {
  const refused = whyNotAt(row, 'send_back', desk);
  return refused ? { refused } : deedOf(row, 'send_back', { opinion: reason });
}

/** What was prepared is signed or sent back, never changed here; what may have changed since is looked at again. */
export function sign(row: InHand, desk: Desk, opinion: string | null): Done {
  const refused = whyNotAt(row, 'sign', desk);
  if (refused) return { refused };
  const prepared = preparedOf(row);
  if (!prepared) return { refused: { code: 'hand_not_due', facts: { act: 'sign', waitsFor: 'handler' } } };
  const { outcome, waiver, postponedTo: granted } = prepared;
  const passes = outcome === 'forward' || outcome === 'accept';
  const again =
    (passes ? whyNotPaper(row, desk.rulesOf(row)) : null) ??
    (outcome === 'accept'
      ? whyNotAccept(row, desk, { ...(waiver && { waiver }), ...(granted && { postponedTo: granted }) })
      : null);
  return again ? { refused: again } : deedOf(row, 'sign', { opinion });
}
