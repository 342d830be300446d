// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { emptyNetwork, type Network } from '../flow/network.ts';
import { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';
import { solveTotal } from '../total.ts';

/**
 * FairFlow (Kobren, Saha, McCallum: Paper Matching with Local Fairness Constraints, KDD 2019, section 4), written from
 * the paper to be measured against; nothing of the product calls it. For a threshold panels fall into three groups: those
 * above it, those within one score below, and the rest. One expert of a panel above may go to a panel in between, whose
 * expert may go to one of the rest; then empty seats are filled by the best sum. The threshold is bisected.
 * The paper compares sums; here scores are divided by the panel's seats first, so that it works for means.
 */
export function fairFlow(problem: Problem, bisections = 10): Uint8Array | null {
  const search = new FairFlow(problem);
  let low = 0;
  let high = search.largest * problem.panels.demand.reduce((a, b) => Math.max(a, b), 0);
  let best: Uint8Array | null = null;
  let bestWorst = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < bisections; step++) {
    const level = (low + high) / 2;
    let before = -1;
    let below = search.improve(level);
    while (below !== null && below > 0 && below !== before) {
      before = below;
      below = search.improve(level);
    }
    if (below === null) break;
    const worst = Math.min(...search.sums().filter((_, p) => problem.panels.demand[p]! > 0));
    if (worst > bestWorst) {
      bestWorst = worst;
      best = search.chosen.slice();
    }
    if (below === 0 && worst >= bestWorst) low = level;
    else high = level;
  }
  return best;
}

class FairFlow {
  readonly chosen: Uint8Array;
  readonly largest: number;
  private readonly problem: Problem;
  /** scores of equal weight, none negative */
  private readonly worth: Float64Array;

  constructor(problem: Problem) {
    const { val, panel } = problem.pairs;
    const least = val.reduce((a, b) => Math.min(a, b), 0);
    const most = problem.panels.demand.reduce((a, b) => Math.max(a, b), 1);
    this.problem = problem;
    this.worth = val.map((v, i) =>
      Math.round(((v - least) * most) / Math.max(1, problem.panels.demand[panel[i]!]!)),
    );
    this.largest = this.worth.reduce((a, b) => Math.max(a, b), 0);
    this.chosen = new Uint8Array(val.length);
  }

  sums(): number[] {
    const sums = new Array<number>(this.problem.panels.n).fill(0);
    this.chosen.forEach((x, i) => {
      if (x) sums[this.problem.pairs.panel[i]!]! += this.worth[i]!;
    });
    return sums;
  }

  /** How many panels are in the lowest group afterwards; null: the seats cannot be filled. */
  improve(level: number): number | null {
    if (!this.fill()) return null;
    const before = this.groups(level);
    if (!before.includes(1) || !before.includes(3)) return before.filter((g) => g === 3).length;
    const { ptr } = this.problem.pairs;
    before.forEach((group, p) => {
      if (group !== 3) return;
      let weakest = -1;
      for (let i = ptr[p]!; i < ptr[p + 1]!; i++)
        if (this.chosen[i] && (weakest < 0 || this.worth[i]! < this.worth[weakest]!)) weakest = i;
      if (weakest >= 0) this.chosen[weakest] = 0;
    });
    this.route(before, level);
    if (!this.fill()) return null;
    return this.groups(level).filter((g) => g === 3).length;
  }

  private groups(level: number): number[] {
    return this.sums().map((sum, p) =>
      sum >= level || this.problem.panels.demand[p] === 0 ? 1 : sum >= level - this.largest ? 2 : 3,
    );
  }

