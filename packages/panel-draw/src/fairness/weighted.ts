// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { type Layout, layOut, plainRules } from '../flow/layout.ts';
import type { Patience } from '../flow/network.ts';
import { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';
import { lift } from './chain.ts';
import { Seating } from './seating.ts';

export const scale = 64;

/** What pairs the flow does not hold would add to its value under these weights, in its own units. */
export type Beyond = (weights: Float64Array, flow: Weighted) => number;

/** The flow with a weight per panel: weak panels count more until they are no longer weak. */
export class Weighted {
  readonly problem: Problem;
  readonly layout: Layout;
  readonly simplex: Simplex;

  constructor(problem: Problem) {
    this.problem = problem;
    this.layout = layOut(problem, plainRules);
    const { cost, shortage } = this.layout.network;
    for (let a = 0; a < cost.length; a++) cost[a]! *= scale;
    for (let u = 0; u < shortage.length; u++) shortage[u]! *= scale * 64;
    this.simplex = new Simplex(this.layout.network);
  }

  chosen(): Uint8Array {
    return Uint8Array.from(this.simplex.flow.subarray(0, this.layout.pairs));
  }

  private weigh(weights: Float64Array): void {
    const { panel, val } = this.problem.pairs;
    for (let i = 0; i < val.length; i++)
      this.simplex.cost[i] = -Math.round(val[i]! * scale * weights[panel[i]!]!);
    this.simplex.refreshPotentials();
  }

  /** The worst mean is at most any weighted mean of the means; weights are moved to make that small. */
  worstBound(bound: number, patience: Patience, beyond: Beyond = () => 0): number {
    const { demand, n } = this.problem.panels;
    const share = Float64Array.from(demand, (d) => (d > 0 ? 1 : 0));
    let least = bound;
    for (let round = 0; round < 40 && !patience(); round++) {
      const all = share.reduce((a, b) => a + b, 0);
      const weights = Float64Array.from(share, (w, p) =>
        demand[p]! > 0 ? Math.min(60, (w * n) / all / demand[p]!) : 0,
      );
      this.weigh(weights);
      if (!this.simplex.solve(patience)) break;
      const seating = new Seating(this.problem, this.chosen());
      let value = 0;
      let mass = 0;
      for (let p = 0; p < n; p++) {
        value += weights[p]! * seating.sum[p]!;
        mass += weights[p]! * demand[p]!;
      }
      // Costs were rounded to 1/scale; half a unit a seat covers that.
      least = Math.min(least, (value + (beyond(weights, this) + seatsOf(demand)) / scale) / mass);
      const spread = Math.max(1e-9, Math.abs(value / mass));
      for (let p = 0; p < n; p++)
        if (demand[p]! > 0)
          share[p]! *= Math.exp(
            (-6 * Math.max(-2, Math.min(2, (seating.mean(p) - least) / spread))) / (1 + round / 8),
          );
      const top = share.reduce((a, b) => Math.max(a, b), 0);
      for (let p = 0; p < n; p++) if (demand[p]! > 0) share[p] = Math.max(share[p]! / top, 1e-6);
    }
    return least;
  }

  /** An answer in which every panel's mean reaches the level, or null. */
  reach(level: number, known: Seating, patience: Patience): Seating | null {
    const { demand, n } = this.problem.panels;
    const needs = Float64Array.from(demand, (d) => Math.ceil(level * d - 1e-7));
    const weights = new Float64Array(n).fill(1);
    let best: Seating | null = null;
    for (let round = 0; round < 6 && !patience(); round++) {
      this.weigh(weights);
      if (!this.simplex.solve(patience)) break;
      const raw = new Seating(this.problem, this.chosen());
      const mended = mend(raw, needs, patience);
      if (mended && (!best || mended.total > best.total)) best = mended;
      if (best && round >= 2) break;
      let weak = 0;
      for (let p = 0; p < n; p++) {
        const short = (needs[p]! - raw.sum[p]!) / Math.max(1, Math.abs(needs[p]!));
        if (short > 0) {
          weak++;
          weights[p] = Math.min(40, weights[p]! * (1 + 3 * short) + 0.1);
        } else if (weights[p]! > 1) weights[p] = Math.max(1, weights[p]! * 0.95);
      }
      if (weak === 0) break;
    }
    return best ?? mend(new Seating(this.problem, known.chosen), needs, patience);
  }

  /** The best sum with the worst panel where it is. */
  enrich(best: Seating, patience: Patience): Seating {
    const again = this.reach(best.worst(), best, patience);
    return again && again.worst() >= best.worst() && again.total > best.total ? again : best;
  }
}

/** Weak panels are lifted one after the other, the weakest first. */
function mend(seating: Seating, needs: Float64Array, patience: Patience): Seating | null {
  const { n } = seating.problem.panels;
  const weak = [...Array(n).keys()].filter((p) => seating.sum[p]! < needs[p]!);
  if (weak.length > n / 3 + 20) return null;
  weak.sort((a, b) => seating.sum[a]! - needs[a]! - (seating.sum[b]! - needs[b]!));
  for (const p of weak) {
    for (let tries = 0; seating.sum[p]! < needs[p]!; tries++) {
      if (patience() || tries > 8) return null;
      if (lift(seating, p, needs)) break;
      const half = needs.slice();
      half[p] = seating.sum[p]! + 1;
      if (!lift(seating, p, half)) return null;
    }
  }
  return seating;
}

const seatsOf = (demand: Int32Array): number => demand.reduce((a, b) => a + b, 0);
