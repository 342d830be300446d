-- Papers that travel. The enterprise sees its own; the consultancy of the case where it is let; an office from the moment the
-- route has reached it. Nobody outside these functions moves a paper from one desk to the next.
grant usage on sequence application_numbers to qs_enterprise;
grant select, insert on applications to qs_enterprise;
grant update (draft, touched, saved_at, declares, consultancy_may_edit, version) on applications to qs_enterprise;
grant select on applications to qs_consultancy;
grant update (draft, touched, saved_at, version) on applications to qs_consultancy;
-- Without the draft: what is being corrected is not handed in yet.
grant select (province, id, number, kind, track, line, form_id, form_version, site_id, site_name, enterprise_id, enterprise_name,
  credit_code, division_code, industry_code, engagement_id, duty, due_on, state, declares, consultancy_may_edit, at_rank, taken_up_at,
  route_basis, rules_on, rules_known_at, opened_at, saved_at, first_submitted_at, submitted_at, decided_at, version)
  on applications to qs_authority;
create policy ours on applications for select to qs_enterprise using (enterprise_id = (select app.organization_id()));
create policy we_begin on applications for insert to qs_enterprise
  with check (enterprise_id = (select app.organization_id()) and state = 'draft' and exists (select from sites s
    where s.province = applications.province and s.id = applications.site_id and s.enterprise_id = applications.enterprise_id));
create policy we_write on applications for update to qs_enterprise
  using (enterprise_id = (select app.organization_id()) and state in ('draft', 'correction_requested'));
