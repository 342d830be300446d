-- What a firm shows for itself: kept by the firm; read by the authorities that oversee it, and by those it has asked
-- for a filing. No other firm, no enterprise, no expert reads a line of it.
grant select on employments to qs_consultancy;
grant select, insert on certificates, instruments, firm_papers, firm_jobs, firm_documents, firm_profiles, staff_imports to qs_consultancy;
grant delete on staff_imports to qs_consultancy;
grant select on employments, certificates, instruments, firm_papers, firm_jobs, firm_documents, firm_profiles to qs_authority;
grant update (name, position, experienced_since, document_id, version) on employments to qs_consultancy;
grant update (kind, level, field, name, number, issuer, issued_on, valid_until, document_id, removed_at, version) on certificates to qs_consultancy;
grant update (name, model, serial, balances, calibrated_on, calibration_until, document_id, removed_at, version) on instruments to qs_consultancy;
grant update (kind, title, number, from_on, until_on, document_id, removed_at, version) on firm_papers to qs_consultancy;
grant update (kind, industry_code, enterprise_name, title, completed_on, document_id, removed_at, version) on firm_jobs to qs_consultancy;
grant update (legal_representative, founded_on, registered_capital_fen, address, public_phone, website, introduction, version) on firm_profiles to qs_consultancy;
grant update (taken_at, sealed_rows, accepted, rejected) on staff_imports to qs_consultancy;

-- The day it is in Beijing, by the clock of the domain.
create or replace function app.today() returns date language sql stable parallel safe
as $$ select (app.now() at time zone 'Asia/Shanghai')::date $$;
revoke all on function app.today from public;
grant execute on function app.today to qs_consultancy, qs_keeper;

create policy ours on employments for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on certificates for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on instruments for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on firm_papers for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on firm_jobs for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on firm_documents for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on firm_profiles for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy ours on staff_imports for select to qs_consultancy using (organization_id = (select app.organization_id()));

-- Who is employed is entered by app.employ alone, which asks the whole country first; the rest the firm writes itself.
create policy we_record on certificates for insert to qs_consultancy with check (organization_id = (select app.organization_id()));
create policy we_record on instruments for insert to qs_consultancy with check (organization_id = (select app.organization_id()));
create policy we_record on firm_papers for insert to qs_consultancy with check (organization_id = (select app.organization_id()));
create policy we_record on firm_jobs for insert to qs_consultancy with check (organization_id = (select app.organization_id()));
create policy we_bring on firm_documents for insert to qs_consultancy
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned');
create policy we_describe on firm_profiles for insert to qs_consultancy with check (organization_id = (select app.organization_id()));
create policy we_read_a_list on staff_imports for insert to qs_consultancy
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()));

-- What was removed stays as it was: a past decision rests on it.
create policy we_correct on certificates for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and removed_at is null) with check (organization_id = (select app.organization_id()));
create policy we_correct on instruments for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and removed_at is null) with check (organization_id = (select app.organization_id()));
create policy we_correct on firm_papers for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and removed_at is null) with check (organization_id = (select app.organization_id()));
create policy we_correct on firm_jobs for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and removed_at is null) with check (organization_id = (select app.organization_id()));
create policy we_describe_again on firm_profiles for update to qs_consultancy
  using (organization_id = (select app.organization_id())) with check (organization_id = (select app.organization_id()));
-- An employment that has ended stays as it ended. Its days and whether it counts are no firm's to write: app.employ and
-- app.change_employment are the doors for those.
create policy we_correct on employments for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and (until_on is null or until_on >= (select app.today())))
  with check (organization_id = (select app.organization_id()));
create policy we_take_over on staff_imports for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and taken_at is null) with check (organization_id = (select app.organization_id()));
create policy we_drop on staff_imports for delete to qs_consultancy
  using (organization_id = (select app.organization_id()) and taken_at is null);

-- An authority in whose register the firm stands or asks to stand, and one that oversees it.
create or replace function app.answers_for_firm(firm uuid) returns boolean language sql stable security definer as $$
  select exists (select from public.oversight s where s.authority_id = app.organization_id() and s.organization_id = firm and s.kind = 'consultancy')
    or exists (select from public.filings f where f.authority_id = app.organization_id() and f.organization_id = firm
      and f.submitted_at is not null);
