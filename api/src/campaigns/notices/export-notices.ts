import { notices as contract } from '@qingshen/contract';
import { noticeFileNames, noticeSheet } from '@qingshen/documents/notice-sheet';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { sendAttachment } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { boardPage } from './board.sql.ts';
import { boardCap, campaignInSight } from './board-counts.sql.ts';
import { boardFilter } from './list-notices.ts';
import { boardRowShown } from './shown.ts';

/** The list under the same filters, whole, or refused where it would be cut. */
export function exportNotices(kernel: Kernel): Handler<typeof contract.exportNotices> {
  const seated = seatedBy(kernel, contract.exportNotices);
  return async ({ params, query, reply }, bearer) => {
    const rows = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const filter = boardFilter(ctx, params.campaign, query);
      const found = await ctx.all(boardPage({ ...filter, after: null, limit: boardCap }));
      if (found.length > boardCap) refuse('export_too_long', { limit: boardCap });
      if (found.length === 0) await ctx.one(campaignInSight(filter));
      const today = beijingDate(ctx.now);
      return found.map((row) => boardRowShown(row, filter.campaignId, today));
    });
    const content = await noticeSheet(
      rows.map((row) => ({
        ...row,
        division: row.divisionName,
        preparedOn: row.preparedOn as LocalDate | null,
        dueOn: row.dueOn as LocalDate | null,
        servedOn: row.servedOn as LocalDate | null,
      })),
    );
    return sendAttachment(reply, {
      name: `${noticeFileNames.board}.xlsx`,
      kind: 'xlsx',
      bytes: content.length,
      content,
    });
  };
}
