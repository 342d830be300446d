import type { qualifications as contract } from '@qingshen/contract';
import type { Row } from '../../kernel/statement.ts';
import type { certificatesOf } from './certificates.sql.ts';
import { proofShown, type Reading } from './document-shown.ts';
import type { staffOfFirm } from './staff.sql.ts';

export type Employed = Row<ReturnType<typeof staffOfFirm>>;

function lacksOf(row: Employed): contract.StaffRow['lacks'] {
  if (!row.fullTime || !row.isHere) return [];
  const lacks = {
    proof: row.documentId === null,
    experience: row.experiencedSince === null,
    title: !row.isTitled,
    training: !row.isTrained,
  };
  return (Object.keys(lacks) as (keyof typeof lacks)[]).filter((lack) => lacks[lack]);
}

export const staffShown = (row: Employed): contract.StaffRow => ({
  id: row.id,
  name: row.name,
  identityMasked: row.identityMasked,
  position: row.position,
  fullTime: row.fullTime,
  from: row.from,
  until: row.until,
  experiencedSince: row.experiencedSince,
  title: row.title,
  registrations: row.registrations,
  isTrained: row.isTrained,
  lacks: lacksOf(row),
  version: row.version,
});

export const certificateShown = (
  { documentId, documentName, documentScan, ...row }: Row<ReturnType<typeof certificatesOf>>,
  reading: Reading,
): contract.CertificateRow => ({
  ...row,
  proof: proofShown({ documentId, documentName, documentScan }, reading),
});
