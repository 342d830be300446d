import type { Refusal } from '../refusal.ts';
import type { Line, OrganizationKind, OrganizationState } from './kinds.ts';

/** An organization's life. "close" is final: what it did stays on record, nobody acts for it again. */
export const organizationFlow = {
  claim: { from: ['invited'], to: 'active' },
  suspend: { from: ['invited', 'active'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
  close: { from: ['invited', 'active', 'suspended'], to: 'closed' },
} as const satisfies Record<string, { from: readonly OrganizationState[]; to: OrganizationState }>;

export function whyNotStep(step: keyof typeof organizationFlow, state: OrganizationState): Refusal | null {
  const from: readonly OrganizationState[] = organizationFlow[step].from;
  return from.includes(state) ? null : { code: 'organization_state', facts: { step, state } };
}

export interface Registrar {
  kind: OrganizationKind;
  level: 'province' | 'city' | 'county' | null;
  line: Line | null;
}

/**
 * Who may bring whom into the system. The operator opens the doors of authorities; an authority those it
 * supervises. S4 五(一), 七(一): consultancies are filed with or published by the province.
 */
export const registrations: Record<Exclude<OrganizationKind, 'operator'>, (by: Registrar) => boolean> = {
  authority: (by) => by.kind === 'operator' || (by.kind === 'authority' && by.level !== 'county'),
  consultancy: (by) => by.kind === 'authority' && by.level === 'province',
  expert_pool: (by) => by.kind === 'authority' && by.level === 'province',
  enterprise: (by) => by.kind === 'authority',
};

export function whyNotRegister(kind: OrganizationKind, by: Registrar): Refusal | null {
  if (kind !== 'operator' && registrations[kind](by)) return null;
  return { code: 'registration_not_yours', facts: { kind, level: by.level } };
}

/** Whoever registered an organization may stop it, and so may the province above, and the operator. */
export function whyNotSuspend(
  by: Registrar & { id: string },
  subject: { registeredBy: string | null; state: OrganizationState },
  step: 'suspend' | 'restore',
): Refusal | null {
  const entitled = by.kind === 'operator' || by.level === 'province' || subject.registeredBy === by.id;
  if (!entitled) return { code: 'registration_not_yours', facts: { level: by.level } };
  return whyNotStep(step, subject.state);
}
