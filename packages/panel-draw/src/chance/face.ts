// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';

/** What is left of demands and loads beside pairs that are settled. */
export interface Limits {
  demand: ArrayLike<number>;
  maxLoad: ArrayLike<number>;
  minLoad: ArrayLike<number>;
  settled: Uint8Array | null;
}

/** All choices of chances that reach the best expected sum, as a problem of their own. */
export interface Face {
  problem: Problem;
  /** pairs that stand at the cap in every one of them */
  fixed: number[];
  limits: Limits;
}

/**
 * With equal scores many choices are best. Complementary slackness says which: a pair whose reduced cost is above
 * nothing has no chance in any of them, below nothing it stands at the cap, and an expert who has a price is full
 * (or, with a price the other way, at his least).
 */
export function faceOf(problem: Problem, simplex: Simplex, cap: number): Face {
  const { panels, experts, pairs } = problem;
  const n = pairs.col.length;
  const barred = pairs.barred.slice();
  const settled = new Uint8Array(n);
  const fixed: number[] = [];
  const price = (e: number) => simplex.reducedCost(n + e);
  const minLoad = experts.minLoad.map((least, e) => (price(e) < 0 ? experts.maxLoad[e]! : least));
  const maxLoad = experts.maxLoad.map((most, e) => (price(e) > 0 ? experts.minLoad[e]! : most));
  const limits = {
    demand: Float64Array.from(panels.demand),
    maxLoad: Float64Array.from(maxLoad),
    minLoad: Float64Array.from(minLoad),
    settled,
  };
  for (let i = 0; i < n; i++) {
    const reduced = barred[i] ? 0 : simplex.reducedCost(i);
    if (reduced > 0) barred[i] = 1;
    if (reduced >= 0) continue;
    settled[i] = 1;
    fixed.push(i);
    limits.demand[pairs.panel[i]!]! -= cap;
    limits.maxLoad[pairs.col[i]!]! -= cap;
    limits.minLoad[pairs.col[i]!] = Math.max(0, limits.minLoad[pairs.col[i]!]! - cap);
  }
  return {
    problem: { ...problem, experts: { ...experts, minLoad, maxLoad }, pairs: { ...pairs, barred } },
    fixed,
    limits,
  };
}
