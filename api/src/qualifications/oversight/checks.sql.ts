import { sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };

const columns = [
  'c.province',
  'c.id',
  'c.title',
  'c.kind',
  'c.authority_name as authorityName',
  'c.sample_size as sampleSize',
  'c.drawn_at as drawnAt',
  'c.closed_at as closedAt',
  'c.version',
] as const;
const subjectsWhere = (more: string) => sql<number>`(select count(*)::int from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id ${sql.raw(more)})`;
const counted = [
  sql<number>`jsonb_array_length(c.population)`.as('populationSize'),
  subjectsWhere("and s.outcome <> 'pending'").as('settled'),
  subjectsWhere("and s.outcome = 'failed'").as('failed'),
] as const;
const outcomeOf = (organizationId: string) => sql<
  'pending' | 'passed' | 'failed' | null
>`(select s.outcome from firm_check_subjects s
  where s.province = c.province and s.check_id = c.id and s.organization_id = ${organizationId})`;

interface CheckPage {
  side: 'firm' | 'authority';
  organizationId: string;
  kind?: 'annual' | 'random';
  state?: 'open' | 'closed';
  after: readonly string[] | null;
  limit: number;
}

export const checkPage = statement(
  ({ side, organizationId, kind, state, after, limit }: CheckPage) =>
    q
      .selectFrom('firm_checks as c')
      .select(columns)
      .select([...counted, outcomeOf(organizationId).as('outcome')])
      .select((eb) => exactInstant(eb.ref('c.drawn_at')).as('exactly'))
      .$if(side === 'authority', (query) => query.where('c.authority_id', '=', organizationId))
      .$if(side === 'firm', (query) =>
        query.where(sql<boolean>`exists (select from firm_check_subjects s where s.province = c.province and s.check_id = c.id
          and s.organization_id = ${organizationId})`),
      )
      .$if(kind !== undefined, (query) => query.where('c.kind', '=', kind ?? 'annual'))
      .$if(state !== undefined, (query) =>
        query.where('c.closed_at', state === 'open' ? 'is' : 'is not', null),
      )
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(c.drawn_at, c.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy('c.drawn_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit + 1),
  {
    side: 'authority',
    organizationId: someId,
    kind: 'random',
    state: 'open',
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);

export const checkOf = statement(
  ({ province, id, organizationId }: { province: string; id: string; organizationId: string }) =>
    q
      .selectFrom('firm_checks as c')
      .select(columns)
      .select(['c.seed', sql<string[]>`c.population`.as('population')])
      .select([...counted, outcomeOf(organizationId).as('outcome')])
      .where('c.province', '=', province)
      .where('c.id', '=', id),
  { ...someKey, organizationId: someId },
);

/** Whatever the reader's policies leave of it: an authority all of its check, a firm its own line. */
export const subjectsOfCheck = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('firm_check_subjects as s')
      .select([
        's.organization_id as organizationId',
        's.organization_name as organizationName',
        's.position',
        's.outcome',
        's.findings',
        's.settled_at as settledAt',
      ])
      .where('s.province', '=', province)
      .where('s.check_id', '=', id)
      .orderBy('s.position')
      .limit(10_000),
  someKey,
);
