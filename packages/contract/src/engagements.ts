import { capacities, engagementStates, tracks } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, page, pageQuery, text, Uuid, Version } from './shapes.ts';

export const Site = z.object({
  id: PlacedId,
  enterpriseId: Uuid,
  enterpriseName: z.string(),
  creditCode: z.string(),
  name: z.string(),
  address: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
});
export type Site = z.infer<typeof Site>;

const inOrganization = z.object({ organization: Uuid });
const common = { room: 'engagements', scope: 'organization' } as const;

export const listSites = endpoint({
  ...common,
  act: 'see_cases',
  name: 'list_sites',
  summary: 'Sites of the enterprise, or of enterprises under supervision',
  method: 'GET',
  path: '/o/:organization/sites',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    search: text(60).optional(),
    industry: text(10).optional(),
    division: DivisionCode.optional(),
  }),
  reply: page(Site),
});

export const registerSite = endpoint({
  ...common,
  act: 'register_site',
  name: 'register_site',
  summary: 'Register a site of an enterprise: one credit code may have several',
  method: 'POST',
  path: '/o/:organization/sites',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    enterpriseId: Uuid.optional().describe('Authorities only; an enterprise registers its own'),
    name: text(120),
    address: text(200),
    divisionCode: DivisionCode,
    industryCode: text(10),
  }),
  reply: z.object({ siteId: PlacedId }),
  refusals: ['division_unknown', 'division_beyond', 'industry_unknown', 'site_known'],
});

export const EngagementRow = z.object({
  id: PlacedId,
  number: z.string(),
  enterpriseName: z.string(),
  siteName: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  track: z.enum(tracks),
  state: z.enum(engagementStates),
  consultancyName: z.string().nullable(),
  openedAt: Instant,
  capacity: z.enum(capacities),
});
export type EngagementRow = z.infer<typeof EngagementRow>;

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
    track: z.enum(tracks).optional(),
    state: z.enum(engagementStates).optional(),
    division: DivisionCode.optional(),
    search: text(60).optional(),
    sort: z.enum(['opened_at', '-opened_at', 'enterprise_name', '-enterprise_name']).default('-opened_at'),
  }),
  reply: page(EngagementRow),
});

export const readEngagement = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_engagement',
  summary: 'One case with its site and parties',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement',
  params: z.object({ organization: Uuid, engagement: PlacedId }),
  reply: z.object({
    engagement: EngagementRow.extend({
      version: Version,
      closesAt: Instant.nullable(),
      rulesOn: DateOnly.describe('The case keeps the rules of this day'),
      rulesKnownAt: Instant.describe('As they were known at this instant'),
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
  }),
});

export const openEngagement = endpoint({
  ...common,
  act: 'open_engagement',
  name: 'open_engagement',
  summary: 'Open a round for a site under one’s supervision',
  method: 'POST',
  path: '/o/:organization/engagements',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ siteId: PlacedId, track: z.enum(tracks), clause: text(120).optional() }),
  reply: z.object({ engagementId: PlacedId, number: z.string() }),
  refusals: ['site_unknown', 'engagement_open'],
});

export const nameConsultancy = endpoint({
  ...common,
  act: 'name_consultancy',
  name: 'name_consultancy',
  summary: 'Let a consultancy into the case; one named before loses its sight of what comes after',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/consultancy',
  params: z.object({ organization: Uuid, engagement: PlacedId }),
  body: z.strictObject({ version: Version, creditCode: text(18) }),
  reply: z.object({ version: Version, consultancyName: z.string() }),
  refusals: ['stale_version', 'consultancy_unknown', 'consultancy_named_already'],
});
