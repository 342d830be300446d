-- The two lists a year that a city or a 省直管县 owes the province: whom it has let in, and who has come through.
create table voluntary_returns (
  province char(2) not null,
  id uuid not null,
  kind text not null check (kind in ('collected', 'completed')),
  year integer not null check (year between 2018 and 2199),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  unit_id uuid not null references organizations (id) on delete restrict,
  unit_name text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  upper_id uuid not null references organizations (id) on delete restrict,
  upper_name text not null,
  due_on date not null,
  terms jsonb not null,
  state text not null check (state in ('in_hand', 'sent', 'returned', 'received')),
  hands text[] not null,
  waits_for text check (waits_for in ('handler', 'checker', 'signer')),
  visit integer not null default 1,
  nth integer not null check (nth > 0),
  rows integer not null check (rows >= 0),
  nothing boolean not null,
  note text check (length(note) between 1 and 1000),
  document_number text check (length(document_number) between 1 and 80),
  reason text check (length(reason) between 1 and 500),
  begun_at timestamptz not null,
  first_sent_at timestamptz,
  sent_at timestamptz,
  received_at timestamptz,
  published_at timestamptz,
  version integer not null default 1,
  primary key (province, id),
  unique (province, unit_id, kind, year),
  constraint nothing_is_said_of_nothing check (nothing = (rows = 0)),
  constraint waits_inside_the_unit check ((waits_for is not null) = (state in ('in_hand', 'returned'))),
  constraint sent_has_time check ((state = 'in_hand' and visit = 1) = (first_sent_at is null)),
  constraint sent_at_some_time check ((sent_at is null) = (first_sent_at is null)),
  constraint received_has_time check ((state = 'received') = (received_at is not null)),
  constraint returned_has_a_reason check (state <> 'returned' or reason is not null),
  constraint published_after_it_was_received check (published_at is null or (state = 'received' and kind = 'completed')),
  constraint two_hands_at_least check (hands @> array['handler', 'signer'])
);
create index returns_to_the_province on voluntary_returns (upper_id, kind, year) where first_sent_at is not null;
create index returns_of_unit on voluntary_returns (unit_id, year desc);
comment on table voluntary_returns is '自愿性清洁生产审核：每年两次报省名单（征集、完成验收）';
comment on column voluntary_returns.terms is '所依据的规定、截止日与期间，按编报之日';

-- What the list held each time it was prepared. Taken from the tables when it was prepared, and never changed.
create table voluntary_return_rows (
  province char(2) not null,
  return_id uuid not null,
  nth integer not null check (nth > 0),
  rank integer not null check (rank > 0),
  subject_id uuid not null,
  number text not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  credit_code text not null,
  site_name text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  industry_code text not null,
  decided_on date not null,
  consultancy_name text,
  document_number text,
  gaps text[] not null default '{}',
  primary key (province, return_id, nth, rank),
  unique (province, return_id, nth, subject_id),
  foreign key (province, return_id) references voluntary_returns (province, id) on delete restrict
);
comment on table voluntary_return_rows is '报省名单每次编报的企业明细';

create table voluntary_return_hands (
  province char(2) not null,
  id uuid not null,
  return_id uuid not null,
  visit integer not null,
  nth integer not null,
  act text not null check (act in ('prepare', 'check', 'send_back', 'sign', 'receive', 'return')),
  hand text check (hand in ('handler', 'checker', 'signer')),
  words text check (length(words) between 1 and 1000),
  account_id uuid not null references accounts (id) on delete restrict,
  person_name text not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  at timestamptz not null,
  primary key (province, id),
  foreign key (province, return_id) references voluntary_returns (province, id) on delete restrict,
  constraint the_provinces_answer_is_no_hand check ((hand is null) = (act in ('receive', 'return')))
);
create index return_hands_in_order on voluntary_return_hands (province, return_id, at, id);
create unique index one_signature_of_a_return on voluntary_return_hands (province, return_id, visit) where act = 'sign';
comment on table voluntary_return_hands is '报省名单的经办、审核、签发，及省级接收、退回';

-- 由省统一向社会公布: read by anybody.
create table published.completions (
  province char(2) not null,
  id uuid not null,
  year integer not null,
  return_id uuid not null,
  enterprise_name text not null,
  credit_code text not null,
  site_name text not null,
  division_code char(6) not null,
  industry_code text not null,
  accepted_on date not null,
  unit_name text not null,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (province, id)
);
create index completions_in_order on published.completions (province, accepted_on desc, id desc);
comment on table published.completions is '自愿性清洁生产审核完成验收企业公布名单';
