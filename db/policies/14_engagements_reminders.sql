-- Reminders of duties go out by themselves, and clocks that were counted in a year not yet published are counted again. The
-- worker is told what to look at and says what came of it; both doors believe the tables.

-- What is ahead within thirty days or was missed and not yet told, by whom it is told: who bears the duty; of the
-- enterprise's also its consultancy and the authority nearest to the site.
drop function if exists app.duties_ahead(date, uuid, integer);
create or replace function app.duties_ahead(today date, steps integer[], after_organization uuid, most integer)
returns table (organization_id uuid, ends jsonb) language sql stable security definer as $$
  with ahead as (
    select d.province, d.id, d.duty, d.bearer, d.due_on, e.id as engagement_id, e.number, e.enterprise_name, e.line, s.division_code,
        app.step_reached(steps, d.due_on - today) as step
      from public.deadlines d
      join public.engagements e on e.province = d.province and e.id = d.engagement_id
      join public.sites s on s.province = e.province and s.id = e.site_id
      where d.met_on is null and d.dropped_because is null and app.step_reached(steps, d.due_on - today) is not null
        -- Notices of a campaign are told by their number, campaign by campaign (app.notices_due).
        and not (d.duty = 'serve_notice' and e.campaign_id is not null)
  ), told as (
    select h.*, a.organization_id from ahead h
      join public.case_access a on a.province = h.province and a.case_id = h.engagement_id and (a.closes_at is null or a.closes_at > app.now())
      join public.organizations o on o.id = a.organization_id and o.state = 'active'
      where (after_organization is null or a.organization_id > after_organization)
        and case when h.bearer = 'enterprise'
          then a.capacity in ('enterprise', 'consultancy') or (o.kind = 'authority' and o.line = h.line and o.division_code = h.division_code)
          else o.kind = 'authority' and o.line = h.line and app.bears(h.bearer, a.capacity, o.level, o.line, o.division_code, h.division_code) end
  )
  select t.organization_id, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('province', t.province, 'id', t.id, 'duty', t.duty,
      'engagementId', t.province || '-' || t.engagement_id,
      'label', t.enterprise_name || ' ' || t.number, 'on', t.due_on, 'step', t.step) order by t.due_on, t.enterprise_name, t.duty, t.id)
    from told t
    where not exists (select from public.deadline_reminders r where r.province = t.province and r.deadline_id = t.id
      and r.organization_id = t.organization_id and r.due_on = t.due_on and r.step = t.step)
    group by t.organization_id order by t.organization_id limit least(most, 500);
$$;
alter function app.duties_ahead owner to qs_keeper;

-- One letter for a person and a day, whatever comes together; what was told once is not told again, however often it is said.
create or replace function app.remind_of_duties(organization uuid, due jsonb) returns integer language plpgsql security definer as $$
declare told jsonb; contact record; way text; letter uuid;
begin
  perform app.set_clock();
  with asked as (
    select d.* from pg_catalog.jsonb_to_recordset(due) d (province text, id uuid, duty text, "engagementId" text, label text, "on" date, step integer)
      join public.deadlines k on k.province = d.province and k.id = d.id and k.due_on = d."on" and k.met_on is null and k.dropped_because is null
  ), noted as (
    insert into public.deadline_reminders (province, deadline_id, organization_id, due_on, step, reminded_at)
      select a.province, a.id, organization, a."on", a.step, app.now() from asked a on conflict do nothing
      returning province, deadline_id, step
  )
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', a.duty, 'engagementId', a."engagementId", 'label', a.label, 'on', a."on", 'step', a.step)
      order by a."on", a.label, a.duty)
    into told from asked a join noted n on n.province = a.province and n.deadline_id = a.id and n.step = a.step;
  if told is null then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as organization_name from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      where m.organization_id = organization and m.state = 'active' and m.role in ('owner', 'manager', 'head', 'handler')
        and (o.kind <> 'enterprise' or m.role = 'owner') order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'duty_reminder', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, organization, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.organization_name, 'ends', told),
          'worker', pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
  end loop;
  return pg_catalog.jsonb_array_length(told);
end $$;
alter function app.remind_of_duties owner to qs_keeper;
create policy keeper_reminds_of_duties on outbox for insert to qs_keeper with check (by_persona = 'worker' and template = 'duty_reminder');

-- Clocks that rest on a year not yet published, round by round, with what they are counted from.
create or replace function app.provisional_rounds(after_round uuid, most integer)
returns table (province text, id uuid, track text, division_code text, rules_on date, rules_known_at timestamptz, listed_on date, reasons text[],
  in_campaign boolean, accepted_on date, clocks jsonb) language sql stable security definer as $$
  select e.province::text, e.id, e.track, s.division_code::text, e.rules_on, e.rules_known_at, e.listed_on, e.reasons, e.campaign_id is not null,
      (select max(v.concluded_on) from public.round_verdicts v where v.province = e.province and v.engagement_id = e.id and v.stage = 'acceptance' and v.result = 'passed'),
      pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', d.id, 'duty', d.duty, 'ruleKey', d.rule_key, 'dueOn', d.due_on))
    from public.deadlines d
    join public.engagements e on e.province = d.province and e.id = d.engagement_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    where d.provisional and d.met_on is null and d.dropped_because is null and (after_round is null or e.id > after_round)
      and not exists (select from public.deadline_moves m where m.province = d.province and m.deadline_id = d.id)
    group by e.province, e.id, s.division_code order by e.id limit least(most, 500);
$$;
alter function app.provisional_rounds owner to qs_keeper;

-- Counted again in the calendar that is out now. A date that somebody has decided is no longer counted.
create or replace function app.recount(place text, deadline uuid, day date, still boolean) returns void language plpgsql security definer as $$
declare d record;
begin
  update public.deadlines x set due_on = day, original_due_on = day, provisional = still, version = x.version + 1
    where x.province = place and x.id = deadline and x.provisional and x.met_on is null and x.dropped_because is null
      and not exists (select from public.deadline_moves m where m.province = place and m.deadline_id = deadline)
    returning x.engagement_id into d;
  if found then perform app.refresh_next_due(place, d.engagement_id); end if;
end $$;
alter function app.recount owner to qs_keeper;
grant update (original_due_on) on deadlines to qs_keeper;
revoke all on function app.duties_ahead, app.remind_of_duties, app.provisional_rounds, app.recount from public;
grant execute on function app.duties_ahead, app.remind_of_duties, app.provisional_rounds, app.recount to qs_worker;
