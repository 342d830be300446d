import { sql } from 'kysely';
import { exactInstant } from '../kernel/page.ts';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

const letterColumns = [
  'l.province',
  'l.id',
  'l.number',
  'l.from_id as fromId',
  'l.from_name as fromName',
  'l.to_id as toId',
  'l.to_name as toName',
  'l.signed_by as signedBy',
  'l.signed_at as signedAt',
  'l.receipt_at as receiptAt',
] as const;

const rows = sql<number>`(select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id)`;
/** Through the door of the route, so that the sender learns it as well. */
const received = sql<number>`(select count(*)::int from forwarding_rows r where r.province = l.province and r.letter_id = l.id
    and exists (select from app.route_of(r.province, r.application_id) t where t.authority_name = l.to_name and t.received_at is not null))`;

interface LetterPage {
  organizationId: string;
  direction: 'sent' | 'received';
  after: readonly string[] | null;
  limit: number;
}

export const letterPage = statement(
  ({ organizationId, direction, after, limit }: LetterPage) =>
    q
      .selectFrom('forwarding_letters as l')
      .select(letterColumns)
      .select([rows.as('rows'), received.as('received'), exactInstant(sql.ref('l.signed_at')).as('exactly')])
      .where(direction === 'sent' ? 'l.from_id' : 'l.to_id', '=', organizationId)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(l.signed_at, l.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy('l.signed_at', 'desc')
      .orderBy('l.id', 'desc')
      .limit(limit + 1),
  { organizationId: someId, direction: 'sent', after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 },
);

export interface ScheduleRow {
  rank: number;
  applicationId: string;
  number: string;
  enterpriseName: string;
  creditCode: string;
  divisionCode: string;
  industryCode: string;
  kind: 'enrolment' | 'evaluation' | 'acceptance' | 'postponement';
  opinion: string;
  submittedAt: string;
  receivedAt: string | null;
  version: number;
  waitsFor: string | null;
  hash: string | null;
}

/** The schedule, row by row, as the letter named them. */
const schedule = sql<
  ScheduleRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('rank', r.rank, 'applicationId', a.id, 'number', a.number,
    'enterpriseName', a.enterprise_name, 'creditCode', a.credit_code, 'divisionCode', a.division_code, 'industryCode', a.industry_code,
    'kind', a.kind, 'opinion', r.opinion, 'submittedAt', a.submitted_at, 'version', a.version,
    'receivedAt', (select t.received_at from app.route_of(a.province, a.id) t where t.authority_name = l.to_name limit 1),
    'waitsFor', (select s.waits_for from application_stops s where s.province = a.province and s.application_id = a.id
      and s.authority_id = l.to_id),
    'hash', (select encode(c.hash, 'hex') from application_copies c where c.province = a.province and c.application_id = a.id
      order by c.nth desc limit 1)) order by r.rank), '[]')
    from forwarding_rows r join applications a on a.province = r.province and a.id = r.application_id
    where r.province = l.province and r.letter_id = l.id)`;

export const letterWhole = statement(
  (a: { province: string; id: string }) =>
    q
      .selectFrom('forwarding_letters as l')
      .select(letterColumns)
      .select([rows.as('rows'), received.as('received'), schedule.as('schedule')])
      .where('l.province', '=', a.province)
      .where('l.id', '=', a.id),
  { province: '13', id: someId },
);

export const noteReceipt = statement(
  (a: { province: string; id: string; by: string; at: Date }) =>
    q
      .updateTable('forwarding_letters')
      .set({ receipt_by: a.by, receipt_at: a.at })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('receipt_at', 'is', null)
      .returning('id'),
  { province: '13', id: someId, by: '张三', at: new Date(0) },
);
