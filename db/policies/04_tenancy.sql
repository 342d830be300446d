-- People and organizations. The gate sees what its caller can name; a person sees themselves; a member sees
-- colleagues and invitations of the organization acted for; an authority sees those it supervises.

-- The keeper's doors below (definer functions) read and write these tables on behalf of the entering caller.
grant select on accounts, organizations, memberships, sessions to qs_keeper;
grant update on oversight to qs_keeper;
grant select, insert, update on throttles to qs_keeper;
grant select, insert, delete on jurisdictions, oversight to qs_keeper;
create policy keeper_reads on accounts for select to qs_keeper using (true);
create policy keeper_reads on organizations for select to qs_keeper using (true);
create policy keeper_reads on memberships for select to qs_keeper using (true);
create policy keeper_reads on sessions for select to qs_keeper using (true);
create policy keeper_counts on throttles for all to qs_keeper using (true);
create policy keeper_reads on jurisdictions for select to qs_keeper using (true);
create policy keeper_writes on jurisdictions for insert to qs_keeper with check (true);
create policy keeper_rewrites on jurisdictions for delete to qs_keeper using (true);
create policy keeper_writes on oversight for all to qs_keeper using (true);
create policy keeper_finds_the_old on password_resets for select to qs_keeper using (true);
create policy keeper_sweeps on password_resets for delete to qs_keeper using (true);
create policy keeper_finds_the_old on refresh_tokens for select to qs_keeper using (true);
create policy keeper_sweeps on refresh_tokens for delete to qs_keeper using (true);

-- accounts
grant select, insert on accounts to qs_gate;
create policy gate_finds_the_named on accounts for select to qs_gate
  using (id = (select app.account_id()) or username = (select app.identifier())
    or mail = (select app.identifier()) or mobile = (select app.identifier()));
create policy gate_opens_an_account on accounts for insert to qs_gate with check (id = (select app.account_id()));
grant select on accounts to qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant update (name, mail, mobile, locale, version) on accounts to qs_gate;
create policy i_see_myself on accounts for select to qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator
  using (id = (select app.account_id()));
create policy gate_edits_the_known on accounts for update to qs_gate using (id = (select app.account_id()));
create policy colleagues_are_seen on accounts for select to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (exists (select from memberships m where m.organization_id = (select app.organization_id()) and m.account_id = accounts.id));

-- credentials and second factors: the gate, for the account in hand
grant select, insert on credentials to qs_gate;
grant update (password_hash, changed_at) on credentials to qs_gate;
create policy gate_checks on credentials for select to qs_gate
  using (account_id = (select app.account_id()) or exists (select from accounts a where a.id = credentials.account_id));
create policy gate_sets on credentials for insert to qs_gate with check (account_id = (select app.account_id()));
create policy gate_changes on credentials for update to qs_gate using (account_id = (select app.account_id()));

grant select, insert, delete on second_factors to qs_gate;
grant update (sealed_secret, confirmed_at, last_step) on second_factors to qs_gate;
create policy gate_checks on second_factors for select to qs_gate
  using (account_id = (select app.account_id()) or exists (select from accounts a where a.id = second_factors.account_id));
create policy gate_sets on second_factors for insert to qs_gate with check (account_id = (select app.account_id()));
create policy gate_changes on second_factors for update to qs_gate using (account_id = (select app.account_id()));
create policy gate_removes on second_factors for delete to qs_gate using (account_id = (select app.account_id()));
grant select (account_id, confirmed_at) on second_factors to qs_account;
create policy i_see_that_it_stands on second_factors for select to qs_account using (account_id = (select app.account_id()));

grant select, insert, delete on recovery_codes to qs_gate;
grant update (used_at) on recovery_codes to qs_gate;
create policy gate_holds on recovery_codes for select to qs_gate using (account_id = (select app.account_id()));
create policy gate_issues on recovery_codes for insert to qs_gate with check (account_id = (select app.account_id()));
create policy gate_replaces on recovery_codes for delete to qs_gate using (account_id = (select app.account_id()));
create policy gate_spends on recovery_codes for update to qs_gate
  using (account_id = (select app.account_id()) and used_at is null) with check (used_at is not null);
