// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';

/**
 * Perturbed maximization (Xu, Jecmen, Song, Fang: A One-Size-Fits-All Approach to Improving Randomness in Paper
 * Assignment, NeurIPS 2023), the quadratic form: the sum of score * (x - beta x^2) is maximised under demand, loads and
 * cap. Written to be measured against; nothing of the product calls it. The program is concave and separable, so prices
 * per panel and expert are raised and lowered in turn until all of them stand still.
 */
export function perturbed(problem: Problem, cap: number, beta: number, rounds = 400): Float64Array {
  const { pairs, panels, experts } = problem;
  const { ptr, col } = pairs;
  const score = pairs.val.map((v) => Math.max(v, 1e-6));
  const u = new Float64Array(panels.n);
  const v = new Float64Array(experts.n);
  const shares = new Float64Array(col.length);
  const seats: number[][] = Array.from({ length: experts.n }, () => []);
  col.forEach((e, i) => {
    if (!pairs.barred[i]) seats[e]!.push(i);
  });
  const rows = Array.from({ length: panels.n }, (_, p) => {
    const row: number[] = [];
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (!pairs.barred[i]) row.push(i);
    return row;
  });
  const share = (i: number, price: number) =>
    Math.min(cap, Math.max(0, (1 - price / score[i]!) / (2 * beta)));
  const level = (list: number[], wanted: number, start: number, other: (i: number) => number) =>
    priceFor(
      list,
      wanted,
      start,
      (i, price) => share(i, price + other(i)),
      (i) => 2 * beta * score[i]!,
    );
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let e = 0; e < experts.n; e++) {
      const other = (i: number) => u[pairs.panel[i]!]!;
      const free = seats[e]!.reduce((sum, i) => sum + share(i, other(i)), 0);
      const next = free <= experts.maxLoad[e]! ? 0 : level(seats[e]!, experts.maxLoad[e]!, v[e]!, other);
      moved = Math.max(moved, Math.abs(next - v[e]!));
      v[e] = next;
    }
    for (let p = 0; p < panels.n; p++) {
      const next = level(rows[p]!, panels.demand[p]!, u[p]!, (i) => v[col[i]!]!);
      moved = Math.max(moved, Math.abs(next - u[p]!));
      u[p] = next;
    }
    if (moved < 1e-5) break;
  }
  for (const row of rows) for (const i of row) shares[i] = share(i, u[pairs.panel[i]!]! + v[col[i]!]!);
  return shares;
}

/** The price at which the shares add up to what is wanted: they fall with it, piece by piece in straight lines. */
function priceFor(
  list: number[],
  wanted: number,
  start: number,
  shareAt: (i: number, price: number) => number,
  steepness: (i: number) => number,
): number {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let price = start;
  for (let step = 0; step < 80; step++) {
    let sum = 0;
    let slope = 0;
    for (const i of list) {
      const x = shareAt(i, price);
      sum += x;
      if (x > 0) slope += 1 / steepness(i);
    }
    if (Math.abs(sum - wanted) < 1e-10) break;
    if (sum > wanted) low = price;
    else high = price;
    const newton = price + (sum - wanted) / Math.max(slope, 1e-9);
    const middle = Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : newton;
    price = newton > low && newton < high ? newton : middle;
    if (step > 40) price = middle;
  }
  return price;
}

export interface Openness {
  quality: number;
  entropy: number;
  largest: number;
  /** the mean over panels of each one's likeliest pair */
  meanLargest: number;
  pairs: number;
}

/** The measures Xu et al. publish. */
export function opennessOf(problem: Problem, shares: ArrayLike<number>): Openness {
  const { panel, val } = problem.pairs;
  const most = new Float64Array(problem.panels.n);
  const found: Openness = { quality: 0, entropy: 0, largest: 0, meanLargest: 0, pairs: 0 };
  for (let i = 0; i < shares.length; i++) {
    const x = shares[i]!;
    found.quality += x * val[i]!;
    if (x > 0) found.entropy -= x * Math.log(x);
    if (x >= 1e-6) found.pairs++;
    most[panel[i]!] = Math.max(most[panel[i]!]!, x);
    found.largest = Math.max(found.largest, x);
  }
  found.meanLargest = most.reduce((a, b) => a + b, 0) / Math.max(1, most.length);
  return found;
}

/** The strongest perturbation that keeps the quality asked for. */
export function perturbedAt(problem: Problem, cap: number, quality: number): Float64Array {
  let low = 1e-3;
  let high = 1e3;
  let best = perturbed(problem, cap, low);
  for (let step = 0; step < 14; step++) {
    const beta = Math.sqrt(low * high);
    const shares = perturbed(problem, cap, beta);
    if (opennessOf(problem, shares).quality >= quality) {
      best = shares;
      low = beta;
    } else high = beta;
  }
  return best;
}
