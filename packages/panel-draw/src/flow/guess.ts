// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { bestPairsFirst } from '../problem/order.ts';
import type { Problem } from '../problem/problem.ts';
import type { Layout } from './layout.ts';

/**
 * The greedy assignment as a first basis: best pairs first while seats, loads and days have room. It is not optimal
 * and need not be complete; the simplex starts from it instead of from nothing.
 */
export function guess(problem: Problem, layout: Layout, cap: number): void {
  const { network, expertNode, loadArc } = layout;
  const { source, target, capacity, supply } = network;
  const dayNode = expertNode + problem.experts.n;
  const dayArc = network.arcs - (network.nodes - dayNode);
  const seats = Int32Array.from(supply.subarray(0, expertNode));
  const load = Int32Array.from(
    { length: problem.experts.n },
    (_, e) => capacity[loadArc + e]! - supply[expertNode + e]!,
  );
  const start = load.slice();
  const day = capacity.slice(dayArc);
  const full: number[] = [];
  for (const i of bestPairsFirst(problem)) {
    const from = source[i]!;
    const e = problem.pairs.col[i]!;
    const bucket = target[i]! - dayNode;
    if (capacity[i] === 0 || seats[from]! < cap || load[e]! < cap) continue;
    if (bucket >= 0 && day[bucket]! < cap) continue;
    seats[from]! -= cap;
    load[e]! -= cap;
    if (bucket >= 0) day[bucket]! -= cap;
    full.push(i);
  }
  network.full = full;
  for (let e = 0; e < problem.experts.n; e++) {
    const served = start[e]! - load[e]!;
    if (served >= -supply[expertNode + e]!) network.hang![expertNode + e] = loadArc + e;
  }
}
