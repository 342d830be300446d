-- How a round ends: what the organiser concludes, and the way into the next list. Each function asks who calls, holds the
-- round, and answers what came of it, so that of two officers at once the second learns where the first has put it.

create or replace function app.conclude(place text, subject uuid, known integer, verdict uuid, asked_stage text, asked_result text, day date,
    number text, said text, file uuid, follows jsonb)
returns table (outcome text, state text, version integer) language plpgsql security definer as $$
declare e public.engagements; mine text := app.capacity_in(place, subject); target text; step record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if not found or mine is null then return query select 'absent', null::text, null::integer; return; end if;
  if mine <> 'organiser' then return query select 'of_another', e.state, e.version; return; end if;
  if e.version <> known then return query select 'stale', e.state, e.version; return; end if;
  if day > app.today() or day < e.listed_on then raise exception 'a day outside the round' using errcode = '22023'; end if;
  if file is not null and not exists (select from public.case_files f where f.province = place and f.id = file and f.case_id = subject) then
    return query select 'file_unknown', e.state, e.version; return;
  end if;
  target := case asked_stage || '/' || asked_result when 'evaluation/passed' then 'implementing' when 'evaluation/not_passed' then 'evaluation_failed'
    when 'acceptance/passed' then 'accepted' when 'acceptance/not_passed' then 'acceptance_failed' end;
  if target is null or e.state <> asked_stage || '_applied' then return query select 'out_of_order', e.state, e.version; return; end if;
  perform app.meet_duty(place, subject, 'conclude_' || asked_stage, day);
  if target = 'accepted' then perform app.meet_duty(place, subject, 'pass_acceptance', day); end if;
  select * into step from app.advance_round(place, subject, target, null);
  if step.outcome <> 'advanced' then raise exception 'a step that is none: %', step.outcome; end if;
  insert into public.round_verdicts (province, id, engagement_id, stage, result, concluded_on, document_number, opinion, file_id,
      concluded_by, concluded_by_name, recorded_at)
    select place, verdict, subject, asked_stage, asked_result, day, number, said, file, o.id, o.name, app.now()
      from public.organizations o where o.id = app.organization_id();
  perform app.write_deadlines(place, subject, follows);
  perform app.refresh_next_due(place, subject);
  return query select step.outcome, step.state, step.version;
end $$;
alter function app.conclude owner to qs_keeper;
revoke all on function app.conclude from public;
grant execute on function app.conclude to qs_authority;

-- 逾期未开展审核评估、评估不通过、验收不合格, and nothing else: asked of the tables, whatever the caller says.
create or replace function app.has_ground(place text, subject uuid, stands text, ground text) returns boolean language sql stable security definer as $$
  select case when ground in ('evaluation_failed', 'acceptance_failed') then stands = ground
    else stands in ('listed', 'commissioned', 'self_auditing') and exists (select from public.deadlines d
      where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null and d.due_on < app.today()
        and d.duty = any (case ground when 'audit_overdue' then array['finish_audit'] when 'evaluation_overdue' then array['apply_evaluation', 'conclude_evaluation']
          else array[]::text[] end)) end;
$$;
alter function app.has_ground owner to qs_keeper;
revoke all on function app.has_ground from public;

grant insert on list_versions to qs_keeper;
create policy keeper_adds on list_versions for insert to qs_keeper with check (state = 'published' and kind = 'additions');
-- The list grows by one row in a version of its own, whole by itself like every published version.
create or replace function app.list_the_carried(place text, campaign uuid, subject uuid, plant_key text, because text, officer text) returns void
language plpgsql security definer as $$
declare c public.campaigns; list uuid := pg_catalog.gen_random_uuid(); latest integer;
begin
  select * into c from public.campaigns x where x.province = place and x.id = campaign for no key update;
  select max(x.number) into latest from public.list_versions x where x.province = place and x.campaign_id = campaign;
  insert into public.list_versions (province, id, campaign_id, authority_id, number, kind, state, base_number, uploaded_by_name, uploaded_at,
      published_at, published_by_name, addition_reason)
    values (place, list, campaign, c.authority_id, latest + 1, 'additions', 'published', c.published_version, officer, app.now(), app.now(), officer, because);
  insert into public.list_rows (province, version_id, row, authority_id, cells, standing, plant, name, credit_code, site_name, address,
      division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id, organiser_id, organiser_name, engagement_id)
    select place, list, 2, c.authority_id, '[]'::jsonb, 'accepted', plant_key, e.enterprise_name, s.credit_code, s.name, s.address, s.division_code,
        s.industry_code, e.reasons, e.responsible_level, e.hazardous_waste_t, e.burns_coal, e.enterprise_id, s.id, e.organiser_id, e.organiser_name, e.id
      from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id where e.province = place and e.id = subject;
  insert into public.listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, target_level,
      hazardous_waste_t, burns_coal, listed_on, listed_in, addition_reason)
    select place, pg_catalog.gen_random_uuid(), c.id, c.authority_id, e.id, s.id, e.enterprise_id, e.enterprise_name, s.credit_code, s.name,
        s.address, s.division_code, s.industry_code, case when cardinality(e.reasons) > 0 then e.reasons else array['other_listed'] end, e.responsible_level, e.lines, e.organiser_id, e.organiser_name, e.targets,
        e.targets -> 0 ->> 'level', e.hazardous_waste_t, e.burns_coal, e.listed_on, latest + 1, because
      from public.engagements e join public.sites s on s.province = e.province and s.id = e.site_id where e.province = place and e.id = subject;
  perform app.list_carried(place, list);
  update public.campaigns x set published_version = latest + 1, version = x.version + 1 where x.province = place and x.id = campaign;
