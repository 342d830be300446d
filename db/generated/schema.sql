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

table public.application_copies -- 每次提交的固定副本及其哈希值
  province character(2) not null
  id uuid not null
  application_id uuid not null
  nth integer not null
  filled jsonb not null
  facts jsonb not null
  contradictions jsonb not null default '[]'::jsonb
  eligibility jsonb
  hash bytea not null
  submitted_by uuid not null
  submitted_by_name text not null
  at timestamp with time zone not null
  application_copies_hash_check: CHECK ((length(hash) = 32))
  application_copies_nth_check: CHECK ((nth > 0))
  application_copies_pkey: PRIMARY KEY (province, id)
  application_copies_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_copies_province_application_id_nth_key: UNIQUE (province, application_id, nth)
  application_copies_submitted_by_fkey: FOREIGN KEY (submitted_by) REFERENCES public.accounts(id) ON DELETE RESTRICT

table public.application_corrections -- 退回补正事项：有误、不全、过期，逐项说明
  province character(2) not null
  id uuid not null
  application_id uuid not null
  stop_id uuid not null
  copy integer not null
  field text not null
  label text not null
  reason text not null
  authority_name text not null
  requested_at timestamp with time zone not null
  answer text
  answered_at timestamp with time zone
  answered_at_some_time: CHECK (((answer IS NULL) = (answered_at IS NULL)))
  application_corrections_answer_check: CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))
  application_corrections_label_check: CHECK ((label = ANY (ARRAY['incorrect'::text, 'incomplete'::text, 'outdated'::text])))
  application_corrections_pkey: PRIMARY KEY (province, id)
  application_corrections_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_corrections_province_stop_id_fkey: FOREIGN KEY (province, stop_id) REFERENCES public.application_stops(province, id) ON DELETE RESTRICT
  application_corrections_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  CREATE INDEX corrections_of_application ON public.application_corrections USING btree (province, application_id, requested_at)
  CREATE INDEX corrections_of_stop ON public.application_corrections USING btree (province, stop_id)

table public.application_files -- 申请材料与盖章纸质件扫描件
  province character(2) not null
  id uuid not null
  application_id uuid not null
  purpose text not null
  material integer
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
  dropped_at timestamp with time zone
  application_files_bytes_check: CHECK ((bytes > 0))
  application_files_material_check: CHECK (((material >= 1) AND (material <= 20)))
  application_files_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 180)))
  application_files_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  application_files_pkey: PRIMARY KEY (province, id)
  application_files_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_files_province_stored_as_key: UNIQUE (province, stored_as)
  application_files_purpose_check: CHECK ((purpose = ANY (ARRAY['material'::text, 'stamped_paper'::text])))
  application_files_scan_check: CHECK ((scan = ANY (ARRAY['not_scanned'::text, 'clean'::text, 'infected'::text])))
  application_files_sha256_check: CHECK ((length(sha256) = 32))
  application_files_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX application_files_by_content ON public.application_files USING btree (stored_as)
  CREATE INDEX application_files_in_order ON public.application_files USING btree (province, application_id, uploaded_at, id)
  CREATE INDEX application_files_unscanned ON public.application_files USING btree (uploaded_at) WHERE (scan = 'not_scanned'::text)

table public.application_hands -- 经办、审核、签发：每一道手续由谁在何时办理
  province character(2) not null
  id uuid not null
  application_id uuid not null
  stop_id uuid not null
  rank integer not null
  visit integer not null
  copy integer not null
  hand text not null
  act text not null
  outcome text
  opinion text
  clause text
  waiver text
  items jsonb not null default '[]'::jsonb
  boxes jsonb not null default '{}'::jsonb
  postponed_to date
  account_id uuid not null
  person_name text not null
  authority_id uuid not null
  authority_name text not null
  at timestamp with time zone not null
  application_hands_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE RESTRICT
  application_hands_act_check: CHECK ((act = ANY (ARRAY['receive'::text, 'prepare'::text, 'check'::text, 'send_back'::text, 'sign'::text])))
  application_hands_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  application_hands_clause_check: CHECK (((length(clause) >= 1) AND (length(clause) <= 120)))
  application_hands_hand_check: CHECK ((hand = ANY (ARRAY['handler'::text, 'checker'::text, 'signer'::text])))
  application_hands_opinion_check: CHECK (((length(opinion) >= 1) AND (length(opinion) <= 1000)))
  application_hands_outcome_check: CHECK ((outcome = ANY (ARRAY['forward'::text, 'return'::text, 'accept'::text, 'refuse'::text])))
  application_hands_pkey: PRIMARY KEY (province, id)
  application_hands_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_hands_province_stop_id_fkey: FOREIGN KEY (province, stop_id) REFERENCES public.application_stops(province, id) ON DELETE RESTRICT
  application_hands_waiver_check: CHECK (((length(waiver) >= 1) AND (length(waiver) <= 1000)))
  what_is_prepared_or_signed_has_an_outcome: CHECK (((act = ANY (ARRAY['prepare'::text, 'sign'::text])) = (outcome IS NOT NULL)))
  CREATE INDEX hands_in_order ON public.application_hands USING btree (province, application_id, at, id)
  CREATE INDEX hands_of_stop ON public.application_hands USING btree (province, stop_id, visit, at)
  CREATE UNIQUE INDEX one_signature_of_a_visit ON public.application_hands USING btree (province, stop_id, visit) WHERE (act = 'sign'::text)

table public.application_paper_fields -- 线上线下一致：纸质件与填报数据逐项核对
  province character(2) not null
  application_id uuid not null
  field text not null
  written jsonb
  is_same boolean not null
  paper_value text
  compared_by text not null
  compared_at timestamp with time zone not null
  resolution text
  note text
  resolved_at timestamp with time zone
  a_difference_says_what_the_paper_says: CHECK ((is_same = (paper_value IS NULL)))
  application_paper_fields_note_check: CHECK (((length(note) >= 1) AND (length(note) <= 500)))
  application_paper_fields_pkey: PRIMARY KEY (province, application_id, field)
  application_paper_fields_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_paper_fields_resolution_check: CHECK ((resolution = ANY (ARRAY['misread'::text, 'paper_corrected'::text, 'data_corrected'::text])))
  only_a_difference_is_resolved: CHECK (((resolved_at IS NULL) OR (NOT is_same)))
  resolved_with_a_note: CHECK ((((resolved_at IS NULL) = (resolution IS NULL)) AND ((resolved_at IS NULL) = (note IS NULL))))

table public.application_stops -- 流转站点：路线上的每一个机关，到达、签收、离开
  province character(2) not null
  id uuid not null
  application_id uuid not null
  rank integer not null
  authority_id uuid not null
  authority_name text not null
  division_code character(6) not null
  level text not null
  line text not null
  task text not null
  hands text[] not null
  visit integer not null default 0
  waits_for text
  arrived_at timestamp with time zone
  received_at timestamp with time zone
  left_at timestamp with time zone
  outcome text
  application_stops_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  application_stops_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  application_stops_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  application_stops_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  application_stops_outcome_check: CHECK ((outcome = ANY (ARRAY['forward'::text, 'return'::text, 'accept'::text, 'refuse'::text])))
  application_stops_pkey: PRIMARY KEY (province, id)
  application_stops_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  application_stops_province_application_id_rank_key: UNIQUE (province, application_id, rank)
  application_stops_rank_check: CHECK ((rank > 0))
  application_stops_task_check: CHECK ((task = ANY (ARRAY['check'::text, 'aggregate'::text, 'decide'::text])))
  application_stops_waits_for_check: CHECK ((waits_for = ANY (ARRAY['handler'::text, 'checker'::text, 'signer'::text])))
  comes_before_it_is_received: CHECK (((received_at IS NULL) OR (arrived_at IS NOT NULL)))
  two_hands_at_least: CHECK ((hands @> ARRAY['handler'::text, 'signer'::text]))
  waits_for_one_of_its_hands: CHECK (((waits_for IS NULL) OR (waits_for = ANY (hands))))
  waits_while_it_is_there: CHECK (((waits_for IS NULL) OR ((arrived_at IS NOT NULL) AND (left_at IS NULL))))
  CREATE INDEX stops_on_the_desk ON public.application_stops USING btree (authority_id, arrived_at, application_id) WHERE (waits_for IS NOT NULL)
  CREATE INDEX stops_that_were_reached ON public.application_stops USING btree (authority_id, arrived_at, application_id) WHERE (arrived_at IS NOT NULL)

table public.applications -- 申请：评估、验收、延期验收、自愿审核，一条流转链
  province character(2) not null
  id uuid not null
  number text not null
  kind text not null
  track text not null
  line text not null
  form_id text not null
  form_version integer not null
  site_id uuid not null
  site_name text not null
  enterprise_id uuid not null
  enterprise_name text not null
  credit_code text not null
  division_code character(6) not null
  industry_code text not null
  engagement_id uuid
  duty text
  due_on date
  state text not null
  draft jsonb not null default '{}'::jsonb
  touched jsonb not null default '{}'::jsonb
  declares jsonb not null default '{}'::jsonb
  consultancy_may_edit boolean not null default false
  at_rank integer
  taken_up_at timestamp with time zone
  route_basis jsonb
  rules_on date
  rules_known_at timestamp with time zone
  opened_at timestamp with time zone not null
  saved_at timestamp with time zone not null
  first_submitted_at timestamp with time zone
  submitted_at timestamp with time zone
  decided_at timestamp with time zone
  version integer not null default 1
  begun_from uuid
  carried text[] not null default '{}'::text[]
  a_round_unless_it_asks_for_one: CHECK (((kind = 'enrolment'::text) OR (engagement_id IS NOT NULL)))
  applications_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  applications_duty_check: CHECK ((duty = ANY (ARRAY['apply_acceptance'::text, 'conclude_acceptance'::text])))
  applications_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  applications_kind_check: CHECK ((kind = ANY (ARRAY['enrolment'::text, 'evaluation'::text, 'acceptance'::text, 'postponement'::text])))
  applications_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  applications_pkey: PRIMARY KEY (province, id)
  applications_province_begun_from_fkey: FOREIGN KEY (province, begun_from) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  applications_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  applications_province_number_key: UNIQUE (province, number)
  applications_province_site_id_fkey: FOREIGN KEY (province, site_id) REFERENCES public.sites(province, id) ON DELETE RESTRICT
  applications_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correction_requested'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text])))
  applications_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  carried_from_somewhere: CHECK (((begun_from IS NOT NULL) OR (carried = '{}'::text[])))
  decided_has_time: CHECK (((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = (decided_at IS NOT NULL)))
  postponed_is_a_duty: CHECK (((kind = 'postponement'::text) = (duty IS NOT NULL)))
  submitted_has_a_place: CHECK (((submitted_at IS NULL) = (at_rank IS NULL)))
  submitted_has_time: CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR (submitted_at IS NOT NULL)))
  CREATE INDEX applications_begun_from ON public.applications USING btree (province, begun_from)
  CREATE INDEX applications_of_enterprise ON public.applications USING btree (enterprise_id, opened_at DESC, id DESC)
  CREATE INDEX applications_of_round ON public.applications USING btree (province, engagement_id, opened_at)
  CREATE INDEX applications_of_site ON public.applications USING btree (province, site_id)
  CREATE UNIQUE INDEX one_open_application ON public.applications USING btree (province, site_id, kind) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correction_requested'::text]))

table public.applied_migrations
  name text not null
  hash text not null
  applied_at timestamp with time zone not null default now()
  applied_migrations_pkey: PRIMARY KEY (name)

table public.audit_contract_fees -- 合同价款：仅合同双方可见
  province character(2) not null
  contract_id uuid not null
  fee_fen bigint not null
  audit_contract_fees_fee_fen_check: CHECK ((fee_fen >= 0))
  audit_contract_fees_pkey: PRIMARY KEY (province, contract_id)
  audit_contract_fees_province_contract_id_fkey: FOREIGN KEY (province, contract_id) REFERENCES public.audit_contracts(province, id) ON DELETE RESTRICT

table public.audit_contracts -- 审核合同（报主管部门备案）
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  consultancy_id uuid not null
  consultancy_name text not null
  number text not null
  signed_on date not null
  from_on date not null
  until_on date
  file_id uuid not null
  filed_at timestamp with time zone not null
  filed_by uuid not null
  ended_on date
  ended_because text
  ended_reason text
  an_ended_contract_says_why: CHECK ((((ended_on IS NULL) = (ended_because IS NULL)) AND ((ended_on IS NULL) = (ended_reason IS NULL))))
  audit_contracts_consultancy_id_fkey: FOREIGN KEY (consultancy_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  audit_contracts_ended_because_check: CHECK ((ended_because = ANY (ARRAY['replaced'::text, 'resigned'::text, 'audits_by_itself'::text])))
  audit_contracts_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 500)))
  audit_contracts_filed_by_fkey: FOREIGN KEY (filed_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  audit_contracts_number_check: CHECK (((length(number) >= 1) AND (length(number) <= 60)))
  audit_contracts_pkey: PRIMARY KEY (province, id)
  audit_contracts_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  audit_contracts_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  contract_ends_after_it_begins: CHECK (((until_on IS NULL) OR (until_on >= from_on)))
  CREATE INDEX audit_contracts_by_file ON public.audit_contracts USING btree (province, file_id)
  CREATE INDEX audit_contracts_of_case ON public.audit_contracts USING btree (province, engagement_id, filed_at DESC, id)
  CREATE INDEX audit_contracts_of_consultancy ON public.audit_contracts USING btree (consultancy_id, filed_at DESC, id)
  CREATE UNIQUE INDEX one_contract_at_a_time ON public.audit_contracts USING btree (province, engagement_id) WHERE (ended_on IS NULL)

table public.audit_periods -- 开始审核与完成审核之日
  province character(2) not null
  engagement_id uuid not null
  started_on date not null
  finished_on date
  report_file_id uuid
  version integer not null default 1
  audit_periods_pkey: PRIMARY KEY (province, engagement_id)
  audit_periods_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  audit_periods_province_report_file_id_fkey: FOREIGN KEY (province, report_file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  finishes_after_it_starts: CHECK (((finished_on IS NULL) OR (finished_on >= started_on)))
  CREATE INDEX audit_periods_by_report ON public.audit_periods USING btree (province, report_file_id)

table public.campaigns -- 批次：一次公布的审核企业名单及其依据
  province character(2) not null
  id uuid not null
  authority_id uuid not null
  authority_name text not null
  title text not null
  document_number text not null
  track text not null
  year integer not null
  line text not null
  lines text[] not null
  jurisdiction character(6) not null
  state text not null default 'draft'::text
  listed_on date
  rules_on date
  rules_known_at timestamp with time zone
  published_version integer
  published_at timestamp with time zone
  closed_at timestamp with time zone
  created_at timestamp with time zone not null
  version integer not null default 1
  campaigns_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  campaigns_document_number_check: CHECK (((length(document_number) >= 1) AND (length(document_number) <= 60)))
  campaigns_jurisdiction_fkey: FOREIGN KEY (jurisdiction) REFERENCES public.divisions(code) ON DELETE RESTRICT
  campaigns_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  campaigns_pkey: PRIMARY KEY (province, id)
  campaigns_province_id_authority_id_key: UNIQUE (province, id, authority_id)
  campaigns_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'closed'::text])))
  campaigns_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  campaigns_track_check: CHECK ((track = ANY (ARRAY['mandatory'::text, 'voluntary'::text])))
  campaigns_year_check: CHECK (((year >= 2000) AND (year <= 2199)))
  closed_has_a_time: CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  its_own_line_leads: CHECK (((line = lines[1]) AND (lines <@ ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  place_of_jurisdiction: CHECK (((province)::text = "left"((jurisdiction)::text, 2)))
  public_with_a_list: CHECK ((((published_version IS NULL) = (published_at IS NULL)) AND ((published_at IS NULL) = (rules_on IS NULL)) AND ((rules_on IS NULL) = (rules_known_at IS NULL)) AND ((published_at IS NULL) OR (listed_on IS NOT NULL))))
  state_of_publication: CHECK (((state = 'closed'::text) OR ((state = 'published'::text) = (published_at IS NOT NULL))))
  CREATE INDEX campaigns_in_order ON public.campaigns USING btree (province, created_at DESC, id DESC)
  CREATE INDEX campaigns_of_authority ON public.campaigns USING btree (authority_id, created_at DESC, id DESC)
  CREATE UNIQUE INDEX one_draft_of_a_notice ON public.campaigns USING btree (province, authority_id, document_number, title, year) WHERE (state = 'draft'::text)

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
  notice_due_on date
  case_access_capacity_check: CHECK ((capacity = ANY (ARRAY['organiser'::text, 'supervisor'::text, 'enterprise'::text, 'consultancy'::text, 'panel'::text])))
  case_access_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE
  case_access_pkey: PRIMARY KEY (organization_id, province, case_id)
  case_access_province_case_id_fkey: FOREIGN KEY (province, case_id) REFERENCES public.engagements(province, id) ON DELETE CASCADE
  CREATE INDEX case_access_by_enterprise ON public.case_access USING btree (organization_id, enterprise_name COLLATE "zh-x-icu", case_id)
  CREATE INDEX case_access_by_next_due ON public.case_access USING btree (organization_id, (
CASE
    WHEN (next_due_on IS NULL) THEN '9999-12-31'::date
    ELSE next_due_on
END), case_id)
  CREATE INDEX case_access_by_notice_due ON public.case_access USING btree (organization_id, campaign_id, (
CASE
    WHEN (notice_due_on IS NULL) THEN '9999-12-31'::date
    ELSE notice_due_on
END), division_code, case_id) WHERE (campaign_id IS NOT NULL)
  CREATE INDEX case_access_by_opening ON public.case_access USING btree (organization_id, opened_at DESC, case_id DESC)
  CREATE INDEX case_access_of_campaign ON public.case_access USING btree (organization_id, campaign_id, case_id) WHERE (campaign_id IS NOT NULL)
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

table public.deadline_reminders -- 时限提醒：每项义务每一步只提醒一次
  province character(2) not null
  deadline_id uuid not null
  organization_id uuid not null
  due_on date not null
  step integer not null
  reminded_at timestamp with time zone not null
  deadline_reminders_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  deadline_reminders_pkey: PRIMARY KEY (province, deadline_id, organization_id, due_on, step)
  deadline_reminders_province_deadline_id_fkey: FOREIGN KEY (province, deadline_id) REFERENCES public.deadlines(province, id) ON DELETE RESTRICT
  deadline_reminders_step_check: CHECK ((step = ANY (ARRAY[30, 7, 1, '-1'::integer])))

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

table public.disclosures -- 企业信息公开：网址、日期、内容与存档
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  link text not null
  disclosed_on date not null
  topics text[] not null
  archived_text text
  archived_sha256 bytea
  file_id uuid
  recorded_at timestamp with time zone not null
  disclosures_archived_sha256_check: CHECK ((length(archived_sha256) = 32))
  disclosures_archived_text_check: CHECK (((length(archived_text) >= 1) AND (length(archived_text) <= 20000)))
  disclosures_link_check: CHECK ((((length(link) >= 1) AND (length(link) <= 500)) AND (link ~* '^https?://'::text)))
  disclosures_pkey: PRIMARY KEY (province, id)
  disclosures_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  disclosures_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  disclosures_topics_check: CHECK (((cardinality(topics) > 0) AND (topics <@ ARRAY['enterprise_information'::text, 'listing_reason'::text, 'audit_carried_out'::text, 'stage_verdicts'::text])))
  kept_text_has_its_hash: CHECK (((archived_text IS NULL) = (archived_sha256 IS NULL)))
  something_is_kept: CHECK (((archived_text IS NOT NULL) OR (file_id IS NOT NULL)))
  CREATE INDEX disclosures_by_file ON public.disclosures USING btree (province, file_id)
  CREATE INDEX disclosures_of_case ON public.disclosures USING btree (province, engagement_id, disclosed_on DESC, id)

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
  engagements_province_campaign_id_fkey: FOREIGN KEY (province, campaign_id) REFERENCES public.campaigns(province, id) ON DELETE RESTRICT
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

table public.enterprise_profiles -- 企业概况：填一次，各表取用
  organization_id uuid not null
  legal_representative text
  contact_name text
  contact_position text
  contact_mobile text
  contact_phone text
  contact_mail text
  nature text
  registered_capital_fen bigint
  registered_address text
  postcode character(6)
  main_products text
  version integer not null default 1
  enterprise_profiles_contact_mail_check: CHECK ((length(contact_mail) <= 254))
  enterprise_profiles_contact_mobile_check: CHECK ((length(contact_mobile) <= 20))
  enterprise_profiles_contact_name_check: CHECK ((length(contact_name) <= 60))
  enterprise_profiles_contact_phone_check: CHECK ((length(contact_phone) <= 40))
  enterprise_profiles_contact_position_check: CHECK ((length(contact_position) <= 60))
  enterprise_profiles_legal_representative_check: CHECK ((length(legal_representative) <= 60))
  enterprise_profiles_main_products_check: CHECK ((length(main_products) <= 300))
  enterprise_profiles_nature_check: CHECK ((nature = ANY (ARRAY['state_owned'::text, 'collective'::text, 'private'::text, 'shareholding'::text, 'limited_liability'::text, 'foreign_invested'::text, 'overseas_chinese_invested'::text, 'other_nature'::text])))
  enterprise_profiles_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  enterprise_profiles_pkey: PRIMARY KEY (organization_id)
  enterprise_profiles_postcode_check: CHECK ((postcode ~ '^[0-9]{6}$'::text))
  enterprise_profiles_registered_address_check: CHECK ((length(registered_address) <= 200))
  enterprise_profiles_registered_capital_fen_check: CHECK ((registered_capital_fen >= 0))

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

table public.fee_attestations -- 零收费声明
  province character(2) not null
  engagement_id uuid not null
  stage text not null
  attested_at timestamp with time zone not null
  attested_by uuid not null
  attested_by_name text not null
  fee_attestations_attested_by_fkey: FOREIGN KEY (attested_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  fee_attestations_pkey: PRIMARY KEY (province, engagement_id, stage)
  fee_attestations_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  fee_attestations_stage_check: CHECK ((stage = ANY (ARRAY['evaluation'::text, 'acceptance'::text])))

table public.fee_demand_files -- 举报材料
  province character(2) not null
  id uuid not null
  demand_id uuid not null
  organization_id uuid not null
  name text not null
  kind text not null
  bytes bigint not null
  sha256 bytea not null
  scan text not null default 'not_scanned'::text
  stored_as text not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  fee_demand_files_bytes_check: CHECK ((bytes > 0))
  fee_demand_files_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 180)))
  fee_demand_files_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  fee_demand_files_pkey: PRIMARY KEY (province, id)
  fee_demand_files_province_demand_id_fkey: FOREIGN KEY (province, demand_id) REFERENCES public.fee_demands(province, id) ON DELETE RESTRICT
  fee_demand_files_province_stored_as_key: UNIQUE (province, stored_as)
  fee_demand_files_scan_check: CHECK ((scan = ANY (ARRAY['not_scanned'::text, 'clean'::text, 'infected'::text])))
  fee_demand_files_sha256_check: CHECK ((length(sha256) = 32))
  fee_demand_files_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX fee_demand_files_by_content ON public.fee_demand_files USING btree (stored_as)
  CREATE INDEX fee_demand_files_in_order ON public.fee_demand_files USING btree (province, demand_id, uploaded_at, id)
  CREATE INDEX fee_demand_files_to_scan ON public.fee_demand_files USING btree (province, uploaded_at) WHERE (scan = 'not_scanned'::text)

table public.fee_demand_steps -- 举报的办理经过（留痕不改）
  province character(2) not null
  id uuid not null
  demand_id uuid not null
  state text not null
  text text
  organization_id uuid not null
  organization_name text not null
  by_account uuid not null
  at timestamp with time zone not null
  closed_with_an_answer: CHECK (((state <> 'closed'::text) OR (text IS NOT NULL)))
  fee_demand_steps_by_account_fkey: FOREIGN KEY (by_account) REFERENCES public.accounts(id) ON DELETE RESTRICT
  fee_demand_steps_organization_id_fkey: FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  fee_demand_steps_pkey: PRIMARY KEY (province, id)
  fee_demand_steps_province_demand_id_fkey: FOREIGN KEY (province, demand_id) REFERENCES public.fee_demands(province, id) ON DELETE RESTRICT
  fee_demand_steps_state_check: CHECK ((state = ANY (ARRAY['received'::text, 'looked_into'::text, 'closed'::text])))
  fee_demand_steps_text_check: CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
  CREATE INDEX fee_demand_steps_in_order ON public.fee_demand_steps USING btree (province, demand_id, at, id)

table public.fee_demands -- 索要费用的举报：仅举报企业与省级主管部门可见
  province character(2) not null
  id uuid not null
  number text not null
  line text not null
  enterprise_id uuid not null
  enterprise_name text not null
  engagement_id uuid not null
  engagement_number text not null
  stage text
  who text not null
  office text not null
  amount_fen bigint
  demanded_on date not null
  account text not null
  reported_by uuid not null
  received_at timestamp with time zone not null
  state text not null
  version integer not null default 1
  fee_demands_account_check: CHECK (((length(account) >= 1) AND (length(account) <= 2000)))
  fee_demands_amount_fen_check: CHECK ((amount_fen >= 0))
  fee_demands_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  fee_demands_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  fee_demands_office_check: CHECK (((length(office) >= 1) AND (length(office) <= 120)))
  fee_demands_pkey: PRIMARY KEY (province, id)
  fee_demands_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  fee_demands_province_number_key: UNIQUE (province, number)
  fee_demands_reported_by_fkey: FOREIGN KEY (reported_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  fee_demands_stage_check: CHECK ((stage = ANY (ARRAY['evaluation'::text, 'acceptance'::text])))
  fee_demands_state_check: CHECK ((state = ANY (ARRAY['received'::text, 'looked_into'::text, 'closed'::text])))
  fee_demands_who_check: CHECK (((length(who) >= 1) AND (length(who) <= 60)))
  CREATE INDEX fee_demands_of_case ON public.fee_demands USING btree (province, engagement_id)
  CREATE INDEX fee_demands_of_enterprise ON public.fee_demands USING btree (enterprise_id, received_at DESC, id DESC)
  CREATE INDEX fee_demands_of_line ON public.fee_demands USING btree (province, line, received_at DESC, id DESC)

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

table public.forwarding_letters -- 上报函：一函多件
  province character(2) not null
  id uuid not null
  number text not null
  line text not null
  from_id uuid not null
  from_name text not null
  to_id uuid not null
  to_name text not null
  signed_by text not null
  signed_at timestamp with time zone not null
  receipt_by text
  receipt_at timestamp with time zone
  forwarding_letters_from_id_fkey: FOREIGN KEY (from_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  forwarding_letters_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  forwarding_letters_number_check: CHECK (((length(number) >= 1) AND (length(number) <= 60)))
  forwarding_letters_pkey: PRIMARY KEY (province, id)
  forwarding_letters_province_from_id_number_key: UNIQUE (province, from_id, number)
  forwarding_letters_to_id_fkey: FOREIGN KEY (to_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  receipt_by_somebody: CHECK (((receipt_at IS NULL) = (receipt_by IS NULL)))
  CREATE INDEX letters_received ON public.forwarding_letters USING btree (to_id, signed_at DESC, id DESC)
  CREATE INDEX letters_sent ON public.forwarding_letters USING btree (from_id, signed_at DESC, id DESC)

table public.forwarding_rows -- 上报函所附清单
  province character(2) not null
  letter_id uuid not null
  rank integer not null
  application_id uuid not null
  opinion text not null
  forwarding_rows_pkey: PRIMARY KEY (province, letter_id, rank)
  forwarding_rows_province_application_id_fkey: FOREIGN KEY (province, application_id) REFERENCES public.applications(province, id) ON DELETE RESTRICT
  forwarding_rows_province_letter_id_application_id_key: UNIQUE (province, letter_id, application_id)
  forwarding_rows_province_letter_id_fkey: FOREIGN KEY (province, letter_id) REFERENCES public.forwarding_letters(province, id) ON DELETE RESTRICT
  forwarding_rows_rank_check: CHECK ((rank > 0))
  CREATE INDEX forwarding_rows_of_application ON public.forwarding_rows USING btree (province, application_id)

table public.handover_files -- 移交资料清单
  province character(2) not null
  handover_id uuid not null
  position integer not null
  name text not null
  sha256 bytea not null
  bytes bigint
  file_id uuid
  handover_files_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 180)))
  handover_files_pkey: PRIMARY KEY (province, handover_id, "position")
  handover_files_position_check: CHECK (("position" > 0))
  handover_files_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  handover_files_province_handover_id_fkey: FOREIGN KEY (province, handover_id) REFERENCES public.handovers(province, id) ON DELETE RESTRICT
  handover_files_sha256_check: CHECK ((length(sha256) = 32))
  CREATE INDEX handover_files_by_file ON public.handover_files USING btree (province, file_id)

table public.handovers -- 更换咨询服务机构的资料移交
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  enterprise_id uuid not null
  former_id uuid not null
  former_name text not null
  successor_id uuid
  successor_name text
  engagement_number text not null
  enterprise_name text not null
  reason text not null
  changed_on date not null
  opened_at timestamp with time zone not null
  offered_at timestamp with time zone
  received_at timestamp with time zone
  received_by_id uuid
  received_by_name text
  is_whole boolean
  remark text
  version integer not null default 1
  nothing jsonb not null default '[]'::jsonb
  handovers_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  handovers_former_id_fkey: FOREIGN KEY (former_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  handovers_nothing_check: CHECK ((jsonb_typeof(nothing) = 'array'::text))
  handovers_pkey: PRIMARY KEY (province, id)
  handovers_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  handovers_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  handovers_received_by_id_fkey: FOREIGN KEY (received_by_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  handovers_remark_check: CHECK (((length(remark) >= 1) AND (length(remark) <= 500)))
  handovers_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  not_whole_says_what: CHECK (((is_whole IS NOT FALSE) OR (remark IS NOT NULL)))
  received_whole_or_not: CHECK ((((received_at IS NULL) = (is_whole IS NULL)) AND ((received_at IS NULL) = (received_by_id IS NULL))))
  successor_has_a_name: CHECK (((successor_id IS NULL) = (successor_name IS NULL)))
  CREATE INDEX handovers_of_case ON public.handovers USING btree (province, engagement_id, opened_at DESC, id)
  CREATE INDEX handovers_of_enterprise ON public.handovers USING btree (enterprise_id, opened_at DESC, id DESC)
  CREATE INDEX handovers_of_former ON public.handovers USING btree (former_id, opened_at DESC, id DESC)
  CREATE INDEX handovers_of_successor ON public.handovers USING btree (successor_id, opened_at DESC, id DESC)

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

table public.list_rows -- 名单行：原样单元格、读出的内容、问题与处理
  province character(2) not null
  version_id uuid not null
  row integer not null
  authority_id uuid not null
  cells jsonb not null
  standing text not null
  faults jsonb not null default '[]'::jsonb
  warnings jsonb not null default '[]'::jsonb
  codes text[] not null default '{}'::text[]
  corrected boolean not null default false
  carried boolean not null default false
  override_reason text
  known_name text
  kept_name text
  set_aside_because text
  plant text
  name text
  credit_code text
  site_name text
  address text
  division_code character(6)
  industry_code text
  reasons text[] not null default '{}'::text[]
  level text
  hazardous_waste_t numeric(14,3)
  burns_coal boolean
  enterprise_id uuid
  site_id uuid
  organiser_id uuid
  organiser_name text
  engagement_id uuid
  version integer not null default 1
  carries uuid
  carry_ground text
  confirmed boolean not null default false
  accepted_is_readable: CHECK (((standing <> 'accepted'::text) OR ((plant IS NOT NULL) AND (name IS NOT NULL) AND (credit_code IS NOT NULL) AND (site_name IS NOT NULL) AND (division_code IS NOT NULL) AND (industry_code IS NOT NULL) AND (level IS NOT NULL) AND (organiser_id IS NOT NULL))))
  carried_on_a_ground: CHECK (((carries IS NULL) = (carry_ground IS NULL)))
  list_rows_carry_ground_check: CHECK ((carry_ground = ANY (ARRAY['audit_overdue'::text, 'evaluation_overdue'::text, 'evaluation_failed'::text, 'acceptance_failed'::text])))
  list_rows_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  list_rows_hazardous_waste_t_check: CHECK ((hazardous_waste_t >= (0)::numeric))
  list_rows_kept_name_check: CHECK ((kept_name = ANY (ARRAY['listed'::text, 'known'::text])))
  list_rows_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  list_rows_override_reason_check: CHECK (((length(override_reason) >= 1) AND (length(override_reason) <= 200)))
  list_rows_pkey: PRIMARY KEY (province, version_id, "row")
  list_rows_province_version_id_authority_id_fkey: FOREIGN KEY (province, version_id, authority_id) REFERENCES public.list_versions(province, id, authority_id) ON DELETE CASCADE
  list_rows_row_check: CHECK (("row" > 0))
  list_rows_set_aside_because_check: CHECK (((length(set_aside_because) >= 1) AND (length(set_aside_because) <= 200)))
  list_rows_standing_check: CHECK ((standing = ANY (ARRAY['accepted'::text, 'rejected'::text, 'set_aside'::text])))
  place_of_division: CHECK (((province)::text = "left"((division_code)::text, 2)))
  CREATE INDEX list_rows_by_standing ON public.list_rows USING btree (province, version_id, standing, "row")
  CREATE INDEX list_rows_of_plant ON public.list_rows USING btree (province, plant, version_id)
  CREATE INDEX list_rows_of_round ON public.list_rows USING btree (province, engagement_id, version_id) WHERE (engagement_id IS NOT NULL)

table public.list_versions -- 名单版本：一次导入、增补或者移出
  province character(2) not null
  id uuid not null
  campaign_id uuid not null
  authority_id uuid not null
  number integer not null
  kind text not null
  state text not null
  base_number integer not null default 0
  file_name text
  sha256 bytea
  bytes bigint
  stored_as text
  layout jsonb
  uploaded_by uuid
  uploaded_by_name text not null
  uploaded_at timestamp with time zone not null
  run uuid
  rows_expected integer
  rows_read integer not null default 0
  heartbeat_at timestamp with time zone
  failure jsonb
  published_at timestamp with time zone
  published_by_name text
  addition_reason text
  removal_reason text
  publication jsonb
  rows_published integer not null default 0
  publication_failure jsonb
  a_file_is_told_whole: CHECK ((((file_name IS NULL) = (sha256 IS NULL)) AND ((sha256 IS NULL) = (stored_as IS NULL))))
  failed_because: CHECK (((state = 'failed'::text) = (failure IS NOT NULL)))
  list_versions_addition_reason_check: CHECK (((length(addition_reason) >= 1) AND (length(addition_reason) <= 300)))
  list_versions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  list_versions_file_name_check: CHECK (((length(file_name) >= 1) AND (length(file_name) <= 180)))
  list_versions_kind_check: CHECK ((kind = ANY (ARRAY['whole'::text, 'additions'::text, 'removals'::text])))
  list_versions_number_check: CHECK ((number > 0))
  list_versions_pkey: PRIMARY KEY (province, id)
  list_versions_province_campaign_id_authority_id_fkey: FOREIGN KEY (province, campaign_id, authority_id) REFERENCES public.campaigns(province, id, authority_id) ON DELETE RESTRICT
  list_versions_province_campaign_id_number_key: UNIQUE (province, campaign_id, number)
  list_versions_province_id_authority_id_key: UNIQUE (province, id, authority_id)
  list_versions_province_stored_as_key: UNIQUE (province, stored_as)
  list_versions_removal_reason_check: CHECK (((length(removal_reason) >= 1) AND (length(removal_reason) <= 300)))
  list_versions_sha256_check: CHECK ((length(sha256) = 32))
  list_versions_state_check: CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'publishing'::text, 'published'::text, 'cancelled'::text, 'failed'::text])))
  list_versions_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  published_as_asked: CHECK (((state <> 'publishing'::text) OR (publication IS NOT NULL)))
  published_by_somebody: CHECK ((((state = 'published'::text) = (published_at IS NOT NULL)) AND ((published_at IS NULL) = (published_by_name IS NULL))))
  who_works_is_alive: CHECK ((((state = ANY (ARRAY['reading'::text, 'publishing'::text])) = (run IS NOT NULL)) AND ((run IS NULL) OR (heartbeat_at IS NOT NULL))))
  CREATE INDEX list_versions_by_content ON public.list_versions USING btree (province, campaign_id, sha256) WHERE (sha256 IS NOT NULL)
  CREATE UNIQUE INDEX one_publication_of_campaign ON public.list_versions USING btree (province, campaign_id) WHERE (state = 'publishing'::text)
  CREATE UNIQUE INDEX one_reading_of_campaign ON public.list_versions USING btree (province, campaign_id) WHERE (state = 'reading'::text)

