-- What an enterprise says of itself once, for every form: who it is, and per site what it is allowed, makes, uses and discharges.
create table enterprise_profiles (
  organization_id uuid primary key references organizations (id) on delete restrict,
  legal_representative text check (length(legal_representative) <= 60),
  contact_name text check (length(contact_name) <= 60),
  contact_position text check (length(contact_position) <= 60),
  contact_mobile text check (length(contact_mobile) <= 20),
  contact_phone text check (length(contact_phone) <= 40),
  contact_mail text check (length(contact_mail) <= 254),
  nature text check (nature in ('state_owned', 'collective', 'private', 'shareholding', 'limited_liability', 'foreign_invested',
    'overseas_chinese_invested', 'other_nature')),
  registered_capital_fen bigint check (registered_capital_fen >= 0),
  registered_address text check (length(registered_address) <= 200),
  postcode char(6) check (postcode ~ '^[0-9]{6}$'),
  main_products text check (length(main_products) <= 300),
  version integer not null default 1
);
comment on table enterprise_profiles is '企业概况：填一次，各表取用';

create table site_permits (
  province char(2) not null,
  site_id uuid not null,
  approvals_passed boolean,
  approval_number text check (length(approval_number) <= 80),
  permit_held boolean,
  permit_number text check (length(permit_number) <= 60),
  permit_management text check (permit_management in ('key', 'simplified', 'registration')),
  permit_valid_until date,
  on_closure_list boolean,
  version integer not null default 1,
  primary key (province, site_id),
  foreign key (province, site_id) references sites (province, id) on delete restrict,
  constraint a_permit_has_its_number check (permit_held is not true or (permit_number is not null and permit_management is not null)),
  constraint no_permit_no_number check (permit_held is true
    or (permit_number is null and permit_management is null and permit_valid_until is null)),
  constraint an_approval_has_its_number check (approvals_passed is not true or approval_number is not null)
);
comment on table site_permits is '厂区的环评验收、排污许可与关停并转情况';

create table site_figures (
  province char(2) not null,
  site_id uuid not null,
  year integer not null check (year between 1990 and 2199),
  output_value_fen bigint check (output_value_fen >= 0),
  main_income_fen bigint check (main_income_fen >= 0),
  sales_fen bigint check (sales_fen >= 0),
  energy_tce numeric(15, 4) check (energy_tce >= 0),
  discharges jsonb not null default '[]' check (jsonb_typeof(discharges) = 'array'),
  products jsonb not null default '[]' check (jsonb_typeof(products) = 'array'),
  version integer not null default 1,
  primary key (province, site_id, year),
  foreign key (province, site_id) references sites (province, id) on delete restrict
);
comment on table site_figures is '厂区年度数据：产值、收入、能耗、主要污染物排放、产品产量';

-- Who audits, under what. The price stands in a table of its own, which no authority is let into.
create table audit_contracts (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  consultancy_id uuid not null references organizations (id) on delete restrict,
  consultancy_name text not null,
  number text not null check (length(number) between 1 and 60),
  signed_on date not null,
  from_on date not null,
  until_on date,
  file_id uuid not null,
  filed_at timestamptz not null,
  filed_by uuid not null references accounts (id) on delete restrict,
  ended_on date,
  ended_because text check (ended_because in ('replaced', 'resigned', 'audits_by_itself')),
  ended_reason text check (length(ended_reason) between 1 and 500),
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint contract_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint an_ended_contract_says_why check ((ended_on is null) = (ended_because is null) and (ended_on is null) = (ended_reason is null))
);
create unique index one_contract_at_a_time on audit_contracts (province, engagement_id) where ended_on is null;
create index audit_contracts_of_case on audit_contracts (province, engagement_id, filed_at desc, id);
create index audit_contracts_by_file on audit_contracts (province, file_id);
create index audit_contracts_of_consultancy on audit_contracts (consultancy_id, filed_at desc, id);
comment on table audit_contracts is '审核合同（报主管部门备案）';

