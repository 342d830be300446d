import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, page, pageQuery, prose, Uuid } from '../shapes.ts';
import { Day, inFirm, room } from './shapes.ts';

/** One person, two firms: the second learns since when, never where; the authority sees both and settles. */

export const claimOutcomes = ['moves', 'stays'] as const;
const query = z.strictObject({ ...pageQuery, state: z.enum(['open', 'settled']).optional() });

export const OurClaim = z.object({
  id: Uuid,
  name: z.string(),
  identityMasked: z.string(),
  from: DateOnly,
  employedElsewhereSince: DateOnly,
  claimedAt: Instant,
  outcome: z.enum(claimOutcomes).nullable(),
  reason: z.string().nullable(),
  settledAt: Instant.nullable(),
});
export type OurClaim = z.infer<typeof OurClaim>;

export const listOurClaims = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'list_our_claims',
  summary: 'People this consultancy wanted to register while they counted elsewhere',
  method: 'GET',
  path: '/o/:organization/firm/claims',
  params: inFirm,
  query,
  reply: page(OurClaim),
});

export const EmploymentClaim = OurClaim.extend({
  claimantId: Uuid,
  claimantName: z.string(),
  employerId: Uuid,
  employerName: z.string(),
  /** Only an authority that answers for the employer may settle. */
  maySettle: z.boolean(),
});
export type EmploymentClaim = z.infer<typeof EmploymentClaim>;

export const listEmploymentClaims = endpoint({
  ...room,
  act: 'see_firms',
  name: 'list_employment_claims',
  summary: 'People claimed by two consultancies, one of which this authority answers for',
  method: 'GET',
  path: '/o/:organization/employment-claims',
  params: inFirm,
  query,
  reply: page(EmploymentClaim),
});

export const settleEmploymentClaim = endpoint({
  ...room,
  act: 'settle_claim',
  name: 'settle_employment_claim',
  summary: 'The person moves, and the former employment ends; or stays',
  method: 'PUT',
  path: '/o/:organization/employment-claims/:claim/settlement',
  params: inFirm.extend({ claim: Uuid }),
  body: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('moves'),
      lastDay: Day.describe('The last day of the former employment'),
      reason: prose(500),
    }),
    z.strictObject({ outcome: z.literal('stays'), reason: prose(500) }),
  ]),
  reply: z.object({ outcome: z.enum(claimOutcomes) }),
  refusals: ['claim_settled', 'claim_not_yours', 'employment_ended', 'employment_ends_before_it_begins'],
});
