-- Publishing a version, in one transaction: enterprises and plants that nobody knew, their rounds with parties and clocks,
-- the listings, and what is taken off. Every function here runs inside app.publish_list, which asks who calls.

-- An enterprise the list brings in is nobody's account yet. Whoever oversees its place sees it: app.oversees, for many at once.
create or replace function app.list_enterprises(place text, list uuid) returns void language plpgsql security definer as $$
declare brought uuid[];
begin
  with made as (
    insert into public.organizations (id, kind, name, credit_code, province, division_code, registered_by, registered_at)
      select distinct on (r.credit_code) pg_catalog.gen_random_uuid(), 'enterprise', r.name, r.credit_code, place, r.division_code,
          app.organization_id(), app.now()
        from public.list_rows r
        where r.province = place and r.version_id = list and r.standing = 'accepted'
          and not exists (select from public.organizations o where o.kind = 'enterprise' and o.credit_code = r.credit_code)
        order by r.credit_code, r.row
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
  with renamed as (
    update public.organizations o set name = r.name, version = o.version + 1 from public.list_rows r
      where r.province = place and r.version_id = list and r.standing = 'accepted' and r.kept_name = 'listed'
        and o.kind = 'enterprise' and o.credit_code = r.credit_code and o.state = 'invited' and o.province = place and o.name <> r.name
      returning o.id, o.name
  ) update public.oversight s set name = n.name from renamed n where s.organization_id = n.id;
  update public.list_rows r set enterprise_id = o.id from public.organizations o
    where r.province = place and r.version_id = list and r.standing = 'accepted' and o.kind = 'enterprise' and o.credit_code = r.credit_code;
end $$;

create or replace function app.list_sites(place text, list uuid) returns void language sql security definer as $$
  insert into public.sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
    select place, pg_catalog.gen_random_uuid(), r.enterprise_id, case when r.kept_name = 'known' then r.known_name else r.name end,
        r.credit_code, r.site_name, r.address, r.division_code, r.industry_code, app.now()
      from public.list_rows r where r.province = place and r.version_id = list and r.standing = 'accepted' and r.site_id is null
    on conflict (province, enterprise_id, name) do nothing;
  update public.list_rows r set site_id = s.id from public.sites s
    where r.province = place and r.version_id = list and r.standing = 'accepted' and r.site_id is null
      and s.province = place and s.enterprise_id = r.enterprise_id and s.name = r.site_name;
  -- A row of a plant that stands listed goes with its round; any other begins one.
  update public.list_rows r set engagement_id = coalesce(l.engagement_id, pg_catalog.gen_random_uuid())
    from public.list_rows q join public.list_versions v on v.province = q.province and v.id = q.version_id
    left join public.listings l on l.province = q.province and l.campaign_id = v.campaign_id and l.site_id = q.site_id and l.removed_in is null
    where q.province = place and q.version_id = list and q.standing = 'accepted'
      and r.province = q.province and r.version_id = q.version_id and r.row = q.row;
$$;

-- Rounds of the rows that begin one, with parties, clocks, sight and listing.
create or replace function app.list_rounds(place text, list uuid, plans jsonb, planned jsonb, listed date, because text)
returns void language plpgsql security definer as $$
declare c public.campaigns; v public.list_versions; begun record;
begin
  select * into v from public.list_versions x where x.province = place and x.id = list;
  select * into c from public.campaigns x where x.province = place and x.id = v.campaign_id;
  -- Its rows were written a moment ago and nothing has counted them yet: row by row is the one way not to put them together.
  perform pg_catalog.set_config('enable_nestloop', 'off', true);
  insert into public.engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track,
      state, opened_at, rules_on, rules_known_at, responsible_level, lines, campaign_id, listed_on, reasons, targets, hazardous_waste_t, burns_coal)
    select place, r.engagement_id, place || '-' || extract(year from app.today())::int || '-' || to_char(nextval('public.engagement_numbers'), 'FM999999000000'),
        r.site_id, r.enterprise_id, case when r.kept_name = 'known' then r.known_name else r.name end, r.organiser_id, r.organiser_name, c.line, c.track,
        'listed', app.now(), c.rules_on, c.rules_known_at, r.level, c.lines, c.id, listed, r.reasons, plans -> 'targets' -> p.targets, r.hazardous_waste_t, r.burns_coal
      from pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer)
      join public.list_rows r on r.province = place and r.version_id = list and r.row = p.row and r.standing = 'accepted'
      where not exists (select from public.listings l where l.province = place and l.engagement_id = r.engagement_id)
      order by r.row;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since)
    select place, pg_catalog.gen_random_uuid(), e.id, party.id, party.name, party.capacity, e.opened_at
      from public.list_rows r join public.engagements e on e.province = place and e.id = r.engagement_id
      cross join lateral (values (e.organiser_id, e.organiser_name, 'organiser'), (e.enterprise_id, e.enterprise_name, 'enterprise')) party (id, name, capacity)
      where r.province = place and r.version_id = list and r.standing = 'accepted'
        and not exists (select from public.listings l where l.province = place and l.engagement_id = e.id);
  perform pg_catalog.set_config('enable_nestloop', 'on', true);
  -- Plants of one place and kind have the same clocks: written together.
  for begun in select p.deadlines, pg_catalog.array_agg(r.engagement_id) as rounds
      from pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer)
      join public.list_rows r on r.province = place and r.version_id = list and r.row = p.row and r.standing = 'accepted'
      where not exists (select from public.listings l where l.province = place and l.engagement_id = r.engagement_id) group by p.deadlines loop
    perform app.write_deadlines_of(place, begun.rounds, plans -> 'deadlines' -> begun.deadlines);
    perform app.next_audit_begun(place, n.id) from public.engagements n
      where n.province = place and n.id = any (begun.rounds)
        and exists (select from public.engagements e where e.province = place and e.site_id = n.site_id and e.id <> n.id);
    perform app.grant_cases(place, begun.rounds);
  end loop;
  perform pg_catalog.set_config('enable_nestloop', 'off', true);
  insert into public.listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, target_level,
      hazardous_waste_t, burns_coal, listed_on, listed_in, addition_reason)
    select place, pg_catalog.gen_random_uuid(), c.id, c.authority_id, r.engagement_id, r.site_id, r.enterprise_id,
        case when r.kept_name = 'known' then r.known_name else r.name end, r.credit_code, s.name, r.address, r.division_code, r.industry_code,
        r.reasons, r.level, c.lines, r.organiser_id, r.organiser_name, plans -> 'targets' -> p.targets, plans -> 'targets' -> p.targets -> 0 ->> 'level',
        r.hazardous_waste_t, r.burns_coal, listed, v.number, because
      from pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer)
      join public.list_rows r on r.province = place and r.version_id = list and r.row = p.row and r.standing = 'accepted'
      join public.sites s on s.province = place and s.id = r.site_id
      where not exists (select from public.listings l where l.province = place and l.engagement_id = r.engagement_id);
  perform pg_catalog.set_config('enable_nestloop', 'on', true);