table public.listings -- 列入名单：一个厂区在一个批次中的列入、理由与移出
  province character(2) not null
  id uuid not null
  campaign_id uuid not null
  authority_id uuid not null
  engagement_id uuid not null
  site_id uuid not null
  enterprise_id uuid not null
  enterprise_name text not null
  credit_code text not null
  site_name text not null
  address text not null
  division_code character(6) not null
  industry_code text not null
  reasons text[] not null
  level text not null
  lines text[] not null
  organiser_id uuid not null
  organiser_name text not null
  targets jsonb not null
  target_level text
  hazardous_waste_t numeric(14,3)
  burns_coal boolean
  listed_on date not null
  listed_in integer not null
  addition_reason text
  removed_in integer
  removed_on date
  removal_reason text
  version integer not null default 1
  listings_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  listings_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  listings_hazardous_waste_t_check: CHECK ((hazardous_waste_t >= (0)::numeric))
  listings_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  listings_organiser_id_fkey: FOREIGN KEY (organiser_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  listings_pkey: PRIMARY KEY (province, id)
  listings_province_campaign_id_authority_id_fkey: FOREIGN KEY (province, campaign_id, authority_id) REFERENCES public.campaigns(province, id, authority_id) ON DELETE RESTRICT
  listings_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  listings_province_engagement_id_key: UNIQUE (province, engagement_id)
  listings_province_site_id_fkey: FOREIGN KEY (province, site_id) REFERENCES public.sites(province, id) ON DELETE RESTRICT
  listings_reasons_check: CHECK ((cardinality(reasons) > 0))
  removed_with_a_reason: CHECK ((((removed_in IS NULL) = (removed_on IS NULL)) AND ((removed_on IS NULL) = (removal_reason IS NULL))))
  CREATE INDEX listings_by_day ON public.listings USING btree (province, listed_on, id)
  CREATE INDEX listings_by_division ON public.listings USING btree (province, division_code, id)
  CREATE INDEX listings_by_name ON public.listings USING btree (province, enterprise_name COLLATE "zh-x-icu", id)
  CREATE INDEX listings_of_campaign ON public.listings USING btree (province, campaign_id, division_code, id)
  CREATE INDEX listings_of_enterprise ON public.listings USING btree (enterprise_id, province, id)
  CREATE INDEX listings_of_site ON public.listings USING btree (province, site_id)
  CREATE UNIQUE INDEX one_listing_of_a_site ON public.listings USING btree (province, campaign_id, site_id) WHERE (removed_in IS NULL)

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

table public.notice_batch_items -- 告知书批量制作明细
  province character(2) not null
  batch_id uuid not null
  engagement_id uuid not null
  position integer not null
  division_code character(6) not null
  address text
  state text not null default 'waiting'::text
  fault text
  detail text
  faulty_has_a_fault: CHECK (((state = 'faulty'::text) = (fault IS NOT NULL)))
  notice_batch_items_address_check: CHECK (((length(address) >= 1) AND (length(address) <= 200)))
  notice_batch_items_detail_check: CHECK ((length(detail) <= 300))
  notice_batch_items_fault_check: CHECK ((fault = ANY (ARRAY['sealer_absent'::text, 'prepared_already'::text, 'round_closed'::text, 'template_unfit'::text, 'rendering_failed'::text])))
  notice_batch_items_pkey: PRIMARY KEY (province, batch_id, engagement_id)
  notice_batch_items_province_batch_id_fkey: FOREIGN KEY (province, batch_id) REFERENCES public.notice_batches(province, id) ON DELETE RESTRICT
  notice_batch_items_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  notice_batch_items_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'rendered'::text, 'faulty'::text, 'dropped'::text])))
  CREATE INDEX notice_batch_items_of_round ON public.notice_batch_items USING btree (province, engagement_id)
  CREATE INDEX notice_batch_items_waiting ON public.notice_batch_items USING btree (province, batch_id, "position") WHERE (state = 'waiting'::text)
  CREATE UNIQUE INDEX one_batch_at_a_time ON public.notice_batch_items USING btree (province, engagement_id) WHERE (state = 'waiting'::text)

table public.notice_batches -- 告知书批量制作
  province character(2) not null
  id uuid not null
  campaign_id uuid not null
  authority_id uuid not null
  authority_name text not null
  state text not null default 'waiting'::text
  wording_id uuid
  wording_number integer not null
  wording_title text not null
  wording_body text not null
  contact text not null
  dated_on date
  claim_letters text not null
  plan jsonb not null
  replaces uuid
  total integer not null
  started_by uuid not null
  started_by_name text not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  heartbeat_at timestamp with time zone
  version integer not null default 1
  left_out integer not null default 0
  notice_batches_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_batches_claim_letters_check: CHECK ((claim_letters = ANY (ARRAY['none'::text, 'missing'::text, 'renewed'::text])))
  notice_batches_contact_check: CHECK (((length(contact) >= 1) AND (length(contact) <= 200)))
  notice_batches_left_out_check: CHECK ((left_out >= 0))
  notice_batches_pkey: PRIMARY KEY (province, id)
  notice_batches_province_campaign_id_fkey: FOREIGN KEY (province, campaign_id) REFERENCES public.campaigns(province, id) ON DELETE RESTRICT
  notice_batches_province_replaces_fkey: FOREIGN KEY (province, replaces) REFERENCES public.notices(province, id) ON DELETE RESTRICT
  notice_batches_province_wording_id_fkey: FOREIGN KEY (province, wording_id) REFERENCES public.notice_wordings(province, id) ON DELETE RESTRICT
  notice_batches_started_by_fkey: FOREIGN KEY (started_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  notice_batches_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'rendering'::text, 'finished'::text, 'stopped'::text])))
  notice_batches_total_check: CHECK ((total > 0))
  over_has_an_end: CHECK (((state = ANY (ARRAY['finished'::text, 'stopped'::text])) = (ended_at IS NOT NULL)))
  CREATE INDEX notice_batches_at_work ON public.notice_batches USING btree (province, started_at) WHERE (state = ANY (ARRAY['waiting'::text, 'rendering'::text]))
  CREATE INDEX notice_batches_by_replaced ON public.notice_batches USING btree (province, replaces)
  CREATE INDEX notice_batches_by_wording ON public.notice_batches USING btree (province, wording_id)
  CREATE INDEX notice_batches_in_order ON public.notice_batches USING btree (province, campaign_id, started_at DESC, id DESC)

table public.notice_claim_letters -- 账户开通函
  province character(2) not null
  batch_id uuid not null
  enterprise_id uuid not null
  enterprise_name text not null
  division_code character(6) not null
  invitation_id uuid not null
  stored_as text not null
  bytes integer not null
  sha256 bytea not null
  made_at timestamp with time zone not null
  notice_claim_letters_bytes_check: CHECK ((bytes > 0))
  notice_claim_letters_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_claim_letters_invitation_id_fkey: FOREIGN KEY (invitation_id) REFERENCES public.invitations(id) ON DELETE RESTRICT
  notice_claim_letters_pkey: PRIMARY KEY (province, batch_id, enterprise_id)
  notice_claim_letters_province_batch_id_fkey: FOREIGN KEY (province, batch_id) REFERENCES public.notice_batches(province, id) ON DELETE RESTRICT
  notice_claim_letters_province_stored_as_key: UNIQUE (province, stored_as)
  notice_claim_letters_sha256_check: CHECK ((length(sha256) = 32))
  CREATE INDEX notice_claim_letters_by_content ON public.notice_claim_letters USING btree (stored_as)
  CREATE INDEX notice_claim_letters_by_invitation ON public.notice_claim_letters USING btree (invitation_id)

table public.notice_reminders -- 告知书送达提醒
  province character(2) not null
  authority_id uuid not null
  campaign_id uuid not null
  due_on date not null
  days_ahead integer not null
  unserved integer not null
  reminded_at timestamp with time zone not null
  notice_reminders_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_reminders_pkey: PRIMARY KEY (province, authority_id, campaign_id, due_on, days_ahead)
  notice_reminders_province_campaign_id_fkey: FOREIGN KEY (province, campaign_id) REFERENCES public.campaigns(province, id) ON DELETE RESTRICT
  CREATE INDEX notice_reminders_of_campaign ON public.notice_reminders USING btree (province, campaign_id)

table public.notice_seals -- 告知书用印：一条线一枚
  province character(2) not null
  notice_id uuid not null
  line text not null
  position integer not null
  authority_id uuid not null
  authority_name text not null
  method text
  file_id uuid
  sealed_on date
  sealed_at timestamp with time zone
  sealed_by uuid
  a_seal_is_whole: CHECK ((((sealed_on IS NULL) = (sealed_at IS NULL)) AND ((sealed_on IS NULL) = (sealed_by IS NULL)) AND ((sealed_on IS NULL) = (method IS NULL)) AND ((sealed_on IS NULL) = (file_id IS NULL))))
  notice_seals_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_seals_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  notice_seals_method_check: CHECK ((method = ANY (ARRAY['scan'::text, 'connector'::text])))
  notice_seals_pkey: PRIMARY KEY (province, notice_id, line)
  notice_seals_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  notice_seals_province_notice_id_fkey: FOREIGN KEY (province, notice_id) REFERENCES public.notices(province, id) ON DELETE RESTRICT
  notice_seals_sealed_by_fkey: FOREIGN KEY (sealed_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  CREATE INDEX notice_seals_by_authority ON public.notice_seals USING btree (authority_id) WHERE (sealed_on IS NULL)
  CREATE INDEX notice_seals_by_file ON public.notice_seals USING btree (province, file_id)

table public.notice_services -- 告知书送达
  province character(2) not null
  notice_id uuid not null
  method text not null
  served_on date not null
  due_on date
  receipt_number text
  file_id uuid
  served_by text not null
  recipient_name text
  remarks text
  recorded_by uuid not null
  recorded_by_organization uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  notice_services_method_check: CHECK ((method = ANY (ARRAY['direct'::text, 'post'::text, 'electronic'::text, 'left_in_place'::text, 'other'::text])))
  notice_services_pkey: PRIMARY KEY (province, notice_id)
  notice_services_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  notice_services_province_notice_id_fkey: FOREIGN KEY (province, notice_id) REFERENCES public.notices(province, id) ON DELETE RESTRICT
  notice_services_receipt_number_check: CHECK (((length(receipt_number) >= 1) AND (length(receipt_number) <= 60)))
  notice_services_recipient_name_check: CHECK (((length(recipient_name) >= 1) AND (length(recipient_name) <= 60)))
  notice_services_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  notice_services_recorded_by_organization_fkey: FOREIGN KEY (recorded_by_organization) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_services_remarks_check: CHECK (((length(remarks) >= 1) AND (length(remarks) <= 300)))
  notice_services_served_by_check: CHECK (((length(served_by) >= 1) AND (length(served_by) <= 60)))
  unusual_ways_are_explained: CHECK (((method <> ALL (ARRAY['left_in_place'::text, 'other'::text])) OR (remarks IS NOT NULL)))
  CREATE INDEX notice_services_by_file ON public.notice_services USING btree (province, file_id)

table public.notice_wordings -- 告知书文本：主管部门自定的各版本
  province character(2) not null
  id uuid not null
  authority_id uuid not null
  authority_name text not null
  level text not null
  line text not null
  number integer not null
  title text not null
  body text not null
  note text
  based_on uuid
  based_on_shipped integer
  saved_by uuid not null
  saved_at timestamp with time zone not null
  begun_with_one_text: CHECK (((based_on IS NULL) <> (based_on_shipped IS NULL)))
  notice_wordings_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notice_wordings_body_check: CHECK (((length(body) >= 1) AND (length(body) <= 12000)))
  notice_wordings_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text])))
  notice_wordings_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  notice_wordings_note_check: CHECK (((length(note) >= 1) AND (length(note) <= 200)))
  notice_wordings_number_check: CHECK ((number > 0))
  notice_wordings_pkey: PRIMARY KEY (province, id)
  notice_wordings_province_authority_id_number_key: UNIQUE (province, authority_id, number)
  notice_wordings_province_based_on_fkey: FOREIGN KEY (province, based_on) REFERENCES public.notice_wordings(province, id) ON DELETE RESTRICT
  notice_wordings_saved_by_fkey: FOREIGN KEY (saved_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  notice_wordings_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 60)))
  CREATE INDEX notice_wordings_by_base ON public.notice_wordings USING btree (province, based_on)

table public.notices -- 清洁生产审核事项告知书
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  campaign_id uuid not null
  batch_id uuid not null
  number text not null
  state text not null default 'prepared'::text
  enterprise_id uuid not null
  enterprise_name text not null
  credit_code text not null
  site_name text not null
  address text not null
  division_code character(6) not null
  wording_id uuid
  wording_number integer not null
  wording_title text not null
  prepared_by uuid not null
  prepared_by_name text not null
  prepared_at timestamp with time zone not null
  prepared_on date not null
  stored_as text not null
  bytes integer not null
  pages integer not null
  sha256 bytea not null
  fingerprint text not null
  missing_characters text[] not null default '{}'::text[]
  sealed_at timestamp with time zone
  served_on date
  acknowledged_at timestamp with time zone
  acknowledged_by uuid
  acknowledged_by_name text
  superseded_at timestamp with time zone
  superseded_because text
  superseded_reason text
  replaced_by uuid
  version integer not null default 1
  acknowledged_by_somebody: CHECK (((state = 'acknowledged'::text) = ((acknowledged_at IS NOT NULL) AND (acknowledged_by IS NOT NULL))))
  notices_acknowledged_by_fkey: FOREIGN KEY (acknowledged_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  notices_bytes_check: CHECK ((bytes > 0))
  notices_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  notices_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notices_fingerprint_check: CHECK (((length(fingerprint) >= 1) AND (length(fingerprint) <= 40)))
  notices_pages_check: CHECK ((pages > 0))
  notices_pkey: PRIMARY KEY (province, id)
  notices_prepared_by_fkey: FOREIGN KEY (prepared_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  notices_province_batch_id_fkey: FOREIGN KEY (province, batch_id) REFERENCES public.notice_batches(province, id) ON DELETE RESTRICT
  notices_province_campaign_id_fkey: FOREIGN KEY (province, campaign_id) REFERENCES public.campaigns(province, id) ON DELETE RESTRICT
  notices_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  notices_province_number_key: UNIQUE (province, number)
  notices_province_replaced_by_fkey: FOREIGN KEY (province, replaced_by) REFERENCES public.notices(province, id) ON DELETE RESTRICT
  notices_province_stored_as_key: UNIQUE (province, stored_as)
  notices_province_wording_id_fkey: FOREIGN KEY (province, wording_id) REFERENCES public.notice_wordings(province, id) ON DELETE RESTRICT
  notices_sha256_check: CHECK ((length(sha256) = 32))
  notices_state_check: CHECK ((state = ANY (ARRAY['prepared'::text, 'sealed'::text, 'served'::text, 'acknowledged'::text, 'superseded'::text])))
  notices_superseded_because_check: CHECK ((superseded_because = ANY (ARRAY['undelivered'::text, 'address_changed'::text, 'wording_corrected'::text, 'paper_spoilt'::text])))
  notices_superseded_reason_check: CHECK (((length(superseded_reason) >= 1) AND (length(superseded_reason) <= 300)))
  only_the_superseded_are_replaced: CHECK (((replaced_by IS NULL) OR (state = 'superseded'::text)))
  prepared_is_not_sealed: CHECK (((state <> 'prepared'::text) OR ((sealed_at IS NULL) AND (served_on IS NULL))))
  sealed_before_anything_else: CHECK (((state = ANY (ARRAY['prepared'::text, 'superseded'::text])) OR (sealed_at IS NOT NULL)))
  sealed_is_not_served: CHECK (((state <> 'sealed'::text) OR (served_on IS NULL)))
  served_after_it_was_made: CHECK (((served_on IS NULL) OR (served_on >= prepared_on)))
  served_has_its_day: CHECK (((state <> ALL (ARRAY['served'::text, 'acknowledged'::text])) OR (served_on IS NOT NULL)))
  superseded_for_a_reason: CHECK (((state = 'superseded'::text) = ((superseded_at IS NOT NULL) AND (superseded_because IS NOT NULL) AND (superseded_reason IS NOT NULL))))
  CREATE INDEX notices_by_content ON public.notices USING btree (stored_as)
  CREATE INDEX notices_by_replacement ON public.notices USING btree (province, replaced_by)
  CREATE INDEX notices_by_wording ON public.notices USING btree (province, wording_id)
  CREATE INDEX notices_of_batch ON public.notices USING btree (province, batch_id, id)
  CREATE INDEX notices_of_campaign ON public.notices USING btree (province, campaign_id, id)
  CREATE INDEX notices_of_round ON public.notices USING btree (province, engagement_id, prepared_at DESC)
  CREATE UNIQUE INDEX one_notice_at_a_time ON public.notices USING btree (province, engagement_id) WHERE (state <> 'superseded'::text)

table public.office_hands -- 机关内部流转设置：经办、审核、签发
  province character(2) not null
  authority_id uuid not null
  hands text[] not null
  set_by text not null
  set_at timestamp with time zone not null
  version integer not null default 1
  office_hands_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  office_hands_hands_check: CHECK (((hands = ARRAY['handler'::text, 'checker'::text, 'signer'::text]) OR (hands = ARRAY['handler'::text, 'signer'::text])))
  office_hands_pkey: PRIMARY KEY (province, authority_id)
  CREATE INDEX office_hands_of_authority ON public.office_hands USING btree (authority_id)

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
  CREATE INDEX organizations_operating ON public.organizations USING btree (id) WHERE (kind = 'operator'::text)

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

table public.permit_linkages -- 验收期限载入排污许可证的情况
  province character(2) not null
  engagement_id uuid not null
  authority_id uuid not null
  authority_name text not null
  permit_text text not null
  written_on date not null
  evidence text not null
  file_id uuid
  reported_on date
  version integer not null default 1
  permit_linkages_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  permit_linkages_evidence_check: CHECK (((length(evidence) >= 1) AND (length(evidence) <= 500)))
  permit_linkages_permit_text_check: CHECK (((length(permit_text) >= 1) AND (length(permit_text) <= 500)))
  permit_linkages_pkey: PRIMARY KEY (province, engagement_id)
  permit_linkages_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  permit_linkages_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  reported_after_it_was_written: CHECK (((reported_on IS NULL) OR (reported_on >= written_on)))
  CREATE INDEX permit_linkages_by_file ON public.permit_linkages USING btree (province, file_id)

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

table public.round_verdicts -- 评估、验收结论：由组织单位作出，作出后不变
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  stage text not null
  result text not null
  concluded_on date not null
  document_number text
  opinion text
  file_id uuid
  concluded_by uuid not null
  concluded_by_name text not null
  recorded_at timestamp with time zone not null
  round_verdicts_concluded_by_fkey: FOREIGN KEY (concluded_by) REFERENCES public.organizations(id) ON DELETE RESTRICT
  round_verdicts_document_number_check: CHECK (((length(document_number) >= 1) AND (length(document_number) <= 80)))
  round_verdicts_opinion_check: CHECK (((length(opinion) >= 1) AND (length(opinion) <= 2000)))
  round_verdicts_pkey: PRIMARY KEY (province, id)
  round_verdicts_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  round_verdicts_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  round_verdicts_result_check: CHECK ((result = ANY (ARRAY['passed'::text, 'not_passed'::text])))
  round_verdicts_stage_check: CHECK ((stage = ANY (ARRAY['evaluation'::text, 'acceptance'::text])))
  CREATE INDEX round_verdicts_of_case ON public.round_verdicts USING btree (province, engagement_id, recorded_at)
  CREATE INDEX round_verdicts_of_file ON public.round_verdicts USING btree (province, file_id)

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

table public.self_audit_declarations -- 自行开展审核的声明与能力核对
  province character(2) not null
  id uuid not null
  engagement_id uuid not null
  instruments jsonb not null
  staff jsonb not null
  findings jsonb not null
  file_id uuid
  declared_at timestamp with time zone not null
  declared_by uuid not null
  ended_on date
  ended_reason text
  an_ended_declaration_says_why: CHECK (((ended_on IS NULL) = (ended_reason IS NULL)))
  self_audit_declarations_declared_by_fkey: FOREIGN KEY (declared_by) REFERENCES public.accounts(id) ON DELETE RESTRICT
  self_audit_declarations_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 500)))
  self_audit_declarations_pkey: PRIMARY KEY (province, id)
  self_audit_declarations_province_engagement_id_fkey: FOREIGN KEY (province, engagement_id) REFERENCES public.engagements(province, id) ON DELETE RESTRICT
  self_audit_declarations_province_file_id_fkey: FOREIGN KEY (province, file_id) REFERENCES public.case_files(province, id) ON DELETE RESTRICT
  CREATE UNIQUE INDEX one_self_audit_at_a_time ON public.self_audit_declarations USING btree (province, engagement_id) WHERE (ended_on IS NULL)
  CREATE INDEX self_audit_declarations_by_file ON public.self_audit_declarations USING btree (province, file_id)
  CREATE INDEX self_audit_declarations_of_case ON public.self_audit_declarations USING btree (province, engagement_id, declared_at DESC, id)

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

