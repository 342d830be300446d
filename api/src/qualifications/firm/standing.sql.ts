import type { Track } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

/** The running cases this firm sits in, with what the rules of their places ask of: the latest first. */
export const openCasesOf = statement(
  ({ firm, at, limit }: { firm: string; at: Date; limit: number }) =>
    q
      .selectFrom('case_access as a')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .select([
        'e.province',
        'e.id',
        'e.number',
        'e.enterprise_name as enterpriseName',
        's.name as siteName',
        's.industry_code as industryCode',
        's.division_code as divisionCode',
        sql<Track>`e.track`.as('track'),
      ])
      .where('a.organization_id', '=', firm)
      .where('a.capacity', '=', 'consultancy')
      .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]))
      .where('e.consultancy_id', '=', firm)
      .where('e.closed_at', 'is', null)
      .orderBy('a.opened_at', 'desc')
      .orderBy('a.case_id', 'desc')
      .limit(limit + 1),
  { firm: '00000000-0000-4000-8000-000000000000', at: new Date(0), limit: 500 },
);
