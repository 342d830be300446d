-- Notices. Read by the authorities in whose sight the round is, and once every seal is on it by the enterprise and its
-- consultancy. Made by the worker through the definer functions below; each office gives its own seal and no other.

grant select on notice_wordings to qs_authority;
grant insert on notice_wordings to qs_authority;
create policy ours_and_the_provinces on notice_wordings for select to qs_authority
  using (authority_id = (select app.organization_id()) or (level = 'province' and exists (select from organizations o
    where o.id = (select app.organization_id()) and o.province = notice_wordings.province and o.line = notice_wordings.line)));
create policy we_save on notice_wordings for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and saved_by = (select app.account_id()));

grant select on notice_batches, notice_batch_items to qs_authority;
create policy ours on notice_batches for select to qs_authority using (authority_id = (select app.organization_id()));
create policy of_rounds_in_our_sight on notice_batches for select to qs_authority
  using (exists (select from notice_batch_items i join case_access a on a.organization_id = (select app.organization_id())
      and a.province = i.province and a.case_id = i.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))
    where i.province = notice_batches.province and i.batch_id = notice_batches.id));
create policy in_our_sight on notice_batch_items for select to qs_authority
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = notice_batch_items.province and a.case_id = notice_batch_items.engagement_id
    and (a.closes_at is null or a.closes_at > (select app.now()))));

grant select on notices, notice_seals, notice_services to qs_authority, qs_enterprise, qs_consultancy;
create policy in_our_sight on notices for select to qs_authority
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = notices.province and a.case_id = notices.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy once_it_is_sealed on notices for select to qs_enterprise, qs_consultancy
  using (sealed_at is not null and exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = notices.province and a.case_id = notices.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy with_their_notice on notice_seals for select to qs_authority, qs_enterprise, qs_consultancy
  using (exists (select from notices n where n.province = notice_seals.province and n.id = notice_seals.notice_id));
create policy with_their_notice on notice_services for select to qs_authority, qs_enterprise, qs_consultancy
  using (exists (select from notices n where n.province = notice_services.province and n.id = notice_services.notice_id));

-- The steps of an authority that the round is in sight of. What is superseded stays so, and what an enterprise has acknowledged
-- cannot be taken from it: the columns that say so are the enterprise's.
grant update (state, sealed_at, served_on, superseded_at, superseded_because, superseded_reason, version) on notices to qs_authority;
create policy offices_step on notices for update to qs_authority
  using (state <> 'superseded' and exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = notices.province and a.case_id = notices.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))))
  with check (state <> 'acknowledged');
grant update (state, acknowledged_at, acknowledged_by, acknowledged_by_name, version) on notices to qs_enterprise;
create policy enterprise_acknowledges on notices for update to qs_enterprise
  using (enterprise_id = (select app.organization_id()) and state = 'served')
  with check (enterprise_id = (select app.organization_id()) and state = 'acknowledged' and acknowledged_by = (select app.account_id()));
grant update (method, file_id, sealed_on, sealed_at, sealed_by) on notice_seals to qs_authority;
create policy each_its_own on notice_seals for update to qs_authority
  using (authority_id = (select app.organization_id()) and sealed_on is null)
  with check (authority_id = (select app.organization_id()) and sealed_by = (select app.account_id()));
grant insert on notice_services to qs_authority;
create policy offices_serve on notice_services for insert to qs_authority
  with check (recorded_by = (select app.account_id()) and recorded_by_organization = (select app.organization_id())
    and exists (select from notices n where n.province = notice_services.province and n.id = notice_services.notice_id and n.sealed_at is not null));

-- Stamped scans and receipts lie among the documents of the case, though the office is no party to it.
create policy offices_file_what_a_notice_needs on case_files for insert to qs_authority
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned'
    and exists (select from notices n where n.province = case_files.province and n.engagement_id = case_files.case_id
      and n.state in ('prepared', 'sealed')));

grant select on notice_claim_letters to qs_authority;
create policy of_our_batches on notice_claim_letters for select to qs_authority
  using (exists (select from notice_batches b where b.province = notice_claim_letters.province and b.id = notice_claim_letters.batch_id
    and b.authority_id = (select app.organization_id())));

