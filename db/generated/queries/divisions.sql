-- Written from api/src; not edited by hand.

-- divisionPath
with recursive "up" as (select * from "divisions" where "code" = $1 union select "d".* from "divisions" as "d" inner join "up" on "up"."parent_code" = "d"."code") select "code", "name", "level", "parent_code" as "parentCode" from "up" order by array_position(array['province','city','county'], level);

-- divisionsBelow
select "code", "name", "level", "parent_code" as "parentCode" from "divisions" where "parent_code" = $1 order by "code";

-- reportsOf
select "s"."line", "s"."superior_code" as "superiorCode", "d"."name" as "superiorName", "s"."direct", "s"."basis", "s"."verified" from "supervisions" as "s" inner join "divisions" as "d" on "d"."code" = "s"."superior_code" where "s"."division_code" = $1 order by "s"."line";
