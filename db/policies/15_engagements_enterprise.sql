-- What an enterprise says and does. Its own to write; read by the authorities in whose jurisdiction its sites lie, and by a
-- consultancy through a case that is open; never by another enterprise.
grant select, insert on enterprise_profiles, site_permits, site_figures to qs_enterprise;
grant update (legal_representative, contact_name, contact_position, contact_mobile, contact_phone, contact_mail, nature,
  registered_capital_fen, registered_address, postcode, main_products, version) on enterprise_profiles to qs_enterprise;
grant update (approvals_passed, approval_number, permit_held, permit_number, permit_management, permit_valid_until, on_closure_list,
  version) on site_permits to qs_enterprise;
grant update (output_value_fen, main_income_fen, sales_fen, energy_tce, discharges, products, version) on site_figures to qs_enterprise;
grant select on enterprise_profiles, site_permits, site_figures to qs_authority, qs_consultancy;

create policy ours on enterprise_profiles for select to qs_enterprise using (organization_id = (select app.organization_id()));
create policy we_describe on enterprise_profiles for insert to qs_enterprise with check (organization_id = (select app.organization_id()));
create policy we_describe_again on enterprise_profiles for update to qs_enterprise
  using (organization_id = (select app.organization_id())) with check (organization_id = (select app.organization_id()));
create policy registered_under_us on enterprise_profiles for select to qs_authority
  using (exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = enterprise_profiles.organization_id));
create policy has_a_site_with_us on enterprise_profiles for select to qs_authority
  using (exists (select from sites s join jurisdictions j on j.authority_id = (select app.organization_id()) and j.division_code = s.division_code
    where s.enterprise_id = enterprise_profiles.organization_id));
create policy we_work_for_it on enterprise_profiles for select to qs_consultancy
  using (exists (select from case_access a join engagements e on e.province = a.province and e.id = a.case_id
    where a.organization_id = (select app.organization_id()) and a.capacity = 'consultancy' and (a.closes_at is null or a.closes_at > (select app.now()))
      and e.enterprise_id = enterprise_profiles.organization_id and e.closed_at is null));

create policy of_our_site on site_permits for select to qs_enterprise
  using (exists (select from sites s where s.province = site_permits.province and s.id = site_permits.site_id and s.enterprise_id = (select app.organization_id())));
create policy we_say on site_permits for insert to qs_enterprise
  with check (exists (select from sites s where s.province = site_permits.province and s.id = site_permits.site_id and s.enterprise_id = (select app.organization_id())));
create policy we_correct on site_permits for update to qs_enterprise
  using (exists (select from sites s where s.province = site_permits.province and s.id = site_permits.site_id and s.enterprise_id = (select app.organization_id())));
create policy of_our_site on site_figures for select to qs_enterprise
  using (exists (select from sites s where s.province = site_figures.province and s.id = site_figures.site_id and s.enterprise_id = (select app.organization_id())));
create policy we_say on site_figures for insert to qs_enterprise
  with check (exists (select from sites s where s.province = site_figures.province and s.id = site_figures.site_id and s.enterprise_id = (select app.organization_id())));
create policy we_correct on site_figures for update to qs_enterprise
  using (exists (select from sites s where s.province = site_figures.province and s.id = site_figures.site_id and s.enterprise_id = (select app.organization_id())));
create policy in_our_jurisdiction on site_permits for select to qs_authority
  using (exists (select from sites s join jurisdictions j on j.authority_id = (select app.organization_id()) and j.division_code = s.division_code
    where s.province = site_permits.province and s.id = site_permits.site_id));
create policy in_our_jurisdiction on site_figures for select to qs_authority
  using (exists (select from sites s join jurisdictions j on j.authority_id = (select app.organization_id()) and j.division_code = s.division_code
    where s.province = site_figures.province and s.id = site_figures.site_id));
