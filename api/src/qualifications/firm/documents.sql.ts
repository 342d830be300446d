import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

const documents = () =>
  q
    .selectFrom('firm_documents as d')
    .select([
      'd.organization_id as organizationId',
      'd.id',
      'd.name',
      'd.kind',
      'd.bytes',
      'd.sha256',
      'd.scan',
      'd.stored_as as storedAs',
      'd.uploaded_at as uploadedAt',
    ])
    .select(({ ref }) => exactInstant(ref('d.uploaded_at')).as('key'));

export const documentsOfFirm = statement(
  (a: { firm: string; search?: string | undefined; after: readonly string[] | null; limit: number }) =>
    documents()
      .where('d.organization_id', '=', a.firm)
      .$if(a.search !== undefined, (query) => query.where('d.name', 'ilike', containing(a.search ?? '')))
      .$if(a.after !== null, (query) =>
        query.where(
          sql<boolean>`(d.uploaded_at, d.id) < (${a.after?.[0]}::timestamptz, ${a.after?.[1]}::uuid)`,
        ),
      )
      .orderBy('d.uploaded_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(a.limit + 1),
  {
    firm: someId,
    search: '合同',
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);

export const documentOfFirm = statement(
  ({ firm, id }: { firm: string; id: string }) =>
    documents().where('d.organization_id', '=', firm).where('d.id', '=', id),
  { firm: someId, id: someId },
);

/** Nothing comes back when the id is taken: by this same upload, or by another. */
export const insertDocument = statement(
  (document: Insertable<DB['firm_documents']>) =>
    q
      .insertInto('firm_documents')
      .values(document)
      .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doNothing())
      .returning(sql<boolean>`true`.as('brought')),
  {
    organization_id: someId,
    id: someId,
    name: '劳动合同.pdf',
    kind: 'pdf',
    bytes: 1,
    sha256: Buffer.alloc(32),
    stored_as: '00',
    uploaded_by: someId,
    uploaded_at: new Date(0),
  },
);