-- The worker. It reads no table of this room: it is told what to make, says what it made, and the keeper believes the
-- tables for everything else.
grant select, insert on notices, notice_seals, notice_claim_letters, notice_reminders to qs_keeper;
grant select, insert on notice_batches, notice_batch_items to qs_keeper;
grant select on notice_services to qs_keeper;
grant update (state, ended_at, heartbeat_at, version) on notice_batches to qs_keeper;
grant update (state, fault, detail) on notice_batch_items to qs_keeper;
grant update (replaced_by) on notices to qs_keeper;
grant update (revoked_at) on invitations to qs_keeper;
create policy keeper_reads on notices for select to qs_keeper using (true);
create policy keeper_makes on notices for insert to qs_keeper with check (state = 'prepared');
create policy keeper_links on notices for update to qs_keeper using (state = 'superseded') with check (state = 'superseded');
create policy keeper_reads on notice_seals for select to qs_keeper using (true);
create policy keeper_asks on notice_seals for insert to qs_keeper with check (sealed_on is null);
create policy keeper_reads on notice_services for select to qs_keeper using (true);
create policy keeper_reads on notice_batches for select to qs_keeper using (true);
create policy keeper_begins on notice_batches for insert to qs_keeper with check (state = 'waiting');
create policy keeper_begins on notice_batch_items for insert to qs_keeper with check (state = 'waiting');
create policy keeper_tends on notice_batches for update to qs_keeper using (state in ('waiting', 'rendering')) with check (state in ('rendering', 'finished', 'stopped'));
create policy keeper_reads on notice_batch_items for select to qs_keeper using (true);
create policy keeper_settles on notice_batch_items for update to qs_keeper using (state = 'waiting') with check (state in ('rendered', 'faulty', 'dropped'));
create policy keeper_reads on notice_claim_letters for select to qs_keeper using (true);
create policy keeper_makes on notice_claim_letters for insert to qs_keeper with check (true);
create policy keeper_reads on notice_reminders for select to qs_keeper using (true);
create policy keeper_notes on notice_reminders for insert to qs_keeper with check (true);
create policy keeper_invites_by_letter on invitations for insert to qs_keeper
  with check (kind = 'enterprise' and purpose = 'claim' and channel = 'letter' and role = 'owner' and invited_by is not null);
create policy keeper_lets_codes_die on invitations for update to qs_keeper
  using (kind = 'enterprise' and purpose = 'claim' and accepted_at is null and revoked_at is null) with check (revoked_at is not null);
create policy keeper_records_what_was_made on trail_entries for insert to qs_keeper
  with check (persona = 'worker' and act in ('notice_prepared', 'claim_letter_made'));
create policy keeper_reminds_of_notices on outbox for insert to qs_keeper with check (by_persona = 'worker' and template = 'notice_due');

-- A batch, its rounds and its job, begun by an authority in its own name: every round is one of the campaign and in its sight.
-- A round that another batch is making waits there and is left out here; of two begun at once the second waits for the first.
-- Answers how many were let in; none, and nothing was begun.
drop function if exists app.begin_notices(text, jsonb, jsonb);
create or replace function app.begin_notices(place text, ordered jsonb, rounds jsonb) returns integer language plpgsql security definer as $$
declare batch uuid := (ordered ->> 'id')::uuid; campaign uuid := (ordered ->> 'campaignId')::uuid; asked integer; seen integer; let_in integer;
begin
  asked := pg_catalog.jsonb_array_length(rounds);
  select pg_catalog.count(*) into seen from pg_catalog.jsonb_array_elements(rounds) i (item)
    join public.engagements e on e.province = place and e.id = (i.item ->> 'engagementId')::uuid and e.campaign_id = campaign
    join public.case_access a on a.organization_id = app.organization_id() and a.province = e.province and a.case_id = e.id
      and a.capacity in ('organiser', 'supervisor') and (a.closes_at is null or a.closes_at > app.now());
  if seen <> asked then raise exception 'a round out of sight' using errcode = 'QS404'; end if;
  with waiting as (
    insert into public.notice_batch_items (province, batch_id, engagement_id, position, division_code, address)
      select place, batch, a.case_id, i.at, a.division_code, i.item ->> 'address'
        from pg_catalog.jsonb_array_elements(rounds) with ordinality i (item, at)
        join public.case_access a on a.organization_id = app.organization_id() and a.province = place and a.case_id = (i.item ->> 'engagementId')::uuid
        -- In one order for everybody, so that two never wait for each other.
        order by a.case_id
      on conflict (province, engagement_id) where state = 'waiting' do nothing
      returning engagement_id
  ), begun as (
    insert into public.notice_batches (province, id, campaign_id, authority_id, authority_name, wording_id, wording_number, wording_title,
        wording_body, contact, dated_on, claim_letters, plan, replaces, total, left_out, started_by, started_by_name, started_at)
      select place, batch, campaign, o.id, o.name, (ordered ->> 'wordingId')::uuid, (ordered ->> 'wordingNumber')::integer,
          ordered ->> 'wordingTitle', ordered ->> 'wordingBody', ordered ->> 'contact', (ordered ->> 'datedOn')::date,
          ordered ->> 'claimLetters', ordered -> 'plan', (ordered ->> 'replaces')::uuid, w.count, asked - w.count, p.id, p.name, app.now()
        from public.organizations o, public.accounts p, (select pg_catalog.count(*)::integer as count from waiting) w
        where o.id = app.organization_id() and o.kind = 'authority' and p.id = app.account_id() and w.count > 0
  ) select pg_catalog.count(*) into let_in from waiting;
  if let_in > 0 then perform app.enqueue_notices(batch); end if;
  return let_in;
