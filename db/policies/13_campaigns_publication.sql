-- Publishing a version, in one transaction: run after run of rows, each with the enterprises and plants that nobody knew, the
-- rounds with parties, clocks and sight, and the listings; then what is taken off, and the version is public. Every function
-- asks who calls, and whether this run is the one that publishes: stopped or overtaken, it finds nothing to go on with.
drop function if exists app.publish_list(text, uuid, jsonb, jsonb, date, timestamptz, uuid[], text, text, text);
drop function if exists app.list_enterprises(text, uuid);
drop function if exists app.list_sites(text, uuid);
drop function if exists app.list_rounds(text, uuid, jsonb, jsonb, date, text);
drop function if exists app.list_changes(text, uuid, jsonb, jsonb);
drop function if exists app.list_removals(text, uuid, uuid[], text);
grant update (address, industry_code, version) on sites to qs_keeper;
create policy keeper_corrects on sites for update to qs_keeper using (true);

-- Nobody has counted the tables that this very transaction fills, so the statements of a run are written for one plan: from the
-- rows of the run, each by its key, whatever has been written before. Hence the arrays, the subqueries that stand for one row,
-- and the settings below; a place is compared as what the keys begin with.

-- The rows of one run. A definer, so that it is not read into the statements around it.
create or replace function app.list_run(place text, list uuid, past integer, upto integer) returns setof public.list_rows language sql stable
security definer rows 250 as $$
  select * from public.list_rows r
    where r.province = place::bpchar and r.version_id = list and r.row > past and r.row <= upto and r.standing = 'accepted' and not r.carried;
$$;

-- An enterprise the list brings in is nobody's account yet. Whoever oversees its place sees it: app.oversees, for many at once.
create or replace function app.list_enterprises(place text, list uuid, past integer, upto integer) returns void language plpgsql security definer as $$
declare brought uuid[]; renamed text[];
begin
  with made as (
    insert into public.organizations (id, kind, name, credit_code, province, division_code, registered_by, registered_at)
      select distinct on (r.credit_code) pg_catalog.gen_random_uuid(), 'enterprise', r.name, r.credit_code, place, r.division_code,
          app.organization_id(), app.now()
        from app.list_run(place, list, past, upto) r order by r.credit_code, r.row
      on conflict (kind, credit_code) where credit_code is not null do nothing
      returning id
  ) select pg_catalog.array_agg(id) into brought from made;
  insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
    select j.authority_id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations o
      join public.jurisdictions j on j.division_code = o.division_code
      join public.organizations w on w.id = j.authority_id and w.kind = 'authority'
      where o.id = any (brought)
    union all
    select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations w cross join public.organizations o where w.kind = 'operator' and o.id = any (brought)
    on conflict do nothing;
  -- The officer said that the list's name is the right one. Whoever has claimed an account keeps its own name there.
  select pg_catalog.array_agg(r.credit_code) into renamed from app.list_run(place, list, past, upto) r where r.kept_name = 'listed';
  if renamed is not null then
    with called as (
      update public.organizations o set name = r.name, version = o.version + 1 from app.list_run(place, list, past, upto) r
        where r.kept_name = 'listed' and o.kind = 'enterprise' and o.credit_code = any (renamed) and o.credit_code = r.credit_code
          and o.state = 'invited' and o.province = place::bpchar and o.name <> r.name
        returning o.id, o.name
    ) update public.oversight s set name = c.name from called c where s.organization_id = c.id;
  end if;
end $$;

