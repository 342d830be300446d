import type { ApplicationState, ClockToMove, RoundApplicationKind } from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { lawOf } from '../engagements/index.ts';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';
import { knownOf } from './known-facts.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface Clock extends ClockToMove {
  duty: string;
}
const clocks = sql<
  Clock[]
>`(select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'dueOn', d.due_on, 'setByLevel', d.set_by_level,
    'metOn', d.met_on) order by d.due_on, d.id), '[]') from deadlines d where d.province = e.province and d.engagement_id = e.id
    and d.dropped_because is null)`;

/** The day it was handed in whole; where no clock ran for it, the day it was taken up. */
const applied = (
  kind: 'evaluation' | 'acceptance',
) => sql`coalesce((select max(d.met_on) from deadlines d where d.province = e.province
    and d.engagement_id = e.id and d.duty = ${`apply_${kind}`}), (select (max(o.decided_at) at time zone 'Asia/Shanghai')::date
    from applications o where o.province = e.province and o.engagement_id = e.id and o.kind = ${kind} and o.state = 'accepted'))`;
const concluded = (
  stage: string,
) => sql`(select max(v.concluded_on) from round_verdicts v where v.province = e.province
    and v.engagement_id = e.id and v.stage = ${stage})`;
/** Since when the round is as it is, where a day stands for it. */
const since = sql<
  string | null
>`(case e.state when 'listed' then e.listed_on when 'evaluation_applied' then ${applied('evaluation')}
    when 'acceptance_applied' then ${applied('acceptance')} when 'implementing' then ${concluded('evaluation')}
    when 'evaluation_failed' then ${concluded('evaluation')} when 'acceptance_failed' then ${concluded('acceptance')} end)::text`;

interface OpenAlready {
  id: string;
  number: string;
  state: ApplicationState;
}
const open = (
  kind: RoundApplicationKind,
) => sql<OpenAlready | null>`(select jsonb_build_object('id', o.id, 'number', o.number,
    'state', o.state) from applications o where o.province = e.province and o.site_id = e.site_id and o.kind = ${kind}
    and o.state in ('draft', 'submitted', 'correction_requested'))`;

/** All that is asked before an application begins: the state of the round, its clocks, its way. */
const roundsOf = (kind: RoundApplicationKind) =>
  q
    .selectFrom('engagements as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
    )
    .select([
      'e.province',
      'e.id as engagementId',
      'e.number',
      'e.state',
      'e.track',
      'e.line',
      's.name',
      's.division_code as divisionCode',
      'e.responsible_level as responsibleLevel',
      'e.rules_on as rulesOn',
      'e.rules_known_at as rulesKnownAt',
      sql<string | null>`app.organiser_seat(e.province, e.id)`.as('organiserDivision'),
      clocks.as('clocks'),
      since.as('since'),
      open(kind).as('open'),
    ]);

export const openingsOf = statement(
  (a: { enterpriseId: string; kind: RoundApplicationKind; after: readonly string[] | null; limit: number }) =>
    roundsOf(a.kind)
      .select(exactInstant(sql.ref('e.opened_at')).as('exactly'))
      .where('e.enterprise_id', '=', a.enterpriseId)
      .where('e.closed_at', 'is', null)
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(e.opened_at, e.id) < (${a.after?.[0]}::timestamptz, ${a.after?.[1]}::uuid)`,
        ),
      )
      .orderBy('e.opened_at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(a.limit + 1),
  { enterpriseId: someId, kind: 'evaluation', after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);

/** An enterprise has plants in a province or two: the law of each once, not with every round. */
export const lawsOfOpenings = statement(
  (enterpriseId: string) =>
    q
      .selectFrom(
        q
          .selectFrom('sites as s')
          .select('s.province')
          .distinct()
          .where('s.enterprise_id', '=', enterpriseId)
          .as('held'),
      )
      .select(['held.province', lawOf(sql`held.province`).as('law')]),
  someId,
);

/** A round as an application begins from it. */
export const roundToApplyFrom = statement(
  (a: { province: string; id: string; kind: RoundApplicationKind; year: number }) =>
    roundsOf(a.kind)
      .select([
        's.id',
        'e.enterprise_id as enterpriseId',
        'e.enterprise_name as enterpriseName',
        's.credit_code as creditCode',
        's.industry_code as industryCode',
        lawOf(sql`e.province`).as('law'),
        knownOf({
          province: sql`s.province`,
          siteId: sql`s.id`,
          roundId: sql`e.id`,
          year: sql`${a.year}::int`,
        }).as('known'),
      ])
      .where('e.province', '=', a.province)
      .where('e.id', '=', a.id),
  { province: '13', id: someId, kind: 'evaluation', year: 2026 },
);
