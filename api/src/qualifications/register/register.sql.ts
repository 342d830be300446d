import type { DB } from '@qingshen/db/types';
import { type SelectQueryBuilder, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
export const countCap = 10_000;

type Entries = SelectQueryBuilder<DB & { e: DB['published.register_entries'] }, 'e', object>;

export const registerStates = ['listed', 'named', 'suspended', 'ended'] as const;
export type RegisterState = (typeof registerStates)[number];

/** In force on the day: both named days are inside, and from the day of lifting on it weighs no more. */
const sanctioned = (
  step: 'suspend' | 'publish_name',
  today: string,
) => sql`exists (select from published.register_sanctions x
  where x.organization_id = e.organization_id and x.province = e.province and x.authority_id = e.authority_id and x.step = ${sql.lit(step)}
    and x.from_on <= ${today} and (x.step <> 'suspend' or x.until_on is null or x.until_on >= ${today})
    and (x.lifted_on is null or x.lifted_on > ${today}))`;

/** What the register says today: no row is touched when a day passes. */
export const stateOn = (today: string) => sql<RegisterState>`case
  when e.state = 'ended' or e.valid_until < ${today} then 'ended'
  when ${sanctioned('suspend', today)} then 'suspended'
  when ${sanctioned('publish_name', today)} then 'named'
  else 'listed' end`;

export interface RegisterFilter {
  today: string;
  authorityId?: string;
  search?: string;
  province?: string;
  sector?: string;
  line?: string;
  state?: RegisterState;
}

const columns = [
  'e.province',
  'e.line',
  'e.organization_id as organizationId',
  'e.name',
  'e.credit_code as creditCode',
  'e.authority_name as authorityName',
  'e.filing_number as filingNumber',
  'e.sectors',
  'e.filed_on as filedOn',
  'e.valid_until as validUntil',
  'e.as_of as asOf',
  'e.staff_full_time as fullTime',
  'e.staff_senior as senior',
  'e.staff_intermediate as intermediate',
  'e.staff_registered as registered',
  'e.audits_completed as auditsCompleted',
  'e.published_at as publishedAt',
] as const;

function entries({ today, authorityId, search, province, sector, line, state }: RegisterFilter): Entries {
  let query = q.selectFrom('published.register_entries as e') as unknown as Entries;
  if (authorityId !== undefined) query = query.where('e.authority_id', '=', authorityId);
  if (province !== undefined) query = query.where('e.province', '=', province);
  if (line !== undefined) query = query.where('e.line', '=', line);
  if (sector !== undefined) query = query.where(sql<boolean>`e.sectors @> array[${sector}]::text[]`);
  if (state !== undefined) query = query.where(stateOn(today), '=', state);
  if (search !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb('e.name', 'ilike', containing(search)), eb('e.credit_code', '=', search.toUpperCase())]),
    );
  return query;
}

const byName = sql`e.name collate "zh-x-icu"`;

export const registerPage = statement(
  ({ after, limit, ...filter }: RegisterFilter & { after: readonly string[] | null; limit: number }) =>
    entries(filter)
      .select(columns)
      .select(stateOn(filter.today).as('state'))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(${byName}, e.organization_id, e.province, e.line)
            > (${after?.[0]}, ${after?.[1]}::uuid, ${after?.[2]}, ${after?.[3]})`,
        ),
      )
      .orderBy(byName)
      .orderBy('e.organization_id')
      .orderBy('e.province')
      .orderBy('e.line')
      .limit(limit + 1),
  {
    today: '2026-01-01',
    authorityId: someId,
    search: '环保',
    province: '41',
    sector: '26',
    line: 'industry',
    state: 'listed',
    after: ['某公司', someId, '41', 'industry'],
    limit: 25,
  },
);

export const registerCounted = statement(
  (filter: RegisterFilter) =>
    q
      .selectFrom(
        entries(filter)
          .select('e.organization_id')
          .limit(countCap + 1)
          .as('seen'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count')),
  { today: '2026-01-01', search: '环保', province: '41', sector: '26', line: 'industry', state: 'listed' },
);

export const entriesOfFirm = statement(
  ({ firm, today }: { firm: string; today: string }) =>
    q
      .selectFrom('published.register_entries as e')
      .select(columns)
      .select(stateOn(today).as('state'))
      .where('e.organization_id', '=', firm)
      .orderBy('e.province')
      .orderBy('e.line'),
  { firm: someId, today: '2026-01-01' },
);

export const publishedSanctions = statement(
  (firm: string) =>
    q
      .selectFrom('published.register_sanctions as x')
      .select([
        'x.province',
        'x.id',
        'x.organization_name as name',
        'x.credit_code as creditCode',
        'x.step',
        'x.authority_name as authorityName',
        'x.clause',
        'x.reason',
        'x.from_on as from',
        'x.until_on as until',
        'x.lifted_on as liftedOn',
        'x.lifted_because as liftedBecause',
      ])
      .where('x.organization_id', '=', firm)
      .orderBy('x.from_on', 'desc')
      .orderBy('x.id', 'desc')
      .limit(500),
  someId,
);

/** Published, and in force on the day, of the firms of one authority's register. */
export const sanctionsInForce = statement(
  ({ authorityId, today }: { authorityId: string; today: string }) =>
    q
      .selectFrom('published.register_sanctions as x')
      .select([
        'x.organization_id as organizationId',
        sql<'publish_name' | 'suspend'>`x.step`.as('step'),
        'x.from_on as from',
        'x.until_on as until',
      ])
      .where('x.authority_id', '=', authorityId)
      .where('x.from_on', '<=', today)
      .where(sql<boolean>`(x.step <> 'suspend' or x.until_on is null or x.until_on >= ${today})`)
      .where(sql<boolean>`(x.lifted_on is null or x.lifted_on > ${today})`),
  { authorityId: someId, today: '2026-01-01' },
);
