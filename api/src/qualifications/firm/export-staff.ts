import { qualifications as contract } from '@qingshen/contract';
import { type SheetCell, sheetOf } from '@qingshen/documents/workbook';
import { type StaffColumnKey, staffColumn, staffSheetColumns } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Row } from '../../kernel/statement.ts';
import { type Listed, wholeStaff } from './staff.sql.ts';
import { workbook } from './staff-imports.ts';

/** Beyond any consultancy; a workbook of more opens on nobody's desk. */
const most = 5_000;

type Employed = Row<ReturnType<typeof wholeStaff>>;
const levels = ['senior', 'intermediate', 'junior'];

/** The word of the sheet for what we keep as a code: the same that is read when the sheet comes back. */
const wordOf = (column: StaffColumnKey, code: string | null): string | null =>
  Object.entries(staffColumn(column).choices ?? {}).find(([, means]) => means === code)?.[0] ?? null;

const of = (held: readonly Listed[], kind: Listed['kind']): Listed | undefined =>
  held
    .filter((one) => one.kind === kind)
    .sort((a, b) => levels.indexOf(a.level ?? '') - levels.indexOf(b.level ?? ''))[0];

/** One line a person, in the columns of the template: the highest title, the latest registration and training. */
function lineOf({ certificates, ...person }: Employed): SheetCell[] {
  const [title, registration, training] = (['title', 'registration', 'training'] as const).map((kind) =>
    of(certificates, kind),
  );
  const told: Record<StaffColumnKey, string | null | undefined> = {
    name: person.name,
    identity_number: person.identityMasked,
    position: person.position,
    full_time: wordOf('full_time', person.fullTime ? 'yes' : 'no'),
    employed_from: person.from,
    employed_until: person.until,
    experienced_since: person.experiencedSince,
    title_level: wordOf('title_level', title?.level ?? null),
    title_name: title?.name,
    title_number: title?.number,
    title_issued_on: title?.issuedOn,
    title_valid_until: title?.validUntil,
    registration_field: wordOf('registration_field', registration?.field ?? null),
    registration_name: registration?.name,
    registration_number: registration?.number,
    registration_issued_on: registration?.issuedOn,
    registration_valid_until: registration?.validUntil,
    training_name: training?.name,
    training_number: training?.number,
    training_issued_on: training?.issuedOn,
    training_valid_until: training?.validUntil,
  };
  return staffSheetColumns.map(({ key }) => told[key] ?? null);
}

export function exportStaff(kernel: Kernel): Handler<typeof contract.exportStaff> {
  const seated = seatedBy(kernel, contract.exportStaff);
  return async ({ params, reply }, bearer) => {
    const { rows, name, on } = await seated(
      bearer,
      params.organization,
      { repeatable: true },
      async (ctx) => {
        const found = await ctx.all(wholeStaff({ firm: params.organization, limit: most }));
        if (found.length > most) refuse('staff_too_many', { limit: most });
        kernel.record(ctx, {
          act: 'staff_exported',
          subject: { kind: 'organization', id: params.organization, name: ctx.seat.organizationName },
          subjectOrganizationId: params.organization,
          after: { registered: found.length },
        });
        return { rows: found, name: ctx.seat.organizationName, on: beijingDate(ctx.now) };
      },
    );
    const columns = staffSheetColumns.map(({ header }) => ({
      header,
      width: Math.max(14, header.length * 2 + 2),
      cell: 'text' as const,
    }));
    return workbook(reply, `${name} ${on}.xlsx`, await sheetOf(columns, rows.map(lineOf)));
  };
}
