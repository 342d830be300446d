// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { endless, type Patience } from '../flow/network.ts';
import type { Problem } from '../problem/problem.ts';
import { shortages } from '../total.ts';
import { lift } from './chain.ts';
import { Seating } from './seating.ts';
import { Weighted } from './weighted.ts';

export interface Fair {
  chosen: Uint8Array;
  total: number;
  /** mean score of the worst panel, and what it cannot pass */
  worst: number;
  worstBound: number;
  emptySeats: number;
  complete: boolean;
}

export interface FairOptions {
  patience?: Patience;
  progress?: (best: Fair) => void;
  /** steps of the bisection on the worst panel */
  steps?: number;
}

/** The best worst panel, then the best sum there. Rules of `total`. */
export function solveMaxmin(problem: Problem, options: FairOptions = {}): Fair {
  const patience = options.patience ?? endless;
  const weighted = new Weighted(problem);
  weighted.simplex.solve(patience);
  const first = new Seating(problem, weighted.chosen());
  const { emptySeats, missedLoads } = shortages(weighted.layout, weighted.simplex);
  const found = (best: Seating, complete: boolean): Fair => ({
    chosen: best.chosen,
    total: best.total,
    worst: best.worst(),
    worstBound: Math.max(bound, best.worst()),
    emptySeats: emptySeats + missedLoads,
    complete,
  });
  let bound = aloneBound(problem);
  if (emptySeats + missedLoads > 0) return found(first, false);
  let best = first;
  options.progress?.(found(best, false));
  bound = Math.min(bound, weighted.worstBound(bound, patience));
  let low = best.worst();
  let high = bound;
  for (
    let step = 0;
    step < (options.steps ?? 12) && !patience() && high - low > Math.abs(high) * 4e-4;
    step++
  ) {
    const level = step === 0 ? high : low + (high - low) * (step < 4 ? 0.7 : 0.5);
    const reached = weighted.reach(level, best, patience);
    if (reached) {
      best = reached;
      low = Math.max(level, best.worst());
      options.progress?.(found(best, false));
    } else high = level;
  }
  best = climb(best, patience);
  best = weighted.enrich(best, patience);
  return found(best, !patience());
}

/** No panel can be better than its own best people. */
export function aloneBound(problem: Problem): number {
  const { ptr, val, barred } = problem.pairs;
  let bound = Number.POSITIVE_INFINITY;
  for (let p = 0; p < problem.panels.n; p++) {
    const demand = problem.panels.demand[p]!;
    if (demand === 0) continue;
    const scores: number[] = [];
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (!barred[i]) scores.push(val[i]!);
    scores.sort((a, b) => b - a);
    bound = Math.min(bound, scores.slice(0, demand).reduce((a, b) => a + b, 0) / demand);
  }
  return bound;
}

/** Lifts the worst panel again and again by chains, as long as one can be found that leaves no panel as bad. */
function climb(from: Seating, patience: Patience): Seating {
  const best = new Seating(from.problem, from.chosen);
  const { demand, n } = from.problem.panels;
  for (let step = 0; step < 400 && !patience(); step++) {
    const worst = best.worst();
    const panel = [...Array(n).keys()].find((p) => demand[p]! > 0 && best.mean(p) === worst);
    if (panel === undefined) break;
    const needs = Float64Array.from(demand, (d) => Math.floor(worst * d + 1e-7) + 1);
    if (!lift(best, panel, needs, 6)) break;
  }
  return best;
}
