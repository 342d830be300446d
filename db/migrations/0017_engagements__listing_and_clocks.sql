-- A round knows how it was listed and what it is to reach, and its duties are dated rows of their own. The owner is bound
-- by row level security too, so it lets itself see the rounds while it fills in those that are there.
alter table engagements no force row level security;
alter table engagements drop constraint engagements_state_check, drop constraint commissioned_has_a_consultancy;
alter table engagements
  add column audit_manner text check (audit_manner in ('commissioned', 'self_audit')),
  add column responsible_level text check (responsible_level in ('province', 'city', 'county')),
  add column lines text[] not null default '{}',
  add column campaign_id uuid,
  add column listed_on date,
  add column reasons text[] not null default '{}',
  add column targets jsonb not null default '[]',
  add column hazardous_waste_t numeric(14, 3) check (hazardous_waste_t >= 0),
  add column burns_coal boolean,
  add column carried_from uuid,
  add column carried_to uuid,
  add column ended_because text check (length(ended_because) between 1 and 500);
update engagements set lines = array[line], listed_on = rules_on,
  audit_manner = case when consultancy_id is null then null else 'commissioned' end;
alter table engagements alter column listed_on set not null;
alter table engagements
  add constraint engagements_state_check check (state in ('listed', 'commissioned', 'self_auditing', 'evaluation_applied',
    'evaluation_failed', 'implementing', 'acceptance_applied', 'acceptance_failed', 'accepted', 'carried_over', 'removed')),
  add constraint a_consultancy_when_commissioned check ((consultancy_id is not null) = (audit_manner is not distinct from 'commissioned')),
  add constraint listed_is_before_any_manner check (state <> 'listed' or audit_manner is null),
  add constraint manner_of_its_state check ((state <> 'commissioned' or audit_manner = 'commissioned')
    and (state <> 'self_auditing' or audit_manner = 'self_audit')),
  add constraint an_ended_round_is_closed check ((state in ('accepted', 'carried_over', 'removed')) = (closed_at is not null)),
  add constraint carried_on_to_another check ((state = 'carried_over') = (carried_to is not null)),
  add constraint its_own_line_is_among_its_lines check (line = any (lines)),
  add foreign key (province, carried_from) references engagements (province, id) on delete restrict,
  add foreign key (province, carried_to) references engagements (province, id) on delete restrict;
create unique index carried_from_once on engagements (province, carried_from) where carried_from is not null;
create unique index carried_to_once on engagements (province, carried_to) where carried_to is not null;
create index engagements_of_campaign on engagements (province, campaign_id, id) where campaign_id is not null;
alter table engagements force row level security;
comment on column engagements.responsible_level is '管理级别：省管、市管、县管';
comment on column engagements.listed_on is '名单公布（或者申请受理）之日：各项时限自此起算';
comment on column engagements.targets is '目标：适用的清洁生产目标及未采用的其他要求';

-- Every duty of a round, with what it rests on: several texts may ask for the same, each is a row.
create table deadlines (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  duty text not null check (duty in ('serve_notice', 'publish_information', 'start_audit', 'finish_audit', 'apply_evaluation',
    'conclude_evaluation', 'apply_acceptance', 'conclude_acceptance', 'permit_entry', 'permit_entry_report', 'pass_acceptance',
    'disclose', 'next_audit')),
  bearer text not null check (bearer in ('enterprise', 'organiser', 'county', 'city', 'province')),
  rule_key text not null,
  document text not null,
  article text not null,
  verified boolean not null,
  strictness text not null check (strictness in ('statutory', 'campaign', 'permit', 'local')),
  set_by_level text not null check (set_by_level in ('nation', 'province', 'city', 'county')),
  runs_from date,
  span jsonb,
  named_on date,
  last_day_counts boolean not null,
  due_on date not null,
  original_due_on date not null,
  provisional boolean not null,
  met_on date,
  met_by uuid references organizations (id) on delete restrict,
  dropped_because text,
  version integer not null default 1,
  primary key (province, id),
  unique (province, engagement_id, duty, rule_key),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  constraint a_span_or_a_named_day check ((span is null) = (named_on is not null) and (span is null) = (runs_from is null)),
  constraint met_by_somebody check ((met_on is null) = (met_by is null)),
  constraint dropped_is_not_met check (dropped_because is null or met_on is null)
);
create index deadlines_open_by_day on deadlines (province, due_on, engagement_id) where met_on is null and dropped_because is null;
comment on table deadlines is '时限：一项义务的依据、起算、截止与延期';

-- A date moves by a decision, and the old date stays to be read. Append only, for every login.
create table deadline_moves (
  province char(2) not null,
  id uuid not null,
  deadline_id uuid not null,
  engagement_id uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  decided_by uuid not null references organizations (id) on delete restrict,
  decided_by_name text not null,
  application_id uuid,
  document_number text,
  at timestamptz not null,
  primary key (province, id),
  foreign key (province, deadline_id) references deadlines (province, id) on delete restrict,
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  constraint it_moves check (to_on <> from_on)
);
create index deadline_moves_of_deadline on deadline_moves (province, deadline_id, at);
create index deadline_moves_of_case on deadline_moves (province, engagement_id, at);
comment on table deadline_moves is '时限变动：原日期、新日期、理由与决定机关';

-- The list of one's cases by the next date: the sort key travels with the right to see.
alter table case_access no force row level security;
alter table case_access
  add column next_due_on date,
  add column next_duty text,
  add column responsible_level text,
  add column industry_code text,
  add column reasons text[] not null default '{}',
  add column audit_manner text,
  add column consultancy_name text,
  add column campaign_id uuid;
update case_access a set industry_code = s.industry_code, audit_manner = e.audit_manner,
    consultancy_name = e.consultancy_name
  from engagements e join sites s on s.province = e.province and s.id = e.site_id
  where e.province = a.province and e.id = a.case_id;
alter table case_access force row level security;
create index case_access_by_next_due on case_access (organization_id, next_due_on, case_id) where next_due_on is not null;
