-- accepted_is_in_the_register: what is in force stands in the register under its number, and nothing else is listed there
select coalesce(f.province, e.province), coalesce(f.number, e.filing_number), f.state, e.state from (select * from filings where state = 'accepted') f
  full join (select * from published.register_entries where state = 'listed') e
    on (e.province, e.line, e.organization_id) = (f.province, f.line, f.organization_id)
where f.id is null or e.organization_id is null or e.filing_number is distinct from f.number or e.valid_until is distinct from f.valid_until
  or e.authority_id <> f.authority_id;

-- listed_for_what_was_granted: the sectors of an entry are those granted, and there is one
select f.province, f.number, e.sectors from filings f
  join published.register_entries e on (e.province, e.line, e.organization_id) = (f.province, f.line, f.organization_id)
where f.state = 'accepted' and (e.sectors = '{}' or e.sectors is distinct from array(select s.industry_code from filing_sectors s
  where s.province = f.province and s.filing_id = f.id and s.outcome = 'granted' order by 1));

-- decided_by_somebody: a filing that was accepted or refused has a decision that says so, and an open one has none
select f.province, f.number, f.state from filings f
where (f.state in ('accepted', 'superseded', 'revoked', 'expired') and not exists (select from filing_decisions d
    where d.province = f.province and d.filing_id = f.id and d.outcome = 'accepted'))
  or (f.state = 'refused' and not exists (select from filing_decisions d
    where d.province = f.province and d.filing_id = f.id and d.outcome = 'refused'))
  or (f.state = 'revoked' and not exists (select from filing_decisions d
    where d.province = f.province and d.filing_id = f.id and d.outcome = 'revoked'))
  or (f.state in ('draft', 'submitted', 'correction_requested') and exists (select from filing_decisions d
    where d.province = f.province and d.filing_id = f.id));

-- sent_back_with_something: a filing is with the firm for correction while one is open, and at no other time with the authority
select f.province, f.number, f.state from filings f
where f.state in ('submitted', 'correction_requested', 'accepted', 'refused')
  and (f.state = 'correction_requested') is distinct from exists (select from filing_corrections c
    where c.province = f.province and c.filing_id = f.id and c.answered_at is null);

-- superseded_by_one_in_force: who is superseded has a successor that was accepted
select f.province, f.number from filings f where f.state = 'superseded' and not exists (select from filings n
  where n.province = f.province and n.organization_id = f.organization_id and n.line = f.line and n.id <> f.id
    and n.state in ('accepted', 'superseded', 'revoked', 'expired') and n.decided_at >= f.decided_at);

-- drawn_from_its_population: a check seats as many as it drew, each from the list it drew from
select c.province, c.id from firm_checks c
where c.sample_size <> (select count(*) from firm_check_subjects s where s.province = c.province and s.check_id = c.id)
  or exists (select from firm_check_subjects s where s.province = c.province and s.check_id = c.id
    and not c.population ? s.organization_id::text);

-- closed_when_settled: nothing is open in a closed check
select s.province, s.check_id, s.organization_id from firm_check_subjects s join firm_checks c on c.province = s.province and c.id = s.check_id
where c.closed_at is not null and s.outcome = 'pending';

-- step_follows_step: a sanction follows the step before it, of the same authority on the same firm
select s.province, s.id from firm_sanctions s left join firm_sanctions p on p.province = s.province and p.id = s.previous_id
where (s.step = 'order_to_correct') <> (s.previous_id is null)
  or (s.previous_id is not null and ((p.organization_id, p.authority_id) is distinct from (s.organization_id, s.authority_id)
    or p.step is distinct from case s.step when 'publish_name' then 'order_to_correct' else 'publish_name' end));

-- published_as_imposed: what was imposed on everybody's eyes is published, as it stands; an order is not
select coalesce(s.province, p.province), coalesce(s.id, p.id) from (select * from firm_sanctions where step <> 'order_to_correct') s
  full join published.register_sanctions p on p.province = s.province and p.id = s.id
where s.id is null or p.id is null or (s.organization_id, s.step, s.from_on, s.until_on, s.lifted_on, s.lifted_because)
  is distinct from (p.organization_id, p.step, p.from_on, p.until_on, p.lifted_on, p.lifted_because);

-- upheld_lifts: an appeal is the firm's own, and one that was upheld has lifted its sanction
select a.province, a.id from sanction_appeals a join firm_sanctions s on s.province = a.province and s.id = a.sanction_id
where a.organization_id <> s.organization_id or (a.outcome = 'upheld' and s.lifted_on is null);
