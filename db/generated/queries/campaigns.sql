-- Written from api/src; not edited by hand.

-- acknowledgeRow
update "notices" set "state" = $1, "acknowledged_at" = $2, "acknowledged_by" = $3, "acknowledged_by_name" = $4, "version" = version + 1 where "province" = $5 and "id" = $6 and "version" = $7 returning "version";

-- batchHolding
select "b"."province", "b"."id", "b"."authority_name" as "authorityName", "b"."started_by_name" as "startedBy" from "notice_batches" as "b" where "b"."province" = $1 and exists (select from notice_batch_items i where i.province = b.province and i.batch_id = b.id
          and i.state = 'waiting' and i.engagement_id = any($2::uuid[])) and "b"."state" in ($3, $4) order by "b"."started_at" limit $5;

-- batchInSight
select "b"."province", "b"."id", "b"."campaign_id" as "campaignId", "c"."title" as "campaignTitle", "b"."state", "b"."authority_id" as "authorityId", "b"."authority_name" as "authorityName", "b"."wording_id" as "wordingId", "b"."wording_number" as "wordingNumber", "b"."wording_title" as "wordingTitle", "b"."total", "b"."left_out" as "leftOut", "b"."started_at" as "startedAt", "b"."started_by_name" as "startedBy", "b"."ended_at" as "endedAt", "b"."version", (select coalesce(jsonb_object_agg(s.state, s.count), '{}')
        from (select i.state, count(*) as count from notice_batch_items i
          where i.province = b.province and i.batch_id = b.id group by i.state) s) as "counts", (select count(*)::integer from notice_claim_letters l
        where l.province = b.province and l.batch_id = b.id) as "letters", (select coalesce(jsonb_agg(jsonb_build_object('engagementId', x.engagement_id, 'enterpriseName', x.enterprise_name,
    'siteName', x.site_name, 'divisionName', x.division_name, 'fault', x.fault, 'detail', x.detail) order by x.position), '[]')
  from (select i.position, i.engagement_id, e.enterprise_name, s.name as site_name, g.name as division_name, i.fault, i.detail
    from notice_batch_items i join engagements e on e.province = i.province and e.id = i.engagement_id
    join sites s on s.province = e.province and s.id = e.site_id join divisions g on g.code = i.division_code
    where i.province = b.province and i.batch_id = b.id and i.state = 'faulty' order by i.position limit 500) x) as "faults" from "notice_batches" as "b" inner join "campaigns" as "c" on "c"."province" = "b"."province" and "c"."id" = "b"."campaign_id" where "b"."province" = $1 and "b"."id" = $2;

