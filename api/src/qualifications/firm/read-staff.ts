import type { qualifications as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { certificatesOf } from './certificates.sql.ts';
import { mayLookInto, proofShown, readingIn } from './document-shown.ts';
import { employmentOfFirm, type StaffFilter, staffOfFirm } from './staff.sql.ts';
import { certificateShown, staffShown } from './staff-shown.ts';

interface Asked {
  filter: StaffFilter;
  search?: string | undefined;
  after?: string | undefined;
  limit: number;
}

async function staff(ctx: Ctx<Seat>, firm: string, query: Asked) {
  const after = decodeCursor(query.after, ['text', 'uuid']);
  await mayLookInto(ctx, firm);
  const rows = await ctx.all(staffOfFirm({ firm, on: beijingDate(ctx.now), ...query, after }));
  return cut(rows, query.limit, (row) => [row.name, row.id], staffShown);
}

async function member(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  firm: string,
  id: string,
): Promise<contract.StaffMember> {
  const [row, certificates] = await Promise.all([
    ctx.one(employmentOfFirm({ firm, id, on: beijingDate(ctx.now) })),
    ctx.all(certificatesOf({ firm, employment: id })),
  ]);
  const reading = readingIn(kernel, ctx, firm);
  return {
    ...staffShown(row),
    proof: proofShown(row, reading),
    consentedOn: row.consentedOn,
    certificates: certificates.map((certificate) => certificateShown(certificate, reading)),
  };
}

export const listStaff: Act<typeof contract.listStaff> = (ctx, { params, query }) =>
  staff(ctx, params.organization, query);
export const listStaffOfFirm: Act<typeof contract.listStaffOfFirm> = (ctx, { params, query }) =>
  staff(ctx, params.subject, query);
export const readStaffMember =
  (kernel: Kernel): Act<typeof contract.readStaffMember> =>
  (ctx, { params }) =>
    member(kernel, ctx, params.organization, params.employment);
export const readStaffMemberOfFirm =
  (kernel: Kernel): Act<typeof contract.readStaffMemberOfFirm> =>
  (ctx, { params }) =>
    member(kernel, ctx, params.subject, params.employment);