end $$;

-- Stopped at once by who began it, and whatever still waited with it. null: somebody changed it meanwhile.
create or replace function app.stop_notices(place text, batch uuid, seen integer) returns integer language plpgsql security definer as $$
declare changed integer;
begin
  update public.notice_batches b set state = 'stopped', ended_at = app.now(), version = b.version + 1
    where b.province = place and b.id = batch and b.version = seen and b.authority_id = app.organization_id()
      and b.state in ('waiting', 'rendering')
    returning b.version into changed;
  if changed is not null then
    update public.notice_batch_items set state = 'dropped' where province = place and batch_id = batch and state = 'waiting';
  end if;
  return changed;
end $$;

-- Batches nobody works on: not begun after some seconds, or silent for longer than one paper can take.
create or replace function app.requeue_notices() returns integer language plpgsql security definer as $$
declare requeued integer;
begin
  select pg_catalog.count(app.enqueue_notices(w.id)) into requeued from (
    select b.id from public.notice_batches b
      where b.state in ('waiting', 'rendering')
        and coalesce(b.heartbeat_at, b.started_at) < pg_catalog.clock_timestamp() - interval '20 seconds'
      order by b.started_at limit 100) w;
  return requeued;
end $$;

-- One worker at a time: whoever says so first, until it falls silent.
create or replace function app.take_notice_batch(batch uuid) returns table (province text, authority_id uuid, authority_name text,
    level text, wording_id uuid, wording_number integer, wording_title text, wording_body text, contact text, dated_on date,
    claim_letters text, plan jsonb, list_title text, list_number text, today date)
language plpgsql security definer as $$
begin
  perform app.set_clock();
  return query
    with taken as (
      update public.notice_batches b set state = 'rendering', heartbeat_at = pg_catalog.clock_timestamp()
        where b.id = batch and b.state in ('waiting', 'rendering')
          and (b.heartbeat_at is null or b.heartbeat_at < pg_catalog.clock_timestamp() - interval '20 seconds')
        returning b.*)
    select t.province::text, t.authority_id, t.authority_name, o.level, t.wording_id, t.wording_number, t.wording_title, t.wording_body,
        t.contact, t.dated_on, t.claim_letters, t.plan, c.title, c.document_number, (app.now() at time zone 'Asia/Shanghai')::date
      from taken t join public.organizations o on o.id = t.authority_id
      join public.campaigns c on c.province = t.province and c.id = t.campaign_id;
end $$;

-- Given back, so that the next worker need not wait for the silence.
create or replace function app.leave_notice_batch(place text, batch uuid) returns void language sql security definer as $$
  update public.notice_batches set heartbeat_at = null where province = place and id = batch and state = 'rendering';
$$;

-- Who seals for a line in a division.
create or replace function app.sealer_of(seal_line text, division text) returns table (id uuid, name text)
language sql stable security definer as $$
  select o.id, o.name from public.organizations o
    where o.kind = 'authority' and o.line = seal_line and o.division_code = division and o.state <> 'closed' limit 1;
$$;

