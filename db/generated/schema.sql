-- Written from the migrated database; not edited by hand.

-- tables

table public.accounts -- 个人账号
  id uuid not null
  username text not null
  name text not null
  mail text
  mobile text
  locale text not null default 'zh-CN'::text
  state text not null default 'active'::text
  demo boolean not null default false
  consented_at timestamp with time zone not null
  created_at timestamp with time zone not null
  version integer not null default 1
  accounts_locale_check: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  accounts_mail_check: CHECK (((mail = lower(mail)) AND (POSITION(('@'::text) IN (mail)) > 1)))
  accounts_mail_key: UNIQUE (mail)
  accounts_mobile_check: CHECK ((mobile ~ '^1[3-9][0-9]{9}$'::text))
  accounts_mobile_key: UNIQUE (mobile)
  accounts_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  accounts_pkey: PRIMARY KEY (id)
  accounts_state_check: CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text])))
  accounts_username_check: CHECK ((username ~ '^[a-z][a-z0-9._-]{2,31}$'::text))
  accounts_username_key: UNIQUE (username)

table public.applied_migrations
  name text not null
  hash text not null
  applied_at timestamp with time zone not null default now()
  applied_migrations_pkey: PRIMARY KEY (name)

table public.case_access -- 案卷可见范围
  organization_id uuid not null
  province character(2) not null
  case_id uuid not null
  capacity text not null
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone
  opened_at timestamp with time zone not null
  enterprise_name text not null
  number text not null
  division_code character(6) not null
  track text not null
  state text not null
  next_due_on date
  next_duty text
  responsible_level text
  industry_code text
  reasons text[] not null default '{}'::text[]
  audit_manner text
  consultancy_name text
  campaign_id uuid
  case_access_capacity_check: CHECK ((capacity = ANY (ARRAY['organiser'::text, 'supervisor'::text, 'enterprise'::text, 'consultancy'::text, 'panel'::text])))
  case_access_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  case_access_pkey: PRIMARY KEY (organization_id, province, case_id)
  case_access_province_case_id_fkey: FOREIGN KEY (province, case_id) REFERENCES public.engagements(province, id) ON DELETE CASCADE
  CREATE INDEX case_access_by_enterprise ON public.case_access USING btree (organization_id, enterprise_name COLLATE "zh-x-icu", case_id)
  CREATE INDEX case_access_by_next_due ON public.case_access USING btree (organization_id, next_due_on, case_id) WHERE (next_due_on IS NOT NULL)
  CREATE INDEX case_access_by_opening ON public.case_access USING btree (organization_id, opened_at DESC, case_id DESC)
  CREATE INDEX case_access_of_case ON public.case_access USING btree (province, case_id)

table public.case_files -- 案卷材料
  province character(2) not null
  id uuid not null
  case_id uuid not null
  organization_id uuid not null
  organization_name text not null
  name text not null
  kind text not null
  bytes bigint not null
  sha256 bytea not null
  scan text not null default 'not_scanned'::text
  stored_as text not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  case_files_bytes_check: CHECK ((bytes > 0))
  case_files_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 180)))
  case_files_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  case_files_pkey: PRIMARY KEY (province, id)
  case_files_province_case_id_fkey: FOREIGN KEY (province, case_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  case_files_province_stored_as_key: UNIQUE (province, stored_as)
  case_files_scan_check: CHECK ((scan = ANY (ARRAY['not_scanned'::text, 'clean'::text, 'infected'::text])))
  case_files_sha256_check: CHECK ((length(sha256) = 32))
  case_files_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX case_files_by_content ON public.case_files USING btree (stored_as)
  CREATE INDEX case_files_in_order ON public.case_files USING btree (province, case_id, uploaded_at, id)
  CREATE INDEX case_files_unscanned ON public.case_files USING btree (uploaded_at) WHERE (scan = 'not_scanned'::text)

table public.case_parties -- 案卷当事方
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  organization_id uuid not null
  name text not null
  capacity text not null
  since timestamp with time zone not null
  until timestamp with time zone
  case_parties_capacity_check: CHECK ((capacity = ANY (ARRAY['organiser'::text, 'enterprise'::text, 'consultancy'::text])))
  case_parties_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  case_parties_pkey: PRIMARY KEY (province, id)
  case_parties_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  CREATE INDEX case_parties_of_engagement ON public.case_parties USING btree (province, engagement_id)
  CREATE UNIQUE INDEX one_party_at_a_time ON public.case_parties USING btree (province, engagement_id, capacity) WHERE (until IS NULL)

table public.certificates -- 职称、注册执业资格与培训证书
  organization_id uuid not null
  id uuid not null
  employment_id uuid not null
  kind text not null
  level text
  field text
  name text not null
  number text
  issuer text
  issued_on date not null
  valid_until date
  document_id uuid
  recorded_at timestamp with time zone not null
  removed_at timestamp with time zone
  version integer not null default 1
  certificate_issued_before_it_ends: CHECK (((valid_until IS NULL) OR (valid_until >= issued_on)))
  certificate_says_what: CHECK ((((kind = 'title'::text) = (level IS NOT NULL)) AND ((kind = 'registration'::text) = (field IS NOT NULL))))
  certificates_field_check: CHECK ((field = ANY (ARRAY['energy'::text, 'environment'::text, 'other'::text])))
  certificates_issuer_check: CHECK ((length(issuer) <= 80))
  certificates_kind_check: CHECK ((kind = ANY (ARRAY['title'::text, 'registration'::text, 'training'::text])))
  certificates_level_check: CHECK ((level = ANY (ARRAY['junior'::text, 'intermediate'::text, 'senior'::text])))
  certificates_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  certificates_number_check: CHECK ((length(number) <= 60))
  certificates_organization_id_document_id_fkey: FOREIGN KEY (organization_id, document_id) REFERENCES public.firm_documents(organization_id, id) ON DELETE RESTRICT
  certificates_organization_id_employment_id_fkey: FOREIGN KEY (organization_id, employment_id) REFERENCES public.employments(organization_id, id) ON DELETE RESTRICT
  certificates_pkey: PRIMARY KEY (organization_id, id)
  CREATE INDEX certificates_by_document ON public.certificates USING btree (organization_id, document_id)
  CREATE INDEX certificates_of_employment ON public.certificates USING btree (organization_id, employment_id, issued_on)

table public.clock -- 业务时钟：仅演示或测试库允许偏移
  singleton boolean not null default true
  demo boolean not null default false
  offset_seconds bigint not null default 0
  clock_pkey: PRIMARY KEY (singleton)
  clock_singleton_check: CHECK (singleton)
  only_a_demo_turns_the_clock: CHECK ((demo OR (offset_seconds = 0)))

table public.credentials -- 登录凭据（仅登录口可见）
  account_id uuid not null
  password_hash text not null
  changed_at timestamp with time zone not null
  credentials_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  credentials_pkey: PRIMARY KEY (account_id)

table public.deadline_moves -- 时限变动：原日期、新日期、理由与决定机关
  province character(2) not null
  id uuid not null
  deadline_id uuid not null
  engagement_id uuid not null
  from_on date not null
  to_on date not null
  reason text not null
  decided_by uuid not null
  decided_by_name text not null
  application_id uuid
  document_number text
  at timestamp with time zone not null
  deadline_moves_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  deadline_moves_pkey: PRIMARY KEY (province, id)
  deadline_moves_province_deadline_id_fkey: FOREIGN KEY (province, deadline_id) REFERENCES public.deadlines(province, id) ON DELETE RESTRICT
  deadline_moves_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  deadline_moves_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  it_moves: CHECK ((to_on <> from_on))
  CREATE INDEX deadline_moves_of_case ON public.deadline_moves USING btree (province, engagement_id, at)
  CREATE INDEX deadline_moves_of_deadline ON public.deadline_moves USING btree (province, deadline_id, at)

table public.deadlines -- 时限：一项义务的依据、起算、截止与延期
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  duty text not null
  bearer text not null
  rule_key text not null
  document text not null
  article text not null
  verified boolean not null
  strictness text not null
  set_by_level text not null
  runs_from date
  span jsonb
  named_on date
  last_day_counts boolean not null
  due_on date not null
  original_due_on date not null
  provisional boolean not null
  met_on date
  met_by uuid
  dropped_because text
  version integer not null default 1
  a_span_or_a_named_day: CHECK ((((span IS NULL) = (named_on IS NOT NULL)) AND ((span IS NULL) = (runs_from IS NULL))))
  deadlines_bearer_check: CHECK ((bearer = ANY (ARRAY['enterprise'::text, 'organiser'::text, 'county'::text, 'city'::text, 'province'::text])))
  deadlines_duty_check: CHECK ((duty = ANY (ARRAY['serve_notice'::text, 'publish_information'::text, 'start_audit'::text, 'finish_audit'::text, 'apply_evaluation'::text, 'conclude_evaluation'::text, 'apply_acceptance'::text, 'conclude_acceptance'::text, 'permit_entry'::text, 'permit_entry_report'::text, 'pass_acceptance'::text, 'disclose'::text, 'next_audit'::text])))
  deadlines_met_by_fkey: FOREIGN KEY (met_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  deadlines_pkey: PRIMARY KEY (province, id)
  deadlines_province_engagement_id_duty_rule_key_key: UNIQUE (province, engagement_id, duty, rule_key)
  deadlines_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  deadlines_set_by_level_check: CHECK ((set_by_level = ANY (ARRAY['nation'::text, 'province'::text, 'city'::text, 'county'::text])))
  deadlines_strictness_check: CHECK ((strictness = ANY (ARRAY['statutory'::text, 'campaign'::text, 'permit'::text, 'local'::text])))
  dropped_is_not_met: CHECK (((dropped_because IS NULL) OR (met_on IS NULL)))
  met_by_somebody: CHECK (((met_on IS NULL) = (met_by IS NULL)))
  CREATE INDEX deadlines_open_by_day ON public.deadlines USING btree (province, due_on, engagement_id) WHERE ((met_on IS NULL) AND (dropped_because IS NULL))

table public.development_mail -- 开发邮箱（仅演示）
  id uuid not null
  at timestamp with time zone not null
  channel text not null
  recipient text not null
  subject text not null
  body_text text not null
  body_html text
  development_mail_channel_check: CHECK ((channel = ANY (ARRAY['mail'::text, 'mobile'::text])))
  development_mail_pkey: PRIMARY KEY (id)
  CREATE INDEX development_mail_in_order ON public.development_mail USING btree (at DESC, id DESC)

table public.divisions -- 行政区划（GB/T 2260）
  code character(6) not null
  name text not null
  level text not null
  parent_code character(6)
  province character(2) not null
  a_province_has_no_parent: CHECK (((level = 'province'::text) = (parent_code IS NULL)))
  divisions_code_check: CHECK ((code ~ '^[1-9][0-9]{5}$'::text))
  divisions_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  divisions_parent_code_fkey: FOREIGN KEY (parent_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  divisions_pkey: PRIMARY KEY (code)
  lies_in_its_province: CHECK (((province)::text = "left"((code)::text, 2)))
  CREATE INDEX divisions_by_parent ON public.divisions USING btree (parent_code, code)

table public.employment_claims -- 人员重复登记的核实
  id uuid not null
  person_id uuid not null
  claimant_id uuid not null
  claimant_name text not null
  name text not null
  identity_masked text not null
  from_on date not null
  employer_id uuid not null
  employer_name text not null
  employment_id uuid not null
  employed_since date not null
  claimed_at timestamp with time zone not null
  outcome text
  reason text
  settled_by uuid
  settled_at timestamp with time zone
  employment_claims_claimant_id_fkey: FOREIGN KEY (claimant_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  employment_claims_employer_id_employment_id_fkey: FOREIGN KEY (employer_id, employment_id) REFERENCES public.employments(organization_id, id) ON DELETE RESTRICT
  employment_claims_outcome_check: CHECK ((outcome = ANY (ARRAY['moves'::text, 'stays'::text])))
  employment_claims_person_id_fkey: FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE RESTRICT
  employment_claims_pkey: PRIMARY KEY (id)
  employment_claims_reason_check: CHECK ((length(reason) <= 500))
  employment_claims_settled_by_fkey: FOREIGN KEY (settled_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  settled_has_outcome: CHECK (((settled_at IS NULL) = (outcome IS NULL)))
  CREATE INDEX employment_claims_by_claimant ON public.employment_claims USING btree (claimant_id, claimed_at DESC)
  CREATE INDEX employment_claims_by_employer ON public.employment_claims USING btree (employer_id, employment_id)
  CREATE INDEX employment_claims_by_settler ON public.employment_claims USING btree (settled_by)
  CREATE INDEX employment_claims_in_order ON public.employment_claims USING btree (claimed_at DESC, id DESC)
  CREATE INDEX employment_claims_of_person ON public.employment_claims USING btree (person_id)
  CREATE UNIQUE INDEX one_open_claim_of_person ON public.employment_claims USING btree (person_id, claimant_id) WHERE (settled_at IS NULL)

table public.employments -- 从业人员任职：一人同一时间只计入一家机构
  organization_id uuid not null
  id uuid not null
  person_id uuid not null
  name text not null
  identity_masked text not null
  position text
  full_time boolean not null
  from_on date not null
  until_on date
  experienced_since date
  document_id uuid
  consented_on date not null
  registered_at timestamp with time zone not null
  version integer not null default 1
  employment_ends_after_it_begins: CHECK (((until_on IS NULL) OR (until_on >= from_on)))
  employments_identity_masked_check: CHECK ((length(identity_masked) <= 24))
  employments_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  employments_organization_id_document_id_fkey: FOREIGN KEY (organization_id, document_id) REFERENCES public.firm_documents(organization_id, id) ON DELETE RESTRICT
  employments_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  employments_person_id_fkey: FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE RESTRICT
  employments_pkey: PRIMARY KEY (organization_id, id)
  employments_position_check: CHECK ((length("position") <= 60))
  CREATE INDEX employments_by_document ON public.employments USING btree (organization_id, document_id)
  CREATE INDEX employments_in_order ON public.employments USING btree (organization_id, name COLLATE "zh-x-icu", id)
  CREATE INDEX employments_of_person ON public.employments USING btree (person_id, from_on)
  CREATE UNIQUE INDEX one_firm_at_a_time ON public.employments USING btree (person_id) WHERE (full_time AND (until_on IS NULL))

table public.engagements -- 一轮审核项目
  province character(2) not null
  id uuid not null
  number text not null
  site_id uuid not null
  enterprise_id uuid not null
  enterprise_name text not null
  consultancy_id uuid
  consultancy_name text
  organiser_id uuid not null
  organiser_name text not null
  line text not null
  track text not null
  state text not null
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  version integer not null default 1
  rules_on date not null
  rules_known_at timestamp with time zone not null
  audit_manner text
  responsible_level text
  lines text[] not null default '{}'::text[]
  campaign_id uuid
  listed_on date not null
  reasons text[] not null default '{}'::text[]
  targets jsonb not null default '[]'::jsonb
  hazardous_waste_t numeric(14,3)
  burns_coal boolean
  carried_from uuid
  carried_to uuid
  ended_because text
  a_consultancy_when_commissioned: CHECK (((consultancy_id IS NOT NULL) = (NOT (audit_manner IS DISTINCT FROM 'commissioned'::text))))
  an_ended_round_is_closed: CHECK (((state = ANY (ARRAY['accepted'::text, 'carried_over'::text, 'removed'::text])) = (closed_at IS NOT NULL)))
  carried_on_to_another: CHECK (((state = 'carried_over'::text) = (carried_to IS NOT NULL)))
  consultancy_has_a_name: CHECK (((consultancy_id IS NULL) = (consultancy_name IS NULL)))
  engagements_audit_manner_check: CHECK ((audit_manner = ANY (ARRAY['commissioned'::text, 'self_audit'::text])))
  engagements_consultancy_id_fkey: FOREIGN KEY (consultancy_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  engagements_ended_because_check: CHECK (((length(ended_because) >= 1) AND (length(ended_because) <= 500)))
  engagements_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  engagements_hazardous_waste_t_check: CHECK ((hazardous_waste_t >= (0)::numeric))
  engagements_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  engagements_organiser_id_fkey: FOREIGN KEY (organiser_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  engagements_pkey: PRIMARY KEY (province, id)
  engagements_province_carried_from_fkey: FOREIGN KEY (province, carried_from) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  engagements_province_carried_to_fkey: FOREIGN KEY (province, carried_to) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  engagements_province_number_key: UNIQUE (province, number)
  engagements_province_site_id_fkey: FOREIGN KEY (province, site_id) REFERENCES public.sites(province, id) ON DELETE RESTRICT
  engagements_responsible_level_check: CHECK ((responsible_level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  engagements_state_check: CHECK ((state = ANY (ARRAY['listed'::text, 'commissioned'::text, 'self_auditing'::text, 'evaluation_applied'::text, 'evaluation_failed'::text, 'implementing'::text, 'acceptance_applied'::text, 'acceptance_failed'::text, 'accepted'::text, 'carried_over'::text, 'removed'::text])))
  engagements_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  its_own_line_is_among_its_lines: CHECK ((line = ANY (lines)))
  listed_is_before_any_manner: CHECK (((state <> 'listed'::text) OR (audit_manner IS NULL)))
  manner_of_its_state: CHECK ((((state <> 'commissioned'::text) OR (audit_manner = 'commissioned'::text)) AND ((state <> 'self_auditing'::text) OR (audit_manner = 'self_audit'::text))))
  CREATE UNIQUE INDEX carried_from_once ON public.engagements USING btree (province, carried_from) WHERE (carried_from IS NOT NULL)
  CREATE UNIQUE INDEX carried_to_once ON public.engagements USING btree (province, carried_to) WHERE (carried_to IS NOT NULL)
  CREATE INDEX engagements_of_campaign ON public.engagements USING btree (province, campaign_id, id) WHERE (campaign_id IS NOT NULL)
  CREATE INDEX engagements_of_site ON public.engagements USING btree (province, site_id)
  CREATE UNIQUE INDEX one_open_round_per_site ON public.engagements USING btree (province, site_id) WHERE (closed_at IS NULL)

table public.experts -- 专家库名册
  province character(2) not null
  id uuid not null
  pool_id uuid not null
  invitation_id uuid not null
  name text not null
  employer text not null
  title text not null
  specialties text[] not null
  enrolled_on date not null
  withdrawn_on date
  version integer not null default 1
  experts_invitation_id_fkey: FOREIGN KEY (invitation_id) REFERENCES public.invitations(id) ON DELETE RESTRICT
  experts_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  experts_pkey: PRIMARY KEY (province, id)
  experts_pool_id_fkey: FOREIGN KEY (pool_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  experts_province_invitation_id_key: UNIQUE (province, invitation_id)
  experts_province_pool_id_name_employer_key: UNIQUE (province, pool_id, name, employer)
  experts_specialties_check: CHECK (((cardinality(specialties) >= 1) AND (cardinality(specialties) <= 5)))
  experts_title_check: CHECK ((title = ANY (ARRAY['senior'::text, 'intermediate'::text, 'other'::text])))
  CREATE INDEX experts_by_name ON public.experts USING btree (province, pool_id, name COLLATE "zh-x-icu", id)

table public.expiry_reminders -- 到期提醒记录
  organization_id uuid not null
  fact_kind text not null
  fact_id uuid not null
  ends_on date not null
  days_ahead integer not null
  reminded_at timestamp with time zone not null
  expiry_reminders_days_ahead_check: CHECK ((days_ahead = ANY (ARRAY[90, 30, 7])))
  expiry_reminders_fact_kind_check: CHECK ((fact_kind = ANY (ARRAY['employment'::text, 'certificate'::text, 'instrument'::text, 'paper'::text, 'filing'::text, 'sanction'::text])))
  expiry_reminders_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  expiry_reminders_pkey: PRIMARY KEY (organization_id, fact_kind, fact_id, ends_on, days_ahead)

table public.filing_corrections -- 退回补正事项
  province character(2) not null
  id uuid not null
  filing_id uuid not null
  label text not null
  clause text not null
  reason text not null
  requested_at timestamp with time zone not null
  answer text
  answered_at timestamp with time zone
  answered_has_text: CHECK (((answered_at IS NULL) = (answer IS NULL)))
  filing_corrections_answer_check: CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))
  filing_corrections_clause_check: CHECK (((length(clause) >= 1) AND (length(clause) <= 60)))
  filing_corrections_label_check: CHECK ((label = ANY (ARRAY['incorrect'::text, 'incomplete'::text, 'outdated'::text])))
  filing_corrections_pkey: PRIMARY KEY (province, id)
  filing_corrections_province_filing_id_fkey: FOREIGN KEY (province, filing_id) REFERENCES public.filings(province, id) ON DELETE RESTRICT
  filing_corrections_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  CREATE INDEX filing_corrections_in_order ON public.filing_corrections USING btree (province, filing_id, requested_at, id)

table public.filing_decisions -- 备案决定（留痕不改）
  province character(2) not null
  id uuid not null
  filing_id uuid not null
  outcome text not null
  clause text not null
  reason text
  despite text
  standing jsonb not null
  decided_by text not null
  decided_at timestamp with time zone not null
  filing_decisions_clause_check: CHECK (((length(clause) >= 1) AND (length(clause) <= 120)))
  filing_decisions_despite_check: CHECK ((length(despite) <= 1000))
  filing_decisions_outcome_check: CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'revoked'::text])))
  filing_decisions_pkey: PRIMARY KEY (province, id)
  filing_decisions_province_filing_id_fkey: FOREIGN KEY (province, filing_id) REFERENCES public.filings(province, id) ON DELETE RESTRICT
  filing_decisions_reason_check: CHECK ((length(reason) <= 1000))
  CREATE INDEX filing_decisions_in_order ON public.filing_decisions USING btree (province, filing_id, decided_at, id)

table public.filing_sectors -- 备案行业
  province character(2) not null
  filing_id uuid not null
  industry_code text not null
  outcome text not null default 'asked'::text
  reason text
  filing_sectors_industry_code_check: CHECK ((industry_code ~ '^[0-9]{2}$'::text))
  filing_sectors_outcome_check: CHECK ((outcome = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
  filing_sectors_pkey: PRIMARY KEY (province, filing_id, industry_code)
  filing_sectors_province_filing_id_fkey: FOREIGN KEY (province, filing_id) REFERENCES public.filings(province, id) ON DELETE RESTRICT
  filing_sectors_reason_check: CHECK ((length(reason) <= 500))

table public.filings -- 咨询服务机构备案
  province character(2) not null
  id uuid not null
  number text not null
  organization_id uuid not null
  organization_name text not null
  credit_code text not null
  authority_id uuid not null
  authority_name text not null
  line text not null
  track text not null
  state text not null
  supersedes_id uuid
  opened_at timestamp with time zone not null
  submitted_at timestamp with time zone
  facts jsonb
  rules_on date
  rules_known_at timestamp with time zone
  decided_at timestamp with time zone
  valid_from date
  valid_until date
  version integer not null default 1
  accepted_is_valid_from: CHECK (((state <> ALL (ARRAY['accepted'::text, 'expired'::text, 'superseded'::text, 'revoked'::text])) OR (valid_from IS NOT NULL)))
  filing_ends_after_it_begins: CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))
  filings_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  filings_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  filings_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  filings_pkey: PRIMARY KEY (province, id)
  filings_province_number_key: UNIQUE (province, number)
  filings_province_supersedes_id_fkey: FOREIGN KEY (province, supersedes_id) REFERENCES public.filings(province, id) ON DELETE RESTRICT
  filings_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correction_requested'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text, 'superseded'::text, 'revoked'::text])))
  filings_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  submitted_shows_facts: CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((submitted_at IS NOT NULL) AND (facts IS NOT NULL))))
  CREATE INDEX filings_by_superseded ON public.filings USING btree (province, supersedes_id)
  CREATE INDEX filings_for_authority ON public.filings USING btree (authority_id, state, submitted_at, id)
  CREATE INDEX filings_in_order ON public.filings USING btree (authority_id, submitted_at, id)
  CREATE INDEX filings_of_firm ON public.filings USING btree (organization_id, opened_at DESC, id DESC)
  CREATE INDEX filings_of_firm_for_authority ON public.filings USING btree (authority_id, organization_id)
  CREATE UNIQUE INDEX one_filing_in_force ON public.filings USING btree (province, line, organization_id) WHERE (state = 'accepted'::text)
  CREATE UNIQUE INDEX one_open_filing ON public.filings USING btree (province, line, organization_id) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correction_requested'::text]))

table public.firm_check_subjects -- 被抽查机构
  province character(2) not null
  check_id uuid not null
  organization_id uuid not null
  organization_name text not null
  position integer not null
  outcome text not null default 'pending'::text
  findings text
  settled_at timestamp with time zone
  firm_check_subjects_findings_check: CHECK ((length(findings) <= 2000))
  firm_check_subjects_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_check_subjects_outcome_check: CHECK ((outcome = ANY (ARRAY['pending'::text, 'passed'::text, 'failed'::text])))
  firm_check_subjects_pkey: PRIMARY KEY (province, check_id, organization_id)
  firm_check_subjects_position_check: CHECK (("position" > 0))
  firm_check_subjects_province_check_id_fkey: FOREIGN KEY (province, check_id) REFERENCES public.firm_checks(province, id) ON DELETE RESTRICT
  firm_check_subjects_province_check_id_position_key: UNIQUE (province, check_id, "position")
  settled_check_has_time: CHECK (((outcome = 'pending'::text) = (settled_at IS NULL)))
  CREATE INDEX firm_check_subjects_of_firm ON public.firm_check_subjects USING btree (organization_id, province, check_id)

table public.firm_checks -- 年度检查与随机抽查
  province character(2) not null
  id uuid not null
  authority_id uuid not null
  authority_name text not null
  kind text not null
  title text not null
  seed text not null
  population jsonb not null
  sample_size integer not null
  drawn_at timestamp with time zone not null
  closed_at timestamp with time zone
  version integer not null default 1
  firm_checks_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_checks_kind_check: CHECK ((kind = ANY (ARRAY['annual'::text, 'random'::text])))
  firm_checks_pkey: PRIMARY KEY (province, id)
  firm_checks_sample_size_check: CHECK ((sample_size > 0))
  firm_checks_seed_check: CHECK (((length(seed) >= 1) AND (length(seed) <= 128)))
  firm_checks_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CREATE INDEX firm_checks_in_order ON public.firm_checks USING btree (authority_id, drawn_at DESC, id DESC)

table public.firm_documents -- 机构证明材料扫描件
  organization_id uuid not null
  id uuid not null
  name text not null
  kind text not null
  bytes bigint not null
  sha256 bytea not null
  scan text not null default 'not_scanned'::text
  stored_as text not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  firm_documents_bytes_check: CHECK ((bytes > 0))
  firm_documents_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 180)))
  firm_documents_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_documents_pkey: PRIMARY KEY (organization_id, id)
  firm_documents_scan_check: CHECK ((scan = ANY (ARRAY['not_scanned'::text, 'clean'::text, 'infected'::text])))
  firm_documents_sha256_check: CHECK ((length(sha256) = 32))
  firm_documents_stored_as_key: UNIQUE (stored_as)
  firm_documents_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX firm_documents_by_uploader ON public.firm_documents USING btree (uploaded_by)
  CREATE INDEX firm_documents_in_order ON public.firm_documents USING btree (organization_id, uploaded_at DESC, id DESC)
  CREATE INDEX firm_documents_to_scan ON public.firm_documents USING btree (uploaded_at) WHERE (scan = 'not_scanned'::text)

