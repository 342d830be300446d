import { serviceMethods } from '@qingshen/domain/campaigns';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, PlacedId, prose, text, Uuid, Version } from '../shapes.ts';
import { Notice, ofNotice, Paper, room } from './shapes.ts';

/** One notice on its way: sealed, served, acknowledged. */

export const readNotice = endpoint({
  ...room,
  act: 'see_own_notices',
  name: 'read_notice',
  summary: 'One notice; the enterprise and its consultancy see it once it is sealed',
  method: 'GET',
  path: '/o/:organization/notices/:notice',
  params: ofNotice,
  reply: Notice,
});

export const listNoticesOfCase = endpoint({
  ...room,
  act: 'see_own_notices',
  name: 'list_notices_of_case',
  summary: 'Every notice of a round, superseded ones too; the newest first',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/notices',
  params: z.object({ organization: Uuid, engagement: PlacedId }),
  reply: z.object({ notices: z.array(Notice) }),
});

export const fetchNotice = endpoint({
  ...room,
  act: 'see_own_notices',
  name: 'fetch_notice',
  summary: 'The paper itself',
  method: 'GET',
  path: '/o/:organization/notices/:notice/content',
  params: ofNotice,
  reply: z.string(),
  streams: 'out',
});

const filing = [
  'file_empty',
  'file_too_large',
  'file_kind_refused',
  'file_kind_mismatch',
  'file_dangerous',
  'file_id_used',
] as const;
const sealing = [
  'notice_superseded',
  'notice_seal_not_asked',
  'notice_seal_not_yours',
  'notice_sealed_already',
  'notice_date_in_future',
  'notice_date_too_early',
] as const;

export const sealNotice = endpoint({
  ...room,
  act: 'seal_notice',
  name: 'seal_notice',
  summary: 'Upload the stamped paper for one’s line: the body is the scan, the file id is the caller’s',
  method: 'PUT',
  path: '/o/:organization/notices/:notice/seals/:line/:file',
  params: ofNotice.extend({ line: z.enum(lines), file: Uuid }),
  query: z.strictObject({ name: text(180), sealedOn: DateOnly.optional().describe('Left out, today') }),
  status: 201,
  reply: Notice,
  refusals: [...filing, ...sealing],
  streams: 'in',
  idempotent: false,
});

export const sealElectronically = endpoint({
  ...room,
  act: 'seal_notice',
  name: 'seal_notice_electronically',
  summary: 'Seal through the connector to an electronic seal, where one is set up',
  method: 'POST',
  path: '/o/:organization/notices/:notice/seals/:line/electronic',
  params: ofNotice.extend({ line: z.enum(lines) }),
  body: z.strictObject({ version: Version }),
  reply: Notice,
  refusals: ['stale_version', 'electronic_seal_absent', ...sealing],
});

export const fileServiceReceipt = endpoint({
  ...room,
  act: 'serve_notice',
  name: 'file_service_receipt',
  summary: 'Upload the signed receipt before saying that it was served; the file id is the caller’s',
  method: 'PUT',
  path: '/o/:organization/notices/:notice/receipts/:file',
  params: ofNotice.extend({ file: Uuid }),
  query: z.strictObject({ name: text(180) }),
  status: 201,
  reply: Paper,
  refusals: [...filing, 'notice_superseded', 'notice_served_already'],
  streams: 'in',
  idempotent: false,
});

export const serveNotice = endpoint({
  ...room,
  act: 'serve_notice',
  name: 'serve_notice',
  summary: 'Record how and when the enterprise was given it; late is recorded as late',
  method: 'POST',
  path: '/o/:organization/notices/:notice/service',
  params: ofNotice,
  body: z.strictObject({
    version: Version,
    method: z.enum(serviceMethods),
    servedOn: DateOnly,
    receiptNumber: text(60).optional(),
    receipt: PlacedId.optional().describe('A file brought by file_service_receipt'),
    servedBy: text(60).describe('Who handed it over, or the carrier'),
    recipientName: text(60).optional(),
    remarks: prose(300).optional().describe('Asked for where the method is other or left_in_place'),
  }),
  reply: z.object({ version: Version, daysLate: z.int() }),
  refusals: [
    'stale_version',
    'notice_superseded',
    'notice_seal_missing',
    'notice_served_already',
    'notice_date_in_future',
    'notice_date_too_early',
    'notice_service_unexplained',
    'notice_receipt_unknown',
  ],
});

export const acknowledgeNotice = endpoint({
  ...room,
  act: 'acknowledge_notice',
  name: 'acknowledge_notice',
  summary: 'The enterprise confirms that it holds the notice',
  method: 'POST',
  path: '/o/:organization/notices/:notice/acknowledgement',
  params: ofNotice,
  body: z.strictObject({ version: Version }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'notice_superseded', 'notice_not_served', 'notice_acknowledged_already'],
});
