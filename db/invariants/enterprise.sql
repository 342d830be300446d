-- contract_of_who_audits: the contract in force names whoever sits at the table as consultancy
select e.province, e.id from engagements e
left join audit_contracts c on c.province = e.province and c.engagement_id = e.id and c.ended_on is null
where c.id is not null and c.consultancy_id is distinct from e.consultancy_id;

-- self_audit_is_declared: a declaration in force belongs to a round that is audited by its enterprise
select e.province, e.id from self_audit_declarations d
join engagements e on e.province = d.province and e.id = d.engagement_id
where d.ended_on is null and e.audit_manner is distinct from 'self_audit' and e.closed_at is null;

-- paper_of_another_case: what stands behind a record lies in the same case
select p.province, p.id from (
  select province, file_id, engagement_id, id from audit_contracts
  union all select province, file_id, engagement_id, id from self_audit_declarations where file_id is not null
  union all select province, file_id, engagement_id, id from disclosures where file_id is not null
  union all select province, file_id, engagement_id, engagement_id from permit_linkages where file_id is not null
  union all select province, report_file_id, engagement_id, engagement_id from audit_periods where report_file_id is not null) p
join case_files f on f.province = p.province and f.id = p.file_id where f.case_id <> p.engagement_id;

-- demand_in_the_trail: a report of a demand for money leaves no entry that anybody else might read
select province, id from trail_entries where subject_kind like 'fee_demand%' or act like 'fee_demand%';

-- demand_without_a_step: its state is that of its latest step
select d.province, d.id from fee_demands d
where d.state is distinct from (select s.state from fee_demand_steps s where s.province = d.province and s.demand_id = d.id
  order by s.at desc, s.id desc limit 1);

-- handover_of_nothing: a list that was said to be whole lists something, or says of each kind that there is nothing
select h.province, h.id from handovers h
where h.offered_at is not null and h.nothing = '[]'
  and not exists (select from handover_files f where f.province = h.province and f.handover_id = h.id);
