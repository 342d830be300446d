-- Written from api/src; not edited by hand.

-- ableFirms
select "e"."organization_id" as "organizationId", "e"."name", "e"."credit_code" as "creditCode", "e"."authority_name" as "authorityName", "e"."filing_number" as "filingNumber", "e"."valid_until" as "validUntil", "e"."audits_completed" as "auditsCompleted", "e"."staff_full_time" as "staffFullTime", case
  when e.state = 'ended' or e.valid_until < $1 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $2 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $3)
    and (x.lifted_on is null or x.lifted_on > $4)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $5 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $6)
    and (x.lifted_on is null or x.lifted_on > $7)) then 'named'
  else 'listed' end = 'named' as "isNamed" from "published"."register_entries" as "e" where "e"."province" = $8 and "e"."line" = $9 and e.sectors @> array[$10]::text[] and case
  when e.state = 'ended' or e.valid_until < $11 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $12 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $13)
    and (x.lifted_on is null or x.lifted_on > $14)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $15 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $16)
    and (x.lifted_on is null or x.lifted_on > $17)) then 'named'
  else 'listed' end in ('listed', 'named') and "e"."name" ilike $18 and (e.name collate "zh-x-icu", e.organization_id) > ($19, $20::uuid) order by e.name collate "zh-x-icu", "e"."organization_id" limit $21;

-- answerCorrections
update filing_corrections c set answer = g.answer, answered_at = $1::timestamptz
      from jsonb_to_recordset($2::jsonb) g (id uuid, answer text)
      where c.province = $3 and c.filing_id = $4 and c.id = g.id and c.answered_at is null;

-- answersForFirm
select app.answers_for_firm($1) as "yes";

-- askForOtherSectors
with gone as (delete from filing_sectors where province = $1 and filing_id = $2
        and industry_code <> all ($3::text[]))
      insert into filing_sectors (province, filing_id, industry_code)
      select $4, $5::uuid, code from unnest($6::text[]) code
      on conflict (province, filing_id, industry_code) do nothing;

-- askForSectors
insert into filing_sectors (province, filing_id, industry_code)
      select $1, $2::uuid, code from unnest($3::text[]) code;

-- askForSectorsOf
insert into filing_sectors (province, filing_id, industry_code)
      select s.province, $1::uuid, s.industry_code from filing_sectors s
      where s.province = $2 and s.filing_id = $3 and s.outcome = 'granted'
      returning industry_code as code;

-- casesCompletedBy
select jsonb_array_length(jsonb_path_query_array(app.firm_facts(n.id) -> 'jobs', '$[*] ? (@.source == "case")')) as "count" from app.firm_named($1::uuid) as "n";

-- certificatesOf
select "c"."id", "c"."kind", "c"."level", "c"."field", "c"."name", "c"."number", "c"."issuer", "c"."issued_on" as "issuedOn", "c"."valid_until" as "validUntil", "c"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan" from "employments" as "e" inner join "employments" as "x" on "x"."person_id" = "e"."person_id" and "x"."organization_id" = "e"."organization_id" inner join "certificates" as "c" on "c"."organization_id" = "x"."organization_id" and "c"."employment_id" = "x"."id" left join "firm_documents" as "d" on "d"."organization_id" = "c"."organization_id" and "d"."id" = "c"."document_id" where "e"."organization_id" = $1 and "e"."id" = $2 and "c"."removed_at" is null order by "c"."issued_on" desc, "c"."id" limit $3;

-- changeEmployment
select "r"."outcome", "r"."since", "r"."until", "r"."version", "r"."kept" from app.change_employment($1::uuid, $2::integer, $3::boolean, $4::date, $5::uuid) as "r";

-- checkOf
select "c"."province", "c"."id", "c"."title", "c"."kind", "c"."authority_name" as "authorityName", "c"."sample_size" as "sampleSize", "c"."drawn_at" as "drawnAt", "c"."closed_at" as "closedAt", "c"."version", "c"."seed", c.population as "population", jsonb_array_length(c.population) as "populationSize", (select count(*)::int from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.outcome <> 'pending') as "settled", (select count(*)::int from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.outcome = 'failed') as "failed", (select s.outcome from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.organization_id = $1) as "outcome" from "firm_checks" as "c" where "c"."province" = $2 and "c"."id" = $3;

