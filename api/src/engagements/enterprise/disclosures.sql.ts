import type { Disclosed, DisclosureTopic } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { paperOf } from './case-paper.sql.ts';

const someCase = { province: '13', id: '00000000-0000-4000-8000-000000000000' };

/** What is disclosed so far, and since when there is an audit and a verdict to disclose. */
export const topicsOfCase = statement(
  ({ province, id }: typeof someCase) =>
    q
      .selectFrom('engagements as e')
      .select(['e.number', 'e.enterprise_id as enterpriseId', sql<LocalDate>`e.listed_on`.as('listedOn')])
      .select([
        sql<
          Disclosed[]
        >`coalesce((select jsonb_agg(jsonb_build_object('topics', d.topics, 'disclosedOn', d.disclosed_on, 'link', d.link))
          from disclosures d where d.province = e.province and d.engagement_id = e.id), '[]'::jsonb)`.as(
          'disclosed',
        ),
        sql<LocalDate | null>`(select p.started_on from audit_periods p where p.province = e.province and p.engagement_id = e.id)`.as(
          'startedOn',
        ),
        sql<LocalDate | null>`(select min(v.concluded_on) from round_verdicts v
          where v.province = e.province and v.engagement_id = e.id)`.as('firstVerdictOn'),
      ])
      .where('e.province', '=', province)
      .where('e.id', '=', id),
  someCase,
);

export const disclosuresOfCase = statement(
  ({ province, id }: typeof someCase) =>
    q
      .selectFrom('disclosures as d')
      .select([
        'd.province',
        'd.id',
        'd.link',
        'd.disclosed_on as disclosedOn',
        'd.archived_text as archivedText',
        'd.recorded_at as recordedAt',
      ])
      .select([
        sql<DisclosureTopic[]>`d.topics`.as('topics'),
        sql<string | null>`encode(d.archived_sha256, 'hex')`.as('archivedSha256'),
        paperOf('d.province', 'd.file_id').as('paper'),
      ])
      .where('d.province', '=', province)
      .where('d.engagement_id', '=', id)
      .orderBy('d.disclosed_on', 'desc')
      .orderBy('d.id', 'desc')
      .limit(100),
  someCase,
);

interface Row {
  province: string;
  id: string;
  engagement_id: string;
  link: string;
  disclosed_on: string;
  topics: string[];
  archived_text: string | null;
  archived_sha256: Buffer | null;
  file_id: string | null;
  recorded_at: Date;
}

export const insertDisclosure = statement((row: Row) => q.insertInto('disclosures').values(row), {
  province: '13',
  id: someCase.id,
  engagement_id: someCase.id,
  link: 'https://example.cn',
  disclosed_on: '2026-01-01',
  topics: ['listing_reason'],
  archived_text: '某公司',
  archived_sha256: Buffer.alloc(32),
  file_id: null,
  recorded_at: new Date(0),
});
