import { qualifications as contract } from '@qingshen/contract';
import { rejectedStaffSheet, staffTemplate } from '@qingshen/documents/staff-sheet';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Handler } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { dropImport as drop, importOfFirm } from './staff-imports.sql.ts';
import { importShown, openedList } from './staff-list.ts';

export const workbook = (reply: FastifyReply, name: string, bytes: Buffer): FastifyReply =>
  sendAttachment(reply, { name, kind: 'xlsx', bytes: bytes.length, content: bytes });

export function fetchStaffTemplate(kernel: Kernel): Handler<typeof contract.fetchStaffTemplate> {
  const seated = seatedBy(kernel, contract.fetchStaffTemplate);
  return async ({ params, reply }, bearer) => {
    await seated(bearer, params.organization, { readOnly: true }, async () => null);
    return workbook(reply, 'staff.xlsx', await staffTemplate());
  };
}

export const readStaffImport =
  ({ seals }: Kernel): Act<typeof contract.readStaffImport> =>
  async (ctx, { params }) => {
    const row = await ctx.one(importOfFirm({ firm: params.organization, id: params.import }));
    return importShown(row, openedList(seals.identity, row.sealedRows));
  };

/** The rows go back as they came, numbers included, to those who keep the register and sent them. */
export function fetchStaffRejects(kernel: Kernel): Handler<typeof contract.fetchStaffRejects> {
  const seated = seatedBy(kernel, contract.fetchStaffRejects);
  return async ({ params, reply }, bearer) => {
    const row = await seated(bearer, params.organization, { readOnly: true }, (ctx) =>
      ctx.one(importOfFirm({ firm: params.organization, id: params.import })),
    );
    const list = openedList(kernel.seals.identity, row.sealedRows);
    return workbook(reply, row.fileName, await rejectedStaffSheet(list, list.rejected));
  };
}

export const dropStaffImport =
  (kernel: Kernel): Act<typeof contract.dropStaffImport> =>
  async (ctx, { params: { organization: firm, import: id } }) => {
    const [row, dropped] = await Promise.all([
      ctx.one(importOfFirm({ firm, id })),
      ctx.maybe(drop({ firm, id })),
    ]);
    if (!dropped) refuse('staff_import_taken', { takenAt: row.takenAt?.toISOString() });
    kernel.record(ctx, {
      act: 'staff_import_dropped',
      subject: { kind: 'staff_import', id, name: row.fileName },
      subjectOrganizationId: firm,
    });
    return null;
  };
