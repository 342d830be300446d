import { levels } from '@qingshen/domain/divisions';
import { engagementStates, tracks } from '@qingshen/domain/engagements';
import { listingReasons, targetLevels } from '@qingshen/domain/rules';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, PlacedId, page, pageQuery, text, Version } from '../shapes.ts';
import { ListCells } from './rows.ts';
import { IndustryCode, inOrganization, ListTarget, ofCampaign, RowFault, room } from './shapes.ts';

/** What is published: a plant on a list, and the round it opened. */

export const ListingRow = z.object({
  id: PlacedId,
  campaignId: PlacedId,
  campaignTitle: z.string(),
  documentNumber: z.string(),
  track: z.enum(tracks),
  engagementId: PlacedId,
  engagementNumber: z.string(),
  state: z.enum(engagementStates),
  enterpriseName: z.string(),
  creditCode: z.string(),
  siteName: z.string(),
  divisionCode: DivisionCode,
  divisionName: z.string().describe('河北省保定市莲池区'),
  industryCode: z.string(),
  industryName: z.string(),
  reasons: z.array(z.enum(listingReasons)),
  level: z.enum(levels),
  lines: z.array(z.enum(lines)),
  organiserName: z.string(),
  targetLevel: z.enum(targetLevels).nullable().describe('The first of its targets'),
  listedOn: DateOnly,
  listedInVersion: z.int(),
  additionReason: z.string().nullable(),
  removed: z.object({ on: DateOnly, inVersion: z.int(), reason: z.string() }).nullable(),
});
export type ListingRow = z.infer<typeof ListingRow>;

const filter = {
  campaign: PlacedId.optional(),
  division: DivisionCode.optional().describe('The division and what answers to it in the line of the reader'),
  level: z.enum(levels).optional(),
  reason: z.enum(listingReasons).optional(),
  industry: IndustryCode.optional().describe('A class, or the two digits of a division'),
  state: z.enum(engagementStates).optional(),
  target: z.enum(targetLevels).optional(),
  removed: z.enum(['only', 'with']).optional().describe('Those taken off are left out unless told'),
  search: text(60).optional().describe('In the name, or the whole credit code or number'),
};

export const listListings = endpoint({
  ...room,
  act: 'see_listings',
  name: 'list_listings',
  summary:
    'Published listings: of an authority’s own division and below, of the enterprise, of a consultancy’s cases',
  method: 'GET',
  path: '/o/:organization/listings',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    ...filter,
    sort: z
      .enum(['division', '-division', 'enterprise_name', '-enterprise_name', 'listed_on', '-listed_on'])
      .default('division'),
  }),
  reply: page(ListingRow),
});

export const exportListings = endpoint({
  ...room,
  act: 'see_listings',
  name: 'export_listings',
  summary: 'The same as a workbook (XLSX)',
  method: 'GET',
  path: '/o/:organization/listings/export',
  params: inOrganization,
  query: z.strictObject(filter),
  reply: z.string(),
  refusals: ['export_too_long'],
  streams: 'out',
});

export const readListing = endpoint({
  ...room,
  act: 'see_listings',
  name: 'read_listing',
  summary: 'One listing with everything that is asked of the plant and by whom',
  method: 'GET',
  path: '/o/:organization/listings/:listing',
  params: inOrganization.extend({ listing: PlacedId }),
  reply: ListingRow.extend({ address: z.string(), targets: z.array(ListTarget) }),
});

const Kept = z.object({ number: z.int().describe('Of the new version'), version: Version });

export const addListings = endpoint({
  ...room,
  act: 'publish_list',
  name: 'add_listings',
  summary:
    'List a few more without a workbook: a new version at once, or a refusal that names every bad cell',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/additions',
  params: ofCampaign,
  status: 201,
  body: z.strictObject({
    version: Version.describe('Of the campaign'),
    reason: text(300),
    listedOn: DateOnly.optional(),
    rows: z
      .array(
        z.strictObject({
          cells: ListCells,
          overrideReason: text(200).nullable().default(null),
          confirmed: z.boolean().default(false).describe('What differs from what is known was looked at'),
        }),
      )
      .min(1)
      .max(20),
  }),
  reply: Kept,
  refusals: [
    'stale_version',
    'campaign_state',
    'list_row_refused',
    'list_rows_unconfirmed',
    'list_rounds_open',
    'list_publishing',
    'date_before_the_law',
    'date_in_future',
    'day_before_listing',
    'engagement_open',
  ],
});
/** The facts of list_row_refused and list_rows_unconfirmed: one for each row that cannot be listed, counted from 1. */
export const RefusedRow = z.object({ row: z.int(), faults: z.array(RowFault) });
export type RefusedRow = z.infer<typeof RefusedRow>;

export const removeListings = endpoint({
  ...room,
  act: 'publish_list',
  name: 'remove_listings',
  summary: 'Take plants off the list: a new version at once; their rounds end with the reason',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/removals',
  params: ofCampaign,
  body: z.strictObject({
    version: Version.describe('Of the campaign'),
    reason: text(300),
    listings: z.array(PlacedId).min(1).max(200),
    confirmed: z.boolean().default(false).describe('Evaluations and acceptances under way may be lost'),
  }),
  reply: Kept,
  refusals: [
    'stale_version',
    'campaign_state',
    'list_publishing',
    'listing_removed_already',
    'listing_round_closed',
    'listing_in_progress',
  ],
});
