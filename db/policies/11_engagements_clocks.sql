-- The clocks of a round. A party and the authorities above read them; nobody writes them but the definer functions, which
-- believe the tables and not their caller.
grant select on deadlines, deadline_moves to qs_enterprise, qs_authority, qs_consultancy, qs_keeper;
create policy in_our_sight on deadlines for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = deadlines.province and a.case_id = deadlines.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on deadline_moves for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = deadline_moves.province and a.case_id = deadline_moves.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy keeper_reads on deadlines for select to qs_keeper using (true);
create policy keeper_reads on deadline_moves for select to qs_keeper using (true);
grant insert on deadlines, deadline_moves to qs_keeper;
grant update (due_on, provisional, met_on, met_by, dropped_because, version) on deadlines to qs_keeper;
create policy keeper_sets on deadlines for insert to qs_keeper with check (true);
create policy keeper_settles on deadlines for update to qs_keeper using (true);
create policy keeper_notes on deadline_moves for insert to qs_keeper with check (true);


-- In which capacity the acting organization sees a case at this moment; null: not at all.
create or replace function app.capacity_in(place text, subject uuid) returns text language sql stable security definer as $$
  select a.capacity from public.case_access a where a.organization_id = app.organization_id() and a.province = place and a.case_id = subject
    and (a.closes_at is null or a.closes_at > app.now());
$$;
alter function app.capacity_in owner to qs_keeper;
revoke all on function app.capacity_in from public;

-- The lower the number, the higher who set the date. The country's is moved by nobody.
create or replace function app.rank_of(level text) returns integer language sql immutable as $$
  select case level when 'nation' then 0 when 'province' then 1 when 'city' then 2 when 'county' then 3 else 4 end;
$$;

-- Ahead of a last day, and after it (-1): the lowest step not yet passed. The steps themselves are told by the caller.
create or replace function app.step_reached(steps integer[], days_left integer) returns integer language sql immutable as $$
  select pg_catalog.min(s) from pg_catalog.unnest(steps) s where s >= days_left;
$$;

-- Whose duty it is: the organiser's is the organiser's; a county's that of whom the site lies nearest to; a city's that of
-- whoever answers to the province itself, be it a county by name.
create or replace function app.bears(bearer text, capacity text, level text, line text, seat text, site text) returns boolean
language sql stable as $$
  select case bearer
    when 'enterprise' then true
    when 'organiser' then capacity = 'organiser'
    when 'county' then seat = site
    when 'city' then exists (select from public.supervisions v where v.line = bears.line and v.division_code = seat and v.superior_code like '%0000')
    else level = bearer end;
$$;

-- What an organization has to look to next in each of its cases: the enterprise's duties, and its own. A round that is over
-- leads with none. On the board of a campaign's notices it stands by the last day to serve its notice, met or not.
create or replace function app.refresh_next_dues(place text, subjects uuid[]) returns void language sql security definer as $$
  update public.case_access a set notice_due_on = (
      select d.due_on from public.deadlines d where d.province = a.province and d.engagement_id = a.case_id and a.campaign_id is not null
        and d.duty = 'serve_notice' and d.rule_key = 'notify_enterprise_within' and d.dropped_because is null),
    (next_due_on, next_duty) = (
      select d.due_on, d.duty from public.engagements e
      join public.sites s on s.province = e.province and s.id = e.site_id
      join public.organizations o on o.id = a.organization_id
      join public.deadlines d on d.province = e.province and d.engagement_id = e.id and d.met_on is null and d.dropped_because is null
      where e.province = a.province and e.id = a.case_id and e.state not in ('accepted', 'carried_over', 'removed')
        and (o.kind = 'authority' or d.bearer = 'enterprise')
        and app.bears(d.bearer, a.capacity, o.level, o.line, o.division_code, s.division_code)
      order by d.due_on, d.duty limit 1)
  where a.province = place::bpchar and a.case_id = any (subjects);
$$;
create or replace function app.refresh_next_due(place text, subject uuid) returns void language plpgsql security definer as $$
begin
  perform app.refresh_next_dues(place, array[subject]);
end $$;
alter function app.refresh_next_dues owner to qs_keeper;
revoke all on function app.refresh_next_dues from public;
alter function app.refresh_next_due owner to qs_keeper;
revoke all on function app.refresh_next_due from public;
grant execute on function app.refresh_next_due to qs_authority, qs_enterprise;

-- Clocks as the rules gave them. Inside other definer functions only: whoever may start a clock is their question.
create or replace function app.write_deadlines_of(place text, subjects uuid[], drafts jsonb) returns void language sql security definer as $$
  insert into public.deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness,
      set_by_level, runs_from, span, named_on, last_day_counts, due_on, original_due_on, provisional)
    select place, coalesce(d.id, pg_catalog.gen_random_uuid()), subject.id, d.duty, d.bearer, d."ruleKey", d.document, d.article, d.verified,
      d.strictness, d."setByLevel", d."runsFrom", case when pg_catalog.jsonb_typeof(d.span) = 'object' then d.span end, d."namedOn",
      d."lastDayCounts", d."dueOn", d."dueOn", d.provisional
    from pg_catalog.jsonb_to_recordset(drafts) d (id uuid, duty text, bearer text, "ruleKey" text, document text, article text,
      verified boolean, strictness text, "setByLevel" text, "runsFrom" date, span jsonb, "namedOn" date, "lastDayCounts" boolean,
      "dueOn" date, provisional boolean)
    cross join pg_catalog.unnest(subjects) subject (id)
    on conflict (province, engagement_id, duty, rule_key) do nothing;
