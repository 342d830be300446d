-- Documents: seen by all who see the case; brought by its parties; their scan state settled by the worker only.
grant select, insert on case_files to qs_enterprise, qs_authority, qs_consultancy;
create policy in_our_sight on case_files for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = case_files.province and a.case_id = case_files.case_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy we_file on case_files for insert to qs_enterprise, qs_authority, qs_consultancy
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned'
    and exists (select from case_access a where a.organization_id = (select app.organization_id())
      and a.province = case_files.province and a.case_id = case_files.case_id and a.capacity <> 'supervisor'
      and (a.closes_at is null or a.closes_at > (select app.now()))));

-- The worker reads no document's row: it is told what waits for the scanner, says what the scanner found, and asks
-- which stored contents still belong to a row.
grant select on case_files to qs_keeper;
grant update (scan) on case_files to qs_keeper;
grant insert on trail_entries to qs_keeper;
create policy keeper_reads on case_files for select to qs_keeper using (true);
create policy keeper_settles on case_files for update to qs_keeper using (scan = 'not_scanned') with check (scan <> 'not_scanned');
create policy keeper_records_the_scanner on trail_entries for insert to qs_keeper
  with check (persona = 'worker' and account_id is null and organization_id is null and act = 'document_scanned');

-- Documents of cases and of firms lie in one storage and wait in one line. In no order: what the scanner cannot swallow
-- stays waiting, and must not stand before everybody else for ever.
drop function if exists app.files_to_scan(integer);
create or replace function app.files_to_scan(most integer) returns table (id text, stored_as text)
language sql volatile security definer as $$
  select w.id, w.stored_as from (
    select f.province || '-' || f.id as id, f.stored_as from public.case_files f where f.scan = 'not_scanned'
    union all
    select d.id::text, d.stored_as from public.firm_documents d where d.scan = 'not_scanned'
    union all
    select p.province || '-' || p.id, p.stored_as from public.application_files p where p.scan = 'not_scanned'
    union all
    select x.province || '-' || x.id, x.stored_as from public.fee_demand_files x where x.scan = 'not_scanned') w
    order by pg_catalog.random() limit least(most, 500);
$$;

-- A verdict falls once: a second worker with the same content in hand changes and records nothing.
drop function if exists app.settle_scan(text, uuid, text);
create or replace function app.settle_scan(content text, verdict text) returns boolean
language plpgsql security definer as $$
declare place text; file uuid; found_case uuid; bringer uuid; kind text;
begin
  if verdict not in ('clean', 'infected') then return false; end if;
  update public.case_files f set scan = verdict
    where f.stored_as = content and f.scan = 'not_scanned'
    returning f.province, f.id, f.case_id, f.organization_id into place, file, found_case, bringer;
  if file is null then
    update public.firm_documents d set scan = verdict
      where d.stored_as = content and d.scan = 'not_scanned'
      returning d.id, d.organization_id into file, bringer;
  end if;
  if file is null then
    update public.application_files p set scan = verdict
      where p.stored_as = content and p.scan = 'not_scanned'
      returning p.province, p.id, p.organization_id into place, file, bringer;
    kind := case when file is null then kind else 'application_file' end;
  end if;
  if file is null then
    -- What belongs to a report of a demand for money is told to nobody, the trail included.
    update public.fee_demand_files x set scan = verdict where x.stored_as = content and x.scan = 'not_scanned';
    return found;
  end if;
  insert into public.trail_entries (province, id, at, act, persona, subject_kind, subject_id, subject_organization_id, case_id, after)
    values (coalesce(place, '00'), pg_catalog.gen_random_uuid(), app.now(), 'document_scanned', 'worker',
      coalesce(kind, case when place is null then 'firm_document' else 'file' end), coalesce(place || '-', '') || file, bringer,
      found_case, pg_catalog.jsonb_build_object('scan', verdict));
  return true;
end $$;

create or replace function app.contents_in_use(asked text[]) returns setof text language sql stable security definer as $$
  select f.stored_as from public.case_files f where f.stored_as = any (asked)
  union all
  select d.stored_as from public.firm_documents d where d.stored_as = any (asked)
  union all
  select p.stored_as from public.application_files p where p.stored_as = any (asked)
  union all
  select v.stored_as from public.list_versions v where v.stored_as = any (asked)
  union all
  select x.stored_as from public.fee_demand_files x where x.stored_as = any (asked)
  union all
  select n.stored_as from public.notices n where n.stored_as = any (asked)
  union all
  -- A letter whose code opens nothing any more need not be kept.
  select l.stored_as from public.notice_claim_letters l join public.invitations v on v.id = l.invitation_id
    where l.stored_as = any (asked) and v.accepted_at is null and v.revoked_at is null and v.expires_at > pg_catalog.now();
$$;
alter function app.files_to_scan owner to qs_keeper;
alter function app.settle_scan owner to qs_keeper;
alter function app.contents_in_use owner to qs_keeper;
revoke all on function app.files_to_scan, app.settle_scan, app.contents_in_use from public;
grant execute on function app.files_to_scan, app.settle_scan, app.contents_in_use to qs_worker;
