import {
  noticeBatchStates,
  noticeItemFaults,
  noticeStandings,
  noticeStates,
  sealMethods,
  serviceMethods,
  supersedings,
} from '@qingshen/domain/campaigns';
import { levels } from '@qingshen/domain/divisions';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { scanStates } from '../files.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, text, Uuid, Version } from '../shapes.ts';

export const room = { room: 'campaigns', scope: 'organization' } as const;
export const inOrganization = z.object({ organization: Uuid });
export const ofCampaign = z.object({ organization: Uuid, campaign: PlacedId });
export const ofNotice = z.object({ organization: Uuid, notice: PlacedId });

/** A wording: shipped-1, or a version that an authority has saved. */
export const WordingId = z
  .string()
  .regex(
    /^(shipped-[1-9][0-9]{0,3}|[1-9][0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/,
    'wording_id',
  );

/** A stamped scan or a receipt: it lies among the documents of the case, under this id. */
export const Paper = z.object({
  id: PlacedId,
  name: z.string(),
  sha256: z.string(),
  scan: z.enum(scanStates),
  mayDownload: z.boolean(),
});

export const NoticeSeal = z.object({
  line: z.enum(lines),
  authorityId: Uuid,
  authorityName: z.string(),
  isOurs: z.boolean().describe('Whether this organization gives it'),
  sealedOn: DateOnly.nullable(),
  method: z.enum(sealMethods).nullable(),
  paper: Paper.nullable(),
});
export type NoticeSeal = z.infer<typeof NoticeSeal>;

export const NoticeService = z.object({
  method: z.enum(serviceMethods),
  servedOn: DateOnly,
  daysLate: z.int().describe('0 in time; counted from the last day in time'),
  receiptNumber: z.string().nullable(),
  receipt: Paper.nullable(),
  servedBy: z.string(),
  recipientName: z.string().nullable(),
  remarks: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: Instant,
});

const dueDay = {
  dueOn: DateOnly.nullable().describe('The last day in time; null: no rule of the place names one'),
  provisional: z.boolean(),
  daysLeft: z.int().nullable().describe('Negative once it has passed; null when served or without a day'),
  daysLate: z.int(),
};

/** A round on the board, with the notice that counts for it, if any. */
export const NoticeRow = z.object({
  engagementId: PlacedId,
  engagementNumber: z.string(),
  campaignId: PlacedId,
  enterpriseName: z.string(),
  siteName: z.string(),
  divisionCode: DivisionCode,
  divisionName: z.string(),
  responsibleLevel: z.enum(levels).nullable(),
  standing: z.enum(noticeStandings),
  noticeId: PlacedId.nullable(),
  number: z.string().nullable(),
  sealsMissing: z.array(z.enum(lines)),
  preparedOn: DateOnly.nullable(),
  servedOn: DateOnly.nullable(),
  method: z.enum(serviceMethods).nullable(),
  ...dueDay,
  overdue: z.boolean().describe('Not served, and the last day has passed'),
  /** How often one was superseded before this. */
  earlier: z.int(),
  version: Version.nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

export const Notice = z.object({
  id: PlacedId,
  number: z.string(),
  engagementId: PlacedId,
  engagementNumber: z.string(),
  campaignId: PlacedId.nullable(),
  batchId: PlacedId,
  enterpriseName: z.string(),
  creditCode: z.string(),
  siteName: z.string(),
  address: z.string().describe('Where it is to be served'),
  divisionCode: DivisionCode,
  divisionName: z.string(),
  state: z.enum(noticeStates),
  ...dueDay,
  wording: z.object({
    id: WordingId,
    title: z.string(),
    number: z.int(),
    isShipped: z.boolean().describe('Ours, and 未核验'),
  }),
  preparedOn: DateOnly,
  preparedByName: z.string(),
  paper: z.object({
    bytes: z.int(),
    pages: z.int(),
    sha256: z.string(),
    fingerprint: z.string().describe('Printed at the foot of every page'),
    missingCharacters: z.array(z.string()).describe('Set as 〓: written in by hand'),
  }),
  seals: z.array(NoticeSeal),
  service: NoticeService.nullable(),
  acknowledgedAt: Instant.nullable(),
  acknowledgedByName: z.string().nullable(),
  superseded: z
    .object({
      at: Instant,
      because: z.enum(supersedings),
      reason: z.string(),
      byNotice: PlacedId.nullable().describe('null until the paper that takes its place is made'),
    })
    .nullable(),
  version: Version,
});
export type Notice = z.infer<typeof Notice>;

export const BatchFault = z.object({
  engagementId: PlacedId,
  enterpriseName: z.string(),
  siteName: z.string(),
  divisionName: z.string(),
  fault: z.enum(noticeItemFaults),
  detail: z.string().nullable(),
});

export const NoticeBatch = z.object({
  id: PlacedId,
  campaignId: PlacedId,
  campaignTitle: z.string(),
  state: z.enum(noticeBatchStates),
  authorityName: z.string(),
  isOurs: z.boolean(),
  wording: z.object({ id: WordingId, title: z.string(), number: z.int(), isShipped: z.boolean() }),
  total: z.int(),
  leftOut: z.int().describe('Of those asked for, how many another batch was making when this one was begun'),
  rendered: z.int(),
  faulty: z.int(),
  dropped: z.int(),
  letters: z.int().describe('Claim letters made so far'),
  startedAt: Instant,
  startedBy: z.string(),
  endedAt: Instant.nullable(),
  version: Version,
});
export type NoticeBatch = z.infer<typeof NoticeBatch>;

export const reason = text(300);
