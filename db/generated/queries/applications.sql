-- Written from api/src; not edited by hand.

-- answerReturn
select h.outcome, h.version, h.state, h.waits_for as "waitsFor",
        h.unit_id as "unitId", h.unit_name as "unitName"
      from app.answer_return($1, $2::uuid, $3::int, $4, $5, $6::uuid) h;

-- applicationAsDraft
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."track", "a"."line", "a"."state", "a"."enterprise_id" as "enterpriseId", "a"."enterprise_name" as "enterpriseName", "a"."credit_code" as "creditCode", "a"."site_id" as "siteId", "a"."site_name" as "siteName", "a"."division_code" as "divisionCode", "a"."industry_code" as "industryCode", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", "a"."opened_at" as "openedAt", "a"."saved_at" as "savedAt", "a"."first_submitted_at" as "firstSubmittedAt", "a"."submitted_at" as "submittedAt", "a"."decided_at" as "decidedAt", "a"."version", (select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from app.route_of(a.province, a.id)))
    from app.route_of(a.province, a.id) r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted') as "at", (select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null) as "openCorrections", "a"."duty", "a"."due_on" as "askedDueOn", "a"."declares", "a"."consultancy_may_edit" as "consultancyMayEdit", "a"."at_rank" as "atRank", "a"."taken_up_at" as "takenUpAt", "a"."route_basis" as "routeBasis", "a"."rules_on" as "rulesOn", "a"."rules_known_at" as "rulesKnownAt", (select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name,
    'divisionCode', r.division_code, 'level', r.level, 'line', r.line, 'task', r.task, 'arrivedAt', r.arrived_at,
    'receivedAt', r.received_at, 'leftAt', r.left_at, 'outcome', r.outcome) order by r.rank), '[]') from app.route_of(a.province, a.id) r) as "stopRows", (select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from "application_stops" x where x.province = a.province and x.application_id = a.id and x.authority_id = $1 and x.rank = a.at_rank) as "ownStop", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit, 'copy', x.copy,
    'hand', x.hand, 'act', x.act, 'outcome', x.outcome, 'opinion', x.opinion, 'clause', x.clause, 'waiver', x.waiver, 'items', x.items,
    'boxes', x.boxes, 'postponedTo', x.postponed_to, 'accountId', x.account_id, 'personName', x.person_name, 'authorityId', x.authority_id,
    'authorityName', x.authority_name, 'at', x.at) order by x.at, x.id), '[]') from "application_hands" x where x.province = a.province and x.application_id = a.id) as "handRows", (select coalesce(jsonb_agg(jsonb_build_object('nth', x.nth, 'filled', x.filled, 'facts', x.facts,
    'contradictions', x.contradictions, 'eligibility', x.eligibility, 'hash', encode(x.hash, 'hex'), 'submittedBy', x.submitted_by_name,
    'at', x.at) order by x.nth), '[]') from "application_copies" x where x.province = a.province and x.application_id = a.id) as "copyRows", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'copy', x.copy, 'field', x.field,
    'label', x.label, 'reason', x.reason, 'authorityName', x.authority_name, 'requestedAt', x.requested_at, 'answer', x.answer,
    'answeredAt', x.answered_at) order by x.requested_at, x.id), '[]') from "application_corrections" x where x.province = a.province and x.application_id = a.id) as "correctionRows", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'purpose', x.purpose, 'material', x.material,
    'organizationId', x.organization_id, 'organizationName', x.organization_name, 'name', x.name, 'kind', x.kind, 'bytes', x.bytes,
    'sha256', encode(x.sha256, 'hex'), 'scan', x.scan, 'uploadedAt', x.uploaded_at) order by x.uploaded_at, x.id), '[]')
    from "application_files" x where x.province = a.province and x.application_id = a.id and x.dropped_at is null) as "fileRows", (select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'written', x.written, 'isSame', x.is_same,
    'paperValue', x.paper_value, 'comparedBy', x.compared_by, 'comparedAt', x.compared_at, 'resolution', x.resolution, 'note', x.note,
    'resolvedAt', x.resolved_at)), '[]') from "application_paper_fields" x where x.province = a.province and x.application_id = a.id) as "paperRows", (case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text as "dueOn", (select jsonb_build_object('on', e.rules_on, 'knownAt', e.rules_known_at)
    from engagements e where e.province = a.province and e.id = a.engagement_id) as "rulesOfRound", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = a.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", a.draft as "draft", (select jsonb_build_object('number', o.number, 'decidedAt', o.decided_at, 'boxes', a.carried)
    from applications o where o.province = a.province and o.id = a.begun_from) as "begunFrom", a.touched as "touched", (select jsonb_build_object(
    'name', coalesce((select o.name from organizations o where o.id = ks.enterprise_id), ks.enterprise_name), 'creditCode', ks.credit_code,
    'profile', (select jsonb_build_object('legalRepresentative', p.legal_representative, 'contactName', p.contact_name,
    'contactPosition', p.contact_position, 'contactMobile', p.contact_mobile, 'contactPhone', p.contact_phone, 'contactMail', p.contact_mail,
    'nature', p.nature, 'registeredCapitalFen', p.registered_capital_fen::text, 'registeredAddress', p.registered_address,
    'postcode', p.postcode, 'mainProducts', p.main_products) from enterprise_profiles p where p.organization_id = ks.enterprise_id), 'site', jsonb_build_object('address', ks.address, 'industryCode', ks.industry_code), 'permit', (select jsonb_build_object('approvalsPassed', p.approvals_passed, 'approvalNumber', p.approval_number,
    'permitHeld', p.permit_held, 'permitNumber', p.permit_number, 'onClosureList', p.on_closure_list)
    from site_permits p where p.province = ks.province and p.site_id = ks.id),
    'figures', (select jsonb_build_object('outputValueFen', f.output_value_fen::text,
    'salesFen', f.sales_fen::text, 'mainIncomeFen', f.main_income_fen::text, 'energyTce', f.energy_tce::text, 'discharges', f.discharges,
    'products', f.products) from site_figures f where f.province = ks.province and f.site_id = ks.id and f.year = $2::int - 1), 'round', (select jsonb_build_object('number', kr.number, 'state', kr.state, 'auditManner', kr.audit_manner,
    'consultancyName', kr.consultancy_name, 'level', kr.responsible_level,
    'ordinal', (select count(*) from engagements o where o.province = kr.province and o.site_id = kr.site_id and o.track = kr.track
      and o.opened_at <= kr.opened_at),
    'startedOn', t.started_on, 'finishedOn', t.finished_on,
    'evaluationPassedOn', (select max(v.concluded_on) from round_verdicts v where v.province = kr.province and v.engagement_id = kr.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    'applyAcceptanceBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $3 and d.dropped_because is null), 'applyEvaluationBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $4 and d.dropped_because is null))
    from engagements kr left join audit_periods t on t.province = kr.province and t.engagement_id = kr.id
    where kr.province = ks.province and kr.id = a.engagement_id), 'contractWith', (select k.consultancy_name from audit_contracts k
    where k.province = ks.province and k.engagement_id = a.engagement_id and k.ended_on is null), 'listing', (select jsonb_build_object('documentNumber', c.document_number, 'enterpriseName', l.enterprise_name,
    'creditCode', l.credit_code, 'industryCode', l.industry_code, 'reasons', l.reasons, 'level', l.level)
    from listings l join campaigns c on c.province = l.province and c.id = l.campaign_id
    where l.province = ks.province and l.engagement_id = a.engagement_id and l.removed_in is null))
    from sites ks where ks.province = a.province and ks.id = a.site_id) as "known", app.organiser_seat(a.province, a.engagement_id) as "organiserDivision", (select e.responsible_level from engagements e where e.province = a.province and e.id = a.engagement_id) as "responsibleLevel", exists (select from case_parties p where p.province = a.province and p.engagement_id = a.engagement_id
        and p.capacity = 'consultancy' and p.until is null) as "hasConsultancy", (select d.set_by_level from deadlines d where d.province = a.province and d.engagement_id = a.engagement_id
        and d.duty = a.duty and d.dropped_because is null and d.met_on is null order by d.due_on desc, d.id desc limit 1) as "setByLevel", (select jsonb_build_object('listedOn', e.listed_on, 'nextAuditOn', (select min(n.due_on) from deadlines n where n.province = a.province
    and n.engagement_id = a.engagement_id and n.duty = 'next_audit' and n.dropped_because is null),
        'originalDueOn', (select min(d.original_due_on) from deadlines d where d.province = a.province and d.engagement_id = a.engagement_id
          and d.duty = a.duty and d.due_on = a.due_on and d.dropped_because is null))
        from engagements e where e.province = a.province and e.id = a.engagement_id) as "roundDays", (select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'siteName', s.name)
        order by e.number), '[]') from engagements e join sites s on s.province = e.province and s.id = e.site_id
        where e.enterprise_id = a.enterprise_id and e.track = 'mandatory' and e.closed_at is null) as "mandatoryRounds" from "applications" as "a" where "a"."province" = $5 and "a"."id" = $6;