create policy let_in on applications for select to qs_consultancy
  using (consultancy_may_edit and exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = applications.province and a.case_id = applications.engagement_id and a.capacity = 'consultancy'
    and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy let_write on applications for update to qs_consultancy
  using (consultancy_may_edit and state in ('draft', 'correction_requested') and exists (select from case_access a
    where a.organization_id = (select app.organization_id()) and a.province = applications.province
    and a.case_id = applications.engagement_id and a.capacity = 'consultancy' and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy has_reached_us on applications for select to qs_authority
  using (exists (select from application_stops s where s.province = applications.province and s.application_id = applications.id
    and s.authority_id = (select app.organization_id()) and s.arrived_at is not null));

grant select on application_stops to qs_enterprise, qs_consultancy, qs_authority;
create policy of_ours on application_stops for select to qs_enterprise, qs_consultancy
  using (exists (select from applications a where a.province = application_stops.province and a.id = application_stops.application_id));
create policy our_desk on application_stops for select to qs_authority
  using (authority_id = (select app.organization_id()) and arrived_at is not null);

grant select on application_copies, application_corrections to qs_enterprise, qs_consultancy, qs_authority;
create policy of_applications_in_sight on application_copies for select to qs_enterprise, qs_consultancy, qs_authority
  using (exists (select from applications a where a.province = application_copies.province and a.id = application_copies.application_id));
create policy of_applications_in_sight on application_corrections for select to qs_enterprise, qs_consultancy, qs_authority
  using (exists (select from applications a where a.province = application_corrections.province and a.id = application_corrections.application_id));

-- What is prepared inside an office is nobody else's; what it signed goes with the paper.
grant select on application_hands to qs_enterprise, qs_consultancy, qs_authority;
create policy signed_on_ours on application_hands for select to qs_enterprise, qs_consultancy
  using (act in ('receive', 'sign') and exists (select from applications a
    where a.province = application_hands.province and a.id = application_hands.application_id));
create policy ours_and_what_was_signed on application_hands for select to qs_authority
  using ((authority_id = (select app.organization_id()) or act in ('receive', 'sign')) and exists (select from applications a
    where a.province = application_hands.province and a.id = application_hands.application_id));

grant select, insert on application_files to qs_enterprise, qs_consultancy, qs_authority;
grant update (dropped_at) on application_files to qs_enterprise, qs_consultancy;
create policy of_ours on application_files for select to qs_enterprise, qs_consultancy
  using (exists (select from applications a where a.province = application_files.province and a.id = application_files.application_id));
create policy handed_in on application_files for select to qs_authority
  using (exists (select from applications a where a.province = application_files.province and a.id = application_files.application_id
    and (application_files.organization_id = (select app.organization_id()) or application_files.purpose = 'stamped_paper'
      or application_files.uploaded_at <= a.submitted_at)));
create policy we_attach on application_files for insert to qs_enterprise, qs_consultancy
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned'
    and exists (select from applications a where a.province = application_files.province and a.id = application_files.application_id
      and (a.state in ('draft', 'correction_requested') or (a.state = 'submitted' and application_files.purpose = 'stamped_paper'))));
create policy paper_on_our_desk on application_files for insert to qs_authority
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned'
    and purpose = 'stamped_paper' and exists (select from application_stops s where s.province = application_files.province
      and s.application_id = application_files.application_id and s.authority_id = (select app.organization_id()) and s.waits_for is not null));
create policy we_take_off on application_files for update to qs_enterprise, qs_consultancy
  using (purpose = 'material' and dropped_at is null and exists (select from applications a where a.province = application_files.province
    and a.id = application_files.application_id and a.state in ('draft', 'correction_requested')
    and (a.submitted_at is null or application_files.uploaded_at > a.submitted_at)));

grant select on application_paper_fields to qs_enterprise, qs_consultancy, qs_authority;
grant insert on application_paper_fields to qs_authority;
grant update (written, is_same, paper_value, compared_by, compared_at, resolution, note, resolved_at) on application_paper_fields to qs_authority;
create policy of_applications_in_sight on application_paper_fields for select to qs_enterprise, qs_consultancy, qs_authority
  using (exists (select from applications a where a.province = application_paper_fields.province and a.id = application_paper_fields.application_id));
create policy on_our_desk on application_paper_fields for insert to qs_authority
  with check (exists (select from application_stops s where s.province = application_paper_fields.province
    and s.application_id = application_paper_fields.application_id and s.authority_id = (select app.organization_id()) and s.waits_for is not null));
create policy on_our_desk_still on application_paper_fields for update to qs_authority
  using (exists (select from application_stops s where s.province = application_paper_fields.province
    and s.application_id = application_paper_fields.application_id and s.authority_id = (select app.organization_id()) and s.waits_for is not null));

grant select, insert on office_hands to qs_authority;
grant update (hands, set_by, set_at, version) on office_hands to qs_authority;
create policy ours on office_hands for select to qs_authority using (authority_id = (select app.organization_id()));
create policy we_set on office_hands for insert to qs_authority with check (authority_id = (select app.organization_id()));
create policy we_set_anew on office_hands for update to qs_authority using (authority_id = (select app.organization_id()));

grant select on forwarding_letters, forwarding_rows to qs_authority;
grant update (receipt_by, receipt_at) on forwarding_letters to qs_authority;
create policy ours on forwarding_letters for select to qs_authority
  using (from_id = (select app.organization_id()) or to_id = (select app.organization_id()));
create policy we_receive on forwarding_letters for update to qs_authority
  using (to_id = (select app.organization_id()) and receipt_at is null) with check (receipt_at is not null);
create policy of_our_letters on forwarding_rows for select to qs_authority
  using (exists (select from forwarding_letters l where l.province = forwarding_rows.province and l.id = forwarding_rows.letter_id));

-- The keeper's own reading and writing, behind the doors below.
grant select, update on applications, application_stops to qs_keeper;
grant select, insert on application_copies, application_stops, application_hands, forwarding_letters, forwarding_rows to qs_keeper;
grant select, insert, update on application_corrections to qs_keeper;
grant select on application_files, office_hands to qs_keeper;
grant update (scan) on application_files to qs_keeper;
create policy keeper_reads on applications for select to qs_keeper using (true);
create policy keeper_moves on applications for update to qs_keeper using (true);
create policy keeper_reads on application_stops for select to qs_keeper using (true);
create policy keeper_writes on application_stops for insert to qs_keeper with check (true);
create policy keeper_moves on application_stops for update to qs_keeper using (true);
create policy keeper_reads on application_copies for select to qs_keeper using (true);
create policy keeper_writes on application_copies for insert to qs_keeper with check (true);
create policy keeper_reads on application_hands for select to qs_keeper using (true);
create policy keeper_writes on application_hands for insert to qs_keeper with check (true);
create policy keeper_reads on application_corrections for select to qs_keeper using (true);
create policy keeper_writes on application_corrections for insert to qs_keeper with check (true);
create policy keeper_moves on application_corrections for update to qs_keeper using (true);
create policy keeper_reads on forwarding_letters for select to qs_keeper using (true);
create policy keeper_writes on forwarding_letters for insert to qs_keeper with check (true);
create policy keeper_reads on forwarding_rows for select to qs_keeper using (true);
create policy keeper_writes on forwarding_rows for insert to qs_keeper with check (true);
create policy keeper_reads on application_files for select to qs_keeper using (true);
create policy keeper_settles on application_files for update to qs_keeper using (scan = 'not_scanned') with check (scan <> 'not_scanned');
create policy keeper_reads on office_hands for select to qs_keeper using (true);

-- Which offices work where a route leads. Names alone: a public fact, and no list to browse.
create or replace function app.offices_at(stops jsonb) returns table (rank integer, authority_id uuid, authority_name text)
language sql stable security definer as $$
  select (s ->> 'rank')::integer, o.id, o.name from pg_catalog.jsonb_array_elements(stops) s
    join public.organizations o on o.kind = 'authority' and o.state = 'active' and o.division_code = s ->> 'division' and o.line = s ->> 'line'
    limit 8;
$$;

-- Where the organiser of a round sits: it ends the route of what is applied for in it.
create or replace function app.organiser_seat(place text, round uuid) returns text language sql stable security definer as $$
  select o.division_code from public.engagements e join public.organizations o on o.id = e.organiser_id
    join public.case_access a on a.organization_id = app.organization_id() and a.province = e.province and a.case_id = e.id
      and (a.closes_at is null or a.closes_at > app.now())
    where e.province = place and e.id = round;
$$;

create or replace function app.hands_of(authority uuid) returns text[] language sql stable security definer as $$
  select coalesce((select h.hands from public.office_hands h where h.authority_id = authority limit 1), array['handler', 'checker', 'signer']);
$$;

-- The whole route, for whom the paper has reached: an office sees the names before and after it, nobody's papers.
create or replace function app.route_of(place text, subject uuid)
returns table (rank integer, authority_name text, division_code text, level text, line text, task text, arrived_at timestamptz,
  received_at timestamptz, left_at timestamptz, outcome text) language sql stable security definer as $$
  select s.rank, s.authority_name, s.division_code::text, s.level, s.line, s.task, s.arrived_at, s.received_at, s.left_at, s.outcome
    from public.application_stops s join public.applications a on a.province = s.province and a.id = s.application_id
    where s.province = place and s.application_id = subject and (a.enterprise_id = app.organization_id()
      or exists (select from public.application_stops m where m.province = place and m.application_id = subject
        and m.authority_id = app.organization_id() and m.arrived_at is not null)
      or (a.consultancy_may_edit and exists (select from public.case_access c where c.organization_id = app.organization_id()
        and c.province = place and c.case_id = a.engagement_id and c.capacity = 'consultancy' and (c.closes_at is null or c.closes_at > app.now()))))
    order by s.rank;
$$;

-- Handing in: a frozen copy; on the first time the route is seated, later it goes back to whoever sent it. An office is only
-- ever seated where its own jurisdiction holds the site, whatever the caller says.
create or replace function app.submit_application(place text, subject uuid, seen integer, copy jsonb, route jsonb, answers jsonb)
returns table (outcome text, version integer, authority_id uuid, authority_name text, division text) language plpgsql security definer as $$
declare a record; missing text; here record;
begin
  select * into a from public.applications x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id() for update;
  if not found then return query select 'absent', null::integer, null::uuid, null::text, null::text; return; end if;
  if a.version <> seen or a.state not in ('draft', 'correction_requested') then
    return query select 'stale', a.version, null::uuid, null::text, null::text; return;
  end if;
  if a.state = 'draft' then
    select s ->> 'division' into missing from pg_catalog.jsonb_array_elements(route) s
      where not exists (select from public.organizations o join public.jurisdictions j on j.authority_id = o.id and j.division_code = a.division_code
        where o.kind = 'authority' and o.state = 'active' and o.division_code = s ->> 'division' and o.line = s ->> 'line') limit 1;
    if missing is not null or pg_catalog.jsonb_array_length(route) = 0 then
      return query select 'office_absent', a.version, null::uuid, null::text, missing; return;
    end if;
    insert into public.application_stops (province, id, application_id, rank, authority_id, authority_name, division_code, level, line, task, hands)
      select place, pg_catalog.gen_random_uuid(), subject, (s ->> 'rank')::integer, o.id, o.name, o.division_code, s ->> 'level', o.line, s ->> 'task',
        app.hands_of(o.id)
      from pg_catalog.jsonb_array_elements(route) s join public.organizations o on o.kind = 'authority' and o.state = 'active'
        and o.division_code = s ->> 'division' and o.line = s ->> 'line';
  end if;
  insert into public.application_copies (province, id, application_id, nth, filled, facts, contradictions, eligibility, hash, submitted_by,
      submitted_by_name, at)
    select place, (copy ->> 'id')::uuid, subject, 1 + (select count(*) from public.application_copies c where c.province = place and c.application_id = subject),
      copy -> 'filled', copy -> 'facts', copy -> 'contradictions', nullif(copy -> 'eligibility', 'null'), pg_catalog.decode(copy ->> 'hash', 'hex'),
      app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()), app.now();
  update public.application_corrections c set answer = g ->> 'answer', answered_at = app.now() from pg_catalog.jsonb_array_elements(answers) g
    where c.province = place and c.application_id = subject and c.id = (g ->> 'id')::uuid and c.answered_at is null;
  update public.application_stops s set arrived_at = app.now(), waits_for = 'handler', received_at = null, outcome = null, visit = s.visit + 1,
      hands = app.hands_of(s.authority_id)
    where s.province = place and s.application_id = subject and s.rank = coalesce(a.at_rank, 1) returning * into here;
  update public.applications x set state = 'submitted', at_rank = here.rank, submitted_at = app.now(), taken_up_at = null,
      first_submitted_at = coalesce(x.first_submitted_at, app.now()), version = x.version + 1, declares = copy -> 'declares',
      rules_on = (copy ->> 'rules_on')::date, rules_known_at = app.now(), route_basis = coalesce(x.route_basis, nullif(copy -> 'basis', 'null'))
    where x.province = place and x.id = subject;
  return query select 'submitted', a.version + 1, here.authority_id, here.authority_name, null::text;
