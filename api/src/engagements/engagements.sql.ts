import { sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface CaseFilter {
  organizationId: string;
  at: Date;
  track?: string;
  state?: string;
  divisions?: readonly string[];
  search?: string;
}

/** What this organization may see now: lists are driven from here, and the sort keys travel with the right. */
const inSight = ({ organizationId, at, track, state, divisions, search }: CaseFilter) =>
  q
    .selectFrom('case_access as a')
    .where('a.organization_id', '=', organizationId)
    .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]))
    .$if(track !== undefined, (query) => query.where('a.track', '=', track ?? ''))
    .$if(state !== undefined, (query) => query.where('a.state', '=', state ?? ''))
    .$if(divisions !== undefined, (query) =>
      query.where(sql<boolean>`a.division_code = any(${divisions}::text[])`),
    )
    .$if(search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('a.enterprise_name', 'ilike', containing(search ?? '')),
          eb('a.number', 'ilike', containing(search ?? '')),
        ]),
      ),
    );

export const sorts = {
  opened_at: { key: sql`a.opened_at`, direction: 'asc' },
  '-opened_at': { key: sql`a.opened_at`, direction: 'desc' },
  enterprise_name: { key: sql`a.enterprise_name collate "zh-x-icu"`, direction: 'asc' },
  '-enterprise_name': { key: sql`a.enterprise_name collate "zh-x-icu"`, direction: 'desc' },
} as const;

type CasePage = CaseFilter & { sort: keyof typeof sorts; after: readonly string[] | null; limit: number };

const rowColumns = [
  'e.province',
  'e.id',
  'e.number',
  'e.enterprise_name as enterpriseName',
  's.name as siteName',
  'd.name as divisionName',
  's.industry_code as industryCode',
  'e.track',
  'e.state',
  'e.consultancy_name as consultancyName',
  'e.opened_at as openedAt',
  'a.capacity',
] as const;

export const casesInSight = statement(
  ({ sort, after, limit, ...filter }: CasePage) => {
    const { key, direction } = sorts[sort];
    const beyond = direction === 'asc' ? sql`>` : sql`<`;
    return inSight(filter)
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .innerJoin('divisions as d', 'd.code', 's.division_code')
      .select(rowColumns)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(${key}, a.case_id) ${beyond} (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy(key, direction)
      .orderBy('a.case_id', direction)
      .limit(limit + 1);
  },
  {
    organizationId: someId,
    at: new Date(0),
    track: 'mandatory',
    state: 'listed',
    divisions: ['130602'],
    search: '钢',
    sort: '-opened_at',
    after: ['2026-01-01T00:00:00.000Z', someId],
    limit: 25,
  },
);

export const countCap = 10_000;

/** Counting stops one past the cap: that there are more is all that is said. */
export const casesCounted = statement(
  (filter: CaseFilter) =>
    q
      .selectFrom(
        inSight(filter)
          .select('a.case_id')
          .limit(countCap + 1)
          .as('seen'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  {
    organizationId: someId,
    at: new Date(0),
    track: 'mandatory',
    state: 'listed',
    divisions: ['130602'],
    search: '钢',
  },
);

const caseKey = { province: '13', id: someId };

export const caseInSight = statement(
  ({ province, id, organizationId }: { province: string; id: string; organizationId: string }) =>
    q
      .selectFrom('engagements as e')
      .innerJoin('case_access as a', (join) =>
        join
          .onRef('a.province', '=', 'e.province')
          .onRef('a.case_id', '=', 'e.id')
          .on('a.organization_id', '=', organizationId),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .innerJoin('divisions as d', 'd.code', 's.division_code')
      .select(rowColumns)
      .select(['e.rules_on as rulesOn', 'e.rules_known_at as rulesKnownAt'])
      .select(['e.version', 'a.closes_at as closesAt', 's.id as siteId', 's.enterprise_id as enterpriseId'])
      .select(['s.credit_code as creditCode', 's.address', 's.division_code as divisionCode'])
      .where('e.province', '=', province)
      .where('e.id', '=', id),
  { ...caseKey, organizationId: someId },
);

export const partiesOfCase = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('case_parties')
      .select(['organization_id as organizationId', 'name', 'capacity', 'since', 'until'])
      .where('province', '=', province)
      .where('engagement_id', '=', id)
      .orderBy('since')
      .orderBy('id')
      .limit(200),
  caseKey,
);