-- applicationAtOffice
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."track", "a"."line", "a"."state", "a"."enterprise_id" as "enterpriseId", "a"."enterprise_name" as "enterpriseName", "a"."credit_code" as "creditCode", "a"."site_id" as "siteId", "a"."site_name" as "siteName", "a"."division_code" as "divisionCode", "a"."industry_code" as "industryCode", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", "a"."opened_at" as "openedAt", "a"."saved_at" as "savedAt", "a"."first_submitted_at" as "firstSubmittedAt", "a"."submitted_at" as "submittedAt", "a"."decided_at" as "decidedAt", "a"."version", (select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from app.route_of(a.province, a.id)))
    from app.route_of(a.province, a.id) r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted') as "at", (select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null) as "openCorrections", "a"."duty", "a"."due_on" as "askedDueOn", "a"."declares", "a"."consultancy_may_edit" as "consultancyMayEdit", "a"."at_rank" as "atRank", "a"."taken_up_at" as "takenUpAt", "a"."route_basis" as "routeBasis", "a"."rules_on" as "rulesOn", "a"."rules_known_at" as "rulesKnownAt", (select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name,
    'divisionCode', r.division_code, 'level', r.level, 'line', r.line, 'task', r.task, 'arrivedAt', r.arrived_at,
    'receivedAt', r.received_at, 'leftAt', r.left_at, 'outcome', r.outcome) order by r.rank), '[]') from app.route_of(a.province, a.id) r) as "stopRows", (select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from "application_stops" x where x.province = a.province and x.application_id = a.id and x.authority_id = $1 and x.rank = a.at_rank) as "ownStop", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit, 'copy', x.copy,
    'hand', x.hand, 'act', x.act, 'outcome', x.outcome, 'opinion', x.opinion, 'clause', x.clause, 'waiver', x.waiver, 'items', x.items,
    'boxes', x.boxes, 'postponedTo', x.postponed_to, 'accountId', x.account_id, 'personName', x.person_name, 'authorityId', x.authority_id,
    'authorityName', x.authority_name, 'at', x.at) order by x.at, x.id), '[]') from "application_hands" x where x.province = a.province and x.application_id = a.id) as "handRows", (select coalesce(jsonb_agg(jsonb_build_object('nth', x.nth, 'filled', x.filled, 'facts', x.facts,
    'contradictions', x.contradictions, 'eligibility', x.eligibility, 'hash', encode(x.hash, 'hex'), 'submittedBy', x.submitted_by_name,
    'at', x.at) order by x.nth), '[]') from "application_copies" x where x.province = a.province and x.application_id = a.id) as "copyRows", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'copy', x.copy, 'field', x.field,
    'label', x.label, 'reason', x.reason, 'authorityName', x.authority_name, 'requestedAt', x.requested_at, 'answer', x.answer,
    'answeredAt', x.answered_at) order by x.requested_at, x.id), '[]') from "application_corrections" x where x.province = a.province and x.application_id = a.id) as "correctionRows", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'purpose', x.purpose, 'material', x.material,
    'organizationId', x.organization_id, 'organizationName', x.organization_name, 'name', x.name, 'kind', x.kind, 'bytes', x.bytes,
    'sha256', encode(x.sha256, 'hex'), 'scan', x.scan, 'uploadedAt', x.uploaded_at) order by x.uploaded_at, x.id), '[]')
    from "application_files" x where x.province = a.province and x.application_id = a.id and x.dropped_at is null) as "fileRows", (select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'written', x.written, 'isSame', x.is_same,
    'paperValue', x.paper_value, 'comparedBy', x.compared_by, 'comparedAt', x.compared_at, 'resolution', x.resolution, 'note', x.note,
    'resolvedAt', x.resolved_at)), '[]') from "application_paper_fields" x where x.province = a.province and x.application_id = a.id) as "paperRows", (case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text as "dueOn", (select jsonb_build_object('on', e.rules_on, 'knownAt', e.rules_known_at)
    from engagements e where e.province = a.province and e.id = a.engagement_id) as "rulesOfRound", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = a.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from "applications" as "a" where "a"."province" = $2 and "a"."id" = $3;

-- applicationHead
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."state", "a"."version", "a"."enterprise_id" as "enterpriseId", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", (select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from "application_stops" x where x.province = a.province and x.application_id = a.id and x.authority_id = $1 and x.rank = a.at_rank) as "ownStop", (select count(*)::int from application_files f where f.province = a.province and f.application_id = a.id
          and f.dropped_at is null) as "files", exists (select from application_files f where f.province = a.province and f.application_id = a.id
          and f.purpose = 'stamped_paper' and f.dropped_at is null) as "hasPaper" from "applications" as "a" where "a"."province" = $2 and "a"."id" = $3;

