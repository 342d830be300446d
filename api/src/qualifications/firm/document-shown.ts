import type { qualifications as contract } from '@qingshen/contract';
import { type Reader, readerIn, whyNotDownload } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Row } from '../../kernel/statement.ts';
import type { documentsOfFirm } from './documents.sql.ts';
import { firmNamed } from './firms.sql.ts';

export type DocumentRow = Row<ReturnType<typeof documentsOfFirm>>;
type Scan = DocumentRow['scan'];

/** Of one firm the whole register is read by one reader: its documents are all its own. */
export interface Reading {
  firm: string;
  reader: Reader;
}

export const readingIn = (kernel: Kernel, ctx: Ctx<Seat>, firm: string): Reading => ({
  firm,
  reader: readerIn(kernel, ctx),
});

export const whyNotOpen = (scan: Scan, { firm, reader }: Reading) =>
  whyNotDownload({ scan, organizationId: firm }, reader);

const isOurs = (ctx: Ctx<Seat>, firm: string): boolean => ctx.who.organizationId === firm;

/** Asked before the list: an empty list is not an absent firm, and nobody walks through a register that is closed to them. */
export async function mayLookInto(ctx: Ctx<Seat>, firm: string): Promise<void> {
  if (!isOurs(ctx, firm)) await ctx.one(firmNamed(firm));
}

export const documentShown = (row: DocumentRow, reading: Reading): contract.FirmDocument => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  bytes: Number(row.bytes),
  sha256: row.sha256.toString('hex'),
  scan: row.scan,
  uploadedAt: row.uploadedAt.toISOString(),
  mayDownload: whyNotOpen(row.scan, reading) === null,
});

export interface WithProof {
  documentId: string | null;
  documentName: string | null;
  documentScan: Scan | null;
}

/** The document behind a fact. */
export const proofShown = (
  { documentId, documentName, documentScan }: WithProof,
  reading: Reading,
): contract.Proof | null =>
  documentId === null || documentName === null || documentScan === null
    ? null
    : {
        id: documentId,
        name: documentName,
        scan: documentScan,
        mayDownload: whyNotOpen(documentScan, reading) === null,
      };
