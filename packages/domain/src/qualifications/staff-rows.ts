import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time/index.ts';
import type { Certificate, CertificateKind, Period, RegistrationField, TitleLevel } from './facts.ts';
import { type Identity, type IdentityNumber, parseIdentityNumber } from './identity-number.ts';
import { type CellReader, readerOf, type SheetRow } from './staff-cells.ts';
import { rejectionHeader, type StaffColumnKey, staffSheetColumns } from './staff-sheet-columns.ts';
import { overlap, whyNotCertificate, whyNotEmployment } from './why-not-fact.ts';

export interface StaffCertificate extends Omit<Certificate, 'id'> {
  readonly name: string;
  readonly number: string | null;
}

export interface StaffRow {
  /** The row of the sheet, as its reader sees it at the edge. */
  readonly row: number;
  readonly name: string;
  readonly identityNumber: IdentityNumber;
  readonly bornOn: LocalDate;
  readonly position: string | null;
  readonly employment: Period & { readonly fullTime: boolean };
  readonly experiencedSince: LocalDate | null;
  readonly certificates: readonly StaffCertificate[];
}

export interface RejectedCell extends Refusal {
  readonly row: number;
  readonly column: StaffColumnKey;
}

export interface StaffRows {
  readonly accepted: readonly StaffRow[];
  readonly rejected: readonly RejectedCell[];
}

/** Each header must stand there once, in whatever order; a blank one is nothing, and the column of reasons may stay. */
export function whyNotStaffHeaders(headers: readonly (string | null)[]): Refusal | null {
  const found = headers
    .map((header) => (header ?? '').trim())
    .filter((header) => header !== '' && header !== rejectionHeader);
  const expected: readonly string[] = staffSheetColumns.map(({ header }) => header);
  const missing = expected.filter((header) => !found.includes(header));
  const unknown = found.filter((header) => !expected.includes(header));
  const twice = found.filter((header, at) => found.indexOf(header) !== at);
  const column = missing[0] ?? unknown[0] ?? twice[0];
  return column === undefined
    ? null
    : { code: 'template_changed', facts: { column, missing, unknown, twice } };
}

const certificateColumns = {
  title: {
    says: 'title_level',
    name: 'title_name',
    number: 'title_number',
    issuedOn: 'title_issued_on',
    validUntil: 'title_valid_until',
  },
  registration: {
    says: 'registration_field',
    name: 'registration_name',
    number: 'registration_number',
    issuedOn: 'registration_issued_on',
    validUntil: 'registration_valid_until',
  },
  training: {
    says: null,
    name: 'training_name',
    number: 'training_number',
    issuedOn: 'training_issued_on',
    validUntil: 'training_valid_until',
  },
} as const satisfies Record<CertificateKind, Record<string, StaffColumnKey | null>>;

/** A certificate that is begun must be told whole; one of which no cell is filled is not there. */
function certificateOf(kind: CertificateKind, cells: CellReader, today: LocalDate): StaffCertificate | null {
  const columns = certificateColumns[kind];
  const all = Object.values(columns).filter((column) => column !== null);
  if (!all.some(cells.filled)) return null;
  const needed = [columns.says, columns.name, columns.issuedOn].filter((column) => column !== null);
  for (const column of needed) if (!cells.filled(column)) cells.fault(column, { code: 'cell_missing' });
  const says = columns.says && cells.choice(columns.says);
  const [name, number] = [cells.text(columns.name), cells.text(columns.number)];
  const [issuedOn, validUntil] = [cells.date(columns.issuedOn), cells.date(columns.validUntil)];
  if (name === null || issuedOn === null || (columns.says && says === null)) return null;
  const level = kind === 'title' ? (says as TitleLevel) : null;
  const field = kind === 'registration' ? (says as RegistrationField) : null;
  const certificate = { kind, level, field, name, number, issuedOn, validUntil };
  const refused = whyNotCertificate(certificate, today);
  return refused ? cells.fault(columns.issuedOn, refused) : certificate;
}