$$;
alter function app.answers_for_firm owner to qs_keeper;
create policy of_firms_we_answer_for on employments for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on certificates for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on instruments for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on firm_papers for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on firm_jobs for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on firm_documents for select to qs_authority using (app.answers_for_firm(organization_id));
create policy of_firms_we_answer_for on firm_profiles for select to qs_authority using (app.answers_for_firm(organization_id));

-- The keeper's own reading and writing, behind the doors below.
grant select, insert on people, employments, employment_claims to qs_keeper;
grant select on filings, certificates, instruments, firm_papers, firm_jobs, firm_sanctions, filing_sectors, sanction_appeals to qs_keeper;
grant update (until_on, full_time, version) on employments to qs_keeper;
grant update (outcome, reason, settled_by, settled_at) on employment_claims to qs_keeper;
grant update (id) on people to qs_keeper;
create policy keeper_knows on people for select to qs_keeper using (true);
create policy keeper_enters on people for insert to qs_keeper with check (true);
create policy keeper_locks on people for update to qs_keeper using (true);
create policy keeper_reads on employments for select to qs_keeper using (true);
create policy keeper_enters on employments for insert to qs_keeper with check (true);
create policy keeper_ends on employments for update to qs_keeper using (true);
create policy keeper_reads on employment_claims for select to qs_keeper using (true);
create policy keeper_notes on employment_claims for insert to qs_keeper with check (true);
create policy keeper_settles on employment_claims for update to qs_keeper using (true) with check (settled_at is not null);
create policy keeper_reads on certificates for select to qs_keeper using (true);
create policy keeper_reads on instruments for select to qs_keeper using (true);
create policy keeper_reads on firm_papers for select to qs_keeper using (true);
create policy keeper_reads on firm_jobs for select to qs_keeper using (true);

-- One person counts for one firm at one time, in the whole country. The row of the person is held while the question
-- is asked, so two firms asking in the same second queue, and the second is told since when, never where.
create or replace function app.elsewhere(person uuid, firm uuid, except_employment uuid, from_on date, until_on date)
returns table (organization_id uuid, id uuid, since date, until date) language sql volatile as $$
  select e.organization_id, e.id, e.from_on, e.until_on from public.employments e
    where e.person_id = person and e.full_time and e.id is distinct from except_employment
      and e.from_on <= coalesce(elsewhere.until_on, 'infinity') and coalesce(e.until_on, 'infinity') >= elsewhere.from_on
    order by (e.organization_id = firm) desc, e.from_on limit 1;
$$;
alter function app.elsewhere owner to qs_keeper;

-- Somebody wanted here counts elsewhere: kept for the authority, once while it is open. The answer is the claim that is
-- kept, which is the earlier one where it is claimed again.
drop function if exists app.employ(jsonb);
drop function if exists app.change_employment(uuid, integer, boolean, date, uuid);
drop function if exists app.note_claim(uuid, uuid, jsonb, uuid, uuid, date);
create function app.note_claim(claim uuid, person uuid, entry jsonb, employer uuid, employment uuid, since date)
returns uuid language sql as $$
  insert into public.employment_claims (id, person_id, claimant_id, claimant_name, name, identity_masked, from_on, employer_id, employer_name,
      employment_id, employed_since, claimed_at)
    select claim, person, c.id, c.name, entry ->> 'name', entry ->> 'identity_masked', (entry ->> 'from_on')::date, o.id, o.name,
      employment, since, app.now()
    from public.organizations c join public.organizations o on o.id = employer where c.id = app.organization_id()
    on conflict (person_id, claimant_id) where settled_at is null do nothing;
  select c.id from public.employment_claims c
    where c.person_id = note_claim.person and c.claimant_id = app.organization_id() and c.settled_at is null;
$$;
alter function app.note_claim owner to qs_keeper;