grant select (account_id, used_at) on recovery_codes to qs_account;
create policy i_count_mine on recovery_codes for select to qs_account using (account_id = (select app.account_id()));

-- sessions
grant select, insert on sessions to qs_gate;
grant update (seen_at, expires_at, ended_at, ended_because, assurance, address, device) on sessions to qs_gate;
create policy gate_finds_by_token on sessions for select to qs_gate
  using (account_id = (select app.account_id())
    or exists (select from refresh_tokens t where t.session_id = sessions.id and t.token_hash = (select app.token_hash())));
create policy gate_starts on sessions for insert to qs_gate with check (account_id = (select app.account_id()));
-- A session that has ended stays ended: no login can bring it back.
create policy gate_turns on sessions for update to qs_gate
  using (ended_at is null and (account_id = (select app.account_id())
    or exists (select from refresh_tokens t where t.session_id = sessions.id and t.token_hash = (select app.token_hash()))))
  with check (true);
grant select on sessions to qs_account;
grant update (ended_at, ended_because) on sessions to qs_account;
create policy my_sessions on sessions for select to qs_account using (account_id = (select app.account_id()));
create policy i_end_mine on sessions for update to qs_account
  using (account_id = (select app.account_id()) and ended_at is null) with check (ended_at is not null);

grant select, insert on refresh_tokens to qs_gate;
grant update (replaced_at) on refresh_tokens to qs_gate;
create policy gate_holds_the_token on refresh_tokens for select to qs_gate using (token_hash = (select app.token_hash()));
create policy gate_issues on refresh_tokens for insert to qs_gate with check ((select app.account_id()) is not null or (select app.token_hash()) is not null);
create policy gate_rotates on refresh_tokens for update to qs_gate using (token_hash = (select app.token_hash()));

grant select, insert on password_resets to qs_gate;
grant update (used_at) on password_resets to qs_gate;
create policy gate_finds_the_reset on password_resets for select to qs_gate
  using (token_hash = (select app.token_hash()) or account_id = (select app.account_id()));
create policy gate_issues_a_reset on password_resets for insert to qs_gate
  with check (exists (select from accounts a where a.id = password_resets.account_id));
create policy gate_uses_a_reset on password_resets for update to qs_gate
  using (used_at is null and (token_hash = (select app.token_hash()) or account_id = (select app.account_id())))
  with check (used_at is not null);

-- Failures: the row is locked while a secret is checked, so parallel guesses queue and are all counted.
create or replace function app.hold_throttle(key bytea, window_seconds integer, out failures integer, out locked_until timestamptz)
language plpgsql security definer as $$
begin
  insert into public.throttles as t (key_hash, window_started_at) values (key, pg_catalog.now())
    on conflict (key_hash) do update set
      failures = case when t.window_started_at < pg_catalog.now() - pg_catalog.make_interval(secs => window_seconds) then 0 else t.failures end,
      window_started_at = case when t.window_started_at < pg_catalog.now() - pg_catalog.make_interval(secs => window_seconds)
        then pg_catalog.now() else t.window_started_at end
    returning t.failures, case when t.locked_until > pg_catalog.now() then t.locked_until end
    into hold_throttle.failures, hold_throttle.locked_until;
end $$;
create or replace function app.note_failure(key bytea, allowed integer, lock_seconds integer) returns void
language sql security definer as $$
  update public.throttles t set failures = t.failures + 1,
    locked_until = case when t.failures + 1 >= allowed then pg_catalog.now() + pg_catalog.make_interval(secs => lock_seconds) end
    where t.key_hash = key;
$$;
create or replace function app.forget_failures(key bytea) returns void language sql security definer as $$
  update public.throttles t set failures = 0, locked_until = null where t.key_hash = key and (t.failures > 0 or t.locked_until is not null);
$$;
alter function app.hold_throttle owner to qs_keeper;
alter function app.note_failure owner to qs_keeper;
alter function app.forget_failures owner to qs_keeper;
revoke all on function app.hold_throttle, app.note_failure, app.forget_failures from public;
grant execute on function app.hold_throttle, app.note_failure, app.forget_failures to qs_gate;

-- organizations
grant select on organizations to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant update (state, version) on organizations to qs_gate, qs_account;
create policy gate_sees_the_inviting on organizations for select to qs_gate
  using (exists (select from invitations i where i.organization_id = organizations.id)
    or exists (select from memberships m where m.organization_id = organizations.id));
