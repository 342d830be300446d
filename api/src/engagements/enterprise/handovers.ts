import type { enterprise as contract } from '@qingshen/contract';
import { whyNotList, whyNotOffer, whyNotReceive } from '@qingshen/domain/engagements';
import type { Ctx } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { offerList, takeHandover } from './handover-writes.sql.ts';
import { handoverNamed, handoversOfOurs } from './handovers.sql.ts';

type HandoverRow = Row<ReturnType<typeof handoverNamed>>;

export function handoverShown(row: HandoverRow): contract.Handover {
  const { province, key: _, enterpriseId: __, ...rest } = row;
  return {
    ...rest,
    id: placed(province, row.id),
    engagementId: placed(province, row.engagementId),
    offeredAt: row.offeredAt?.toISOString() ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
  };
}

export const listHandovers: Act<typeof contract.listHandovers> = async (ctx, { params, query }) => {
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const { state, limit } = query;
  const rows = await ctx.all(handoversOfOurs({ organizationId: params.organization, state, after, limit }));
  return cut(rows, limit, (row) => [row.key, row.id], handoverShown);
};

const factsOf = ({ offeredAt, receivedAt }: HandoverRow) => ({
  offered: offeredAt !== null,
  received: receivedAt !== null,
});

async function named(ctx: Ctx, handover: string, version: number): Promise<HandoverRow> {
  const { province, uuid: id } = placedId(handover);
  const row = await ctx.one(handoverNamed({ province, id }));
  return row.version === version ? row : refuse('stale_version', { version: row.version });
}

const happened = (row: HandoverRow, act: string, to: string | null, after: Record<string, unknown>) => ({
  act,
  subject: { kind: 'handover', id: placed(row.province, row.id), name: row.engagementNumber },
  subjectOrganizationId: to,
  province: row.province,
  caseId: row.engagementId,
  after,
});

/** Said by who leaves: beside what lies in the case, this is what it holds, and there is no more. */
export const offerFiles =
  (kernel: Kernel): Act<typeof contract.offerFiles> =>
  async (ctx, { params, body }) => {
    const row = await named(ctx, params.handover, body.version);
    if (row.formerId !== params.organization) return refuse('not_found');
    const { version: seen, files: besides, nothing } = body;
    const refused = whyNotOffer(factsOf(row)) ?? whyNotList({ inCase: row.files, besides, nothing });
    if (refused) throw new Refused(refused);
    const { province, id } = row;
    const written = await ctx.maybe(
      offerList({ province, id, seen, at: ctx.now, files: besides, nothing: JSON.stringify(nothing) }),
    );
    if (!written) return refuse('stale_version');
    const after = { files: row.files.length + besides.length, nothing: nothing.map(({ item }) => item) };
    kernel.record(ctx, happened(row, 'case_files_offered', row.successorId ?? row.enterpriseId, after));
    return { version: written.version };
  };

/** Received by who goes on: the next consultancy, or the enterprise itself. */
export const receiveFiles =
  (kernel: Kernel): Act<typeof contract.receiveFiles> =>
  async (ctx, { params, body }) => {
    const row = await named(ctx, params.handover, body.version);
    if (row.successorId !== params.organization && row.enterpriseId !== params.organization)
      return refuse('not_found');
    const { isWhole, remark } = body;
    const refused = whyNotReceive(factsOf(row), isWhole, remark);
    if (refused) throw new Refused(refused);
    const { province, id } = row;
    const written = await ctx.maybe(
      takeHandover({
        province,
        id,
        seen: body.version,
        at: ctx.now,
        by: params.organization,
        byName: ctx.seat.organizationName,
        isWhole,
        remark,
      }),
    );
    if (!written) return refuse('stale_version');
    kernel.record(ctx, happened(row, 'case_files_received', row.formerId, { isWhole, remark }));
    return { version: written.version };
  };
