-- Two lists a year. The unit sees its own; the province of the line what was sent, and of the hands what was signed. Nobody
-- writes but the doors below, which believe the tables: rows are taken from there, never from the caller.
grant select on voluntary_returns, voluntary_return_rows, voluntary_return_hands to qs_authority;
create policy ours on voluntary_returns for select to qs_authority using (unit_id = (select app.organization_id()));
create policy sent_to_us on voluntary_returns for select to qs_authority
  using (upper_id = (select app.organization_id()) and first_sent_at is not null);
create policy of_ours on voluntary_return_rows for select to qs_authority
  using (exists (select from voluntary_returns r where r.province = voluntary_return_rows.province and r.id = voluntary_return_rows.return_id
    and r.unit_id = (select app.organization_id())));
create policy of_what_was_sent on voluntary_return_rows for select to qs_authority
  using (exists (select from voluntary_returns r where r.province = voluntary_return_rows.province and r.id = voluntary_return_rows.return_id
      and r.upper_id = (select app.organization_id()))
    and exists (select from voluntary_return_hands h where h.province = voluntary_return_rows.province
      and h.return_id = voluntary_return_rows.return_id and h.nth = voluntary_return_rows.nth and h.act = 'sign'));
create policy of_ours on voluntary_return_hands for select to qs_authority
  using (exists (select from voluntary_returns r where r.province = voluntary_return_hands.province and r.id = voluntary_return_hands.return_id
    and r.unit_id = (select app.organization_id())));
create policy signed_and_answered on voluntary_return_hands for select to qs_authority
  using (act in ('sign', 'receive', 'return') and exists (select from voluntary_returns r where r.province = voluntary_return_hands.province
    and r.id = voluntary_return_hands.return_id and r.upper_id = (select app.organization_id())));

grant select on published.completions to qs_public_reader, qs_authority, qs_consultancy, qs_enterprise;
create policy anyone_reads on published.completions for select to qs_public_reader, qs_authority, qs_consultancy, qs_enterprise using (true);

grant select, insert, update on voluntary_returns to qs_keeper;
grant select, insert on voluntary_return_rows, voluntary_return_hands, published.completions to qs_keeper;
create policy keeper_reads on voluntary_returns for select to qs_keeper using (true);
create policy keeper_begins on voluntary_returns for insert to qs_keeper with check (true);
create policy keeper_moves on voluntary_returns for update to qs_keeper using (true);
create policy keeper_reads on voluntary_return_rows for select to qs_keeper using (true);
create policy keeper_writes on voluntary_return_rows for insert to qs_keeper with check (true);
create policy keeper_reads on voluntary_return_hands for select to qs_keeper using (true);
create policy keeper_writes on voluntary_return_hands for insert to qs_keeper with check (true);
create policy keeper_reads on published.completions for select to qs_keeper using (true);
create policy keeper_publishes on published.completions for insert to qs_keeper with check (true);

-- The office of the province that a unit answers to: only a unit that no city stands above in its line has one.
create or replace function app.office_above() returns table (id uuid, name text) language sql stable security definer as $$
  select u.id, u.name from public.organizations o
    join public.supervisions v on v.line = o.line and v.division_code = o.division_code and v.superior_code = o.province || '0000'
    join public.organizations u on u.kind = 'authority' and u.state = 'active' and u.line = o.line and u.division_code = v.superior_code
    where o.id = app.organization_id() and o.kind = 'authority';
$$;

