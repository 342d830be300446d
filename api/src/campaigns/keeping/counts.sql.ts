import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';

export interface CountFilter {
  organizationId: string;
  province: string;
  campaignId: string;
  divisions: readonly string[] | null;
  level: string | null;
  industry: string | null;
  state: string | null;
}

export interface Tally {
  of: 'listed' | 'removed' | 'state' | 'level' | 'division' | 'industry' | 'reason';
  key: string;
  count: number;
}

const sets = ['state', 'level', 'division', 'industry'] as const;

/** Every figure of a campaign's page in one reading of its listings, as far as the reader sees them. */
export const listingCounts = statement(
  (a: CountFilter) =>
    raw<Tally>(sql`with seen as materialized (
        select l.removed_in is not null as gone, l.level, l.division_code, l.industry_code, l.reasons, c.state
        from listings l join case_access c on c.organization_id = ${a.organizationId}::uuid and c.province = l.province
          and c.case_id = l.engagement_id
        where l.province = ${a.province} and l.campaign_id = ${a.campaignId}::uuid
          and (${a.divisions}::text[] is null or l.division_code = any(${a.divisions}::text[]))
          and (${a.level}::text is null or l.level = ${a.level}) and (${a.state}::text is null or c.state = ${a.state})
          and (${a.industry}::text is null or l.industry_code like ${a.industry} || '%')
      ), standing as (select * from seen where not gone)
      select 'listed' as of, '' as key, count(*) as count from standing
      union all select 'removed', '', count(*) from seen where gone
      ${sql.join(
        sets.map(
          (of): RawBuilder<unknown> =>
            sql`union all select ${sql.lit(of)}, ${sql.ref({ state: 'state', level: 'level', division: 'division_code', industry: 'industry_code' }[of])}, count(*) from standing group by 2`,
        ),
        sql` `,
      )}
      union all select 'reason', reason, count(*) from standing cross join unnest(reasons) reason group by 2
      order by 1, 3 desc, 2`),
  {
    organizationId: '00000000-0000-4000-8000-000000000000',
    province: '13',
    campaignId: '00000000-0000-4000-8000-000000000000',
    divisions: ['130602'],
    level: 'city',
    industry: '31',
    state: 'listed',
  },
);
