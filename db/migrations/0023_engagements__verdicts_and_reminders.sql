-- What the organiser concluded, stage by stage. A verdict is a fact of the case and stays: no login changes or removes it.
create table round_verdicts (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  stage text not null check (stage in ('evaluation', 'acceptance')),
  result text not null check (result in ('passed', 'not_passed')),
  concluded_on date not null,
  document_number text check (length(document_number) between 1 and 80),
  opinion text check (length(opinion) between 1 and 2000),
  file_id uuid,
  concluded_by uuid not null references organizations (id) on delete restrict,
  concluded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, file_id) references case_files (province, id) on delete restrict
);
create index round_verdicts_of_case on round_verdicts (province, engagement_id, recorded_at);
create index round_verdicts_of_file on round_verdicts (province, file_id);
comment on table round_verdicts is '评估、验收结论：由组织单位作出，作出后不变';

-- Once for a duty, its day, a step and whoever is told: a day that was postponed begins to be told anew.
create table deadline_reminders (
  province char(2) not null,
  deadline_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  due_on date not null,
  step integer not null check (step in (30, 7, 1, -1)),
  reminded_at timestamptz not null,
  primary key (province, deadline_id, organization_id, due_on, step),
  foreign key (province, deadline_id) references deadlines (province, id) on delete restrict
);
comment on table deadline_reminders is '时限提醒：每项义务每一步只提醒一次';

-- By the next day, whoever has none last: one index serves the whole list, and the days that have passed as its beginning.
-- Written with case: coalesce counts as leaky behind row level security, and would keep a page from starting in the index.
drop index case_access_by_next_due;
create index case_access_by_next_due on case_access (organization_id, (case when next_due_on is null then '9999-12-31'::date else next_due_on end), case_id);