-- Plants that nobody knew; and whose plant, and which round, every row of the run is.
create or replace function app.list_sites(place text, list uuid, past integer, upto integer) returns void language plpgsql security definer as $$
declare looked_at uuid[];
begin
  insert into public.sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
    select place, pg_catalog.gen_random_uuid(), (select o.id from public.organizations o where o.kind = 'enterprise' and o.credit_code = r.credit_code),
        case when r.kept_name = 'known' then r.known_name else r.name end, r.credit_code, r.site_name, r.address, r.division_code,
        r.industry_code, app.now()
      from app.list_run(place, list, past, upto) r where r.site_id is null
    on conflict (province, enterprise_id, name) do nothing;
  -- What the officer confirmed against what was known stands from now on; whoever has claimed the account says it itself.
  select pg_catalog.array_agg(r.site_id) into looked_at from app.list_run(place, list, past, upto) r where r.confirmed and r.site_id is not null;
  if looked_at is not null then
    update public.sites s set address = r.address, industry_code = r.industry_code, version = s.version + 1
      from app.list_run(place, list, past, upto) r
      where r.confirmed and s.province = place::bpchar and s.id = any (looked_at) and s.id = r.site_id
        and (s.address, s.industry_code) is distinct from (r.address, r.industry_code)
        and exists (select from public.organizations o where o.id = s.enterprise_id and o.kind = 'enterprise' and o.credit_code = r.credit_code
          and o.state = 'invited');
  end if;
  -- A row of a plant that stands listed goes with its round; any other begins one.
  with enterprise as materialized (
    select r.row, r.site_id, r.site_name, (select o.id from public.organizations o where o.kind = 'enterprise' and o.credit_code = r.credit_code) as id
      from app.list_run(place, list, past, upto) r
  ), plant as materialized (
    select e.row, e.id as enterprise_id, case when e.site_id is null
        then (select s.id from public.sites s where s.province = place::bpchar and s.enterprise_id = e.id and s.name = e.site_name)
        else (select s.id from public.sites s where s.province = place::bpchar and s.id = e.site_id and s.enterprise_id = e.id) end as site_id
      from enterprise e
  ), round as materialized (
    select p.*, (select l.engagement_id from (select * from public.listings x where x.province = place::bpchar and x.site_id = p.site_id offset 0) l
        where l.campaign_id = v.campaign_id and l.removed_in is null) as engagement_id
      from plant p join public.list_versions v on v.province = place::bpchar and v.id = list where p.site_id is not null
  )
  update public.list_rows t set enterprise_id = n.enterprise_id, site_id = n.site_id, engagement_id = coalesce(n.engagement_id, pg_catalog.gen_random_uuid())
    from round n where t.province = place::bpchar and t.version_id = list and t.row > past and t.row <= upto and t.row = n.row;
end $$;

