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

export interface PublishedCompletions {
  province: string;
  id: string;
  year: number;
  return_id: string;
  enterprise_name: string;
  credit_code: string;
  site_name: string;
  division_code: string;
  industry_code: string;
  accepted_on: string;
  unit_name: string;
  published_by: string;
  published_by_name: string;
  published_at: Timestamp;
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

export interface ApplicationCopies {
  province: string;
  id: string;
  application_id: string;
  nth: number;
  filled: Json;
  facts: Json;
  contradictions: Generated<Json>;
  eligibility: Json | null;
  hash: Buffer;
  submitted_by: string;
  submitted_by_name: string;
  at: Timestamp;
}

export interface ApplicationCorrections {
  province: string;
  id: string;
  application_id: string;
  stop_id: string;
  copy: number;
  field: string;
  label: 'incorrect' | 'incomplete' | 'outdated';
  reason: string;
  authority_name: string;
  requested_at: Timestamp;
  answer: string | null;
  answered_at: Timestamp | null;
}

export interface ApplicationFiles {
  province: string;
  id: string;
  application_id: string;
  purpose: 'material' | 'stamped_paper';
  material: number | null;
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
  dropped_at: Timestamp | null;
}

export interface ApplicationHands {
  province: string;
  id: string;
  application_id: string;
  stop_id: string;
  rank: number;
  visit: number;
  copy: number;
  hand: 'handler' | 'checker' | 'signer';
  act: 'receive' | 'prepare' | 'check' | 'send_back' | 'sign';
  outcome: 'forward' | 'return' | 'accept' | 'refuse' | null;
  opinion: string | null;
  clause: string | null;
  waiver: string | null;
  items: Generated<Json>;
  boxes: Generated<Json>;
  postponed_to: string | null;
  account_id: string;
  person_name: string;
  authority_id: string;
  authority_name: string;
  at: Timestamp;
}

export interface ApplicationPaperFields {
  province: string;
  application_id: string;
  field: string;
  written: Json | null;
  is_same: boolean;
  paper_value: string | null;
  compared_by: string;
  compared_at: Timestamp;
  resolution: 'misread' | 'paper_corrected' | 'data_corrected' | null;
  note: string | null;
  resolved_at: Timestamp | null;
}

export interface ApplicationStops {
  province: string;
  id: string;
  application_id: string;
  rank: number;
  authority_id: string;
  authority_name: string;
  division_code: string;
  level: 'province' | 'city' | 'county';
  line: 'ecology' | 'industry' | 'reform';
  task: 'check' | 'aggregate' | 'decide';
  hands: string[];
  visit: Generated<number>;
  waits_for: 'handler' | 'checker' | 'signer' | null;
  arrived_at: Timestamp | null;
  received_at: Timestamp | null;
  left_at: Timestamp | null;
  outcome: 'forward' | 'return' | 'accept' | 'refuse' | null;
}

export interface Applications {
  province: string;
  id: string;
  number: string;
  kind: 'enrolment' | 'evaluation' | 'acceptance' | 'postponement';
  track: 'mandatory' | 'voluntary';
  line: 'ecology' | 'industry' | 'reform';
  form_id: string;
  form_version: number;
  site_id: string;
  site_name: string;
  enterprise_id: string;
  enterprise_name: string;
  credit_code: string;
  division_code: string;
  industry_code: string;
  engagement_id: string | null;
  duty: 'apply_acceptance' | 'conclude_acceptance' | null;
  due_on: string | null;
  state: 'draft' | 'submitted' | 'correction_requested' | 'accepted' | 'refused' | 'withdrawn';
  draft: Generated<Json>;
  touched: Generated<Json>;
  declares: Generated<Json>;
  consultancy_may_edit: Generated<boolean>;
  at_rank: number | null;
  taken_up_at: Timestamp | null;
  route_basis: Json | null;
  rules_on: string | null;
  rules_known_at: Timestamp | null;
  opened_at: Timestamp;
  saved_at: Timestamp;
  first_submitted_at: Timestamp | null;
  submitted_at: Timestamp | null;
  decided_at: Timestamp | null;
  version: Generated<number>;
  begun_from: string | null;
  carried: Generated<string[]>;
}

export interface AuditContractFees {
  province: string;
  contract_id: string;
  fee_fen: number;
}

export interface AuditContracts {
  province: string;
  id: string;
  engagement_id: string;
  consultancy_id: string;
  consultancy_name: string;
  number: string;
  signed_on: string;
  from_on: string;
  until_on: string | null;
  file_id: string;
  filed_at: Timestamp;
  filed_by: string;
  ended_on: string | null;
  ended_because: 'replaced' | 'resigned' | 'audits_by_itself' | null;
  ended_reason: string | null;
}

export interface AuditPeriods {
  province: string;
  engagement_id: string;
  started_on: string;
  finished_on: string | null;
  report_file_id: string | null;
  version: Generated<number>;
}

export interface Campaigns {
  province: string;
  id: string;
  authority_id: string;
  authority_name: string;
  title: string;
  document_number: string;
  track: 'mandatory' | 'voluntary';
  year: number;
  line: 'ecology' | 'industry' | 'reform';
  lines: string[];
  jurisdiction: string;
  state: Generated<'draft' | 'published' | 'closed'>;
  listed_on: string | null;
  rules_on: string | null;
  rules_known_at: Timestamp | null;
  published_version: number | null;
  published_at: Timestamp | null;
  closed_at: Timestamp | null;
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
  notice_due_on: string | null;
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

export interface DeadlineReminders {
  province: string;
  deadline_id: string;
  organization_id: string;
  due_on: string;
  step: number;
  reminded_at: Timestamp;
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

export interface Disclosures {
  province: string;
  id: string;
  engagement_id: string;
  link: string;
  disclosed_on: string;
  topics: string[];
  archived_text: string | null;
  archived_sha256: Buffer | null;
  file_id: string | null;
  recorded_at: Timestamp;
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

export interface EnterpriseProfiles {
  organization_id: string;
  legal_representative: string | null;
  contact_name: string | null;
  contact_position: string | null;
  contact_mobile: string | null;
  contact_phone: string | null;
  contact_mail: string | null;
  nature: 'state_owned' | 'collective' | 'private' | 'shareholding' | 'limited_liability' | 'foreign_invested' | 'overseas_chinese_invested' | 'other_nature' | null;
  registered_capital_fen: number | null;
  registered_address: string | null;
  postcode: string | null;
  main_products: string | null;
  version: Generated<number>;
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

export interface FeeAttestations {
  province: string;
  engagement_id: string;
  stage: 'evaluation' | 'acceptance';
  attested_at: Timestamp;
  attested_by: string;
  attested_by_name: string;
}

export interface FeeDemandFiles {
  province: string;
  id: string;
  demand_id: string;
  organization_id: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: Buffer;
  scan: Generated<'not_scanned' | 'clean' | 'infected'>;
  stored_as: string;
  uploaded_by: string;
  uploaded_at: Timestamp;
}

export interface FeeDemandSteps {
  province: string;
  id: string;
  demand_id: string;
  state: 'received' | 'looked_into' | 'closed';
  text: string | null;
  organization_id: string;
  organization_name: string;
  by_account: string;
  at: Timestamp;
}

export interface FeeDemands {
  province: string;
  id: string;
  number: string;
  line: 'ecology' | 'industry' | 'reform';
  enterprise_id: string;
  enterprise_name: string;
  engagement_id: string;
  engagement_number: string;
  stage: 'evaluation' | 'acceptance' | null;
  who: string;
  office: string;
  amount_fen: number | null;
  demanded_on: string;
  account: string;
  reported_by: string;
  received_at: Timestamp;
  state: 'received' | 'looked_into' | 'closed';
  version: Generated<number>;
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

export interface ForwardingLetters {
  province: string;
  id: string;
  number: string;
  line: 'ecology' | 'industry' | 'reform';
  from_id: string;
  from_name: string;
  to_id: string;
  to_name: string;
  signed_by: string;
  signed_at: Timestamp;
  receipt_by: string | null;
  receipt_at: Timestamp | null;
}

export interface ForwardingRows {
  province: string;
  letter_id: string;
  rank: number;
  application_id: string;
  opinion: string;
}

export interface HandoverFiles {
  province: string;
  handover_id: string;
  position: number;
  name: string;
  sha256: Buffer;
  bytes: number | null;
  file_id: string | null;
}

export interface Handovers {
  province: string;
  id: string;
  engagement_id: string;
  enterprise_id: string;
  former_id: string;
  former_name: string;
  successor_id: string | null;
  successor_name: string | null;
  engagement_number: string;
  enterprise_name: string;
  reason: string;
  changed_on: string;
  opened_at: Timestamp;
  offered_at: Timestamp | null;
  received_at: Timestamp | null;
  received_by_id: string | null;
  received_by_name: string | null;
  is_whole: boolean | null;
  remark: string | null;
  version: Generated<number>;
  nothing: Generated<Json>;
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

export interface ListRows {
  province: string;
  version_id: string;
  row: number;
  authority_id: string;
  cells: Json;
  standing: 'accepted' | 'rejected' | 'set_aside';
  faults: Generated<Json>;
  warnings: Generated<Json>;
  codes: Generated<string[]>;
  corrected: Generated<boolean>;
  carried: Generated<boolean>;
  override_reason: string | null;
  known_name: string | null;
  kept_name: 'listed' | 'known' | null;
  set_aside_because: string | null;
  plant: string | null;
  name: string | null;
  credit_code: string | null;
  site_name: string | null;
  address: string | null;
  division_code: string | null;
  industry_code: string | null;
  reasons: Generated<string[]>;
  level: 'province' | 'city' | 'county' | null;
  hazardous_waste_t: number | null;
  burns_coal: boolean | null;
  enterprise_id: string | null;
  site_id: string | null;
  organiser_id: string | null;
  organiser_name: string | null;
  engagement_id: string | null;
  version: Generated<number>;
  carries: string | null;
  carry_ground: 'audit_overdue' | 'evaluation_overdue' | 'evaluation_failed' | 'acceptance_failed' | null;
  confirmed: Generated<boolean>;
}

export interface ListVersions {
  province: string;
  id: string;
  campaign_id: string;
  authority_id: string;
  number: number;
  kind: 'whole' | 'additions' | 'removals';
  state: 'reading' | 'ready' | 'publishing' | 'published' | 'cancelled' | 'failed';
  base_number: Generated<number>;
  file_name: string | null;
  sha256: Buffer | null;
  bytes: number | null;
  stored_as: string | null;
  layout: Json | null;
  uploaded_by: string | null;
  uploaded_by_name: string;
  uploaded_at: Timestamp;
  run: string | null;
  rows_expected: number | null;
  rows_read: Generated<number>;
  heartbeat_at: Timestamp | null;
  failure: Json | null;
  published_at: Timestamp | null;
  published_by_name: string | null;
  addition_reason: string | null;
  removal_reason: string | null;
  publication: Json | null;
  rows_published: Generated<number>;
  publication_failure: Json | null;
}

export interface Listings {
  province: string;
  id: string;
  campaign_id: string;
  authority_id: string;
  engagement_id: string;
  site_id: string;
  enterprise_id: string;
  enterprise_name: string;
  credit_code: string;
  site_name: string;
  address: string;
  division_code: string;
  industry_code: string;
  reasons: string[];
  level: 'province' | 'city' | 'county';
  lines: string[];
  organiser_id: string;
  organiser_name: string;
  targets: Json;
  target_level: string | null;
  hazardous_waste_t: number | null;
  burns_coal: boolean | null;
  listed_on: string;
  listed_in: number;
  addition_reason: string | null;
  removed_in: number | null;
  removed_on: string | null;
  removal_reason: string | null;
  version: Generated<number>;
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

export interface NoticeBatchItems {
  province: string;
  batch_id: string;
  engagement_id: string;
  position: number;
  division_code: string;
  address: string | null;
  state: Generated<'waiting' | 'rendered' | 'faulty' | 'dropped'>;
  fault: 'sealer_absent' | 'prepared_already' | 'round_closed' | 'template_unfit' | 'rendering_failed' | null;
  detail: string | null;
}

export interface NoticeBatches {
  province: string;
  id: string;
  campaign_id: string;
  authority_id: string;
  authority_name: string;
  state: Generated<'waiting' | 'rendering' | 'finished' | 'stopped'>;
  wording_id: string | null;
  wording_number: number;
  wording_title: string;
  wording_body: string;
  contact: string;
  dated_on: string | null;
  claim_letters: 'none' | 'missing' | 'renewed';
  plan: Json;
  replaces: string | null;
  total: number;
  started_by: string;
  started_by_name: string;
  started_at: Timestamp;
  ended_at: Timestamp | null;
  heartbeat_at: Timestamp | null;
  version: Generated<number>;
  left_out: Generated<number>;
}

export interface NoticeClaimLetters {
  province: string;
  batch_id: string;
  enterprise_id: string;
  enterprise_name: string;
  division_code: string;
  invitation_id: string;
  stored_as: string;
  bytes: number;
  sha256: Buffer;
  made_at: Timestamp;
}

export interface NoticeReminders {
  province: string;
  authority_id: string;
  campaign_id: string;
  due_on: string;
  days_ahead: number;
  unserved: number;
  reminded_at: Timestamp;
}

export interface NoticeSeals {
  province: string;
  notice_id: string;
  line: 'ecology' | 'industry' | 'reform';
  position: number;
  authority_id: string;
  authority_name: string;
  method: 'scan' | 'connector' | null;
  file_id: string | null;
  sealed_on: string | null;
  sealed_at: Timestamp | null;
  sealed_by: string | null;
}

export interface NoticeServices {
  province: string;
  notice_id: string;
  method: 'direct' | 'post' | 'electronic' | 'left_in_place' | 'other';
  served_on: string;
  due_on: string | null;
  receipt_number: string | null;
  file_id: string | null;
  served_by: string;
  recipient_name: string | null;
  remarks: string | null;
  recorded_by: string;
  recorded_by_organization: string;
  recorded_by_name: string;
  recorded_at: Timestamp;
}

export interface NoticeWordings {
  province: string;
  id: string;
  authority_id: string;
  authority_name: string;
  level: 'province' | 'city' | 'county';
  line: 'ecology' | 'industry' | 'reform';
  number: number;
  title: string;
  body: string;
  note: string | null;
  based_on: string | null;
  based_on_shipped: number | null;
  saved_by: string;
  saved_at: Timestamp;
}

export interface Notices {
  province: string;
  id: string;
  engagement_id: string;
  campaign_id: string;
  batch_id: string;
  number: string;
  state: Generated<'prepared' | 'sealed' | 'served' | 'acknowledged' | 'superseded'>;
  enterprise_id: string;
  enterprise_name: string;
  credit_code: string;
  site_name: string;
  address: string;
  division_code: string;
  wording_id: string | null;
  wording_number: number;
  wording_title: string;
  prepared_by: string;
  prepared_by_name: string;
  prepared_at: Timestamp;
  prepared_on: string;
  stored_as: string;
  bytes: number;
  pages: number;
  sha256: Buffer;
  fingerprint: string;
  missing_characters: Generated<string[]>;
  sealed_at: Timestamp | null;
  served_on: string | null;
  acknowledged_at: Timestamp | null;
  acknowledged_by: string | null;
  acknowledged_by_name: string | null;
  superseded_at: Timestamp | null;
  superseded_because: 'undelivered' | 'address_changed' | 'wording_corrected' | 'paper_spoilt' | null;
  superseded_reason: string | null;
  replaced_by: string | null;
  version: Generated<number>;
}

export interface OfficeHands {
  province: string;
  authority_id: string;
  hands: string[];
  set_by: string;
  set_at: Timestamp;
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

export interface PermitLinkages {
  province: string;
  engagement_id: string;
  authority_id: string;
  authority_name: string;
  permit_text: string;
  written_on: string;
  evidence: string;
  file_id: string | null;
  reported_on: string | null;
  version: Generated<number>;
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

export interface RoundVerdicts {
  province: string;
  id: string;
  engagement_id: string;
  stage: 'evaluation' | 'acceptance';
  result: 'passed' | 'not_passed';
  concluded_on: string;
  document_number: string | null;
  opinion: string | null;
  file_id: string | null;
  concluded_by: string;
  concluded_by_name: string;
  recorded_at: Timestamp;
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

export interface SelfAuditDeclarations {
  province: string;
  id: string;
  engagement_id: string;
  instruments: Json;
  staff: Json;
  findings: Json;
  file_id: string | null;
  declared_at: Timestamp;
  declared_by: string;
  ended_on: string | null;
  ended_reason: string | null;
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

export interface SiteFigures {
  province: string;
  site_id: string;
  year: number;
  output_value_fen: number | null;
  main_income_fen: number | null;
  sales_fen: number | null;
  energy_tce: number | null;
  discharges: Generated<Json>;
  products: Generated<Json>;
  version: Generated<number>;
}

export interface SitePermits {
  province: string;
  site_id: string;
  approvals_passed: boolean | null;
  approval_number: string | null;
  permit_held: boolean | null;
  permit_number: string | null;
  permit_management: 'key' | 'simplified' | 'registration' | null;
  permit_valid_until: string | null;
  on_closure_list: boolean | null;
  version: Generated<number>;
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

export interface VoluntaryReturnHands {
  province: string;
  id: string;
  return_id: string;
  visit: number;
  nth: number;
  act: 'prepare' | 'check' | 'send_back' | 'sign' | 'receive' | 'return';
  hand: 'handler' | 'checker' | 'signer' | null;
  words: string | null;
  account_id: string;
  person_name: string;
  authority_id: string;
  authority_name: string;
  at: Timestamp;
}

export interface VoluntaryReturnRows {
  province: string;
  return_id: string;
  nth: number;
  rank: number;
  subject_id: string;
  number: string;
  enterprise_id: string;
  enterprise_name: string;
  credit_code: string;
  site_name: string;
  division_code: string;
  industry_code: string;
  decided_on: string;
  consultancy_name: string | null;
  document_number: string | null;
  gaps: Generated<string[]>;
}

export interface VoluntaryReturns {
  province: string;
  id: string;
  kind: 'collected' | 'completed';
  year: number;
  line: 'ecology' | 'industry' | 'reform';
  unit_id: string;
  unit_name: string;
  division_code: string;
  upper_id: string;
  upper_name: string;
  due_on: string;
  terms: Json;
  state: 'in_hand' | 'sent' | 'returned' | 'received';
  hands: string[];
  waits_for: 'handler' | 'checker' | 'signer' | null;
  visit: Generated<number>;
  nth: number;
  rows: number;
  nothing: boolean;
  note: string | null;
  document_number: string | null;
  reason: string | null;
  begun_at: Timestamp;
  first_sent_at: Timestamp | null;
  sent_at: Timestamp | null;
  received_at: Timestamp | null;
  published_at: Timestamp | null;
  version: Generated<number>;
}

export interface DB {
  'published.amendments': PublishedAmendments;
  'published.calendar_editions': PublishedCalendarEditions;
  'published.completions': PublishedCompletions;
  'published.register_entries': PublishedRegisterEntries;
  'published.register_sanctions': PublishedRegisterSanctions;
  accounts: Accounts;
  application_copies: ApplicationCopies;
  application_corrections: ApplicationCorrections;
  application_files: ApplicationFiles;
  application_hands: ApplicationHands;
  application_paper_fields: ApplicationPaperFields;
  application_stops: ApplicationStops;
  applications: Applications;
  audit_contract_fees: AuditContractFees;
  audit_contracts: AuditContracts;
  audit_periods: AuditPeriods;
  campaigns: Campaigns;
  case_access: CaseAccess;
  case_files: CaseFiles;
  case_parties: CaseParties;
  certificates: Certificates;
  clock: Clock;
  credentials: Credentials;
  deadline_moves: DeadlineMoves;
  deadline_reminders: DeadlineReminders;
  deadlines: Deadlines;
  development_mail: DevelopmentMail;
  disclosures: Disclosures;
  divisions: Divisions;
  employment_claims: EmploymentClaims;
  employments: Employments;
  engagements: Engagements;
  enterprise_profiles: EnterpriseProfiles;
  experts: Experts;
  expiry_reminders: ExpiryReminders;
  fee_attestations: FeeAttestations;
  fee_demand_files: FeeDemandFiles;
  fee_demand_steps: FeeDemandSteps;
  fee_demands: FeeDemands;
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
  forwarding_letters: ForwardingLetters;
  forwarding_rows: ForwardingRows;
  handover_files: HandoverFiles;
  handovers: Handovers;
  idempotency_keys: IdempotencyKeys;
  inbox_messages: InboxMessages;
  instruments: Instruments;
  invitations: Invitations;
  jurisdictions: Jurisdictions;
  list_rows: ListRows;
  list_versions: ListVersions;
  listings: Listings;
  memberships: Memberships;
  notice_batch_items: NoticeBatchItems;
  notice_batches: NoticeBatches;
  notice_claim_letters: NoticeClaimLetters;
  notice_reminders: NoticeReminders;
  notice_seals: NoticeSeals;
  notice_services: NoticeServices;
  notice_wordings: NoticeWordings;
  notices: Notices;
  office_hands: OfficeHands;
  organizations: Organizations;
  outbox: Outbox;
  oversight: Oversight;
  password_resets: PasswordResets;
  people: People;
  permit_linkages: PermitLinkages;
  recovery_codes: RecoveryCodes;
  refresh_tokens: RefreshTokens;
  round_verdicts: RoundVerdicts;
  rule_amendments: RuleAmendments;
  sanction_appeals: SanctionAppeals;
  second_factors: SecondFactors;
  self_audit_declarations: SelfAuditDeclarations;
  sessions: Sessions;
  site_figures: SiteFigures;
  site_permits: SitePermits;
  sites: Sites;
  staff_imports: StaffImports;
  supervisions: Supervisions;
  throttles: Throttles;
  trail_entries: TrailEntries;
  voluntary_return_hands: VoluntaryReturnHands;
  voluntary_return_rows: VoluntaryReturnRows;
  voluntary_returns: VoluntaryReturns;
}