-- What belongs into a list, as the tables have it: those the unit let in, or those whose round it organised and accepted.
create or replace function app.return_subjects(what text, first date, last date)
returns table (subject_id uuid, number text, enterprise_id uuid, enterprise_name text, credit_code text, site_name text, division_code text,
  industry_code text, decided_on date, consultancy_name text, document_number text, has_round boolean, evaluated_on date,
  has_opinion_file boolean) language sql stable security definer as $$
  select a.id, a.number, a.enterprise_id, a.enterprise_name, a.credit_code, a.site_name, a.division_code::text, a.industry_code,
      (a.decided_at at time zone 'Asia/Shanghai')::date, e.consultancy_name, null::text, e.id is not null, null::date, false
    from public.application_stops s
    join public.applications a on a.province = s.province and a.id = s.application_id
    left join public.engagements e on e.province = a.province and e.id = a.engagement_id
    where what = 'collected' and s.authority_id = app.organization_id() and s.arrived_at is not null and s.outcome = 'accept'
      and a.kind = 'enrolment' and a.track = 'voluntary' and a.state = 'accepted'
      and (a.decided_at at time zone 'Asia/Shanghai')::date between first and last
  union all
  select e.id, e.number, e.enterprise_id, e.enterprise_name, s.credit_code, s.name, s.division_code::text, s.industry_code, v.concluded_on,
      e.consultancy_name, v.document_number, true,
      (select max(b.concluded_on) from public.round_verdicts b where b.province = e.province and b.engagement_id = e.id
        and b.stage = 'evaluation' and b.result = 'passed'),
      v.file_id is not null
    from public.case_access c
    join public.engagements e on e.province = c.province and e.id = c.case_id
    join public.sites s on s.province = e.province and s.id = e.site_id
    join public.round_verdicts v on v.province = e.province and v.engagement_id = e.id and v.stage = 'acceptance' and v.result = 'passed'
    where what = 'completed' and c.organization_id = app.organization_id() and c.capacity = 'organiser' and e.track = 'voluntary'
      and e.state = 'accepted' and v.concluded_on between first and last;
$$;

