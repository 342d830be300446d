-- The outbox is written by every act and read by the one job that carries the delivery. The operator sees that
-- something is stuck, to a masked address, never what it says.
grant insert on outbox to qs_gate, qs_account, qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator;
create policy gate_sends on outbox for insert to qs_gate with check (by_persona = 'gate' and by_account_id is not distinct from (select app.account_id()));
create policy account_sends on outbox for insert to qs_account with check (by_persona = 'account' and by_account_id = (select app.account_id()));
create policy member_sends on outbox for insert to qs_consultancy, qs_enterprise, qs_expert, qs_authority, qs_operator
  with check (by_account_id = (select app.account_id()) and (select app.is_login_of(by_persona)));

grant select on outbox to qs_worker;
grant update (state, attempts, last_error, next_attempt_at, delivered_at, sealed_facts) on outbox to qs_worker;
create policy worker_carries on outbox for select to qs_worker using (id = (select app.outbox_id()));
create policy worker_settles on outbox for update to qs_worker using (id = (select app.outbox_id()));

grant select (id, channel, template, address_masked, state, attempts, last_error, created_at, next_attempt_at) on outbox to qs_operator;
grant update (state, attempts, next_attempt_at) on outbox to qs_operator;
create policy operator_tends on outbox for select to qs_operator using ((select app.organization_id()) is not null);
create policy operator_resends on outbox for update to qs_operator using ((select app.organization_id()) is not null and state = 'dead')
  with check (state = 'pending');

grant select on outbox to qs_keeper;
create policy keeper_counts on outbox for select to qs_keeper using (true);

-- Deliveries whose job was lost with a killed worker: due for half a minute and still waiting.
create or replace function app.requeue_waiting() returns integer language plpgsql security definer as $$
declare requeued integer;
begin
  select count(app.enqueue(w.id)) into requeued from (
    select o.id from public.outbox o
    where o.state = 'pending' and o.next_attempt_at < pg_catalog.now() - interval '5 seconds'
    order by o.next_attempt_at limit 500) w;
  return requeued;
end $$;
alter function app.requeue_waiting owner to qs_keeper;
revoke all on function app.requeue_waiting from public;
grant execute on function app.requeue_waiting to qs_worker;

grant select on inbox_messages to qs_account;
grant update (read_at) on inbox_messages to qs_account;
create policy my_messages on inbox_messages for select to qs_account using (account_id = (select app.account_id()));
create policy i_read on inbox_messages for update to qs_account using (account_id = (select app.account_id()));
-- The job may file a message for its delivery's recipient, and for nobody else.
grant insert, select on inbox_messages to qs_worker;
create policy worker_files on inbox_messages for insert to qs_worker
  with check (exists (select from outbox o where o.id = (select app.outbox_id()) and o.id = inbox_messages.id
    and o.recipient_account_id = inbox_messages.account_id));
create policy worker_sees_its_own on inbox_messages for select to qs_worker using (id = (select app.outbox_id()));

grant insert, select on development_mail to qs_worker;
create policy worker_drops_mail on development_mail for insert to qs_worker with check (id = (select app.outbox_id()));
create policy worker_sees_its_mail on development_mail for select to qs_worker using (id = (select app.outbox_id()));
-- Readable in a demo database only; the API adds: from this machine only.
create or replace function app.is_demo() returns boolean language sql stable security definer
as $$ select coalesce((select c.demo from public.clock c), false) $$;
alter function app.is_demo owner to qs_keeper;
revoke all on function app.is_demo from public;
grant execute on function app.is_demo to qs_gate, qs_worker;
grant select on development_mail to qs_gate;
create policy demo_reads_mail on development_mail for select to qs_gate
  using ((select app.is_demo()) and (select app.identifier()) = 'demo');
