import type { tenancy as contract } from '@qingshen/contract';
import {
  answeringRole,
  type Membership,
  type Role,
  whyNotAct,
  whyNotChangeRole,
  whyNotHandOver,
  whyNotRemove,
  whyNotRestoreMember,
  whyNotSuspendMember,
} from '@qingshen/domain/tenancy';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import type { Delivery } from '../kernel/record.ts';
import { Refused } from '../kernel/refused.ts';
import { lockMember, memberPage, setMemberState, setRole } from './members.sql.ts';

export const listMembers: Act<typeof contract.listMembers> = async (ctx, { params, query }) => {
  const rows = await ctx.all(
    memberPage({
      organizationId: params.organization,
      state: query.state,
      after: decodeCursor(query.after, ['instant', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(
    rows,
    query.limit,
    (row) => [row.key, row.id],
    ({ key: _, ...row }) => ({
      ...row,
      joinedAt: row.joinedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      isMe: row.accountId === ctx.who.accountId,
    }),
  );
};

type Locked = Membership & { name: string; version: number };

async function locked(ctx: Ctx<Seat>, id: string, version?: number): Promise<Locked> {
  const member = await ctx.one(lockMember({ organizationId: ctx.who.organizationId ?? '', id }));
  if (version !== undefined && member.version !== version)
    throw new Refused({ code: 'stale_version', facts: { version: member.version } });
  return { ...member, role: member.role as Role };
}

const told = (
  ctx: Ctx<Seat>,
  member: Locked,
  template: string,
  facts: Record<string, unknown>,
): Delivery => ({
  channel: 'inbox',
  template,
  recipientAccountId: member.accountId,
  organizationId: ctx.who.organizationId,
  facts: { organizationName: ctx.seat.organizationName, ...facts },
});

/** account_id in the facts is what an open page of that person listens for (app.ended_since). */
function recordStep(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  member: Locked,
  act: string,
  facts: Record<string, unknown>,
  deliveries: Delivery[],
) {
  kernel.record(
    ctx,
    {
      act,
      subject: { kind: 'membership', id: member.id, name: member.name },
      subjectOrganizationId: ctx.who.organizationId,
      subjectAccountId: member.accountId,
      before: { role: member.role, state: member.state },
      after: { account_id: member.accountId, ...facts },
    },
    deliveries,
  );
  kernel.seats.forget({ accountId: member.accountId, organizationId: ctx.who.organizationId ?? '' });
}

export const changeRole =
  (kernel: Kernel): Act<typeof contract.changeRole> =>
  async (ctx, { params, body }) => {
    const member = await locked(ctx, params.member, body.version);
    const refused = whyNotChangeRole(ctx.seat.kind, member, body.role);
    if (refused) throw new Refused(refused);
    ctx.post(setRole({ id: member.id, role: body.role }));
    const facts = { role: body.role, roleBefore: member.role };
    recordStep(kernel, ctx, member, 'role_changed', facts, [told(ctx, member, 'role_changed', facts)]);
    return { version: member.version + 1 };
  };

export const suspendMember =
  (kernel: Kernel): Act<typeof contract.suspendMember> =>
  async (ctx, { params, body }) => {
    const member = await locked(ctx, params.member, body.version);
    const refused = whyNotSuspendMember(ctx.seat.kind, member);
    if (refused) throw new Refused(refused);
    ctx.post(setMemberState({ id: member.id, state: 'suspended', reason: body.reason, endedAt: null }));
    const facts = { reason: body.reason };
    recordStep(kernel, ctx, member, 'member_suspended', facts, [
      told(ctx, member, 'member_suspended', facts),
    ]);
    return { version: member.version + 1 };
  };

export const restoreMember =
  (kernel: Kernel): Act<typeof contract.restoreMember> =>
  async (ctx, { params, query }) => {
    const member = await locked(ctx, params.member, query.version);
    const refused = whyNotRestoreMember(member);
    if (refused) throw new Refused(refused);
    ctx.post(setMemberState({ id: member.id, state: 'active', reason: null, endedAt: null }));
    recordStep(kernel, ctx, member, 'member_restored', {}, [told(ctx, member, 'member_restored', {})]);
    return { version: member.version + 1 };
  };

export const removeMember =
  (kernel: Kernel): Act<typeof contract.removeMember> =>
  async (ctx, { params, query }) => {
    const member = await locked(ctx, params.member, query.version);
    const refused = whyNotRemove(ctx.seat.kind, member);
    if (refused) throw new Refused(refused);
    ctx.post(setMemberState({ id: member.id, state: 'ended', reason: null, endedAt: ctx.now }));
    recordStep(kernel, ctx, member, 'member_removed', {}, [told(ctx, member, 'member_removed', {})]);
    return null;
  };

export const leaveOrganization =
  (kernel: Kernel): Act<typeof contract.leaveOrganization> =>
  async (ctx) => {
    const me = await locked(ctx, ctx.seat.membershipId);
    const refused = whyNotRemove(ctx.seat.kind, me);
    if (refused) throw new Refused(refused);
    ctx.post(setMemberState({ id: me.id, state: 'ended', reason: null, endedAt: ctx.now }));
    recordStep(kernel, ctx, me, 'member_left', {}, []);
    return null;
  };

/** The two change places in one transaction; the other's role is taken over, so nobody loses their seat. */
export const handOver =
  (kernel: Kernel): Act<typeof contract.handOver> =>
  async (ctx, { body }) => {
    const me = await locked(ctx, ctx.seat.membershipId);
    // Asked again under the lock: the duty may have been handed over a moment ago.
    const late = whyNotAct('hand_over', ctx.seat.kind, me.role);
    if (late) throw new Refused(late);
    const other = await locked(ctx, body.member, body.version);
    const refused = whyNotHandOver(me, other);
    if (refused) throw new Refused(refused);
    const duty = answeringRole(ctx.seat.kind);
    ctx.post(setRole({ id: me.id, role: other.role }));
    ctx.post(setRole({ id: other.id, role: duty }));
    const facts = { role: duty, from: me.name, to: other.name };
    kernel.seats.forget({ accountId: me.accountId, organizationId: ctx.who.organizationId ?? '' });
    recordStep(kernel, ctx, other, 'duty_handed_over', facts, [told(ctx, other, 'duty_handed_over', facts)]);
    return { version: other.version + 1 };
  };
