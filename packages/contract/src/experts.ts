import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { DateOnly, PlacedId, page, pageQuery, text, Uuid } from './shapes.ts';
import { Invited, inviteAddress } from './tenancy/invitations.ts';

export const ExpertRow = z.object({
  id: PlacedId,
  name: z.string(),
  employer: z.string(),
  title: z.string(),
  specialties: z.array(z.string()),
  state: z.enum(['invited', 'active', 'withdrawn']),
  enrolledOn: DateOnly,
});
export type ExpertRow = z.infer<typeof ExpertRow>;

const common = { room: 'experts', scope: 'organization' } as const;

export const listExperts = endpoint({
  ...common,
  act: 'see_experts',
  name: 'list_experts',
  summary: 'The experts of the pool, or of the province’s pool for its authorities',
  method: 'GET',
  path: '/o/:organization/experts',
  params: z.object({ organization: Uuid }),
  query: z.strictObject({ ...pageQuery, specialty: text(10).optional(), search: text(60).optional() }),
  reply: page(ExpertRow),
});

export const enrolExpert = endpoint({
  ...common,
  act: 'enrol_expert',
  name: 'enrol_expert',
  summary: 'Enrol an expert in the pool and invite them',
  method: 'POST',
  path: '/o/:organization/experts',
  params: z.object({ organization: Uuid }),
  status: 201,
  body: z.strictObject({
    ...inviteAddress,
    name: text(60),
    employer: text(120),
    title: z.enum(['senior', 'intermediate', 'other']),
    specialties: z.array(text(10)).min(1).max(5).describe('Industry codes of GB/T 4754'),
  }),
  reply: z.object({ expertId: PlacedId, invitation: Invited }),
  refusals: ['expert_known', 'industry_unknown'],
});
