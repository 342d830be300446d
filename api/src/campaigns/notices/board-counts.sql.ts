import type { NoticeStanding } from '@qingshen/domain/campaigns';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { type BoardFilter, filtered, isLate, isOverdue, rounds, someFilter, standing } from './board.sql.ts';

export const boardCap = 10_000;

const inCampaign = ({ province, campaignId }: Pick<BoardFilter, 'province' | 'campaignId'>) =>
  q.selectFrom('campaigns as c').where('c.province', '=', province).where('c.id', '=', campaignId);

/** No row, no such campaign: an empty list is not an absent one. */
export const campaignInSight = statement(
  (a: Pick<BoardFilter, 'province' | 'campaignId'>) => inCampaign(a).select('c.id'),
  someFilter,
);

export const boardCounted = statement(
  (f: BoardFilter) =>
    inCampaign(f).select((eb) =>
      eb
        .selectFrom(
          filtered(f)
            .select('a.case_id')
            .limit(boardCap + 1)
            .as('seen'),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .$asScalar()
        .as('count'),
    ),
  someFilter,
);

const among = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`count(*) filter (where ${condition})::integer`;
const standsAt = (one: NoticeStanding) => among(sql<boolean>`${standing} = ${sql.lit(one)}`);

/** One row a county; the page adds them up. */
export const boardByCounty = statement(
  (f: BoardFilter) =>
    rounds(f)
      .innerJoin('divisions as g', 'g.code', 'a.division_code')
      .select([
        'a.division_code as divisionCode',
        'g.name as divisionName',
        sql<number>`count(*)::integer`.as('total'),
        standsAt('missing').as('missing'),
        standsAt('prepared').as('prepared'),
        standsAt('sealed').as('sealed'),
        standsAt('served').as('served'),
        standsAt('acknowledged').as('acknowledged'),
        among(isOverdue(f.today)).as('overdue'),
        among(isLate).as('late'),
        sql<string | null>`min(d.due_on) filter (where n.served_on is null)`.as('nextDueOn'),
      ])
      .groupBy(['a.division_code', 'g.name'])
      .orderBy('a.division_code'),
  someFilter,
);
