-- What a consultancy shows for itself belongs to the firm, wherever it works: national tables. One person is one
-- person in the whole country; the number that says so is sealed, and matched by a keyed hash.
create table people (
  id uuid primary key,
  identity_kind text not null check (identity_kind in ('resident_id', 'other_document')),
  identity_hash bytea not null unique check (length(identity_hash) = 32),
  sealed_identity bytea not null,
  registered_at timestamptz not null
);
comment on table people is '从业人员（全国唯一，证件号加密）';

create table firm_documents (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  name text not null check (length(name) between 1 and 180),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  stored_as text not null unique,
  uploaded_by uuid not null references accounts (id) on delete restrict,
  uploaded_at timestamptz not null,
  primary key (organization_id, id)
);
create index firm_documents_in_order on firm_documents (organization_id, uploaded_at desc, id desc);
create index firm_documents_by_uploader on firm_documents (uploaded_by);
create index firm_documents_to_scan on firm_documents (uploaded_at) where scan = 'not_scanned';
comment on table firm_documents is '机构证明材料扫描件';

create table employments (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  person_id uuid not null references people (id) on delete restrict,
  name text not null check (length(name) between 1 and 60),
  identity_masked text not null check (length(identity_masked) <= 24),
  position text check (length(position) <= 60),
  full_time boolean not null,
  from_on date not null,
  until_on date,
  experienced_since date,
  document_id uuid,
  consented_on date not null,
  registered_at timestamptz not null,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references firm_documents (organization_id, id) on delete restrict,
  constraint employment_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
create unique index one_firm_at_a_time on employments (person_id) where full_time and until_on is null;
create index employments_of_person on employments (person_id, from_on);
create index employments_in_order on employments (organization_id, name collate "zh-x-icu", id);
create index employments_by_document on employments (organization_id, document_id);
comment on table employments is '从业人员任职：一人同一时间只计入一家机构';

-- A firm met a person who counts elsewhere. It learns since when; the authority sees both and settles.
create table employment_claims (
  id uuid primary key,
  person_id uuid not null references people (id) on delete restrict,
  claimant_id uuid not null references organizations (id) on delete restrict,
  claimant_name text not null,
  name text not null,
  identity_masked text not null,
  from_on date not null,
  employer_id uuid not null,
  employer_name text not null,
  employment_id uuid not null,
  employed_since date not null,
  claimed_at timestamptz not null,
  outcome text check (outcome in ('moves', 'stays')),
  reason text check (length(reason) <= 500),
  settled_by uuid references organizations (id) on delete restrict,
  settled_at timestamptz,
  foreign key (employer_id, employment_id) references employments (organization_id, id) on delete restrict,
  constraint settled_has_outcome check ((settled_at is null) = (outcome is null))
);
create unique index one_open_claim_of_person on employment_claims (person_id, claimant_id) where settled_at is null;
create index employment_claims_of_person on employment_claims (person_id);
create index employment_claims_in_order on employment_claims (claimed_at desc, id desc);
create index employment_claims_by_claimant on employment_claims (claimant_id, claimed_at desc);
create index employment_claims_by_employer on employment_claims (employer_id, employment_id);
create index employment_claims_by_settler on employment_claims (settled_by);
comment on table employment_claims is '人员重复登记的核实';

create table certificates (
  organization_id uuid not null,
  id uuid not null,
  employment_id uuid not null,
  kind text not null check (kind in ('title', 'registration', 'training')),
  level text check (level in ('junior', 'intermediate', 'senior')),
  field text check (field in ('energy', 'environment', 'other')),
  name text not null check (length(name) between 1 and 80),
  number text check (length(number) <= 60),
  issuer text check (length(issuer) <= 80),
  issued_on date not null,
  valid_until date,
  document_id uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, employment_id) references employments (organization_id, id) on delete restrict,
  foreign key (organization_id, document_id) references firm_documents (organization_id, id) on delete restrict,
  constraint certificate_says_what check ((kind = 'title') = (level is not null) and (kind = 'registration') = (field is not null)),
  constraint certificate_issued_before_it_ends check (valid_until is null or valid_until >= issued_on)
);
create index certificates_of_employment on certificates (organization_id, employment_id, issued_on);
create index certificates_by_document on certificates (organization_id, document_id);
comment on table certificates is '职称、注册执业资格与培训证书';

