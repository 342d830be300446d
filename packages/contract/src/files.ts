import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, PlacedId, text, Uuid } from './shapes.ts';

export const scanStates = ['not_scanned', 'clean', 'infected'] as const;

export const CaseFile = z.object({
  id: PlacedId,
  name: z.string(),
  kind: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  scan: z.enum(scanStates),
  uploadedAt: Instant,
  uploadedBy: z.string(),
  organizationName: z.string(),
  /** Unscanned files open for the organization that brought them only. */
  mayDownload: z.boolean(),
});
export type CaseFile = z.infer<typeof CaseFile>;

const inCase = { organization: Uuid, engagement: PlacedId };
const common = { room: 'files', scope: 'organization' } as const;

export const listFiles = endpoint({
  ...common,
  act: 'see_cases',
  name: 'list_files',
  summary: 'The documents of a case',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/files',
  params: z.object(inCase),
  reply: z.object({
    files: z.array(CaseFile),
    limits: z.object({ bytes: z.int(), kinds: z.array(z.string()) }),
    /** Whether anything looks at documents here; without, they stay unscanned. */
    isScanned: z.boolean(),
  }),
});

export const fileDocument = endpoint({
  ...common,
  act: 'file_document',
  name: 'file_document',
  summary:
    'Upload a document: the body is the file; the id is the caller’s, so the same upload may be repeated',
  method: 'PUT',
  path: '/o/:organization/engagements/:engagement/files/:file',
  params: z.object({ ...inCase, file: Uuid }),
  query: z.strictObject({ name: text(180) }),
  status: 201,
  reply: CaseFile,
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

export const fetchFile = endpoint({
  ...common,
  act: 'see_cases',
  name: 'fetch_file',
  summary: 'A document’s content, as an attachment',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/files/:file/content',
  params: z.object({ ...inCase, file: Uuid }),
  reply: z.string(),
  refusals: ['file_not_scanned', 'file_infected'],
  streams: 'out',
});