-- checkPage
select "c"."province", "c"."id", "c"."title", "c"."kind", "c"."authority_name" as "authorityName", "c"."sample_size" as "sampleSize", "c"."drawn_at" as "drawnAt", "c"."closed_at" as "closedAt", "c"."version", jsonb_array_length(c.population) as "populationSize", (select count(*)::int from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.outcome <> 'pending') as "settled", (select count(*)::int from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.outcome = 'failed') as "failed", (select s.outcome from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.organization_id = $1) as "outcome", to_char("c"."drawn_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "firm_checks" as "c" where "c"."authority_id" = $2 and "c"."kind" = $3 and "c"."closed_at" is null and (c.drawn_at, c.id) < ($4::timestamptz, $5::uuid) order by "c"."drawn_at" desc, "c"."id" desc limit $6;

-- claimsOfFirm
select "c"."id", "c"."name", "c"."identity_masked" as "identityMasked", "c"."from_on" as "from", "c"."employed_since" as "employedElsewhereSince", "c"."claimed_at" as "claimedAt", "c"."outcome", "c"."reason", "c"."settled_at" as "settledAt", to_char("c"."claimed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "employment_claims" as "c" where "c"."settled_at" is null and (c.claimed_at, c.id) < ($1::timestamptz, $2::uuid) and "c"."claimant_id" = $3 order by "c"."claimed_at" desc, "c"."id" desc limit $4;

-- claimsOfFirms
select "c"."id", "c"."name", "c"."identity_masked" as "identityMasked", "c"."from_on" as "from", "c"."employed_since" as "employedElsewhereSince", "c"."claimed_at" as "claimedAt", "c"."outcome", "c"."reason", "c"."settled_at" as "settledAt", to_char("c"."claimed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key", "c"."claimant_id" as "claimantId", "c"."claimant_name" as "claimantName", "c"."employer_id" as "employerId", "c"."employer_name" as "employerName", (c.settled_at is null and app.answers_for_firm(c.employer_id)) as "maySettle" from "employment_claims" as "c" where "c"."settled_at" is null and (c.claimed_at, c.id) < ($1::timestamptz, $2::uuid) order by "c"."claimed_at" desc, "c"."id" desc limit $3;

-- closeCheck
update "firm_checks" set "closed_at" = $1, "version" = $2 where "province" = $3 and "id" = $4 and "version" = $5 and "closed_at" is null returning "version";

-- correctCertificate
update "certificates" set "kind" = $1, "level" = $2, "field" = $3, "name" = $4, "number" = $5, "issuer" = $6, "issued_on" = $7, "valid_until" = $8, "document_id" = $9, "version" = version + 1 where "organization_id" = $10 and "id" = $11;

-- correctEmployment
update "employments" set "name" = $1, "position" = $2, "experienced_since" = $3, "document_id" = $4, "version" = version + 1 where "organization_id" = $5 and "id" = $6 and "version" = $7 returning "version";

-- correctInstrument
update "instruments" set "name" = $1, "model" = $2, "serial" = $3, "balances" = $4, "calibrated_on" = $5, "calibration_until" = $6, "document_id" = $7, "version" = version + 1 where "organization_id" = $8 and "id" = $9;

-- correctJob
update "firm_jobs" set "kind" = $1, "industry_code" = $2, "enterprise_name" = $3, "title" = $4, "completed_on" = $5, "document_id" = $6, "version" = version + 1 where "organization_id" = $7 and "id" = $8;

-- correctPaper
update "firm_papers" set "kind" = $1, "title" = $2, "number" = $3, "from_on" = $4, "until_on" = $5, "document_id" = $6, "version" = version + 1 where "organization_id" = $7 and "id" = $8;

-- deciders
select "s"."imposed_by" as "imposedBy", exists (select from memberships m where m.organization_id = s.authority_id and m.state = 'active'
          and m.role in ('head', 'signer') and m.account_id <> $1) as "somebodyElse", (select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[s.organization_id]) c) as "contacts" from "firm_sanctions" as "s" where "s"."province" = $2 and "s"."id" = $3;

-- describeFirm
insert into "firm_profiles" ("organization_id", "legal_representative", "founded_on", "registered_capital_fen", "address", "public_phone", "website", "introduction") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ("organization_id") do update set "legal_representative" = "excluded"."legal_representative", "founded_on" = "excluded"."founded_on", "registered_capital_fen" = "excluded"."registered_capital_fen", "address" = "excluded"."address", "public_phone" = "excluded"."public_phone", "website" = "excluded"."website", "introduction" = "excluded"."introduction", "version" = firm_profiles.version + 1 where "firm_profiles"."version" = $9 returning "version";

-- documentNamed
select ($1::uuid is null or exists (select from firm_documents d
        where d.organization_id = $2::uuid and d.id = $3::uuid)) as "known";

-- documentOfFirm
select "d"."organization_id" as "organizationId", "d"."id", "d"."name", "d"."kind", "d"."bytes", "d"."sha256", "d"."scan", "d"."stored_as" as "storedAs", "d"."uploaded_at" as "uploadedAt", to_char("d"."uploaded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "firm_documents" as "d" where "d"."organization_id" = $1 and "d"."id" = $2;

-- documentsOfFirm
select "d"."organization_id" as "organizationId", "d"."id", "d"."name", "d"."kind", "d"."bytes", "d"."sha256", "d"."scan", "d"."stored_as" as "storedAs", "d"."uploaded_at" as "uploadedAt", to_char("d"."uploaded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "firm_documents" as "d" where "d"."organization_id" = $1 and "d"."name" ilike $2 and (d.uploaded_at, d.id) < ($3::timestamptz, $4::uuid) order by "d"."uploaded_at" desc, "d"."id" desc limit $5;

-- dropImport
delete from "staff_imports" where "organization_id" = $1 and "id" = $2 returning "id";

-- employ
select "r"."nth", "r"."outcome", "r"."since", "r"."until", "r"."claim" from app.employ($1::jsonb) as "r";

-- employmentOfFirm
select "e"."id", "e"."name", "e"."identity_masked" as "identityMasked", "e"."position", "e"."full_time" as "fullTime", "e"."from_on" as "from", "e"."until_on" as "until", "e"."experienced_since" as "experiencedSince", "e"."consented_on" as "consentedOn", "e"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan", (array['junior', 'intermediate', 'senior'])[h.rank] as "title", h.registrations as "registrations", h.is_trained as "isTrained", h.is_titled as "isTitled", (e.until_on is null or e.until_on >= $1::date) as "isHere" from "employments" as "e" left join "firm_documents" as "d" on "d"."organization_id" = "e"."organization_id" and "d"."id" = "e"."document_id" inner join lateral (select max(array_position(array['junior', 'intermediate', 'senior'], c.level)) as rank,
      coalesce(array_agg(distinct c.field) filter (where c.field is not null), '{}') as registrations,
      coalesce(bool_or(c.kind = 'training'), false) as is_trained, coalesce(bool_or(c.kind <> 'training'), false) as is_titled
    from employments x join certificates c on c.organization_id = x.organization_id and c.employment_id = x.id
    where x.person_id = e.person_id and x.organization_id = e.organization_id and c.removed_at is null
      and c.issued_on <= $2::date and (c.valid_until is null or c.valid_until >= $3::date)) as "h" on true where "e"."organization_id" = $4 and "e"."id" = $5;

-- employmentSeen
select "e"."version", "e"."until_on" as "until" from "employments" as "e" where "e"."organization_id" = $1 and "e"."id" = $2;

-- entriesOfFirm
select "e"."province", "e"."line", "e"."organization_id" as "organizationId", "e"."name", "e"."credit_code" as "creditCode", "e"."authority_name" as "authorityName", "e"."filing_number" as "filingNumber", "e"."sectors", "e"."filed_on" as "filedOn", "e"."valid_until" as "validUntil", "e"."as_of" as "asOf", "e"."staff_full_time" as "fullTime", "e"."staff_senior" as "senior", "e"."staff_intermediate" as "intermediate", "e"."staff_registered" as "registered", "e"."audits_completed" as "auditsCompleted", "e"."published_at" as "publishedAt", case
  when e.state = 'ended' or e.valid_until < $1 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $2 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $3)
    and (x.lifted_on is null or x.lifted_on > $4)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $5 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $6)
    and (x.lifted_on is null or x.lifted_on > $7)) then 'named'
  else 'listed' end as "state" from "published"."register_entries" as "e" where "e"."organization_id" = $8 order by "e"."province", "e"."line";

