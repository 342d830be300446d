import type { DB } from '@qingshen/db/types';
import { type Insertable, type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

type SitesAndPlaces = SelectQueryBuilder<DB & { s: DB['sites']; d: DB['divisions'] }, 's' | 'd', object>;

export const siteColumns = [
  's.province',
  's.id',
  's.enterprise_id as enterpriseId',
  's.enterprise_name as enterpriseName',
  's.credit_code as creditCode',
  's.name',
  's.address',
  's.division_code as divisionCode',
  'd.name as divisionName',
  's.industry_code as industryCode',
] as const;

interface SitePage {
  search?: string;
  industry?: string;
  /** The division asked for and those in it; nothing asked, no list. */
  divisions?: readonly string[];
  after: readonly string[] | null;
  limit: number;
}

/** Page after page by division, then by age: the order of the index that the list is driven from. */
const filtered = (sites: SitesAndPlaces, { search, industry, divisions, after, limit }: SitePage) =>
  sites
    .select(siteColumns)
    .$if(industry !== undefined, (query) => query.where('s.industry_code', '=', industry ?? ''))
    .$if(divisions !== undefined, (query) =>
      query.where(sql<boolean>`s.division_code = any(${divisions}::text[])`),
    )
    .$if(search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('s.enterprise_name', 'ilike', containing(search ?? '')),
          eb('s.name', 'ilike', containing(search ?? '')),
        ]),
      ),
    )
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('s.division_code', 's.id'), '>', tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .orderBy('s.division_code')
    .orderBy('s.id')
    .limit(limit + 1);

const somePage = {
  organizationId: someId,
  search: '钢',
  industry: '3120',
  divisions: ['130602'],
  after: ['130602', someId],
  limit: 25,
};

export const sitesOfEnterprise = statement(
  ({ organizationId, ...page }: SitePage & { organizationId: string }) =>
    filtered(
      q
        .selectFrom('sites as s')
        .innerJoin('divisions as d', 'd.code', 's.division_code')
        .where('s.enterprise_id', '=', organizationId) as unknown as SitesAndPlaces,
      page,
    ),
  somePage,
);

/** Driven from the divisions the authority answers for, so that a county never walks through its province. */
export const sitesInJurisdiction = statement(
  ({ organizationId, ...page }: SitePage & { organizationId: string }) =>
    filtered(
      q
        .selectFrom('jurisdictions as j')
        .innerJoin('sites as s', (join) =>
          join
            .on('s.province', '=', sql<string>`left(j.division_code, 2)`)
            .onRef('s.division_code', '=', 'j.division_code'),
        )
        .innerJoin('divisions as d', 'd.code', 'j.division_code')
        .where('j.authority_id', '=', organizationId) as unknown as SitesAndPlaces,
      page,
    ),
  somePage,
);

/** Driven from its cases: a consultancy never walks through the sites of a province. */
export const sitesOfCases = statement(
  ({ organizationId, ...page }: SitePage & { organizationId: string }) =>
    filtered(
      q
        .selectFrom(({ selectFrom }) =>
          selectFrom('case_access as a')
            .innerJoin('engagements as e', (join) =>
              join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
            )
            .select(['e.province', 'e.site_id'])
            .distinct()
            .where('a.organization_id', '=', organizationId)
            .as('c'),
        )
        .innerJoin('sites as s', (join) =>
          join.onRef('s.province', '=', 'c.province').onRef('s.id', '=', 'c.site_id'),
        )
        .innerJoin('divisions as d', 'd.code', 's.division_code') as unknown as SitesAndPlaces,
      page,
    ),
  somePage,
);

/** Its own, or one under the authority's eyes: either way through what the acting organization may see. */
export const myEnterprise = statement(
  (organizationId: string) =>
    q
      .selectFrom('organizations')
      .select(['id', 'name', 'credit_code as creditCode'])
      .where('id', '=', organizationId)
      .where('kind', '=', 'enterprise'),
  someId,
);

export const overseenEnterprise = statement(
  (a: { authorityId: string; enterpriseId: string }) =>
    q
      .selectFrom('oversight')
      .select(['organization_id as id', 'name', 'credit_code as creditCode'])
      .where('authority_id', '=', a.authorityId)
      .where('organization_id', '=', a.enterpriseId)
      .where('kind', '=', 'enterprise')
      .where('state', '<>', 'closed'),
  { authorityId: someId, enterpriseId: someId },
);

export const answersFor = statement(
  (a: { authorityId: string; divisionCode: string }) =>
    q
      .selectFrom('jurisdictions')
      .select('division_code')
      .where('authority_id', '=', a.authorityId)
      .where('division_code', '=', a.divisionCode),
  { authorityId: someId, divisionCode: '130602' },
);

export const insertSite = statement((site: Insertable<DB['sites']>) => q.insertInto('sites').values(site), {
  province: '13',
  id: someId,
  enterprise_id: someId,
  enterprise_name: '某厂',
  credit_code: '911300000000000000',
  name: '一厂',
  address: '某路 1 号',
  division_code: '130602',
  industry_code: '3120',
  registered_at: new Date(0),
});
