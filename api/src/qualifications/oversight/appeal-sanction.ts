import type { qualifications as contract } from '@qingshen/contract';
import { whyNotAppeal, whyNotDecideAppeal } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { noticesTo } from '../filings/firm-notices.ts';
import { deciders, fileAppeal, settleAppeal } from './appeals.sql.ts';
import { type SanctionRow, sanctionFrom } from './sanction-shown.ts';
import { sanctionOf } from './sanctions.sql.ts';

const appealsOf = (row: SanctionRow) => (row.appealId === null ? [] : [{ outcome: row.appealOutcome }]);

/** Once against one sanction, while it weighs. It stays in force until somebody decides otherwise. */
export const appealSanction =
  (kernel: Kernel): Act<typeof contract.appealSanction> =>
  async (ctx, { params, body }) => {
    const { province, uuid: sanctionId } = placedId(params.sanction);
    const row = await ctx.one(sanctionOf({ province, id: sanctionId }));
    const refused = whyNotAppeal(sanctionFrom(row), appealsOf(row), beijingDate(ctx.now));
    if (refused) throw new Refused(refused);
    const id = newId();
    const firm = params.organization;
    ctx.post(fileAppeal({ province, id, sanctionId, firm, grounds: body.grounds, at: ctx.now }));
    kernel.record(ctx, {
      act: 'sanction_appealed',
      subject: { kind: 'sanction', id: params.sanction, name: row.organizationName },
      subjectOrganizationId: row.authorityId,
      province,
      after: { step: row.step, grounds: body.grounds },
    });
    return { appealId: placed(province, id) };
  };

/** Nobody judges their own order, as long as somebody else here may sign. Where nobody may, the trail says so. */
export const decideAppeal =
  (kernel: Kernel): Act<typeof contract.decideAppeal> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.sanction);
    const accountId = ctx.who.accountId ?? '';
    const [row, who] = await Promise.all([
      ctx.one(sanctionOf({ province, id })),
      ctx.one(deciders({ province, id, accountId })),
    ]);
    if (row.authorityId !== params.organization)
      refuse('sanction_not_yours', { authority: row.authorityName });
    if (row.appealId === null) return refuse('appeal_absent');
    const refused = whyNotDecideAppeal({ outcome: row.appealOutcome }, body.reason);
    if (refused) throw new Refused(refused);
    const own = who.imposedBy === accountId;
    if (own && who.somebodyElse) refuse('appeal_own_sanction');
    const { outcome, reason } = body;
    const on = beijingDate(ctx.now);
    const [settled] = await ctx.all(
      settleAppeal({ province, id: row.appealId, outcome, reason, at: ctx.now, on }),
    );
    if (!settled) refuse('appeal_decided_already');
    kernel.record(
      ctx,
      {
        act: 'appeal_decided',
        subject: { kind: 'sanction', id: params.sanction, name: row.organizationName },
        subjectOrganizationId: row.organizationId,
        province,
        before: { step: row.step },
        after: { outcome, reason, ...(own ? { decidedAlone: true } : {}) },
      },
      noticesTo(who.contacts, 'appeal_decided', {
        organizationName: row.organizationName,
        byName: ctx.seat.organizationName,
        step: row.step,
        outcome,
        reason,
        at: ctx.now.toISOString(),
      }),
    );
    return { outcome };
  };
