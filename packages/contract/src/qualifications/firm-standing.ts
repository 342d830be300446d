import { tracks } from '@qingshen/domain/engagements';
import {
  balances,
  clauseKeys,
  evidenceKinds,
  expiryKinds,
  findingStates,
  jobKinds,
  registrationFields,
  titleLevels,
  verdicts,
} from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, PlacedId, text, Uuid } from '../shapes.ts';
import { Day, inFirm, ofFirm, room } from './shapes.ts';
import { Standing } from './standing.ts';

/** The clause board: where a firm stands under the rules of a place, until when, and what would change it. */

const asked = {
  division: DivisionCode.optional().describe('The place whose rules are asked; the asker’s own unless told'),
  track: z.enum(tracks).default('voluntary'),
  on: Day.optional().describe('Today unless told'),
  industry: z
    .string()
    .regex(/^[0-9]{4}$/, 'industry_code')
    .optional()
    .describe('A class of GB/T 4754; the firm as such unless told'),
};
const standingQuery = z.strictObject(asked);

/** A fact that a finding names by its id, or a certificate behind it, as people call it. */
export const NamedFact = z.object({
  id: z.string(),
  kind: z.enum(['person', 'certificate', 'instrument', 'paper', 'job', 'record']),
  label: z.string(),
  employmentId: Uuid.nullable().describe('For a person and for a certificate: where to look in the register'),
});
export type NamedFact = z.infer<typeof NamedFact>;

export const Regime = z.object({
  jurisdiction: z.string(),
  jurisdictionName: z.string(),
  track: z.enum(tracks),
  filing: z.enum(['none', 'filing', 'graded', 'selected', 'unstated']),
  line: z.string().nullable(),
  term: z.object({ unit: z.string(), count: z.int() }).nullable(),
  asksNothing: z.boolean().describe('No rule in force here holds a consultancy to conditions of its own'),
});
export type Regime = z.infer<typeof Regime>;

export const Expiry = z.object({
  on: DateOnly.describe('The last day on which it holds'),
  factId: z.string(),
  kind: z.enum(expiryKinds),
  clausesFailing: z.array(z.enum(clauseKeys)),
});

export const meterClauses = ['staff_count', 'senior_titles', 'intermediate_titles'] as const;
export const FirmStanding = z.object({
  firmName: z.string(),
  regime: Regime,
  standing: Standing,
  meters: z.array(z.object({ clause: z.enum(meterClauses), have: z.int(), need: z.int() })),
  calendar: z.array(Expiry).describe('What ends within a year of the day'),
  named: z.array(NamedFact),
});
export type FirmStanding = z.infer<typeof FirmStanding>;

export const readStanding = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'read_standing',
  summary: 'Clause by clause: may the consultancy work there, on that day, and why not',
  method: 'GET',
  path: '/o/:organization/firm/standing',
  params: inFirm,
  query: standingQuery,
  reply: FirmStanding,
  refusals: ['division_unknown', 'industry_unknown'],
});

const lasting = { issuedOn: Day, validUntil: Day.nullable().default(null) };
const Imagined = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), level: z.enum(titleLevels), ...lasting }),
  z.strictObject({ kind: z.literal('registration'), field: z.enum(registrationFields), ...lasting }),
  z.strictObject({ kind: z.literal('training'), ...lasting }),
]);
const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add_person'),
    name: text(60),
    from: Day.describe('Full time, and proven, from this day'),
    experiencedSince: Day.nullable().default(null),
    certificates: z.array(Imagined).max(10).default([]),
  }),
  z.strictObject({ kind: z.literal('add_certificate'), personId: Uuid, certificate: Imagined }),
  z.strictObject({
    kind: z.literal('add_job'),
    job: z.enum(jobKinds),
    industryCode: asked.industry.nullable().default(null),
    completedOn: Day,
  }),
  z.strictObject({
    kind: z.literal('add_instrument'),
    name: text(80),
    balances: z.array(z.enum(balances)).min(1).max(3),
    calibratedOn: Day,
    calibrationUntil: Day.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('add_evidence'),
    evidence: z.enum(evidenceKinds),
    from: Day,
    until: Day.nullable().default(null),
  }),
  ...(
    ['remove_person', 'remove_certificate', 'remove_job', 'remove_instrument', 'remove_evidence'] as const
  ).map((kind) => z.strictObject({ kind: z.literal(kind), id: Uuid })),
]);

export const HitCase = z.object({
  id: PlacedId,
  number: z.string(),
  enterpriseName: z.string(),
  siteName: z.string(),
  industryCode: z.string(),
  track: z.enum(tracks),
  before: z.enum(verdicts),
  after: z.enum(verdicts),
  clauses: z.array(z.enum(clauseKeys)).describe('Those that turn for this case'),
});
export type HitCase = z.infer<typeof HitCase>;

export const askWhatIf = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'ask_what_if',
  summary: 'The same board as it would be; nothing is saved',
  method: 'POST',
  path: '/o/:organization/firm/standing/what-if',
  params: inFirm,
  body: z.strictObject({
    ...asked,
    changes: z.array(Change).max(50).default([]),
    moveTo: Day.optional().describe('And on this other day'),
  }),
  reply: z.object({
    before: FirmStanding,
    after: FirmStanding,
    flips: z.array(
      z.object({
        clause: z.enum(clauseKeys),
        before: z.enum(findingStates).nullable(),
        after: z.enum(findingStates).nullable(),
        turn: z.enum(['lost', 'won', 'shifted']),
      }),
    ),
    cases: z.array(HitCase).describe('Running cases of this firm whose answer would turn'),
    casesAsked: z.object({ count: z.int(), capped: z.boolean() }),
  }),
  refusals: [
    'division_unknown',
    'industry_unknown',
    'change_of_nothing',
    'certificate_issued_after_expiry',
    'instrument_calibrated_after_limit',
    'paper_ends_before_it_begins',
    'audit_without_industry',
  ],
  idempotent: false,
});

export const fetchGapLetter = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'fetch_gap_letter',
  summary: 'What is missing, clause by clause, as a PDF',
  method: 'GET',
  path: '/o/:organization/firm/standing/letter',
  params: inFirm,
  query: standingQuery,
  reply: z.string(),
  refusals: ['division_unknown', 'industry_unknown'],
  streams: 'out',
});

export const readStandingOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'read_standing_of_firm',
  summary: 'Where a consultancy one answers for stands',
  method: 'GET',
  path: '/o/:organization/firms/:subject/standing',
  params: ofFirm,
  query: standingQuery,
  reply: FirmStanding,
  refusals: ['division_unknown', 'industry_unknown'],
});
