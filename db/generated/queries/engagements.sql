-- Written from api/src; not edited by hand.

-- answersFor
select "division_code" from "jurisdictions" where "authority_id" = $1 and "division_code" = $2;

-- caseInSight
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "e"."version", "a"."closes_at" as "closesAt", "s"."id" as "siteId", "s"."enterprise_id" as "enterpriseId", "s"."credit_code" as "creditCode", "s"."address", "s"."division_code" as "divisionCode" from "engagements" as "e" inner join "case_access" as "a" on "a"."province" = "e"."province" and "a"."case_id" = "e"."id" and "a"."organization_id" = $1 inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "e"."province" = $2 and "e"."id" = $3;

-- casesCounted
select count(*) as "count" from (select "a"."case_id" from "case_access" as "a" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and "a"."track" = $3 and "a"."state" = $4 and a.division_code = any($5::text[]) and ("a"."enterprise_name" ilike $6 or "a"."number" ilike $7) limit $8) as "seen";

-- casesInSight
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and "a"."track" = $3 and "a"."state" = $4 and a.division_code = any($5::text[]) and ("a"."enterprise_name" ilike $6 or "a"."number" ilike $7) and (a.opened_at, a.case_id) < ($8, $9) order by a.opened_at desc, "a"."case_id" desc limit $10;

-- insertSite
insert into "sites" ("province", "id", "enterprise_id", "enterprise_name", "credit_code", "name", "address", "division_code", "industry_code", "registered_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- lockRoundAndFind
select "e"."number", "e"."version", "e"."state", "e"."consultancy_id" as "consultancyId", "e"."consultancy_name" as "consultancyName", "found"."id" as "foundId", "found"."name" as "foundName" from "engagements" as "e" left join lateral app.consultancy_by_code(e.province, $1) as "found" on true where "e"."province" = $2 and "e"."id" = $3 for update of "e";

-- myEnterprise
select "id", "name", "credit_code" as "creditCode" from "organizations" where "id" = $1 and "kind" = $2;

-- openRound
insert into "engagements" ("province", "id", "number", "site_id", "enterprise_id", "enterprise_name", "organiser_id", "organiser_name", "line", "track", "state", "opened_at", "rules_on", "rules_known_at") select "s"."province", $1::uuid as "id", s.province || '-' || $2::int || '-' || to_char(nextval('engagement_numbers'), 'FM999999000000') as "number", "s"."id" as "site_id", "s"."enterprise_id", "s"."enterprise_name", $3::uuid as "organiser_id", $4::text as "organiser_name", $5::text as "line", $6::text as "track", 'listed' as "state", $7::timestamptz as "opened_at", $8::date as "rules_on", $9::timestamptz as "rules_known_at" from "sites" as "s" where "s"."province" = $10 and "s"."id" = $11 returning "number", "enterprise_id" as "enterpriseId", "enterprise_name" as "enterpriseName";

-- openRoundsOnTrack
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "a"."division_code" as "divisionCode", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" where "a"."organization_id" = $1 and "a"."track" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "e"."closed_at" is null order by "a"."opened_at" desc, "a"."case_id" desc limit $4;

-- overseenEnterprise
select "organization_id" as "id", "name", "credit_code" as "creditCode" from "oversight" where "authority_id" = $1 and "organization_id" = $2 and "kind" = $3 and "state" <> $4;

-- partiesOfCase
select "organization_id" as "organizationId", "name", "capacity", "since", "until" from "case_parties" where "province" = $1 and "engagement_id" = $2 order by "since", "id" limit $3;

-- seatConsultancy
with "unseated" as (update "case_parties" set "until" = $1 where "province" = $2 and "engagement_id" = $3 and "capacity" = $4 and "until" is null returning "id"), "named" as (update "engagements" set "consultancy_id" = $5, "consultancy_name" = $6, "state" = $7, "version" = version + 1 where "province" = $8 and "id" = $9 returning "id") insert into "case_parties" ("province", "id", "engagement_id", "organization_id", "name", "capacity", "since") select $10::char(2) as "province", $11::uuid as "id", $12::uuid as "engagement_id", $13::uuid as "organization_id", $14::text as "name", 'consultancy' as "capacity", $15::timestamptz as "since" from (select count(*) as "left" from "unseated") as "gone" where "gone"."left" >= $16;

-- seatParties
insert into "case_parties" ("province", "id", "engagement_id", "organization_id", "name", "capacity", "since") values ($1, $2, $3, $4, $5, $6, $7), ($8, $9, $10, $11, $12, $13, $14);

-- sitesInJurisdiction
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from "jurisdictions" as "j" inner join "sites" as "s" on "s"."province" = left(j.division_code, 2) and "s"."division_code" = "j"."division_code" inner join "divisions" as "d" on "d"."code" = "j"."division_code" where "j"."authority_id" = $1 and "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;

-- sitesOfCases
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from (select distinct "e"."province", "e"."site_id" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" where "a"."organization_id" = $1) as "c" inner join "sites" as "s" on "s"."province" = "c"."province" and "s"."id" = "c"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;

-- sitesOfEnterprise
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from "sites" as "s" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "s"."enterprise_id" = $1 and "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;
