-- delivered_with_secret: a secret outlives its delivery nowhere
select id from outbox where state <> 'pending' and state <> 'dead' and sealed_facts is not null;

-- inbox_delivered_but_absent: what counts as delivered to an inbox lies in it
select o.id from outbox o where o.channel = 'inbox' and o.state = 'delivered'
  and not exists (select from inbox_messages m where m.id = o.id);
