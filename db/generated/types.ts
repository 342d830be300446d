// Written from the migrated database; not edited by hand.
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
export type Json = ColumnType<Record<string, unknown>, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface PublishedAmendments {
  id: string;
  province: string;
  authority_name: string;
  jurisdiction: string;
  track: 'mandatory' | 'voluntary';
  key: string;
  value: Json;
  document: string;
  article: string;
  reason: string;
  effective_from: string;
  effective_until: string | null;
  approved_at: Timestamp;
}

export interface PublishedCalendarEditions {
  year: number;
  edition: number;
  document: string;
  days_off: string[];
  make_up_days: string[];
  imported_at: Timestamp;
}

export interface PublishedRegisterEntries {
  province: string;
  line: string;
  organization_id: string;
  name: string;
  credit_code: string;
  authority_id: string;
  authority_name: string;
  state: 'listed' | 'ended';
  filing_number: string | null;
  sectors: string[];
  filed_on: string | null;
  valid_until: string | null;
  as_of: string;
  staff_full_time: number;
  staff_senior: number;
  staff_intermediate: number;
  staff_registered: number;
  audits_completed: number;
  published_at: Timestamp;
}

export interface PublishedRegisterSanctions {
  province: string;
  id: string;
  organization_id: string;
  organization_name: string;
  credit_code: string;
  authority_id: string;
  authority_name: string;
  step: string;
  clause: string;
  reason: string;
  from_on: string;
  until_on: string | null;
  lifted_on: string | null;
  lifted_because: string | null;
  published_at: Timestamp;
}

export interface Accounts {
  id: string;
  username: string;
  name: string;
  mail: string | null;
  mobile: string | null;
  locale: Generated<'zh-CN' | 'en'>;
  state: Generated<'active' | 'closed'>;
  demo: Generated<boolean>;
  consented_at: Timestamp;
  created_at: Timestamp;
  version: Generated<number>;
}

export interface CaseAccess {
  organization_id: string;
  province: string;
  case_id: string;
  capacity: 'organiser' | 'supervisor' | 'enterprise' | 'consultancy' | 'panel';
  opens_at: Timestamp;
  closes_at: Timestamp | null;
  opened_at: Timestamp;
  enterprise_name: string;
  number: string;
  division_code: string;
  track: string;
  state: string;
  next_due_on: string | null;
  next_duty: string | null;
  responsible_level: string | null;
  industry_code: string | null;
  reasons: Generated<string[]>;
  audit_manner: string | null;
  consultancy_name: string | null;
  campaign_id: string | null;
}

export interface CaseFiles {
  province: string;
  id: string;
  case_id: string;
  organization_id: string;
  organization_name: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: Buffer;
  scan: Generated<'not_scanned' | 'clean' | 'infected'>;
  stored_as: string;
  uploaded_by: string;
  uploaded_at: Timestamp;
}

export interface CaseParties {
  province: string;
  id: string;
  engagement_id: string;
  organization_id: string;
  name: string;
  capacity: 'organiser' | 'enterprise' | 'consultancy';
  since: Timestamp;
  until: Timestamp | null;
}

