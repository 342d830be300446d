import type pg from 'pg';
import type { World } from './app.ts';
import type { Cast } from './cast.ts';
import { asAdministrator } from './database.ts';

/** Whose list all of them stand on. */
export const crowdCampaign = '22222222-2222-4222-8222-222222222222';
export const crowdSize = 30_000;

/**
 * A province grown large, by SQL: the consultancy with thousands of members and cases, the province that oversees it
 * all; next to them a county and an enterprise with a handful. Constraints hold; triggers and policies sleep meanwhile.
 */
export async function crowd(world: World, cast: Cast): Promise<void> {
  const [large, small] = [cast.consultancy.organizationId, cast.henanConsultancy.organizationId];
  await asAdministrator(world, async (client: pg.Client) => {
    await client.query('set session_replication_role = replica');
    const fill = (text: string, values: unknown[] = []) =>
      client.query(text.replaceAll('$crowd', String(crowdSize)), values);
    await fill(
      `create temporary table n as select g, gen_random_uuid() as id, gen_random_uuid() as other from generate_series(1, $crowd) g`,
    );
    await fill(
      `insert into accounts (id, username, name, consented_at, created_at) select id, 'crowd' || g, '张' || g, now(), now() from n`,
    );
    await fill(
      `insert into organizations (id, kind, name, credit_code, province, division_code, registered_by, registered_at, state)
       select id, 'enterprise', '企业' || g, '9113' || lpad(g::text, 14, '0'), '13', '130606', $1, now() - g * interval '1 minute', 'active' from n`,
      [cast.county.organizationId],
    );
    await fill(
      `insert into oversight (authority_id, organization_id, kind, name, credit_code, division_code, state, registered_at)
       select a.id, n.id, 'enterprise', '企业' || n.g, '9113' || lpad(n.g::text, 14, '0'), '130606', 'active', now() - n.g * interval '1 minute'
       from n cross join unnest($1::uuid[]) with ordinality a (id, nth) where a.nth = 1 or n.g <= 50`,
      [[cast.province.organizationId, cast.directCity.organizationId]],
    );
    await fill(
      `insert into memberships (id, organization_id, kind, account_id, role, joined_at)
       select other, case when g > 50 then $1::uuid else $2::uuid end, 'consultancy', id, 'auditor', now() - g * interval '1 minute' from n`,
      [large, small],
    );
    await fill(
      `insert into invitations (id, organization_id, kind, purpose, role, channel, code_hash, invited_by, inviting_organization_id, invited_at, expires_at)
       select other, case when g > 50 then $1::uuid else $2::uuid end, 'consultancy', 'join', 'auditor', 'letter', sha256(id::text::bytea), $3,
         case when g > 50 then $1::uuid else $2::uuid end, now() - g * interval '1 minute', now() + interval '1 day' from n`,
      [large, small, cast.consultancy.accountId],
    );
    await fill(
      `insert into trail_entries (province, id, at, act, persona, account_id, organization_id, subject_kind, subject_id, subject_organization_id, subject_account_id, case_id)
       select '13', other, now() - g * interval '1 minute', 'document_filed', 'consultancy', $3, case when g % 2 = 0 then $1::uuid end, 'file', g::text,
         case when g % 2 = 1 then $1::uuid end, $3, case when g <= 2000 then $2::uuid end from n`,
      [large, cast.caseId, cast.consultancy.accountId],
    );
    await fill(
      `insert into sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
       select '13', id, id, '企业' || g, '9113' || lpad(g::text, 14, '0'), '厂区', '地址', '130606', '2614', now() from n`,
    );
    await fill(
      `insert into engagements (province, id, number, site_id, enterprise_id, enterprise_name, consultancy_id, consultancy_name, organiser_id, organiser_name, line, track, state, opened_at, rules_on, rules_known_at,
         audit_manner, lines, listed_on, responsible_level)
       select '13', other, 'N' || g, id, id, '企业' || g, $1, '咨询', $2, '局', 'ecology', 'mandatory', 'commissioned', now() - g * interval '1 minute', current_date, now(),
         'commissioned', '{ecology}', current_date, 'county' from n`,
      [large, cast.county.organizationId],
    );
    await fill(
      `insert into case_parties (province, id, engagement_id, organization_id, name, capacity, since)
       select '13', gen_random_uuid(), n.other, $1, '咨询', c.capacity, now() from n cross join (values ('consultancy'), ('organiser')) c (capacity)`,
      [large],
    );
    await fill(
      `insert into case_access (organization_id, province, case_id, capacity, opens_at, opened_at, enterprise_name, number, division_code, track, state,
         next_due_on, next_duty, responsible_level, industry_code, audit_manner, consultancy_name, campaign_id, notice_due_on)
       select a.id, '13', n.other, 'supervisor', now(), now() - n.g * interval '1 minute', '企业' || n.g, 'N' || n.g, '130606', 'mandatory', 'commissioned',
         current_date - 300 + n.g % 600, 'apply_evaluation', 'county', '2614', 'commissioned', '咨询',
         $2::uuid, current_date - 300 + n.g % 600
       from n cross join unnest($1::uuid[]) with ordinality a (id, nth) where a.nth <= 2 or n.g <= 50`,
      [[large, cast.province.organizationId, small], crowdCampaign],
    );
    await fill(
      `insert into deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness, set_by_level, named_on,
         last_day_counts, due_on, original_due_on, provisional)
       select '13', gen_random_uuid(), n.other, 'apply_evaluation', 'enterprise', 'evaluation_application_by', 'x', '二', true, 'campaign', 'province',
         current_date - 300 + n.g % 600, true, current_date - 300 + n.g % 600, current_date - 300 + n.g % 600, false from n`,
    );
    await fill(
      `insert into people (id, identity_kind, identity_hash, sealed_identity, registered_at)
       select id, 'resident_id', sha256(id::text::bytea), '\\x00', now() from n`,
    );
    const firms = 'case when g > 50 then $1::uuid else $2::uuid end';
    await fill(
      `insert into employments (organization_id, id, person_id, name, identity_masked, full_time, from_on, consented_on, registered_at)
       select ${firms}, other, id, '张' || g, '***', true, '2020-01-01', '2020-01-01', now() from n`,
      [large, small],
    );
    await fill(
      `insert into certificates (organization_id, id, employment_id, kind, name, issued_on, recorded_at)
       select ${firms}, id, other, 'training', '培训', '2020-01-01', now() from n`,
      [large, small],
    );
    await fill(
      `insert into firm_documents (organization_id, id, name, kind, bytes, sha256, stored_as, uploaded_by, uploaded_at)
       select ${firms.replace('50', '10')}, id, '证书' || g, 'pdf', 1, sha256('x'), id::text, $3, now() - g * interval '1 minute' from n`,
      [large, small, cast.consultancy.accountId],
    );
    await fill(
      `insert into firm_jobs (organization_id, id, kind, enterprise_name, title, completed_on, recorded_at)
       select ${firms}, id, 'similar', '厂', '业绩' || g, '2020-01-01'::date + g % 900, now() from n`,
      [large, small],
    );
    await fill(
      `insert into employment_claims (id, person_id, claimant_id, claimant_name, name, identity_masked, from_on, employer_id, employer_name,
         employment_id, employed_since, claimed_at)
       select id, id, ${firms}, '甲', '张' || g, '***', '2020-01-01', $3, '乙', other, '2020-01-01', now() - g * interval '1 minute' from n`,
      [large, small, cast.otherConsultancy.organizationId],
    );
    await fill(
      `insert into inbox_messages (account_id, id, kind, facts, at, read_at) select $1, other, 'role_changed', '{}', now() - g * interval '1 minute', now() from n`,
      [cast.consultancy.accountId],
    );
    await fill(
      `insert into outbox (id, channel, template, locale, address, address_masked, facts, by_persona, state, attempts)
       select other, 'mail', 'invitation', 'zh-CN', 'x@example.cn', 'x', '{}', 'authority', 'dead', 9 from n`,
    );
    await client.query('set session_replication_role = origin');
    await client.query('analyze');
  });
}
