import type { PermitManagement } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';
import { type CaseFilter, inSight, someFilter } from './case-filter.sql.ts';
import { rowColumns } from './engagements.sql.ts';
import { lawOf } from './law.ts';

const someId = '00000000-0000-4000-8000-000000000000';

const clocks = sql<
  { duty: string; dueOn: string; metOn: string | null; dropped: boolean }[]
>`(select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'metOn', d.met_on,
    'dropped', d.dropped_because is not null)), '[]'::jsonb)
  from deadlines d where d.province = e.province and d.engagement_id = e.id)`;

const roundFacts = [
  'e.number',
  'e.state',
  'e.version',
  'e.track',
  'e.reasons',
  'e.listed_on as listedOn',
  'e.enterprise_id as enterpriseId',
  'e.enterprise_name as enterpriseName',
  'e.burns_coal as burnsCoal',
  'e.campaign_id as campaignId',
  'e.rules_on as rulesOn',
  'e.rules_known_at as rulesKnownAt',
  'a.capacity',
  's.name as siteName',
  's.credit_code as creditCode',
  's.division_code as divisionCode',
  's.industry_code as industryCode',
] as const;

interface OneRound {
  province: string;
  id: string;
  organizationId: string;
}

/** What a verdict or a carry-over is decided from: the round, its clocks, and the law it was opened under. */
export const roundWithLaw = statement(
  ({ province, id, organizationId }: OneRound) =>
    q
      .selectFrom('case_access as a')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .select(roundFacts)
      .select([
        sql<number | null>`e.hazardous_waste_t::float8`.as('hazardousWasteTonnes'),
        clocks.as('clocks'),
        sql<PermitManagement | null>`(select p.permit_management from site_permits p
          where p.province = s.province and p.site_id = s.id)`.as('permitManagement'),
        lawOf(sql`e.province`).as('law'),
      ])
      .where('a.organization_id', '=', organizationId)
      .where('a.province', '=', province)
      .where('a.case_id', '=', id),
  { province: '13', id: someId, organizationId: someId },
);

/** A published campaign of the acting authority, with the rules its rounds keep. */
export const campaignOfOurs = statement(
  ({ province, id, organizationId }: OneRound) =>
    q
      .selectFrom('campaigns as c')
      .select(['c.title', 'c.rules_on as rulesOn', 'c.rules_known_at as rulesKnownAt'])
      .where('c.province', '=', province)
      .where('c.id', '=', id)
      .where('c.authority_id', '=', organizationId)
      .where('c.state', '=', 'published'),
  { province: '13', id: someId, organizationId: someId },
);

/** Failed, or past a day on which it should have been audited or applied for. Whether that is a ground, the rules say. */
export const leftBehind = statement(
  ({ after, limit, ...filter }: CaseFilter & { after: readonly string[] | null; limit: number }) =>
    inSight(filter)
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .innerJoin('divisions as d', 'd.code', 's.division_code')
      .select(rowColumns)
      .select(['e.rules_on as rulesOn', 'e.rules_known_at as rulesKnownAt', clocks.as('clocks')])
      .select((eb) => exactInstant(eb.ref('a.opened_at')).as('openedKey'))
      .where(
        sql<boolean>`(a.state in ('evaluation_failed', 'acceptance_failed')
          or a.state in ('listed', 'commissioned', 'self_auditing') and exists (select from deadlines x
            where x.province = a.province and x.engagement_id = a.case_id and x.met_on is null and x.dropped_because is null
              and x.duty in ('finish_audit', 'apply_evaluation', 'conclude_evaluation') and x.due_on < ${filter.today}::date))`,
      )
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(a.opened_at, a.case_id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
        ),
      )
      .orderBy('a.opened_at')
      .orderBy('a.case_id')
      .limit(limit + 1),
  { ...someFilter, after: ['2026-01-01T00:00:00.000Z', someId], limit: 25 },
);
