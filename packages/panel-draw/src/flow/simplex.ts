// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it

import { endless, type Network, type Patience } from './network.ts';
import { atLower, atUpper, barred, inTree } from './states.ts';
import { SpanningTree } from './tree.ts';

/**
 * Primal network simplex with bounded arcs. The spanning tree is kept between calls: after a change of costs the
 * next `solve` begins at the old basis, which is what makes sensitivity questions and diving cheap. The network is
 * taken over, not copied: its costs are the simplex's own from here on.
 * All numbers are integers held in doubles, so the answer is exact to the unit.
 */
export class Simplex {
  readonly network: Network;
  readonly root: number;
  readonly arcs: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly capacity: Int32Array;
  readonly cost: Float64Array;
  readonly flow: Int32Array;
  readonly state: Int8Array;
  readonly tree: SpanningTree;
  pivots = 0;
  private next = 0;

  constructor(network: Network) {
    const { nodes, arcs } = network;
    const all = arcs + nodes;
    this.network = network;
    this.root = nodes;
    this.arcs = arcs;
    this.source = network.source;
    this.target = network.target;
    this.capacity = network.capacity;
    this.cost = network.cost;
    this.flow = new Int32Array(all);
    this.state = new Int8Array(all).fill(atLower);
    for (let a = 0; a < arcs; a++) if (this.capacity[a] === 0) this.state[a] = barred;
    for (let u = 0; u < nodes; u++) this.addShortageArc(u);
    const hang = Int32Array.from({ length: nodes }, (_, u) => network.hang?.[u] ?? arcs + u);
    this.tree = new SpanningTree(nodes, hang, this.source, this.target);
    this.startFlows();
    this.refreshPotentials();
  }

  /** Arcs the network starts full stand at their upper bound; the tree arcs carry what follows from that. */
  private startFlows(): void {
    const { nodes, full, supply } = this.network;
    const { pred, up, parent, thread } = this.tree;
    const excess = new Float64Array(nodes + 1);
    excess.set(supply);
    for (const a of full ?? []) {
      this.state[a] = atUpper;
      this.flow[a] = this.capacity[a]!;
      excess[this.source[a]!]! -= this.capacity[a]!;
      excess[this.target[a]!]! += this.capacity[a]!;
    }
    const order = new Int32Array(nodes);
    for (let u = thread[this.root]!, i = 0; u !== this.root; u = thread[u]!) order[i++] = u;
    for (let i = nodes - 1; i >= 0; i--) {
      const u = order[i]!;
      this.state[pred[u]!] = inTree;
      this.flow[pred[u]!] = up[u] === 1 ? excess[u]! : -excess[u]!;
      excess[parent[u]!]! += excess[u]!;
    }
  }

  private addShortageArc(u: number): void {
    const a = this.arcs + u;
    const supply = this.network.supply[u]!;
    const out = supply >= 0;
    this.source[a] = out ? u : this.root;
    this.target[a] = out ? this.root : u;
    this.capacity[a] = 2_000_000_000;
    this.cost[a] = this.network.shortage[u]!;
  }

  /** Potentials from the tree, after costs of tree arcs changed. */
  refreshPotentials(): void {
    const { thread, parent, pred, up, pi } = this.tree;
    pi[this.root] = 0;
    for (let u = thread[this.root]!; u !== this.root; u = thread[u]!) {
      const along = this.cost[pred[u]!]!;
      pi[u] = pi[parent[u]!]! - (up[u] === 1 ? along : -along);
    }
  }

  reducedCost(a: number): number {
    return this.cost[a]! + this.tree.pi[this.source[a]!]! - this.tree.pi[this.target[a]!]!;
  }

  /** Never priced again; call only for an arc that carries nothing. */
  bar(a: number): boolean {
    if (this.flow[a] !== 0) return false;
    if (this.state[a] === inTree) return false;
    this.state[a] = barred;
    return true;
  }

  unbar(a: number): void {
    if (this.state[a] === barred && this.capacity[a]! > 0) this.state[a] = atLower;
  }

  /** Pivots to the optimum; false when patience ran out before. */
  solve(patience: Patience = endless): boolean {
    const all = this.arcs + this.root;
    const block = Math.max(64, Math.ceil(Math.sqrt(all) * 0.35));
    for (;;) {
      const entering = this.findEntering(all, block);
      if (entering < 0) return true;
      this.pivot(entering);
      this.pivots++;
      if ((this.pivots & 255) === 0 && patience()) return false;
    }
  }

  private findEntering(all: number, block: number): number {
    const { cost, state, source, target } = this;
    const { pi } = this.tree;
    let best = -1;
    let least = 0;
    let left = block;
    let a = this.next;
    for (let seen = 0; seen < all; seen++) {
      const s = state[a]!;
      if (s === 1 || s === -1) {
        const c = s * (cost[a]! + pi[source[a]!]! - pi[target[a]!]!);
        if (c < least) {
          least = c;
          best = a;
        }
      }
      if (++a === all) a = 0;
      if (--left === 0) {
        if (best >= 0) break;
        left = block;
      }
    }
    this.next = a;
    return best;
  }

  private pivot(entering: number): void {
    const { tree, flow, capacity, source, target, state } = this;
    const { parent, pred, up } = tree;
    const join = tree.join(source[entering]!, target[entering]!);
    const raising = state[entering] === atLower;
    const first = raising ? source[entering]! : target[entering]!;
    const second = raising ? target[entering]! : source[entering]!;
    let delta = capacity[entering]!;
    let leaving = -1;
    let side = 0;
    for (let u = first; u !== join; u = parent[u]!) {
      const a = pred[u]!;
      const room = up[u] === 1 ? flow[a]! : capacity[a]! - flow[a]!;
      if (room < delta) {
        delta = room;
        leaving = u;
        side = 1;
      }
    }
    for (let u = second; u !== join; u = parent[u]!) {
      const a = pred[u]!;
      const room = up[u] === 1 ? capacity[a]! - flow[a]! : flow[a]!;
      if (room <= delta) {
        delta = room;
        leaving = u;
        side = 2;
      }
    }
    if (delta > 0) this.push(entering, join, raising ? delta : -delta);
    if (side === 0) {
      state[entering] = raising ? atUpper : atLower;
      return;
    }
    const out = pred[leaving]!;
    state[entering] = inTree;
    state[out] = flow[out] === 0 ? (capacity[out] === 0 ? barred : atLower) : atUpper;
    const uIn = side === 1 ? first : second;
    const vIn = side === 1 ? second : first;
    tree.exchange(uIn, vIn, leaving, join, entering);
    tree.shift(uIn, vIn, this.cost[entering]!);
  }

  private push(entering: number, join: number, amount: number): void {
    const { flow, source, target } = this;
    const { parent, pred, up } = this.tree;
    flow[entering]! += amount;
    for (let u = source[entering]!; u !== join; u = parent[u]!) flow[pred[u]!]! -= up[u]! * amount;
    for (let u = target[entering]!; u !== join; u = parent[u]!) flow[pred[u]!]! += up[u]! * amount;
  }

  /** What no real arc could carry for this node. */
  shortageOf(u: number): number {
    return this.flow[this.arcs + u]!;
  }
}
