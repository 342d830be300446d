import { openEngagementStates } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface PortfolioPage {
  organizationId: string;
  at: Date;
  today: string;
  search?: string;
  late?: boolean;
  after: readonly string[] | null;
  limit: number;
}

const open = sql<boolean>`a.state = any(${[...openEngagementStates]}::text[])`;
const soonest = sql<string | null>`min(a.next_due_on) filter (where ${open})`;
const never = sql`'9999-12-31'::date`;

/** Clients as they stand in the firm's cases, the next legal date first: one group for an enterprise, however many plants. */
export const clientsInSight = statement(
  ({ organizationId, at, today, search, late, after, limit }: PortfolioPage) => {
    const clients = q
      .selectFrom('case_access as a')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .where('a.organization_id', '=', organizationId)
      .where(({ eb, or }) => or([eb('a.closes_at', 'is', null), eb('a.closes_at', '>', at)]))
      .$if(search !== undefined, (query) =>
        query.where('a.enterprise_name', 'ilike', containing(search ?? '')),
      )
      .select(['e.enterprise_id as enterpriseId'])
      .select([
        sql<string>`max(e.enterprise_name)`.as('enterpriseName'),
        sql<string>`max(s.credit_code)`.as('creditCode'),
        sql<number>`count(*) filter (where ${open})`.as('openRounds'),
        sql<number>`count(*) filter (where not ${open})`.as('closedRounds'),
        sql<number>`count(*) filter (where ${open} and a.next_due_on < ${today}::date)`.as('lateRounds'),
        soonest.as('nextDueOn'),
        sql<
          string | null
        >`(array_agg(a.next_duty order by a.next_due_on, a.next_duty) filter (where ${open} and a.next_due_on is not null))[1]`.as(
          'nextDuty',
        ),
        sql<string>`coalesce(${soonest}, ${never})`.as('key'),
      ])
      .groupBy('e.enterprise_id');
    return q
      .selectFrom(clients.as('c'))
      .selectAll()
      .$if(late === true, (query) => query.where('c.lateRounds', '>', 0))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(c."key", c."enterpriseId") > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
      )
      .orderBy('c.key')
      .orderBy('c.enterpriseId')
      .limit(limit + 1);
  },
  {
    organizationId: someId,
    at: new Date(0),
    today: '2026-01-01',
    search: '钢',
    late: true,
    after: ['2026-02-28', someId],
    limit: 25,
  },
);