create policy site_of_our_open_case on site_permits for select to qs_consultancy
  using (exists (select from engagements e join case_access a on a.organization_id = (select app.organization_id()) and a.province = e.province and a.case_id = e.id
    where e.province = site_permits.province and e.site_id = site_permits.site_id and e.closed_at is null
      and a.capacity = 'consultancy' and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy site_of_our_open_case on site_figures for select to qs_consultancy
  using (exists (select from engagements e join case_access a on a.organization_id = (select app.organization_id()) and a.province = e.province and a.case_id = e.id
    where e.province = site_figures.province and e.site_id = site_figures.site_id and e.closed_at is null
      and a.capacity = 'consultancy' and (a.closes_at is null or a.closes_at > (select app.now()))));

-- Contracts are filed: the authorities of the case read them, their price nobody but the two parties. A consultancy reads its
-- own, for good; never another's.
grant select on audit_contracts, audit_contract_fees to qs_enterprise, qs_consultancy;
grant select on audit_contracts to qs_authority;
create policy in_our_sight on audit_contracts for select to qs_enterprise, qs_authority
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = audit_contracts.province and a.case_id = audit_contracts.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy ours on audit_contracts for select to qs_consultancy using (consultancy_id = (select app.organization_id()));
create policy of_our_contracts on audit_contract_fees for select to qs_enterprise
  using (exists (select from audit_contracts c join engagements e on e.province = c.province and e.id = c.engagement_id
    where c.province = audit_contract_fees.province and c.id = audit_contract_fees.contract_id and e.enterprise_id = (select app.organization_id())));
create policy of_our_own_contracts on audit_contract_fees for select to qs_consultancy
  using (exists (select from audit_contracts c where c.province = audit_contract_fees.province and c.id = audit_contract_fees.contract_id
    and c.consultancy_id = (select app.organization_id())));

grant select on handovers, handover_files to qs_enterprise, qs_authority, qs_consultancy;
create policy ours on handovers for select to qs_enterprise using (enterprise_id = (select app.organization_id()));
create policy we_give on handovers for select to qs_consultancy using (former_id = (select app.organization_id()));
create policy we_receive on handovers for select to qs_consultancy using (successor_id = (select app.organization_id()));
create policy in_our_sight on handovers for select to qs_authority
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = handovers.province and a.case_id = handovers.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy of_the_handover on handover_files for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from handovers h where h.province = handover_files.province and h.id = handover_files.handover_id));
grant insert on handover_files to qs_consultancy;
create policy we_list on handover_files for insert to qs_consultancy
  with check (file_id is null and bytes is null and exists (select from handovers h where h.province = handover_files.province and h.id = handover_files.handover_id
    and h.former_id = (select app.organization_id()) and h.received_at is null));
grant update (offered_at, nothing, version) on handovers to qs_consultancy;
grant update (received_at, received_by_id, received_by_name, is_whole, remark, version) on handovers to qs_enterprise, qs_consultancy;
create policy we_offer on handovers for update to qs_consultancy
  using (former_id = (select app.organization_id()) and received_at is null)
  with check (former_id = (select app.organization_id()) and received_at is null and offered_at is not null);
create policy we_take on handovers for update to qs_consultancy
  using (successor_id = (select app.organization_id()) and received_at is null)
  with check (successor_id = (select app.organization_id()) and received_by_id = (select app.organization_id()));
create policy we_take_back on handovers for update to qs_enterprise
  using (enterprise_id = (select app.organization_id()) and received_at is null)
  with check (received_by_id = (select app.organization_id()));

grant select on self_audit_declarations, audit_periods, permit_linkages, disclosures to qs_enterprise, qs_authority, qs_consultancy;
grant select on fee_attestations to qs_enterprise, qs_authority;
create policy in_our_sight on self_audit_declarations for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = self_audit_declarations.province and a.case_id = self_audit_declarations.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on audit_periods for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = audit_periods.province and a.case_id = audit_periods.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on permit_linkages for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = permit_linkages.province and a.case_id = permit_linkages.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on disclosures for select to qs_enterprise, qs_authority, qs_consultancy
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = disclosures.province and a.case_id = disclosures.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));
create policy in_our_sight on fee_attestations for select to qs_enterprise, qs_authority
  using (exists (select from case_access a where a.organization_id = (select app.organization_id())
    and a.province = fee_attestations.province and a.case_id = fee_attestations.engagement_id and (a.closes_at is null or a.closes_at > (select app.now()))));

