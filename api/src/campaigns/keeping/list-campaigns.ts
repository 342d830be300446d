import type { campaigns as contract } from '@qingshen/contract';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { campaignPage } from './campaigns.sql.ts';
import { campaignShown } from './shown.ts';

export const listCampaigns: Act<typeof contract.listCampaigns> = async (ctx, { query }) => {
  const { after, limit, ...filter } = query;
  const rows = await ctx.all(
    campaignPage({
      ...filter,
      province: ctx.seat.province ?? '00',
      after: decodeCursor(after, ['instant', 'uuid']),
      limit,
    }),
  );
  return cut(
    rows,
    limit,
    (row) => [row.exactly, row.id],
    (row) => campaignShown(row, ctx.who.organizationId),
  );
};
