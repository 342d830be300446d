import type { qualifications as contract } from '@qingshen/contract';
import type { RejectedCell, StaffRow } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId, newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { hasBeen } from './day.ts';
import { employ, type Refusal } from './employments.sql.ts';
import { identifiedResident } from './identity.ts';
import { importOfFirm, keepRest, lockImport, takeOver } from './staff-imports.sql.ts';
import { emptied, openedList, rejectedShown, type StaffList, sealedList } from './staff-list.ts';

function entriesOf(kernel: Kernel, rows: readonly StaffRow[], consentedOn: string) {
  return rows.map(({ name, identityNumber, position, employment, experiencedSince }) => ({
    ...identifiedResident(kernel, identityNumber),
    id: newSecretId(),
    claim: newSecretId(),
    name,
    position,
    full_time: employment.fullTime,
    from_on: employment.from,
    until_on: employment.until,
    experienced_since: experiencedSince,
    document_id: null,
    consented_on: consentedOn,
  }));
}

const certificatesOf = (rows: readonly StaffRow[], entries: readonly { id: string }[]) =>
  rows.flatMap(({ certificates }, at) =>
    certificates.map(({ kind, level, field, name, number, issuedOn, validUntil }) => ({
      id: newId(),
      employment_id: entries[at]?.id,
      kind,
      level,
      field,
      name,
      number,
      issued_on: issuedOn,
      valid_until: validUntil,
    })),
  );

const cellOf = (rows: readonly StaffRow[], { nth, outcome, since, until }: Refusal): RejectedCell => ({
  row: rows[nth - 1]?.row ?? 0,
  ...(outcome === 'elsewhere'
    ? { column: 'identity_number', code: 'person_registered_elsewhere', facts: { since } }
    : { column: 'employed_from', code: 'employments_overlap', facts: { from: since, until } }),
});

/** None was taken. Those in the way are rejected from here on, by name of their cell, so that the rest may be taken. */
function putBack(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  place: { firm: string; id: string },
  list: StaffList,
  refused: readonly Refusal[],
): never {
  const cells = refused.map((one) => cellOf(list.accepted, one));
  const gone = new Set(cells.map(({ row }) => row));
  const rest = {
    ...list,
    accepted: list.accepted.filter(({ row }) => !gone.has(row)),
    rejected: [...list.rejected, ...cells],
  };
  ctx.post(
    keepRest({
      ...place,
      sealedRows: sealedList(kernel.seals.identity, rest),
      accepted: rest.accepted.length,
      rejected: new Set(rest.rejected.map(({ row }) => row)).size,
    }),
  );
  kernel.record(ctx, {
    act: 'staff_import_refused',
    subject: { kind: 'staff_import', id: place.id },
    subjectOrganizationId: place.firm,
    after: { refused: gone.size },
  });
  const rows = cells.map((cell) => rejectedShown(cell, list.headers));
  throw new Refused({ code: 'staff_import_refused', facts: { rows } }, { commits: true });
}

/** Every accepted row is registered, or none. */
export const takeStaffImport =
  (kernel: Kernel): Act<typeof contract.takeStaffImport> =>
  async (ctx, { params: { organization: firm, import: id }, body }) => {
    hasBeen('consentedOn', body.consentedOn, beijingDate(ctx.now));
    const waiting = await ctx.maybe(lockImport({ firm, id }));
    if (!waiting) {
      const taken = await ctx.one(importOfFirm({ firm, id }));
      return refuse('staff_import_taken', { takenAt: taken.takenAt?.toISOString() });
    }
    const list = openedList(kernel.seals.identity, waiting.sealedRows);
    if (list.accepted.length === 0) refuse('staff_import_empty');
    const entries = entriesOf(kernel, list.accepted, body.consentedOn);
    const refused = await ctx.all(employ(JSON.stringify(entries)));
    if (refused.length > 0) putBack(kernel, ctx, { firm, id }, list, refused);

    const certificates = JSON.stringify(certificatesOf(list.accepted, entries));
    const sealedRows = sealedList(kernel.seals.identity, emptied(list));
    ctx.post(takeOver({ firm, id, at: ctx.now, sealedRows, certificates }));
    kernel.record(ctx, {
      act: 'staff_import_taken',
      subject: { kind: 'staff_import', id, name: waiting.fileName },
      subjectOrganizationId: firm,
      after: { registered: entries.length },
    });
    return { registered: entries.length };
  };
