-- What a notice says: an authority's own wordings, every version kept. What we ship stands in the code.
create table notice_wordings (
  province char(2) not null,
  id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  level text not null check (level in ('province', 'city', 'county')),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 60),
  body text not null check (length(body) between 1 and 12000),
  note text check (length(note) between 1 and 200),
  based_on uuid,
  based_on_shipped integer,
  saved_by uuid not null references accounts (id) on delete restrict,
  saved_at timestamptz not null,
  primary key (province, id),
  unique (province, authority_id, number),
  foreign key (province, based_on) references notice_wordings (province, id) on delete restrict,
  constraint begun_with_one_text check ((based_on is null) <> (based_on_shipped is null))
);
create index notice_wordings_by_base on notice_wordings (province, based_on);
comment on table notice_wordings is '告知书文本：主管部门自定的各版本';

-- Many notices at once, made by the worker. The wording is copied: what was begun ends as it was begun.
create table notice_batches (
  province char(2) not null,
  id uuid not null,
  campaign_id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'rendering', 'finished', 'stopped')),
  wording_id uuid,
  wording_number integer not null,
  wording_title text not null,
  wording_body text not null,
  contact text not null check (length(contact) between 1 and 200),
  dated_on date,
  claim_letters text not null check (claim_letters in ('none', 'missing', 'renewed')),
  -- By division: whose seals, and what the rules of the place add.
  plan jsonb not null,
  -- The notice that this batch of one replaces.
  replaces uuid,
  total integer not null check (total > 0),
  started_by uuid not null references accounts (id) on delete restrict,
  started_by_name text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- Whoever works on it says so, by the real clock; silence means that nobody does.
  heartbeat_at timestamptz,
  version integer not null default 1,
  primary key (province, id),
  foreign key (province, campaign_id) references campaigns (province, id) on delete restrict,
  foreign key (province, wording_id) references notice_wordings (province, id) on delete restrict,
  constraint over_has_an_end check ((state in ('finished', 'stopped')) = (ended_at is not null))
);
create index notice_batches_in_order on notice_batches (province, campaign_id, started_at desc, id desc);
create index notice_batches_by_wording on notice_batches (province, wording_id);
create index notice_batches_at_work on notice_batches (province, started_at) where state in ('waiting', 'rendering');
comment on table notice_batches is '告知书批量制作';

create table notice_batch_items (
  province char(2) not null,
  batch_id uuid not null,
  engagement_id uuid not null,
  position integer not null,
  division_code char(6) not null,
  address text check (length(address) between 1 and 200),
  state text not null default 'waiting' check (state in ('waiting', 'rendered', 'faulty', 'dropped')),
  fault text check (fault in ('sealer_absent', 'prepared_already', 'round_closed', 'template_unfit', 'rendering_failed')),
  detail text check (length(detail) <= 300),
  primary key (province, batch_id, engagement_id),
  foreign key (province, batch_id) references notice_batches (province, id) on delete restrict,
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  constraint faulty_has_a_fault check ((state = 'faulty') = (fault is not null))
);
create index notice_batch_items_of_round on notice_batch_items (province, engagement_id);
create index notice_batch_items_waiting on notice_batch_items (province, batch_id, position) where state = 'waiting';
comment on table notice_batch_items is '告知书批量制作明细';

create table notices (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  campaign_id uuid not null,
  batch_id uuid not null,
  number text not null,
  state text not null default 'prepared' check (state in ('prepared', 'sealed', 'served', 'acknowledged', 'superseded')),
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  credit_code text not null,
  site_name text not null,
  address text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  wording_id uuid,
  wording_number integer not null,
  wording_title text not null,
  prepared_by uuid not null references organizations (id) on delete restrict,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  prepared_on date not null,
  stored_as text not null,
  bytes integer not null check (bytes > 0),
  pages integer not null check (pages > 0),
  sha256 bytea not null check (length(sha256) = 32),
  fingerprint text not null check (length(fingerprint) between 1 and 40),
  missing_characters text[] not null default '{}',
  -- When the last seal was on it: from then on the enterprise sees it.
  sealed_at timestamptz,
  served_on date,
  acknowledged_at timestamptz,
  acknowledged_by uuid references accounts (id) on delete restrict,
  acknowledged_by_name text,
  superseded_at timestamptz,
  superseded_because text check (superseded_because in ('undelivered', 'address_changed', 'wording_corrected', 'paper_spoilt')),
  superseded_reason text check (length(superseded_reason) between 1 and 300),
  replaced_by uuid,
  version integer not null default 1,
  primary key (province, id),
  unique (province, number),
  unique (province, stored_as),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, campaign_id) references campaigns (province, id) on delete restrict,
  foreign key (province, batch_id) references notice_batches (province, id) on delete restrict,
  foreign key (province, wording_id) references notice_wordings (province, id) on delete restrict,
  foreign key (province, replaced_by) references notices (province, id) on delete restrict,
  constraint sealed_before_anything_else check (state in ('prepared', 'superseded') or sealed_at is not null),
  constraint prepared_is_not_sealed check (state <> 'prepared' or (sealed_at is null and served_on is null)),
  constraint sealed_is_not_served check (state <> 'sealed' or served_on is null),
  constraint served_has_its_day check (state not in ('served', 'acknowledged') or served_on is not null),
  constraint served_after_it_was_made check (served_on is null or served_on >= prepared_on),
  constraint acknowledged_by_somebody check ((state = 'acknowledged') = (acknowledged_at is not null and acknowledged_by is not null)),
  constraint superseded_for_a_reason check ((state = 'superseded') = (superseded_at is not null and superseded_because is not null
    and superseded_reason is not null)),
  constraint only_the_superseded_are_replaced check (replaced_by is null or state = 'superseded')
);
create unique index one_notice_at_a_time on notices (province, engagement_id) where state <> 'superseded';
create index notices_of_round on notices (province, engagement_id, prepared_at desc);
create index notices_of_campaign on notices (province, campaign_id, id);
create index notices_of_batch on notices (province, batch_id, id);
create index notices_by_wording on notices (province, wording_id);
create index notices_by_replacement on notices (province, replaced_by);
create index notices_by_content on notices (stored_as);
comment on table notices is '清洁生产审核事项告知书';

