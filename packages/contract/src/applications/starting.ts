import { applicationKinds, applicationStates } from '@qingshen/domain/applications';
import { engagementStates, tracks } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, PlacedId, page, pageQuery, Version } from '../shapes.ts';
import { ApplicationRow, desk, Eligibility, inOrganization, Refusal } from './shapes.ts';

/** Before a word is written: may it be applied for, from what, and what is open already. */

const RoundKind = z.enum(['evaluation', 'acceptance', 'postponement']);
const PostponableDuty = z.enum(['apply_acceptance', 'conclude_acceptance']);

export const readEligibility = endpoint({
  ...desk,
  act: 'keep_application',
  name: 'read_eligibility',
  summary: 'May this site audit voluntarily? Clause by clause, before anything is filed',
  method: 'GET',
  path: '/o/:organization/eligibility',
  params: inOrganization,
  query: z.strictObject({ site: PlacedId }),
  reply: Eligibility.extend({
    openApplicationId: PlacedId.nullable(),
    lastEnrolment: z
      .object({ id: PlacedId, number: z.string(), decidedOn: DateOnly })
      .nullable()
      .describe(
        'Accepted before, of this site or else of another of the enterprise: a draft may begin from it',
      ),
    citation: z.object({ document: z.string(), article: z.string(), verified: z.boolean() }),
  }),
});

export const Opening = z.object({
  engagementId: PlacedId,
  number: z.string(),
  siteName: z.string(),
  track: z.enum(tracks),
  state: z.enum(engagementStates),
  refused: Refusal.nullable().describe('What stands against it: null, it may be applied for'),
  openApplicationId: PlacedId.nullable(),
  duties: z
    .array(z.object({ duty: PostponableDuty, dueOn: DateOnly }))
    .describe('Of a postponement: the dates that may be asked to be put off'),
});
export type Opening = z.infer<typeof Opening>;

export const listOpenings = endpoint({
  ...desk,
  act: 'start_application',
  name: 'list_openings',
  summary:
    'The open rounds of the enterprise: in which of them this may be applied for, and why not in the others',
  method: 'GET',
  path: '/o/:organization/application-openings',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, kind: RoundKind }),
  reply: page(Opening),
});

export const startApplication = endpoint({
  ...desk,
  act: 'start_application',
  name: 'start_application',
  summary: 'Begin a draft, filled in from what is known already',
  method: 'POST',
  path: '/o/:organization/applications',
  params: inOrganization,
  status: 201,
  body: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('enrolment'),
      siteId: PlacedId,
      from: PlacedId.optional().describe(
        'An accepted enrolment of this enterprise: what it said goes on where nothing newer is known',
      ),
    }),
    z.strictObject({ kind: z.enum(['evaluation', 'acceptance']), engagementId: PlacedId }),
    z.strictObject({
      kind: z.literal('postponement'),
      engagementId: PlacedId,
      duty: PostponableDuty.default('apply_acceptance'),
    }),
  ]),
  reply: z.object({ applicationId: PlacedId, number: z.string(), version: Version }),
  refusals: [
    'application_open_already',
    'application_kind_unfit',
    'application_route_absent',
    'deadline_absent',
    'deadline_met_already',
    'postponement_not_asked',
    'postponement_statutory',
    'site_unknown',
  ],
});

export const listApplications = endpoint({
  ...desk,
  act: 'see_own_applications',
  name: 'list_applications',
  summary: 'The enterprise’s own applications; for a consultancy, those it was let into',
  method: 'GET',
  path: '/o/:organization/applications',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    kind: z.enum(applicationKinds).optional(),
    state: z.enum(applicationStates).optional(),
    engagement: PlacedId.optional(),
  }),
  reply: page(ApplicationRow),
});