create table instruments (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  model text check (length(model) <= 60),
  serial text check (length(serial) <= 60),
  balances text[] not null check (balances <@ array['material', 'energy', 'water'] and cardinality(balances) >= 1),
  calibrated_on date not null,
  calibration_until date,
  document_id uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references firm_documents (organization_id, id) on delete restrict,
  constraint calibrated_before_it_lapses check (calibration_until is null or calibration_until >= calibrated_on)
);
create index instruments_in_order on instruments (organization_id, recorded_at, id);
create index instruments_by_document on instruments (organization_id, document_id);
comment on table instruments is '检测分析器具与设备';

create table firm_papers (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  kind text not null check (kind in
    ('legal_person', 'quality_system', 'premises', 'digitisation', 'archive', 'integrity_statement', 'licence')),
  title text not null check (length(title) between 1 and 120),
  number text check (length(number) <= 60),
  from_on date not null,
  until_on date,
  document_id uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references firm_documents (organization_id, id) on delete restrict,
  constraint paper_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
create index firm_papers_in_order on firm_papers (organization_id, recorded_at, id);
create index firm_papers_by_document on firm_papers (organization_id, document_id);
comment on table firm_papers is '机构制度、场所、证照与承诺文件';

create table firm_jobs (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  kind text not null check (kind in
    ('audit', 'environmental_impact', 'energy_audit', 'energy_saving_review', 'energy_planning', 'similar')),
  industry_code text check (industry_code ~ '^[0-9]{4}$'),
  enterprise_name text not null check (length(enterprise_name) between 1 and 120),
  title text not null check (length(title) between 1 and 160),
  completed_on date not null,
  document_id uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references firm_documents (organization_id, id) on delete restrict,
  constraint audits_lie_in_an_industry check (kind <> 'audit' or industry_code is not null)
);
create index firm_jobs_in_order on firm_jobs (organization_id, completed_on desc, id desc);
create index firm_jobs_by_document on firm_jobs (organization_id, document_id);
comment on table firm_jobs is '本系统以外完成的业绩';

create table firm_profiles (
  organization_id uuid primary key references organizations (id) on delete restrict,
  legal_representative text check (length(legal_representative) <= 60),
  founded_on date,
  registered_capital_fen bigint check (registered_capital_fen >= 0),
  address text check (length(address) <= 200),
  public_phone text check (length(public_phone) <= 40),
  website text check (length(website) <= 200),
  introduction text check (length(introduction) <= 2000),
  version integer not null default 1
);
comment on table firm_profiles is '咨询服务机构概况';

-- A staff list read from a workbook, waiting to be taken over or dropped. Identity numbers in it are sealed.
create table staff_imports (
  organization_id uuid not null references organizations (id) on delete restrict,
  id uuid not null,
  file_name text not null check (length(file_name) between 1 and 180),
  sealed_rows bytea not null,
  accepted integer not null check (accepted >= 0),
  rejected integer not null check (rejected >= 0),
  uploaded_by uuid not null references accounts (id) on delete restrict,
  uploaded_at timestamptz not null,
  taken_at timestamptz,
  primary key (organization_id, id)
);
create index staff_imports_by_age on staff_imports (uploaded_at);
create index staff_imports_by_uploader on staff_imports (uploaded_by);
comment on table staff_imports is '人员名册导入（待确认）';

-- What was told ahead of a date, once per step.
create table expiry_reminders (
  organization_id uuid not null references organizations (id) on delete cascade,
  fact_kind text not null check (fact_kind in ('employment', 'certificate', 'instrument', 'paper', 'filing', 'sanction')),
  fact_id uuid not null,
  ends_on date not null,
  days_ahead integer not null check (days_ahead in (90, 30, 7)),
  reminded_at timestamptz not null,
  primary key (organization_id, fact_kind, fact_id, ends_on, days_ahead)
);
comment on table expiry_reminders is '到期提醒记录';

-- Filing is provincial by law: case tables, keys begin with the province filed in.
create sequence filing_numbers;

create table filings (
  province char(2) not null,
  id uuid not null,
  number text not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  credit_code text not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  line text not null check (line in ('ecology', 'industry', 'reform')),
  track text not null check (track in ('mandatory', 'voluntary')),
  state text not null check (state in
    ('draft', 'submitted', 'correction_requested', 'accepted', 'refused', 'withdrawn', 'expired', 'superseded', 'revoked')),
  supersedes_id uuid,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  -- What the firm showed on the day it submitted, and how that was judged: a past decision stays explainable.
  facts jsonb,
  rules_on date,
  rules_known_at timestamptz,
  decided_at timestamptz,
  valid_from date,
  valid_until date,
  version integer not null default 1,
  primary key (province, id),
  unique (province, number),
  foreign key (province, supersedes_id) references filings (province, id) on delete restrict,
  constraint submitted_shows_facts check ((state in ('draft', 'withdrawn')) or (submitted_at is not null and facts is not null)),
  constraint accepted_is_valid_from check (state not in ('accepted', 'expired', 'superseded', 'revoked') or valid_from is not null),
  constraint filing_ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
);
create unique index one_open_filing on filings (province, line, organization_id)
  where state in ('draft', 'submitted', 'correction_requested');
create unique index one_filing_in_force on filings (province, line, organization_id) where state = 'accepted';
create index filings_of_firm on filings (organization_id, opened_at desc, id desc);
create index filings_for_authority on filings (authority_id, state, submitted_at, id);
create index filings_in_order on filings (authority_id, submitted_at, id);
create index filings_of_firm_for_authority on filings (authority_id, organization_id);
create index filings_by_superseded on filings (province, supersedes_id);
comment on table filings is '咨询服务机构备案';

create table filing_sectors (
  province char(2) not null,
  filing_id uuid not null,
  -- A division (大类) of GB/T 4754-2017.
  industry_code text not null check (industry_code ~ '^[0-9]{2}$'),
  outcome text not null default 'asked' check (outcome in ('asked', 'granted', 'refused')),
  reason text check (length(reason) <= 500),
  primary key (province, filing_id, industry_code),
  foreign key (province, filing_id) references filings (province, id) on delete restrict
);
comment on table filing_sectors is '备案行业';

create table filing_corrections (
  province char(2) not null,
  id uuid not null,
  filing_id uuid not null,
  label text not null check (label in ('incorrect', 'incomplete', 'outdated')),
  clause text not null check (length(clause) between 1 and 60),
  reason text not null check (length(reason) between 1 and 500),
  requested_at timestamptz not null,
  answer text check (length(answer) between 1 and 500),
  answered_at timestamptz,
  primary key (province, id),
  foreign key (province, filing_id) references filings (province, id) on delete restrict,
  constraint answered_has_text check ((answered_at is null) = (answer is null))
);
create index filing_corrections_in_order on filing_corrections (province, filing_id, requested_at, id);
comment on table filing_corrections is '退回补正事项';

create table filing_decisions (
  province char(2) not null,
  id uuid not null,
  filing_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'refused', 'revoked')),
  clause text not null check (length(clause) between 1 and 120),
  reason text check (length(reason) <= 1000),
  -- Why it was accepted although a clause was not met.
  despite text check (length(despite) <= 1000),
  standing jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (province, id),
  foreign key (province, filing_id) references filings (province, id) on delete restrict
);
create index filing_decisions_in_order on filing_decisions (province, filing_id, decided_at, id);
comment on table filing_decisions is '备案决定（留痕不改）';

