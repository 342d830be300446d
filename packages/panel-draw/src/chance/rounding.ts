// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { Stream } from '../random/stream.ts';

export interface Chances {
  panels: number;
  experts: number;
  denominator: number;
  /** ascending by panel, then expert; only pairs with a chance above nothing */
  panel: ArrayLike<number>;
  expert: ArrayLike<number>;
  units: ArrayLike<number>;
}

/** The seed of draw number k: the seed's bytes and then k in four bytes, big endian. */
export const seedOfDraw = (seed: string, k: number): string => seed + k.toString(16).padStart(8, '0');

/**
 * Birkhoff and von Neumann, walked instead of enumerated: every pair is chosen with exactly its chance, every panel
 * gets exactly its demand, every expert's load is his expected load rounded down or up. While the denominator is even,
 * one coin per cycle of odd edges makes all units even, and everything is halved; what is left over an odd denominator
 * is rounded cycle by cycle. The edges are shuffled first, so that which seats hang together is different every time:
 * always the same cycles would keep every chance and yet let one seat tell another.
 * README.md, "The draw, to the bit", is the specification; the verifier is written from it a second time.
 */
export function draw(chances: Chances, seed: string): [number, number][] {
  const walk = new Walk(chances);
  walk.run(new Stream(seed));
  const seats: [number, number][] = [];
  for (let i = 0; i < walk.pairs; i++)
    if (walk.units[i] === walk.denominator) seats.push([chances.panel[i]!, chances.expert[i]!]);
  return seats;
}

class Walk {
  readonly pairs: number;
  readonly units: Int32Array;
  denominator: number;
  private readonly nodes: number;
  private readonly ends: [Int32Array, Int32Array];
  private readonly first: Int32Array;
  private readonly list: Int32Array;
  private readonly pointer: Int32Array;
  private readonly place: Int32Array;

  constructor({ panels, experts, denominator, panel, expert, units }: Chances) {
    this.pairs = units.length;
    this.denominator = denominator;
    this.nodes = panels + experts + 1;
    const edges = this.pairs + experts;
    this.units = new Int32Array(edges);
    this.ends = [new Int32Array(edges), new Int32Array(edges)];
    const load = new Float64Array(experts);
    for (let i = 0; i < this.pairs; i++) {
      this.units[i] = units[i]!;
      this.ends[0][i] = panel[i]!;
      this.ends[1][i] = panels + expert[i]!;
      load[expert[i]!]! += units[i]!;
    }
    // The balance edge makes an expert's sum whole; where it ends decides whether his load is rounded up or down.
    for (let e = 0; e < experts; e++) {
      this.units[this.pairs + e] = (denominator - (load[e]! % denominator)) % denominator;
      this.ends[0][this.pairs + e] = panels + experts;
      this.ends[1][this.pairs + e] = panels + e;
    }
    this.first = new Int32Array(this.nodes + 1);
    for (const end of this.ends) for (let i = 0; i < edges; i++) this.first[end[i]! + 1]!++;
    for (let u = 0; u < this.nodes; u++) this.first[u + 1]! += this.first[u]!;
    this.list = new Int32Array(2 * edges);
    this.pointer = this.first.slice(0, this.nodes);
    this.place = new Int32Array(this.nodes).fill(-1);
  }

  /** Every node lists its edges in the order of one shuffle of all edges. */
  private shuffle(stream: Stream): void {
    const order = Int32Array.from(this.units, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = stream.below(i + 1);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    const at = this.first.slice();
    for (const i of order) for (const end of this.ends) this.list[at[end[i]!]!++] = i;
  }

  run(stream: Stream): void {
    this.shuffle(stream);
    while (this.denominator % 2 === 0) {
      this.halve(stream);
      this.denominator /= 2;
    }
    if (this.denominator > 1) this.roundCycles(stream);
  }

  /** Odd edges meet every node an even number of times, so they fall into cycles; up and down take turns in each. */
  private halve(stream: Stream): void {
    const { units, first, list } = this;
    const pointer = first.slice(0, this.nodes);
    const nextOdd = (node: number) => {
      let at = pointer[node]!;
      while (at < first[node + 1]! && units[list[at]!]! % 2 === 0) at++;
      pointer[node] = at;
      if (at === first[node + 1]!) return -1;
      // Even from here on: it is walked once only.
      units[list[at]!]! -= 1;
      return list[at]!;
    };
    this.cycles(nextOdd, (cycle) => {
      const rising = stream.below(2) === 1 ? 0 : 1;
      cycle.forEach((edge, k) => {
        if (k % 2 === rising) units[edge]! += 2;
      });
    });
    for (let i = 0; i < units.length; i++) units[i]! /= 2;
  }

  private roundCycles(stream: Stream): void {
    this.cycles(
      (node, came) => this.openEdge(node, came),
      (cycle) => this.turn(cycle, stream),
    );
  }

  /** From every node a path along the edges `next` names; whenever it meets itself, that cycle is cut off. */
  private cycles(next: (node: number, came: number) => number, turn: (cycle: number[]) => void): void {
    const { place } = this;
    for (let start = 0; start < this.nodes; start++) {
      const path = [start];
      const edges: number[] = [];
      place[start] = 0;
      for (;;) {
        const node = path[path.length - 1]!;
        const edge = next(node, edges.length > 0 ? edges[edges.length - 1]! : -1);
        if (edge < 0) break;
        const far = this.ends[0][edge] === node ? this.ends[1][edge]! : this.ends[0][edge]!;
        edges.push(edge);
        const seen = place[far]!;
        if (seen < 0) {
          place[far] = path.length;
          path.push(far);
          continue;
        }
        turn(edges.splice(seen));
        for (const u of path.splice(seen + 1)) place[u] = -1;
      }
      for (const u of path) place[u] = -1;
    }
  }

  /** The first edge of the node still undecided, other than the one we came by; -1: none. */
  private openEdge(node: number, came: number): number {
    const end = this.first[node + 1]!;
    let at = this.pointer[node]!;
    while (at < end && this.decided(this.list[at]!)) at++;
    this.pointer[node] = at;
    while (at < end && (this.list[at] === came || this.decided(this.list[at]!))) at++;
    return at < end ? this.list[at]! : -1;
  }

  private decided(edge: number): boolean {
    return this.units[edge] === 0 || this.units[edge] === this.denominator;
  }

  private turn(cycle: number[], stream: Stream): void {
    let up = this.denominator;
    let down = this.denominator;
    cycle.forEach((edge, k) => {
      const have = this.units[edge]!;
      const room = this.denominator - have;
      up = Math.min(up, k % 2 === 0 ? room : have);
      down = Math.min(down, k % 2 === 0 ? have : room);
    });
    const by = stream.below(up + down) < down ? up : -down;
    cycle.forEach((edge, k) => {
      this.units[edge]! += k % 2 === 0 ? by : -by;
    });
  }
}