-- bindRound
select app.bind_round($1, $2::uuid, $3::uuid);

-- boardOf

      select jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = $1),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as law,
        (select coalesce(jsonb_agg(jsonb_build_object('divisionCode', o.division_code, 'name', o.name)), '[]')
          from organizations me join supervisions v on v.line = me.line and v.superior_code = me.division_code
          join organizations o on o.kind = 'authority' and o.line = me.line and o.division_code = v.division_code
          where me.id = $2) as offices,
        (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'divisionCode', r.division_code, 'state', r.state, 'rows', n.rows, 'gaps', n.gaps,
            'firstSentAt', r.first_sent_at, 'sentAt', r.sent_at, 'receivedAt', r.received_at, 'publishedAt', r.published_at,
            'version', r.version)), '[]')
          from voluntary_returns r
          cross join lateral (select count(*)::int as rows, count(*) filter (where w.gaps <> '{}')::int as gaps from voluntary_return_rows w
            where w.province = r.province and w.return_id = r.id and w.nth = (select max(h.nth) from voluntary_return_hands h
              where h.province = r.province and h.return_id = r.id and h.act = 'sign')) n
          where r.upper_id = $3 and r.first_sent_at is not null and r.kind = $4 and r.year = $5) as sent;

-- completionPage
select "p"."id", "p"."year", "p"."enterprise_name" as "enterpriseName", "p"."credit_code" as "creditCode", "p"."site_name" as "siteName", "p"."division_code" as "divisionCode", "p"."industry_code" as "industryCode", "p"."accepted_on" as "acceptedOn", "p"."unit_name" as "unitName", "p"."published_by_name" as "publishedBy", "p"."published_at" as "publishedAt" from "published"."completions" as "p" where "p"."province" = $1 and "p"."division_code" in ($2) and "p"."year" = $3 and (p.accepted_on, p.id) < ($4::date, $5::uuid) order by "p"."accepted_on" desc, "p"."id" desc limit $6;

-- contactsOfOffices
select * from app.office_contacts($1::uuid[]);

-- countsNow
select
      (select count(*)::int from app.return_subjects('collected', $1::date, $2::date)) as collected,
      (select count(*)::int from app.return_subjects('completed', $3::date, $4::date)) as completed;

-- deskPage
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."track", "a"."line", "a"."state", "a"."enterprise_id" as "enterpriseId", "a"."enterprise_name" as "enterpriseName", "a"."credit_code" as "creditCode", "a"."site_id" as "siteId", "a"."site_name" as "siteName", "a"."division_code" as "divisionCode", "a"."industry_code" as "industryCode", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", "a"."opened_at" as "openedAt", "a"."saved_at" as "savedAt", "a"."first_submitted_at" as "firstSubmittedAt", "a"."submitted_at" as "submittedAt", "a"."decided_at" as "decidedAt", "a"."version", (select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from app.route_of(a.province, a.id)))
    from app.route_of(a.province, a.id) r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted') as "at", (select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null) as "openCorrections", s.waits_for is not null as "isHere", (select h.outcome from application_hands h where h.province = s.province and h.stop_id = s.id
    and h.visit = s.visit and h.act = 'prepare' order by h.at desc, h.id desc limit 1) as "proposal", coalesce((select jsonb_array_length(c.contradictions) from application_copies c where c.province = a.province
    and c.application_id = a.id order by c.nth desc limit 1), 0) as "contradictions", coalesce((select c.eligibility ->> 'verdict' from application_copies c where c.province = a.province
    and c.application_id = a.id order by c.nth desc limit 1) = 'waiver_needed', false) as "needsWaiver", (select count(*)::int from application_paper_fields p where p.province = a.province and p.application_id = a.id
    and not p.is_same and p.resolved_at is null) as "paperDifferences", coalesce(a.kind <> 'postponement' and (select min(c.at) at time zone 'Asia/Shanghai' from application_copies c
    where c.province = a.province and c.application_id = a.id and not exists (select from application_corrections i
      where i.province = c.province and i.application_id = c.application_id and i.copy = c.nth and i.label = 'incomplete'))::date
    > (case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text::date, false) as "isLate", (s.waits_for is not null and s.waits_for = any($1::text[]) and not exists (select from application_hands h
    where h.province = s.province and h.stop_id = s.id and h.visit = s.visit and h.account_id = $2::uuid and h.hand <> s.waits_for
      and not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
        and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id)))) as "isMine", to_char("s"."arrived_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly", null::bigint as "total" from "application_stops" as "s" inner join "applications" as "a" on "a"."province" = "s"."province" and "a"."id" = "s"."application_id" where "s"."authority_id" = $3 and "s"."arrived_at" is not null and "s"."waits_for" is not null and "a"."kind" = $4 and "a"."state" = $5 and a.division_code = any($6::text[]) and "s"."arrived_at" < $7 and (s.waits_for is not null and s.waits_for = any($8::text[]) and not exists (select from application_hands h
    where h.province = s.province and h.stop_id = s.id and h.visit = s.visit and h.account_id = $9::uuid and h.hand <> s.waits_for
      and not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
        and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id)))) and (select h.outcome from application_hands h where h.province = s.province and h.stop_id = s.id
    and h.visit = s.visit and h.act = 'prepare' order by h.at desc, h.id desc limit 1) = $10 and ("a"."enterprise_name" ilike $11 or "a"."credit_code" = $12 or "a"."number" = $13) and (s.arrived_at, s.application_id) > ($14::timestamptz, $15::uuid) order by "s"."arrived_at" asc, "s"."application_id" asc limit $16;

