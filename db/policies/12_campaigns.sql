-- Campaigns: a draft, its versions and their rows are the authority's that prepares them. Once a list is public, the
-- authorities of its lines see what lies in their own jurisdiction, the enterprise itself, a consultancy its cases.

-- Whether the acting authority stands at or below another's seat in that one's jurisdiction. Its line is asked apart.
create or replace function app.answers_to(authority uuid) returns boolean language sql stable security definer as $$
  select exists (select from public.organizations me join public.jurisdictions j on j.division_code = me.division_code
    where me.id = app.organization_id() and me.kind = 'authority' and j.authority_id = authority);
$$;
alter function app.answers_to owner to qs_keeper;
revoke all on function app.answers_to from public;
grant execute on function app.answers_to to qs_authority;

grant select, insert on campaigns to qs_authority;
grant update (title, document_number, track, year, line, lines, listed_on, state, closed_at, version) on campaigns to qs_authority;
create policy ours on campaigns for select to qs_authority using (authority_id = (select app.organization_id()));
create policy of_those_above on campaigns for select to qs_authority
  using (published_at is not null and (select o.line from organizations o where o.id = (select app.organization_id())) = any (lines)
    and app.answers_to(authority_id));
create policy we_begin on campaigns for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and state = 'draft' and exists (select from organizations o
    where o.id = (select app.organization_id()) and o.kind = 'authority' and o.line = campaigns.line and o.division_code = campaigns.jurisdiction));
create policy we_keep on campaigns for update to qs_authority
  using (authority_id = (select app.organization_id()) and state <> 'closed') with check (authority_id = (select app.organization_id()));

grant delete on campaigns to qs_authority;
create policy we_forget_drafts on campaigns for delete to qs_authority
  using (authority_id = (select app.organization_id()) and state = 'draft' and published_at is null);

grant select, insert, delete on list_versions to qs_authority;
grant update (number, state, base_number, layout, run, rows_expected, rows_read, heartbeat_at, failure, publication, rows_published,
  publication_failure) on list_versions to qs_authority;
create policy ours on list_versions for select to qs_authority using (authority_id = (select app.organization_id()));
create policy we_bring on list_versions for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and state in ('reading', 'ready'));
create policy we_read on list_versions for update to qs_authority
  using (authority_id = (select app.organization_id()) and state <> 'published')
  with check (authority_id = (select app.organization_id()) and state <> 'published');
create policy we_forget on list_versions for delete to qs_authority
  using (authority_id = (select app.organization_id()) and state <> 'published');

grant select, insert, delete on list_rows to qs_authority;
grant update (cells, standing, faults, warnings, codes, corrected, override_reason, known_name, kept_name, set_aside_because, plant, name,
  credit_code, site_name, address, division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id,
  organiser_id, organiser_name, carries, carry_ground, confirmed, version) on list_rows to qs_authority;
create policy ours on list_rows for select to qs_authority using (authority_id = (select app.organization_id()));
create policy we_read on list_rows for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and exists (select from list_versions v
    where v.province = list_rows.province and v.id = list_rows.version_id and v.state in ('reading', 'ready')));
create policy we_correct on list_rows for update to qs_authority
  using (authority_id = (select app.organization_id()) and exists (select from list_versions v
    where v.province = list_rows.province and v.id = list_rows.version_id and v.state in ('reading', 'ready')));
create policy we_forget on list_rows for delete to qs_authority
  using (authority_id = (select app.organization_id()) and exists (select from list_versions v
    where v.province = list_rows.province and v.id = list_rows.version_id and v.state <> 'published'));

grant select on listings to qs_authority, qs_enterprise, qs_consultancy;
create policy in_our_jurisdiction on listings for select to qs_authority
  using ((select o.line from organizations o where o.id = (select app.organization_id())) = any (lines)
    and exists (select from jurisdictions j where j.authority_id = (select app.organization_id()) and j.division_code = listings.division_code));
create policy ours on listings for select to qs_enterprise using (enterprise_id = (select app.organization_id()));
create policy of_our_cases on listings for select to qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id()) and a.province = listings.province
    and a.case_id = listings.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));

