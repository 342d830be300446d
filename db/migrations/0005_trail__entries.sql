-- 痕迹: every act leaves one entry in its own transaction. Entries name ids; the names of persons are joined
-- when read, by those who may see them. Place 00 is the nation.
create table trail_entries (
  province char(2) not null,
  id uuid not null,
  at timestamptz not null,
  act text not null check (length(act) between 3 and 60),
  persona text not null,
  account_id uuid,
  organization_id uuid,
  subject_kind text not null,
  subject_id text not null,
  subject_name text,
  subject_organization_id uuid,
  subject_account_id uuid,
  case_id uuid,
  clause text,
  before jsonb,
  after jsonb,
  recorded_at timestamptz not null default now(),
  primary key (province, id)
);
create index trail_of_actor on trail_entries (organization_id, at desc, id desc) where organization_id is not null;
create index trail_of_subject on trail_entries (subject_organization_id, at desc, id desc) where subject_organization_id is not null;
create index trail_of_account on trail_entries (subject_account_id, at desc, id desc) where subject_account_id is not null;
create index trail_of_case on trail_entries (province, case_id, at desc, id desc) where case_id is not null;
comment on table trail_entries is '痕迹：任何登录角色都不能修改或删除';

-- Grants give nobody update or delete; this stops the owner's own hand as well.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'trail entries are not changed' using errcode = 'QS500';
end $$;
create trigger trail_is_final before update or delete on trail_entries for each row execute function app.refuse_change();
create trigger trail_is_kept before truncate on trail_entries for each statement execute function app.refuse_change();
