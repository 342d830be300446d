import { sql } from 'kysely';
import { statement } from '../kernel/statement.ts';
import { type CaseFilter, inSight, someFilter } from './case-filter.sql.ts';
import { likelyMissed, standing } from './standings.sql.ts';

const { duty: _, standing: __, warning: ___, ...ofRounds } = someFilter;

/** The duties of the rounds in sight, one by one. Which duty is asked for stands apart from which rounds are. */
const dutiesInSight = ({ duty, ...rounds }: CaseFilter) =>
  inSight(rounds)
    .innerJoin('engagements as e', (join) =>
      join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
    )
    .innerJoin('deadlines as d', (join) =>
      join.onRef('d.province', '=', 'a.province').onRef('d.engagement_id', '=', 'a.case_id'),
    )
    .innerJoin('divisions as v', 'v.code', 'a.division_code')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
    )
    .$if(duty !== undefined, (query) => query.where(sql<boolean>`d.duty = ${duty}`));

/** Counted as rounds, as the list counts them: a duty with two clocks that stand alike is one round. */
export const forecastCells = statement(
  (filter: CaseFilter) =>
    dutiesInSight(filter)
      .where('d.dropped_because', 'is', null)
      .select(['a.division_code as divisionCode', 'v.name as divisionName', 'd.duty'])
      .select(standing(filter.today).as('standing'))
      .select(sql<number>`count(distinct d.engagement_id)`.as('count'))
      .groupBy(['a.division_code', 'v.name', 'd.duty', sql`4`])
      .orderBy('a.division_code'),
  { ...ofRounds, duty: 'apply_evaluation' },
);

export const likelyMisses = statement(
  ({ limit, ...filter }: CaseFilter & { limit: number }) =>
    dutiesInSight(filter)
      .where(likelyMissed(filter.today))
      .select(['e.province', 'e.id', 'e.number', 'e.state', 'e.listed_on as listedOn'])
      .select(['e.enterprise_name as enterpriseName', 's.name as siteName'])
      .select([
        'e.consultancy_name as consultancyName',
        'a.division_code as divisionCode',
        'v.name as divisionName',
      ])
      .select(['d.duty', 'd.due_on as dueOn', 'd.runs_from as runsFrom'])
      .orderBy('d.due_on')
      .orderBy('d.id')
      .limit(limit),
  { ...ofRounds, duty: 'apply_evaluation', limit: 100 },
);

interface Period {
  from: string;
  to: string;
}

/** What falls due in a period, by day, duty and standing. */
export const duesCounted = statement(
  ({ from, to, ...filter }: CaseFilter & Period) =>
    dutiesInSight(filter)
      .where(sql<boolean>`d.due_on between ${from}::date and ${to}::date`)
      .select(['d.due_on as on', 'd.duty', 'd.bearer'])
      .select(standing(filter.today).as('standing'))
      .select(sql<number>`count(distinct d.engagement_id)`.as('count'))
      .select(
        sql<string[]>`(array_agg(jsonb_build_object('province', e.province, 'id', e.id, 'number', e.number,
          'enterpriseName', e.enterprise_name, 'siteName', s.name, 'divisionName', v.name)::text order by e.number))[1:20]`.as(
          'first',
        ),
      )
      .groupBy(['d.due_on', 'd.duty', 'd.bearer', sql`4`])
      .orderBy('d.due_on')
      .orderBy('d.duty'),
  { ...ofRounds, from: '2026-02-01', to: '2026-03-31' },
);
