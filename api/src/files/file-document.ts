import type { files as contract } from '@qingshen/contract';
import { whyNotAct } from '@qingshen/domain/tenancy';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { asSeated, type Call, type Handler } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { accept, bodyOf } from './accept.ts';
import { capacityInCase, fileOfCase, insertFile } from './files.sql.ts';
import type { Kind } from './kinds.ts';
import { limitBytes } from './limits.ts';
import { cleanName } from './names.ts';
import { turnAway } from './receive.ts';
import { fileShown, readerIn } from './shown.ts';
import type { Storage, Stored } from './storage.ts';

interface Document {
  province: string;
  caseId: string;
  id: string;
  name: string;
}

/** Parties bring documents; whoever supervises the case reads them. */
async function mayFile(ctx: Ctx<Seat>, { province, caseId }: Document): Promise<void> {
  const refused = whyNotAct('file_document', ctx.seat.kind, ctx.seat.role);
  if (refused) throw new Refused(refused);
  const { capacity } = await ctx.one(
    capacityInCase({ organizationId: ctx.who.organizationId ?? '', province, caseId, at: ctx.now }),
  );
  if (capacity === 'supervisor') refuse('role_insufficient', { act: 'file_document', capacity });
}

/** The row and its entry in the trail, once for an id; the same upload again finds what the first one left. */
async function file(kernel: Kernel, ctx: Ctx<Seat>, document: Document, content: Stored & { kind: Kind }) {
  const { province, caseId, id, name } = document;
  const organizationId = ctx.who.organizationId ?? '';
  const [, [filed], row] = await Promise.all([
    mayFile(ctx, document),
    ctx.all(
      insertFile({
        province,
        id,
        case_id: caseId,
        organization_id: organizationId,
        organization_name: ctx.seat.organizationName,
        name,
        kind: content.kind,
        bytes: content.bytes,
        sha256: content.sha256,
        stored_as: content.storedAs,
        uploaded_by: ctx.who.accountId ?? '',
        uploaded_at: ctx.now,
      }),
    ),
    ctx.maybe(fileOfCase({ province, caseId, id })),
  ]);
  if (filed)
    kernel.record(ctx, {
      act: 'document_filed',
      subject: { kind: 'file', id: placed(province, id), name },
      province,
      caseId,
      after: { kind: content.kind, bytes: content.bytes, sha256: content.sha256.toString('hex') },
    });
  if (!row || row.organizationId !== organizationId || !row.sha256.equals(content.sha256))
    return refuse('file_id_used');
  return row;
}

export function fileDocument(kernel: Kernel, storage: Storage): Handler<typeof contract.fileDocument> {
  const handle = async (
    { params, query, request }: Call<typeof contract.fileDocument>,
    who: { accountId: string; sessionId: string },
  ) => {
    const { province, uuid: caseId } = placedId(params.engagement);
    const seat = { ...who, organizationId: params.organization };
    const document = { province, caseId, id: params.file, name: cleanName(query.name) };
    // Who may not file here learns it before sending megabytes; so does who announces too many.
    await asSeated(kernel, seat, { readOnly: true }, (ctx) => mayFile(ctx, document));
    const content = await accept(storage, bodyOf(request, limitBytes(kernel)), document.name);
    try {
      const { row, reader } = await asSeated(kernel, seat, { repeatable: true }, async (ctx) => ({
        row: await file(kernel, ctx, document, content),
        reader: readerIn(kernel, ctx),
      }));
      if (row.storedAs !== content.storedAs) await storage.remove(content.storedAs);
      return fileShown(row, reader);
    } catch (error) {
      // A commit whose answer was lost may have happened: then only the sweeper knows, a day later.
      if (error instanceof Refused) await storage.remove(content.storedAs);
      throw error;
    }
  };
  return async (call, bearer) => {
    try {
      return await handle(call, { accountId: bearer?.sub ?? '', sessionId: bearer?.sid ?? '' });
    } catch (error) {
      turnAway(call.request.raw);
      throw error;
    }
  };
}
