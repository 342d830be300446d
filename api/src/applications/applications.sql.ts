import type { ApplicationKind, ApplicationState } from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
export const countCap = 10_000;

/** Where it lies: the stop of its present rank, while a hand is waited for there. */
export interface At {
  rank: number;
  offices: number;
  authorityName: string;
  level: 'province' | 'city' | 'county';
  task: 'check' | 'aggregate' | 'decide';
  waitsFor: 'handler' | 'checker' | 'signer' | null;
  arrivedAt: string;
  receivedAt: string | null;
}

const route = sql`app.route_of(a.province, a.id)`;

/** Through the door of the route: an office that passed it on learns where it lies now, and no more of it. */
const at = sql<At | null>`(select jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name, 'level', r.level, 'task', r.task,
    'waitsFor', s.waits_for, 'arrivedAt', r.arrived_at, 'receivedAt', r.received_at, 'offices', (select count(*) from ${route}))
    from ${route} r left join application_stops s on s.province = a.province and s.application_id = a.id and s.rank = r.rank
    where r.rank = a.at_rank and a.state = 'submitted')`;

export const columns = [
  'a.province',
  'a.id',
  'a.number',
  'a.kind',
  'a.track',
  'a.line',
  'a.state',
  'a.enterprise_id as enterpriseId',
  'a.enterprise_name as enterpriseName',
  'a.credit_code as creditCode',
  'a.site_id as siteId',
  'a.site_name as siteName',
  'a.division_code as divisionCode',
  'a.industry_code as industryCode',
  'a.engagement_id as engagementId',
  'a.form_id as formId',
  'a.form_version as formVersion',
  'a.opened_at as openedAt',
  'a.saved_at as savedAt',
  'a.first_submitted_at as firstSubmittedAt',
  'a.submitted_at as submittedAt',
  'a.decided_at as decidedAt',
  'a.version',
] as const;

export const counted = [
  at.as('at'),
  sql<number>`(select count(*)::int from application_corrections c where c.province = a.province and c.application_id = a.id
    and c.answered_at is null)`.as('openCorrections'),
] as const;

interface OwnFilter {
  side: 'enterprise' | 'consultancy';
  organizationId: string;
  kind?: ApplicationKind;
  state?: ApplicationState;
  round?: { province: string; id: string };
  after: readonly string[] | null;
  limit: number;
}

/** A consultancy's are driven from its cases: row level security keeps those it was let into. */
const mine = ({ side, organizationId }: OwnFilter) =>
  side === 'enterprise'
    ? q.selectFrom('applications as a').where('a.enterprise_id', '=', organizationId)
    : q
        .selectFrom('applications as a')
        .where('a.consultancy_may_edit', '=', true)
        .where(
          sql<boolean>`exists (select from case_access c where c.organization_id = ${organizationId} and c.province = a.province
            and c.case_id = a.engagement_id and c.capacity = 'consultancy')`,
        );

export const ownApplications = statement(
  (filter: OwnFilter) =>
    mine(filter)
      .select(columns)
      .select([...counted, exactInstant(sql.ref('a.opened_at')).as('exactly')])
      .$if(filter.kind !== undefined, (query) => query.where('a.kind', '=', filter.kind ?? 'enrolment'))
      .$if(filter.state !== undefined, (query) => query.where('a.state', '=', filter.state ?? 'draft'))
      .$if(filter.round !== undefined, (query) =>
        query
          .where('a.province', '=', filter.round?.province ?? '')
          .where('a.engagement_id', '=', filter.round?.id ?? ''),
      )
      .$if(filter.after !== null, (query) =>
        query.where(
          sql<boolean>`(a.opened_at, a.id) < (${filter.after?.[0]}::timestamptz, ${filter.after?.[1]}::uuid)`,
        ),
      )
      .orderBy('a.opened_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(filter.limit + 1),
  {
    side: 'enterprise',
    organizationId: someId,
    kind: 'evaluation',
    state: 'draft',
    round: { province: '13', id: someId },
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);
