import type { engagements as contract } from '@qingshen/contract';
import { normalizeCreditCode } from '@qingshen/domain/codes';
import { whyNotNameConsultancy } from '@qingshen/domain/engagements';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { lockRoundAndFind, seatConsultancy } from './consultancy.sql.ts';
import { grantCase } from './grant-case.ts';

/** The enterprise's choice alone. Whoever was named before leaves the table, and with it the sight of the case. */
export const nameConsultancy =
  (kernel: Kernel): Act<typeof contract.nameConsultancy> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const creditCode = normalizeCreditCode(body.creditCode);
    const round = await ctx.one(lockRoundAndFind({ province, id, creditCode }));
    if (round.version !== body.version) refuse('stale_version', { version: round.version });
    const { foundId, foundName } = round;
    if (foundId === null || foundName === null) return refuse('consultancy_unknown');
    const refused = whyNotNameConsultancy(round, foundId);
    if (refused) throw new Refused(refused);

    ctx.post(
      seatConsultancy({
        province,
        engagementId: id,
        partyId: newId(),
        consultancyId: foundId,
        name: foundName,
        at: ctx.now,
      }),
    );
    grantCase(ctx, province, id);
    kernel.record(ctx, {
      act: 'consultancy_named',
      subject: { kind: 'engagement', id: params.engagement, name: round.number },
      subjectOrganizationId: foundId,
      province,
      caseId: id,
      before: { consultancy: round.consultancyName },
      after: { consultancy: foundName },
    });
    return { version: round.version + 1, consultancyName: foundName };
  };