$$;
create or replace function app.write_deadlines(place text, subject uuid, drafts jsonb) returns void language plpgsql security definer as $$
begin
  perform app.write_deadlines_of(place, array[subject], drafts);
end $$;
alter function app.write_deadlines_of owner to qs_keeper;
revoke all on function app.write_deadlines_of from public;
alter function app.write_deadlines owner to qs_keeper;
revoke all on function app.write_deadlines from public;

-- Who may say that a duty is met. The enterprise says it of what is its own to do, its consultancy of the audit; that an
-- application came, or a verdict fell, is said by who received it or concluded.
create or replace function app.may_settle(duty text, capacity text) returns boolean language sql immutable as $$
  select coalesce(case capacity
    when 'organiser' then true
    when 'supervisor' then duty not in ('conclude_evaluation', 'conclude_acceptance', 'pass_acceptance')
    when 'enterprise' then duty in ('publish_information', 'start_audit', 'finish_audit', 'disclose')
    when 'consultancy' then duty in ('start_audit', 'finish_audit') end, false);
$$;

create or replace function app.meet_duty(place text, subject uuid, what text, day date) returns integer
language plpgsql security definer as $$
declare met integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if not app.may_settle(what, app.capacity_in(place, subject)) then raise exception 'not yours to meet' using errcode = 'QS404'; end if;
  if day > app.today() then raise exception 'a day still ahead' using errcode = '22023'; end if;
  update public.deadlines d set met_on = day, met_by = app.organization_id(), version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null;
  get diagnostics met = row_count;
  perform app.refresh_next_due(place, subject);
  return met;
end $$;

create or replace function app.unmeet_duty(place text, subject uuid, what text) returns integer language plpgsql security definer as $$
declare opened integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if not app.may_settle(what, app.capacity_in(place, subject)) then raise exception 'not yours to reopen' using errcode = 'QS404'; end if;
  update public.deadlines d set met_on = null, met_by = null, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is not null;
  get diagnostics opened = row_count;
  perform app.refresh_next_due(place, subject);
  return opened;
end $$;

-- A duty that does not apply here, said by who set it or stands above. What the country asks is dropped only with the round.
create or replace function app.drop_duty(place text, subject uuid, what text, because text) returns integer
language plpgsql security definer as $$
declare mine text := app.capacity_in(place, subject); dropped integer;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  if mine is null or mine not in ('organiser', 'supervisor') then raise exception 'not yours to drop' using errcode = 'QS404'; end if;
  update public.deadlines d set dropped_because = because, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null
      and app.rank_of(d.set_by_level) >= (select app.rank_of(o.level) from public.organizations o where o.id = app.organization_id());
  get diagnostics dropped = row_count;
  perform app.refresh_next_due(place, subject);
  return dropped;
end $$;

-- A date moves by a decision: later, by who set it or stands above, and the old date stays to be read.
create or replace function app.move_deadline(place text, subject uuid, what text, moved_to date, why text, application uuid, number text)
returns table (deadline_id uuid, from_on date, to_on date) language plpgsql security definer as $$
declare mine text := app.capacity_in(place, subject); o record;
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject for update;
  select x.name, x.level into o from public.organizations x where x.id = app.organization_id() and x.kind = 'authority';
  if mine is null or mine not in ('organiser', 'supervisor') or o.level is null then
    raise exception 'not yours to move' using errcode = 'QS404';
  end if;
  return query with moving as (
      select d.id, d.due_on from public.deadlines d
        where d.province = place and d.engagement_id = subject and d.duty = what and d.met_on is null and d.dropped_because is null
          and d.due_on < moved_to and d.set_by_level <> 'nation' and app.rank_of(d.set_by_level) >= app.rank_of(o.level)
    ), moved as (
      update public.deadlines d set due_on = moved_to, provisional = false, version = d.version + 1
        from moving m where d.province = place and d.id = m.id
    ), noted as (
      insert into public.deadline_moves (province, id, deadline_id, engagement_id, from_on, to_on, reason, decided_by, decided_by_name,
          application_id, document_number, at)
        select place, pg_catalog.gen_random_uuid(), m.id, subject, m.due_on, moved_to, why, app.organization_id(), o.name, application, number, app.now()
          from moving m
    ) select m.id, m.due_on, moved_to from moving m;
  perform app.refresh_next_due(place, subject);
end $$;
alter function app.meet_duty owner to qs_keeper;
alter function app.unmeet_duty owner to qs_keeper;
alter function app.drop_duty owner to qs_keeper;
alter function app.move_deadline owner to qs_keeper;
revoke all on function app.meet_duty, app.unmeet_duty, app.drop_duty, app.move_deadline from public;
grant execute on function app.meet_duty, app.unmeet_duty to qs_authority, qs_enterprise, qs_consultancy;
grant execute on function app.drop_duty, app.move_deadline to qs_authority;

-- What has been told ahead of a day, or after it was missed; kept by the reminders' own door.
grant select, insert on deadline_reminders to qs_keeper;
create policy keeper_reads on deadline_reminders for select to qs_keeper using (true);
create policy keeper_notes on deadline_reminders for insert to qs_keeper with check (true);

-- Asked by the keeper's doors alone; what belongs to it stays open to it whenever the law is applied again.
alter function app.may_settle owner to qs_keeper;
alter function app.rank_of owner to qs_keeper;
alter function app.step_reached owner to qs_keeper;
alter function app.bears owner to qs_keeper;
revoke all on function app.rank_of, app.step_reached, app.bears, app.may_settle from public;
-- Whoever reads a case asks whose duty a date is.
grant execute on function app.bears to qs_enterprise, qs_consultancy, qs_authority;
