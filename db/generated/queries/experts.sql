-- Written from api/src; not edited by hand.

-- enrol
insert into "experts" ("province", "id", "pool_id", "invitation_id", "name", "employer", "title", "specialties", "enrolled_on") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- expertsRegistered
select "e"."province", "e"."id", "e"."name", "e"."employer", "e"."title", "e"."specialties", "e"."enrolled_on" as "enrolledOn", "e"."withdrawn_on" as "withdrawnOn", app.membership_by_invitation(e.invitation_id) as "membership" from "experts" as "e" where "e"."province" = $1 and "e"."pool_id" = $2 and e.specialties @> array[$3]::text[] and ("e"."name" ilike $4 or "e"."employer" ilike $5) and (e.name collate "zh-x-icu", e.id) > ($6, $7) order by e.name collate "zh-x-icu", "e"."id" limit $8;