end $$;

-- What a later version says otherwise of a plant that stands listed. Its place and its level are not among it: who is
-- responsible does not change under a round; it is taken off and listed anew.
create or replace function app.list_changes(place text, list uuid, plans jsonb, planned jsonb) returns setof uuid language plpgsql security definer as $$
declare changed record;
begin
  for changed in select r.*, plans -> 'targets' -> p.targets as asked, l.id as listing, case when r.kept_name = 'known' then r.known_name else r.name end as kept
      from pg_catalog.jsonb_to_recordset(planned) p (row integer, targets integer, deadlines integer)
      join public.list_rows r on r.province = place and r.version_id = list and r.row = p.row and r.standing = 'accepted'
      join public.listings l on l.province = place and l.engagement_id = r.engagement_id and l.removed_in is null
      where l.listed_in < (select v.number from public.list_versions v where v.province = place and v.id = list)
        and (l.enterprise_name, l.address, l.industry_code, l.hazardous_waste_t, l.burns_coal)
            is distinct from (case when r.kept_name = 'known' then r.known_name else r.name end, r.address, r.industry_code, r.hazardous_waste_t, r.burns_coal)
          or not (l.reasons @> r.reasons and l.reasons <@ r.reasons) order by r.row loop
    update public.listings l set enterprise_name = changed.kept, address = changed.address, industry_code = changed.industry_code,
        reasons = changed.reasons, hazardous_waste_t = changed.hazardous_waste_t, burns_coal = changed.burns_coal,
        targets = changed.asked, target_level = changed.asked -> 0 ->> 'level', version = l.version + 1
      where l.province = place and l.id = changed.listing;
    update public.engagements e set enterprise_name = changed.kept, reasons = changed.reasons, targets = changed.asked,
        hazardous_waste_t = changed.hazardous_waste_t, burns_coal = changed.burns_coal, version = e.version + 1
      where e.province = place and e.id = changed.engagement_id and e.closed_at is null;
    perform app.grant_case(place, changed.engagement_id);
    return next changed.listing;
  end loop;
