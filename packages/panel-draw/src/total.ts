import { type Layout, layOut, plainRules } from './flow/layout.ts';
import { endless, type Patience } from './flow/network.ts';
import { Simplex } from './flow/simplex.ts';
import { type Problem, totalOf } from './problem/problem.ts';

/** An assignment as a mark per pair, with what is proven about it. */
export interface Assignment {
  chosen: Uint8Array;
  total: number;
  /** No admissible assignment has a larger total. */
  bound: number;
  /** seats nobody could be found for, and minimum loads nobody could be given */
  emptySeats: number;
  missedLoads: number;
  /** false: stopped before the end */
  complete: boolean;
}

export interface Solved extends Assignment {
  layout: Layout;
  simplex: Simplex;
}

/**
 * The best sum under demand, loads and conflicts, exactly. Where the demand cannot be met it is the most seats first,
 * then the fewest missed minimum loads, then the best sum: the answer of the task `coverage`.
 */
export function solveTotal(
  problem: Problem,
  patience: Patience = endless,
  keep?: (simplex: Simplex, layout: Layout) => void,
): Solved {
  const layout = layOut(problem, plainRules);
  const simplex = new Simplex(layout.network);
  keep?.(simplex, layout);
  const complete = simplex.solve(patience);
  return { ...assignmentOf(problem, layout, simplex, complete), layout, simplex };
}

/**
 * After an interruption: seats still empty are filled, whatever the scores, from the basis reached so far. That takes
 * a fraction of the time the best sum would have taken.
 */
export function completed(problem: Problem, solved: Solved): Solved {
  const { simplex, layout } = solved;
  if (solved.emptySeats + solved.missedLoads === 0) return solved;
  const bound = scoreBound(problem, simplex, layout);
  simplex.cost.fill(0, 0, layout.network.arcs);
  simplex.refreshPotentials();
  simplex.solve();
  return { ...solved, ...assignmentOf(problem, layout, simplex, false), bound };
}

export function assignmentOf(
  problem: Problem,
  layout: Layout,
  simplex: Simplex,
  complete: boolean,
): Assignment {
  const chosen = new Uint8Array(layout.pairs);
  for (let i = 0; i < layout.pairs; i++) if ((simplex.flow[i] as number) > 0) chosen[i] = 1;
  const total = totalOf(problem, chosen);
  const { emptySeats, missedLoads } = shortages(layout, simplex);
  const bound = complete && emptySeats + missedLoads === 0 ? total : scoreBound(problem, simplex, layout);
  return {
    chosen,
    total,
    bound: Math.max(bound, complete ? total : bound),
    emptySeats,
    missedLoads,
    complete,
  };
}

export function shortages(layout: Layout, simplex: Simplex): { emptySeats: number; missedLoads: number } {
  let emptySeats = 0;
  let missedLoads = 0;
  for (let u = 0; u < layout.expertNode; u++) emptySeats += simplex.shortageOf(u);
  for (let u = layout.expertNode; u < simplex.root; u++) missedLoads += simplex.shortageOf(u);
  return { emptySeats, missedLoads };
}

/**
 * From the experts' prices in the present basis: every panel takes its best people after prices, every expert's room
 * is paid for. True for any prices at all, so it holds at every moment of the work.
 */
export function scoreBound(problem: Problem, simplex: Simplex, layout: Layout): number {
  const { ptr, col, val, barred } = problem.pairs;
  const { maxLoad, minLoad } = problem.experts;
  let largest = 1;
  for (const v of val) if (Math.abs(v) > largest) largest = Math.abs(v);
  const root = simplex.tree.pi[simplex.root] as number;
  let bound = 0;
  const price = Float64Array.from(maxLoad, (most, e) => {
    const raw = root - (simplex.tree.pi[layout.expertNode + e] as number);
    const least = minLoad[e] as number;
    const kept = Math.max(least > 0 ? -2 * largest : 0, Math.min(2 * largest, raw));
    bound += kept * (kept > 0 ? most : least);
    return kept;
  });
  for (let p = 0; p < problem.panels.n; p++) {
    const worth: number[] = [];
    for (let i = ptr[p] as number; i < (ptr[p + 1] as number); i++)
      if (!barred[i]) worth.push((val[i] as number) - (price[col[i] as number] as number));
    worth.sort((a, b) => b - a);
    for (const w of worth.slice(0, problem.panels.demand[p])) bound += w;
  }
  return bound;
}
