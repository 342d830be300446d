import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import type { filesOfCase } from './files.sql.ts';
import { scannerInstalled } from './limits.ts';

export type FileRow = Row<ReturnType<typeof filesOfCase>>;

/** Who asks, and whether a scanner is installed here. */
export interface Reader {
  organizationId: string | null;
  isAuthority: boolean;
  isScanned: boolean;
}

export const readerIn = (kernel: Kernel, { who, seat }: Ctx<Seat>): Reader => ({
  organizationId: who.organizationId,
  isAuthority: seat.kind === 'authority',
  isScanned: scannerInstalled(kernel),
});

/** Who has just brought a document. */
export const bringer = (organizationId: string): Reader => ({
  organizationId,
  isAuthority: false,
  isScanned: true,
});

/**
 * Not scanned is never clean: until a scanner has looked, a document stays with the organization that brought it. Where
 * none is installed none will ever look; who has to check a paper reads it all the same, as what it is: not scanned.
 */
export function whyNotDownload(
  file: { scan: string; organizationId: string },
  { organizationId, isAuthority, isScanned }: Reader,
) {
  if (file.scan === 'infected') return { code: 'file_infected' };
  if (file.scan === 'clean' || file.organizationId === organizationId) return null;
  return isAuthority && !isScanned ? null : { code: 'file_not_scanned' };
}

export const fileShown = (file: FileRow, reader: Reader) => ({
  id: placed(file.province, file.id),
  name: file.name,
  kind: file.kind,
  bytes: file.bytes,
  sha256: file.sha256.toString('hex'),
  scan: file.scan,
  uploadedAt: file.uploadedAt.toISOString(),
  // Persons are named to those who may see them; others read the organization.
  uploadedBy: file.uploadedBy ?? '',
  organizationName: file.organizationName,
  mayDownload: whyNotDownload(file, reader) === null,
});