end $$;

-- Taken off: the listing stays to be read with its reason, the round ends, its clocks stop.
create or replace function app.list_removals(place text, list uuid, taken uuid[], because text) returns setof uuid language plpgsql security definer as $$
declare gone record;
begin
  for gone in select l.id, l.engagement_id, v.number from public.listings l
      join public.list_versions v on v.province = place and v.id = list
      where l.province = place and l.campaign_id = v.campaign_id and l.id = any (taken) and l.removed_in is null order by l.id loop
    update public.listings l set removed_in = gone.number, removed_on = app.today(), removal_reason = because, version = l.version + 1
      where l.province = place and l.id = gone.id;
    update public.engagements e set state = 'removed', closed_at = app.now(), ended_because = because, version = e.version + 1
      where e.province = place and e.id = gone.engagement_id and e.closed_at is null;
    if not found then raise exception 'a round that is over' using errcode = 'QS404'; end if;
    perform app.settle_duties(place, gone.engagement_id, 'removed');
    perform app.grant_case(place, gone.engagement_id);
    return next gone.id;
  end loop;
end $$;

-- A published version is whole by itself, so that any two can be laid side by side: what it left standing is copied in.
create or replace function app.list_carried(place text, list uuid) returns void language sql security definer as $$
  insert into public.list_rows (province, version_id, row, authority_id, cells, standing, carried, override_reason, known_name, kept_name, plant, name,
      credit_code, site_name, address, division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id,
      organiser_id, organiser_name, engagement_id)
    select place, list, coalesce((select max(x.row) from public.list_rows x where x.province = place and x.version_id = list), 1)
          + (row_number() over (order by b.row))::integer,
        b.authority_id, b.cells, 'accepted', true, b.override_reason, b.known_name, b.kept_name, b.plant, b.name, b.credit_code, b.site_name,
        b.address, b.division_code, b.industry_code, b.reasons, b.level, b.hazardous_waste_t, b.burns_coal, b.enterprise_id, b.site_id,
        b.organiser_id, b.organiser_name, b.engagement_id
      from public.list_versions v
      join public.list_versions base on base.province = v.province and base.campaign_id = v.campaign_id and base.number = v.base_number and base.state = 'published'
      join public.list_rows b on b.province = base.province and b.version_id = base.id and b.standing = 'accepted'
      join public.listings l on l.province = place and l.engagement_id = b.engagement_id and l.removed_in is null
      where v.province = place and v.id = list and v.kind <> 'whole'
        and not exists (select from public.list_rows r where r.province = place and r.version_id = list and r.engagement_id = b.engagement_id);
$$;

-- The one door. Of two officers at once the second finds the version published and gets nothing done.
drop function if exists app.publish_list(text, uuid, jsonb, jsonb, date, timestamptz, uuid[], text, text, text);
create or replace function app.publish_list(place text, list uuid, plans jsonb, planned jsonb, listed date, known timestamptz, taken uuid[],
    for_additions text, for_removals text, officer text)
