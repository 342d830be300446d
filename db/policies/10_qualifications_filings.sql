-- Filings: the firm's until it submits, then the firm's and the authority's it asks. Sanctions and checks: the
-- authority's and the firm's they concern. What was decided is never rewritten.

-- Where a filing goes: the province's office of that line. Asked by a firm that sees no authority's row.
create or replace function app.files_with(authority uuid, place text, filing_line text) returns boolean language sql stable security definer as $$
  select exists (select from public.organizations o where o.id = authority and o.kind = 'authority' and o.level = 'province'
    and o.province = place and o.line = filing_line and o.state = 'active');
$$;
create or replace function app.filing_authority(place text, filing_line text) returns table (id uuid, name text) language sql stable security definer as $$
  select o.id, o.name from public.organizations o where o.kind = 'authority' and o.level = 'province' and o.province = place
    and o.line = filing_line and o.state = 'active';
$$;
alter function app.files_with owner to qs_keeper;
alter function app.filing_authority owner to qs_keeper;
revoke all on function app.files_with, app.filing_authority from public;
grant execute on function app.files_with, app.filing_authority to qs_consultancy;

grant select, insert on filings to qs_consultancy;
grant usage on sequence filing_numbers to qs_consultancy;
grant update (state, submitted_at, facts, rules_on, rules_known_at, version) on filings to qs_consultancy;
grant select on filings to qs_authority;
grant update (state, decided_at, valid_from, valid_until, version) on filings to qs_authority;
create policy ours on filings for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy we_open on filings for insert to qs_consultancy
  with check (organization_id = (select app.organization_id()) and state = 'draft' and app.files_with(authority_id, province, line));
-- Behind a door of its own: the policies of corrections ask the filing, and may not be asked by it.
create or replace function app.has_open_correction(place text, filing uuid) returns boolean language sql stable security definer as $$
  select exists (select from public.filing_corrections c where c.province = place and c.filing_id = filing and c.answered_at is null);
$$;
alter function app.has_open_correction owner to qs_keeper;
revoke all on function app.has_open_correction from public;
grant execute on function app.has_open_correction to qs_consultancy;
grant select on filing_corrections to qs_keeper;
create policy keeper_reads on filing_corrections for select to qs_keeper using (true);
create policy we_proceed on filings for update to qs_consultancy
  using (organization_id = (select app.organization_id()) and state in ('draft', 'submitted', 'correction_requested'))
  with check (organization_id = (select app.organization_id()) and (state in ('draft', 'submitted', 'withdrawn')
    or state = 'correction_requested' and app.has_open_correction(province, id)));
create policy asked_of_us on filings for select to qs_authority
  using (authority_id = (select app.organization_id()) and submitted_at is not null);
create policy we_answer on filings for update to qs_authority
  using (authority_id = (select app.organization_id()) and state in ('submitted', 'correction_requested', 'accepted'))
  with check (authority_id = (select app.organization_id()) and state in ('correction_requested', 'accepted', 'refused', 'revoked', 'superseded', 'expired'));

grant select, insert, delete on filing_sectors to qs_consultancy;
grant select on filing_sectors to qs_authority;
grant update (outcome, reason) on filing_sectors to qs_authority;
create policy of_our_filings on filing_sectors for select to qs_consultancy, qs_authority
  using (exists (select from filings f where f.province = filing_sectors.province and f.id = filing_sectors.filing_id));
create policy we_ask on filing_sectors for insert to qs_consultancy
  with check (outcome = 'asked' and exists (select from filings f where f.province = filing_sectors.province and f.id = filing_sectors.filing_id
    and f.state in ('draft', 'correction_requested')));
create policy we_ask_no_more on filing_sectors for delete to qs_consultancy
  using (exists (select from filings f where f.province = filing_sectors.province and f.id = filing_sectors.filing_id
    and f.state in ('draft', 'correction_requested')));
create policy we_grant on filing_sectors for update to qs_authority
  using (exists (select from filings f where f.province = filing_sectors.province and f.id = filing_sectors.filing_id
    and f.authority_id = (select app.organization_id()) and f.state in ('submitted', 'correction_requested', 'accepted', 'refused')));