-- factsOfFirm
select "n"."id", "n"."name", "n"."credit_code" as "creditCode", app.firm_facts(n.id) as "facts" from app.firm_named($1::uuid) as "n";

-- fileAppeal
insert into "sanction_appeals" ("province", "id", "sanction_id", "organization_id", "grounds", "filed_at") values ($1, $2, $3, $4, $5, $6);

-- filingDesk
select (select d.name from app.filing_authority($1, $2) d) as "authorityName", (select f.id from filings f
      where f.province = $3 and f.organization_id = $4 and f.line = $5
        and f.state = any($6::text[])) as "openId", (select f.id from filings f
      where f.province = $7 and f.organization_id = $8 and f.line = $9
        and f.state = any($10::text[])) as "inForceId";

-- filingOfFirm
select "f"."province", "f"."id", "f"."number", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."credit_code" as "creditCode", "f"."authority_id" as "authorityId", "f"."authority_name" as "authorityName", "f"."line", "f"."track", "f"."state", "f"."opened_at" as "openedAt", "f"."submitted_at" as "submittedAt", "f"."decided_at" as "decidedAt", "f"."valid_from" as "validFrom", "f"."valid_until" as "validUntil", "f"."version", "f"."supersedes_id" as "supersedesId", "f"."rules_on" as "rulesOn", "f"."rules_known_at" as "rulesKnownAt", app.firm_facts(f.organization_id) as "factsNow", (select coalesce(jsonb_agg(jsonb_build_object('code', s.industry_code, 'outcome', s.outcome,
    'reason', s.reason) order by s.industry_code), '[]') from filing_sectors s
  where s.province = f.province and s.filing_id = f.id) as "sectorRows", (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label,
    'clause', c.clause, 'reason', c.reason, 'requestedAt', c.requested_at, 'answer', c.answer, 'answeredAt', c.answered_at)
    order by c.requested_at, c.id), '[]') from filing_corrections c where c.province = f.province and c.filing_id = f.id) as "correctionRows", (select g.state from filings g where g.province = f.province
  and g.id = f.supersedes_id) as "formerState" from "filings" as "f" where "f"."province" = $1 and "f"."id" = $2;

-- filingPage
select "f"."province", "f"."id", "f"."number", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."credit_code" as "creditCode", "f"."authority_id" as "authorityId", "f"."authority_name" as "authorityName", "f"."line", "f"."track", "f"."state", "f"."opened_at" as "openedAt", "f"."submitted_at" as "submittedAt", "f"."decided_at" as "decidedAt", "f"."valid_from" as "validFrom", "f"."valid_until" as "validUntil", "f"."version", array(select s.industry_code from filing_sectors s where s.province = f.province and s.filing_id = f.id
  and (s.outcome = 'granted' or f.state not in ('accepted', 'superseded', 'revoked', 'expired')) order by 1) as "sectors", (select count(*)::int from filing_corrections c where c.province = f.province and c.filing_id = f.id
    and c.answered_at is null) as "openCorrections", to_char("f"."submitted_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "filings" as "f" where "f"."authority_id" = $1 and "f"."submitted_at" is not null and "f"."state" = $2 and exists (select from filing_sectors s where s.province = f.province and s.filing_id = f.id
        and s.industry_code = $3 and s.outcome <> 'refused') and "f"."state" = $4 and "f"."submitted_at" < $5 and ("f"."organization_name" ilike $6 or "f"."credit_code" = $7 or "f"."number" = $8) and ("f"."submitted_at", f.id) < ($9::timestamptz, $10::uuid) order by "f"."submitted_at" desc, "f"."id" desc limit $11;

-- filingsCounted
select count(*) as "count" from (select "f"."id" from "filings" as "f" where "f"."authority_id" = $1 and "f"."submitted_at" is not null and "f"."state" = $2 and exists (select from filing_sectors s where s.province = f.province and s.filing_id = f.id
        and s.industry_code = $3 and s.outcome <> 'refused') and "f"."state" = $4 and "f"."submitted_at" < $5 and ("f"."organization_name" ilike $6 or "f"."credit_code" = $7 or "f"."number" = $8) limit $9) as "seen";

-- filingsInHand
select "f"."province", "f"."id", "f"."number", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."credit_code" as "creditCode", "f"."authority_id" as "authorityId", "f"."authority_name" as "authorityName", "f"."line", "f"."track", "f"."state", "f"."opened_at" as "openedAt", "f"."submitted_at" as "submittedAt", "f"."decided_at" as "decidedAt", "f"."valid_from" as "validFrom", "f"."valid_until" as "validUntil", "f"."version", "f"."supersedes_id" as "supersedesId", "f"."rules_on" as "rulesOn", "f"."rules_known_at" as "rulesKnownAt", f.facts as "facts", app.firm_facts(f.organization_id) as "factsNow", (select coalesce(jsonb_agg(jsonb_build_object('code', s.industry_code, 'outcome', s.outcome,
    'reason', s.reason) order by s.industry_code), '[]') from filing_sectors s
  where s.province = f.province and s.filing_id = f.id) as "sectorRows", (select g.id from filings g where g.province = f.province and g.line = f.line
          and g.organization_id = f.organization_id and g.state = 'accepted' and g.id <> f.id) as "formerId", (select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[f.organization_id]) c) as "contacts" from "filings" as "f" where "f"."province" = $1 and f.id = any($2::uuid[]);

