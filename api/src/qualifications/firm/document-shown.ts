import type { qualifications as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Row } from '../../kernel/statement.ts';
import type { documentsOfFirm } from './documents.sql.ts';
import { firmNamed } from './firms.sql.ts';

export type DocumentRow = Row<ReturnType<typeof documentsOfFirm>>;
type Scan = DocumentRow['scan'];

/** Not scanned is never clean: until a scanner has looked, a document stays with the firm that brought it. */
export function whyNotOpen(scan: Scan, isOurs: boolean) {
  if (scan === 'infected') return { code: 'file_infected' };
  return scan === 'not_scanned' && !isOurs ? { code: 'file_not_scanned' } : null;
}

export const isOurs = (ctx: Ctx<Seat>, firm: string): boolean => ctx.who.organizationId === firm;

/** Asked before the list: an empty list is not an absent firm, and nobody walks through a register that is closed to them. */
export async function mayLookInto(ctx: Ctx<Seat>, firm: string): Promise<void> {
  if (!isOurs(ctx, firm)) await ctx.one(firmNamed(firm));
}

export const documentShown = (row: DocumentRow, ours: boolean): contract.FirmDocument => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  bytes: Number(row.bytes),
  sha256: row.sha256.toString('hex'),
  scan: row.scan,
  uploadedAt: row.uploadedAt.toISOString(),
  mayDownload: whyNotOpen(row.scan, ours) === null,
});

export interface WithProof {
  documentId: string | null;
  documentName: string | null;
  documentScan: Scan | null;
}

/** The document behind a fact. */
export const proofShown = (
  { documentId, documentName, documentScan }: WithProof,
  ours: boolean,
): contract.Proof | null =>
  documentId === null || documentName === null || documentScan === null
    ? null
    : {
        id: documentId,
        name: documentName,
        scan: documentScan,
        mayDownload: whyNotOpen(documentScan, ours) === null,
      };
