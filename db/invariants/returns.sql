-- one_person_one_hand: nobody is two hands on one list in one visit; what somebody prepared and took back is none
select h.province, h.return_id, h.account_id from voluntary_return_hands h where h.hand is not null
  and not exists (select from voluntary_return_hands b where b.province = h.province and b.return_id = h.return_id and b.visit = h.visit
    and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id))
group by h.province, h.return_id, h.visit, h.account_id having count(distinct h.hand) > 1;

-- sent_when_signed: a list is with the province exactly as often as somebody signed it, after somebody else prepared it
select r.province, r.id, r.state from voluntary_returns r
where (r.first_sent_at is not null) is distinct from exists (select from voluntary_return_hands h
    where h.province = r.province and h.return_id = r.id and h.act = 'sign')
  or exists (select from voluntary_return_hands s where s.province = r.province and s.return_id = r.id and s.act = 'sign'
    and not exists (select from voluntary_return_hands p where p.province = s.province and p.return_id = s.return_id and p.visit = s.visit
      and p.act = 'prepare' and p.nth = s.nth and p.account_id <> s.account_id and p.at <= s.at));

-- as_many_as_it_says: the rows of the last preparation are as many as the list says
select r.province, r.id, r.rows from voluntary_returns r
where r.rows <> (select count(*) from voluntary_return_rows w where w.province = r.province and w.return_id = r.id and w.nth = r.nth);

-- sent_to_whom_it_is_owed: the unit answers to the province itself, in the line of both
select r.province, r.id, r.unit_name from voluntary_returns r
join organizations u on u.id = r.unit_id join organizations o on o.id = r.upper_id
where u.line <> o.line or u.line <> r.line or o.level <> 'province' or not exists (select from supervisions v
  where v.line = r.line and v.division_code = u.division_code and v.superior_code = o.division_code);

-- completed_is_accepted: who stands in a completed list was accepted by the unit, who in a collected one was let in by it
select w.province, w.return_id, w.enterprise_name from voluntary_return_rows w
join voluntary_returns r on r.province = w.province and r.id = w.return_id
where r.kind = 'completed' and not exists (select from engagements e join round_verdicts v on v.province = e.province and v.engagement_id = e.id
    where e.province = w.province and e.id = w.subject_id and e.organiser_id = r.unit_id and e.track = 'voluntary' and v.result = 'passed'
      and v.stage = 'acceptance')
  or r.kind = 'collected' and not exists (select from applications a join application_stops s on s.province = a.province and s.application_id = a.id
    where a.province = w.province and a.id = w.subject_id and a.kind = 'enrolment' and a.state = 'accepted' and s.authority_id = r.unit_id
      and s.outcome = 'accept');

-- published_as_received: what the public reads stands in a list that the province received and published
select p.province, p.id, p.enterprise_name from published.completions p
where not exists (select from voluntary_returns r join voluntary_return_rows w on w.province = r.province and w.return_id = r.id and w.nth = r.nth
  where r.province = p.province and r.id = p.return_id and r.state = 'received' and r.published_at is not null and w.subject_id = p.id);
