import type { Refusal } from '../refusal.ts';
import type { Certificate, Evidence, FirmFacts, Instrument, Job, StaffMember } from './facts.ts';
import type { ClauseKey, FindingState, Standing } from './finding.ts';

/** What may be imagined otherwise. The day is moved by asking the standing on another day. */
export const changeKinds = [
  'add_person',
  'remove_person',
  'add_certificate',
  'remove_certificate',
  'add_job',
  'remove_job',
  'add_instrument',
  'remove_instrument',
  'add_evidence',
  'remove_evidence',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type Change =
  | { readonly kind: 'add_person'; readonly person: StaffMember }
  | { readonly kind: 'add_certificate'; readonly personId: string; readonly certificate: Certificate }
  | { readonly kind: 'add_job'; readonly job: Job }
  | { readonly kind: 'add_instrument'; readonly instrument: Instrument }
  | { readonly kind: 'add_evidence'; readonly evidence: Evidence }
  | {
      readonly kind: Extract<ChangeKind, `remove_${string}`>;
      readonly id: string;
    };

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
  list.filter((item) => item.id !== id);

const certified = (facts: FirmFacts, change: (person: StaffMember) => readonly Certificate[]): FirmFacts => ({
  ...facts,
  staff: facts.staff.map((person) => ({ ...person, certificates: change(person) })),
});

function withChange(facts: FirmFacts, change: Change): FirmFacts {
  switch (change.kind) {
    case 'add_person':
      return { ...facts, staff: [...facts.staff, change.person] };
    case 'remove_person':
      return { ...facts, staff: without(facts.staff, change.id) };
    case 'add_certificate':
      return certified(facts, ({ id, certificates }) =>
        id === change.personId ? [...certificates, change.certificate] : certificates,
      );
    case 'remove_certificate':
      return certified(facts, ({ certificates }) => without(certificates, change.id));
    case 'add_job':
      return { ...facts, jobs: [...facts.jobs, change.job] };
    case 'remove_job':
      return { ...facts, jobs: without(facts.jobs, change.id) };
    case 'add_instrument':
      return { ...facts, instruments: [...facts.instruments, change.instrument] };
    case 'remove_instrument':
      return { ...facts, instruments: without(facts.instruments, change.id) };
    case 'add_evidence':
      return { ...facts, evidence: [...facts.evidence, change.evidence] };
    case 'remove_evidence':
      return { ...facts, evidence: without(facts.evidence, change.id) };
  }
}

/** The facts as they would be; the ones given are left as they are. Changes apply in order. */
export const whatIf = (facts: FirmFacts, changes: readonly Change[]): FirmFacts =>
  changes.reduce(withChange, facts);

const idsOf: Readonly<
  Record<Extract<ChangeKind, `remove_${string}`>, (facts: FirmFacts) => readonly string[]>
> = {
  remove_person: ({ staff }) => staff.map(({ id }) => id),
  remove_certificate: ({ staff }) => staff.flatMap(({ certificates }) => certificates.map(({ id }) => id)),
  remove_job: ({ jobs }) => jobs.map(({ id }) => id),
  remove_instrument: ({ instruments }) => instruments.map(({ id }) => id),
  remove_evidence: ({ evidence }) => evidence.map(({ id }) => id),
};

function whyNotOne(facts: FirmFacts, change: Change): Refusal | null {
  const { kind } = change;
  if (kind === 'add_certificate') {
    const known = facts.staff.some(({ id }) => id === change.personId);
    return known ? null : { code: 'change_of_nothing', facts: { kind, id: change.personId } };
  }
  if (!('id' in change)) return null;
  const known = idsOf[change.kind](facts).includes(change.id);
  return known ? null : { code: 'change_of_nothing', facts: { kind, id: change.id } };
}

/** Removing what is not there would answer a question nobody asked, and look like an answer. */
export function whyNotWhatIf(facts: FirmFacts, changes: readonly Change[]): Refusal | null {
  let seen = facts;
  for (const change of changes) {
    const refused = whyNotOne(seen, change);
    if (refused) return refused;
    seen = withChange(seen, change);
  }
  return null;
}

/** A clause whose state differs. `lost` and `won` cross the line of the law; `shifted` only nears or leaves an end. */
export interface Flip {
  readonly clause: ClauseKey;
  readonly before: FindingState | null;
  readonly after: FindingState | null;
  readonly turn: 'lost' | 'won' | 'shifted';
}

const holds = (state: FindingState | null): boolean => state !== 'not_met';

function turnOf(before: FindingState | null, after: FindingState | null): Flip['turn'] {
  if (holds(before) === holds(after)) return 'shifted';
  return holds(after) ? 'won' : 'lost';
}

/** A clause asked only on one side has no state on the other: not being asked is as good as holding. */
export function compare(before: Standing, after: Standing): readonly Flip[] {
  const was = new Map(before.findings.map(({ clause, state }) => [clause, state]));
  const is = new Map(after.findings.map(({ clause, state }) => [clause, state]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((clause) => {
    const [old, now] = [was.get(clause) ?? null, is.get(clause) ?? null];
    return old === now ? [] : [{ clause, before: old, after: now, turn: turnOf(old, now) }];
  });
}