table public.firm_jobs -- 本系统以外完成的业绩
  organization_id uuid not null
  id uuid not null
  kind text not null
  industry_code text
  enterprise_name text not null
  title text not null
  completed_on date not null
  document_id uuid
  recorded_at timestamp with time zone not null
  removed_at timestamp with time zone
  version integer not null default 1
  audits_lie_in_an_industry: CHECK (((kind <> 'audit'::text) OR (industry_code IS NOT NULL)))
  firm_jobs_enterprise_name_check: CHECK (((length(enterprise_name) >= 1) AND (length(enterprise_name) <= 120)))
  firm_jobs_industry_code_check: CHECK ((industry_code ~ '^[0-9]{4}$'::text))
  firm_jobs_kind_check: CHECK ((kind = ANY (ARRAY['audit'::text, 'environmental_impact'::text, 'energy_audit'::text, 'energy_saving_review'::text, 'energy_planning'::text, 'similar'::text])))
  firm_jobs_organization_id_document_id_fkey: FOREIGN KEY (organization_id, document_id) REFERENCES public.firm_documents(organization_id, id) ON DELETE RESTRICT
  firm_jobs_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_jobs_pkey: PRIMARY KEY (organization_id, id)
  firm_jobs_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 160)))
  CREATE INDEX firm_jobs_by_document ON public.firm_jobs USING btree (organization_id, document_id)
  CREATE INDEX firm_jobs_in_order ON public.firm_jobs USING btree (organization_id, completed_on DESC, id DESC)

table public.firm_papers -- 机构制度、场所、证照与承诺文件
  organization_id uuid not null
  id uuid not null
  kind text not null
  title text not null
  number text
  from_on date not null
  until_on date
  document_id uuid
  recorded_at timestamp with time zone not null
  removed_at timestamp with time zone
  version integer not null default 1
  firm_papers_kind_check: CHECK ((kind = ANY (ARRAY['legal_person'::text, 'quality_system'::text, 'premises'::text, 'digitisation'::text, 'archive'::text, 'integrity_statement'::text, 'licence'::text])))
  firm_papers_number_check: CHECK ((length(number) <= 60))
  firm_papers_organization_id_document_id_fkey: FOREIGN KEY (organization_id, document_id) REFERENCES public.firm_documents(organization_id, id) ON DELETE RESTRICT
  firm_papers_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_papers_pkey: PRIMARY KEY (organization_id, id)
  firm_papers_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  paper_ends_after_it_begins: CHECK (((until_on IS NULL) OR (until_on >= from_on)))
  CREATE INDEX firm_papers_by_document ON public.firm_papers USING btree (organization_id, document_id)
  CREATE INDEX firm_papers_in_order ON public.firm_papers USING btree (organization_id, recorded_at, id)

table public.firm_profiles -- 咨询服务机构概况
  organization_id uuid not null
  legal_representative text
  founded_on date
  registered_capital_fen bigint
  address text
  public_phone text
  website text
  introduction text
  version integer not null default 1
  firm_profiles_address_check: CHECK ((length(address) <= 200))
  firm_profiles_introduction_check: CHECK ((length(introduction) <= 2000))
  firm_profiles_legal_representative_check: CHECK ((length(legal_representative) <= 60))
  firm_profiles_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_profiles_pkey: PRIMARY KEY (organization_id)
  firm_profiles_public_phone_check: CHECK ((length(public_phone) <= 40))
  firm_profiles_registered_capital_fen_check: CHECK ((registered_capital_fen >= 0))
  firm_profiles_website_check: CHECK ((length(website) <= 200))

table public.firm_sanctions -- 责令改正、公布名单与暂停
  province character(2) not null
  id uuid not null
  organization_id uuid not null
  organization_name text not null
  authority_id uuid not null
  authority_name text not null
  step text not null
  previous_id uuid
  check_id uuid
  clause text not null
  reason text not null
  from_on date not null
  until_on date
  imposed_by uuid not null
  imposed_at timestamp with time zone not null
  lifted_on date
  lifted_because text
  lifted_reason text
  version integer not null default 1
  an_order_has_a_deadline: CHECK (((step <> 'order_to_correct'::text) OR (until_on IS NOT NULL)))
  firm_sanctions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_sanctions_clause_check: CHECK (((length(clause) >= 1) AND (length(clause) <= 120)))
  firm_sanctions_imposed_by_fkey: FOREIGN KEY (imposed_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  firm_sanctions_lifted_because_check: CHECK ((lifted_because = ANY (ARRAY['corrected'::text, 'served'::text, 'appeal_upheld'::text, 'withdrawn'::text])))
  firm_sanctions_lifted_reason_check: CHECK ((length(lifted_reason) <= 500))
  firm_sanctions_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  firm_sanctions_pkey: PRIMARY KEY (province, id)
  firm_sanctions_province_check_id_fkey: FOREIGN KEY (province, check_id) REFERENCES public.firm_checks(province, id) ON DELETE RESTRICT
  firm_sanctions_province_previous_id_fkey: FOREIGN KEY (province, previous_id) REFERENCES public.firm_sanctions(province, id) ON DELETE RESTRICT
  firm_sanctions_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  firm_sanctions_step_check: CHECK ((step = ANY (ARRAY['order_to_correct'::text, 'publish_name'::text, 'suspend'::text])))
  lifted_says_why: CHECK (((lifted_on IS NULL) = (lifted_because IS NULL)))
  sanction_ends_after_it_begins: CHECK (((until_on IS NULL) OR (until_on >= from_on)))
  CREATE INDEX firm_sanctions_by_authority ON public.firm_sanctions USING btree (authority_id, imposed_at DESC, id DESC)
  CREATE INDEX firm_sanctions_by_check ON public.firm_sanctions USING btree (province, check_id)
  CREATE INDEX firm_sanctions_by_previous ON public.firm_sanctions USING btree (province, previous_id)
  CREATE INDEX firm_sanctions_of_firm ON public.firm_sanctions USING btree (organization_id, imposed_at DESC, id DESC)
  CREATE UNIQUE INDEX one_order_under_a_clause ON public.firm_sanctions USING btree (province, organization_id, authority_id, clause) WHERE ((step = 'order_to_correct'::text) AND (lifted_on IS NULL))

table public.idempotency_keys -- 幂等键：同键同答，保留 24 小时
  account_id uuid not null
  organization_id uuid not null
  key text not null
  fingerprint bytea not null
  status integer
  sealed_reply bytea
  created_at timestamp with time zone not null default now()
  idempotency_keys_key_check: CHECK (((length(key) >= 8) AND (length(key) <= 128)))
  idempotency_keys_pkey: PRIMARY KEY (account_id, organization_id, key)
  CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at)