-- One hand of the unit on its list. Of two at once the second finds another version and gets nothing done.
create or replace function app.put_return_hand(place text, deed jsonb)
returns table (outcome text, id uuid, version integer, state text, waits_for text) language plpgsql security definer as $$
declare me record; above record; r record; latest record; part text; counted integer; subjects uuid[]; takes_back boolean;
begin
  select o.* into me from public.organizations o where o.id = app.organization_id() and o.kind = 'authority' and o.state = 'active' and o.province = place;
  if not found then return query select 'absent', null::uuid, null::integer, null::text, null::text; return; end if;
  select x.* into above from app.office_above() x;
  if not found then return query select 'office_absent', null::uuid, null::integer, null::text, null::text; return; end if;
  if deed ->> 'act' = 'prepare' then
    select x.* into r from public.voluntary_returns x where x.province = place and x.unit_id = me.id and x.kind = deed ->> 'kind'
      and x.year = (deed ->> 'year')::integer for update;
  else
    select x.* into r from public.voluntary_returns x where x.province = place and x.unit_id = me.id and x.id = (deed ->> 'return')::uuid for update;
    if not found then return query select 'absent', null::uuid, null::integer, null::text, null::text; return; end if;
  end if;
  if r.version is distinct from (deed ->> 'seen')::integer then
    return query select 'stale', r.id, r.version, r.state, r.waits_for; return;
  end if;
  part := case deed ->> 'act' when 'prepare' then 'handler' when 'check' then 'checker' when 'sign' then 'signer'
    else case when r.waits_for in ('checker', 'signer') then r.waits_for end end;
  -- Whoever prepared takes it back while nobody has looked at it, as the hand they were; what was taken back binds them no more.
  select h.* into latest from public.voluntary_return_hands h where h.province = place and h.return_id = r.id and h.visit = r.visit
    order by h.at desc, h.id desc limit 1;
  takes_back := coalesce(deed ->> 'act' = 'send_back' and r.waits_for in ('checker', 'signer') and latest.act = 'prepare'
    and latest.account_id = app.account_id(), false);
  if takes_back then part := 'handler'; end if;
  if part is null or (r.id is not null and coalesce(r.waits_for, '') <> part and not takes_back) then
    return query select 'not_due', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if not exists (select from public.memberships m where m.account_id = app.account_id() and m.organization_id = me.id and m.state = 'active'
      and (m.role in ('head', part) or takes_back)) then
    return query select 'not_due', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if exists (select from public.voluntary_return_hands h where h.province = place and h.return_id = r.id and h.visit = r.visit
      and h.account_id = app.account_id() and h.hand <> part and not exists (select from public.voluntary_return_hands b where b.province = place
        and b.return_id = r.id and b.visit = r.visit and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler'
        and (b.at, b.id) >= (h.at, h.id))) then
    return query select 'own', r.id, r.version, r.state, r.waits_for; return;
  end if;
  if deed ->> 'act' = 'prepare' then
    select array_agg(s.subject_id order by s.subject_id) into subjects
      from app.return_subjects(deed ->> 'kind', (deed -> 'terms' ->> 'from')::date, (deed -> 'terms' ->> 'through')::date) s;
    counted := coalesce(pg_catalog.cardinality(subjects), 0);
    if counted <> (select count(*) from pg_catalog.jsonb_object_keys(deed -> 'rows')) or exists (select from unnest(subjects) u
        where not deed -> 'rows' ? u::text) then
      return query select 'rows_changed', r.id, r.version, r.state, r.waits_for; return;
    end if;
    if r.id is null then
      insert into public.voluntary_returns (province, id, kind, year, line, unit_id, unit_name, division_code, upper_id, upper_name, due_on, terms,
          state, hands, waits_for, nth, rows, nothing, note, begun_at, version)
        values (place, (deed ->> 'id')::uuid, deed ->> 'kind', (deed ->> 'year')::integer, me.line, me.id, me.name, me.division_code, above.id,
          above.name, (deed -> 'terms' ->> 'dueOn')::date, deed -> 'terms', 'in_hand', app.hands_of(me.id),
          (app.hands_of(me.id))[2], 1, counted, counted = 0, deed ->> 'note', app.now(), 1)
        on conflict (province, unit_id, kind, year) do nothing returning * into r;
      if r.id is null then return query select 'stale', null::uuid, null::integer, null::text, null::text; return; end if;
    else
      update public.voluntary_returns x set nth = x.nth + 1, rows = counted, nothing = (counted = 0), note = deed ->> 'note',
          hands = app.hands_of(me.id), waits_for = (app.hands_of(me.id))[2], state = 'in_hand', terms = deed -> 'terms',
          due_on = (deed -> 'terms' ->> 'dueOn')::date, version = x.version + 1
        where x.province = place and x.id = r.id returning * into r;
    end if;
    insert into public.voluntary_return_rows (province, return_id, nth, rank, subject_id, number, enterprise_id, enterprise_name, credit_code,
        site_name, division_code, industry_code, decided_on, consultancy_name, document_number, gaps)
      select place, r.id, r.nth, row_number() over (order by s.division_code, s.decided_on, s.subject_id), s.subject_id, s.number, s.enterprise_id,
          s.enterprise_name, s.credit_code, s.site_name, s.division_code, s.industry_code, s.decided_on, s.consultancy_name, s.document_number,
          array(select pg_catalog.jsonb_array_elements_text(deed -> 'rows' -> s.subject_id::text))
        from app.return_subjects(r.kind, (deed -> 'terms' ->> 'from')::date, (deed -> 'terms' ->> 'through')::date) s;
  elsif deed ->> 'act' = 'sign' then
    update public.voluntary_returns x set state = 'sent', waits_for = null, sent_at = app.now(), first_sent_at = coalesce(x.first_sent_at, app.now()),
        document_number = coalesce(deed ->> 'documentNumber', x.document_number), version = x.version + 1
      where x.province = place and x.id = r.id returning * into r;
  else
    update public.voluntary_returns x set version = x.version + 1, waits_for = case deed ->> 'act' when 'send_back' then 'handler'
        else x.hands[pg_catalog.array_position(x.hands, x.waits_for) + 1] end
      where x.province = place and x.id = r.id returning * into r;
  end if;
  insert into public.voluntary_return_hands (province, id, return_id, visit, nth, act, hand, words, account_id, person_name, authority_id,
      authority_name, at)
    values (place, (deed ->> 'handId')::uuid, r.id, r.visit, r.nth, deed ->> 'act', part, deed ->> 'words', app.account_id(),
      (select m.name from public.accounts m where m.id = app.account_id()), me.id, me.name, app.now());
  return query select 'done', r.id, r.version, r.state, r.waits_for;
