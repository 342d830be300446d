import type pg from 'pg';
import type { Storage } from './storage.ts';

const graceMilliseconds = 24 * 3_600_000;
const batch = 500;

/**
 * Contents no row refers to: uploads cut off by a dying process or a lost commit. A day is far longer than any upload
 * lives between its content and its row.
 */
export async function sweepOrphans(
  worker: Pick<pg.Pool, 'query'>,
  storage: Storage,
  now: Date,
): Promise<number> {
  let removed = 0;
  const settle = async (names: string[]) => {
    const { rows } = await worker.query<{ name: string }>('select n as name from app.contents_in_use($1) n', [
      names,
    ]);
    const used = new Set(rows.map(({ name }) => name));
    for (const name of names.filter((candidate) => !used.has(candidate))) {
      await storage.remove(name);
      removed += 1;
    }
  };
  let names: string[] = [];
  for await (const name of storage.olderThan(new Date(now.getTime() - graceMilliseconds))) {
    names.push(name);
    if (names.length < batch) continue;
    await settle(names);
    names = [];
  }
  if (names.length) await settle(names);
  return removed;
}
