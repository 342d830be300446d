import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';
import { type CaseFilter, dutyAsked, inSight, nextDue, someFilter } from './case-filter.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** Rounds without an open duty come after all that have one. */
export const never = '9999-12-31';

export const sorts = {
  opened_at: { key: sql`a.opened_at`, direction: 'asc' },
  '-opened_at': { key: sql`a.opened_at`, direction: 'desc' },
  enterprise_name: { key: sql`a.enterprise_name collate "zh-x-icu"`, direction: 'asc' },
  '-enterprise_name': { key: sql`a.enterprise_name collate "zh-x-icu"`, direction: 'desc' },
  next_due: {
    key: nextDue,
    direction: 'asc',
  },
} as const;

type CasePage = CaseFilter & { sort: keyof typeof sorts; after: readonly string[] | null; limit: number };

export const rowColumns = [
  'e.province',
  'e.id',
  'e.number',
  'e.enterprise_name as enterpriseName',
  's.name as siteName',
  's.division_code as divisionCode',
  'd.name as divisionName',
  's.industry_code as industryCode',
  'e.track',
  'e.state',
  'e.responsible_level as level',
  'e.audit_manner as manner',
  'e.reasons',
  'e.listed_on as listedOn',
  'e.campaign_id as campaignId',
  'e.consultancy_name as consultancyName',
  'e.opened_at as openedAt',
  'a.capacity',
  'a.next_due_on as nextDueOn',
  'a.next_duty as nextDuty',
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
      .select((eb) => exactInstant(eb.ref('a.opened_at')).as('openedKey'))
      .select(dutyAsked(filter).as('asked'))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(${key}, a.case_id) ${beyond} (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy(key, direction)
      .orderBy('a.case_id', direction)
      .limit(limit + 1);
  },
  {
    ...someFilter,
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
  someFilter,
);

interface OfClients {
  organizationId: string;
  at: Date;
  enterprises: readonly string[];
  most: number;
}

/** The open rounds of a page of clients, for each the soonest few. */
export const openCasesOf = statement(
  ({ organizationId, at, enterprises, most }: OfClients) =>
    q
      .selectFrom(
        inSight({ organizationId, at, today: never, open: true })
          .innerJoin('engagements as e', (join) =>
            join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
          )
          .innerJoin('sites as s', (join) =>
            join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
          )
          .innerJoin('divisions as d', 'd.code', 's.division_code')
          .where(sql<boolean>`e.enterprise_id = any(${enterprises}::uuid[])`)
          .select(rowColumns)
          .select('e.enterprise_id as enterpriseId')
          .select(
            sql<number>`row_number() over (partition by e.enterprise_id order by a.next_due_on nulls last, e.id)`.as(
              'nth',
            ),
          )
          .as('r'),
      )
      .selectAll()
      .where('r.nth', '<=', most)
      .orderBy('r.enterpriseId')
      .orderBy('r.nth'),
  { organizationId: someId, at: new Date(0), enterprises: [someId], most: 20 },
);
