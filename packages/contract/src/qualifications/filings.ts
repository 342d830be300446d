import { tracks } from '@qingshen/domain/engagements';
import { correctionLabels, filingStates } from '@qingshen/domain/qualifications';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { RuleValue } from '../rules/index.ts';
import {
  DateOnly,
  DivisionCode,
  Instant,
  PlacedId,
  page,
  pageQuery,
  text,
  Uuid,
  Version,
} from '../shapes.ts';
import { Standing } from './standing.ts';

export const sectorOutcomes = ['asked', 'granted', 'refused'] as const;
export const decisionOutcomes = ['accepted', 'refused', 'revoked'] as const;

/** A division (大类) of GB/T 4754-2017: filings are made for divisions. */
export const Sector = z.string().regex(/^[0-9]{2}$/, 'sector');

export const FilingRow = z.object({
  id: PlacedId,
  number: z.string(),
  organizationId: Uuid,
  organizationName: z.string(),
  creditCode: z.string(),
  place: DivisionCode,
  placeName: z.string(),
  authorityName: z.string(),
  line: z.enum(lines),
  track: z.enum(tracks),
  state: z.enum(filingStates).describe('expired by the calendar: accepted, and its last day has passed'),
  sectors: z.array(z.string()).describe('Granted, once decided; asked for, until then'),
  openedAt: Instant,
  submittedAt: Instant.nullable(),
  /** Whole days since the last submission, while it waits for the authority. */
  waitingDays: z.int().nullable(),
  openCorrections: z.int(),
  decidedAt: Instant.nullable(),
  validFrom: DateOnly.nullable(),
  validUntil: DateOnly.nullable(),
  version: Version,
});
export type FilingRow = z.infer<typeof FilingRow>;

const desk = { room: 'qualifications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofFiling = z.object({ organization: Uuid, filing: PlacedId });
const filter = {
  state: z.enum(filingStates).optional(),
  sector: Sector.optional(),
  waiting: z.coerce.number().int().min(0).max(3660).optional().describe('Waiting for at least so many days'),
  search: text(60).optional().describe('In the firm’s name, or its whole credit code or the number'),
};

export const listFilings = endpoint({
  ...desk,
  act: 'see_filings',
  name: 'list_filings',
  summary: 'A firm’s own filings; for an authority, those submitted to it',
  method: 'GET',
  path: '/o/:organization/filings',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    ...filter,
    sort: z
      .enum(['submitted_at', '-submitted_at'])
      .default('-submitted_at')
      .describe('By submission; a firm’s own by the day they were opened'),
  }),
  reply: page(FilingRow),
});

export const exportFilings = endpoint({
  ...desk,
  act: 'see_filings',
  name: 'export_filings',
  summary: 'The same list as a workbook (XLSX)',
  method: 'GET',
  path: '/o/:organization/filings/export',
  params: inOrganization,
  query: z.strictObject(filter),
  reply: z.string(),
  refusals: ['export_too_long'],
  streams: 'out',
});

export const readFilingTerms = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'read_filing_terms',
  summary:
    'What a place asks before it lets a firm file: regime, line, office, term, and what is open already',
  method: 'GET',
  path: '/o/:organization/filing-terms',
  params: inOrganization,
  query: z.strictObject({ place: DivisionCode, track: z.enum(tracks).default('voluntary') }),
  reply: z.object({
    place: DivisionCode,
    placeName: z.string(),
    track: z.enum(tracks),
    regime: z.enum(['none', 'filing', 'graded', 'selected', 'unstated']),
    citation: z.object({ document: z.string(), article: z.string(), verified: z.boolean() }).nullable(),
    line: z.enum(lines).nullable(),
    authorityName: z.string().nullable(),
    term: RuleValue.nullable(),
    openFilingId: PlacedId.nullable(),
    filingInForceId: PlacedId.nullable(),
    sectors: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  refusals: ['division_unknown'],
});

export const FilingSector = z.object({
  code: z.string(),
  name: z.string(),
  outcome: z.enum(sectorOutcomes),
  reason: z.string().nullable(),
  /** As judged from what the firm showed when it submitted, under the rules of that day; null before. */
  whenSubmitted: Standing.nullable(),
  /** From what the firm shows now, under the rules of today. */
  today: Standing.nullable(),
});
export const FilingCorrection = z.object({
  id: PlacedId,
  label: z.enum(correctionLabels),
  clause: z.string(),
  reason: z.string(),
  requestedAt: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
});
export const DecisionStandings = z.array(
  z.object({ sector: z.string(), whenSubmitted: Standing.nullable(), onTheDay: Standing.nullable() }),
);
export type DecisionStandings = z.infer<typeof DecisionStandings>;
export const FilingDecision = z.object({
  id: PlacedId,
  outcome: z.enum(decisionOutcomes),
  clause: z.string(),
  reason: z.string().nullable(),
  /** Why it was accepted although a clause was not met. */
  despite: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: Instant,
  /** How each sector granted or refused stood: as submitted, and on the day of the decision. */
  standings: DecisionStandings,
});

export const readFiling = endpoint({
  ...desk,
  act: 'see_filings',
  name: 'read_filing',
  summary: 'One filing: sectors with their standing then and now, corrections, decisions',
  method: 'GET',
  path: '/o/:organization/filings/:filing',
  params: ofFiling,
  reply: z.object({
    filing: FilingRow.extend({
      supersedesId: PlacedId.nullable(),
      rulesOn: DateOnly.nullable(),
      rulesKnownAt: Instant.nullable(),
    }),
    sectors: z.array(FilingSector),
    corrections: z.array(FilingCorrection),
    decisions: z.array(FilingDecision),
    /** What an acceptance today would be valid for, and under which clause. */
    term: RuleValue.nullable(),
    clause: z.string().nullable(),
  }),
});
