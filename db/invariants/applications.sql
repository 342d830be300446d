-- lies_with_somebody: a submitted paper waits for a hand in exactly one office, and no other paper does
select a.province, a.number, a.state from applications a
where (a.state = 'submitted') is distinct from ((select count(*) from application_stops s where s.province = a.province
  and s.application_id = a.id and s.waits_for is not null and s.rank = a.at_rank) = 1)
  or (select count(*) from application_stops s where s.province = a.province and s.application_id = a.id and s.waits_for is not null) > 1;

-- one_person_one_hand: nobody is two hands on one paper in one visit; what somebody prepared and took back is none
select h.province, h.application_id, h.account_id from application_hands h
where not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
  and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id))
group by h.province, h.application_id, h.stop_id, h.visit, h.account_id having count(distinct h.hand) > 1;

-- signed_as_prepared: what an office signed is what it had prepared, by another person
select s.province, s.application_id, s.rank from application_hands s
where s.act = 'sign' and not exists (select from application_hands p where p.province = s.province and p.stop_id = s.stop_id and p.visit = s.visit
  and p.act = 'prepare' and p.outcome = s.outcome and p.account_id <> s.account_id and p.at <= s.at);

-- decided_at_the_end: only the last office of the route decides
select a.province, a.number, a.state from applications a
where a.state in ('accepted', 'refused') and a.at_rank <> (select max(s.rank) from application_stops s
  where s.province = a.province and s.application_id = a.id);

-- reached_in_order: no office was reached before the one below it has passed the paper on
select s.province, s.application_id, s.rank from application_stops s
where s.arrived_at is not null and exists (select from application_stops b where b.province = s.province
  and b.application_id = s.application_id and b.rank < s.rank and (b.left_at is null or b.outcome <> 'forward'));

-- only_in_its_own_jurisdiction: every office on a route answers for where the site lies
select s.province, s.application_id, s.authority_name from application_stops s
join applications a on a.province = s.province and a.id = s.application_id
where s.arrived_at is not null and a.state = 'submitted' and s.waits_for is not null
  and not exists (select from jurisdictions j where j.authority_id = s.authority_id and j.division_code = a.division_code);

-- sent_back_with_something: a paper is with the enterprise for correction while an item is open
select a.province, a.number from applications a
where (a.state = 'correction_requested') and not exists (select from application_corrections c
  where c.province = a.province and c.application_id = a.id and c.answered_at is null);

-- frozen_under_its_number: copies are counted without a gap
select c.province, c.application_id from application_copies c group by c.province, c.application_id having max(c.nth) <> count(*);

-- a_letter_names_what_went: every row of a letter was forwarded by its sender to its addressee
select l.province, l.number, r.application_id from forwarding_letters l
join forwarding_rows r on r.province = l.province and r.letter_id = l.id
where not exists (select from application_stops s join application_stops n on n.province = s.province and n.application_id = s.application_id
    and n.rank = s.rank + 1 and n.authority_id = l.to_id
  where s.province = l.province and s.application_id = r.application_id and s.authority_id = l.from_id and s.outcome = 'forward');

-- accepted_enrolment_has_a_round: an enterprise that was let in has its round
select a.province, a.number from applications a where a.kind = 'enrolment' and a.state = 'accepted' and a.engagement_id is null;
