import type {
  Contradiction,
  Eligibility,
  FormFacts,
  FormValues,
  HandAct,
  HandOutcome,
  OfficeHand,
} from '@qingshen/domain/applications';
import { sql } from 'kysely';
import { lawOf } from '../engagements/index.ts';
import { q, statement } from '../kernel/statement.ts';
import { columns, counted } from './applications.sql.ts';
import { knownOf } from './known-facts.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface StopRow {
  rank: number;
  authorityName: string;
  divisionCode: string;
  level: 'province' | 'city' | 'county';
  line: 'ecology' | 'industry' | 'reform';
  task: 'check' | 'aggregate' | 'decide';
  arrivedAt: string | null;
  receivedAt: string | null;
  leftAt: string | null;
  outcome: HandOutcome | null;
}
export interface OwnStop {
  id: string;
  rank: number;
  visit: number;
  hands: OfficeHand[];
  waitsFor: OfficeHand | null;
  receivedAt: string | null;
  task: StopRow['task'];
}
export interface HandRow {
  id: string;
  rank: number;
  visit: number;
  copy: number;
  hand: OfficeHand;
  act: HandAct;
  outcome: HandOutcome | null;
  opinion: string | null;
  clause: string | null;
  waiver: string | null;
  items: { field: string; label: string; reason: string }[];
  boxes: Record<string, string>;
  postponedTo: string | null;
  accountId: string;
  personName: string;
  authorityId: string;
  authorityName: string;
  at: string;
}
export interface CopyRow {
  nth: number;
  filled: FormValues;
  facts: FormFacts;
  contradictions: (Contradiction & { explained: string | null })[];
  eligibility: Eligibility | null;
  hash: string;
  submittedBy: string;
  at: string;
}
export interface CorrectionRow {
  id: string;
  copy: number;
  field: string;
  label: 'incorrect' | 'incomplete' | 'outdated';
  reason: string;
  authorityName: string;
  requestedAt: string;
  answer: string | null;
  answeredAt: string | null;
}
export interface FileRow {
  id: string;
  purpose: 'material' | 'stamped_paper';
  material: number | null;
  organizationId: string;
  organizationName: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  scan: 'not_scanned' | 'clean' | 'infected';
  uploadedAt: string;
}
export interface PaperRow {
  field: string;
  written: FormValues[string];
  isSame: boolean;
  paperValue: string | null;
  comparedBy: string;
  comparedAt: string;
  resolution: 'misread' | 'paper_corrected' | 'data_corrected' | null;
  note: string | null;
  resolvedAt: string | null;
}

const of = (table: string) =>
  sql`${sql.table(table)} x where x.province = a.province and x.application_id = a.id`;

export const stopRows = sql<
  StopRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'authorityName', r.authority_name,
    'divisionCode', r.division_code, 'level', r.level, 'line', r.line, 'task', r.task, 'arrivedAt', r.arrived_at,
    'receivedAt', r.received_at, 'leftAt', r.left_at, 'outcome', r.outcome) order by r.rank), '[]') from app.route_of(a.province, a.id) r)`;

/** The stop that is mine, if the acting organization is the office where it lies. */
export const ownStop = (
  organizationId: string,
) => sql<OwnStop | null>`(select jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit,
    'hands', x.hands, 'waitsFor', x.waits_for, 'receivedAt', x.received_at, 'task', x.task)
    from ${of('application_stops')} and x.authority_id = ${organizationId} and x.rank = a.at_rank)`;

export const handRows = sql<
  HandRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'rank', x.rank, 'visit', x.visit, 'copy', x.copy,
    'hand', x.hand, 'act', x.act, 'outcome', x.outcome, 'opinion', x.opinion, 'clause', x.clause, 'waiver', x.waiver, 'items', x.items,
    'boxes', x.boxes, 'postponedTo', x.postponed_to, 'accountId', x.account_id, 'personName', x.person_name, 'authorityId', x.authority_id,
    'authorityName', x.authority_name, 'at', x.at) order by x.at, x.id), '[]') from ${of('application_hands')})`;

export const copyRows = sql<
  CopyRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('nth', x.nth, 'filled', x.filled, 'facts', x.facts,
    'contradictions', x.contradictions, 'eligibility', x.eligibility, 'hash', encode(x.hash, 'hex'), 'submittedBy', x.submitted_by_name,
    'at', x.at) order by x.nth), '[]') from ${of('application_copies')})`;

export const correctionRows = sql<
  CorrectionRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'copy', x.copy, 'field', x.field,
    'label', x.label, 'reason', x.reason, 'authorityName', x.authority_name, 'requestedAt', x.requested_at, 'answer', x.answer,
    'answeredAt', x.answered_at) order by x.requested_at, x.id), '[]') from ${of('application_corrections')})`;

export const fileRows = sql<
  FileRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'purpose', x.purpose, 'material', x.material,
    'organizationId', x.organization_id, 'organizationName', x.organization_name, 'name', x.name, 'kind', x.kind, 'bytes', x.bytes,
    'sha256', encode(x.sha256, 'hex'), 'scan', x.scan, 'uploadedAt', x.uploaded_at) order by x.uploaded_at, x.id), '[]')
    from ${of('application_files')} and x.dropped_at is null)`;

export const paperRows = sql<
  PaperRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('field', x.field, 'written', x.written, 'isSame', x.is_same,
    'paperValue', x.paper_value, 'comparedBy', x.compared_by, 'comparedAt', x.compared_at, 'resolution', x.resolution, 'note', x.note,
    'resolvedAt', x.resolved_at)), '[]') from ${of('application_paper_fields')})`;

/** When it was due: of what is asked for here, the soonest clock that counts. */
export const dueOn = sql<
  string | null
>`(case a.kind when 'postponement' then a.due_on else (select min(d.due_on) from deadlines d
    where d.province = a.province and d.engagement_id = a.engagement_id and d.dropped_because is null
      and d.duty = 'apply_' || a.kind) end)::text`;

interface Touched {
  [field: string]: { version: number; by: string };
}

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
