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
  conclude_round: { authority: ['head', 'signer'] },
  carry_over: { authority: ['head', 'signer'] },
  see_forecast: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  see_portfolio: { consultancy: ['owner', 'manager', 'auditor', 'observer'] },
  see_enterprise: { enterprise: ['owner', 'staff'] },
  keep_enterprise: { enterprise: ['owner', 'staff'] },
  declare_self_audit: { enterprise: ['owner'] },
  resign_commission: { consultancy: ['owner'] },
  see_handovers: { consultancy: ['owner', 'manager', 'auditor', 'observer'], enterprise: ['owner', 'staff'] },
  hand_over_case: { consultancy: ['owner', 'manager'] },
  receive_case: { consultancy: ['owner', 'manager'], enterprise: ['owner', 'staff'] },
  record_audit_days: { consultancy: ['owner', 'manager', 'auditor'], enterprise: ['owner', 'staff'] },
  record_permit_linkage: { authority: ['head', 'handler'] },
  see_fee_attestations: {
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  attest_no_fee: { enterprise: ['owner'] },
  report_fee_demand: { enterprise: ['owner', 'staff'] },
  see_fee_demands: { enterprise: ['owner', 'staff'], authority: ['head', 'handler', 'checker', 'signer'] },
  handle_fee_demand: { authority: ['head', 'handler', 'signer'] },
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
  see_campaigns: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  keep_campaigns: { authority: ['head', 'handler'] },
  publish_list: { authority: ['head', 'signer'] },
  see_listings: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  see_notices: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  see_own_notices: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  keep_notice_wording: { authority: ['head', 'handler'] },
  prepare_notices: { authority: ['head', 'handler'] },
  seal_notice: { authority: ['head', 'handler', 'signer'] },
  serve_notice: { authority: ['head', 'handler'] },
  acknowledge_notice: { enterprise: ['owner', 'staff'] },
  see_own_applications: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
  },
  see_applications: {
    consultancy: ['owner', 'manager', 'auditor', 'observer'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
  start_application: { enterprise: ['owner', 'staff'] },
  keep_application: { consultancy: ['owner', 'manager', 'auditor'], enterprise: ['owner', 'staff'] },
  submit_application: { enterprise: ['owner'] },
  attach_file: {
    consultancy: ['owner', 'manager', 'auditor'],
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler'],
  },
  see_desk: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  prepare_application: { authority: ['head', 'handler'] },
  check_application: { authority: ['head', 'checker'] },
  sign_application: { authority: ['head', 'signer'] },
  send_back_application: { authority: ['head', 'checker', 'signer'] },
  set_office_hands: { authority: ['head'] },
  see_returns: { authority: ['head', 'handler', 'checker', 'signer', 'observer'] },
  prepare_return: { authority: ['head', 'handler'] },
  check_return: { authority: ['head', 'checker'] },
  sign_return: { authority: ['head', 'signer'] },
  send_back_return: { authority: ['head', 'checker', 'signer'] },
  answer_return: { authority: ['head', 'handler'] },
  publish_completions: { authority: ['head', 'signer'] },
  see_re_audits: {
    enterprise: ['owner', 'staff'],
    authority: ['head', 'handler', 'checker', 'signer', 'observer'],
  },
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
