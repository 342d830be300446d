-- What an authority proposes for its own place, and what became of it. A second officer decides: the table itself
-- refuses a proposer who would approve. Case table: it moves with its province.
create table rule_amendments (
  province char(2) not null,
  id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  jurisdiction char(6) not null references divisions (code) on delete restrict,
  track text not null check (track in ('mandatory', 'voluntary')),
  key text not null,
  value jsonb not null,
  document text not null,
  article text not null,
  reason text not null,
  effective_from date not null,
  effective_until date,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by uuid not null references accounts (id) on delete restrict,
  proposed_at timestamptz not null,
  decided_by uuid references accounts (id) on delete restrict,
  decided_at timestamptz,
  decision_reason text,
  version integer not null default 1,
  primary key (province, id),
  constraint place_of_jurisdiction check (province = left(jurisdiction, 2)),
  constraint begins_before_it_ends check (effective_until is null or effective_from <= effective_until),
  constraint decided_has_time check ((state = 'proposed') = (decided_at is null)),
  constraint decided_by_somebody check ((decided_at is null) = (decided_by is null)),
  constraint withdrawn_by_its_proposer check (state <> 'withdrawn' or decided_by = proposed_by),
  constraint a_second_officer_decides check (state not in ('approved', 'rejected') or decided_by <> proposed_by),
  constraint rejected_with_a_reason check (state <> 'rejected' or decision_reason is not null)
);
create index rule_amendments_in_order on rule_amendments (province, authority_id, proposed_at desc, id desc);
comment on table rule_amendments is '规则修订：提出与审定';

-- What an approval publishes: the value as it applies, without the people.
create table published.amendments (
  id uuid primary key,
  province char(2) not null,
  authority_name text not null,
  jurisdiction char(6) not null references divisions (code) on delete restrict,
  track text not null check (track in ('mandatory', 'voluntary')),
  key text not null,
  value jsonb not null,
  document text not null,
  article text not null,
  reason text not null,
  effective_from date not null,
  effective_until date,
  approved_at timestamptz not null
);
create index amendments_of_jurisdiction on published.amendments (jurisdiction, approved_at, id);
comment on table published.amendments is '已批准的规则修订';

-- A year of the State Council's notice, as imported; a correction is a new edition, the old one stays.
create table published.calendar_editions (
  year integer not null check (year between 2000 and 2100),
  edition integer not null check (edition > 0),
  document text not null,
  days_off text[] not null,
  make_up_days text[] not null,
  imported_at timestamptz not null,
  primary key (year, edition)
);
comment on table published.calendar_editions is '工作日历：国务院办公厅放假通知';

-- A case keeps the rules it started under: which day they are read for, and what was known at that moment. The owner
-- is bound by row level security too, so it lets itself see the rounds while it fills in those that are there.
alter table engagements add column rules_on date, add column rules_known_at timestamptz;
alter table engagements no force row level security;
update engagements set rules_on = (opened_at at time zone 'Asia/Shanghai')::date, rules_known_at = opened_at;
alter table engagements force row level security;
alter table engagements alter column rules_on set not null, alter column rules_known_at set not null;
comment on column engagements.rules_on is '适用规则的日期';
comment on column engagements.rules_known_at is '适用规则的版本时点';