table public.inbox_messages -- 站内消息
  account_id uuid not null
  id uuid not null
  organization_id uuid
  kind text not null
  facts jsonb not null
  at timestamp with time zone not null
  read_at timestamp with time zone
  inbox_messages_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  inbox_messages_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  inbox_messages_pkey: PRIMARY KEY (account_id, id)
  CREATE INDEX inbox_in_order ON public.inbox_messages USING btree (account_id, at DESC, id DESC)
  CREATE INDEX inbox_unread ON public.inbox_messages USING btree (account_id) WHERE (read_at IS NULL)

table public.instruments -- 检测分析器具与设备
  organization_id uuid not null
  id uuid not null
  name text not null
  model text
  serial text
  balances text[] not null
  calibrated_on date not null
  calibration_until date
  document_id uuid
  recorded_at timestamp with time zone not null
  removed_at timestamp with time zone
  version integer not null default 1
  calibrated_before_it_lapses: CHECK (((calibration_until IS NULL) OR (calibration_until >= calibrated_on)))
  instruments_balances_check: CHECK (((balances <@ ARRAY['material'::text, 'energy'::text, 'water'::text]) AND (cardinality(balances) >= 1)))
  instruments_model_check: CHECK ((length(model) <= 60))
  instruments_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  instruments_organization_id_document_id_fkey: FOREIGN KEY (organization_id, document_id) REFERENCES public.firm_documents(organization_id, id) ON DELETE RESTRICT
  instruments_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  instruments_pkey: PRIMARY KEY (organization_id, id)
  instruments_serial_check: CHECK ((length(serial) <= 60))
  CREATE INDEX instruments_by_document ON public.instruments USING btree (organization_id, document_id)
  CREATE INDEX instruments_in_order ON public.instruments USING btree (organization_id, recorded_at, id)

table public.invitations -- 邀请：邮件、短信或告知函码
  id uuid not null
  organization_id uuid not null
  kind text not null
  purpose text not null
  role text not null
  channel text not null
  address text
  invitee_name text
  code_hash bytea not null
  invited_by uuid
  inviting_organization_id uuid not null
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  accepted_by uuid
  revoked_at timestamp with time zone
  a_letter_has_no_address: CHECK (((channel = 'letter'::text) = (address IS NULL)))
  accepted_by_somebody: CHECK (((accepted_at IS NULL) = (accepted_by IS NULL)))
  accepted_or_revoked: CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL)))
  invitations_accepted_by_fkey: FOREIGN KEY (accepted_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  invitations_channel_check: CHECK ((channel = ANY (ARRAY['mail'::text, 'letter'::text, 'mobile'::text])))
  invitations_code_hash_key: UNIQUE (code_hash)
  invitations_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  invitations_inviting_organization_id_fkey: FOREIGN KEY (inviting_organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  invitations_organization_id_kind_fkey: FOREIGN KEY (organization_id, kind) REFERENCES public.organizations(id, kind) ON DELETE RESTRICT
  invitations_pkey: PRIMARY KEY (id)
  invitations_purpose_check: CHECK ((purpose = ANY (ARRAY['claim'::text, 'join'::text])))
  invited_by_somebody: CHECK (((invited_by IS NOT NULL) OR ((kind = 'operator'::text) AND (purpose = 'claim'::text))))
  CREATE INDEX invitations_in_order ON public.invitations USING btree (organization_id, invited_at DESC, id DESC)
  CREATE UNIQUE INDEX one_open_claim ON public.invitations USING btree (organization_id) WHERE ((purpose = 'claim'::text) AND (accepted_at IS NULL) AND (revoked_at IS NULL))

table public.jurisdictions -- 主管部门的监督范围（含下级）
  authority_id uuid not null
  division_code character(6) not null
  jurisdictions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  jurisdictions_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  jurisdictions_pkey: PRIMARY KEY (authority_id, division_code)
  CREATE INDEX jurisdictions_by_division ON public.jurisdictions USING btree (division_code, authority_id)

table public.memberships -- 成员关系：一人可属多个组织
  id uuid not null
  organization_id uuid not null
  kind text not null
  account_id uuid not null
  role text not null
  state text not null default 'active'::text
  state_reason text
  invitation_id uuid
  joined_at timestamp with time zone not null
  ended_at timestamp with time zone
  version integer not null default 1
  ended_has_time: CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)))
  memberships_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE RESTRICT
  memberships_invitation_id_fkey: FOREIGN KEY (invitation_id) REFERENCES public.invitations(id) ON DELETE RESTRICT
  memberships_invitation_id_key: UNIQUE (invitation_id)
  memberships_organization_id_kind_fkey: FOREIGN KEY (organization_id, kind) REFERENCES public.organizations(id, kind) ON DELETE RESTRICT
  memberships_pkey: PRIMARY KEY (id)
  memberships_state_check: CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'ended'::text])))
  role_of_its_kind: CHECK (
CASE kind
    WHEN 'consultancy'::text THEN (role = ANY (ARRAY['owner'::text, 'manager'::text, 'auditor'::text, 'observer'::text]))
    WHEN 'enterprise'::text THEN (role = ANY (ARRAY['owner'::text, 'staff'::text]))
    WHEN 'authority'::text THEN (role = ANY (ARRAY['head'::text, 'handler'::text, 'checker'::text, 'signer'::text, 'observer'::text]))
    WHEN 'expert_pool'::text THEN (role = ANY (ARRAY['owner'::text, 'staff'::text, 'expert'::text]))
    WHEN 'operator'::text THEN (role = ANY (ARRAY['owner'::text, 'support'::text]))
    ELSE NULL::boolean
END)
  CREATE INDEX memberships_by_account ON public.memberships USING btree (account_id, organization_id)
  CREATE INDEX memberships_in_order ON public.memberships USING btree (organization_id, joined_at, id)
  CREATE UNIQUE INDEX one_answers_for_it ON public.memberships USING btree (organization_id) WHERE ((role = ANY (ARRAY['owner'::text, 'head'::text])) AND (state <> 'ended'::text))
  CREATE UNIQUE INDEX one_membership_at_a_time ON public.memberships USING btree (organization_id, account_id) WHERE (state <> 'ended'::text)

table public.organizations -- 组织：咨询服务机构、专家库、主管部门、企业与运营方
  id uuid not null
  kind text not null
  name text not null
  credit_code text
  province character(2)
  division_code character(6)
  level text
  line text
  state text not null default 'invited'::text
  state_before text
  state_reason text
  registered_by uuid
  registered_at timestamp with time zone not null
  version integer not null default 1
  suspended_by uuid
  authorities_have_line_and_level: CHECK (((kind = ANY (ARRAY['authority'::text, 'expert_pool'::text])) = ((line IS NOT NULL) AND (level IS NOT NULL))))
  everyone_but_the_operator_has_a_place: CHECK (((kind = 'operator'::text) OR ((province IS NOT NULL) AND (division_code IS NOT NULL))))
  firms_have_a_credit_code: CHECK (((kind <> ALL (ARRAY['consultancy'::text, 'enterprise'::text])) OR (credit_code IS NOT NULL)))
  organizations_credit_code_check: CHECK ((credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text))
  organizations_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  organizations_id_kind_key: UNIQUE (id, kind)
  organizations_kind_check: CHECK ((kind = ANY (ARRAY['consultancy'::text, 'expert_pool'::text, 'authority'::text, 'enterprise'::text, 'operator'::text])))
  organizations_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  organizations_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  organizations_name_check: CHECK (((length(name) >= 2) AND (length(name) <= 120)))
  organizations_pkey: PRIMARY KEY (id)
  organizations_registered_by_fkey: FOREIGN KEY (registered_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  organizations_state_before_check: CHECK ((state_before = ANY (ARRAY['invited'::text, 'active'::text])))
  organizations_state_check: CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text, 'closed'::text])))
  organizations_suspended_by_fkey: FOREIGN KEY (suspended_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  place_of_division: CHECK (((province)::text = "left"((division_code)::text, 2)))
  suspension_remembers: CHECK (((state = 'suspended'::text) = ((state_before IS NOT NULL) AND (state_reason IS NOT NULL))))
  CREATE UNIQUE INDEX one_authority_per_seat ON public.organizations USING btree (kind, division_code, line) WHERE ((kind = ANY (ARRAY['authority'::text, 'expert_pool'::text])) AND (state <> 'closed'::text))
  CREATE UNIQUE INDEX one_organization_per_code ON public.organizations USING btree (kind, credit_code) WHERE (credit_code IS NOT NULL)
  CREATE INDEX organizations_by_registration ON public.organizations USING btree (registered_at DESC, id DESC)
  CREATE INDEX organizations_by_suspender ON public.organizations USING btree (suspended_by)

table public.outbox -- 待发事项：邮件、短信与站内消息
  id uuid not null
  channel text not null
  template text not null
  locale text not null
  address text
  address_masked text not null
  recipient_account_id uuid
  organization_id uuid
  facts jsonb not null
  sealed_facts bytea
  by_persona text not null
  by_account_id uuid
  state text not null default 'pending'::text
  attempts integer not null default 0
  last_error text
  created_at timestamp with time zone not null default now()
  next_attempt_at timestamp with time zone
  delivered_at timestamp with time zone
  a_letterbox_has_an_address: CHECK (((channel = 'inbox'::text) OR (address IS NOT NULL)))
  an_inbox_has_an_owner: CHECK (((channel <> 'inbox'::text) OR (recipient_account_id IS NOT NULL)))
  delivered_has_time: CHECK (((state = 'delivered'::text) = (delivered_at IS NOT NULL)))
  outbox_channel_check: CHECK ((channel = ANY (ARRAY['mail'::text, 'mobile'::text, 'inbox'::text])))
  outbox_locale_check: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  outbox_pkey: PRIMARY KEY (id)
  outbox_state_check: CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'dead'::text])))
  pending_has_a_next: CHECK (((state = 'pending'::text) = (next_attempt_at IS NOT NULL)))
  secrets_end_with_delivery: CHECK (((state <> 'delivered'::text) OR (sealed_facts IS NULL)))
  CREATE INDEX outbox_by_state ON public.outbox USING btree (state, created_at DESC, id DESC)
  CREATE INDEX outbox_waiting ON public.outbox USING btree (next_attempt_at) WHERE (state = 'pending'::text)

table public.oversight -- 监督名册：主管部门可见的组织
  authority_id uuid not null
  organization_id uuid not null
  kind text not null
  name text not null
  credit_code text
  division_code character(6)
  state text not null
  registered_at timestamp with time zone not null
  oversight_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  oversight_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  oversight_pkey: PRIMARY KEY (authority_id, organization_id)
  CREATE INDEX oversight_by_name ON public.oversight USING btree (authority_id, name COLLATE "zh-x-icu", organization_id)
  CREATE INDEX oversight_by_registration ON public.oversight USING btree (authority_id, registered_at DESC, organization_id DESC)
  CREATE INDEX oversight_of_kind ON public.oversight USING btree (authority_id, kind, registered_at DESC, organization_id DESC)
  CREATE INDEX oversight_of_organization ON public.oversight USING btree (organization_id)

table public.password_resets -- 密码重置
  token_hash bytea not null
  account_id uuid not null
  asked_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  password_resets_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  password_resets_pkey: PRIMARY KEY (token_hash)
  CREATE INDEX password_resets_of_account ON public.password_resets USING btree (account_id)

table public.people -- 从业人员（全国唯一，证件号加密）
  id uuid not null
  identity_kind text not null
  identity_hash bytea not null
  sealed_identity bytea not null
  registered_at timestamp with time zone not null
  people_identity_hash_check: CHECK ((length(identity_hash) = 32))
  people_identity_hash_key: UNIQUE (identity_hash)
  people_identity_kind_check: CHECK ((identity_kind = ANY (ARRAY['resident_id'::text, 'other_document'::text])))
  people_pkey: PRIMARY KEY (id)

table public.recovery_codes -- 恢复码
  account_id uuid not null
  code_hash bytea not null
  used_at timestamp with time zone
  recovery_codes_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  recovery_codes_pkey: PRIMARY KEY (account_id, code_hash)

table public.refresh_tokens -- 续期令牌（轮换，重放即终止整组会话）
  token_hash bytea not null
  session_id uuid not null
  issued_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  replaced_at timestamp with time zone
  refresh_tokens_pkey: PRIMARY KEY (token_hash)
  refresh_tokens_session_id_fkey: FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE
  CREATE INDEX refresh_tokens_of_session ON public.refresh_tokens USING btree (session_id)

table public.rule_amendments -- 规则修订：提出与审定
  province character(2) not null
  id uuid not null
  authority_id uuid not null
  authority_name text not null
  jurisdiction character(6) not null
  track text not null
  key text not null
  value jsonb not null
  document text not null
  article text not null
  reason text not null
  effective_from date not null
  effective_until date
  state text not null default 'proposed'::text
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  decision_reason text
  version integer not null default 1
  a_second_officer_decides: CHECK (((state <> ALL (ARRAY['approved'::text, 'rejected'::text])) OR (decided_by <> proposed_by)))
  begins_before_it_ends: CHECK (((effective_until IS NULL) OR (effective_from <= effective_until)))
  decided_by_somebody: CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
  decided_has_time: CHECK (((state = 'proposed'::text) = (decided_at IS NULL)))
  place_of_jurisdiction: CHECK (((province)::text = "left"((jurisdiction)::text, 2)))
  rejected_with_a_reason: CHECK (((state <> 'rejected'::text) OR (decision_reason IS NOT NULL)))
  rule_amendments_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  rule_amendments_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  rule_amendments_jurisdiction_fkey: FOREIGN KEY (jurisdiction) REFERENCES public.divisions(code) ON DELETE RESTRICT
  rule_amendments_pkey: PRIMARY KEY (province, id)
  rule_amendments_proposed_by_fkey: FOREIGN KEY (proposed_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  rule_amendments_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'rejected'::text, 'withdrawn'::text])))
  rule_amendments_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  withdrawn_by_its_proposer: CHECK (((state <> 'withdrawn'::text) OR (decided_by = proposed_by)))
  CREATE INDEX rule_amendments_in_order ON public.rule_amendments USING btree (province, authority_id, proposed_at DESC, id DESC)

table public.sanction_appeals -- 申诉
  province character(2) not null
  id uuid not null
  sanction_id uuid not null
  organization_id uuid not null
  grounds text not null
  filed_at timestamp with time zone not null
  outcome text
  reason text
  decided_at timestamp with time zone
  decided_appeal_has_outcome: CHECK (((decided_at IS NULL) = (outcome IS NULL)))
  sanction_appeals_grounds_check: CHECK (((length(grounds) >= 1) AND (length(grounds) <= 2000)))
  sanction_appeals_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  sanction_appeals_outcome_check: CHECK ((outcome = ANY (ARRAY['upheld'::text, 'dismissed'::text])))
  sanction_appeals_pkey: PRIMARY KEY (province, id)
  sanction_appeals_province_sanction_id_fkey: FOREIGN KEY (province, sanction_id) REFERENCES public.firm_sanctions(province, id) ON DELETE RESTRICT
  sanction_appeals_reason_check: CHECK ((length(reason) <= 1000))
  CREATE UNIQUE INDEX one_appeal_of_sanction ON public.sanction_appeals USING btree (province, sanction_id)
  CREATE INDEX sanction_appeals_of_firm ON public.sanction_appeals USING btree (organization_id, filed_at DESC)

table public.second_factors -- 第二重验证
  account_id uuid not null
  sealed_secret bytea not null
  confirmed_at timestamp with time zone
  last_step bigint not null default 0
  second_factors_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  second_factors_pkey: PRIMARY KEY (account_id)

