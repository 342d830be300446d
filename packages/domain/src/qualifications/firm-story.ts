import { mustParse } from '../parsed.ts';
import { type Jurisdiction, resolve } from '../rules/index.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import type {
  AdverseRecord,
  Certificate,
  Employment,
  Evidence,
  FirmFacts,
  Instrument,
  Job,
  StaffMember,
} from './facts.ts';
import { evidenceKinds } from './facts.ts';
import type { ClauseKey, Finding, Standing } from './finding.ts';
import { type Regime, regimeOf } from './regime.ts';
import { standingOf } from './standing.ts';

/** A firm that just meets what Henan asks, for tests and measurements: take something away and see what falls. */

export const day = (text: string): LocalDate => mustParse(parseLocalDate(text));
export const today = day('2026-06-15');

export const regimeIn = (
  jurisdiction: Jurisdiction,
  track: 'mandatory' | 'voluntary',
  on: LocalDate = today,
): Regime => regimeOf(resolve({ jurisdiction, track, on }, []));

export const certificate = (id: string, told: Partial<Certificate>): Certificate => ({
  id,
  kind: 'training',
  level: null,
  field: null,
  issuedOn: day('2020-01-01'),
  validUntil: null,
  ...told,
});

export const title = (
  id: string,
  level: Certificate['level'],
  told: Partial<Certificate> = {},
): Certificate => certificate(id, { kind: 'title', level, ...told });

export const registration = (
  id: string,
  field: Certificate['field'] = 'energy',
  told: Partial<Certificate> = {},
): Certificate => certificate(id, { kind: 'registration', field, ...told });

export const employment = (told: Partial<Employment> = {}): Employment => ({
  from: day('2020-01-01'),
  until: null,
  fullTime: true,
  proven: true,
  ...told,
});

/** Full time, trained and experienced unless told otherwise; what else the person holds is the caller's to say. */
export const person = (
  id: string,
  held: readonly Certificate[],
  told: Partial<StaffMember> = {},
): StaffMember => ({
  id,
  name: id,
  employments: [employment()],
  certificates: [certificate(`${id}-training`, {}), ...held],
  experiencedSince: day('2020-06-01'),
  ...told,
});

export const senior = (id: string): StaffMember => person(id, [title(`${id}-title`, 'senior')]);
export const intermediate = (id: string): StaffMember => person(id, [title(`${id}-title`, 'intermediate')]);
export const registered = (id: string): StaffMember => person(id, [registration(`${id}-registration`)]);
export const seniorRegistered = (id: string): StaffMember =>
  person(id, [title(`${id}-title`, 'senior'), registration(`${id}-registration`)]);

export const several = <T>(count: number, make: (id: string) => T, prefix: string): T[] =>
  Array.from({ length: count }, (_, at) => make(`${prefix}${at + 1}`));

export const job = (id: string, told: Partial<Job> = {}): Job => ({
  id,
  kind: 'audit',
  industry: '2521',
  completedOn: day('2024-05-01'),
  source: 'declared',
  proven: true,
  ...told,
});

export const instrument = (id: string, told: Partial<Instrument> = {}): Instrument => ({
  id,
  name: id,
  balances: ['material', 'energy', 'water'],
  calibratedOn: day('2025-01-01'),
  calibrationUntil: null,
  ...told,
});

const papers: readonly Evidence[] = evidenceKinds.map((kind) => ({
  id: kind,
  kind,
  from: day('2020-01-01'),
  until: null,
}));

export const record = (kind: AdverseRecord['kind'], from: string, until: string | null): AdverseRecord => ({
  id: `${kind}-${from}`,
  kind,
  from: day(from),
  until: until === null ? null : day(until),
});

export const firm = (told: Partial<FirmFacts> = {}): FirmFacts => ({
  staff: [...several(2, senior, 'senior'), ...several(5, intermediate, 'intermediate')],
  instruments: [instrument('meters')],
  evidence: papers,
  jobs: several(3, job, 'audit'),
  adverseRecords: [],
  ...told,
});

export const find = (standing: Standing, clause: ClauseKey): Finding => {
  const finding = standing.findings.find((entry) => entry.clause === clause);
  if (!finding) throw new Error(`${clause} is not asked`);
  return finding;
};

export const failing = (standing: Standing): ClauseKey[] =>
  standing.findings.filter(({ state }) => state === 'not_met').map(({ clause }) => clause);

export const henan = regimeIn('410000', 'voluntary');

export const reading = (told: Partial<Regime['readings']>): Regime => ({
  ...henan,
  readings: { ...henan.readings, ...told },
});

/** By Henan's rules, in coking, today. */
export const stands = (
  facts: FirmFacts,
  regime = henan,
  industry: string | null = '2521',
  on = today,
): Standing => standingOf(facts, regime, on, industry);
