// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Patience } from '../flow/network.ts';
import type { Relaxation } from './relaxation.ts';

export interface Ascent {
  bound: number;
  /** the prices that proved it */
  prices: Float64Array[];
  /** nothing overfull, no price paid for nothing: the relaxed answer is the best there is */
  settled: boolean;
}

/**
 * Subgradient ascent on the prices: overfull groups get dearer, slack ones cheaper, by Polyak's step towards
 * `target()` (the best answer known so far). Each round starts from the last basis.
 */
export function ascend(
  relaxation: Relaxation,
  rounds: number,
  start: Ascent,
  target: () => number,
  patience: Patience,
): Ascent {
  const best: Ascent = { ...start, prices: start.prices.map((p) => p.slice()), settled: false };
  let theta = 1;
  let idle = 0;
  for (let round = 0; round < rounds; round++) {
    if (!relaxation.solve(patience)) break;
    const bound = relaxation.bound();
    if (bound < best.bound) {
      if (best.bound - bound < Math.abs(best.bound) * 1e-6) idle++;
      else idle = 0;
      best.bound = bound;
      best.prices = relaxation.prices.map((p) => p.slice());
    } else idle++;
    if (idle >= 5) {
      theta /= 2;
      idle = 0;
      relaxation.prices.forEach((p, f) => {
        p.set(best.prices[f]!);
      });
      if (theta < 0.02) break;
    }
    const { norm, gradient, overfull, wasted } = slopes(relaxation);
    if (!overfull && !wasted) {
      best.settled = true;
      best.bound = Math.min(best.bound, bound);
      break;
    }
    const gap = Math.max(bound - target(), Math.abs(bound) * 1e-5, 1);
    const step = (theta * gap * relaxation.scale) / norm;
    relaxation.prices.forEach((prices, f) => {
      for (let g = 0; g < prices.length; g++)
        if (gradient[f]![g] !== 0) prices[g] = Math.max(0, Math.round(prices[g]! + step * gradient[f]![g]!));
    });
    relaxation.reprice();
  }
  relaxation.prices.forEach((p, f) => {
    p.set(best.prices[f]!);
  });
  relaxation.reprice();
  return best;
}

function slopes(relaxation: Relaxation) {
  let norm = 0;
  let overfull = false;
  let wasted = false;
  const gradient = relaxation.priced.map(({ groupOf, cap, groups }, f) => {
    const over = new Int32Array(groups);
    for (let g = 0; g < groups; g++) over[g] = -cap[g]!;
    for (let i = 0; i < groupOf.length; i++)
      if (groupOf[i]! >= 0 && relaxation.simplex.flow[i]! > 0) over[groupOf[i]!]!++;
    for (let g = 0; g < groups; g++) {
      if (over[g]! > 0) overfull = true;
      // A group that is slack and free of charge is where it should be.
      else if (relaxation.prices[f]![g] === 0) over[g] = 0;
      else if (over[g]! < 0) wasted = true;
      norm += over[g]! ** 2;
    }
    return over;
  });
  return { norm: Math.max(1, norm), gradient, overfull, wasted };
}