create policy gate_claims on organizations for update to qs_gate
  using (state = 'invited' and exists (select from invitations i where i.organization_id = organizations.id and i.purpose = 'claim'))
  with check (state = 'active');
create policy i_see_where_i_belong on organizations for select to qs_account
  using (exists (select from memberships m where m.organization_id = organizations.id and m.account_id = (select app.account_id()))
    or exists (select from invitations i where i.organization_id = organizations.id));
create policy i_claim on organizations for update to qs_account
  using (state = 'invited' and exists (select from invitations i where i.organization_id = organizations.id and i.purpose = 'claim'))
  with check (state = 'active');
create policy our_own on organizations for select to qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator
  using (id = (select app.organization_id()));
grant insert on organizations to qs_authority, qs_operator;
grant update (state, state_before, state_reason, suspended_by, version) on organizations to qs_authority, qs_operator;
create policy supervised on organizations for select to qs_authority, qs_operator
  using (exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = organizations.id));
create policy registrar_sees on organizations for select to qs_authority, qs_operator
  using (registered_by = (select app.organization_id()));
create policy registrar_writes on organizations for insert to qs_authority, qs_operator
  with check (registered_by = (select app.organization_id()) and state = 'invited');
create policy supervisor_steps on organizations for update to qs_authority, qs_operator
  using (id <> (select app.organization_id())
    and exists (select from oversight s where s.authority_id = (select app.organization_id()) and s.organization_id = organizations.id));

-- memberships
grant select, insert on memberships to qs_gate, qs_account;
create policy gate_sees_mine on memberships for select to qs_gate using (account_id = (select app.account_id()));
create policy gate_joins on memberships for insert to qs_gate
  with check (account_id = (select app.account_id()) and exists (select from invitations i
    where i.id = memberships.invitation_id and i.organization_id = memberships.organization_id and i.role = memberships.role));
create policy mine on memberships for select to qs_account using (account_id = (select app.account_id()));
create policy i_join on memberships for insert to qs_account
  with check (account_id = (select app.account_id()) and exists (select from invitations i
    where i.id = memberships.invitation_id and i.organization_id = memberships.organization_id and i.role = memberships.role));
grant select on memberships to qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant update (role, state, state_reason, ended_at, version) on memberships to qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
create policy colleagues on memberships for select to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (organization_id = (select app.organization_id()));
create policy colleagues_change on memberships for update to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (organization_id = (select app.organization_id()) and state <> 'ended')
  with check (organization_id = (select app.organization_id()));
create policy expert_sees_own on memberships for select to qs_expert
  using (organization_id = (select app.organization_id()) and account_id = (select app.account_id()));
create policy expert_leaves on memberships for update to qs_expert
  using (organization_id = (select app.organization_id()) and account_id = (select app.account_id()) and state <> 'ended')
  with check (role = 'expert' and state = 'ended');

-- invitations
grant select on invitations to qs_gate, qs_account;
grant update (accepted_at, accepted_by) on invitations to qs_gate, qs_account;
create policy gate_holds_the_code on invitations for select to qs_gate using (code_hash = (select app.token_hash()));
create policy gate_accepts on invitations for update to qs_gate
  using (code_hash = (select app.token_hash()) and accepted_at is null and revoked_at is null)
  with check (accepted_by = (select app.account_id()));
create policy i_hold_the_code on invitations for select to qs_account using (code_hash = (select app.token_hash()));
create policy i_accept on invitations for update to qs_account
  using (code_hash = (select app.token_hash()) and accepted_at is null and revoked_at is null)
  with check (accepted_by = (select app.account_id()));
grant select, insert on invitations to qs_consultancy, qs_enterprise, qs_authority, qs_operator;
grant update (code_hash, invited_at, expires_at, revoked_at) on invitations to qs_consultancy, qs_enterprise, qs_authority, qs_operator;
create policy into_us_or_by_us on invitations for select to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using (organization_id = (select app.organization_id()) or inviting_organization_id = (select app.organization_id()));
create policy we_invite on invitations for insert to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  with check (inviting_organization_id = (select app.organization_id()) and invited_by = (select app.account_id())
    and (purpose = 'claim' or organization_id = (select app.organization_id())));
