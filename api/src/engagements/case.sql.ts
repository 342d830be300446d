import type { Capacity } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';
import { rowColumns } from './engagements.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const caseKey = { province: '13', id: someId };

/** The other end of a carry-over, where the reader sees that case too. */
const otherRound = (end: 'carried_from' | 'carried_to') => sql<{ id: string; number: string } | null>`(
  select jsonb_build_object('id', o.id, 'number', o.number) from engagements o
    where o.province = e.province and o.id = ${sql.ref(`e.${end}`)})`;

export const caseInSight = statement(
  ({ province, id, organizationId }: { province: string; id: string; organizationId: string }) =>
    q
      .selectFrom('engagements as e')
      .innerJoin('case_access as a', (join) =>
        join
          .onRef('a.province', '=', 'e.province')
          .onRef('a.case_id', '=', 'e.id')
          .on('a.organization_id', '=', organizationId),
      )
      .innerJoin('sites as s', (join) =>
        join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
      )
      .innerJoin('divisions as d', 'd.code', 's.division_code')
      .leftJoin('campaigns as c', (join) =>
        join.onRef('c.province', '=', 'e.province').onRef('c.id', '=', 'e.campaign_id'),
      )
      .select(rowColumns)
      .select(['e.rules_on as rulesOn', 'e.rules_known_at as rulesKnownAt', 'e.line', 'e.lines', 'e.targets'])
      .select(['e.version', 'a.closes_at as closesAt', 's.id as siteId', 's.enterprise_id as enterpriseId'])
      .select([
        'e.closed_at as closedAt',
        'e.ended_because as endedBecause',
        'e.organiser_name as organiserName',
      ])
      .select([
        's.credit_code as creditCode',
        's.address',
        'e.burns_coal as burnsCoal',
        'c.title as campaignTitle',
      ])
      .select(sql<number | null>`e.hazardous_waste_t::float8`.as('hazardousWasteTonnes'))
      .select([otherRound('carried_from').as('carriedFrom'), otherRound('carried_to').as('carriedTo')])
      .where('e.province', '=', province)
      .where('e.id', '=', id),
  { ...caseKey, organizationId: someId },
);

export interface Clock {
  id: string;
  duty: string;
  bearer: string;
  ruleKey: string;
  document: string;
  article: string;
  verified: boolean;
  strictness: string;
  setByLevel: string;
  runsFrom: string | null;
  span: { count: number; unit: string } | null;
  namedOn: string | null;
  lastDayCounts: boolean;
  dueOn: string;
  originalDueOn: string;
  provisional: boolean;
  metOn: string | null;
  droppedBecause: string | null;
  /** Whether it is among those the reader has to look to: the enterprise's, or its own. */
  ours: boolean;
}

export interface VerdictRow {
  id: string;
  stage: string;
  result: string;
  concludedOn: string;
  documentNumber: string | null;
  opinion: string | null;
  fileId: string | null;
  concludedByName: string;
  recordedAt: string;
}

export interface MoveRow {
  duty: string;
  from: string;
  to: string;
  reason: string;
  decidedByName: string;
  documentNumber: string | null;
  at: string;
}

const clocks = sql<
  Clock[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'duty', d.duty, 'bearer', d.bearer,
    'ruleKey', d.rule_key, 'document', d.document, 'article', d.article, 'verified', d.verified, 'strictness', d.strictness,
    'setByLevel', d.set_by_level, 'runsFrom', d.runs_from, 'span', d.span, 'namedOn', d.named_on, 'lastDayCounts', d.last_day_counts,
    'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'provisional', d.provisional, 'metOn', d.met_on,
    'droppedBecause', d.dropped_because, 'ours', app.bears(d.bearer, a.capacity, o.level, o.line, o.division_code, a.division_code)
      and (o.kind = 'authority' or d.bearer = 'enterprise')) order by d.due_on, d.duty, d.rule_key), '[]'::jsonb)
  from deadlines d where d.province = a.province and d.engagement_id = a.case_id)`;

const verdicts = sql<
  VerdictRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'stage', v.stage, 'result', v.result,
    'concludedOn', v.concluded_on, 'documentNumber', v.document_number, 'opinion', v.opinion, 'fileId', v.file_id,
    'concludedByName', v.concluded_by_name, 'recordedAt', v.recorded_at) order by v.recorded_at, v.id), '[]'::jsonb)
  from round_verdicts v where v.province = a.province and v.engagement_id = a.case_id)`;

const moves = sql<
  MoveRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('duty', d.duty, 'from', m.from_on, 'to', m.to_on,
    'reason', m.reason, 'decidedByName', m.decided_by_name, 'documentNumber', m.document_number, 'at', m.at) order by m.at, m.id), '[]'::jsonb)
  from deadline_moves m join deadlines d on d.province = m.province and d.id = m.deadline_id
  where m.province = a.province and m.engagement_id = a.case_id)`;

interface PartyRow {
  organizationId: string;
  name: string;
  capacity: Capacity;
  since: string;
  until: string | null;
}

const parties = sql<
  PartyRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('organizationId', p.organization_id, 'name', p.name,
    'capacity', p.capacity, 'since', p.since, 'until', p.until) order by p.since, p.capacity desc, p.id), '[]'::jsonb)
  from (select * from case_parties x where x.province = a.province and x.engagement_id = a.case_id order by x.since limit 200) p)`;

interface OneCase {
  province: string;
  id: string;
  organizationId: string;
}

const sight = ({ province, id, organizationId }: OneCase) =>
  q
    .selectFrom('case_access as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .where('a.organization_id', '=', organizationId)
    .where('a.province', '=', province)
    .where('a.case_id', '=', id);

/** What stands beside a case: who sits at the table, every clock, what was concluded. One statement, whatever it holds. */
export const besideCase = statement(
  (one: OneCase) => sight(one).select([parties.as('parties'), clocks.as('clocks'), verdicts.as('verdicts')]),
  { ...caseKey, organizationId: someId },
);

/** The facts a timeline is made of, but for the acts. */
export const courseOfCase = statement(
  (one: OneCase) =>
    sight(one)
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'a.province').onRef('e.id', '=', 'a.case_id'),
      )
      .leftJoin('campaigns as c', (join) =>
        join.onRef('c.province', '=', 'e.province').onRef('c.id', '=', 'e.campaign_id'),
      )
      .select(['e.state', 'e.listed_on as listedOn', 'c.title as campaignTitle'])
      .select([clocks.as('clocks'), verdicts.as('verdicts'), moves.as('moves')]),
  { ...caseKey, organizationId: someId },
);

/** The latest acts of the case, as far as the reader may see them. */
export const actsOfCase = statement(
  ({ province, id, limit }: { province: string; id: string; limit: number }) =>
    q
      .selectFrom('trail_entries as t')
      .select([
        't.at',
        't.act',
        't.organization_name as organizationName',
        't.subject_name as subjectName',
        't.clause',
      ])
      .where('t.province', '=', province)
      .where('t.case_id', '=', id)
      .orderBy('t.at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit),
  { ...caseKey, limit: 200 },
);
