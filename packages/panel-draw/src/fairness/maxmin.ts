// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { type Core, coreOf, pick, solveByColumns, widened } from '../core.ts';
import { endless, type Patience } from '../flow/network.ts';
import { type Problem, seatsDemanded } from '../problem/problem.ts';
import { shortages } from '../total.ts';
import { lift } from './chain.ts';
import { Seating } from './seating.ts';
import { type Beyond, scale, Weighted } from './weighted.ts';

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

/** The best worst panel, then the best sum there. Rules of `total`. Many pairs: searched among the best of them. */
export function solveMaxmin(problem: Problem, options: FairOptions = {}): Fair {
  const few = Math.max(20_000, 15 * seatsDemanded(problem));
  if (problem.pairs.col.length <= few) return search(problem, options);
  const core = fairCore(problem, few, options.patience ?? endless);
  const widely = (fair: Fair): Fair => ({ ...fair, chosen: widened(core, fair.chosen) });
  const { progress } = options;
  const found = search(
    core.problem,
    { ...options, progress: progress && ((best) => progress(widely(best))) },
    aloneBound(problem),
    (weights, flow) => beyondCore(problem, core, weights, flow),
  );
  if (found.emptySeats > 0) return search(problem, options);
  const patience = options.patience ?? endless;
  const best = climb(new Seating(problem, widely(found).chosen), patience);
  const worst = best.worst();
  return {
    ...found,
    chosen: best.chosen,
    total: best.total,
    worst,
    worstBound: Math.max(found.worstBound, worst),
  };
}

function search(problem: Problem, options: FairOptions, alone = aloneBound(problem), beyond?: Beyond): Fair {
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
  let bound = alone;
  if (emptySeats + missedLoads > 0) return found(first, false);
  let best = first;
  options.progress?.(found(best, false));
  bound = Math.min(bound, weighted.worstBound(bound, patience, beyond));
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

/** The best of every panel, as they are (a weak panel will want them at any price) and after the prices of `total`. */
function fairCore(problem: Problem, few: number, patience: Patience): Core {
  const seen = new Uint8Array(problem.pairs.col.length);
  const perPanel = Math.ceil((0.35 * few) / problem.panels.n);
  const most = { perPanel, perRole: 0, perExpert: Math.ceil((0.1 * few) / problem.experts.n) };
  pick(problem, seen, most);
  const plain = solveByColumns(problem, seen.slice(), patience);
  if (plain) pick(problem, seen, most, plain.prices);
  for (let i = 0; i < seen.length; i++) if (plain?.chosen[i]) seen[i] = 1;
  return coreOf(problem, seen);
}

function beyondCore(problem: Problem, core: Core, weights: Float64Array, { simplex, layout }: Weighted) {
  const { col, panel, val, barred } = problem.pairs;
  const { pi } = simplex.tree;
  let excess = 0;
  for (let i = 0; i < col.length; i++) {
    if (core.kept[i] || barred[i]) continue;
    const p = panel[i]!;
    excess -= Math.min(0, pi[p]! - pi[layout.expertNode + col[i]!]! - val[i]! * scale * weights[p]!);
  }
  return excess;
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
