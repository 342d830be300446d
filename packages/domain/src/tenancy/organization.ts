import type { Refusal } from '../refusal.ts';
import type { Line, OrganizationKind, OrganizationState } from './kinds.ts';

/** From which states a step may be taken over an organization. A restored one is again what it was before. */
export const organizationSteps = {
  reissue_claim: ['invited'],
  suspend: ['invited', 'active'],
  restore: ['suspended'],
} as const satisfies Record<string, readonly OrganizationState[]>;

function whyNotStep(step: keyof typeof organizationSteps, state: OrganizationState): Refusal | null {
  const from: readonly OrganizationState[] = organizationSteps[step];
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

type Overseer = Registrar & { id: string };

export interface Overseen {
  registeredBy: string | null;
  suspendedBy: string | null;
  /** Whether the one who suspended it is itself under the acting one's supervision. */
  suspenderIsBelow: boolean;
  state: OrganizationState;
}

/** Whoever registered an organization, the province above it, and the operator. */
const answersFor = (by: Overseer, subject: Overseen): boolean =>
  by.kind === 'operator' || by.level === 'province' || subject.registeredBy === by.id;

const notYours = (by: Overseer): Refusal => ({ code: 'registration_not_yours', facts: { level: by.level } });

export const whyNotReissueClaim = (by: Overseer, subject: Overseen): Refusal | null =>
  answersFor(by, subject) ? whyNotStep('reissue_claim', subject.state) : notYours(by);

export const whyNotSuspend = (by: Overseer, subject: Overseen): Refusal | null =>
  answersFor(by, subject) ? whyNotStep('suspend', subject.state) : notYours(by);

/** No office undoes what stands above it: a suspension is lifted by its author, those above the author, the operator. */
export function whyNotRestore(by: Overseer, subject: Overseen): Refusal | null {
  const refused = whyNotStep('restore', subject.state);
  if (refused) return refused;
  const entitled = by.kind === 'operator' || subject.suspendedBy === by.id || subject.suspenderIsBelow;
  return entitled ? null : { code: 'suspended_above' };
}
