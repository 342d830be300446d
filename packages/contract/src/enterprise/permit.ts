import { linkageReasons, permitFaults, permitManagements } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, prose, Uuid, Version } from '../shapes.ts';
import { CasePaper, common, ofCase } from './shapes.ts';

/** Acceptance written into the discharge permit, where the rules of the case ask for it (冀环科宣函〔2021〕1080号 二（二）2). */

export const PermitLinkage = z.object({
  permitText: z.string(),
  writtenOn: DateOnly,
  evidence: z.string(),
  paper: CasePaper.nullable(),
  reportedOn: DateOnly.nullable(),
  authorityName: z.string(),
  version: Version,
});
export type PermitLinkage = z.infer<typeof PermitLinkage>;

export const readPermitLinkage = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_permit_linkage',
  summary:
    'Whether acceptance has to stand in the permit, the sentence by the case’s own date, and what the permit says',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/permit-linkage',
  params: ofCase,
  reply: z.object({
    isAsked: z.boolean(),
    why: z.enum(linkageReasons).describe('Why it is asked, or why not'),
    document: z.string().nullable(),
    article: z.string().nullable(),
    management: z.enum(permitManagements).nullable(),
    acceptanceDueOn: DateOnly.nullable().describe('The case’s real date, postponements included'),
    sentence: z.string().nullable().describe('As the document words it, with the case’s own date'),
    entryDueOn: DateOnly.nullable(),
    reportDueOn: DateOnly.nullable(),
    linkage: PermitLinkage.nullable(),
    fault: z
      .object({ kind: z.enum(permitFaults), written: DateOnly.nullable(), actual: DateOnly })
      .nullable()
      .describe('Where what the permit says is not what the case asks'),
  }),
});

export const recordPermitLinkage = endpoint({
  ...common,
  act: 'record_permit_linkage',
  name: 'record_permit_linkage',
  summary:
    'The city’s ecology authority says what was written into the permit, when, on what evidence, and when it reported',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/permit-linkage',
  params: ofCase,
  body: z.strictObject({
    version: Version.nullable(),
    permitText: prose(500).describe('Word for word as it stands under 环境管理事项'),
    writtenOn: DateOnly,
    evidence: prose(500),
    fileId: Uuid.nullable().default(null).describe('A document of the case'),
    reportedOn: DateOnly.nullable().default(null),
  }),
  reply: z.object({ version: Version }),
  refusals: [
    'stale_version',
    'round_closed',
    'permit_linkage_not_asked',
    'permit_linkage_not_yours',
    'date_in_future',
    'day_before_listing',
    'report_before_entry',
    'case_file_unknown',
  ],
});