-- batchPage
select "b"."province", "b"."id", "b"."campaign_id" as "campaignId", "c"."title" as "campaignTitle", "b"."state", "b"."authority_id" as "authorityId", "b"."authority_name" as "authorityName", "b"."wording_id" as "wordingId", "b"."wording_number" as "wordingNumber", "b"."wording_title" as "wordingTitle", "b"."total", "b"."left_out" as "leftOut", "b"."started_at" as "startedAt", "b"."started_by_name" as "startedBy", "b"."ended_at" as "endedAt", "b"."version", (select coalesce(jsonb_object_agg(s.state, s.count), '{}')
        from (select i.state, count(*) as count from notice_batch_items i
          where i.province = b.province and i.batch_id = b.id group by i.state) s) as "counts", (select count(*)::integer from notice_claim_letters l
        where l.province = b.province and l.batch_id = b.id) as "letters", to_char("b"."started_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "notice_batches" as "b" inner join "campaigns" as "c" on "c"."province" = "b"."province" and "c"."id" = "b"."campaign_id" where "b"."province" = $1 and "b"."campaign_id" = $2 and (b.started_at, b.id) < ($3::timestamptz, $4::uuid) order by "b"."started_at" desc, "b"."id" desc limit $5;

-- beat
update "list_versions" set "rows_read" = rows_read + $1::integer, "heartbeat_at" = $2 where "province" = $3 and "id" = $4 and "run" = $5 returning "rows_read" as "rowsRead";

-- beginBatch
select app.begin_notices($1, $2::jsonb, $3::jsonb) as "begun";

-- beginPublication
update "list_versions" set "state" = $1, "run" = $2, "heartbeat_at" = $3, "rows_published" = $4, "publication" = $5, "publication_failure" = $6 where "province" = $7 and "id" = $8 and "state" in ($9, $10);

-- boardByCounty
select "a"."division_code" as "divisionCode", "g"."name" as "divisionName", count(*)::integer as "total", count(*) filter (where coalesce(n.state, 'missing') = 'missing')::integer as "missing", count(*) filter (where coalesce(n.state, 'missing') = 'prepared')::integer as "prepared", count(*) filter (where coalesce(n.state, 'missing') = 'sealed')::integer as "sealed", count(*) filter (where coalesce(n.state, 'missing') = 'served')::integer as "served", count(*) filter (where coalesce(n.state, 'missing') = 'acknowledged')::integer as "acknowledged", count(*) filter (where (n.served_on is null and d.due_on < $1::date))::integer as "overdue", count(*) filter (where (n.served_on is not null and n.served_on > coalesce(v.due_on, d.due_on)))::integer as "late", min(d.due_on) filter (where n.served_on is null) as "nextDueOn" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" left join "notices" as "n" on "n"."province" = "e"."province" and "n"."engagement_id" = "e"."id" and "n"."state" <> $2 left join "notice_services" as "v" on "v"."province" = "n"."province" and "v"."notice_id" = "n"."id" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $3 and "d"."rule_key" = $4 and "d"."dropped_because" is null inner join "divisions" as "g" on "g"."code" = "a"."division_code" where "a"."organization_id" = $5 and "a"."campaign_id" = $6 and "a"."province" = $7 and ("a"."closes_at" is null or "a"."closes_at" > $8) and "e"."state" <> $9 group by "a"."division_code", "g"."name" order by "a"."division_code";

-- boardCounted
select (select count(*) as "count" from (select "a"."case_id" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" left join "notices" as "n" on "n"."province" = "e"."province" and "n"."engagement_id" = "e"."id" and "n"."state" <> $1 left join "notice_services" as "v" on "v"."province" = "n"."province" and "v"."notice_id" = "n"."id" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $2 and "d"."rule_key" = $3 and "d"."dropped_because" is null where "a"."organization_id" = $4 and "a"."campaign_id" = $5 and "a"."province" = $6 and ("a"."closes_at" is null or "a"."closes_at" > $7) and "e"."state" <> $8 and "n"."batch_id" = $9 and "n"."id" is not null and a.division_code = any($10::text[]) and coalesce(n.state, 'missing') = $11 and (n.served_on is null) = $12 and coalesce((n.served_on is null and d.due_on < $13::date), false) = $14 and coalesce((n.served_on is not null and n.served_on > coalesce(v.due_on, d.due_on)), false) = $15 and "a"."responsible_level" = $16 and ("a"."enterprise_name" ilike $17 or "a"."number" ilike $18 or "n"."number" ilike $19) limit $20) as "seen") as "count" from "campaigns" as "c" where "c"."province" = $21 and "c"."id" = $22;

-- boardPage
select "e"."province", "e"."id" as "engagementId", "e"."number" as "engagementNumber", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "a"."division_code" as "divisionCode", "g"."name" as "divisionName", "e"."responsible_level" as "responsibleLevel", "n"."id" as "noticeId", "n"."number", "n"."prepared_on" as "preparedOn", "n"."served_on" as "servedOn", "n"."stored_as" as "storedAs", "n"."sha256", "n"."version", "v"."method", "d"."provisional", coalesce(n.state, 'missing') as "standing", coalesce(v.due_on, d.due_on) as "dueOn", case when a.notice_due_on is null then '9999-12-31'::date else a.notice_due_on end as "dueKey", array(select l.line from notice_seals l
          where l.province = n.province and l.notice_id = n.id and l.sealed_on is null order by l.position) as "sealsMissing", (select count(*)::integer from notices x
          where x.province = e.province and x.engagement_id = e.id and x.state = 'superseded') as "earlier" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" left join "notices" as "n" on "n"."province" = "e"."province" and "n"."engagement_id" = "e"."id" and "n"."state" <> $1 left join "notice_services" as "v" on "v"."province" = "n"."province" and "v"."notice_id" = "n"."id" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $2 and "d"."rule_key" = $3 and "d"."dropped_because" is null inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "g" on "g"."code" = "a"."division_code" where "a"."organization_id" = $4 and "a"."campaign_id" = $5 and "a"."province" = $6 and ("a"."closes_at" is null or "a"."closes_at" > $7) and "e"."state" <> $8 and "n"."batch_id" = $9 and "n"."id" is not null and a.division_code = any($10::text[]) and coalesce(n.state, 'missing') = $11 and (n.served_on is null) = $12 and coalesce((n.served_on is null and d.due_on < $13::date), false) = $14 and coalesce((n.served_on is not null and n.served_on > coalesce(v.due_on, d.due_on)), false) = $15 and "a"."responsible_level" = $16 and ("a"."enterprise_name" ilike $17 or "a"."number" ilike $18 or "n"."number" ilike $19) and (case when a.notice_due_on is null then '9999-12-31'::date else a.notice_due_on end, a.division_code, a.case_id)
            > ($20::date, $21::char(6), $22::uuid) order by case when a.notice_due_on is null then '9999-12-31'::date else a.notice_due_on end, "a"."division_code", "a"."case_id" limit $23;

-- campaignInSight
select "c"."id" from "campaigns" as "c" where "c"."province" = $1 and "c"."id" = $2;

-- campaignPage
select "c"."province", "c"."id", "c"."authority_id" as "authorityId", "c"."authority_name" as "authorityName", "c"."title", "c"."document_number" as "documentNumber", "c"."year", "c"."line", "c"."jurisdiction", "d"."name" as "jurisdictionName", "c"."listed_on" as "listedOn", "c"."published_version" as "publishedVersion", "c"."published_at" as "publishedAt", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", "c"."closed_at" as "closedAt", "c"."version", c.track as "track", c.lines as "lines", c.state as "state", (select count(*) from listings l where l.province = c.province and l.campaign_id = c.id
        and l.removed_in is null) as "listed", to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "campaigns" as "c" inner join "divisions" as "d" on "d"."code" = "c"."jurisdiction" where "c"."province" = $1 and "c"."state" = $2 and "c"."track" = $3 and "c"."year" = $4 and ("c"."title" ilike $5 or "c"."document_number" ilike $6) and (c.created_at, c.id) < ($7::timestamptz, $8::uuid) order by "c"."created_at" desc, "c"."id" desc limit $9;

-- campaignWithLaw
select "w"."number" as "wordingNumber", "w"."title" as "wordingTitle", "w"."body" as "wordingBody", "c"."title", "c"."state", "c"."track", "c"."jurisdiction", "c"."listed_on" as "listedOn", "c"."document_number" as "documentNumber", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = c.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "campaigns" as "c" left join "notice_wordings" as "w" on "w"."province" = "c"."province" and "w"."id" = $1 where "c"."province" = $2 and "c"."id" = $3;

-- changesOf
select x.after_row as row, x.change from 
  (select coalesce(a.plant, b.plant) as plant, a.row as after_row, b.row as before_row,
     case when b.plant is null then 'added'
       when a.plant is null then case when (exists (select from list_rows n where n.province = $1 and n.version_id = $2::uuid and n.standing <> 'accepted' and n.plant = b.plant) or exists (select from list_rows n where n.province = $3 and n.version_id = $4::uuid and n.standing <> 'accepted' and n.plant is null and n.name = b.name)) then 'same' else 'removed' end
       when ((a.name, a.address, a.division_code, a.industry_code, a.level, a.hazardous_waste_t, a.burns_coal)
    is distinct from (b.name, b.address, b.division_code, b.industry_code, b.level, b.hazardous_waste_t, b.burns_coal)
  or not (a.reasons @> b.reasons and a.reasons <@ b.reasons)) then 'changed' else 'same' end as change
   from (select * from list_rows r where r.province = $5 and r.version_id = $6::uuid and r.standing = 'accepted') a left join (select * from list_rows r where r.province = $7 and r.version_id = $8::uuid and r.standing = 'accepted') b on b.plant = a.plant) x where x.after_row = any($9::integer[]);

-- confirmRows
update "list_rows" as "t" set "confirmed" = $1, "version" = t.version + 1 where "t"."province" = $2 and "t"."version_id" = $3 and "t"."standing" = $4 and "t"."carried" = $5 and "t"."confirmed" <> $6 and t.codes && $7::text[] and t.row = any($8::integer[]) returning "t"."row";

-- deleteDraft
with rows as (
        delete from list_rows r using list_versions v where v.province = $1 and v.campaign_id = $2::uuid
          and r.province = v.province and r.version_id = v.id
      ), versions as (
        delete from list_versions v where v.province = $3 and v.campaign_id = $4::uuid
      ) delete from campaigns c where c.province = $5 and c.id = $6::uuid;

-- deleteRows
delete from "list_rows" where "province" = $1 and "version_id" = $2;

-- deleteVersionRow
delete from "list_versions" where "province" = $1 and "id" = $2;

-- differenceCounts
select count(*) filter (where x.change = 'added') as added,
      count(*) filter (where x.change = 'removed') as removed, count(*) filter (where x.change = 'changed') as changed,
      count(*) filter (where x.change = 'same') as same from 
  (select coalesce(a.plant, b.plant) as plant, a.row as after_row, b.row as before_row,
     case when b.plant is null then 'added'
       when a.plant is null then case when (exists (select from list_rows n where n.province = $1 and n.version_id = $2::uuid and n.standing <> 'accepted' and n.plant = b.plant) or exists (select from list_rows n where n.province = $3 and n.version_id = $4::uuid and n.standing <> 'accepted' and n.plant is null and n.name = b.name)) then 'same' else 'removed' end
       when ((a.name, a.address, a.division_code, a.industry_code, a.level, a.hazardous_waste_t, a.burns_coal)
    is distinct from (b.name, b.address, b.division_code, b.industry_code, b.level, b.hazardous_waste_t, b.burns_coal)
  or not (a.reasons @> b.reasons and a.reasons <@ b.reasons)) then 'changed' else 'same' end as change
   from (select * from list_rows r where r.province = $5 and r.version_id = $6::uuid and r.standing = 'accepted') a full join (select * from list_rows r where r.province = $7 and r.version_id = $8::uuid and r.standing = 'accepted') b on b.plant = a.plant) x;

-- differencePage
select x.plant, x.change, x.after_row as "afterRow", x.before_row as "beforeRow" from 
  (select coalesce(a.plant, b.plant) as plant, a.row as after_row, b.row as before_row,
     case when b.plant is null then 'added'
       when a.plant is null then case when (exists (select from list_rows n where n.province = $1 and n.version_id = $2::uuid and n.standing <> 'accepted' and n.plant = b.plant) or exists (select from list_rows n where n.province = $3 and n.version_id = $4::uuid and n.standing <> 'accepted' and n.plant is null and n.name = b.name)) then 'same' else 'removed' end
       when ((a.name, a.address, a.division_code, a.industry_code, a.level, a.hazardous_waste_t, a.burns_coal)
    is distinct from (b.name, b.address, b.division_code, b.industry_code, b.level, b.hazardous_waste_t, b.burns_coal)
  or not (a.reasons @> b.reasons and a.reasons <@ b.reasons)) then 'changed' else 'same' end as change
   from (select * from list_rows r where r.province = $5 and r.version_id = $6::uuid and r.standing = 'accepted') a full join (select * from list_rows r where r.province = $7 and r.version_id = $8::uuid and r.standing = 'accepted') b on b.plant = a.plant) x
      where x.change = any($9::text[]) and x.plant > $10 order by x.plant limit $11;

-- everyRowNamed
select "t"."row", "t"."version", "t"."corrected", "t"."carried", "t"."override_reason" as "overrideReason", "t"."known_name" as "knownName", "t"."set_aside_because" as "setAsideBecause", "t"."plant", "t"."name", "t"."credit_code" as "creditCode", "t"."site_name" as "siteName", "t"."address", "t"."division_code" as "divisionCode", "t"."industry_code" as "industryCode", "t"."hazardous_waste_t" as "hazardousWasteT", "t"."burns_coal" as "burnsCoal", "t"."organiser_name" as "organiserName", "t"."carries", "t"."codes", "t"."confirmed", t.cells as "cells", t.standing as "standing", t.faults as "faults", t.warnings as "warnings", t.reasons as "reasons", t.level as "level", t.kept_name as "keptName", (select p.permit_management from site_permits p
        where p.province = t.province and p.site_id = t.site_id) as "permitManagement" from "list_rows" as "t" where "t"."province" = $1 and "t"."version_id" = $2 and t.row = any($3::integer[]);

-- faultTallies

      select 'fault' as of, f ->> 'code' as code, count(distinct t.row) as count
        from list_rows t cross join jsonb_array_elements(t.faults) f
        where t.province = $1 and t.version_id = $2::uuid and not t.carried and t.standing = 'rejected' group by 2
      union all
      select 'warning', w ->> 'code', count(distinct t.row)
        from list_rows t cross join jsonb_array_elements(t.warnings) w
        where t.province = $3 and t.version_id = $4::uuid and not t.carried and t.standing = 'accepted' group by 2
      order by 1, 3 desc, 2;

-- finishReading
update "list_versions" set "state" = $1, "run" = $2, "failure" = $3 where "province" = $4 and "id" = $5 and "run" = $6 returning "number";

-- giveSeal
with "stepped" as (update "notices" set "state" = $1, "sealed_at" = $2, "version" = version + 1 where "province" = $3 and "id" = $4 and "version" = $5 and "state" = $6 returning "version") update "notice_seals" set "method" = $7, "file_id" = $8, "sealed_on" = $9, "sealed_at" = $10, "sealed_by" = $11 where "province" = $12 and "notice_id" = $13 and "line" = $14 and "sealed_on" is null and exists (select from stepped) returning (select version from stepped) as "version";

-- holdCampaign
select "c"."title", "c"."document_number" as "documentNumber", "c"."year", "c"."line", "c"."jurisdiction", "c"."version", "c"."listed_on" as "listedOn", "c"."published_version" as "publishedVersion", c.track as "track", c.lines as "lines", c.state as "state", exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state in ('reading', 'ready', 'publishing', 'published')) as "hasList", exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'reading') as "isRead", exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'publishing' and v.heartbeat_at > app.now() - interval '30 seconds') as "isBeingPublished" from "campaigns" as "c" where "c"."province" = $1 and "c"."id" = $2 and "c"."authority_id" = $3 for no key update of "c";

