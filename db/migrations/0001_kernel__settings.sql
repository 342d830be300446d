-- The ground every room stands on: who is acting (transaction-local settings), what time it is, and the
-- functions that let a persona in. Functions live in app, tables in public, what everybody may read in published.
create schema app;
create schema published;

create function app.setting(name text) returns text language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.' || name, true), '') $$;

create function app.account_id() returns uuid language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.account_id', true), '')::uuid $$;

create function app.organization_id() returns uuid language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.organization_id', true), '')::uuid $$;

create function app.session_id() returns uuid language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.session_id', true), '')::uuid $$;

-- What a caller at the gate can name: an identifier typed, or the hash of a token held. Nothing named, nothing seen.
create function app.identifier() returns text language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.identifier', true), '') $$;

create function app.token_hash() returns bytea language sql stable parallel safe
as $$ select pg_catalog.decode(nullif(pg_catalog.current_setting('app.token_hash', true), ''), 'hex') $$;

create function app.outbox_id() returns uuid language sql stable parallel safe
as $$ select nullif(pg_catalog.current_setting('app.outbox_id', true), '')::uuid $$;

-- Domain time. Security (sessions, tokens, locks) uses the real clock; procedure uses app.now().
create table clock (
  singleton boolean primary key default true check (singleton),
  demo boolean not null default false,
  offset_seconds bigint not null default 0,
  constraint only_a_demo_turns_the_clock check (demo or offset_seconds = 0)
);
insert into clock default values;
comment on table clock is '业务时钟：仅演示或测试库允许偏移';

create function app.now() returns timestamptz language sql stable parallel safe
as $$ select coalesce(nullif(pg_catalog.current_setting('app.now', true), '')::timestamptz, pg_catalog.now()) $$;
