import type { ReturnKind, ReturnState } from '@qingshen/domain/applications';
import { type RawBuilder, sql } from 'kysely';
import { type Law, lawOf } from '../../engagements/index.ts';
import { q, raw, statement } from '../../kernel/statement.ts';
import type { Entry, Hand, Held, Subject, Terms } from './shapes.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** The columns of a list, wherever it is read. */
const held =
  sql`jsonb_build_object('province', r.province, 'id', r.id, 'kind', r.kind, 'year', r.year, 'unitId', r.unit_id, 'unitName', r.unit_name,
  'divisionCode', r.division_code, 'upperName', r.upper_name, 'dueOn', r.due_on, 'terms', r.terms, 'state', r.state, 'hands', r.hands,
  'waitsFor', r.waits_for, 'visit', r.visit, 'nth', r.nth, 'rows', r.rows, 'nothing', r.nothing, 'note', r.note,
  'documentNumber', r.document_number, 'reason', r.reason, 'firstSentAt', r.first_sent_at, 'sentAt', r.sent_at,
  'receivedAt', r.received_at, 'publishedAt', r.published_at, 'version', r.version)` as RawBuilder<Held>;

/** What is seen of a list: the unit reads what it prepared last, the province what was signed last. */
const shownNth = (organizationId: string): RawBuilder<number> =>
  sql<number>`case when r.unit_id = ${organizationId} then r.nth else (select max(h.nth) from voluntary_return_hands h
    where h.province = r.province and h.return_id = r.id and h.act = 'sign') end`;

