-- Nothing leaves the building inside an act: it is written here in the act's transaction and carried out later.
create table outbox (
  id uuid primary key,
  channel text not null check (channel in ('mail', 'mobile', 'inbox')),
  template text not null,
  locale text not null check (locale in ('zh-CN', 'en')),
  address text,
  address_masked text not null,
  recipient_account_id uuid,
  organization_id uuid,
  facts jsonb not null,
  sealed_facts bytea,
  by_persona text not null,
  by_account_id uuid,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz,
  delivered_at timestamptz,
  constraint delivered_has_time check ((state = 'delivered') = (delivered_at is not null)),
  constraint pending_has_a_next check ((state = 'pending') = (next_attempt_at is not null)),
  constraint an_inbox_has_an_owner check (channel <> 'inbox' or recipient_account_id is not null),
  constraint a_letterbox_has_an_address check (channel = 'inbox' or address is not null),
  constraint secrets_end_with_delivery check (state <> 'delivered' or sealed_facts is null)
);
create index outbox_waiting on outbox (next_attempt_at) where state = 'pending';
create index outbox_by_state on outbox (state, created_at desc, id desc);
comment on table outbox is '待发事项：邮件、短信与站内消息';

create table inbox_messages (
  account_id uuid not null references accounts (id) on delete cascade,
  id uuid not null,
  organization_id uuid references organizations (id) on delete cascade,
  kind text not null,
  facts jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (account_id, id)
);
create index inbox_in_order on inbox_messages (account_id, at desc, id desc);
create index inbox_unread on inbox_messages (account_id) where read_at is null;
comment on table inbox_messages is '站内消息';

-- Where no mail server is set up (demo): the mails that would have left, to be read on this machine.
create table development_mail (
  id uuid primary key,
  at timestamptz not null,
  channel text not null check (channel in ('mail', 'mobile')),
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text
);
create index development_mail_in_order on development_mail (at desc, id desc);
comment on table development_mail is '开发邮箱（仅演示）';

create table idempotency_keys (
  account_id uuid not null,
  organization_id uuid not null,
  key text not null check (length(key) between 8 and 128),
  fingerprint bytea not null,
  status integer,
  sealed_reply bytea,
  created_at timestamptz not null default now(),
  primary key (account_id, organization_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
comment on table idempotency_keys is '幂等键：同键同答，保留 24 小时';
