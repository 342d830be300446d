-- Papers that travel: what an enterprise applies for, the copies it handed in, the offices on the way and every hand in them.
create sequence application_numbers;

create table applications (
  province char(2) not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('enrolment', 'evaluation', 'acceptance', 'postponement')),
  track text not null check (track in ('mandatory', 'voluntary')),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  form_id text not null,
  form_version integer not null,
  site_id uuid not null,
  site_name text not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  credit_code text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  industry_code text not null,
  engagement_id uuid,
  duty text check (duty in ('apply_acceptance', 'conclude_acceptance')),
  due_on date,
  state text not null check (state in ('draft', 'submitted', 'correction_requested', 'accepted', 'refused', 'withdrawn')),
  draft jsonb not null default '{}',
  touched jsonb not null default '{}',
  declares jsonb not null default '{}',
  consultancy_may_edit boolean not null default false,
  at_rank integer,
  taken_up_at timestamptz,
  route_basis jsonb,
  rules_on date,
  rules_known_at timestamptz,
  opened_at timestamptz not null,
  saved_at timestamptz not null,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (province, id),
  unique (province, number),
  foreign key (province, site_id) references sites (province, id) on delete restrict,
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  constraint a_round_unless_it_asks_for_one check (kind = 'enrolment' or engagement_id is not null),
  constraint postponed_is_a_duty check ((kind = 'postponement') = (duty is not null)),
  constraint submitted_has_time check (state in ('draft', 'withdrawn') or submitted_at is not null),
  constraint submitted_has_a_place check ((submitted_at is null) = (at_rank is null)),
  constraint decided_has_time check ((state in ('accepted', 'refused')) = (decided_at is not null))
);
create unique index one_open_application on applications (province, site_id, kind) where state in ('draft', 'submitted', 'correction_requested');
create index applications_of_enterprise on applications (enterprise_id, opened_at desc, id desc);
create index applications_of_round on applications (province, engagement_id, opened_at);
create index applications_of_site on applications (province, site_id);
comment on table applications is '申请：评估、验收、延期验收、自愿审核，一条流转链';
comment on column applications.draft is '草稿：企业（及获准的咨询机构）正在填写的内容，受理机关看不到';
comment on column applications.taken_up_at is '受理机关签收之时：此后不能撤回';

-- What was handed in, as it was: read by everybody the paper has reached, changed by nobody.
create table application_copies (
  province char(2) not null,
  id uuid not null,
  application_id uuid not null,
  nth integer not null check (nth > 0),
  filled jsonb not null,
  facts jsonb not null,
  contradictions jsonb not null default '[]',
  eligibility jsonb,
  hash bytea not null check (length(hash) = 32),
  submitted_by uuid not null references accounts (id) on delete restrict,
  submitted_by_name text not null,
  at timestamptz not null,
  primary key (province, id),
  unique (province, application_id, nth),
  foreign key (province, application_id) references applications (province, id) on delete restrict
);
comment on table application_copies is '每次提交的固定副本及其哈希值';

create table application_stops (
  province char(2) not null,
  id uuid not null,
  application_id uuid not null,
  rank integer not null check (rank > 0),
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  level text not null check (level in ('province', 'city', 'county')),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  task text not null check (task in ('check', 'aggregate', 'decide')),
  hands text[] not null,
  visit integer not null default 0,
  waits_for text check (waits_for in ('handler', 'checker', 'signer')),
  arrived_at timestamptz,
  received_at timestamptz,
  left_at timestamptz,
  outcome text check (outcome in ('forward', 'return', 'accept', 'refuse')),
  primary key (province, id),
  unique (province, application_id, rank),
  foreign key (province, application_id) references applications (province, id) on delete restrict,
  constraint waits_while_it_is_there check (waits_for is null or (arrived_at is not null and left_at is null)),
  constraint waits_for_one_of_its_hands check (waits_for is null or waits_for = any (hands)),
  constraint comes_before_it_is_received check (received_at is null or arrived_at is not null),
  constraint two_hands_at_least check (hands @> array['handler', 'signer'])
);
create index stops_on_the_desk on application_stops (authority_id, arrived_at, application_id) where waits_for is not null;
create index stops_that_were_reached on application_stops (authority_id, arrived_at, application_id) where arrived_at is not null;
comment on table application_stops is '流转站点：路线上的每一个机关，到达、签收、离开';

