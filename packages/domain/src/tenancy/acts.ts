import type { Refusal } from '../refusal.ts';
import type { OrganizationKind, Role } from './kinds.ts';

/**
 * Which role of which kind may do what inside an organization. A kind that is absent never may:
 * for its members the act does not exist at all.
 */
export const organizationActs = {
  see_organization: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
    expert_pool: ['owner', 'staff', 'expert'],
    operator: ['owner', 'support'],
  },
  see_members: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
    expert_pool: ['owner', 'staff'],
    operator: ['owner', 'support'],
  },
  manage_members: {
    consultancy: ['owner', 'manager'],
    enterprise: ['owner'],
    authority: ['head'],
    expert_pool: ['owner'],
    operator: ['owner'],
  },
  hand_over: {
    consultancy: ['owner'],
    enterprise: ['owner'],
    authority: ['head'],
    expert_pool: ['owner'],
    operator: ['owner'],
  },
  see_trail: {
    consultancy: ['owner', 'manager'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
    expert_pool: ['owner', 'staff'],
    operator: ['owner', 'support'],
  },
  see_organizations: {
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
    operator: ['owner', 'support'],
  },
  register_organization: { authority: ['head', 'handler'], operator: ['owner', 'support'] },
  suspend_organization: { authority: ['head', 'signer'], operator: ['owner'] },
  see_experts: {
    expert_pool: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  enrol_expert: { expert_pool: ['owner', 'staff'] },
  see_cases: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  register_site: { enterprise: ['owner', 'staff'], authority: ['head', 'handler'] },
  open_engagement: { authority: ['head', 'handler'] },
  name_consultancy: { enterprise: ['owner'] },
  file_document: {
    consultancy: ['owner', 'manager', 'auditor'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler'],
  },
  see_amendments: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  propose_rule: { authority: ['head', 'handler'] },
  approve_rule: { authority: ['head', 'signer'] },
  import_calendar: { operator: ['owner'] },
  see_filings: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  keep_filing: { consultancy: ['owner', 'manager'] },
  handle_filing: { authority: ['head', 'handler', 'checker'] },
  decide_filing: { authority: ['head', 'signer'] },
  see_checks: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  run_checks: { authority: ['head', 'handler'] },
  see_sanctions: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  impose_sanction: { authority: ['head', 'signer'] },
  appeal_sanction: { consultancy: ['owner'] },
  decide_appeal: { authority: ['head', 'signer'] },
  see_firm_register: { consultancy: ['owner', 'manager', 'auditor', 'observer'] },
  keep_firm_register: { consultancy: ['owner', 'manager'] },
  see_firms: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  settle_claim: { authority: ['head', 'signer'] },
  tend_deliveries: { operator: ['owner', 'support'] },
} as const satisfies Record<string, Partial<Record<OrganizationKind, readonly Role[]>>>;

export type OrganizationAct = keyof typeof organizationActs;

export const rolesFor = (act: OrganizationAct, kind: OrganizationKind): readonly Role[] | null =>
  (organizationActs[act] as Partial<Record<OrganizationKind, readonly Role[]>>)[kind] ?? null;

/** null: may. A refusal without roles means the act does not exist for this kind (answered like absence). */
export function whyNotAct(act: OrganizationAct, kind: OrganizationKind, role: Role): Refusal | null {
  const allowed = rolesFor(act, kind);
  if (!allowed) return { code: 'not_found' };
  return allowed.includes(role)
    ? null
    : { code: 'role_insufficient', facts: { act, role, roles: [...allowed] } };
}