-- holdCampaignTerms
select "c"."title", "c"."jurisdiction", "c"."listed_on" as "listedOn", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", "c"."published_version" as "publishedVersion", "c"."version" as "campaignVersion", c.track as "track", c.lines as "lines", c.state as "campaignState", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = c.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'line', a.line,
    'divisionCode', a.division_code)), '[]'::jsonb) from app.list_authorities(c.province, c.lines) a) as "authorities", exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'publishing' and v.heartbeat_at > app.now() - interval '30 seconds') as "isBeingPublished" from "campaigns" as "c" where "c"."province" = $1 and "c"."id" = $2 and "c"."authority_id" = $3 for no key update of "c";

-- holdToPublish
select "c"."title", "c"."jurisdiction", "c"."listed_on" as "listedOn", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", "c"."published_version" as "publishedVersion", "c"."version" as "campaignVersion", c.track as "track", c.lines as "lines", c.state as "campaignState", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = c.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'line', a.line,
    'divisionCode', a.division_code)), '[]'::jsonb) from app.list_authorities(c.province, c.lines) a) as "authorities", "v"."number", "v"."base_number" as "baseNumber", "v"."layout", "v"."stored_as" as "storedAs", "v"."file_name" as "fileName", "v"."heartbeat_at" as "heartbeatAt", "v"."run", "v"."rows_read" as "rowsRead", (select b.id from list_versions b where b.province = v.province and b.campaign_id = v.campaign_id
        and b.number = v.base_number) as "baseId", v.kind as "kind", v.state as "state" from "list_versions" as "v" inner join "campaigns" as "c" on "c"."province" = "v"."province" and "c"."id" = "v"."campaign_id" where "v"."province" = $1 and "v"."id" = $2 and "v"."campaign_id" = $3 and "v"."authority_id" = $4 for no key update of "c", "v";

-- holdVersion
select "c"."title", "c"."jurisdiction", "c"."listed_on" as "listedOn", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", "c"."published_version" as "publishedVersion", "c"."version" as "campaignVersion", c.track as "track", c.lines as "lines", c.state as "campaignState", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = c.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'line', a.line,
    'divisionCode', a.division_code)), '[]'::jsonb) from app.list_authorities(c.province, c.lines) a) as "authorities", "v"."number", "v"."base_number" as "baseNumber", "v"."layout", "v"."stored_as" as "storedAs", "v"."file_name" as "fileName", "v"."heartbeat_at" as "heartbeatAt", "v"."run", "v"."rows_read" as "rowsRead", (select b.id from list_versions b where b.province = v.province and b.campaign_id = v.campaign_id
        and b.number = v.base_number) as "baseId", v.kind as "kind", v.state as "state" from "list_versions" as "v" inner join "campaigns" as "c" on "c"."province" = "v"."province" and "c"."id" = "v"."campaign_id" where "v"."province" = $1 and "v"."id" = $2 and "v"."campaign_id" = $3 and "v"."authority_id" = $4 for no key update of "v";

