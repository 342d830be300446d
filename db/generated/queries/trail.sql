-- Written from api/src; not edited by hand.

-- trailOfAccount
select "t"."id", "t"."at", "t"."act", "t"."persona", "t"."subject_kind" as "subjectKind", "t"."subject_id" as "subjectId", "t"."subject_name" as "subjectName", "t"."clause", "t"."before", "t"."after", to_char("t"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "trail_entries" as "t" where "t"."subject_account_id" = $1 and (t.at, t.id) < ($2::timestamptz, $3::uuid) order by "t"."at" desc, "t"."id" desc limit $4;

-- trailOfCase
select "t"."id", "t"."at", "t"."act", "t"."persona", "a"."name" as "actorName", "o"."name" as "organizationName", "t"."subject_kind" as "subjectKind", "t"."subject_id" as "subjectId", "t"."subject_name" as "subjectName", "t"."clause", "t"."before", "t"."after", to_char("t"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "trail_entries" as "t" left join "accounts" as "a" on "a"."id" = "t"."account_id" left join "organizations" as "o" on "o"."id" = "t"."organization_id" where "t"."province" = $1 and "t"."case_id" = $2 and (t.at, t.id) < ($3::timestamptz, $4::uuid) order by "t"."at" desc, "t"."id" desc limit $5;

-- trailOfOrganization
select "t"."id", "t"."at", "t"."act", "t"."persona", "a"."name" as "actorName", "o"."name" as "organizationName", "t"."subject_kind" as "subjectKind", "t"."subject_id" as "subjectId", "t"."subject_name" as "subjectName", "t"."clause", "t"."before", "t"."after", to_char("t"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "trail_entries" as "t" left join "accounts" as "a" on "a"."id" = "t"."account_id" left join "organizations" as "o" on "o"."id" = "t"."organization_id" where ("t"."organization_id" = $1 or "t"."subject_organization_id" = $2) and (t.at, t.id) < ($3::timestamptz, $4::uuid) order by "t"."at" desc, "t"."id" desc limit $5;
