-- Written from api/src; not edited by hand.

-- seatOf
select "m"."kind", "m"."role" from "memberships" as "m" where "m"."organization_id" = $1 and "m"."state" <> $2;