-- insertCampaign
insert into "campaigns" ("province", "id", "authority_id", "authority_name", "title", "document_number", "track", "year", "line", "lines", "jurisdiction", "listed_on", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- insertRows
insert into list_rows (province, version_id, authority_id, row, cells, standing, faults, warnings, codes, corrected, override_reason, known_name, kept_name, set_aside_because, plant, name, credit_code, site_name, address, division_code, industry_code, reasons, level, hazardous_waste_t, burns_coal, enterprise_id, site_id, organiser_id, organiser_name, carries, carry_ground, confirmed)
      select $1, $2::uuid, $3::uuid, r.k0, r.k1, r.k2, r.k3, r.k4, r.k5, r.k6, r.k7, r.k8, r.k9, r.ka, r.kb, r.kc, r.kd, r.ke, r.kf, r.kg, r.kh, r.ki, r.kj, r.kk, r.kl, r.km, r.kn, r.ko, r.kp, r.kq, r.kr, r.ks
      from jsonb_to_recordset($4::jsonb) r (k0 integer, k1 jsonb, k2 text, k3 jsonb, k4 jsonb, k5 text[], k6 boolean, k7 text, k8 text, k9 text, ka text, kb text, kc text, kd text, ke text, kf text, kg text, kh text, ki text[], kj text, kk numeric, kl boolean, km uuid, kn uuid, ko uuid, kp text, kq uuid, kr text, ks boolean);

-- insertVersion
insert into "list_versions" ("province", "id", "campaign_id", "authority_id", "kind", "state", "file_name", "sha256", "bytes", "stored_as", "layout", "uploaded_by", "uploaded_by_name", "uploaded_at", "run", "rows_expected", "heartbeat_at", "number", "base_number") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, (select coalesce(max(x.number), 0) + 1 from list_versions x
          where x.province = $18 and x.campaign_id = $19), (select coalesce(c.published_version, 0) from campaigns c
          where c.province = $20 and c.id = $21)) returning "number";

-- keepNames
update "list_rows" as "t" set "kept_name" = $1, "version" = t.version + 1 where "t"."province" = $2 and "t"."version_id" = $3 and "t"."known_name" is not null and (t.row = any($4::integer[]) or ($5::integer[] is null and t.kept_name is null)) returning "t"."row";

-- leavePublication
update "list_versions" set "state" = $1, "run" = $2, "rows_published" = $3, "publication_failure" = $4 where "province" = $5 and "id" = $6 and "state" = $7 and "run" = $8;

-- leaveSilentPublications
update "list_versions" set "state" = $1, "run" = $2, "rows_published" = $3, "publication_failure" = $4 where "province" = $5 and "campaign_id" = $6 and "state" = $7 and "heartbeat_at" < $8;

-- leftOut
select x.* from (select l.enterprise_name as name, e.number, e.state, e.closed_at is not null as "isOver",
  (select array_agg(a.number order by a.number) from applications a where a.province = e.province and a.engagement_id = e.id
    and a.kind in ('evaluation', 'acceptance') and a.state in ('submitted', 'correction_requested')) as applications
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
      where l.province = $1 and l.campaign_id = $2::uuid and l.removed_in is null
        and not exists (select from list_rows r where r.province = l.province and r.version_id = $3::uuid
          and r.site_id = l.site_id)
        and not exists (select from list_rows r where r.province = l.province and r.version_id = $4::uuid
          and r.plant is null and r.name = l.enterprise_name)) x
      where x."isOver" or x.state = any($5::text[]) or x.applications is not null
      order by x."isOver" desc, x.number limit 20;

-- listFacts
select "f"."credit_code" as "creditCode", "f"."enterprise_id" as "id", "f"."name", "f"."sites" from app.list_facts($1, $2::uuid, $3::text[]) as "f";

-- listingCounts
with seen as materialized (
        select l.removed_in is not null as gone, l.level, l.division_code, l.industry_code, l.reasons, c.state
        from listings l join case_access c on c.organization_id = $1::uuid and c.province = l.province
          and c.case_id = l.engagement_id
        where l.province = $2 and l.campaign_id = $3::uuid
          and ($4::text[] is null or l.division_code = any($5::text[]))
          and ($6::text is null or l.level = $7) and ($8::text is null or c.state = $9)
          and ($10::text is null or l.industry_code like $11 || '%')
      ), standing as (select * from seen where not gone)
      select 'listed' as of, '' as key, count(*) as count from standing
      union all select 'removed', '', count(*) from seen where gone
      union all select 'state', "state", count(*) from standing group by 2 union all select 'level', "level", count(*) from standing group by 2 union all select 'division', "division_code", count(*) from standing group by 2 union all select 'industry', "industry_code", count(*) from standing group by 2
      union all select 'reason', reason, count(*) from standing cross join unnest(reasons) reason group by 2
      order by 1, 3 desc, 2;

-- listingInSight
select "l"."province", "l"."id", "l"."campaign_id" as "campaignId", "c"."title" as "campaignTitle", "c"."document_number" as "documentNumber", "l"."engagement_id" as "engagementId", "a"."number" as "engagementNumber", "l"."enterprise_name" as "enterpriseName", "l"."credit_code" as "creditCode", "l"."site_name" as "siteName", "l"."address", "l"."division_code" as "divisionCode", "l"."industry_code" as "industryCode", "l"."organiser_name" as "organiserName", "l"."listed_on" as "listedOn", "l"."listed_in" as "listedInVersion", "l"."addition_reason" as "additionReason", "l"."removed_in" as "removedIn", "l"."removed_on" as "removedOn", "l"."removal_reason" as "removalReason", c.track as "track", a.state as "state", l.reasons as "reasons", l.level as "level", l.lines as "lines", l.target_level as "targetLevel", l.targets as "targets" from "listings" as "l" inner join "campaigns" as "c" on "c"."province" = "l"."province" and "c"."id" = "l"."campaign_id" inner join "case_access" as "a" on "a"."organization_id" = $1 and "a"."province" = "l"."province" and "a"."case_id" = "l"."engagement_id" where "l"."province" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "l"."id" = $4;

-- listingPage
select "l"."province", "l"."id", "l"."campaign_id" as "campaignId", "c"."title" as "campaignTitle", "c"."document_number" as "documentNumber", "l"."engagement_id" as "engagementId", "a"."number" as "engagementNumber", "l"."enterprise_name" as "enterpriseName", "l"."credit_code" as "creditCode", "l"."site_name" as "siteName", "l"."address", "l"."division_code" as "divisionCode", "l"."industry_code" as "industryCode", "l"."organiser_name" as "organiserName", "l"."listed_on" as "listedOn", "l"."listed_in" as "listedInVersion", "l"."addition_reason" as "additionReason", "l"."removed_in" as "removedIn", "l"."removed_on" as "removedOn", "l"."removal_reason" as "removalReason", c.track as "track", a.state as "state", l.reasons as "reasons", l.level as "level", l.lines as "lines", l.target_level as "targetLevel" from "listings" as "l" inner join "campaigns" as "c" on "c"."province" = "l"."province" and "c"."id" = "l"."campaign_id" inner join "case_access" as "a" on "a"."organization_id" = $1 and "a"."province" = "l"."province" and "a"."case_id" = "l"."engagement_id" where "l"."province" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "l"."campaign_id" = $4 and l.division_code = any($5::text[]) and "l"."level" = $6 and $7 = any(l.reasons) and "l"."industry_code" like $8 and "a"."state" = $9 and "l"."target_level" = $10 and "l"."removed_in" is null and ("l"."enterprise_name" ilike $11 or "l"."credit_code" = $12 or "a"."number" = $13) and (l.division_code, l.id) > ($14, $15::uuid) order by l.division_code asc, "l"."id" asc limit $16;