table public.site_figures -- 厂区年度数据：产值、收入、能耗、主要污染物排放、产品产量
  province character(2) not null
  site_id uuid not null
  year integer not null
  output_value_fen bigint
  main_income_fen bigint
  sales_fen bigint
  energy_tce numeric(15,4)
  discharges jsonb not null default '[]'::jsonb
  products jsonb not null default '[]'::jsonb
  version integer not null default 1
  site_figures_discharges_check: CHECK ((jsonb_typeof(discharges) = 'array'::text))
  site_figures_energy_tce_check: CHECK ((energy_tce >= (0)::numeric))
  site_figures_main_income_fen_check: CHECK ((main_income_fen >= 0))
  site_figures_output_value_fen_check: CHECK ((output_value_fen >= 0))
  site_figures_pkey: PRIMARY KEY (province, site_id, year)
  site_figures_products_check: CHECK ((jsonb_typeof(products) = 'array'::text))
  site_figures_province_site_id_fkey: FOREIGN KEY (province, site_id) REFERENCES public.sites(province, id) ON DELETE RESTRICT
  site_figures_sales_fen_check: CHECK ((sales_fen >= 0))
  site_figures_year_check: CHECK (((year >= 1990) AND (year <= 2199)))

table public.site_permits -- 厂区的环评验收、排污许可与关停并转情况
  province character(2) not null
  site_id uuid not null
  approvals_passed boolean
  approval_number text
  permit_held boolean
  permit_number text
  permit_management text
  permit_valid_until date
  on_closure_list boolean
  version integer not null default 1
  a_permit_has_its_number: CHECK (((permit_held IS NOT TRUE) OR ((permit_number IS NOT NULL) AND (permit_management IS NOT NULL))))
  an_approval_has_its_number: CHECK (((approvals_passed IS NOT TRUE) OR (approval_number IS NOT NULL)))
  no_permit_no_number: CHECK (((permit_held IS TRUE) OR ((permit_number IS NULL) AND (permit_management IS NULL) AND (permit_valid_until IS NULL))))
  site_permits_approval_number_check: CHECK ((length(approval_number) <= 80))
  site_permits_permit_management_check: CHECK ((permit_management = ANY (ARRAY['key'::text, 'simplified'::text, 'registration'::text])))
  site_permits_permit_number_check: CHECK ((length(permit_number) <= 60))
  site_permits_pkey: PRIMARY KEY (province, site_id)
  site_permits_province_site_id_fkey: FOREIGN KEY (province, site_id) REFERENCES public.sites(province, id) ON DELETE RESTRICT

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

table public.voluntary_return_hands -- 报省名单的经办、审核、签发，及省级接收、退回
  province character(2) not null
  id uuid not null
  return_id uuid not null
  visit integer not null
  nth integer not null
  act text not null
  hand text
  words text
  account_id uuid not null
  person_name text not null
  authority_id uuid not null
  authority_name text not null
  at timestamp with time zone not null
  the_provinces_answer_is_no_hand: CHECK (((hand IS NULL) = (act = ANY (ARRAY['receive'::text, 'return'::text]))))
  voluntary_return_hands_account_id_fkey: FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE RESTRICT
  voluntary_return_hands_act_check: CHECK ((act = ANY (ARRAY['prepare'::text, 'check'::text, 'send_back'::text, 'sign'::text, 'receive'::text, 'return'::text])))
  voluntary_return_hands_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  voluntary_return_hands_hand_check: CHECK ((hand = ANY (ARRAY['handler'::text, 'checker'::text, 'signer'::text])))
  voluntary_return_hands_pkey: PRIMARY KEY (province, id)
  voluntary_return_hands_province_return_id_fkey: FOREIGN KEY (province, return_id) REFERENCES public.voluntary_returns(province, id) ON DELETE RESTRICT
  voluntary_return_hands_words_check: CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
  CREATE UNIQUE INDEX one_signature_of_a_return ON public.voluntary_return_hands USING btree (province, return_id, visit) WHERE (act = 'sign'::text)
  CREATE INDEX return_hands_in_order ON public.voluntary_return_hands USING btree (province, return_id, at, id)

table public.voluntary_return_rows -- 报省名单每次编报的企业明细
  province character(2) not null
  return_id uuid not null
  nth integer not null
  rank integer not null
  subject_id uuid not null
  number text not null
  enterprise_id uuid not null
  enterprise_name text not null
  credit_code text not null
  site_name text not null
  division_code character(6) not null
  industry_code text not null
  decided_on date not null
  consultancy_name text
  document_number text
  gaps text[] not null default '{}'::text[]
  voluntary_return_rows_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  voluntary_return_rows_enterprise_id_fkey: FOREIGN KEY (enterprise_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  voluntary_return_rows_nth_check: CHECK ((nth > 0))
  voluntary_return_rows_pkey: PRIMARY KEY (province, return_id, nth, rank)
  voluntary_return_rows_province_return_id_fkey: FOREIGN KEY (province, return_id) REFERENCES public.voluntary_returns(province, id) ON DELETE RESTRICT
  voluntary_return_rows_province_return_id_nth_subject_id_key: UNIQUE (province, return_id, nth, subject_id)
  voluntary_return_rows_rank_check: CHECK ((rank > 0))

table public.voluntary_returns -- 自愿性清洁生产审核：每年两次报省名单（征集、完成验收）
  province character(2) not null
  id uuid not null
  kind text not null
  year integer not null
  line text not null
  unit_id uuid not null
  unit_name text not null
  division_code character(6) not null
  upper_id uuid not null
  upper_name text not null
  due_on date not null
  terms jsonb not null
  state text not null
  hands text[] not null
  waits_for text
  visit integer not null default 1
  nth integer not null
  rows integer not null
  nothing boolean not null
  note text
  document_number text
  reason text
  begun_at timestamp with time zone not null
  first_sent_at timestamp with time zone
  sent_at timestamp with time zone
  received_at timestamp with time zone
  published_at timestamp with time zone
  version integer not null default 1
  nothing_is_said_of_nothing: CHECK ((nothing = (rows = 0)))
  published_after_it_was_received: CHECK (((published_at IS NULL) OR ((state = 'received'::text) AND (kind = 'completed'::text))))
  received_has_time: CHECK (((state = 'received'::text) = (received_at IS NOT NULL)))
  returned_has_a_reason: CHECK (((state <> 'returned'::text) OR (reason IS NOT NULL)))
  sent_at_some_time: CHECK (((sent_at IS NULL) = (first_sent_at IS NULL)))
  sent_has_time: CHECK ((((state = 'in_hand'::text) AND (visit = 1)) = (first_sent_at IS NULL)))
  two_hands_at_least: CHECK ((hands @> ARRAY['handler'::text, 'signer'::text]))
  voluntary_returns_division_code_fkey: FOREIGN KEY (division_code) REFERENCES public.divisions(code) ON DELETE RESTRICT
  voluntary_returns_document_number_check: CHECK (((length(document_number) >= 1) AND (length(document_number) <= 80)))
  voluntary_returns_kind_check: CHECK ((kind = ANY (ARRAY['collected'::text, 'completed'::text])))
  voluntary_returns_line_check: CHECK ((line = ANY (ARRAY['ecology'::text, 'industry'::text, 'reform'::text])))
  voluntary_returns_note_check: CHECK (((length(note) >= 1) AND (length(note) <= 1000)))
  voluntary_returns_nth_check: CHECK ((nth > 0))
  voluntary_returns_pkey: PRIMARY KEY (province, id)
  voluntary_returns_province_unit_id_kind_year_key: UNIQUE (province, unit_id, kind, year)
  voluntary_returns_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  voluntary_returns_rows_check: CHECK ((rows >= 0))
  voluntary_returns_state_check: CHECK ((state = ANY (ARRAY['in_hand'::text, 'sent'::text, 'returned'::text, 'received'::text])))
  voluntary_returns_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  voluntary_returns_upper_id_fkey: FOREIGN KEY (upper_id) REFERENCES public.organizations(id) ON DELETE RESTRICT
  voluntary_returns_waits_for_check: CHECK ((waits_for = ANY (ARRAY['handler'::text, 'checker'::text, 'signer'::text])))
  voluntary_returns_year_check: CHECK (((year >= 2018) AND (year <= 2199)))
  waits_inside_the_unit: CHECK (((waits_for IS NOT NULL) = (state = ANY (ARRAY['in_hand'::text, 'returned'::text]))))
  CREATE INDEX returns_of_unit ON public.voluntary_returns USING btree (unit_id, year DESC)
  CREATE INDEX returns_to_the_province ON public.voluntary_returns USING btree (upper_id, kind, year) WHERE (first_sent_at IS NOT NULL)

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

table published.completions -- 自愿性清洁生产审核完成验收企业公布名单
  province character(2) not null
  id uuid not null
  year integer not null
  return_id uuid not null
  enterprise_name text not null
  credit_code text not null
  site_name text not null
  division_code character(6) not null
  industry_code text not null
  accepted_on date not null
  unit_name text not null
  published_by uuid not null
  published_by_name text not null
  published_at timestamp with time zone not null
  completions_pkey: PRIMARY KEY (province, id)
  CREATE INDEX completions_in_order ON published.completions USING btree (province, accepted_on DESC, id DESC)

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

policy keeper_reads on public.application_copies for select to qs_keeper
  using true

policy keeper_writes on public.application_copies for insert to qs_keeper
  check true

policy of_applications_in_sight on public.application_copies for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_copies.province) AND (a.id = application_copies.application_id))))

policy keeper_moves on public.application_corrections for update to qs_keeper
  using true

policy keeper_reads on public.application_corrections for select to qs_keeper
  using true

policy keeper_writes on public.application_corrections for insert to qs_keeper
  check true

policy of_applications_in_sight on public.application_corrections for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_corrections.province) AND (a.id = application_corrections.application_id))))

policy handed_in on public.application_files for select to qs_authority
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_files.province) AND (a.id = application_files.application_id) AND ((application_files.organization_id = ( SELECT app.organization_id() AS organization_id)) OR (application_files.purpose = 'stamped_paper'::text) OR (application_files.uploaded_at <= a.submitted_at)))))

policy keeper_reads on public.application_files for select to qs_keeper
  using true

policy keeper_settles on public.application_files for update to qs_keeper
  using (scan = 'not_scanned'::text)
  check (scan <> 'not_scanned'::text)

policy of_ours on public.application_files for select to qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_files.province) AND (a.id = application_files.application_id))))

policy paper_on_our_desk on public.application_files for insert to qs_authority
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (purpose = 'stamped_paper'::text) AND (EXISTS ( SELECT FROM public.application_stops s WHERE ((s.province = application_files.province) AND (s.application_id = application_files.application_id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.waits_for IS NOT NULL)))))

policy we_attach on public.application_files for insert to qs_consultancy, qs_enterprise
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_files.province) AND (a.id = application_files.application_id) AND ((a.state = ANY (ARRAY['draft'::text, 'correction_requested'::text])) OR ((a.state = 'submitted'::text) AND (application_files.purpose = 'stamped_paper'::text)))))))

policy we_take_off on public.application_files for update to qs_consultancy, qs_enterprise
  using ((purpose = 'material'::text) AND (dropped_at IS NULL) AND (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_files.province) AND (a.id = application_files.application_id) AND (a.state = ANY (ARRAY['draft'::text, 'correction_requested'::text])) AND ((a.submitted_at IS NULL) OR (application_files.uploaded_at > a.submitted_at))))))

policy keeper_reads on public.application_hands for select to qs_keeper
  using true

policy keeper_writes on public.application_hands for insert to qs_keeper
  check true

policy ours_and_what_was_signed on public.application_hands for select to qs_authority
  using (((authority_id = ( SELECT app.organization_id() AS organization_id)) OR (act = ANY (ARRAY['receive'::text, 'sign'::text]))) AND (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_hands.province) AND (a.id = application_hands.application_id)))))

policy signed_on_ours on public.application_hands for select to qs_consultancy, qs_enterprise
  using ((act = ANY (ARRAY['receive'::text, 'sign'::text])) AND (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_hands.province) AND (a.id = application_hands.application_id)))))

policy of_applications_in_sight on public.application_paper_fields for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_paper_fields.province) AND (a.id = application_paper_fields.application_id))))

policy on_our_desk on public.application_paper_fields for insert to qs_authority
  check (EXISTS ( SELECT FROM public.application_stops s WHERE ((s.province = application_paper_fields.province) AND (s.application_id = application_paper_fields.application_id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.waits_for IS NOT NULL))))

policy on_our_desk_still on public.application_paper_fields for update to qs_authority
  using (EXISTS ( SELECT FROM public.application_stops s WHERE ((s.province = application_paper_fields.province) AND (s.application_id = application_paper_fields.application_id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.waits_for IS NOT NULL))))

policy keeper_moves on public.application_stops for update to qs_keeper
  using true

policy keeper_reads on public.application_stops for select to qs_keeper
  using true

policy keeper_writes on public.application_stops for insert to qs_keeper
  check true

policy of_ours on public.application_stops for select to qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.applications a WHERE ((a.province = application_stops.province) AND (a.id = application_stops.application_id))))

policy our_desk on public.application_stops for select to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (arrived_at IS NOT NULL))

policy has_reached_us on public.applications for select to qs_authority
  using (EXISTS ( SELECT FROM public.application_stops s WHERE ((s.province = applications.province) AND (s.application_id = applications.id) AND (s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.arrived_at IS NOT NULL))))

policy keeper_moves on public.applications for update to qs_keeper
  using true

policy keeper_reads on public.applications for select to qs_keeper
  using true

policy let_in on public.applications for select to qs_consultancy
  using (consultancy_may_edit AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = applications.province) AND (a.case_id = applications.engagement_id) AND (a.capacity = 'consultancy'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy let_write on public.applications for update to qs_consultancy
  using (consultancy_may_edit AND (state = ANY (ARRAY['draft'::text, 'correction_requested'::text])) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = applications.province) AND (a.case_id = applications.engagement_id) AND (a.capacity = 'consultancy'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy ours on public.applications for select to qs_enterprise
  using (enterprise_id = ( SELECT app.organization_id() AS organization_id))

policy we_begin on public.applications for insert to qs_enterprise
  check ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'draft'::text) AND (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = applications.province) AND (s.id = applications.site_id) AND (s.enterprise_id = applications.enterprise_id)))))

policy we_write on public.applications for update to qs_enterprise
  using ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['draft'::text, 'correction_requested'::text])))

policy migrator on public.applied_migrations for all to qs_owner
  using true

policy keeper_files on public.audit_contract_fees for insert to qs_keeper
  check true

policy keeper_reads on public.audit_contract_fees for select to qs_keeper
  using true

policy of_our_contracts on public.audit_contract_fees for select to qs_enterprise
  using (EXISTS ( SELECT FROM (public.audit_contracts c JOIN public.engagements e ON (((e.province = c.province) AND (e.id = c.engagement_id)))) WHERE ((c.province = audit_contract_fees.province) AND (c.id = audit_contract_fees.contract_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy of_our_own_contracts on public.audit_contract_fees for select to qs_consultancy
  using (EXISTS ( SELECT FROM public.audit_contracts c WHERE ((c.province = audit_contract_fees.province) AND (c.id = audit_contract_fees.contract_id) AND (c.consultancy_id = ( SELECT app.organization_id() AS organization_id)))))

policy in_our_sight on public.audit_contracts for select to qs_authority, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = audit_contracts.province) AND (a.case_id = audit_contracts.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_ends on public.audit_contracts for update to qs_keeper
  using (ended_on IS NULL)
  check (ended_on IS NOT NULL)

policy keeper_files on public.audit_contracts for insert to qs_keeper
  check true

policy keeper_reads on public.audit_contracts for select to qs_keeper
  using true

policy ours on public.audit_contracts for select to qs_consultancy
  using (consultancy_id = ( SELECT app.organization_id() AS organization_id))

policy in_our_sight on public.audit_periods for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = audit_periods.province) AND (a.case_id = audit_periods.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_corrects on public.audit_periods for update to qs_keeper
  using true

policy keeper_reads on public.audit_periods for select to qs_keeper
  using true

policy keeper_records on public.audit_periods for insert to qs_keeper
  check true

policy keeper_publishes on public.campaigns for update to qs_keeper
  using true

policy keeper_reads on public.campaigns for select to qs_keeper
  using true

policy of_those_above on public.campaigns for select to qs_authority
  using ((published_at IS NOT NULL) AND (( SELECT o.line FROM public.organizations o WHERE (o.id = ( SELECT app.organization_id() AS organization_id))) = ANY (lines)) AND app.answers_to(authority_id))

policy ours on public.campaigns for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy that_lists_our_case on public.campaigns for select to qs_consultancy
  using (EXISTS ( SELECT FROM (public.listings l JOIN public.case_access a ON (((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = l.province) AND (a.case_id = l.engagement_id)))) WHERE ((l.province = campaigns.province) AND (l.campaign_id = campaigns.id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy that_lists_us on public.campaigns for select to qs_enterprise
  using (EXISTS ( SELECT FROM public.listings l WHERE ((l.enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (l.province = campaigns.province) AND (l.campaign_id = campaigns.id))))

policy we_begin on public.campaigns for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'draft'::text) AND (EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.kind = 'authority'::text) AND (o.line = campaigns.line) AND (o.division_code = campaigns.jurisdiction)))))

policy we_forget_drafts on public.campaigns for delete to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'draft'::text) AND (published_at IS NULL))

policy we_keep on public.campaigns for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state <> 'closed'::text))
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

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

policy offices_file_what_a_notice_needs on public.case_files for insert to qs_authority
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (EXISTS ( SELECT FROM public.notices n WHERE ((n.province = case_files.province) AND (n.engagement_id = case_files.case_id) AND (n.state = ANY (ARRAY['prepared'::text, 'sealed'::text]))))))

policy we_file on public.case_files for insert to qs_authority, qs_consultancy, qs_enterprise
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = case_files.province) AND (a.case_id = case_files.case_id) AND (a.capacity <> 'supervisor'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy in_our_sight on public.case_parties for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = case_parties.province) AND (a.case_id = case_parties.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.case_parties for select to qs_keeper
  using true

policy keeper_seats on public.case_parties for insert to qs_keeper
  check true

policy keeper_unseats on public.case_parties for update to qs_keeper
  using true

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

policy keeper_notes on public.deadline_moves for insert to qs_keeper
  check true

policy keeper_reads on public.deadline_moves for select to qs_keeper
  using true

policy keeper_notes on public.deadline_reminders for insert to qs_keeper
  check true

policy keeper_reads on public.deadline_reminders for select to qs_keeper
  using true

policy in_our_sight on public.deadlines for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = deadlines.province) AND (a.case_id = deadlines.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_reads on public.deadlines for select to qs_keeper
  using true

policy keeper_sets on public.deadlines for insert to qs_keeper
  check true

policy keeper_settles on public.deadlines for update to qs_keeper
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

policy in_our_sight on public.disclosures for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = disclosures.province) AND (a.case_id = disclosures.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_record on public.disclosures for insert to qs_enterprise
  check (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = disclosures.province) AND (e.id = disclosures.engagement_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

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

policy in_our_sight on public.engagements for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = engagements.province) AND (a.case_id = engagements.id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_advances on public.engagements for update to qs_keeper
  using true

policy keeper_opens on public.engagements for insert to qs_keeper
  check true

policy keeper_reads on public.engagements for select to qs_keeper
  using true

policy organiser_opens on public.engagements for insert to qs_authority
  check ((organiser_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM (public.sites s JOIN public.jurisdictions j ON (((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = s.division_code)))) WHERE ((s.province = engagements.province) AND (s.id = engagements.site_id) AND (s.enterprise_id = engagements.enterprise_id)))))

policy organiser_sees on public.engagements for select to qs_authority
  using (organiser_id = ( SELECT app.organization_id() AS organization_id))

policy has_a_site_with_us on public.enterprise_profiles for select to qs_authority
  using (EXISTS ( SELECT FROM (public.sites s JOIN public.jurisdictions j ON (((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = s.division_code)))) WHERE (s.enterprise_id = enterprise_profiles.organization_id)))

policy ours on public.enterprise_profiles for select to qs_enterprise
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy registered_under_us on public.enterprise_profiles for select to qs_authority
  using (EXISTS ( SELECT FROM public.oversight s WHERE ((s.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (s.organization_id = enterprise_profiles.organization_id))))

policy we_describe on public.enterprise_profiles for insert to qs_enterprise
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_describe_again on public.enterprise_profiles for update to qs_enterprise
  using (organization_id = ( SELECT app.organization_id() AS organization_id))
  check (organization_id = ( SELECT app.organization_id() AS organization_id))

policy we_work_for_it on public.enterprise_profiles for select to qs_consultancy
  using (EXISTS ( SELECT FROM (public.case_access a JOIN public.engagements e ON (((e.province = a.province) AND (e.id = a.case_id)))) WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.capacity = 'consultancy'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))) AND (e.enterprise_id = enterprise_profiles.organization_id) AND (e.closed_at IS NULL))))

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

policy in_our_sight on public.fee_attestations for select to qs_authority, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = fee_attestations.province) AND (a.case_id = fee_attestations.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_attest on public.fee_attestations for insert to qs_enterprise
  check ((attested_by = ( SELECT app.account_id() AS account_id)) AND (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = fee_attestations.province) AND (e.id = fee_attestations.engagement_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id))))))

policy keeper_reads on public.fee_demand_files for select to qs_keeper
  using true

policy keeper_settles on public.fee_demand_files for update to qs_keeper
  using (scan = 'not_scanned'::text)
  check (scan <> 'not_scanned'::text)

policy of_the_report on public.fee_demand_files for select to qs_authority, qs_enterprise
  using (EXISTS ( SELECT FROM public.fee_demands d WHERE ((d.province = fee_demand_files.province) AND (d.id = fee_demand_files.demand_id))))

policy we_bring on public.fee_demand_files for insert to qs_enterprise
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (uploaded_by = ( SELECT app.account_id() AS account_id)) AND (scan = 'not_scanned'::text) AND (EXISTS ( SELECT FROM public.fee_demands d WHERE ((d.province = fee_demand_files.province) AND (d.id = fee_demand_files.demand_id) AND (d.enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (d.state <> 'closed'::text)))))

policy it_is_received on public.fee_demand_steps for insert to qs_enterprise
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (by_account = ( SELECT app.account_id() AS account_id)) AND (state = 'received'::text) AND (EXISTS ( SELECT FROM public.fee_demands d WHERE ((d.province = fee_demand_steps.province) AND (d.id = fee_demand_steps.demand_id) AND (d.enterprise_id = ( SELECT app.organization_id() AS organization_id))))))

policy of_the_report on public.fee_demand_steps for select to qs_authority, qs_enterprise
  using (EXISTS ( SELECT FROM public.fee_demands d WHERE ((d.province = fee_demand_steps.province) AND (d.id = fee_demand_steps.demand_id))))

policy we_step on public.fee_demand_steps for insert to qs_authority
  check ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (by_account = ( SELECT app.account_id() AS account_id)) AND (state <> 'received'::text) AND (EXISTS ( SELECT FROM public.fee_demands d WHERE ((d.province = fee_demand_steps.province) AND (d.id = fee_demand_steps.demand_id)))))

policy keeper_reads on public.fee_demands for select to qs_keeper
  using true

policy of_our_line on public.fee_demands for select to qs_authority
  using (EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.kind = 'authority'::text) AND (o.level = 'province'::text) AND (o.province = fee_demands.province) AND (o.line = fee_demands.line))))

policy ours on public.fee_demands for select to qs_enterprise
  using (enterprise_id = ( SELECT app.organization_id() AS organization_id))

policy we_handle on public.fee_demands for update to qs_authority
  using ((EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.kind = 'authority'::text) AND (o.level = 'province'::text) AND (o.province = fee_demands.province) AND (o.line = fee_demands.line)))) AND (state <> 'closed'::text))
  check (state <> 'received'::text)

policy we_report on public.fee_demands for insert to qs_enterprise
  check ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (reported_by = ( SELECT app.account_id() AS account_id)) AND (state = 'received'::text) AND (EXISTS ( SELECT FROM public.engagements e WHERE ((e.province = fee_demands.province) AND (e.id = fee_demands.engagement_id) AND (e.enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (e.line = fee_demands.line)))))

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

policy keeper_reads on public.forwarding_letters for select to qs_keeper
  using true

policy keeper_writes on public.forwarding_letters for insert to qs_keeper
  check true

policy ours on public.forwarding_letters for select to qs_authority
  using ((from_id = ( SELECT app.organization_id() AS organization_id)) OR (to_id = ( SELECT app.organization_id() AS organization_id)))

policy we_receive on public.forwarding_letters for update to qs_authority
  using ((to_id = ( SELECT app.organization_id() AS organization_id)) AND (receipt_at IS NULL))
  check (receipt_at IS NOT NULL)

policy keeper_reads on public.forwarding_rows for select to qs_keeper
  using true

policy keeper_writes on public.forwarding_rows for insert to qs_keeper
  check true

policy of_our_letters on public.forwarding_rows for select to qs_authority
  using (EXISTS ( SELECT FROM public.forwarding_letters l WHERE ((l.province = forwarding_rows.province) AND (l.id = forwarding_rows.letter_id))))

policy keeper_lists on public.handover_files for insert to qs_keeper
  check true

policy keeper_reads on public.handover_files for select to qs_keeper
  using true

policy of_the_handover on public.handover_files for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.handovers h WHERE ((h.province = handover_files.province) AND (h.id = handover_files.handover_id))))