end $$;

create or replace function app.withdraw_application(place text, subject uuid, seen integer)
returns table (outcome text, version integer) language plpgsql security definer as $$
declare a record;
begin
  select * into a from public.applications x where x.province = place and x.id = subject and x.enterprise_id = app.organization_id() for update;
  if not found then return query select 'absent', null::integer; return; end if;
  if a.version <> seen then return query select 'stale', a.version; return; end if;
  if a.state not in ('draft', 'submitted', 'correction_requested') then return query select 'state', a.version; return; end if;
  if a.state = 'submitted' and a.taken_up_at is not null then return query select 'taken_up', a.version; return; end if;
  update public.application_stops s set waits_for = null where s.province = place and s.application_id = subject and s.waits_for is not null;
  update public.applications x set state = 'withdrawn', version = x.version + 1 where x.province = place and x.id = subject;
  return query select 'withdrawn', a.version + 1;
end $$;

-- One hand on each of the papers named. It believes the tables: whose desk, which hand is due, who was another hand before,
-- what was prepared. What is not as the caller saw it stays as it is and is not answered.
create or replace function app.put_hands(place text, deeds jsonb)
returns table (application_id uuid, version integer, state text, outcome text) language plpgsql security definer as $$
declare deed jsonb; a record; s record; prepared record; latest record; following record; part text; said text; became text; takes_back boolean;
begin
  for deed in select d from pg_catalog.jsonb_array_elements(deeds) d order by d ->> 'application' loop
    select x.* into a from public.applications x where x.province = place and x.id = (deed ->> 'application')::uuid and x.state = 'submitted'
      and x.version = (deed ->> 'seen')::integer for update;
    continue when not found;
    select t.* into s from public.application_stops t where t.province = place and t.application_id = a.id and t.rank = a.at_rank
      and t.authority_id = app.organization_id() and t.waits_for is not null;
    continue when not found;
    part := case deed ->> 'act' when 'receive' then 'handler' when 'prepare' then 'handler' when 'check' then 'checker' when 'sign' then 'signer'
      else s.waits_for end;
    -- Whoever prepared takes it back while nobody has looked at it, as the hand they were; what was taken back binds them no more.
    select h.* into latest from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit
      order by h.at desc, h.id desc limit 1;
    takes_back := coalesce(deed ->> 'act' = 'send_back' and s.waits_for <> 'handler' and latest.act = 'prepare'
      and latest.account_id = app.account_id(), false);
    if takes_back then part := 'handler'; end if;
    continue when s.waits_for <> part and not takes_back or (deed ->> 'act' = 'send_back' and part = 'handler' and not takes_back) or (deed ->> 'act' = 'receive' and s.received_at is not null);
    continue when not exists (select from public.memberships m where m.account_id = app.account_id() and m.organization_id = app.organization_id()
      and m.state = 'active' and (m.role in ('head', part) or takes_back));
    continue when exists (select from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit
      and h.account_id = app.account_id() and h.hand <> part and not exists (select from public.application_hands b where b.province = place
        and b.stop_id = s.id and b.visit = s.visit and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler'
        and (b.at, b.id) >= (h.at, h.id)));
    prepared := null;
    select h.* into prepared from public.application_hands h where h.province = place and h.stop_id = s.id and h.visit = s.visit and h.act = 'prepare'
      order by h.at desc, h.id desc limit 1;
    said := case deed ->> 'act' when 'prepare' then deed ->> 'outcome' when 'sign' then prepared.outcome end;
    continue when said is not null and (said in ('accept', 'refuse') and s.task <> 'decide' or said = 'forward' and s.task = 'decide');
    insert into public.application_hands (province, id, application_id, stop_id, rank, visit, copy, hand, act, outcome, opinion, clause, waiver, items,
        boxes, postponed_to, account_id, person_name, authority_id, authority_name, at)
      select place, (deed ->> 'id')::uuid, a.id, s.id, s.rank, s.visit,
        (select max(c.nth) from public.application_copies c where c.province = place and c.application_id = a.id), part, deed ->> 'act', said,
        coalesce(deed ->> 'opinion', case when deed ->> 'act' = 'sign' then prepared.opinion end),
        case when deed ->> 'act' = 'sign' then prepared.clause else deed ->> 'clause' end,
        case when deed ->> 'act' = 'sign' then prepared.waiver else deed ->> 'waiver' end,
        case when deed ->> 'act' = 'sign' then prepared.items else coalesce(deed -> 'items', '[]') end,
        case when deed ->> 'act' = 'sign' then prepared.boxes else coalesce(deed -> 'boxes', '{}') end,
        case when deed ->> 'act' = 'sign' then prepared.postponed_to else (deed ->> 'postponed_to')::date end,
        app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()), s.authority_id, s.authority_name, app.now();
    became := a.state;
    if deed ->> 'act' <> 'sign' then
      update public.application_stops t set received_at = coalesce(t.received_at, app.now()),
          waits_for = case deed ->> 'act' when 'receive' then 'handler' when 'send_back' then 'handler'
            else t.hands[pg_catalog.array_position(t.hands, t.waits_for) + 1] end
        where t.province = place and t.id = s.id;
    else
      update public.application_stops t set waits_for = null, outcome = said, left_at = case when said <> 'return' then app.now() end
        where t.province = place and t.id = s.id;
      became := case said when 'forward' then 'submitted' when 'return' then 'correction_requested' when 'accept' then 'accepted' else 'refused' end;
    end if;
    if deed ->> 'act' = 'sign' and said = 'forward' then
      update public.application_stops t set arrived_at = app.now(), waits_for = 'handler', visit = t.visit + 1, hands = app.hands_of(t.authority_id)
        where t.province = place and t.application_id = a.id and t.rank = s.rank + 1 returning * into following;
    end if;
    if deed ->> 'act' = 'sign' and said = 'return' then
      insert into public.application_corrections (province, id, application_id, stop_id, copy, field, label, reason, authority_name, requested_at)
        select place, pg_catalog.gen_random_uuid(), a.id, s.id,
          (select max(c.nth) from public.application_copies c where c.province = place and c.application_id = a.id),
          i ->> 'field', i ->> 'label', i ->> 'reason', s.authority_name, app.now() from pg_catalog.jsonb_array_elements(prepared.items) i;
    end if;
    update public.applications x set version = x.version + 1, state = became, taken_up_at = coalesce(x.taken_up_at, app.now()),
        at_rank = case when said = 'forward' and deed ->> 'act' = 'sign' then s.rank + 1 else x.at_rank end,
        decided_at = case when became in ('accepted', 'refused') then app.now() end
      where x.province = place and x.id = a.id;
    return query select a.id, a.version + 1, became, said;
  end loop;
