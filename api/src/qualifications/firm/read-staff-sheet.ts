import { buffer } from 'node:stream/consumers';
import { qualifications as contract } from '@qingshen/contract';
import { readStaffSheet as readSheet } from '@qingshen/documents/staff-sheet';
import { beijingDate } from '@qingshen/domain/time';
import { accept, bodyOf, cleanName, limitBytes, type Storage, turnAway } from '../../files/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Call, Handler } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Bearer } from '../../kernel/session.ts';
import { insertImport } from './staff-imports.sql.ts';
import { importShown, listFrom, sealedList } from './staff-list.ts';

type Endpoint = typeof contract.readStaffSheet;

/** A list of people is small. */
const mostBytes = 5_000_000;

/** Judged like any other document that comes, taken into memory, and not kept: what stays is what was read from it. */
async function bytesOf(storage: Storage, { query, request }: Call<Endpoint>, limit: number): Promise<Buffer> {
  const content = await accept(storage, bodyOf(request, limit), cleanName(query.name));
  try {
    if (content.kind !== 'xlsx') refuse('file_kind_refused', { kinds: ['xlsx'] });
    return await buffer((await storage.open(content.storedAs)).content);
  } finally {
    await storage.remove(content.storedAs);
  }
}

export function readStaffSheet(kernel: Kernel, storage: Storage): Handler<Endpoint> {
  const seated = seatedBy(kernel, contract.readStaffSheet);
  const { identity } = kernel.seals;
  const handle = async (call: Call<Endpoint>, bearer: Bearer | null) => {
    const firm = call.params.organization;
    const now = await seated(bearer, firm, { readOnly: true }, async (ctx) => ctx.now);
    const bytes = await bytesOf(storage, call, Math.min(limitBytes(kernel), mostBytes));
    const read = readSheet(bytes, beijingDate(now));
    if ('refused' in read) throw new Refused(read.refused);
    const list = listFrom(read.value);
    return seated(bearer, firm, {}, async (ctx) => {
      const id = newId();
      const fileName = cleanName(call.query.name);
      ctx.post(
        insertImport({
          organization_id: firm,
          id,
          file_name: fileName,
          sealed_rows: sealedList(identity, list),
          accepted: list.accepted.length,
          rejected: new Set(list.rejected.map(({ row }) => row)).size,
          uploaded_by: ctx.who.accountId ?? '',
          uploaded_at: ctx.now,
        }),
      );
      kernel.record(ctx, {
        act: 'staff_sheet_read',
        subject: { kind: 'staff_import', id, name: fileName },
        subjectOrganizationId: firm,
        after: { accepted: list.accepted.length, rejected: list.rejected.length },
      });
      return importShown({ id, fileName, uploadedAt: ctx.now, takenAt: null }, list);
    });
  };
  return async (call, bearer) => {
    try {
      return await handle(call, bearer);
    } catch (error) {
      turnAway(call.request.raw);
      throw error;
    }
  };
}
