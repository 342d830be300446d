import type {
  ApplicationKind,
  ApplicationState,
  HandOutcome,
  OfficeHand,
} from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { containing } from '../kernel/containing.ts';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';
import { columns, countCap, counted as partsCounted } from './applications.sql.ts';
import { dueOn } from './whole.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface DeskFilter {
  organizationId: string;
  accountId: string;
  /** Hands that the reader's role may be. */
  myHands: readonly OfficeHand[];
  place: 'here' | 'passed' | 'all';
  kind?: ApplicationKind;
  state?: ApplicationState;
  divisions?: readonly string[];
  /** Arrived before this instant. */
  before?: Date;
  hand?: OfficeHand | 'mine';
  proposal?: HandOutcome;
  search?: string;
}

const proposal = sql<HandOutcome | null>`(select h.outcome from application_hands h where h.province = s.province and h.stop_id = s.id
    and h.visit = s.visit and h.act = 'prepare' order by h.at desc, h.id desc limit 1)`;

const isMine = ({ accountId, myHands }: Pick<DeskFilter, 'accountId' | 'myHands'>) =>
  sql<boolean>`(s.waits_for is not null and s.waits_for = any(${myHands}::text[]) and not exists (select from application_hands h
    where h.province = s.province and h.stop_id = s.id and h.visit = s.visit and h.account_id = ${accountId}::uuid and h.hand <> s.waits_for
      and not exists (select from application_hands b where b.province = h.province and b.stop_id = h.stop_id and b.visit = h.visit
        and b.account_id = h.account_id and b.act = 'send_back' and b.hand = 'handler' and (b.at, b.id) >= (h.at, h.id))))`;

/** Driven from this office's own stops: what never came here is not passed over. */
function onDesk(filter: DeskFilter) {
  const { organizationId, place, kind, state, divisions, before, hand, search } = filter;
  return q
    .selectFrom('application_stops as s')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.province', '=', 's.province').onRef('a.id', '=', 's.application_id'),
    )
    .where('s.authority_id', '=', organizationId)
    .where('s.arrived_at', 'is not', null)
    .$if(place === 'here', (query) => query.where('s.waits_for', 'is not', null))
    .$if(place === 'passed', (query) => query.where('s.waits_for', 'is', null))
    .$if(kind !== undefined, (query) => query.where('a.kind', '=', kind ?? 'enrolment'))
    .$if(state !== undefined, (query) => query.where('a.state', '=', state ?? 'submitted'))
    .$if(divisions !== undefined, (query) =>
      query.where(sql<boolean>`a.division_code = any(${divisions}::text[])`),
    )
    .$if(before !== undefined, (query) => query.where('s.arrived_at', '<', before ?? new Date(0)))
    .$if(hand === 'mine', (query) => query.where(isMine(filter)))
    .$if(hand !== undefined && hand !== 'mine', (query) => query.where(sql<boolean>`s.waits_for = ${hand}`))
    .$if(filter.proposal !== undefined, (query) =>
      query.where(sql<boolean>`${proposal} = ${filter.proposal}`),
    )
    .$if(search !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('a.enterprise_name', 'ilike', containing(search ?? '')),
          eb('a.credit_code', '=', (search ?? '').toUpperCase()),
          eb('a.number', '=', (search ?? '').toUpperCase()),
        ]),
      ),
    );
}

const lastCopy = (
  what: ReturnType<typeof sql.raw>,
) => sql`(select ${what} from application_copies c where c.province = a.province
    and c.application_id = a.id order by c.nth desc limit 1)`;

const flags = [
  sql<boolean>`s.waits_for is not null`.as('isHere'),
  proposal.as('proposal'),
  sql<number>`coalesce(${lastCopy(sql.raw('jsonb_array_length(c.contradictions)'))}, 0)`.as('contradictions'),
  sql<boolean>`coalesce(${lastCopy(sql.raw("c.eligibility ->> 'verdict'"))} = 'waiver_needed', false)`.as(
    'needsWaiver',
  ),
  sql<number>`(select count(*)::int from application_paper_fields p where p.province = a.province and p.application_id = a.id
    and not p.is_same and p.resolved_at is null)`.as('paperDifferences'),
  sql<boolean>`coalesce(a.kind <> 'postponement' and (select min(c.at) at time zone 'Asia/Shanghai' from application_copies c
    where c.province = a.province and c.application_id = a.id and not exists (select from application_corrections i
      where i.province = c.province and i.application_id = c.application_id and i.copy = c.nth and i.label = 'incomplete'))::date
    > ${dueOn}::date, false)`.as('isLate'),
] as const;

interface DeskPage extends DeskFilter {
  sort: 'arrived_at' | '-arrived_at';
  after: readonly string[] | null;
  limit: number;
}
const someFilter: DeskFilter = {
  organizationId: someId,
  accountId: someId,
  myHands: ['handler'],
  place: 'here',
  kind: 'evaluation',
  state: 'submitted',
  divisions: ['130606'],
  before: new Date(0),
  hand: 'mine',
  proposal: 'forward',
  search: '钢',
};

/** Counting stops one past the cap: that there are more is all that is said. With the first page, in the same statement. */
const counted = (filter: DeskFilter) =>
  q
    .selectFrom(
      onDesk(filter)
        .select('a.id')
        .limit(countCap + 1)
        .as('seen'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'));

export const deskPage = statement(
  ({ sort, after, limit, ...filter }: DeskPage) => {
    const direction = sort === 'arrived_at' ? 'asc' : 'desc';
    const beyond = direction === 'asc' ? sql`>` : sql`<`;
    return onDesk(filter)
      .select(columns)
      .select([
        ...partsCounted,
        ...flags,
        isMine(filter).as('isMine'),
        exactInstant(sql.ref('s.arrived_at')).as('exactly'),
        (after === null ? counted(filter) : sql<number | null>`null::bigint`).as('total'),
      ])
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(s.arrived_at, s.application_id) ${beyond} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
        ),
      )
      .orderBy('s.arrived_at', direction)
      .orderBy('s.application_id', direction)
      .limit(limit + 1);
  },
  { ...someFilter, sort: 'arrived_at', after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);

/** What lies here, grouped as finely as any filter of the desk asks; the sums are made of these. */
export const deskTallies = statement(
  (filter: DeskFilter) =>
    q
      .selectFrom(
        onDesk(filter)
          .select([
            'a.kind',
            'a.division_code as divisionCode',
            's.waits_for as hand',
            's.arrived_at as arrivedAt',
          ])
          .select([
            proposal.as('proposal'),
            isMine(filter).as('isMine'),
            sql<string>`(s.arrived_at at time zone 'Asia/Shanghai')::date::text`.as('arrivedOn'),
          ])
          .limit(countCap)
          .as('seen'),
      )
      .select(['kind', 'divisionCode', 'hand', 'proposal', 'isMine', 'arrivedOn'])
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('arrivedAt').as('oldest')])
      .groupBy(['kind', 'divisionCode', 'hand', 'proposal', 'isMine', 'arrivedOn'])
      .limit(countCap),
  someFilter,
);
