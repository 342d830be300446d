-- approved_is_published: what an authority approved is what everybody reads, and nothing else is
select coalesce(a.id, p.id), a.state from rule_amendments a full join published.amendments p on p.id = a.id
where (a.state = 'approved') is distinct from (p.id is not null)
  or (p.id is not null and (a.jurisdiction, a.track, a.key, a.value, a.document, a.article, a.effective_from, a.decided_at)
    is distinct from (p.jurisdiction, p.track, p.key, p.value, p.document, p.article, p.effective_from, p.approved_at));

-- amended_by_its_own_place: an authority amends for the division it answers for, and for no other
select a.province, a.id from rule_amendments a join organizations o on o.id = a.authority_id
where o.kind <> 'authority' or o.division_code is distinct from a.jurisdiction;

-- calendar_day_of_its_year: the days of an edition lie in its year, and none is both off and made up
select e.year, e.edition, d.day from published.calendar_editions e cross join unnest(e.days_off || e.make_up_days) d (day)
where left(d.day, 4) <> e.year::text or (d.day = any (e.days_off) and d.day = any (e.make_up_days));

-- calendar_editions_in_step: editions of a year are numbered from one without a gap
select year, max(edition), count(*) from published.calendar_editions group by year having max(edition) <> count(*);

-- pinned_when_opened: a case keeps the rules of the moment it was opened; on a campaign's list, those of the campaign
select e.province, e.id from engagements e left join campaigns c on (c.province, c.id) = (e.province, e.campaign_id)
where (c.id is null and (e.rules_known_at <> e.opened_at or e.rules_on <> (e.opened_at at time zone 'Asia/Shanghai')::date))
  or (c.id is not null and (e.rules_on, e.rules_known_at) is distinct from (c.rules_on, c.rules_known_at));
