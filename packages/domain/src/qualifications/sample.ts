import type { Refusal } from '../refusal.ts';

/** Hexadecimal SHA-256 of a text in UTF-8; handed in, because this package does no cryptography. */
export type Digest = (text: string) => string;

export function whyNotSample(ids: readonly string[], count: number, seed: string): Refusal | null {
  const population = new Set(ids).size;
  if (seed.trim() === '') return { code: 'sample_seed_missing' };
  if (!Number.isSafeInteger(count) || count < 1 || count > population)
    return { code: 'sample_size', facts: { count, population } };
  return null;
}

/**
 * The firms to check, in the order drawn. Anybody can draw the same again with the seed and the list:
 *
 *     while read -r id; do
 *       printf '%s %s\n' "$(printf '%s\n%s' "$seed" "$id" | sha256sum | cut -d' ' -f1)" "$id"
 *     done < ids.txt | LC_ALL=C sort | head -n "$count"
 *
 * Each id is put behind the seed and a line feed and digested; the smallest digests are drawn. The order of the list
 * does not matter, and an id that comes twice is drawn once.
 */
export function sampleOf(
  ids: readonly string[],
  count: number,
  seed: string,
  digest: Digest,
): readonly string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, mark: digest(`${seed}\n${id}`) }))
    .sort((a, b) => (`${a.mark} ${a.id}` < `${b.mark} ${b.id}` ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

export interface Stratum {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Largest remainders: each stratum its whole share, and what is left to the largest fractions, then by name. */
function shares(strata: readonly Stratum[], count: number): ReadonlyMap<string, number> {
  const total = strata.reduce((sum, { ids }) => sum + ids.length, 0);
  const exact = strata.map(({ name, ids }) => ({
    name,
    whole: Math.floor((count * ids.length) / total),
    rest: (count * ids.length) % total,
  }));
  let left = count - exact.reduce((sum, { whole }) => sum + whole, 0);
  const given = new Map<string, number>();
  for (const { name, whole, rest } of [...exact].sort(
    (a, b) => b.rest - a.rest || (a.name < b.name ? -1 : 1),
  )) {
    const more = left > 0 && rest > 0 ? 1 : 0;
    left -= more;
    given.set(name, whole + more);
  }
  return given;
}

export interface Drawn {
  readonly stratum: string;
  readonly ids: readonly string[];
}

/** Every stratum by its share of the whole, drawn within by the same recipe and the same seed. */
export function stratifiedSampleOf(
  strata: readonly Stratum[],
  count: number,
  seed: string,
  digest: Digest,
): readonly Drawn[] {
  const given = shares(strata, count);
  return strata.map(({ name, ids }) => ({
    stratum: name,
    ids: sampleOf(ids, given.get(name) ?? 0, seed, digest),
  }));
}