export interface Certificates {
  organization_id: string;
  id: string;
  employment_id: string;
  kind: 'title' | 'registration' | 'training';
  level: 'junior' | 'intermediate' | 'senior' | null;
  field: 'energy' | 'environment' | 'other' | null;
  name: string;
  number: string | null;
  issuer: string | null;
  issued_on: string;
  valid_until: string | null;
  document_id: string | null;
  recorded_at: Timestamp;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface Clock {
  singleton: Generated<boolean>;
  demo: Generated<boolean>;
  offset_seconds: Generated<number>;
}

export interface Credentials {
  account_id: string;
  password_hash: string;
  changed_at: Timestamp;
}

export interface DeadlineMoves {
  province: string;
  id: string;
  deadline_id: string;
  engagement_id: string;
  from_on: string;
  to_on: string;
  reason: string;
  decided_by: string;
  decided_by_name: string;
  application_id: string | null;
  document_number: string | null;
  at: Timestamp;
}

export interface Deadlines {
  province: string;
  id: string;
  engagement_id: string;
  duty: 'serve_notice' | 'publish_information' | 'start_audit' | 'finish_audit' | 'apply_evaluation' | 'conclude_evaluation' | 'apply_acceptance' | 'conclude_acceptance' | 'permit_entry' | 'permit_entry_report' | 'pass_acceptance' | 'disclose' | 'next_audit';
  bearer: 'enterprise' | 'organiser' | 'county' | 'city' | 'province';
  rule_key: string;
  document: string;
  article: string;
  verified: boolean;
  strictness: 'statutory' | 'campaign' | 'permit' | 'local';
  set_by_level: 'nation' | 'province' | 'city' | 'county';
  runs_from: string | null;
  span: Json | null;
  named_on: string | null;
  last_day_counts: boolean;
  due_on: string;
  original_due_on: string;
  provisional: boolean;
  met_on: string | null;
  met_by: string | null;
  dropped_because: string | null;
  version: Generated<number>;
}

export interface DevelopmentMail {
  id: string;
  at: Timestamp;
  channel: 'mail' | 'mobile';
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string | null;
}

export interface Divisions {
  code: string;
  name: string;
  level: 'province' | 'city' | 'county';
  parent_code: string | null;
  province: string;
}

export interface EmploymentClaims {
  id: string;
  person_id: string;
  claimant_id: string;
  claimant_name: string;
  name: string;
  identity_masked: string;
  from_on: string;
  employer_id: string;
  employer_name: string;
  employment_id: string;
  employed_since: string;
  claimed_at: Timestamp;
  outcome: 'moves' | 'stays' | null;
  reason: string | null;
  settled_by: string | null;
  settled_at: Timestamp | null;
}

export interface Employments {
  organization_id: string;
  id: string;
  person_id: string;
  name: string;
  identity_masked: string;
  position: string | null;
  full_time: boolean;
  from_on: string;
  until_on: string | null;
  experienced_since: string | null;
  document_id: string | null;
  consented_on: string;
  registered_at: Timestamp;
  version: Generated<number>;
}

export interface Engagements {
  province: string;
  id: string;
  number: string;
  site_id: string;
  enterprise_id: string;
  enterprise_name: string;
  consultancy_id: string | null;
  consultancy_name: string | null;
  organiser_id: string;
  organiser_name: string;
  line: 'ecology' | 'industry' | 'reform';
  track: 'mandatory' | 'voluntary';
  state: 'listed' | 'commissioned' | 'self_auditing' | 'evaluation_applied' | 'evaluation_failed' | 'implementing' | 'acceptance_applied' | 'acceptance_failed' | 'accepted' | 'carried_over' | 'removed';
  opened_at: Timestamp;
  closed_at: Timestamp | null;
  version: Generated<number>;
  rules_on: string;
  rules_known_at: Timestamp;
  audit_manner: 'commissioned' | 'self_audit' | null;
  responsible_level: 'province' | 'city' | 'county' | null;
  lines: Generated<string[]>;
  campaign_id: string | null;
  listed_on: string;
  reasons: Generated<string[]>;
  targets: Generated<Json>;
  hazardous_waste_t: number | null;
  burns_coal: boolean | null;
  carried_from: string | null;
  carried_to: string | null;
  ended_because: string | null;
}

export interface Experts {
  province: string;
  id: string;
  pool_id: string;
  invitation_id: string;
  name: string;
  employer: string;
  title: 'senior' | 'intermediate' | 'other';
  specialties: string[];
  enrolled_on: string;
  withdrawn_on: string | null;
  version: Generated<number>;
}

export interface ExpiryReminders {
  organization_id: string;
  fact_kind: 'employment' | 'certificate' | 'instrument' | 'paper' | 'filing' | 'sanction';
  fact_id: string;
  ends_on: string;
  days_ahead: number;
  reminded_at: Timestamp;
}

export interface FilingCorrections {
  province: string;
  id: string;
  filing_id: string;
  label: 'incorrect' | 'incomplete' | 'outdated';
  clause: string;
  reason: string;
  requested_at: Timestamp;
  answer: string | null;
  answered_at: Timestamp | null;
}

export interface FilingDecisions {
  province: string;
  id: string;
  filing_id: string;
  outcome: 'accepted' | 'refused' | 'revoked';
  clause: string;
  reason: string | null;
  despite: string | null;
  standing: Json;
  decided_by: string;
  decided_at: Timestamp;
}

export interface FilingSectors {
  province: string;
  filing_id: string;
  industry_code: string;
  outcome: Generated<'asked' | 'granted' | 'refused'>;
  reason: string | null;
}

export interface Filings {
  province: string;
  id: string;
  number: string;
  organization_id: string;
  organization_name: string;
  credit_code: string;
  authority_id: string;
  authority_name: string;
  line: 'ecology' | 'industry' | 'reform';
  track: 'mandatory' | 'voluntary';
  state: 'draft' | 'submitted' | 'correction_requested' | 'accepted' | 'refused' | 'withdrawn' | 'expired' | 'superseded' | 'revoked';
  supersedes_id: string | null;
  opened_at: Timestamp;
  submitted_at: Timestamp | null;
  facts: Json | null;
  rules_on: string | null;
  rules_known_at: Timestamp | null;
  decided_at: Timestamp | null;
  valid_from: string | null;
  valid_until: string | null;
  version: Generated<number>;
}

export interface FirmCheckSubjects {
  province: string;
  check_id: string;
  organization_id: string;
  organization_name: string;
  position: number;
  outcome: Generated<'pending' | 'passed' | 'failed'>;
  findings: string | null;
  settled_at: Timestamp | null;
}

export interface FirmChecks {
  province: string;
  id: string;
  authority_id: string;
  authority_name: string;
  kind: 'annual' | 'random';
  title: string;
  seed: string;
  population: Json;
  sample_size: number;
  drawn_at: Timestamp;
  closed_at: Timestamp | null;
  version: Generated<number>;
}

export interface FirmDocuments {
  organization_id: string;
  id: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: Buffer;
  scan: Generated<'not_scanned' | 'clean' | 'infected'>;
  stored_as: string;
  uploaded_by: string;
  uploaded_at: Timestamp;
}

export interface FirmJobs {
  organization_id: string;
  id: string;
  kind: 'audit' | 'environmental_impact' | 'energy_audit' | 'energy_saving_review' | 'energy_planning' | 'similar';
  industry_code: string | null;
  enterprise_name: string;
  title: string;
  completed_on: string;
  document_id: string | null;
  recorded_at: Timestamp;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface FirmPapers {
  organization_id: string;
  id: string;
  kind: 'legal_person' | 'quality_system' | 'premises' | 'digitisation' | 'archive' | 'integrity_statement' | 'licence';
  title: string;
  number: string | null;
  from_on: string;
  until_on: string | null;
  document_id: string | null;
  recorded_at: Timestamp;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface FirmProfiles {
  organization_id: string;
  legal_representative: string | null;
  founded_on: string | null;
  registered_capital_fen: number | null;
  address: string | null;
  public_phone: string | null;
  website: string | null;
  introduction: string | null;
  version: Generated<number>;
}

export interface FirmSanctions {
  province: string;
  id: string;
  organization_id: string;
  organization_name: string;
  authority_id: string;
  authority_name: string;
  step: 'order_to_correct' | 'publish_name' | 'suspend';
  previous_id: string | null;
  check_id: string | null;
  clause: string;
  reason: string;
  from_on: string;
  until_on: string | null;
  imposed_by: string;
  imposed_at: Timestamp;
  lifted_on: string | null;
  lifted_because: 'corrected' | 'served' | 'appeal_upheld' | 'withdrawn' | null;
  lifted_reason: string | null;
  version: Generated<number>;
}

export interface IdempotencyKeys {
  account_id: string;
  organization_id: string;
  key: string;
  fingerprint: Buffer;
  status: number | null;
  sealed_reply: Buffer | null;
  created_at: Generated<Timestamp>;
}

export interface InboxMessages {
  account_id: string;
  id: string;
  organization_id: string | null;
  kind: string;
  facts: Json;
  at: Timestamp;
  read_at: Timestamp | null;
}

export interface Instruments {
  organization_id: string;
  id: string;
  name: string;
  model: string | null;
  serial: string | null;
  balances: string[];
  calibrated_on: string;
  calibration_until: string | null;
  document_id: string | null;
  recorded_at: Timestamp;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface Invitations {
  id: string;
  organization_id: string;
  kind: string;
  purpose: 'claim' | 'join';
  role: string;
  channel: 'mail' | 'letter' | 'mobile';
  address: string | null;
  invitee_name: string | null;
  code_hash: Buffer;
  invited_by: string | null;
  inviting_organization_id: string;
  invited_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  accepted_by: string | null;
  revoked_at: Timestamp | null;
}

export interface Jurisdictions {
  authority_id: string;
  division_code: string;
}

export interface Memberships {
  id: string;
  organization_id: string;
  kind: string;
  account_id: string;
  role: string;
  state: Generated<'active' | 'suspended' | 'ended'>;
  state_reason: string | null;
  invitation_id: string | null;
  joined_at: Timestamp;
  ended_at: Timestamp | null;
  version: Generated<number>;
}

export interface Organizations {
  id: string;
  kind: 'consultancy' | 'expert_pool' | 'authority' | 'enterprise' | 'operator';
  name: string;
  credit_code: string | null;
  province: string | null;
  division_code: string | null;
  level: 'province' | 'city' | 'county' | null;
  line: 'ecology' | 'industry' | 'reform' | null;
  state: Generated<'invited' | 'active' | 'suspended' | 'closed'>;
  state_before: 'invited' | 'active' | null;
  state_reason: string | null;
  registered_by: string | null;
  registered_at: Timestamp;
  version: Generated<number>;
  suspended_by: string | null;
}

export interface Outbox {
  id: string;
  channel: 'mail' | 'mobile' | 'inbox';
  template: string;
  locale: 'zh-CN' | 'en';
  address: string | null;
  address_masked: string;
  recipient_account_id: string | null;
  organization_id: string | null;
  facts: Json;
  sealed_facts: Buffer | null;
  by_persona: string;
  by_account_id: string | null;
  state: Generated<'pending' | 'delivered' | 'dead'>;
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Generated<Timestamp>;
  next_attempt_at: Timestamp | null;
  delivered_at: Timestamp | null;
}

export interface Oversight {
  authority_id: string;
  organization_id: string;
  kind: string;
  name: string;
  credit_code: string | null;
  division_code: string | null;
  state: string;
  registered_at: Timestamp;
}

export interface PasswordResets {
  token_hash: Buffer;
  account_id: string;
  asked_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface People {
  id: string;
  identity_kind: 'resident_id' | 'other_document';
  identity_hash: Buffer;
  sealed_identity: Buffer;
  registered_at: Timestamp;
}

export interface RecoveryCodes {
  account_id: string;
  code_hash: Buffer;
  used_at: Timestamp | null;
}

export interface RefreshTokens {
  token_hash: Buffer;
  session_id: string;
  issued_at: Timestamp;
  expires_at: Timestamp;
  replaced_at: Timestamp | null;
}

export interface RuleAmendments {
  province: string;
  id: string;
  authority_id: string;
  authority_name: string;
  jurisdiction: string;
  track: 'mandatory' | 'voluntary';
  key: string;
  value: Json;
  document: string;
  article: string;
  reason: string;
  effective_from: string;
  effective_until: string | null;
  state: Generated<'proposed' | 'approved' | 'rejected' | 'withdrawn'>;
  proposed_by: string;
  proposed_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  version: Generated<number>;
}

export interface SanctionAppeals {
  province: string;
  id: string;
  sanction_id: string;
  organization_id: string;
  grounds: string;
  filed_at: Timestamp;
  outcome: 'upheld' | 'dismissed' | null;
  reason: string | null;
  decided_at: Timestamp | null;
}

export interface SecondFactors {
  account_id: string;
  sealed_secret: Buffer;
  confirmed_at: Timestamp | null;
  last_step: Generated<number>;
}

export interface Sessions {
  id: string;
  account_id: string;
  assurance: 'password' | 'second_factor' | 'demo';
  address: string | null;
  device: string | null;
  started_at: Timestamp;
  seen_at: Timestamp;
  expires_at: Timestamp;
  ended_at: Timestamp | null;
  ended_because: 'signed_out' | 'revoked' | 'password_changed' | 'password_reset' | 'token_reused' | 'account_closed' | null;
}

export interface Sites {
  province: string;
  id: string;
  enterprise_id: string;
  enterprise_name: string;
  credit_code: string;
  name: string;
  address: string;
  division_code: string;
  industry_code: string;
  registered_at: Timestamp;
  version: Generated<number>;
}

export interface StaffImports {
  organization_id: string;
  id: string;
  file_name: string;
  sealed_rows: Buffer;
  accepted: number;
  rejected: number;
  uploaded_by: string;
  uploaded_at: Timestamp;
  taken_at: Timestamp | null;
}

export interface Supervisions {
  line: 'ecology' | 'industry' | 'reform';
  division_code: string;
  superior_code: string;
  direct: Generated<boolean>;
  basis: string | null;
  verified: Generated<boolean>;
}

export interface Throttles {
  key_hash: Buffer;
  failures: Generated<number>;
  window_started_at: Timestamp;
  locked_until: Timestamp | null;
}

export interface TrailEntries {
  province: string;
  id: string;
  at: Timestamp;
  act: string;
  persona: string;
  account_id: string | null;
  organization_id: string | null;
  subject_kind: string;
  subject_id: string;
  subject_name: string | null;
  subject_organization_id: string | null;
  subject_account_id: string | null;
  case_id: string | null;
  clause: string | null;
  before: Json | null;
  after: Json | null;
  recorded_at: Generated<Timestamp>;
  organization_name: string | null;
}

export interface DB {
  'published.amendments': PublishedAmendments;
  'published.calendar_editions': PublishedCalendarEditions;
  'published.register_entries': PublishedRegisterEntries;
  'published.register_sanctions': PublishedRegisterSanctions;
  accounts: Accounts;
  case_access: CaseAccess;
  case_files: CaseFiles;
  case_parties: CaseParties;
  certificates: Certificates;
  clock: Clock;
  credentials: Credentials;
  deadline_moves: DeadlineMoves;
  deadlines: Deadlines;
  development_mail: DevelopmentMail;
  divisions: Divisions;
  employment_claims: EmploymentClaims;
  employments: Employments;
  engagements: Engagements;
  experts: Experts;
  expiry_reminders: ExpiryReminders;
  filing_corrections: FilingCorrections;
  filing_decisions: FilingDecisions;
  filing_sectors: FilingSectors;
  filings: Filings;
  firm_check_subjects: FirmCheckSubjects;
  firm_checks: FirmChecks;
  firm_documents: FirmDocuments;
  firm_jobs: FirmJobs;
  firm_papers: FirmPapers;
  firm_profiles: FirmProfiles;
  firm_sanctions: FirmSanctions;
  idempotency_keys: IdempotencyKeys;
  inbox_messages: InboxMessages;
  instruments: Instruments;
  invitations: Invitations;
  jurisdictions: Jurisdictions;
  memberships: Memberships;
  organizations: Organizations;
  outbox: Outbox;
  oversight: Oversight;
  password_resets: PasswordResets;
  people: People;
  recovery_codes: RecoveryCodes;
  refresh_tokens: RefreshTokens;
  rule_amendments: RuleAmendments;
  sanction_appeals: SanctionAppeals;
  second_factors: SecondFactors;
  sessions: Sessions;
  sites: Sites;
  staff_imports: StaffImports;
  supervisions: Supervisions;
  throttles: Throttles;
  trail_entries: TrailEntries;
}
