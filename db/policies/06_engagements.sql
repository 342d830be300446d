-- Case tables open by case_access: a correlated EXISTS on its key. Sites open to their enterprise, to the
-- authorities whose jurisdiction they lie in, and to a consultancy through the case.
grant select on sites to qs_enterprise, qs_authority, qs_consultancy;
grant insert on sites to qs_enterprise, qs_authority;
create policy our_sites on sites for select to qs_enterprise using (enterprise_id = (select app.organization_id()));
create policy we_register on sites for insert to qs_enterprise with check (enterprise_id = (select app.organization_id()));
create policy in_our_jurisdiction on sites for select to qs_authority
  using (exists (select from jurisdictions j where j.authority_id = (select app.organization_id()) and j.division_code = sites.division_code));
create policy registered_in_our_jurisdiction on sites for insert to qs_authority
  with check (exists (select from jurisdictions j where j.authority_id = (select app.organization_id()) and j.division_code = sites.division_code)
    and exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = sites.enterprise_id));
create policy site_of_our_case on sites for select to qs_consultancy
  using (exists (select from engagements e join case_access a
      on a.organization_id = (select app.organization_id()) and a.province = e.province and a.case_id = e.id
    where e.province = sites.province and e.site_id = sites.id and (a.closes_at is null or a.closes_at > (select app.now()))));

grant select on engagements, case_parties, case_access to qs_enterprise, qs_authority, qs_consultancy;
grant insert on engagements to qs_authority;
grant usage on sequence engagement_numbers to qs_authority;
create policy in_our_sight on engagements for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = engagements.province and a.case_id = engagements.id and (a.closes_at is null or a.closes_at > (select app.now()))));
-- What it has just opened, before case_access is written in the same transaction.
create policy organiser_sees on engagements for select to qs_authority using (organiser_id = (select app.organization_id()));
create policy organiser_opens on engagements for insert to qs_authority
  with check (organiser_id = (select app.organization_id()) and exists (select from sites s
    join jurisdictions j on j.authority_id = (select app.organization_id()) and j.division_code = s.division_code
    where s.province = engagements.province and s.id = engagements.site_id and s.enterprise_id = engagements.enterprise_id));
create policy in_our_sight on case_parties for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = case_parties.province and a.case_id = case_parties.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
-- Who sits at the table changes through app.settle_round and app.commission alone: what one says, both tables say.
create policy ours on case_access for select to qs_enterprise, qs_authority, qs_consultancy
  using (organization_id = (select app.organization_id()));

-- The one writer of case_access. It believes the tables, not its caller: parties, and in every line that answers for the
-- round the authorities in whose jurisdiction the site lies.
grant select on engagements, sites, case_parties to qs_keeper;
grant select, insert, update, delete on case_access to qs_keeper;
create policy keeper_reads on engagements for select to qs_keeper using (true);
create policy keeper_reads on sites for select to qs_keeper using (true);
create policy keeper_reads on case_parties for select to qs_keeper using (true);
create policy keeper_writes on case_access for all to qs_keeper using (true);
create or replace function app.grant_cases(place text, subjects uuid[]) returns void language plpgsql security definer as $$
begin
  insert into public.case_access as a (organization_id, province, case_id, capacity, opens_at, closes_at, opened_at,
      enterprise_name, number, division_code, track, state, responsible_level, industry_code, reasons, audit_manner,
      consultancy_name, campaign_id)
    select distinct on (e.id, seen.organization_id) seen.organization_id, e.province, e.id, seen.capacity, seen.since, seen.until,
      e.opened_at, e.enterprise_name, e.number, s.division_code, e.track, e.state, e.responsible_level, s.industry_code,
      e.reasons, e.audit_manner, e.consultancy_name, e.campaign_id
    from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id
    cross join lateral (
      select p.organization_id, p.capacity, p.since, p.until, 1 as rank from public.case_parties p
        where p.province = e.province and p.engagement_id = e.id
      union all
      select j.authority_id, 'supervisor', e.opened_at, null, 2 from public.jurisdictions j
        join public.organizations o on o.id = j.authority_id and o.line = any (e.lines)
        where j.division_code = s.division_code) seen
    where e.province = place::bpchar and e.id = any (subjects)
    order by e.id, seen.organization_id, seen.rank, seen.until desc nulls first
    on conflict (organization_id, province, case_id) do update set capacity = excluded.capacity, opens_at = excluded.opens_at,
      closes_at = excluded.closes_at, enterprise_name = excluded.enterprise_name, track = excluded.track, state = excluded.state,
      responsible_level = excluded.responsible_level, industry_code = excluded.industry_code, reasons = excluded.reasons,
      audit_manner = excluded.audit_manner, consultancy_name = excluded.consultancy_name, campaign_id = excluded.campaign_id;
  perform app.refresh_next_dues(place, subjects);
end $$;
-- Many at once, as a published list opens them; one is a list of one.
create or replace function app.grant_case(place text, subject uuid) returns void language plpgsql security definer as $$
begin
  perform app.grant_cases(place, array[subject]);
end $$;
alter function app.grant_cases owner to qs_keeper;
revoke all on function app.grant_cases from public;
alter function app.grant_case owner to qs_keeper;
revoke all on function app.grant_case from public;
grant execute on function app.grant_case to qs_authority, qs_enterprise;

-- A consultancy at work there, at home or by a filing, found by its whole credit code: what an enterprise learns is the
-- name, no list to browse.
create or replace function app.consultancy_by_code(place text, code text) returns table (id uuid, name text)
language sql stable security definer as $$
  select o.id, o.name from public.organizations o
    where o.kind = 'consultancy' and o.credit_code = code and o.state = 'active' and (o.province = place
      or exists (select from published.register_entries r where r.province = place and r.organization_id = o.id));
$$;
alter function app.consultancy_by_code owner to qs_keeper;
revoke all on function app.consultancy_by_code from public;
grant execute on function app.consultancy_by_code to qs_enterprise;
