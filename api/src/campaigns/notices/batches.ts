import type { notices as contract } from '@qingshen/contract';
import { whyNotStopBatch } from '@qingshen/domain/campaigns';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { stopBatch } from './batch-steps.sql.ts';
import { batchInSight, batchPage } from './batches.sql.ts';
import { campaignInSight } from './board-counts.sql.ts';
import { wordingIdOf } from './wording-id.ts';

type BatchRow = Omit<Row<ReturnType<typeof batchPage>>, 'key'>;

const batchShown = (row: BatchRow, organizationId: string) => ({
  id: placed(row.province, row.id),
  campaignId: placed(row.province, row.campaignId),
  campaignTitle: row.campaignTitle,
  state: row.state,
  authorityName: row.authorityName,
  isOurs: row.authorityId === organizationId,
  wording: {
    id: wordingIdOf(row.province, row.wordingId, row.wordingNumber),
    title: row.wordingTitle,
    number: row.wordingNumber,
    isShipped: row.wordingId === null,
  },
  total: row.total,
  leftOut: row.leftOut,
  rendered: row.counts.rendered ?? 0,
  faulty: row.counts.faulty ?? 0,
  dropped: row.counts.dropped ?? 0,
  letters: row.letters,
  startedAt: row.startedAt.toISOString(),
  startedBy: row.startedBy,
  endedAt: row.endedAt?.toISOString() ?? null,
  version: row.version,
});

export const listNoticeBatches: Act<typeof contract.listNoticeBatches> = async (ctx, { params, query }) => {
  const { province, uuid: campaignId } = placedId(params.campaign);
  const after = decodeCursor(query.after, ['instant', 'uuid']);
  const rows = await ctx.all(batchPage({ province, campaignId, after, limit: query.limit }));
  if (rows.length === 0) await ctx.one(campaignInSight({ province, campaignId }));
  return cut(
    rows,
    query.limit,
    (row) => [row.key, row.id],
    (row) => batchShown(row, params.organization),
  );
};

export const readNoticeBatch: Act<typeof contract.readNoticeBatch> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.batch);
  const { faults, ...row } = await ctx.one(batchInSight({ province, id }));
  return {
    batch: batchShown(row, params.organization),
    faults: faults.map((one) => ({ ...one, engagementId: placed(province, one.engagementId) })),
  };
};

/** At once: the paper under way is thrown away by whoever makes it, the others are never begun. */
export const stopNoticeBatch =
  (kernel: Kernel): Act<typeof contract.stopNoticeBatch> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.batch);
    const row = await ctx.one(batchInSight({ province, id }));
    if (row.authorityId !== params.organization) return refuse('not_found');
    const refused = whyNotStopBatch(row.state);
    if (refused) throw new Refused(refused);
    const { version } = await ctx.one(stopBatch({ province, id, version: body.version }));
    if (version === null) return refuse('stale_version', { version: row.version });
    kernel.record(ctx, {
      act: 'notice_batch_stopped',
      subject: { kind: 'notice_batch', id: params.batch, name: row.campaignTitle },
      province,
      after: { rendered: row.counts.rendered ?? 0, total: row.total },
    });
    return { version };
  };
