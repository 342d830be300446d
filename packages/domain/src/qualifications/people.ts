import { type LocalDate, within } from '../time/index.ts';
import type { Certificate, CertificateKind, FirmFacts, StaffMember, TitleLevel } from './facts.ts';
import type { Shortfall } from './finding.ts';

/** What one person is worth to the firm on one day. */
export interface Worth {
  readonly id: string;
  /** Why the person is not one of the full-time, trained and experienced staff; empty: counts. */
  readonly lacks: readonly Shortfall[];
  /** The highest title in force: an earlier one of the same person is contained in it, and never counts beside it. */
  readonly level: TitleLevel | null;
  /** Holds a registration in energy or environment. */
  readonly registered: boolean;
  /** Had a title or such a registration that has run out by the day; and had a senior title that has. */
  readonly lapsed: boolean;
  readonly lapsedSenior: boolean;
  /** What is missing of training and experience, employed or not. */
  readonly schooling: readonly Shortfall[];
  /** Why the person is not with the firm on that day, full time and with proof; null: is. */
  readonly absent: Shortfall | null;
}

const inForce = (certificate: Certificate, on: LocalDate): boolean =>
  within(on, certificate.issuedOn, certificate.validUntil);

function lacksOfEmployment(person: StaffMember, on: LocalDate): Shortfall[] {
  const held = person.employments.filter((period) => within(on, period.from, period.until));
  if (held.length === 0) return ['not_employed'];
  const full = held.filter((period) => period.fullTime);
  if (full.length === 0)
    return held.some((period) => period.proven) ? ['part_time'] : ['part_time', 'employment_unproven'];
  return full.some((period) => period.proven) ? [] : ['employment_unproven'];
}

const lapsedOf = (person: StaffMember, kind: CertificateKind, on: LocalDate): boolean =>
  person.certificates.some((held) => held.kind === kind && held.validUntil !== null && held.validUntil < on);

const ranks: readonly TitleLevel[] = ['senior', 'intermediate', 'junior'];

const countsAsRegistered = (held: Certificate): boolean =>
  held.kind === 'registration' && (held.field === 'energy' || held.field === 'environment');

/** Whoever left lacks nothing else that matters: what they would be worth is asked again when they are back. */
function lacksOf(person: StaffMember, on: LocalDate, schooling: readonly Shortfall[]): readonly Shortfall[] {
  const lacks = lacksOfEmployment(person, on);
  return lacks.includes('not_employed') ? lacks : [...lacks, ...schooling];
}

function schoolingOf(person: StaffMember, on: LocalDate, held: readonly Certificate[]): Shortfall[] {
  const lacks: Shortfall[] = [];
  const trained = held.some((certificate) => certificate.kind === 'training');
  if (!trained) lacks.push(lapsedOf(person, 'training', on) ? 'training_lapsed' : 'untrained');
  if (person.experiencedSince === null || person.experiencedSince > on) lacks.push('inexperienced');
  return lacks;
}

export function worthOf(person: StaffMember, on: LocalDate): Worth {
  const held = person.certificates.filter((certificate) => inForce(certificate, on));
  const titles = held.filter((certificate) => certificate.kind === 'title');
  const level = ranks.find((rank) => titles.some((title) => title.level === rank)) ?? null;
  const registered = held.some(countsAsRegistered);
  const schooling = schoolingOf(person, on, held);
  const past = person.certificates.filter((held) => held.validUntil !== null && held.validUntil < on);
  return {
    id: person.id,
    lacks: lacksOf(person, on, schooling),
    schooling,
    level,
    registered,
    lapsed: past.some((gone) => gone.kind === 'title' || countsAsRegistered(gone)),
    lapsedSenior: past.some((gone) => gone.kind === 'title' && gone.level === 'senior'),
    absent: lacksOfEmployment(person, on)[0] ?? null,
  };
}

export const counts = (worth: Worth): boolean => worth.lacks.length === 0;

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

const merged = (a: StaffMember, b: StaffMember): StaffMember => ({
  ...a,
  employments: [...a.employments, ...b.employments],
  certificates: [...a.certificates, ...b.certificates],
  experiencedSince: earlier(a.experiencedSince, b.experiencedSince),
});

const once = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  new Set(list.map(({ id }) => id)).size === list.length
    ? list
    : [...new Map(list.map((item) => [item.id, item])).values()];

/**
 * Whoever left and came back may be told in two pieces, and a list may repeat itself: a person is one person and a
 * job one job all the same.
 */
export function distinct(facts: FirmFacts): FirmFacts {
  const people = new Map<string, StaffMember>();
  for (const person of facts.staff) {
    const before = people.get(person.id);
    people.set(person.id, before ? merged(before, person) : person);
  }
  return {
    staff: people.size === facts.staff.length ? facts.staff : [...people.values()],
    instruments: once(facts.instruments),
    evidence: once(facts.evidence),
    jobs: once(facts.jobs),
    adverseRecords: once(facts.adverseRecords),
  };
}
