import {
  lines,
  membershipStates,
  organizationKinds,
  organizationStates,
  roles,
} from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { DivisionCode, Instant, Uuid, Version } from '../shapes.ts';

export const Kind = z.enum(organizationKinds);
export const RoleName = z.enum(roles as [string, ...string[]]);
export const LineName = z.enum(lines);
export const OrganizationState = z.enum(organizationStates);
export const MembershipState = z.enum(membershipStates);

/** A membership as its holder sees it in the switcher. */
export const MyMembership = z.object({
  membershipId: Uuid,
  organizationId: Uuid,
  organizationName: z.string(),
  kind: Kind,
  organizationState: OrganizationState,
  role: RoleName,
  state: MembershipState,
  needsSecondFactor: z.boolean(),
});
export type MyMembership = z.infer<typeof MyMembership>;

export const Member = z.object({
  id: Uuid,
  accountId: Uuid,
  name: z.string(),
  username: z.string(),
  role: RoleName,
  state: MembershipState,
  joinedAt: Instant,
  endedAt: Instant.nullable(),
  version: Version,
  isMe: z.boolean(),
});
export type Member = z.infer<typeof Member>;

export const Organization = z.object({
  id: Uuid,
  kind: Kind,
  name: z.string(),
  creditCode: z.string().nullable(),
  divisionCode: DivisionCode.nullable(),
  divisionName: z.string().nullable(),
  level: z.enum(['province', 'city', 'county']).nullable(),
  line: LineName.nullable(),
  state: OrganizationState,
  stateReason: z.string().nullable(),
  registeredAt: Instant,
  version: Version,
});
export type Organization = z.infer<typeof Organization>;
