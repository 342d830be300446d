import { paperKinds } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, PlacedId, page, pageQuery, Uuid } from '../shapes.ts';
import { common, inOrganization } from './shapes.ts';

/** Every paper of the enterprise's cases in one place. */
export const Paper = z.object({
  id: Uuid,
  kind: z.enum(paperKinds),
  title: z.string().nullable().describe('Its own name or number; null where its kind says enough'),
  engagementId: PlacedId,
  engagementNumber: z.string(),
  byName: z.string().nullable().describe('Whose paper it is'),
  at: Instant,
  fileId: Uuid.nullable().describe('A document of the case that can be opened'),
  sha256: z.string().nullable(),
});
export type Paper = z.infer<typeof Paper>;

export const listPapers = endpoint({
  ...common,
  act: 'see_enterprise',
  name: 'list_papers',
  summary: 'All papers of the enterprise’s cases, newest first: notices, contracts, forms, files, receipts',
  method: 'GET',
  path: '/o/:organization/papers',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    kind: z.enum(paperKinds).optional(),
    engagement: PlacedId.optional(),
  }),
  reply: page(Paper),
});
