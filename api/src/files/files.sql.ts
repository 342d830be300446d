import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someCase = { province: '13', caseId: someId };

/** In which capacity this organization stands in the case now; no row, no case. */
export const capacityInCase = statement(
  (a: { organizationId: string; province: string; caseId: string; at: Date }) =>
    q
      .selectFrom('case_access')
      .select('capacity')
      .where('organization_id', '=', a.organizationId)
      .where('province', '=', a.province)
      .where('case_id', '=', a.caseId)
      .where(({ eb, or }) => or([eb('closes_at', 'is', null), eb('closes_at', '>', a.at)])),
  { organizationId: someId, ...someCase, at: new Date(0) },
);

const files = () =>
  q
    .selectFrom('case_files as f')
    .leftJoin('accounts as a', 'a.id', 'f.uploaded_by')
    .select([
      'f.province',
      'f.id',
      'f.name',
      'f.kind',
      'f.bytes',
      'f.sha256',
      'f.scan',
      'f.stored_as as storedAs',
      'f.organization_id as organizationId',
      'f.organization_name as organizationName',
      'f.uploaded_at as uploadedAt',
      'a.name as uploadedBy',
    ]);

/** A case's documents in the order they came. A thousand is far beyond any case; the list says no more than that. */
export const filesOfCase = statement(
  ({ province, caseId }: { province: string; caseId: string }) =>
    files()
      .where('f.province', '=', province)
      .where('f.case_id', '=', caseId)
      .orderBy('f.uploaded_at')
      .orderBy('f.id')
      .limit(1000),
  someCase,
);

export const fileOfCase = statement(
  ({ province, caseId, id }: { province: string; caseId: string; id: string }) =>
    files().where('f.province', '=', province).where('f.id', '=', id).where('f.case_id', '=', caseId),
  { ...someCase, id: someId },
);

/** Nothing comes back when the id is taken: by this same upload, or by another. */
export const insertFile = statement(
  (file: Insertable<DB['case_files']>) =>
    q
      .insertInto('case_files')
      .values(file)
      .onConflict((conflict) => conflict.columns(['province', 'id']).doNothing())
      .returning(sql<boolean>`true`.as('filed')),
  {
    province: '13',
    id: someId,
    case_id: someId,
    organization_id: someId,
    organization_name: '某厂',
    name: '报告.pdf',
    kind: 'pdf',
    bytes: 1,
    sha256: Buffer.alloc(32),
    stored_as: '00',
    uploaded_by: someId,
    uploaded_at: new Date(0),
  },
);