-- deskTallies
select "kind", "divisionCode", "hand", "proposal", "isMine", "arrivedOn", count(*) as "count", min("arrivedAt") as "oldest" from (select "a"."kind", "a"."division_code" as "divisionCode", "s"."waits_for" as "hand", "s"."arrived_at" as "arrivedAt", (select h.outcome from application_hands h where h.province = s.province and h.stop_id = s.id
    and h.visit = s.visit and h.act = 'prepare' order by h.at desc, h.id desc limit 1) as "proposal", (s.waits_for is not null and s.waits_for = any($1::text[]) and not exists (select from application_hands h
    where h.province = s.province and h.stop_id = s.id and h.visit = s.visit and h.account_id = $2::uuid and h.hand <> s.waits_for
      and not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
        and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id)))) as "isMine", (s.arrived_at at time zone 'Asia/Shanghai')::date::text as "arrivedOn" from "application_stops" as "s" inner join "applications" as "a" on "a"."province" = "s"."province" and "a"."id" = "s"."application_id" where "s"."authority_id" = $3 and "s"."arrived_at" is not null and "s"."waits_for" is not null and "a"."kind" = $4 and "a"."state" = $5 and a.division_code = any($6::text[]) and "s"."arrived_at" < $7 and (s.waits_for is not null and s.waits_for = any($8::text[]) and not exists (select from application_hands h
    where h.province = s.province and h.stop_id = s.id and h.visit = s.visit and h.account_id = $9::uuid and h.hand <> s.waits_for
      and not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
        and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id)))) and (select h.outcome from application_hands h where h.province = s.province and h.stop_id = s.id
    and h.visit = s.visit and h.act = 'prepare' order by h.at desc, h.id desc limit 1) = $10 and ("a"."enterprise_name" ilike $11 or "a"."credit_code" = $12 or "a"."number" = $13) limit $14) as "seen" group by "kind", "divisionCode", "hand", "proposal", "isMine", "arrivedOn" limit $15;

-- dropApplicationFile
update "application_files" set "dropped_at" = $1 where "province" = $2 and "application_id" = $3 and "id" = $4 and "dropped_at" is null returning "id", "name";

-- endDifference
update application_paper_fields set resolution = $1, note = $2,
        resolved_at = $3::timestamptz, compared_by = $4
      where province = $5 and application_id = $6::uuid and field = $7 and not is_same and resolved_at is null
      returning paper_value as "paperValue";

-- fileOfApplication
select "f"."id", "f"."purpose", "f"."material", "f"."organization_id" as "organizationId", "f"."organization_name" as "organizationName", "f"."name", "f"."kind", "f"."bytes", "f"."sha256", "f"."scan", "f"."stored_as" as "storedAs", "f"."uploaded_at" as "uploadedAt", "f"."dropped_at" as "droppedAt" from "application_files" as "f" where "f"."province" = $1 and "f"."application_id" = $2 and "f"."id" = $3;

-- formHandedIn
select c.filled from applications a
      join application_copies c on c.province = a.province and c.application_id = a.id
      where a.province = $1 and a.id = $2::uuid and a.enterprise_id = $3::uuid and a.kind = 'enrolment'
        and a.state = 'accepted' order by c.nth desc limit 1;

-- handIn
select * from app.submit_application($1, $2::uuid, $3, $4::jsonb, $5::jsonb,
      $6::jsonb);

-- handsOfOffice
select o.hands, o.version, o.set_by as "setBy", o.set_at as "setAt",
        (select jsonb_agg(jsonb_build_object('hand', h.hand, 'people', h.people)) from app.hand_holders() h) as holders
      from (select 1) one left join office_hands o on o.province = $1 and o.authority_id = $2::uuid;

-- insertApplication
insert into applications (province, id, number, kind, track, line, form_id, form_version,
        site_id, site_name, enterprise_id, enterprise_name, credit_code, division_code, industry_code, engagement_id, duty, due_on, begun_from,
        carried, state, draft, opened_at, saved_at)
      values ($1, $2::uuid,
        $3 || '-SQ' || $4::int || '-' || to_char(nextval('application_numbers'), 'FM999999000000'),
        $5, $6, $7, $8, $9, $10::uuid, $11, $12::uuid,
        $13, $14, $15, $16, $17::uuid, $18, $19::date,
        $20::uuid, $21::text[], 'draft', $22::jsonb, $23::timestamptz, $24::timestamptz)
      returning number, version;

-- insertApplicationFile
insert into "application_files" ("province", "id", "application_id", "purpose", "material", "organization_id", "organization_name", "name", "kind", "bytes", "sha256", "stored_as", "uploaded_by", "uploaded_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict ("province", "id") do nothing returning true as "filed";

-- lastHands
select distinct on (h.application_id) h.application_id as "applicationId", h.person_name as by, h.act, h.at
      from application_hands h where h.province = $1 and h.application_id = any($2::uuid[])
      order by h.application_id, h.at desc, h.id desc;

-- lawHere
select jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = $1),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as law;

-- lawOfProvince
select jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = $1),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law";

-- lawsOfOpenings
select "held"."province", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = held.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law" from (select distinct "s"."province" from "sites" as "s" where "s"."enterprise_id" = $1) as "held";

-- letEdit
update "applications" set "consultancy_may_edit" = $1, "version" = $2 where "province" = $3 and "id" = $4 and "version" = $5 and "state" in ($6, $7) returning "version", "state";

-- letterPage
select "l"."province", "l"."id", "l"."number", "l"."from_id" as "fromId", "l"."from_name" as "fromName", "l"."to_id" as "toId", "l"."to_name" as "toName", "l"."signed_by" as "signedBy", "l"."signed_at" as "signedAt", "l"."receipt_at" as "receiptAt", (select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id) as "rows", (select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id
    and exists (select from app.route_of(r.province, r.application_id) t where t.authority_name = l.to_name and t.received_at is not null)) as "received", to_char("l"."signed_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "forwarding_letters" as "l" where "l"."from_id" = $1 and (l.signed_at, l.id) < ($2::timestamptz, $3::uuid) order by "l"."signed_at" desc, "l"."id" desc limit $4;

-- letterWhole
select "l"."province", "l"."id", "l"."number", "l"."from_id" as "fromId", "l"."from_name" as "fromName", "l"."to_id" as "toId", "l"."to_name" as "toName", "l"."signed_by" as "signedBy", "l"."signed_at" as "signedAt", "l"."receipt_at" as "receiptAt", (select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id) as "rows", (select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id
    and exists (select from app.route_of(r.province, r.application_id) t where t.authority_name = l.to_name and t.received_at is not null)) as "received", (select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'applicationId', a.id, 'number', a.number,
    'enterpriseName', a.enterprise_name, 'creditCode', a.credit_code, 'divisionCode', a.division_code, 'industryCode', a.industry_code,
    'kind', a.kind, 'opinion', r.opinion, 'submittedAt', a.submitted_at, 'version', a.version,
    'receivedAt', (select t.received_at from app.route_of(a.province, a.id) t where t.authority_name = l.to_name limit 1),
    'waitsFor', (select s.waits_for from application_stops s where s.province = a.province and s.application_id = a.id
      and s.authority_id = l.to_id),
    'hash', (select encode(c.hash, 'hex') from application_copies c where c.province = a.province and c.application_id = a.id
      order by c.nth desc limit 1)) order by r.rank), '[]')
    from forwarding_rows r join applications a on a.province = r.province and a.id = r.application_id
    where r.province = l.province and r.letter_id = l.id) as "schedule" from "forwarding_letters" as "l" where "l"."province" = $1 and "l"."id" = $2;