create table audit_contract_fees (
  province char(2) not null,
  contract_id uuid not null,
  fee_fen bigint not null check (fee_fen >= 0),
  primary key (province, contract_id),
  foreign key (province, contract_id) references audit_contracts (province, id) on delete restrict
);
comment on table audit_contract_fees is '合同价款：仅合同双方可见';

create table handovers (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  former_id uuid not null references organizations (id) on delete restrict,
  former_name text not null,
  successor_id uuid references organizations (id) on delete restrict,
  successor_name text,
  engagement_number text not null,
  enterprise_name text not null,
  reason text not null check (length(reason) between 1 and 500),
  changed_on date not null,
  opened_at timestamptz not null,
  offered_at timestamptz,
  received_at timestamptz,
  received_by_id uuid references organizations (id) on delete restrict,
  received_by_name text,
  is_whole boolean,
  remark text check (length(remark) between 1 and 500),
  version integer not null default 1,
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  constraint successor_has_a_name check ((successor_id is null) = (successor_name is null)),
  constraint received_whole_or_not check ((received_at is null) = (is_whole is null) and (received_at is null) = (received_by_id is null)),
  constraint not_whole_says_what check (is_whole is not false or remark is not null)
);
create index handovers_of_case on handovers (province, engagement_id, opened_at desc, id);
create index handovers_of_enterprise on handovers (enterprise_id, opened_at desc, id desc);
create index handovers_of_former on handovers (former_id, opened_at desc, id desc);
create index handovers_of_successor on handovers (successor_id, opened_at desc, id desc);
comment on table handovers is '更换咨询服务机构的资料移交';

