import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** Of the person behind the employment, whichever employment they were recorded under. A hundred are beyond anybody. */
export const certificatesOf = statement(
  ({ firm, employment }: { firm: string; employment: string }) =>
    q
      .selectFrom('employments as e')
      .innerJoin('employments as x', (join) =>
        join.onRef('x.person_id', '=', 'e.person_id').onRef('x.organization_id', '=', 'e.organization_id'),
      )
      .innerJoin('certificates as c', (join) =>
        join.onRef('c.organization_id', '=', 'x.organization_id').onRef('c.employment_id', '=', 'x.id'),
      )
      .leftJoin('firm_documents as d', (join) =>
        join.onRef('d.organization_id', '=', 'c.organization_id').onRef('d.id', '=', 'c.document_id'),
      )
      .select([
        'c.id',
        'c.kind',
        'c.level',
        'c.field',
        'c.name',
        'c.number',
        'c.issuer',
        'c.issued_on as issuedOn',
        'c.valid_until as validUntil',
        'c.version',
        'd.id as documentId',
        'd.name as documentName',
        'd.scan as documentScan',
      ])
      .where('e.organization_id', '=', firm)
      .where('e.id', '=', employment)
      .where('c.removed_at', 'is', null)
      .orderBy('c.issued_on', 'desc')
      .orderBy('c.id')
      .limit(100),
  { firm: someId, employment: someId },
);

export const insertCertificates = statement(
  (certificates: readonly Insertable<DB['certificates']>[]) =>
    q.insertInto('certificates').values(certificates),
  [
    {
      organization_id: someId,
      id: someId,
      employment_id: someId,
      kind: 'title',
      level: 'senior',
      field: null,
      name: '高级工程师',
      number: '1',
      issuer: '某局',
      issued_on: '2020-01-01',
      valid_until: null,
      document_id: null,
      recorded_at: new Date(0),
    },
  ],
);

export const lockCertificate = statement(
  (a: { firm: string; employment: string; id: string }) =>
    q
      .selectFrom('employments as e')
      .innerJoin('employments as x', (join) =>
        join.onRef('x.person_id', '=', 'e.person_id').onRef('x.organization_id', '=', 'e.organization_id'),
      )
      .innerJoin('certificates as c', (join) =>
        join.onRef('c.organization_id', '=', 'x.organization_id').onRef('c.employment_id', '=', 'x.id'),
      )
      .select(['c.version', 'c.kind', 'c.issued_on as issuedOn', 'c.valid_until as validUntil'])
      .where('e.organization_id', '=', a.firm)
      .where('e.id', '=', a.employment)
      .where('c.id', '=', a.id)
      .where('c.removed_at', 'is', null)
      .forUpdate('c'),
  { firm: someId, employment: someId, id: someId },
);

type Certificates = DB['certificates'];
interface Correction {
  firm: string;
  id: string;
  set: Pick<
    Insertable<Certificates>,
    'kind' | 'level' | 'field' | 'name' | 'number' | 'issuer' | 'issued_on' | 'valid_until' | 'document_id'
  >;
}

export const correctCertificate = statement(
  ({ firm, id, set }: Correction) =>
    q
      .updateTable('certificates')
      .set({ ...set, version: sql<number>`version + 1` })
      .where('organization_id', '=', firm)
      .where('id', '=', id),
  {
    firm: someId,
    id: someId,
    set: {
      kind: 'title',
      level: 'senior',
      field: null,
      name: '高级工程师',
      number: '1',
      issuer: '某局',
      issued_on: '2020-01-01',
      valid_until: null,
      document_id: null,
    },
  },
);

export const removeCertificate = statement(
  ({ firm, id, at }: { firm: string; id: string; at: Date }) =>
    q
      .updateTable('certificates')
      .set({ removed_at: at, version: sql<number>`version + 1` })
      .where('organization_id', '=', firm)
      .where('id', '=', id),
  { firm: someId, id: someId, at: new Date(0) },
);