-- listingsCounted
select count(*) as "count" from (select "l"."id" from "listings" as "l" inner join "campaigns" as "c" on "c"."province" = "l"."province" and "c"."id" = "l"."campaign_id" inner join "case_access" as "a" on "a"."organization_id" = $1 and "a"."province" = "l"."province" and "a"."case_id" = "l"."engagement_id" where "l"."province" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "l"."campaign_id" = $4 and l.division_code = any($5::text[]) and "l"."level" = $6 and $7 = any(l.reasons) and "l"."industry_code" like $8 and "a"."state" = $9 and "l"."target_level" = $10 and "l"."removed_in" is null and ("l"."enterprise_name" ilike $11 or "l"."credit_code" = $12 or "a"."number" = $13) limit $14) as "seen";

-- listingsNamed
select l.id, l.removed_in is not null as "isRemoved", l.enterprise_name as name, e.number, e.state, e.closed_at is not null as "isOver",
  (select array_agg(a.number order by a.number) from applications a where a.province = e.province and a.engagement_id = e.id
    and a.kind in ('evaluation', 'acceptance') and a.state in ('submitted', 'correction_requested')) as applications
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
      where l.province = $1 and l.campaign_id = $2::uuid and l.id = any($3::uuid[]);

-- livingLetters
select "l"."enterprise_name" as "enterpriseName", "g"."name" as "divisionName", "l"."stored_as" as "storedAs", "l"."sha256" from "notice_claim_letters" as "l" inner join "invitations" as "v" on "v"."id" = "l"."invitation_id" inner join "divisions" as "g" on "g"."code" = "l"."division_code" where "l"."province" = $1 and "l"."batch_id" = $2 and "v"."accepted_at" is null and "v"."revoked_at" is null and v.expires_at > now() order by "l"."division_code", "l"."enterprise_id" limit $3;

-- noticeForStep
select "n"."province", "n"."id", "n"."number", "n"."engagement_id" as "engagementId", "e"."number" as "engagementNumber", "n"."campaign_id" as "campaignId", "n"."batch_id" as "batchId", "n"."enterprise_id" as "enterpriseId", "n"."enterprise_name" as "enterpriseName", "n"."credit_code" as "creditCode", "n"."site_name" as "siteName", "n"."address", "n"."division_code" as "divisionCode", "g"."name" as "divisionName", "n"."state", "d"."due_on" as "dueOn", "d"."provisional", "n"."wording_id" as "wordingId", "n"."wording_number" as "wordingNumber", "n"."wording_title" as "wordingTitle", "n"."prepared_on" as "preparedOn", "n"."prepared_by_name" as "preparedByName", "n"."stored_as" as "storedAs", "n"."bytes", "n"."pages", "n"."sha256", "n"."fingerprint", "n"."missing_characters" as "missingCharacters", "n"."acknowledged_at" as "acknowledgedAt", "n"."acknowledged_by_name" as "acknowledgedByName", "n"."superseded_at" as "supersededAt", "n"."superseded_because" as "supersededBecause", "n"."superseded_reason" as "supersededReason", "n"."replaced_by" as "replacedBy", "n"."version", (select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'authorityId', l.authority_id,
    'authorityName', l.authority_name, 'sealedOn', l.sealed_on, 'method', l.method, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end) order by l.position), '[]')
  from notice_seals l left join case_files f on f.province = l.province and f.id = l.file_id
  where l.province = n.province and l.notice_id = n.id) as "seals", (select jsonb_build_object('method', v.method, 'servedOn', v.served_on, 'dueOn', v.due_on,
    'receiptNumber', v.receipt_number, 'servedBy', v.served_by, 'recipientName', v.recipient_name, 'remarks', v.remarks,
    'recordedByName', v.recorded_by_name, 'recordedAt', v.recorded_at, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end)
  from notice_services v left join case_files f on f.province = v.province and f.id = v.file_id
  where v.province = n.province and v.notice_id = n.id) as "service", "e"."lines", (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from app.answering_contact(n.enterprise_id) c) as "contacts", (select b.contact from notice_batches b where b.province = n.province and b.id = n.batch_id) as "contact" from "notices" as "n" inner join "engagements" as "e" on "e"."province" = "n"."province" and "e"."id" = "n"."engagement_id" inner join "divisions" as "g" on "g"."code" = "n"."division_code" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $1 and "d"."rule_key" = $2 and "d"."dropped_because" is null where "n"."province" = $3 and "n"."id" = $4;

-- noticeInSight
select "n"."province", "n"."id", "n"."number", "n"."engagement_id" as "engagementId", "e"."number" as "engagementNumber", "n"."campaign_id" as "campaignId", "n"."batch_id" as "batchId", "n"."enterprise_id" as "enterpriseId", "n"."enterprise_name" as "enterpriseName", "n"."credit_code" as "creditCode", "n"."site_name" as "siteName", "n"."address", "n"."division_code" as "divisionCode", "g"."name" as "divisionName", "n"."state", "d"."due_on" as "dueOn", "d"."provisional", "n"."wording_id" as "wordingId", "n"."wording_number" as "wordingNumber", "n"."wording_title" as "wordingTitle", "n"."prepared_on" as "preparedOn", "n"."prepared_by_name" as "preparedByName", "n"."stored_as" as "storedAs", "n"."bytes", "n"."pages", "n"."sha256", "n"."fingerprint", "n"."missing_characters" as "missingCharacters", "n"."acknowledged_at" as "acknowledgedAt", "n"."acknowledged_by_name" as "acknowledgedByName", "n"."superseded_at" as "supersededAt", "n"."superseded_because" as "supersededBecause", "n"."superseded_reason" as "supersededReason", "n"."replaced_by" as "replacedBy", "n"."version", (select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'authorityId', l.authority_id,
    'authorityName', l.authority_name, 'sealedOn', l.sealed_on, 'method', l.method, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end) order by l.position), '[]')
  from notice_seals l left join case_files f on f.province = l.province and f.id = l.file_id
  where l.province = n.province and l.notice_id = n.id) as "seals", (select jsonb_build_object('method', v.method, 'servedOn', v.served_on, 'dueOn', v.due_on,
    'receiptNumber', v.receipt_number, 'servedBy', v.served_by, 'recipientName', v.recipient_name, 'remarks', v.remarks,
    'recordedByName', v.recorded_by_name, 'recordedAt', v.recorded_at, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end)
  from notice_services v left join case_files f on f.province = v.province and f.id = v.file_id
  where v.province = n.province and v.notice_id = n.id) as "service" from "notices" as "n" inner join "engagements" as "e" on "e"."province" = "n"."province" and "e"."id" = "n"."engagement_id" inner join "divisions" as "g" on "g"."code" = "n"."division_code" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $1 and "d"."rule_key" = $2 and "d"."dropped_because" is null where "n"."province" = $3 and "n"."id" = $4;