-- The round before ends where its row goes on with it, on a ground the tables show; the new one says whence it came. The
-- old one's clocks fall, and of every plant that stands listed again the clock of the next audit stops.
create or replace function app.list_openings(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb) returns uuid[]
language plpgsql security definer as $$
declare c public.campaigns; v public.list_versions; begun uuid[]; ended uuid[]; before uuid[]; others uuid[];
begin
  select * into v from public.list_versions x where x.province = place::bpchar and x.id = list;
  select * into c from public.campaigns x where x.province = place::bpchar and x.id = v.campaign_id;
  select pg_catalog.array_agg(r.carries) into ended from app.list_run(place, list, past, upto) r where r.carries is not null;
  if exists (select from app.list_run(place, list, past, upto) r where r.carries is not null
      and not app.may_carry(place, r.carries, r.site_id, r.carry_ground, c.id)) then
    raise exception 'a round that does not go on' using errcode = 'QS404';
  end if;
  perform app.settle_duties(place, old, 'carried_over') from pg_catalog.unnest(ended) old;
  with aims as materialized (
    select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
  ), closed as (
    update public.engagements e set state = 'carried_over', carried_to = r.engagement_id, closed_at = app.now(), ended_because = r.carry_ground,
        version = e.version + 1
      from app.list_run(place, list, past, upto) r where e.province = place::bpchar and e.id = any (ended) and e.id = r.carries
      returning e.id, e.carried_to
  ), opened as (
    insert into public.engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track,
        state, opened_at, rules_on, rules_known_at, responsible_level, lines, campaign_id, listed_on, reasons, targets, hazardous_waste_t,
        burns_coal, carried_from)
      select place, r.engagement_id, place || '-' || extract(year from app.today())::int || '-' || to_char(nextval('public.engagement_numbers'), 'FM999999000000'),
          r.site_id, r.enterprise_id, case when r.kept_name = 'known' then r.known_name else r.name end, r.organiser_id, r.organiser_name, c.line, c.track,
          'listed', app.now(), coalesce(c.rules_on, (v.publication ->> 'listedOn')::date), coalesce(c.rules_known_at, (v.publication ->> 'rulesKnownAt')::timestamptz),
          r.level, c.lines, c.id, (v.publication ->> 'listedOn')::date, r.reasons, aims.asked, r.hazardous_waste_t, r.burns_coal, old.id
        from app.list_run(place, list, past, upto) r
        join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
        join aims on aims.nth = p.targets
        left join closed old on old.carried_to = r.engagement_id
        where (select l.id from public.listings l where l.province = place::bpchar and l.engagement_id = r.engagement_id) is null
        order by r.row
      returning id
  ) select pg_catalog.array_agg(id) into begun from opened;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since)
    select place, pg_catalog.gen_random_uuid(), e.id, party.id, party.name, party.capacity, e.opened_at
      from public.engagements e
      cross join lateral (values (e.organiser_id, e.organiser_name, 'organiser'), (e.enterprise_id, e.enterprise_name, 'enterprise')) party (id, name, capacity)
      where e.province = place::bpchar and e.id = any (begun);
  select pg_catalog.array_agg(e.id) into before from public.engagements e where e.province = place::bpchar and e.closed_at is not null
    and e.site_id = any (array(select n.site_id from public.engagements n where n.province = place::bpchar and n.id = any (begun)));
  if before is not null then
    with stopped as (
      update public.deadlines d set met_on = n.listed_on, met_by = n.organiser_id, version = d.version + 1
        from public.engagements e join public.engagements n on n.province = place::bpchar and n.id = any (begun) and n.site_id = e.site_id
        where e.province = place::bpchar and e.id = any (before)
          and d.province = place::bpchar and d.engagement_id = any (before) and d.engagement_id = e.id
          and d.duty = 'next_audit' and d.met_on is null and d.dropped_because is null
        returning d.engagement_id
    ) select pg_catalog.array_agg(distinct engagement_id) into others from stopped;
    if others is not null then perform app.refresh_next_dues(place, others); end if;
  end if;
  if ended is not null then perform app.grant_cases(place, ended); end if;
  return begun;
end $$;

-- Plants of one place and kind have the same clocks: sent once, written for all of the run.
create or replace function app.list_clocks(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb, begun uuid[]) returns void
language sql security definer as $$
  with draft as materialized (
    select (groups.nth - 1)::integer as nth, d.* from pg_catalog.jsonb_array_elements(plans -> 'deadlines') with ordinality groups (drafts, nth)
      cross join lateral pg_catalog.jsonb_to_recordset(groups.drafts) d (duty text, bearer text, "ruleKey" text, document text, article text,
        verified boolean, strictness text, "setByLevel" text, "runsFrom" date, span jsonb, "namedOn" date, "lastDayCounts" boolean,
        "dueOn" date, provisional boolean)
  )
  insert into public.deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness,
      set_by_level, runs_from, span, named_on, last_day_counts, due_on, original_due_on, provisional)
    select place, pg_catalog.gen_random_uuid(), r.engagement_id, d.duty, d.bearer, d."ruleKey", d.document, d.article, d.verified,
        d.strictness, d."setByLevel", d."runsFrom", case when pg_catalog.jsonb_typeof(d.span) = 'object' then d.span end, d."namedOn",
        d."lastDayCounts", d."dueOn", d."dueOn", d.provisional
      from app.list_run(place, list, past, upto) r
      join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
      join draft d on d.nth = p.deadlines
      where r.engagement_id = any (begun);
$$;

