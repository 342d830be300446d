import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Asked {
  province: string;
  /** Only these places. */
  codes?: readonly string[];
  year?: number;
  after: readonly string[] | null;
  limit: number;
}

export const completionPage = statement(
  ({ province, codes, year, after, limit }: Asked) =>
    q
      .selectFrom('published.completions as p')
      .select([
        'p.id',
        'p.year',
        'p.enterprise_name as enterpriseName',
        'p.credit_code as creditCode',
        'p.site_name as siteName',
        'p.division_code as divisionCode',
        'p.industry_code as industryCode',
        'p.accepted_on as acceptedOn',
        'p.unit_name as unitName',
        'p.published_by_name as publishedBy',
        'p.published_at as publishedAt',
      ])
      .where('p.province', '=', province)
      .$if(codes !== undefined, (query) => query.where('p.division_code', 'in', [...(codes ?? [])]))
      .$if(year !== undefined, (query) => query.where('p.year', '=', year ?? 0))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(p.accepted_on, p.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
      )
      .orderBy('p.accepted_on', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit + 1),
  { province: '41', codes: ['410225'], year: 2026, after: ['2026-01-01', someId], limit: 25 },
);
