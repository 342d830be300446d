import { Refused } from './refused.ts';

/** Keyset pages: the cursor carries the sort keys of the last row seen, so page 200 costs what page 1 costs. */

export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

const bad = () => new Refused({ code: 'invalid_input', facts: { fields: [{ in: 'query', field: 'after', rule: 'cursor' }] } });

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** kinds says what each key must be: a forged cursor is bad input, not a database error. */
export function decodeCursor(after: string | undefined, kinds: readonly ('instant' | 'text' | 'uuid')[]): string[] | null {
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
    return kinds[at] !== 'instant' || !Number.isNaN(Date.parse(key));
  });
  if (!fits) throw bad();
  return keys as string[];
}

/** Asked for one row more than shown: its presence says there is a next page. */
export function cut<R, T>(rows: readonly R[], limit: number, keysOf: (row: R) => readonly string[], show: (row: R) => T) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(show),
    next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
}