end $$;

-- The letter that several papers go under: it names those the caller has just passed on, and no other.
create or replace function app.write_letter(place text, letter uuid, given text, subjects uuid[])
returns table (rows integer, to_id uuid, to_name text) language plpgsql security definer as $$
declare upper_office record; me record;
begin
  select o.id, o.name, o.line into me from public.organizations o where o.id = app.organization_id();
  select n.authority_id, n.authority_name into upper_office from public.application_stops s
    join public.application_stops n on n.province = s.province and n.application_id = s.application_id and n.rank = s.rank + 1
    where s.province = place and s.application_id = any (subjects) and s.authority_id = me.id and s.outcome = 'forward' and s.left_at = app.now()
    order by s.application_id limit 1;
  if not found then return; end if;
  insert into public.forwarding_letters (province, id, number, line, from_id, from_name, to_id, to_name, signed_by, signed_at)
    values (place, letter, given, me.line, me.id, me.name, upper_office.authority_id, upper_office.authority_name,
      (select m.name from public.accounts m where m.id = app.account_id()), app.now());
  insert into public.forwarding_rows (province, letter_id, rank, application_id, opinion)
    select place, letter, row_number() over (order by a.number), a.id, h.opinion
    from public.applications a
    join public.application_stops s on s.province = a.province and s.application_id = a.id and s.authority_id = me.id and s.outcome = 'forward'
      and s.left_at = app.now()
    join public.application_stops n on n.province = a.province and n.application_id = a.id and n.rank = s.rank + 1
      and n.authority_id = upper_office.authority_id
    join public.application_hands h on h.province = a.province and h.stop_id = s.id and h.visit = s.visit and h.act = 'sign'
    where a.province = place and a.id = any (subjects);
  return query select (select count(*)::integer from public.forwarding_rows r where r.province = place and r.letter_id = letter),
    upper_office.authority_id, upper_office.authority_name;
