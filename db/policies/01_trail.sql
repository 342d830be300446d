-- 痕迹: written by whoever acts, in their own name; read by the actor's organization, the subject's organization,
-- the person concerned and the parties of the case; changed by nobody.
grant select, insert on trail_entries to qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant insert on trail_entries to qs_gate;
grant select on trail_entries to qs_keeper;

create policy keeper_reads on trail_entries for select to qs_keeper using (true);

create policy gate_records on trail_entries for insert to qs_gate
  with check (persona = 'gate' and organization_id is null and account_id is not distinct from (select app.account_id()));
create policy account_records on trail_entries for insert to qs_account
  with check (persona = 'account' and organization_id is null and account_id = (select app.account_id()));
create policy consultancy_records on trail_entries for insert to qs_consultancy
  with check (persona = 'consultancy' and organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy enterprise_records on trail_entries for insert to qs_enterprise
  with check (persona = 'enterprise' and organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy expert_records on trail_entries for insert to qs_expert
  with check (persona = 'expert' and organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy authority_records on trail_entries for insert to qs_authority
  with check (persona = 'authority' and organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy operator_records on trail_entries for insert to qs_operator
  with check (persona = 'operator' and organization_id = (select app.organization_id()) and account_id = (select app.account_id()));

create policy concerned_person_reads on trail_entries for select to qs_account
  using (subject_account_id = (select app.account_id()));
create policy our_acts on trail_entries for select to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (organization_id = (select app.organization_id()));
-- An expert reads what they did themselves, never who else was enrolled or seated.
create policy my_acts on trail_entries for select to qs_expert
  using (organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy acts_upon_us on trail_entries for select to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (subject_organization_id = (select app.organization_id()));
create policy acts_in_our_cases on trail_entries for select to qs_consultancy, qs_enterprise, qs_authority
  using (case_id is not null and exists (select from case_access a
    where a.organization_id = (select app.organization_id()) and a.province = trail_entries.province
      and a.case_id = trail_entries.case_id and (a.closes_at is null or a.closes_at > (select app.now()))));

-- One act, one entry, its deliveries: one statement. Runs as the caller, so the policies above judge it.
create or replace function app.record(entry jsonb, deliveries jsonb) returns void language plpgsql as $$
begin
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, subject_account_id, case_id, clause, before, after)
    select e.province, e.id, app.now(), e.act, e.persona, e.account_id, e.organization_id, e.organization_name, e.subject_kind, e.subject_id,
      e.subject_name, e.subject_organization_id, e.subject_account_id, e.case_id, e.clause, e.before, e.after
    from jsonb_populate_record(null::public.trail_entries, entry) e;
  insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id,
      facts, sealed_facts, by_persona, by_account_id, next_attempt_at)
    select d.id, d.channel, d.template, d.locale, d.address, d.address_masked, d.recipient_account_id, d.organization_id,
      d.facts, decode(d.sealed, 'base64'), entry ->> 'persona', (entry ->> 'account_id')::uuid, pg_catalog.now()
    from jsonb_to_recordset(deliveries) d (id uuid, channel text, template text, locale text, address text,
      address_masked text, recipient_account_id uuid, organization_id uuid, facts jsonb, sealed text);
  perform app.enqueue((d ->> 'id')::uuid) from jsonb_array_elements(deliveries) d;
end $$;
-- The same of many: a list that is published writes an entry for every round.
create or replace function app.record_all(everything jsonb) returns void language plpgsql as $$
begin
  insert into public.trail_entries (province, id, at, act, persona, account_id, organization_id, organization_name, subject_kind, subject_id,
      subject_name, subject_organization_id, subject_account_id, case_id, clause, before, after)
    select e.province, e.id, app.now(), e.act, e.persona, e.account_id, e.organization_id, e.organization_name, e.subject_kind, e.subject_id,
      e.subject_name, e.subject_organization_id, e.subject_account_id, e.case_id, e.clause, e.before, e.after
    from jsonb_array_elements(everything) one cross join lateral jsonb_populate_record(null::public.trail_entries, one -> 'entry') e;
  insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id,
      facts, sealed_facts, by_persona, by_account_id, next_attempt_at)
    select d.id, d.channel, d.template, d.locale, d.address, d.address_masked, d.recipient_account_id, d.organization_id,
      d.facts, decode(d.sealed, 'base64'), one -> 'entry' ->> 'persona', (one -> 'entry' ->> 'account_id')::uuid, pg_catalog.now()
    from jsonb_array_elements(everything) one cross join lateral jsonb_to_recordset(one -> 'letters') d (id uuid, channel text, template text,
      locale text, address text, address_masked text, recipient_account_id uuid, organization_id uuid, facts jsonb, sealed text);
  perform app.enqueue((d ->> 'id')::uuid) from jsonb_array_elements(everything) one cross join lateral jsonb_array_elements(one -> 'letters') d;
end $$;
revoke all on function app.record_all from public;
grant execute on function app.record_all to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
revoke all on function app.record from public;
grant execute on function app.record to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