  /** Empty seats get the best sum of those who still have room. */
  private fill(): boolean {
    const { panels, experts, pairs } = this.problem;
    const demand = panels.demand.slice();
    const maxLoad = experts.maxLoad.slice();
    const minLoad = experts.minLoad.slice();
    this.chosen.forEach((x, i) => {
      if (!x) return;
      demand[pairs.panel[i]!]!--;
      maxLoad[pairs.col[i]!]!--;
      minLoad[pairs.col[i]!] = Math.max(0, minLoad[pairs.col[i]!]! - 1);
    });
    const barred = pairs.barred.map((bar, i) => bar || this.chosen[i]!);
    const rest = solveTotal({
      ...this.problem,
      panels: { ...panels, demand },
      experts: { ...experts, maxLoad, minLoad },
      pairs: { ...pairs, val: this.worth, barred },
    });
    rest.chosen.forEach((x, i) => {
      if (x) this.chosen[i] = 1;
    });
    return rest.emptySeats === 0;
  }

  /** The refinement network: from panels above through those in between to the rest, one expert at a time. */
  private route(group: number[], level: number): void {
    const { panels, experts, pairs } = this.problem;
    const { ptr, col, panel } = pairs;
    const sums = this.sums();
    const sum = (p: number) => sums[p]!;
    const floor = level - this.largest;
    const nodes = 2 * panels.n + experts.n + 1;
    const door = (p: number) => panels.n + experts.n + p;
    const arcs: { from: number; to: number; cost: number; pair: number; seat: number }[] = [];
    const given = new Uint8Array(experts.n);
    const cheapest = new Float64Array(panels.n).fill(Number.POSITIVE_INFINITY);
    const add = (from: number, to: number, cost = 0, pair = -1, seat = 0) =>
      arcs.push({ from, to, cost, pair, seat });
    const leave = (i: number) => {
      add(panel[i]!, panels.n + col[i]!, 0, i, -1);
      given[col[i]!] = 1;
    };
    for (let i = 0; i < col.length; i++) if (this.chosen[i] && group[panel[i]!] === 1) leave(i);
    const ofFirst = given.slice();
    for (let p = 0; p < panels.n; p++)
      for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
        if (group[p] !== 2 || this.chosen[i] || pairs.barred[i] || !ofFirst[col[i]!]) continue;
        add(panels.n + col[i]!, door(p), 0, i, 1);
        cheapest[p] = Math.min(cheapest[p]!, this.worth[i]!);
      }
    for (let i = 0; i < col.length; i++) {
      const p = panel[i]!;
      if (this.chosen[i] && group[p] === 2 && sum(p) + cheapest[p]! - this.worth[i]! >= floor) leave(i);
    }
    for (let i = 0; i < col.length; i++) {
      const p = panel[i]!;
      if (group[p] !== 3 || this.chosen[i] || pairs.barred[i] || !given[col[i]!]) continue;
      const lifts = sum(p) + this.worth[i]! >= floor;
      add(panels.n + col[i]!, p, -1 - this.worth[i]! * (lifts ? 10_000 : 1), i, 1);
    }
    for (let p = 0; p < panels.n; p++) {
      if (group[p] === 1) add(nodes - 1, p);
      if (group[p] === 2) add(door(p), p);
      if (group[p] === 3) add(p, nodes);
    }
    const flow = flowOf(nodes, arcs, Math.min(...[1, 3].map((g) => group.filter((x) => x === g).length)));
    arcs.forEach(({ pair, seat }, a) => {
      if (pair >= 0 && flow[a]! > 0) this.chosen[pair] = seat > 0 ? 1 : 0;
    });
  }
}

function flowOf(
  nodes: number,
  arcs: { from: number; to: number; cost: number }[],
  amount: number,
): Int32Array {
  const network: Network = emptyNetwork(nodes, arcs.length);
  const dearest = arcs.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 1);
  arcs.forEach(({ from, to, cost }, a) => {
    network.source[a] = from;
    network.target[a] = to;
    network.capacity[a] = 1;
    network.cost[a] = cost;
  });
  network.shortage.fill(dearest * 4_000);
  network.supply[nodes - 1] = amount;
  const simplex = new Simplex(network);
  simplex.solve();
  return simplex.flow;
}