-- noticesOfCase
select "n"."province", "n"."id", "n"."number", "n"."engagement_id" as "engagementId", "e"."number" as "engagementNumber", "n"."campaign_id" as "campaignId", "n"."batch_id" as "batchId", "n"."enterprise_id" as "enterpriseId", "n"."enterprise_name" as "enterpriseName", "n"."credit_code" as "creditCode", "n"."site_name" as "siteName", "n"."address", "n"."division_code" as "divisionCode", "g"."name" as "divisionName", "n"."state", "d"."due_on" as "dueOn", "d"."provisional", "n"."wording_id" as "wordingId", "n"."wording_number" as "wordingNumber", "n"."wording_title" as "wordingTitle", "n"."prepared_on" as "preparedOn", "n"."prepared_by_name" as "preparedByName", "n"."stored_as" as "storedAs", "n"."bytes", "n"."pages", "n"."sha256", "n"."fingerprint", "n"."missing_characters" as "missingCharacters", "n"."acknowledged_at" as "acknowledgedAt", "n"."acknowledged_by_name" as "acknowledgedByName", "n"."superseded_at" as "supersededAt", "n"."superseded_because" as "supersededBecause", "n"."superseded_reason" as "supersededReason", "n"."replaced_by" as "replacedBy", "n"."version", (select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'authorityId', l.authority_id,
    'authorityName', l.authority_name, 'sealedOn', l.sealed_on, 'method', l.method, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end) order by l.position), '[]')
  from notice_seals l left join case_files f on f.province = l.province and f.id = l.file_id
  where l.province = n.province and l.notice_id = n.id) as "seals", (select jsonb_build_object('method', v.method, 'servedOn', v.served_on, 'dueOn', v.due_on,
    'receiptNumber', v.receipt_number, 'servedBy', v.served_by, 'recipientName', v.recipient_name, 'remarks', v.remarks,
    'recordedByName', v.recorded_by_name, 'recordedAt', v.recorded_at, 'paper', case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'),
  'scan', f.scan, 'organizationId', f.organization_id) end)
  from notice_services v left join case_files f on f.province = v.province and f.id = v.file_id
  where v.province = n.province and v.notice_id = n.id) as "service" from "notices" as "n" inner join "engagements" as "e" on "e"."province" = "n"."province" and "e"."id" = "n"."engagement_id" inner join "divisions" as "g" on "g"."code" = "n"."division_code" left join "deadlines" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" and "d"."duty" = $1 and "d"."rule_key" = $2 and "d"."dropped_because" is null where "n"."province" = $3 and "n"."engagement_id" = $4 order by "n"."prepared_at" desc, "n"."id" desc limit $5;

-- publicationCounts
select count(*) filter (where x.change = 'added') as added,
        count(*) filter (where x.change = 'removed') as removed, count(*) filter (where x.change = 'changed') as changed,
        count(*) filter (where x.change = 'same') as same, (select count(*) from list_rows r
      where r.province = $1 and r.version_id = $2::uuid and not r.carried and r.standing = 'accepted') as accepted,
        (select count(*) from list_rows r
      where r.province = $3 and r.version_id = $4::uuid and not r.carried and r.standing = 'rejected') as rejected,
        (select count(*) from list_rows r
      where r.province = $5 and r.version_id = $6::uuid and not r.carried and r.standing = 'accepted' and r.known_name is not null and r.kept_name is null) as "unsettledNames",
        (select count(*) from list_rows r
      where r.province = $7 and r.version_id = $8::uuid and not r.carried and r.standing = 'accepted' and not r.confirmed and r.codes && array['round_open_elsewhere', 'address_changed', 'industry_changed']) as unconfirmed,
        (select jsonb_agg(jsonb_build_object('row', o.row_number, 'name', o.name, 'code', o.code, 'roundNumber', o.engagement_number)
            order by o.row_number) from app.list_obstacles($9, $10::uuid) o) as obstacles,
        (select array_agg(v.heartbeat_at) from list_versions v where v.province = $11 and v.campaign_id = $12::uuid
          and v.id <> $13::uuid and v.state = 'publishing') as others
      from 
  (select coalesce(a.plant, b.plant) as plant, a.row as after_row, b.row as before_row,
     case when b.plant is null then 'added'
       when a.plant is null then case when (exists (select from list_rows n where n.province = $14 and n.version_id = $15::uuid and n.standing <> 'accepted' and n.plant = b.plant) or exists (select from list_rows n where n.province = $16 and n.version_id = $17::uuid and n.standing <> 'accepted' and n.plant is null and n.name = b.name)) then 'same' else 'removed' end
       when ((a.name, a.address, a.division_code, a.industry_code, a.level, a.hazardous_waste_t, a.burns_coal)
    is distinct from (b.name, b.address, b.division_code, b.industry_code, b.level, b.hazardous_waste_t, b.burns_coal)
  or not (a.reasons @> b.reasons and a.reasons <@ b.reasons)) then 'changed' else 'same' end as change
   from (select * from list_rows r where r.province = $18 and r.version_id = $19::uuid and r.standing = 'accepted') a full join (select * from list_rows r where r.province = $20 and r.version_id = $21::uuid and r.standing = 'accepted') b on b.plant = a.plant) x;

-- publishEnd
select p.done, p.listing_id as "listingId", p.engagement_id as "engagementId", p.engagement_number as number,
  p.enterprise_id as "enterpriseId", p.enterprise_name as "enterpriseName", p.site_name as "siteName", p.is_new as "isNew",
  p.recipients, p.carried_id as "carriedId", p.carried_number as "carriedNumber", p.ground from app.publish_end($1, $2::uuid, $3::uuid, $4::uuid[]) p;

-- publishRows
select p.done, p.listing_id as "listingId", p.engagement_id as "engagementId", p.engagement_number as number,
  p.enterprise_id as "enterpriseId", p.enterprise_name as "enterpriseName", p.site_name as "siteName", p.is_new as "isNew",
  p.recipients, p.carried_id as "carriedId", p.carried_number as "carriedNumber", p.ground from app.publish_rows($1, $2::uuid, $3::uuid, $4::integer,
      $5::integer, $6::jsonb, $7::jsonb) p;

-- publishableRows
select t.row, t.division_code as "divisionCode", t.industry_code as "industryCode", t.reasons, t.level,
        t.hazardous_waste_t as "hazardousWasteT", t.burns_coal as "burnsCoal", p.permit_management as "permitManagement"
      from list_rows t left join site_permits p on p.province = t.province and p.site_id = t.site_id
      where t.province = $1 and t.version_id = $2::uuid and t.standing = 'accepted' and not t.carried
        and t.row > $3::integer order by t.row limit $4::integer;

-- rebaseVersion
update "list_versions" set "number" = case when base_number = (select coalesce(c.published_version, 0) from campaigns c
  where c.province = list_versions.province and c.id = list_versions.campaign_id) then number
  else (select max(x.number) + 1 from list_versions x
    where x.province = list_versions.province and x.campaign_id = list_versions.campaign_id) end, "base_number" = (select coalesce(c.published_version, 0) from campaigns c
  where c.province = list_versions.province and c.id = list_versions.campaign_id) where "province" = $1 and "id" = $2;

-- receiptBrought
select "id" from "case_files" where "province" = $1 and "id" = $2 and "case_id" = $3 and "organization_id" = $4 and "scan" <> $5;

-- recordService
with "said" as (insert into "notice_services" ("province", "notice_id", "method", "served_on", "due_on", "receipt_number", "file_id", "served_by", "recipient_name", "remarks", "recorded_by", "recorded_by_organization", "recorded_by_name", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning "notice_id") update "notices" set "state" = $15, "served_on" = $16, "version" = version + 1 where "province" = $17 and "id" = $18 and "version" = $19 and exists (select from said) returning "version";

-- roundInSight
select "id" from "engagements" where "province" = $1 and "id" = $2;

-- roundToPreview
select "s"."division_code" as "divisionCode", "e"."enterprise_id" as "enterpriseId", "e"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name" as "siteName", "s"."address" as "siteAddress", "s"."industry_code" as "industryCode", "e"."number" as "roundNumber", "e"."listed_on" as "listedOn", "e"."reasons", "e"."responsible_level" as "responsibleLevel", "e"."organiser_name" as "organiserName", "e"."targets", "e"."lines", "e"."track", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "c"."title" as "listTitle", "c"."document_number" as "listNumber", 1 as "ordinal", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'bearer', d.bearer, 'document', d.document,
            'article', d.article, 'verified', d.verified, 'dueOn', d.due_on, 'provisional', d.provisional, 'runsFrom', d.runs_from,
            'span', d.span, 'lastDayCounts', d.last_day_counts) order by d.due_on, d.duty), '[]')
          from deadlines d where d.province = e.province and d.engagement_id = e.id and d.dropped_because is null) as "deadlines", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" left join "campaigns" as "c" on "c"."province" = "e"."province" and "c"."id" = "e"."campaign_id" where "e"."province" = $1 and "e"."id" = $2;

