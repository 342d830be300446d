import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Asked {
  organizationId: string;
  acceptedBefore: string;
  division?: string;
  after: readonly string[] | null;
  limit: number;
}

/** Volunteers accepted that long ago who have no later round: through case_access, so each sees its own cases alone. */
export const reAuditPage = statement(
  ({ organizationId, acceptedBefore, division, after, limit }: Asked) =>
    q
      .selectFrom('case_access as c')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'c.province').onRef('e.id', '=', 'c.case_id'),
      )
      .innerJoin('round_verdicts as v', (join) =>
        join.onRef('v.province', '=', 'e.province').onRef('v.engagement_id', '=', 'e.id'),
      )
      .select([
        'c.province',
        'e.id',
        'e.number',
        'e.site_id as siteId',
        'e.enterprise_id as enterpriseId',
        'e.enterprise_name as enterpriseName',
        'c.division_code as divisionCode',
        'c.industry_code as industryCode',
        'v.concluded_on as acceptedOn',
        sql<
          string | null
        >`(select a.id from applications a where a.province = e.province and a.engagement_id = e.id and a.kind = 'enrolment'
          order by a.decided_at desc limit 1)`.as('enrolmentId'),
      ])
      .where('c.organization_id', '=', organizationId)
      .where('c.track', '=', 'voluntary')
      .where('c.state', '=', 'accepted')
      .where('v.stage', '=', 'acceptance')
      .where('v.result', '=', 'passed')
      .where(sql<boolean>`v.concluded_on <= ${acceptedBefore}::date`)
      .where(
        sql<boolean>`not exists (select from engagements n where n.province = e.province and n.site_id = e.site_id and n.opened_at > e.opened_at)`,
      )
      .$if(division !== undefined, (query) => query.where('c.division_code', '=', division ?? ''))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(v.concluded_on, e.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
      )
      .orderBy('v.concluded_on')
      .orderBy('e.id')
      .limit(limit + 1),
  {
    organizationId: someId,
    acceptedBefore: '2022-06-01',
    division: '410225',
    after: ['2020-01-01', someId],
    limit: 25,
  },
);
