import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

/** What is done to an employment; its days and whether it counts are asked of the whole country. */

const someId = '00000000-0000-4000-8000-000000000000';

/** Whether this firm has the document it names; null where it names none. */
export const documentNamed = statement(
  ({ firm, id }: { firm: string; id: string | null }) =>
    q.selectNoFrom(
      sql<boolean>`(${id}::uuid is null or exists (select from firm_documents d
        where d.organization_id = ${firm}::uuid and d.id = ${id}::uuid))`.as('known'),
    ),
  { firm: someId, id: someId },
);

export interface Refusal {
  nth: number;
  outcome: 'elsewhere' | 'overlaps_here';
  since: string;
  until: string | null;
  /** Where somebody counts elsewhere: the open claim, this one or the one made before. */
  claim: string | null;
}

/** No row: all were entered. Otherwise none was, and each that is in the way is named by its place. */
export const employ = statement(
  (entries: string) =>
    q
      .selectFrom(sql<Refusal>`app.employ(${entries}::jsonb)`.as('r'))
      .select(['r.nth', 'r.outcome', 'r.since', 'r.until', 'r.claim']),
  '[]',
);

interface Change {
  id: string;
  seen: number;
  /** null: as it is. */
  fullTime: boolean | null;
  until: string | null;
  claim: string;
}
interface Changed {
  outcome: 'changed' | 'stale' | 'ended' | 'ends_before' | 'overlaps_here' | 'elsewhere';
  since: string | null;
  until: string | null;
  version: number;
  kept: string | null;
}

export const changeEmployment = statement(
  (a: Change) =>
    q
      .selectFrom(
        sql<Changed>`app.change_employment(${a.id}::uuid, ${a.seen}::integer, ${a.fullTime}::boolean, ${a.until}::date, ${a.claim}::uuid)`.as(
          'r',
        ),
      )
      .select(['r.outcome', 'r.since', 'r.until', 'r.version', 'r.kept']),
  { id: someId, seen: 1, fullTime: true, until: '2026-01-01', claim: someId },
);

export const employmentSeen = statement(
  ({ firm, id }: { firm: string; id: string }) =>
    q
      .selectFrom('employments as e')
      .select(['e.version', 'e.until_on as until'])
      .where('e.organization_id', '=', firm)
      .where('e.id', '=', id),
  { firm: someId, id: someId },
);

interface Correction {
  firm: string;
  id: string;
  seen: number;
  name: string;
  position: string | null;
  experiencedSince: string | null;
  documentId: string | null;
}

/** No row comes back where somebody corrected it, or ended it, meanwhile. */
export const correctEmployment = statement(
  ({ firm, id, seen, name, position, experiencedSince, documentId }: Correction) =>
    q
      .updateTable('employments')
      .set({
        name,
        position,
        experienced_since: experiencedSince,
        document_id: documentId,
        version: sql<number>`version + 1`,
      })
      .where('organization_id', '=', firm)
      .where('id', '=', id)
      .where('version', '=', seen)
      .returning('version'),
  {
    firm: someId,
    id: someId,
    seen: 1,
    name: '王',
    position: '工程师',
    experiencedSince: '2020-01-01',
    documentId: someId,
  },
);