-- The listings of the rounds that began, and what the list says otherwise of a plant that stands listed. Its place and its
-- level are not among it: who is responsible does not change under a round; it is taken off and listed anew.
create or replace function app.list_entries(place text, list uuid, past integer, upto integer, plans jsonb, planned jsonb, begun uuid[]) returns uuid[]
language plpgsql security definer as $$
declare altered uuid[]; already uuid[];
begin
  select pg_catalog.array_agg(r.engagement_id) into already from app.list_run(place, list, past, upto) r
    where r.engagement_id <> all (coalesce(begun, '{}'));
  if already is not null then
    with aims as materialized (
      select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
    ), changed as (
      update public.listings l set enterprise_name = case when r.kept_name = 'known' then r.known_name else r.name end, address = r.address,
          industry_code = r.industry_code, reasons = r.reasons, hazardous_waste_t = r.hazardous_waste_t, burns_coal = r.burns_coal,
          targets = aims.asked, target_level = aims.asked -> 0 ->> 'level', version = l.version + 1
        from app.list_run(place, list, past, upto) r
        join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
        join aims on aims.nth = p.targets
        where l.province = place::bpchar and l.engagement_id = any (already) and l.engagement_id = r.engagement_id and l.removed_in is null
          and ((l.enterprise_name, l.address, l.industry_code, l.hazardous_waste_t, l.burns_coal)
              is distinct from (case when r.kept_name = 'known' then r.known_name else r.name end, r.address, r.industry_code, r.hazardous_waste_t, r.burns_coal)
            or not (l.reasons @> r.reasons and l.reasons <@ r.reasons))
        returning l.engagement_id, l.enterprise_name, l.reasons, l.targets, l.hazardous_waste_t, l.burns_coal
    ), followed as (
      update public.engagements e set enterprise_name = l.enterprise_name, reasons = l.reasons, targets = l.targets,
          hazardous_waste_t = l.hazardous_waste_t, burns_coal = l.burns_coal, version = e.version + 1
        from changed l where e.province = place::bpchar and e.id = l.engagement_id and e.closed_at is null
    ) select pg_catalog.array_agg(engagement_id) into altered from changed;
  end if;
  insert into public.listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, target_level,
      hazardous_waste_t, burns_coal, listed_on, listed_in, addition_reason)
    with aims as materialized (
      select (t.nth - 1)::integer as nth, t.asked from pg_catalog.jsonb_array_elements(plans -> 'targets') with ordinality t (asked, nth)
    )
    select place, pg_catalog.gen_random_uuid(), c.id, c.authority_id, r.engagement_id, r.site_id, r.enterprise_id,
        case when r.kept_name = 'known' then r.known_name else r.name end, r.credit_code,
        (select s.name from public.sites s where s.province = place::bpchar and s.id = r.site_id), r.address, r.division_code, r.industry_code,
        r.reasons, r.level, c.lines, r.organiser_id, r.organiser_name, aims.asked, aims.asked -> 0 ->> 'level',
        r.hazardous_waste_t, r.burns_coal, (v.publication ->> 'listedOn')::date, v.number,
        case when c.published_at is not null then v.publication ->> 'additionReason' end
      from app.list_run(place, list, past, upto) r
      join pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer) on p.row = r.row
      join aims on aims.nth = p.targets
      join public.list_versions v on v.province = place::bpchar and v.id = list
      join public.campaigns c on c.province = place::bpchar and c.id = v.campaign_id
      where r.engagement_id = any (begun);
  return altered;
end $$;

-- What became of the plants of these rounds, and who is told.
create or replace function app.list_outcome(place text, list uuid, subjects uuid[], became text)
returns table (done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text,
    site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text) language sql stable security definer as $$
  select became, l.id, l.engagement_id, e.number, l.enterprise_id, l.enterprise_name, l.site_name,
      exists (select from public.organizations o where o.id = l.enterprise_id and o.registered_by = app.organization_id() and o.registered_at = app.now()),
      coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('accountId', a.id, 'name', a.name, 'mail', a.mail, 'mobile', a.mobile, 'locale', a.locale))
        from public.memberships m join public.accounts a on a.id = m.account_id
        where m.organization_id = l.enterprise_id and m.role = 'owner' and m.state = 'active'), '[]'::jsonb),
      old.id, old.number, old.ended_because
    from public.engagements e join public.listings l on l.province = e.province and l.engagement_id = e.id
    left join public.engagements old on old.province = e.province and old.id = e.carried_from and became = 'added'
    where e.province = place::bpchar and e.id = any (subjects) order by e.number;
$$;

