import pg from 'pg';
import { pause } from './processes.ts';

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

export function asLogin(url: string, login: { user: string; password: string }): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login.user);
  changed.password = encodeURIComponent(login.password);
  // The administrator may be named in the query too (libpq accepts ?user=…): that must not win.
  for (const key of ['user', 'password']) changed.searchParams.delete(key);
  return changed.href;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection cut while idle reports here; the next query then fails with the same reason.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

interface DatabaseFault extends Error {
  code?: string;
}

// Two installations on one server change the same catalogue rows: PostgreSQL refuses one of them at once
// instead of making it wait. "XX000 tuple concurrently updated" has no code of its own.
const isCollision = (fault: DatabaseFault) =>
  ['40001', '40P01', '55006', '55P03'].includes(fault.code ?? '') ||
  /tuple concurrently (updated|deleted)|being accessed by other users/.test(fault.message);

const isAlreadyThere = (fault: DatabaseFault) => ['42710', '23505', '42P04'].includes(fault.code ?? '');

export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 60 || !isCollision(error as DatabaseFault)) throw error;
      await pause(20 + Math.random() * 30 * attempt);
    }
  }
}

/** For "create … if not exists" of the things that have no such clause. true when it was we who made it. */
export async function unlessThere(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await insist(work);
    return true;
  } catch (error) {
    if (isAlreadyThere(error as DatabaseFault)) return false;
    throw error;
  }
}