-- Enters all of them or, where one may not be entered, none: then every one that is in the way is named, by its place
-- in the list, and those who count elsewhere leave a claim. People are held in the order of their hashes, so that two
-- firms with the same people in hand wait for each other instead of locking each other out.
create function app.employ(entries jsonb)
returns table (nth integer, outcome text, since date, until date, claim uuid) language plpgsql security definer as $$
declare me uuid := app.organization_id(); entry record; other record; person uuid; kept uuid; refused boolean := false;
begin
  if not exists (select from public.organizations o where o.id = me and o.kind = 'consultancy') then
    raise exception 'not a consultancy' using errcode = 'QS404';
  end if;
  for entry in select distinct on (e.hash) e.* from pg_catalog.jsonb_to_recordset(entries) e (hash text, identity_kind text, sealed text)
      order by e.hash loop
    insert into public.people (id, identity_kind, identity_hash, sealed_identity, registered_at)
      values (pg_catalog.gen_random_uuid(), entry.identity_kind, pg_catalog.decode(entry.hash, 'hex'), pg_catalog.decode(entry.sealed, 'base64'), app.now())
      on conflict (identity_hash) do nothing;
    perform 1 from public.people p where p.identity_hash = pg_catalog.decode(entry.hash, 'hex') for update;
  end loop;
  for entry in select e.body, e.at::integer as at, e.body ->> 'hash' as hash, (e.body ->> 'from_on')::date as from_on, (e.body ->> 'until_on')::date as until_on
      from pg_catalog.jsonb_array_elements(entries) with ordinality e (body, at) where (e.body ->> 'full_time')::boolean loop
    select p.id into person from public.people p where p.identity_hash = pg_catalog.decode(entry.hash, 'hex');
    select e.* into other from app.elsewhere(person, me, null, entry.from_on, entry.until_on) e;
    if other.id is not null and other.organization_id <> me then
      refused := true;
      kept := app.note_claim((entry.body ->> 'claim')::uuid, person, entry.body, other.organization_id, other.id, other.since);
      return query select entry.at, 'elsewhere', other.since, null::date, kept;
      continue;
    end if;
    if other.id is null then
      select null::uuid as organization_id, null::uuid as id, (e.body ->> 'from_on')::date as since, (e.body ->> 'until_on')::date as until into other
        from pg_catalog.jsonb_array_elements(entries) with ordinality e (body, at)
        where e.at < entry.at and (e.body ->> 'full_time')::boolean and e.body ->> 'hash' = entry.hash
          and (e.body ->> 'from_on')::date <= coalesce(entry.until_on, 'infinity') and coalesce((e.body ->> 'until_on')::date, 'infinity') >= entry.from_on
        order by e.at limit 1;
    end if;
    if other.since is not null then
      refused := true;
      return query select entry.at, 'overlaps_here', other.since, other.until, null::uuid;
    end if;
  end loop;
  if refused then return; end if;
  insert into public.employments (organization_id, id, person_id, name, identity_masked, position, full_time, from_on, until_on,
      experienced_since, document_id, consented_on, registered_at)
    select me, e.id, p.id, e.name, e.identity_masked, e.position, e.full_time, e.from_on, e.until_on, e.experienced_since, e.document_id,
      e.consented_on, app.now()
    from pg_catalog.jsonb_to_recordset(entries) e (id uuid, hash text, name text, identity_masked text, position text, full_time boolean,
        from_on date, until_on date, experienced_since date, document_id uuid, consented_on date)
      join public.people p on p.identity_hash = pg_catalog.decode(e.hash, 'hex');
end $$;
alter function app.employ owner to qs_keeper;

-- What touches the days of an employment, or makes it count: asked of the whole country again.
create function app.change_employment(employment uuid, seen integer, makes_full_time boolean, ends_on date, claim uuid)
returns table (outcome text, since date, until date, version integer, kept uuid) language plpgsql security definer as $$
declare me uuid := app.organization_id(); mine record; other record;
begin
  select e.* into mine from public.employments e where e.organization_id = me and e.id = employment;
  if mine.id is null then raise exception 'no employment' using errcode = 'QS404'; end if;
  perform 1 from public.people p where p.id = mine.person_id for update;
  select e.* into mine from public.employments e where e.organization_id = me and e.id = employment for update;
  ends_on := coalesce(ends_on, mine.until_on);
  makes_full_time := coalesce(makes_full_time, mine.full_time);
  if mine.version <> seen then return query select 'stale', null::date, null::date, mine.version, null::uuid; return; end if;
  if mine.until_on < app.today() then return query select 'ended', mine.from_on, mine.until_on, mine.version, null::uuid; return; end if;
  if ends_on < mine.from_on then return query select 'ends_before', mine.from_on, ends_on, mine.version, null::uuid; return; end if;
  if makes_full_time then
    select e.* into other from app.elsewhere(mine.person_id, me, mine.id, mine.from_on, ends_on) e;
    if other.organization_id = me then return query select 'overlaps_here', other.since, other.until, mine.version, null::uuid; return; end if;
    if other.id is not null then
      kept := app.note_claim(claim, mine.person_id, pg_catalog.jsonb_build_object('name', mine.name, 'identity_masked', mine.identity_masked,
        'from_on', mine.from_on), other.organization_id, other.id, other.since);
      return query select 'elsewhere', other.since, null::date, mine.version, kept; return;
    end if;
  end if;
  update public.employments e set full_time = makes_full_time, until_on = ends_on, version = e.version + 1
    where e.organization_id = me and e.id = employment;
  return query select 'changed', null::date, null::date, mine.version + 1, null::uuid;
