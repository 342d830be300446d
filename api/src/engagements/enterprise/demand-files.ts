import { enterprise as contract, type EndpointSpec } from '@qingshen/contract';
import { whyNotAct } from '@qingshen/domain/tenancy';
import {
  type Accepted,
  accept,
  bodyOf,
  bringer,
  cleanName,
  limitBytes,
  readerIn,
  type Storage,
  sendContent,
  turnAway,
  whyNotDownload,
} from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { asSeated, type Call, type Handler } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Bearer } from '../../kernel/session.ts';
import { demandFile, demandNamed, insertDemandFile } from './fee-demands.sql.ts';
import { demandFileShown } from './fee-demands.ts';

type Bringing = typeof contract.bringDemandFile;

/** As many as tell a story; a report is no archive. */
const most = 20;

function mayDo(ctx: Ctx<Seat>, endpoint: EndpointSpec): void {
  const refused = endpoint.act ? whyNotAct(endpoint.act, ctx.seat.kind, ctx.seat.role) : null;
  if (refused) throw new Refused(refused);
}

/** Who reported may bring more until the report is closed. */
async function mayBring(ctx: Ctx<Seat>, key: { province: string; id: string }, file: string): Promise<void> {
  mayDo(ctx, contract.bringDemandFile);
  const { state, files } = await ctx.one(demandNamed(key));
  if (files.some(({ id }) => id === file)) return;
  if (state === 'closed') refuse('fee_demand_closed');
  if (files.length >= most) refuse('demand_files_enough', { limit: most });
}

interface Brought {
  province: string;
  id: string;
  file: string;
  name: string;
  content: Accepted;
}

async function keep(ctx: Ctx<Seat>, { province, id, file, name, content }: Brought) {
  await mayBring(ctx, { province, id }, file);
  const [, row] = await Promise.all([
    ctx.all(
      insertDemandFile({
        province,
        id: file,
        demand_id: id,
        organization_id: ctx.who.organizationId ?? '',
        name,
        kind: content.kind,
        bytes: content.bytes,
        sha256: content.sha256,
        stored_as: content.storedAs,
        uploaded_by: ctx.who.accountId ?? '',
        uploaded_at: ctx.now,
      }),
    ),
    ctx.maybe(demandFile({ province, id, file })),
  ]);
  return row?.sha256 === content.sha256.toString('hex') ? row : refuse('file_id_used');
}

const seatOf = (bearer: Bearer | null, organizationId: string) => ({
  accountId: bearer?.sub ?? '',
  sessionId: bearer?.sid ?? '',
  organizationId,
});

export function bringDemandFile(kernel: Kernel, storage: Storage): Handler<Bringing> {
  const handle = async ({ params, query, request }: Call<Bringing>, bearer: Bearer | null) => {
    const { province, uuid: id } = placedId(params.demand);
    const who = seatOf(bearer, params.organization);
    const name = cleanName(query.name);
    // Who may not bring one here learns it before sending megabytes; so does who announces too many.
    await asSeated(kernel, who, { readOnly: true }, (ctx) => mayBring(ctx, { province, id }, params.file));
    const content = await accept(storage, bodyOf(request, limitBytes(kernel)), name);
    try {
      const row = await asSeated(kernel, who, { repeatable: true }, (ctx) =>
        keep(ctx, { province, id, file: params.file, name, content }),
      );
      if (row.storedAs !== content.storedAs) await storage.remove(content.storedAs);
      const { storedAs: _, ...file } = row;
      return demandFileShown(file, bringer(params.organization));
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

export function fetchDemandFile(kernel: Kernel, storage: Storage): Handler<typeof contract.fetchDemandFile> {
  return async ({ params, reply }, bearer) => {
    const { province, uuid: id } = placedId(params.demand);
    const who = seatOf(bearer, params.organization);
    const file = await asSeated(kernel, who, { repeatable: true }, async (ctx) => {
      mayDo(ctx, contract.fetchDemandFile);
      const row = await ctx.one(demandFile({ province, id, file: params.file }));
      const withheld = whyNotDownload(row, readerIn(kernel, ctx));
      if (withheld) throw new Refused(withheld);
      return row;
    });
    return sendContent(reply, storage, file);
  };
}