grant insert on disclosures, fee_attestations to qs_enterprise;
create policy we_record on disclosures for insert to qs_enterprise
  with check (exists (select from engagements e where e.province = disclosures.province and e.id = disclosures.engagement_id
    and e.enterprise_id = (select app.organization_id())));
create policy we_attest on fee_attestations for insert to qs_enterprise
  with check (attested_by = (select app.account_id()) and exists (select from engagements e where e.province = fee_attestations.province
    and e.id = fee_attestations.engagement_id and e.enterprise_id = (select app.organization_id())));

-- Who sees to the permit: the ecology office that answers to the province itself, the city's or that of a county under no city.
create or replace function app.sees_to_permits(place text, round uuid) returns boolean language sql stable security definer as $$
  select exists (select from public.engagements e
    join public.sites s on s.province = e.province and s.id = e.site_id
    join public.jurisdictions j on j.authority_id = app.organization_id() and j.division_code = s.division_code
    join public.organizations o on o.id = j.authority_id and o.kind = 'authority' and o.line = 'ecology'
    join public.supervisions v on v.line = o.line and v.division_code = o.division_code and v.superior_code = e.province || '0000'
    where e.province = place and e.id = round);
$$;
alter function app.sees_to_permits owner to qs_keeper;
revoke all on function app.sees_to_permits from public;
grant execute on function app.sees_to_permits to qs_authority;
grant insert on permit_linkages to qs_authority;
grant update (authority_id, authority_name, permit_text, written_on, evidence, file_id, reported_on, version) on permit_linkages to qs_authority;
create policy we_write on permit_linkages for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and app.sees_to_permits(province, engagement_id));
create policy we_correct on permit_linkages for update to qs_authority
  using (app.sees_to_permits(province, engagement_id)) with check (authority_id = (select app.organization_id()));

-- A demand for money: the enterprise that reports it and the provincial authority of its line. No city, no county, no pool, no
-- consultancy, no operator.
grant select, insert on fee_demands, fee_demand_steps, fee_demand_files to qs_enterprise;
grant select on fee_demands, fee_demand_steps, fee_demand_files to qs_authority;
grant update (state, version) on fee_demands to qs_authority;
grant insert on fee_demand_steps to qs_authority;
create policy ours on fee_demands for select to qs_enterprise using (enterprise_id = (select app.organization_id()));
create policy we_report on fee_demands for insert to qs_enterprise
  with check (enterprise_id = (select app.organization_id()) and reported_by = (select app.account_id()) and state = 'received'
    and exists (select from engagements e where e.province = fee_demands.province and e.id = fee_demands.engagement_id
      and e.enterprise_id = (select app.organization_id()) and e.line = fee_demands.line));
create policy of_our_line on fee_demands for select to qs_authority
  using (exists (select from organizations o where o.id = (select app.organization_id()) and o.kind = 'authority' and o.level = 'province'
    and o.province = fee_demands.province and o.line = fee_demands.line));
create policy we_handle on fee_demands for update to qs_authority
  using (exists (select from organizations o where o.id = (select app.organization_id()) and o.kind = 'authority' and o.level = 'province'
    and o.province = fee_demands.province and o.line = fee_demands.line) and state <> 'closed')
  with check (state <> 'received');
create policy of_the_report on fee_demand_steps for select to qs_enterprise, qs_authority
  using (exists (select from fee_demands d where d.province = fee_demand_steps.province and d.id = fee_demand_steps.demand_id));