-- firmInHand
select k.name, k."creditCode", held.id as held,
        exists (select from published.register_entries e where e.authority_id = $1 and e.organization_id = $2
          and e.state = 'listed' and (e.valid_until is null or e.valid_until >= $3)) as listed,
        (select c.outcome from firm_check_subjects c where c.province = $4 and c.check_id = $5::uuid
          and c.organization_id = $6) as checked,
        (select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[$7::uuid]) c) as contacts
      from (select f.organization_name as name, f.credit_code as "creditCode", f.opened_at as at from filings f
          where f.authority_id = $8 and f.organization_id = $9 and f.submitted_at is not null
        union all
        select v.name, v.credit_code, v.registered_at from oversight v
          where v.authority_id = $10 and v.organization_id = $11 and v.kind = 'consultancy'
        order by at desc limit 1) k
        left join lateral (select s.id from firm_sanctions s where s.province = $12 and s.id = $13::uuid for update) held on true;

-- firmNamed
select "n"."id", "n"."name" from app.firm_named($1::uuid) as "n";

-- firmsToPreview
select f.organization_id as id, f.name, f.facts,
        array(select distinct s.industry_code from filings x join filing_sectors s on s.province = x.province and s.filing_id = x.id
          where x.authority_id = $1 and x.organization_id = f.organization_id and x.track = $2
            and (x.state = 'accepted' and s.outcome = 'granted' or x.state in ('submitted', 'correction_requested')) order by 1) as sectors,
        exists (select from filings x where x.authority_id = $3 and x.organization_id = f.organization_id
          and x.track = $4 and x.state in ('accepted', 'submitted', 'correction_requested')) as filed
      from app.facts_of_firms($5::uuid, $6::integer) f;

-- importOfFirm
select "id", "file_name" as "fileName", "sealed_rows" as "sealedRows", "uploaded_at" as "uploadedAt", "taken_at" as "takenAt" from "staff_imports" where "organization_id" = $1 and "id" = $2;

-- impose
with imposed as (
        insert into firm_sanctions (province, id, organization_id, organization_name, authority_id, authority_name, step, previous_id,
            check_id, clause, reason, from_on, until_on, imposed_by, imposed_at)
          values ($1, $2::uuid, $3::uuid, $4, $5::uuid, $6, $7,
            $8::uuid, $9::uuid, $10, $11, $12::date, $13::date, $14::uuid,
            $15::timestamptz))
      insert into published.register_sanctions (province, id, organization_id, organization_name, credit_code, authority_id,
          authority_name, step, clause, reason, from_on, until_on, published_at)
        select $16, $17::uuid, $18::uuid, $19::text, $20::text, $21::uuid,
          $22::text, $23::text, $24::text, $25::text, $26::date, $27::date,
          $28::timestamptz
        where $29::text <> 'order_to_correct';