end $$;
alter function app.change_employment owner to qs_keeper;

-- The claims: the claimant sees its own without the other's name; an authority that answers for either sees both.
grant select (id, claimant_id, name, identity_masked, from_on, employed_since, claimed_at, outcome, reason, settled_at) on employment_claims to qs_consultancy;
grant select on employment_claims to qs_authority;
create policy our_claims on employment_claims for select to qs_consultancy using (claimant_id = (select app.organization_id()));
-- Written out instead of asked of app.answers_for_firm: a list of claims passes over other places' rows, and a lookup in
-- an index costs a hundredth of a call.
create policy of_firms_we_answer_for on employment_claims for select to qs_authority
  using (exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = employment_claims.claimant_id)
    or exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = employment_claims.employer_id)
    or exists (select from filings f where f.authority_id = (select app.organization_id()) and f.organization_id = employment_claims.claimant_id
      and f.submitted_at is not null)
    or exists (select from filings f where f.authority_id = (select app.organization_id()) and f.organization_id = employment_claims.employer_id
      and f.submitted_at is not null));

-- Settled by an authority that answers for the employer: the person moves (the former employment ends on the day
-- told), or stays. A person moves from one employment once: it has ended for the firm that was granted it, and who else
-- claims the person is told so by an answer of its own. Both firms are to hear of it, also the one the authority does not answer for.
create or replace function app.settle_employment_claim(claim uuid, verdict text, why text, last_day date)
returns table (outcome text, since date, claimant_id uuid, employer_id uuid, name text, contacts jsonb) language plpgsql security definer as $$
declare found record; job record;
begin
  select c.* into found from public.employment_claims c where c.id = claim for update;
  if found.id is null or not (app.answers_for_firm(found.claimant_id) or app.answers_for_firm(found.employer_id)) then
    raise exception 'no claim' using errcode = 'QS404';
  end if;
  if not app.answers_for_firm(found.employer_id) then return query select 'not_yours', null::date, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
  if found.settled_at is not null then return query select 'settled', null::date, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
  perform 1 from public.people p where p.id = found.person_id for update;
  if verdict = 'moves' then
    select e.* into job from public.employments e where e.organization_id = found.employer_id and e.id = found.employment_id for update;
    if exists (select from public.employment_claims c where c.employment_id = found.employment_id and c.person_id = found.person_id
        and c.outcome = 'moves') then
      return query select 'ended', job.until_on, null::uuid, null::uuid, null::text, null::jsonb; return;
    end if;
    if last_day < job.from_on then return query select 'ends_before', job.from_on, null::uuid, null::uuid, null::text, null::jsonb; return; end if;
    if job.until_on is null or job.until_on > last_day then
      update public.employments e set until_on = last_day, version = e.version + 1
        where e.organization_id = job.organization_id and e.id = job.id;
    end if;
  end if;
  update public.employment_claims c set outcome = verdict, reason = why, settled_by = app.organization_id(), settled_at = app.now() where c.id = claim;
  return query select 'done', null::date, found.claimant_id, found.employer_id, found.name, (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'organization_id', m.organization_id, 'account_id', a.id, 'name', a.name, 'mail', a.mail, 'locale', a.locale))
    from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id in (found.claimant_id, found.employer_id) and m.role = 'owner' and m.state <> 'ended');
end $$;
alter function app.settle_employment_claim owner to qs_keeper;

