-- The way of a round. Its state changes through these functions alone: each asks who calls, in which capacity, and whether
-- the step is one that this capacity takes from here.
grant insert, update on engagements to qs_keeper;
grant insert, update on case_parties to qs_keeper;
grant usage on sequence engagement_numbers to qs_keeper;
create policy keeper_opens on engagements for insert to qs_keeper with check (true);
create policy keeper_advances on engagements for update to qs_keeper using (true);
create policy keeper_seats on case_parties for insert to qs_keeper with check (true);
create policy keeper_unseats on case_parties for update to qs_keeper using (true);

-- The table of packages/domain/src/engagements/states.ts once more, behind the wall; a test compares them step by step.
create or replace function app.round_may(from_state text, to_state text, capacity text) returns boolean language sql immutable as $$
  select exists (select from (values
    ('commissioned', array['listed', 'commissioned', 'self_auditing'], array['enterprise']),
    ('self_auditing', array['listed', 'commissioned'], array['enterprise']),
    ('evaluation_applied', array['commissioned', 'self_auditing', 'evaluation_failed'], array['organiser']),
    ('commissioned', array['evaluation_applied'], array['organiser']),
    ('self_auditing', array['evaluation_applied'], array['organiser']),
    ('implementing', array['evaluation_applied'], array['organiser']),
    ('evaluation_failed', array['evaluation_applied'], array['organiser']),
    ('acceptance_applied', array['implementing', 'acceptance_failed'], array['organiser']),
    ('implementing', array['acceptance_applied'], array['organiser']),
    ('accepted', array['acceptance_applied'], array['organiser']),
    ('acceptance_failed', array['acceptance_applied'], array['organiser']),
    ('carried_over', array['listed', 'commissioned', 'self_auditing', 'evaluation_failed', 'acceptance_failed'], array['organiser', 'supervisor']),
    ('removed', array['listed', 'commissioned', 'self_auditing', 'evaluation_applied', 'evaluation_failed', 'implementing',
      'acceptance_applied', 'acceptance_failed'], array['organiser', 'supervisor'])) step (towards, froms, bys)
    where towards = to_state and from_state = any (froms) and round_may.capacity = any (bys));
$$;

-- What was opened takes its place: both parties, its clocks, and who sees it. Once, by who opened it.
create or replace function app.settle_round(place text, subject uuid, drafts jsonb) returns void language plpgsql security definer as $$
declare e record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.organiser_id = app.organization_id() for update;
  if not found or exists (select from public.case_parties p where p.province = place and p.engagement_id = subject) then
    raise exception 'not a round to settle' using errcode = 'QS404';
  end if;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since) values
    (place, pg_catalog.gen_random_uuid(), subject, e.organiser_id, e.organiser_name, 'organiser', e.opened_at),
    (place, pg_catalog.gen_random_uuid(), subject, e.enterprise_id, e.enterprise_name, 'enterprise', e.opened_at);
  perform app.write_deadlines(place, subject, drafts);
  perform app.next_audit_begun(place, subject);
  perform app.grant_case(place, subject);
end $$;

-- The next audit of a site that stands listed again has come: the clock of the round before stops.
create or replace function app.next_audit_begun(place text, subject uuid) returns void language plpgsql security definer as $$
declare old record;
begin
  for old in select d.engagement_id, d.id, n.listed_on, n.organiser_id from public.engagements n
      join public.engagements e on e.province = n.province and e.site_id = n.site_id and e.id <> n.id
      join public.deadlines d on d.province = e.province and d.engagement_id = e.id and d.duty = 'next_audit' and d.met_on is null and d.dropped_because is null
      where n.province = place and n.id = subject and e.closed_at is not null loop
    update public.deadlines d set met_on = old.listed_on, met_by = old.organiser_id, version = d.version + 1 where d.province = place and d.id = old.id;
    perform app.refresh_next_due(place, old.engagement_id);
  end loop;
end $$;

-- The enterprise's choice: who was named before leaves the table, and with it the sight of the case. Later than the
-- application the round stays where it is; only the consultancy changes.
create or replace function app.commission(place text, subject uuid, party uuid, consultancy uuid)
returns table (state text, version integer) language plpgsql security definer as $$
declare e record; firm record;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id()
    and x.closed_at is null for update;
  if not found then raise exception 'not your round' using errcode = 'QS404'; end if;
  select o.id, o.name into firm from public.organizations o where o.id = consultancy and o.kind = 'consultancy' and o.state = 'active';
  if not found then raise exception 'no such consultancy' using errcode = 'QS404'; end if;
  update public.case_parties p set until = app.now() where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  insert into public.case_parties (province, id, engagement_id, organization_id, name, capacity, since)
    values (place, party, subject, firm.id, firm.name, 'consultancy', app.now());
  update public.engagements x set consultancy_id = firm.id, consultancy_name = firm.name, audit_manner = 'commissioned',
      state = case when x.state in ('listed', 'self_auditing') then 'commissioned' else x.state end, version = x.version + 1
    where x.province = place and x.id = subject;
  perform app.grant_case(place, subject);
  return query select x.state, x.version from public.engagements x where x.province = place and x.id = subject;
