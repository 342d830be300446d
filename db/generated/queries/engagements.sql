-- Written from api/src; not edited by hand.

-- actsOfCase
select "t"."at", "t"."act", "t"."organization_name" as "organizationName", "t"."subject_name" as "subjectName", "t"."clause" from "trail_entries" as "t" where "t"."province" = $1 and "t"."case_id" = $2 order by "t"."at" desc, "t"."id" desc limit $3;

-- answersFor
select "division_code" from "jurisdictions" where "authority_id" = $1 and "division_code" = $2;

-- attest
insert into "fee_attestations" ("province", "engagement_id", "stage", "attested_at", "attested_by", "attested_by_name") values ($1, $2, $3, $4, $5, $6) on conflict ("province", "engagement_id", "stage") do nothing returning "attested_at" as "attestedAt";

-- attestationsOfCase
select "e"."number", "e"."state", "e"."line", "e"."enterprise_id" as "enterpriseId", "e"."enterprise_name" as "enterpriseName", e.listed_on as "listedOn", coalesce((
          select jsonb_agg(jsonb_build_object('stage', a.stage, 'attestedAt', a.attested_at, 'attestedByName', a.attested_by_name)
            order by a.attested_at)
          from fee_attestations a where a.province = e.province and a.engagement_id = e.id), '[]'::jsonb) as "attestations" from "engagements" as "e" where "e"."province" = $1 and "e"."id" = $2;

-- besideCase
select (select coalesce(jsonb_agg(jsonb_build_object('organizationId', p.organization_id, 'name', p.name,
    'capacity', p.capacity, 'since', p.since, 'until', p.until) order by p.since, p.capacity desc, p.id), '[]'::jsonb)
  from (select * from case_parties x where x.province = a.province and x.engagement_id = a.case_id order by x.since limit 200) p) as "parties", (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'duty', d.duty, 'bearer', d.bearer,
    'ruleKey', d.rule_key, 'document', d.document, 'article', d.article, 'verified', d.verified, 'strictness', d.strictness,
    'setByLevel', d.set_by_level, 'runsFrom', d.runs_from, 'span', d.span, 'namedOn', d.named_on, 'lastDayCounts', d.last_day_counts,
    'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'provisional', d.provisional, 'metOn', d.met_on,
    'droppedBecause', d.dropped_because, 'ours', app.bears(d.bearer, a.capacity, o.level, o.line, o.division_code, a.division_code)
      and (o.kind = 'authority' or d.bearer = 'enterprise')) order by d.due_on, d.duty, d.rule_key), '[]'::jsonb)
  from deadlines d where d.province = a.province and d.engagement_id = a.case_id) as "clocks", (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'stage', v.stage, 'result', v.result,
    'concludedOn', v.concluded_on, 'documentNumber', v.document_number, 'opinion', v.opinion, 'fileId', v.file_id,
    'concludedByName', v.concluded_by_name, 'recordedAt', v.recorded_at) order by v.recorded_at, v.id), '[]'::jsonb)
  from round_verdicts v where v.province = a.province and v.engagement_id = a.case_id) as "verdicts" from "case_access" as "a" inner join "organizations" as "o" on "o"."id" = "a"."organization_id" where "a"."organization_id" = $1 and "a"."province" = $2 and "a"."case_id" = $3;

-- campaignOfOurs
select "c"."title", "c"."rules_on" as "rulesOn", "c"."rules_known_at" as "rulesKnownAt" from "campaigns" as "c" where "c"."province" = $1 and "c"."id" = $2 and "c"."authority_id" = $3 and "c"."state" = $4;

-- caseInSight
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."responsible_level" as "level", "e"."audit_manner" as "manner", "e"."reasons", "e"."listed_on" as "listedOn", "e"."campaign_id" as "campaignId", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity", "a"."next_due_on" as "nextDueOn", "a"."next_duty" as "nextDuty", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "e"."line", "e"."lines", "e"."targets", "e"."version", "a"."closes_at" as "closesAt", "s"."id" as "siteId", "s"."enterprise_id" as "enterpriseId", "e"."closed_at" as "closedAt", "e"."ended_because" as "endedBecause", "e"."organiser_name" as "organiserName", "s"."credit_code" as "creditCode", "s"."address", "e"."burns_coal" as "burnsCoal", "c"."title" as "campaignTitle", e.hazardous_waste_t::float8 as "hazardousWasteTonnes", (
  select jsonb_build_object('id', o.id, 'number', o.number) from engagements o
    where o.province = e.province and o.id = "e"."carried_from") as "carriedFrom", (
  select jsonb_build_object('id', o.id, 'number', o.number) from engagements o
    where o.province = e.province and o.id = "e"."carried_to") as "carriedTo" from "engagements" as "e" inner join "case_access" as "a" on "a"."province" = "e"."province" and "a"."case_id" = "e"."id" and "a"."organization_id" = $1 inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" left join "campaigns" as "c" on "c"."province" = "e"."province" and "c"."id" = "e"."campaign_id" where "e"."province" = $2 and "e"."id" = $3;

