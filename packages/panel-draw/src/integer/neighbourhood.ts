// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';
import type { Quick } from '../random/quick.ts';
import type { Settled } from './program.ts';

/** So many open pairs an integer program with meetings still answers in a fraction of a second. */
const mostOpen = 300;

/**
 * Everything settled as it is, but for a handful of panels that have to do with one another: one by dice, then those
 * of the same city, or those that share most experts with the ones already taken.
 */
export function neighbourhood(problem: Problem, answer: Uint8Array, quick: Quick): Settled {
  const { ptr, barred, col } = problem.pairs;
  const settled = Int8Array.from(answer);
  const { n, city } = problem.panels;
  const first = quick.below(n);
  const shared = new Int32Array(problem.experts.n);
  const byCity = quick.below(2) === 0;
  const taken = new Set<number>();
  let open = 0;
  for (let next = first; next >= 0 && open < mostOpen; ) {
    taken.add(next);
    for (let i = ptr[next]!; i < ptr[next + 1]!; i++) {
      if (barred[i]) continue;
      settled[i] = -1;
      open++;
      if (answer[i]) shared[col[i]!]!++;
    }
    let best = -1;
    next = -1;
    for (let p = 0; p < n; p++) {
      if (taken.has(p)) continue;
      let weight = quick.below(3);
      if (byCity && city && city[p] === city[first]) weight += 4;
      for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (answer[i]) weight += shared[col[i]!]!;
      if (weight > best) {
        best = weight;
        next = p;
      }
    }
  }
  return settled;
}
