// Written from the migrated database; not edited by hand.
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
export type Json = ColumnType<Record<string, unknown>, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

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
  state: 'listed' | 'commissioned';
  opened_at: Timestamp;
  closed_at: Timestamp | null;
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
  accounts: Accounts;
  case_access: CaseAccess;
  case_files: CaseFiles;
  case_parties: CaseParties;
  clock: Clock;
  credentials: Credentials;
  development_mail: DevelopmentMail;
  divisions: Divisions;
  engagements: Engagements;
  experts: Experts;
  idempotency_keys: IdempotencyKeys;
  inbox_messages: InboxMessages;
  invitations: Invitations;
  jurisdictions: Jurisdictions;
  memberships: Memberships;
  organizations: Organizations;
  outbox: Outbox;
  oversight: Oversight;
  password_resets: PasswordResets;
  recovery_codes: RecoveryCodes;
  refresh_tokens: RefreshTokens;
  second_factors: SecondFactors;
  sessions: Sessions;
  sites: Sites;
  supervisions: Supervisions;
  throttles: Throttles;
  trail_entries: TrailEntries;
}
