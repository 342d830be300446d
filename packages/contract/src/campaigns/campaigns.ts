import { campaignStates } from '@qingshen/domain/campaigns';
import { levels } from '@qingshen/domain/divisions';
import { engagementStates, tracks } from '@qingshen/domain/engagements';
import { listingReasons } from '@qingshen/domain/rules';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { EffectiveRule } from '../rules/values.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, page, pageQuery, text, Version } from '../shapes.ts';
import { IndustryCode, inOrganization, ofCampaign, room } from './shapes.ts';

export const CampaignRow = z.object({
  id: PlacedId,
  title: z.string(),
  documentNumber: z.string(),
  track: z.enum(tracks),
  year: z.int(),
  lines: z.array(z.enum(lines)).describe('The first leads; the others are responsible with it'),
  jurisdiction: DivisionCode,
  jurisdictionName: z.string(),
  authorityName: z.string(),
  /** Ours to keep: drafts, versions and rows are shown to nobody else. */
  ours: z.boolean(),
  state: z.enum(campaignStates),
  listedOn: DateOnly.nullable().describe('The day the list is made public; the clocks run from it'),
  publishedVersion: z.int().nullable(),
  publishedAt: Instant.nullable(),
  listed: z.int().describe('Listed now, as far as the reader may see'),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

export const listCampaigns = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'list_campaigns',
  summary: 'Our campaigns, and the published ones of authorities above us in a line of ours',
  method: 'GET',
  path: '/o/:organization/campaigns',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    state: z.enum(campaignStates).optional(),
    track: z.enum(tracks).optional(),
    year: z.coerce.number().int().min(2000).max(2199).optional(),
    search: text(60).optional(),
  }),
  reply: page(CampaignRow),
});

const Lines = z.array(z.enum(lines)).min(1).max(3);
const drafted = {
  title: text(120),
  documentNumber: text(60),
  track: z.enum(tracks),
  year: z.int().min(2000).max(2199),
  lines: Lines.describe('Our own line first'),
  listedOn: DateOnly.nullable(),
};
const draftRefusals = [
  'track_not_yours',
  'campaign_lines_unfit',
  'campaign_known',
  'campaign_year_unfit',
  'document_number_malformed',
  'date_before_the_law',
  'date_in_future',
] as const;

export const createCampaign = endpoint({
  ...room,
  act: 'keep_campaigns',
  name: 'create_campaign',
  summary: 'Begin a campaign: what it is, and whose lines carry it',
  method: 'POST',
  path: '/o/:organization/campaigns',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ ...drafted, listedOn: drafted.listedOn.default(null) }),
  reply: z.object({ campaignId: PlacedId, version: Version }),
  refusals: draftRefusals,
});

export const editCampaign = endpoint({
  ...room,
  act: 'keep_campaigns',
  name: 'edit_campaign',
  summary: 'Correct what it is; once it is published, title and document number only',
  method: 'PATCH',
  path: '/o/:organization/campaigns/:campaign',
  params: ofCampaign,
  body: z.strictObject({ version: Version, ...z.object(drafted).partial().shape }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'campaign_state', 'campaign_has_list', 'list_publishing', ...draftRefusals],
});

export const closeCampaign = endpoint({
  ...room,
  act: 'keep_campaigns',
  name: 'close_campaign',
  summary: 'Nothing more is listed under it; its rounds go on. A draft is put away',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/closure',
  params: ofCampaign,
  body: z.strictObject({ version: Version }),
  reply: z.object({ version: Version, state: z.enum(campaignStates) }),
  refusals: ['stale_version', 'campaign_state', 'list_reading_already', 'list_publishing'],
});

export const deleteCampaign = endpoint({
  ...room,
  act: 'keep_campaigns',
  name: 'delete_campaign',
  summary: 'Forget a draft with all its versions; the trail keeps that it was there',
  method: 'DELETE',
  path: '/o/:organization/campaigns/:campaign',
  params: ofCampaign,
  query: z.strictObject({ version: z.coerce.number().int().positive() }),
  status: 204,
  reply: z.null(),
  refusals: ['stale_version', 'campaign_state', 'list_reading_already', 'list_publishing'],
});

const tally = <K extends z.ZodType>(key: K) =>
  z.array(z.object({ key, name: z.string().nullable(), count: z.int() }));

/** Every figure is a filter of list_listings. `name` is given for places and industries; words for the rest are ours. */
export const CampaignCounts = z.object({
  listed: z.int(),
  removed: z.int(),
  byState: tally(z.enum(engagementStates)),
  byLevel: tally(z.enum(levels)),
  byCity: tally(DivisionCode).describe('By what answers to the campaign’s own division directly'),
  byDivision: tally(DivisionCode),
  byIndustry: tally(z.string()),
  byReason: tally(z.enum(listingReasons)).describe('A plant may be listed for several'),
});
export type CampaignCounts = z.infer<typeof CampaignCounts>;

export const readCampaign = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'read_campaign',
  summary: 'A campaign, its dates by the rules, and how its listings stand as far as the reader may see',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign',
  params: ofCampaign,
  query: z.strictObject({
    division: DivisionCode.optional(),
    level: z.enum(levels).optional(),
    industry: IndustryCode.optional(),
    state: z.enum(engagementStates).optional(),
  }),
  reply: z.object({
    campaign: CampaignRow.extend({
      version: Version,
      rulesOn: DateOnly.describe('The day its rules are of; of a draft, the day it would be published'),
      rulesKnownAt: Instant.nullable().describe('Pinned by the first publication'),
      closedAt: Instant.nullable(),
    }),
    counts: CampaignCounts,
    rules: z.array(EffectiveRule).describe('Dates, targets and who does what, at the campaign’s own place'),
  }),
});
