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
  engagementId: PlacedId.nullable().describe('null: an enrolment that has opened no case'),
  engagementNumber: z.string().nullable(),
  byName: z.string().describe('Of which organization the paper is'),
  at: Instant,
  fileId: Uuid.nullable().describe('A document of the case that can be opened'),
  sha256: z.string().nullable(),
  subjectId: PlacedId.nullable().describe('The application or the notice that the paper belongs to'),
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