-- Everything the rules ask about a firm, in one answer: for the firm itself, and for those who answer for it.
create or replace function app.facts_of(firm uuid) returns jsonb language sql stable as $$
  select pg_catalog.jsonb_build_object(
    'staff', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', s.person_id, 'name', s.name,
        'experiencedSince', s.experienced_since, 'employments', s.periods, 'certificates', coalesce(s.papers, '[]'::jsonb)) order by s.name, s.person_id)
      from (select e.person_id, min(e.name) as name, min(e.experienced_since) as experienced_since,
          pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', e.id, 'from', e.from_on, 'until', e.until_on, 'fullTime', e.full_time,
            'proven', e.document_id is not null) order by e.from_on) as periods,
          (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', c.id, 'kind', c.kind, 'level', c.level, 'field', c.field,
              'name', c.name,
              'issuedOn', c.issued_on, 'validUntil', c.valid_until) order by c.issued_on, c.id)
            from public.certificates c where c.organization_id = firm and c.removed_at is null
              and c.employment_id = any (pg_catalog.array_agg(e.id))) as papers
        from public.employments e where e.organization_id = firm group by e.person_id) s), '[]'::jsonb),
    'instruments', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', i.id, 'name', i.name, 'balances', i.balances,
        'calibratedOn', i.calibrated_on, 'calibrationUntil', i.calibration_until) order by i.id)
      from public.instruments i where i.organization_id = firm and i.removed_at is null), '[]'::jsonb),
    'evidence', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'from', p.from_on, 'until', p.until_on) order by p.id)
      from public.firm_papers p where p.organization_id = firm and p.removed_at is null), '[]'::jsonb),
    'jobs', coalesce((select pg_catalog.jsonb_agg(j.job order by j.on_day, j.id) from (
      select f.id, f.completed_on as on_day, pg_catalog.jsonb_build_object('id', f.id, 'kind', f.kind, 'title', f.title, 'industry', f.industry_code,
          'completedOn', f.completed_on, 'source', 'declared', 'proven', f.document_id is not null) as job
        from public.firm_jobs f where f.organization_id = firm and f.removed_at is null
      union all
      select n.id, (n.closed_at at time zone 'Asia/Shanghai')::date, pg_catalog.jsonb_build_object('id', n.id, 'kind', 'audit', 'title', n.number, 'industry', t.industry_code,
          'completedOn', (n.closed_at at time zone 'Asia/Shanghai')::date, 'source', 'case', 'proven', true)
        from public.engagements n join public.sites t on t.province = n.province and t.id = n.site_id
        where n.consultancy_id = firm and n.closed_at is not null) j), '[]'::jsonb),
    'adverseRecords', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id,
        'kind', case x.step when 'suspend' then 'suspension' else 'rectification' end,
        'from', x.from_on, 'until', case when x.lifted_on is not null then (x.lifted_on - 1) when x.step = 'suspend' then x.until_on end) order by x.id)
      from public.firm_sanctions x where x.organization_id = firm and x.step in ('order_to_correct', 'suspend')
        and (x.lifted_on is null or x.lifted_on > x.from_on)), '[]'::jsonb));
$$;
alter function app.facts_of owner to qs_keeper;

create or replace function app.firm_facts(firm uuid) returns jsonb language plpgsql stable security definer as $$
begin
  if firm is distinct from app.organization_id() and not app.answers_for_firm(firm) then return null; end if;
  return app.facts_of(firm);
end $$;
alter function app.firm_facts owner to qs_keeper;

revoke all on function app.answers_for_firm, app.elsewhere, app.note_claim, app.employ, app.change_employment, app.settle_employment_claim,
  app.facts_of, app.firm_facts from public;
grant execute on function app.answers_for_firm to qs_authority, qs_keeper;
grant execute on function app.elsewhere, app.note_claim, app.facts_of to qs_keeper;
grant execute on function app.employ, app.change_employment to qs_consultancy;
grant execute on function app.settle_employment_claim to qs_authority;
grant execute on function app.firm_facts to qs_consultancy, qs_authority;

-- The scanner reads firm documents as it reads a case's; the reminders go out by themselves (07_files' doors, widened).
grant select on firm_documents to qs_keeper;
grant update (scan) on firm_documents to qs_keeper;
create policy keeper_reads on firm_documents for select to qs_keeper using (true);
create policy keeper_settles on firm_documents for update to qs_keeper using (scan = 'not_scanned') with check (scan <> 'not_scanned');
grant select, insert on expiry_reminders to qs_keeper;
create policy keeper_reads on expiry_reminders for select to qs_keeper using (true);
create policy keeper_notes on expiry_reminders for insert to qs_keeper with check (true);

-- Who a firm is, for itself and for those who answer for it: an authority it files with may not oversee it otherwise.
create or replace function app.firm_named(firm uuid) returns table (id uuid, name text, credit_code text, division_code text)
language sql stable security definer as $$
  select o.id, o.name, o.credit_code, o.division_code::text from public.organizations o
    where o.id = firm and o.kind = 'consultancy' and (firm = app.organization_id() or app.answers_for_firm(firm));
$$;
alter function app.firm_named owner to qs_keeper;
revoke all on function app.firm_named from public;
grant execute on function app.firm_named to qs_consultancy, qs_authority;

