import type { experts as contract } from '@qingshen/contract';
import { industryClass } from '@qingshen/domain/industries';
import { beijingDate } from '@qingshen/domain/time';
import { newSecretId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { issueInvitation } from '../tenancy/index.ts';
import { enrol } from './experts.sql.ts';

/** An expert enters the register and is invited in one act: nobody stands there who could never sign in. */
export const enrolExpert =
  (kernel: Kernel): Act<typeof contract.enrolExpert> =>
  async (ctx, { params, body }) => {
    const province = ctx.seat.province ?? refuse('not_found');
    const specialties = [...new Set(body.specialties)];
    for (const code of specialties) if (!industryClass(code)) refuse('industry_unknown', { industry: code });

    const issued = await issueInvitation(kernel, ctx, {
      organizationId: params.organization,
      organizationName: ctx.seat.organizationName,
      kind: 'expert_pool',
      purpose: 'join',
      role: 'expert',
      channel: body.channel,
      address: body.address,
      inviteeName: body.name,
    });
    const id = newSecretId();
    ctx.post(
      enrol({
        province,
        id,
        pool_id: params.organization,
        invitation_id: issued.id,
        name: body.name,
        employer: body.employer,
        title: body.title,
        specialties,
        enrolled_on: beijingDate(ctx.now),
      }),
    );

    const expertId = placed(province, id);
    // No name in the trail: it names the row, and whoever may read the register reads the person there.
    kernel.record(
      ctx,
      {
        act: 'expert_enrolled',
        subject: { kind: 'expert', id: expertId },
        subjectOrganizationId: params.organization,
        province,
        after: { title: body.title, specialties, channel: body.channel },
      },
      issued.deliveries,
    );
    return { expertId, invitation: issued.reply };
  };
