import { add, days, daysBetween, type LocalDate } from '../time/index.ts';
import type { CertificateKind, EvidenceKind, FirmFacts, StaffMember } from './facts.ts';
import type { ClauseKey } from './finding.ts';
import { type Day, dayOf, judges } from './judging.ts';
import { counts, distinct, type Worth, worthOf } from './people.ts';
import type { Regime } from './regime.ts';

/** A filing and a sanction end too; they are no facts of the firm, so who keeps them puts them into the calendar. */
export const expiryKinds = [
  'certificate',
  'instrument',
  'paper',
  'employment',
  'filing',
  'sanction',
] as const;
export type ExpiryKind = (typeof expiryKinds)[number];

export interface Expiry {
  /** The last day on which it still holds. */
  readonly on: LocalDate;
  /** For an employment, the person: one firm holds one employment of a person at a time. */
  readonly factId: string;
  readonly kind: ExpiryKind;
  /** The clauses that fail the next day, and that this end has a part in. */
  readonly clausesFailing: readonly {
    readonly jurisdiction: Regime['jurisdiction'];
    readonly track: Regime['track'];
    readonly clause: ClauseKey;
  }[];
}

interface End extends Omit<Expiry, 'clausesFailing'> {
  readonly touches: (clause: ClauseKey, last: Day, next: Day) => boolean;
}

const staffClauses: readonly ClauseKey[] = [
  'staff_count',
  'senior_titles',
  'intermediate_titles',
  'staff_knowledge',
  'staff_method',
];

const reachOf: Readonly<Record<CertificateKind | 'employment', readonly ClauseKey[]>> = {
  employment: staffClauses,
  training: ['staff_count', 'senior_titles', 'intermediate_titles', 'staff_method'],
  title: ['senior_titles', 'intermediate_titles', 'staff_knowledge'],
  registration: ['senior_titles', 'intermediate_titles', 'staff_knowledge'],
};

const same = (a: Worth, b: Worth): boolean =>
  counts(a) === counts(b) &&
  a.level === b.level &&
  a.registered === b.registered &&
  a.absent === b.absent &&
  a.schooling.length === b.schooling.length;

/** A paper that ends while its renewal runs changes nothing, and neither does one of a person who never counted. */
function touchesBy(person: StaffMember, kind: CertificateKind | 'employment'): End['touches'] {
  return (clause, last, next) => {
    if (!reachOf[kind].includes(clause)) return false;
    const [before, after] = [worthOf(person, last.on), worthOf(person, next.on)];
    const used = counts(before) || clause === 'staff_knowledge' || clause === 'staff_method';
    const fits = clause !== 'senior_titles' || before.level === 'senior';
    return used && fits && !same(before, after);
  };
}

const clauseOfPaper: Readonly<Partial<Record<EvidenceKind, ClauseKey>>> = {
  legal_person: 'legal_person',
  quality_system: 'quality_system',
  premises: 'premises',
  digitisation: 'digitisation',
  archive: 'archive',
  integrity_statement: 'integrity',
};

function endsOfPerson(person: StaffMember): (Omit<End, 'on'> & { readonly on: LocalDate | null })[] {
  return [
    ...person.certificates.map((held) => ({
      on: held.validUntil,
      factId: held.id,
      kind: 'certificate' as const,
      touches: touchesBy(person, held.kind),
    })),
    ...person.employments.map((held) => ({
      on: held.until,
      factId: person.id,
      kind: 'employment' as const,
      touches: touchesBy(person, 'employment'),
    })),
  ];
}

function endsOf(facts: FirmFacts): End[] {
  const all = [
    ...facts.staff.flatMap(endsOfPerson),
    ...facts.instruments.map((held) => ({
      on: held.calibrationUntil,
      factId: held.id,
      kind: 'instrument' as const,
      touches: (clause: ClauseKey) => clause === 'instruments',
    })),
    ...facts.evidence.map((held) => ({
      on: held.until,
      factId: held.id,
      kind: 'paper' as const,
      touches: (clause: ClauseKey) => clauseOfPaper[held.kind] === clause,
    })),
  ];
  return all.flatMap((end) => (end.on === null ? [] : [{ ...end, on: end.on }]));
}

/** What turns between a day's evening and the next morning, under one place's rules. */
interface Night {
  readonly regime: Regime;
  readonly last: Day;
  readonly next: Day;
  readonly falling: readonly ClauseKey[];
}

function nightOf(facts: FirmFacts, regime: Regime, on: LocalDate): Night {
  const last = dayOf(facts, regime, on, null);
  const next = dayOf(facts, regime, add(on, days(1)), null);
  const falling = regime.clauses
    .filter((asked) => {
      const judge = judges[asked.clause];
      return judge.tally(last, asked).met && !judge.tally(next, asked).met;
    })
    .map(({ clause }) => clause);
  return { regime, last, next, falling };
}

/** Everything the firm holds that ends between the two days, and what would fall with it if nothing were renewed. */
export function expiryCalendar(
  facts: FirmFacts,
  regimes: readonly Regime[],
  from: LocalDate,
  until: LocalDate,
): readonly Expiry[] {
  const known = distinct(facts);
  const ends = endsOf(known).filter(({ on }) => from <= on && on <= until);
  const nights = new Map<LocalDate, readonly Night[]>();
  for (const { on } of ends)
    if (!nights.has(on))
      nights.set(
        on,
        regimes.map((regime) => nightOf(known, regime, on)),
      );
  return ends
    .map(({ touches, ...end }) => ({
      ...end,
      clausesFailing: (nights.get(end.on) ?? []).flatMap(({ regime, last, next, falling }) =>
        falling
          .filter((clause) => touches(clause, last, next))
          .map((clause) => ({ jurisdiction: regime.jurisdiction, track: regime.track, clause })),
      ),
    }))
    .sort((a, b) => (a.on === b.on ? (a.factId < b.factId ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** So many days before the end, each once. */
export const reminderDays = [90, 30, 7] as const;
export type ReminderDays = (typeof reminderDays)[number];

export interface Reminder extends Expiry {
  readonly daysAhead: ReminderDays;
  /** The same reminder has the same key on whatever day it is computed: whoever keeps keys sends each once. */
  readonly key: string;
}

/**
 * The step each end has reached by today. A day on which nobody asked is made good on the next, and a paper entered
 * 20 days before its end gets the step of 30 days at once, not the earlier one too.
 */
export function remindersDue(calendar: readonly Expiry[], today: LocalDate): readonly Reminder[] {
  return calendar.flatMap((expiry) => {
    const left = daysBetween(today, expiry.on);
    const daysAhead = reminderDays.findLast((step) => left <= step);
    if (left < 0 || daysAhead === undefined) return [];
    return [{ ...expiry, daysAhead, key: `${expiry.kind}:${expiry.factId}:${expiry.on}:${daysAhead}` }];
  });
}
