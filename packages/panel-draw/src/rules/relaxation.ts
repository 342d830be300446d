// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { type Layout, layOut } from '../flow/layout.ts';
import type { Patience } from '../flow/network.ts';
import { Simplex } from '../flow/simplex.ts';
import { atLower, barred, inTree } from '../flow/states.ts';
import type { Problem } from '../problem/problem.ts';
import { shortages } from '../total.ts';
import { type Family, familiesOf, type RuleSet } from './rules.ts';

/**
 * The flow carries demand, loads, roles and days exactly; what does not nest (employers, cities) is a price per
 * group, as Lagrange would have it. Scores are multiplied by `scale` so that prices are integers and every solve
 * stays exact: its value is a proven bound. Pairs can also be forbidden outright, which is how a search descends.
 */
export class Relaxation {
  readonly problem: Problem;
  readonly rules: RuleSet;
  /** every kind of group, for checking */
  readonly families: Family[];
  /** the kind the flow carries inside a load, and those it does not carry */
  readonly nested: Family | null;
  readonly priced: Family[];
  readonly prices: Float64Array[];
  readonly layout: Layout;
  readonly simplex: Simplex;
  readonly scale: number;
  readonly values: Float64Array;
  readonly forbidden: Uint8Array;
  private readonly fine: number;

  constructor(problem: Problem, rules: RuleSet, values: Float64Array = problem.pairs.val) {
    this.problem = problem;
    this.rules = rules;
    this.values = values;
    const families = familiesOf(problem, rules);
    // Days and cities both nest in a load, but not in each other: the kind that binds more often goes into the flow.
    const inFlow = rules === 'rotation' ? 'cityMax' : 'dayMax';
    this.nested = families.find((f) => f.rule === inFlow) ?? null;
    this.families = families;
    this.priced = families.filter((f) => f !== this.nested && f.groups > 0);
    this.prices = this.priced.map((f) => new Float64Array(f.groups));
    const scored =
      values === problem.pairs.val ? problem : { ...problem, pairs: { ...problem.pairs, val: values } };
    this.layout = layOut(scored, { roles: rules !== 'total', within: this.nested });
    const { network } = this.layout;
    const dearest = network.shortage.reduce((a, b) => Math.max(a, b), 1);
    const room = 2 ** 51 / (dearest * 8);
    this.scale = rules === 'total' || room < 2 ? 1 : Math.min(64, 2 ** Math.floor(Math.log2(room)));
    const lifted = this.priced.length > 0 && this.scale > 1 ? 4 : 1;
    for (let a = 0; a < network.arcs; a++) network.cost[a]! *= this.scale;
    for (let u = 0; u < network.nodes; u++) network.shortage[u]! *= this.scale * lifted;
    this.fine = dearest * this.scale * lifted;
    this.forbidden = new Uint8Array(this.layout.pairs);
    this.simplex = new Simplex(network);
  }

  costOf(i: number): number {
    let cost = -this.values[i]! * this.scale;
    for (let f = 0; f < this.priced.length; f++) {
      const g = this.priced[f]!.groupOf[i]!;
      if (g >= 0) cost += this.prices[f]![g]!;
    }
    return this.forbidden[i] ? cost + this.fine : cost;
  }

  /** After prices or forbidden pairs changed. */
  reprice(): void {
    const { cost } = this.simplex;
    for (let i = 0; i < this.layout.pairs; i++) cost[i] = this.costOf(i);
    this.simplex.refreshPotentials();
  }

  forbid(i: number): void {
    if (this.forbidden[i]) return;
    this.forbidden[i] = 1;
    this.simplex.cost[i] = this.costOf(i);
    this.simplex.bar(i);
  }

  /** A forbidden pair comes back; its cost follows with the next `reprice`. */
  allow(i: number): void {
    this.forbidden[i] = 0;
    this.simplex.unbar(i);
  }

  allowAll(): void {
    for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i]) this.allow(i);
  }

  /** false: patience ran out, and nothing is proven. */
  solve(patience: Patience): boolean {
    this.simplex.refreshPotentials();
    const done = this.simplex.solve(patience);
    for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i]) this.simplex.bar(i);
    return done;
  }

  chosen(): Uint8Array {
    const chosen = new Uint8Array(this.layout.pairs);
    for (let i = 0; i < chosen.length; i++) chosen[i] = this.simplex.flow[i]!;
    return chosen;
  }

  missing(): number {
    const { emptySeats, missedLoads } = shortages(this.layout, this.simplex);
    let fined = 0;
    for (let i = 0; i < this.layout.pairs; i++) if (this.forbidden[i] && this.simplex.flow[i]! > 0) fined++;
    return emptySeats + missedLoads + fined + this.layout.impossibleRoles.length;
  }

  /** The Lagrangian at the present prices; call after a finished solve with nothing forbidden and nothing missing. */
  bound(): number {
    let sum = 0;
    for (let i = 0; i < this.layout.pairs; i++) if (this.simplex.flow[i]! > 0) sum -= this.simplex.cost[i]!;
    for (let f = 0; f < this.priced.length; f++)
      for (let g = 0; g < this.priced[f]!.groups; g++) sum += this.prices[f]![g]! * this.priced[f]!.cap[g]!;
    return Math.floor(sum / this.scale + 1e-9);
  }

  /** What choosing (or dropping) a pair against the present answer costs at least, in scores. */
  regret(i: number): number {
    const state = this.simplex.state[i]!;
    if (state === inTree) return 0;
    const reduced = this.simplex.reducedCost(i) / this.scale;
    if (state === barred) return Number.POSITIVE_INFINITY;
    return state === atLower ? Math.max(0, reduced) : Math.max(0, -reduced);
  }
}
