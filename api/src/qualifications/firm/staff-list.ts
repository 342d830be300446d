import type { qualifications as contract } from '@qingshen/contract';
import type { StaffSheet } from '@qingshen/documents/staff-sheet';
import {
  maskedIdentityNumber,
  type RejectedCell,
  type StaffColumnKey,
  type StaffRow,
  staffColumn,
} from '@qingshen/domain/qualifications';
import type { Sealer } from '../../kernel/seal.ts';

/** A workbook that was read and waits: what would be registered, what not and why, and the rows as they came. */
export interface StaffList {
  accepted: StaffRow[];
  rejected: RejectedCell[];
  /** The headers as they stood, to say which cell; the rows, to give back what was rejected, now or later. */
  headers: string[];
  rows: StaffSheet['rows'];
  firstRow: number;
}

type Cell = StaffSheet['rows'][number][string];
const plain = (value: Cell): Cell => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

export const listFrom = ({ accepted, rejected, rows, firstRow }: StaffSheet): StaffList => ({
  accepted: [...accepted],
  rejected: [...rejected],
  headers: Object.keys(rows[0] ?? {}),
  rows: rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([header, value]) => [header, plain(value)])),
  ),
  firstRow,
});

/** The list holds identity numbers, so it lies sealed as a whole. */
export const sealedList = (sealer: Sealer, list: StaffList): Buffer => sealer.seal(JSON.stringify(list));
export const openedList = (sealer: Sealer, sealed: Buffer): StaffList =>
  JSON.parse(sealer.open(sealed)) as StaffList;

/** What stays of a list that was taken over: no number, and nobody's row. */
export const emptied = (list: StaffList): StaffList => ({ ...list, accepted: [], rejected: [], rows: [] });

/** A, B, … Z, AA: as the edge of a sheet counts. */
function letterOf(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + (at % 26))}`;
}

export function rejectedShown({ row, column, code, facts }: RejectedCell, headers: readonly string[]) {
  const at = headers.indexOf(staffColumn(column as StaffColumnKey).header);
  return { row, column, cell: at < 0 ? null : `${letterOf(at)}${row}`, code, facts: { ...facts } };
}

export const acceptedShown = (row: StaffRow): contract.AcceptedRow => ({
  row: row.row,
  name: row.name,
  identityMasked: maskedIdentityNumber(row.identityNumber),
  position: row.position,
  fullTime: row.employment.fullTime,
  from: row.employment.from,
  until: row.employment.until,
  experiencedSince: row.experiencedSince,
  certificates: row.certificates.length,
});

interface Waiting {
  id: string;
  fileName: string;
  uploadedAt: Date;
  takenAt: Date | null;
}

export const importShown = (waiting: Waiting, list: StaffList): contract.StaffImport => ({
  id: waiting.id,
  fileName: waiting.fileName,
  uploadedAt: waiting.uploadedAt.toISOString(),
  takenAt: waiting.takenAt?.toISOString() ?? null,
  accepted: list.accepted.map(acceptedShown),
  rejected: list.rejected.map((cell) => rejectedShown(cell, list.headers)),
});