-- Reminders go out by themselves. The worker is told which ends come within reach, firm after firm, and says which of
-- them have reached a step; what was told once is not told again, however often and by whomever it is said.
create or replace function app.reminder_day() returns date language sql volatile security definer
as $$ select (app.set_clock() at time zone 'Asia/Shanghai')::date $$;

create or replace function app.ends_ahead(from_day date, until_day date, after_firm uuid, most integer)
returns table (organization_id uuid, ends jsonb) language sql stable security definer as $$
  select o.id, (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', x.kind, 'id', x.id, 'label', x.label, 'on', x.ends_on)
      order by x.ends_on, x.kind, x.id)
    from (
      select 'employment' as kind, e.id, e.name as label, e.until_on as ends_on
        from public.employments e where e.organization_id = o.id
      union all
      select 'certificate', c.id, e.name || ' · ' || c.name, c.valid_until
        from public.certificates c join public.employments e on e.organization_id = c.organization_id and e.id = c.employment_id
        where c.organization_id = o.id and c.removed_at is null and (e.until_on is null or e.until_on >= from_day)
      union all
      select 'instrument', i.id, i.name, i.calibration_until from public.instruments i where i.organization_id = o.id and i.removed_at is null
      union all
      select 'paper', p.id, p.title, p.until_on from public.firm_papers p where p.organization_id = o.id and p.removed_at is null
      union all
      select 'filing', f.id, f.number, f.valid_until from public.filings f where f.organization_id = o.id and f.state = 'accepted'
      union all
      select 'sanction', n.id, n.authority_name, n.until_on from public.firm_sanctions n where n.organization_id = o.id and n.lifted_on is null
    ) x where x.ends_on between from_day and until_day)
  from public.organizations o
  where o.kind = 'consultancy' and o.state = 'active' and (after_firm is null or o.id > after_firm)
  order by o.id limit least(most, 500);
$$;

-- The owner and the managers hear of it once a step: in the inbox, and by mail where there is an address.
create or replace function app.remind(firm uuid, due jsonb) returns integer language plpgsql security definer as $$
declare told jsonb; contact record; way text; letter uuid;
begin
  perform app.set_clock();
  with asked as (
    select d.* from pg_catalog.jsonb_to_recordset(due) d (kind text, id uuid, label text, "on" date, "daysAhead" integer)
  ), noted as (
    insert into public.expiry_reminders (organization_id, fact_kind, fact_id, ends_on, days_ahead, reminded_at)
      select firm, a.kind, a.id, a."on", a."daysAhead", app.now() from asked a on conflict do nothing
      returning fact_kind, fact_id, ends_on, days_ahead
  )
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', a.kind, 'label', a.label, 'on', a."on", 'daysAhead', a."daysAhead") order by a."on", a.kind, a.id)
    into told from asked a join noted n on n.fact_kind = a.kind and n.fact_id = a.id and n.ends_on = a."on" and n.days_ahead = a."daysAhead";
  if told is null then return 0; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.name as firm_name from public.memberships m
      join public.accounts a on a.id = m.account_id and a.state = 'active' join public.organizations o on o.id = m.organization_id
      where m.organization_id = firm and m.role in ('owner', 'manager') and m.state = 'active' order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'expiry_reminder', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, firm, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.firm_name, 'ends', told),
          'worker', pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
  end loop;
  return pg_catalog.jsonb_array_length(told);
end $$;
grant insert on outbox to qs_keeper;
create policy keeper_reminds on outbox for insert to qs_keeper with check (by_persona = 'worker' and template = 'expiry_reminder');

-- A list that nobody took over is forgotten after a month, and one that was, with it.
grant select, delete on staff_imports to qs_keeper;
create policy keeper_finds_the_old on staff_imports for select to qs_keeper using (true);
create policy keeper_sweeps on staff_imports for delete to qs_keeper using (true);
create or replace function app.sweep_staff_imports() returns void language sql security definer as $$
  delete from public.staff_imports i where i.uploaded_at < pg_catalog.now() - interval '30 days';
$$;
alter function app.reminder_day owner to qs_keeper;
alter function app.ends_ahead owner to qs_keeper;
alter function app.remind owner to qs_keeper;
alter function app.sweep_staff_imports owner to qs_keeper;
revoke all on function app.reminder_day, app.ends_ahead, app.remind, app.sweep_staff_imports from public;
grant execute on function app.reminder_day, app.ends_ahead, app.remind, app.sweep_staff_imports to qs_worker;