-- insertCertificates
insert into "certificates" ("organization_id", "id", "employment_id", "kind", "level", "field", "name", "number", "issuer", "issued_on", "valid_until", "document_id", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- insertCheck
insert into "firm_checks" ("province", "id", "authority_id", "authority_name", "kind", "title", "seed", "population", "sample_size", "drawn_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- insertDocument
insert into "firm_documents" ("organization_id", "id", "name", "kind", "bytes", "sha256", "stored_as", "uploaded_by", "uploaded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("organization_id", "id") do nothing returning true as "brought";

-- insertFiling
insert into filings (province, id, number, organization_id, organization_name, credit_code,
        authority_id, authority_name, line, track, state, opened_at)
      select $1, $2::uuid, $3 || '-BA' || $4::int || '-' || to_char(nextval('filing_numbers'), 'FM999999000000'), o.id, o.name, o.credit_code,
        d.id, d.name, $5, $6, 'draft', $7::timestamptz
      from organizations o cross join app.filing_authority($8, $9) d
      where o.id = $10 returning number;

-- insertImport
insert into "staff_imports" ("organization_id", "id", "file_name", "sealed_rows", "accepted", "rejected", "uploaded_by", "uploaded_at") values ($1, $2, $3, $4, $5, $6, $7, $8);

-- insertInstrument
insert into "instruments" ("name", "model", "serial", "balances", "calibrated_on", "calibration_until", "document_id", "organization_id", "id", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- insertJob
insert into "firm_jobs" ("kind", "industry_code", "enterprise_name", "title", "completed_on", "document_id", "organization_id", "id", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- insertPaper
insert into "firm_papers" ("kind", "title", "number", "from_on", "until_on", "document_id", "organization_id", "id", "recorded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- insertRenewal
insert into filings (province, id, number, organization_id,
        organization_name, credit_code, authority_id, authority_name, line, track, state, opened_at, supersedes_id)
      select f.province, $1::uuid, f.province || '-BA' || $2::int || '-' || to_char(nextval('filing_numbers'), 'FM999999000000'), o.id, o.name, o.credit_code,
        d.id, d.name, f.line, f.track, 'draft', $3::timestamptz, f.id
      from filings f join organizations o on o.id = f.organization_id
        cross join app.filing_authority(f.province, f.line) d
      where f.province = $4 and f.id = $5 and f.line = $6::jsonb ->> f.track
        and f.state in ('accepted', 'expired')
      returning number, track, authority_id as "authorityId";

-- instrumentsOfFirm
select "t"."id", "t"."name", "t"."model", "t"."serial", "t"."calibrated_on" as "calibratedOn", "t"."calibration_until" as "calibrationUntil", "t"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan", t.balances as "balances", to_char("t"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "instruments" as "t" left join "firm_documents" as "d" on "d"."organization_id" = "t"."organization_id" and "d"."id" = "t"."document_id" where "t"."organization_id" = $1 and "t"."removed_at" is null and (t.recorded_at, t.id) > ($2::timestamptz, $3::uuid) order by "t"."recorded_at", "t"."id" limit $4;

-- jobsOfFirm
select "t"."id", "t"."kind", "t"."industry_code" as "industryCode", "t"."enterprise_name" as "enterpriseName", "t"."title", "t"."completed_on" as "completedOn", "t"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan", t.completed_on::text || 'T00:00:00.000Z' as "key" from "firm_jobs" as "t" left join "firm_documents" as "d" on "d"."organization_id" = "t"."organization_id" and "d"."id" = "t"."document_id" where "t"."organization_id" = $1 and "t"."removed_at" is null and (t.completed_on, t.id) < (left($2, 10)::date, $3::uuid) order by "t"."completed_on" desc, "t"."id" desc limit $4;

-- keepRest
update "staff_imports" set "sealed_rows" = $1, "accepted" = $2, "rejected" = $3 where "organization_id" = $4 and "id" = $5;

-- lift
with lifted as (
        update firm_sanctions set lifted_on = $1::date, lifted_because = $2, lifted_reason = $3, version = version + 1
          where province = $4 and id = $5 and version = $6 and lifted_on is null returning id, version),
      shown as (
        update published.register_sanctions p set lifted_on = $7::date, lifted_because = $8 from lifted
          where p.province = $9 and p.id = lifted.id)
      select version from lifted;

-- listedFirms
select "e"."organization_id" as "id", "e"."name" from "published"."register_entries" as "e" where "e"."authority_id" = $1 and "e"."state" = $2 and (e.valid_until is null or e.valid_until >= $3) order by "e"."organization_id";

-- lockCertificate
select "c"."version", "c"."kind", "c"."issued_on" as "issuedOn", "c"."valid_until" as "validUntil" from "employments" as "e" inner join "employments" as "x" on "x"."person_id" = "e"."person_id" and "x"."organization_id" = "e"."organization_id" inner join "certificates" as "c" on "c"."organization_id" = "x"."organization_id" and "c"."employment_id" = "x"."id" where "e"."organization_id" = $1 and "e"."id" = $2 and "c"."id" = $3 and "c"."removed_at" is null for update of "c";

-- lockImport
select "id", "file_name" as "fileName", "sealed_rows" as "sealedRows", "uploaded_at" as "uploadedAt", "taken_at" as "takenAt" from "staff_imports" where "organization_id" = $1 and "id" = $2 and "taken_at" is null for update;

-- lockInstrument
select "version" from "instruments" where "organization_id" = $1 and "id" = $2 and "removed_at" is null for update;

-- lockJob
select "version" from "firm_jobs" where "organization_id" = $1 and "id" = $2 and "removed_at" is null for update;

-- lockPaper
select "version" from "firm_papers" where "organization_id" = $1 and "id" = $2 and "removed_at" is null for update;

-- noteChange
update "filings" set "version" = $1 where "province" = $2 and "id" = $3 and "version" = $4 and state = any($5::text[]) returning "version";

-- openCasesOf
select "e"."province", "e"."id", "e"."number", "e"."enterprise_name" as "enterpriseName", "s"."name" as "siteName", "s"."industry_code" as "industryCode", "s"."division_code" as "divisionCode", e.track as "track" from "case_access" as "a" inner join "engagements" as "e" on "e"."province" = "a"."province" and "e"."id" = "a"."case_id" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "a"."organization_id" = $1 and "a"."capacity" = $2 and ("a"."closes_at" is null or "a"."closes_at" > $3) and "e"."consultancy_id" = $4 and "e"."closed_at" is null order by "a"."opened_at" desc, "a"."case_id" desc limit $5;

-- papersOfFirm
select "t"."id", "t"."kind", "t"."title", "t"."number", "t"."from_on" as "from", "t"."until_on" as "until", "t"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan", to_char("t"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "key" from "firm_papers" as "t" left join "firm_documents" as "d" on "d"."organization_id" = "t"."organization_id" and "d"."id" = "t"."document_id" where "t"."organization_id" = $1 and "t"."removed_at" is null and (t.recorded_at, t.id) > ($2::timestamptz, $3::uuid) order by "t"."recorded_at", "t"."id" limit $4;

-- profileOfFirm
select "n"."id" as "organizationId", "n"."name", "n"."credit_code" as "creditCode", "n"."division_code" as "divisionCode", "p"."legal_representative" as "legalRepresentative", "p"."founded_on" as "foundedOn", "p"."registered_capital_fen" as "registeredCapitalFen", "p"."address", "p"."public_phone" as "publicPhone", "p"."website", "p"."introduction", "p"."version" from app.firm_named($1::uuid) as "n" left join "firm_profiles" as "p" on "p"."organization_id" = "n"."id";

-- publishedSanctions
select "x"."province", "x"."id", "x"."organization_name" as "name", "x"."credit_code" as "creditCode", "x"."step", "x"."authority_name" as "authorityName", "x"."clause", "x"."reason", "x"."from_on" as "from", "x"."until_on" as "until", "x"."lifted_on" as "liftedOn", "x"."lifted_because" as "liftedBecause" from "published"."register_sanctions" as "x" where "x"."organization_id" = $1 order by "x"."from_on" desc, "x"."id" desc limit $2;

-- registerCounted
select count(*) as "count" from (select "e"."organization_id" from "published"."register_entries" as "e" where "e"."province" = $1 and "e"."line" = $2 and e.sectors @> array[$3]::text[] and case
  when e.state = 'ended' or e.valid_until < $4 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $5 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $6)
    and (x.lifted_on is null or x.lifted_on > $7)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $8 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $9)
    and (x.lifted_on is null or x.lifted_on > $10)) then 'named'
  else 'listed' end = $11 and ("e"."name" ilike $12 or "e"."credit_code" = $13) limit $14) as "seen";

-- registerPage
select "e"."province", "e"."line", "e"."organization_id" as "organizationId", "e"."name", "e"."credit_code" as "creditCode", "e"."authority_name" as "authorityName", "e"."filing_number" as "filingNumber", "e"."sectors", "e"."filed_on" as "filedOn", "e"."valid_until" as "validUntil", "e"."as_of" as "asOf", "e"."staff_full_time" as "fullTime", "e"."staff_senior" as "senior", "e"."staff_intermediate" as "intermediate", "e"."staff_registered" as "registered", "e"."audits_completed" as "auditsCompleted", "e"."published_at" as "publishedAt", case
  when e.state = 'ended' or e.valid_until < $1 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $2 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $3)
    and (x.lifted_on is null or x.lifted_on > $4)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $5 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $6)
    and (x.lifted_on is null or x.lifted_on > $7)) then 'named'
  else 'listed' end as "state" from "published"."register_entries" as "e" where "e"."authority_id" = $8 and "e"."province" = $9 and "e"."line" = $10 and e.sectors @> array[$11]::text[] and case
  when e.state = 'ended' or e.valid_until < $12 then 'ended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'suspend'
    and x.from_on <= $13 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $14)
    and (x.lifted_on is null or x.lifted_on > $15)) then 'suspended'
  when exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = 'publish_name'
    and x.from_on <= $16 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $17)
    and (x.lifted_on is null or x.lifted_on > $18)) then 'named'
  else 'listed' end = $19 and ("e"."name" ilike $20 or "e"."credit_code" = $21) and (e.name collate "zh-x-icu", e.organization_id, e.province, e.line)
            > ($22, $23::uuid, $24, $25) order by e.name collate "zh-x-icu", "e"."organization_id", "e"."province", "e"."line" limit $26;

