import { Fault, integerAt, integersAt, type Json, kind, listAt } from './fault.ts';
import type { Label } from './problem.ts';

/** For each kind of word (role, city …) the small integer it got. */
export type Names = Map<string, Map<string, number>>;

export function named(names: Names, of: string): Map<string, number> {
  const ids = names.get(of) ?? new Map<string, number>();
  names.set(of, ids);
  return ids;
}

/**
 * Words or numbers as small integers; null (nothing known) as -1. 3 and "3" are one role: the keys of `roleMin` are
 * always text, the entries of `role` may be numbers.
 */
export function indices(
  value: Json | undefined,
  field: string,
  n: number,
  labels: Label[],
  ids: Map<string, number>,
): Int32Array | null {
  if (value === undefined || value === null) return null;
  const list = listAt(value, field);
  if (list.length !== n) throw new Fault(field, `must have ${n} entries, but has ${list.length}.`);
  return Int32Array.from(list, (entry, i) => {
    if (entry === null) return -1;
    if (typeof entry !== 'string' && typeof entry !== 'number')
      throw new Fault(`${field}[${i}]`, `must be a word or a number, but is ${kind(entry)}.`);
    const key = String(entry);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, labels.length);
    labels.push(entry);
    return labels.length - 1;
  });
}

/** A limit given once for all, or one for each. */
export function limits(value: Json | undefined, field: string, n: number): Int32Array | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return integersAt(value, field, n, 0, 1_000_000);
  return new Int32Array(n).fill(integerAt(value, field, 0, 1_000_000));
}

export function anInteger(field: string, value: Json | undefined): Fault {
  return new Fault(field, `must be an integer, but is ${kind(value ?? null)}.`);
}