-- casesCounted
select count(*) as "count" from (select "a"."case_id" from "case_access" as "a" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and "a"."track" = $3 and "a"."state" = $4 and a.state = any($5::text[]) and "a"."responsible_level" = $6 and $7 = any(a.reasons) and "a"."industry_code" like $8 and a.division_code = any($9::text[]) and "a"."audit_manner" = $10 and "a"."consultancy_name" ilike $11 and "a"."province" = $12 and "a"."campaign_id" = $13 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $14) and ("a"."enterprise_name" ilike $15 or "a"."number" ilike $16) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $17::date and exists (select from deadlines d join engagements e on e.province = d.province and e.id = d.engagement_id
    where d.province = a.province and d.engagement_id = a.case_id and d.duty = $18 and case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $19::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $20::date and ((d.duty = $21 and e.state = any($22::text[])
    and ($23::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $24::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $25 and e.state = any($26::text[])
    and ($27::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $28::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $29 and e.state = any($30::text[])
    and ($31::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $32::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $33 and e.state = any($34::text[])
    and ($35::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $36::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $37 and e.state = any($38::text[])
    and ($39::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $40::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $41 and e.state = any($42::text[])
    and ($43::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $44::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $45 and e.state = any($46::text[])
    and ($47::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $48::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $49 and e.state = any($50::text[])
    and ($51::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $52::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end = $53 and (d.met_on is null and d.dropped_because is null and d.due_on >= $54::date and ((d.duty = $55 and e.state = any($56::text[])
    and ($57::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $58::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) and d.due_on >= $59::date and d.due_on <= $60::date) limit $61) as "seen";

-- casesInSight
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."responsible_level" as "level", "e"."audit_manner" as "manner", "e"."reasons", "e"."listed_on" as "listedOn", "e"."campaign_id" as "campaignId", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity", "a"."next_due_on" as "nextDueOn", "a"."next_duty" as "nextDuty", to_char("a"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedKey", (select jsonb_build_object('duty', d.duty, 'dueOn', d.due_on) from deadlines d join engagements e on e.province = d.province and e.id = d.engagement_id
    where d.province = a.province and d.engagement_id = a.case_id and d.duty = $1 and case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $2::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $3::date and ((d.duty = $4 and e.state = any($5::text[])
    and ($6::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $7::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $8 and e.state = any($9::text[])
    and ($10::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $11::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $12 and e.state = any($13::text[])
    and ($14::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $15::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $16 and e.state = any($17::text[])
    and ($18::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $19::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $20 and e.state = any($21::text[])
    and ($22::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $23::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $24 and e.state = any($25::text[])
    and ($26::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $27::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $28 and e.state = any($29::text[])
    and ($30::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $31::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $32 and e.state = any($33::text[])
    and ($34::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $35::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end = $36 and (d.met_on is null and d.dropped_because is null and d.due_on >= $37::date and ((d.duty = $38 and e.state = any($39::text[])
    and ($40::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $41::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) and d.due_on >= $42::date and d.due_on <= $43::date order by d.due_on, d.duty limit 1) as "asked" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "a"."organization_id" = $44 and ("a"."closes_at" is null or "a"."closes_at" > $45) and "a"."track" = $46 and "a"."state" = $47 and a.state = any($48::text[]) and "a"."responsible_level" = $49 and $50 = any(a.reasons) and "a"."industry_code" like $51 and a.division_code = any($52::text[]) and "a"."audit_manner" = $53 and "a"."consultancy_name" ilike $54 and "a"."province" = $55 and "a"."campaign_id" = $56 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $57) and ("a"."enterprise_name" ilike $58 or "a"."number" ilike $59) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $60::date and exists (select from deadlines d join engagements e on e.province = d.province and e.id = d.engagement_id
    where d.province = a.province and d.engagement_id = a.case_id and d.duty = $61 and case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $62::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $63::date and ((d.duty = $64 and e.state = any($65::text[])
    and ($66::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $67::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $68 and e.state = any($69::text[])
    and ($70::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $71::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $72 and e.state = any($73::text[])
    and ($74::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $75::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $76 and e.state = any($77::text[])
    and ($78::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $79::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $80 and e.state = any($81::text[])
    and ($82::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $83::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $84 and e.state = any($85::text[])
    and ($86::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $87::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $88 and e.state = any($89::text[])
    and ($90::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $91::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $92 and e.state = any($93::text[])
    and ($94::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $95::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end = $96 and (d.met_on is null and d.dropped_because is null and d.due_on >= $97::date and ((d.duty = $98 and e.state = any($99::text[])
    and ($100::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $101::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) and d.due_on >= $102::date and d.due_on <= $103::date) and (a.opened_at, a.case_id) < ($104, $105) order by a.opened_at desc, "a"."case_id" desc limit $106;

-- clientsInSight
select * from (select "e"."enterprise_id" as "enterpriseId", max(e.enterprise_name) as "enterpriseName", max(s.credit_code) as "creditCode", count(*) filter (where a.state = any($1::text[])) as "openRounds", count(*) filter (where not a.state = any($2::text[])) as "closedRounds", count(*) filter (where a.state = any($3::text[]) and a.next_due_on < $4::date) as "lateRounds", min(a.next_due_on) filter (where a.state = any($5::text[])) as "nextDueOn", (array_agg(a.next_duty order by a.next_due_on, a.next_duty) filter (where a.state = any($6::text[]) and a.next_due_on is not null))[1] as "nextDuty", coalesce(min(a.next_due_on) filter (where a.state = any($7::text[])), '9999-12-31'::date) as "key" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $8 and ("a"."closes_at" is null or "a"."closes_at" > $9) and "a"."enterprise_name" ilike $10 group by "e"."enterprise_id") as "c" where "c"."lateRounds" > $11 and (c."key", c."enterpriseId") > ($12::date, $13::uuid) order by "c"."key", "c"."enterpriseId" limit $14;

-- clocksOfCase
select "id", "duty", "bearer", "rule_key" as "ruleKey", "document", "article", "verified", "strictness", "set_by_level" as "setByLevel", "runs_from" as "runsFrom", "span", "named_on" as "namedOn", "last_day_counts" as "lastDayCounts", "due_on" as "dueOn", "original_due_on" as "originalDueOn", "provisional", "met_on" as "metOn", "met_by" as "metBy", "dropped_because" as "droppedBecause" from "deadlines" where "province" = $1 and "engagement_id" = $2 order by "due_on", "id" limit $3;

-- commissionOfCase
select "e"."number", "e"."version" as "roundVersion", "e"."track", "e"."state", "e"."audit_manner" as "manner", e.listed_on as "listedOn", "e"."enterprise_id" as "enterpriseId", "e"."consultancy_id" as "consultancyId", "d"."started_on" as "startedOn", "d"."finished_on" as "finishedOn", "d"."report_file_id" as "reportFileId", "d"."version", (select min(c.signed_on) from audit_contracts c
        where c.province = e.province and c.engagement_id = e.id) as "firstSignedOn", case when e.state = any (array['evaluation_applied', 'implementing', 'acceptance_applied', 'acceptance_failed']) then coalesce(
    (select max(v.concluded_on) from round_verdicts v where v.province = e.province and v.engagement_id = e.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    (select min(d.met_on) from deadlines d where d.province = e.province and d.engagement_id = e.id and d.duty = 'apply_evaluation'
      and not exists (select from round_verdicts v where v.province = e.province and v.engagement_id = e.id))) end as "evaluatedOn", coalesce((
  select jsonb_agg(jsonb_build_object('id', c.province || '-' || c.id, 'consultancyId', c.consultancy_id, 'consultancyName', c.consultancy_name,
    'number', c.number, 'signedOn', c.signed_on, 'from', c.from_on, 'until', c.until_on, 'feeFen', p.fee_fen, 'filedAt', c.filed_at,
    'endedOn', c.ended_on, 'endedBecause', c.ended_because, 'endedReason', c.ended_reason, 'paper', (select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = "c"."province" and f.id = "c"."file_id"))
    order by c.filed_at desc, c.id desc)
  from audit_contracts c
    left join audit_contract_fees p on p.province = c.province and p.contract_id = c.id
  where c.province = e.province and c.engagement_id = e.id), '[]'::jsonb) as "contracts", coalesce((
  select jsonb_agg(jsonb_build_object('declaredAt', d.declared_at, 'instruments', d.instruments, 'staff', d.staff, 'findings', d.findings,
    'endedOn', d.ended_on, 'endedReason', d.ended_reason, 'paper', (select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = "d"."province" and f.id = "d"."file_id"))
    order by d.declared_at desc, d.id desc)
  from self_audit_declarations d where d.province = e.province and d.engagement_id = e.id), '[]'::jsonb) as "selfAudits" from "engagements" as "e" left join "audit_periods" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" where "e"."province" = $1 and "e"."id" = $2;

-- courseOfCase
select "e"."state", "e"."listed_on" as "listedOn", "c"."title" as "campaignTitle", (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'duty', d.duty, 'bearer', d.bearer,
    'ruleKey', d.rule_key, 'document', d.document, 'article', d.article, 'verified', d.verified, 'strictness', d.strictness,
    'setByLevel', d.set_by_level, 'runsFrom', d.runs_from, 'span', d.span, 'namedOn', d.named_on, 'lastDayCounts', d.last_day_counts,
    'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'provisional', d.provisional, 'metOn', d.met_on,
    'droppedBecause', d.dropped_because, 'ours', app.bears(d.bearer, a.capacity, o.level, o.line, o.division_code, a.division_code)
      and (o.kind = 'authority' or d.bearer = 'enterprise')) order by d.due_on, d.duty, d.rule_key), '[]'::jsonb)
  from deadlines d where d.province = a.province and d.engagement_id = a.case_id) as "clocks", (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'stage', v.stage, 'result', v.result,
    'concludedOn', v.concluded_on, 'documentNumber', v.document_number, 'opinion', v.opinion, 'fileId', v.file_id,
    'concludedByName', v.concluded_by_name, 'recordedAt', v.recorded_at) order by v.recorded_at, v.id), '[]'::jsonb)
  from round_verdicts v where v.province = a.province and v.engagement_id = a.case_id) as "verdicts", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'from', m.from_on, 'to', m.to_on,
    'reason', m.reason, 'decidedByName', m.decided_by_name, 'documentNumber', m.document_number, 'at', m.at) order by m.at, m.id), '[]'::jsonb)
  from deadline_moves m join deadlines d on d.province = m.province and d.id = m.deadline_id
  where m.province = a.province and m.engagement_id = a.case_id) as "moves" from "case_access" as "a" inner join "organizations" as "o" on "o"."id" = "a"."organization_id" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" left join "campaigns" as "c" on "c"."province" = "e"."province" and "c"."id" = "e"."campaign_id" where "a"."organization_id" = $1 and "a"."province" = $2 and "a"."case_id" = $3;

-- daysOfCase
select "e"."number", "e"."version" as "roundVersion", "e"."track", "e"."state", "e"."audit_manner" as "manner", e.listed_on as "listedOn", "e"."enterprise_id" as "enterpriseId", "e"."consultancy_id" as "consultancyId", "d"."started_on" as "startedOn", "d"."finished_on" as "finishedOn", "d"."report_file_id" as "reportFileId", "d"."version", (select min(c.signed_on) from audit_contracts c
        where c.province = e.province and c.engagement_id = e.id) as "firstSignedOn", case when e.state = any (array['evaluation_applied', 'implementing', 'acceptance_applied', 'acceptance_failed']) then coalesce(
    (select max(v.concluded_on) from round_verdicts v where v.province = e.province and v.engagement_id = e.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    (select min(d.met_on) from deadlines d where d.province = e.province and d.engagement_id = e.id and d.duty = 'apply_evaluation'
      and not exists (select from round_verdicts v where v.province = e.province and v.engagement_id = e.id))) end as "evaluatedOn" from "engagements" as "e" left join "audit_periods" as "d" on "d"."province" = "e"."province" and "d"."engagement_id" = "e"."id" where "e"."province" = $1 and "e"."id" = $2;

-- demandFile
select f.id, f.organization_id as "organizationId", f.name, f.kind, f.bytes,
        encode(f.sha256, 'hex') as sha256, f.scan, f.stored_as as "storedAs"
      from fee_demand_files f where f.province = $1 and f.id = $2::uuid and f.demand_id = $3::uuid;

-- demandNamed
select "d"."province", "d"."id", "d"."number", "d"."enterprise_id" as "enterpriseId", "d"."enterprise_name" as "enterpriseName", "d"."engagement_id" as "engagementId", "d"."engagement_number" as "engagementNumber", "d"."who", "d"."office", "d"."amount_fen" as "amountFen", "d"."demanded_on" as "demandedOn", "d"."account", "d"."received_at" as "receivedAt", "d"."version", d.state as "state", d.stage as "stage", to_char("d"."received_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key", coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'text', s.text,
            'organizationName', s.organization_name, 'at', s.at) order by s.at, s.id)
          from fee_demand_steps s where s.province = d.province and s.demand_id = d.id), '[]'::jsonb) as "steps", coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name,
            'kind', f.kind, 'bytes', f.bytes, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan) order by f.uploaded_at, f.id)
          from fee_demand_files f where f.province = d.province and f.demand_id = d.id), '[]'::jsonb) as "files" from "fee_demands" as "d" where "d"."province" = $1 and "d"."id" = $2;

-- demandsInSight
select "d"."province", "d"."id", "d"."number", "d"."enterprise_id" as "enterpriseId", "d"."enterprise_name" as "enterpriseName", "d"."engagement_id" as "engagementId", "d"."engagement_number" as "engagementNumber", "d"."who", "d"."office", "d"."amount_fen" as "amountFen", "d"."demanded_on" as "demandedOn", "d"."account", "d"."received_at" as "receivedAt", "d"."version", d.state as "state", d.stage as "stage", to_char("d"."received_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "fee_demands" as "d" where d.province = $1 and d.line = $2 and "d"."state" = $3 and (d.received_at, d.id) < ($4::timestamptz, $5::uuid) order by "d"."received_at" desc, "d"."id" desc limit $6;

-- describeProfile
insert into "enterprise_profiles" ("organization_id", "legal_representative", "contact_name", "contact_position", "contact_mobile", "contact_phone", "contact_mail", "nature", "registered_capital_fen", "registered_address", "postcode", "main_products") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict ("organization_id") do update set "legal_representative" = "excluded"."legal_representative", "contact_name" = "excluded"."contact_name", "contact_position" = "excluded"."contact_position", "contact_mobile" = "excluded"."contact_mobile", "contact_phone" = "excluded"."contact_phone", "contact_mail" = "excluded"."contact_mail", "nature" = "excluded"."nature", "registered_capital_fen" = "excluded"."registered_capital_fen", "registered_address" = "excluded"."registered_address", "postcode" = "excluded"."postcode", "main_products" = "excluded"."main_products", "version" = enterprise_profiles.version + 1 where "enterprise_profiles"."version" = $13 returning "version";

-- disclosuresOfCase
select "d"."province", "d"."id", "d"."link", "d"."disclosed_on" as "disclosedOn", "d"."archived_text" as "archivedText", "d"."recorded_at" as "recordedAt", d.topics as "topics", encode(d.archived_sha256, 'hex') as "archivedSha256", (select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = "d"."province" and f.id = "d"."file_id") as "paper" from "disclosures" as "d" where "d"."province" = $1 and "d"."engagement_id" = $2 order by "d"."disclosed_on" desc, "d"."id" desc limit $3;

-- duesCounted
select "d"."due_on" as "on", "d"."duty", "d"."bearer", case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $1::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $2::date and ((d.duty = $3 and e.state = any($4::text[])
    and ($5::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $6::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $7 and e.state = any($8::text[])
    and ($9::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $10::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $11 and e.state = any($12::text[])
    and ($13::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $14::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $15 and e.state = any($16::text[])
    and ($17::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $18::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $19 and e.state = any($20::text[])
    and ($21::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $22::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $23 and e.state = any($24::text[])
    and ($25::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $26::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $27 and e.state = any($28::text[])
    and ($29::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $30::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $31 and e.state = any($32::text[])
    and ($33::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $34::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end as "standing", count(distinct d.engagement_id) as "count", (array_agg(jsonb_build_object('province', e.province, 'id', e.id, 'number', e.number,
          'enterpriseName', e.enterprise_name, 'siteName', s.name, 'divisionName', v.name)::text order by e.number))[1:20] as "first" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "deadlines" as "d" on "d"."province" = "a"."province" and "d"."engagement_id" = "a"."case_id" inner join "divisions" as "v" on "v"."code" = "a"."division_code" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $35 and ("a"."closes_at" is null or "a"."closes_at" > $36) and "a"."track" = $37 and "a"."state" = $38 and a.state = any($39::text[]) and "a"."responsible_level" = $40 and $41 = any(a.reasons) and "a"."industry_code" like $42 and a.division_code = any($43::text[]) and "a"."audit_manner" = $44 and "a"."consultancy_name" ilike $45 and "a"."province" = $46 and "a"."campaign_id" = $47 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $48) and ("a"."enterprise_name" ilike $49 or "a"."number" ilike $50) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $51::date and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) >= $52::date and a.next_due_on is not null and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) <= $53::date and a.next_due_on is not null and d.due_on between $54::date and $55::date group by "d"."due_on", "d"."duty", "d"."bearer", 4 order by "d"."due_on", "d"."duty";

-- fileInCase
select "f"."name", "f"."sha256", "f"."scan", "f"."organization_id" as "organizationId" from "case_files" as "f" where "f"."province" = $1 and "f"."id" = $2 and "f"."case_id" = $3;

-- forecastCells
select "a"."division_code" as "divisionCode", "v"."name" as "divisionName", "d"."duty", case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $1::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $2::date and ((d.duty = $3 and e.state = any($4::text[])
    and ($5::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $6::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $7 and e.state = any($8::text[])
    and ($9::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $10::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $11 and e.state = any($12::text[])
    and ($13::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $14::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $15 and e.state = any($16::text[])
    and ($17::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $18::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $19 and e.state = any($20::text[])
    and ($21::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $22::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $23 and e.state = any($24::text[])
    and ($25::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $26::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $27 and e.state = any($28::text[])
    and ($29::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $30::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $31 and e.state = any($32::text[])
    and ($33::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $34::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end as "standing", count(distinct d.engagement_id) as "count" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "deadlines" as "d" on "d"."province" = "a"."province" and "d"."engagement_id" = "a"."case_id" inner join "divisions" as "v" on "v"."code" = "a"."division_code" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $35 and ("a"."closes_at" is null or "a"."closes_at" > $36) and "a"."track" = $37 and "a"."state" = $38 and a.state = any($39::text[]) and "a"."responsible_level" = $40 and $41 = any(a.reasons) and "a"."industry_code" like $42 and a.division_code = any($43::text[]) and "a"."audit_manner" = $44 and "a"."consultancy_name" ilike $45 and "a"."province" = $46 and "a"."campaign_id" = $47 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $48) and ("a"."enterprise_name" ilike $49 or "a"."number" ilike $50) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $51::date and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) >= $52::date and a.next_due_on is not null and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) <= $53::date and a.next_due_on is not null and d.duty = $54 and "d"."dropped_because" is null group by "a"."division_code", "v"."name", "d"."duty", 4 order by "a"."division_code";

-- handoverNamed
select "h"."province", "h"."id", "h"."engagement_id" as "engagementId", "h"."engagement_number" as "engagementNumber", "h"."enterprise_id" as "enterpriseId", "h"."enterprise_name" as "enterpriseName", "h"."former_id" as "formerId", "h"."former_name" as "formerName", "h"."successor_id" as "successorId", "h"."successor_name" as "successorName", "h"."reason", "h"."changed_on" as "changedOn", "h"."offered_at" as "offeredAt", "h"."received_at" as "receivedAt", "h"."received_by_name" as "receivedByName", "h"."is_whole" as "isWhole", "h"."remark", "h"."version", to_char("h"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key", coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', encode(f.sha256, 'hex'),
          'bytes', f.bytes, 'isInCase', f.file_id is not null) order by f.position)
        from handover_files f where f.province = h.province and f.handover_id = h.id), '[]'::jsonb) as "files", h.nothing as "nothing" from "handovers" as "h" where "h"."province" = $1 and "h"."id" = $2;

-- handoversOfCase
select "h"."province", "h"."id", "h"."engagement_id" as "engagementId", "h"."engagement_number" as "engagementNumber", "h"."enterprise_id" as "enterpriseId", "h"."enterprise_name" as "enterpriseName", "h"."former_id" as "formerId", "h"."former_name" as "formerName", "h"."successor_id" as "successorId", "h"."successor_name" as "successorName", "h"."reason", "h"."changed_on" as "changedOn", "h"."offered_at" as "offeredAt", "h"."received_at" as "receivedAt", "h"."received_by_name" as "receivedByName", "h"."is_whole" as "isWhole", "h"."remark", "h"."version", to_char("h"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key", coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', encode(f.sha256, 'hex'),
          'bytes', f.bytes, 'isInCase', f.file_id is not null) order by f.position)
        from handover_files f where f.province = h.province and f.handover_id = h.id), '[]'::jsonb) as "files", h.nothing as "nothing" from "handovers" as "h" where "h"."province" = $1 and "h"."engagement_id" = $2 order by "h"."opened_at" desc, "h"."id" desc limit $3;

-- handoversOfOurs
select "h"."province", "h"."id", "h"."engagement_id" as "engagementId", "h"."engagement_number" as "engagementNumber", "h"."enterprise_id" as "enterpriseId", "h"."enterprise_name" as "enterpriseName", "h"."former_id" as "formerId", "h"."former_name" as "formerName", "h"."successor_id" as "successorId", "h"."successor_name" as "successorName", "h"."reason", "h"."changed_on" as "changedOn", "h"."offered_at" as "offeredAt", "h"."received_at" as "receivedAt", "h"."received_by_name" as "receivedByName", "h"."is_whole" as "isWhole", "h"."remark", "h"."version", to_char("h"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key", coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', encode(f.sha256, 'hex'),
          'bytes', f.bytes, 'isInCase', f.file_id is not null) order by f.position)
        from handover_files f where f.province = h.province and f.handover_id = h.id), '[]'::jsonb) as "files", h.nothing as "nothing" from "handovers" as "h" inner join (select * from (select "h"."province", "h"."id" from "handovers" as "h" where "h"."enterprise_id" = $1 and "h"."received_at" is null and (h.opened_at, h.id) < ($2::timestamptz, $3::uuid) order by "h"."opened_at" desc, "h"."id" desc limit $4) as "side" union select * from (select "h"."province", "h"."id" from "handovers" as "h" where "h"."former_id" = $5 and "h"."received_at" is null and (h.opened_at, h.id) < ($6::timestamptz, $7::uuid) order by "h"."opened_at" desc, "h"."id" desc limit $8) as "side" union select * from (select "h"."province", "h"."id" from "handovers" as "h" where "h"."successor_id" = $9 and "h"."received_at" is null and (h.opened_at, h.id) < ($10::timestamptz, $11::uuid) order by "h"."opened_at" desc, "h"."id" desc limit $12) as "side") as "ours" on "ours"."province" = "h"."province" and "ours"."id" = "h"."id" order by "h"."opened_at" desc, "h"."id" desc limit $13;

-- hearsDemand
select app.hears_demands($1, $2) as "name", app.tell_of_demand($3, $4::uuid) as "told";

-- insertDemand
insert into "fee_demands" ("province", "id", "number", "line", "enterprise_id", "enterprise_name", "engagement_id", "engagement_number", "stage", "who", "office", "amount_fen", "demanded_on", "account", "reported_by", "received_at", "state") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- insertDemandFile
insert into "fee_demand_files" ("province", "id", "demand_id", "organization_id", "name", "kind", "bytes", "sha256", "stored_as", "uploaded_by", "uploaded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict ("province", "id") do nothing returning true as "filed";

-- insertDisclosure
insert into "disclosures" ("province", "id", "engagement_id", "link", "disclosed_on", "topics", "archived_text", "archived_sha256", "file_id", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- insertSite
insert into "sites" ("province", "id", "enterprise_id", "enterprise_name", "credit_code", "name", "address", "division_code", "industry_code", "registered_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- insertStep
insert into "fee_demand_steps" ("province", "id", "demand_id", "state", "text", "organization_id", "organization_name", "by_account", "at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- lawOfProvince
select jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = $1),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as law;

-- leftBehind
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."responsible_level" as "level", "e"."audit_manner" as "manner", "e"."reasons", "e"."listed_on" as "listedOn", "e"."campaign_id" as "campaignId", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity", "a"."next_due_on" as "nextDueOn", "a"."next_duty" as "nextDuty", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'metOn', d.met_on,
    'dropped', d.dropped_because is not null)), '[]'::jsonb)
  from deadlines d where d.province = e.province and d.engagement_id = e.id) as "clocks", to_char("a"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "openedKey" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and "a"."track" = $3 and "a"."state" = $4 and a.state = any($5::text[]) and "a"."responsible_level" = $6 and $7 = any(a.reasons) and "a"."industry_code" like $8 and a.division_code = any($9::text[]) and "a"."audit_manner" = $10 and "a"."consultancy_name" ilike $11 and "a"."province" = $12 and "a"."campaign_id" = $13 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $14) and ("a"."enterprise_name" ilike $15 or "a"."number" ilike $16) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $17::date and exists (select from deadlines d join engagements e on e.province = d.province and e.id = d.engagement_id
    where d.province = a.province and d.engagement_id = a.case_id and d.duty = $18 and case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < $19::date then 'late' when (d.met_on is null and d.dropped_because is null and d.due_on >= $20::date and ((d.duty = $21 and e.state = any($22::text[])
    and ($23::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $24::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $25 and e.state = any($26::text[])
    and ($27::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $28::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $29 and e.state = any($30::text[])
    and ($31::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $32::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $33 and e.state = any($34::text[])
    and ($35::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $36::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $37 and e.state = any($38::text[])
    and ($39::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $40::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $41 and e.state = any($42::text[])
    and ($43::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $44::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $45 and e.state = any($46::text[])
    and ($47::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $48::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $49 and e.state = any($50::text[])
    and ($51::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $52::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) then 'at_risk' else 'due' end = $53 and (d.met_on is null and d.dropped_because is null and d.due_on >= $54::date and ((d.duty = $55 and e.state = any($56::text[])
    and ($57::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $58::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) and d.due_on >= $59::date and d.due_on <= $60::date) and (a.state in ('evaluation_failed', 'acceptance_failed')
          or a.state in ('listed', 'commissioned', 'self_auditing') and exists (select from deadlines x
            where x.province = a.province and x.engagement_id = a.case_id and x.met_on is null and x.dropped_because is null
              and x.duty in ('finish_audit', 'apply_evaluation', 'conclude_evaluation') and x.due_on < $61::date)) and (a.opened_at, a.case_id) > ($62::timestamptz, $63::uuid) order by "a"."opened_at", "a"."case_id" limit $64;

-- likelyMisses
select "e"."province", "e"."id", "e"."number", "e"."state", "e"."listed_on" as "listedOn", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "e"."consultancy_name" as "consultancyName", "a"."division_code" as "divisionCode", "v"."name" as "divisionName", "d"."duty", "d"."due_on" as "dueOn", "d"."runs_from" as "runsFrom" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "deadlines" as "d" on "d"."province" = "a"."province" and "d"."engagement_id" = "a"."case_id" inner join "divisions" as "v" on "v"."code" = "a"."division_code" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and "a"."track" = $3 and "a"."state" = $4 and a.state = any($5::text[]) and "a"."responsible_level" = $6 and $7 = any(a.reasons) and "a"."industry_code" like $8 and a.division_code = any($9::text[]) and "a"."audit_manner" = $10 and "a"."consultancy_name" ilike $11 and "a"."province" = $12 and "a"."campaign_id" = $13 and exists (select from engagements e where e.province = a.province and e.id = a.case_id and e.enterprise_id = $14) and ("a"."enterprise_name" ilike $15 or "a"."number" ilike $16) and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) < $17::date and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) >= $18::date and a.next_due_on is not null and (case when a.next_due_on is null then '9999-12-31'::date else a.next_due_on end) <= $19::date and a.next_due_on is not null and d.duty = $20 and (d.met_on is null and d.dropped_because is null and d.due_on >= $21::date and ((d.duty = $22 and e.state = any($23::text[])
    and ($24::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $25::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $26 and e.state = any($27::text[])
    and ($28::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $29::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $30 and e.state = any($31::text[])
    and ($32::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $33::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $34 and e.state = any($35::text[])
    and ($36::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $37::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $38 and e.state = any($39::text[])
    and ($40::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $41::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $42 and e.state = any($43::text[])
    and ($44::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $45::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $46 and e.state = any($47::text[])
    and ($48::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $49::int * (d.due_on - coalesce(d.runs_from, e.listed_on))) or (d.duty = $50 and e.state = any($51::text[])
    and ($52::date - coalesce(d.runs_from, e.listed_on)) * 100 >= $53::int * (d.due_on - coalesce(d.runs_from, e.listed_on))))) order by "d"."due_on", "d"."id" limit $54;

-- linkageOfCase
select "e"."number", "e"."state", "e"."track", "e"."enterprise_id" as "enterpriseId", "e"."listed_on" as "listedOn", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "s"."division_code" as "divisionCode", "l"."permit_text" as "permitText", "l"."written_on" as "writtenOn", "l"."evidence", "l"."reported_on" as "reportedOn", "l"."authority_name" as "authorityName", "l"."version", p.permit_management as "management", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{conclude_acceptance}'::text[]) and t.dropped_because is null) as "acceptanceDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{pass_acceptance}'::text[]) and t.dropped_because is null) as "permitAcceptanceDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{permit_entry}'::text[]) and t.dropped_because is null) as "entryDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{permit_entry_report}'::text[]) and t.dropped_because is null) as "reportDueOn", (select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = "l"."province" and f.id = "l"."file_id") as "paper", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" left join "site_permits" as "p" on "p"."province" = "s"."province" and "p"."site_id" = "s"."id" left join "permit_linkages" as "l" on "l"."province" = "e"."province" and "l"."engagement_id" = "e"."id" where "e"."province" = $1 and "e"."id" = $2;

-- linkageToRecord
select "e"."number", "e"."state", "e"."track", "e"."enterprise_id" as "enterpriseId", "e"."listed_on" as "listedOn", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "s"."division_code" as "divisionCode", "l"."permit_text" as "permitText", "l"."written_on" as "writtenOn", "l"."evidence", "l"."reported_on" as "reportedOn", "l"."authority_name" as "authorityName", "l"."version", p.permit_management as "management", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{conclude_acceptance}'::text[]) and t.dropped_because is null) as "acceptanceDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{pass_acceptance}'::text[]) and t.dropped_because is null) as "permitAcceptanceDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{permit_entry}'::text[]) and t.dropped_because is null) as "entryDueOn", (select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any ('{permit_entry_report}'::text[]) and t.dropped_because is null) as "reportDueOn", (select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = "l"."province" and f.id = "l"."file_id") as "paper", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", app.sees_to_permits(e.province, e.id) as "isOurs", $1::uuid is null or exists (select from case_files f where f.province = e.province and f.id = $2::uuid
        and f.case_id = e.id and f.scan <> 'infected') as "isPaperThere" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" left join "site_permits" as "p" on "p"."province" = "s"."province" and "p"."site_id" = "s"."id" left join "permit_linkages" as "l" on "l"."province" = "e"."province" and "l"."engagement_id" = "e"."id" where "e"."province" = $3 and "e"."id" = $4;

-- moveDemand
update "fee_demands" set "state" = $1, "version" = version + 1 where "province" = $2 and "id" = $3 and "version" = $4 returning "version";

-- myEnterprise
select "id", "name", "credit_code" as "creditCode" from "organizations" where "id" = $1 and "kind" = $2;

-- offerList
with held as (
      select h.province, h.id from handovers h
        where h.province = $1 and h.id = $2::uuid and h.version = $3 for update
    ), listed as (
      insert into handover_files (province, handover_id, position, name, sha256)
        select held.province, held.id,
          (select coalesce(max(f.position), 0) from handover_files f where f.province = held.province and f.handover_id = held.id) + given.nth,
          given.one ->> 'name', decode(given.one ->> 'sha256', 'hex')
        from held, jsonb_array_elements($4::jsonb) with ordinality given (one, nth)
      returning 1)
    update handovers h set offered_at = $5::timestamptz, nothing = $6::jsonb, version = h.version + 1
      from held where h.province = held.province and h.id = held.id and (select count(*) from listed) >= 0
      returning h.version;

-- openCasesOf
select * from (select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "e"."track", "e"."state", "e"."responsible_level" as "level", "e"."audit_manner" as "manner", "e"."reasons", "e"."listed_on" as "listedOn", "e"."campaign_id" as "campaignId", "e"."consultancy_name" as "consultancyName", "e"."opened_at" as "openedAt", "a"."capacity", "a"."next_due_on" as "nextDueOn", "a"."next_duty" as "nextDuty", "e"."enterprise_id" as "enterpriseId", row_number() over (partition by e.enterprise_id order by a.next_due_on nulls last, e.id) as "nth" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "a"."organization_id" = $1 and ("a"."closes_at" is null or "a"."closes_at" > $2) and a.state = any($3::text[]) and e.enterprise_id = any($4::uuid[])) as "r" where "r"."nth" <= $5 order by "r"."enterpriseId", "r"."nth";

-- openRound
insert into "engagements" ("province", "id", "number", "site_id", "enterprise_id", "enterprise_name", "organiser_id", "organiser_name", "line", "track", "state", "opened_at", "rules_on", "rules_known_at", "lines", "listed_on", "responsible_level", "reasons", "targets") select "s"."province", $1::uuid as "id", s.province || '-' || $2::int || '-' || to_char(nextval('engagement_numbers'), 'FM999999000000') as "number", "s"."id" as "site_id", "s"."enterprise_id", "s"."enterprise_name", $3::uuid as "organiser_id", $4::text as "organiser_name", $5::text as "line", $6::text as "track", 'listed' as "state", $7::timestamptz as "opened_at", $8::date as "rules_on", $9::timestamptz as "rules_known_at", array[$10::text] as "lines", $11::date as "listed_on", $12::text as "responsible_level", $13::text[] as "reasons", $14::jsonb as "targets" from "sites" as "s" where "s"."province" = $15 and "s"."id" = $16 returning "number", "enterprise_id" as "enterpriseId", "enterprise_name" as "enterpriseName";

-- openRoundsOfSite
select "e"."id", "e"."track", "e"."listed_on" as "listedOn", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "s"."division_code" as "divisionCode", e.campaign_id is not null as "inCampaign", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "e"."province" = $1 and "e"."site_id" = $2 and "e"."closed_at" is null;

-- openRoundsOnTrack
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "a"."division_code" as "divisionCode", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" where "a"."organization_id" = $1 and "a"."track" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "e"."closed_at" is null order by "a"."opened_at" desc, "a"."case_id" desc limit $4;

-- overseenEnterprise
select "organization_id" as "id", "name", "credit_code" as "creditCode" from "oversight" where "authority_id" = $1 and "organization_id" = $2 and "kind" = $3 and "state" <> $4;

-- papersPage
with us (id) as (select $1::uuid), ours as (
      select a.province, a.case_id, a.number, a.enterprise_name from case_access a where a.organization_id = $2::uuid
        and a.province = $3 and a.case_id = $4::uuid)
    select p.kind, p.id, p.province, p.case_id as "caseId", p.number, p.title, p.by_name as "byName", p.at, p.file_id as "fileId",
      encode(p.sha256, 'hex') as sha256, p.subject_id as "subjectId", to_char("p"."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
    from (select 'case_document'::text as kind, "f"."id" as id, o.province,
  o.case_id, o.number, f.name as title, f.organization_name as by_name, f.uploaded_at as at, f.id as file_id, f.sha256, null::uuid
    from ours o join case_files f on f.province = o.province and f.case_id = o.case_id where not exists (select from audit_contracts c where c.province = f.province and c.file_id = f.id)
  and not exists (select from self_audit_declarations d where d.province = f.province and d.file_id = f.id)
  and not exists (select from disclosures d where d.province = f.province and d.file_id = f.id)
  and not exists (select from permit_linkages l where l.province = f.province and l.file_id = f.id)
  and not exists (select from round_verdicts v where v.province = f.province and v.file_id = f.id) union all select 'audit_contract'::text as kind, "c"."id" as id, o.province,
  o.case_id, o.number, c.number as title, c.consultancy_name, c.filed_at, c.file_id, (select f.sha256 from case_files f where f.province = "c"."province"
  and f.id = "c"."file_id"), null::uuid
    from ours o join audit_contracts c on c.province = o.province and c.engagement_id = o.case_id union all select 'self_audit_declaration'::text as kind, "d"."id" as id, o.province,
  o.case_id, o.number, null::text, o.enterprise_name, d.declared_at, d.file_id, (select f.sha256 from case_files f where f.province = "d"."province"
  and f.id = "d"."file_id"), null::uuid
    from ours o join self_audit_declarations d on d.province = o.province and d.engagement_id = o.case_id union all select 'handover_list'::text as kind, "h"."id" as id, o.province,
  o.case_id, o.number, null::text, h.former_name, h.opened_at, null::uuid, null::bytea, null::uuid
    from ours o join handovers h on h.province = o.province and h.engagement_id = o.case_id union all select 'permit_entry_record'::text, o.case_id, o.province, o.case_id, o.number, null::text, l.authority_name,
      l.written_on::timestamp at time zone 'Asia/Shanghai', l.file_id, (select f.sha256 from case_files f where f.province = "l"."province"
  and f.id = "l"."file_id"), null::uuid
    from ours o join permit_linkages l on l.province = o.province and l.engagement_id = o.case_id union all select 'disclosure_record'::text as kind, "d"."id" as id, o.province,
  o.case_id, o.number, d.link, o.enterprise_name, d.recorded_at, d.file_id, coalesce((select f.sha256 from case_files f where f.province = "d"."province"
  and f.id = "d"."file_id"), d.archived_sha256), null::uuid
    from ours o join disclosures d on d.province = o.province and d.engagement_id = o.case_id union all select 'fee_attestation'::text, o.case_id, o.province, o.case_id, o.number, a.stage, o.enterprise_name, a.attested_at, null::uuid, null::bytea, null::uuid
    from ours o join fee_attestations a on a.province = o.province and a.engagement_id = o.case_id union all select 'verdict_paper'::text as kind, "v"."id" as id, o.province,
  o.case_id, o.number, coalesce(v.document_number, v.stage), v.concluded_by_name, v.recorded_at, v.file_id, (select f.sha256 from case_files f where f.province = "v"."province"
  and f.id = "v"."file_id"), null::uuid
    from ours o join round_verdicts v on v.province = o.province and v.engagement_id = o.case_id) p (kind, id, province, case_id, number, title, by_name, at, file_id, sha256, subject_id)
    where true and p.case_id = $5::uuid
      and p.kind = $6
      and (p.at, p.id, p.kind) < ($7::timestamptz, $8::uuid, $9)
    order by p.at desc, p.id desc, p.kind desc limit $10;

-- profileOfEnterprise
select "o"."name", "o"."credit_code" as "creditCode", "o"."division_code" as "divisionCode", "p"."legal_representative" as "legalRepresentative", "p"."contact_name" as "contactName", "p"."contact_position" as "contactPosition", "p"."contact_mobile" as "contactMobile", "p"."contact_phone" as "contactPhone", "p"."contact_mail" as "contactMail", p.nature as "nature", "p"."registered_capital_fen" as "registeredCapitalFen", "p"."registered_address" as "registeredAddress", "p"."postcode", "p"."main_products" as "mainProducts", "p"."version" from (select $1::uuid as id) as "asked" left join "enterprise_profiles" as "p" on "p"."organization_id" = "asked"."id" left join "organizations" as "o" on "o"."id" = "asked"."id" and "o"."kind" = $2;

-- roundAndConsultancy
select "e"."number", "e"."version", "e"."track", "e"."state", "e"."audit_manner" as "manner", "e"."enterprise_id" as "enterpriseId", "e"."consultancy_id" as "consultancyId", "e"."consultancy_name" as "consultancyName", "s"."industry_code" as "industry", "s"."division_code" as "divisionCode", exists (select from audit_contracts c where c.province = e.province and c.engagement_id = e.id) as "wasCommissioned", "found"."id" as "foundId", "found"."name" as "foundName", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", exists (select from case_files f where f.province = e.province and f.id = $1::uuid and f.case_id = e.id
          and f.organization_id = e.enterprise_id and f.scan <> 'infected') as "isPaperThere", (
          select jsonb_build_object('number', c.number, 'consultancyName', c.consultancy_name)
          from sites t
          join engagements o on o.province = t.province and o.site_id = t.id
          join audit_contracts c on c.province = o.province and c.engagement_id = o.id
          join case_files p on p.province = c.province and p.id = c.file_id
          where t.province = e.province and t.enterprise_id = e.enterprise_id and c.consultancy_id <> found.id
            and p.sha256 = (select f.sha256 from case_files f where f.province = e.province and f.id = $2::uuid)
          order by c.filed_at desc, c.id desc limit 1) as "sameAs" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" left join lateral app.consultancy_by_code(e.province, $3) as "found" on true where "e"."province" = $4 and "e"."id" = $5;

-- roundOfManner
select "e"."number", "e"."version", "e"."track", "e"."state", "e"."audit_manner" as "manner", "e"."enterprise_id" as "enterpriseId", "e"."consultancy_id" as "consultancyId", "e"."consultancy_name" as "consultancyName", "s"."industry_code" as "industry", "s"."division_code" as "divisionCode", exists (select from audit_contracts c where c.province = e.province and c.engagement_id = e.id) as "wasCommissioned" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "e"."province" = $1 and "e"."id" = $2;

-- roundUnderLaw
select "e"."number", "e"."version", "e"."track", "e"."state", "e"."audit_manner" as "manner", "e"."enterprise_id" as "enterpriseId", "e"."consultancy_id" as "consultancyId", "e"."consultancy_name" as "consultancyName", "s"."industry_code" as "industry", "s"."division_code" as "divisionCode", exists (select from audit_contracts c where c.province = e.province and c.engagement_id = e.id) as "wasCommissioned", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "e"."province" = $1 and "e"."id" = $2;

-- roundWithLaw
select "e"."number", "e"."state", "e"."version", "e"."track", "e"."reasons", "e"."listed_on" as "listedOn", "e"."enterprise_id" as "enterpriseId", "e"."enterprise_name" as "enterpriseName", "e"."burns_coal" as "burnsCoal", "e"."campaign_id" as "campaignId", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", "a"."capacity", "s"."name" as "siteName", "s"."credit_code" as "creditCode", "s"."division_code" as "divisionCode", "s"."industry_code" as "industryCode", e.hazardous_waste_t::float8 as "hazardousWasteTonnes", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'metOn', d.met_on,
    'dropped', d.dropped_because is not null)), '[]'::jsonb)
  from deadlines d where d.province = e.province and d.engagement_id = e.id) as "clocks", (select p.permit_management from site_permits p
          where p.province = s.province and p.site_id = s.id) as "permitManagement", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $1 and "a"."province" = $2 and "a"."case_id" = $3;

-- siteAndLaw
select "s"."division_code" as "divisionCode", "s"."industry_code" as "industryCode", p.permit_management as "permitManagement", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = s.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "sites" as "s" left join "site_permits" as "p" on "p"."province" = "s"."province" and "p"."site_id" = "s"."id" where "s"."province" = $1 and "s"."id" = $2;

-- siteWithFacts
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "p"."approvals_passed" as "approvalsPassed", "p"."approval_number" as "approvalNumber", "p"."permit_held" as "permitHeld", "p"."permit_number" as "permitNumber", p.permit_management as "permitManagement", "p"."permit_valid_until" as "permitValidUntil", "p"."on_closure_list" as "onClosureList", "p"."version" as "permitVersion", coalesce((
  select jsonb_agg(jsonb_build_object('year', y.year, 'outputValueFen', y.output_value_fen, 'mainIncomeFen', y.main_income_fen,
    'salesFen', y.sales_fen, 'energyTce', y.energy_tce, 'discharges', y.discharges, 'products', y.products, 'version', y.version)
    order by y.year desc)
  from (select * from site_figures g where g.province = s.province and g.site_id = s.id order by g.year desc
    limit 10) y), '[]'::jsonb) as "figures" from "sites" as "s" inner join "divisions" as "d" on "d"."code" = "s"."division_code" left join "site_permits" as "p" on "p"."province" = "s"."province" and "p"."site_id" = "s"."id" where "s"."province" = $1 and "s"."id" = $2 and exists (select from engagements e
  join case_access a on a.organization_id = $3::uuid and a.province = e.province and a.case_id = e.id
  where e.province = s.province and e.site_id = s.id and e.closed_at is null and a.capacity = 'consultancy'
    and (a.closes_at is null or a.closes_at > app.now()));

-- sitesInJurisdiction
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from "jurisdictions" as "j" inner join "sites" as "s" on "s"."province" = left(j.division_code, 2) and "s"."division_code" = "j"."division_code" inner join "divisions" as "d" on "d"."code" = "j"."division_code" where "j"."authority_id" = $1 and "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;

-- sitesOfCases
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from (select distinct "e"."province", "e"."site_id" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" where "a"."organization_id" = $1) as "c" inner join "sites" as "s" on "s"."province" = "c"."province" and "s"."id" = "c"."site_id" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;

-- sitesOfEnterprise
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode" from "sites" as "s" inner join "divisions" as "d" on "d"."code" = "s"."division_code" where "s"."enterprise_id" = $1 and "s"."industry_code" = $2 and s.division_code = any($3::text[]) and ("s"."enterprise_name" ilike $4 or "s"."name" ilike $5) and ("s"."division_code", "s"."id") > ($6, $7) order by "s"."division_code", "s"."id" limit $8;

-- sitesWithFacts
select "s"."province", "s"."id", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."name", "s"."address", "s"."division_code" as "divisionCode", "d"."name" as "divisionName", "s"."industry_code" as "industryCode", "p"."approvals_passed" as "approvalsPassed", "p"."approval_number" as "approvalNumber", "p"."permit_held" as "permitHeld", "p"."permit_number" as "permitNumber", p.permit_management as "permitManagement", "p"."permit_valid_until" as "permitValidUntil", "p"."on_closure_list" as "onClosureList", "p"."version" as "permitVersion", coalesce((
  select jsonb_agg(jsonb_build_object('year', y.year, 'outputValueFen', y.output_value_fen, 'mainIncomeFen', y.main_income_fen,
    'salesFen', y.sales_fen, 'energyTce', y.energy_tce, 'discharges', y.discharges, 'products', y.products, 'version', y.version)
    order by y.year desc)
  from (select * from site_figures g where g.province = s.province and g.site_id = s.id order by g.year desc
    limit 10) y), '[]'::jsonb) as "figures" from "sites" as "s" inner join "divisions" as "d" on "d"."code" = "s"."division_code" left join "site_permits" as "p" on "p"."province" = "s"."province" and "p"."site_id" = "s"."id" where "s"."enterprise_id" = $1 and exists (select from engagements e
  join case_access a on a.organization_id = $2::uuid and a.province = e.province and a.case_id = e.id
  where e.province = s.province and e.site_id = s.id and e.closed_at is null and a.capacity = 'consultancy'
    and (a.closes_at is null or a.closes_at > app.now())) order by "s"."registered_at", "s"."id" limit $3;

-- takeHandover
update "handovers" set "received_at" = $1, "received_by_id" = $2, "received_by_name" = $3, "is_whole" = $4, "remark" = $5, "version" = version + 1 where "province" = $6 and "id" = $7 and "version" = $8 returning "version";

-- tellOfDemand
select app.tell_of_demand($1, $2::uuid) as "told";

-- topicsOfCase
select "e"."number", "e"."enterprise_id" as "enterpriseId", e.listed_on as "listedOn", coalesce((select jsonb_agg(jsonb_build_object('topics', d.topics, 'disclosedOn', d.disclosed_on, 'link', d.link))
          from disclosures d where d.province = e.province and d.engagement_id = e.id), '[]'::jsonb) as "disclosed", (select p.started_on from audit_periods p where p.province = e.province and p.engagement_id = e.id) as "startedOn", (select min(v.concluded_on) from round_verdicts v
          where v.province = e.province and v.engagement_id = e.id) as "firstVerdictOn" from "engagements" as "e" where "e"."province" = $1 and "e"."id" = $2;

-- writeFigures
insert into "site_figures" ("province", "site_id", "year", "output_value_fen", "main_income_fen", "sales_fen", "energy_tce", "discharges", "products") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("province", "site_id", "year") do update set "output_value_fen" = "excluded"."output_value_fen", "main_income_fen" = "excluded"."main_income_fen", "sales_fen" = "excluded"."sales_fen", "energy_tce" = "excluded"."energy_tce", "discharges" = "excluded"."discharges", "products" = "excluded"."products", "version" = site_figures.version + 1 where "site_figures"."version" = $10 returning "version";

-- writeLinkage
insert into "permit_linkages" ("province", "engagement_id", "authority_id", "authority_name", "permit_text", "written_on", "evidence", "file_id", "reported_on") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("province", "engagement_id") do update set "authority_id" = "excluded"."authority_id", "authority_name" = "excluded"."authority_name", "permit_text" = "excluded"."permit_text", "written_on" = "excluded"."written_on", "evidence" = "excluded"."evidence", "file_id" = "excluded"."file_id", "reported_on" = "excluded"."reported_on", "version" = permit_linkages.version + 1 where "permit_linkages"."version" = $10 returning "version";

-- writePermit
insert into "site_permits" ("province", "site_id", "approvals_passed", "approval_number", "permit_held", "permit_number", "permit_management", "permit_valid_until", "on_closure_list") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("province", "site_id") do update set "approvals_passed" = "excluded"."approvals_passed", "approval_number" = "excluded"."approval_number", "permit_held" = "excluded"."permit_held", "permit_number" = "excluded"."permit_number", "permit_management" = "excluded"."permit_management", "permit_valid_until" = "excluded"."permit_valid_until", "on_closure_list" = "excluded"."on_closure_list", "version" = site_permits.version + 1 where "site_permits"."version" = $10 returning "version";
