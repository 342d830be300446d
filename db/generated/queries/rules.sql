-- Written from api/src; not edited by hand.

-- amendmentBesideStanding
select "a"."province", "a"."id", "a"."jurisdiction", "a"."track", "a"."key", "a"."value", "a"."document", "a"."article", "a"."reason", "a"."effective_from" as "from", "a"."effective_until" as "until", "a"."state", "a"."proposed_by" as "proposedBy", "p"."name" as "proposedByName", "a"."proposed_at" as "proposedAt", "d"."name" as "decidedByName", "a"."decided_at" as "decidedAt", "a"."decision_reason" as "decisionReason", "a"."version", "s"."id" as "standingId", "s"."jurisdiction" as "standingJurisdiction", "s"."track" as "standingTrack", "s"."key" as "standingKey", "s"."value" as "standingValue", "s"."document" as "standingDocument", "s"."article" as "standingArticle", "s"."effective_from" as "standingFrom", "s"."effective_until" as "standingUntil", "s"."approved_at" as "standingSince" from "rule_amendments" as "a" left join "accounts" as "p" on "p"."id" = "a"."proposed_by" left join "accounts" as "d" on "d"."id" = "a"."decided_by" left join "published"."amendments" as "s" on "s"."province" = "a"."province" where "a"."province" = $1 and "a"."id" = $2 order by "s"."approved_at", "s"."id";

-- amendmentInHand
select "jurisdiction", "track", "key", "value", "document", "article", "effective_from" as "from", "effective_until" as "until", "state", "proposed_by" as "proposedBy", "version" from "rule_amendments" where "province" = $1 and "id" = $2;

-- amendmentPage
select "a"."province", "a"."id", "a"."jurisdiction", "a"."track", "a"."key", "a"."value", "a"."document", "a"."article", "a"."reason", "a"."effective_from" as "from", "a"."effective_until" as "until", "a"."state", "a"."proposed_by" as "proposedBy", "p"."name" as "proposedByName", "a"."proposed_at" as "proposedAt", "d"."name" as "decidedByName", "a"."decided_at" as "decidedAt", "a"."decision_reason" as "decisionReason", "a"."version", to_char("a"."proposed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "rule_amendments" as "a" left join "accounts" as "p" on "p"."id" = "a"."proposed_by" left join "accounts" as "d" on "d"."id" = "a"."decided_by" where "a"."province" = $1 and "a"."authority_id" = $2 and "a"."state" = $3 and (a.proposed_at, a.id) < ($4::timestamptz, $5::uuid) order by "a"."proposed_at" desc, "a"."id" desc limit $6;

-- amendmentsAt
select "id", "province", "authority_name" as "authorityName", "jurisdiction", "track", "key", "value", "document", "article", "reason", "effective_from" as "from", "effective_until" as "until", "approved_at" as "approvedAt" from "published"."amendments" where jurisdiction = any($1::text[]) order by "approved_at", "id";

-- amendmentsOfProvince
select "id", "province", "authority_name" as "authorityName", "jurisdiction", "track", "key", "value", "document", "article", "reason", "effective_from" as "from", "effective_until" as "until", "approved_at" as "approvedAt" from "published"."amendments" where "province" = $1 order by "approved_at", "id";

-- calendarInForce
select distinct on ("year") "year", "edition", "document", "days_off" as "daysOff", "make_up_days" as "makeUpDays", "imported_at" as "importedAt" from "published"."calendar_editions" order by "year", "edition" desc;

-- decide
update "rule_amendments" set "state" = $1, "decided_by" = $2, "decided_at" = $3, "decision_reason" = $4, "version" = $5 where "province" = $6 and "id" = $7 and "version" = $8 and "state" = $9 returning "version";

-- editProposal
update "rule_amendments" set "value" = $1, "document" = $2, "article" = $3, "reason" = $4, "effective_from" = $5, "effective_until" = $6, "version" = $7 where "province" = $8 and "id" = $9 and "version" = $10 and "state" = $11 returning "version";

-- editionsOfYear
select "year", "edition", "document", "days_off" as "daysOff", "make_up_days" as "makeUpDays", "imported_at" as "importedAt" from "published"."calendar_editions" where "year" = $1 order by "edition" desc;

-- everyAmendment
select "id", "province", "authority_name" as "authorityName", "jurisdiction", "track", "key", "value", "document", "article", "reason", "effective_from" as "from", "effective_until" as "until", "approved_at" as "approvedAt" from "published"."amendments" order by "approved_at", "id" limit $1;

-- importEdition
insert into "published"."calendar_editions" ("year", "edition", "document", "days_off", "make_up_days", "imported_at") values ($1, $2, $3, $4, $5, $6);

-- propose
insert into "rule_amendments" ("province", "id", "authority_id", "authority_name", "jurisdiction", "track", "key", "value", "document", "article", "reason", "effective_from", "effective_until", "proposed_by", "proposed_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);
