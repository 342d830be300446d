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
    where j.authority_id = a.organization_id and j.division_code = s.division_code and o.line = any (e.lines));

-- consultancy_in_step: the engagement names the consultancy that sits
select e.province, e.id from engagements e left join case_parties p
  on (p.province, p.engagement_id) = (e.province, e.id) and p.capacity = 'consultancy' and p.until is null
where e.consultancy_id is distinct from p.organization_id;

-- carried_both_ways: whence a round came and where one went are the same two rounds of one site
select o.province, o.id from engagements o left join engagements n on (n.province, n.id) = (o.province, o.carried_to)
where o.carried_to is not null and (n.carried_from is distinct from o.id or n.site_id is distinct from o.site_id)
union all
select n.province, n.id from engagements n left join engagements o on (o.province, o.id) = (n.province, n.carried_from)
where n.carried_from is not null and o.carried_to is distinct from n.id;

-- date_of_its_last_move: a date stands where its last move has put it, and where none has, where it was set
select d.province, d.id, d.due_on from deadlines d
left join lateral (select m.to_on from deadline_moves m where (m.province, m.deadline_id) = (d.province, d.id) order by m.at desc, m.to_on desc limit 1) m on true
where d.due_on <> coalesce(m.to_on, d.original_due_on);

-- next_due_is_open: the next date shown in a list is that of a duty which is open in the case
select a.organization_id, a.province, a.case_id from case_access a
where a.next_due_on is not null and not exists (select from deadlines d where (d.province, d.engagement_id) = (a.province, a.case_id)
  and d.duty = a.next_duty and d.due_on = a.next_due_on and d.met_on is null and d.dropped_because is null);

-- over_leads_with_nothing: a round that is over has no next date in any list
select a.organization_id, a.province, a.case_id from case_access a
where a.state in ('accepted', 'carried_over', 'removed') and a.next_due_on is not null;

-- nothing_open_after_an_end: a round that was carried over or taken off has no open clock
select e.province, e.id, d.duty from engagements e join deadlines d on (d.province, d.engagement_id) = (e.province, e.id)
where e.state in ('carried_over', 'removed') and d.met_on is null and d.dropped_because is null;

-- concluded_as_said: a round that was concluded has the verdict that says so
select e.province, e.id, e.state from engagements e
where e.state = 'accepted' and not exists (select from round_verdicts v where (v.province, v.engagement_id) = (e.province, e.id)
  and v.stage = 'acceptance' and v.result = 'passed');