table public.sessions -- 会话
  id uuid not null
  account_id uuid not null
  assurance text not null
  address text
  device text
  started_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_because text
  ended_has_a_reason: CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  sessions_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE
  sessions_assurance_check: CHECK ((assurance = ANY (ARRAY['password'::text, 'second_factor'::text, 'demo'::text])))
  sessions_ended_because_check: CHECK ((ended_because = ANY (ARRAY['signed_out'::text, 'revoked'::text, 'password_changed'::text, 'password_reset'::text, 'token_reused'::text, 'account_closed'::text])))
  sessions_pkey: PRIMARY KEY (id)
  CREATE INDEX sessions_lately_ended ON public.sessions USING btree (ended_at) WHERE (ended_at IS NOT NULL)
  CREATE INDEX sessions_of_account ON public.sessions USING btree (account_id, started_at DESC) WHERE (ended_at IS NULL)

table public.sites -- 厂区：审核以厂区为单位（信用代码 + 厂区）
  province character(2) not null
  id uuid not null
  enterprise_id uuid not null
  enterprise_name text not null
  credit_code text not null
  name text not null
  address text not null
  division_code character(6) not null
  industry_code text not null
  registered_at timestamp with time zone not null
  version integer not null default 1
  place_of_division: CHECK (((province)::text = "left"((division_code)::text, 2)))
  sites_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  sites_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  sites_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  sites_pkey: PRIMARY KEY (province, id)
  sites_province_enterprise_id_name_key: UNIQUE (province, enterprise_id, name)
  CREATE INDEX sites_by_division ON public.sites USING btree (province, division_code, id)
  CREATE INDEX sites_of_enterprise ON public.sites USING btree (enterprise_id, province, id)

table public.staff_imports -- 人员名册导入（待确认）
  organization_id uuid not null
  id uuid not null
  file_name text not null
  sealed_rows bytea not null
  accepted integer not null
  rejected integer not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  taken_at timestamp with time zone
  staff_imports_accepted_check: CHECK ((accepted >= 0))
  staff_imports_file_name_check: CHECK (((length(file_name) >= 1) AND (length(file_name) <= 180)))
  staff_imports_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  staff_imports_pkey: PRIMARY KEY (organization_id, id)
  staff_imports_rejected_check: CHECK ((rejected >= 0))
  staff_imports_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX staff_imports_by_age ON public.staff_imports USING btree (uploaded_at)
  CREATE INDEX staff_imports_by_uploader ON public.staff_imports USING btree (uploaded_by)

table public.supervisions -- 监督关系（按条线）：直管县（市）直接对省
  line text not null
  division_code character(6) not null
  superior_code character(6) not null
  direct boolean not null default false
  basis text
  verified boolean not null default false
  supervisions_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  supervisions_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  supervisions_pkey: PRIMARY KEY (line, division_code)
  supervisions_superior_code_fkey: FOREIGN KEY (superior_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  CREATE INDEX supervisions_by_superior ON public.supervisions USING btree (line, superior_code)

table public.throttles -- 失败计数与锁定
  key_hash bytea not null
  failures integer not null default 0
  window_started_at timestamp with time zone not null
  locked_until timestamp with time zone
  throttles_pkey: PRIMARY KEY (key_hash)
  CREATE INDEX throttles_by_age ON public.throttles USING btree (window_started_at)

table public.trail_entries -- 痕迹：任何登录角色都不能修改或删除
  province character(2) not null
  id uuid not null
  at timestamp with time zone not null
  act text not null
  persona text not null
  account_id uuid
  organization_id uuid
  subject_kind text not null
  subject_id text not null
  subject_name text
  subject_organization_id uuid
  subject_account_id uuid
  case_id uuid
  clause text
  before jsonb
  after jsonb
  recorded_at timestamp with time zone not null default now()
  organization_name text
  trail_entries_act_check: CHECK (((length(act) >= 3) AND (length(act) <= 60)))
  trail_entries_pkey: PRIMARY KEY (province, id)
  CREATE INDEX trail_of_account ON public.trail_entries USING btree (subject_account_id, at DESC, id DESC) WHERE (subject_account_id IS NOT NULL)
  CREATE INDEX trail_of_actor ON public.trail_entries USING btree (organization_id, at DESC, id DESC) WHERE (organization_id IS NOT NULL)
  CREATE INDEX trail_of_case ON public.trail_entries USING btree (province, case_id, at DESC, id DESC) WHERE (case_id IS NOT NULL)
  CREATE INDEX trail_of_endings ON public.trail_entries USING btree (recorded_at) WHERE (act = ANY (ARRAY['organization_suspended'::text, 'member_suspended'::text, 'member_removed'::text, 'member_left'::text, 'role_changed'::text, 'duty_handed_over'::text]))
  CREATE INDEX trail_of_subject ON public.trail_entries USING btree (subject_organization_id, at DESC, id DESC) WHERE (subject_organization_id IS NOT NULL)

table published.amendments -- 已批准的规则修订
  id uuid not null
  province character(2) not null
  authority_name text not null
  jurisdiction character(6) not null
  track text not null
  key text not null
  value jsonb not null
  document text not null
  article text not null
  reason text not null
  effective_from date not null
  effective_until date
  approved_at timestamp with time zone not null
  amendments_jurisdiction_fkey: FOREIGN KEY (jurisdiction) REFERENCES public.divisions(code) ON DELETE RESTRICT
  amendments_pkey: PRIMARY KEY (id)
  amendments_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  CREATE INDEX amendments_of_jurisdiction ON published.amendments USING btree (jurisdiction, approved_at, id)

table published.calendar_editions -- 工作日历：国务院办公厅放假通知
  year integer not null
  edition integer not null
  document text not null
  days_off text[] not null
  make_up_days text[] not null
  imported_at timestamp with time zone not null
  calendar_editions_edition_check: CHECK ((edition > 0))
  calendar_editions_pkey: PRIMARY KEY (year, edition)
  calendar_editions_year_check: CHECK (((year >= 2000) AND (year <= 2100)))

table published.register_entries -- 公开名录
  province character(2) not null
  line text not null
  organization_id uuid not null
  name text not null
  credit_code text not null
  authority_id uuid not null
  authority_name text not null
  state text not null
  filing_number text
  sectors text[] not null
  filed_on date
  valid_until date
  as_of date not null
  staff_full_time integer not null
  staff_senior integer not null
  staff_intermediate integer not null
  staff_registered integer not null
  audits_completed integer not null
  published_at timestamp with time zone not null
  register_entries_pkey: PRIMARY KEY (province, line, organization_id)
  register_entries_state_check: CHECK ((state = ANY (ARRAY['listed'::text, 'ended'::text])))
  CREATE INDEX register_entries_by_authority ON published.register_entries USING btree (authority_id)
  CREATE INDEX register_entries_by_code ON published.register_entries USING btree (credit_code)
  CREATE INDEX register_entries_by_name ON published.register_entries USING btree (name COLLATE "zh-x-icu", organization_id, province, line)

table published.register_sanctions -- 公开的处理信息
  province character(2) not null
  id uuid not null
  organization_id uuid not null
  organization_name text not null
  credit_code text not null
  authority_id uuid not null
  authority_name text not null
  step text not null
  clause text not null
  reason text not null
  from_on date not null
  until_on date
  lifted_on date
  lifted_because text
  published_at timestamp with time zone not null
  register_sanctions_pkey: PRIMARY KEY (province, id)
  CREATE INDEX register_sanctions_by_authority ON published.register_sanctions USING btree (authority_id)
  CREATE INDEX register_sanctions_of_firm ON published.register_sanctions USING btree (organization_id, from_on DESC)


-- policies

policy colleagues_are_seen on public.accounts for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (EXISTS ( SELECT FROM public.memberships m WHERE ((m.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (m.account_id = accounts.id))))

policy gate_edits_the_known on public.accounts for update to qs_gate
  using (id = ( SELECT app.account_id() AS account_id))

policy gate_finds_the_named on public.accounts for select to qs_gate
  using ((id = ( SELECT app.account_id() AS account_id)) OR (username = ( SELECT app.identifier() AS identifier)) OR (mail = ( SELECT app.identifier() AS identifier)) OR (mobile = ( SELECT app.identifier() AS identifier)))

policy gate_opens_an_account on public.accounts for insert to qs_gate
  check (id = ( SELECT app.account_id() AS account_id))

policy i_see_myself on public.accounts for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_operator
  using (id = ( SELECT app.account_id() AS account_id))

policy keeper_marks on public.accounts for update to qs_keeper
  using true

policy keeper_reads on public.accounts for select to qs_keeper
  using true

policy migrator on public.applied_migrations for all to qs_owner
  using true

policy keeper_writes on public.case_access for all to qs_keeper
  using true

policy ours on public.case_access for select to qs_authority, qs_consultancy, qs_enterprise
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy in_our_sight on public.case_files for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = case_files.province) AND (a.case_id = case_files.case_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.case_files for select to qs_keeper
  using true

policy keeper_settles on public.case_files for update to qs_keeper
  using (scan = 'not_scanned'::text)
  check (scan <> 'not_scanned'::text)

policy we_file on public.case_files for insert to qs_authority, qs_consultancy, qs_enterprise
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = case_files.province) AND (a.case_id = case_files.case_id) AND (a.capacity <> 'supervisor'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy enterprise_seats on public.case_parties for insert to qs_enterprise
  check ((capacity = 'consultancy'::text) AND (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = case_parties.province) AND (e.id = case_parties.engagement_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id))))))

policy enterprise_unseats on public.case_parties for update to qs_enterprise
  using ((capacity = 'consultancy'::text) AND (until IS NULL) AND (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = case_parties.province) AND (e.id = case_parties.engagement_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id))))))
  check ((capacity = 'consultancy'::text) AND (until IS NOT NULL))

policy in_our_sight on public.case_parties for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = case_parties.province) AND (a.case_id = case_parties.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.case_parties for select to qs_keeper
  using true

policy organiser_seats on public.case_parties for insert to qs_authority
  check ((capacity = ANY (ARRAY['organiser'::text, 'enterprise'::text])) AND (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = case_parties.province) AND (e.id = case_parties.engagement_id) AND (e.organiser_id = ( SELECT app.organization_id() AS organization_id))))))

policy keeper_reads on public.certificates for select to qs_keeper
  using true

policy of_firms_we_answer_for on public.certificates for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.certificates for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.certificates for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (removed_at IS NULL))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_record on public.certificates for insert to qs_consultancy
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_reads_the_clock on public.clock for select to qs_keeper
  using true

policy keeper_turns on public.clock for update to qs_keeper
  using true

policy migrator on public.clock for all to qs_owner
  using true

policy gate_changes on public.credentials for update to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_checks on public.credentials for select to qs_gate
  using ((account_id = ( SELECT app.account_id() AS account_id)) OR (EXISTS ( SELECT FROM public.accounts a WHERE (a.id = credentials.account_id))))

policy gate_sets on public.credentials for insert to qs_gate
  check (account_id = ( SELECT app.account_id() AS account_id))

policy in_our_sight on public.deadline_moves for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = deadline_moves.province) AND (a.case_id = deadline_moves.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.deadline_moves for select to qs_keeper
  using true

policy in_our_sight on public.deadlines for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = deadlines.province) AND (a.case_id = deadlines.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.deadlines for select to qs_keeper
  using true

policy demo_reads_mail on public.development_mail for select to qs_gate
  using (( SELECT app.is_demo() AS is_demo) AND (( SELECT app.identifier() AS identifier) = 'demo'::text))

policy keeper_finds_old_mail on public.development_mail for select to qs_keeper
  using true

policy keeper_sweeps_mail on public.development_mail for delete to qs_keeper
  using true

policy worker_drops_mail on public.development_mail for insert to qs_worker
  check (id = ( SELECT app.outbox_id() AS outbox_id))

policy worker_sees_its_mail on public.development_mail for select to qs_worker
  using (id = ( SELECT app.outbox_id() AS outbox_id))

policy anyone_reads on public.divisions for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_gate, qs_keeper, qs_operator, qs_public_reader
  using true

policy migrator on public.divisions for all to qs_owner
  using true

policy keeper_notes on public.employment_claims for insert to qs_keeper
  check true

policy keeper_reads on public.employment_claims for select to qs_keeper
  using true

policy keeper_settles on public.employment_claims for update to qs_keeper
  using true
  check (settled_at IS NOT NULL)

policy of_firms_we_answer_for on public.employment_claims for select to qs_authority
  using ((EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = employment_claims.claimant_id)))) OR (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = employment_claims.employer_id)))) OR (EXISTS ( SELECT FROM public.filings f WHERE ((f.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (f.organization_id = employment_claims.claimant_id) AND (f.submitted_at IS NOT NULL)))) OR (EXISTS ( SELECT FROM public.filings f WHERE ((f.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (f.organization_id = employment_claims.employer_id) AND (f.submitted_at IS NOT NULL)))))

policy our_claims on public.employment_claims for select to qs_consultancy
  using (claimant_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_ends on public.employments for update to qs_keeper
  using true

policy keeper_enters on public.employments for insert to qs_keeper
  check true

policy keeper_reads on public.employments for select to qs_keeper
  using true

policy of_firms_we_answer_for on public.employments for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.employments for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.employments for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND ((until_on IS NULL) OR (until_on >= ( SELECT app.today() AS today))))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy enterprise_names on public.engagements for update to qs_enterprise
  using ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (closed_at IS NULL))

policy in_our_sight on public.engagements for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = engagements.province) AND (a.case_id = engagements.id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.engagements for select to qs_keeper
  using true

policy organiser_opens on public.engagements for insert to qs_authority
  check ((organiser_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM (public.sites s JOIN public.jurisdictions j ON (((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = s.division_code)))) WHERE ((s.province = engagements.province) AND (s.id = engagements.site_id) AND (s.enterprise_id = engagements.enterprise_id)))))

policy organiser_sees on public.engagements for select to qs_authority
  using (organiser_id = ( SELECT app.organization_id() AS organization_id))

policy our_pool on public.experts for select to qs_authority
  using (pool_id = ( SELECT app.organization_id() AS organization_id))

policy pool_of_our_province on public.experts for select to qs_authority
  using (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = experts.pool_id))))

policy we_enrol on public.experts for insert to qs_authority
  check ((pool_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.kind = 'expert_pool'::text) AND (o.province = experts.province)))))

policy keeper_notes on public.expiry_reminders for insert to qs_keeper
  check true

policy keeper_reads on public.expiry_reminders for select to qs_keeper
  using true

policy keeper_reads on public.filing_corrections for select to qs_keeper
  using true

policy of_our_filings on public.filing_corrections for select to qs_authority, qs_consultancy
  using (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_corrections.province) AND (f.id = filing_corrections.filing_id))))

policy we_answer on public.filing_corrections for update to qs_consultancy
  using ((answered_at IS NULL) AND (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_corrections.province) AND (f.id = filing_corrections.filing_id) AND (f.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (f.state = 'correction_requested'::text)))))
  check (answered_at IS NOT NULL)

policy we_send_back on public.filing_corrections for insert to qs_authority
  check ((answer IS NULL) AND (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_corrections.province) AND (f.id = filing_corrections.filing_id) AND (f.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (f.state = ANY (ARRAY['submitted'::text, 'correction_requested'::text]))))))

policy of_our_filings on public.filing_decisions for select to qs_authority, qs_consultancy
  using (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_decisions.province) AND (f.id = filing_decisions.filing_id))))

policy we_decide on public.filing_decisions for insert to qs_authority
  check (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_decisions.province) AND (f.id = filing_decisions.filing_id) AND (f.authority_id = ( SELECT app.organization_id() AS organization_id)))))

policy keeper_reads on public.filing_sectors for select to qs_keeper
  using true

policy of_our_filings on public.filing_sectors for select to qs_authority, qs_consultancy
  using (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_sectors.province) AND (f.id = filing_sectors.filing_id))))

policy we_ask on public.filing_sectors for insert to qs_consultancy
  check ((outcome = 'asked'::text) AND (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_sectors.province) AND (f.id = filing_sectors.filing_id) AND (f.state = ANY (ARRAY['draft'::text, 'correction_requested'::text]))))))

policy we_ask_no_more on public.filing_sectors for delete to qs_consultancy
  using (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_sectors.province) AND (f.id = filing_sectors.filing_id) AND (f.state = ANY (ARRAY['draft'::text, 'correction_requested'::text])))))

policy we_grant on public.filing_sectors for update to qs_authority
  using (EXISTS ( SELECT FROM public.filings f WHERE ((f.province = filing_sectors.province) AND (f.id = filing_sectors.filing_id) AND (f.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (f.state = ANY (ARRAY['submitted'::text, 'correction_requested'::text, 'accepted'::text, 'refused'::text])))))

policy asked_of_us on public.filings for select to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (submitted_at IS NOT NULL))

policy keeper_reads on public.filings for select to qs_keeper
  using true

policy ours on public.filings for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_answer on public.filings for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['submitted'::text, 'correction_requested'::text, 'accepted'::text])))
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['correction_requested'::text, 'accepted'::text, 'refused'::text, 'revoked'::text, 'superseded'::text, 'expired'::text])))

