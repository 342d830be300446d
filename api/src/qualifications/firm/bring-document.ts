import { qualifications as contract } from '@qingshen/contract';
import {
  type Accepted,
  accept,
  bodyOf,
  bringer,
  cleanName,
  limitBytes,
  type Storage,
  turnAway,
} from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Call, Handler } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Bearer } from '../../kernel/session.ts';
import { documentShown } from './document-shown.ts';
import { documentOfFirm, insertDocument } from './documents.sql.ts';

type Endpoint = typeof contract.bringFirmDocument;

/** The row and its entry in the trail, once for an id; the same upload again finds what the first one left. */
async function keep(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  { id, name, content }: { id: string; name: string; content: Accepted },
) {
  const firm = ctx.who.organizationId ?? '';
  const [[brought], row] = await Promise.all([
    ctx.all(
      insertDocument({
        organization_id: firm,
        id,
        name,
        kind: content.kind,
        bytes: content.bytes,
        sha256: content.sha256,
        stored_as: content.storedAs,
        uploaded_by: ctx.who.accountId ?? '',
        uploaded_at: ctx.now,
      }),
    ),
    ctx.maybe(documentOfFirm({ firm, id })),
  ]);
  if (brought)
    kernel.record(ctx, {
      act: 'firm_document_brought',
      subject: { kind: 'firm_document', id, name },
      subjectOrganizationId: firm,
      after: { kind: content.kind, bytes: content.bytes, sha256: content.sha256.toString('hex') },
    });
  if (!row?.sha256.equals(content.sha256)) return refuse('file_id_used');
  return row;
}

export function bringFirmDocument(kernel: Kernel, storage: Storage): Handler<Endpoint> {
  const seated = seatedBy(kernel, contract.bringFirmDocument);
  const handle = async ({ params, query, request }: Call<Endpoint>, bearer: Bearer | null) => {
    const name = cleanName(query.name);
    // Who may not bring one here learns it before sending megabytes; so does who announces too many.
    await seated(bearer, params.organization, { readOnly: true }, async () => null);
    const content = await accept(storage, bodyOf(request, limitBytes(kernel)), name);
    try {
      const row = await seated(bearer, params.organization, { repeatable: true }, (ctx) =>
        keep(kernel, ctx, { id: params.document, name, content }),
      );
      if (row.storedAs !== content.storedAs) await storage.remove(content.storedAs);
      return documentShown(row, { firm: params.organization, reader: bringer(params.organization) });
    } catch (error) {
      // A commit whose answer was lost may have happened: then only the sweeper knows, a day later.
      if (error instanceof Refused) await storage.remove(content.storedAs);
      throw error;
    }
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
