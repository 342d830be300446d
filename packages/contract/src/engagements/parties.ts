import { tracks } from '@qingshen/domain/engagements';
import { listingReasons } from '@qingshen/domain/rules';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ContractTerms } from '../enterprise/commission.ts';
import { PlacedId, prose, text, Version } from '../shapes.ts';
import { common, inOrganization, ofEngagement } from './shapes.ts';

export const openEngagement = endpoint({
  ...common,
  act: 'open_engagement',
  name: 'open_engagement',
  summary: 'Open a round for a site under one’s supervision',
  method: 'POST',
  path: '/o/:organization/engagements',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    siteId: PlacedId,
    track: z.enum(tracks),
    reasons: z.array(z.enum(listingReasons)).max(listingReasons.length).default([]),
    clause: text(120).optional(),
  }),
  reply: z.object({ engagementId: PlacedId, number: z.string() }),
  refusals: ['site_unknown', 'engagement_open'],
});

export const nameConsultancy = endpoint({
  ...common,
  act: 'name_consultancy',
  name: 'name_consultancy',
  summary:
    'Commission a consultancy that may take the work on today, under a contract that is filed; one named before leaves',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/consultancy',
  params: ofEngagement,
  body: z.strictObject({
    version: Version,
    creditCode: text(18),
    contract: ContractTerms,
    reason: prose(500)
      .optional()
      .describe('Asked for where somebody leaves, or the enterprise audited by itself'),
  }),
  reply: z.object({ version: Version, consultancyName: z.string() }),
  refusals: [
    'stale_version',
    'round_closed',
    'consultancy_unknown',
    'consultancy_named_already',
    'consultancy_not_filed',
    'consultancy_filing_ended',
    'consultancy_suspended',
    'consultancy_sector_missing',
    'audit_evaluated',
    'change_reason_missing',
    'date_in_future',
    'contract_ends_before_it_begins',
    'contract_day_too_early',
    'day_too_far',
    'contract_ended',
    'case_file_unknown',
    'contract_paper_of_another',
  ],
});