grant select on campaigns to qs_enterprise, qs_consultancy;
create policy that_lists_us on campaigns for select to qs_enterprise
  using (exists (select from listings l where l.enterprise_id = (select app.organization_id()) and l.province = campaigns.province and l.campaign_id = campaigns.id));
create policy that_lists_our_case on campaigns for select to qs_consultancy
  using (exists (select from listings l join case_access a on a.organization_id = (select app.organization_id())
      and a.province = l.province and a.case_id = l.engagement_id
    where l.province = campaigns.province and l.campaign_id = campaigns.id and (a.closes_at is null or a.closes_at > (select app.now()))));

-- The keeper writes what a publication writes.
grant select, update on campaigns to qs_keeper;
grant select, update on list_versions to qs_keeper;
grant select, insert, update on list_rows to qs_keeper;
grant select, insert, update on listings to qs_keeper;
grant insert on sites to qs_keeper;
grant update (name, version) on organizations to qs_keeper;
grant insert on oversight to qs_keeper;
create policy keeper_reads on campaigns for select to qs_keeper using (true);
create policy keeper_publishes on campaigns for update to qs_keeper using (true);
create policy keeper_reads on list_versions for select to qs_keeper using (true);
create policy keeper_publishes on list_versions for update to qs_keeper using (true);
create policy keeper_reads on list_rows for select to qs_keeper using (true);
create policy keeper_carries on list_rows for insert to qs_keeper with check (true);
create policy keeper_resolves on list_rows for update to qs_keeper using (true);
create policy keeper_reads on listings for select to qs_keeper using (true);
create policy keeper_lists on listings for insert to qs_keeper with check (true);
create policy keeper_removes on listings for update to qs_keeper using (true);
create policy keeper_registers on sites for insert to qs_keeper with check (true);
create policy keeper_lists on organizations for insert to qs_keeper with check (kind = 'enterprise' and state = 'invited');
create policy keeper_renames on organizations for update to qs_keeper using (kind = 'enterprise' and state = 'invited') with check (true);

-- Every authority of the lines in the place: names of offices, no secret, asked by who prepares a list there.
create or replace function app.list_authorities(place text, asked text[]) returns table (id uuid, name text, line text, division_code text)
language sql stable security definer as $$
  select o.id, o.name, o.line, o.division_code::text from public.organizations o
    where o.kind = 'authority' and o.province = place and o.line = any (asked) and o.state <> 'closed'
      and exists (select from public.organizations me where me.id = app.organization_id() and me.kind = 'authority' and me.province = place);
$$;

-- What is known of enterprises whose whole credit codes a list names, asked by who prepares it. Of a plant outside the
-- jurisdiction nothing is told but that the enterprise has one of that name.
create or replace function app.list_facts(place text, campaign uuid, asked text[])
returns table (credit_code text, enterprise_id uuid, name text, sites jsonb) language sql stable security definer as $$
  select o.credit_code, o.id, o.name, coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', s.id, 'name', s.name,
          'divisionCode', case when j.division_code is not null then s.division_code end,
          'address', case when j.division_code is not null then s.address end,
          'industryCode', case when j.division_code is not null then s.industry_code end,
          'round', case when e.id is not null and j.division_code is not null
            then pg_catalog.jsonb_build_object('id', e.id, 'number', e.number, 'campaignId', e.campaign_id, 'state', e.state, 'track', e.track,
              'line', e.line, 'listedOn', e.listed_on, 'rulesOn', e.rules_on, 'rulesKnownAt', e.rules_known_at, 'level', e.responsible_level,
              'inSight', exists (select from public.case_access a where a.organization_id = app.organization_id() and a.province = place
                and a.case_id = e.id and a.capacity in ('organiser', 'supervisor') and (a.closes_at is null or a.closes_at > app.now())),
              'clocks', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'metOn', d.met_on,
                  'dropped', d.dropped_because is not null)), '[]'::jsonb) from public.deadlines d
                where d.province = place and d.engagement_id = e.id and d.duty in ('finish_audit', 'apply_evaluation', 'conclude_evaluation'))) end,
          'listed', case when l.id is not null then pg_catalog.jsonb_build_object('level', l.level) end) order by s.id)
      from public.sites s
      left join public.jurisdictions j on j.authority_id = app.organization_id() and j.division_code = s.division_code
      left join public.engagements e on e.province = s.province and e.site_id = s.id and e.closed_at is null
      left join public.listings l on l.province = s.province and l.campaign_id = list_facts.campaign and l.site_id = s.id and l.removed_in is null
      where s.province = place and s.enterprise_id = o.id), '[]'::jsonb)
  from public.organizations o
  where o.kind = 'enterprise' and o.credit_code = any (asked)
    and exists (select from public.campaigns c where c.province = place and c.id = list_facts.campaign and c.authority_id = app.organization_id());
