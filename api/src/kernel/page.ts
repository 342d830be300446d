import { type Expression, sql } from 'kysely';
import { Refused } from './refused.ts';

/** Keyset pages: the cursor carries the sort keys of the last row seen, so page 200 costs what page 1 costs. */

export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

const bad = () =>
  new Refused({
    code: 'invalid_input',
    facts: { fields: [{ in: 'query', field: 'after', rule: 'cursor' }] },
  });

/**
 * An instant to its last microsecond, as text: a JavaScript date keeps milliseconds, and a cursor cut to them would
 * skip rows written within the same one.
 */
export const exactInstant = (column: Expression<unknown>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3,6}Z$/;

/** Read as one and written again it is the same: the 31st of February never reaches the database. */
const isInstant = (text: string) =>
  instant.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 19) === text.slice(0, 19);

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** kinds says what each key must be: a forged cursor is bad input, not a database error. */
export function decodeCursor(
  after: string | undefined,
  kinds: readonly ('instant' | 'text' | 'uuid' | 'day')[],
): string[] | null {
  if (after === undefined) return null;
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch {
    throw bad();
  }
  if (!Array.isArray(keys) || keys.length !== kinds.length) throw bad();
  const fits = keys.every((key: unknown, at) => {
    if (typeof key !== 'string' || key.includes('\0')) return false;
    if (kinds[at] === 'uuid') return uuid.test(key);
    if (kinds[at] === 'day') return isDay(key);
    return kinds[at] !== 'instant' || isInstant(key);
  });
  if (!fits) throw bad();
  return keys as string[];
}

/** Asked for one row more than shown: its presence says there is a next page. */
export function cut<R, T>(
  rows: readonly R[],
  limit: number,
  keysOf: (row: R) => readonly string[],
  show: (row: R) => T,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(show),
    next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}