grant select on filing_corrections to qs_consultancy, qs_authority;
grant insert on filing_corrections to qs_authority;
grant update (answer, answered_at) on filing_corrections to qs_consultancy;
create policy of_our_filings on filing_corrections for select to qs_consultancy, qs_authority
  using (exists (select from filings f where f.province = filing_corrections.province and f.id = filing_corrections.filing_id));
create policy we_send_back on filing_corrections for insert to qs_authority
  with check (answer is null and exists (select from filings f where f.province = filing_corrections.province and f.id = filing_corrections.filing_id
    and f.authority_id = (select app.organization_id()) and f.state in ('submitted', 'correction_requested')));
create policy we_answer on filing_corrections for update to qs_consultancy
  using (answered_at is null and exists (select from filings f where f.province = filing_corrections.province and f.id = filing_corrections.filing_id
    and f.organization_id = (select app.organization_id()) and f.state = 'correction_requested'))
  with check (answered_at is not null);

grant select on filing_decisions to qs_consultancy, qs_authority;
grant insert on filing_decisions to qs_authority;
create policy of_our_filings on filing_decisions for select to qs_consultancy, qs_authority
  using (exists (select from filings f where f.province = filing_decisions.province and f.id = filing_decisions.filing_id));
create policy we_decide on filing_decisions for insert to qs_authority
  with check (exists (select from filings f where f.province = filing_decisions.province and f.id = filing_decisions.filing_id
    and f.authority_id = (select app.organization_id())));

-- The firm a check concerns reads that it was drawn and from what; nobody else's findings.
grant select, insert on firm_checks, firm_check_subjects to qs_authority;
grant update (closed_at, version) on firm_checks to qs_authority;
grant update (outcome, findings, settled_at) on firm_check_subjects to qs_authority;
grant select on firm_checks, firm_check_subjects to qs_consultancy;
create policy ours on firm_checks for select to qs_authority using (authority_id = (select app.organization_id()));
create policy we_draw on firm_checks for insert to qs_authority with check (authority_id = (select app.organization_id()));
create policy we_close on firm_checks for update to qs_authority
  using (authority_id = (select app.organization_id()) and closed_at is null) with check (authority_id = (select app.organization_id()));
create policy of_our_checks on firm_check_subjects for select to qs_authority
  using (exists (select from firm_checks c where c.province = firm_check_subjects.province and c.id = firm_check_subjects.check_id
    and c.authority_id = (select app.organization_id())));
create policy we_seat on firm_check_subjects for insert to qs_authority
  with check (outcome = 'pending' and app.answers_for_firm(organization_id) and exists (select from firm_checks c where c.province = firm_check_subjects.province
    and c.id = firm_check_subjects.check_id and c.authority_id = (select app.organization_id())));
create policy we_settle on firm_check_subjects for update to qs_authority
  using (outcome = 'pending' and exists (select from firm_checks c where c.province = firm_check_subjects.province and c.id = firm_check_subjects.check_id
    and c.authority_id = (select app.organization_id()) and c.closed_at is null)) with check (outcome <> 'pending');
create policy about_us on firm_check_subjects for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy that_drew_us on firm_checks for select to qs_consultancy
  using (exists (select from firm_check_subjects s where s.province = firm_checks.province and s.check_id = firm_checks.id
    and s.organization_id = (select app.organization_id())));

grant select, insert on firm_sanctions to qs_authority;
grant update (lifted_on, lifted_because, lifted_reason, version) on firm_sanctions to qs_authority;
grant select (province, id, organization_id, organization_name, authority_id, authority_name, step, previous_id, check_id, clause, reason,
  from_on, until_on, imposed_at, lifted_on, lifted_because, lifted_reason, version) on firm_sanctions to qs_consultancy;
create policy ours on firm_sanctions for select to qs_authority
  using (authority_id = (select app.organization_id()) or app.answers_for_firm(organization_id));
create policy we_impose on firm_sanctions for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and imposed_by = (select app.account_id()) and lifted_on is null
    and app.answers_for_firm(organization_id));