-- removeCertificate
update "certificates" set "removed_at" = $1, "version" = version + 1 where "organization_id" = $2 and "id" = $3;

-- removeInstrument
update "instruments" set "removed_at" = $1, "version" = version + 1 where "organization_id" = $2 and "id" = $3;

-- removeJob
update "firm_jobs" set "removed_at" = $1, "version" = version + 1 where "organization_id" = $2 and "id" = $3;

-- removePaper
update "firm_papers" set "removed_at" = $1, "version" = version + 1 where "organization_id" = $2 and "id" = $3;

-- sanctionOf
select "s"."province", "s"."id", "s"."organization_id" as "organizationId", "s"."organization_name" as "organizationName", "s"."authority_id" as "authorityId", "s"."authority_name" as "authorityName", "s"."step", "s"."previous_id" as "previousId", "s"."check_id" as "checkId", "s"."clause", "s"."reason", "s"."from_on" as "from", "s"."until_on" as "until", "s"."imposed_at" as "imposedAt", "s"."lifted_on" as "liftedOn", "s"."lifted_because" as "liftedBecause", "s"."lifted_reason" as "liftedReason", "s"."version", "a"."id" as "appealId", "a"."grounds", "a"."filed_at" as "filedAt", "a"."outcome" as "appealOutcome", "a"."reason" as "appealReason", "a"."decided_at" as "appealDecidedAt" from "firm_sanctions" as "s" left join "sanction_appeals" as "a" on "a"."province" = "s"."province" and "a"."sanction_id" = "s"."id" where "s"."province" = $1 and "s"."id" = $2;

