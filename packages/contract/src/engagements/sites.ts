import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DivisionCode, PlacedId, page, pageQuery, text, Uuid } from '../shapes.ts';
import { common, inOrganization } from './shapes.ts';

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
  refusals: ['division_unknown', 'division_too_wide', 'division_beyond', 'industry_unknown', 'site_known'],
});
