-- Written from api/src; not edited by hand.

-- capacityInCase
select "capacity" from "case_access" where "organization_id" = $1 and "province" = $2 and "case_id" = $3 and ("closes_at" is null or "closes_at" > $4);

-- fileOfCase
select "f"."province", "f"."id", "f"."name", "f"."kind", "f"."bytes", "f"."sha256", "f"."scan", "f"."stored_as" as "storedAs", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."uploaded_at" as "uploadedAt", "a"."name" as "uploadedBy" from "case_files" as "f" left join "accounts" as "a" on "a"."id" = "f"."uploaded_by" where "f"."province" = $1 and "f"."id" = $2 and "f"."case_id" = $3;

-- filesOfCase
select "f"."province", "f"."id", "f"."name", "f"."kind", "f"."bytes", "f"."sha256", "f"."scan", "f"."stored_as" as "storedAs", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."uploaded_at" as "uploadedAt", "a"."name" as "uploadedBy" from "case_files" as "f" left join "accounts" as "a" on "a"."id" = "f"."uploaded_by" where "f"."province" = $1 and "f"."case_id" = $2 order by "f"."uploaded_at", "f"."id" limit $3;

-- insertFile
insert into "case_files" ("province", "id", "case_id", "organization_id", "organization_name", "name", "kind", "bytes", "sha256", "stored_as", "uploaded_by", "uploaded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict ("province", "id") do nothing returning true as "filed";