function identityOf(row: SheetRow, cells: CellReader, today: LocalDate): Identity | null {
  const column = 'identity_number';
  // Fifteen digits is all a number keeps: the cell was turned into one, and its end is gone.
  if (typeof row[staffSheetColumns[1].header] === 'number')
    return cells.fault(column, { code: 'identity_number_as_number' });
  const text = cells.text(column);
  if (text === null) return null;
  const parsed = parseIdentityNumber(text, today);
  return 'value' in parsed ? parsed.value : cells.fault(column, parsed.refused);
}

const columnOfEmployment = (code: string): StaffColumnKey =>
  code === 'employment_ends_before_it_begins' ? 'employed_until' : 'employed_from';

function readRow(
  row: SheetRow,
  at: number,
  today: LocalDate,
): StaffRow | { readonly faults: CellReader['faults'] } {
  const cells = readerOf(row);
  const name = cells.text('name');
  const identity = identityOf(row, cells, today);
  const position = cells.text('position');
  const fullTime = cells.choice('full_time');
  const [from, until] = [cells.date('employed_from'), cells.date('employed_until')];
  const refused = from && whyNotEmployment({ from, until }, identity?.bornOn ?? null);
  if (refused) cells.fault(columnOfEmployment(refused.code), refused);
  const experiencedSince = cells.date('experienced_since');
  if (experiencedSince !== null && experiencedSince > today)
    cells.fault('experienced_since', { code: 'date_in_future', facts: { date: experiencedSince } });
  const kinds = Object.keys(certificateColumns) as CertificateKind[];
  const certificates = kinds.flatMap((kind) => certificateOf(kind, cells, today) ?? []);
  if (cells.faults.length > 0 || name === null || identity === null || from === null)
    return { faults: cells.faults };
  return {
    row: at,
    name,
    identityNumber: identity.number,
    bornOn: identity.bornOn,
    position,
    employment: { from, until, fullTime: fullTime === 'yes' },
    experiencedSince,
    certificates,
  };
}

/** Someone may stand in two rows: who left and came back. Not twice in the same days, and not by two names. */
function whyNotAgain(next: StaffRow, before: readonly StaffRow[]): Omit<RejectedCell, 'row'> | null {
  for (const other of before) {
    const facts = { row: other.row };
    if (other.name !== next.name) return { column: 'name', code: 'staff_name_differs', facts };
    const [a, b] = [other.employment, next.employment];
    if (a.from === b.from) return { column: 'identity_number', code: 'staff_row_duplicate', facts };
    if (overlap(a, b)) return { column: 'employed_from', code: 'staff_periods_overlap', facts };
  }
  return null;
}

const isBlank = (row: SheetRow): boolean =>
  Object.entries(row).every(
    ([header, value]) => header === rejectionHeader || value === null || String(value).trim() === '',
  );

/**
 * Rows keyed by header, in the order of the sheet; `firstRow` is the number of the first of them there. Blank rows
 * are passed over and still counted, so that a fault is found where it says. Whoever has one bad cell is rejected
 * whole; the others are not held up by it.
 */
export function readStaffRows(
  rows: readonly SheetRow[],
  { today, firstRow = 2 }: { readonly today: LocalDate; readonly firstRow?: number },
): StaffRows {
  const accepted: StaffRow[] = [];
  const rejected: RejectedCell[] = [];
  const byPerson = new Map<string, StaffRow[]>();
  for (const [index, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    const row = firstRow + index;
    const read = readRow(cells, row, today);
    if ('faults' in read) {
      rejected.push(...read.faults.map((fault) => ({ row, ...fault })));
      continue;
    }
    const before = byPerson.get(read.identityNumber) ?? [];
    const refused = whyNotAgain(read, before);
    if (refused) rejected.push({ row, ...refused });
    else {
      accepted.push(read);
      byPerson.set(read.identityNumber, [...before, read]);
    }
  }
  return { accepted, rejected };
}
