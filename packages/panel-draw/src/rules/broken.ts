// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it

import type { Relaxation } from './relaxation.ts';
import { rotationLimits } from './rules.ts';

/** Chosen pairs of which at least `excess` must go. */
export interface Broken {
  pairs: number[];
  excess: number;
}

/** The groups a flow overfills, and the two experts it seats together too often. */
export function broken(relaxation: Relaxation, flow: { [i: number]: number }): Broken[] {
  const { families, problem, rules } = relaxation;
  const found: Broken[] = [];
  for (const family of families) {
    const count = new Int32Array(family.groups);
    const { groupOf, cap } = family;
    for (let i = 0; i < groupOf.length; i++) if (flow[i]! > 0 && groupOf[i]! >= 0) count[groupOf[i]!]!++;
    const over = new Map<number, Broken>();
    for (let g = 0; g < count.length; g++)
      if (count[g]! > cap[g]!) over.set(g, { pairs: [], excess: count[g]! - cap[g]! });
    if (over.size === 0) continue;
    for (let i = 0; i < groupOf.length; i++) if (flow[i]! > 0) over.get(groupOf[i]!)?.pairs.push(i);
    found.push(...over.values());
  }
  if (rules === 'rotation') found.push(...tooOftenTogether(problem.pairs, problem.experts.n, flow));
  return found;
}

function tooOftenTogether(
  pairs: { ptr: Int32Array; col: Int32Array },
  experts: number,
  flow: { [i: number]: number },
): Broken[] {
  const met = new Map<number, number[]>();
  for (let p = 0; p + 1 < pairs.ptr.length; p++) {
    const members: number[] = [];
    for (let i = pairs.ptr[p]!; i < pairs.ptr[p + 1]!; i++) if (flow[i]! > 0) members.push(i);
    for (const a of members)
      for (const b of members) {
        if (pairs.col[a]! >= pairs.col[b]!) continue;
        const key = pairs.col[a]! * experts + pairs.col[b]!;
        const seats = met.get(key);
        if (seats) seats.push(a, b);
        else met.set(key, [a, b]);
      }
  }
  const found: Broken[] = [];
  for (const seats of met.values()) {
    const excess = seats.length / 2 - rotationLimits.togetherMax;
    if (excess > 0) found.push({ pairs: seats, excess });
  }
  return found;
}
