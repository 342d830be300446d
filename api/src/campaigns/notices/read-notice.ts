import { notices as contract } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { readerIn, type Storage, sendContent } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Handler } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { noticeInSight, noticesOfCase, roundInSight } from './notices.sql.ts';
import { noticeShown } from './shown.ts';

export const readNotice =
  (kernel: Kernel): Act<typeof contract.readNotice> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.notice);
    const row = await ctx.one(noticeInSight({ province, id }));
    return noticeShown(row, readerIn(kernel, ctx), beijingDate(ctx.now));
  };

export const listNoticesOfCase =
  (kernel: Kernel): Act<typeof contract.listNoticesOfCase> =>
  async (ctx, { params }) => {
    const { province, uuid: engagementId } = placedId(params.engagement);
    const rows = await ctx.all(noticesOfCase({ province, engagementId }));
    if (rows.length === 0) await ctx.one(roundInSight({ province, engagementId }));
    const reader = readerIn(kernel, ctx);
    return { notices: rows.map((row) => noticeShown(row, reader, beijingDate(ctx.now))) };
  };

/** The paper leaves as an attachment, and whoever took it stands in the trail. */
export function fetchNotice(kernel: Kernel, storage: Storage): Handler<typeof contract.fetchNotice> {
  const seated = seatedBy(kernel, contract.fetchNotice);
  return async ({ params, reply }, bearer) => {
    const { province, uuid: id } = placedId(params.notice);
    const row = await seated(bearer, params.organization, { repeatable: true }, async (ctx) => {
      const found = await ctx.one(noticeInSight({ province, id }));
      kernel.record(ctx, {
        act: 'notice_fetched',
        subject: { kind: 'notice', id: placed(province, id), name: found.number },
        subjectOrganizationId: found.enterpriseId,
        province,
        caseId: found.engagementId,
      });
      return found;
    });
    const name = `${row.divisionName}_${row.enterpriseName}_${row.siteName}.pdf`;
    return sendContent(reply, storage, { storedAs: row.storedAs, name, kind: 'pdf' });
  };
}
