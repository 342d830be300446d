import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { DateOnly, Instant, PlacedId, page, pageQuery, text, Uuid } from './shapes.ts';

export const TrailEntry = z.object({
  id: Uuid,
  at: Instant,
  act: z.string(),
  persona: z.string(),
  actorName: z.string().nullable(),
  organizationName: z.string().nullable(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  clause: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

export const listTrail = endpoint({
  room: 'trail',
  name: 'list_trail',
  summary: 'What was done by, and done to, this organization',
  method: 'GET',
  path: '/o/:organization/trail',
  scope: 'organization',
  act: 'see_trail',
  params: z.object({ organization: Uuid }),
  query: z.strictObject({
    ...pageQuery,
    act: text(60).optional(),
    from: DateOnly.optional(),
    to: DateOnly.optional(),
  }),
  reply: page(TrailEntry),
});

export const listCaseTrail = endpoint({
  room: 'trail',
  name: 'list_case_trail',
  summary: 'What was done in a case, for each of its parties',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/trail',
  scope: 'organization',
  act: 'see_cases',
  params: z.object({ organization: Uuid, engagement: PlacedId }),
  query: z.strictObject({ ...pageQuery }),
  reply: page(TrailEntry),
});