-- The seals that the rules ask for; each office gives its own.
create table notice_seals (
  province char(2) not null,
  notice_id uuid not null,
  line text not null check (line in ('ecology', 'industry', 'reform')),
  position integer not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  method text check (method in ('scan', 'connector')),
  file_id uuid,
  sealed_on date,
  sealed_at timestamptz,
  sealed_by uuid references accounts (id) on delete restrict,
  primary key (province, notice_id, line),
  foreign key (province, notice_id) references notices (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint a_seal_is_whole check ((sealed_on is null) = (sealed_at is null) and (sealed_on is null) = (sealed_by is null)
    and (sealed_on is null) = (method is null) and (sealed_on is null) = (file_id is null))
);
create index notice_seals_by_file on notice_seals (province, file_id);
create index notice_seals_by_authority on notice_seals (authority_id) where sealed_on is null;
comment on table notice_seals is '告知书用印：一条线一枚';

create table notice_services (
  province char(2) not null,
  notice_id uuid not null,
  method text not null check (method in ('direct', 'post', 'electronic', 'left_in_place', 'other')),
  served_on date not null,
  due_on date,
  receipt_number text check (length(receipt_number) between 1 and 60),
  file_id uuid,
  served_by text not null check (length(served_by) between 1 and 60),
  recipient_name text check (length(recipient_name) between 1 and 60),
  remarks text check (length(remarks) between 1 and 300),
  recorded_by uuid not null references accounts (id) on delete restrict,
  recorded_by_organization uuid not null references organizations (id) on delete restrict,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (province, notice_id),
  foreign key (province, notice_id) references notices (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict,
  constraint unusual_ways_are_explained check (method not in ('left_in_place', 'other') or remarks is not null)
);
create index notice_services_by_file on notice_services (province, file_id);
comment on table notice_services is '告知书送达';

-- A letter with a code. The code stands in the letter and, hashed, in the invitation; nowhere else.
create table notice_claim_letters (
  province char(2) not null,
  batch_id uuid not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  division_code char(6) not null,
  invitation_id uuid not null references invitations (id) on delete restrict,
  stored_as text not null,
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  made_at timestamptz not null,
  primary key (province, batch_id, enterprise_id),
  unique (province, stored_as),
  foreign key (province, batch_id) references notice_batches (province, id) on delete restrict
);
create index notice_claim_letters_by_content on notice_claim_letters (stored_as);
create index notice_claim_letters_by_invitation on notice_claim_letters (invitation_id);
comment on table notice_claim_letters is '账户开通函';

-- What the offices were told ahead of the last day, once a step.
create table notice_reminders (
  province char(2) not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  campaign_id uuid not null,
  due_on date not null,
  days_ahead integer not null,
  unserved integer not null,
  reminded_at timestamptz not null,
  primary key (province, authority_id, campaign_id, due_on, days_ahead),
  foreign key (province, campaign_id) references campaigns (province, id) on delete restrict
);
create index notice_reminders_of_campaign on notice_reminders (province, campaign_id);
comment on table notice_reminders is '告知书送达提醒';

-- From a campaign to its rounds, for whoever looks.
create index case_access_of_campaign on case_access (organization_id, campaign_id, case_id) where campaign_id is not null;
alter table notice_batches add foreign key (province, replaces) references notices (province, id) on delete restrict;
create index notice_batches_by_replaced on notice_batches (province, replaces);