$$;

-- Whether an open round goes on in a campaign: app.carry_over asks the same of one round.
create or replace function app.may_carry(place text, subject uuid, site uuid, asked_ground text, campaign uuid) returns boolean
language plpgsql stable security definer as $$
begin
  return exists (select from public.engagements e join public.campaigns c on c.province = place and c.id = campaign
    where e.province = place and e.id = subject and e.site_id = site and e.closed_at is null and e.campaign_id is distinct from c.id
      and e.track = c.track and e.line = c.line and e.listed_on < coalesce(c.listed_on, app.today()) and e.responsible_level is not null
      and app.round_may(e.state, 'carried_over', app.capacity_in(place, subject)) and app.has_ground(place, subject, e.state, asked_ground));
end $$;

-- What has come between a version's last check and now, row by row: a round opened, a plant entered elsewhere, an organiser gone,
-- a round that was to go on no longer does.
create or replace function app.list_obstacles(place text, list uuid)
returns table (row_number integer, code text, name text, engagement_number text) language sql stable security definer as $$
  with version as materialized (
    select v.*, c.line, c.lines from public.list_versions v
      join public.campaigns c on c.province = v.province and c.id = v.campaign_id
      where v.province = place and v.id = list and v.authority_id = app.organization_id()
  ), resolved as materialized (
    select r.row, r.name, r.division_code, r.organiser_id, r.carries, r.carry_ground, v.campaign_id, v.line, s.id as found_site,
        s.division_code as found_division
      from version v
      join public.list_rows r on r.province = v.province and r.version_id = v.id and r.standing = 'accepted' and not r.carried
      left join public.organizations o on o.kind = 'enterprise' and o.credit_code = r.credit_code
      left join public.sites s on s.province = place and s.enterprise_id = o.id and (s.id = r.site_id or (r.site_id is null and s.name = r.site_name))
  ), seats as materialized (
    select distinct r.organiser_id, r.division_code, r.line from resolved r
  ), vacant as materialized (
    select t.organiser_id, t.division_code from seats t
      where not exists (select from public.organizations o
          join public.jurisdictions j on j.authority_id = o.id and j.division_code = t.division_code
          where o.id = t.organiser_id and o.kind = 'authority' and o.line = t.line and o.state <> 'closed')
        or not exists (select from public.jurisdictions j where j.authority_id = app.organization_id() and j.division_code = t.division_code)
  )
  select r.row, 'round_open', r.name, e.number from resolved r
    join public.engagements e on e.province = place and e.site_id = r.found_site and e.closed_at is null and e.id is distinct from r.carries
    where not exists (select from public.listings l where l.province = place and l.campaign_id = r.campaign_id and l.site_id = r.found_site and l.removed_in is null)
  union all
  select r.row, 'stale', r.name, null from resolved r
    where r.found_division <> r.division_code
      or exists (select from vacant w where w.organiser_id is not distinct from r.organiser_id and w.division_code = r.division_code)
      or (r.carries is not null and not app.may_carry(place, r.carries, r.found_site, r.carry_ground, r.campaign_id))
  order by 1;
$$;
alter function app.may_carry owner to qs_keeper;
revoke all on function app.may_carry from public;
alter function app.list_authorities owner to qs_keeper;
alter function app.list_facts owner to qs_keeper;
alter function app.list_obstacles owner to qs_keeper;
revoke all on function app.list_authorities, app.list_facts, app.list_obstacles from public;
grant execute on function app.list_authorities, app.list_facts, app.list_obstacles to qs_authority;