-- roundsToNotify
select "e"."id" as "engagementId", "c"."division_code" as "divisionCode", "e"."lines" from "case_access" as "c" inner join "engagements" as "e" on "e"."province" = "c"."province" and "e"."id" = "c"."case_id" where "c"."organization_id" = $1 and "c"."campaign_id" = $2 and "c"."province" = $3 and ("c"."closes_at" is null or "c"."closes_at" > $4) and "e"."closed_at" is null and not exists (select from notices n
          where n.province = e.province and n.engagement_id = e.id and n.state <> 'superseded') and e.id = any($5::uuid[]) and c.division_code = any($6::text[]) order by "c"."division_code", c.enterprise_name collate "zh-x-icu", "c"."case_id" limit $7;

-- rowPage
select "t"."row", "t"."version", "t"."corrected", "t"."carried", "t"."override_reason" as "overrideReason", "t"."known_name" as "knownName", "t"."set_aside_because" as "setAsideBecause", "t"."plant", "t"."name", "t"."credit_code" as "creditCode", "t"."site_name" as "siteName", "t"."address", "t"."division_code" as "divisionCode", "t"."industry_code" as "industryCode", "t"."hazardous_waste_t" as "hazardousWasteT", "t"."burns_coal" as "burnsCoal", "t"."organiser_name" as "organiserName", "t"."carries", "t"."codes", "t"."confirmed", t.cells as "cells", t.standing as "standing", t.faults as "faults", t.warnings as "warnings", t.reasons as "reasons", t.level as "level", t.kept_name as "keptName", (select p.permit_management from site_permits p
        where p.province = t.province and p.site_id = t.site_id) as "permitManagement" from "list_rows" as "t" where "t"."province" = $1 and "t"."version_id" = $2 and "t"."carried" = $3 and "t"."standing" = $4 and $5 = any(t.codes) and "t"."standing" = $6 and "t"."known_name" is not null and "t"."kept_name" is null and t.standing = 'accepted' and not t.confirmed and t.codes && array['round_open_elsewhere', 'address_changed', 'industry_changed'] and t.division_code = any($7::text[]) and (t.cells ->> 'name' ilike $8 or "t"."credit_code" = $9) and "t"."row" > $10 order by "t"."row" limit $11;

-- rowsCounted
select count(*) as "count" from (select "t"."row" from "list_rows" as "t" where "t"."province" = $1 and "t"."version_id" = $2 and "t"."carried" = $3 and "t"."standing" = $4 and $5 = any(t.codes) and "t"."standing" = $6 and "t"."known_name" is not null and "t"."kept_name" is null and t.standing = 'accepted' and not t.confirmed and t.codes && array['round_open_elsewhere', 'address_changed', 'industry_changed'] and t.division_code = any($7::text[]) and (t.cells ->> 'name' ilike $8 or "t"."credit_code" = $9) limit $10) as "seen";

-- rowsNamed
select "t"."row", "t"."version", "t"."corrected", "t"."carried", "t"."override_reason" as "overrideReason", "t"."known_name" as "knownName", "t"."set_aside_because" as "setAsideBecause", "t"."plant", "t"."name", "t"."credit_code" as "creditCode", "t"."site_name" as "siteName", "t"."address", "t"."division_code" as "divisionCode", "t"."industry_code" as "industryCode", "t"."hazardous_waste_t" as "hazardousWasteT", "t"."burns_coal" as "burnsCoal", "t"."organiser_name" as "organiserName", "t"."carries", "t"."codes", "t"."confirmed", t.cells as "cells", t.standing as "standing", t.faults as "faults", t.warnings as "warnings", t.reasons as "reasons", t.level as "level", t.kept_name as "keptName", (select p.permit_management from site_permits p
        where p.province = t.province and p.site_id = t.site_id) as "permitManagement" from "list_rows" as "t" where "t"."province" = $1 and "t"."version_id" = $2 and "t"."carried" = $3 and (t.row = any($4::integer[]) or t.plant = any($5::text[])) order by "t"."row" limit $6;

-- rowsOfPlants
select "t"."row", "t"."plant", "t"."name", "t"."credit_code" as "creditCode" from "list_rows" as "t" where "t"."province" = $1 and "t"."version_id" = $2 and "t"."carried" = $3 and "t"."standing" <> $4 and (t.plant = any($5::text[]) or t.name = any($6::text[])) order by "t"."row" limit $7;

-- sameNotice
select c.id, c.title from campaigns c
      where c.province = $1 and c.authority_id = $2::uuid and c.year = $3::integer
        and c.state <> 'closed' and c.id is distinct from $4::uuid
        and translate(regexp_replace(normalize(c.document_number, NFKC), '\s', '', 'g'), '[(【])】', '〔〔〔〕〕〕') = $5
      limit 1;

-- saveWording
insert into "notice_wordings" ("province", "id", "authority_id", "authority_name", "level", "line", "number", "title", "body", "note", "based_on", "based_on_shipped", "saved_by", "saved_at") values ($1, $2, $3, $4, $5, $6, (select coalesce(max(number), 0) + 1 from notice_wordings
          where province = $7 and authority_id = $8::uuid), $9, $10, $11, $12, $13, $14, $15) returning "number";

-- setAside
update "list_rows" as "t" set "standing" = $1, "set_aside_because" = $2, "version" = t.version + 1 where "t"."province" = $3 and "t"."version_id" = $4 and "t"."standing" <> $5 and (t.row = any($6::integer[]) or $7::text = any(t.codes)) returning "t"."row", "t"."plant";

-- setVersionState
update "list_versions" set "state" = $1, "run" = $2, "number" = case when base_number = (select coalesce(c.published_version, 0) from campaigns c
  where c.province = list_versions.province and c.id = list_versions.campaign_id) then number
  else (select max(x.number) + 1 from list_versions x
    where x.province = list_versions.province and x.campaign_id = list_versions.campaign_id) end, "heartbeat_at" = $3, "rows_read" = $4, "failure" = $5, "base_number" = (select coalesce(c.published_version, 0) from campaigns c
  where c.province = list_versions.province and c.id = list_versions.campaign_id) where "province" = $6 and "id" = $7;

-- shippedUses
select "wording_number" as "number", count(*)::integer as "uses" from "notices" where "province" = $1 and "wording_id" is null group by "wording_number";

-- silentReadings
select "v"."id", "v"."number" from "list_versions" as "v" where "v"."province" = $1 and "v"."campaign_id" = $2 and "v"."state" = $3 and "v"."heartbeat_at" < $4 for update;

-- stopBatch
select app.stop_notices($1, $2::uuid, $3::integer) as "version";

-- supersedeRow
update "notices" set "state" = $1, "superseded_at" = $2, "superseded_because" = $3, "superseded_reason" = $4, "version" = version + 1 where "province" = $5 and "id" = $6 and "version" = $7 returning "version";

-- tellPublication
update "list_versions" set "rows_published" = $1, "heartbeat_at" = $2 where "province" = $3 and "id" = $4 and "state" = $5 and "run" = $6 returning "number";

