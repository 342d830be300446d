import {
  carryOverGrounds,
  engagementStates,
  verdictResults,
  verdictStages,
} from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { common, EngagementRow, inOrganization, ofEngagement } from './shapes.ts';

export const recordVerdict = endpoint({
  ...common,
  act: 'conclude_round',
  name: 'record_verdict',
  summary: 'The organiser concludes an evaluation or an acceptance that was applied for',
  method: 'POST',
  path: '/o/:organization/engagements/:engagement/verdicts',
  params: ofEngagement,
  status: 201,
  body: z.strictObject({
    version: Version,
    stage: z.enum(verdictStages),
    result: z.enum(verdictResults),
    concludedOn: DateOnly,
    documentNumber: text(80).nullable().default(null),
    opinion: prose(2000).nullable().default(null),
    fileId: Uuid.nullable().default(null).describe('The technical opinion, filed with the case'),
  }),
  reply: z.object({ verdictId: PlacedId, state: z.enum(engagementStates), version: Version }),
  refusals: [
    'stale_version',
    'round_step_out_of_order',
    'round_step_of_another',
    'day_still_ahead',
    'day_before_listing',
    'file_unknown',
  ],
});

const Ground = z.object({
  ground: z.enum(carryOverGrounds),
  dueOn: DateOnly.nullable().describe('The day that was missed'),
  document: z.string(),
  documentName: z.string(),
  article: z.string(),
  verified: z.boolean(),
});

export const listCarryOverCandidates = endpoint({
  ...common,
  act: 'see_forecast',
  name: 'list_carry_over_candidates',
  summary: 'Rounds that belong into the next list, each with its ground and clause',
  method: 'GET',
  path: '/o/:organization/carry-over-candidates',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    campaign: PlacedId.optional().describe('Of which they are left over'),
    division: DivisionCode.optional(),
  }),
  reply: page(EngagementRow.extend({ grounds: z.array(Ground) })),
});

export const carryOver = endpoint({
  ...common,
  act: 'carry_over',
  name: 'carry_over',
  summary:
    'End a round on a ground the rules name and open the next one in a later campaign, linked both ways',
  method: 'POST',
  path: '/o/:organization/engagements/:engagement/carry-over',
  params: ofEngagement,
  status: 201,
  body: z.strictObject({
    version: Version,
    ground: z.enum(carryOverGrounds),
    campaignId: PlacedId,
    note: prose(300).nullable().default(null),
  }),
  reply: z.object({ engagementId: PlacedId, number: z.string() }),
  refusals: [
    'stale_version',
    'carry_over_without_ground',
    'carry_over_campaign',
    'round_step_out_of_order',
    'round_step_of_another',
    'engagement_open',
  ],
});
