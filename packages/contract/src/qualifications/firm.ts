import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';
import { Day, inFirm, ofFirm, room } from './shapes.ts';

/** Who the firm is, and the documents behind what it shows. */

const described = {
  legalRepresentative: text(60).nullable(),
  foundedOn: Day.nullable(),
  registeredCapitalFen: z.int().min(0).max(9_000_000_000_000_000).nullable(),
  address: text(200).nullable(),
  publicPhone: z
    .string()
    .trim()
    .regex(/^[0-9+()\- ]{5,40}$/, 'phone')
    .nullable(),
  website: z
    .string()
    .trim()
    .max(200)
    .regex(/^https?:\/\/[^\s"'<>]+$/, 'website')
    .nullable(),
  introduction: prose(2000).nullable(),
};

export const FirmProfile = z.object({
  organizationId: Uuid,
  name: z.string(),
  creditCode: z.string(),
  divisionCode: z.string().nullable(),
  divisionName: z.string().nullable(),
  ...described,
  version: Version.nullable().describe('null: nothing has been said yet'),
});
export type FirmProfile = z.infer<typeof FirmProfile>;

export const readFirmProfile = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'read_firm_profile',
  summary: 'The consultancy’s profile',
  method: 'GET',
  path: '/o/:organization/firm/profile',
  params: inFirm,
  reply: FirmProfile,
});

export const describeFirm = endpoint({
  ...room,
  act: 'keep_firm_register',
  name: 'describe_firm',
  summary: 'Say who the consultancy is',
  method: 'PUT',
  path: '/o/:organization/firm/profile',
  params: inFirm,
  body: z.strictObject({ ...described, version: Version.nullable() }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'date_in_future'],
});

export const FirmDocument = z.object({
  id: Uuid,
  name: z.string(),
  kind: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  scan: z.enum(['not_scanned', 'clean', 'infected']),
  uploadedAt: Instant,
  /** The firm opens its own unscanned documents; an authority only what was found clean. */
  mayDownload: z.boolean(),
});
export type FirmDocument = z.infer<typeof FirmDocument>;

export const FirmDocuments = page(FirmDocument).extend({
  limits: z.object({ bytes: z.int(), kinds: z.array(z.string()) }),
  isScanned: z.boolean().describe('Whether anything looks at documents here; without, they stay unscanned'),
});
export const documentsQuery = z.strictObject({ ...pageQuery, search: text(60).optional() });

export const listFirmDocuments = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'list_firm_documents',
  summary: 'The documents the consultancy has brought, newest first',
  method: 'GET',
  path: '/o/:organization/firm/documents',
  params: inFirm,
  query: documentsQuery,
  reply: FirmDocuments,
});

export const bringFirmDocument = endpoint({
  ...room,
  act: 'keep_firm_register',
  name: 'bring_firm_document',
  summary:
    'Upload a document: the body is the file; the id is the caller’s, so the same upload may be repeated',
  method: 'PUT',
  path: '/o/:organization/firm/documents/:document',
  params: inFirm.extend({ document: Uuid }),
  query: z.strictObject({ name: text(180) }),
  status: 201,
  reply: FirmDocument,
  refusals: [
    'file_empty',
    'file_too_large',
    'file_kind_refused',
    'file_kind_mismatch',
    'file_dangerous',
    'file_id_used',
  ],
  streams: 'in',
  idempotent: false,
});

export const fetchFirmDocument = endpoint({
  ...room,
  act: 'see_firm_register',
  name: 'fetch_firm_document',
  summary: 'A document’s content, as an attachment',
  method: 'GET',
  path: '/o/:organization/firm/documents/:document/content',
  params: inFirm.extend({ document: Uuid }),
  reply: z.string(),
  refusals: ['file_infected'],
  streams: 'out',
});

export const readProfileOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'read_profile_of_firm',
  summary: 'The profile of a consultancy one answers for',
  method: 'GET',
  path: '/o/:organization/firms/:subject/profile',
  params: ofFirm,
  reply: FirmProfile,
});

export const listDocumentsOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'list_documents_of_firm',
  summary: 'The documents of a consultancy one answers for',
  method: 'GET',
  path: '/o/:organization/firms/:subject/documents',
  params: ofFirm,
  query: documentsQuery,
  reply: FirmDocuments,
});

export const fetchDocumentOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'fetch_document_of_firm',
  summary: 'The content of a document of a consultancy one answers for, once it was found clean',
  method: 'GET',
  path: '/o/:organization/firms/:subject/documents/:document/content',
  params: ofFirm.extend({ document: Uuid }),
  reply: z.string(),
  refusals: ['file_not_scanned', 'file_infected'],
  streams: 'out',
});
