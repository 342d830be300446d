import { sql } from 'kysely';
import { q, raw, statement } from '../../kernel/statement.ts';
import type { Contact } from '../filings/firm-notices.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };

/** Those in the authority's register today: the whole from which a check is drawn. */
export const listedFirms = statement(
  (a: { authorityId: string; today: string }) =>
    q
      .selectFrom('published.register_entries as e')
      .select(['e.organization_id as id', 'e.name'])
      .where('e.authority_id', '=', a.authorityId)
      .where('e.state', '=', 'listed')
      .where(sql<boolean>`(e.valid_until is null or e.valid_until >= ${a.today})`)
      .orderBy('e.organization_id'),
  { authorityId: someId, today: '2026-01-01' },
);

interface Drawn {
  province: string;
  id: string;
  authorityId: string;
  authorityName: string;
  kind: 'annual' | 'random';
  title: string;
  seed: string;
  population: readonly string[];
  sampleSize: number;
  at: Date;
}

export const insertCheck = statement(
  (a: Drawn) =>
    q.insertInto('firm_checks').values({
      province: a.province,
      id: a.id,
      authority_id: a.authorityId,
      authority_name: a.authorityName,
      kind: a.kind,
      title: a.title,
      seed: a.seed,
      population: JSON.stringify(a.population),
      sample_size: a.sampleSize,
      drawn_at: a.at,
    }),
  {
    ...someKey,
    authorityId: someId,
    authorityName: '某厅',
    kind: 'random',
    title: '抽查',
    seed: 's',
    population: [someId],
    sampleSize: 1,
    at: new Date(0),
  },
);

/** Seated in the order drawn; answered with whom to tell. */
export const seatSubjects = statement(
  (a: {
    province: string;
    checkId: string;
    subjects: readonly { id: string; name: string; position: number }[];
  }) =>
    raw(sql<{ contact: Contact }>`with seated as (
        insert into firm_check_subjects (province, check_id, organization_id, organization_name, position)
          select ${a.province}, ${a.checkId}::uuid, s.id, s.name, s.position
          from jsonb_to_recordset(${JSON.stringify(a.subjects)}::jsonb) s (id uuid, name text, position integer)
          returning organization_id)
      select to_jsonb(c) as contact from app.firm_contacts((select array_agg(organization_id) from seated)) c`),
  { province: '41', checkId: someId, subjects: [{ id: someId, name: '某公司', position: 1 }] },
);

export const subjectInHand = statement(
  (a: { province: string; id: string; subject: string }) =>
    q
      .selectFrom('firm_check_subjects as s')
      .innerJoin('firm_checks as c', (join) =>
        join.onRef('c.province', '=', 's.province').onRef('c.id', '=', 's.check_id'),
      )
      .select(['c.title', 'c.closed_at as closedAt', 's.outcome', 's.organization_name as name'])
      .select(
        sql<
          Contact[]
        >`(select coalesce(jsonb_agg(k), '[]') from app.firm_contacts(array[s.organization_id]) k)`.as(
          'contacts',
        ),
      )
      .where('s.province', '=', a.province)
      .where('s.check_id', '=', a.id)
      .where('s.organization_id', '=', a.subject),
  { ...someKey, subject: someId },
);

export const settleSubject = statement(
  (a: {
    province: string;
    id: string;
    subject: string;
    outcome: 'passed' | 'failed';
    findings: string | null;
    at: Date;
  }) =>
    q
      .updateTable('firm_check_subjects')
      .set({ outcome: a.outcome, findings: a.findings, settled_at: a.at })
      .where('province', '=', a.province)
      .where('check_id', '=', a.id)
      .where('organization_id', '=', a.subject)
      .where('outcome', '=', 'pending')
      .returning('outcome'),
  { ...someKey, subject: someId, outcome: 'failed', findings: '…', at: new Date(0) },
);

export const closeCheck = statement(
  (a: { province: string; id: string; version: number; at: Date }) =>
    q
      .updateTable('firm_checks')
      .set({ closed_at: a.at, version: a.version + 1 })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .where('closed_at', 'is', null)
      .returning('version'),
  { ...someKey, version: 1, at: new Date(0) },
);
