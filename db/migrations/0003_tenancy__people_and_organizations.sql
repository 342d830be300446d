-- National tables: a person is one person and an organization one organization in the whole country.
create table accounts (
  id uuid primary key,
  username text not null unique check (username ~ '^[a-z][a-z0-9._-]{2,31}$'),
  name text not null check (length(name) between 1 and 60),
  mail text unique check (mail = lower(mail) and position('@' in mail) > 1),
  mobile text unique check (mobile ~ '^1[3-9][0-9]{9}$'),
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  state text not null default 'active' check (state in ('active', 'closed')),
  demo boolean not null default false,
  consented_at timestamptz not null,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table accounts is '个人账号';

create table organizations (
  id uuid primary key,
  kind text not null check (kind in ('consultancy', 'expert_pool', 'authority', 'enterprise', 'operator')),
  name text not null check (length(name) between 2 and 120),
  credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  province char(2),
  division_code char(6) references divisions (code) on delete restrict,
  level text check (level in ('province', 'city', 'county')),
  line text check (line in ('ecology', 'industry', 'reform')),
  state text not null default 'invited' check (state in ('invited', 'active', 'suspended', 'closed')),
  state_before text check (state_before in ('invited', 'active')),
  state_reason text,
  registered_by uuid references organizations (id) on delete restrict,
  registered_at timestamptz not null,
  version integer not null default 1,
  unique (id, kind),
  constraint everyone_but_the_operator_has_a_place
    check (kind = 'operator' or (province is not null and division_code is not null)),
  constraint place_of_division check (province = left(division_code, 2)),
  constraint authorities_have_line_and_level
    check ((kind in ('authority', 'expert_pool')) = (line is not null and level is not null)),
  constraint firms_have_a_credit_code check (kind not in ('consultancy', 'enterprise') or credit_code is not null),
  constraint suspension_remembers check ((state = 'suspended') = (state_before is not null and state_reason is not null))
);
create unique index one_organization_per_code on organizations (kind, credit_code) where credit_code is not null;
create unique index one_authority_per_seat on organizations (kind, division_code, line)
  where kind in ('authority', 'expert_pool') and state <> 'closed';
create index organizations_by_registration on organizations (registered_at desc, id desc);
comment on table organizations is '组织：咨询服务机构、专家库、主管部门、企业与运营方';

create table memberships (
  id uuid primary key,
  organization_id uuid not null,
  kind text not null,
  account_id uuid not null references accounts (id) on delete restrict,
  role text not null,
  state text not null default 'active' check (state in ('active', 'suspended', 'ended')),
  state_reason text,
  invitation_id uuid unique,
  joined_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  foreign key (organization_id, kind) references organizations (id, kind) on delete restrict,
  constraint role_of_its_kind check (case kind
    when 'consultancy' then role in ('owner', 'manager', 'auditor', 'observer')
    when 'enterprise' then role in ('owner', 'staff')
    when 'authority' then role in ('head', 'handler', 'checker', 'signer', 'observer')
    when 'expert_pool' then role in ('owner', 'staff', 'expert')
    when 'operator' then role in ('owner', 'support') end),
  constraint ended_has_time check ((state = 'ended') = (ended_at is not null))
);
create unique index one_membership_at_a_time on memberships (organization_id, account_id) where state <> 'ended';
create unique index one_answers_for_it on memberships (organization_id) where role in ('owner', 'head') and state <> 'ended';
create index memberships_by_account on memberships (account_id, organization_id);
create index memberships_in_order on memberships (organization_id, joined_at, id);
comment on table memberships is '成员关系：一人可属多个组织';

create table invitations (
  id uuid primary key,
  organization_id uuid not null,
  kind text not null,
  purpose text not null check (purpose in ('claim', 'join')),
  role text not null,
  channel text not null check (channel in ('mail', 'letter', 'mobile')),
  address text,
  invitee_name text,
  code_hash bytea not null unique,
  invited_by uuid references accounts (id) on delete restrict,
  inviting_organization_id uuid not null references organizations (id) on delete restrict,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references accounts (id) on delete restrict,
  revoked_at timestamptz,
  foreign key (organization_id, kind) references organizations (id, kind) on delete restrict,
  -- The first operator is invited by nobody.
  constraint invited_by_somebody check (invited_by is not null or (kind = 'operator' and purpose = 'claim')),
  constraint a_letter_has_no_address check ((channel = 'letter') = (address is null)),
  constraint accepted_by_somebody check ((accepted_at is null) = (accepted_by is null)),
  constraint accepted_or_revoked check (accepted_at is null or revoked_at is null)
);
create index invitations_in_order on invitations (organization_id, invited_at desc, id desc);
create unique index one_open_claim on invitations (organization_id)
  where purpose = 'claim' and accepted_at is null and revoked_at is null;
alter table memberships add foreign key (invitation_id) references invitations (id) on delete restrict;
comment on table invitations is '邀请：邮件、短信或告知函码';

-- Which divisions an authority answers for, in its line. Kept by app.refresh_jurisdiction.
create table jurisdictions (
  authority_id uuid not null references organizations (id) on delete cascade,
  division_code char(6) not null references divisions (code) on delete restrict,
  primary key (authority_id, division_code)
);
create index jurisdictions_by_division on jurisdictions (division_code, authority_id);
comment on table jurisdictions is '主管部门的监督范围（含下级）';

-- Which organizations an authority or the operator may list: the sort keys travel with the right to see.
create table oversight (
  authority_id uuid not null references organizations (id) on delete cascade,
  organization_id uuid not null references organizations (id) on delete cascade,
  kind text not null,
  name text not null,
  credit_code text,
  division_code char(6),
  state text not null,
  registered_at timestamptz not null,
  primary key (authority_id, organization_id)
);
create index oversight_by_registration on oversight (authority_id, registered_at desc, organization_id desc);
create index oversight_by_name on oversight (authority_id, name collate "zh-x-icu", organization_id);
create index oversight_of_kind on oversight (authority_id, kind, registered_at desc, organization_id desc);
comment on table oversight is '监督名册：主管部门可见的组织';
