-- organization_without_a_beginning: every registered organization has its registration on record
select o.id from organizations o where o.registered_by is not null and not exists (
  select from trail_entries t where t.act = 'organization_registered' and t.subject_id = o.id::text);

-- case_without_a_beginning
select e.province, e.id from engagements e where not exists (
  select from trail_entries t where t.province = e.province and t.case_id = e.id and t.act in ('engagement_opened', 'round_carried_on'));
