import type { Balance } from '@qingshen/domain/qualifications';
import { type RawBuilder, sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

/** Lists of what else a firm shows: instruments, papers, jobs. */

const someId = '00000000-0000-4000-8000-000000000000';

interface Asked {
  firm: string;
  after: readonly string[] | null;
  limit: number;
}
const some: Asked = { firm: someId, after: ['2026-01-01T00:00:00.000000Z', someId], limit: 25 };

const document = ['d.id as documentId', 'd.name as documentName', 'd.scan as documentScan'] as const;
/** In the order they were recorded: what stands there keeps its place. */
const later = ({ after }: Asked): RawBuilder<boolean> =>
  after === null
    ? sql<boolean>`true`
    : sql<boolean>`(t.recorded_at, t.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`;

export const instrumentsOfFirm = statement(
  (a: Asked) =>
    q
      .selectFrom('instruments as t')
      .leftJoin('firm_documents as d', (join) =>
        join.onRef('d.organization_id', '=', 't.organization_id').onRef('d.id', '=', 't.document_id'),
      )
      .select([
        't.id',
        't.name',
        't.model',
        't.serial',
        't.calibrated_on as calibratedOn',
        't.calibration_until as calibrationUntil',
        't.version',
        ...document,
      ])
      .select(sql<Balance[]>`t.balances`.as('balances'))
      .select(({ ref }) => exactInstant(ref('t.recorded_at')).as('key'))
      .where('t.organization_id', '=', a.firm)
      .where('t.removed_at', 'is', null)
      .where(later(a))
      .orderBy('t.recorded_at')
      .orderBy('t.id')
      .limit(a.limit + 1),
  some,
);

export const papersOfFirm = statement(
  (a: Asked) =>
    q
      .selectFrom('firm_papers as t')
      .leftJoin('firm_documents as d', (join) =>
        join.onRef('d.organization_id', '=', 't.organization_id').onRef('d.id', '=', 't.document_id'),
      )
      .select([
        't.id',
        't.kind',
        't.title',
        't.number',
        't.from_on as from',
        't.until_on as until',
        't.version',
      ])
      .select([...document])
      .select(({ ref }) => exactInstant(ref('t.recorded_at')).as('key'))
      .where('t.organization_id', '=', a.firm)
      .where('t.removed_at', 'is', null)
      .where(later(a))
      .orderBy('t.recorded_at')
      .orderBy('t.id')
      .limit(a.limit + 1),
  some,
);

/** Latest first. The cursor carries the day as the instant it begins in UTC. */
export const jobsOfFirm = statement(
  (a: Asked) =>
    q
      .selectFrom('firm_jobs as t')
      .leftJoin('firm_documents as d', (join) =>
        join.onRef('d.organization_id', '=', 't.organization_id').onRef('d.id', '=', 't.document_id'),
      )
      .select([
        't.id',
        't.kind',
        't.industry_code as industryCode',
        't.enterprise_name as enterpriseName',
        't.title',
        't.completed_on as completedOn',
        't.version',
        ...document,
      ])
      .select(sql<string>`t.completed_on::text || 'T00:00:00.000Z'`.as('key'))
      .where('t.organization_id', '=', a.firm)
      .where('t.removed_at', 'is', null)
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(t.completed_on, t.id) < (left(${a.after?.[0]}, 10)::date, ${a.after?.[1]}::uuid)`,
        ),
      )
      .orderBy('t.completed_on', 'desc')
      .orderBy('t.id', 'desc')
      .limit(a.limit + 1),
  some,
);

/** Audits that were completed here count by themselves. No row: no such firm, or none of the asker's business. */
export const casesCompletedBy = statement(
  (firm: string) =>
    q
      .selectFrom(sql<{ id: string }>`app.firm_named(${firm}::uuid)`.as('n'))
      .select(
        sql<number>`jsonb_array_length(jsonb_path_query_array(app.firm_facts(n.id) -> 'jobs', '$[*] ? (@.source == "case")'))`.as(
          'count',
        ),
      ),
  someId,
);
