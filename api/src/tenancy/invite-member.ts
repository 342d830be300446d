import type { tenancy as contract } from '@qingshen/contract';
import { type OrganizationKind, whyNotInvite, whyNotRevoke } from '@qingshen/domain/tenancy';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import { Refused } from '../kernel/refused.ts';
import {
  invitationPage,
  lockInvitation,
  memberWithAddress,
  renewInvitation,
  revokeInvitationRow,
} from './invitations.sql.ts';
import { carry, issueCode, issueInvitation, replyOf } from './invite.ts';
import { invitationState } from './shown.ts';

export const listInvitations: Act<typeof contract.listInvitations> = async (ctx, { params, query }) => {
  const rows = await ctx.all(
    invitationPage({
      organizationId: params.organization,
      after: decodeCursor(query.after, ['instant', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(
    rows,
    query.limit,
    (row) => [row.key, row.id],
    ({ key: _, acceptedAt, revokedAt, ...row }) => ({
      ...row,
      invitedAt: row.invitedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      state: invitationState({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, new Date()),
    }),
  );
};

export const inviteMember =
  (kernel: Kernel): Act<typeof contract.inviteMember> =>
  async (ctx, { params, body }) => {
    const refused = whyNotInvite(ctx.seat.kind, body.role);
    if (refused) throw new Refused(refused);
    const organizationId = params.organization;
    if (body.address && (await ctx.maybe(memberWithAddress({ organizationId, address: body.address }))))
      throw new Refused({ code: 'member_already' });
    const issued = await issueInvitation(kernel, ctx, {
      ...body,
      organizationId,
      organizationName: ctx.seat.organizationName,
      kind: ctx.seat.kind,
      purpose: 'join',
    });
    kernel.record(
      ctx,
      {
        act: 'member_invited',
        subject: { kind: 'invitation', id: issued.id, name: body.inviteeName ?? null },
        subjectOrganizationId: organizationId,
        after: { role: body.role, channel: body.channel },
      },
      issued.deliveries,
    );
    return issued.reply;
  };

export const resendInvitation =
  (kernel: Kernel): Act<typeof contract.resendInvitation> =>
  async (ctx, { params }) => {
    const organizationId = params.organization;
    const invitation = await ctx.one(lockInvitation({ id: params.invitation, organizationId }));
    // An expired one may be renewed: that is what sending again is for. An accepted or revoked one is past.
    if (invitation.acceptedAt) throw new Refused({ code: 'invitation_accepted' });
    if (invitation.revokedAt) throw new Refused({ code: 'invitation_dead' });
    const issue = issueCode(kernel, invitation.channel);
    const into = {
      organizationId,
      organizationName: ctx.seat.organizationName,
      kind: invitation.kind as OrganizationKind,
      purpose: invitation.purpose,
      role: invitation.role,
      channel: invitation.channel,
      address: invitation.address ?? undefined,
      inviteeName: invitation.inviteeName ?? undefined,
    };
    ctx.post(renewInvitation({ id: invitation.id, codeHash: issue.codeHash, at: ctx.now, days: issue.days }));
    kernel.record(
      ctx,
      {
        act: 'invitation_resent',
        subject: { kind: 'invitation', id: invitation.id, name: invitation.inviteeName },
        subjectOrganizationId: organizationId,
      },
      carry(ctx, into, issue),
    );
    return replyOf(invitation.id, invitation.channel, issue);
  };

export const revokeInvitation =
  (kernel: Kernel): Act<typeof contract.revokeInvitation> =>
  async (ctx, { params }) => {
    const invitation = await ctx.one(
      lockInvitation({ id: params.invitation, organizationId: params.organization }),
    );
    const refused = whyNotRevoke(invitation, new Date());
    if (refused) throw new Refused(refused);
    ctx.post(revokeInvitationRow({ id: invitation.id, at: ctx.now }));
    kernel.record(ctx, {
      act: 'invitation_revoked',
      subject: { kind: 'invitation', id: invitation.id, name: invitation.inviteeName },
      subjectOrganizationId: params.organization,
    });
    return null;
  };
