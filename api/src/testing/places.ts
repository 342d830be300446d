/**
 * Where each table stands when the product outgrows one machine: case tables move
 * with their province; national and reference tables are everywhere; the kernel's are of one installation.
 */
export const places = {
  'public.sites': 'case',
  'public.engagements': 'case',
  'public.case_parties': 'case',
  'public.case_access': 'case',
  'public.case_files': 'case',
  'public.deadlines': 'case',
  'public.deadline_moves': 'case',
  'public.experts': 'case',
  'public.trail_entries': 'case',
  'public.rule_amendments': 'case',
  'public.filings': 'case',
  'public.filing_sectors': 'case',
  'public.filing_corrections': 'case',
  'public.filing_decisions': 'case',
  'public.firm_checks': 'case',
  'public.firm_check_subjects': 'case',
  'public.firm_sanctions': 'case',
  'public.sanction_appeals': 'case',

  'public.accounts': 'national',
  'public.organizations': 'national',
  'public.memberships': 'national',
  'public.invitations': 'national',
  'public.jurisdictions': 'national',
  'public.oversight': 'national',
  'public.credentials': 'national',
  'public.second_factors': 'national',
  'public.recovery_codes': 'national',
  'public.sessions': 'national',
  'public.refresh_tokens': 'national',
  'public.password_resets': 'national',
  'public.inbox_messages': 'national',
  'public.people': 'national',
  'public.firm_documents': 'national',
  'public.employments': 'national',
  'public.employment_claims': 'national',
  'public.certificates': 'national',
  'public.instruments': 'national',
  'public.firm_papers': 'national',
  'public.firm_jobs': 'national',
  'public.firm_profiles': 'national',
  'public.staff_imports': 'national',
  'public.expiry_reminders': 'national',

  'public.divisions': 'reference',
  'public.supervisions': 'reference',
  'published.amendments': 'reference',
  'published.calendar_editions': 'reference',
  'published.register_entries': 'reference',
  'published.register_sanctions': 'reference',

  'public.applied_migrations': 'kernel',
  'public.clock': 'kernel',
  'public.throttles': 'kernel',
  'public.idempotency_keys': 'kernel',
  'public.outbox': 'kernel',
  'public.development_mail': 'kernel',
} as const satisfies Record<string, 'case' | 'national' | 'reference' | 'kernel'>;

export const tablesOf = (place: (typeof places)[keyof typeof places]): string[] =>
  Object.entries(places)
    .filter(([, stands]) => stands === place)
    .map(([table]) => table);

/** Keys of case tables that begin otherwise, each with its reason. */
export const keysThatBeginOtherwise: Record<string, string> = {
  'case_access.case_access_pkey':
    'who looks comes first, the place second: every list of cases is one range of it',
};

/** Foreign keys without a whole index of their own. Where a parent is never deleted, nothing looks for its children. */
const staying = 'organizations and accounts are closed, never deleted';
export const unindexedReferences: Record<string, string> = {
  'case_files.case_files_organization_id_fkey': staying,
  'case_files.case_files_uploaded_by_fkey': staying,
  'case_parties.case_parties_organization_id_fkey': staying,
  'engagements.engagements_consultancy_id_fkey': staying,
  'engagements.engagements_enterprise_id_fkey': staying,
  'engagements.engagements_organiser_id_fkey': staying,
  'experts.experts_invitation_id_fkey': 'invitations are spent or revoked, never deleted',
  'experts.experts_pool_id_fkey': 'a pool is asked with its province: experts_by_name',
  'firm_sanctions.firm_sanctions_imposed_by_fkey': staying,
  'inbox_messages.inbox_messages_organization_id_fkey': staying,
  'invitations.invitations_accepted_by_fkey': staying,
  'invitations.invitations_invited_by_fkey': staying,
  'invitations.invitations_inviting_organization_id_fkey': staying,
  'invitations.invitations_organization_id_kind_fkey': 'found by its first column: invitations_in_order',
  'memberships.memberships_organization_id_kind_fkey': 'found by its first column: memberships_in_order',
  'organizations.organizations_division_code_fkey': 'divisions are never deleted',
  'organizations.organizations_registered_by_fkey': staying,
  'rule_amendments.rule_amendments_authority_id_fkey': staying,
  'rule_amendments.rule_amendments_decided_by_fkey': staying,
  'rule_amendments.rule_amendments_jurisdiction_fkey': 'divisions are never deleted',
  'rule_amendments.rule_amendments_proposed_by_fkey': staying,
  'sessions.sessions_account_id_fkey': 'living sessions have theirs: sessions_of_account',
  'sites.sites_division_code_fkey': 'asked with the province: sites_by_division',
  'supervisions.supervisions_division_code_fkey': 'asked with the line: its primary key',
  'supervisions.supervisions_superior_code_fkey': 'asked with the line: supervisions_by_superior',
};
