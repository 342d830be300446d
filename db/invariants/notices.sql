-- sealed_in_step: a notice is whole exactly when no seal that was asked for is missing
select n.province, n.id from notices n where n.superseded_at is null
  and (n.sealed_at is not null) <> (not exists (select from notice_seals l where (l.province, l.notice_id) = (n.province, n.id) and l.sealed_on is null)
    and exists (select from notice_seals l where (l.province, l.notice_id) = (n.province, n.id)));

-- served_in_step: what is served has its service on record, with the same day
select n.province, n.id from notices n left join notice_services v on (v.province, v.notice_id) = (n.province, n.id)
where n.served_on is distinct from v.served_on;

-- served_before_it_was_sealed
select n.province, n.id from notices n join notice_seals l on (l.province, l.notice_id) = (n.province, n.id) where l.sealed_on > n.served_on;

-- of_another_round: batch, campaign and enterprise of a notice are those of its round
select n.province, n.id from notices n join engagements e on (e.province, e.id) = (n.province, n.engagement_id)
join notice_batches b on (b.province, b.id) = (n.province, n.batch_id)
where n.enterprise_id <> e.enterprise_id or b.campaign_id <> n.campaign_id
  or not exists (select from notice_batch_items i where (i.province, i.batch_id, i.engagement_id) = (n.province, n.batch_id, n.engagement_id) and i.state = 'rendered');

-- sealed_by_another_line: whoever seals is an authority of the line
select l.province, l.notice_id from notice_seals l join organizations o on o.id = l.authority_id where o.kind <> 'authority' or o.line <> l.line;

-- over_with_something_waiting: a batch that is over has nothing waiting
select b.province, b.id from notice_batches b where b.state in ('finished', 'stopped')
  and exists (select from notice_batch_items i where (i.province, i.batch_id) = (b.province, b.id) and i.state = 'waiting');

-- letter_of_another: the code of a claim letter opens the enterprise it is addressed to, and no other
select l.province, l.batch_id, l.enterprise_id from notice_claim_letters l join invitations v on v.id = l.invitation_id
where v.organization_id <> l.enterprise_id or v.purpose <> 'claim' or v.channel <> 'letter';

-- served_and_still_counting: a served notice has stopped the clock of serving it
select n.province, n.id from notices n join deadlines d on (d.province, d.engagement_id) = (n.province, n.engagement_id)
where d.duty = 'serve_notice' and d.dropped_because is null and d.met_on is null and n.state in ('served', 'acknowledged');

-- notice_day_in_step: on the board a round stands by the last day to serve its notice
select a.organization_id, a.province, a.case_id from case_access a
where a.notice_due_on is distinct from (select d.due_on from deadlines d where (d.province, d.engagement_id) = (a.province, a.case_id)
  and a.campaign_id is not null and d.duty = 'serve_notice' and d.rule_key = 'notify_enterprise_within' and d.dropped_because is null);

-- waiting_twice: a round waits in one live batch at a time
select i.province, i.engagement_id from notice_batch_items i where i.state = 'waiting' group by i.province, i.engagement_id having count(*) > 1;
