-- What only the gate reads. Tokens are kept as hashes, the time-code secret sealed with the service's key.
create table credentials (
  account_id uuid primary key references accounts (id) on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null
);
comment on table credentials is '登录凭据（仅登录口可见）';

create table second_factors (
  account_id uuid primary key references accounts (id) on delete cascade,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table second_factors is '第二重验证';

create table recovery_codes (
  account_id uuid not null references accounts (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table recovery_codes is '恢复码';

create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  assurance text not null check (assurance in ('password', 'second_factor', 'demo')),
  address text,
  device text,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in
    ('signed_out', 'revoked', 'password_changed', 'password_reset', 'token_reused', 'account_closed')),
  constraint ended_has_a_reason check ((ended_at is null) = (ended_because is null))
);
create index sessions_of_account on sessions (account_id, started_at desc) where ended_at is null;
create index sessions_lately_ended on sessions (ended_at) where ended_at is not null;
comment on table sessions is '会话';

create table refresh_tokens (
  token_hash bytea primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  replaced_at timestamptz
);
create index refresh_tokens_of_session on refresh_tokens (session_id);
comment on table refresh_tokens is '续期令牌（轮换，重放即终止整组会话）';

create table password_resets (
  token_hash bytea primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_of_account on password_resets (account_id);
comment on table password_resets is '密码重置';

-- Failures are counted by keyed hash, so that an identifier nobody has is counted like any other.
create table throttles (
  key_hash bytea primary key,
  failures integer not null default 0,
  window_started_at timestamptz not null,
  locked_until timestamptz
);
create index throttles_by_age on throttles (window_started_at);
comment on table throttles is '失败计数与锁定';
