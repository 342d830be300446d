-- Who leaves a case with nothing in its hands says so, kind by kind and why.
alter table handovers add column nothing jsonb not null default '[]' check (jsonb_typeof(nothing) = 'array');
comment on column handovers.nothing is '没有可移交的资料：逐项说明原因';