create table firm_checks (
  province char(2) not null,
  id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  kind text not null check (kind in ('annual', 'random')),
  title text not null check (length(title) between 1 and 120),
  -- Anybody can draw the same sample again from these three.
  seed text not null check (length(seed) between 1 and 128),
  population jsonb not null,
  sample_size integer not null check (sample_size > 0),
  drawn_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (province, id)
);
create index firm_checks_in_order on firm_checks (authority_id, drawn_at desc, id desc);
comment on table firm_checks is '年度检查与随机抽查';

create table firm_check_subjects (
  province char(2) not null,
  check_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  position integer not null check (position > 0),
  outcome text not null default 'pending' check (outcome in ('pending', 'passed', 'failed')),
  findings text check (length(findings) <= 2000),
  settled_at timestamptz,
  primary key (province, check_id, organization_id),
  unique (province, check_id, position),
  foreign key (province, check_id) references firm_checks (province, id) on delete restrict,
  constraint settled_check_has_time check ((outcome = 'pending') = (settled_at is null))
);
create index firm_check_subjects_of_firm on firm_check_subjects (organization_id, province, check_id);
comment on table firm_check_subjects is '被抽查机构';

create table firm_sanctions (
  province char(2) not null,
  id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  step text not null check (step in ('order_to_correct', 'publish_name', 'suspend')),
  previous_id uuid,
  check_id uuid,
  clause text not null check (length(clause) between 1 and 120),
  reason text not null check (length(reason) between 1 and 1000),
  from_on date not null,
  -- The day by which correction is due, or the last day of a suspension.
  until_on date,
  imposed_by uuid not null references accounts (id) on delete restrict,
  imposed_at timestamptz not null,
  lifted_on date,
  lifted_because text check (lifted_because in ('corrected', 'served', 'appeal_upheld', 'withdrawn')),
  lifted_reason text check (length(lifted_reason) <= 500),
  version integer not null default 1,
  primary key (province, id),
  foreign key (province, previous_id) references firm_sanctions (province, id) on delete restrict,
  foreign key (province, check_id) references firm_checks (province, id) on delete restrict,
  constraint sanction_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint an_order_has_a_deadline check (step <> 'order_to_correct' or until_on is not null),
  constraint lifted_says_why check ((lifted_on is null) = (lifted_because is null))
);
create index firm_sanctions_of_firm on firm_sanctions (organization_id, imposed_at desc, id desc);
create index firm_sanctions_by_authority on firm_sanctions (authority_id, imposed_at desc, id desc);
create unique index one_order_under_a_clause on firm_sanctions (province, organization_id, authority_id, clause)
  where step = 'order_to_correct' and lifted_on is null;