policy we_list on public.handover_files for insert to qs_consultancy
  check ((file_id IS NULL) AND (bytes IS NULL) AND (EXISTS ( SELECT FROM public.handovers h WHERE ((h.province = handover_files.province) AND (h.id = handover_files.handover_id) AND (h.former_id = ( SELECT app.organization_id() AS organization_id)) AND (h.received_at IS NULL)))))

policy in_our_sight on public.handovers for select to qs_authority
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = handovers.province) AND (a.case_id = handovers.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_names_the_successor on public.handovers for update to qs_keeper
  using (received_at IS NULL)

policy keeper_opens on public.handovers for insert to qs_keeper
  check true

policy keeper_reads on public.handovers for select to qs_keeper
  using true

policy ours on public.handovers for select to qs_enterprise
  using (enterprise_id = ( SELECT app.organization_id() AS organization_id))

policy we_give on public.handovers for select to qs_consultancy
  using (former_id = ( SELECT app.organization_id() AS organization_id))

policy we_offer on public.handovers for update to qs_consultancy
  using ((former_id = ( SELECT app.organization_id() AS organization_id)) AND (received_at IS NULL))
  check ((former_id = ( SELECT app.organization_id() AS organization_id)) AND (received_at IS NULL) AND (offered_at IS NOT NULL))

policy we_receive on public.handovers for select to qs_consultancy
  using (successor_id = ( SELECT app.organization_id() AS organization_id))

policy we_take on public.handovers for update to qs_consultancy
  using ((successor_id = ( SELECT app.organization_id() AS organization_id)) AND (received_at IS NULL))
  check ((successor_id = ( SELECT app.organization_id() AS organization_id)) AND (received_by_id = ( SELECT app.organization_id() AS organization_id)))

policy we_take_back on public.handovers for update to qs_enterprise
  using ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (received_at IS NULL))
  check (received_by_id = ( SELECT app.organization_id() AS organization_id))

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

policy keeper_invites_by_letter on public.invitations for insert to qs_keeper
  check ((kind = 'enterprise'::text) AND (purpose = 'claim'::text) AND (channel = 'letter'::text) AND (role = 'owner'::text) AND (invited_by IS NOT NULL))

policy keeper_lets_codes_die on public.invitations for update to qs_keeper
  using ((kind = 'enterprise'::text) AND (purpose = 'claim'::text) AND (accepted_at IS NULL) AND (revoked_at IS NULL))
  check (revoked_at IS NOT NULL)

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

policy keeper_carries on public.list_rows for insert to qs_keeper
  check true

policy keeper_reads on public.list_rows for select to qs_keeper
  using true

policy keeper_resolves on public.list_rows for update to qs_keeper
  using true

policy ours on public.list_rows for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_correct on public.list_rows for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.list_versions v WHERE ((v.province = list_rows.province) AND (v.id = list_rows.version_id) AND (v.state = ANY (ARRAY['reading'::text, 'ready'::text]))))))

policy we_forget on public.list_rows for delete to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.list_versions v WHERE ((v.province = list_rows.province) AND (v.id = list_rows.version_id) AND (v.state <> 'published'::text)))))

policy we_read on public.list_rows for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.list_versions v WHERE ((v.province = list_rows.province) AND (v.id = list_rows.version_id) AND (v.state = ANY (ARRAY['reading'::text, 'ready'::text]))))))

policy keeper_adds on public.list_versions for insert to qs_keeper
  check ((state = 'published'::text) AND (kind = 'additions'::text))

policy keeper_publishes on public.list_versions for update to qs_keeper
  using true

policy keeper_reads on public.list_versions for select to qs_keeper
  using true

policy ours on public.list_versions for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_bring on public.list_versions for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state = ANY (ARRAY['reading'::text, 'ready'::text])))

policy we_forget on public.list_versions for delete to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state <> 'published'::text))

policy we_read on public.list_versions for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state <> 'published'::text))
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (state <> 'published'::text))

policy in_our_jurisdiction on public.listings for select to qs_authority
  using ((( SELECT o.line FROM public.organizations o WHERE (o.id = ( SELECT app.organization_id() AS organization_id))) = ANY (lines)) AND (EXISTS ( SELECT FROM public.jurisdictions j WHERE ((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = listings.division_code)))))

policy keeper_lists on public.listings for insert to qs_keeper
  check true

policy keeper_reads on public.listings for select to qs_keeper
  using true

policy keeper_removes on public.listings for update to qs_keeper
  using true

policy of_our_cases on public.listings for select to qs_consultancy
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = listings.province) AND (a.case_id = listings.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy ours on public.listings for select to qs_enterprise
  using (enterprise_id = ( SELECT app.organization_id() AS organization_id))

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

policy in_our_sight on public.notice_batch_items for select to qs_authority
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = notice_batch_items.province) AND (a.case_id = notice_batch_items.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_begins on public.notice_batch_items for insert to qs_keeper
  check (state = 'waiting'::text)

policy keeper_reads on public.notice_batch_items for select to qs_keeper
  using true

policy keeper_settles on public.notice_batch_items for update to qs_keeper
  using (state = 'waiting'::text)
  check (state = ANY (ARRAY['rendered'::text, 'faulty'::text, 'dropped'::text]))

policy keeper_begins on public.notice_batches for insert to qs_keeper
  check (state = 'waiting'::text)

policy keeper_reads on public.notice_batches for select to qs_keeper
  using true

policy keeper_tends on public.notice_batches for update to qs_keeper
  using (state = ANY (ARRAY['waiting'::text, 'rendering'::text]))
  check (state = ANY (ARRAY['rendering'::text, 'finished'::text, 'stopped'::text]))

policy of_rounds_in_our_sight on public.notice_batches for select to qs_authority
  using (EXISTS ( SELECT FROM (public.notice_batch_items i JOIN public.case_access a ON (((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = i.province) AND (a.case_id = i.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))) WHERE ((i.province = notice_batches.province) AND (i.batch_id = notice_batches.id))))

policy ours on public.notice_batches for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_makes on public.notice_claim_letters for insert to qs_keeper
  check true

policy keeper_reads on public.notice_claim_letters for select to qs_keeper
  using true

policy of_our_batches on public.notice_claim_letters for select to qs_authority
  using (EXISTS ( SELECT FROM public.notice_batches b WHERE ((b.province = notice_claim_letters.province) AND (b.id = notice_claim_letters.batch_id) AND (b.authority_id = ( SELECT app.organization_id() AS organization_id)))))

policy keeper_notes on public.notice_reminders for insert to qs_keeper
  check true

policy keeper_reads on public.notice_reminders for select to qs_keeper
  using true

policy each_its_own on public.notice_seals for update to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (sealed_on IS NULL))
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (sealed_by = ( SELECT app.account_id() AS account_id)))

policy keeper_asks on public.notice_seals for insert to qs_keeper
  check (sealed_on IS NULL)

policy keeper_reads on public.notice_seals for select to qs_keeper
  using true

policy with_their_notice on public.notice_seals for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.notices n WHERE ((n.province = notice_seals.province) AND (n.id = notice_seals.notice_id))))

policy keeper_reads on public.notice_services for select to qs_keeper
  using true

policy offices_serve on public.notice_services for insert to qs_authority
  check ((recorded_by = ( SELECT app.account_id() AS account_id)) AND (recorded_by_organization = ( SELECT app.organization_id() AS organization_id)) AND (EXISTS ( SELECT FROM public.notices n WHERE ((n.province = notice_services.province) AND (n.id = notice_services.notice_id) AND (n.sealed_at IS NOT NULL)))))

policy with_their_notice on public.notice_services for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.notices n WHERE ((n.province = notice_services.province) AND (n.id = notice_services.notice_id))))

policy ours_and_the_provinces on public.notice_wordings for select to qs_authority
  using ((authority_id = ( SELECT app.organization_id() AS organization_id)) OR ((level = 'province'::text) AND (EXISTS ( SELECT FROM public.organizations o WHERE ((o.id = ( SELECT app.organization_id() AS organization_id)) AND (o.province = notice_wordings.province) AND (o.line = notice_wordings.line))))))

policy we_save on public.notice_wordings for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND (saved_by = ( SELECT app.account_id() AS account_id)))

policy enterprise_acknowledges on public.notices for update to qs_enterprise
  using ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'served'::text))
  check ((enterprise_id = ( SELECT app.organization_id() AS organization_id)) AND (state = 'acknowledged'::text) AND (acknowledged_by = ( SELECT app.account_id() AS account_id)))

policy in_our_sight on public.notices for select to qs_authority
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = notices.province) AND (a.case_id = notices.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_links on public.notices for update to qs_keeper
  using (state = 'superseded'::text)
  check (state = 'superseded'::text)

policy keeper_makes on public.notices for insert to qs_keeper
  check (state = 'prepared'::text)

policy keeper_reads on public.notices for select to qs_keeper
  using true

policy offices_step on public.notices for update to qs_authority
  using ((state <> 'superseded'::text) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = notices.province) AND (a.case_id = notices.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))
  check (state <> 'acknowledged'::text)

policy once_it_is_sealed on public.notices for select to qs_consultancy, qs_enterprise
  using ((sealed_at IS NOT NULL) AND (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = notices.province) AND (a.case_id = notices.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now)))))))

policy keeper_reads on public.office_hands for select to qs_keeper
  using true

policy ours on public.office_hands for select to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_set on public.office_hands for insert to qs_authority
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_set_anew on public.office_hands for update to qs_authority
  using (authority_id = ( SELECT app.organization_id() AS organization_id))

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

policy keeper_lists on public.organizations for insert to qs_keeper
  check ((kind = 'enterprise'::text) AND (state = 'invited'::text))

policy keeper_reads on public.organizations for select to qs_keeper
  using true

policy keeper_renames on public.organizations for update to qs_keeper
  using ((kind = 'enterprise'::text) AND (state = 'invited'::text))
  check true

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

policy keeper_reminds_of_duties on public.outbox for insert to qs_keeper
  check ((by_persona = 'worker'::text) AND (template = 'duty_reminder'::text))

policy keeper_reminds_of_notices on public.outbox for insert to qs_keeper
  check ((by_persona = 'worker'::text) AND (template = 'notice_due'::text))

policy keeper_sweeps_deliveries on public.outbox for delete to qs_keeper
  using (state = 'delivered'::text)

policy keeper_tells_of_matters on public.outbox for insert to qs_keeper
  check ((by_persona = ANY (ARRAY['enterprise'::text, 'authority'::text])) AND (by_account_id IS NULL) AND (template = 'restricted_matter'::text))

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