-- The next rounds of the batch with everything their papers say.
create or replace function app.notice_work(place text, batch uuid, most integer)
returns table (engagement_id uuid, facts jsonb) language sql stable security definer as $$
  select i.engagement_id, pg_catalog.jsonb_build_object(
      'divisionCode', i.division_code, 'serviceAddress', coalesce(i.address, s.address), 'enterpriseId', e.enterprise_id,
      'enterpriseName', e.enterprise_name, 'creditCode', s.credit_code, 'siteName', s.name, 'siteAddress', s.address,
      'industryCode', s.industry_code, 'roundNumber', e.number, 'listedOn', e.listed_on, 'reasons', e.reasons,
      'responsibleLevel', e.responsible_level, 'organiserName', e.organiser_name, 'targets', e.targets,
      'isClosed', e.closed_at is not null,
      'isPrepared', exists (select from public.notices n where n.province = e.province and n.engagement_id = e.id and n.state <> 'superseded'),
      'ordinal', 1 + (select pg_catalog.count(*) from public.notices n where n.province = e.province and n.engagement_id = e.id),
      'deadlines', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('duty', d.duty, 'bearer', d.bearer, 'document', d.document,
          'article', d.article, 'verified', d.verified, 'dueOn', d.due_on, 'provisional', d.provisional, 'runsFrom', d.runs_from,
          'span', d.span, 'lastDayCounts', d.last_day_counts) order by d.due_on, d.duty)
        from public.deadlines d where d.province = e.province and d.engagement_id = e.id and d.dropped_because is null), '[]'),
      'sealers', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('line', p.seal ->> 'line', 'id', o.id, 'name', o.name) order by p.at)
        from pg_catalog.jsonb_array_elements(b.plan -> i.division_code::text -> 'seals') with ordinality p (seal, at)
        left join lateral app.sealer_of(p.seal ->> 'line', p.seal ->> 'division') o on true),
      'isUnclaimed', firm.state = 'invited',
      'registeredBy', firm.registered_by,
      'openClaimBy', (select v.inviting_organization_id from public.invitations v where v.organization_id = firm.id and v.purpose = 'claim'
        and v.accepted_at is null and v.revoked_at is null and v.expires_at > pg_catalog.now() limit 1),
      'hasLetter', exists (select from public.notice_claim_letters l where l.province = i.province and l.batch_id = i.batch_id
        and l.enterprise_id = firm.id))
  from public.notice_batch_items i
  join public.notice_batches b on b.province = i.province and b.id = i.batch_id
  join public.engagements e on e.province = i.province and e.id = i.engagement_id
  join public.sites s on s.province = e.province and s.id = e.site_id
  join public.organizations firm on firm.id = e.enterprise_id
  where i.province = place and i.batch_id = batch and i.state = 'waiting'
  order by i.position limit least(most, 50);
$$;

-- Inside the functions below only: the batch locked, its silence ended; false once it is over.
create or replace function app.hold_notice_batch(place text, batch uuid) returns boolean language plpgsql security definer as $$
begin
  update public.notice_batches b set heartbeat_at = pg_catalog.clock_timestamp()
    where b.province = place and b.id = batch and b.state = 'rendering';
  return found;
end $$;

create or replace function app.record_made(act text, place text, batch uuid, kind text, subject uuid, named text, enterprise uuid,
  round uuid, said jsonb) returns void language sql security definer as $$
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, case_id, after)
    select place, pg_catalog.gen_random_uuid(), app.now(), act, 'worker', b.started_by, b.authority_id, b.authority_name, kind,
      place || '-' || subject, named, enterprise, round, said
    from public.notice_batches b where b.province = place and b.id = batch;
$$;

