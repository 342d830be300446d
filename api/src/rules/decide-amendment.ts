import type { rules as contract } from '@qingshen/contract';
import { whyNotChangeProposal, whyNotDecideProposal, whyNotTrack } from '@qingshen/domain/rules';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { decide } from './amendment-writes.sql.ts';
import { amendmentInHand } from './amendments.sql.ts';

interface Settled {
  amendment: string;
  version: number;
  state: 'approved' | 'rejected' | 'withdrawn';
  reason: string | null;
}

/** Of two who decide at once the version lets one through; the other learns that it has moved. */
async function settle(ctx: Ctx<Seat>, { amendment, version, state, reason }: Settled) {
  const { province, uuid: id } = placedId(amendment);
  const proposal = await ctx.one(amendmentInHand({ province, id }));
  const whyNot = state === 'withdrawn' ? whyNotChangeProposal : whyNotDecideProposal;
  const refused =
    whyNot(proposal, version, ctx.who.accountId) ??
    (state === 'approved' ? whyNotTrack(proposal.track, ctx.seat.line) : null);
  if (refused) throw new Refused(refused);
  const by = ctx.who.accountId ?? refuse('unauthenticated');
  const [written] = await ctx.all(decide({ province, id, version, state, by, at: ctx.now, reason }));
  if (!written) return refuse('stale_version');
  return { province, id, proposal, written };
}

/** What the trail says about each of the three ends. */
const told = (
  { province, proposal }: Awaited<ReturnType<typeof settle>>,
  organization: string,
  amendment: string,
) => ({
  subject: { kind: 'rule_amendment', id: amendment, name: proposal.document },
  subjectOrganizationId: organization,
  province,
  clause: `${proposal.document} ${proposal.article}`,
});

const facts = ({ proposal }: Awaited<ReturnType<typeof settle>>, reason: string | null) => ({
  rule: proposal.key,
  value: proposal.value,
  track: proposal.track,
  ...(reason === null ? {} : { reason }),
});

export const approveAmendment =
  (kernel: Kernel): Act<typeof contract.approveAmendment> =>
  async (ctx, { params, body }) => {
    const reason = body.reason ?? null;
    const settled = await settle(ctx, { ...params, version: body.version, state: 'approved', reason });
    // In force with this transaction: what everybody reads is written here and nowhere else.
    void ctx.tx.send({
      text: 'select app.publish_amendment($1, $2)',
      values: [settled.province, settled.id],
    });
    kernel.record(ctx, {
      act: 'rule_approved',
      ...told(settled, params.organization, params.amendment),
      after: facts(settled, reason),
    });
    return { version: settled.written.version };
  };

export const rejectAmendment =
  (kernel: Kernel): Act<typeof contract.rejectAmendment> =>
  async (ctx, { params, body }) => {
    const settled = await settle(ctx, { ...params, ...body, state: 'rejected' });
    kernel.record(ctx, {
      act: 'rule_rejected',
      ...told(settled, params.organization, params.amendment),
      after: facts(settled, body.reason),
    });
    return { version: settled.written.version };
  };

export const withdrawAmendment =
  (kernel: Kernel): Act<typeof contract.withdrawAmendment> =>
  async (ctx, { params, body }) => {
    const settled = await settle(ctx, { ...params, ...body, state: 'withdrawn', reason: null });
    kernel.record(ctx, {
      act: 'rule_withdrawn',
      ...told(settled, params.organization, params.amendment),
      after: facts(settled, null),
    });
    return { version: settled.written.version };
  };