policy we_open on public.filings for insert to qs_consultancy
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'draft'::text) AND app.files_with(authority_id, (province)::text, line))

policy we_proceed on public.filings for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correction_requested'::text])))
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'withdrawn'::text])) OR ((state = 'correction_requested'::text) AND app.has_open_correction((province)::text, id))))

policy about_us on public.firm_check_subjects for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy of_our_checks on public.firm_check_subjects for select to qs_authority
  using (EXISTS ( SELECT FROM public.firm_checks c WHERE ((c.province = firm_check_subjects.province) AND (c.id = firm_check_subjects.check_id) AND (c.authority_id = ( SELECT app.organization_id() AS organization_id)))))

policy we_seat on public.firm_check_subjects for insert to qs_authority
  check ((outcome = 'pending'::text) AND app.answers_for_firm(organization_id) AND (EXISTS ( SELECT FROM public.firm_checks c WHERE ((c.province = firm_check_subjects.province) AND (c.id = firm_check_subjects.check_id) AND (c.authority_id = ( SELECT app.organization_id() AS organization_id))))))

policy we_settle on public.firm_check_subjects for update to qs_authority
  using ((outcome = 'pending'::text) AND (EXISTS ( SELECT FROM public.firm_checks c WHERE ((c.province = firm_check_subjects.province) AND (c.id = firm_check_subjects.check_id) AND (c.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (c.closed_at IS NULL)))))
  check (outcome <> 'pending'::text)

policy ours on public.firm_checks for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy that_drew_us on public.firm_checks for select to qs_consultancy
  using (EXISTS ( SELECT FROM public.firm_check_subjects s WHERE ((s.province = firm_checks.province) AND (s.check_id = firm_checks.id) AND (s.organization_id = ( SELECT app.organization_id() AS organization_id)))))

policy we_close on public.firm_checks for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (closed_at IS NULL))
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_draw on public.firm_checks for insert to qs_authority
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_reads on public.firm_documents for select to qs_keeper
  using true

policy keeper_settles on public.firm_documents for update to qs_keeper
  using (scan = 'not_scanned'::text)
  check (scan <> 'not_scanned'::text)

policy of_firms_we_answer_for on public.firm_documents for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.firm_documents for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_bring on public.firm_documents for insert to qs_consultancy
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text))

policy keeper_reads on public.firm_jobs for select to qs_keeper
  using true

policy of_firms_we_answer_for on public.firm_jobs for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.firm_jobs for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.firm_jobs for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (removed_at IS NULL))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_record on public.firm_jobs for insert to qs_consultancy
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_reads on public.firm_papers for select to qs_keeper
  using true

policy of_firms_we_answer_for on public.firm_papers for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.firm_papers for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.firm_papers for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (removed_at IS NULL))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_record on public.firm_papers for insert to qs_consultancy
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy of_firms_we_answer_for on public.firm_profiles for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.firm_profiles for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_describe on public.firm_profiles for insert to qs_consultancy
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_describe_again on public.firm_profiles for update to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy about_us on public.firm_sanctions for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_reads on public.firm_sanctions for select to qs_keeper
  using true

policy ours on public.firm_sanctions for select to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) OR app.answers_for_firm(organization_id))

policy we_impose on public.firm_sanctions for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (imposed_by = ( SELECT app.account_id() AS account_id)) AND (lifted_on IS NULL) AND app.answers_for_firm(organization_id))

policy we_lift on public.firm_sanctions for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (lifted_on IS NULL))
  check (lifted_on IS NOT NULL)

policy keeper_finds_old_keys on public.idempotency_keys for select to qs_keeper
  using true

policy keeper_sweeps_keys on public.idempotency_keys for delete to qs_keeper
  using true

policy sender_keeps_keys on public.idempotency_keys for all to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_gate, qs_operator
  using ((account_id = ( SELECT app.account_id() AS account_id)) AND (organization_id = COALESCE(( SELECT app.organization_id() AS organization_id), '00000000-0000-0000-0000-000000000000'::uuid)))
  check ((account_id = ( SELECT app.account_id() AS account_id)) AND (organization_id = COALESCE(( SELECT app.organization_id() AS organization_id), '00000000-0000-0000-0000-000000000000'::uuid)))

policy i_read on public.inbox_messages for update to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy my_messages on public.inbox_messages for select to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy worker_files on public.inbox_messages for insert to qs_worker
  check (EXISTS ( SELECT FROM public.outbox o WHERE ((o.id = ( SELECT app.outbox_id() AS outbox_id)) AND (o.id = inbox_messages.id) AND (o.recipient_account_id = inbox_messages.account_id))))

policy worker_sees_its_own on public.inbox_messages for select to qs_worker
  using (id = ( SELECT app.outbox_id() AS outbox_id))

policy keeper_reads on public.instruments for select to qs_keeper
  using true

policy of_firms_we_answer_for on public.instruments for select to qs_authority
  using app.answers_for_firm(organization_id)

policy ours on public.instruments for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.instruments for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (removed_at IS NULL))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_record on public.instruments for insert to qs_consultancy
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy gate_accepts on public.invitations for update to qs_gate
  using ((code_hash = ( SELECT app.token_hash() AS token_hash)) AND (accepted_at IS NULL) AND (revoked_at IS NULL))
  check (accepted_by = ( SELECT app.account_id() AS account_id))

policy gate_holds_the_code on public.invitations for select to qs_gate
  using (code_hash = ( SELECT app.token_hash() AS token_hash))

policy i_accept on public.invitations for update to qs_account
  using ((code_hash = ( SELECT app.token_hash() AS token_hash)) AND (accepted_at IS NULL) AND (revoked_at IS NULL))
  check (accepted_by = ( SELECT app.account_id() AS account_id))

policy i_hold_the_code on public.invitations for select to qs_account
  using (code_hash = ( SELECT app.token_hash() AS token_hash))

policy into_us_or_by_us on public.invitations for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) OR (inviting_organization_id = ( SELECT app.organization_id() AS organization_id)))

policy keeper_founds on public.invitations for insert to qs_keeper
  check ((kind = 'operator'::text) AND (invited_by IS NULL))

policy keeper_reads on public.invitations for select to qs_keeper
  using true

policy only_who_may_register_claims on public.invitations as restrictive for insert to qs_consultancy, qs_enterprise
  check (purpose = 'join'::text)

policy overseer_revokes_the_claim on public.invitations for update to qs_authority, qs_operator
  using ((purpose = 'claim'::text) AND (accepted_at IS NULL) AND (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = invitations.organization_id)))))
  check (revoked_at IS NOT NULL)

policy overseer_sees_the_claim on public.invitations for select to qs_authority, qs_operator
  using ((purpose = 'claim'::text) AND (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = invitations.organization_id)))))

policy we_invite on public.invitations for insert to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  check ((inviting_organization_id = ( SELECT app.organization_id() AS organization_id)) AND (invited_by = ( SELECT app.account_id() AS account_id)) AND ((purpose = 'claim'::text) OR (organization_id = ( SELECT app.organization_id() AS organization_id))))

policy we_renew_or_revoke on public.invitations for update to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (((organization_id = ( SELECT app.organization_id() AS organization_id)) OR (inviting_organization_id = ( SELECT app.organization_id() AS organization_id))) AND (accepted_at IS NULL))

policy keeper_reads on public.jurisdictions for select to qs_keeper
  using true

policy keeper_rewrites on public.jurisdictions for delete to qs_keeper
  using true

policy keeper_writes on public.jurisdictions for insert to qs_keeper
  check true

policy ours on public.jurisdictions for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy colleagues on public.memberships for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy colleagues_change on public.memberships for update to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (state <> 'ended'::text))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy expert_leaves on public.memberships for update to qs_expert
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)) AND (state <> 'ended'::text))
  check ((role = 'expert'::text) AND (state = 'ended'::text))

policy expert_sees_own on public.memberships for select to qs_expert
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy gate_joins on public.memberships for insert to qs_gate
  check ((account_id = ( SELECT app.account_id() AS account_id)) AND (EXISTS ( SELECT FROM public.invitations i WHERE ((i.id = memberships.invitation_id) AND (i.organization_id = memberships.organization_id) AND (i.role = memberships.role)))))

policy gate_sees_mine on public.memberships for select to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy i_join on public.memberships for insert to qs_account
  check ((account_id = ( SELECT app.account_id() AS account_id)) AND (EXISTS ( SELECT FROM public.invitations i WHERE ((i.id = memberships.invitation_id) AND (i.organization_id = memberships.organization_id) AND (i.role = memberships.role)))))

policy keeper_reads on public.memberships for select to qs_keeper
  using true

policy mine on public.memberships for select to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_claims on public.organizations for update to qs_gate
  using ((state = 'invited'::text) AND (EXISTS ( SELECT FROM public.invitations i WHERE ((i.organization_id = organizations.id) AND (i.purpose = 'claim'::text)))))
  check (state = 'active'::text)

policy gate_sees_the_inviting on public.organizations for select to qs_gate
  using ((EXISTS ( SELECT FROM public.invitations i WHERE (i.organization_id = organizations.id))) OR (EXISTS ( SELECT FROM public.memberships m WHERE (m.organization_id = organizations.id))))

policy i_claim on public.organizations for update to qs_account
  using ((state = 'invited'::text) AND (EXISTS ( SELECT FROM public.invitations i WHERE ((i.organization_id = organizations.id) AND (i.purpose = 'claim'::text)))))
  check (state = 'active'::text)

policy i_see_where_i_belong on public.organizations for select to qs_account
  using ((EXISTS ( SELECT FROM public.memberships m WHERE ((m.organization_id = organizations.id) AND (m.account_id = ( SELECT app.account_id() AS account_id))))) OR (EXISTS ( SELECT FROM public.invitations i WHERE (i.organization_id = organizations.id))))

policy keeper_founds on public.organizations for insert to qs_keeper
  check ((kind = 'operator'::text) AND (registered_by IS NULL))

policy keeper_reads on public.organizations for select to qs_keeper
  using true

policy our_own on public.organizations for select to qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_operator
  using (id = ( SELECT app.organization_id() AS organization_id))

policy registrar_sees on public.organizations for select to qs_authority, qs_operator
  using (registered_by = ( SELECT app.organization_id() AS organization_id))

policy registrar_writes on public.organizations for insert to qs_authority, qs_operator
  check ((registered_by = ( SELECT app.organization_id() AS organization_id)) AND (state = 'invited'::text))

policy supervised on public.organizations for select to qs_authority, qs_operator
  using (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = organizations.id))))

policy supervisor_steps on public.organizations for update to qs_authority, qs_operator
  using ((id <> ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = organizations.id)))))

policy account_sends on public.outbox for insert to qs_account
  check ((by_persona = 'account'::text) AND (by_account_id = ( SELECT app.account_id() AS account_id)))

policy gate_sends on public.outbox for insert to qs_gate
  check ((by_persona = 'gate'::text) AND (NOT (by_account_id IS DISTINCT FROM ( SELECT app.account_id() AS account_id))))

policy keeper_counts on public.outbox for select to qs_keeper
  using true

policy keeper_reminds on public.outbox for insert to qs_keeper
  check ((by_persona = 'worker'::text) AND (template = 'expiry_reminder'::text))

policy keeper_sweeps_deliveries on public.outbox for delete to qs_keeper
  using (state = 'delivered'::text)

policy member_sends on public.outbox for insert to qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_operator
  check ((by_account_id = ( SELECT app.account_id() AS account_id)) AND ( SELECT app.is_login_of(outbox.by_persona) AS is_login_of))

policy operator_resends on public.outbox for update to qs_operator
  using ((( SELECT app.organization_id() AS organization_id) IS NOT NULL) AND (state = 'dead'::text))
  check (state = 'pending'::text)

policy operator_tends on public.outbox for select to qs_operator
  using (( SELECT app.organization_id() AS organization_id) IS NOT NULL)

policy worker_carries on public.outbox for select to qs_worker
  using (id = ( SELECT app.outbox_id() AS outbox_id))

policy worker_settles on public.outbox for update to qs_worker
  using (id = ( SELECT app.outbox_id() AS outbox_id))

policy keeper_writes on public.oversight for all to qs_keeper
  using true

policy ours on public.oversight for select to qs_authority, qs_operator
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy gate_finds_the_reset on public.password_resets for select to qs_gate
  using ((token_hash = ( SELECT app.token_hash() AS token_hash)) OR (account_id = ( SELECT app.account_id() AS account_id)))

policy gate_issues_a_reset on public.password_resets for insert to qs_gate
  check (EXISTS ( SELECT FROM public.accounts a WHERE (a.id = password_resets.account_id)))

policy gate_uses_a_reset on public.password_resets for update to qs_gate
  using ((used_at IS NULL) AND ((token_hash = ( SELECT app.token_hash() AS token_hash)) OR (account_id = ( SELECT app.account_id() AS account_id))))
  check (used_at IS NOT NULL)

policy keeper_finds_the_old on public.password_resets for select to qs_keeper
  using true

policy keeper_sweeps on public.password_resets for delete to qs_keeper
  using true

policy keeper_enters on public.people for insert to qs_keeper
  check true

policy keeper_knows on public.people for select to qs_keeper
  using true

policy keeper_locks on public.people for update to qs_keeper
  using true

policy gate_holds on public.recovery_codes for select to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_issues on public.recovery_codes for insert to qs_gate
  check (account_id = ( SELECT app.account_id() AS account_id))

policy gate_replaces on public.recovery_codes for delete to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_spends on public.recovery_codes for update to qs_gate
  using ((account_id = ( SELECT app.account_id() AS account_id)) AND (used_at IS NULL))
  check (used_at IS NOT NULL)

policy i_count_mine on public.recovery_codes for select to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_holds_the_token on public.refresh_tokens for select to qs_gate
  using (token_hash = ( SELECT app.token_hash() AS token_hash))

policy gate_issues on public.refresh_tokens for insert to qs_gate
  check ((( SELECT app.account_id() AS account_id) IS NOT NULL) OR (( SELECT app.token_hash() AS token_hash) IS NOT NULL))

policy gate_rotates on public.refresh_tokens for update to qs_gate
  using (token_hash = ( SELECT app.token_hash() AS token_hash))

policy keeper_finds_the_old on public.refresh_tokens for select to qs_keeper
  using true

policy keeper_sweeps on public.refresh_tokens for delete to qs_keeper
  using true

policy a_second_officer_decides on public.rule_amendments for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'proposed'::text) AND (proposed_by <> ( SELECT app.account_id() AS account_id)))
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['approved'::text, 'rejected'::text])) AND (proposed_by <> ( SELECT app.account_id() AS account_id)) AND (decided_by = ( SELECT app.account_id() AS account_id)))

policy i_edit_what_i_proposed on public.rule_amendments for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'proposed'::text) AND (proposed_by = ( SELECT app.account_id() AS account_id)))
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['proposed'::text, 'withdrawn'::text])) AND (proposed_by = ( SELECT app.account_id() AS account_id)))

policy keeper_reads on public.rule_amendments for select to qs_keeper
  using true

policy ours on public.rule_amendments for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_propose_for_our_own_place on public.rule_amendments for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (proposed_by = ( SELECT app.account_id() AS account_id)) AND (state = 'proposed'::text) AND (EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.kind = 'authority'::text) AND (o.division_code = rule_amendments.jurisdiction) AND (o.line = CASE rule_amendments.track WHEN 'mandatory'::text THEN 'ecology'::text WHEN 'voluntary'::text THEN 'industry'::text ELSE NULL::text END)))))

policy against_ours on public.sanction_appeals for select to qs_authority
  using (EXISTS ( SELECT FROM public.firm_sanctions s WHERE ((s.province = sanction_appeals.province) AND (s.id = sanction_appeals.sanction_id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id)))))

policy keeper_reads on public.sanction_appeals for select to qs_keeper
  using true

policy ours on public.sanction_appeals for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_appeal on public.sanction_appeals for insert to qs_consultancy
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (outcome IS NULL) AND (EXISTS ( SELECT FROM public.firm_sanctions s WHERE ((s.province = sanction_appeals.province) AND (s.id = sanction_appeals.sanction_id) AND (s.organization_id = ( SELECT app.organization_id() AS organization_id))))))

policy we_decide on public.sanction_appeals for update to qs_authority
  using ((decided_at IS NULL) AND (EXISTS ( SELECT FROM public.firm_sanctions s WHERE ((s.province = sanction_appeals.province) AND (s.id = sanction_appeals.sanction_id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id))))))
  check (decided_at IS NOT NULL)