create policy it_is_received on fee_demand_steps for insert to qs_enterprise
  with check (organization_id = (select app.organization_id()) and by_account = (select app.account_id()) and state = 'received'
    and exists (select from fee_demands d where d.province = fee_demand_steps.province and d.id = fee_demand_steps.demand_id
      and d.enterprise_id = (select app.organization_id())));
create policy we_step on fee_demand_steps for insert to qs_authority
  with check (organization_id = (select app.organization_id()) and by_account = (select app.account_id()) and state <> 'received'
    and exists (select from fee_demands d where d.province = fee_demand_steps.province and d.id = fee_demand_steps.demand_id));
create policy of_the_report on fee_demand_files for select to qs_enterprise, qs_authority
  using (exists (select from fee_demands d where d.province = fee_demand_files.province and d.id = fee_demand_files.demand_id));
create policy we_bring on fee_demand_files for insert to qs_enterprise
  with check (organization_id = (select app.organization_id()) and uploaded_by = (select app.account_id()) and scan = 'not_scanned'
    and exists (select from fee_demands d where d.province = fee_demand_files.province and d.id = fee_demand_files.demand_id
      and d.enterprise_id = (select app.organization_id()) and d.state <> 'closed'));
grant select on fee_demand_files to qs_keeper;
grant update (scan) on fee_demand_files to qs_keeper;
create policy keeper_reads on fee_demand_files for select to qs_keeper using (true);
create policy keeper_settles on fee_demand_files for update to qs_keeper using (scan = 'not_scanned') with check (scan <> 'not_scanned');

-- To whom a report goes: its name, for the receipt.
create or replace function app.hears_demands(place text, of_line text) returns text language sql stable security definer as $$
  select o.name from public.organizations o where o.kind = 'authority' and o.level = 'province' and o.province = place
    and o.line = of_line and o.state = 'active';
$$;
alter function app.hears_demands owner to qs_keeper;
revoke all on function app.hears_demands from public;
grant execute on function app.hears_demands to qs_enterprise;

-- The other side of a report is told that it moved, and under which number: nobody else, and not what it is about. Nothing says
-- by whom; the letter's own name says nothing.
grant select on fee_demands to qs_keeper;
create policy keeper_reads on fee_demands for select to qs_keeper using (true);
create policy keeper_tells_of_matters on outbox for insert to qs_keeper
  with check (by_persona in ('enterprise', 'authority') and by_account_id is null and template = 'restricted_matter');
create or replace function app.tell_of_demand(place text, demand uuid) returns integer language plpgsql security definer as $$
declare d record; contact record; way text; letter uuid; told integer := 0;
begin
  select f.number, f.state, f.line, f.enterprise_id, f.enterprise_id = app.organization_id() as is_own into d from public.fee_demands f
    where f.province = place and f.id = demand and (f.enterprise_id = app.organization_id()
      or exists (select from public.organizations o where o.id = app.organization_id() and o.kind = 'authority' and o.level = 'province'
        and o.province = place and o.line = f.line));
  if not found then raise exception 'not ours to tell of' using errcode = 'QS404'; end if;
  for contact in select a.id, a.name, a.mail, a.locale, o.id as organization_id, o.name as organization_name
      from public.organizations o
      join public.memberships m on m.organization_id = o.id and m.state = 'active'
      join public.accounts a on a.id = m.account_id and a.state = 'active'
      where o.state = 'active' and case when d.is_own
        then o.kind = 'authority' and o.level = 'province' and o.province = place and o.line = d.line and m.role in ('head', 'handler', 'signer')
        else o.id = d.enterprise_id and m.role in ('owner', 'staff') end
      order by m.joined_at limit 20 loop
    foreach way in array array['inbox', 'mail'] loop
      continue when way = 'mail' and contact.mail is null;
      letter := pg_catalog.gen_random_uuid();
      insert into public.outbox (id, channel, template, locale, address, address_masked, recipient_account_id, organization_id, facts, by_persona, next_attempt_at)
        values (letter, way, 'restricted_matter', contact.locale, case when way = 'mail' then contact.mail end,
          case when way = 'mail' then pg_catalog.left(contact.mail, 1) || '***' || pg_catalog.substring(contact.mail, '@.*$') else '' end,
          contact.id, contact.organization_id, pg_catalog.jsonb_build_object('name', contact.name, 'organizationName', contact.organization_name,
            'number', d.number, 'matterState', d.state),
          case when d.is_own then 'enterprise' else 'authority' end, pg_catalog.now());
      perform app.enqueue(letter);
    end loop;
    told := told + 1;
  end loop;
  return told;
