import type { enterprise as contract } from '@qingshen/contract';
import { stateUnder } from '@qingshen/domain/engagements';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { roundOfManner } from '../consultancy.sql.ts';
import { resign } from './change-manner.ts';

/** The consultancy lays the work down. It sees nothing that comes after, and owes a list of what it has. */
export const resignCommission =
  (kernel: Kernel): Act<typeof contract.resignCommission> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const round = await ctx.one(roundOfManner({ province, id }));
    if (round.consultancyId !== params.organization) return refuse('not_found');
    if (round.version !== body.version) return refuse('stale_version', { version: round.version });
    const { handover } = await resign(
      ctx,
      { province, id, version: round.version, reason: body.reason },
      stateUnder(round.state, null),
    );
    kernel.record(ctx, {
      act: 'commission_resigned',
      subject: { kind: 'engagement', id: params.engagement, name: round.number },
      subjectOrganizationId: round.enterpriseId,
      province,
      caseId: id,
      before: { consultancy: round.consultancyName },
      after: { reason: body.reason, handover: placed(province, handover) },
    });
    return { handoverId: placed(province, handover) };
  };