create index firm_sanctions_by_previous on firm_sanctions (province, previous_id);
create index firm_sanctions_by_check on firm_sanctions (province, check_id);
comment on table firm_sanctions is '责令改正、公布名单与暂停';

create table sanction_appeals (
  province char(2) not null,
  id uuid not null,
  sanction_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  grounds text not null check (length(grounds) between 1 and 2000),
  filed_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'dismissed')),
  reason text check (length(reason) <= 1000),
  decided_at timestamptz,
  primary key (province, id),
  foreign key (province, sanction_id) references firm_sanctions (province, id) on delete restrict,
  constraint decided_appeal_has_outcome check ((decided_at is null) = (outcome is null))
);
create unique index one_appeal_of_sanction on sanction_appeals (province, sanction_id);
create index sanction_appeals_of_firm on sanction_appeals (organization_id, filed_at desc);
comment on table sanction_appeals is '申诉';

-- What everybody may read, written by the act that publishes.
create table published.register_entries (
  province char(2) not null,
  line text not null,
  organization_id uuid not null,
  name text not null,
  credit_code text not null,
  authority_id uuid not null,
  authority_name text not null,
  -- Whether it is suspended or named today, its sanctions and the calendar say.
  state text not null check (state in ('listed', 'ended')),
  filing_number text,
  sectors text[] not null,
  filed_on date,
  valid_until date,
  as_of date not null,
  staff_full_time integer not null,
  staff_senior integer not null,
  staff_intermediate integer not null,
  staff_registered integer not null,
  audits_completed integer not null,
  published_at timestamptz not null,
  primary key (province, line, organization_id)
);
create index register_entries_by_name on published.register_entries (name collate "zh-x-icu", organization_id, province, line);
create index register_entries_by_code on published.register_entries (credit_code);
create index register_entries_by_authority on published.register_entries (authority_id);
comment on table published.register_entries is '公开名录';

create table published.register_sanctions (
  province char(2) not null,
  id uuid not null,
  organization_id uuid not null,
  organization_name text not null,
  credit_code text not null,
  authority_id uuid not null,
  authority_name text not null,
  step text not null,
  clause text not null,
  reason text not null,
  from_on date not null,
  until_on date,
  lifted_on date,
  lifted_because text,
  published_at timestamptz not null,
  primary key (province, id)
);
create index register_sanctions_of_firm on published.register_sanctions (organization_id, from_on desc);
create index register_sanctions_by_authority on published.register_sanctions (authority_id);
comment on table published.register_sanctions is '公开的处理信息';
