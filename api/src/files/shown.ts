import { placed } from '../kernel/placed.ts';
import type { Row } from '../kernel/statement.ts';
import type { filesOfCase } from './files.sql.ts';

export type FileRow = Row<ReturnType<typeof filesOfCase>>;

/** Not scanned is never clean: until a scanner has looked, a document stays with those who brought it. */
export function whyNotDownload(file: FileRow, organizationId: string | null) {
  if (file.scan === 'infected') return { code: 'file_infected' };
  if (file.scan === 'not_scanned' && file.organizationId !== organizationId)
    return { code: 'file_not_scanned' };
  return null;
}

export const fileShown = (file: FileRow, organizationId: string | null) => ({
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
  mayDownload: whyNotDownload(file, organizationId) === null,
});
