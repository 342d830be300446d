-- Where things are, and who supervises whom. Supervision is a table of its own, per line: 定州 lies in 保定
-- and reports to the province. Filled from packages/domain on every migrate.
create table divisions (
  code char(6) primary key check (code ~ '^[1-9][0-9]{5}$'),
  name text not null,
  level text not null check (level in ('province', 'city', 'county')),
  parent_code char(6) references divisions (code) on delete restrict,
  province char(2) not null,
  constraint a_province_has_no_parent check ((level = 'province') = (parent_code is null)),
  constraint lies_in_its_province check (province = left(code, 2))
);
create index divisions_by_parent on divisions (parent_code, code);
comment on table divisions is '行政区划（GB/T 2260）';

create table supervisions (
  line text not null check (line in ('ecology', 'industry', 'reform')),
  division_code char(6) not null references divisions (code) on delete restrict,
  superior_code char(6) not null references divisions (code) on delete restrict,
  direct boolean not null default false,
  basis text,
  verified boolean not null default false,
  primary key (line, division_code)
);
create index supervisions_by_superior on supervisions (line, superior_code);
comment on table supervisions is '监督关系（按条线）：直管县（市）直接对省';
