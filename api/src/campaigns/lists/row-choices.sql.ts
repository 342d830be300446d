import { type KeptName, toBeConfirmed } from '@qingshen/domain/campaigns';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

/** What an officer chooses of rows, written to many at once. */

const someId = '00000000-0000-4000-8000-000000000000';
const someVersion = { province: '13', versionId: someId };

interface Aside {
  province: string;
  versionId: string;
  rows: readonly number[] | null;
  fault: string | null;
  because: string | null;
}

/** Left out, and which plants thereby have room for another row. */
export const setAside = statement(
  (a: Aside) =>
    q
      .updateTable('list_rows as t')
      .set({ standing: 'set_aside', set_aside_because: a.because, version: sql<number>`t.version + 1` })
      .where('t.province', '=', a.province)
      .where('t.version_id', '=', a.versionId)
      .where('t.standing', '<>', 'set_aside')
      .where(sql<boolean>`(t.row = any(${a.rows}::integer[]) or ${a.fault}::text = any(t.codes))`)
      .returning(['t.row', 't.plant']),
  { ...someVersion, rows: [2], fault: 'round_open', because: '重复' },
);

/** Looked at, row by row: only where there is something to look at. */
export const confirmRows = statement(
  (a: { province: string; versionId: string; rows: readonly number[]; confirmed: boolean }) =>
    q
      .updateTable('list_rows as t')
      .set({ confirmed: a.confirmed, version: sql<number>`t.version + 1` })
      .where('t.province', '=', a.province)
      .where('t.version_id', '=', a.versionId)
      .where('t.standing', '=', 'accepted')
      .where('t.carried', '=', false)
      .where('t.confirmed', '<>', a.confirmed)
      .where(sql<boolean>`t.codes && ${[...toBeConfirmed]}::text[]`)
      .where(sql<boolean>`t.row = any(${a.rows}::integer[])`)
      .returning('t.row'),
  { ...someVersion, rows: [2], confirmed: true },
);

export const keepNames = statement(
  (a: { province: string; versionId: string; rows: readonly number[] | null; keep: KeptName }) =>
    q
      .updateTable('list_rows as t')
      .set({ kept_name: a.keep, version: sql<number>`t.version + 1` })
      .where('t.province', '=', a.province)
      .where('t.version_id', '=', a.versionId)
      .where('t.known_name', 'is not', null)
      .where(
        sql<boolean>`(t.row = any(${a.rows}::integer[]) or (${a.rows}::integer[] is null and t.kept_name is null))`,
      )
      .returning('t.row'),
  { ...someVersion, rows: [2], keep: 'listed' },
);