-- updateCampaign
update "campaigns" set "title" = $1, "state" = $2, "closed_at" = $3, "version" = version + 1 where "province" = $4 and "id" = $5;

-- updateRows
update list_rows t set cells = r.k1, standing = r.k2, faults = r.k3, warnings = r.k4, codes = r.k5, corrected = r.k6, override_reason = r.k7, known_name = r.k8, kept_name = r.k9, set_aside_because = r.ka, plant = r.kb, name = r.kc, credit_code = r.kd, site_name = r.ke, address = r.kf, division_code = r.kg, industry_code = r.kh, reasons = r.ki, level = r.kj, hazardous_waste_t = r.kk, burns_coal = r.kl, enterprise_id = r.km, site_id = r.kn, organiser_id = r.ko, organiser_name = r.kp, carries = r.kq, carry_ground = r.kr, confirmed = r.ks, version = t.version + 1
      from jsonb_to_recordset($1::jsonb) r (k0 integer, k1 jsonb, k2 text, k3 jsonb, k4 jsonb, k5 text[], k6 boolean, k7 text, k8 text, k9 text, ka text, kb text, kc text, kd text, ke text, kf text, kg text, kh text, ki text[], kj text, kk numeric, kl boolean, km uuid, kn uuid, ko uuid, kp text, kq uuid, kr text, ks boolean)
      where t.province = $2 and t.version_id = $3::uuid and t.row = r.k0;

-- versionOfCampaign
select "v"."province", "v"."id", "v"."campaign_id" as "campaignId", "v"."number", "v"."base_number" as "baseNumber", "v"."file_name" as "fileName", "v"."sha256", "v"."stored_as" as "storedAs", "v"."layout", "v"."uploaded_at" as "uploadedAt", "v"."uploaded_by_name" as "uploadedBy", "v"."rows_expected" as "rowsExpected", "v"."rows_read" as "rowsRead", "v"."heartbeat_at" as "heartbeatAt", "v"."failure", "v"."rows_published" as "rowsPublished", "v"."publication_failure" as "publicationFailure", "v"."published_at" as "publishedAt", "v"."published_by_name" as "publishedBy", "v"."addition_reason" as "additionReason", "v"."removal_reason" as "removalReason", v.kind as "kind", v.state as "state", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and true) as "rows", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted') as "accepted", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'rejected') as "rejected", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'set_aside') as "setAside", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.warnings <> '[]') as "warned", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.known_name is not null and r.kept_name is null) as "unsettledNames", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and not r.confirmed and r.codes && array['round_open_elsewhere', 'address_changed', 'industry_changed']) as "unconfirmed", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.carries is not null) as "carried" from "list_versions" as "v" where "v"."province" = $1 and "v"."id" = $2 and "v"."campaign_id" = $3 and "v"."authority_id" = $4;

-- versionTerms
select "c"."title", "c"."jurisdiction", "c"."listed_on" as "listedOn", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt", "c"."published_version" as "publishedVersion", "c"."version" as "campaignVersion", c.track as "track", c.lines as "lines", c.state as "campaignState", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = c.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'line', a.line,
    'divisionCode', a.division_code)), '[]'::jsonb) from app.list_authorities(c.province, c.lines) a) as "authorities", "v"."number", "v"."base_number" as "baseNumber", "v"."layout", "v"."stored_as" as "storedAs", "v"."file_name" as "fileName", "v"."heartbeat_at" as "heartbeatAt", "v"."run", "v"."rows_read" as "rowsRead", (select b.id from list_versions b where b.province = v.province and b.campaign_id = v.campaign_id
        and b.number = v.base_number) as "baseId", v.kind as "kind", v.state as "state" from "list_versions" as "v" inner join "campaigns" as "c" on "c"."province" = "v"."province" and "c"."id" = "v"."campaign_id" where "v"."province" = $1 and "v"."id" = $2 and "v"."campaign_id" = $3 and "v"."authority_id" = $4;

-- versionsOfCampaign
select "v"."province", "v"."id", "v"."campaign_id" as "campaignId", "v"."number", "v"."base_number" as "baseNumber", "v"."file_name" as "fileName", "v"."sha256", "v"."stored_as" as "storedAs", "v"."layout", "v"."uploaded_at" as "uploadedAt", "v"."uploaded_by_name" as "uploadedBy", "v"."rows_expected" as "rowsExpected", "v"."rows_read" as "rowsRead", "v"."heartbeat_at" as "heartbeatAt", "v"."failure", "v"."rows_published" as "rowsPublished", "v"."publication_failure" as "publicationFailure", "v"."published_at" as "publishedAt", "v"."published_by_name" as "publishedBy", "v"."addition_reason" as "additionReason", "v"."removal_reason" as "removalReason", v.kind as "kind", v.state as "state", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and true) as "rows", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted') as "accepted", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'rejected') as "rejected", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'set_aside') as "setAside", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.warnings <> '[]') as "warned", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.known_name is not null and r.kept_name is null) as "unsettledNames", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and not r.confirmed and r.codes && array['round_open_elsewhere', 'address_changed', 'industry_changed']) as "unconfirmed", (select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and r.standing = 'accepted' and r.carries is not null) as "carried" from "list_versions" as "v" where "v"."province" = $1 and "v"."campaign_id" = $2 and "v"."authority_id" = $3 order by "v"."number" desc limit $4;

-- versionsOfContent
select "v"."number", "v"."uploaded_at" as "uploadedAt", v.state as "state" from "list_versions" as "v" where "v"."province" = $1 and "v"."campaign_id" = $2 and "v"."authority_id" = $3 and "v"."sha256" = $4 and "v"."state" not in ($5, $6) order by "v"."number" desc limit $7;

-- versionsToCompare
select v.kind, v.state, b.id as "againstId", b.number as "againstNumber" from list_versions v
      left join list_versions b on b.province = v.province and b.campaign_id = v.campaign_id
        and case when $1::uuid is null then b.number = v.base_number else b.id = $2::uuid end
      where v.province = $3 and v.id = $4::uuid and v.campaign_id = $5::uuid
        and v.authority_id = $6::uuid;

-- wordingInReach
select "w"."province", "w"."id", "w"."number", "w"."title", "w"."note", "w"."authority_id" as "authorityId", "w"."authority_name" as "authorityName", "w"."based_on" as "basedOn", "w"."based_on_shipped" as "basedOnShipped", "w"."saved_at" as "savedAt", "p"."name" as "savedBy", "w"."body", "b"."body" as "baseBody", (select count(*)::integer from notices n where n.province = w.province and n.wording_id = w.id) as "uses" from "notice_wordings" as "w" left join "accounts" as "p" on "p"."id" = "w"."saved_by" left join "notice_wordings" as "b" on "b"."province" = "w"."province" and "b"."id" = "w"."based_on" where "w"."province" = $1 and "w"."id" = $2;

-- wordingsInReach
select "w"."province", "w"."id", "w"."number", "w"."title", "w"."note", "w"."authority_id" as "authorityId", "w"."authority_name" as "authorityName", "w"."based_on" as "basedOn", "w"."based_on_shipped" as "basedOnShipped", "w"."saved_at" as "savedAt", "p"."name" as "savedBy", (select count(*)::integer from notices n where n.province = w.province and n.wording_id = w.id) as "uses" from "notice_wordings" as "w" left join "accounts" as "p" on "p"."id" = "w"."saved_by" where "w"."province" = $1 order by "w"."saved_at" desc, "w"."id" desc limit $2;
