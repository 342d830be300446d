-- A suspension is lifted by whoever imposed it or stands above them: so it is written down who that was.
alter table organizations add column suspended_by uuid references organizations (id) on delete restrict;
create index organizations_by_suspender on organizations (suspended_by);
