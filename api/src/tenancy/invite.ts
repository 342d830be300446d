import { randomBytes } from 'node:crypto';
import {
  codeAlphabet,
  type InvitationChannel,
  type InvitationPurpose,
  invitationLifeDays,
  normalizeCode,
  type OrganizationKind,
} from '@qingshen/domain/tenancy';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newSecretId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Delivery } from '../kernel/record.ts';
import { Refused } from '../kernel/refused.ts';
import { insertInvitation } from './invitations.sql.ts';

export interface Invitee {
  channel: InvitationChannel;
  address?: string | undefined;
  inviteeName?: string | undefined;
}

export interface InvitationInto extends Invitee {
  organizationId: string;
  organizationName: string;
  kind: OrganizationKind;
  purpose: InvitationPurpose;
  role: string;
}

const faultAt = (field: string, rule: string) =>
  new Refused({ code: 'invalid_input', facts: { fields: [{ in: 'body', field, rule }] } });

/** Each channel has the address it needs; a letter is handed over, so it has none. */
export function addressOf({ channel, address }: Invitee): string | null {
  if (channel === 'letter') {
    if (address !== undefined) throw faultAt('address', 'letter_without_address');
    return null;
  }
  if (address === undefined) throw faultAt('address', 'missing');
  if ((channel === 'mail') !== address.includes('@')) throw faultAt('address', channel);
  return address;
}

/** What is typed from paper or a phone is short (60 bits, guesses are bounded); a mail's link is never typed. */
const codeFor = (channel: InvitationChannel): string =>
  [...randomBytes(channel === 'mail' ? 32 : 12)].map((byte) => codeAlphabet[byte % 32]).join('');

/** The one secret that making a code takes: the worker, which has no kernel, has it too. */
type Keyed = { seals: Pick<Kernel['seals'], 'tokens'> };

export const hashCode = (kernel: Keyed, code: string): Buffer =>
  kernel.seals.tokens.hash(`invitation/${normalizeCode(code)}`);

export const spokenCode = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? code;

export interface Issue {
  code: string;
  codeHash: Buffer;
  days: number;
  expiresAt: Date;
}

export function issueCode(kernel: Keyed, channel: InvitationChannel): Issue {
  const code = codeFor(channel);
  const days = invitationLifeDays[channel];
  return {
    code,
    codeHash: hashCode(kernel, code),
    days,
    expiresAt: new Date(Date.now() + days * 86_400_000),
  };
}

/** The letter that carries a code: by mail or text message; a paper letter is printed from the reply. */
export function carry(ctx: Ctx<Seat>, into: InvitationInto, issue: Issue): Delivery[] {
  const address = addressOf(into);
  if (into.channel === 'letter' || address === null) return [];
  return [
    {
      channel: into.channel,
      template: 'invitation',
      address,
      organizationId: into.organizationId,
      facts: {
        organizationName: into.organizationName,
        invitingOrganizationName: ctx.seat.organizationName,
        inviterName: ctx.seat.personName,
        kind: into.kind,
        role: into.role,
        purpose: into.purpose,
        inviteeName: into.inviteeName ?? null,
        expiresAt: issue.expiresAt.toISOString(),
      },
      secrets: { code: issue.code },
    },
  ];
}

export const replyOf = (id: string, channel: InvitationChannel, issue: Issue) => ({
  id,
  expiresAt: issue.expiresAt.toISOString(),
  code: channel === 'letter' ? spokenCode(issue.code) : null,
});

/** Writes the invitation; the caller records the act with its deliveries. */
export async function issueInvitation(kernel: Kernel, ctx: Ctx<Seat>, into: InvitationInto) {
  const id = newSecretId();
  const issue = issueCode(kernel, into.channel);
  ctx.post(
    insertInvitation({
      id,
      organizationId: into.organizationId,
      kind: into.kind,
      purpose: into.purpose,
      role: into.role,
      channel: into.channel,
      address: addressOf(into),
      inviteeName: into.inviteeName ?? null,
      codeHash: issue.codeHash,
      invitedBy: ctx.who.accountId ?? '',
      invitingOrganizationId: ctx.who.organizationId ?? '',
      at: ctx.now,
      days: issue.days,
    }),
  );
  return { id, reply: replyOf(id, into.channel, issue), deliveries: carry(ctx, into, issue) };
}
