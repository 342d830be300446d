-- Case tables: key, unique keys and foreign keys begin with the place.
create table sites (
  province char(2) not null,
  id uuid not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  credit_code text not null,
  name text not null check (length(name) between 1 and 120),
  address text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  industry_code text not null,
  registered_at timestamptz not null,
  version integer not null default 1,
  primary key (province, id),
  unique (province, enterprise_id, name),
  constraint place_of_division check (province = left(division_code, 2))
);
create index sites_by_division on sites (province, division_code, id);
create index sites_of_enterprise on sites (enterprise_id, province, id);
comment on table sites is '厂区：审核以厂区为单位（信用代码 + 厂区）';

create sequence engagement_numbers;

create table engagements (
  province char(2) not null,
  id uuid not null,
  number text not null,
  site_id uuid not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  consultancy_id uuid references organizations (id) on delete restrict,
  consultancy_name text,
  organiser_id uuid not null references organizations (id) on delete restrict,
  organiser_name text not null,
  line text not null check (line in ('ecology', 'industry', 'reform')),
  track text not null check (track in ('mandatory', 'voluntary')),
  state text not null check (state in ('listed', 'commissioned')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (province, id),
  unique (province, number),
  foreign key (province, site_id) references sites (province, id) on delete restrict,
  constraint commissioned_has_a_consultancy check ((state = 'listed') = (consultancy_id is null)),
  constraint consultancy_has_a_name check ((consultancy_id is null) = (consultancy_name is null))
);
create unique index one_open_round_per_site on engagements (province, site_id) where closed_at is null;
comment on table engagements is '一轮审核项目';

create table case_parties (
  province char(2) not null,
  id uuid not null,
  engagement_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  name text not null,
  capacity text not null check (capacity in ('organiser', 'enterprise', 'consultancy')),
  since timestamptz not null,
  until timestamptz,
  primary key (province, id),
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict
);
create unique index one_party_at_a_time on case_parties (province, engagement_id, capacity) where until is null;
comment on table case_parties is '案卷当事方';

-- Who may see a case, and the keys its lists are sorted by. Written by app.grant_case only.
create table case_access (
  organization_id uuid not null references organizations (id) on delete cascade,
  province char(2) not null,
  case_id uuid not null,
  capacity text not null check (capacity in ('organiser', 'supervisor', 'enterprise', 'consultancy', 'panel')),
  opens_at timestamptz not null,
  closes_at timestamptz,
  opened_at timestamptz not null,
  enterprise_name text not null,
  number text not null,
  division_code char(6) not null,
  track text not null,
  state text not null,
  primary key (organization_id, province, case_id),
  foreign key (province, case_id) references engagements (province, id) on delete cascade
);
create index case_access_by_opening on case_access (organization_id, opened_at desc, case_id desc);
create index case_access_by_enterprise on case_access (organization_id, enterprise_name collate "zh-x-icu", case_id);
create index case_access_of_case on case_access (province, case_id);
comment on table case_access is '案卷可见范围';

create table case_files (
  province char(2) not null,
  id uuid not null,
  case_id uuid not null,
  organization_id uuid not null references organizations (id) on delete restrict,
  organization_name text not null,
  name text not null check (length(name) between 1 and 180),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  stored_as text not null unique,
  uploaded_by uuid not null references accounts (id) on delete restrict,
  uploaded_at timestamptz not null,
  primary key (province, id),
  foreign key (province, case_id) references engagements (province, id) on delete restrict
);
create index case_files_in_order on case_files (province, case_id, uploaded_at, id);
comment on table case_files is '案卷材料';
