import type { DB } from '@qingshen/db/types';
import type { FilingState } from '@qingshen/domain/qualifications';
import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
export const countCap = 10_000;

type Filings = SelectQueryBuilder<DB & { f: DB['filings'] }, 'f', object>;

export interface FilingFilter {
  side: 'firm' | 'authority';
  organizationId: string;
  today: string;
  state?: FilingState;
  sector?: string;
  /** Submitted before this instant, and still waiting. */
  waitingSince?: Date;
  search?: string;
}

/** Granted, once decided; asked for, until then. */
const sectors = sql<
  string[]
>`array(select s.industry_code from filing_sectors s where s.province = f.province and s.filing_id = f.id
  and (s.outcome = 'granted' or f.state not in ('accepted', 'superseded', 'revoked', 'expired')) order by 1)`;

export const filingColumns = [
  'f.province',
  'f.id',
  'f.number',
  'f.organization_id as organizationId',
  'f.organization_name as organizationName',
  'f.credit_code as creditCode',
  'f.authority_id as authorityId',
  'f.authority_name as authorityName',
  'f.line',
  'f.track',
  'f.state',
  'f.opened_at as openedAt',
  'f.submitted_at as submittedAt',
  'f.decided_at as decidedAt',
  'f.valid_from as validFrom',
  'f.valid_until as validUntil',
  'f.version',
] as const;

export const counted = [
  sectors.as('sectors'),
  sql<number>`(select count(*)::int from filing_corrections c where c.province = f.province and c.filing_id = f.id
    and c.answered_at is null)`.as('openCorrections'),
] as const;

/** What has run out is told by the calendar: no row is touched on the day. */
const inState = (query: Filings, state: FilingState, today: string): Filings => {
  if (state === 'expired')
    return query.where(
      sql<boolean>`(f.state = 'expired' or (f.state = 'accepted' and f.valid_until < ${today}))`,
    );
  const found = query.where('f.state', '=', state);
  return state === 'accepted'
    ? found.where(sql<boolean>`(f.valid_until is null or f.valid_until >= ${today})`)
    : found;
};

function inSight({
  side,
  organizationId,
  today,
  state,
  sector,
  waitingSince,
  search,
}: FilingFilter): Filings {
  let query = q
    .selectFrom('filings as f')
    .where(
      side === 'firm' ? 'f.organization_id' : 'f.authority_id',
      '=',
      organizationId,
    ) as unknown as Filings;
  if (side === 'authority') query = query.where('f.submitted_at', 'is not', null);
  if (state !== undefined) query = inState(query, state, today);
  if (sector !== undefined)
    query = query.where(
      sql<boolean>`exists (select from filing_sectors s where s.province = f.province and s.filing_id = f.id
        and s.industry_code = ${sector} and s.outcome <> 'refused')`,
    );
  if (waitingSince !== undefined)
    query = query.where('f.state', '=', 'submitted').where('f.submitted_at', '<', waitingSince);
  if (search !== undefined)
    query = query.where(({ eb, or }) =>
      or([
        eb('f.organization_name', 'ilike', containing(search)),
        eb('f.credit_code', '=', search.toUpperCase()),
        eb('f.number', '=', search.toUpperCase()),
      ]),
    );
  return query;
}

export interface FilingPage extends FilingFilter {
  sort: 'submitted_at' | '-submitted_at';
  after: readonly string[] | null;
  limit: number;
}

const somePage: FilingPage = {
  side: 'authority',
  organizationId: someId,
  today: '2026-01-01',
  state: 'submitted',
  sector: '26',
  waitingSince: new Date(0),
  search: '环保',
  sort: '-submitted_at',
  after: ['2026-01-01T00:00:00.000000Z', someId],
  limit: 25,
};

export const filingPage = statement(({ sort, after, limit, ...filter }: FilingPage) => {
  const key = sql.ref<Date>(filter.side === 'firm' ? 'f.opened_at' : 'f.submitted_at');
  const direction = sort === 'submitted_at' ? 'asc' : 'desc';
  const beyond = direction === 'asc' ? sql`>` : sql`<`;
  return inSight(filter)
    .select(filingColumns)
    .select([...counted, exactInstant(key).as('exactly')])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${key}, f.id) ${beyond} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy(key, direction)
    .orderBy('f.id', direction)
    .limit(limit + 1);
}, somePage);

/** Counting stops one past the cap: that there are more is all that is said. */
export const filingsCounted = statement(
  (filter: FilingFilter) =>
    q
      .selectFrom(
        inSight(filter)
          .select('f.id')
          .limit(countCap + 1)
          .as('seen'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  somePage,
);
