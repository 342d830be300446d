import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export const fileOfApplication = statement(
  (a: { province: string; applicationId: string; id: string }) =>
    q
      .selectFrom('application_files as f')
      .select([
        'f.id',
        'f.purpose',
        'f.material',
        'f.organization_id as organizationId',
        'f.organization_name as organizationName',
        'f.name',
        'f.kind',
        'f.bytes',
        'f.sha256',
        'f.scan',
        'f.stored_as as storedAs',
        'f.uploaded_at as uploadedAt',
        'f.dropped_at as droppedAt',
      ])
      .where('f.province', '=', a.province)
      .where('f.application_id', '=', a.applicationId)
      .where('f.id', '=', a.id),
  { province: '13', applicationId: someId, id: someId },
);

/** Nothing comes back when the id is taken: by this same upload, or by another. */
export const insertApplicationFile = statement(
  (file: Insertable<DB['application_files']>) =>
    q
      .insertInto('application_files')
      .values(file)
      .onConflict((conflict) => conflict.columns(['province', 'id']).doNothing())
      .returning(sql<boolean>`true`.as('filed')),
  {
    province: '13',
    id: someId,
    application_id: someId,
    purpose: 'material',
    material: 1,
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

export const dropApplicationFile = statement(
  (a: { province: string; applicationId: string; id: string; at: Date }) =>
    q
      .updateTable('application_files')
      .set({ dropped_at: a.at })
      .where('province', '=', a.province)
      .where('application_id', '=', a.applicationId)
      .where('id', '=', a.id)
      .where('dropped_at', 'is', null)
      .returning(['id', 'name']),
  { province: '13', applicationId: someId, id: someId, at: new Date(0) },
);