end $$;
alter function app.tell_of_demand owner to qs_keeper;
revoke all on function app.tell_of_demand from public;
grant execute on function app.tell_of_demand to qs_enterprise, qs_authority;

-- A change of manner moves five tables and the sight of the case: all of it here, under the round's lock, or nothing. The
-- bare door of the round is shut to enterprises: nobody is commissioned without a contract.
revoke execute on function app.commission(text, uuid, uuid, uuid) from qs_enterprise;
grant select, insert on audit_contracts, audit_contract_fees, handovers, handover_files, self_audit_declarations, audit_periods to qs_keeper;
grant update (ended_on, ended_because, ended_reason) on audit_contracts to qs_keeper;
grant update (ended_on, ended_reason) on self_audit_declarations to qs_keeper;
grant update (successor_id, successor_name, version) on handovers to qs_keeper;
grant update (started_on, finished_on, report_file_id, version) on audit_periods to qs_keeper;
create policy keeper_reads on audit_contracts for select to qs_keeper using (true);
create policy keeper_files on audit_contracts for insert to qs_keeper with check (true);
create policy keeper_ends on audit_contracts for update to qs_keeper using (ended_on is null) with check (ended_on is not null);
create policy keeper_reads on audit_contract_fees for select to qs_keeper using (true);
create policy keeper_files on audit_contract_fees for insert to qs_keeper with check (true);
create policy keeper_reads on handovers for select to qs_keeper using (true);
create policy keeper_opens on handovers for insert to qs_keeper with check (true);
create policy keeper_names_the_successor on handovers for update to qs_keeper using (received_at is null);
create policy keeper_reads on handover_files for select to qs_keeper using (true);
create policy keeper_lists on handover_files for insert to qs_keeper with check (true);
create policy keeper_reads on self_audit_declarations for select to qs_keeper using (true);
create policy keeper_declares on self_audit_declarations for insert to qs_keeper with check (true);
create policy keeper_ends on self_audit_declarations for update to qs_keeper using (ended_on is null) with check (ended_on is not null);
create policy keeper_reads on audit_periods for select to qs_keeper using (true);
create policy keeper_records on audit_periods for insert to qs_keeper with check (true);
create policy keeper_corrects on audit_periods for update to qs_keeper using (true);

-- Whoever audited until now leaves: the seat, the contract or the declaration end, and what a consultancy brought is listed.
create or replace function app.leave_round(place text, subject uuid, handover uuid, because text, why text, left_on date) returns void
language plpgsql security definer as $$
declare e record;
begin
  select * into e from public.engagements g where g.province = place and g.id = subject;
  update public.self_audit_declarations d set ended_on = left_on, ended_reason = why
    where d.province = place and d.engagement_id = subject and d.ended_on is null;
  if e.consultancy_id is null then return; end if;
  -- What it was still to receive from who audited before it, it no longer receives.
  update public.handovers h set successor_id = null, successor_name = null, version = h.version + 1
    where h.province = place and h.engagement_id = subject and h.successor_id = e.consultancy_id and h.received_at is null;
  update public.case_parties p set until = app.now()
    where p.province = place and p.engagement_id = subject and p.capacity = 'consultancy' and p.until is null;
  update public.audit_contracts c set ended_on = left_on, ended_because = because, ended_reason = why
    where c.province = place and c.engagement_id = subject and c.ended_on is null;
  insert into public.handovers (province, id, engagement_id, engagement_number, enterprise_id, enterprise_name, former_id, former_name, reason,
      changed_on, opened_at)
    values (place, handover, subject, e.number, e.enterprise_id, e.enterprise_name, e.consultancy_id, e.consultancy_name, why, left_on, app.now());
  insert into public.handover_files (province, handover_id, position, name, sha256, bytes, file_id)
    select place, handover, pg_catalog.row_number() over (order by f.uploaded_at, f.id), f.name, f.sha256, f.bytes, f.id
    from public.case_files f where f.province = place and f.case_id = subject and f.organization_id = e.consultancy_id;