end $$;

-- An enrolment that was accepted is bound to the round that the same office has opened for its site.
create or replace function app.bind_round(place text, subject uuid, round uuid) returns void language sql security definer as $$
  update public.applications a set engagement_id = round from public.engagements e
    where a.province = place and a.id = subject and a.kind = 'enrolment' and a.state = 'accepted' and a.engagement_id is null
      and e.province = place and e.id = round and e.site_id = a.site_id and e.organiser_id = app.organization_id();
$$;

-- Whom to tell: the enterprise's owners, and the first hands of the office where the paper lies or goes next. Asked by its parties.
create or replace function app.application_contacts(place text, subjects uuid[])
returns table (application_id uuid, side text, organization_id uuid, account_id uuid, name text, mail text, locale text)
language sql stable security definer as $$
  select a.id, 'enterprise', m.organization_id, p.id, p.name, p.mail, p.locale
    from public.applications a join public.memberships m on m.organization_id = a.enterprise_id and m.role = 'owner' and m.state = 'active'
    join public.accounts p on p.id = m.account_id
    where a.province = place and a.id = any (subjects) and exists (select from public.application_stops s where s.province = place
      and s.application_id = a.id and s.authority_id = app.organization_id() and s.arrived_at is not null)
  union all
  select a.id, 'next', m.organization_id, p.id, p.name, p.mail, p.locale
    from public.applications a join public.application_stops n on n.province = a.province and n.application_id = a.id and n.rank = a.at_rank + 1
    join public.memberships m on m.organization_id = n.authority_id and m.role in ('head', 'handler') and m.state = 'active'
    join public.accounts p on p.id = m.account_id
    where a.province = place and a.id = any (subjects) and exists (select from public.application_stops s where s.province = place
      and s.application_id = a.id and s.rank = a.at_rank and s.authority_id = app.organization_id() and s.arrived_at is not null)
  limit 4000;
