import { levels } from '@qingshen/domain/divisions';
import {
  auditManners,
  capacities,
  duties,
  dutyStandings,
  engagementStates,
  tracks,
  verdictResults,
  verdictStages,
} from '@qingshen/domain/engagements';
import { listingReasons, targetLevels, targetSubjects } from '@qingshen/domain/rules';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
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
import { common, Deadline, EngagementRow, inOrganization, ofEngagement, Warning } from './shapes.ts';
import { Site } from './sites.ts';

const Yes = z.enum(['true']).transform(() => true as const);

/** Every number that is shown about rounds is one of these filters: whoever clicks it finds as many rows. */
export const caseFilters = {
  track: z.enum(tracks).optional(),
  state: z.enum(engagementStates).optional(),
  open: Yes.optional().describe('Only rounds that have not ended'),
  level: z.enum(levels).optional(),
  reason: z.enum(listingReasons).optional(),
  industry: z
    .string()
    .regex(/^[0-9]{2,4}$/, 'industry_code')
    .optional()
    .describe('A division or a class of GB/T 4754'),
  division: DivisionCode.optional().describe('It and what lies in it'),
  manner: z.enum(auditManners).optional(),
  consultancy: text(60).optional().describe('Part of its name'),
  campaign: PlacedId.optional(),
  enterprise: Uuid.optional(),
  search: text(60).optional(),
  duty: z.enum(duties).optional(),
  standing: z
    .enum(dutyStandings)
    .optional()
    .describe('How the duty stands; with `duty` only that one counts'),
  warning: Warning.optional(),
  late: Yes.optional().describe('Its next day has passed'),
  dueFrom: DateOnly.optional().describe('Of the duty, where one is named; else of the next day. Included'),
  dueTo: DateOnly.optional().describe('Included'),
};

const sorts = z
  .enum(['opened_at', '-opened_at', 'enterprise_name', '-enterprise_name', 'next_due'])
  .default('-opened_at')
  .describe('next_due: soonest first, rounds without an open duty last');

export const exportEngagements = endpoint({
  ...common,
  act: 'see_cases',
  name: 'export_engagements',
  summary: 'The same list as a workbook',
  method: 'GET',
  path: '/o/:organization/engagements.xlsx',
  params: inOrganization,
  query: z.strictObject({ ...caseFilters, sort: sorts }),
  reply: z.string(),
  refusals: ['export_too_long'],
  streams: 'out',
});

export const listEngagements = endpoint({
  ...common,
  act: 'see_cases',
  name: 'list_engagements',
  summary: 'The cases this organization may see, and in which capacity',
  method: 'GET',
  path: '/o/:organization/engagements',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    ...caseFilters,
    sort: sorts,
  }),
  reply: page(
    EngagementRow.extend({
      asked: z
        .object({ duty: z.enum(duties), dueOn: DateOnly })
        .nullable()
        .describe('Where the list is asked for by duty: for which of its duties the case is on it'),
    }),
  ),
});

const TargetVoice = z.object({
  level: z.enum(targetLevels).nullable().describe('null where the text leaves it open'),
  source: z.string(),
  jurisdiction: z.string(),
  document: z.string(),
  documentName: z.string(),
  article: z.string(),
  verified: z.boolean(),
});

/** As it was when the round was listed. */
export const RoundTarget = TargetVoice.extend({
  subject: z.enum(targetSubjects),
  assumed: z.boolean().describe('A fact was not known, and the harder answer was taken'),
  also: z.array(TargetVoice).describe('Binding beside it, because they measure more of the enterprise'),
  losing: z.array(TargetVoice.extend({ because: z.enum(['farther', 'older', 'milder']) })),
});
export type RoundTarget = z.infer<typeof RoundTarget>;

export const RoundVerdict = z.object({
  id: PlacedId,
  stage: z.enum(verdictStages),
  result: z.enum(verdictResults),
  concludedOn: DateOnly,
  documentNumber: z.string().nullable(),
  opinion: z.string().nullable(),
  fileId: PlacedId.nullable(),
  concludedByName: z.string(),
  recordedAt: Instant,
});
export type RoundVerdict = z.infer<typeof RoundVerdict>;

const OtherRound = z.object({ id: PlacedId, number: z.string() });

export const readEngagement = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_engagement',
  summary:
    'One case: its site and parties, how it was listed, what it is to reach, where it stands and what is next',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement',
  params: ofEngagement,
  reply: z.object({
    engagement: EngagementRow.extend({
      version: Version,
      closesAt: Instant.nullable(),
      closedAt: Instant.nullable().describe('When the round ended'),
      endedBecause: z.string().nullable(),
      rulesOn: DateOnly.describe('The case keeps the rules of this day'),
      rulesKnownAt: Instant.describe('As they were known at this instant'),
      line: z.enum(lines),
      lines: z.array(z.enum(lines)).describe('Jointly responsible; the first leads'),
      organiserName: z.string(),
      campaign: z.object({ id: PlacedId, title: z.string().nullable() }).nullable(),
      hazardousWasteTonnes: z.number().nullable(),
      burnsCoal: z.boolean().nullable(),
      targets: z.array(RoundTarget),
      carriedFrom: OtherRound.nullable(),
      carriedTo: OtherRound.nullable(),
    }),
    site: Site,
    parties: z.array(
      z.object({
        organizationId: Uuid,
        name: z.string(),
        capacity: z.enum(capacities),
        since: Instant,
        until: Instant.nullable(),
      }),
    ),
    deadlines: z.array(Deadline).describe('Every clock, by its day'),
    next: Deadline.nullable().describe('The soonest open one of the enterprise, or of the reader'),
    verdicts: z.array(RoundVerdict),
  }),
});
