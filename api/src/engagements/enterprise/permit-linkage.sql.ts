import type { PermitManagement } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { lawOf } from '../law.ts';
import { type PaperColumns, paperOf } from './case-paper.sql.ts';

const someCase = { province: '13', id: '00000000-0000-4000-8000-000000000000' };

const dueOn = (duties: readonly string[]) =>
  sql<
    string | null
  >`(select min(t.due_on) from deadlines t where t.province = e.province and t.engagement_id = e.id
    and t.duty = any (${sql.lit(`{${duties.join(',')}}`)}::text[]) and t.dropped_because is null)`;

const linkage = ({ province, id }: typeof someCase) =>
  q
    .selectFrom('engagements as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.province', '=', 'e.province').onRef('s.id', '=', 'e.site_id'),
    )
    .leftJoin('site_permits as p', (join) =>
      join.onRef('p.province', '=', 's.province').onRef('p.site_id', '=', 's.id'),
    )
    .leftJoin('permit_linkages as l', (join) =>
      join.onRef('l.province', '=', 'e.province').onRef('l.engagement_id', '=', 'e.id'),
    )
    .select([
      'e.number',
      'e.state',
      'e.track',
      'e.enterprise_id as enterpriseId',
      'e.listed_on as listedOn',
      'e.rules_on as rulesOn',
      'e.rules_known_at as rulesKnownAt',
      's.division_code as divisionCode',
      'l.permit_text as permitText',
      'l.written_on as writtenOn',
      'l.evidence',
      'l.reported_on as reportedOn',
      'l.authority_name as authorityName',
      'l.version',
    ])
    .select([
      sql<PermitManagement | null>`p.permit_management`.as('management'),
      dueOn(['conclude_acceptance']).as('acceptanceDueOn'),
      dueOn(['pass_acceptance']).as('permitAcceptanceDueOn'),
      dueOn(['permit_entry']).as('entryDueOn'),
      dueOn(['permit_entry_report']).as('reportDueOn'),
      sql<PaperColumns | null>`${paperOf('l.province', 'l.file_id')}`.as('paper'),
      lawOf(sql`e.province`).as('law'),
    ])
    .where('e.province', '=', province)
    .where('e.id', '=', id);

/** The round, its permit, the days that count, what stands in the permit, and the law of the place. */
export const linkageOfCase = statement(linkage, someCase);

/** And whether the acting authority is the one that sees to the permit, and the paper lies in the case. */
export const linkageToRecord = statement(
  ({ fileId, ...key }: typeof someCase & { fileId: string | null }) =>
    linkage(key).select([
      sql<boolean>`app.sees_to_permits(e.province, e.id)`.as('isOurs'),
      sql<boolean>`${fileId}::uuid is null or exists (select from case_files f where f.province = e.province and f.id = ${fileId}::uuid
        and f.case_id = e.id and f.scan <> 'infected')`.as('isPaperThere'),
    ]),
  { ...someCase, fileId: someCase.id },
);

interface Linkage {
  province: string;
  id: string;
  seen: number | null;
  authorityId: string;
  authorityName: string;
  permitText: string;
  writtenOn: string;
  evidence: string;
  fileId: string | null;
  reportedOn: string | null;
}

const columns = [
  'authority_id',
  'authority_name',
  'permit_text',
  'written_on',
  'evidence',
  'file_id',
  'reported_on',
] as const;

export const writeLinkage = statement(
  (a: Linkage) =>
    q
      .insertInto('permit_linkages')
      .values({
        province: a.province,
        engagement_id: a.id,
        authority_id: a.authorityId,
        authority_name: a.authorityName,
        permit_text: a.permitText,
        written_on: a.writtenOn,
        evidence: a.evidence,
        file_id: a.fileId,
        reported_on: a.reportedOn,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['province', 'engagement_id'])
          .doUpdateSet((eb) => ({
            ...Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
            version: sql<number>`permit_linkages.version + 1`,
          }))
          .where('permit_linkages.version', '=', a.seen ?? 0),
      )
      .returning('version'),
  {
    ...someCase,
    seen: 1,
    authorityId: someCase.id,
    authorityName: '某局',
    permitText: '2022年11月30日前通过清洁生产审核验收',
    writtenOn: '2022-01-20',
    evidence: '许可证副本',
    fileId: null,
    reportedOn: null,
  },
);
