import type { FormValues } from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { lawOf } from '../engagements/index.ts';
import { q, raw, statement } from '../kernel/statement.ts';
import { knownOf } from './known-facts.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Mandatory {
  number: string;
  siteName: string;
}

/** Open mandatory rounds of the credit code, wherever its plants lie: an enterprise sees all of its own. */
const mandatoryRounds = sql<
  Mandatory[]
>`(select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'siteName', o.name)
    order by e.number), '[]') from engagements e join sites o on o.province = e.province and o.id = e.site_id
    where e.enterprise_id = s.enterprise_id and e.track = 'mandatory' and e.closed_at is null)`;

interface Earlier {
  id: string;
  number: string;
  decidedAt: string;
}
/** The last enrolment that was accepted: of this plant, or else of another of the enterprise in the province. */
const lastEnrolment = sql<Earlier | null>`(select jsonb_build_object('id', a.id, 'number', a.number, 'decidedAt', a.decided_at)
    from applications a where a.province = s.province and a.enterprise_id = s.enterprise_id and a.kind = 'enrolment'
      and a.state = 'accepted' order by a.site_id = s.id desc, a.decided_at desc, a.id desc limit 1)`;

/** What an accepted enrolment said when it was handed in last: only who applied then begins from it again. */
export const formHandedIn = statement(
  (a: { province: string; id: string; enterpriseId: string }) =>
    raw(sql<{ filled: FormValues }>`select c.filled from applications a
      join application_copies c on c.province = a.province and c.application_id = a.id
      where a.province = ${a.province} and a.id = ${a.id}::uuid and a.enterprise_id = ${a.enterpriseId}::uuid and a.kind = 'enrolment'
        and a.state = 'accepted' order by c.nth desc limit 1`),
  { province: '41', id: someId, enterpriseId: someId },
);

/** A plant as an application begins from it: what is known, what the rules say there, what is open already. */
export const siteToApplyFrom = statement(
  (a: { province: string; id: string; year: number }) =>
    q
      .selectFrom('sites as s')
      .select([
        's.id',
        's.name',
        's.enterprise_id as enterpriseId',
        's.enterprise_name as enterpriseName',
        's.credit_code as creditCode',
        's.division_code as divisionCode',
        's.industry_code as industryCode',
        lawOf(sql`s.province`).as('law'),
        knownOf({
          province: sql`s.province`,
          siteId: sql`s.id`,
          roundId: sql`null::uuid`,
          year: sql`${a.year}::int`,
        }).as('known'),
        mandatoryRounds.as('mandatoryRounds'),
        sql<
          string | null
        >`(select a.id from applications a where a.province = s.province and a.site_id = s.id and a.kind = 'enrolment'
          and a.state in ('draft', 'submitted', 'correction_requested'))`.as('openId'),
        sql<boolean>`exists (select from engagements e where e.province = s.province and e.site_id = s.id and e.closed_at is null)`.as(
          'hasOpenRound',
        ),
        lastEnrolment.as('lastEnrolment'),
      ])
      .where('s.province', '=', a.province)
      .where('s.id', '=', a.id),
  { province: '41', id: someId, year: 2026 },
);

export interface Beginning {
  province: string;
  id: string;
  year: number;
  kind: string;
  track: string;
  line: string;
  formId: string;
  formVersion: number;
  siteId: string;
  siteName: string;
  enterpriseId: string;
  enterpriseName: string;
  creditCode: string;
  divisionCode: string;
  industryCode: string;
  engagementId: string | null;
  duty: string | null;
  dueOn: string | null;
  begunFrom: string | null;
  carried: readonly string[];
  draft: string;
  at: Date;
}

export const insertApplication = statement(
  (a: Beginning) =>
    raw(sql<{
      number: string;
      version: number;
    }>`insert into applications (province, id, number, kind, track, line, form_id, form_version,
        site_id, site_name, enterprise_id, enterprise_name, credit_code, division_code, industry_code, engagement_id, duty, due_on, begun_from,
        carried, state, draft, opened_at, saved_at)
      values (${a.province}, ${a.id}::uuid,
        ${a.province} || '-SQ' || ${a.year}::int || '-' || to_char(nextval('application_numbers'), 'FM999999000000'),
        ${a.kind}, ${a.track}, ${a.line}, ${a.formId}, ${a.formVersion}, ${a.siteId}::uuid, ${a.siteName}, ${a.enterpriseId}::uuid,
        ${a.enterpriseName}, ${a.creditCode}, ${a.divisionCode}, ${a.industryCode}, ${a.engagementId}::uuid, ${a.duty}, ${a.dueOn}::date,
        ${a.begunFrom}::uuid, ${a.carried}::text[], 'draft', ${a.draft}::jsonb, ${a.at}::timestamptz, ${a.at}::timestamptz)
      returning number, version`),
  {
    province: '41',
    id: someId,
    year: 2026,
    kind: 'enrolment',
    track: 'voluntary',
    line: 'industry',
    formId: 'henan-voluntary-2018',
    formVersion: 1,
    siteId: someId,
    siteName: '一厂',
    enterpriseId: someId,
    enterpriseName: '某厂',
    creditCode: '914100000000000000',
    divisionCode: '410225',
    industryCode: '1371',
    engagementId: null,
    duty: null,
    dueOn: null,
    begunFrom: null,
    carried: [],
    draft: '{}',
    at: new Date(0),
  },
);
