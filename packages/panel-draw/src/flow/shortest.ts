// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';
import type { Layout } from './layout.ts';
import type { Simplex } from './simplex.ts';

export interface Detour {
  cost: number;
  /** pairs whose unit is taken back, and pairs that get one */
  leaves: number[];
  comes: number[];
}

/**
 * The cheapest way to send one unit from a panel to an expert (or back) through an optimal flow without using
 * `without`. At the optimum no reduced cost points downhill, so Dijkstra's search is enough, and it changes nothing.
 */
export class Detours {
  private readonly problem: Problem;
  private readonly layout: Layout;
  private readonly simplex: Simplex;
  private readonly seats: number[][];

  constructor(problem: Problem, layout: Layout, simplex: Simplex) {
    this.problem = problem;
    this.layout = layout;
    this.simplex = simplex;
    this.seats = Array.from({ length: problem.experts.n }, () => []);
    for (let i = 0; i < layout.pairs; i++)
      if (simplex.flow[i]! > 0) this.seats[problem.pairs.col[i]!]!.push(i);
  }

  find(from: number, to: number, without: number): Detour | null {
    const { root } = this.simplex;
    const dist = new Float64Array(root + 1).fill(Number.POSITIVE_INFINITY);
    const via = new Int32Array(root + 1).fill(-1);
    const came = new Int32Array(root + 1).fill(-1);
    const done = new Uint8Array(root + 1);
    const heap = new Heap();
    dist[from] = 0;
    heap.push(from, 0);
    for (let u = heap.pop(); u >= 0; u = heap.pop()) {
      if (done[u]) continue;
      if (u === to) break;
      done[u] = 1;
      this.around(u, (v, arc, cost) => {
        const length = dist[u]! + Math.max(0, cost);
        if (arc === without || length >= dist[v]!) return;
        dist[v] = length;
        via[v] = arc;
        came[v] = u;
        heap.push(v, length);
      });
    }
    if (!Number.isFinite(dist[to]!)) return null;
    const detour: Detour = { cost: dist[to]!, leaves: [], comes: [] };
    for (let v = to; v !== from; v = came[v]!) {
      const arc = via[v]!;
      if (arc >= this.layout.pairs) continue;
      (this.simplex.source[arc] === came[v] ? detour.comes : detour.leaves).push(arc);
    }
    return detour;
  }

  private around(u: number, visit: (v: number, arc: number, cost: number) => void): void {
    const { problem, layout, simplex } = this;
    const { flow, capacity, root } = simplex;
    const { ptr, col, panel } = problem.pairs;
    if (u < problem.panels.n) {
      for (let i = ptr[u]!; i < ptr[u + 1]!; i++)
        if (flow[i]! < capacity[i]!) visit(layout.expertNode + col[i]!, i, simplex.reducedCost(i));
    } else if (u === root) {
      for (let e = 0; e < problem.experts.n; e++) {
        const a = layout.loadArc + e;
        if (flow[a]! > 0) visit(layout.expertNode + e, a, -simplex.reducedCost(a));
      }
    } else {
      const e = u - layout.expertNode;
      const a = layout.loadArc + e;
      if (flow[a]! < capacity[a]!) visit(root, a, simplex.reducedCost(a));
      for (const i of this.seats[e]!) visit(panel[i]!, i, -simplex.reducedCost(i));
    }
  }
}

/** A binary heap that never looks for what it holds already: an old entry is skipped when it comes up. */
class Heap {
  private readonly items: number[] = [];
  private readonly keys: number[] = [];

  push(item: number, key: number): void {
    const { items, keys } = this;
    let at = items.length;
    items.push(item);
    keys.push(key);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! <= key) break;
      items[at] = items[up]!;
      keys[at] = keys[up]!;
      at = up;
    }
    items[at] = item;
    keys[at] = key;
  }

  pop(): number {
    const { items, keys } = this;
    const top = items[0];
    if (top === undefined) return -1;
    const item = items.pop()!;
    const key = keys.pop()!;
    const n = items.length;
    let at = 0;
    while (n > 0) {
      let next = 2 * at + 1;
      if (next >= n) break;
      if (next + 1 < n && keys[next + 1]! < keys[next]!) next++;
      if (keys[next]! >= key) break;
      items[at] = items[next]!;
      keys[at] = keys[next]!;
      at = next;
    }
    if (n > 0) {
      items[at] = item;
      keys[at] = key;
    }
    return top;
  }
}