policy gate_changes on public.second_factors for update to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_checks on public.second_factors for select to qs_gate
  using ((account_id = ( SELECT app.account_id() AS account_id)) OR (EXISTS ( SELECT FROM public.accounts a WHERE (a.id = second_factors.account_id))))

policy gate_removes on public.second_factors for delete to qs_gate
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_sets on public.second_factors for insert to qs_gate
  check (account_id = ( SELECT app.account_id() AS account_id))

policy i_see_that_it_stands on public.second_factors for select to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy gate_finds_by_token on public.sessions for select to qs_gate
  using ((account_id = ( SELECT app.account_id() AS account_id)) OR (EXISTS ( SELECT FROM public.refresh_tokens t WHERE ((t.session_id = sessions.id) AND (t.token_hash = ( SELECT app.token_hash() AS token_hash))))))

policy gate_starts on public.sessions for insert to qs_gate
  check (account_id = ( SELECT app.account_id() AS account_id))

policy gate_turns on public.sessions for update to qs_gate
  using ((ended_at IS NULL) AND ((account_id = ( SELECT app.account_id() AS account_id)) OR (EXISTS ( SELECT FROM public.refresh_tokens t WHERE ((t.session_id = sessions.id) AND (t.token_hash = ( SELECT app.token_hash() AS token_hash)))))))
  check true

policy i_end_mine on public.sessions for update to qs_account
  using ((account_id = ( SELECT app.account_id() AS account_id)) AND (ended_at IS NULL))
  check (ended_at IS NOT NULL)

policy keeper_reads on public.sessions for select to qs_keeper
  using true

policy my_sessions on public.sessions for select to qs_account
  using (account_id = ( SELECT app.account_id() AS account_id))

policy in_our_jurisdiction on public.sites for select to qs_authority
  using (EXISTS ( SELECT FROM public.jurisdictions j WHERE ((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = sites.division_code))))

policy keeper_reads on public.sites for select to qs_keeper
  using true

policy our_sites on public.sites for select to qs_enterprise
  using (enterprise_id = ( SELECT app.organization_id() AS organization_id))

policy registered_in_our_jurisdiction on public.sites for insert to qs_authority
  check ((EXISTS ( SELECT FROM public.jurisdictions j WHERE ((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = sites.division_code)))) AND (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = sites.enterprise_id)))))

policy site_of_our_case on public.sites for select to qs_consultancy
  using (EXISTS ( SELECT FROM (public.engagements e JOIN public.case_access a ON (((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = e.province) AND (a.case_id = e.id)))) WHERE ((e.province = sites.province) AND (e.site_id = sites.id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_register on public.sites for insert to qs_enterprise
  check (enterprise_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_finds_the_old on public.staff_imports for select to qs_keeper
  using true

policy keeper_sweeps on public.staff_imports for delete to qs_keeper
  using true

policy ours on public.staff_imports for select to qs_consultancy
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_drop on public.staff_imports for delete to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (taken_at IS NULL))

policy we_read_a_list on public.staff_imports for insert to qs_consultancy
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)))

policy we_take_over on public.staff_imports for update to qs_consultancy
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (taken_at IS NULL))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy anyone_reads on public.supervisions for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_gate, qs_keeper, qs_operator, qs_public_reader
  using true

policy migrator on public.supervisions for all to qs_owner
  using true

policy keeper_counts on public.throttles for all to qs_keeper
  using true