-- noteReceipt
update "forwarding_letters" set "receipt_by" = $1, "receipt_at" = $2 where "province" = $3 and "id" = $4 and "receipt_at" is null returning "id";

-- officesOfRoute
select rank, authority_name from app.offices_at($1::jsonb);

-- openingsOf
select "e"."province", "e"."id" as "engagementId", "e"."number", "e"."state", "e"."track", "e"."line", "s"."name", "s"."division_code" as "divisionCode", "e"."responsible_level" as "responsibleLevel", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", app.organiser_seat(e.province, e.id) as "organiserDivision", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'setByLevel', d.set_by_level,
    'metOn', d.met_on) order by d.due_on, d.id), '[]') from deadlines d where d.province = e.province and d.engagement_id = e.id
    and d.dropped_because is null) as "clocks", (case e.state when 'listed' then e.listed_on when 'evaluation_applied' then coalesce((select max(d.met_on) from deadlines d where d.province = e.province
    and d.engagement_id = e.id and d.duty = $1), (select (max(o.decided_at) at time zone 'Asia/Shanghai')::date
    from applications o where o.province = e.province and o.engagement_id = e.id and o.kind = $2 and o.state = 'accepted'))
    when 'acceptance_applied' then coalesce((select max(d.met_on) from deadlines d where d.province = e.province
    and d.engagement_id = e.id and d.duty = $3), (select (max(o.decided_at) at time zone 'Asia/Shanghai')::date
    from applications o where o.province = e.province and o.engagement_id = e.id and o.kind = $4 and o.state = 'accepted')) when 'implementing' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $5)
    when 'evaluation_failed' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $6) when 'acceptance_failed' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $7) end)::text as "since", (select jsonb_build_object('id', o.id, 'number', o.number,
    'state', o.state) from applications o where o.province = e.province and o.site_id = e.site_id and o.kind = $8
    and o.state in ('draft', 'submitted', 'correction_requested')) as "open", to_char("e"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "e"."enterprise_id" = $9 and "e"."closed_at" is null and (e.opened_at, e.id) < ($10::timestamptz, $11::uuid) order by "e"."opened_at" desc, "e"."id" desc limit $12;

-- ownApplications
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."track", "a"."line", "a"."state", "a"."enterprise_id" as "enterpriseId", "a"."enterprise_name" as "enterpriseName", "a"."credit_code" as "creditCode", "a"."site_id" as "siteId", "a"."site_name" as "siteName", "a"."division_code" as "divisionCode", "a"."industry_code" as "industryCode", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", "a"."opened_at" as "openedAt", "a"."saved_at" as "savedAt", "a"."first_submitted_at" as "firstSubmittedAt", "a"."submitted_at" as "submittedAt", "a"."decided_at" as "decidedAt", "a"."version", (select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from app.route_of(a.province, a.id)))
    from app.route_of(a.province, a.id) r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted') as "at", (select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null) as "openCorrections", to_char("a"."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "exactly" from "applications" as "a" where "a"."enterprise_id" = $1 and "a"."kind" = $2 and "a"."state" = $3 and "a"."province" = $4 and "a"."engagement_id" = $5 and (a.opened_at, a.id) < ($6::timestamptz, $7::uuid) order by "a"."opened_at" desc, "a"."id" desc limit $8;

-- papersInHand
select "a"."province", "a"."id", "a"."number", "a"."kind", "a"."track", "a"."line", "a"."state", "a"."enterprise_id" as "enterpriseId", "a"."enterprise_name" as "enterpriseName", "a"."credit_code" as "creditCode", "a"."site_id" as "siteId", "a"."site_name" as "siteName", "a"."division_code" as "divisionCode", "a"."industry_code" as "industryCode", "a"."engagement_id" as "engagementId", "a"."form_id" as "formId", "a"."form_version" as "formVersion", "a"."opened_at" as "openedAt", "a"."saved_at" as "savedAt", "a"."first_submitted_at" as "firstSubmittedAt", "a"."submitted_at" as "submittedAt", "a"."decided_at" as "decidedAt", "a"."version", (select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from app.route_of(a.province, a.id)))
    from app.route_of(a.province, a.id) r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted') as "at", (select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null) as "openCorrections", "a"."duty", "a"."rules_on" as "rulesOn", "a"."rules_known_at" as "rulesKnownAt", (select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name,
    'divisionCode', r.division_code, 'level', r.level, 'line', r.line, 'task', r.task, 'arrivedAt', r.arrived_at,
    'receivedAt', r.received_at, 'leftAt', r.left_at, 'outcome', r.outcome) order by r.rank), '[]') from app.route_of(a.province, a.id) r) as "stopRows", (select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from "application_stops" x where x.province = a.province and x.application_id = a.id and x.authority_id = $1 and x.rank = a.at_rank) as "ownStop", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit, 'copy', x.copy,
    'hand', x.hand, 'act', x.act, 'outcome', x.outcome, 'opinion', x.opinion, 'clause', x.clause, 'waiver', x.waiver, 'items', x.items,
    'boxes', x.boxes, 'postponedTo', x.postponed_to, 'accountId', x.account_id, 'personName', x.person_name, 'authorityId', x.authority_id,
    'authorityName', x.authority_name, 'at', x.at) order by x.at, x.id), '[]') from "application_hands" x where x.province = a.province and x.application_id = a.id) as "handRows", (select coalesce(jsonb_agg(jsonb_build_object('nth', x.nth, 'filled', x.filled, 'facts', x.facts,
    'contradictions', x.contradictions, 'eligibility', x.eligibility, 'hash', encode(x.hash, 'hex'), 'submittedBy', x.submitted_by_name,
    'at', x.at) order by x.nth), '[]') from "application_copies" x where x.province = a.province and x.application_id = a.id) as "copyRows", (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'copy', x.copy, 'field', x.field,
    'label', x.label, 'reason', x.reason, 'authorityName', x.authority_name, 'requestedAt', x.requested_at, 'answer', x.answer,
    'answeredAt', x.answered_at) order by x.requested_at, x.id), '[]') from "application_corrections" x where x.province = a.province and x.application_id = a.id) as "correctionRows", (select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'written', x.written, 'isSame', x.is_same,
    'paperValue', x.paper_value, 'comparedBy', x.compared_by, 'comparedAt', x.compared_at, 'resolution', x.resolution, 'note', x.note,
    'resolvedAt', x.resolved_at)), '[]') from "application_paper_fields" x where x.province = a.province and x.application_id = a.id) as "paperRows", (case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text as "dueOn", (select coalesce(jsonb_agg(k), '[]') from app.application_contacts(a.province, array[a.id]) k) as "contacts", (select jsonb_build_object('state', e.state, 'rulesOn', e.rules_on, 'rulesKnownAt', e.rules_known_at,
    'clock', (select jsonb_build_object('setByLevel', d.set_by_level, 'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'metOn', d.met_on) from deadlines d
      where d.province = e.province and d.engagement_id = e.id and d.duty = a.duty and d.set_by_level <> 'nation' and d.dropped_because is null
      order by d.due_on, d.id limit 1), 'nextAuditOn', (select min(n.due_on) from deadlines n where n.province = a.province
    and n.engagement_id = a.engagement_id and n.duty = 'next_audit' and n.dropped_because is null))
    from engagements e where e.province = a.province and e.id = a.engagement_id) as "roundNow", exists (select from engagements e where e.province = a.province and e.site_id = a.site_id
          and e.closed_at is null) as "hasOpenRound" from "applications" as "a" where "a"."province" = $2 and a.id = any($3::uuid[]);

-- publishReceived
select * from app.publish_completions($1, $2::int);

-- putHands
select * from app.put_hands($1, $2::jsonb);

-- putReturnHand
select h.outcome, h.id, h.version, h.state, h.waits_for as "waitsFor"
      from app.put_return_hand($1, $2::jsonb) h;

-- reAuditPage
select "c"."province", "e"."id", "e"."number", "e"."site_id" as "siteId", "e"."enterprise_id" as "enterpriseId", "e"."enterprise_name" as "enterpriseName", "c"."division_code" as "divisionCode", "c"."industry_code" as "industryCode", "v"."concluded_on" as "acceptedOn", (select a.id from applications a where a.province = e.province and a.engagement_id = e.id and a.kind = 'enrolment'
          order by a.decided_at desc limit 1) as "enrolmentId" from "case_access" as "c" inner join "engagements" as "e" on "e"."province" = "c"."province" and "e"."id" = "c"."case_id" inner join "round_verdicts" as "v" on "v"."province" = "e"."province" and "v"."engagement_id" = "e"."id" where "c"."organization_id" = $1 and "c"."track" = $2 and "c"."state" = $3 and "v"."stage" = $4 and "v"."result" = $5 and v.concluded_on <= $6::date and not exists (select from engagements n where n.province = e.province and n.site_id = e.site_id and n.opened_at > e.opened_at) and "c"."division_code" = $7 and (v.concluded_on, e.id) > ($8::date, $9::uuid) order by "v"."concluded_on", "e"."id" limit $10;

-- returnById
select jsonb_build_object('province', r.province, 'id', r.id, 'kind', r.kind, 'year', r.year, 'unitId', r.unit_id, 'unitName', r.unit_name,
  'divisionCode', r.division_code, 'upperName', r.upper_name, 'dueOn', r.due_on, 'terms', r.terms, 'state', r.state, 'hands', r.hands,
  'waitsFor', r.waits_for, 'visit', r.visit, 'nth', r.nth, 'rows', r.rows, 'nothing', r.nothing, 'note', r.note,
  'documentNumber', r.document_number, 'reason', r.reason, 'firstSentAt', r.first_sent_at, 'sentAt', r.sent_at,
  'receivedAt', r.received_at, 'publishedAt', r.published_at, 'version', r.version) as "row", (select coalesce(jsonb_agg(jsonb_build_object('act', h.act, 'hand', h.hand, 'visit', h.visit, 'accountId', h.account_id,
    'personName', h.person_name, 'authorityName', h.authority_name, 'words', h.words, 'at', h.at) order by h.at, h.id), '[]')
  from voluntary_return_hands h where h.province = r.province and h.return_id = r.id) as "done", (select coalesce(jsonb_agg(jsonb_build_object('rank', w.rank, 'id', w.subject_id, 'number', w.number,
    'enterpriseName', w.enterprise_name, 'creditCode', w.credit_code, 'siteName', w.site_name, 'divisionCode', w.division_code,
    'industryCode', w.industry_code, 'on', w.decided_on, 'consultancyName', w.consultancy_name, 'documentNumber', w.document_number,
    'gaps', w.gaps) order by w.rank), '[]')
  from voluntary_return_rows w where w.province = r.province and w.return_id = r.id and w.nth = case when r.unit_id = $1 then r.nth else (select max(h.nth) from voluntary_return_hands h
    where h.province = r.province and h.return_id = r.id and h.act = 'sign') end) as "entries" from "voluntary_returns" as "r" where "r"."province" = $2 and "r"."id" = $3;

-- roundToApplyFrom
select "e"."province", "e"."id" as "engagementId", "e"."number", "e"."state", "e"."track", "e"."line", "s"."name", "s"."division_code" as "divisionCode", "e"."responsible_level" as "responsibleLevel", "e"."rules_on" as "rulesOn", "e"."rules_known_at" as "rulesKnownAt", app.organiser_seat(e.province, e.id) as "organiserDivision", (select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'setByLevel', d.set_by_level,
    'metOn', d.met_on) order by d.due_on, d.id), '[]') from deadlines d where d.province = e.province and d.engagement_id = e.id
    and d.dropped_because is null) as "clocks", (case e.state when 'listed' then e.listed_on when 'evaluation_applied' then coalesce((select max(d.met_on) from deadlines d where d.province = e.province
    and d.engagement_id = e.id and d.duty = $1), (select (max(o.decided_at) at time zone 'Asia/Shanghai')::date
    from applications o where o.province = e.province and o.engagement_id = e.id and o.kind = $2 and o.state = 'accepted'))
    when 'acceptance_applied' then coalesce((select max(d.met_on) from deadlines d where d.province = e.province
    and d.engagement_id = e.id and d.duty = $3), (select (max(o.decided_at) at time zone 'Asia/Shanghai')::date
    from applications o where o.province = e.province and o.engagement_id = e.id and o.kind = $4 and o.state = 'accepted')) when 'implementing' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $5)
    when 'evaluation_failed' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $6) when 'acceptance_failed' then (select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = $7) end)::text as "since", (select jsonb_build_object('id', o.id, 'number', o.number,
    'state', o.state) from applications o where o.province = e.province and o.site_id = e.site_id and o.kind = $8
    and o.state in ('draft', 'submitted', 'correction_requested')) as "open", "s"."id", "e"."enterprise_id" as "enterpriseId", "e"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."industry_code" as "industryCode", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = e.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select jsonb_build_object(
    'name', coalesce((select o.name from organizations o where o.id = ks.enterprise_id), ks.enterprise_name), 'creditCode', ks.credit_code,
    'profile', (select jsonb_build_object('legalRepresentative', p.legal_representative, 'contactName', p.contact_name,
    'contactPosition', p.contact_position, 'contactMobile', p.contact_mobile, 'contactPhone', p.contact_phone, 'contactMail', p.contact_mail,
    'nature', p.nature, 'registeredCapitalFen', p.registered_capital_fen::text, 'registeredAddress', p.registered_address,
    'postcode', p.postcode, 'mainProducts', p.main_products) from enterprise_profiles p where p.organization_id = ks.enterprise_id), 'site', jsonb_build_object('address', ks.address, 'industryCode', ks.industry_code), 'permit', (select jsonb_build_object('approvalsPassed', p.approvals_passed, 'approvalNumber', p.approval_number,
    'permitHeld', p.permit_held, 'permitNumber', p.permit_number, 'onClosureList', p.on_closure_list)
    from site_permits p where p.province = ks.province and p.site_id = ks.id),
    'figures', (select jsonb_build_object('outputValueFen', f.output_value_fen::text,
    'salesFen', f.sales_fen::text, 'mainIncomeFen', f.main_income_fen::text, 'energyTce', f.energy_tce::text, 'discharges', f.discharges,
    'products', f.products) from site_figures f where f.province = ks.province and f.site_id = ks.id and f.year = $9::int - 1), 'round', (select jsonb_build_object('number', kr.number, 'state', kr.state, 'auditManner', kr.audit_manner,
    'consultancyName', kr.consultancy_name, 'level', kr.responsible_level,
    'ordinal', (select count(*) from engagements o where o.province = kr.province and o.site_id = kr.site_id and o.track = kr.track
      and o.opened_at <= kr.opened_at),
    'startedOn', t.started_on, 'finishedOn', t.finished_on,
    'evaluationPassedOn', (select max(v.concluded_on) from round_verdicts v where v.province = kr.province and v.engagement_id = kr.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    'applyAcceptanceBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $10 and d.dropped_because is null), 'applyEvaluationBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $11 and d.dropped_because is null))
    from engagements kr left join audit_periods t on t.province = kr.province and t.engagement_id = kr.id
    where kr.province = ks.province and kr.id = e.id), 'contractWith', (select k.consultancy_name from audit_contracts k
    where k.province = ks.province and k.engagement_id = e.id and k.ended_on is null), 'listing', (select jsonb_build_object('documentNumber', c.document_number, 'enterpriseName', l.enterprise_name,
    'creditCode', l.credit_code, 'industryCode', l.industry_code, 'reasons', l.reasons, 'level', l.level)
    from listings l join campaigns c on c.province = l.province and c.id = l.campaign_id
    where l.province = ks.province and l.engagement_id = e.id and l.removed_in is null))
    from sites ks where ks.province = s.province and ks.id = s.id) as "known" from "engagements" as "e" inner join "sites" as "s" on "s"."province" = "e"."province" and "s"."id" = "e"."site_id" where "e"."province" = $12 and "e"."id" = $13;

