create table experts (
  province char(2) not null,
  id uuid not null,
  pool_id uuid not null references organizations (id) on delete restrict,
  invitation_id uuid not null unique references invitations (id) on delete restrict,
  name text not null check (length(name) between 1 and 60),
  employer text not null,
  title text not null check (title in ('senior', 'intermediate', 'other')),
  specialties text[] not null check (cardinality(specialties) between 1 and 5),
  enrolled_on date not null,
  withdrawn_on date,
  version integer not null default 1,
  primary key (province, id),
  unique (province, pool_id, name, employer)
);
create index experts_of_pool on experts (province, pool_id, id);
comment on table experts is '专家库名册';
