-- What an authority proposes is its own until it is approved; what is approved stands in the published schema, for
-- everybody. Nobody writes there directly: an approval goes through one definer function that believes the table.
grant usage on schema published to qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_keeper;

grant select, insert on rule_amendments to qs_authority;
grant update (value, document, article, reason, effective_from, effective_until, state, decided_by, decided_at, decision_reason, version)
  on rule_amendments to qs_authority;
create policy ours on rule_amendments for select to qs_authority using (authority_id = (select app.organization_id()));
create policy we_propose_for_our_own_place on rule_amendments for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and proposed_by = (select app.account_id()) and state = 'proposed'
    and exists (select from organizations o where o.id = (select app.organization_id()) and o.kind = 'authority'
      and o.division_code = rule_amendments.jurisdiction
      and o.line = case rule_amendments.track when 'mandatory' then 'ecology' when 'voluntary' then 'industry' end));
create policy i_edit_what_i_proposed on rule_amendments for update to qs_authority
  using (authority_id = (select app.organization_id()) and state = 'proposed' and proposed_by = (select app.account_id()))
  with check (authority_id = (select app.organization_id()) and state in ('proposed', 'withdrawn') and proposed_by = (select app.account_id()));
create policy a_second_officer_decides on rule_amendments for update to qs_authority
  using (authority_id = (select app.organization_id()) and state = 'proposed' and proposed_by <> (select app.account_id()))
  with check (authority_id = (select app.organization_id()) and state in ('approved', 'rejected')
    and proposed_by <> (select app.account_id()) and decided_by = (select app.account_id()));

grant select on published.amendments, published.calendar_editions to
  qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_public_reader, qs_keeper;
create policy anyone_reads on published.amendments for select to
  qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_public_reader, qs_keeper using (true);
create policy anyone_reads on published.calendar_editions for select to
  qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_public_reader, qs_keeper using (true);
grant insert on published.calendar_editions to qs_operator;
create policy operator_imports on published.calendar_editions for insert to qs_operator with check (true);

grant select on rule_amendments to qs_keeper;
create policy keeper_reads on rule_amendments for select to qs_keeper using (true);
grant insert on published.amendments to qs_keeper;
create policy keeper_publishes on published.amendments for insert to qs_keeper with check (true);
create or replace function app.publish_amendment(place text, subject uuid) returns void language sql security definer as $$
  insert into published.amendments (id, province, authority_name, jurisdiction, track, key, value, document, article, reason,
      effective_from, effective_until, approved_at)
    select a.id, a.province, a.authority_name, a.jurisdiction, a.track, a.key, a.value, a.document, a.article, a.reason,
      a.effective_from, a.effective_until, a.decided_at
    from public.rule_amendments a
    where a.province = place and a.id = subject and a.state = 'approved' and a.authority_id = app.organization_id()
    on conflict (id) do nothing;
$$;
alter function app.publish_amendment owner to qs_keeper;
revoke all on function app.publish_amendment from public;
grant execute on function app.publish_amendment to qs_authority;
