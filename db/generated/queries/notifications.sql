-- Written from api/src; not edited by hand.

-- claimDelivery
select "o"."id", "o"."channel", "o"."template", "o"."locale", "o"."address", "o"."address_masked" as "addressMasked", "o"."recipient_account_id" as "recipientAccountId", "o"."organization_id" as "organizationId", "o"."facts", "o"."sealed_facts" as "sealedFacts", "o"."attempts", "o"."created_at" as "createdAt", extract(epoch from now() - o.created_at)::float8 as "ageSeconds" from "outbox" as "o" where "o"."id" = $1 and "o"."state" = $2 and "o"."next_attempt_at" <= now() for update skip locked;

-- deliveriesIn
select "o"."id", "o"."channel", "o"."template", "o"."address_masked" as "address", "o"."state", "o"."attempts", "o"."last_error" as "lastError", "o"."created_at" as "createdAt", "o"."next_attempt_at" as "nextAttemptAt", to_char("o"."created_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "outbox" as "o" where "o"."state" = $1 and (o.created_at, o.id) < ($2::timestamptz, $3::uuid) order by "o"."created_at" desc, "o"."id" desc limit $4;

-- developmentMails
select "m"."id", "m"."at", "m"."channel", "m"."recipient" as "to", "m"."subject", "m"."body_text" as "text", "m"."body_html" as "html", to_char("m"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "development_mail" as "m" where (m.at, m.id) < ($1::timestamptz, $2::uuid) order by "m"."at" desc, "m"."id" desc limit $3;

-- enqueueAt
select (graphile_worker.add_job('deliver', json_build_object('id', $1::text), job_key := $2::text,
        max_attempts := 1, run_at := clock_timestamp() + make_interval(secs => $3))).id as "job";

-- enqueueDelivery
select app.enqueue($1::uuid) as "enqueued";

-- fileDevelopmentMail
insert into "development_mail" ("id", "at", "channel", "recipient", "subject", "body_text", "body_html") values ($1, now(), $2, $3, $4, $5, $6) on conflict do nothing;

-- fileInInbox
insert into "inbox_messages" ("id", "account_id", "organization_id", "kind", "facts", "at") values ($1, $2, $3, $4, $5, $6) on conflict do nothing;

-- inboxOf
select "m"."id", "m"."kind", "m"."facts", "m"."organization_id" as "organizationId", "m"."at", "m"."read_at" as "readAt", to_char("m"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "inbox_messages" as "m" where "m"."account_id" = $1 and "m"."read_at" is null and (m.at, m.id) < ($2::timestamptz, $3::uuid) order by "m"."at" desc, "m"."id" desc limit $4;

-- noteReading
update "inbox_messages" set "read_at" = coalesce("read_at", $1) where "account_id" = $2 and "id" = $3 returning "id";

-- noteReadingAll
with "now_read" as (update "inbox_messages" set "read_at" = $1 where "account_id" = $2 and "read_at" is null returning "id") select count(*) as "count" from "now_read";

-- requeueWaiting
select app.requeue_waiting() as "count";

-- reviveDelivery
update "outbox" set "state" = $1, "attempts" = $2, "next_attempt_at" = now() where "id" = $3 and "state" = $4 returning "id", "template", "channel";

-- settleDead
update "outbox" set "state" = $1, "next_attempt_at" = $2, "attempts" = $3, "last_error" = $4 where "id" = $5;

-- settleDelivered
update "outbox" set "state" = $1, "delivered_at" = clock_timestamp(), "next_attempt_at" = $2, "sealed_facts" = $3, "last_error" = $4 where "id" = $5;

-- settleLater
update "outbox" set "attempts" = $1, "last_error" = $2, "next_attempt_at" = clock_timestamp() + make_interval(secs => $3) where "id" = $4 returning "next_attempt_at" as "nextAttemptAt";

-- stateOfDelivery
select "state" from "outbox" where "id" = $1;

-- sweep
select app.sweep() as "swept";

-- sweepJobs
with "gone" as (delete from graphile_worker._private_jobs
          where attempts >= max_attempts and coalesce(locked_at, updated_at) < now() - interval '1 day' returning id) select count(*) as "count" from "gone";

-- unreadOf
select count(*) as "count" from (select "m"."id" from "inbox_messages" as "m" where "m"."account_id" = $1 and "m"."read_at" is null limit $2) as "unread";