$$;

-- The first hands of an office to which something of mine is going.
create or replace function app.office_contacts(offices uuid[])
returns table (organization_id uuid, account_id uuid, name text, mail text, locale text) language sql stable security definer as $$
  select m.organization_id, p.id, p.name, p.mail, p.locale from public.memberships m join public.accounts p on p.id = m.account_id
    where m.organization_id = any (offices) and m.role in ('head', 'handler') and m.state = 'active'
      and exists (select from public.application_stops s join public.applications a on a.province = s.province and a.id = s.application_id
        where s.authority_id = m.organization_id and s.waits_for is not null and a.enterprise_id = app.organization_id());
$$;

-- How many people could be each hand.
create or replace function app.hand_holders() returns table (hand text, people integer) language sql stable security definer as $$
  select h, count(m.account_id)::integer from pg_catalog.unnest(array['handler', 'checker', 'signer']) h
    left join public.memberships m on m.organization_id = app.organization_id() and m.state = 'active' and m.role in ('head', h) group by h;
$$;

alter function app.offices_at owner to qs_keeper;
alter function app.organiser_seat owner to qs_keeper;
alter function app.hands_of owner to qs_keeper;
alter function app.route_of owner to qs_keeper;
alter function app.submit_application owner to qs_keeper;
alter function app.withdraw_application owner to qs_keeper;
alter function app.put_hands owner to qs_keeper;
alter function app.write_letter owner to qs_keeper;
alter function app.bind_round owner to qs_keeper;
alter function app.application_contacts owner to qs_keeper;
alter function app.office_contacts owner to qs_keeper;
alter function app.hand_holders owner to qs_keeper;
revoke all on function app.offices_at, app.organiser_seat, app.hands_of, app.route_of, app.submit_application, app.withdraw_application,
  app.put_hands, app.write_letter, app.bind_round, app.application_contacts, app.office_contacts, app.hand_holders from public;
grant execute on function app.offices_at, app.organiser_seat, app.route_of to qs_enterprise, qs_consultancy, qs_authority;
grant execute on function app.submit_application, app.withdraw_application, app.office_contacts to qs_enterprise;
grant execute on function app.put_hands, app.write_letter, app.bind_round, app.application_contacts, app.hand_holders to qs_authority;
