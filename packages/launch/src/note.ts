import { literal, quoted, withClient } from './sessions.ts';

/**
 * How far a database has come, noted in the database itself: the note lives and dies with what it speaks of.
 * `new`: empty when we found it. `telling`: the demo story is being told and nobody was ever served from it.
 * `told`: the story came to its end. `used`: real work may have happened.
 */
export type Note = 'new' | 'telling' | 'told' | 'used';

const PREFIX = 'Qingshen: ';

export async function noteOf(url: string, database: string): Promise<Note | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ note: string | null }>(
      "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
      [database],
    );
    const note = rows[0]?.note;
    return note?.startsWith(PREFIX) ? (note.slice(PREFIX.length) as Note) : undefined;
  });
}

export async function setNote(url: string, database: string, note: Note): Promise<void> {
  await withClient(url, (client) =>
    client.query(`comment on database ${quoted(database)} is ${literal(PREFIX + note)}`),
  );
}