end $$;
alter function app.list_the_carried owner to qs_keeper;
revoke all on function app.list_the_carried from public;

-- The old round ends and the new one begins in one statement: neither is ever seen without the other. Only the authority
-- whose later list it is takes it over, and only where it sees the round; a round goes on once.
create or replace function app.carry_over(place text, subject uuid, known integer, asked_ground text, campaign uuid, next uuid, aims jsonb,
    drafts jsonb, plant_key text, because text, officer text)
returns table (outcome text, state text, version integer, number text) language plpgsql security definer as $$
declare e public.engagements; c public.campaigns; mine text := app.capacity_in(place, subject); made text;
begin
  select * into c from public.campaigns x where x.province = place and x.id = campaign and x.authority_id = app.organization_id() for no key update;
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if e.id is null or mine is null then return query select 'absent', null::text, null::integer, null::text; return; end if;
  if e.version <> known then return query select 'stale', e.state, e.version, null::text; return; end if;
  if not app.round_may(e.state, 'carried_over', mine) then
    return query select case when app.round_may(e.state, 'carried_over', 'organiser') then 'of_another' else 'out_of_order' end, e.state, e.version, null::text; return;
  end if;
  if not app.has_ground(place, subject, e.state, asked_ground) then return query select 'no_ground', e.state, e.version, null::text; return; end if;
  if c.id is null or c.state <> 'published' or c.id = e.campaign_id or c.track <> e.track or c.line <> e.line or c.listed_on <= e.listed_on
      or e.responsible_level is null or not exists (select from public.jurisdictions j join public.sites s on s.province = place and s.id = e.site_id
        where j.authority_id = c.authority_id and j.division_code = s.division_code) then
    return query select 'no_campaign', e.state, e.version, null::text; return;
  end if;
  with ended as (
    update public.engagements x set state = 'carried_over', carried_to = next, closed_at = app.now(), ended_because = asked_ground, version = x.version + 1
      where x.province = place and x.id = subject returning x.*
  ) insert into public.engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track, state,
      opened_at, rules_on, rules_known_at, responsible_level, lines, campaign_id, listed_on, reasons, targets, hazardous_waste_t, burns_coal, carried_from)
    select place, next, place || '-' || extract(year from app.today())::int || '-' || to_char(nextval('public.engagement_numbers'), 'FM999999000000'),
        o.site_id, o.enterprise_id, o.enterprise_name, o.organiser_id, o.organiser_name, o.line, o.track, 'listed', app.now(), c.rules_on,
        c.rules_known_at, o.responsible_level, c.lines, c.id, app.today(), o.reasons, aims, o.hazardous_waste_t, o.burns_coal, subject
      from ended o returning engagements.number into made;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since) values
    (place, pg_catalog.gen_random_uuid(), next, e.organiser_id, e.organiser_name, 'organiser', app.now()),
    (place, pg_catalog.gen_random_uuid(), next, e.enterprise_id, e.enterprise_name, 'enterprise', app.now());
  perform app.settle_duties(place, subject, 'carried_over');
  perform app.write_deadlines(place, next, drafts);
  perform app.next_audit_begun(place, next);
  perform app.list_the_carried(place, campaign, next, plant_key, because, officer);
  perform app.grant_case(place, subject);
  perform app.grant_case(place, next);
  return query select 'advanced', 'carried_over', e.version + 1, made;
end $$;
alter function app.carry_over owner to qs_keeper;
revoke all on function app.carry_over from public;
grant execute on function app.carry_over to qs_authority;
