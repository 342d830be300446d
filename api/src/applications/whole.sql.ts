import type { FormValues } from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { lawOf } from '../engagements/index.ts';
import { q, raw, statement } from '../kernel/statement.ts';
import { columns, counted } from './applications.sql.ts';
import { knownOf } from './known-facts.sql.ts';
import {
  copyRows,
  correctionRows,
  fileRows,
  handRows,
  ownStop,
  paperRows,
  stopRows,
} from './rows-of-parts.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** When it was due: of what is asked for here, the soonest clock that counts. */
export const dueOn = sql<
  string | null
>`(case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text`;

/** When the site of the round is to be audited again, at the soonest of what counts. */
export const nextAuditOn = sql<
  string | null
>`(select min(n.due_on) from deadlines n where n.province = a.province
    and n.engagement_id = a.engagement_id and n.duty = 'next_audit' and n.dropped_because is null)`;

interface RoundDaysRow {
  listedOn: string;
  nextAuditOn: string | null;
  originalDueOn: string | null;
}

interface Touched {
  [field: string]: { version: number; by: string };
}

/** The earlier form a draft was begun from, and the boxes that were taken from it. */
const begunFrom = sql<{
  number: string;
  decidedAt: string;
  boxes: string[];
} | null>`(select jsonb_build_object('number', o.number, 'decidedAt', o.decided_at, 'boxes', a.carried)
    from applications o where o.province = a.province and o.id = a.begun_from)`;

const inHand = [
  'a.duty',
  'a.due_on as askedDueOn',
  'a.declares',
  'a.consultancy_may_edit as consultancyMayEdit',
  'a.at_rank as atRank',
  'a.taken_up_at as takenUpAt',
  'a.route_basis as routeBasis',
  'a.rules_on as rulesOn',
  'a.rules_known_at as rulesKnownAt',
] as const;

const rulesOfRound = sql<{
  on: string;
  knownAt: string;
} | null>`(select jsonb_build_object('on', e.rules_on, 'knownAt', e.rules_known_at)
    from engagements e where e.province = a.province and e.id = a.engagement_id)`;

/** Everything about one application in one answer: the reader's policies decide what of it there is. */
const whole = (key: { province: string; id: string; organizationId: string }) =>
  q
    .selectFrom('applications as a')
    .select(columns)
    .select(counted)
    .select(inHand)
    .select([
      stopRows.as('stopRows'),
      ownStop(key.organizationId).as('ownStop'),
      handRows.as('handRows'),
      copyRows.as('copyRows'),
      correctionRows.as('correctionRows'),
      fileRows.as('fileRows'),
      paperRows.as('paperRows'),
      dueOn.as('dueOn'),
      rulesOfRound.as('rulesOfRound'),
      lawOf(sql`a.province`).as('law'),
    ])
    .where('a.province', '=', key.province)
    .where('a.id', '=', key.id);

const someKey = { province: '13', id: someId, organizationId: someId };

/** As an office finds it: what was handed in. */
export const applicationAtOffice = statement(
  (key: { province: string; id: string; organizationId: string }) => whole(key),
  someKey,
);

/** As those find it who write it: the draft, and what is known beside it at this moment. */
export const applicationAsDraft = statement(
  (key: { province: string; id: string; organizationId: string; year: number }) =>
    whole(key).select([
      sql<FormValues>`a.draft`.as('draft'),
      begunFrom.as('begunFrom'),
      sql<Touched>`a.touched`.as('touched'),
      knownOf({
        province: sql`a.province`,
        siteId: sql`a.site_id`,
        roundId: sql`a.engagement_id`,
        year: sql`${key.year}::int`,
      }).as('known'),
      sql<string | null>`app.organiser_seat(a.province, a.engagement_id)`.as('organiserDivision'),
      sql<
        string | null
      >`(select e.responsible_level from engagements e where e.province = a.province and e.id = a.engagement_id)`.as(
        'responsibleLevel',
      ),
      sql<boolean>`exists (select from case_parties p where p.province = a.province and p.engagement_id = a.engagement_id
        and p.capacity = 'consultancy' and p.until is null)`.as('hasConsultancy'),
      sql<
        string | null
      >`(select d.set_by_level from deadlines d where d.province = a.province and d.engagement_id = a.engagement_id
        and d.duty = a.duty and d.dropped_because is null and d.met_on is null order by d.due_on desc, d.id desc limit 1)`.as(
        'setByLevel',
      ),
      sql<RoundDaysRow | null>`(select jsonb_build_object('listedOn', e.listed_on, 'nextAuditOn', ${nextAuditOn},
        'originalDueOn', (select min(d.original_due_on) from deadlines d where d.province = a.province and d.engagement_id = a.engagement_id
          and d.duty = a.duty and d.due_on = a.due_on and d.dropped_because is null))
        from engagements e where e.province = a.province and e.id = a.engagement_id)`.as('roundDays'),
      sql<
        { number: string; siteName: string }[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'siteName', s.name)
        order by e.number), '[]') from engagements e join sites s on s.province = e.province and s.id = e.site_id
        where e.enterprise_id = a.enterprise_id and e.track = 'mandatory' and e.closed_at is null)`.as(
        'mandatoryRounds',
      ),
    ]),
  { ...someKey, year: 2026 },
);

/** Which offices work where a planned route leads: a draft says the name of the office it will go to. */
export const officesOfRoute = statement(
  (stops: string) =>
    raw(
      sql<{
        rank: number;
        authority_name: string;
      }>`select rank, authority_name from app.offices_at(${stops}::jsonb)`,
    ),
  '[]',
);
