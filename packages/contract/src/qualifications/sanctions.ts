import { appealOutcomes, liftings, sanctionSteps } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';

/** By the calendar and by what was lifted: `ended` is a suspension whose last day has passed. */
export const sanctionStates = ['upcoming', 'in_force', 'ended', 'lifted'] as const;
export const appealStates = ['none', 'pending', ...appealOutcomes] as const;

export const SanctionRow = z.object({
  id: PlacedId,
  organizationId: Uuid,
  organizationName: z.string(),
  authorityName: z.string(),
  /** Imposed by the authority that reads. */
  mine: z.boolean(),
  step: z.enum(sanctionSteps),
  state: z.enum(sanctionStates),
  clause: z.string(),
  reason: z.string(),
  from: DateOnly,
  until: DateOnly.nullable().describe('The day by which correction is due, or the last day of a suspension'),
  /** An order whose day has passed uncorrected. */
  overdue: z.boolean(),
  imposedAt: Instant,
  liftedOn: DateOnly.nullable(),
  liftedBecause: z.enum(liftings).nullable(),
  appeal: z.enum(appealStates),
  version: Version,
});
export type SanctionRow = z.infer<typeof SanctionRow>;

const desk = { room: 'qualifications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofSanction = z.object({ organization: Uuid, sanction: PlacedId });

export const listSanctions = endpoint({
  ...desk,
  act: 'see_sanctions',
  name: 'list_sanctions',
  summary:
    'What an authority has imposed, or everything on one firm it answers for; for a firm, what is on itself',
  method: 'GET',
  path: '/o/:organization/sanctions',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    step: z.enum(sanctionSteps).optional(),
    state: z.enum(sanctionStates).optional(),
    appeal: z.enum(appealStates).optional(),
    firm: Uuid.optional(),
    search: text(60).optional(),
  }),
  reply: page(SanctionRow),
});

export const Appeal = z.object({
  id: PlacedId,
  grounds: z.string(),
  filedAt: Instant,
  outcome: z.enum(appealOutcomes).nullable(),
  reason: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type Appeal = z.infer<typeof Appeal>;

export const readSanction = endpoint({
  ...desk,
  act: 'see_sanctions',
  name: 'read_sanction',
  summary: 'One sanction: the steps before and after it, the check it came from, the appeal',
  method: 'GET',
  path: '/o/:organization/sanctions/:sanction',
  params: ofSanction,
  reply: z.object({
    sanction: SanctionRow.extend({ liftedReason: z.string().nullable() }),
    chain: z.array(SanctionRow).describe('From the first step to the last, this one among them'),
    checkId: PlacedId.nullable(),
    appeal: Appeal.nullable(),
  }),
});

export const imposeSanction = endpoint({
  ...desk,
  act: 'impose_sanction',
  name: 'impose_sanction',
  summary: 'Order to correct; where that was not done, publish the name; then suspend',
  method: 'POST',
  path: '/o/:organization/sanctions',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    organizationId: Uuid.describe('The firm'),
    step: z.enum(sanctionSteps),
    previousId: PlacedId.optional().describe('The step this one follows'),
    checkId: PlacedId.optional().describe('The check that found it'),
    clause: text(120),
    reason: prose(1000),
    from: DateOnly.optional().describe('Today unless told'),
    until: DateOnly.optional().describe('Both days are inside'),
  }),
  reply: z.object({ sanctionId: PlacedId }),
  refusals: [
    'sanction_firm_unknown',
    'sanction_out_of_order',
    'sanction_imposed_already',
    'sanction_before_deadline',
    'sanction_without_deadline',
    'sanction_ends_before_it_begins',
    'sanction_backdated',
    'sanction_too_far_ahead',
    'sanction_ordered_already',
    'sanction_not_listed',
    'check_not_failed',
  ],
});

export const liftSanction = endpoint({
  ...desk,
  act: 'impose_sanction',
  name: 'lift_sanction',
  summary:
    'Lift a sanction with its reason: corrected, served, or withdrawn. From that day it is not in force',
  method: 'POST',
  path: '/o/:organization/sanctions/:sanction/lifting',
  params: ofSanction,
  body: z.strictObject({
    version: Version,
    because: z.enum(['corrected', 'served', 'withdrawn']),
    reason: prose(500),
  }),
  reply: z.object({ version: Version, liftedOn: DateOnly }),
  refusals: [
    'stale_version',
    'sanction_lifted_already',
    'sanction_lifting_unfit',
    'sanction_not_served',
    'sanction_not_yours',
  ],
});

export const appealSanction = endpoint({
  ...desk,
  act: 'appeal_sanction',
  name: 'appeal_sanction',
  summary: 'Appeal against a sanction on one’s firm, once; it stays in force meanwhile',
  method: 'POST',
  path: '/o/:organization/sanctions/:sanction/appeal',
  params: ofSanction,
  status: 201,
  body: z.strictObject({ grounds: prose(2000) }),
  reply: z.object({ appealId: PlacedId }),
  refusals: ['appeal_filed_already', 'sanction_not_in_force'],
});

export const decideAppeal = endpoint({
  ...desk,
  act: 'decide_appeal',
  name: 'decide_appeal',
  summary: 'Uphold an appeal, which lifts the sanction, or dismiss it; not by the one who imposed it',
  method: 'POST',
  path: '/o/:organization/sanctions/:sanction/appeal/decision',
  params: ofSanction,
  body: z.strictObject({ outcome: z.enum(appealOutcomes), reason: prose(1000) }),
  reply: z.object({ outcome: z.enum(appealOutcomes) }),
  refusals: ['appeal_absent', 'appeal_decided_already', 'appeal_own_sanction', 'sanction_not_yours'],
});
