-- A campaign publishes a list of plants in numbered versions; every plant on it is a listing and opens a round.
create table campaigns (
  province char(2) not null,
  id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  authority_name text not null,
  title text not null check (length(title) between 1 and 120),
  document_number text not null check (length(document_number) between 1 and 60),
  track text not null check (track in ('mandatory', 'voluntary')),
  year integer not null check (year between 2000 and 2199),
  line text not null check (line in ('ecology', 'industry', 'reform')),
  lines text[] not null,
  jurisdiction char(6) not null references divisions (code) on delete restrict,
  state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
  listed_on date,
  rules_on date,
  rules_known_at timestamptz,
  published_version integer,
  published_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (province, id),
  unique (province, id, authority_id),
  constraint place_of_jurisdiction check (province = left(jurisdiction, 2)),
  constraint its_own_line_leads check (line = lines[1] and lines <@ array['ecology', 'industry', 'reform']),
  constraint public_with_a_list check ((published_version is null) = (published_at is null) and (published_at is null) = (rules_on is null)
    and (rules_on is null) = (rules_known_at is null) and (published_at is null or listed_on is not null)),
  constraint state_of_publication check (state = 'closed' or (state = 'published') = (published_at is not null)),
  constraint closed_has_a_time check ((state = 'closed') = (closed_at is not null))
);
create index campaigns_of_authority on campaigns (authority_id, created_at desc, id desc);
create index campaigns_in_order on campaigns (province, created_at desc, id desc);
comment on table campaigns is '批次：一次公布的审核企业名单及其依据';

create table list_versions (
  province char(2) not null,
  id uuid not null,
  campaign_id uuid not null,
  authority_id uuid not null references organizations (id) on delete restrict,
  number integer not null check (number > 0),
  kind text not null check (kind in ('whole', 'additions', 'removals')),
  state text not null check (state in ('reading', 'ready', 'published', 'cancelled', 'failed')),
  base_number integer not null default 0,
  file_name text check (length(file_name) between 1 and 180),
  sha256 bytea check (length(sha256) = 32),
  bytes bigint,
  stored_as text,
  layout jsonb,
  uploaded_by uuid references accounts (id) on delete restrict,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  run uuid,
  rows_expected integer,
  rows_read integer not null default 0,
  heartbeat_at timestamptz,
  failure jsonb,
  published_at timestamptz,
  published_by_name text,
  addition_reason text check (length(addition_reason) between 1 and 300),
  removal_reason text check (length(removal_reason) between 1 and 300),
  primary key (province, id),
  unique (province, id, authority_id),
  unique (province, campaign_id, number),
  unique (province, stored_as),
  foreign key (province, campaign_id, authority_id) references campaigns (province, id, authority_id) on delete restrict,
  constraint a_file_is_told_whole check ((file_name is null) = (sha256 is null) and (sha256 is null) = (stored_as is null)),
  constraint who_reads_is_alive check ((state = 'reading') = (run is not null) and (state <> 'reading' or heartbeat_at is not null)),
  constraint published_by_somebody check ((state = 'published') = (published_at is not null) and (published_at is null) = (published_by_name is null)),
  constraint failed_because check ((state = 'failed') = (failure is not null))
);
create unique index one_reading_of_campaign on list_versions (province, campaign_id) where state = 'reading';
comment on table list_versions is '名单版本：一次导入、增补或者移出';

-- What a version holds, as it came and as it is understood; a published version keeps its rows and is whole by itself.
create table list_rows (
  province char(2) not null,
  version_id uuid not null,
  row integer not null check (row > 0),
  authority_id uuid not null,
  cells jsonb not null,
  standing text not null check (standing in ('accepted', 'rejected', 'set_aside')),
  faults jsonb not null default '[]',
  warnings jsonb not null default '[]',
  codes text[] not null default '{}',
  corrected boolean not null default false,
  carried boolean not null default false,
  override_reason text check (length(override_reason) between 1 and 200),
  known_name text,
  kept_name text check (kept_name in ('listed', 'known')),
  set_aside_because text check (length(set_aside_because) between 1 and 200),
  plant text,
  name text,
  credit_code text,
  site_name text,
  address text,
  division_code char(6) references divisions (code) on delete restrict,
  industry_code text,
  reasons text[] not null default '{}',
  level text check (level in ('province', 'city', 'county')),
  hazardous_waste_t numeric(14, 3) check (hazardous_waste_t >= 0),
  burns_coal boolean,
  enterprise_id uuid,
  site_id uuid,
  organiser_id uuid,
  organiser_name text,
  engagement_id uuid,
  version integer not null default 1,
  primary key (province, version_id, row),
  foreign key (province, version_id, authority_id) references list_versions (province, id, authority_id) on delete cascade,
  constraint accepted_is_readable check (standing <> 'accepted' or (plant is not null and name is not null and credit_code is not null
    and site_name is not null and division_code is not null and industry_code is not null and level is not null and organiser_id is not null)),
  constraint place_of_division check (province = left(division_code, 2))
);
create index list_rows_by_standing on list_rows (province, version_id, standing, row);
create index list_rows_of_plant on list_rows (province, version_id, plant);
create index list_rows_of_round on list_rows (province, version_id, engagement_id) where engagement_id is not null;
comment on table list_rows is '名单行：原样单元格、读出的内容、问题与处理';

create table listings (
  province char(2) not null,
  id uuid not null,
  campaign_id uuid not null,
  authority_id uuid not null,
  engagement_id uuid not null,
  site_id uuid not null,
  enterprise_id uuid not null references organizations (id) on delete restrict,
  enterprise_name text not null,
  credit_code text not null,
  site_name text not null,
  address text not null,
  division_code char(6) not null references divisions (code) on delete restrict,
  industry_code text not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  level text not null check (level in ('province', 'city', 'county')),
  lines text[] not null,
  organiser_id uuid not null references organizations (id) on delete restrict,
  organiser_name text not null,
  targets jsonb not null,
  target_level text,
  hazardous_waste_t numeric(14, 3) check (hazardous_waste_t >= 0),
  burns_coal boolean,
  listed_on date not null,
  listed_in integer not null,
  addition_reason text,
  removed_in integer,
  removed_on date,
  removal_reason text,
  version integer not null default 1,
  primary key (province, id),
  unique (province, engagement_id),
  foreign key (province, campaign_id, authority_id) references campaigns (province, id, authority_id) on delete restrict,
  foreign key (province, engagement_id) references engagements (province, id) on delete restrict,
  foreign key (province, site_id) references sites (province, id) on delete restrict,
  constraint removed_with_a_reason check ((removed_in is null) = (removed_on is null) and (removed_on is null) = (removal_reason is null))
);
create unique index one_listing_of_a_site on listings (province, campaign_id, site_id) where removed_in is null;
create index listings_of_site on listings (province, site_id);
create index listings_by_division on listings (province, division_code, id);
create index listings_by_name on listings (province, enterprise_name collate "zh-x-icu", id);
create index listings_by_day on listings (province, listed_on, id);
create index listings_of_campaign on listings (province, campaign_id, division_code, id);
create index listings_of_enterprise on listings (enterprise_id, province, id);
comment on table listings is '列入名单：一个厂区在一个批次中的列入、理由与移出';

alter table engagements add foreign key (province, campaign_id) references campaigns (province, id) on delete restrict;