create table handover_files (
  province char(2) not null,
  handover_id uuid not null,
  position integer not null check (position > 0),
  name text not null check (length(name) between 1 and 180),
  sha256 bytea not null check (length(sha256) = 32),
  bytes bigint,
  file_id uuid,
  primary key (province, handover_id, position),
  foreign key (province, handover_id) references handovers (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict
);
create index handover_files_by_file on handover_files (province, file_id);
comment on table handover_files is '移交资料清单';

create table self_audit_declarations (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  instruments jsonb not null,
  staff jsonb not null,
  findings jsonb not null,
  file_id uuid,
  declared_at timestamptz not null,
  declared_by uuid not null references accounts (id) on delete restrict,
  ended_on date,
  ended_reason text check (length(ended_reason) between 1 and 500),
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint an_ended_declaration_says_why check ((ended_on is null) = (ended_reason is null))
);
create unique index one_self_audit_at_a_time on self_audit_declarations (province, engagement_id) where ended_on is null;
create index self_audit_declarations_of_case on self_audit_declarations (province, engagement_id, declared_at desc, id);
create index self_audit_declarations_by_file on self_audit_declarations (province, file_id);
comment on table self_audit_declarations is '自行开展审核的声明与能力核对';

create table audit_periods (
  province char(2) not null,
  engagement_id uuid not null,
  started_on date not null,
  finished_on date,
  report_file_id uuid,
  version integer not null default 1,
  primary key (province, engagement_id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, report_file_id) references case_files (province, id) on delete restrict,
  constraint finishes_after_it_starts check (finished_on is null or finished_on >= started_on)
);
create index audit_periods_by_report on audit_periods (province, report_file_id);
comment on table audit_periods is '开始审核与完成审核之日';

create table permit_linkages (
  province char(2) not null,
  engagement_id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  permit_text text not null check (length(permit_text) between 1 and 500),
  written_on date not null,
  evidence text not null check (length(evidence) between 1 and 500),
  file_id uuid,
  reported_on date,
  version integer not null default 1,
  primary key (province, engagement_id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint reported_after_it_was_written check (reported_on is null or reported_on >= written_on)
);
create index permit_linkages_by_file on permit_linkages (province, file_id);
comment on table permit_linkages is '验收期限载入排污许可证的情况';

create table disclosures (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  link text not null check (length(link) between 1 and 500 and link ~* '^https?://'),
  disclosed_on date not null,
  topics text[] not null check (cardinality(topics) > 0
    and topics <@ array['enterprise_information', 'listing_reason', 'audit_carried_out', 'stage_verdicts']),
  archived_text text check (length(archived_text) between 1 and 20000),
  archived_sha256 bytea check (length(archived_sha256) = 32),
  file_id uuid,
  recorded_at timestamptz not null,
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint something_is_kept check (archived_text is not null or file_id is not null),
  constraint kept_text_has_its_hash check ((archived_text is null) = (archived_sha256 is null))
);
create index disclosures_of_case on disclosures (province, engagement_id, disclosed_on desc, id);
create index disclosures_by_file on disclosures (province, file_id);
comment on table disclosures is '企业信息公开：网址、日期、内容与存档';

create table fee_attestations (
  province char(2) not null,
  engagement_id uuid not null,
  stage text not null check (stage in ('evaluation', 'acceptance')),
  attested_at timestamptz not null,
  attested_by uuid not null references accounts (id) on delete restrict,
  attested_by_name text not null,
  primary key (province, engagement_id, stage),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict
);
comment on table fee_attestations is '零收费声明';

-- A report of a demand for money: the enterprise's and its provincial authority's. It leaves no entry in the trail of the
-- case, which counties read; its steps are its trail.
create table fee_demands (
  province char(2) not null,
  id uuid not null,
  number text not null,
  line text not null check (line in ('ecology', 'industry', 'reform')),
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  engagement_id uuid not null,
  engagement_number text not null,
  stage text check (stage in ('evaluation', 'acceptance')),
  who text not null check (length(who) between 1 and 60),
  office text not null check (length(office) between 1 and 120),
  amount_fen bigint check (amount_fen >= 0),
  demanded_on date not null,
  account text not null check (length(account) between 1 and 2000),
  reported_by uuid not null references accounts (id) on delete restrict,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'looked_into', 'closed')),
  version integer not null default 1,
  primary key (province, id),
  unique (province, number),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict
);
create index fee_demands_of_enterprise on fee_demands (enterprise_id, received_at desc, id desc);
create index fee_demands_of_line on fee_demands (province, line, received_at desc, id desc);
create index fee_demands_of_case on fee_demands (province, engagement_id);
comment on table fee_demands is '索要费用的举报：仅举报企业与省级主管部门可见';

create table fee_demand_steps (
  province char(2) not null,
  id uuid not null,
  demand_id uuid not null,
  state text not null check (state in ('received', 'looked_into', 'closed')),
  text text check (length(text) between 1 and 2000),
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  by_account uuid not null references accounts (id) on delete restrict,
  at timestamptz not null,
  primary key (province, id),
  foreign key (province, demand_id) references fee_demands (province, id) on delete restrict,
  constraint closed_with_an_answer check (state <> 'closed' or text is not null)
);
create index fee_demand_steps_in_order on fee_demand_steps (province, demand_id, at, id);
comment on table fee_demand_steps is '举报的办理经过（留痕不改）';

create table fee_demand_files (
  province char(2) not null,
  id uuid not null,
  demand_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  name text not null check (length(name) between 1 and 180),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  stored_as text not null,
  uploaded_by uuid not null references accounts (id) on delete restrict,
  uploaded_at timestamptz not null,
  primary key (province, id),
  unique (province, stored_as),
  foreign key (province, demand_id) references fee_demands (province, id) on delete restrict
);
create index fee_demand_files_in_order on fee_demand_files (province, demand_id, uploaded_at, id);
create index fee_demand_files_by_content on fee_demand_files (stored_as);
create index fee_demand_files_to_scan on fee_demand_files (province, uploaded_at) where scan = 'not_scanned';
comment on table fee_demand_files is '举报材料';
