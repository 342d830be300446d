import { sql } from 'kysely';
import { lawOf } from '../../engagements/index.ts';
import { q, statement } from '../../kernel/statement.ts';

/** A round as a notice would tell it, for the eyes of an office that sees it. */
export const roundToPreview = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('engagements as e')
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .leftJoin('campaigns as c', (join) =>
        join.onRef('c.province', '=', 'e.province').onRef('c.id', '=', 'e.campaign_id'),
      )
      .select([
        's.division_code as divisionCode',
        'e.enterprise_id as enterpriseId',
        'e.enterprise_name as enterpriseName',
        's.credit_code as creditCode',
        's.name as siteName',
        's.address as siteAddress',
        's.industry_code as industryCode',
        'e.number as roundNumber',
        'e.listed_on as listedOn',
        'e.reasons',
        'e.responsible_level as responsibleLevel',
        'e.organiser_name as organiserName',
        'e.targets',
        'e.lines',
        'e.track',
        'e.rules_on as rulesOn',
        'e.rules_known_at as rulesKnownAt',
        'c.title as listTitle',
        'c.document_number as listNumber',
        sql<number>`1`.as('ordinal'),
        sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'bearer', d.bearer, 'document', d.document,
            'article', d.article, 'verified', d.verified, 'dueOn', d.due_on, 'provisional', d.provisional, 'runsFrom', d.runs_from,
            'span', d.span, 'lastDayCounts', d.last_day_counts) order by d.due_on, d.duty), '[]')
          from deadlines d where d.province = e.province and d.engagement_id = e.id and d.dropped_because is null)`.as(
          'deadlines',
        ),
        lawOf(sql`e.province`).as('law'),
      ])
      .where('e.province', '=', province)
      .where('e.id', '=', id),
  { province: '13', id: '00000000-0000-4000-8000-000000000000' },
);
