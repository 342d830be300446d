-- Letting a persona in, and what every persona may do regardless of room.
-- Before this file runs, the migrator has enabled and forced row level security on every table, dropped every
-- policy and revoked every grant: what stands here is the whole law.

grant usage on schema app, public to
  qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_keeper;
grant usage on schema app, published, public to qs_public_reader;

create or replace function app.persona_of(kind text, role text) returns text language sql immutable parallel safe
as $$ select case when kind = 'expert_pool' then case when role = 'expert' then 'expert' else 'authority' end else kind end $$;

-- A login may only ever be its own persona, whatever the caller says.
create or replace function app.is_login_of(persona text) returns boolean language sql stable
as $$ select pg_catalog.pg_has_role(session_user, ('qs_' || persona)::name, 'member') $$;

create or replace function app.set_clock() returns timestamptz language plpgsql as $$
declare turned timestamptz;
begin
  select pg_catalog.now() + pg_catalog.make_interval(secs => c.offset_seconds) into turned
    from public.clock c where c.offset_seconds <> 0;
  if turned is not null then perform pg_catalog.set_config('app.now', turned::text, true); end if;
  return coalesce(turned, pg_catalog.now());
end $$;

-- The gate: a caller who is nobody yet, and sees only what it can name.
create or replace function app.enter_gate(named text, account uuid, token text) returns timestamptz
language plpgsql security definer as $$
begin
  if not app.is_login_of('gate') then raise exception 'not the gate' using errcode = 'QS500'; end if;
  perform pg_catalog.set_config('app.identifier', coalesce(named, ''), true),
          pg_catalog.set_config('app.account_id', coalesce(account::text, ''), true),
          pg_catalog.set_config('app.token_hash', coalesce(token, ''), true);
  return app.set_clock();
end $$;
alter function app.enter_gate owner to qs_keeper;

-- A signed-in person, outside any organization. Every entry asks whether the session still stands,
-- so ending one is effective with the next statement.
create or replace function app.enter_account(session uuid, account uuid, as_persona text) returns timestamptz
language plpgsql security definer as $$
begin
  if not (as_persona in ('account', 'gate') and app.is_login_of(as_persona)) then
    raise exception 'not an account' using errcode = 'QS500';
  end if;
  perform 1 from public.sessions s join public.accounts a on a.id = s.account_id
    where s.id = session and s.account_id = account and s.ended_at is null and s.expires_at > pg_catalog.now()
      and a.state = 'active';
  if not found then raise exception 'session over' using errcode = 'QS401'; end if;
  perform pg_catalog.set_config('app.account_id', account::text, true),
          pg_catalog.set_config('app.session_id', session::text, true);
  return app.set_clock();
end $$;
alter function app.enter_account owner to qs_keeper;

-- Anybody at all, who reads what is published: the day it is stands for everybody.
create or replace function app.enter_public() returns timestamptz language plpgsql security definer as $$
begin
  if not app.is_login_of('public_reader') then raise exception 'not the public' using errcode = 'QS500'; end if;
  return app.set_clock();
end $$;
alter function app.enter_public owner to qs_keeper;

-- A member acting for an organization. QS404: no such membership (a stranger cannot tell absence from
-- prohibition); QS403: known here, but stopped; QS409: another persona than the caller thought.
drop function if exists app.enter(uuid, uuid, uuid, text);
create or replace function app.enter(session uuid, account uuid, organization uuid, as_persona text)
returns table (now timestamptz, kind text, role text, membership_id uuid, name text, person text, province text, division_code text,
               level text, line text)
language plpgsql security definer as $$
declare m record;
begin
  if not (as_persona in ('consultancy', 'enterprise', 'expert', 'authority', 'operator') and app.is_login_of(as_persona)) then
    raise exception 'not a member persona' using errcode = 'QS500';
  end if;
  select s.assurance, a.name as person, ms.id, ms.role, ms.state, ms.state_reason, o.kind, o.state as organization_state, o.state_reason as organization_reason, o.name, o.province,
         o.division_code, o.level, o.line
    into m
    from public.sessions s
    join public.accounts a on a.id = s.account_id and a.state = 'active'
    left join public.memberships ms on ms.account_id = s.account_id and ms.organization_id = organization and ms.state <> 'ended'
    left join public.organizations o on o.id = ms.organization_id
    where s.id = session and s.account_id = account and s.ended_at is null and s.expires_at > pg_catalog.now();
  if not found then raise exception 'session over' using errcode = 'QS401'; end if;
  if m.id is null or m.organization_state in ('invited', 'closed') then
    raise exception 'no membership' using errcode = 'QS404';
  end if;
  if app.persona_of(m.kind, m.role) <> as_persona then
    raise exception 'another persona' using errcode = 'QS409', detail = app.persona_of(m.kind, m.role);
  end if;
  if m.organization_state = 'suspended' then raise exception 'organization suspended' using errcode = 'QS403', detail = 'organization_suspended', hint = coalesce(m.organization_reason, ''); end if;
  if m.state = 'suspended' then raise exception 'membership suspended' using errcode = 'QS403', detail = 'membership_suspended', hint = coalesce(m.state_reason, ''); end if;
  if as_persona in ('authority', 'operator') and m.assurance = 'password' then
    raise exception 'second factor required' using errcode = 'QS403', detail = 'second_factor_required';
  end if;
  perform pg_catalog.set_config('app.account_id', account::text, true),
          pg_catalog.set_config('app.session_id', session::text, true),
          pg_catalog.set_config('app.organization_id', organization::text, true);
  return query select app.set_clock(), m.kind, m.role, m.id, m.name, m.person, m.province::text, m.division_code::text, m.level, m.line;