-- The version that this run publishes, of the acting authority; asked before every step.
create or replace function app.publishing(place text, list uuid, asked uuid) returns boolean language sql stable security definer as $$
  select exists (select from public.list_versions v where v.province = place::bpchar and v.id = list and v.state = 'publishing' and v.run = asked
    and v.authority_id = app.organization_id());
$$;

create or replace function app.publish_rows(place text, list uuid, asked uuid, past integer, upto integer, plans jsonb, planned jsonb)
returns table (done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text,
    site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text) language plpgsql security definer as $$
declare begun uuid[]; altered uuid[];
begin
  if not app.publishing(place, list, asked) then raise exception 'not what is being published' using errcode = 'QS404'; end if;
  perform app.list_enterprises(place, list, past, upto);
  perform app.list_sites(place, list, past, upto);
  begun := app.list_openings(place, list, past, upto, plans, planned);
  perform app.list_clocks(place, list, past, upto, plans, planned, begun);
  altered := app.list_entries(place, list, past, upto, plans, planned, begun);
  perform app.grant_cases(place, begun || altered);
  return query select * from app.list_outcome(place, list, begun, 'added') union all select * from app.list_outcome(place, list, altered, 'changed');
end $$;

-- Taken off: the listing stays to be read with its reason, the round ends, its clocks stop.
create or replace function app.list_removals(place text, list uuid, taken uuid[], because text) returns uuid[] language plpgsql security definer as $$
declare off uuid[]; over integer;
begin
  with gone as (
    update public.listings l set removed_in = v.number, removed_on = app.today(), removal_reason = because, version = l.version + 1
      from public.list_versions v
      where v.province = place::bpchar and v.id = list and l.province = place::bpchar and l.campaign_id = v.campaign_id and l.id = any (taken) and l.removed_in is null
      returning l.engagement_id
  ) select pg_catalog.array_agg(engagement_id) into off from gone;
  update public.engagements e set state = 'removed', closed_at = app.now(), ended_because = because, version = e.version + 1
    where e.province = place::bpchar and e.id = any (off) and e.closed_at is null;
  get diagnostics over = row_count;
  if over <> coalesce(cardinality(off), 0) then raise exception 'a round that is over' using errcode = 'QS404'; end if;
  update public.deadlines d set dropped_because = 'removed', version = d.version + 1
    where d.province = place::bpchar and d.engagement_id = any (off) and d.met_on is null and d.dropped_because is null;
  perform app.grant_cases(place, off);
  return off;
end $$;

-- A published version is whole by itself, so that any two can be laid side by side: what it left standing is copied in.
create or replace function app.list_carried(place text, list uuid) returns void language sql security definer as $$
  insert into public.list_rows (province, version_id, row, authority_id, cells, standing, carried, override_reason, known_name, kept_name, plant, name,
      credit_code, site_name, address, division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id,
      organiser_id, organiser_name, engagement_id)
    select place, list, coalesce((select max(x.row) from public.list_rows x where x.province = place::bpchar and x.version_id = list), 1)
          + (row_number() over (order by b.row))::integer,
        b.authority_id, b.cells, 'accepted', true, b.override_reason, b.known_name, b.kept_name, b.plant, b.name, b.credit_code, b.site_name,
        b.address, b.division_code, b.industry_code, b.reasons, b.level, b.hazardous_waste_t, b.burns_coal, b.enterprise_id, b.site_id,
        b.organiser_id, b.organiser_name, b.engagement_id
      from public.list_versions v
      join public.list_versions base on base.province = v.province and base.campaign_id = v.campaign_id and base.number = v.base_number and base.state = 'published'
      join public.list_rows b on b.province = base.province and b.version_id = base.id and b.standing = 'accepted'
      join public.listings l on l.province = place::bpchar and l.engagement_id = b.engagement_id and l.removed_in is null
      where v.province = place::bpchar and v.id = list
        and not exists (select from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.engagement_id = b.engagement_id);
$$;

-- The last step, and the only one that holds the campaign and the version: of two at once the second finds the version
-- published and gets nothing done, and whoever stops it comes before or after, never between.
create or replace function app.publish_end(place text, list uuid, asked uuid, taken uuid[])
returns table (done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text,
    site_name text, is_new boolean, recipients jsonb, carried_id uuid, carried_number text, ground text) language plpgsql security definer as $$