-- saveBoxes
update applications set draft = draft || $1::jsonb, touched = touched || $2::jsonb,
        saved_at = $3::timestamptz, version = version + 1
      where province = $4 and id = $5::uuid and version = $6 and state in ('draft', 'correction_requested')
      returning version;

-- saveComparison
insert into application_paper_fields (province, application_id, field, written, is_same, paper_value, compared_by,
        compared_at)
      values ($1, $2::uuid, $3, $4::jsonb, $5, $6, $7, $8::timestamptz)
      on conflict (province, application_id, field) do update set written = excluded.written, is_same = excluded.is_same,
        paper_value = excluded.paper_value, compared_by = excluded.compared_by, compared_at = excluded.compared_at, resolution = null,
        note = null, resolved_at = null
      returning field;

-- saveHandsOfOffice
insert into office_hands as o (province, authority_id, hands, set_by, set_at)
        select $1, $2::uuid, $3::text[], $4, $5::timestamptz where $6::int = 0
          or exists (select from office_hands x where x.province = $7 and x.authority_id = $8::uuid)
      on conflict (province, authority_id) do update set hands = excluded.hands, set_by = excluded.set_by, set_at = excluded.set_at,
        version = o.version + 1 where o.version = $9::int
      returning version;

-- siteToApplyFrom
select "s"."id", "s"."name", "s"."enterprise_id" as "enterpriseId", "s"."enterprise_name" as "enterpriseName", "s"."credit_code" as "creditCode", "s"."division_code" as "divisionCode", "s"."industry_code" as "industryCode", jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = s.province),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as "law", (select jsonb_build_object(
    'name', coalesce((select o.name from organizations o where o.id = ks.enterprise_id), ks.enterprise_name), 'creditCode', ks.credit_code,
    'profile', (select jsonb_build_object('legalRepresentative', p.legal_representative, 'contactName', p.contact_name,
    'contactPosition', p.contact_position, 'contactMobile', p.contact_mobile, 'contactPhone', p.contact_phone, 'contactMail', p.contact_mail,
    'nature', p.nature, 'registeredCapitalFen', p.registered_capital_fen::text, 'registeredAddress', p.registered_address,
    'postcode', p.postcode, 'mainProducts', p.main_products) from enterprise_profiles p where p.organization_id = ks.enterprise_id), 'site', jsonb_build_object('address', ks.address, 'industryCode', ks.industry_code), 'permit', (select jsonb_build_object('approvalsPassed', p.approvals_passed, 'approvalNumber', p.approval_number,
    'permitHeld', p.permit_held, 'permitNumber', p.permit_number, 'onClosureList', p.on_closure_list)
    from site_permits p where p.province = ks.province and p.site_id = ks.id),
    'figures', (select jsonb_build_object('outputValueFen', f.output_value_fen::text,
    'salesFen', f.sales_fen::text, 'mainIncomeFen', f.main_income_fen::text, 'energyTce', f.energy_tce::text, 'discharges', f.discharges,
    'products', f.products) from site_figures f where f.province = ks.province and f.site_id = ks.id and f.year = $1::int - 1), 'round', (select jsonb_build_object('number', kr.number, 'state', kr.state, 'auditManner', kr.audit_manner,
    'consultancyName', kr.consultancy_name, 'level', kr.responsible_level,
    'ordinal', (select count(*) from engagements o where o.province = kr.province and o.site_id = kr.site_id and o.track = kr.track
      and o.opened_at <= kr.opened_at),
    'startedOn', t.started_on, 'finishedOn', t.finished_on,
    'evaluationPassedOn', (select max(v.concluded_on) from round_verdicts v where v.province = kr.province and v.engagement_id = kr.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    'applyAcceptanceBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $2 and d.dropped_because is null), 'applyEvaluationBy', (select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = $3 and d.dropped_because is null))
    from engagements kr left join audit_periods t on t.province = kr.province and t.engagement_id = kr.id
    where kr.province = ks.province and kr.id = null::uuid), 'contractWith', (select k.consultancy_name from audit_contracts k
    where k.province = ks.province and k.engagement_id = null::uuid and k.ended_on is null), 'listing', (select jsonb_build_object('documentNumber', c.document_number, 'enterpriseName', l.enterprise_name,
    'creditCode', l.credit_code, 'industryCode', l.industry_code, 'reasons', l.reasons, 'level', l.level)
    from listings l join campaigns c on c.province = l.province and c.id = l.campaign_id
    where l.province = ks.province and l.engagement_id = null::uuid and l.removed_in is null))
    from sites ks where ks.province = s.province and ks.id = s.id) as "known", (select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'siteName', o.name)
    order by e.number), '[]') from engagements e join sites o on o.province = e.province and o.id = e.site_id
    where e.enterprise_id = s.enterprise_id and e.track = 'mandatory' and e.closed_at is null) as "mandatoryRounds", (select a.id from applications a where a.province = s.province and a.site_id = s.id and a.kind = 'enrolment'
          and a.state in ('draft', 'submitted', 'correction_requested')) as "openId", exists (select from engagements e where e.province = s.province and e.site_id = s.id and e.closed_at is null) as "hasOpenRound", (select jsonb_build_object('id', a.id, 'number', a.number, 'decidedAt', a.decided_at)
    from applications a where a.province = s.province and a.enterprise_id = s.enterprise_id and a.kind = 'enrolment'
      and a.state = 'accepted' order by a.site_id = s.id desc, a.decided_at desc, a.id desc limit 1) as "lastEnrolment" from "sites" as "s" where "s"."province" = $4 and "s"."id" = $5;