const entries = (nth: RawBuilder<unknown>): RawBuilder<Entry[]> =>
  sql<
    Entry[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('rank', w.rank, 'id', w.subject_id, 'number', w.number,
    'enterpriseName', w.enterprise_name, 'creditCode', w.credit_code, 'siteName', w.site_name, 'divisionCode', w.division_code,
    'industryCode', w.industry_code, 'on', w.decided_on, 'consultancyName', w.consultancy_name, 'documentNumber', w.document_number,
    'gaps', w.gaps) order by w.rank), '[]')
  from voluntary_return_rows w where w.province = r.province and w.return_id = r.id and w.nth = ${nth})`;

const handsDone =
  sql`(select coalesce(jsonb_agg(jsonb_build_object('act', h.act, 'hand', h.hand, 'visit', h.visit, 'accountId', h.account_id,
    'personName', h.person_name, 'authorityName', h.authority_name, 'words', h.words, 'at', h.at) order by h.at, h.id), '[]')
  from voluntary_return_hands h where h.province = r.province and h.return_id = r.id)` as RawBuilder<Hand[]>;

/** The rules of the province, the office above, and the unit's lists of a year: all that a unit starts from. */
export const unitYear = statement(
  (a: { organizationId: string; province: string; year: number }) =>
    raw(sql<{
      law: Law;
      above: { id: string; name: string } | null;
      held: { row: Held; done: Hand[]; entries: Entry[] }[];
    }>`
      select ${lawOf(sql`${a.province}`)} as law, (select to_jsonb(u) from app.office_above() u) as above,
        (select coalesce(jsonb_agg(jsonb_build_object('row', ${held}, 'done', ${handsDone}, 'entries', ${entries(sql`r.nth`)})), '[]')
          from voluntary_returns r
          where r.province = ${a.province} and r.unit_id = ${a.organizationId} and r.year = ${a.year}) as held`),
  { organizationId: someId, province: '41', year: 2026 },
);

/** What the data say now belongs into a list of one's own. */
export const subjectsNow = statement(
  (a: { kind: ReturnKind; from: string; through: string }) =>
    raw(sql<Subject>`select s.subject_id as id, s.number, s.enterprise_name as "enterpriseName", s.credit_code as "creditCode",
        s.site_name as "siteName", s.division_code as "divisionCode", s.industry_code as "industryCode", s.decided_on as "on",
        s.consultancy_name as "consultancyName", s.document_number as "documentNumber", s.has_round as "hasRound",
        s.evaluated_on as "evaluatedOn", s.has_opinion_file as "hasOpinionFile"
      from app.return_subjects(${a.kind}, ${a.from}::date, ${a.through}::date) s
      order by s.division_code, s.decided_on, s.subject_id limit 2001`),
  { kind: 'completed', from: '2025-12-16', through: '2026-12-15' },
);

interface Between {
  from: string;
  through: string;
}

/** How many each of the two lists would have. */
export const countsNow = statement(
  ({ collected, completed }: { collected: Between; completed: Between }) =>
    raw(sql<{ collected: number; completed: number }>`select
      (select count(*)::int from app.return_subjects('collected', ${collected.from}::date, ${collected.through}::date)) as collected,
      (select count(*)::int from app.return_subjects('completed', ${completed.from}::date, ${completed.through}::date)) as completed`),
  {
    collected: { from: '2025-03-16', through: '2026-03-15' },
    completed: { from: '2025-12-16', through: '2026-12-15' },
  },
);

export const returnById = statement(
  (a: { organizationId: string; province: string; id: string }) =>
    q
      .selectFrom('voluntary_returns as r')
      .select([held.as('row'), handsDone.as('done'), entries(shownNth(a.organizationId)).as('entries')])
      .where('r.province', '=', a.province)
      .where('r.id', '=', a.id),
  { organizationId: someId, province: '41', id: someId },
);

interface BoardRow {
  id: string;
  divisionCode: string;
  state: ReturnState;
  rows: number;
  gaps: number;
  firstSentAt: string;
  sentAt: string;
  receivedAt: string | null;
  publishedAt: string | null;
  version: number;
}

/** The province's own line: the offices right below it, and the lists they have sent. */
export const boardOf = statement(
  (a: { organizationId: string; province: string; kind: ReturnKind; year: number }) =>
    raw(sql<{
      law: Law;
      offices: { divisionCode: string; name: string }[];
      sent: BoardRow[];
    }>`
      select ${lawOf(sql`${a.province}`)} as law,
        (select coalesce(jsonb_agg(jsonb_build_object('divisionCode', o.division_code, 'name', o.name)), '[]')
          from organizations me join supervisions v on v.line = me.line and v.superior_code = me.division_code
          join organizations o on o.kind = 'authority' and o.line = me.line and o.division_code = v.division_code
          where me.id = ${a.organizationId}) as offices,
        (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'divisionCode', r.division_code, 'state', r.state, 'rows', n.rows, 'gaps', n.gaps,
            'firstSentAt', r.first_sent_at, 'sentAt', r.sent_at, 'receivedAt', r.received_at, 'publishedAt', r.published_at,
            'version', r.version)), '[]')
          from voluntary_returns r
          cross join lateral (select count(*)::int as rows, count(*) filter (where w.gaps <> '{}')::int as gaps from voluntary_return_rows w
            where w.province = r.province and w.return_id = r.id and w.nth = (select max(h.nth) from voluntary_return_hands h
              where h.province = r.province and h.return_id = r.id and h.act = 'sign')) n
          where r.upper_id = ${a.organizationId} and r.first_sent_at is not null and r.kind = ${a.kind} and r.year = ${a.year}) as sent`),
  { organizationId: someId, province: '41', kind: 'completed', year: 2026 },
);

interface PrepareDeed {
  act: 'prepare';
  id: string;
  handId: string;
  kind: ReturnKind;
  year: number;
  seen: number | null;
  terms: Terms;
  note: string | null;
  /** By subject: what is missing in its row. The rest of a row the database takes from its own tables. */
  rows: Readonly<Record<string, readonly string[]>>;
}
interface HandDeed {
  act: 'check' | 'send_back' | 'sign';
  handId: string;
  return: string;
  seen: number;
  words: string | null;
  documentNumber?: string | null;
}

export interface Moved {
  outcome: 'done' | 'absent' | 'office_absent' | 'stale' | 'not_due' | 'own' | 'rows_changed' | 'state';
  id: string;
  version: number;
  state: ReturnState;
  waitsFor: 'handler' | 'checker' | 'signer' | null;
}

export const putReturnHand = statement(
  (a: { province: string; deed: PrepareDeed | HandDeed }) =>
    raw(sql<Moved>`select h.outcome, h.id, h.version, h.state, h.waits_for as "waitsFor"
      from app.put_return_hand(${a.province}, ${JSON.stringify(a.deed)}::jsonb) h`),
  {
    province: '41',
    deed: { act: 'check', handId: someId, return: someId, seen: 1, words: null },
  },
);

interface Answer {
  province: string;
  id: string;
  seen: number;
  what: 'receive' | 'return';
  why: string | null;
  handId: string;
}

export const answerReturn = statement(
  (a: Answer) =>
    raw(sql<
      Omit<Moved, 'id'> & { unitId: string; unitName: string }
    >`select h.outcome, h.version, h.state, h.waits_for as "waitsFor",
        h.unit_id as "unitId", h.unit_name as "unitName"
      from app.answer_return(${a.province}, ${a.id}::uuid, ${a.seen}::int, ${a.what}, ${a.why}, ${a.handId}::uuid) h`),
  { province: '41', id: someId, seen: 1, what: 'return', why: '…', handId: someId },
);

export const publishReceived = statement(
  (a: { province: string; year: number }) =>
    raw(
      sql<{
        units: number;
        enterprises: number;
      }>`select * from app.publish_completions(${a.province}, ${a.year}::int)`,
    ),
  { province: '41', year: 2026 },
);
