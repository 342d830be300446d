import { claimLetterChoices, noticeSelections, noticeStandings } from '@qingshen/domain/campaigns';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { BatchFault, inOrganization, NoticeBatch, ofCampaign, room, WordingId } from './shapes.ts';

export const startNoticeBatch = endpoint({
  ...room,
  act: 'prepare_notices',
  name: 'start_notice_batch',
  summary: 'Have notices made for rounds of a campaign; the worker makes one after another',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/notice-batches',
  params: ofCampaign,
  status: 202,
  body: z.strictObject({
    wording: WordingId,
    selection: z.enum(noticeSelections),
    engagements: z.array(PlacedId).min(1).max(2000).optional().describe('With selection chosen'),
    division: DivisionCode.optional().describe('Only rounds within it'),
    claimLetters: z.enum(claimLetterChoices).default('none'),
    contact: text(200).describe('Fills {联系方式}'),
    datedOn: DateOnly.optional().describe('落款日期; left out, it is written in by hand'),
  }),
  reply: z.object({
    batchId: PlacedId,
    total: z.int(),
    leftOut: z.int().describe('Of those asked for, how many another batch is making at this moment'),
  }),
  refusals: [
    'notice_not_yours_to_prepare',
    'notice_rounds_in_batch',
    'notice_wording_unknown',
    'notice_wording_unfit',
    'notice_batch_empty',
    'notice_batch_too_large',
    'campaign_state',
    'division_unknown',
    'notice_date_in_future',
    'day_before_listing',
  ],
});

export const listNoticeBatches = endpoint({
  ...room,
  act: 'see_notices',
  name: 'list_notice_batches',
  summary: 'Batches of a campaign, newest first',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/notice-batches',
  params: ofCampaign,
  query: z.strictObject({ ...pageQuery }),
  reply: page(NoticeBatch),
});

const ofBatch = inOrganization.extend({ batch: PlacedId });

export const readNoticeBatch = endpoint({
  ...room,
  act: 'see_notices',
  name: 'read_notice_batch',
  summary: 'How far a batch has come, and which rounds got none and why',
  method: 'GET',
  path: '/o/:organization/notice-batches/:batch',
  params: ofBatch,
  reply: z.object({ batch: NoticeBatch, faults: z.array(BatchFault).max(500) }),
});

export const stopNoticeBatch = endpoint({
  ...room,
  act: 'prepare_notices',
  name: 'stop_notice_batch',
  summary: 'Stop a batch; what is finished stays',
  method: 'POST',
  path: '/o/:organization/notice-batches/:batch/stop',
  params: ofBatch,
  body: z.strictObject({ version: Version }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'notice_batch_over'],
});

export const fetchClaimLetters = endpoint({
  ...room,
  act: 'prepare_notices',
  name: 'fetch_claim_letters',
  summary: 'The claim letters of one’s own batch as a ZIP, as far as their codes still open something',
  method: 'GET',
  path: '/o/:organization/notice-batches/:batch/claim-letters',
  params: ofBatch,
  reply: z.string(),
  refusals: ['notice_archive_empty'],
  streams: 'out',
});

export const fetchNoticeArchive = endpoint({
  ...room,
  act: 'see_notices',
  name: 'fetch_notice_archive',
  summary: 'Notices of a campaign as a ZIP, one PDF each: 县_企业_厂区.pdf',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/notice-archive',
  params: ofCampaign,
  query: z.strictObject({
    batch: PlacedId.optional(),
    division: DivisionCode.optional(),
    standing: z.enum(noticeStandings).optional(),
  }),
  reply: z.string(),
  refusals: ['notice_archive_empty', 'export_too_long', 'division_unknown'],
  streams: 'out',
});

export const reissueNotice = endpoint({
  ...room,
  act: 'prepare_notices',
  name: 'reissue_notice',
  summary: 'Another takes its place; the old one is kept. The new paper is made by the worker',
  method: 'POST',
  path: '/o/:organization/notices/:notice/replacement',
  params: z.object({ organization: Uuid, notice: PlacedId }),
  status: 202,
  body: z.strictObject({
    version: Version,
    because: z.enum(['undelivered', 'address_changed', 'wording_corrected', 'paper_spoilt']),
    reason: prose(300),
    address: text(200).optional().describe('Where the new one is to be served; left out, the site’s'),
    wording: WordingId.optional().describe('Left out, the wording of the old one'),
    contact: text(200).optional(),
    datedOn: DateOnly.optional(),
  }),
  reply: z.object({ batchId: PlacedId }),
  refusals: [
    'stale_version',
    'notice_superseded',
    'notice_acknowledged_already',
    'notice_not_served',
    'notice_not_yours_to_prepare',
    'notice_rounds_in_batch',
    'notice_wording_unknown',
    'notice_wording_unfit',
    'notice_date_in_future',
    'day_before_listing',
  ],
});