-- One paper made. kept: it counts now. over: the batch was stopped. already: somebody prepared one, or it was kept before.
create or replace function app.keep_notice(place text, batch uuid, round uuid, paper jsonb) returns text
language plpgsql security definer as $$
declare made public.notices; ordered public.notice_batches; asked record;
begin
  perform app.set_clock();
  if not app.hold_notice_batch(place, batch) then return 'over'; end if;
  select b.* into ordered from public.notice_batches b where b.province = place and b.id = batch;
  select i.address, i.division_code, e.enterprise_id, e.enterprise_name, e.number, s.credit_code, s.name as site_name, s.address as site_address
    into asked
    from public.notice_batch_items i join public.engagements e on e.province = i.province and e.id = i.engagement_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    where i.province = place and i.batch_id = batch and i.engagement_id = round and i.state = 'waiting' for update of i;
  if not found then return 'already'; end if;
  insert into public.notices as n (province, id, engagement_id, campaign_id, batch_id, number, enterprise_id, enterprise_name, credit_code,
      site_name, address, division_code, wording_id, wording_number, wording_title, prepared_by, prepared_by_name, prepared_at, prepared_on,
      stored_as, bytes, pages, sha256, fingerprint, missing_characters)
    values (place, (paper ->> 'id')::uuid, round, ordered.campaign_id, batch, paper ->> 'number', asked.enterprise_id, asked.enterprise_name,
      asked.credit_code, asked.site_name, coalesce(asked.address, asked.site_address), asked.division_code, ordered.wording_id,
      ordered.wording_number, ordered.wording_title, ordered.authority_id, ordered.authority_name, app.now(),
      (app.now() at time zone 'Asia/Shanghai')::date, paper ->> 'storedAs', (paper ->> 'bytes')::integer, (paper ->> 'pages')::integer,
      pg_catalog.decode(paper ->> 'sha256', 'hex'), paper ->> 'fingerprint',
      array(select pg_catalog.jsonb_array_elements_text(paper -> 'missing')))
    on conflict (province, engagement_id) where state <> 'superseded' do nothing
    returning * into made;
  if made.id is null then return 'already'; end if;
  insert into public.notice_seals (province, notice_id, line, position, authority_id, authority_name)
    select place, made.id, p.seal ->> 'line', p.at, o.id, o.name
      from pg_catalog.jsonb_array_elements(ordered.plan -> asked.division_code::text -> 'seals') with ordinality p (seal, at)
      join lateral app.sealer_of(p.seal ->> 'line', p.seal ->> 'division') o on true;
  update public.notice_batch_items set state = 'rendered' where province = place and batch_id = batch and engagement_id = round;
  if ordered.replaces is not null then
    update public.notices set replaced_by = made.id where province = place and id = ordered.replaces;
  end if;
  perform app.record_made('notice_prepared', place, batch, 'notice', made.id, made.number, made.enterprise_id, round,
    pg_catalog.jsonb_build_object('sha256', paper ->> 'sha256', 'pages', made.pages, 'wording', made.wording_title, 'version', made.wording_number));
  return 'kept';
end $$;

-- No paper for this round, and why.
create or replace function app.fault_notice(place text, batch uuid, round uuid, why text, said text) returns void
language plpgsql security definer as $$
begin
  if not app.hold_notice_batch(place, batch) then return; end if;
  update public.notice_batch_items set state = 'faulty', fault = why, detail = said
    where province = place and batch_id = batch and engagement_id = round and state = 'waiting';
end $$;

-- A claim letter made: codes given before die with it, in the same breath. Asked again for the wall's sake: the enterprise
-- is unclaimed, overseen by whoever began the batch, and in it.
create or replace function app.keep_claim_letter(place text, batch uuid, enterprise uuid, letter jsonb) returns text
language plpgsql security definer as $$
declare ordered public.notice_batches; firm public.organizations; invitation uuid := (letter ->> 'invitationId')::uuid;
begin
  perform app.set_clock();
  if not app.hold_notice_batch(place, batch) then return 'over'; end if;
  select b.* into ordered from public.notice_batches b where b.province = place and b.id = batch;
  select o.* into firm from public.organizations o where o.id = enterprise and o.kind = 'enterprise' and o.state = 'invited'
    and exists (select from public.oversight v where v.authority_id = ordered.authority_id and v.organization_id = o.id)
    and exists (select from public.notice_batch_items i join public.engagements e on e.province = i.province and e.id = i.engagement_id
      where i.province = place and i.batch_id = batch and e.enterprise_id = o.id);
  if firm.id is null or ordered.claim_letters = 'none' then return 'unfit'; end if;
  if exists (select from public.notice_claim_letters l where l.province = place and l.batch_id = batch and l.enterprise_id = enterprise) then
    return 'already';
  end if;
  update public.invitations set revoked_at = app.now()
    where organization_id = enterprise and purpose = 'claim' and accepted_at is null and revoked_at is null;
  insert into public.invitations (id, organization_id, kind, purpose, role, channel, code_hash, invited_by, inviting_organization_id, invited_at, expires_at)
    values (invitation, enterprise, 'enterprise', 'claim', 'owner', 'letter', pg_catalog.decode(letter ->> 'codeHash', 'hex'),
      ordered.started_by, ordered.authority_id, app.now(), (letter ->> 'expiresAt')::timestamptz);
  insert into public.notice_claim_letters (province, batch_id, enterprise_id, enterprise_name, division_code, invitation_id, stored_as, bytes, sha256, made_at)
    values (place, batch, enterprise, firm.name, firm.division_code, invitation, letter ->> 'storedAs', (letter ->> 'bytes')::integer,
      pg_catalog.decode(letter ->> 'sha256', 'hex'), app.now());
  perform app.record_made('claim_letter_made', place, batch, 'organization', enterprise, firm.name, enterprise, null, '{}');
  return 'kept';