create policy only_who_may_register_claims on invitations as restrictive for insert to qs_consultancy, qs_enterprise
  with check (purpose = 'join');
create policy we_renew_or_revoke on invitations for update to qs_consultancy, qs_enterprise, qs_authority, qs_operator
  using ((organization_id = (select app.organization_id()) or inviting_organization_id = (select app.organization_id()))
    and accepted_at is null);

-- Nobody came: whoever oversees an organization sees its claim, and may let it die for a new one.
create policy overseer_sees_the_claim on invitations for select to qs_authority, qs_operator
  using (purpose = 'claim' and exists (select from oversight s
    where s.authority_id = (select app.organization_id()) and s.organization_id = invitations.organization_id));
create policy overseer_revokes_the_claim on invitations for update to qs_authority, qs_operator
  using (purpose = 'claim' and accepted_at is null and exists (select from oversight s
    where s.authority_id = (select app.organization_id()) and s.organization_id = invitations.organization_id))
  with check (revoked_at is not null);

-- who is whose
grant select on jurisdictions, oversight to qs_authority;
grant select on oversight to qs_operator;
create policy ours on jurisdictions for select to qs_authority using (authority_id = (select app.organization_id()));
create policy ours on oversight for select to qs_authority, qs_operator using (authority_id = (select app.organization_id()));

-- An authority answers for its division and all that reports to it in its line; a pool for its division only.
create or replace function app.refresh_jurisdiction(authority uuid) returns void language plpgsql security definer as $$
begin
  delete from public.jurisdictions j where j.authority_id = authority;
  insert into public.jurisdictions (authority_id, division_code)
    with recursive below as (
      select o.division_code, o.line from public.organizations o where o.id = authority and o.kind = 'authority'
      union
      select s.division_code, b.line from below b join public.supervisions s on s.line = b.line and s.superior_code = b.division_code
    ) select authority, b.division_code from below b;
end $$;

-- One rule says who oversees whom: the operator everyone; an authority, in its jurisdiction, the enterprises and the
-- authorities of its line, and as a province its consultancies and the pools of its line.
create or replace function app.oversees(w public.organizations, o public.organizations) returns boolean
language sql stable as $$
  select w.id <> o.id and (w.kind = 'operator' or (w.kind = 'authority'
    and exists (select from public.jurisdictions j where j.authority_id = w.id and j.division_code = o.division_code)
    and (o.kind = 'enterprise' or (o.kind = 'authority' and o.line = w.line and o.division_code <> w.division_code)
      or (o.kind = 'consultancy' and w.level = 'province')
      or (o.kind = 'expert_pool' and w.level = 'province' and o.line = w.line))));
$$;
alter function app.oversees owner to qs_keeper;

-- A newly registered organization takes its place: an authority sees what lies below it, and whoever stands above sees it.
create or replace function app.refresh_oversight(subject uuid) returns void language plpgsql security definer as $$
begin
  if exists (select from public.organizations o where o.id = subject and o.kind = 'authority') then
    perform app.refresh_jurisdiction(subject);
    insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
      select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
        from public.organizations w
        join public.jurisdictions j on j.authority_id = w.id
        join public.organizations o on o.division_code = j.division_code
        where w.id = subject and app.oversees(w, o)
      on conflict do nothing;
  end if;
  delete from public.oversight s where s.organization_id = subject;
  insert into public.oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
    select w.id, o.id, o.kind, o.name, o.credit_code, o.division_code, o.state, o.registered_at
      from public.organizations o, public.organizations w
      where o.id = subject and w.kind in ('operator', 'authority') and app.oversees(w, o);
end $$;

create or replace function app.oversight_state(subject uuid) returns void language sql security definer as $$
  update public.oversight s set state = o.state, name = o.name from public.organizations o
    where s.organization_id = subject and o.id = subject;
$$;
alter function app.refresh_jurisdiction owner to qs_keeper;
alter function app.refresh_oversight owner to qs_keeper;
alter function app.oversight_state owner to qs_keeper;
drop function if exists app.adopt_supervised(uuid);
revoke all on function app.oversees, app.refresh_jurisdiction, app.refresh_oversight, app.oversight_state from public;
grant execute on function app.refresh_oversight, app.oversight_state to qs_authority, qs_operator, qs_gate, qs_account;
grant select on divisions, supervisions to qs_keeper;

