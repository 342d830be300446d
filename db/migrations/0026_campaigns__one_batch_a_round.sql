-- A round waits in one batch of notices at a time. Of two that were begun over the same rounds before this was kept, the
-- earlier one makes the notice.
alter table notice_batches no force row level security;
alter table notice_batch_items no force row level security;
update notice_batch_items i set state = 'dropped'
  from notice_batches b
  where b.province = i.province and b.id = i.batch_id and i.state = 'waiting'
    and exists (select from notice_batch_items o join notice_batches ob on ob.province = o.province and ob.id = o.batch_id
      where o.province = i.province and o.engagement_id = i.engagement_id and o.state = 'waiting'
        and (ob.started_at, ob.id) < (b.started_at, b.id));
alter table notice_batch_items force row level security;
alter table notice_batches force row level security;
create unique index one_batch_at_a_time on notice_batch_items (province, engagement_id) where state = 'waiting';
-- How many of those asked for another batch was already making.
alter table notice_batches add column left_out integer not null default 0 check (left_out >= 0);

-- The board of a campaign's notices by their last day: the sort key travels with the right to see, as next_due_on does.
-- Written with case: coalesce counts as leaky behind row level security, and would keep a page from starting in the index.
alter table case_access no force row level security;
alter table deadlines no force row level security;
alter table case_access add column notice_due_on date;
update case_access a set notice_due_on = d.due_on from deadlines d
  where d.province = a.province and d.engagement_id = a.case_id and d.duty = 'serve_notice' and d.rule_key = 'notify_enterprise_within'
    and d.dropped_because is null and a.campaign_id is not null;
-- A round that is over leads with no date: rows written before that was so are mended.
update case_access set next_due_on = null, next_duty = null
  where state in ('accepted', 'carried_over', 'removed') and next_due_on is not null;
alter table deadlines force row level security;
alter table case_access force row level security;
create index case_access_by_notice_due on case_access (organization_id, campaign_id,
  (case when notice_due_on is null then '9999-12-31'::date else notice_due_on end), division_code, case_id) where campaign_id is not null;
comment on column case_access.notice_due_on is '告知书应送达的最后一日，名单排序用';
