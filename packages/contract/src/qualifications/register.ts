import { liftings, sanctionSteps } from '@qingshen/domain/qualifications';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, page, pageQuery, text, Uuid } from '../shapes.ts';
import { Sector } from './filings.ts';

/** What anybody may read: counts of staff, never a name. States are those of today. */

export const registerStates = ['listed', 'named', 'suspended', 'ended'] as const;

export const RegisterEntry = z.object({
  organizationId: Uuid,
  name: z.string(),
  creditCode: z.string(),
  place: DivisionCode,
  placeName: z.string(),
  line: z.enum(lines),
  authorityName: z.string(),
  state: z.enum(registerStates),
  filingNumber: z.string().nullable(),
  sectors: z.array(z.object({ code: z.string(), name: z.string() })),
  filedOn: DateOnly.nullable(),
  validUntil: DateOnly.nullable(),
  /** The day the counts were taken. */
  asOf: DateOnly,
  staff: z.object({ fullTime: z.int(), senior: z.int(), intermediate: z.int(), registered: z.int() }),
  auditsCompleted: z.int(),
  publishedAt: Instant,
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

const filter = {
  search: text(60).optional().describe('In the name, or the whole credit code'),
  place: DivisionCode.optional().describe('A province'),
  sector: Sector.optional(),
  line: z.enum(lines).optional(),
  state: z.enum(registerStates).optional(),
};

export const searchRegister = endpoint({
  room: 'qualifications',
  scope: 'public',
  name: 'search_register',
  summary: 'The register of consultancies: by name or code, province, sector, line and state',
  method: 'GET',
  path: '/register',
  query: z.strictObject({ ...pageQuery, ...filter }),
  reply: page(RegisterEntry),
  refusals: ['division_unknown'],
});

export const RegisterSanction = z.object({
  id: PlacedId,
  step: z.enum(sanctionSteps),
  authorityName: z.string(),
  place: DivisionCode,
  placeName: z.string(),
  clause: z.string(),
  reason: z.string(),
  from: DateOnly,
  until: DateOnly.nullable(),
  liftedOn: DateOnly.nullable(),
  liftedBecause: z.enum(liftings).nullable(),
  inForce: z.boolean(),
});
export type RegisterSanction = z.infer<typeof RegisterSanction>;

export const readRegisterFirm = endpoint({
  room: 'qualifications',
  scope: 'public',
  name: 'read_register_firm',
  summary: 'One firm: where it is listed and for what, and the sanctions published about it',
  method: 'GET',
  path: '/register/:firm',
  params: z.object({ firm: Uuid }),
  reply: z.object({
    organizationId: Uuid,
    name: z.string(),
    creditCode: z.string(),
    entries: z.array(RegisterEntry),
    sanctions: z.array(RegisterSanction),
    /** The day all of this is told for. */
    on: DateOnly,
  }),
  refusals: ['not_found'],
});

const desk = { room: 'qualifications', scope: 'organization' } as const;

export const exportRegister = endpoint({
  ...desk,
  act: 'handle_filing',
  name: 'export_register',
  summary: 'The authority’s own register as a workbook (XLSX)',
  method: 'GET',
  path: '/o/:organization/register/export',
  params: z.object({ organization: Uuid }),
  query: z.strictObject({ state: z.enum(registerStates).optional(), sector: Sector.optional() }),
  reply: z.string(),
  refusals: ['export_too_long'],
  streams: 'out',
});

export const exportFilingBoard = endpoint({
  ...desk,
  act: 'see_filings',
  name: 'export_filing_board',
  summary: 'The clause board of a filing, sector by sector, as a workbook (XLSX)',
  method: 'GET',
  path: '/o/:organization/filings/:filing/board',
  params: z.object({ organization: Uuid, filing: PlacedId }),
  reply: z.string(),
  streams: 'out',
});