-- Whom to tell about a step taken over an organization: asked by those who oversee it.
create or replace function app.answering_contact(subject uuid)
returns table (account_id uuid, name text, mail text, mobile text, locale text)
language sql stable security definer as $$
  select a.id, a.name, a.mail, a.mobile, a.locale from public.memberships m join public.accounts a on a.id = m.account_id
    where m.organization_id = subject and m.role in ('owner', 'head') and m.state <> 'ended'
      and exists (select from public.oversight s where s.authority_id = app.organization_id() and s.organization_id = subject);
$$;
alter function app.answering_contact owner to qs_keeper;
revoke all on function app.answering_contact from public;
grant execute on function app.answering_contact to qs_authority, qs_operator;

-- The first operator: founded once, on an empty service, invited by nobody.
grant insert on organizations, invitations to qs_keeper;
grant select on invitations to qs_keeper;
create policy keeper_founds on organizations for insert to qs_keeper with check (kind = 'operator' and registered_by is null);
create policy keeper_founds on invitations for insert to qs_keeper with check (kind = 'operator' and invited_by is null);
create policy keeper_reads on invitations for select to qs_keeper using (true);
create or replace function app.found_operator(operator_name text, operator uuid, invitation uuid, code text, until timestamptz)
returns boolean language plpgsql security definer as $$
begin
  if exists (select from public.organizations o where o.kind = 'operator') then return false; end if;
  insert into public.organizations (id, kind, name, registered_at) values (operator, 'operator', operator_name, pg_catalog.now());
  insert into public.invitations (id, organization_id, kind, purpose, role, channel, code_hash, inviting_organization_id, invited_at, expires_at)
    values (invitation, operator, 'operator', 'claim', 'owner', 'letter', pg_catalog.decode(code, 'hex'), operator, pg_catalog.now(), until);
  return true;
end $$;
alter function app.found_operator owner to qs_keeper;
revoke all on function app.found_operator from public;
grant execute on function app.found_operator to qs_gate;

-- A demo is declared on an empty database only, and never taken back; there the clock may be turned.
grant update on clock to qs_keeper;
create policy keeper_turns on clock for update to qs_keeper using (true);
create or replace function app.declare_demo() returns boolean language plpgsql security definer as $$
begin
  if exists (select from public.accounts) then return app.is_demo(); end if;
  update public.clock set demo = true;
  return true;
end $$;
create or replace function app.turn_clock(seconds bigint) returns void language sql security definer
as $$ update public.clock set offset_seconds = seconds where demo $$;
grant update (demo) on accounts to qs_keeper;
create policy keeper_marks on accounts for update to qs_keeper using (true);
create or replace function app.mark_demo_person(person uuid) returns void language sql security definer
as $$ update public.accounts set demo = true where id = person and app.is_demo() $$;
alter function app.declare_demo owner to qs_keeper;
alter function app.turn_clock owner to qs_keeper;
alter function app.mark_demo_person owner to qs_keeper;
revoke all on function app.declare_demo, app.turn_clock, app.mark_demo_person from public;
grant execute on function app.declare_demo, app.turn_clock, app.mark_demo_person to qs_gate;
grant execute on function app.is_demo to qs_keeper;

-- The people one may walk through the demo world as: in a demo database, at the demo's own door.
create or replace function app.demo_people()
returns table (account_id uuid, name text, organization_id uuid, organization_name text, kind text, role text)
language sql stable security definer as $$
  select a.id, a.name, o.id, o.name, o.kind, m.role from public.accounts a
    join public.memberships m on m.account_id = a.id and m.state = 'active'
    join public.organizations o on o.id = m.organization_id
    where a.demo and app.is_demo() and app.identifier() = 'demo'
    order by array_position(array['operator', 'authority', 'expert_pool', 'consultancy', 'enterprise'], o.kind),
      array_position(array['province', 'city', 'county'], o.level), o.province, o.line, m.joined_at, a.id;
$$;
alter function app.demo_people owner to qs_keeper;
revoke all on function app.demo_people from public;
grant execute on function app.demo_people to qs_gate;
