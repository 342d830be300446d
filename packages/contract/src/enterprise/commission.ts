import { contractEndings, handoverItems } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { CasePaper, common, Fen, ofCase } from './shapes.ts';

/** The contract under which a consultancy audits. What it costs is between the two of them. */
export const ContractTerms = z.strictObject({
  number: text(60),
  signedOn: DateOnly,
  from: DateOnly,
  until: DateOnly.nullable().default(null).describe('null: until the round is accepted'),
  fileId: Uuid.describe(
    'A document of the case that the enterprise brought: it is filed with the authority, so the price is left out or covered',
  ),
  feeFen: Fen.nullable().default(null).describe('Seen by the two parties alone'),
});

export const AuditContract = z.object({
  id: PlacedId,
  consultancyId: Uuid,
  consultancyName: z.string(),
  number: z.string(),
  signedOn: DateOnly,
  from: DateOnly,
  until: DateOnly.nullable(),
  paper: CasePaper.nullable().describe('null: the reader no longer sees the case'),
  feeFen: Fen.nullable().describe('null for everybody but the two parties'),
  filedAt: Instant,
  endedOn: DateOnly.nullable(),
  endedBecause: z.enum(contractEndings).nullable(),
  endedReason: z.string().nullable(),
});
export type AuditContract = z.infer<typeof AuditContract>;

/** May be commissioned for this round today. */
export const AbleConsultancy = z.object({
  organizationId: Uuid,
  name: z.string(),
  creditCode: z.string(),
  authorityName: z.string(),
  filingNumber: z.string().nullable(),
  validUntil: DateOnly.nullable(),
  isNamed: z.boolean().describe('Its name was published for a fault'),
  auditsCompleted: z.int(),
  staffFullTime: z.int(),
});
export type AbleConsultancy = z.infer<typeof AbleConsultancy>;

export const whoCould = endpoint({
  ...common,
  act: 'name_consultancy',
  name: 'who_could',
  summary:
    'Consultancies whose filing in the province covers the industry of the site today; where none is asked, nobody is listed',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/able-consultancies',
  params: ofCase,
  query: z.strictObject({ ...pageQuery, search: text(60).optional() }),
  reply: page(AbleConsultancy).extend({
    isFilingAsked: z
      .boolean()
      .describe('false: any consultancy at work in the province may be named by its code'),
    clause: z.string().nullable(),
  }),
});

export const resignCommission = endpoint({
  ...common,
  act: 'resign_commission',
  name: 'resign_commission',
  summary: 'The consultancy lays the work down: its contract ends today and it hands over what it has',
  method: 'POST',
  path: '/o/:organization/engagements/:engagement/resignation',
  params: ofCase,
  body: z.strictObject({ version: Version, reason: prose(500) }),
  reply: z.object({ handoverId: PlacedId }),
  refusals: ['stale_version'],
});

export const HandedFile = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.int().nullable(),
  isInCase: z.boolean().describe('Lies in the case already; otherwise the consultancy holds it elsewhere'),
});

export const NothingHeld = z.strictObject({ item: z.enum(handoverItems), reason: prose(300) });

export const Handover = z.object({
  id: PlacedId,
  engagementId: PlacedId,
  engagementNumber: z.string(),
  enterpriseName: z.string(),
  formerId: Uuid,
  formerName: z.string(),
  successorId: Uuid.nullable(),
  successorName: z.string().nullable(),
  reason: z.string(),
  changedOn: DateOnly,
  files: z.array(HandedFile),
  nothing: z.array(NothingHeld).describe('Of which kinds the former consultancy has nothing, and why'),
  offeredAt: Instant.nullable().describe('When the former consultancy said that its list is whole'),
  receivedAt: Instant.nullable(),
  receivedByName: z.string().nullable(),
  isWhole: z.boolean().nullable().describe('What was received: everything on the list, or not'),
  remark: z.string().nullable(),
  version: Version,
});
export type Handover = z.infer<typeof Handover>;

const ofHandover = z.object({ organization: Uuid, handover: PlacedId });

export const listHandovers = endpoint({
  ...common,
  act: 'see_handovers',
  name: 'list_handovers',
  summary: 'Hand-overs this organization gives, receives or has asked for; newest first',
  method: 'GET',
  path: '/o/:organization/handovers',
  params: z.object({ organization: Uuid }),
  query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'received']).optional() }),
  reply: page(Handover),
});

export const offerFiles = endpoint({
  ...common,
  act: 'hand_over_case',
  name: 'offer_files',
  summary:
    'The former consultancy lists what it holds besides the documents of the case, and says that the list is whole',
  method: 'POST',
  path: '/o/:organization/handovers/:handover/offer',
  params: ofHandover,
  body: z.strictObject({
    version: Version,
    files: z
      .array(z.strictObject({ name: text(180), sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256') }))
      .max(200),
    nothing: z
      .array(NothingHeld)
      .max(20)
      .overwrite((told) =>
        told.filter(({ item }, at) => told.findLastIndex((one) => one.item === item) === at),
      )
      .default([])
      .describe('Where nothing at all is listed: of each kind, that there is nothing, and why'),
  }),
  reply: z.object({ version: Version }),
  refusals: [
    'stale_version',
    'handover_received',
    'handover_offered',
    'handover_empty',
    'handover_file_twice',
  ],
});

export const receiveFiles = endpoint({
  ...common,
  act: 'receive_case',
  name: 'receive_files',
  summary: 'The next consultancy, or the enterprise, receives what is on the list, or says what is missing',
  method: 'POST',
  path: '/o/:organization/handovers/:handover/receipt',
  params: ofHandover,
  body: z.strictObject({
    version: Version,
    isWhole: z.boolean(),
    remark: prose(500).nullable().default(null).describe('What is missing; asked for when it is not whole'),
  }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'handover_received', 'handover_not_offered', 'handover_remark_missing'],
});