policy in_our_sight on public.permit_linkages for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = permit_linkages.province) AND (a.case_id = permit_linkages.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_correct on public.permit_linkages for update to qs_authority
  using app.sees_to_permits((province)::text, engagement_id)
  check (authority_id = ( SELECT app.organization_id() AS organization_id))

policy we_write on public.permit_linkages for insert to qs_authority
  check ((authority_id = ( SELECT app.organization_id() AS organization_id)) AND app.sees_to_permits((province)::text, engagement_id))

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

policy in_our_sight on public.round_verdicts for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = round_verdicts.province) AND (a.case_id = round_verdicts.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_concludes on public.round_verdicts for insert to qs_keeper
  check true

policy keeper_reads on public.round_verdicts for select to qs_keeper
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

policy in_our_sight on public.self_audit_declarations for select to qs_authority, qs_consultancy, qs_enterprise
  using (EXISTS ( SELECT FROM public.case_access a WHERE ((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = self_audit_declarations.province) AND (a.case_id = self_audit_declarations.engagement_id) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy keeper_declares on public.self_audit_declarations for insert to qs_keeper
  check true

policy keeper_ends on public.self_audit_declarations for update to qs_keeper
  using (ended_on IS NULL)
  check (ended_on IS NOT NULL)

policy keeper_reads on public.self_audit_declarations for select to qs_keeper
  using true

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

policy in_our_jurisdiction on public.site_figures for select to qs_authority
  using (EXISTS ( SELECT FROM (public.sites s JOIN public.jurisdictions j ON (((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = s.division_code)))) WHERE ((s.province = site_figures.province) AND (s.id = site_figures.site_id))))

policy of_our_site on public.site_figures for select to qs_enterprise
  using (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_figures.province) AND (s.id = site_figures.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy site_of_our_open_case on public.site_figures for select to qs_consultancy
  using (EXISTS ( SELECT FROM (public.engagements e JOIN public.case_access a ON (((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = e.province) AND (a.case_id = e.id)))) WHERE ((e.province = site_figures.province) AND (e.site_id = site_figures.site_id) AND (e.closed_at IS NULL) AND (a.capacity = 'consultancy'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_correct on public.site_figures for update to qs_enterprise
  using (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_figures.province) AND (s.id = site_figures.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy we_say on public.site_figures for insert to qs_enterprise
  check (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_figures.province) AND (s.id = site_figures.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy in_our_jurisdiction on public.site_permits for select to qs_authority
  using (EXISTS ( SELECT FROM (public.sites s JOIN public.jurisdictions j ON (((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = s.division_code)))) WHERE ((s.province = site_permits.province) AND (s.id = site_permits.site_id))))

policy of_our_site on public.site_permits for select to qs_enterprise
  using (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_permits.province) AND (s.id = site_permits.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy site_of_our_open_case on public.site_permits for select to qs_consultancy
  using (EXISTS ( SELECT FROM (public.engagements e JOIN public.case_access a ON (((a.organization_id = ( SELECT app.organization_id() AS organization_id)) AND (a.province = e.province) AND (a.case_id = e.id)))) WHERE ((e.province = site_permits.province) AND (e.site_id = site_permits.site_id) AND (e.closed_at IS NULL) AND (a.capacity = 'consultancy'::text) AND ((a.closes_at IS NULL) OR (a.closes_at > ( SELECT app.now() AS now))))))

policy we_correct on public.site_permits for update to qs_enterprise
  using (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_permits.province) AND (s.id = site_permits.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy we_say on public.site_permits for insert to qs_enterprise
  check (EXISTS ( SELECT FROM public.sites s WHERE ((s.province = site_permits.province) AND (s.id = site_permits.site_id) AND (s.enterprise_id = ( SELECT app.organization_id() AS organization_id)))))

policy in_our_jurisdiction on public.sites for select to qs_authority
  using (EXISTS ( SELECT FROM public.jurisdictions j WHERE ((j.authority_id = ( SELECT app.organization_id() AS organization_id)) AND (j.division_code = sites.division_code))))

policy keeper_corrects on public.sites for update to qs_keeper
  using true

policy keeper_reads on public.sites for select to qs_keeper
  using true

policy keeper_registers on public.sites for insert to qs_keeper
  check true

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

policy keeper_records_what_was_made on public.trail_entries for insert to qs_keeper
  check ((persona = 'worker'::text) AND (act = ANY (ARRAY['notice_prepared'::text, 'claim_letter_made'::text])))

policy my_acts on public.trail_entries for select to qs_expert
  using ((organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy operator_records on public.trail_entries for insert to qs_operator
  check ((persona = 'operator'::text) AND (organization_id = ( SELECT app.organization_id() AS organization_id)) AND (account_id = ( SELECT app.account_id() AS account_id)))

policy our_acts on public.trail_entries for select to qs_authority, qs_consultancy, qs_enterprise, qs_operator
  using (organization_id = ( SELECT app.organization_id() AS organization_id))

policy keeper_reads on public.voluntary_return_hands for select to qs_keeper
  using true

policy keeper_writes on public.voluntary_return_hands for insert to qs_keeper
  check true

policy of_ours on public.voluntary_return_hands for select to qs_authority
  using (EXISTS ( SELECT FROM public.voluntary_returns r WHERE ((r.province = voluntary_return_hands.province) AND (r.id = voluntary_return_hands.return_id) AND (r.unit_id = ( SELECT app.organization_id() AS organization_id)))))

policy signed_and_answered on public.voluntary_return_hands for select to qs_authority
  using ((act = ANY (ARRAY['sign'::text, 'receive'::text, 'return'::text])) AND (EXISTS ( SELECT FROM public.voluntary_returns r WHERE ((r.province = voluntary_return_hands.province) AND (r.id = voluntary_return_hands.return_id) AND (r.upper_id = ( SELECT app.organization_id() AS organization_id))))))

policy keeper_reads on public.voluntary_return_rows for select to qs_keeper
  using true

policy keeper_writes on public.voluntary_return_rows for insert to qs_keeper
  check true

policy of_ours on public.voluntary_return_rows for select to qs_authority
  using (EXISTS ( SELECT FROM public.voluntary_returns r WHERE ((r.province = voluntary_return_rows.province) AND (r.id = voluntary_return_rows.return_id) AND (r.unit_id = ( SELECT app.organization_id() AS organization_id)))))

policy of_what_was_sent on public.voluntary_return_rows for select to qs_authority
  using ((EXISTS ( SELECT FROM public.voluntary_returns r WHERE ((r.province = voluntary_return_rows.province) AND (r.id = voluntary_return_rows.return_id) AND (r.upper_id = ( SELECT app.organization_id() AS organization_id))))) AND (EXISTS ( SELECT FROM public.voluntary_return_hands h WHERE ((h.province = voluntary_return_rows.province) AND (h.return_id = voluntary_return_rows.return_id) AND (h.nth = voluntary_return_rows.nth) AND (h.act = 'sign'::text)))))

policy keeper_begins on public.voluntary_returns for insert to qs_keeper
  check true

policy keeper_moves on public.voluntary_returns for update to qs_keeper
  using true

policy keeper_reads on public.voluntary_returns for select to qs_keeper
  using true

policy ours on public.voluntary_returns for select to qs_authority
  using (unit_id = ( SELECT app.organization_id() AS organization_id))

policy sent_to_us on public.voluntary_returns for select to qs_authority
  using ((upper_id = ( SELECT app.organization_id() AS organization_id)) AND (first_sent_at IS NOT NULL))

policy anyone_reads on published.amendments for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_keeper, qs_operator, qs_public_reader, qs_worker
  using true

policy keeper_publishes on published.amendments for insert to qs_keeper
  check true

policy anyone_reads on published.calendar_editions for select to qs_account, qs_authority, qs_consultancy, qs_enterprise, qs_expert, qs_keeper, qs_operator, qs_public_reader, qs_worker
  using true

policy operator_imports on published.calendar_editions for insert to qs_operator
  check true

policy anyone_reads on published.completions for select to qs_authority, qs_consultancy, qs_enterprise, qs_public_reader
  using true

policy keeper_publishes on published.completions for insert to qs_keeper
  check true

policy keeper_reads on published.completions for select to qs_keeper
  using true

policy anyone_reads on published.register_entries for select to qs_authority, qs_consultancy, qs_enterprise, qs_public_reader
  using true

policy keeper_reads on published.register_entries for select to qs_keeper
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

grant select on public.application_copies to qs_authority

grant select on public.application_copies to qs_consultancy

grant select on public.application_copies to qs_enterprise

grant insert, select on public.application_copies to qs_keeper

grant select on public.application_corrections to qs_authority

grant select on public.application_corrections to qs_consultancy

grant select on public.application_corrections to qs_enterprise

grant insert, select, update on public.application_corrections to qs_keeper

grant insert, select on public.application_files to qs_authority

grant insert, select, update (dropped_at) on public.application_files to qs_consultancy

grant insert, select, update (dropped_at) on public.application_files to qs_enterprise

grant select, update (scan) on public.application_files to qs_keeper

grant select on public.application_hands to qs_authority

grant select on public.application_hands to qs_consultancy

grant select on public.application_hands to qs_enterprise

grant insert, select on public.application_hands to qs_keeper

grant insert, select, update (compared_at, compared_by, is_same, note, paper_value, resolution, resolved_at, written) on public.application_paper_fields to qs_authority

grant select on public.application_paper_fields to qs_consultancy

grant select on public.application_paper_fields to qs_enterprise

grant select on public.application_stops to qs_authority

grant select on public.application_stops to qs_consultancy

grant select on public.application_stops to qs_enterprise

grant insert, select, update on public.application_stops to qs_keeper

grant select (at_rank, consultancy_may_edit, credit_code, decided_at, declares, division_code, due_on, duty, engagement_id, enterprise_id, enterprise_name, first_submitted_at, form_id, form_version, id, industry_code, kind, line, number, opened_at, province, route_basis, rules_known_at, rules_on, saved_at, site_id, site_name, state, submitted_at, taken_up_at, track, version) on public.applications to qs_authority

grant select, update (draft, saved_at, touched, version) on public.applications to qs_consultancy

grant insert, select, update (consultancy_may_edit, declares, draft, saved_at, touched, version) on public.applications to qs_enterprise

grant select, update on public.applications to qs_keeper

grant select on public.audit_contract_fees to qs_consultancy

grant select on public.audit_contract_fees to qs_enterprise

grant insert, select on public.audit_contract_fees to qs_keeper

grant select on public.audit_contracts to qs_authority

grant select on public.audit_contracts to qs_consultancy

grant select on public.audit_contracts to qs_enterprise

grant insert, select, update (ended_because, ended_on, ended_reason) on public.audit_contracts to qs_keeper

grant select on public.audit_periods to qs_authority

grant select on public.audit_periods to qs_consultancy

grant select on public.audit_periods to qs_enterprise

grant insert, select, update (finished_on, report_file_id, started_on, version) on public.audit_periods to qs_keeper

grant delete, insert, select, update (closed_at, document_number, line, lines, listed_on, state, title, track, version, year) on public.campaigns to qs_authority

grant select on public.campaigns to qs_consultancy

grant select on public.campaigns to qs_enterprise

grant select, update on public.campaigns to qs_keeper

grant select on public.case_access to qs_authority

grant select on public.case_access to qs_consultancy

grant select on public.case_access to qs_enterprise

grant delete, insert, select, update on public.case_access to qs_keeper

grant insert, select on public.case_files to qs_authority

grant insert, select on public.case_files to qs_consultancy

grant insert, select on public.case_files to qs_enterprise

grant select, update (scan) on public.case_files to qs_keeper

grant select on public.case_parties to qs_authority

grant select on public.case_parties to qs_consultancy

grant select on public.case_parties to qs_enterprise

grant insert, select, update on public.case_parties to qs_keeper

grant select on public.certificates to qs_authority

grant insert, select, update (document_id, field, issued_on, issuer, kind, level, name, number, removed_at, valid_until, version) on public.certificates to qs_consultancy

grant select on public.certificates to qs_keeper

grant select, update on public.clock to qs_keeper

grant insert, select, update (changed_at, password_hash) on public.credentials to qs_gate

grant select on public.deadline_moves to qs_authority

grant select on public.deadline_moves to qs_consultancy

grant select on public.deadline_moves to qs_enterprise

grant insert, select on public.deadline_moves to qs_keeper

grant insert, select on public.deadline_reminders to qs_keeper

grant select on public.deadlines to qs_authority

grant select on public.deadlines to qs_consultancy

grant select on public.deadlines to qs_enterprise

grant insert, select, update (dropped_because, due_on, met_by, met_on, original_due_on, provisional, version) on public.deadlines to qs_keeper

grant select on public.development_mail to qs_gate

grant delete, select on public.development_mail to qs_keeper

grant insert, select on public.development_mail to qs_worker

grant select on public.disclosures to qs_authority

grant select on public.disclosures to qs_consultancy

grant insert, select on public.disclosures to qs_enterprise

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

grant select on public.engagements to qs_enterprise

grant insert, select, update on public.engagements to qs_keeper

grant select on public.enterprise_profiles to qs_authority

grant select on public.enterprise_profiles to qs_consultancy

grant insert, select, update (contact_mail, contact_mobile, contact_name, contact_phone, contact_position, legal_representative, main_products, nature, postcode, registered_address, registered_capital_fen, version) on public.enterprise_profiles to qs_enterprise

grant insert, select on public.experts to qs_authority

grant insert, select on public.expiry_reminders to qs_keeper

grant select on public.fee_attestations to qs_authority

grant insert, select on public.fee_attestations to qs_enterprise

grant select on public.fee_demand_files to qs_authority

grant insert, select on public.fee_demand_files to qs_enterprise

grant select, update (scan) on public.fee_demand_files to qs_keeper

grant insert, select on public.fee_demand_steps to qs_authority

grant insert, select on public.fee_demand_steps to qs_enterprise

grant select, update (state, version) on public.fee_demands to qs_authority

grant insert, select on public.fee_demands to qs_enterprise

grant select on public.fee_demands to qs_keeper

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

grant select, update (receipt_at, receipt_by) on public.forwarding_letters to qs_authority

grant insert, select on public.forwarding_letters to qs_keeper

grant select on public.forwarding_rows to qs_authority

grant insert, select on public.forwarding_rows to qs_keeper

grant select on public.handover_files to qs_authority

grant insert, select on public.handover_files to qs_consultancy

grant select on public.handover_files to qs_enterprise

grant insert, select on public.handover_files to qs_keeper

grant select on public.handovers to qs_authority

grant select, update (is_whole, nothing, offered_at, received_at, received_by_id, received_by_name, remark, version) on public.handovers to qs_consultancy

grant select, update (is_whole, received_at, received_by_id, received_by_name, remark, version) on public.handovers to qs_enterprise

grant insert, select, update (successor_id, successor_name, version) on public.handovers to qs_keeper

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

grant insert, select, update (revoked_at) on public.invitations to qs_keeper

grant insert, select, update (code_hash, expires_at, invited_at, revoked_at) on public.invitations to qs_operator

grant select on public.jurisdictions to qs_authority

grant delete, insert, select on public.jurisdictions to qs_keeper

grant delete, insert, select, update (address, burns_coal, carries, carry_ground, cells, codes, confirmed, corrected, credit_code, division_code, enterprise_id, faults, hazardous_waste_t, industry_code, kept_name, known_name, level, name, organiser_id, organiser_name, override_reason, plant, reasons, set_aside_because, site_id, site_name, standing, version, warnings) on public.list_rows to qs_authority

grant insert, select, update on public.list_rows to qs_keeper

grant delete, insert, select, update (base_number, failure, heartbeat_at, layout, number, publication, publication_failure, rows_expected, rows_published, rows_read, run, state) on public.list_versions to qs_authority

grant insert, select, update on public.list_versions to qs_keeper

grant select on public.listings to qs_authority

grant select on public.listings to qs_consultancy

grant select on public.listings to qs_enterprise

grant insert, select, update on public.listings to qs_keeper

grant insert, select on public.memberships to qs_account

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_authority

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_consultancy

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_enterprise

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_expert

grant insert, select on public.memberships to qs_gate

grant select on public.memberships to qs_keeper

grant select, update (ended_at, role, state, state_reason, version) on public.memberships to qs_operator

grant select on public.notice_batch_items to qs_authority

grant insert, select, update (detail, fault, state) on public.notice_batch_items to qs_keeper

grant select on public.notice_batches to qs_authority

grant insert, select, update (ended_at, heartbeat_at, state, version) on public.notice_batches to qs_keeper

grant select on public.notice_claim_letters to qs_authority

grant insert, select on public.notice_claim_letters to qs_keeper

grant insert, select on public.notice_reminders to qs_keeper

grant select, update (file_id, method, sealed_at, sealed_by, sealed_on) on public.notice_seals to qs_authority

grant select on public.notice_seals to qs_consultancy

grant select on public.notice_seals to qs_enterprise

grant insert, select on public.notice_seals to qs_keeper

grant insert, select on public.notice_services to qs_authority

grant select on public.notice_services to qs_consultancy

grant select on public.notice_services to qs_enterprise

grant select on public.notice_services to qs_keeper

grant insert, select on public.notice_wordings to qs_authority

grant select, update (sealed_at, served_on, state, superseded_at, superseded_because, superseded_reason, version) on public.notices to qs_authority

grant select on public.notices to qs_consultancy

grant select, update (acknowledged_at, acknowledged_by, acknowledged_by_name, state, version) on public.notices to qs_enterprise

grant insert, select, update (replaced_by) on public.notices to qs_keeper

grant insert, select, update (hands, set_at, set_by, version) on public.office_hands to qs_authority

grant select on public.office_hands to qs_keeper

grant select, update (state, version) on public.organizations to qs_account

grant insert, select, update (state, state_before, state_reason, suspended_by, version) on public.organizations to qs_authority

grant select on public.organizations to qs_consultancy

grant select on public.organizations to qs_enterprise

grant select on public.organizations to qs_expert

grant select, update (state, version) on public.organizations to qs_gate

grant insert, select, update (name, version) on public.organizations to qs_keeper

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

grant insert, select, update (authority_id, authority_name, evidence, file_id, permit_text, reported_on, version, written_on) on public.permit_linkages to qs_authority

grant select on public.permit_linkages to qs_consultancy

grant select on public.permit_linkages to qs_enterprise

grant select (account_id, used_at) on public.recovery_codes to qs_account

grant delete, insert, select, update (used_at) on public.recovery_codes to qs_gate

grant insert, select, update (replaced_at) on public.refresh_tokens to qs_gate

grant delete, select on public.refresh_tokens to qs_keeper

grant select on public.round_verdicts to qs_authority

grant select on public.round_verdicts to qs_consultancy

grant select on public.round_verdicts to qs_enterprise

grant insert, select on public.round_verdicts to qs_keeper

grant insert, select, update (article, decided_at, decided_by, decision_reason, document, effective_from, effective_until, reason, state, value, version) on public.rule_amendments to qs_authority

grant select on public.rule_amendments to qs_keeper

grant select, update (decided_at, outcome, reason) on public.sanction_appeals to qs_authority

grant insert, select on public.sanction_appeals to qs_consultancy

grant select on public.sanction_appeals to qs_keeper

grant select (account_id, confirmed_at) on public.second_factors to qs_account

grant delete, insert, select, update (confirmed_at, last_step, sealed_secret) on public.second_factors to qs_gate

grant select on public.self_audit_declarations to qs_authority

grant select on public.self_audit_declarations to qs_consultancy

grant select on public.self_audit_declarations to qs_enterprise

grant insert, select, update (ended_on, ended_reason) on public.self_audit_declarations to qs_keeper

grant select, update (ended_at, ended_because) on public.sessions to qs_account

grant insert, select, update (address, assurance, device, ended_at, ended_because, expires_at, seen_at) on public.sessions to qs_gate

grant select on public.sessions to qs_keeper

grant select on public.site_figures to qs_authority

grant select on public.site_figures to qs_consultancy

grant insert, select, update (discharges, energy_tce, main_income_fen, output_value_fen, products, sales_fen, version) on public.site_figures to qs_enterprise

grant select on public.site_permits to qs_authority

grant select on public.site_permits to qs_consultancy

grant insert, select, update (approval_number, approvals_passed, on_closure_list, permit_held, permit_management, permit_number, permit_valid_until, version) on public.site_permits to qs_enterprise

grant insert, select on public.sites to qs_authority

grant select on public.sites to qs_consultancy

grant insert, select on public.sites to qs_enterprise

grant insert, select, update (address, industry_code, version) on public.sites to qs_keeper

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

grant select on public.voluntary_return_hands to qs_authority

grant insert, select on public.voluntary_return_hands to qs_keeper

grant select on public.voluntary_return_rows to qs_authority

grant insert, select on public.voluntary_return_rows to qs_keeper

grant select on public.voluntary_returns to qs_authority

grant insert, select, update on public.voluntary_returns to qs_keeper

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

grant select on published.completions to qs_authority

grant select on published.completions to qs_consultancy

grant select on published.completions to qs_enterprise

grant insert, select on published.completions to qs_keeper

grant select on published.completions to qs_public_reader

grant insert, select, update on published.register_entries to qs_authority

grant select on published.register_entries to qs_consultancy

grant select on published.register_entries to qs_enterprise

grant select on published.register_entries to qs_keeper

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

CREATE OR REPLACE FUNCTION app.advance_round(place text, subject uuid, target text, because text)
 RETURNS TABLE(outcome text, state text, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e record; mine text := app.capacity_in(place, subject); manner text;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if not found or mine is null then return query select 'absent', null::text, null::integer; return; end if;
  manner := case target when 'commissioned' then 'commissioned' when 'self_auditing' then 'self_audit' end;
  -- A consultancy is named through app.commission, a round carried over through app.carry_over; and what stands on a
  -- campaign's list is taken off by a version of that list.
  if target = 'carried_over' or (target = 'commissioned' and mine = 'enterprise')
      or (mine = 'organiser' and manner is not null and manner is distinct from e.audit_manner)
      or not exists (select from pg_catalog.unnest(array['organiser', 'supervisor', 'enterprise']) c where app.round_may(e.state, target, c)) then
    return query select 'out_of_order', e.state, e.version; return;
  end if;
  if not app.round_may(e.state, target, mine) or (target = 'removed' and (e.campaign_id is not null or mine <> 'organiser')) then
    return query select 'of_another', e.state, e.version; return;
  end if;
  if target = 'self_auditing' and e.consultancy_id is not null then
    update public.case_parties p set until = app.now() where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  end if;
  update public.engagements x set state = target, audit_manner = coalesce(manner, x.audit_manner),
      consultancy_id = case when target = 'self_auditing' then null else x.consultancy_id end,
      consultancy_name = case when target = 'self_auditing' then null else x.consultancy_name end,
      closed_at = case when target in ('accepted', 'removed') then app.now() end,
      ended_because = case when target = 'removed' then because end, version = x.version + 1
    where x.province = place and x.id = subject;
  perform app.reopen_duties(place, subject, e.state, target);
  perform app.settle_duties(place, subject, target);
  perform app.grant_case(place, subject);
  return query select 'advanced', target, e.version + 1;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.answer_return(place text, subject uuid, seen integer, what text, why text, hand uuid)
 RETURNS TABLE(outcome text, version integer, state text, waits_for text, unit_id uuid, unit_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare r record;
begin
  select x.* into r from public.voluntary_returns x where x.province = place and x.id = subject and x.upper_id = app.organization_id()
    and x.first_sent_at is not null for update;
  if not found then return query select 'absent', null::integer, null::text, null::text, null::uuid, null::text; return; end if;
  if r.version <> seen then return query select 'stale', r.version, r.state, r.waits_for, r.unit_id, r.unit_name; return; end if;
  if r.state <> 'sent' then return query select 'state', r.version, r.state, r.waits_for, r.unit_id, r.unit_name; return; end if;
  insert into public.voluntary_return_hands (province, id, return_id, visit, nth, act, words, account_id, person_name, authority_id, authority_name, at)
    select place, hand, r.id, r.visit, r.nth, what, why, app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()),
      o.id, o.name, app.now() from public.organizations o where o.id = app.organization_id();
  update public.voluntary_returns x set version = x.version + 1,
      state = case what when 'receive' then 'received' else 'returned' end,
      received_at = case what when 'receive' then app.now() end,
      reason = case what when 'return' then why else x.reason end,
      waits_for = case what when 'return' then 'handler' end,
      visit = x.visit + case what when 'return' then 1 else 0 end
    where x.province = place and x.id = r.id returning * into r;
  return query select 'done', r.version, r.state, r.waits_for, r.unit_id, r.unit_name;
end $function$
 -- owner qs_keeper

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

CREATE OR REPLACE FUNCTION app.answers_to(authority uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.organizations me join public.jurisdictions j on j.division_code = me.division_code
    where me.id = app.organization_id() and me.kind = 'authority' and j.authority_id = authority);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.application_contacts(place text, subjects uuid[])
 RETURNS TABLE(application_id uuid, side text, organization_id uuid, account_id uuid, name text, mail text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select a.id, 'enterprise', m.organization_id, p.id, p.name, p.mail, p.locale
    from public.applications a join public.memberships m on m.organization_id = a.enterprise_id and m.role = 'owner' and m.state = 'active'
    join public.accounts p on p.id = m.account_id
    where a.province = place and a.id = any (subjects) and exists (select from public.application_stops s where s.province = place
      and s.application_id = a.id and s.authority_id = app.organization_id() and s.arrived_at is not null)
  union all
  select a.id, 'next', m.organization_id, p.id, p.name, p.mail, p.locale
    from public.applications a join public.application_stops n on n.province = a.province and n.application_id = a.id and n.rank = a.at_rank + 1
    join public.memberships m on m.organization_id = n.authority_id and m.role in ('head', 'handler') and m.state = 'active'
    join public.accounts p on p.id = m.account_id
    where a.province = place and a.id = any (subjects) and exists (select from public.application_stops s where s.province = place
      and s.application_id = a.id and s.rank = a.at_rank and s.authority_id = app.organization_id() and s.arrived_at is not null)
  limit 4000;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.audit_by_itself(place text, subject uuid, moves_to text, declared jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null and e.version = (declared ->> 'version')::integer and (moves_to = e.state or moves_to = 'self_auditing') for update;
  if not found then return null; end if;
  perform app.leave_round(place, subject, (declared ->> 'handover')::uuid, 'audits_by_itself', declared ->> 'reason', (declared ->> 'on')::date);
  insert into public.self_audit_declarations (province, id, engagement_id, instruments, staff, findings, file_id, declared_at, declared_by)
    values (place, (declared ->> 'id')::uuid, subject, declared -> 'instruments', declared -> 'staff', declared -> 'findings',
      (declared ->> 'file')::uuid, app.now(), app.account_id());
  update public.engagements e set consultancy_id = null, consultancy_name = null, audit_manner = 'self_audit', state = moves_to,
      version = e.version + 1
    where e.province = place and e.id = subject;
  perform app.grant_case(place, subject);
  return (declared ->> 'version')::integer + 1;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.bears(bearer text, capacity text, level text, line text, seat text, site text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select case bearer
    when 'enterprise' then true
    when 'organiser' then capacity = 'organiser'
    when 'county' then seat = site
    when 'city' then exists (select from public.supervisions v where v.line = bears.line and v.division_code = seat and v.superior_code like '%0000')
    else level = bearer end;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.begin_notices(place text, ordered jsonb, rounds jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare batch uuid := (ordered ->> 'id')::uuid; campaign uuid := (ordered ->> 'campaignId')::uuid; asked integer; seen integer; let_in integer;
begin
  asked := pg_catalog.jsonb_array_length(rounds);
  select pg_catalog.count(*) into seen from pg_catalog.jsonb_array_elements(rounds) i (item)
    join public.engagements e on e.province = place and e.id = (i.item ->> 'engagementId')::uuid and e.campaign_id = campaign
    join public.case_access a on a.organization_id = app.organization_id() and a.province = e.province and a.case_id = e.id
      and a.capacity in ('organiser', 'supervisor') and (a.closes_at is null or a.closes_at > app.now());
  if seen <> asked then raise exception 'a round out of sight' using errcode = 'QS404'; end if;
  with waiting as (
    insert into public.notice_batch_items (province, batch_id, engagement_id, position, division_code, address)
      select place, batch, a.case_id, i.at, a.division_code, i.item ->> 'address'
        from pg_catalog.jsonb_array_elements(rounds) with ordinality i (item, at)
        join public.case_access a on a.organization_id = app.organization_id() and a.province = place and a.case_id = (i.item ->> 'engagementId')::uuid
        -- In one order for everybody, so that two never wait for each other.
        order by a.case_id
      on conflict (province, engagement_id) where state = 'waiting' do nothing
      returning engagement_id
  ), begun as (
    insert into public.notice_batches (province, id, campaign_id, authority_id, authority_name, wording_id, wording_number, wording_title,
        wording_body, contact, dated_on, claim_letters, plan, replaces, total, left_out, started_by, started_by_name, started_at)
      select place, batch, campaign, o.id, o.name, (ordered ->> 'wordingId')::uuid, (ordered ->> 'wordingNumber')::integer,
          ordered ->> 'wordingTitle', ordered ->> 'wordingBody', ordered ->> 'contact', (ordered ->> 'datedOn')::date,
          ordered ->> 'claimLetters', ordered -> 'plan', (ordered ->> 'replaces')::uuid, w.count, asked - w.count, p.id, p.name, app.now()
        from public.organizations o, public.accounts p, (select pg_catalog.count(*)::integer as count from waiting) w
        where o.id = app.organization_id() and o.kind = 'authority' and p.id = app.account_id() and w.count > 0
  ) select pg_catalog.count(*) into let_in from waiting;
  if let_in > 0 then perform app.enqueue_notices(batch); end if;
  return let_in;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.bind_round(place text, subject uuid, round uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.applications a set engagement_id = round from public.engagements e
    where a.province = place and a.id = subject and a.kind = 'enrolment' and a.state = 'accepted' and a.engagement_id is null
      and e.province = place and e.id = round and e.site_id = a.site_id and e.organiser_id = app.organization_id();
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.capacity_in(place text, subject uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select a.capacity from public.case_access a where a.organization_id = app.organization_id() and a.province = place and a.case_id = subject
    and (a.closes_at is null or a.closes_at > app.now());
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.carry_over(place text, subject uuid, known integer, asked_ground text, campaign uuid, next uuid, aims jsonb, drafts jsonb, plant_key text, because text, officer text)
 RETURNS TABLE(outcome text, state text, version integer, number text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e public.engagements; c public.campaigns; mine text := app.capacity_in(place, subject); made text;
begin
  select * into c from public.campaigns x where x.province = place and x.id = campaign and x.authority_id = app.organization_id() for no key update;
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if e.id is null or mine is null then return query select 'absent', null::text, null::integer, null::text; return; end if;
  if e.version <> known then return query select 'stale', e.state, e.version, null::text; return; end if;
  if not app.round_may(e.state, 'carried_over', mine) then
    return query select case when app.round_may(e.state, 'carried_over', 'organiser') then 'of_another' else 'out_of_order' end, e.state, e.version, null::text; return;
  end if;
  if not app.has_ground(place, subject, e.state, asked_ground) then return query select 'no_ground', e.state, e.version, null::text; return; end if;
  if c.id is null or c.state <> 'published' or c.id = e.campaign_id or c.track <> e.track or c.line <> e.line or c.listed_on <= e.listed_on
      or e.responsible_level is null or not exists (select from public.jurisdictions j join public.sites s on s.province = place and s.id = e.site_id
        where j.authority_id = c.authority_id and j.division_code = s.division_code) then
    return query select 'no_campaign', e.state, e.version, null::text; return;
  end if;
  with ended as (
    update public.engagements x set state = 'carried_over', carried_to = next, closed_at = app.now(), ended_because = asked_ground, version = x.version + 1
      where x.province = place and x.id = subject returning x.*
  ) insert into public.engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track, state,
      opened_at, rules_on, rules_known_at, responsible_level, lines, campaign_id, listed_on, reasons, targets, hazardous_waste_t, burns_coal, carried_from)
    select place, next, place || '-' || extract(year from app.today())::int || '-' || to_char(nextval('public.engagement_numbers'), 'FM999999000000'),
        o.site_id, o.enterprise_id, o.enterprise_name, o.organiser_id, o.organiser_name, o.line, o.track, 'listed', app.now(), c.rules_on,
        c.rules_known_at, o.responsible_level, c.lines, c.id, app.today(), o.reasons, aims, o.hazardous_waste_t, o.burns_coal, subject
      from ended o returning engagements.number into made;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since) values
    (place, pg_catalog.gen_random_uuid(), next, e.organiser_id, e.organiser_name, 'organiser', app.now()),
    (place, pg_catalog.gen_random_uuid(), next, e.enterprise_id, e.enterprise_name, 'enterprise', app.now());
  perform app.settle_duties(place, subject, 'carried_over');
  perform app.write_deadlines(place, next, drafts);
  perform app.next_audit_begun(place, next);
  perform app.list_the_carried(place, campaign, next, plant_key, because, officer);
  perform app.grant_case(place, subject);
  perform app.grant_case(place, next);
  return query select 'advanced', 'carried_over', e.version + 1, made;
end $function$
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

CREATE OR REPLACE FUNCTION app.commission(place text, subject uuid, party uuid, consultancy uuid)
 RETURNS TABLE(state text, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e record; firm record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id()
    and x.closed_at is null for update;
  if not found then raise exception 'not your round' using errcode = 'QS404'; end if;
  select o.id, o.name into firm from public.organizations o where o.id = consultancy and o.kind = 'consultancy' and o.state = 'active';
  if not found then raise exception 'no such consultancy' using errcode = 'QS404'; end if;
  update public.case_parties p set until = app.now() where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since)
    values (place, party, subject, firm.id, firm.name, 'consultancy', app.now());
  update public.engagements x set consultancy_id = firm.id, consultancy_name = firm.name, audit_manner = 'commissioned',
      state = case when x.state in ('listed', 'self_auditing') then 'commissioned' else x.state end, version = x.version + 1
    where x.province = place and x.id = subject;
  perform app.grant_case(place, subject);
  return query select x.state, x.version from public.engagements x where x.province = place and x.id = subject;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.commission_under_contract(place text, subject uuid, terms jsonb)
 RETURNS TABLE(state text, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null and e.version = (terms ->> 'version')::integer for update;
  if not found then return; end if;
  perform app.leave_round(place, subject, (terms ->> 'handover')::uuid, 'replaced', terms ->> 'reason', (terms ->> 'on')::date);
  perform app.commission(place, subject, (terms ->> 'party')::uuid, (terms ->> 'consultancy')::uuid);
  insert into public.audit_contracts (province, id, engagement_id, consultancy_id, consultancy_name, number, signed_on, from_on, until_on,
      file_id, filed_at, filed_by)
    select place, (terms ->> 'contract')::uuid, subject, e.consultancy_id, e.consultancy_name, terms ->> 'number',
      (terms ->> 'signed_on')::date, (terms ->> 'from_on')::date, (terms ->> 'until_on')::date, (terms ->> 'file')::uuid, app.now(), app.account_id()
    from public.engagements e where e.province = place and e.id = subject;
  if terms ->> 'fee_fen' is not null then
    insert into public.audit_contract_fees (province, contract_id, fee_fen)
      values (place, (terms ->> 'contract')::uuid, (terms ->> 'fee_fen')::bigint);
  end if;
  update public.handovers h set successor_id = e.consultancy_id, successor_name = e.consultancy_name, version = h.version + 1
    from public.engagements e
    where e.province = place and e.id = subject and h.province = place and h.engagement_id = subject and h.received_at is null
      and h.former_id <> e.consultancy_id;
  return query select e.state, e.version from public.engagements e where e.province = place and e.id = subject;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.conclude(place text, subject uuid, known integer, verdict uuid, asked_stage text, asked_result text, day date, number text, said text, file uuid, follows jsonb)
 RETURNS TABLE(outcome text, state text, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e public.engagements; mine text := app.capacity_in(place, subject); target text; step record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if not found or mine is null then return query select 'absent', null::text, null::integer; return; end if;
  if mine <> 'organiser' then return query select 'of_another', e.state, e.version; return; end if;
  if e.version <> known then return query select 'stale', e.state, e.version; return; end if;
  if day > app.today() or day < e.listed_on then raise exception 'a day outside the round' using errcode = '22023'; end if;
  if file is not null and not exists (select from public.case_files f where f.province = place and f.id = file and f.case_id = subject) then
    return query select 'file_unknown', e.state, e.version; return;
  end if;
  target := case asked_stage || '/' || asked_result when 'evaluation/passed' then 'implementing' when 'evaluation/not_passed' then 'evaluation_failed'
    when 'acceptance/passed' then 'accepted' when 'acceptance/not_passed' then 'acceptance_failed' end;
  if target is null or e.state <> asked_stage || '_applied' then return query select 'out_of_order', e.state, e.version; return; end if;
  perform app.meet_duty(place, subject, 'conclude_' || asked_stage, day);
  if target = 'accepted' then perform app.meet_duty(place, subject, 'pass_acceptance', day); end if;
  select * into step from app.advance_round(place, subject, target, null);
  if step.outcome <> 'advanced' then raise exception 'a step that is none: %', step.outcome; end if;
  insert into public.round_verdicts (province, id, engagement_id, stage, result, concluded_on, document_number, opinion, file_id,
      concluded_by, concluded_by_name, recorded_at)
    select place, verdict, subject, asked_stage, asked_result, day, number, said, file, o.id, o.name, app.now()
      from public.organizations o where o.id = app.organization_id();
  perform app.write_deadlines(place, subject, follows);
  perform app.refresh_next_due(place, subject);
  return query select step.outcome, step.state, step.version;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.consultancy_by_code(place text, code text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name from public.organizations o
    where o.kind = 'consultancy' and o.credit_code = code and o.state = 'active' and (o.province = place
      or exists (select from published.register_entries r where r.province = place and r.organization_id = o.id));
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.contents_in_use(asked text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select f.stored_as from public.case_files f where f.stored_as = any (asked)
  union all
  select d.stored_as from public.firm_documents d where d.stored_as = any (asked)
  union all
  select p.stored_as from public.application_files p where p.stored_as = any (asked)
  union all
  select v.stored_as from public.list_versions v where v.stored_as = any (asked)
  union all
  select x.stored_as from public.fee_demand_files x where x.stored_as = any (asked)
  union all
  select n.stored_as from public.notices n where n.stored_as = any (asked)
  union all
  -- A letter whose code opens nothing any more need not be kept.
  select l.stored_as from public.notice_claim_letters l join public.invitations v on v.id = l.invitation_id
    where l.stored_as = any (asked) and v.accepted_at is null and v.revoked_at is null and v.expires_at > pg_catalog.now();
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

CREATE OR REPLACE FUNCTION app.drop_duty(place text, subject uuid, what text, because text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare mine text := app.capacity_in(place, subject); dropped integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if mine is null or mine not in ('organiser', 'supervisor') then raise exception 'not yours to drop' using errcode = 'QS404'; end if;
  update public.deadlines d set dropped_because = because, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null
      and app.rank_of(d.set_by_level) >= (select app.rank_of(o.level) from public.organizations o where o.id = app.organization_id());
  get diagnostics dropped = row_count;
  perform app.refresh_next_due(place, subject);
  return dropped;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.duties_ahead(today date, steps integer[], after_organization uuid, most integer)
 RETURNS TABLE(organization_id uuid, ends jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  with ahead as (
    select d.province, d.id, d.duty, d.bearer, d.due_on, e.id as engagement_id, e.number, e.enterprise_name, e.line, s.division_code,
        app.step_reached(steps, d.due_on - today) as step
      from public.deadlines d
      join public.engagements e on e.province = d.province and e.id = d.engagement_id
      join public.sites s on s.province = e.province and s.id = e.site_id
      where d.met_on is null and d.dropped_because is null and app.step_reached(steps, d.due_on - today) is not null
        -- Notices of a campaign are told by their number, campaign by campaign (app.notices_due).
        and not (d.duty = 'serve_notice' and e.campaign_id is not null)
  ), told as (
    select h.*, a.organization_id from ahead h
      join public.case_access a on a.province = h.province and a.case_id = h.engagement_id and (a.closes_at is null or a.closes_at > app.now())
      join public.organizations o on o.id = a.organization_id and o.state = 'active'
      where (after_organization is null or a.organization_id > after_organization)
        and case when h.bearer = 'enterprise'
          then a.capacity in ('enterprise', 'consultancy') or (o.kind = 'authority' and o.line = h.line and o.division_code = h.division_code)
          else o.kind = 'authority' and o.line = h.line and app.bears(h.bearer, a.capacity, o.level, o.line, o.division_code, h.division_code) end
  )
  select t.organization_id, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('province', t.province, 'id', t.id, 'duty', t.duty,
      'engagementId', t.province || '-' || t.engagement_id,
      'label', t.enterprise_name || ' ' || t.number, 'on', t.due_on, 'step', t.step) order by t.due_on, t.enterprise_name, t.duty, t.id)
    from told t
    where not exists (select from public.deadline_reminders r where r.province = t.province and r.deadline_id = t.id
      and r.organization_id = t.organization_id and r.due_on = t.due_on and r.step = t.step)
    group by t.organization_id order by t.organization_id limit least(most, 500);
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

CREATE OR REPLACE FUNCTION app.end_notice_batch(place text, batch uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform app.set_clock();
  update public.notice_batches b set state = 'finished', ended_at = app.now(), version = b.version + 1
    where b.province = place and b.id = batch and b.state = 'rendering'
      and not exists (select from public.notice_batch_items i where i.province = place and i.batch_id = batch and i.state = 'waiting');
  return found;
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

CREATE OR REPLACE FUNCTION app.enqueue_notices(batch uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
    select graphile_worker.add_job('make_notices', pg_catalog.json_build_object('id', batch),
      job_key := 'notices:' || batch, max_attempts := 1) $function$
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

CREATE OR REPLACE FUNCTION app.fault_notice(place text, batch uuid, round uuid, why text, said text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not app.hold_notice_batch(place, batch) then return; end if;
  update public.notice_batch_items set state = 'faulty', fault = why, detail = said
    where province = place and batch_id = batch and engagement_id = round and state = 'waiting';
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.files_to_scan(most integer)
 RETURNS TABLE(id text, stored_as text)
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  select w.id, w.stored_as from (
    select f.province || '-' || f.id as id, f.stored_as from public.case_files f where f.scan = 'not_scanned'
    union all
    select d.id::text, d.stored_as from public.firm_documents d where d.scan = 'not_scanned'
    union all
    select p.province || '-' || p.id, p.stored_as from public.application_files p where p.scan = 'not_scanned'
    union all
    select x.province || '-' || x.id, x.stored_as from public.fee_demand_files x where x.scan = 'not_scanned') w
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
  perform app.grant_cases(place, array[subject]);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.grant_cases(place text, subjects uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  insert into public.case_access as a (organization_id, province, case_id, capacity, opens_at, closes_at, opened_at,
      enterprise_name, number, division_code, track, state, responsible_level, industry_code, reasons, audit_manner,
      consultancy_name, campaign_id)
    select distinct on (e.id, seen.organization_id) seen.organization_id, e.province, e.id, seen.capacity, seen.since, seen.until,
      e.opened_at, e.enterprise_name, e.number, s.division_code, e.track, e.state, e.responsible_level, s.industry_code,
      e.reasons, e.audit_manner, e.consultancy_name, e.campaign_id
    from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id
    cross join lateral (
      select p.organization_id, p.capacity, p.since, p.until, 1 as rank from public.case_parties p
        where p.province = e.province and p.engagement_id = e.id
      union all
      select j.authority_id, 'supervisor', e.opened_at, null, 2 from public.jurisdictions j
        join public.organizations o on o.id = j.authority_id and o.line = any (e.lines)
        where j.division_code = s.division_code) seen
    where e.province = place::bpchar and e.id = any (subjects)
    order by e.id, seen.organization_id, seen.rank, seen.until desc nulls first
    on conflict (organization_id, province, case_id) do update set capacity = excluded.capacity, opens_at = excluded.opens_at,
      closes_at = excluded.closes_at, enterprise_name = excluded.enterprise_name, track = excluded.track, state = excluded.state,
      responsible_level = excluded.responsible_level, industry_code = excluded.industry_code, reasons = excluded.reasons,
      audit_manner = excluded.audit_manner, consultancy_name = excluded.consultancy_name, campaign_id = excluded.campaign_id;
  perform app.refresh_next_dues(place, subjects);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.hand_holders()
 RETURNS TABLE(hand text, people integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select h, count(m.account_id)::integer from pg_catalog.unnest(array['handler', 'checker', 'signer']) h
    left join public.memberships m on m.organization_id = app.organization_id() and m.state = 'active' and m.role in ('head', h) group by h;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.hands_of(authority uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select coalesce((select h.hands from public.office_hands h where h.authority_id = authority limit 1), array['handler', 'checker', 'signer']);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.has_ground(place text, subject uuid, stands text, ground text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select case when ground in ('evaluation_failed', 'acceptance_failed') then stands = ground
    else stands in ('listed', 'commissioned', 'self_auditing') and exists (select from public.deadlines d
      where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null and d.due_on < app.today()
        and d.duty = any (case ground when 'audit_overdue' then array['finish_audit'] when 'evaluation_overdue' then array['apply_evaluation', 'conclude_evaluation']
          else array[]::text[] end)) end;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.has_open_correction(place text, filing uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.filing_corrections c where c.province = place and c.filing_id = filing and c.answered_at is null);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.hears_demands(place text, of_line text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.name from public.organizations o where o.kind = 'authority' and o.level = 'province' and o.province = place
    and o.line = of_line and o.state = 'active';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.hold_notice_batch(place text, batch uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  update public.notice_batches b set heartbeat_at = pg_catalog.clock_timestamp()
    where b.province = place and b.id = batch and b.state = 'rendering';
  return found;
end $function$
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

CREATE OR REPLACE FUNCTION app.keep_claim_letter(place text, batch uuid, enterprise uuid, letter jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare ordered public.notice_batches; firm public.organizations; invitation uuid := (letter ->> 'invitationId')::uuid;
begin
  perform app.set_clock();
  if not app.hold_notice_batch(place, batch) then return 'over'; end if;
  select b.* into ordered from public.notice_batches b where b.province = place and b.id = batch;
  select o.* into firm from public.organizations o where o.id = enterprise and o.kind = 'enterprise' and o.state = 'invited'
    and exists (select from public.oversight v where v.authority_id = ordered.authority_id and v.organization_id = o.id)
    and exists (select from public.notice_batch_items i join public.engagements e on e.province = i.province and e.id = i.engagement_id
      where i.province = place and i.batch_id = batch and e.enterprise_id = o.id);
  if firm.id is null or ordered.claim_letters = 'none' then return 'unfit'; end if;
  if exists (select from public.notice_claim_letters l where l.province = place and l.batch_id = batch and l.enterprise_id = enterprise) then
    return 'already';
  end if;
  update public.invitations set revoked_at = app.now()
    where organization_id = enterprise and purpose = 'claim' and accepted_at is null and revoked_at is null;
  insert into public.invitations (id, organization_id, kind, purpose, role, channel, code_hash, invited_by, inviting_organization_id, invited_at, expires_at)
    values (invitation, enterprise, 'enterprise', 'claim', 'owner', 'letter', pg_catalog.decode(letter ->> 'codeHash', 'hex'),
      ordered.started_by, ordered.authority_id, app.now(), (letter ->> 'expiresAt')::timestamptz);
  insert into public.notice_claim_letters (province, batch_id, enterprise_id, enterprise_name, division_code, invitation_id, stored_as, bytes, sha256, made_at)
    values (place, batch, enterprise, firm.name, firm.division_code, invitation, letter ->> 'storedAs', (letter ->> 'bytes')::integer,
      pg_catalog.decode(letter ->> 'sha256', 'hex'), app.now());
  perform app.record_made('claim_letter_made', place, batch, 'organization', enterprise, firm.name, enterprise, null, '{}');
  return 'kept';
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.keep_notice(place text, batch uuid, round uuid, paper jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare made public.notices; ordered public.notice_batches; asked record;
begin
  perform app.set_clock();
  if not app.hold_notice_batch(place, batch) then return 'over'; end if;
  select b.* into ordered from public.notice_batches b where b.province = place and b.id = batch;
  select i.address, i.division_code, e.enterprise_id, e.enterprise_name, e.number, s.credit_code, s.name as site_name, s.address as site_address
    into asked
    from public.notice_batch_items i join public.engagements e on e.province = i.province and e.id = i.engagement_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    where i.province = place and i.batch_id = batch and i.engagement_id = round and i.state = 'waiting' for update of i;
  if not found then return 'already'; end if;
  insert into public.notices as n (province, id, engagement_id, campaign_id, batch_id, number, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, wording_id, wording_number, wording_title, prepared_by, prepared_by_name, prepared_at, prepared_on,
      stored_as, bytes, pages, sha256, fingerprint, missing_characters)
    values (place, (paper ->> 'id')::uuid, round, ordered.campaign_id, batch, paper ->> 'number', asked.enterprise_id, asked.enterprise_name,
      asked.credit_code, asked.site_name, coalesce(asked.address, asked.site_address), asked.division_code, ordered.wording_id,
      ordered.wording_number, ordered.wording_title, ordered.authority_id, ordered.authority_name, app.now(),
      (app.now() at time zone 'Asia/Shanghai')::date, paper ->> 'storedAs', (paper ->> 'bytes')::integer, (paper ->> 'pages')::integer,
      pg_catalog.decode(paper ->> 'sha256', 'hex'), paper ->> 'fingerprint',
      array(select pg_catalog.jsonb_array_elements_text(paper -> 'missing')))
    on conflict (province, engagement_id) where state <> 'superseded' do nothing
    returning * into made;
  if made.id is null then return 'already'; end if;
  insert into public.notice_seals (province, notice_id, line, position, authority_id, authority_name)
    select place, made.id, p.seal ->> 'line', p.at, o.id, o.name
      from pg_catalog.jsonb_array_elements(ordered.plan -> asked.division_code::text -> 'seals') with ordinality p (seal, at)
      join lateral app.sealer_of(p.seal ->> 'line', p.seal ->> 'division') o on true;
  update public.notice_batch_items set state = 'rendered' where province = place and batch_id = batch and engagement_id = round;
  if ordered.replaces is not null then
    update public.notices set replaced_by = made.id where province = place and id = ordered.replaces;
  end if;
  perform app.record_made('notice_prepared', place, batch, 'notice', made.id, made.number, made.enterprise_id, round,
    pg_catalog.jsonb_build_object('sha256', paper ->> 'sha256', 'pages', made.pages, 'wording', made.wording_title, 'version', made.wording_number));
  return 'kept';
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.keep_permit_clocks(place text, subject uuid, drafts jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null for update;
  if not found then raise exception 'not our round' using errcode = 'QS404'; end if;
  if exists (select from pg_catalog.jsonb_to_recordset(drafts) d (duty text, strictness text)
      where d.duty not in ('permit_entry', 'permit_entry_report', 'pass_acceptance') or d.strictness <> 'permit') then
    raise exception 'not a clock of the permit' using errcode = 'QS404';
  end if;
  update public.deadlines d set dropped_because = case when drafts = '[]'::jsonb then 'permit_not_linked' end, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty in ('permit_entry', 'permit_entry_report', 'pass_acceptance')
      and d.met_on is null and coalesce(d.dropped_because, 'permit_not_linked') = 'permit_not_linked'
      and (d.dropped_because is null) = (drafts = '[]'::jsonb);
  perform app.write_deadlines(place, subject, drafts);
  perform app.refresh_next_due(place, subject);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.leave_notice_batch(place text, batch uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.notice_batches set heartbeat_at = null where province = place and id = batch and state = 'rendering';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.leave_round(place text, subject uuid, handover uuid, because text, why text, left_on date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e record;
begin
  select * into e from public.engagements g where g.province = place and g.id = subject;
  update public.self_audit_declarations d set ended_on = left_on, ended_reason = why
    where d.province = place and d.engagement_id = subject and d.ended_on is null;
  if e.consultancy_id is null then return; end if;
  -- What it was still to receive from who audited before it, it no longer receives.
  update public.handovers h set successor_id = null, successor_name = null, version = h.version + 1
    where h.province = place and h.engagement_id = subject and h.successor_id = e.consultancy_id and h.received_at is null;
  update public.case_parties p set until = app.now()
    where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  update public.audit_contracts c set ended_on = left_on, ended_because = because, ended_reason = why
    where c.province = place and c.engagement_id = subject and c.ended_on is null;
  insert into public.handovers (province, id, engagement_id, engagement_number, enterprise_id, enterprise_name, former_id, former_name, reason,
      changed_on, opened_at)
    values (place, handover, subject, e.number, e.enterprise_id, e.enterprise_name, e.consultancy_id, e.consultancy_name, why, left_on, app.now());
  insert into public.handover_files (province, handover_id, position, name, sha256, bytes, file_id)
    select place, handover, pg_catalog.row_number() over (order by f.uploaded_at, f.id), f.name, f.sha256, f.bytes, f.id
    from public.case_files f where f.province = place and f.case_id = subject and f.organization_id = e.consultancy_id;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_authorities(place text, asked text[])
 RETURNS TABLE(id uuid, name text, line text, division_code text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name, o.line, o.division_code::text from public.organizations o
    where o.kind = 'authority' and o.province = place and o.line = any (asked) and o.state <> 'closed'
      and exists (select from public.organizations me where me.id = app.organization_id() and me.kind = 'authority' and me.province = place);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_carried(place text, list uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET enable_nestloop TO 'off'
AS $function$
  insert into public.list_rows (province, version_id, row, authority_id, cells, standing, carried, override_reason, known_name, kept_name, plant, name,
      credit_code, site_name, address, division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id,
      organiser_id, organiser_name, engagement_id)
    select place, list, coalesce((select max(x.row) from public.list_rows x where x.province = place::bpchar and x.version_id = list), 1)
          + (row_number() over (order by b.row))::integer,
        b.authority_id, b.cells, 'accepted', true, b.override_reason, b.known_name, b.kept_name, b.plant, b.name, b.credit_code, b.site_name,
        b.address, b.division_code, b.industry_code, b.reasons, b.level, b.hazardous_waste_t, b.burns_coal, b.enterprise_id, b.site_id,
        b.organiser_id, b.organiser_name, b.engagement_id
      from public.list_versions v
      join public.list_versions base on base.province = v.province and base.campaign_id = v.campaign_id and base.number = v.base_number and base.state = 'published'
      join public.list_rows b on b.province = base.province and b.version_id = base.id and b.standing = 'accepted'
      join public.listings l on l.province = place::bpchar and l.engagement_id = b.engagement_id and l.removed_in is null
      where v.province = place::bpchar and v.id = list
        and not exists (select from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.engagement_id = b.engagement_id);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_clocks(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb, begun uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  with draft as materialized (
    select (groups.nth - 1)::integer as nth, d.* from pg_catalog.jsonb_array_elements(plans -> 'deadlines') with ordinality groups (drafts, nth)
      cross join lateral pg_catalog.jsonb_to_recordset(groups.drafts) d (duty text, bearer text, "ruleKey" text, document text, article text,
        verified boolean, strictness text, "setByLevel" text, "runsFrom" date, span jsonb, "namedOn" date, "lastDayCounts" boolean,
        "dueOn" date, provisional boolean)
  )
  insert into public.deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness,
      set_by_level, runs_from, span, named_on, last_day_counts, due_on, original_due_on, provisional)
    select place, pg_catalog.gen_random_uuid(), r.engagement_id, d.duty, d.bearer, d."ruleKey", d.document, d.article, d.verified,
        d.strictness, d."setByLevel", d."runsFrom", case when pg_catalog.jsonb_typeof(d.span) = 'object' then d.span end, d."namedOn",
        d."lastDayCounts", d."dueOn", d."dueOn", d.provisional
      from app.list_run(place, list, past, upto) r
      join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
      join draft d on d.nth = p.deadlines
      where r.engagement_id = any (begun);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_enterprises(place text, list uuid, past integer, upto integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare brought uuid[]; renamed text[];
begin
  with made as (
    insert into public.organizations (id, kind, name, credit_code, province, division_code, registered_by, registered_at)
      select distinct on (r.credit_code) pg_catalog.gen_random_uuid(), 'enterprise', r.name, r.credit_code, place, r.division_code,
          app.organization_id(), app.now()
        from app.list_run(place, list, past, upto) r order by r.credit_code, r.row
      on conflict (kind, credit_code) where credit_code is not null do nothing
      returning id
  ) select pg_catalog.array_agg(id) into brought from made;
  insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
    select j.authority_id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations o
      join public.jurisdictions j on j.division_code = o.division_code
      join public.organizations w on w.id = j.authority_id and w.kind = 'authority'
      where o.id = any (brought)
    union all
    select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations w cross join public.organizations o where w.kind = 'operator' and o.id = any (brought)
    on conflict do nothing;
  -- The officer said that the list's name is the right one. Whoever has claimed an account keeps its own name there.
  select pg_catalog.array_agg(r.credit_code) into renamed from app.list_run(place, list, past, upto) r where r.kept_name = 'listed';
  if renamed is not null then
    with called as (
      update public.organizations o set name = r.name, version = o.version + 1 from app.list_run(place, list, past, upto) r
        where r.kept_name = 'listed' and o.kind = 'enterprise' and o.credit_code = any (renamed) and o.credit_code = r.credit_code
          and o.state = 'invited' and o.province = place::bpchar and o.name <> r.name
        returning o.id, o.name
    ) update public.oversight s set name = c.name from called c where s.organization_id = c.id;
  end if;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_entries(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb, begun uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare altered uuid[]; already uuid[];
begin
  select pg_catalog.array_agg(r.engagement_id) into already from app.list_run(place, list, past, upto) r
    where r.engagement_id <> all (coalesce(begun, '{}'));
  if already is not null then
    with aims as materialized (
      select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
    ), changed as (
      update public.listings l set enterprise_name = case when r.kept_name = 'known' then r.known_name else r.name end, address = r.address,
          industry_code = r.industry_code, reasons = r.reasons, hazardous_waste_t = r.hazardous_waste_t, burns_coal = r.burns_coal,
          targets = aims.asked, target_level = aims.asked -> 0 ->> 'level', version = l.version + 1
        from app.list_run(place, list, past, upto) r
        join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
        join aims on aims.nth = p.targets
        where l.province = place::bpchar and l.engagement_id = any (already) and l.engagement_id = r.engagement_id and l.removed_in is null
          and ((l.enterprise_name, l.address, l.industry_code, l.hazardous_waste_t, l.burns_coal)
              is distinct from (case when r.kept_name = 'known' then r.known_name else r.name end, r.address, r.industry_code, r.hazardous_waste_t, r.burns_coal)
            or not (l.reasons @> r.reasons and l.reasons <@ r.reasons))
        returning l.engagement_id, l.enterprise_name, l.reasons, l.targets, l.hazardous_waste_t, l.burns_coal
    ), followed as (
      update public.engagements e set enterprise_name = l.enterprise_name, reasons = l.reasons, targets = l.targets,
          hazardous_waste_t = l.hazardous_waste_t, burns_coal = l.burns_coal, version = e.version + 1
        from changed l where e.province = place::bpchar and e.id = l.engagement_id and e.closed_at is null
    ) select pg_catalog.array_agg(engagement_id) into altered from changed;
  end if;
  insert into public.listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, target_level,
      hazardous_waste_t, burns_coal, listed_on, listed_in, addition_reason)
    with aims as materialized (
      select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
    )
    select place, pg_catalog.gen_random_uuid(), c.id, c.authority_id, r.engagement_id, r.site_id, r.enterprise_id,
        case when r.kept_name = 'known' then r.known_name else r.name end, r.credit_code,
        (select s.name from public.sites s where s.province = place::bpchar and s.id = r.site_id), r.address, r.division_code, r.industry_code,
        r.reasons, r.level, c.lines, r.organiser_id, r.organiser_name, aims.asked, aims.asked -> 0 ->> 'level',
        r.hazardous_waste_t, r.burns_coal, (v.publication ->> 'listedOn')::date, v.number,
        case when c.published_at is not null then v.publication ->> 'additionReason' end
      from app.list_run(place, list, past, upto) r
      join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
      join aims on aims.nth = p.targets
      join public.list_versions v on v.province = place::bpchar and v.id = list
      join public.campaigns c on c.province = place::bpchar and c.id = v.campaign_id
      where r.engagement_id = any (begun);
  return altered;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_facts(place text, campaign uuid, asked text[])
 RETURNS TABLE(credit_code text, enterprise_id uuid, name text, sites jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.credit_code, o.id, o.name, coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', s.id, 'name', s.name,
          'divisionCode', case when j.division_code is not null then s.division_code end,
          'address', case when j.division_code is not null then s.address end,
          'industryCode', case when j.division_code is not null then s.industry_code end,
          'round', case when e.id is not null and j.division_code is not null
            then pg_catalog.jsonb_build_object('id', e.id, 'number', e.number, 'campaignId', e.campaign_id, 'state', e.state, 'track', e.track,
              'line', e.line, 'listedOn', e.listed_on, 'rulesOn', e.rules_on, 'rulesKnownAt', e.rules_known_at, 'level', e.responsible_level,
              'inSight', exists (select from public.case_access a where a.organization_id = app.organization_id() and a.province = place
                and a.case_id = e.id and a.capacity in ('organiser', 'supervisor') and (a.closes_at is null or a.closes_at > app.now())),
              'clocks', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'metOn', d.met_on,
                  'dropped', d.dropped_because is not null)), '[]'::jsonb) from public.deadlines d
                where d.province = place and d.engagement_id = e.id and d.duty in ('finish_audit', 'apply_evaluation', 'conclude_evaluation'))) end,
          'listed', case when l.id is not null then pg_catalog.jsonb_build_object('level', l.level) end) order by s.id)
      from public.sites s
      left join public.jurisdictions j on j.authority_id = app.organization_id() and j.division_code = s.division_code
      left join public.engagements e on e.province = s.province and e.site_id = s.id and e.closed_at is null
      left join public.listings l on l.province = s.province and l.campaign_id = list_facts.campaign and l.site_id = s.id and l.removed_in is null
      where s.province = place and s.enterprise_id = o.id), '[]'::jsonb)
  from public.organizations o
  where o.kind = 'enterprise' and o.credit_code = any (asked)
    and exists (select from public.campaigns c where c.province = place and c.id = list_facts.campaign and c.authority_id = app.organization_id());
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_obstacles(place text, list uuid)
 RETURNS TABLE(row_number integer, code text, name text, engagement_number text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  with version as materialized (
    select v.*, c.line, c.lines from public.list_versions v
      join public.campaigns c on c.province = v.province and c.id = v.campaign_id
      where v.province = place and v.id = list and v.authority_id = app.organization_id()
  ), resolved as materialized (
    select r.row, r.name, r.division_code, r.organiser_id, r.carries, r.carry_ground, v.campaign_id, v.line, s.id as found_site,
        s.division_code as found_division
      from version v
      join public.list_rows r on r.province = v.province and r.version_id = v.id and r.standing = 'accepted' and not r.carried
      left join public.organizations o on o.kind = 'enterprise' and o.credit_code = r.credit_code
      left join public.sites s on s.province = place and s.enterprise_id = o.id and (s.id = r.site_id or (r.site_id is null and s.name = r.site_name))
  ), seats as materialized (
    select distinct r.organiser_id, r.division_code, r.line from resolved r
  ), vacant as materialized (
    select t.organiser_id, t.division_code from seats t
      where not exists (select from public.organizations o
          join public.jurisdictions j on j.authority_id = o.id and j.division_code = t.division_code
          where o.id = t.organiser_id and o.kind = 'authority' and o.line = t.line and o.state <> 'closed')
        or not exists (select from public.jurisdictions j where j.authority_id = app.organization_id() and j.division_code = t.division_code)
  )
  select r.row, 'round_open', r.name, e.number from resolved r
    join public.engagements e on e.province = place and e.site_id = r.found_site and e.closed_at is null and e.id is distinct from r.carries
    where not exists (select from public.listings l where l.province = place and l.campaign_id = r.campaign_id and l.site_id = r.found_site and l.removed_in is null)
  union all
  select r.row, 'stale', r.name, null from resolved r
    where r.found_division <> r.division_code
      or exists (select from vacant w where w.organiser_id is not distinct from r.organiser_id and w.division_code = r.division_code)
      or (r.carries is not null and not app.may_carry(place, r.carries, r.found_site, r.carry_ground, r.campaign_id))
  order by 1;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_openings(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare c public.campaigns; v public.list_versions; begun uuid[]; ended uuid[]; before uuid[]; others uuid[];
begin
  select * into v from public.list_versions x where x.province = place::bpchar and x.id = list;
  select * into c from public.campaigns x where x.province = place::bpchar and x.id = v.campaign_id;
  select pg_catalog.array_agg(r.carries) into ended from app.list_run(place, list, past, upto) r where r.carries is not null;
  if exists (select from app.list_run(place, list, past, upto) r where r.carries is not null
      and not app.may_carry(place, r.carries, r.site_id, r.carry_ground, c.id)) then
    raise exception 'a round that does not go on' using errcode = 'QS404';
  end if;
  perform app.settle_duties(place, old, 'carried_over') from pg_catalog.unnest(ended) old;
  with aims as materialized (
    select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
  ), closed as (
    update public.engagements e set state = 'carried_over', carried_to = r.engagement_id, closed_at = app.now(), ended_because = r.carry_ground,
        version = e.version + 1
      from app.list_run(place, list, past, upto) r where e.province = place::bpchar and e.id = any (ended) and e.id = r.carries
      returning e.id, e.carried_to
  ), opened as (
    insert into public.engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track,
        state, opened_at, rules_on, rules_known_at, responsible_level, lines, campaign_id, listed_on, reasons, targets, hazardous_waste_t,
        burns_coal, carried_from)
      select place, r.engagement_id, place || '-' || extract(year from app.today())::int || '-' || to_char(nextval('public.engagement_numbers'), 'FM999999000000'),
          r.site_id, r.enterprise_id, case when r.kept_name = 'known' then r.known_name else r.name end, r.organiser_id, r.organiser_name, c.line, c.track,
          'listed', app.now(), coalesce(c.rules_on, (v.publication ->> 'listedOn')::date), coalesce(c.rules_known_at, (v.publication ->> 'rulesKnownAt')::timestamptz),
          r.level, c.lines, c.id, (v.publication ->> 'listedOn')::date, r.reasons, aims.asked, r.hazardous_waste_t, r.burns_coal, old.id
        from app.list_run(place, list, past, upto) r
        join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
        join aims on aims.nth = p.targets
        left join closed old on old.carried_to = r.engagement_id
        where (select l.id from public.listings l where l.province = place::bpchar and l.engagement_id = r.engagement_id) is null
        order by r.row
      returning id
  ) select pg_catalog.array_agg(id) into begun from opened;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since)
    select place, pg_catalog.gen_random_uuid(), e.id, party.id, party.name, party.capacity, e.opened_at
      from public.engagements e
      cross join lateral (values (e.organiser_id, e.organiser_name, 'organiser'), (e.enterprise_id, e.enterprise_name, 'enterprise')) party (id, name, capacity)
      where e.province = place::bpchar and e.id = any (begun);
  select pg_catalog.array_agg(e.id) into before from public.engagements e where e.province = place::bpchar and e.closed_at is not null
    and e.site_id = any (array(select n.site_id from public.engagements n where n.province = place::bpchar and n.id = any (begun)));
  if before is not null then
    with stopped as (
      update public.deadlines d set met_on = n.listed_on, met_by = n.organiser_id, version = d.version + 1
        from public.engagements e join public.engagements n on n.province = place::bpchar and n.id = any (begun) and n.site_id = e.site_id
        where e.province = place::bpchar and e.id = any (before)
          and d.province = place::bpchar and d.engagement_id = any (before) and d.engagement_id = e.id
          and d.duty = 'next_audit' and d.met_on is null and d.dropped_because is null
        returning d.engagement_id
    ) select pg_catalog.array_agg(distinct engagement_id) into others from stopped;
    if others is not null then perform app.refresh_next_dues(place, others); end if;
  end if;
  if ended is not null then perform app.grant_cases(place, ended); end if;
  return begun;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_outcome(place text, list uuid, subjects uuid[], became text)
 RETURNS TABLE(done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text, site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select became, l.id, l.engagement_id, e.number, l.enterprise_id, l.enterprise_name, l.site_name,
      exists (select from public.organizations o where o.id = l.enterprise_id and o.registered_by = app.organization_id() and o.registered_at = app.now()),
      coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('accountId', a.id, 'name', a.name, 'mail', a.mail, 'mobile', a.mobile, 'locale', a.locale))
        from public.memberships m join public.accounts a on a.id = m.account_id
        where m.organization_id = l.enterprise_id and m.role = 'owner' and m.state = 'active'), '[]'::jsonb),
      old.id, old.number, old.ended_because
    from public.engagements e join public.listings l on l.province = e.province and l.engagement_id = e.id
    left join public.engagements old on old.province = e.province and old.id = e.carried_from and became = 'added'
    where e.province = place::bpchar and e.id = any (subjects) order by e.number;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_removals(place text, list uuid, taken uuid[], because text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare off uuid[]; over integer;
begin
  with gone as (
    update public.listings l set removed_in = v.number, removed_on = app.today(), removal_reason = because, version = l.version + 1
      from public.list_versions v
      where v.province = place::bpchar and v.id = list and l.province = place::bpchar and l.campaign_id = v.campaign_id and l.id = any (taken) and l.removed_in is null
      returning l.engagement_id
  ) select pg_catalog.array_agg(engagement_id) into off from gone;
  update public.engagements e set state = 'removed', closed_at = app.now(), ended_because = because, version = e.version + 1
    where e.province = place::bpchar and e.id = any (off) and e.closed_at is null;
  get diagnostics over = row_count;
  if over <> coalesce(cardinality(off), 0) then raise exception 'a round that is over' using errcode = 'QS404'; end if;
  update public.deadlines d set dropped_because = 'removed', version = d.version + 1
    where d.province = place::bpchar and d.engagement_id = any (off) and d.met_on is null and d.dropped_because is null;
  perform app.grant_cases(place, off);
  return off;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_run(place text, list uuid, past integer, upto integer)
 RETURNS SETOF public.list_rows
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 250
AS $function$
  select * from public.list_rows r
    where r.province = place::bpchar and r.version_id = list and r.row > past and r.row <= upto and r.standing = 'accepted' and not r.carried;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_sites(place text, list uuid, past integer, upto integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare looked_at uuid[];
begin
  insert into public.sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
    select place, pg_catalog.gen_random_uuid(), (select o.id from public.organizations o where o.kind = 'enterprise' and o.credit_code = r.credit_code),
        case when r.kept_name = 'known' then r.known_name else r.name end, r.credit_code, r.site_name, r.address, r.division_code,
        r.industry_code, app.now()
      from app.list_run(place, list, past, upto) r where r.site_id is null
    on conflict (province, enterprise_id, name) do nothing;
  -- What the officer confirmed against what was known stands from now on; whoever has claimed the account says it itself.
  select pg_catalog.array_agg(r.site_id) into looked_at from app.list_run(place, list, past, upto) r where r.confirmed and r.site_id is not null;
  if looked_at is not null then
    update public.sites s set address = r.address, industry_code = r.industry_code, version = s.version + 1
      from app.list_run(place, list, past, upto) r
      where r.confirmed and s.province = place::bpchar and s.id = any (looked_at) and s.id = r.site_id
        and (s.address, s.industry_code) is distinct from (r.address, r.industry_code)
        and exists (select from public.organizations o where o.id = s.enterprise_id and o.kind = 'enterprise' and o.credit_code = r.credit_code
          and o.state = 'invited');
  end if;
  -- A row of a plant that stands listed goes with its round; any other begins one.
  with enterprise as materialized (
    select r.row, r.site_id, r.site_name, (select o.id from public.organizations o where o.kind = 'enterprise' and o.credit_code = r.credit_code) as id
      from app.list_run(place, list, past, upto) r
  ), plant as materialized (
    select e.row, e.id as enterprise_id, case when e.site_id is null
        then (select s.id from public.sites s where s.province = place::bpchar and s.enterprise_id = e.id and s.name = e.site_name)
        else (select s.id from public.sites s where s.province = place::bpchar and s.id = e.site_id and s.enterprise_id = e.id) end as site_id
      from enterprise e
  ), round as materialized (
    select p.*, (select l.engagement_id from (select * from public.listings x where x.province = place::bpchar and x.site_id = p.site_id offset 0) l
        where l.campaign_id = v.campaign_id and l.removed_in is null) as engagement_id
      from plant p join public.list_versions v on v.province = place::bpchar and v.id = list where p.site_id is not null
  )
  update public.list_rows t set enterprise_id = n.enterprise_id, site_id = n.site_id, engagement_id = coalesce(n.engagement_id, pg_catalog.gen_random_uuid())
    from round n where t.province = place::bpchar and t.version_id = list and t.row > past and t.row <= upto and t.row = n.row;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.list_the_carried(place text, campaign uuid, subject uuid, plant_key text, because text, officer text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare c public.campaigns; list uuid := pg_catalog.gen_random_uuid(); latest integer;
begin
  select * into c from public.campaigns x where x.province = place and x.id = campaign for no key update;
  select max(x.number) into latest from public.list_versions x where x.province = place and x.campaign_id = campaign;
  insert into public.list_versions (province, id, campaign_id, authority_id, number, kind, state, base_number, uploaded_by_name, uploaded_at,
      published_at, published_by_name, addition_reason)
    values (place, list, campaign, c.authority_id, latest + 1, 'additions', 'published', c.published_version, officer, app.now(), app.now(), officer, because);
  insert into public.list_rows (province, version_id, row, authority_id, cells, standing, plant, name, credit_code, site_name, address,
      division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id, organiser_id, organiser_name, engagement_id)
    select place, list, 2, c.authority_id, '[]'::jsonb, 'accepted', plant_key, e.enterprise_name, s.credit_code, s.name, s.address, s.division_code,
        s.industry_code, e.reasons, e.responsible_level, e.hazardous_waste_t, e.burns_coal, e.enterprise_id, s.id, e.organiser_id, e.organiser_name, e.id
      from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id where e.province = place and e.id = subject;
  insert into public.listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, target_level,
      hazardous_waste_t, burns_coal, listed_on, listed_in, addition_reason)
    select place, pg_catalog.gen_random_uuid(), c.id, c.authority_id, e.id, s.id, e.enterprise_id, e.enterprise_name, s.credit_code, s.name,
        s.address, s.division_code, s.industry_code, case when cardinality(e.reasons) > 0 then e.reasons else array['other_listed'] end, e.responsible_level, e.lines, e.organiser_id, e.organiser_name, e.targets,
        e.targets -> 0 ->> 'level', e.hazardous_waste_t, e.burns_coal, e.listed_on, latest + 1, because
      from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id where e.province = place and e.id = subject;
  perform app.list_carried(place, list);
  update public.campaigns x set published_version = latest + 1, version = x.version + 1 where x.province = place and x.id = campaign;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.mark_demo_person(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ update public.accounts set demo = true where id = person and app.is_demo() $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.may_carry(place text, subject uuid, site uuid, asked_ground text, campaign uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
AS $function$
begin
  return exists (select from public.engagements e join public.campaigns c on c.province = place and c.id = campaign
    where e.province = place and e.id = subject and e.site_id = site and e.closed_at is null and e.campaign_id is distinct from c.id
      and e.track = c.track and e.line = c.line and e.listed_on < coalesce(c.listed_on, app.today()) and e.responsible_level is not null
      and app.round_may(e.state, 'carried_over', app.capacity_in(place, subject)) and app.has_ground(place, subject, e.state, asked_ground));
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.may_settle(duty text, capacity text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(case capacity
    when 'organiser' then true
    when 'supervisor' then duty not in ('conclude_evaluation', 'conclude_acceptance', 'pass_acceptance')
    when 'enterprise' then duty in ('publish_information', 'start_audit', 'finish_audit', 'disclose')
    when 'consultancy' then duty in ('start_audit', 'finish_audit') end, false);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.meet_duty(place text, subject uuid, what text, day date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare met integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if not app.may_settle(what, app.capacity_in(place, subject)) then raise exception 'not yours to meet' using errcode = 'QS404'; end if;
  if day > app.today() then raise exception 'a day still ahead' using errcode = '22023'; end if;
  update public.deadlines d set met_on = day, met_by = app.organization_id(), version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null;
  get diagnostics met = row_count;
  perform app.refresh_next_due(place, subject);
  return met;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.membership_by_invitation(invitation uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select m.state from public.memberships m where m.invitation_id = invitation and m.role = 'expert';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.move_deadline(place text, subject uuid, what text, moved_to date, why text, application uuid, number text)
 RETURNS TABLE(deadline_id uuid, from_on date, to_on date)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare mine text := app.capacity_in(place, subject); o record;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  select x.name, x.level into o from public.organizations x where x.id = app.organization_id() and x.kind = 'authority';
  if mine is null or mine not in ('organiser', 'supervisor') or o.level is null then
    raise exception 'not yours to move' using errcode = 'QS404';
  end if;
  return query with moving as (
      select d.id, d.due_on from public.deadlines d
        where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null
          and d.due_on < moved_to and d.set_by_level <> 'nation' and app.rank_of(d.set_by_level) >= app.rank_of(o.level)
    ), moved as (
      update public.deadlines d set due_on = moved_to, provisional = false, version = d.version + 1
        from moving m where d.province = place and d.id = m.id
    ), noted as (
      insert into public.deadline_moves (province, id, deadline_id, engagement_id, from_on, to_on, reason, decided_by, decided_by_name,
          application_id, document_number, at)
        select place, pg_catalog.gen_random_uuid(), m.id, subject, m.due_on, moved_to, why, app.organization_id(), o.name, application, number, app.now()
          from moving m
    ) select m.id, m.due_on, moved_to from moving m;
  perform app.refresh_next_due(place, subject);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.next_audit_begun(place text, subject uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare old record;
begin
  for old in select d.engagement_id, d.id, n.listed_on, n.organiser_id from public.engagements n
      join public.engagements e on e.province = n.province and e.site_id = n.site_id and e.id <> n.id
      join public.deadlines d on d.province = e.province and d.engagement_id = e.id and d.duty = 'next_audit' and d.met_on is null and d.dropped_because is null
      where n.province = place and n.id = subject and e.closed_at is not null loop
    update public.deadlines d set met_on = old.listed_on, met_by = old.organiser_id, version = d.version + 1 where d.province = place and d.id = old.id;
    perform app.refresh_next_due(place, old.engagement_id);
  end loop;
end $function$
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

CREATE OR REPLACE FUNCTION app.notice_work(place text, batch uuid, most integer)
 RETURNS TABLE(engagement_id uuid, facts jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select i.engagement_id, pg_catalog.jsonb_build_object(
      'divisionCode', i.division_code, 'serviceAddress', coalesce(i.address, s.address), 'enterpriseId', e.enterprise_id,
      'enterpriseName', e.enterprise_name, 'creditCode', s.credit_code, 'siteName', s.name, 'siteAddress', s.address,
      'industryCode', s.industry_code, 'roundNumber', e.number, 'listedOn', e.listed_on, 'reasons', e.reasons,
      'responsibleLevel', e.responsible_level, 'organiserName', e.organiser_name, 'targets', e.targets,
      'isClosed', e.closed_at is not null,
      'isPrepared', exists (select from public.notices n where n.province = e.province and n.engagement_id = e.id and n.state <> 'superseded'),
      'ordinal', 1 + (select pg_catalog.count(*) from public.notices n where n.province = e.province and n.engagement_id = e.id),
      'deadlines', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', d.duty, 'bearer', d.bearer, 'document', d.document,
          'article', d.article, 'verified', d.verified, 'dueOn', d.due_on, 'provisional', d.provisional, 'runsFrom', d.runs_from,
          'span', d.span, 'lastDayCounts', d.last_day_counts) order by d.due_on, d.duty)
        from public.deadlines d where d.province = e.province and d.engagement_id = e.id and d.dropped_because is null), '[]'),
      'sealers', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('line', p.seal ->> 'line', 'id', o.id, 'name', o.name) order by p.at)
        from pg_catalog.jsonb_array_elements(b.plan -> i.division_code::text -> 'seals') with ordinality p (seal, at)
        left join lateral app.sealer_of(p.seal ->> 'line', p.seal ->> 'division') o on true),
      'isUnclaimed', firm.state = 'invited',
      'registeredBy', firm.registered_by,
      'openClaimBy', (select v.inviting_organization_id from public.invitations v where v.organization_id = firm.id and v.purpose = 'claim'
        and v.accepted_at is null and v.revoked_at is null and v.expires_at > pg_catalog.now() limit 1),
      'hasLetter', exists (select from public.notice_claim_letters l where l.province = i.province and l.batch_id = i.batch_id
        and l.enterprise_id = firm.id))
  from public.notice_batch_items i
  join public.notice_batches b on b.province = i.province and b.id = i.batch_id
  join public.engagements e on e.province = i.province and e.id = i.engagement_id
  join public.sites s on s.province = e.province and s.id = e.site_id
  join public.organizations firm on firm.id = e.enterprise_id
  where i.province = place and i.batch_id = batch and i.state = 'waiting'
  order by i.position limit least(most, 50);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.notices_due(today date, steps integer[])
 RETURNS TABLE(province text, authority_id uuid, campaign_id uuid, due_on date, days_ahead integer, unserved integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select d.province::text, a.organization_id, e.campaign_id, d.due_on, app.step_reached(steps, d.due_on - today), pg_catalog.count(distinct e.id)::integer
    from public.deadlines d
    join public.engagements e on e.province = d.province and e.id = d.engagement_id and e.closed_at is null and e.campaign_id is not null
    join public.case_access a on a.province = e.province and a.case_id = e.id and a.capacity in ('organiser', 'supervisor') and a.closes_at is null
    join public.organizations o on o.id = a.organization_id and o.kind = 'authority' and o.level in ('city', 'county') and o.state = 'active'
    where d.duty = 'serve_notice' and d.met_on is null and d.dropped_because is null and app.step_reached(steps, d.due_on - today) is not null
      and not exists (select from public.notice_reminders r where r.province = d.province and r.authority_id = a.organization_id
        and r.campaign_id = e.campaign_id and r.due_on = d.due_on and r.days_ahead = app.step_reached(steps, d.due_on - today))
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(pg_catalog.current_setting('app.now', true), '')::timestamptz, pg_catalog.now()) $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.office_above()
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select u.id, u.name from public.organizations o
    join public.supervisions v on v.line = o.line and v.division_code = o.division_code and v.superior_code = o.province || '0000'
    join public.organizations u on u.kind = 'authority' and u.state = 'active' and u.line = o.line and u.division_code = v.superior_code
    where o.id = app.organization_id() and o.kind = 'authority';
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.office_contacts(offices uuid[])
 RETURNS TABLE(organization_id uuid, account_id uuid, name text, mail text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select m.organization_id, p.id, p.name, p.mail, p.locale from public.memberships m join public.accounts p on p.id = m.account_id
    where m.organization_id = any (offices) and m.role in ('head', 'handler') and m.state = 'active'
      and exists (select from public.application_stops s join public.applications a on a.province = s.province and a.id = s.application_id
        where s.authority_id = m.organization_id and s.waits_for is not null and a.enterprise_id = app.organization_id());
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.offices_at(stops jsonb)
 RETURNS TABLE(rank integer, authority_id uuid, authority_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select (s ->> 'rank')::integer, o.id, o.name from pg_catalog.jsonb_array_elements(stops) s
    join public.organizations o on o.kind = 'authority' and o.state = 'active' and o.division_code = s ->> 'division' and o.line = s ->> 'line'
    limit 8;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.organiser_seat(place text, round uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.division_code from public.engagements e join public.organizations o on o.id = e.organiser_id
    join public.case_access a on a.organization_id = app.organization_id() and a.province = e.province and a.case_id = e.id
      and (a.closes_at is null or a.closes_at > app.now())
    where e.province = place and e.id = round;
$function$
 -- owner qs_keeper

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

CREATE OR REPLACE FUNCTION app.provisional_rounds(after_round uuid, most integer)
 RETURNS TABLE(province text, id uuid, track text, division_code text, rules_on date, rules_known_at timestamp with time zone, listed_on date, reasons text[], in_campaign boolean, accepted_on date, clocks jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select e.province::text, e.id, e.track, s.division_code::text, e.rules_on, e.rules_known_at, e.listed_on, e.reasons, e.campaign_id is not null,
      (select max(v.concluded_on) from public.round_verdicts v where v.province = e.province and v.engagement_id = e.id and v.stage = 'acceptance' and v.result = 'passed'),
      pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', d.id, 'duty', d.duty, 'ruleKey', d.rule_key, 'dueOn', d.due_on))
    from public.deadlines d
    join public.engagements e on e.province = d.province and e.id = d.engagement_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    where d.provisional and d.met_on is null and d.dropped_because is null and (after_round is null or e.id > after_round)
      and not exists (select from public.deadline_moves m where m.province = d.province and m.deadline_id = d.id)
    group by e.province, e.id, s.division_code order by e.id limit least(most, 500);
$function$
 -- owner qs_keeper

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

CREATE OR REPLACE FUNCTION app.publish_completions(place text, of_year integer)
 RETURNS TABLE(units integer, enterprises integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare taken uuid[]; shown integer;
begin
  with public_now as (
    update public.voluntary_returns x set published_at = app.now(), version = x.version + 1
      where x.province = place and x.upper_id = app.organization_id() and x.kind = 'completed' and x.year = of_year and x.state = 'received'
        and x.published_at is null returning x.id)
  select array_agg(p.id) into taken from public_now p;
  insert into published.completions (province, id, year, return_id, enterprise_name, credit_code, site_name, division_code, industry_code,
      accepted_on, unit_name, published_by, published_by_name, published_at)
    select w.province, w.subject_id, of_year, r.id, w.enterprise_name, w.credit_code, w.site_name, w.division_code, w.industry_code, w.decided_on,
        r.unit_name, r.upper_id, r.upper_name, app.now()
      from public.voluntary_returns r join public.voluntary_return_rows w on w.province = r.province and w.return_id = r.id and w.nth = r.nth
      where r.province = place and r.id = any (taken)
    on conflict (province, id) do nothing;
  get diagnostics shown = row_count;
  return query select coalesce(pg_catalog.cardinality(taken), 0), shown;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.publish_end(place text, list uuid, asked uuid, taken uuid[])
 RETURNS TABLE(done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text, site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare v public.list_versions; c public.campaigns; off uuid[]; said jsonb;
begin
  select x.* into c from public.campaigns x join public.list_versions y on y.province = x.province and y.campaign_id = x.id
    where x.province = place::bpchar and y.id = list and x.authority_id = app.organization_id() for no key update of x;
  select * into v from public.list_versions x where x.province = place::bpchar and x.id = list and x.state = 'publishing' and x.run = asked
    and x.authority_id = app.organization_id() for no key update;
  if c.id is null or v.id is null or c.state = 'closed' or v.base_number <> coalesce(c.published_version, 0)
      or exists (select from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.standing = 'accepted' and not r.carried
        and not exists (select from public.listings l where l.province = place::bpchar and l.engagement_id = r.engagement_id)) then
    raise exception 'not a list to publish' using errcode = 'QS404';
  end if;
  said := v.publication;
  update public.campaigns x set rules_on = coalesce(x.rules_on, (said ->> 'listedOn')::date),
      rules_known_at = coalesce(x.rules_known_at, (said ->> 'rulesKnownAt')::timestamptz),
      listed_on = case when x.published_at is null then (said ->> 'listedOn')::date else x.listed_on end,
      published_at = coalesce(x.published_at, app.now()), published_version = v.number, state = 'published', version = x.version + 1
    where x.province = place::bpchar and x.id = c.id;
  if v.kind = 'whole' then
    taken := array(select l.id from (
        select x.engagement_id from public.listings x where x.province = place::bpchar and x.campaign_id = c.id and x.removed_in is null
        except
        select r.engagement_id from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.standing = 'accepted') gone
      join public.listings l on l.province = place::bpchar and l.engagement_id = gone.engagement_id
      -- Rejected or set aside, a row still names its plant, which stays listed as it was: api/src/campaigns/lists/difference.sql.ts.
      where l.site_id <> all (array(select n.site_id from public.list_rows n where n.province = place::bpchar and n.version_id = list
          and n.standing in ('rejected', 'set_aside') and n.site_id is not null))
        and l.enterprise_name <> all (array(select n.name from public.list_rows n where n.province = place::bpchar and n.version_id = list
          and n.standing in ('rejected', 'set_aside') and n.plant is null and n.name is not null)));
  end if;
  off := app.list_removals(place, list, taken, said ->> 'removalReason');
  perform app.list_carried(place, list);
  update public.list_versions x set state = 'published', run = null, published_at = app.now(), published_by_name = said ->> 'officer',
      addition_reason = case when c.published_at is not null then said ->> 'additionReason' end, removal_reason = said ->> 'removalReason',
      publication_failure = null
    where x.province = place::bpchar and x.id = list;
  return query select * from app.list_outcome(place, list, off, 'removed');
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.publish_rows(place text, list uuid, asked uuid, past integer, upto integer, plans jsonb, planned jsonb)
 RETURNS TABLE(done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text, site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare begun uuid[]; altered uuid[];
begin
  if not app.publishing(place, list, asked) then raise exception 'not what is being published' using errcode = 'QS404'; end if;
  perform app.list_enterprises(place, list, past, upto);
  perform app.list_sites(place, list, past, upto);
  begun := app.list_openings(place, list, past, upto, plans, planned);
  perform app.list_clocks(place, list, past, upto, plans, planned, begun);
  altered := app.list_entries(place, list, past, upto, plans, planned, begun);
  perform app.grant_cases(place, begun || altered);
  return query select * from app.list_outcome(place, list, begun, 'added') union all select * from app.list_outcome(place, list, altered, 'changed');
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.publishing(place text, list uuid, asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.list_versions v where v.province = place::bpchar and v.id = list and v.state = 'publishing' and v.run = asked
    and v.authority_id = app.organization_id());
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.put_hands(place text, deeds jsonb)
 RETURNS TABLE(application_id uuid, version integer, state text, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare deed jsonb; a record; s record; prepared record; latest record; following record; part text; said text; became text; takes_back boolean;
begin
  for deed in select d from pg_catalog.jsonb_array_elements(deeds) d order by d ->> 'application' loop
    select x.* into a from public.applications x where x.province = place and x.id = (deed ->> 'application')::uuid and x.state = 'submitted'
      and x.version = (deed ->> 'seen')::integer for update;
    continue when not found;
    select t.* into s from public.application_stops t where t.province = place and t.application_id = a.id and t.rank = a.at_rank
      and t.authority_id = app.organization_id() and t.waits_for is not null;
    continue when not found;
    part := case deed ->> 'act' when 'receive' then 'handler' when 'prepare' then 'handler' when 'check' then 'checker' when 'sign' then 'signer'
      else s.waits_for end;
    -- Whoever prepared takes it back while nobody has looked at it, as the hand they were; what was taken back binds them no more.
    select h.* into latest from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit
      order by h.at desc, h.id desc limit 1;
    takes_back := coalesce(deed ->> 'act' = 'send_back' and s.waits_for <> 'handler' and latest.act = 'prepare'
      and latest.account_id = app.account_id(), false);
    if takes_back then part := 'handler'; end if;
    continue when s.waits_for <> part and not takes_back or (deed ->> 'act' = 'send_back' and part = 'handler' and not takes_back) or (deed ->> 'act' = 'receive' and s.received_at is not null);
    continue when not exists (select from public.memberships m where m.account_id = app.account_id() and m.organization_id = app.organization_id()
      and m.state = 'active' and (m.role in ('head', part) or takes_back));
    continue when exists (select from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit
      and h.account_id = app.account_id() and h.hand <> part and not exists (select from public.application_hands b where b.province = place
        and b.stop_id = s.id and b.visit = s.visit and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler'
        and (b.at, b.id) >= (h.at, h.id)));
    prepared := null;
    select h.* into prepared from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit and h.act = 'prepare'
      order by h.at desc, h.id desc limit 1;
    said := case deed ->> 'act' when 'prepare' then deed ->> 'outcome' when 'sign' then prepared.outcome end;
    continue when said is not null and (said in ('accept', 'refuse') and s.task <> 'decide' or said = 'forward' and s.task = 'decide');
    insert into public.application_hands (province, id, application_id, stop_id, rank, visit, copy, hand, act, outcome, opinion, clause, waiver, items,
        boxes, postponed_to, account_id, person_name, authority_id, authority_name, at)
      select place, (deed ->> 'id')::uuid, a.id, s.id, s.rank, s.visit,
        (select max(c.nth) from public.application_copies c where c.province = place and c.application_id = a.id), part, deed ->> 'act', said,
        coalesce(deed ->> 'opinion', case when deed ->> 'act' = 'sign' then prepared.opinion end),
        case when deed ->> 'act' = 'sign' then prepared.clause else deed ->> 'clause' end,
        case when deed ->> 'act' = 'sign' then prepared.waiver else deed ->> 'waiver' end,
        case when deed ->> 'act' = 'sign' then prepared.items else coalesce(deed -> 'items', '[]') end,
        case when deed ->> 'act' = 'sign' then prepared.boxes else coalesce(deed -> 'boxes', '{}') end,
        case when deed ->> 'act' = 'sign' then prepared.postponed_to else (deed ->> 'postponed_to')::date end,
        app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()), s.authority_id, s.authority_name, app.now();
    became := a.state;
    if deed ->> 'act' <> 'sign' then
      update public.application_stops t set received_at = coalesce(t.received_at, app.now()),
          waits_for = case deed ->> 'act' when 'receive' then 'handler' when 'send_back' then 'handler'
            else t.hands[pg_catalog.array_position(t.hands, t.waits_for) + 1] end
        where t.province = place and t.id = s.id;
    else
      update public.application_stops t set waits_for = null, outcome = said, left_at = case when said <> 'return' then app.now() end
        where t.province = place and t.id = s.id;
      became := case said when 'forward' then 'submitted' when 'return' then 'correction_requested' when 'accept' then 'accepted' else 'refused' end;
    end if;
    if deed ->> 'act' = 'sign' and said = 'forward' then
      update public.application_stops t set arrived_at = app.now(), waits_for = 'handler', visit = t.visit + 1, hands = app.hands_of(t.authority_id)
        where t.province = place and t.application_id = a.id and t.rank = s.rank + 1 returning * into following;
    end if;
    if deed ->> 'act' = 'sign' and said = 'return' then
      insert into public.application_corrections (province, id, application_id, stop_id, copy, field, label, reason, authority_name, requested_at)
        select place, pg_catalog.gen_random_uuid(), a.id, s.id,
          (select max(c.nth) from public.application_copies c where c.province = place and c.application_id = a.id),
          i ->> 'field', i ->> 'label', i ->> 'reason', s.authority_name, app.now() from pg_catalog.jsonb_array_elements(prepared.items) i;
    end if;
    update public.applications x set version = x.version + 1, state = became, taken_up_at = coalesce(x.taken_up_at, app.now()),
        at_rank = case when said = 'forward' and deed ->> 'act' = 'sign' then s.rank + 1 else x.at_rank end,
        decided_at = case when became in ('accepted', 'refused') then app.now() end
      where x.province = place and x.id = a.id;
    return query select a.id, a.version + 1, became, said;
  end loop;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.put_return_hand(place text, deed jsonb)
 RETURNS TABLE(outcome text, id uuid, version integer, state text, waits_for text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare me record; above record; r record; latest record; part text; counted integer; subjects uuid[]; takes_back boolean;
begin
  select o.* into me from public.organizations o where o.id = app.organization_id() and o.kind = 'authority' and o.state = 'active' and o.province = place;
  if not found then return query select 'absent', null::uuid, null::integer, null::text, null::text; return; end if;
  select x.* into above from app.office_above() x;
  if not found then return query select 'office_absent', null::uuid, null::integer, null::text, null::text; return; end if;
  if deed ->> 'act' = 'prepare' then
    select x.* into r from public.voluntary_returns x where x.province = place and x.unit_id = me.id and x.kind = deed ->> 'kind'
      and x.year = (deed ->> 'year')::integer for update;
  else
    select x.* into r from public.voluntary_returns x where x.province = place and x.unit_id = me.id and x.id = (deed ->> 'return')::uuid for update;
    if not found then return query select 'absent', null::uuid, null::integer, null::text, null::text; return; end if;
  end if;
  if r.version is distinct from (deed ->> 'seen')::integer then
    return query select 'stale', r.id, r.version, r.state, r.waits_for; return;
  end if;
  part := case deed ->> 'act' when 'prepare' then 'handler' when 'check' then 'checker' when 'sign' then 'signer'
    else case when r.waits_for in ('checker', 'signer') then r.waits_for end end;
  -- Whoever prepared takes it back while nobody has looked at it, as the hand they were; what was taken back binds them no more.
  select h.* into latest from public.voluntary_return_hands h where h.province = place and h.return_id = r.id and h.visit = r.visit
    order by h.at desc, h.id desc limit 1;
  takes_back := coalesce(deed ->> 'act' = 'send_back' and r.waits_for in ('checker', 'signer') and latest.act = 'prepare'
    and latest.account_id = app.account_id(), false);
  if takes_back then part := 'handler'; end if;
  if part is null or (r.id is not null and coalesce(r.waits_for, '') <> part and not takes_back) then
    return query select 'not_due', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if not exists (select from public.memberships m where m.account_id = app.account_id() and m.organization_id = me.id and m.state = 'active'
      and (m.role in ('head', part) or takes_back)) then
    return query select 'not_due', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if exists (select from public.voluntary_return_hands h where h.province = place and h.return_id = r.id and h.visit = r.visit
      and h.account_id = app.account_id() and h.hand <> part and not exists (select from public.voluntary_return_hands b where b.province = place
        and b.return_id = r.id and b.visit = r.visit and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler'
        and (b.at, b.id) >= (h.at, h.id))) then
    return query select 'own', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if deed ->> 'act' = 'prepare' then
    select array_agg(s.subject_id order by s.subject_id) into subjects
      from app.return_subjects(deed ->> 'kind', (deed -> 'terms' ->> 'from')::date, (deed -> 'terms' ->> 'through')::date) s;
    counted := coalesce(pg_catalog.cardinality(subjects), 0);
    if counted <> (select count(*) from pg_catalog.jsonb_object_keys(deed -> 'rows')) or exists (select from unnest(subjects) u
        where not deed -> 'rows' ? u::text) then
      return query select 'rows_changed', r.id, r.version, r.state, r.waits_for; return;
    end if;
    if r.id is null then
      insert into public.voluntary_returns (province, id, kind, year, line, unit_id, unit_name, division_code, upper_id, upper_name, due_on, terms,
          state, hands, waits_for, nth, rows, nothing, note, begun_at, version)
        values (place, (deed ->> 'id')::uuid, deed ->> 'kind', (deed ->> 'year')::integer, me.line, me.id, me.name, me.division_code, above.id,
          above.name, (deed -> 'terms' ->> 'dueOn')::date, deed -> 'terms', 'in_hand', app.hands_of(me.id),
          (app.hands_of(me.id))[2], 1, counted, counted = 0, deed ->> 'note', app.now(), 1)
        on conflict (province, unit_id, kind, year) do nothing returning * into r;
      if r.id is null then return query select 'stale', null::uuid, null::integer, null::text, null::text; return; end if;
    else
      update public.voluntary_returns x set nth = x.nth + 1, rows = counted, nothing = (counted = 0), note = deed ->> 'note',
          hands = app.hands_of(me.id), waits_for = (app.hands_of(me.id))[2], state = 'in_hand', terms = deed -> 'terms',
          due_on = (deed -> 'terms' ->> 'dueOn')::date, version = x.version + 1
        where x.province = place and x.id = r.id returning * into r;
    end if;
    insert into public.voluntary_return_rows (province, return_id, nth, rank, subject_id, number, enterprise_id, enterprise_name, credit_code,
        site_name, division_code, industry_code, decided_on, consultancy_name, document_number, gaps)
      select place, r.id, r.nth, row_number() over (order by s.division_code, s.decided_on, s.subject_id), s.subject_id, s.number, s.enterprise_id,
          s.enterprise_name, s.credit_code, s.site_name, s.division_code, s.industry_code, s.decided_on, s.consultancy_name, s.document_number,
          array(select pg_catalog.jsonb_array_elements_text(deed -> 'rows' -> s.subject_id::text))
        from app.return_subjects(r.kind, (deed -> 'terms' ->> 'from')::date, (deed -> 'terms' ->> 'through')::date) s;
  elsif deed ->> 'act' = 'sign' then
    update public.voluntary_returns x set state = 'sent', waits_for = null, sent_at = app.now(), first_sent_at = coalesce(x.first_sent_at, app.now()),
        document_number = coalesce(deed ->> 'documentNumber', x.document_number), version = x.version + 1
      where x.province = place and x.id = r.id returning * into r;
  else
    update public.voluntary_returns x set version = x.version + 1, waits_for = case deed ->> 'act' when 'send_back' then 'handler'
        else x.hands[pg_catalog.array_position(x.hands, x.waits_for) + 1] end
      where x.province = place and x.id = r.id returning * into r;
  end if;
  insert into public.voluntary_return_hands (province, id, return_id, visit, nth, act, hand, words, account_id, person_name, authority_id,
      authority_name, at)
    values (place, (deed ->> 'handId')::uuid, r.id, r.visit, r.nth, deed ->> 'act', part, deed ->> 'words', app.account_id(),
      (select m.name from public.accounts m where m.id = app.account_id()), me.id, me.name, app.now());
  return query select 'done', r.id, r.version, r.state, r.waits_for;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.rank_of(level text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case level when 'nation' then 0 when 'province' then 1 when 'city' then 2 when 'county' then 3 else 4 end;
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

CREATE OR REPLACE FUNCTION app.record_all(everything jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, subject_account_id, case_id, clause, before, after)
    select e.province, e.id, app.now(), e.act, e.persona, e.account_id, e.organization_id, e.organization_name, e.subject_kind, e.subject_id,
      e.subject_name, e.subject_organization_id, e.subject_account_id, e.case_id, e.clause, e.before, e.after
    from jsonb_array_elements(everything) one cross join lateral jsonb_populate_record(null::public.trail_entries, one -> 'entry') e;
  insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id,
      facts, sealed_facts, by_persona, by_account_id, next_attempt_at)
    select d.id, d.channel, d.template, d.locale, d.address, d.address_masked, d.recipient_account_id, d.organization_id,
      d.facts, decode(d.sealed, 'base64'), one -> 'entry' ->> 'persona', (one -> 'entry' ->> 'account_id')::uuid, pg_catalog.now()
    from jsonb_array_elements(everything) one cross join lateral jsonb_to_recordset(one -> 'letters') d (id uuid, channel text, template text,
      locale text, address text, address_masked text, recipient_account_id uuid, organization_id uuid, facts jsonb, sealed text);
  perform app.enqueue((d ->> 'id')::uuid) from jsonb_array_elements(everything) one cross join lateral jsonb_array_elements(one -> 'letters') d;
end $function$
 -- owner qs_owner

CREATE OR REPLACE FUNCTION app.record_audit_days(place text, subject uuid, seen integer, started date, finished date, report uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e record; kept integer;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.closed_at is null
    and app.organization_id() in (x.enterprise_id, x.consultancy_id) for update;
  if not found then raise exception 'not ours to record' using errcode = 'QS404'; end if;
  if greatest(started, finished) > app.today() then raise exception 'a day still ahead' using errcode = '22023'; end if;
  if seen is null then
    insert into public.audit_periods (province, engagement_id, started_on, finished_on, report_file_id)
      values (place, subject, started, finished, report) on conflict do nothing returning audit_periods.version into kept;
  else
    update public.audit_periods p set started_on = started, finished_on = finished, report_file_id = report, version = p.version + 1
      where p.province = place and p.engagement_id = subject and p.version = seen returning p.version into kept;
  end if;
  if kept is null then return null; end if;
  update public.deadlines d set met_on = case d.duty when 'start_audit' then started else finished end, met_by = e.enterprise_id, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.dropped_because is null
      and (d.duty = 'start_audit' and (d.met_on = started) is not true
        or d.duty = 'finish_audit' and finished is not null and (d.met_on = finished) is not true);
  perform app.refresh_next_due(place, subject);
  return kept;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.record_made(act text, place text, batch uuid, kind text, subject uuid, named text, enterprise uuid, round uuid, said jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, case_id, after)
    select place, pg_catalog.gen_random_uuid(), app.now(), act, 'worker', b.started_by, b.authority_id, b.authority_name, kind,
      place || '-' || subject, named, enterprise, round, said
    from public.notice_batches b where b.province = place and b.id = batch;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.recount(place text, deadline uuid, day date, still boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare d record;
begin
  update public.deadlines x set due_on = day, original_due_on = day, provisional = still, version = x.version + 1
    where x.province = place and x.id = deadline and x.provisional and x.met_on is null and x.dropped_because is null
      and not exists (select from public.deadline_moves m where m.province = place and m.deadline_id = deadline)
    returning x.engagement_id into d;
  if found then perform app.refresh_next_due(place, d.engagement_id); end if;
end $function$
 -- owner qs_keeper

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

CREATE OR REPLACE FUNCTION app.refresh_next_due(place text, subject uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform app.refresh_next_dues(place, array[subject]);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.refresh_next_dues(place text, subjects uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.case_access a set notice_due_on = (
      select d.due_on from public.deadlines d where d.province = a.province and d.engagement_id = a.case_id and a.campaign_id is not null
        and d.duty = 'serve_notice' and d.rule_key = 'notify_enterprise_within' and d.dropped_because is null),
    (next_due_on, next_duty) = (
      select d.due_on, d.duty from public.engagements e
      join public.sites s on s.province = e.province and s.id = e.site_id
      join public.organizations o on o.id = a.organization_id
      join public.deadlines d on d.province = e.province and d.engagement_id = e.id and d.met_on is null and d.dropped_because is null
      where e.province = a.province and e.id = a.case_id and e.state not in ('accepted', 'carried_over', 'removed')
        and (o.kind = 'authority' or d.bearer = 'enterprise')
        and app.bears(d.bearer, a.capacity, o.level, o.line, o.division_code, s.division_code)
      order by d.due_on, d.duty limit 1)
  where a.province = place::bpchar and a.case_id = any (subjects);
$function$
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

CREATE OR REPLACE FUNCTION app.remind_of_duties(organization uuid, due jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare told jsonb; contact record; way text; letter uuid;
begin
  perform app.set_clock();
  with asked as (
    select d.* from pg_catalog.jsonb_to_recordset(due) d (province text, id uuid, duty text, "engagementId" text, label text, "on" date, step integer)
      join public.deadlines k on k.province = d.province and k.id = d.id and k.due_on = d."on" and k.met_on is null and k.dropped_because is null
  ), noted as (
    insert into public.deadline_reminders (province, deadline_id, organization_id, due_on, step, reminded_at)
      select a.province, a.id, organization, a."on", a.step, app.now() from asked a on conflict do nothing
      returning province, deadline_id, step
  )
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', a.duty, 'engagementId', a."engagementId", 'label', a.label, 'on', a."on", 'step', a.step)
      order by a."on", a.label, a.duty)
    into told from asked a join noted n on n.province = a.province and n.deadline_id = a.id and n.step = a.step;
  if told is null then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as organization_name from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      where m.organization_id = organization and m.state = 'active' and m.role in ('owner', 'manager', 'head', 'handler')
        and (o.kind <> 'enterprise' or m.role = 'owner') order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'duty_reminder', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, organization, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.organization_name, 'ends', told),
          'worker', pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
  end loop;
  return pg_catalog.jsonb_array_length(told);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.remind_of_notices(place text, authority uuid, campaign uuid, due date, ahead integer, waiting integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare contact record; way text; letter uuid; told integer := 0;
begin
  perform app.set_clock();
  insert into public.notice_reminders (province, authority_id, campaign_id, due_on, days_ahead, unserved, reminded_at)
    values (place, authority, campaign, due, ahead, waiting, app.now()) on conflict do nothing;
  if not found then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as office, c.title from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      join public.campaigns c on c.province = place and c.id = campaign
      where m.organization_id = authority and m.role in ('head', 'handler') and m.state = 'active' order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'notice_due', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, authority, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.office, 'campaignTitle', contact.title,
            'campaignId', place || '-' || campaign, 'dueOn', due, 'daysAhead', case when ahead < 0 then ahead else due - app.today() end,
            'count', waiting), 'worker', pg_catalog.now());
      perform app.enqueue(letter);
      told := told + 1;
    end loop;
  end loop;
  return told;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.reminder_day()
 RETURNS date
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ select (app.set_clock() at time zone 'Asia/Shanghai')::date $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.reopen_duties(place text, subject uuid, was text, target text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.deadlines d set met_on = null, met_by = null, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is not null
      and d.duty = any (case when was = 'evaluation_applied' and target in ('commissioned', 'self_auditing') then array['finish_audit', 'apply_evaluation']
        when was = 'acceptance_applied' and target = 'implementing' then array['apply_acceptance']
        when was = 'evaluation_failed' and target = 'evaluation_applied' then array['conclude_evaluation']
        when was = 'acceptance_failed' and target = 'acceptance_applied' then array['conclude_acceptance'] else array[]::text[] end);
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.requeue_notices()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare requeued integer;
begin
  select pg_catalog.count(app.enqueue_notices(w.id)) into requeued from (
    select b.id from public.notice_batches b
      where b.state in ('waiting', 'rendering')
        and coalesce(b.heartbeat_at, b.started_at) < pg_catalog.clock_timestamp() - interval '20 seconds'
      order by b.started_at limit 100) w;
  return requeued;
end $function$
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

CREATE OR REPLACE FUNCTION app.resign_commission(place text, subject uuid, moves_to text, resigned jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.consultancy_id = app.organization_id()
    and e.closed_at is null and e.version = (resigned ->> 'version')::integer and (moves_to = e.state or moves_to = 'listed') for update;
  if not found then return null; end if;
  perform app.leave_round(place, subject, (resigned ->> 'handover')::uuid, 'resigned', resigned ->> 'reason', (resigned ->> 'on')::date);
  update public.engagements e set consultancy_id = null, consultancy_name = null, audit_manner = null, state = moves_to, version = e.version + 1
    where e.province = place and e.id = subject;
  perform app.grant_case(place, subject);
  return (resigned ->> 'version')::integer + 1;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.return_subjects(what text, first date, last date)
 RETURNS TABLE(subject_id uuid, number text, enterprise_id uuid, enterprise_name text, credit_code text, site_name text, division_code text, industry_code text, decided_on date, consultancy_name text, document_number text, has_round boolean, evaluated_on date, has_opinion_file boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select a.id, a.number, a.enterprise_id, a.enterprise_name, a.credit_code, a.site_name, a.division_code::text, a.industry_code,
      (a.decided_at at time zone 'Asia/Shanghai')::date, e.consultancy_name, null::text, e.id is not null, null::date, false
    from public.application_stops s
    join public.applications a on a.province = s.province and a.id = s.application_id
    left join public.engagements e on e.province = a.province and e.id = a.engagement_id
    where what = 'collected' and s.authority_id = app.organization_id() and s.arrived_at is not null and s.outcome = 'accept'
      and a.kind = 'enrolment' and a.track = 'voluntary' and a.state = 'accepted'
      and (a.decided_at at time zone 'Asia/Shanghai')::date between first and last
  union all
  select e.id, e.number, e.enterprise_id, e.enterprise_name, s.credit_code, s.name, s.division_code::text, s.industry_code, v.concluded_on,
      e.consultancy_name, v.document_number, true,
      (select max(b.concluded_on) from public.round_verdicts b where b.province = e.province and b.engagement_id = e.id
        and b.stage = 'evaluation' and b.result = 'passed'),
      v.file_id is not null
    from public.case_access c
    join public.engagements e on e.province = c.province and e.id = c.case_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    join public.round_verdicts v on v.province = e.province and v.engagement_id = e.id and v.stage = 'acceptance' and v.result = 'passed'
    where what = 'completed' and c.organization_id = app.organization_id() and c.capacity = 'organiser' and e.track = 'voluntary'
      and e.state = 'accepted' and v.concluded_on between first and last;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.round_may(from_state text, to_state text, capacity text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select exists (select from (values
    ('commissioned', array['listed', 'commissioned', 'self_auditing'], array['enterprise']),
    ('self_auditing', array['listed', 'commissioned'], array['enterprise']),
    ('evaluation_applied', array['commissioned', 'self_auditing', 'evaluation_failed'], array['organiser']),
    ('commissioned', array['evaluation_applied'], array['organiser']),
    ('self_auditing', array['evaluation_applied'], array['organiser']),
    ('implementing', array['evaluation_applied'], array['organiser']),
    ('evaluation_failed', array['evaluation_applied'], array['organiser']),
    ('acceptance_applied', array['implementing', 'acceptance_failed'], array['organiser']),
    ('implementing', array['acceptance_applied'], array['organiser']),
    ('accepted', array['acceptance_applied'], array['organiser']),
    ('acceptance_failed', array['acceptance_applied'], array['organiser']),
    ('carried_over', array['listed', 'commissioned', 'self_auditing', 'evaluation_failed', 'acceptance_failed'], array['organiser', 'supervisor']),
    ('removed', array['listed', 'commissioned', 'self_auditing', 'evaluation_applied', 'evaluation_failed', 'implementing',
      'acceptance_applied', 'acceptance_failed'], array['organiser', 'supervisor'])) step (towards, froms, bys)
    where towards = to_state and from_state = any (froms) and round_may.capacity = any (bys));
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.route_of(place text, subject uuid)
 RETURNS TABLE(rank integer, authority_name text, division_code text, level text, line text, task text, arrived_at timestamp with time zone, received_at timestamp with time zone, left_at timestamp with time zone, outcome text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select s.rank, s.authority_name, s.division_code::text, s.level, s.line, s.task, s.arrived_at, s.received_at, s.left_at, s.outcome
    from public.application_stops s join public.applications a on a.province = s.province and a.id = s.application_id
    where s.province = place and s.application_id = subject and (a.enterprise_id = app.organization_id()
      or exists (select from public.application_stops m where m.province = place and m.application_id = subject
        and m.authority_id = app.organization_id() and m.arrived_at is not null)
      or (a.consultancy_may_edit and exists (select from public.case_access c where c.organization_id = app.organization_id()
        and c.province = place and c.case_id = a.engagement_id and c.capacity = 'consultancy' and (c.closes_at is null or c.closes_at > app.now()))))
    order by s.rank;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.sealer_of(seal_line text, division text)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select o.id, o.name from public.organizations o
    where o.kind = 'authority' and o.line = seal_line and o.division_code = division and o.state <> 'closed' limit 1;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.sees_to_permits(place text, round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
AS $function$
  select exists (select from public.engagements e
    join public.sites s on s.province = e.province and s.id = e.site_id
    join public.jurisdictions j on j.authority_id = app.organization_id() and j.division_code = s.division_code
    join public.organizations o on o.id = j.authority_id and o.kind = 'authority' and o.line = 'ecology'
    join public.supervisions v on v.line = o.line and v.division_code = o.division_code and v.superior_code = e.province || '0000'
    where e.province = place and e.id = round);
$function$
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

CREATE OR REPLACE FUNCTION app.settle_duties(place text, subject uuid, target text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  update public.deadlines d set met_on = app.today(), met_by = app.organization_id(), version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null
      and d.duty = any (case target
        when 'evaluation_applied' then array['start_audit', 'finish_audit', 'apply_evaluation']
        when 'acceptance_applied' then array['apply_acceptance']
        when 'implementing' then array['conclude_evaluation'] when 'evaluation_failed' then array['conclude_evaluation']
        when 'acceptance_failed' then array['conclude_acceptance']
        when 'accepted' then array['conclude_acceptance', 'pass_acceptance'] else array[]::text[] end);
  update public.deadlines d set dropped_because = target, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null
      and target in ('carried_over', 'removed');
$function$
 -- owner qs_keeper

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

CREATE OR REPLACE FUNCTION app.settle_round(place text, subject uuid, drafts jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare e record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.organiser_id = app.organization_id() for update;
  if not found or exists (select from public.case_parties p where p.province = place and p.engagement_id = subject) then
    raise exception 'not a round to settle' using errcode = 'QS404';
  end if;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since) values
    (place, pg_catalog.gen_random_uuid(), subject, e.organiser_id, e.organiser_name, 'organiser', e.opened_at),
    (place, pg_catalog.gen_random_uuid(), subject, e.enterprise_id, e.enterprise_name, 'enterprise', e.opened_at);
  perform app.write_deadlines(place, subject, drafts);
  perform app.next_audit_begun(place, subject);
  perform app.grant_case(place, subject);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.settle_scan(content text, verdict text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare place text; file uuid; found_case uuid; bringer uuid; kind text;
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
  if file is null then
    update public.application_files p set scan = verdict
      where p.stored_as = content and p.scan = 'not_scanned'
      returning p.province, p.id, p.organization_id into place, file, bringer;
    kind := case when file is null then kind else 'application_file' end;
  end if;
  if file is null then
    -- What belongs to a report of a demand for money is told to nobody, the trail included.
    update public.fee_demand_files x set scan = verdict where x.stored_as = content and x.scan = 'not_scanned';
    return found;
  end if;
  insert into public.trail_entries (province, id, at, act, persona, subject_kind, subject_id, subject_organization_id, case_id, after)
    values (coalesce(place, '00'), pg_catalog.gen_random_uuid(), app.now(), 'document_scanned', 'worker',
      coalesce(kind, case when place is null then 'firm_document' else 'file' end), coalesce(place || '-', '') || file, bringer,
      found_case, pg_catalog.jsonb_build_object('scan', verdict));
  return true;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.step_reached(steps integer[], days_left integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select pg_catalog.min(s) from pg_catalog.unnest(steps) s where s >= days_left;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.stop_notices(place text, batch uuid, seen integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare changed integer;
begin
  update public.notice_batches b set state = 'stopped', ended_at = app.now(), version = b.version + 1
    where b.province = place and b.id = batch and b.version = seen and b.authority_id = app.organization_id()
      and b.state in ('waiting', 'rendering')
    returning b.version into changed;
  if changed is not null then
    update public.notice_batch_items set state = 'dropped' where province = place and batch_id = batch and state = 'waiting';
  end if;
  return changed;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.submit_application(place text, subject uuid, seen integer, copy jsonb, route jsonb, answers jsonb)
 RETURNS TABLE(outcome text, version integer, authority_id uuid, authority_name text, division text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare a record; missing text; here record;
begin
  select * into a from public.applications x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id() for update;
  if not found then return query select 'absent', null::integer, null::uuid, null::text, null::text; return; end if;
  if a.version <> seen or a.state not in ('draft', 'correction_requested') then
    return query select 'stale', a.version, null::uuid, null::text, null::text; return;
  end if;
  if a.state = 'draft' then
    select s ->> 'division' into missing from pg_catalog.jsonb_array_elements(route) s
      where not exists (select from public.organizations o join public.jurisdictions j on j.authority_id = o.id and j.division_code = a.division_code
        where o.kind = 'authority' and o.state = 'active' and o.division_code = s ->> 'division' and o.line = s ->> 'line') limit 1;
    if missing is not null or pg_catalog.jsonb_array_length(route) = 0 then
      return query select 'office_absent', a.version, null::uuid, null::text, missing; return;
    end if;
    insert into public.application_stops (province, id, application_id, rank, authority_id, authority_name, division_code, level, line, task, hands)
      select place, pg_catalog.gen_random_uuid(), subject, (s ->> 'rank')::integer, o.id, o.name, o.division_code, s ->> 'level', o.line, s ->> 'task',
        app.hands_of(o.id)
      from pg_catalog.jsonb_array_elements(route) s join public.organizations o on o.kind = 'authority' and o.state = 'active'
        and o.division_code = s ->> 'division' and o.line = s ->> 'line';
  end if;
  insert into public.application_copies (province, id, application_id, nth, filled, facts, contradictions, eligibility, hash, submitted_by,
      submitted_by_name, at)
    select place, (copy ->> 'id')::uuid, subject, 1 + (select count(*) from public.application_copies c where c.province = place and c.application_id = subject),
      copy -> 'filled', copy -> 'facts', copy -> 'contradictions', nullif(copy -> 'eligibility', 'null'), pg_catalog.decode(copy ->> 'hash', 'hex'),
      app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()), app.now();
  update public.application_corrections c set answer = g ->> 'answer', answered_at = app.now() from pg_catalog.jsonb_array_elements(answers) g
    where c.province = place and c.application_id = subject and c.id = (g ->> 'id')::uuid and c.answered_at is null;
  update public.application_stops s set arrived_at = app.now(), waits_for = 'handler', received_at = null, outcome = null, visit = s.visit + 1,
      hands = app.hands_of(s.authority_id)
    where s.province = place and s.application_id = subject and s.rank = coalesce(a.at_rank, 1) returning * into here;
  update public.applications x set state = 'submitted', at_rank = here.rank, submitted_at = app.now(), taken_up_at = null,
      first_submitted_at = coalesce(x.first_submitted_at, app.now()), version = x.version + 1, declares = copy -> 'declares',
      rules_on = (copy ->> 'rules_on')::date, rules_known_at = app.now(), route_basis = coalesce(x.route_basis, nullif(copy -> 'basis', 'null'))
    where x.province = place and x.id = subject;
  return query select 'submitted', a.version + 1, here.authority_id, here.authority_name, null::text;
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

CREATE OR REPLACE FUNCTION app.take_notice_batch(batch uuid)
 RETURNS TABLE(province text, authority_id uuid, authority_name text, level text, wording_id uuid, wording_number integer, wording_title text, wording_body text, contact text, dated_on date, claim_letters text, plan jsonb, list_title text, list_number text, today date)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform app.set_clock();
  return query
    with taken as (
      update public.notice_batches b set state = 'rendering', heartbeat_at = pg_catalog.clock_timestamp()
        where b.id = batch and b.state in ('waiting', 'rendering')
          and (b.heartbeat_at is null or b.heartbeat_at < pg_catalog.clock_timestamp() - interval '20 seconds')
        returning b.*)
    select t.province::text, t.authority_id, t.authority_name, o.level, t.wording_id, t.wording_number, t.wording_title, t.wording_body,
        t.contact, t.dated_on, t.claim_letters, t.plan, c.title, c.document_number, (app.now() at time zone 'Asia/Shanghai')::date
      from taken t join public.organizations o on o.id = t.authority_id
      join public.campaigns c on c.province = t.province and c.id = t.campaign_id;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.tell_of_demand(place text, demand uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare d record; contact record; way text; letter uuid; told integer := 0;
begin
  select f.number, f.state, f.line, f.enterprise_id, f.enterprise_id = app.organization_id() as is_own into d from public.fee_demands f
    where f.province = place and f.id = demand and (f.enterprise_id = app.organization_id()
      or exists (select from public.organizations o where o.id = app.organization_id() and o.kind = 'authority' and o.level = 'province'
        and o.province = place and o.line = f.line));
  if not found then raise exception 'not ours to tell of' using errcode = 'QS404'; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.id as organization_id, o.name as organization_name
      from public.organizations o
      join public.memberships m on m.organization_id = o.id and m.state = 'active'
      join public.accounts a on a.id = m.account_id and a.state = 'active'
      where o.state = 'active' and case when d.is_own
        then o.kind = 'authority' and o.level = 'province' and o.province = place and o.line = d.line and m.role in ('head', 'handler', 'signer')
        else o.id = d.enterprise_id and m.role in ('owner', 'staff') end
      order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'restricted_matter', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, contact.organization_id, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.organization_name,
            'number', d.number, 'matterState', d.state),
          case when d.is_own then 'enterprise' else 'authority' end, pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
    told := told + 1;
  end loop;
  return told;
end $function$
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

CREATE OR REPLACE FUNCTION app.unmeet_duty(place text, subject uuid, what text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare opened integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if not app.may_settle(what, app.capacity_in(place, subject)) then raise exception 'not yours to reopen' using errcode = 'QS404'; end if;
  update public.deadlines d set met_on = null, met_by = null, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is not null;
  get diagnostics opened = row_count;
  perform app.refresh_next_due(place, subject);
  return opened;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.withdraw_application(place text, subject uuid, seen integer)
 RETURNS TABLE(outcome text, version integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare a record;
begin
  select * into a from public.applications x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id() for update;
  if not found then return query select 'absent', null::integer; return; end if;
  if a.version <> seen then return query select 'stale', a.version; return; end if;
  if a.state not in ('draft', 'submitted', 'correction_requested') then return query select 'state', a.version; return; end if;
  if a.state = 'submitted' and a.taken_up_at is not null then return query select 'taken_up', a.version; return; end if;
  update public.application_stops s set waits_for = null where s.province = place and s.application_id = subject and s.waits_for is not null;
  update public.applications x set state = 'withdrawn', version = x.version + 1 where x.province = place and x.id = subject;
  return query select 'withdrawn', a.version + 1;
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.write_deadlines(place text, subject uuid, drafts jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  perform app.write_deadlines_of(place, array[subject], drafts);
end $function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.write_deadlines_of(place text, subjects uuid[], drafts jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
AS $function$
  insert into public.deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness,
      set_by_level, runs_from, span, named_on, last_day_counts, due_on, original_due_on, provisional)
    select place, coalesce(d.id, pg_catalog.gen_random_uuid()), subject.id, d.duty, d.bearer, d."ruleKey", d.document, d.article, d.verified,
      d.strictness, d."setByLevel", d."runsFrom", case when pg_catalog.jsonb_typeof(d.span) = 'object' then d.span end, d."namedOn",
      d."lastDayCounts", d."dueOn", d."dueOn", d.provisional
    from pg_catalog.jsonb_to_recordset(drafts) d (id uuid, duty text, bearer text, "ruleKey" text, document text, article text,
      verified boolean, strictness text, "setByLevel" text, "runsFrom" date, span jsonb, "namedOn" date, "lastDayCounts" boolean,
      "dueOn" date, provisional boolean)
    cross join pg_catalog.unnest(subjects) subject (id)
    on conflict (province, engagement_id, duty, rule_key) do nothing;
$function$
 -- owner qs_keeper

CREATE OR REPLACE FUNCTION app.write_letter(place text, letter uuid, given text, subjects uuid[])
 RETURNS TABLE(rows integer, to_id uuid, to_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
declare upper_office record; me record;
begin
  select o.id, o.name, o.line into me from public.organizations o where o.id = app.organization_id();
  select n.authority_id, n.authority_name into upper_office from public.application_stops s
    join public.application_stops n on n.province = s.province and n.application_id = s.application_id and n.rank = s.rank + 1
    where s.province = place and s.application_id = any (subjects) and s.authority_id = me.id and s.outcome = 'forward' and s.left_at = app.now()
    order by s.application_id limit 1;
  if not found then return; end if;
  insert into public.forwarding_letters (province, id, number, line, from_id, from_name, to_id, to_name, signed_by, signed_at)
    values (place, letter, given, me.line, me.id, me.name, upper_office.authority_id, upper_office.authority_name,
      (select m.name from public.accounts m where m.id = app.account_id()), app.now());
  insert into public.forwarding_rows (province, letter_id, rank, application_id, opinion)
    select place, letter, row_number() over (order by a.number), a.id, h.opinion
    from public.applications a
    join public.application_stops s on s.province = a.province and s.application_id = a.id and s.authority_id = me.id and s.outcome = 'forward'
      and s.left_at = app.now()
    join public.application_stops n on n.province = a.province and n.application_id = a.id and n.rank = s.rank + 1
      and n.authority_id = upper_office.authority_id
    join public.application_hands h on h.province = a.province and h.stop_id = s.id and h.visit = s.visit and h.act = 'sign'
    where a.province = place and a.id = any (subjects);
  return query select (select count(*)::integer from public.forwarding_rows r where r.province = place and r.letter_id = letter),
    upper_office.authority_id, upper_office.authority_name;
end $function$
 -- owner qs_keeper