policy account_records on public.trail_entries for insert to qs_account
  check ((persona = 'account'::text) AND (organization_id IS NULL) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy acts_in_our_cases on public.trail_entries for select to qs_authority, qs_consultancy, qs_enterprise
  using ((case_id IS NOT NULL) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = trail_entries.province) AND (a.case_id = trail_entries.case_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy acts_upon_us on public.trail_entries for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (subject_organization_id = ( SELECT app.organization_id() AS organization_id))

policy authority_records on public.trail_entries for insert to qs_authority
  check ((persona = 'authority'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy concerned_person_reads on public.trail_entries for select to qs_account
  using (subject_account_id = ( SELECT app.account_id() AS account_id))

policy consultancy_records on public.trail_entries for insert to qs_consultancy
  check ((persona = 'consultancy'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy enterprise_records on public.trail_entries for insert to qs_enterprise
  check ((persona = 'enterprise'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy expert_records on public.trail_entries for insert to qs_expert
  check ((persona = 'expert'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy gate_records on public.trail_entries for insert to qs_gate
  check ((persona = 'gate'::text) AND (organization_id IS NULL) AND (NOT (account_id IS DISTINCT FROM ( SELECT app.account_id() AS account_id))))

policy keeper_reads on public.trail_entries for select to qs_keeper
  using true

policy keeper_records_the_scanner on public.trail_entries for insert to qs_keeper
  check ((persona = 'worker'::text) AND (account_id IS NULL) AND (organization_id IS NULL) AND (act = 'document_scanned'::text))

policy my_acts on public.trail_entries for select to qs_expert
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy operator_records on public.trail_entries for insert to qs_operator
  check ((persona = 'operator'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy our_acts on public.trail_entries for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy anyone_reads on published.amendments for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_keeper, qs_operator, qs_public_reader, qs_worker
  using true

policy keeper_publishes on published.amendments for insert to qs_keeper
  check true

policy anyone_reads on published.calendar_editions for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_keeper, qs_operator, qs_public_reader, qs_worker
  using true

policy operator_imports on published.calendar_editions for insert to qs_operator
  check true

policy anyone_reads on published.register_entries for select to qs_authority, qs_consultancy, qs_enterprise, qs_public_reader
  using true

policy we_bring_up_to_date on published.register_entries for update to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_publish on published.register_entries for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND app.answers_for_firm(organization_id))

policy anyone_reads on published.register_sanctions for select to qs_authority, qs_consultancy, qs_enterprise, qs_public_reader
  using true

policy we_lift on published.register_sanctions for update to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_publish on published.register_sanctions for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND app.answers_for_firm(organization_id))


-- grants

grant select on public.accounts to qs_account

grant select on public.accounts to qs_authority

grant select on public.accounts to qs_consultancy

grant select on public.accounts to qs_enterprise

grant select on public.accounts to qs_expert

grant insert, select, update (locale, mail, mobile, name, version) on public.accounts to qs_gate

grant select, update (demo) on public.accounts to qs_keeper

grant select on public.accounts to qs_operator

grant select on public.case_access to qs_authority

grant select on public.case_access to qs_consultancy

grant select on public.case_access to qs_enterprise

grant delete, insert, select, update on public.case_access to qs_keeper

grant insert, select on public.case_files to qs_authority

grant insert, select on public.case_files to qs_consultancy

grant insert, select on public.case_files to qs_enterprise

grant select, update (scan) on public.case_files to qs_keeper

grant insert, select on public.case_parties to qs_authority

grant select on public.case_parties to qs_consultancy

grant insert, select, update (until) on public.case_parties to qs_enterprise

grant select on public.case_parties to qs_keeper

grant select on public.certificates to qs_authority

grant insert, select, update (document_id, field, issued_on, issuer, kind, level, name, number, removed_at, valid_until, version) on public.certificates to qs_consultancy

grant select on public.certificates to qs_keeper

grant select, update on public.clock to qs_keeper

grant insert, select, update (changed_at, password_hash) on public.credentials to qs_gate

grant select on public.deadline_moves to qs_authority

grant select on public.deadline_moves to qs_consultancy

grant select on public.deadline_moves to qs_enterprise

grant select on public.deadline_moves to qs_keeper

grant select on public.deadlines to qs_authority

grant select on public.deadlines to qs_consultancy

grant select on public.deadlines to qs_enterprise

grant select on public.deadlines to qs_keeper

grant select on public.development_mail to qs_gate

grant delete, select on public.development_mail to qs_keeper

grant insert, select on public.development_mail to qs_worker

grant select on public.divisions to qs_account

grant select on public.divisions to qs_authority

grant select on public.divisions to qs_consultancy

grant select on public.divisions to qs_enterprise

grant select on public.divisions to qs_expert

grant select on public.divisions to qs_gate

grant select on public.divisions to qs_keeper

grant select on public.divisions to qs_operator

grant select on public.divisions to qs_public_reader

grant select on public.employment_claims to qs_authority

grant select (claimant_id, claimed_at, employed_since, from_on, id, identity_masked, name, outcome, reason, settled_at) on public.employment_claims to qs_consultancy

grant insert, select, update (outcome, reason, settled_at, settled_by) on public.employment_claims to qs_keeper

grant select on public.employments to qs_authority

grant select, update (document_id, experienced_since, name, position, version) on public.employments to qs_consultancy

grant insert, select, update (full_time, until_on, version) on public.employments to qs_keeper

grant insert, select on public.engagements to qs_authority

grant select on public.engagements to qs_consultancy

grant select, update (consultancy_id, consultancy_name, state, version) on public.engagements to qs_enterprise

grant select on public.engagements to qs_keeper

grant insert, select on public.experts to qs_authority

grant insert, select on public.expiry_reminders to qs_keeper

grant insert, select on public.filing_corrections to qs_authority

grant select, update (answer, answered_at) on public.filing_corrections to qs_consultancy

grant select on public.filing_corrections to qs_keeper

grant insert, select on public.filing_decisions to qs_authority

grant select on public.filing_decisions to qs_consultancy

grant select, update (outcome, reason) on public.filing_sectors to qs_authority

grant delete, insert, select on public.filing_sectors to qs_consultancy

grant select on public.filing_sectors to qs_keeper

grant select, update (decided_at, state, valid_from, valid_until, version) on public.filings to qs_authority

grant insert, select, update (facts, rules_known_at, rules_on, state, submitted_at, version) on public.filings to qs_consultancy

grant select on public.filings to qs_keeper

grant insert, select, update (findings, outcome, settled_at) on public.firm_check_subjects to qs_authority

grant select on public.firm_check_subjects to qs_consultancy

grant insert, select, update (closed_at, version) on public.firm_checks to qs_authority

grant select on public.firm_checks to qs_consultancy

grant select on public.firm_documents to qs_authority

grant insert, select on public.firm_documents to qs_consultancy

grant select, update (scan) on public.firm_documents to qs_keeper

grant select on public.firm_jobs to qs_authority

grant insert, select, update (completed_on, document_id, enterprise_name, industry_code, kind, removed_at, title, version) on public.firm_jobs to qs_consultancy

grant select on public.firm_jobs to qs_keeper

grant select on public.firm_papers to qs_authority

grant insert, select, update (document_id, from_on, kind, number, removed_at, title, until_on, version) on public.firm_papers to qs_consultancy

grant select on public.firm_papers to qs_keeper

grant select on public.firm_profiles to qs_authority

grant insert, select, update (address, founded_on, introduction, legal_representative, public_phone, registered_capital_fen, version, website) on public.firm_profiles to qs_consultancy

grant insert, select, update (lifted_because, lifted_on, lifted_reason, version) on public.firm_sanctions to qs_authority

grant select (authority_id, authority_name, check_id, clause, from_on, id, imposed_at, lifted_because, lifted_on, lifted_reason, organization_id, organization_name, previous_id, province, reason, step, until_on, version) on public.firm_sanctions to qs_consultancy

grant select on public.firm_sanctions to qs_keeper

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_account

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_authority

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_consultancy

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_enterprise

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_expert

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_gate

grant delete, select on public.idempotency_keys to qs_keeper

grant delete, insert, select, update (sealed_reply, status) on public.idempotency_keys to qs_operator

grant select, update (read_at) on public.inbox_messages to qs_account

grant insert, select on public.inbox_messages to qs_worker

grant select on public.instruments to qs_authority

grant insert, select, update (balances, calibrated_on, calibration_until, document_id, model, name, removed_at, serial, version) on public.instruments to qs_consultancy

grant select on public.instruments to qs_keeper

grant select, update (accepted_at, accepted_by) on public.invitations to qs_account

grant insert, select, update (code_hash, expires_at, invited_at, revoked_at) on public.invitations to qs_authority

grant insert, select, update (code_hash, expires_at, invited_at, revoked_at) on public.invitations to qs_consultancy

grant insert, select, update (code_hash, expires_at, invited_at, revoked_at) on public.invitations to qs_enterprise

grant select, update (accepted_at, accepted_by) on public.invitations to qs_gate

grant insert, select on public.invitations to qs_keeper

grant insert, select, update (code_hash, expires_at, invited_at, revoked_at) on public.invitations to qs_operator

grant select on public.jurisdictions to qs_authority

grant delete, insert, select on public.jurisdictions to qs_keeper

grant insert, select on public.memberships to qs_account

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_authority

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_consultancy

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_enterprise

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_expert

grant insert, select on public.memberships to qs_gate

grant select on public.memberships to qs_keeper

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_operator

grant select, update (state, version) on public.organizations to qs_account

grant insert, select, update (state, state_before, state_reason, suspended_by, version) on public.organizations to qs_authority

grant select on public.organizations to qs_consultancy

grant select on public.organizations to qs_enterprise

grant select on public.organizations to qs_expert

grant select, update (state, version) on public.organizations to qs_gate

grant insert, select on public.organizations to qs_keeper

grant insert, select, update (state, state_before, state_reason, suspended_by, version) on public.organizations to qs_operator

grant insert on public.outbox to qs_account

grant insert on public.outbox to qs_authority

grant insert on public.outbox to qs_consultancy

grant insert on public.outbox to qs_enterprise

grant insert on public.outbox to qs_expert

grant insert on public.outbox to qs_gate

grant delete, insert, select on public.outbox to qs_keeper

grant insert, select (address_masked, attempts, channel, created_at, id, last_error, next_attempt_at, state, template), update (attempts, next_attempt_at, state) on public.outbox to qs_operator

grant select, update (attempts, delivered_at, last_error, next_attempt_at, sealed_facts, state) on public.outbox to qs_worker

grant select on public.oversight to qs_authority

grant delete, insert, select, update on public.oversight to qs_keeper

grant select on public.oversight to qs_operator

grant insert, select, update (used_at) on public.password_resets to qs_gate

grant delete, select on public.password_resets to qs_keeper

grant insert, select, update (id) on public.people to qs_keeper

grant select (account_id, used_at) on public.recovery_codes to qs_account

grant delete, insert, select, update (used_at) on public.recovery_codes to qs_gate

grant insert, select, update (replaced_at) on public.refresh_tokens to qs_gate

grant delete, select on public.refresh_tokens to qs_keeper

grant insert, select, update (article, decided_at, decided_by, decision_reason, document, effective_from, effective_until, reason, state, value, version) on public.rule_amendments to qs_authority

grant select on public.rule_amendments to qs_keeper

grant select, update (decided_at, outcome, reason) on public.sanction_appeals to qs_authority

grant insert, select on public.sanction_appeals to qs_consultancy

grant select on public.sanction_appeals to qs_keeper

grant select (account_id, confirmed_at) on public.second_factors to qs_account

grant delete, insert, select, update (confirmed_at, last_step, sealed_secret) on public.second_factors to qs_gate

grant select, update (ended_at, ended_because) on public.sessions to qs_account

grant insert, select, update (address, assurance, device, ended_at, ended_because, expires_at, seen_at) on public.sessions to qs_gate

grant select on public.sessions to qs_keeper

grant insert, select on public.sites to qs_authority

grant select on public.sites to qs_consultancy

grant insert, select on public.sites to qs_enterprise

grant select on public.sites to qs_keeper

grant delete, insert, select, update (accepted, rejected, sealed_rows, taken_at) on public.staff_imports to qs_consultancy

grant delete, select on public.staff_imports to qs_keeper

grant select on public.supervisions to qs_account

grant select on public.supervisions to qs_authority

grant select on public.supervisions to qs_consultancy

grant select on public.supervisions to qs_enterprise

grant select on public.supervisions to qs_expert

grant select on public.supervisions to qs_gate

grant select on public.supervisions to qs_keeper

grant select on public.supervisions to qs_operator

grant select on public.supervisions to qs_public_reader

grant delete, insert, select, update on public.throttles to qs_keeper

grant insert, select on public.trail_entries to qs_account

grant insert, select on public.trail_entries to qs_authority

grant insert, select on public.trail_entries to qs_consultancy

grant insert, select on public.trail_entries to qs_enterprise

grant insert, select on public.trail_entries to qs_expert

grant insert on public.trail_entries to qs_gate

grant insert, select on public.trail_entries to qs_keeper

grant insert, select on public.trail_entries to qs_operator

grant select on published.amendments to qs_account

grant select on published.amendments to qs_authority

grant select on published.amendments to qs_consultancy

grant select on published.amendments to qs_enterprise

grant select on published.amendments to qs_expert

grant insert, select on published.amendments to qs_keeper

grant select on published.amendments to qs_operator

grant select on published.amendments to qs_public_reader

grant select on published.amendments to qs_worker

grant select on published.calendar_editions to qs_account

grant select on published.calendar_editions to qs_authority

grant select on published.calendar_editions to qs_consultancy

grant select on published.calendar_editions to qs_enterprise

grant select on published.calendar_editions to qs_expert

grant select on published.calendar_editions to qs_keeper

grant insert, select on published.calendar_editions to qs_operator

grant select on published.calendar_editions to qs_public_reader

grant select on published.calendar_editions to qs_worker

grant insert, select, update on published.register_entries to qs_authority

grant select on published.register_entries to qs_consultancy

grant select on published.register_entries to qs_enterprise

grant select on published.register_entries to qs_public_reader

grant insert, select, update (lifted_because, lifted_on) on published.register_sanctions to qs_authority

grant select on published.register_sanctions to qs_consultancy

grant select on published.register_sanctions to qs_enterprise

grant select on published.register_sanctions to qs_public_reader


-- functions

CREATE OR REPLACE FUNCTION app.account_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.account_id', true), '')::uuid $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.answering_contact(subject uuid)
 RETURNS TABLE(account_id uuid, name text, mail text, mobile text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select a.id, a.name, a.mail, a.mobile, a.locale from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id = subject and m.role in ('owner', 'head') and m.state <> 'ended'
      and exists (select from public.oversight s where s.authority_id = app.organization_id() and s.organization_id = subject);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.answers_for_firm(firm uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.oversight s where s.authority_id = app.organization_id() and s.organization_id = firm and s.kind = 'consultancy')
    or exists (select from public.filings f where f.authority_id = app.organization_id() and f.organization_id = firm
      and f.submitted_at is not null);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.change_employment(employment uuid, seen integer, makes_full_time boolean, ends_on date, claim uuid)
 RETURNS TABLE(outcome text, since date, until date, version integer, kept uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare me uuid := app.organization_id(); mine record; other record;
begin
  select e.* into mine from public.employments e where e.organization_id = me and e.id = employment;
  if mine.id is null then raise exception 'no employment' using errcode = 'QS404'; end if;
  perform 1 from public.people p where p.id = mine.person_id for update;
  select e.* into mine from public.employments e where e.organization_id = me and e.id = employment for update;
  ends_on := coalesce(ends_on, mine.until_on);
  makes_full_time := coalesce(makes_full_time, mine.full_time);
  if mine.version <> seen then return query select 'stale', null::date, null::date, mine.version, null::uuid; return; end if;
  if mine.until_on < app.today() then return query select 'ended', mine.from_on, mine.until_on, mine.version, null::uuid; return; end if;
  if ends_on < mine.from_on then return query select 'ends_before', mine.from_on, ends_on, mine.version, null::uuid; return; end if;
  if makes_full_time then
    select e.* into other from app.elsewhere(mine.person_id, me, mine.id, mine.from_on, ends_on) e;
    if other.organization_id = me then return query select 'overlaps_here', other.since, other.until, mine.version, null::uuid; return; end if;
    if other.id is not null then
      kept := app.note_claim(claim, mine.person_id, pg_catalog.jsonb_build_object('name', mine.name, 'identity_masked', mine.identity_masked,
        'from_on', mine.from_on), other.organization_id, other.id, other.since);
      return query select 'elsewhere', other.since, null::date, mine.version, kept; return;
    end if;
  end if;
  update public.employments e set full_time = makes_full_time, until_on = ends_on, version = e.version + 1
    where e.organization_id = me and e.id = employment;
  return query select 'changed', null::date, null::date, mine.version + 1, null::uuid;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.claim_key(claimed text, print bytea)
 RETURNS TABLE(fresh boolean, fingerprint bytea, status integer, sealed_reply bytea)
 LANGUAGE plpgsql
AS $function$
declare org uuid := coalesce(app.organization_id(), '00000000-0000-0000-0000-000000000000');
begin
  insert into public.idempotency_keys (account_id, organization_id, key, fingerprint)
    values (app.account_id(), org, claimed, print) on conflict do nothing;
  if found then
    return query select true, print, null::integer, null::bytea;
  else
    return query select false, k.fingerprint, k.status, k.sealed_reply from public.idempotency_keys k
      where k.account_id = app.account_id() and k.organization_id = org and k.key = claimed;
  end if;
end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.consultancy_by_code(place text, code text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name from public.organizations o
    where o.kind = 'consultancy' and o.credit_code = code and o.state = 'active' and o.province = place;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.contents_in_use(asked text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select f.stored_as from public.case_files f where f.stored_as = any (asked)
  union all
  select d.stored_as from public.firm_documents d where d.stored_as = any (asked);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.declare_demo()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if exists (select from public.accounts) then return app.is_demo(); end if;
  update public.clock set demo = true;
  return true;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.demo_people()
 RETURNS TABLE(account_id uuid, name text, organization_id uuid, organization_name text, kind text, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select a.id, a.name, o.id, o.name, o.kind, m.role from public.accounts a
    join public.memberships m on m.account_id = a.id and m.state = 'active'
    join public.organizations o on o.id = m.organization_id
    where a.demo and app.is_demo() and app.identifier() = 'demo'
    order by array_position(array['operator', 'authority', 'expert_pool', 'consultancy', 'enterprise'], o.kind),
      array_position(array['province', 'city', 'county'], o.level), o.province, o.line, m.joined_at, a.id;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.elsewhere(person uuid, firm uuid, except_employment uuid, from_on date, until_on date)
 RETURNS TABLE(organization_id uuid, id uuid, since date, until date)
 LANGUAGE sql
AS $function$
  select e.organization_id, e.id, e.from_on, e.until_on from public.employments e
    where e.person_id = person and e.full_time and e.id is distinct from except_employment
      and e.from_on <= coalesce(elsewhere.until_on, 'infinity') and coalesce(e.until_on, 'infinity') >= elsewhere.from_on
    order by (e.organization_id = firm) desc, e.from_on limit 1;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.employ(entries jsonb)
 RETURNS TABLE(nth integer, outcome text, since date, until date, claim uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare me uuid := app.organization_id(); entry record; other record; person uuid; kept uuid; refused boolean := false;
begin
  if not exists (select from public.organizations o where o.id = me and o.kind = 'consultancy') then
    raise exception 'not a consultancy' using errcode = 'QS404';
  end if;
  for entry in select distinct on (e.hash) e.* from pg_catalog.jsonb_to_recordset(entries) e (hash text, identity_kind text, sealed text)
      order by e.hash loop
    insert into public.people (id, identity_kind, identity_hash, sealed_identity, registered_at)
      values (pg_catalog.gen_random_uuid(), entry.identity_kind, pg_catalog.decode(entry.hash, 'hex'), pg_catalog.decode(entry.sealed, 'base64'), app.now())
      on conflict (identity_hash) do nothing;
    perform 1 from public.people p where p.identity_hash = pg_catalog.decode(entry.hash, 'hex') for update;
  end loop;
  for entry in select e.body, e.at::integer as at, e.body ->> 'hash' as hash, (e.body ->> 'from_on')::date as from_on, (e.body ->> 'until_on')::date as until_on
      from pg_catalog.jsonb_array_elements(entries) with ordinality e (body, at) where (e.body ->> 'full_time')::boolean loop
    select p.id into person from public.people p where p.identity_hash = pg_catalog.decode(entry.hash, 'hex');
    select e.* into other from app.elsewhere(person, me, null, entry.from_on, entry.until_on) e;
    if other.id is not null and other.organization_id <> me then
      refused := true;
      kept := app.note_claim((entry.body ->> 'claim')::uuid, person, entry.body, other.organization_id, other.id, other.since);
      return query select entry.at, 'elsewhere', other.since, null::date, kept;
      continue;
    end if;
    if other.id is null then
      select null::uuid as organization_id, null::uuid as id, (e.body ->> 'from_on')::date as since, (e.body ->> 'until_on')::date as until into other
        from pg_catalog.jsonb_array_elements(entries) with ordinality e (body, at)
        where e.at < entry.at and (e.body ->> 'full_time')::boolean and e.body ->> 'hash' = entry.hash
          and (e.body ->> 'from_on')::date <= coalesce(entry.until_on, 'infinity') and coalesce((e.body ->> 'until_on')::date, 'infinity') >= entry.from_on
        order by e.at limit 1;
    end if;
    if other.since is not null then
      refused := true;
      return query select entry.at, 'overlaps_here', other.since, other.until, null::uuid;
    end if;
  end loop;
  if refused then return; end if;
  insert into public.employments (organization_id, id, person_id, name, identity_masked, position, full_time, from_on, until_on,
      experienced_since, document_id, consented_on, registered_at)
    select me, e.id, p.id, e.name, e.identity_masked, e.position, e.full_time, e.from_on, e.until_on, e.experienced_since, e.document_id,
      e.consented_on, app.now()
    from pg_catalog.jsonb_to_recordset(entries) e (id uuid, hash text, name text, identity_masked text, position text, full_time boolean,
        from_on date, until_on date, experienced_since date, document_id uuid, consented_on date)
      join public.people p on p.identity_hash = pg_catalog.decode(e.hash, 'hex');
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.ended_since(since timestamp with time zone)
 RETURNS TABLE(session_id uuid, account_id uuid, organization_id uuid, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select s.id, null::uuid, null::uuid, s.ended_at from public.sessions s where s.ended_at > since
  union all
  select null, (e.after ->> 'account_id')::uuid, e.subject_organization_id, e.recorded_at
    from public.trail_entries e
    where e.recorded_at > since
      and e.act in ('organization_suspended', 'member_suspended', 'member_removed', 'member_left', 'role_changed', 'duty_handed_over')
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.ends_ahead(from_day date, until_day date, after_firm uuid, most integer)
 RETURNS TABLE(organization_id uuid, ends jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', x.kind, 'id', x.id, 'label', x.label, 'on', x.ends_on)
      order by x.ends_on, x.kind, x.id)
    from (
      select 'employment' as kind, e.id, e.name as label, e.until_on as ends_on
        from public.employments e where e.organization_id = o.id
      union all
      select 'certificate', c.id, e.name || ' · ' || c.name, c.valid_until
        from public.certificates c join public.employments e on e.organization_id = c.organization_id and e.id = c.employment_id
        where c.organization_id = o.id and c.removed_at is null and (e.until_on is null or e.until_on >= from_day)
      union all
      select 'instrument', i.id, i.name, i.calibration_until from public.instruments i where i.organization_id = o.id and i.removed_at is null
      union all
      select 'paper', p.id, p.title, p.until_on from public.firm_papers p where p.organization_id = o.id and p.removed_at is null
      union all
      select 'filing', f.id, f.number, f.valid_until from public.filings f where f.organization_id = o.id and f.state = 'accepted'
      union all
      select 'sanction', n.id, n.authority_name, n.until_on from public.firm_sanctions n where n.organization_id = o.id and n.lifted_on is null
    ) x where x.ends_on between from_day and until_day)
  from public.organizations o
  where o.kind = 'consultancy' and o.state = 'active' and (after_firm is null or o.id > after_firm)
  order by o.id limit least(most, 500);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.enqueue(delivery uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
    select graphile_worker.add_job('deliver', pg_catalog.json_build_object('id', delivery),
      job_key := delivery::text, max_attempts := 1) $function$
 -- owner qs_worker

CREATE OR REPLACE FUNCTION app.enter(session uuid, account uuid, organization uuid, as_persona text)
 RETURNS TABLE(now timestamp with time zone, kind text, role text, membership_id uuid, name text, person text, province text, division_code text, level text, line text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare m record;
begin
  if not (as_persona in ('consultancy', 'enterprise', 'expert', 'authority', 'operator') and app.is_login_of(as_persona)) then
    raise exception 'not a member persona' using errcode = 'QS500';
  end if;
  select s.assurance, a.name as person, ms.id, ms.role, ms.state, ms.state_reason, o.kind, o.state as organization_state, o.state_reason as organization_reason, o.name, o.province,
         o.division_code, o.level, o.line
    into m
    from public.sessions s
    join public.accounts a on a.id = s.account_id and a.state = 'active'
    left join public.memberships ms on ms.account_id = s.account_id and ms.organization_id = organization and ms.state <> 'ended'
    left join public.organizations o on o.id = ms.organization_id
    where s.id = session and s.account_id = account and s.ended_at is null and s.expires_at > pg_catalog.now();
  if not found then raise exception 'session over' using errcode = 'QS401'; end if;
  if m.id is null or m.organization_state in ('invited', 'closed') then
    raise exception 'no membership' using errcode = 'QS404';
  end if;
  if app.persona_of(m.kind, m.role) <> as_persona then
    raise exception 'another persona' using errcode = 'QS409', detail = app.persona_of(m.kind, m.role);
  end if;
  if m.organization_state = 'suspended' then raise exception 'organization suspended' using errcode = 'QS403', detail = 'organization_suspended', hint = coalesce(m.organization_reason, ''); end if;
  if m.state = 'suspended' then raise exception 'membership suspended' using errcode = 'QS403', detail = 'membership_suspended', hint = coalesce(m.state_reason, ''); end if;
  if as_persona in ('authority', 'operator') and m.assurance = 'password' then
    raise exception 'second factor required' using errcode = 'QS403', detail = 'second_factor_required';
  end if;
  perform pg_catalog.set_config('app.account_id', account::text, true),
          pg_catalog.set_config('app.session_id', session::text, true),
          pg_catalog.set_config('app.organization_id', organization::text, true);
  return query select app.set_clock(), m.kind, m.role, m.id, m.name, m.person, m.province::text, m.division_code::text, m.level, m.line;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.enter_account(session uuid, account uuid, as_persona text)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not (as_persona in ('account', 'gate') and app.is_login_of(as_persona)) then
    raise exception 'not an account' using errcode = 'QS500';
  end if;
  perform 1 from public.sessions s join public.accounts a on a.id = s.account_id
    where s.id = session and s.account_id = account and s.ended_at is null and s.expires_at > pg_catalog.now()
      and a.state = 'active';
  if not found then raise exception 'session over' using errcode = 'QS401'; end if;
  perform pg_catalog.set_config('app.account_id', account::text, true),
          pg_catalog.set_config('app.session_id', session::text, true);
  return app.set_clock();
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.enter_gate(named text, account uuid, token text)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not app.is_login_of('gate') then raise exception 'not the gate' using errcode = 'QS500'; end if;
  perform pg_catalog.set_config('app.identifier', coalesce(named, ''), true),
          pg_catalog.set_config('app.account_id', coalesce(account::text, ''), true),
          pg_catalog.set_config('app.token_hash', coalesce(token, ''), true);
  return app.set_clock();
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.enter_job(delivery uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not app.is_login_of('worker') then raise exception 'not the worker' using errcode = 'QS500'; end if;
  perform pg_catalog.set_config('app.outbox_id', delivery::text, true);
  return app.set_clock();
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.enter_public()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not app.is_login_of('public_reader') then raise exception 'not the public' using errcode = 'QS500'; end if;
  return app.set_clock();
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.facts_of(firm uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select pg_catalog.jsonb_build_object(
    'staff', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', s.person_id, 'name', s.name,
        'experiencedSince', s.experienced_since, 'employments', s.periods, 'certificates', coalesce(s.papers, '[]'::jsonb)) order by s.name, s.person_id)
      from (select e.person_id, min(e.name) as name, min(e.experienced_since) as experienced_since,
          pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', e.id, 'from', e.from_on, 'until', e.until_on, 'fullTime', e.full_time,
            'proven', e.document_id is not null) order by e.from_on) as periods,
          (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', c.id, 'kind', c.kind, 'level', c.level, 'field', c.field,
              'name', c.name,
              'issuedOn', c.issued_on, 'validUntil', c.valid_until) order by c.issued_on, c.id)
            from public.certificates c where c.organization_id = firm and c.removed_at is null
              and c.employment_id = any (pg_catalog.array_agg(e.id))) as papers
        from public.employments e where e.organization_id = firm group by e.person_id) s), '[]'::jsonb),
    'instruments', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', i.id, 'name', i.name, 'balances', i.balances,
        'calibratedOn', i.calibrated_on, 'calibrationUntil', i.calibration_until) order by i.id)
      from public.instruments i where i.organization_id = firm and i.removed_at is null), '[]'::jsonb),
    'evidence', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'from', p.from_on, 'until', p.until_on) order by p.id)
      from public.firm_papers p where p.organization_id = firm and p.removed_at is null), '[]'::jsonb),
    'jobs', coalesce((select pg_catalog.jsonb_agg(j.job order by j.on_day, j.id) from (
      select f.id, f.completed_on as on_day, pg_catalog.jsonb_build_object('id', f.id, 'kind', f.kind, 'title', f.title, 'industry', f.industry_code,
          'completedOn', f.completed_on, 'source', 'declared', 'proven', f.document_id is not null) as job
        from public.firm_jobs f where f.organization_id = firm and f.removed_at is null
      union all
      select n.id, (n.closed_at at time zone 'Asia/Shanghai')::date, pg_catalog.jsonb_build_object('id', n.id, 'kind', 'audit', 'title', n.number, 'industry', t.industry_code,
          'completedOn', (n.closed_at at time zone 'Asia/Shanghai')::date, 'source', 'case', 'proven', true)
        from public.engagements n join public.sites t on t.province = n.province and t.id = n.site_id
        where n.consultancy_id = firm and n.closed_at is not null) j), '[]'::jsonb),
    'adverseRecords', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id,
        'kind', case x.step when 'suspend' then 'suspension' else 'rectification' end,
        'from', x.from_on, 'until', case when x.lifted_on is not null then (x.lifted_on - 1) when x.step = 'suspend' then x.until_on end) order by x.id)
      from public.firm_sanctions x where x.organization_id = firm and x.step in ('order_to_correct', 'suspend')
        and (x.lifted_on is null or x.lifted_on > x.from_on)), '[]'::jsonb));
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.facts_of_firms(last uuid, most integer)
 RETURNS TABLE(organization_id uuid, name text, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name, app.facts_of(o.id) from public.organizations o
    where o.kind = 'consultancy' and o.state in ('active', 'suspended') and (last is null or o.id > last) and app.answers_for_firm(o.id)
    order by o.id limit most;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.files_to_scan(most integer)
 RETURNS TABLE(id text, stored_as text)
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  select w.id, w.stored_as from (
    select f.province || '-' || f.id as id, f.stored_as from public.case_files f where f.scan = 'not_scanned'
    union all
    select d.id::text, d.stored_as from public.firm_documents d where d.scan = 'not_scanned') w
    order by pg_catalog.random() limit least(most, 500);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.files_with(authority uuid, place text, filing_line text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.organizations o where o.id = authority and o.kind = 'authority' and o.level = 'province'
    and o.province = place and o.line = filing_line and o.state = 'active');
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.filing_authority(place text, filing_line text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name from public.organizations o where o.kind = 'authority' and o.level = 'province' and o.province = place
    and o.line = filing_line and o.state = 'active';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.firm_contacts(firms uuid[])
 RETURNS TABLE(organization_id uuid, account_id uuid, name text, mail text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select m.organization_id, a.id, a.name, a.mail, a.locale from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id = any (firms) and m.role = 'owner' and m.state = 'active' and app.answers_for_firm(m.organization_id);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.firm_facts(firm uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
AS $function$
begin
  if firm is distinct from app.organization_id() and not app.answers_for_firm(firm) then return null; end if;
  return app.facts_of(firm);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.firm_named(firm uuid)
 RETURNS TABLE(id uuid, name text, credit_code text, division_code text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name, o.credit_code, o.division_code::text from public.organizations o
    where o.id = firm and o.kind = 'consultancy' and (firm = app.organization_id() or app.answers_for_firm(firm));
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.forget_failures(key bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.throttles t set failures = 0, locked_until = null where t.key_hash = key and (t.failures > 0 or t.locked_until is not null);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.found_operator(operator_name text, operator uuid, invitation uuid, code text, until timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if exists (select from public.organizations o where o.kind = 'operator') then return false; end if;
  insert into public.organizations (id, kind, name, registered_at) values (operator, 'operator', operator_name, pg_catalog.now());
  insert into public.invitations (id, organization_id, kind, purpose, role, channel, code_hash, inviting_organization_id, invited_at, expires_at)
    values (invitation, operator, 'operator', 'claim', 'owner', 'letter', pg_catalog.decode(code, 'hex'), operator, pg_catalog.now(), until);
  return true;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.grant_case(place text, subject uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  insert into public.case_access as a (organization_id, province, case_id, capacity, opens_at, closes_at, opened_at,
      enterprise_name, number, division_code, track, state)
    select distinct on (seen.organization_id) seen.organization_id, e.province, e.id, seen.capacity, seen.since, seen.until,
      e.opened_at, e.enterprise_name, e.number, s.division_code, e.track, e.state
    from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id
    cross join lateral (
      select p.organization_id, p.capacity, p.since, p.until, 1 as rank from public.case_parties p
        where p.province = e.province and p.engagement_id = e.id
      union all
      select j.authority_id, 'supervisor', e.opened_at, null, 2 from public.jurisdictions j
        join public.organizations o on o.id = j.authority_id and o.line = e.line
        where j.division_code = s.division_code) seen
    where e.province = place and e.id = subject
    order by seen.organization_id, seen.rank, seen.until desc nulls first
    on conflict (organization_id, province, case_id) do update set capacity = excluded.capacity, opens_at = excluded.opens_at,
      closes_at = excluded.closes_at, enterprise_name = excluded.enterprise_name, track = excluded.track, state = excluded.state;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.has_open_correction(place text, filing uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.filing_corrections c where c.province = place and c.filing_id = filing and c.answered_at is null);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.hold_throttle(key bytea, window_seconds integer, OUT failures integer, OUT locked_until timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  insert into public.throttles as t (key_hash, window_started_at) values (key, pg_catalog.now())
    on conflict (key_hash) do update set
      failures = case when t.window_started_at < pg_catalog.now() - pg_catalog.make_interval(secs => window_seconds) then 0 else t.failures end,
      window_started_at = case when t.window_started_at < pg_catalog.now() - pg_catalog.make_interval(secs => window_seconds)
        then pg_catalog.now() else t.window_started_at end
    returning t.failures, case when t.locked_until > pg_catalog.now() then t.locked_until end
    into hold_throttle.failures, hold_throttle.locked_until;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.identifier()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.identifier', true), '') $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.is_demo()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$ select coalesce((select c.demo from public.clock c), false) $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.is_login_of(persona text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select pg_catalog.pg_has_role(session_user, ('qs_' || persona)::name, 'member') $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.mark_demo_person(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ update public.accounts set demo = true where id = person and app.is_demo() $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.membership_by_invitation(invitation uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select m.state from public.memberships m where m.invitation_id = invitation and m.role = 'expert';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.note_claim(claim uuid, person uuid, entry jsonb, employer uuid, employment uuid, since date)
 RETURNS uuid
 LANGUAGE sql
AS $function$
  insert into public.employment_claims (id, person_id, claimant_id, claimant_name, name, identity_masked, from_on, employer_id, employer_name,
      employment_id, employed_since, claimed_at)
    select claim, person, c.id, c.name, entry ->> 'name', entry ->> 'identity_masked', (entry ->> 'from_on')::date, o.id, o.name,
      employment, since, app.now()
    from public.organizations c join public.organizations o on o.id = employer where c.id = app.organization_id()
    on conflict (person_id, claimant_id) where settled_at is null do nothing;
  select c.id from public.employment_claims c
    where c.person_id = note_claim.person and c.claimant_id = app.organization_id() and c.settled_at is null;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.note_failure(key bytea, allowed integer, lock_seconds integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.throttles t set failures = t.failures + 1,
    locked_until = case when t.failures + 1 >= allowed then pg_catalog.now() + pg_catalog.make_interval(secs => lock_seconds) end
    where t.key_hash = key;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(pg_catalog.current_setting('app.now', true), '')::timestamptz, pg_catalog.now()) $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.organization_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.organization_id', true), '')::uuid $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.outbox_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.outbox_id', true), '')::uuid $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.oversees(w public.organizations, o public.organizations)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select w.id <> o.id and (w.kind = 'operator' or (w.kind = 'authority'
    and exists (select from public.jurisdictions j where j.authority_id = w.id and j.division_code = o.division_code)
    and (o.kind = 'enterprise' or (o.kind = 'authority' and o.line = w.line and o.division_code <> w.division_code)
      or (o.kind = 'consultancy' and w.level = 'province')
      or (o.kind = 'expert_pool' and w.level = 'province' and o.line = w.line))));
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.oversight_state(subject uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.oversight s set state = o.state, name = o.name from public.organizations o
    where s.organization_id = subject and o.id = subject;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.persona_of(kind text, role text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case when kind = 'expert_pool' then case when role = 'expert' then 'expert' else 'authority' end else kind end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.publish_amendment(place text, subject uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  insert into published.amendments (id, province, authority_name, jurisdiction, track, key, value, document, article, reason,
      effective_from, effective_until, approved_at)
    select a.id, a.province, a.authority_name, a.jurisdiction, a.track, a.key, a.value, a.document, a.article, a.reason,
      a.effective_from, a.effective_until, a.decided_at
    from public.rule_amendments a
    where a.province = place and a.id = subject and a.state = 'approved' and a.authority_id = app.organization_id()
    on conflict (id) do nothing;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.record(entry jsonb, deliveries jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, subject_account_id, case_id, clause, before, after)
    select e.province, e.id, app.now(), e.act, e.persona, e.account_id, e.organization_id, e.organization_name, e.subject_kind, e.subject_id,
      e.subject_name, e.subject_organization_id, e.subject_account_id, e.case_id, e.clause, e.before, e.after
    from jsonb_populate_record(null::public.trail_entries, entry) e;
  insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id,
      facts, sealed_facts, by_persona, by_account_id, next_attempt_at)
    select d.id, d.channel, d.template, d.locale, d.address, d.address_masked, d.recipient_account_id, d.organization_id,
      d.facts, decode(d.sealed, 'base64'), entry ->> 'persona', (entry ->> 'account_id')::uuid, pg_catalog.now()
    from jsonb_to_recordset(deliveries) d (id uuid, channel text, template text, locale text, address text,
      address_masked text, recipient_account_id uuid, organization_id uuid, facts jsonb, sealed text);
  perform app.enqueue((d ->> 'id')::uuid) from jsonb_array_elements(deliveries) d;
end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.refresh_jurisdiction(authority uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  delete from public.jurisdictions j where j.authority_id = authority;
  insert into public.jurisdictions (authority_id, division_code)
    with recursive below as (
      select o.division_code, o.line from public.organizations o where o.id = authority and o.kind = 'authority'
      union
      select s.division_code, b.line from below b join public.supervisions s on s.line = b.line and s.superior_code = b.division_code
    ) select authority, b.division_code from below b;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.refresh_oversight(subject uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if exists (select from public.organizations o where o.id = subject and o.kind = 'authority') then
    perform app.refresh_jurisdiction(subject);
    insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
      select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
        from public.organizations w
        join public.jurisdictions j on j.authority_id = w.id
        join public.organizations o on o.division_code = j.division_code
        where w.id = subject and app.oversees(w, o)
      on conflict do nothing;
  end if;
  delete from public.oversight s where s.organization_id = subject;
  insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
    select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations o, public.organizations w
      where o.id = subject and w.kind in ('operator', 'authority') and app.oversees(w, o);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'trail entries are not changed' using errcode = 'QS500';
end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.remind(firm uuid, due jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare told jsonb; contact record; way text; letter uuid;
begin
  perform app.set_clock();
  with asked as (
    select d.* from pg_catalog.jsonb_to_recordset(due) d (kind text, id uuid, label text, "on" date, "daysAhead" integer)
  ), noted as (
    insert into public.expiry_reminders (organization_id, fact_kind, fact_id, ends_on, days_ahead, reminded_at)
      select firm, a.kind, a.id, a."on", a."daysAhead", app.now() from asked a on conflict do nothing
      returning fact_kind, fact_id, ends_on, days_ahead
  )
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', a.kind, 'label', a.label, 'on', a."on", 'daysAhead', a."daysAhead") order by a."on", a.kind, a.id)
    into told from asked a join noted n on n.fact_kind = a.kind and n.fact_id = a.id and n.ends_on = a."on" and n.days_ahead = a."daysAhead";
  if told is null then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as firm_name from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      where m.organization_id = firm and m.role in ('owner', 'manager') and m.state = 'active' order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'expiry_reminder', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, firm, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.firm_name, 'ends', told),
          'worker', pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
  end loop;
  return pg_catalog.jsonb_array_length(told);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.reminder_day()
 RETURNS date
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ select (app.set_clock() at time zone 'Asia/Shanghai')::date $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.requeue_waiting()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare requeued integer;
begin
  select count(app.enqueue(w.id)) into requeued from (
    select o.id from public.outbox o
    where o.state = 'pending' and o.next_attempt_at < pg_catalog.now() - interval '5 seconds'
    order by o.next_attempt_at limit 500) w;
  return requeued;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.session_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.session_id', true), '')::uuid $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.set_clock()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
AS $function$
declare turned timestamptz;
begin
  select pg_catalog.now() + pg_catalog.make_interval(secs => c.offset_seconds) into turned
    from public.clock c where c.offset_seconds <> 0;
  if turned is not null then perform pg_catalog.set_config('app.now', turned::text, true); end if;
  return coalesce(turned, pg_catalog.now());
end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.setting(name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(pg_catalog.current_setting('app.' || name, true), '') $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.settle_employment_claim(claim uuid, verdict text, why text, last_day date)
 RETURNS TABLE(outcome text, since date, claimant_id uuid, employer_id uuid, name text, contacts jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare found record; job record;
begin
  select c.* into found from public.employment_claims c where c.id = claim for update;
  if found.id is null or not (app.answers_for_firm(found.claimant_id) or app.answers_for_firm(found.employer_id)) then
    raise exception 'no claim' using errcode = 'QS404';
  end if;
  if not app.answers_for_firm(found.employer_id) then return query select 'not_yours', null::date, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
  if found.settled_at is not null then return query select 'settled', null::date, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
  perform 1 from public.people p where p.id = found.person_id for update;
  if verdict = 'moves' then
    select e.* into job from public.employments e where e.organization_id = found.employer_id and e.id = found.employment_id for update;
    if exists (select from public.employment_claims c where c.employment_id = found.employment_id and c.person_id = found.person_id
        and c.outcome = 'moves') then
      return query select 'ended', job.until_on, null::uuid, null::uuid, null::text, null::jsonb; return;
    end if;
    if last_day < job.from_on then return query select 'ends_before', job.from_on, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
    if job.until_on is null or job.until_on > last_day then
      update public.employments e set until_on = last_day, version = e.version + 1
        where e.organization_id = job.organization_id and e.id = job.id;
    end if;
  end if;
  update public.employment_claims c set outcome = verdict, reason = why, settled_by = app.organization_id(), settled_at = app.now() where c.id = claim;
  return query select 'done', null::date, found.claimant_id, found.employer_id, found.name, (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'organization_id', m.organization_id, 'account_id', a.id, 'name', a.name, 'mail', a.mail, 'locale', a.locale))
    from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id in (found.claimant_id, found.employer_id) and m.role = 'owner' and m.state <> 'ended');
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.settle_scan(content text, verdict text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare place text; file uuid; found_case uuid; bringer uuid;
begin
  if verdict not in ('clean', 'infected') then return false; end if;
  update public.case_files f set scan = verdict
    where f.stored_as = content and f.scan = 'not_scanned'
    returning f.province, f.id, f.case_id, f.organization_id into place, file, found_case, bringer;
  if file is null then
    update public.firm_documents d set scan = verdict
      where d.stored_as = content and d.scan = 'not_scanned'
      returning d.id, d.organization_id into file, bringer;
  end if;
  if file is null then return false; end if;
  insert into public.trail_entries (province, id, at, act, persona, subject_kind, subject_id, subject_organization_id, case_id, after)
    values (coalesce(place, '00'), pg_catalog.gen_random_uuid(), app.now(), 'document_scanned', 'worker',
      case when place is null then 'firm_document' else 'file' end, coalesce(place || '-', '') || file, bringer,
      found_case, pg_catalog.jsonb_build_object('scan', verdict));
  return true;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.sweep()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  delete from public.idempotency_keys where created_at < pg_catalog.now() - interval '24 hours';
  delete from public.throttles where window_started_at < pg_catalog.now() - interval '1 day'
    and coalesce(locked_until, window_started_at) < pg_catalog.now();
  delete from public.password_resets where expires_at < pg_catalog.now() - interval '30 days';
  delete from public.refresh_tokens where expires_at < pg_catalog.now() - interval '30 days';
  -- What was delivered is on record in the trail; the address and the text need not be kept longer than a complaint takes.
  delete from public.outbox where state = 'delivered' and delivered_at < pg_catalog.now() - interval '180 days';
  delete from public.development_mail where at < pg_catalog.now() - interval '30 days';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.sweep_staff_imports()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  delete from public.staff_imports i where i.uploaded_at < pg_catalog.now() - interval '30 days';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select (app.now() at time zone 'Asia/Shanghai')::date $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.token_hash()
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select pg_catalog.decode(nullif(pg_catalog.current_setting('app.token_hash', true), ''), 'hex') $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.turn_clock(seconds bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ update public.clock set offset_seconds = seconds where demo $function$
 -- owner qs_keeper