-- sanctionPage
select "s"."province", "s"."id", "s"."organization_id" as "organizationId", "s"."organization_name" as "organizationName", "s"."authority_id" as "authorityId", "s"."authority_name" as "authorityName", "s"."step", "s"."previous_id" as "previousId", "s"."check_id" as "checkId", "s"."clause", "s"."reason", "s"."from_on" as "from", "s"."until_on" as "until", "s"."imposed_at" as "imposedAt", "s"."lifted_on" as "liftedOn", "s"."lifted_because" as "liftedBecause", "s"."lifted_reason" as "liftedReason", "s"."version", "a"."id" as "appealId", "a"."grounds", "a"."filed_at" as "filedAt", "a"."outcome" as "appealOutcome", "a"."reason" as "appealReason", "a"."decided_at" as "appealDecidedAt", to_char("s"."imposed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "firm_sanctions" as "s" left join "sanction_appeals" as "a" on "a"."province" = "s"."province" and "a"."sanction_id" = "s"."id" where "s"."authority_id" = $1 and "s"."step" = $2 and not coalesce(s.lifted_on <= $3, false) and not (s.step = 'suspend' and coalesce(s.until_on < $4, false)) and s.from_on <= $5 and a.id is not null and a.outcome is null and "s"."organization_name" ilike $6 and (s.imposed_at, s.id) < ($7::timestamptz, $8::uuid) order by "s"."imposed_at" desc, "s"."id" desc limit $9;

-- sanctionsBetween
select "s"."province", "s"."id", "s"."organization_id" as "organizationId", "s"."organization_name" as "organizationName", "s"."authority_id" as "authorityId", "s"."authority_name" as "authorityName", "s"."step", "s"."previous_id" as "previousId", "s"."check_id" as "checkId", "s"."clause", "s"."reason", "s"."from_on" as "from", "s"."until_on" as "until", "s"."imposed_at" as "imposedAt", "s"."lifted_on" as "liftedOn", "s"."lifted_because" as "liftedBecause", "s"."lifted_reason" as "liftedReason", "s"."version", "a"."id" as "appealId", "a"."grounds", "a"."filed_at" as "filedAt", "a"."outcome" as "appealOutcome", "a"."reason" as "appealReason", "a"."decided_at" as "appealDecidedAt" from "firm_sanctions" as "s" left join "sanction_appeals" as "a" on "a"."province" = "s"."province" and "a"."sanction_id" = "s"."id" where "s"."organization_id" = $1 and "s"."authority_id" = $2 order by "s"."imposed_at", "s"."id" limit $3;

-- sanctionsInForce
select "x"."organization_id" as "organizationId", x.step as "step", "x"."from_on" as "from", "x"."until_on" as "until" from "published"."register_sanctions" as "x" where "x"."authority_id" = $1 and "x"."from_on" <= $2 and (x.step <> 'suspend' or x.until_on is null or x.until_on >= $3) and (x.lifted_on is null or x.lifted_on > $4);

-- saveDecisions
with d as (select * from jsonb_to_recordset($1::jsonb) d (
  id uuid, version integer, state text, from_state text, former uuid, valid_from date, valid_until date, decision uuid,
  clause text, reason text, despite text, standing jsonb, sectors jsonb, entry jsonb)), former as (
    update filings f set state = 'superseded', version = f.version + 1 from d
      where f.province = $2 and f.id = d.former and f.state = 'accepted' returning f.id),
  decided as (
    update filings f set state = d.state, decided_at = $3::timestamptz, version = f.version + 1,
        valid_from = coalesce(d.valid_from, f.valid_from), valid_until = case when d.state = 'accepted' then d.valid_until else f.valid_until end
      from d cross join (select count(*) as n from former) gone
      where f.province = $4 and f.id = d.id and f.version = d.version and f.state = d.from_state and gone.n >= 0
      returning f.id, f.organization_id, f.line), sectors as (
    update filing_sectors s set outcome = g.outcome, reason = g.reason
      from decided join d using (id) cross join jsonb_to_recordset(d.sectors) g (code text, outcome text, reason text)
      where s.province = $5 and s.filing_id = d.id and s.industry_code = g.code),
  decisions as (
    insert into filing_decisions (province, id, filing_id, outcome, clause, reason, despite, standing, decided_by, decided_at)
      select $6, d.decision, d.id, d.state, d.clause, d.reason, d.despite, d.standing, $7, $8::timestamptz
      from decided join d using (id)), listed as (
    insert into published.register_entries as r (province, line, organization_id, name, credit_code, authority_id, authority_name, state,
        filing_number, sectors, filed_on, valid_until, as_of, staff_full_time, staff_senior, staff_intermediate, staff_registered,
        audits_completed, published_at)
      select $9, e.line, e.organization_id, e.name, e.credit_code, $10, e.authority_name, 'listed', e.filing_number,
        e.sectors, d.valid_from, d.valid_until, $11::date, e.staff_full_time, e.staff_senior, e.staff_intermediate, e.staff_registered,
        e.audits_completed, $12::timestamptz
      from decided join d using (id) cross join jsonb_to_record(d.entry) e (line text, organization_id uuid, name text, credit_code text,
        authority_name text, filing_number text, sectors text[], staff_full_time integer, staff_senior integer, staff_intermediate integer,
        staff_registered integer, audits_completed integer)
      where d.state = 'accepted'
      on conflict (province, line, organization_id) do update set (name, credit_code, authority_id, authority_name, state, filing_number,
        sectors, filed_on, valid_until, as_of, staff_full_time, staff_senior, staff_intermediate, staff_registered, audits_completed,
        published_at) = (excluded.name, excluded.credit_code, excluded.authority_id, excluded.authority_name, excluded.state,
        excluded.filing_number, excluded.sectors, excluded.filed_on, excluded.valid_until, excluded.as_of, excluded.staff_full_time,
        excluded.staff_senior, excluded.staff_intermediate, excluded.staff_registered, excluded.audits_completed, excluded.published_at)),
  ended as (
    update published.register_entries r set state = 'ended', published_at = $13::timestamptz from decided join d using (id)
      where d.state = 'revoked' and r.province = $14 and r.line = decided.line and r.organization_id = decided.organization_id) select id from decided;

-- seatSubjects
with seated as (
        insert into firm_check_subjects (province, check_id, organization_id, organization_name, position)
          select $1, $2::uuid, s.id, s.name, s.position
          from jsonb_to_recordset($3::jsonb) s (id uuid, name text, position integer)
          returning organization_id)
      select to_jsonb(c) as contact from app.firm_contacts((select array_agg(organization_id) from seated)) c;

-- sendBack
with d as (select * from jsonb_to_recordset($1::jsonb) d (id uuid, version integer)),
      changed as (
        update filings f set state = 'correction_requested', version = f.version + 1 from d
          where f.province = $2 and f.id = d.id and f.version = d.version and f.state = 'submitted' returning f.id),
      asked as (
        insert into filing_corrections (province, id, filing_id, label, clause, reason, requested_at)
          select $3, c.id, c.filing_id, c.label, c.clause, c.reason, $4::timestamptz
          from jsonb_to_recordset($5::jsonb) c (id uuid, filing_id uuid, label text, clause text, reason text)
            join changed on changed.id = c.filing_id)
      select id from changed;

-- settleAppeal
with settled as (
        update sanction_appeals set outcome = $1, reason = $2, decided_at = $3::timestamptz
          where province = $4 and id = $5 and decided_at is null returning sanction_id, outcome),
      lifted as (
        update firm_sanctions s set lifted_on = $6::date, lifted_because = 'appeal_upheld', lifted_reason = left($7, 500),
            version = s.version + 1 from settled
          where s.province = $8 and s.id = settled.sanction_id and s.lifted_on is null and settled.outcome = 'upheld'
          returning s.id),
      shown as (
        update published.register_sanctions p set lifted_on = $9::date, lifted_because = 'appeal_upheld' from lifted
          where p.province = $10 and p.id = lifted.id)
      select outcome from settled;

-- settleClaim
select "r"."outcome", "r"."since", "r"."claimant_id" as "claimantId", "r"."employer_id" as "employerId", "r"."name", "r"."contacts" from app.settle_employment_claim($1::uuid, $2, $3, $4::date) as "r";

-- settleSubject
update "firm_check_subjects" set "outcome" = $1, "findings" = $2, "settled_at" = $3 where "province" = $4 and "check_id" = $5 and "organization_id" = $6 and "outcome" = $7 returning "outcome";

-- staffOfFirm
select "e"."id", "e"."name", "e"."identity_masked" as "identityMasked", "e"."position", "e"."full_time" as "fullTime", "e"."from_on" as "from", "e"."until_on" as "until", "e"."experienced_since" as "experiencedSince", "e"."consented_on" as "consentedOn", "e"."version", "d"."id" as "documentId", "d"."name" as "documentName", "d"."scan" as "documentScan", (array['junior', 'intermediate', 'senior'])[h.rank] as "title", h.registrations as "registrations", h.is_trained as "isTrained", h.is_titled as "isTitled", (e.until_on is null or e.until_on >= $1::date) as "isHere" from "employments" as "e" left join "firm_documents" as "d" on "d"."organization_id" = "e"."organization_id" and "d"."id" = "e"."document_id" inner join lateral (select max(array_position(array['junior', 'intermediate', 'senior'], c.level)) as rank,
      coalesce(array_agg(distinct c.field) filter (where c.field is not null), '{}') as registrations,
      coalesce(bool_or(c.kind = 'training'), false) as is_trained, coalesce(bool_or(c.kind <> 'training'), false) as is_titled
    from employments x join certificates c on c.organization_id = x.organization_id and c.employment_id = x.id
    where x.person_id = e.person_id and x.organization_id = e.organization_id and c.removed_at is null
      and c.issued_on <= $2::date and (c.valid_until is null or c.valid_until >= $3::date)) as "h" on true where "e"."organization_id" = $4 and (e.full_time and (e.until_on is null or e.until_on >= $5::date) and (e.document_id is null
      or e.experienced_since is null or not h.is_titled or not h.is_trained)) and "e"."name" ilike $6 and (e.name collate "zh-x-icu", e.id) > ($7, $8::uuid) order by e.name collate "zh-x-icu", "e"."id" limit $9;

-- subjectInHand
select "c"."title", "c"."closed_at" as "closedAt", "s"."outcome", "s"."organization_name" as "name", (select coalesce(jsonb_agg(k), '[]') from app.firm_contacts(array[s.organization_id]) k) as "contacts" from "firm_check_subjects" as "s" inner join "firm_checks" as "c" on "c"."province" = "s"."province" and "c"."id" = "s"."check_id" where "s"."province" = $1 and "s"."check_id" = $2 and "s"."organization_id" = $3;

-- subjectsOfCheck
select "s"."organization_id" as "organizationId", "s"."organization_name" as "organizationName", "s"."position", "s"."outcome", "s"."findings", "s"."settled_at" as "settledAt" from "firm_check_subjects" as "s" where "s"."province" = $1 and "s"."check_id" = $2 order by "s"."position" limit $3;

-- submit
update "filings" set "version" = $1, "state" = $2, "facts" = $3, "submitted_at" = $4, "rules_on" = $5, "rules_known_at" = $6 where "province" = $7 and "id" = $8 and "version" = $9 and state = any($10::text[]) returning "version";

-- takeOver
with "taken" as (update "staff_imports" set "taken_at" = $1, "sealed_rows" = $2 where "organization_id" = $3 and "id" = $4 returning "id") insert into "certificates" ("organization_id", "id", "employment_id", "kind", "level", "field", "name", "number", "issued_on", "valid_until", "recorded_at") select $5::uuid as "organization_id", "c"."id", "c"."employment_id", "c"."kind", "c"."level", "c"."field", "c"."name", "c"."number", "c"."issued_on", "c"."valid_until", $6::timestamptz as "recorded_at" from jsonb_to_recordset($7::jsonb) as c (id uuid, employment_id uuid, kind text, level text, field text, name text, number text, issued_on date, valid_until date);

-- wholeFiling
select "f"."province", "f"."id", "f"."number", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."credit_code" as "creditCode", "f"."authority_id" as "authorityId", "f"."authority_name" as "authorityName", "f"."line", "f"."track", "f"."state", "f"."opened_at" as "openedAt", "f"."submitted_at" as "submittedAt", "f"."decided_at" as "decidedAt", "f"."valid_from" as "validFrom", "f"."valid_until" as "validUntil", "f"."version", "f"."supersedes_id" as "supersedesId", "f"."rules_on" as "rulesOn", "f"."rules_known_at" as "rulesKnownAt", array(select s.industry_code from filing_sectors s where s.province = f.province and s.filing_id = f.id
  and (s.outcome = 'granted' or f.state not in ('accepted', 'superseded', 'revoked', 'expired')) order by 1) as "sectors", (select count(*)::int from filing_corrections c where c.province = f.province and c.filing_id = f.id
    and c.answered_at is null) as "openCorrections", f.facts as "facts", app.firm_facts(f.organization_id) as "factsNow", (select coalesce(jsonb_agg(jsonb_build_object('code', s.industry_code, 'outcome', s.outcome,
    'reason', s.reason) order by s.industry_code), '[]') from filing_sectors s
  where s.province = f.province and s.filing_id = f.id) as "sectorRows", (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label,
    'clause', c.clause, 'reason', c.reason, 'requestedAt', c.requested_at, 'answer', c.answer, 'answeredAt', c.answered_at)
    order by c.requested_at, c.id), '[]') from filing_corrections c where c.province = f.province and c.filing_id = f.id) as "correctionRows", (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome,
    'clause', d.clause, 'reason', d.reason, 'despite', d.despite, 'standing', d.standing, 'decidedBy', d.decided_by,
    'decidedAt', d.decided_at) order by d.decided_at, d.id), '[]') from filing_decisions d
  where d.province = f.province and d.filing_id = f.id) as "decisionRows" from "filings" as "f" where "f"."province" = $1 and "f"."id" = $2;

-- wholeStaff
select "e"."name", "e"."identity_masked" as "identityMasked", "e"."position", "e"."full_time" as "fullTime", "e"."from_on" as "from", "e"."until_on" as "until", "e"."experienced_since" as "experiencedSince", (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'level', c.level, 'field', c.field, 'name', c.name,
            'number', c.number, 'issuedOn', c.issued_on, 'validUntil', c.valid_until) order by c.issued_on desc, c.id), '[]')
          from certificates c where c.organization_id = e.organization_id and c.employment_id = e.id and c.removed_at is null) as "certificates" from "employments" as "e" where "e"."organization_id" = $1 order by e.name collate "zh-x-icu", "e"."id" limit $2;

-- withdraw
update "filings" set "version" = $1, "state" = $2 where "province" = $3 and "id" = $4 and "version" = $5 and state = any($6::text[]) returning "version";