end $$;

-- Done when nothing waits.
create or replace function app.end_notice_batch(place text, batch uuid) returns boolean language plpgsql security definer as $$
begin
  perform app.set_clock();
  update public.notice_batches b set state = 'finished', ended_at = app.now(), version = b.version + 1
    where b.province = place and b.id = batch and b.state = 'rendering'
      and not exists (select from public.notice_batch_items i where i.province = place and i.batch_id = batch and i.state = 'waiting');
  return found;
end $$;

-- Offices with notices not served whose last day is near or has passed: those in whose place the round lies, below the
-- province, in a line that answers for it. The steps are the domain's; the one reached is told, once.
drop function if exists app.notices_due(date);
create or replace function app.notices_due(today date, steps integer[]) returns table (province text, authority_id uuid, campaign_id uuid,
    due_on date, days_ahead integer, unserved integer) language sql stable security definer as $$
  select d.province::text, a.organization_id, e.campaign_id, d.due_on, app.step_reached(steps, d.due_on - today), pg_catalog.count(distinct e.id)::integer
    from public.deadlines d
    join public.engagements e on e.province = d.province and e.id = d.engagement_id and e.closed_at is null and e.campaign_id is not null
    join public.case_access a on a.province = e.province and a.case_id = e.id and a.capacity in ('organiser', 'supervisor') and a.closes_at is null
    join public.organizations o on o.id = a.organization_id and o.kind = 'authority' and o.level in ('city', 'county') and o.state = 'active'
    where d.duty = 'serve_notice' and d.met_on is null and d.dropped_because is null and app.step_reached(steps, d.due_on - today) is not null
      and not exists (select from public.notice_reminders r where r.province = d.province and r.authority_id = a.organization_id
        and r.campaign_id = e.campaign_id and r.due_on = d.due_on and r.days_ahead = app.step_reached(steps, d.due_on - today))
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4;
$$;

create or replace function app.remind_of_notices(place text, authority uuid, campaign uuid, due date, ahead integer, waiting integer)
returns integer language plpgsql security definer as $$
declare contact record; way text; letter uuid; told integer := 0;
begin
  perform app.set_clock();
  insert into public.notice_reminders (province, authority_id, campaign_id, due_on, days_ahead, unserved, reminded_at)
    values (place, authority, campaign, due, ahead, waiting, app.now()) on conflict do nothing;
  if not found then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as office, c.title from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      join public.campaigns c on c.province = place and c.id = campaign
      where m.organization_id = authority and m.role in ('head', 'handler') and m.state = 'active' order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'notice_due', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, authority, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.office, 'campaignTitle', contact.title,
            'campaignId', place || '-' || campaign, 'dueOn', due, 'daysAhead', case when ahead < 0 then ahead else due - app.today() end,
            'count', waiting), 'worker', pg_catalog.now());
      perform app.enqueue(letter);
      told := told + 1;
    end loop;
  end loop;
  return told;
end $$;

alter function app.begin_notices owner to qs_keeper;
alter function app.stop_notices owner to qs_keeper;
alter function app.requeue_notices owner to qs_keeper;
alter function app.take_notice_batch owner to qs_keeper;
alter function app.leave_notice_batch owner to qs_keeper;
alter function app.sealer_of owner to qs_keeper;
alter function app.notice_work owner to qs_keeper;
alter function app.hold_notice_batch owner to qs_keeper;
alter function app.record_made owner to qs_keeper;
alter function app.keep_notice owner to qs_keeper;
alter function app.fault_notice owner to qs_keeper;
alter function app.keep_claim_letter owner to qs_keeper;
alter function app.end_notice_batch owner to qs_keeper;
alter function app.notices_due owner to qs_keeper;
alter function app.remind_of_notices owner to qs_keeper;
revoke all on function app.begin_notices, app.stop_notices, app.requeue_notices, app.take_notice_batch, app.leave_notice_batch, app.sealer_of, app.notice_work,
  app.hold_notice_batch, app.record_made, app.keep_notice, app.fault_notice, app.keep_claim_letter, app.end_notice_batch, app.notices_due,
  app.remind_of_notices from public;
grant execute on function app.begin_notices, app.stop_notices to qs_authority;
grant execute on function app.requeue_notices, app.take_notice_batch, app.leave_notice_batch, app.notice_work, app.keep_notice, app.fault_notice,
  app.keep_claim_letter, app.end_notice_batch, app.notices_due, app.remind_of_notices to qs_worker;
