import {
  needsSecondFactor,
  type OrganizationKind,
  type OrganizationState,
  type Role,
} from '@qingshen/domain/tenancy';

/** How rows of this room read on the wire. */

export const memberShown = (row: {
  id: string;
  role: string;
  state: 'active' | 'suspended' | 'ended';
  organizationId: string;
  name: string;
  kind: string;
  organizationState: OrganizationState;
}) => ({
  membershipId: row.id,
  organizationId: row.organizationId,
  organizationName: row.name,
  kind: row.kind as OrganizationKind,
  organizationState: row.organizationState,
  role: row.role,
  state: row.state,
  needsSecondFactor: needsSecondFactor(row.kind as OrganizationKind, row.role as Role),
});

export const organizationShown = <
  R extends {
    creditCode: string | null;
    divisionCode: string | null;
    divisionName: string | null;
    registeredAt: Date;
    kind: string;
  },
>(
  row: R,
) => ({ ...row, kind: row.kind as OrganizationKind, registeredAt: row.registeredAt.toISOString() });

export const invitationState = (
  row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): 'open' | 'accepted' | 'revoked' | 'expired' => {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
};