end $$;

-- The province takes a list or sends it back. What was taken stays taken.
create or replace function app.answer_return(place text, subject uuid, seen integer, what text, why text, hand uuid)
returns table (outcome text, version integer, state text, waits_for text, unit_id uuid, unit_name text) language plpgsql security definer as $$
declare r record;
begin
  select x.* into r from public.voluntary_returns x where x.province = place and x.id = subject and x.upper_id = app.organization_id()
    and x.first_sent_at is not null for update;
  if not found then return query select 'absent', null::integer, null::text, null::text, null::uuid, null::text; return; end if;
  if r.version <> seen then return query select 'stale', r.version, r.state, r.waits_for, r.unit_id, r.unit_name; return; end if;
  if r.state <> 'sent' then return query select 'state', r.version, r.state, r.waits_for, r.unit_id, r.unit_name; return; end if;
  insert into public.voluntary_return_hands (province, id, return_id, visit, nth, act, words, account_id, person_name, authority_id, authority_name, at)
    select place, hand, r.id, r.visit, r.nth, what, why, app.account_id(), (select m.name from public.accounts m where m.id = app.account_id()),
      o.id, o.name, app.now() from public.organizations o where o.id = app.organization_id();
  update public.voluntary_returns x set version = x.version + 1,
      state = case what when 'receive' then 'received' else 'returned' end,
      received_at = case what when 'receive' then app.now() end,
      reason = case what when 'return' then why else x.reason end,
      waits_for = case what when 'return' then 'handler' end,
      visit = x.visit + case what when 'return' then 1 else 0 end
    where x.province = place and x.id = r.id returning * into r;
  return query select 'done', r.version, r.state, r.waits_for, r.unit_id, r.unit_name;
end $$;

-- All that was received and is not yet public, in one breath.
create or replace function app.publish_completions(place text, of_year integer)
returns table (units integer, enterprises integer) language plpgsql security definer as $$
declare taken uuid[]; shown integer;
begin
  with public_now as (
    update public.voluntary_returns x set published_at = app.now(), version = x.version + 1
      where x.province = place and x.upper_id = app.organization_id() and x.kind = 'completed' and x.year = of_year and x.state = 'received'
        and x.published_at is null returning x.id)
  select array_agg(p.id) into taken from public_now p;
  insert into published.completions (province, id, year, return_id, enterprise_name, credit_code, site_name, division_code, industry_code,
      accepted_on, unit_name, published_by, published_by_name, published_at)
    select w.province, w.subject_id, of_year, r.id, w.enterprise_name, w.credit_code, w.site_name, w.division_code, w.industry_code, w.decided_on,
        r.unit_name, r.upper_id, r.upper_name, app.now()
      from public.voluntary_returns r join public.voluntary_return_rows w on w.province = r.province and w.return_id = r.id and w.nth = r.nth
      where r.province = place and r.id = any (taken)
    on conflict (province, id) do nothing;
  get diagnostics shown = row_count;
  return query select coalesce(pg_catalog.cardinality(taken), 0), shown;
end $$;

alter function app.office_above owner to qs_keeper;
alter function app.return_subjects owner to qs_keeper;
alter function app.put_return_hand owner to qs_keeper;
alter function app.answer_return owner to qs_keeper;
alter function app.publish_completions owner to qs_keeper;
revoke all on function app.office_above, app.return_subjects, app.put_return_hand, app.answer_return, app.publish_completions from public;
grant execute on function app.office_above, app.return_subjects, app.put_return_hand, app.answer_return, app.publish_completions to qs_authority;
