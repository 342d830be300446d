import type { enterprise as contract } from '@qingshen/contract';
import { whyNotAttest } from '@qingshen/domain/engagements';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { Refused } from '../../kernel/refused.ts';
import { attest, attestationsOfCase } from './attestations.sql.ts';

export const listFeeAttestations: Act<typeof contract.listFeeAttestations> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.engagement);
  const { attestations } = await ctx.one(attestationsOfCase({ province, id }));
  return { attestations };
};

/** 组织评估、验收不得向企业收取费用: the owner says that nobody did. Said once for a stage; it is not taken back. */
export const attestNoFee =
  (kernel: Kernel): Act<typeof contract.attestNoFee> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const { stage } = params;
    const round = await ctx.one(attestationsOfCase({ province, id }));
    const said = round.attestations.find((one) => one.stage === stage);
    if (said) return { attestedAt: said.attestedAt };
    const refused = whyNotAttest(stage, round.state);
    if (refused) throw new Refused(refused);
    const written = await ctx.maybe(
      attest({
        province,
        engagement_id: id,
        stage,
        attested_at: ctx.now,
        attested_by: ctx.who.accountId ?? '',
        attested_by_name: ctx.seat.personName,
      }),
    );
    if (written)
      kernel.record(ctx, {
        act: 'no_fee_attested',
        subject: { kind: 'engagement', id: params.engagement, name: round.number },
        subjectOrganizationId: params.organization,
        province,
        caseId: id,
        after: { stage },
      });
    return { attestedAt: ctx.now.toISOString() };
  };
