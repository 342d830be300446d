-- A long list is published beside the request that asks for it: the version says how far it has come and what was asked.
-- A row says which open round goes on with it, and whether somebody has looked at what differs from what is known.
alter table list_versions drop constraint list_versions_state_check, drop constraint who_reads_is_alive;
alter table list_versions
  add column publication jsonb,
  add column rows_published integer not null default 0,
  add column publication_failure jsonb,
  add constraint list_versions_state_check check (state in ('reading', 'ready', 'publishing', 'published', 'cancelled', 'failed')),
  add constraint who_works_is_alive check ((state in ('reading', 'publishing')) = (run is not null) and (run is null or heartbeat_at is not null)),
  add constraint published_as_asked check (state <> 'publishing' or publication is not null);
create unique index one_publication_of_campaign on list_versions (province, campaign_id) where state = 'publishing';
create index list_versions_by_content on list_versions (province, campaign_id, sha256) where sha256 is not null;
comment on column list_versions.publication is '公布请求：公布日期、理由与经办人';

alter table list_rows
  add column carries uuid,
  add column carry_ground text check (carry_ground in ('audit_overdue', 'evaluation_overdue', 'evaluation_failed', 'acceptance_failed')),
  add column confirmed boolean not null default false,
  add constraint carried_on_a_ground check ((carries is null) = (carry_ground is null));
comment on column list_rows.carries is '结转：随本行转入本批次的上一轮审核';

-- One draft of one notice. The owner is bound by row level security too, and lets itself see those that stand twice.
alter table campaigns no force row level security;
update campaigns c set title = left(c.title, 110) || '（' || twice.nth || '）' from (
  select province, id, row_number() over (partition by province, authority_id, document_number, title, year order by created_at, id) as nth
  from campaigns where state = 'draft') twice
where c.province = twice.province and c.id = twice.id and twice.nth > 1;
alter table campaigns force row level security;
create unique index one_draft_of_a_notice on campaigns (province, authority_id, document_number, title, year) where state = 'draft';

-- The rows of a run are read by their number: no other index may look as good to who has not counted the table yet. And whoever
-- operates is found among any number of enterprises.
drop index list_rows_of_plant;
create index list_rows_of_plant on list_rows (province, plant, version_id);
drop index list_rows_of_round;
create index list_rows_of_round on list_rows (province, engagement_id, version_id) where engagement_id is not null;
create index organizations_operating on organizations (id) where kind = 'operator';
