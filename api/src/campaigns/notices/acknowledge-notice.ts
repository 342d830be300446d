import type { notices as contract } from '@qingshen/contract';
import { whyNotAcknowledge } from '@qingshen/domain/campaigns';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { insistOnVersion } from './notice-step.ts';
import { acknowledgeRow } from './notice-steps.sql.ts';
import { noticeInSight } from './notices.sql.ts';
import { factsOf } from './shown.ts';

/** 签收: the enterprise's own word, beside the receipt of whoever handed it over. Of two clicks one finds it done. */
export const acknowledgeNotice =
  (kernel: Kernel): Act<typeof contract.acknowledgeNotice> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.notice);
    const row = await ctx.one(noticeInSight({ province, id }));
    const refused = whyNotAcknowledge(factsOf(row));
    if (refused) throw new Refused(refused);
    insistOnVersion(row, body.version);
    const [done] = await ctx.all(
      acknowledgeRow({
        province,
        id,
        version: body.version,
        at: ctx.now,
        by: ctx.who.accountId ?? '',
        name: ctx.seat.personName,
      }),
    );
    if (!done) return refuse('stale_version', { version: row.version });
    kernel.record(ctx, {
      act: 'notice_acknowledged',
      subject: { kind: 'notice', id: params.notice, name: row.number },
      subjectOrganizationId: row.enterpriseId,
      province,
      caseId: row.engagementId,
    });
    return { version: done.version };
  };