end $$;

-- Whoever comes second with a version that has passed is answered by nothing, and nothing is changed.
create or replace function app.commission_under_contract(place text, subject uuid, terms jsonb)
returns table (state text, version integer) language plpgsql security definer as $$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null and e.version = (terms ->> 'version')::integer for update;
  if not found then return; end if;
  perform app.leave_round(place, subject, (terms ->> 'handover')::uuid, 'replaced', terms ->> 'reason', (terms ->> 'on')::date);
  perform app.commission(place, subject, (terms ->> 'party')::uuid, (terms ->> 'consultancy')::uuid);
  insert into public.audit_contracts (province, id, engagement_id, consultancy_id, consultancy_name, number, signed_on, from_on, until_on,
      file_id, filed_at, filed_by)
    select place, (terms ->> 'contract')::uuid, subject, e.consultancy_id, e.consultancy_name, terms ->> 'number',
      (terms ->> 'signed_on')::date, (terms ->> 'from_on')::date, (terms ->> 'until_on')::date, (terms ->> 'file')::uuid, app.now(), app.account_id()
    from public.engagements e where e.province = place and e.id = subject;
  if terms ->> 'fee_fen' is not null then
    insert into public.audit_contract_fees (province, contract_id, fee_fen)
      values (place, (terms ->> 'contract')::uuid, (terms ->> 'fee_fen')::bigint);
  end if;
  update public.handovers h set successor_id = e.consultancy_id, successor_name = e.consultancy_name, version = h.version + 1
    from public.engagements e
    where e.province = place and e.id = subject and h.province = place and h.engagement_id = subject and h.received_at is null
      and h.former_id <> e.consultancy_id;
  return query select e.state, e.version from public.engagements e where e.province = place and e.id = subject;
end $$;

create or replace function app.audit_by_itself(place text, subject uuid, moves_to text, declared jsonb) returns integer
language plpgsql security definer as $$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null and e.version = (declared ->> 'version')::integer and (moves_to = e.state or moves_to = 'self_auditing') for update;
  if not found then return null; end if;
  perform app.leave_round(place, subject, (declared ->> 'handover')::uuid, 'audits_by_itself', declared ->> 'reason', (declared ->> 'on')::date);
  insert into public.self_audit_declarations (province, id, engagement_id, instruments, staff, findings, file_id, declared_at, declared_by)
    values (place, (declared ->> 'id')::uuid, subject, declared -> 'instruments', declared -> 'staff', declared -> 'findings',
      (declared ->> 'file')::uuid, app.now(), app.account_id());
  update public.engagements e set consultancy_id = null, consultancy_name = null, audit_manner = 'self_audit', state = moves_to,
      version = e.version + 1
    where e.province = place and e.id = subject;
  perform app.grant_case(place, subject);
  return (declared ->> 'version')::integer + 1;
end $$;

create or replace function app.resign_commission(place text, subject uuid, moves_to text, resigned jsonb) returns integer
language plpgsql security definer as $$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.consultancy_id = app.organization_id()
    and e.closed_at is null and e.version = (resigned ->> 'version')::integer and (moves_to = e.state or moves_to = 'listed') for update;
  if not found then return null; end if;
  perform app.leave_round(place, subject, (resigned ->> 'handover')::uuid, 'resigned', resigned ->> 'reason', (resigned ->> 'on')::date);
  update public.engagements e set consultancy_id = null, consultancy_name = null, audit_manner = null, state = moves_to, version = e.version + 1
    where e.province = place and e.id = subject;
  perform app.grant_case(place, subject);
  return (resigned ->> 'version')::integer + 1;
