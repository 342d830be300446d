import type { Refusal } from '../refusal.ts';
import { answeringRole, isRoleOf, type OrganizationKind } from './kinds.ts';

export const invitationChannels = ['mail', 'letter', 'mobile'] as const;
export type InvitationChannel = (typeof invitationChannels)[number];

/** claim: the first person of a new organization. join: a colleague. */
export const invitationPurposes = ['claim', 'join'] as const;
export type InvitationPurpose = (typeof invitationPurposes)[number];

/** A letter travels by post and waits on desks, so it lives longer than a mail. */
export const invitationLifeDays = { mail: 7, mobile: 7, letter: 45 } as const satisfies Record<
  InvitationChannel,
  number
>;

export interface Invitation {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** To a stranger every dead invitation looks the same: the code opens nothing. */
export function whyNotAccept(invitation: Invitation | undefined, now: Date): Refusal | null {
  const dead =
    !invitation ||
    invitation.acceptedAt ||
    invitation.revokedAt ||
    invitation.expiresAt.getTime() <= now.getTime();
  return dead ? { code: 'invitation_dead' } : null;
}

export function whyNotInvite(kind: OrganizationKind, role: string): Refusal | null {
  if (!isRoleOf(kind, role)) return { code: 'role_unknown', facts: { role, kind } };
  if (role === answeringRole(kind)) return { code: 'hand_over_instead', facts: { role } };
  if (role === 'expert') return { code: 'expert_by_enrolment' };
  return null;
}

export function whyNotRevoke(invitation: Invitation, now: Date): Refusal | null {
  if (invitation.acceptedAt) return { code: 'invitation_accepted' };
  if (invitation.revokedAt || invitation.expiresAt.getTime() <= now.getTime())
    return { code: 'invitation_dead' };
  return null;
}

/** Codes are read aloud and typed from paper: Crockford's alphabet, no I L O U. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people type instead of what stands in the letter. */
export const normalizeCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
