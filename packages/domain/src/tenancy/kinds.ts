/** Who exists: five kinds of organization, the roles inside each, and the persona a membership acts as. */

export const organizationKinds = [
  'consultancy',
  'expert_pool',
  'authority',
  'enterprise',
  'operator',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** The first role of each kind is the one that answers for the organization: there is always one holder. */
export const rolesOf = {
  consultancy: ['owner', 'manager', 'auditor', 'observer'],
  enterprise: ['owner', 'staff'],
  authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  expert_pool: ['owner', 'staff', 'expert'],
  operator: ['owner', 'support'],
} as const satisfies Record<OrganizationKind, readonly string[]>;

export type Role = (typeof rolesOf)[OrganizationKind][number];
export const roles = [...new Set(Object.values(rolesOf).flat())] as Role[];

/** Personas that act inside an organization; each has its own database login. */
export const memberPersonas = ['consultancy', 'enterprise', 'expert', 'authority', 'operator'] as const;
export type MemberPersona = (typeof memberPersonas)[number];

export const personas = ['gate', 'account', ...memberPersonas, 'public_reader', 'worker'] as const;
export type Persona = (typeof personas)[number];

/** A pool is run by a provincial authority: its staff act as authority, only its experts as experts. */
export function personaOf(kind: OrganizationKind, role: Role): MemberPersona {
  if (kind === 'expert_pool') return role === 'expert' ? 'expert' : 'authority';
  return kind;
}

export const isRoleOf = (kind: OrganizationKind, role: string): role is Role =>
  (rolesOf[kind] as readonly string[]).includes(role);

export const answeringRole = (kind: OrganizationKind): Role => rolesOf[kind][0];

export const organizationStates = ['invited', 'active', 'suspended', 'closed'] as const;
export type OrganizationState = (typeof organizationStates)[number];

export const membershipStates = ['active', 'suspended', 'ended'] as const;
export type MembershipState = (typeof membershipStates)[number];

/** 条线: an authority belongs to one line; supervision is counted within a line. */
export const lines = ['ecology', 'industry', 'reform'] as const;
export type Line = (typeof lines)[number];

/** Officials and the operator decide over others, so a password alone does not let them in. */
export const needsSecondFactor = (kind: OrganizationKind, role: Role): boolean =>
  kind === 'operator' || personaOf(kind, role) === 'authority';
