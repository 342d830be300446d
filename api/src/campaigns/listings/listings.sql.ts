import type { DB } from '@qingshen/db/types';
import type { Level } from '@qingshen/domain/divisions';
import type { EngagementState, PinnedTarget, Track } from '@qingshen/domain/engagements';
import type { ListingReason, TargetLevel } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface ListingFilter {
  organizationId: string;
  province: string;
  at: Date;
  enterpriseId?: string;
  campaign?: string;
  divisions?: readonly string[];
  level?: Level;
  reason?: ListingReason;
  industry?: string;
  state?: EngagementState;
  target?: TargetLevel;
  removed?: 'only' | 'with';
  search?: string;
}

type Listings = SelectQueryBuilder<
  DB & { l: DB['listings']; c: DB['campaigns']; a: DB['case_access'] },
  'l' | 'c' | 'a',
  object
>;

/** Of what the reader sees anyhow (row level security), with the state of the round as the reader's list of cases has it. */
const seen = ({ organizationId, province, at }: ListingFilter): Listings =>
  q
    .selectFrom('listings as l')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.province', '=', 'l.province').onRef('c.id', '=', 'l.campaign_id'),
    )
    .innerJoin('case_access as a', (join) =>
      join
        .on('a.organization_id', '=', organizationId)
        .onRef('a.province', '=', 'l.province')
        .onRef('a.case_id', '=', 'l.engagement_id'),
    )
    .where('l.province', '=', province)
    .where(({ eb, or }) =>
      or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]),
    ) as unknown as Listings;

const filtered = (filter: ListingFilter): Listings => {
  const { enterpriseId, campaign, divisions, level, reason, industry, state, target, removed, search } =
    filter;
  let query = seen(filter);
  if (enterpriseId !== undefined) query = query.where('l.enterprise_id', '=', enterpriseId);
  if (campaign !== undefined) query = query.where('l.campaign_id', '=', campaign);
  if (divisions !== undefined) query = query.where(sql<boolean>`l.division_code = any(${divisions}::text[])`);
  if (level !== undefined) query = query.where('l.level', '=', level);
  if (reason !== undefined) query = query.where(sql<boolean>`${reason} = any(l.reasons)`);
  if (industry !== undefined) query = query.where('l.industry_code', 'like', `${industry}%`);
  if (state !== undefined) query = query.where('a.state', '=', state);
  if (target !== undefined) query = query.where('l.target_level', '=', target);
  if (removed !== 'with') query = query.where('l.removed_in', removed === 'only' ? 'is not' : 'is', null);
  if (search === undefined) return query;
  return query.where(({ eb, or }) =>
    or([
      eb('l.enterprise_name', 'ilike', containing(search)),
      eb('l.credit_code', '=', search.toUpperCase()),
      eb('a.number', '=', search),
    ]),
  );
};

const columns = [
  'l.province',
  'l.id',
  'l.campaign_id as campaignId',
  'c.title as campaignTitle',
  'c.document_number as documentNumber',
  'l.engagement_id as engagementId',
  'a.number as engagementNumber',
  'l.enterprise_name as enterpriseName',
  'l.credit_code as creditCode',
  'l.site_name as siteName',
  'l.address',
  'l.division_code as divisionCode',
  'l.industry_code as industryCode',
  'l.organiser_name as organiserName',
  'l.listed_on as listedOn',
  'l.listed_in as listedInVersion',
  'l.addition_reason as additionReason',
  'l.removed_in as removedIn',
  'l.removed_on as removedOn',
  'l.removal_reason as removalReason',
] as const;

const typed = [
  sql<Track>`c.track`.as('track'),
  sql<EngagementState>`a.state`.as('state'),
  sql<ListingReason[]>`l.reasons`.as('reasons'),
  sql<Level>`l.level`.as('level'),
  sql<Line[]>`l.lines`.as('lines'),
  sql<TargetLevel | null>`l.target_level`.as('targetLevel'),
] as const;

export const sorts = {
  division: { key: sql<string>`l.division_code`, direction: 'asc' },
  '-division': { key: sql<string>`l.division_code`, direction: 'desc' },
  enterprise_name: { key: sql<string>`l.enterprise_name collate "zh-x-icu"`, direction: 'asc' },
  '-enterprise_name': { key: sql<string>`l.enterprise_name collate "zh-x-icu"`, direction: 'desc' },
  listed_on: { key: sql<string>`l.listed_on`, direction: 'asc' },
  '-listed_on': { key: sql<string>`l.listed_on`, direction: 'desc' },
} as const;

type ListingPage = ListingFilter & {
  sort: keyof typeof sorts;
  after: readonly string[] | null;
  limit: number;
};

const someFilter: ListingFilter = {
  organizationId: someId,
  province: '13',
  at: new Date(0),
  campaign: someId,
  divisions: ['130606'],
  level: 'city',
  reason: 'toxic_class_one',
  industry: '31',
  state: 'listed',
  target: 'level_three_whole',
  search: '钢',
};

export const listingPage = statement(
  ({ sort, after, limit, ...filter }: ListingPage) => {
    const { key, direction } = sorts[sort];
    const beyond = direction === 'asc' ? sql`>` : sql`<`;
    return filtered(filter)
      .select(columns)
      .select(typed)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(${key}, l.id) ${beyond} (${after?.[0] ?? ''}, ${after?.[1] ?? ''}::uuid)`),
      )
      .orderBy(key, direction)
      .orderBy('l.id', direction)
      .limit(limit + 1);
  },
  { ...someFilter, sort: 'division', after: ['130606', someId], limit: 25 },
);

export const countCap = 10_000;

export const listingsCounted = statement(
  (filter: ListingFilter) =>
    q
      .selectFrom(
        filtered(filter)
          .select('l.id')
          .limit(countCap + 1)
          .as('seen'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  someFilter,
);

export const listingInSight = statement(
  ({ id, ...filter }: Pick<ListingFilter, 'organizationId' | 'province' | 'at'> & { id: string }) =>
    seen(filter)
      .select(columns)
      .select(typed)
      .select(sql<PinnedTarget[]>`l.targets`.as('targets'))
      .where('l.id', '=', id),
  { organizationId: someId, province: '13', at: new Date(0), id: someId },
);