create policy we_lift on firm_sanctions for update to qs_authority
  using (authority_id = (select app.organization_id()) and lifted_on is null) with check (lifted_on is not null);
create policy about_us on firm_sanctions for select to qs_consultancy using (organization_id = (select app.organization_id()));

grant select, insert on sanction_appeals to qs_consultancy;
grant select on sanction_appeals to qs_authority;
grant update (outcome, reason, decided_at) on sanction_appeals to qs_authority;
create policy ours on sanction_appeals for select to qs_consultancy using (organization_id = (select app.organization_id()));
create policy we_appeal on sanction_appeals for insert to qs_consultancy
  with check (organization_id = (select app.organization_id()) and outcome is null and exists (select from firm_sanctions s
    where s.province = sanction_appeals.province and s.id = sanction_appeals.sanction_id and s.organization_id = (select app.organization_id())));
create policy against_ours on sanction_appeals for select to qs_authority
  using (exists (select from firm_sanctions s where s.province = sanction_appeals.province and s.id = sanction_appeals.sanction_id
    and s.authority_id = (select app.organization_id())));
create policy we_decide on sanction_appeals for update to qs_authority
  using (decided_at is null and exists (select from firm_sanctions s where s.province = sanction_appeals.province and s.id = sanction_appeals.sanction_id
    and s.authority_id = (select app.organization_id()))) with check (decided_at is not null);

-- Whom to tell at a firm: asked by those who answer for it.
create or replace function app.firm_contacts(firms uuid[])
returns table (organization_id uuid, account_id uuid, name text, mail text, locale text) language sql stable security definer as $$
  select m.organization_id, a.id, a.name, a.mail, a.locale from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id = any (firms) and m.role = 'owner' and m.state = 'active' and app.answers_for_firm(m.organization_id);
$$;
alter function app.firm_contacts owner to qs_keeper;
revoke all on function app.firm_contacts from public;
grant execute on function app.firm_contacts to qs_authority;

-- For a preview, a few hundred at a time in the order of their ids: ten thousand firms are never held at once.
create or replace function app.facts_of_firms(last uuid, most integer) returns table (organization_id uuid, name text, facts jsonb)
language sql stable security definer as $$
  select o.id, o.name, app.facts_of(o.id) from public.organizations o
    where o.kind = 'consultancy' and o.state in ('active', 'suspended') and (last is null or o.id > last) and app.answers_for_firm(o.id)
    order by o.id limit most;
$$;
alter function app.facts_of_firms owner to qs_keeper;
revoke all on function app.facts_of_firms from public;
grant execute on function app.facts_of_firms to qs_authority;

create policy keeper_reads on filings for select to qs_keeper using (true);
create policy keeper_reads on filing_sectors for select to qs_keeper using (true);
create policy keeper_reads on firm_sanctions for select to qs_keeper using (true);
create policy keeper_reads on sanction_appeals for select to qs_keeper using (true);

-- The public register: read by anybody, written by the authority whose register it is.
grant select on published.register_entries, published.register_sanctions to qs_public_reader, qs_authority, qs_consultancy, qs_enterprise;
grant insert, update on published.register_entries to qs_authority;
grant insert on published.register_sanctions to qs_authority;
grant update (lifted_on, lifted_because) on published.register_sanctions to qs_authority;
create policy anyone_reads on published.register_entries for select to qs_public_reader, qs_authority, qs_consultancy, qs_enterprise using (true);
create policy anyone_reads on published.register_sanctions for select to qs_public_reader, qs_authority, qs_consultancy, qs_enterprise using (true);
create policy we_publish on published.register_entries for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and app.answers_for_firm(organization_id));
create policy we_bring_up_to_date on published.register_entries for update to qs_authority
  using (authority_id = (select app.organization_id())) with check (authority_id = (select app.organization_id()));
create policy we_publish on published.register_sanctions for insert to qs_authority
  with check (authority_id = (select app.organization_id()) and app.answers_for_firm(organization_id));
create policy we_lift on published.register_sanctions for update to qs_authority
  using (authority_id = (select app.organization_id()));
