import { feeDemandStates, verdictStages } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { common, Fen, inOrganization, ofCase } from './shapes.ts';

/** Evaluation and acceptance cost the enterprise nothing. It says so, or says who asked for money. */

export const FeeAttestation = z.object({
  stage: z.enum(verdictStages),
  attestedAt: Instant,
  attestedByName: z.string().nullable(),
});
export type FeeAttestation = z.infer<typeof FeeAttestation>;

export const listFeeAttestations = endpoint({
  ...common,
  act: 'see_fee_attestations',
  name: 'list_fee_attestations',
  summary: 'For which stages the enterprise has attested that nobody took money',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/fee-attestations',
  params: ofCase,
  reply: z.object({ attestations: z.array(FeeAttestation) }),
});

export const attestNoFee = endpoint({
  ...common,
  act: 'attest_no_fee',
  name: 'attest_no_fee',
  summary: 'The owner attests that the stage cost the enterprise nothing',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/fee-attestations/:stage',
  params: ofCase.extend({ stage: z.enum(verdictStages) }),
  body: z.strictObject({ noFeeWasTaken: z.literal(true) }),
  reply: z.object({ attestedAt: Instant }),
  refusals: ['stage_not_reached'],
});

const DemandFile = z.object({
  id: Uuid,
  name: z.string(),
  kind: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  mayDownload: z.boolean(),
});

export const FeeDemandRow = z.object({
  id: PlacedId,
  number: z.string(),
  state: z.enum(feeDemandStates),
  enterpriseName: z.string(),
  engagementNumber: z.string(),
  stage: z.enum(verdictStages).nullable(),
  who: z.string(),
  office: z.string(),
  amountFen: z.int().nullable(),
  demandedOn: DateOnly,
  receivedAt: Instant,
  version: Version,
});
export type FeeDemandRow = z.infer<typeof FeeDemandRow>;

export const listFeeDemands = endpoint({
  ...common,
  act: 'see_fee_demands',
  name: 'list_fee_demands',
  summary:
    'Reported demands for money: the enterprise’s own; those of the line, for its provincial authority alone',
  method: 'GET',
  path: '/o/:organization/fee-demands',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, state: z.enum(feeDemandStates).optional() }),
  reply: page(FeeDemandRow),
});

const ofDemand = z.object({ organization: Uuid, demand: PlacedId });

export const readFeeDemand = endpoint({
  ...common,
  act: 'see_fee_demands',
  name: 'read_fee_demand',
  summary: 'One report with its files and what was done about it',
  method: 'GET',
  path: '/o/:organization/fee-demands/:demand',
  params: ofDemand,
  reply: z.object({
    demand: FeeDemandRow.extend({ engagementId: PlacedId, account: z.string() }),
    files: z.array(DemandFile),
    steps: z.array(
      z.object({
        state: z.enum(feeDemandStates),
        text: z.string().nullable(),
        organizationName: z.string(),
        at: Instant,
      }),
    ),
    limits: z.object({ bytes: z.int(), kinds: z.array(z.string()) }),
  }),
});

export const reportFeeDemand = endpoint({
  ...common,
  act: 'report_fee_demand',
  name: 'report_fee_demand',
  summary:
    'Report that somebody asked for money. Goes to the provincial authority of the line and to nobody else',
  method: 'POST',
  path: '/o/:organization/engagements/:engagement/fee-demands',
  params: ofCase,
  status: 201,
  body: z.strictObject({
    stage: z.enum(verdictStages).nullable().default(null),
    who: text(60),
    office: text(120),
    amountFen: Fen.nullable().default(null),
    demandedOn: DateOnly,
    account: prose(2000).describe('What was said and done'),
  }),
  reply: z.object({
    demandId: PlacedId,
    number: z.string(),
    receivedAt: Instant,
    goesTo: z.string().nullable(),
  }),
  refusals: ['date_in_future', 'day_before_listing', 'demand_too_long_ago'],
});

export const bringDemandFile = endpoint({
  ...common,
  act: 'report_fee_demand',
  name: 'bring_demand_file',
  summary: 'A document to a report of one’s own: the body is the file',
  method: 'PUT',
  path: '/o/:organization/fee-demands/:demand/files/:file',
  params: ofDemand.extend({ file: Uuid }),
  query: z.strictObject({ name: text(180) }),
  status: 201,
  reply: DemandFile,
  refusals: [
    'file_empty',
    'file_too_large',
    'file_kind_refused',
    'file_kind_mismatch',
    'file_dangerous',
    'file_id_used',
    'fee_demand_closed',
    'demand_files_enough',
  ],
  streams: 'in',
  idempotent: false,
});

export const fetchDemandFile = endpoint({
  ...common,
  act: 'see_fee_demands',
  name: 'fetch_demand_file',
  summary: 'The content of a document of a report, as an attachment',
  method: 'GET',
  path: '/o/:organization/fee-demands/:demand/files/:file/content',
  params: ofDemand.extend({ file: Uuid }),
  reply: z.string(),
  refusals: ['file_not_scanned', 'file_infected'],
  streams: 'out',
});

export const handleFeeDemand = endpoint({
  ...common,
  act: 'handle_fee_demand',
  name: 'handle_fee_demand',
  summary: 'The provincial authority looks into a report, then closes it with an answer',
  method: 'POST',
  path: '/o/:organization/fee-demands/:demand/steps',
  params: ofDemand,
  body: z.strictObject({
    version: Version,
    to: z.enum(['looked_into', 'closed']),
    text: prose(2000).nullable().default(null).describe('Read by the enterprise; closing needs one'),
  }),
  reply: z.object({ version: Version, state: z.enum(feeDemandStates) }),
  refusals: ['stale_version', 'fee_demand_state', 'fee_demand_answer_missing'],
});