declare v public.list_versions; c public.campaigns; off uuid[]; said jsonb;
begin
  select x.* into c from public.campaigns x join public.list_versions y on y.province = x.province and y.campaign_id = x.id
    where x.province = place::bpchar and y.id = list and x.authority_id = app.organization_id() for no key update of x;
  select * into v from public.list_versions x where x.province = place::bpchar and x.id = list and x.state = 'publishing' and x.run = asked
    and x.authority_id = app.organization_id() for no key update;
  if c.id is null or v.id is null or c.state = 'closed' or v.base_number <> coalesce(c.published_version, 0)
      or exists (select from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.standing = 'accepted' and not r.carried
        and not exists (select from public.listings l where l.province = place::bpchar and l.engagement_id = r.engagement_id)) then
    raise exception 'not a list to publish' using errcode = 'QS404';
  end if;
  said := v.publication;
  update public.campaigns x set rules_on = coalesce(x.rules_on, (said ->> 'listedOn')::date),
      rules_known_at = coalesce(x.rules_known_at, (said ->> 'rulesKnownAt')::timestamptz),
      listed_on = case when x.published_at is null then (said ->> 'listedOn')::date else x.listed_on end,
      published_at = coalesce(x.published_at, app.now()), published_version = v.number, state = 'published', version = x.version + 1
    where x.province = place::bpchar and x.id = c.id;
  if v.kind = 'whole' then
    taken := array(select l.id from (
        select x.engagement_id from public.listings x where x.province = place::bpchar and x.campaign_id = c.id and x.removed_in is null
        except
        select r.engagement_id from public.list_rows r where r.province = place::bpchar and r.version_id = list and r.standing = 'accepted') gone
      join public.listings l on l.province = place::bpchar and l.engagement_id = gone.engagement_id
      -- Rejected or set aside, a row still names its plant, which stays listed as it was: api/src/campaigns/lists/difference.sql.ts.
      where l.site_id <> all (array(select n.site_id from public.list_rows n where n.province = place::bpchar and n.version_id = list
          and n.standing in ('rejected', 'set_aside') and n.site_id is not null))
        and l.enterprise_name <> all (array(select n.name from public.list_rows n where n.province = place::bpchar and n.version_id = list
          and n.standing in ('rejected', 'set_aside') and n.plant is null and n.name is not null)));
  end if;
  off := app.list_removals(place, list, taken, said ->> 'removalReason');
  perform app.list_carried(place, list);
  update public.list_versions x set state = 'published', run = null, published_at = app.now(), published_by_name = said ->> 'officer',
      addition_reason = case when c.published_at is not null then said ->> 'additionReason' end, removal_reason = said ->> 'removalReason',
      publication_failure = null
    where x.province = place::bpchar and x.id = list;
  return query select * from app.list_outcome(place, list, off, 'removed');
end $$;
alter function app.list_run owner to qs_keeper;
alter function app.list_enterprises owner to qs_keeper;
alter function app.list_sites owner to qs_keeper;
alter function app.list_openings owner to qs_keeper;
alter function app.list_clocks owner to qs_keeper;
alter function app.list_entries owner to qs_keeper;
alter function app.list_outcome owner to qs_keeper;
alter function app.list_removals owner to qs_keeper;
alter function app.list_carried owner to qs_keeper;
alter function app.publishing owner to qs_keeper;
alter function app.publish_rows owner to qs_keeper;
alter function app.publish_end owner to qs_keeper;
alter function app.list_carried set enable_nestloop = off;
alter function app.publish_rows set enable_seqscan = off;
alter function app.publish_rows set enable_hashjoin = off;
alter function app.publish_rows set enable_mergejoin = off;
alter function app.list_sites set plan_cache_mode = force_custom_plan;
revoke all on function app.list_run, app.list_enterprises, app.list_sites, app.list_openings, app.list_clocks, app.list_entries, app.list_outcome,
  app.list_removals, app.list_carried, app.publishing, app.publish_rows, app.publish_end from public;
grant execute on function app.publishing, app.publish_rows, app.publish_end to qs_authority;