-- Every hand signs: append only, for every login.
create table application_hands (
  province char(2) not null,
  id uuid not null,
  application_id uuid not null,
  stop_id uuid not null,
  rank integer not null,
  visit integer not null,
  copy integer not null,
  hand text not null check (hand in ('handler', 'checker', 'signer')),
  act text not null check (act in ('receive', 'prepare', 'check', 'send_back', 'sign')),
  outcome text check (outcome in ('forward', 'return', 'accept', 'refuse')),
  opinion text check (length(opinion) between 1 and 1000),
  clause text check (length(clause) between 1 and 120),
  waiver text check (length(waiver) between 1 and 1000),
  items jsonb not null default '[]',
  boxes jsonb not null default '{}',
  postponed_to date,
  account_id uuid not null references accounts (id) on delete restrict,
  person_name text not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  at timestamptz not null,
  primary key (province, id),
  foreign key (province, application_id) references applications (province, id) on delete restrict,
  foreign key (province, stop_id) references application_stops (province, id) on delete restrict,
  constraint what_is_prepared_or_signed_has_an_outcome check ((act in ('prepare', 'sign')) = (outcome is not null))
);
create index hands_in_order on application_hands (province, application_id, at, id);
create index hands_of_stop on application_hands (province, stop_id, visit, at);
create unique index one_signature_of_a_visit on application_hands (province, stop_id, visit) where act = 'sign';
comment on table application_hands is '经办、审核、签发：每一道手续由谁在何时办理';

create table application_corrections (
  province char(2) not null,
  id uuid not null,
  application_id uuid not null,
  stop_id uuid not null,
  copy integer not null,
  field text not null,
  label text not null check (label in ('incorrect', 'incomplete', 'outdated')),
  reason text not null check (length(reason) between 1 and 500),
  authority_name text not null,
  requested_at timestamptz not null,
  answer text check (length(answer) between 1 and 500),
  answered_at timestamptz,
  primary key (province, id),
  foreign key (province, application_id) references applications (province, id) on delete restrict,
  foreign key (province, stop_id) references application_stops (province, id) on delete restrict,
  constraint answered_at_some_time check ((answer is null) = (answered_at is null))
);
create index corrections_of_application on application_corrections (province, application_id, requested_at);
create index corrections_of_stop on application_corrections (province, stop_id);
comment on table application_corrections is '退回补正事项：有误、不全、过期，逐项说明';

create table application_files (
  province char(2) not null,
  id uuid not null,
  application_id uuid not null,
  purpose text not null check (purpose in ('material', 'stamped_paper')),
  material integer check (material between 1 and 20),
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  name text not null check (length(name) between 1 and 180),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  stored_as text not null,
  uploaded_by uuid not null references accounts (id) on delete restrict,
  uploaded_at timestamptz not null,
  dropped_at timestamptz,
  primary key (province, id),
  unique (province, stored_as),
  foreign key (province, application_id) references applications (province, id) on delete restrict
);
create index application_files_in_order on application_files (province, application_id, uploaded_at, id);
create index application_files_by_content on application_files (stored_as);
create index application_files_unscanned on application_files (uploaded_at) where scan = 'not_scanned';
comment on table application_files is '申请材料与盖章纸质件扫描件';

create table application_paper_fields (
  province char(2) not null,
  application_id uuid not null,
  field text not null,
  written jsonb,
  is_same boolean not null,
  paper_value text,
  compared_by text not null,
  compared_at timestamptz not null,
  resolution text check (resolution in ('misread', 'paper_corrected', 'data_corrected')),
  note text check (length(note) between 1 and 500),
  resolved_at timestamptz,
  primary key (province, application_id, field),
  foreign key (province, application_id) references applications (province, id) on delete restrict,
  constraint a_difference_says_what_the_paper_says check (is_same = (paper_value is null)),
  constraint only_a_difference_is_resolved check (resolved_at is null or not is_same),
  constraint resolved_with_a_note check ((resolved_at is null) = (resolution is null) and (resolved_at is null) = (note is null))
);
comment on table application_paper_fields is '线上线下一致：纸质件与填报数据逐项核对';

create table office_hands (
  province char(2) not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  hands text[] not null check (hands in (array['handler', 'checker', 'signer'], array['handler', 'signer'])),
  set_by text not null,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (province, authority_id)
);
create index office_hands_of_authority on office_hands (authority_id);
comment on table office_hands is '机关内部流转设置：经办、审核、签发';

create table forwarding_letters (
  province char(2) not null,
  id uuid not null,
  number text not null check (length(number) between 1 and 60),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  from_id uuid not null references organizations (id) on delete restrict,
  from_name text not null,
  to_id uuid not null references organizations (id) on delete restrict,
  to_name text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  receipt_by text,
  receipt_at timestamptz,
  primary key (province, id),
  unique (province, from_id, number),
  constraint receipt_by_somebody check ((receipt_at is null) = (receipt_by is null))
);
create index letters_sent on forwarding_letters (from_id, signed_at desc, id desc);
create index letters_received on forwarding_letters (to_id, signed_at desc, id desc);
comment on table forwarding_letters is '上报函：一函多件';

create table forwarding_rows (
  province char(2) not null,
  letter_id uuid not null,
  rank integer not null check (rank > 0),
  application_id uuid not null,
  opinion text not null,
  primary key (province, letter_id, rank),
  unique (province, letter_id, application_id),
  foreign key (province, letter_id) references forwarding_letters (province, id) on delete restrict,
  foreign key (province, application_id) references applications (province, id) on delete restrict
);
create index forwarding_rows_of_application on forwarding_rows (province, application_id);
comment on table forwarding_rows is '上报函所附清单';