end $$;

-- The first and the last day of the audit, said by the enterprise or by who audits for it; the clocks stop on these days, and
-- move with a correction.
create or replace function app.record_audit_days(place text, subject uuid, seen integer, started date, finished date, report uuid) returns integer
language plpgsql security definer as $$
declare e record; kept integer;
begin
  select * into e from public.engagements x where x.province = place and x.id = subject and x.closed_at is null
    and app.organization_id() in (x.enterprise_id, x.consultancy_id) for update;
  if not found then raise exception 'not ours to record' using errcode = 'QS404'; end if;
  if greatest(started, finished) > app.today() then raise exception 'a day still ahead' using errcode = '22023'; end if;
  if seen is null then
    insert into public.audit_periods (province, engagement_id, started_on, finished_on, report_file_id)
      values (place, subject, started, finished, report) on conflict do nothing returning audit_periods.version into kept;
  else
    update public.audit_periods p set started_on = started, finished_on = finished, report_file_id = report, version = p.version + 1
      where p.province = place and p.engagement_id = subject and p.version = seen returning p.version into kept;
  end if;
  if kept is null then return null; end if;
  update public.deadlines d set met_on = case d.duty when 'start_audit' then started else finished end, met_by = e.enterprise_id, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.dropped_because is null
      and (d.duty = 'start_audit' and (d.met_on = started) is not true
        or d.duty = 'finish_audit' and finished is not null and (d.met_on = finished) is not true);
  perform app.refresh_next_due(place, subject);
  return kept;
end $$;

-- How a permit is managed may become known after the listing: then its clocks are set, or fall away, as the rules of the round say.
create or replace function app.keep_permit_clocks(place text, subject uuid, drafts jsonb) returns void
language plpgsql security definer as $$
begin
  perform 1 from public.engagements e where e.province = place and e.id = subject and e.enterprise_id = app.organization_id()
    and e.closed_at is null for update;
  if not found then raise exception 'not our round' using errcode = 'QS404'; end if;
  if exists (select from pg_catalog.jsonb_to_recordset(drafts) d (duty text, strictness text)
      where d.duty not in ('permit_entry', 'permit_entry_report', 'pass_acceptance') or d.strictness <> 'permit') then
    raise exception 'not a clock of the permit' using errcode = 'QS404';
  end if;
  update public.deadlines d set dropped_because = case when drafts = '[]'::jsonb then 'permit_not_linked' end, version = d.version + 1
    where d.province = place and d.engagement_id = subject and d.duty in ('permit_entry', 'permit_entry_report', 'pass_acceptance')
      and d.met_on is null and coalesce(d.dropped_because, 'permit_not_linked') = 'permit_not_linked'
      and (d.dropped_because is null) = (drafts = '[]'::jsonb);
  perform app.write_deadlines(place, subject, drafts);
  perform app.refresh_next_due(place, subject);
end $$;
alter function app.leave_round owner to qs_keeper;
alter function app.commission_under_contract owner to qs_keeper;
alter function app.audit_by_itself owner to qs_keeper;
alter function app.resign_commission owner to qs_keeper;
alter function app.record_audit_days owner to qs_keeper;
alter function app.keep_permit_clocks owner to qs_keeper;
revoke all on function app.leave_round, app.commission_under_contract, app.audit_by_itself, app.resign_commission, app.record_audit_days,
  app.keep_permit_clocks from public;
grant execute on function app.commission_under_contract, app.audit_by_itself, app.keep_permit_clocks to qs_enterprise;
grant execute on function app.resign_commission to qs_consultancy;
grant execute on function app.record_audit_days to qs_enterprise, qs_consultancy;

-- A firm from elsewhere is found by its code where it stands in the register.
grant select on published.register_entries to qs_keeper;
create policy keeper_reads on published.register_entries for select to qs_keeper using (true);
