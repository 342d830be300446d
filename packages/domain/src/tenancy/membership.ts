import type { Refusal } from '../refusal.ts';
import { answeringRole, isRoleOf, type MembershipState, type OrganizationKind, type Role } from './kinds.ts';

export interface Membership {
  id: string;
  accountId: string;
  role: Role;
  state: MembershipState;
}

/** The one who answers for an organization cannot vanish: the duty is handed over, never dropped. */
function whyNotTouch(kind: OrganizationKind, member: Membership): Refusal | null {
  if (member.state === 'ended') return { code: 'membership_ended' };
  if (member.role === answeringRole(kind)) return { code: 'answering_member', facts: { role: member.role } };
  return null;
}

export function whyNotChangeRole(kind: OrganizationKind, member: Membership, role: string): Refusal | null {
  if (!isRoleOf(kind, role)) return { code: 'role_unknown', facts: { role, kind } };
  if (role === answeringRole(kind)) return { code: 'hand_over_instead', facts: { role } };
  if ((role === 'expert') !== (member.role === 'expert')) return { code: 'expert_apart', facts: { role } };
  return whyNotTouch(kind, member);
}

export const whyNotRemove = whyNotTouch;

export function whyNotSuspendMember(kind: OrganizationKind, member: Membership): Refusal | null {
  if (member.state === 'suspended') return { code: 'membership_suspended_already' };
  return whyNotTouch(kind, member);
}

export function whyNotRestoreMember(member: Membership): Refusal | null {
  return member.state === 'suspended'
    ? null
    : { code: 'membership_not_suspended', facts: { state: member.state } };
}

export function whyNotHandOver(from: Membership, to: Membership): Refusal | null {
  if (to.id === from.id) return { code: 'hand_over_to_self' };
  if (to.state !== 'active') return { code: 'membership_not_active', facts: { state: to.state } };
  if (to.role === 'expert') return { code: 'expert_apart', facts: { role: to.role } };
  return null;
}
