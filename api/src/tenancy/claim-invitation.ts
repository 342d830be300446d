import type { tenancy as contract } from '@qingshen/contract';
import { type OrganizationKind, whyNotAccept } from '@qingshen/domain/tenancy';
import { atGate, type Ctx, inTransaction } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act, Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { insertAccount, myName } from './accounts.sql.ts';
import { putCredential } from './credentials.sql.ts';
import {
  acceptInvitationRow,
  claimOrganization,
  invitationInHand,
  joinOrganization,
  lockInvitationInHand,
} from './invitations.sql.ts';
import { hashCode } from './invite.ts';
import { openSession, signedIn } from './open-session.ts';
import { hashPassword, insistOnPassword } from './passwords.ts';
import { failedFrom, insistOnAddress } from './tries.ts';

type InHand = NonNullable<Awaited<ReturnType<typeof opened>>>;

/** What the code opens, locked; to a stranger every dead code looks the same. */
async function opened(ctx: Ctx, codeHash: Buffer, address: string) {
  const invitation = await ctx.maybe(lockInvitationInHand(codeHash));
  const refused = whyNotAccept(invitation, invitation?.realNow ?? ctx.now);
  if (refused || !invitation || !['invited', 'active'].includes(invitation.organizationState)) {
    failedFrom(address);
    throw new Refused({ code: 'invitation_dead' });
  }
  return invitation;
}

/** Membership first, then the invitation is spent; a claim opens the organization. */
async function join(
  kernel: Kernel,
  ctx: Ctx,
  invitation: InHand,
  account: { id: string; name: string },
): Promise<string> {
  const membershipId = newId();
  const { organizationId } = invitation;
  ctx.post(
    joinOrganization({
      id: membershipId,
      organizationId,
      kind: invitation.kind,
      accountId: account.id,
      role: invitation.role,
      invitationId: invitation.id,
      at: ctx.now,
    }),
  );
  if (invitation.purpose === 'claim') {
    ctx.post(claimOrganization(organizationId));
    void ctx.tx.send({ text: 'select app.oversight_state($1)', values: [organizationId] });
  }
  ctx.post(acceptInvitationRow({ id: invitation.id, accountId: account.id, at: ctx.now }));
  const inviter = invitation.invitedBy
    ? [
        {
          channel: 'inbox' as const,
          template: 'invitation_accepted',
          recipientAccountId: invitation.invitedBy,
          organizationId: invitation.invitingOrganizationId,
          facts: {
            name: account.name,
            organizationName: invitation.organizationName,
            role: invitation.role,
            purpose: invitation.purpose,
          },
        },
      ]
    : [];
  kernel.record(
    ctx,
    {
      act: invitation.purpose === 'claim' ? 'organization_claimed' : 'member_joined',
      subject: { kind: 'organization', id: organizationId, name: invitation.organizationName },
      subjectOrganizationId: organizationId,
      subjectAccountId: account.id,
      after: { role: invitation.role },
    },
    inviter,
  );
  return membershipId;
}

export async function lookUpInvitation(
  kernel: Kernel,
  { body, request }: Call<typeof contract.lookUpInvitation>,
) {
  insistOnAddress(request.client.address);
  const codeHash = hashCode(kernel, body.code);
  return inTransaction(kernel.pools, atGate({ tokenHash: codeHash }), { readOnly: true }, async (ctx) => {
    const invitation = await ctx.maybe(invitationInHand(codeHash));
    const refused = whyNotAccept(invitation, invitation?.realNow ?? ctx.now);
    if (refused || !invitation) {
      failedFrom(request.client.address);
      throw new Refused({ code: 'invitation_dead' });
    }
    return {
      purpose: invitation.purpose,
      organizationName: invitation.organizationName,
      kind: invitation.kind as OrganizationKind,
      role: invitation.role,
      inviteeName: invitation.inviteeName,
      expiresAt: invitation.expiresAt.toISOString(),
    };
  });
}

export async function claimInvitation(
  kernel: Kernel,
  { body, request, reply }: Call<typeof contract.claimInvitation>,
) {
  insistOnAddress(request.client.address);
  insistOnPassword(body.password, [body.username, body.name, body.mail, body.mobile]);
  const codeHash = hashCode(kernel, body.code);
  const passwordHash = await hashPassword(body.password);
  const id = newId();
  const { session, organizationId } = await inTransaction(
    kernel.pools,
    atGate({ accountId: id, tokenHash: codeHash }),
    {},
    async (ctx) => {
      const invitation = await opened(ctx, codeHash, request.client.address);
      // Opening the mail has shown whose the address is; a letter shows nothing of the kind.
      const mail = body.mail ?? (invitation.channel === 'mail' ? invitation.address : null);
      const mobile = body.mobile ?? (invitation.channel === 'mobile' ? invitation.address : null);
      ctx.post(insertAccount({ id, username: body.username, name: body.name, mail, mobile, at: ctx.now }));
      ctx.post(putCredential({ accountId: id, passwordHash }));
      await join(kernel, ctx, invitation, { id, name: body.name });
      const session = await openSession(kernel, ctx, request, { id, assurance: 'password' });
      return { session, organizationId: invitation.organizationId };
    },
  );
  return { ...signedIn(kernel, reply, session), organizationId };
}

/** As the person who is signed in: the code is shown to the database beside the account. */
export const acceptInvitation =
  (kernel: Kernel): Act<typeof contract.acceptInvitation> =>
  async (ctx, { body, request }) => {
    insistOnAddress(request.client.address);
    const codeHash = hashCode(kernel, body.code);
    void ctx.tx.send({
      text: "select set_config('app.token_hash', $1, true)",
      values: [codeHash.toString('hex')],
    });
    const account = await ctx.one(myName(ctx.who.accountId ?? ''));
    const invitation = await opened(ctx, codeHash, request.client.address);
    const membershipId = await join(kernel, ctx, invitation, account);
    return { organizationId: invitation.organizationId, membershipId };
  };
