// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { endless, type Patience } from '../flow/network.ts';
import type { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';
import type { Fraction } from './cap.ts';
import { faceOf, type Limits } from './face.ts';
import { expectedSum, type Marginals, solveMarginals } from './marginals.ts';
import { toUnits } from './units.ts';

/**
 * The most open draw that keeps a share of the best expected sum: entropy is maximised under demand, loads and cap,
 * with one price per panel, one per expert and one for quality (a transport problem cooled slowly, as Sinkhorn does
 * it). With `keep` 1 that happens among the best choices alone, at no cost at all. Only the last step, to integers over one denominator, has to be exact; a small flow sees to that.
 */
export function spreadMarginals(
  problem: Problem,
  cap: Fraction,
  keep: number,
  patience: Patience = endless,
  rounds = 60,
): Marginals {
  let simplex: Simplex | undefined;
  const sharp = solveMarginals(problem, cap, patience, (s) => {
    simplex = s;
  });
  if (sharp.missing > 0 || !sharp.complete) return sharp;
  const denominator = cap.under * 2 ** Math.max(0, Math.ceil(Math.log2(20_000 / cap.under)));
  const most = (cap.over * denominator) / cap.under;
  const best = sharp.value / sharp.denominator;
  if (keep >= 1) {
    const face = faceOf(problem, simplex as Simplex, cap.over / cap.under);
    const shares = new Heat(face.problem, cap.over / cap.under, face.limits).settle(0, rounds, patience);
    for (const i of face.fixed) shares[i] = cap.over / cap.under;
    const units = toUnits(face.problem, shares, denominator, most);
    if (!units) return sharp;
    return { ...sharp, denominator, units, value: expectedSum(problem, units), bound: best * denominator };
  }
  const aim = best > 0 ? best * keep : best / keep;
  let low = 0;
  let high = 64;
  let answer: Marginals | null = null;
  const heat = new Heat(problem, cap.over / cap.under);
  for (let step = 0; step < 14 && !patience(); step++) {
    const sharpness = (low + high) / 2;
    const shares = heat.settle(sharpness, rounds, patience);
    const units = toUnits(problem, shares, denominator, most);
    const value = units ? expectedSum(problem, units) : Number.NEGATIVE_INFINITY;
    if (units && value / denominator >= aim) {
      answer = { denominator, units, value, bound: best * denominator, missing: 0, complete: true };
      high = sharpness;
      if (value / denominator < aim + Math.abs(best) * 2e-4) break;
    } else low = sharpness;
  }
  return answer ?? sharp;
}

class Heat {
  private readonly problem: Problem;
  private readonly cap: number;
  private readonly limits: Limits;
  private readonly scale: number;
  private readonly panelPrice: Float64Array;
  private readonly expertPrice: Float64Array;

  constructor(problem: Problem, cap: number, limits?: Limits) {
    this.problem = problem;
    this.cap = cap;
    this.limits = limits ?? { ...problem.experts, demand: problem.panels.demand, settled: null };
    this.scale = spreadOf(problem.pairs.val) || 1;
    this.panelPrice = new Float64Array(problem.panels.n);
    this.expertPrice = new Float64Array(problem.experts.n);
  }

  /** share = min(cap, exp(sharpness * score - price of the panel - price of the expert)) */
  settle(sharpness: number, rounds: number, patience: Patience): Float64Array {
    const { pairs, panels, experts } = this.problem;
    const { ptr, col, val, barred } = pairs;
    const { panelPrice: u, expertPrice: v, cap } = this;
    const { maxLoad, minLoad, settled } = this.limits;
    const weight = Float64Array.from(val, (s, i) =>
      barred[i] || settled?.[i] ? 0 : Math.exp((sharpness * s) / this.scale / 4 - (16 * sharpness) / 64),
    );
    const share = new Float64Array(col.length);
    const load = new Float64Array(experts.n);
    const factor = new Float64Array(experts.n);
    for (let round = 0; round < rounds && !patience(); round++) {
      for (let e = 0; e < experts.n; e++) factor[e] = Math.exp(-v[e]!);
      for (let p = 0; p < panels.n; p++) u[p] = this.panelLevel(p, weight, factor);
      load.fill(0);
      for (let p = 0; p < panels.n; p++)
        for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
          share[i] = Math.min(cap, weight[i]! * u[p]! * factor[col[i]!]!);
          load[col[i]!]! += share[i]!;
        }
      let worst = 0;
      for (let e = 0; e < experts.n; e++) {
        const most = maxLoad[e]!;
        const least = minLoad[e]!;
        if (load[e] === 0) continue;
        const over = Math.log(load[e]! / Math.max(most, 1e-9));
        const under = least > 0 ? Math.log(load[e]! / least) : 1;
        const before = v[e]!;
        if (over > 0 || before > 0) v[e] = Math.max(0, before + 1.3 * over);
        if (under < 0 || before < 0) v[e] = Math.min(0, before + under);
        worst = Math.max(worst, Math.abs(v[e]! - before));
      }
      if (worst < 1e-4) break;
    }
    return share;
  }

  /** The factor at which the panel's shares add up to its demand; capped shares drop out of the sum. */
  private panelLevel(p: number, weight: Float64Array, factor: Float64Array): number {
    const { ptr, col } = this.problem.pairs;
    const from = ptr[p]!;
    const to = ptr[p + 1]!;
    const demand = this.limits.demand[p]!;
    let level = 0;
    let free = demand;
    let capped = -1;
    for (let pass = 0; pass < 30; pass++) {
      let sum = 0;
      let count = 0;
      for (let i = from; i < to; i++) {
        const w = weight[i]! * factor[col[i]!]!;
        if (pass > 0 && w * level >= this.cap) count++;
        else sum += w;
      }
      if (count === capped || sum === 0) break;
      capped = count;
      free = demand - count * this.cap;
      if (free <= 0) break;
      level = free / sum;
    }
    return level;
  }
}

function spreadOf(val: Float64Array): number {
  let mean = 0;
  for (const v of val) mean += v / val.length;
  let sum = 0;
  for (const v of val) sum += (v - mean) ** 2 / val.length;
  return Math.sqrt(sum);
}
