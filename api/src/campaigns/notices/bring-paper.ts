import type { EndpointSpec } from '@qingshen/contract';
import {
  type Accepted,
  accept,
  bodyOf,
  cleanName,
  fileOfCase,
  insertFile,
  limitBytes,
  type Storage,
  turnAway,
} from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Call, Handler } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Row } from '../../kernel/statement.ts';

export type CaseFileRow = Row<ReturnType<typeof fileOfCase>>;

interface Brought {
  province: string;
  engagementId: string;
  id: string;
  name: string;
  content: Accepted;
}

/** A stamped scan or a receipt as a document of the case, once for an id; the same upload again finds the first. */
export async function filePaper(kernel: Kernel, ctx: Ctx<Seat>, brought: Brought): Promise<CaseFileRow> {
  const { province, engagementId: caseId, id, name, content } = brought;
  const [[filed], row] = await Promise.all([
    ctx.all(
      insertFile({
        province,
        id,
        case_id: caseId,
        organization_id: ctx.who.organizationId ?? '',
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
  const isOurs = row?.organizationId === ctx.who.organizationId && row.sha256.equals(content.sha256);
  if (!row || !isOurs) return refuse('file_id_used');
  if (filed)
    kernel.record(ctx, {
      act: 'document_filed',
      subject: { kind: 'file', id: placed(province, id), name },
      province,
      caseId,
      after: { kind: content.kind, bytes: content.bytes, sha256: content.sha256.toString('hex') },
    });
  return row;
}

interface Kept<T> {
  reply: T;
  /** Another than the one that came: that had come before, and this one is thrown away. */
  storedAs: string | null;
}

interface Steps<E extends EndpointSpec, T> {
  /** Asked before megabytes are sent, and again with them in hand. */
  may(ctx: Ctx<Seat>, call: Call<E>): Promise<unknown>;
  /** With the paper accepted: what it is answered with, and under which name its content is kept. */
  keep(ctx: Ctx<Seat>, call: Call<E>, content: Accepted, name: string): Promise<Kept<T>>;
}

/** The road of a paper: may I? → the body, counted and hashed on its way to disk → what is it? → one transaction. */
export function bringing<const E extends EndpointSpec, T>(
  kernel: Kernel,
  storage: Storage,
  endpoint: E,
  { may, keep }: Steps<E, T>,
): Handler<E> {
  const seated = seatedBy(kernel, endpoint);
  return async (call, bearer) => {
    const { organization } = call.params as { organization: string };
    const name = cleanName((call.query as { name: string }).name);
    try {
      await seated(bearer, organization, { readOnly: true }, (ctx) => may(ctx, call));
      const content = await accept(storage, bodyOf(call.request, limitBytes(kernel)), name);
      try {
        const done = await seated(bearer, organization, { repeatable: true }, (ctx) =>
          keep(ctx, call, content, name),
        );
        if (done.storedAs !== content.storedAs) await storage.remove(content.storedAs);
        return done.reply;
      } catch (error) {
        // A commit whose answer was lost may have happened: then only the sweeper knows, a day later.
        if (error instanceof Refused) await storage.remove(content.storedAs);
        throw error;
      }
    } catch (error) {
      turnAway(call.request.raw);
      throw error;
    }
  };
}