end $$;
alter function app.enter owner to qs_keeper;

-- A job carries one delivery, and with it whose act it came from.
create or replace function app.enter_job(delivery uuid) returns timestamptz
language plpgsql security definer as $$
begin
  if not app.is_login_of('worker') then raise exception 'not the worker' using errcode = 'QS500'; end if;
  perform pg_catalog.set_config('app.outbox_id', delivery::text, true);
  return app.set_clock();
end $$;
alter function app.enter_job owner to qs_keeper;

-- What may have ended since an open page last heard: sessions, memberships, organizations.
create or replace function app.ended_since(since timestamptz)
returns table (session_id uuid, account_id uuid, organization_id uuid, at timestamptz)
language sql stable security definer as $$
  select s.id, null::uuid, null::uuid, s.ended_at from public.sessions s where s.ended_at > since
  union all
  select null, (e.after ->> 'account_id')::uuid, e.subject_organization_id, e.recorded_at
    from public.trail_entries e
    where e.recorded_at > since
      and e.act in ('organization_suspended', 'member_suspended', 'member_removed', 'member_left', 'role_changed', 'duty_handed_over')
$$;
alter function app.ended_since owner to qs_keeper;
create index if not exists trail_of_endings on public.trail_entries (recorded_at)
  where act in ('organization_suspended', 'member_suspended', 'member_removed', 'member_left', 'role_changed', 'duty_handed_over');

revoke all on all functions in schema app from public;
grant execute on function app.setting, app.account_id, app.organization_id, app.session_id, app.identifier, app.token_hash,
  app.outbox_id, app.now, app.persona_of, app.is_login_of to
  qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator, qs_worker, qs_keeper, qs_public_reader;
grant execute on function app.set_clock to qs_keeper;
grant execute on function app.enter_gate to qs_gate;
grant execute on function app.enter_account to qs_account, qs_gate;
grant execute on function app.enter to qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant execute on function app.enter_job to qs_worker;
grant execute on function app.enter_public to qs_public_reader;
grant execute on function app.ended_since to qs_gate;

grant select on clock to qs_keeper;
create policy keeper_reads_the_clock on clock for select to qs_keeper using (true);

-- Idempotency: one row per key and acting organization (the nil id outside any), seen by its sender alone.
grant select, insert, delete on idempotency_keys to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
grant update (status, sealed_reply) on idempotency_keys to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
create policy sender_keeps_keys on idempotency_keys for all
  to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator
  using (account_id = (select app.account_id())
    and organization_id = coalesce((select app.organization_id()), '00000000-0000-0000-0000-000000000000'))
  with check (account_id = (select app.account_id())
    and organization_id = coalesce((select app.organization_id()), '00000000-0000-0000-0000-000000000000'));

-- Waits for a parallel holder of the same key: the second insert blocks until the first commits or fails.
create or replace function app.claim_key(claimed text, print bytea)
returns table (fresh boolean, fingerprint bytea, status integer, sealed_reply bytea)
language plpgsql as $$
declare org uuid := coalesce(app.organization_id(), '00000000-0000-0000-0000-000000000000');
begin
  insert into public.idempotency_keys (account_id, organization_id, key, fingerprint)
    values (app.account_id(), org, claimed, print) on conflict do nothing;
  if found then
    return query select true, print, null::integer, null::bytea;
  else
    return query select false, k.fingerprint, k.status, k.sealed_reply from public.idempotency_keys k
      where k.account_id = app.account_id() and k.organization_id = org and k.key = claimed;
  end if;
end $$;
revoke all on function app.claim_key from public;
grant execute on function app.claim_key to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;

-- Nightly: what has served its time. Trail entries are never swept.
grant select, delete on outbox, idempotency_keys, throttles, password_resets, refresh_tokens, development_mail to qs_keeper;
create policy keeper_finds_old_keys on idempotency_keys for select to qs_keeper using (true);
create policy keeper_sweeps_keys on idempotency_keys for delete to qs_keeper using (true);
create policy keeper_finds_old_mail on development_mail for select to qs_keeper using (true);
create policy keeper_sweeps_deliveries on outbox for delete to qs_keeper using (state = 'delivered');
create policy keeper_sweeps_mail on development_mail for delete to qs_keeper using (true);
create or replace function app.sweep() returns void language sql security definer as $$
  delete from public.idempotency_keys where created_at < pg_catalog.now() - interval '24 hours';
  delete from public.throttles where window_started_at < pg_catalog.now() - interval '1 day'
    and coalesce(locked_until, window_started_at) < pg_catalog.now();
  delete from public.password_resets where expires_at < pg_catalog.now() - interval '30 days';
  delete from public.refresh_tokens where expires_at < pg_catalog.now() - interval '30 days';
  -- What was delivered is on record in the trail; the address and the text need not be kept longer than a complaint takes.
  delete from public.outbox where state = 'delivered' and delivered_at < pg_catalog.now() - interval '180 days';
  delete from public.development_mail where at < pg_catalog.now() - interval '30 days';
$$;
alter function app.sweep owner to qs_keeper;
revoke all on function app.sweep from public;
grant execute on function app.sweep to qs_worker;