returns table (done text, listing_id uuid, engagement_id uuid, engagement_number text, enterprise_id uuid, enterprise_name text,
    site_name text, is_new boolean, recipients jsonb) language plpgsql security definer as $$
declare v public.list_versions; c public.campaigns; altered uuid[]; off uuid[];
begin
  select * into v from public.list_versions x where x.province = place and x.id = list and x.authority_id = app.organization_id();
  select * into c from public.campaigns x where x.province = place and x.id = v.campaign_id and x.authority_id = app.organization_id() for update;
  select * into v from public.list_versions x where x.province = place and x.id = list for update;
  if c.id is null or v.state <> 'ready' or c.state = 'closed' or v.base_number <> coalesce(c.published_version, 0) then
    raise exception 'not a list to publish' using errcode = 'QS404';
  end if;
  update public.campaigns x set rules_on = coalesce(x.rules_on, listed), rules_known_at = coalesce(x.rules_known_at, known),
      listed_on = case when x.published_at is null then listed else x.listed_on end, published_at = coalesce(x.published_at, app.now()),
      published_version = v.number, state = 'published', version = x.version + 1
    where x.province = place and x.id = c.id;
  perform app.list_enterprises(place, list);
  perform app.list_sites(place, list);
  perform app.list_rounds(place, list, plans, planned, listed, case when c.published_at is null then null else for_additions end);
  altered := array(select app.list_changes(place, list, plans, planned));
  if v.kind = 'whole' then
    taken := array(select l.id from (
        select x.engagement_id from public.listings x where x.province = place and x.campaign_id = c.id and x.removed_in is null
        except
        select r.engagement_id from public.list_rows r where r.province = place and r.version_id = list and r.standing = 'accepted') gone
      join public.listings l on l.province = place and l.engagement_id = gone.engagement_id);
  end if;
  off := array(select app.list_removals(place, list, taken, for_removals));
  perform app.list_carried(place, list);
  update public.list_versions x set state = 'published', published_at = app.now(), published_by_name = officer,
      addition_reason = for_additions, removal_reason = for_removals where x.province = place and x.id = list;
  return query
    select case when l.removed_in is not null then 'removed' when l.listed_in = v.number then 'added' else 'changed' end,
        l.id, l.engagement_id, e.number, l.enterprise_id, l.enterprise_name, l.site_name,
        exists (select from public.organizations o where o.id = l.enterprise_id and o.registered_by = app.organization_id() and o.registered_at = app.now()),
        coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('accountId', a.id, 'name', a.name, 'mail', a.mail, 'mobile', a.mobile, 'locale', a.locale))
          from public.memberships m join public.accounts a on a.id = m.account_id
          where m.organization_id = l.enterprise_id and m.role = 'owner' and m.state = 'active'), '[]'::jsonb)
      from public.listings l join public.engagements e on e.province = place and e.id = l.engagement_id
      where l.province = place and l.campaign_id = c.id
        and (l.listed_in = v.number or l.id = any (off) or l.id = any (altered)) order by e.number;
end $$;
alter function app.list_enterprises owner to qs_keeper;
alter function app.list_sites owner to qs_keeper;
alter function app.list_rounds owner to qs_keeper;
alter function app.list_changes owner to qs_keeper;
alter function app.list_removals owner to qs_keeper;
alter function app.list_carried owner to qs_keeper;
alter function app.publish_list owner to qs_keeper;
-- A list of one row and a list of a thousand are not read the same way: each publication is planned for its own size.
alter function app.publish_list set plan_cache_mode = 'force_custom_plan';
alter function app.list_enterprises set enable_nestloop = off;
alter function app.list_sites set enable_nestloop = off;
alter function app.list_carried set enable_nestloop = off;
revoke all on function app.list_enterprises, app.list_sites, app.list_rounds, app.list_changes, app.list_removals, app.list_carried,
  app.publish_list from public;
grant execute on function app.publish_list to qs_authority;
