-- A draft may begin from the form an enterprise handed in years ago: which one, and which boxes were taken from it.
alter table applications
  add column begun_from uuid,
  add column carried text[] not null default '{}',
  add foreign key (province, begun_from) references applications (province, id) on delete restrict,
  add constraint carried_from_somewhere check (begun_from is not null or carried = '{}');
create index applications_begun_from on applications (province, begun_from);
comment on column applications.begun_from is '底稿：以哪一份已受理的申请为底稿';
comment on column applications.carried is '取自底稿、尚未另行填写时仍注明来源的栏目';
