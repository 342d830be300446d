import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export const insertImport = statement(
  (row: Insertable<DB['staff_imports']>) => q.insertInto('staff_imports').values(row),
  {
    organization_id: someId,
    id: someId,
    file_name: '名册.xlsx',
    sealed_rows: Buffer.alloc(1),
    accepted: 1,
    rejected: 0,
    uploaded_by: someId,
    uploaded_at: new Date(0),
  },
);

const imports = ({ firm, id }: { firm: string; id: string }) =>
  q
    .selectFrom('staff_imports')
    .select([
      'id',
      'file_name as fileName',
      'sealed_rows as sealedRows',
      'uploaded_at as uploadedAt',
      'taken_at as takenAt',
    ])
    .where('organization_id', '=', firm)
    .where('id', '=', id);

export const importOfFirm = statement(imports, { firm: someId, id: someId });

/** Held only while nobody has taken it over: whoever comes second finds none. */
export const lockImport = statement(
  (a: { firm: string; id: string }) => imports(a).where('taken_at', 'is', null).forUpdate(),
  { firm: someId, id: someId },
);

interface Rest {
  firm: string;
  id: string;
  sealedRows: Buffer;
  accepted: number;
  rejected: number;
}

/** Rows that can no longer be taken move over to the rejected ones. */
export const keepRest = statement(
  ({ firm, id, sealedRows, accepted, rejected }: Rest) =>
    q
      .updateTable('staff_imports')
      .set({ sealed_rows: sealedRows, accepted, rejected })
      .where('organization_id', '=', firm)
      .where('id', '=', id),
  { firm: someId, id: someId, sealedRows: Buffer.alloc(1), accepted: 1, rejected: 1 },
);

/** Taken over: the certificates are entered beside the employments, and the numbers that were sealed are forgotten. */
export const takeOver = statement(
  (a: { firm: string; id: string; at: Date; sealedRows: Buffer; certificates: string }) =>
    q
      .with('taken', (db) =>
        db
          .updateTable('staff_imports')
          .set({ taken_at: a.at, sealed_rows: a.sealedRows })
          .where('organization_id', '=', a.firm)
          .where('id', '=', a.id)
          .returning('id'),
      )
      .insertInto('certificates')
      .columns([
        'organization_id',
        'id',
        'employment_id',
        'kind',
        'level',
        'field',
        'name',
        'number',
        'issued_on',
        'valid_until',
        'recorded_at',
      ])
      .expression((eb) =>
        eb
          .selectFrom(
            sql<Certificate>`jsonb_to_recordset(${a.certificates}::jsonb)`.as<'c'>(
              sql`c (id uuid, employment_id uuid, kind text, level text, field text, name text, number text, issued_on date, valid_until date)`,
            ),
          )
          .select([
            sql<string>`${a.firm}::uuid`.as('organization_id'),
            'c.id',
            'c.employment_id',
            'c.kind',
            'c.level',
            'c.field',
            'c.name',
            'c.number',
            'c.issued_on',
            'c.valid_until',
            sql<Date>`${a.at}::timestamptz`.as('recorded_at'),
          ]),
      ),
  { firm: someId, id: someId, at: new Date(0), sealedRows: Buffer.alloc(1), certificates: '[]' },
);

interface Certificate {
  id: string;
  employment_id: string;
  kind: 'title' | 'registration' | 'training';
  level: 'junior' | 'intermediate' | 'senior' | null;
  field: 'energy' | 'environment' | 'other' | null;
  name: string;
  number: string | null;
  issued_on: string;
  valid_until: string | null;
}

export const dropImport = statement(
  ({ firm, id }: { firm: string; id: string }) =>
    q.deleteFrom('staff_imports').where('organization_id', '=', firm).where('id', '=', id).returning('id'),
  { firm: someId, id: someId },
);