end $$;

-- What a step settles by itself: the audit has begun, its report is in hand, the round is over.
create or replace function app.settle_duties(place text, subject uuid, target text) returns void language sql security definer as $$
  update public.deadlines d set met_on = app.today(), met_by = app.organization_id(), version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null
      and d.duty = any (case target
        when 'evaluation_applied' then array['start_audit', 'finish_audit', 'apply_evaluation']
        when 'acceptance_applied' then array['apply_acceptance']
        when 'implementing' then array['conclude_evaluation'] when 'evaluation_failed' then array['conclude_evaluation']
        when 'acceptance_failed' then array['conclude_acceptance']
        when 'accepted' then array['conclude_acceptance', 'pass_acceptance'] else array[]::text[] end);
  update public.deadlines d set dropped_because = target, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is null and d.dropped_because is null
      and target in ('carried_over', 'removed');
$$;

-- What an authority has received it may hand back: then the duty stands open again.
create or replace function app.reopen_duties(place text, subject uuid, was text, target text) returns void language sql security definer as $$
  update public.deadlines d set met_on = null, met_by = null, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.met_on is not null
      and d.duty = any (case when was = 'evaluation_applied' and target in ('commissioned', 'self_auditing') then array['finish_audit', 'apply_evaluation']
        when was = 'acceptance_applied' and target = 'implementing' then array['apply_acceptance']
        when was = 'evaluation_failed' and target = 'evaluation_applied' then array['conclude_evaluation']
        when was = 'acceptance_failed' and target = 'acceptance_applied' then array['conclude_acceptance'] else array[]::text[] end);
$$;

-- One step. The answer says what came of it: advanced, out_of_order, of_another or absent; of two officers at once the
-- second finds the round where the first has put it.
create or replace function app.advance_round(place text, subject uuid, target text, because text)
returns table (outcome text, state text, version integer) language plpgsql security definer as $$
declare e record; mine text := app.capacity_in(place, subject); manner text;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject for update;
  if not found or mine is null then return query select 'absent', null::text, null::integer; return; end if;
  manner := case target when 'commissioned' then 'commissioned' when 'self_auditing' then 'self_audit' end;
  -- A consultancy is named through app.commission, a round carried over through app.carry_over; and what stands on a
  -- campaign's list is taken off by a version of that list.
  if target = 'carried_over' or (target = 'commissioned' and mine = 'enterprise')
      or (mine = 'organiser' and manner is not null and manner is distinct from e.audit_manner)
      or not exists (select from pg_catalog.unnest(array['organiser', 'supervisor', 'enterprise']) c where app.round_may(e.state, target, c)) then
    return query select 'out_of_order', e.state, e.version; return;
  end if;
  if not app.round_may(e.state, target, mine) or (target = 'removed' and (e.campaign_id is not null or mine <> 'organiser')) then
    return query select 'of_another', e.state, e.version; return;
  end if;
  if target = 'self_auditing' and e.consultancy_id is not null then
    update public.case_parties p set until = app.now() where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  end if;
  update public.engagements x set state = target, audit_manner = coalesce(manner, x.audit_manner),
      consultancy_id = case when target = 'self_auditing' then null else x.consultancy_id end,
      consultancy_name = case when target = 'self_auditing' then null else x.consultancy_name end,
      closed_at = case when target in ('accepted', 'removed') then app.now() end,
      ended_because = case when target = 'removed' then because end, version = x.version + 1
    where x.province = place and x.id = subject;
  perform app.reopen_duties(place, subject, e.state, target);
  perform app.settle_duties(place, subject, target);
  perform app.grant_case(place, subject);
  return query select 'advanced', target, e.version + 1;
end $$;

alter function app.settle_round owner to qs_keeper;
alter function app.next_audit_begun owner to qs_keeper;
alter function app.commission owner to qs_keeper;
alter function app.settle_duties owner to qs_keeper;
alter function app.reopen_duties owner to qs_keeper;
alter function app.advance_round owner to qs_keeper;
revoke all on function app.settle_round, app.next_audit_begun, app.commission, app.settle_duties, app.reopen_duties, app.advance_round from public;
grant execute on function app.settle_round to qs_authority;
grant execute on function app.commission to qs_enterprise;
grant execute on function app.advance_round to qs_authority, qs_enterprise;

-- Verdicts: read by whoever sees the case; written by app.conclude alone.
grant select on round_verdicts to qs_enterprise, qs_authority, qs_consultancy, qs_keeper;
grant insert on round_verdicts to qs_keeper;
create policy in_our_sight on round_verdicts for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = round_verdicts.province and a.case_id = round_verdicts.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy keeper_reads on round_verdicts for select to qs_keeper using (true);
create policy keeper_concludes on round_verdicts for insert to qs_keeper with check (true);

alter function app.round_may owner to qs_keeper;
revoke all on function app.round_may from public;
