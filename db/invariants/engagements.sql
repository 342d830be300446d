-- party_without_access: a sitting party sees its case
select p.province, p.engagement_id, p.organization_id from case_parties p where p.until is null and not exists (
  select from case_access a where (a.organization_id, a.province, a.case_id) = (p.organization_id, p.province, p.engagement_id)
    and a.closes_at is null);

-- access_without_reason: whoever sees a case is its party, or supervises the place of its site in its line
select a.organization_id, a.province, a.case_id from case_access a
join engagements e on (e.province, e.id) = (a.province, a.case_id)
join sites s on (s.province, s.id) = (e.province, e.site_id)
where a.closes_at is null
  and not exists (select from case_parties p where (p.province, p.engagement_id, p.organization_id) = (a.province, a.case_id, a.organization_id) and p.until is null)
  and not exists (select from jurisdictions j join organizations o on o.id = j.authority_id
    where j.authority_id = a.organization_id and j.division_code = s.division_code and o.line = e.line);

-- consultancy_in_step: the engagement names the consultancy that sits
select e.province, e.id from engagements e left join case_parties p
  on (p.province, p.engagement_id) = (e.province, e.id) and p.capacity = 'consultancy' and p.until is null
where e.consultancy_id is distinct from p.organization_id;