-- subjectsNow
select s.subject_id as id, s.number, s.enterprise_name as "enterpriseName", s.credit_code as "creditCode",
        s.site_name as "siteName", s.division_code as "divisionCode", s.industry_code as "industryCode", s.decided_on as "on",
        s.consultancy_name as "consultancyName", s.document_number as "documentNumber", s.has_round as "hasRound",
        s.evaluated_on as "evaluatedOn", s.has_opinion_file as "hasOpinionFile"
      from app.return_subjects($1, $2::date, $3::date) s
      order by s.division_code, s.decided_on, s.subject_id limit 2001;

-- takeBack
select * from app.withdraw_application($1, $2::uuid, $3);

-- unitYear

      select jsonb_build_object(
  'amendments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'jurisdiction', p.jurisdiction, 'track', p.track, 'key', p.key,
      'value', p.value, 'document', p.document, 'article', p.article, 'from', p.effective_from, 'until', p.effective_until,
      'approvedAt', p.approved_at) order by p.approved_at, p.id), '[]'::jsonb)
    from published.amendments p where p.province = $1),
  'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'document', y.document, 'off', y.days_off, 'work', y.make_up_days)), '[]'::jsonb)
    from (select distinct on (year) * from published.calendar_editions order by year, edition desc) y)) as law, (select to_jsonb(u) from app.office_above() u) as above,
        (select coalesce(jsonb_agg(jsonb_build_object('row', jsonb_build_object('province', r.province, 'id', r.id, 'kind', r.kind, 'year', r.year, 'unitId', r.unit_id, 'unitName', r.unit_name,
  'divisionCode', r.division_code, 'upperName', r.upper_name, 'dueOn', r.due_on, 'terms', r.terms, 'state', r.state, 'hands', r.hands,
  'waitsFor', r.waits_for, 'visit', r.visit, 'nth', r.nth, 'rows', r.rows, 'nothing', r.nothing, 'note', r.note,
  'documentNumber', r.document_number, 'reason', r.reason, 'firstSentAt', r.first_sent_at, 'sentAt', r.sent_at,
  'receivedAt', r.received_at, 'publishedAt', r.published_at, 'version', r.version), 'done', (select coalesce(jsonb_agg(jsonb_build_object('act', h.act, 'hand', h.hand, 'visit', h.visit, 'accountId', h.account_id,
    'personName', h.person_name, 'authorityName', h.authority_name, 'words', h.words, 'at', h.at) order by h.at, h.id), '[]')
  from voluntary_return_hands h where h.province = r.province and h.return_id = r.id), 'entries', (select coalesce(jsonb_agg(jsonb_build_object('rank', w.rank, 'id', w.subject_id, 'number', w.number,
    'enterpriseName', w.enterprise_name, 'creditCode', w.credit_code, 'siteName', w.site_name, 'divisionCode', w.division_code,
    'industryCode', w.industry_code, 'on', w.decided_on, 'consultancyName', w.consultancy_name, 'documentNumber', w.document_number,
    'gaps', w.gaps) order by w.rank), '[]')
  from voluntary_return_rows w where w.province = r.province and w.return_id = r.id and w.nth = r.nth))), '[]')
          from voluntary_returns r
          where r.province = $2 and r.unit_id = $3 and r.year = $4) as held;

-- writeLetter
select * from app.write_letter($1, $2::uuid, $3,
      $4::uuid[]);

-- writtenIn
select c.filled -> $1::text as written from application_copies c
      where c.province = $2 and c.application_id = $3::uuid order by c.nth desc limit 1;
