// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Patience } from './flow/network.ts';
import type { Problem } from './problem/problem.ts';
import { byExpert } from './rules/rules.ts';
import { solveTotal } from './total.ts';

/** Some of a problem's pairs as a problem of their own; its pair k is the problem's pair `at[k]`. */
export interface Core {
  problem: Problem;
  at: Int32Array;
  kept: Uint8Array;
}

export function coreOf(problem: Problem, kept: Uint8Array): Core {
  const { ptr, col, val, panel, barred } = problem.pairs;
  let count = 0;
  for (let i = 0; i < kept.length; i++) if (kept[i]) count++;
  const at = new Int32Array(count);
  const starts = new Int32Array(ptr.length);
  let k = 0;
  for (let p = 0; p + 1 < ptr.length; p++) {
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (kept[i]) at[k++] = i;
    starts[p + 1] = k;
  }
  const pairs: Problem['pairs'] = {
    ptr: starts,
    col: Int32Array.from(at, (i) => col[i]!),
    val: Float64Array.from(at, (i) => val[i]!),
    panel: Int32Array.from(at, (i) => panel[i]!),
    barred: Uint8Array.from(at, (i) => barred[i]!),
  };
  return { problem: { ...problem, pairs }, at, kept };
}

export function widened({ at, kept }: Core, chosen: Uint8Array): Uint8Array {
  const whole = new Uint8Array(kept.length);
  for (let k = 0; k < at.length; k++) whole[at[k]!] = chosen[k]!;
  return whole;
}

export interface Prices {
  panel: Float64Array;
  expert: Float64Array;
}

/**
 * The exact optimum of `total` over all pairs, found on few of them: solve, see which pairs left out would pay at the
 * present prices, let them in, and so on until none would.
 */
export function solveByColumns(problem: Problem, kept: Uint8Array, patience: Patience) {
  const { col, val, panel, barred } = problem.pairs;
  for (;;) {
    const core = coreOf(problem, kept);
    const solved = solveTotal(core.problem, patience);
    if (!solved.complete) return null;
    const { pi } = solved.simplex.tree;
    const prices: Prices = {
      panel: pi.slice(0, problem.panels.n),
      expert: pi.slice(solved.layout.expertNode, solved.layout.expertNode + problem.experts.n),
    };
    let more = 0;
    for (let i = 0; i < col.length; i++) {
      if (kept[i] || barred[i] || prices.panel[panel[i]!]! - prices.expert[col[i]!]! >= val[i]!) continue;
      kept[i] = 1;
      more++;
    }
    if (more === 0) return { solved, prices, chosen: widened(core, solved.chosen) };
  }
}

export interface Picked {
  perPanel: number;
  perExpert: number;
  /** of each role a panel must have */
  perRole: number;
}

/** Marks the best pairs of every panel, of every role it must have, and of every expert, after prices if there are any. */
export function pick(problem: Problem, kept: Uint8Array, most: Picked, prices?: Prices): void {
  const { panels, experts, pairs } = problem;
  const { ptr, col, val } = pairs;
  const worth = prices
    ? Float64Array.from(val, (v, i) => v - prices.panel[pairs.panel[i]!]! + prices.expert[col[i]!]!)
    : val;
  const best = new Best(pairs.barred, worth, kept);
  const inOrder = (i: number) => i;
  for (let p = 0; p < panels.n; p++) {
    best.mark(ptr[p]!, ptr[p + 1]!, most.perPanel, inOrder);
    for (const { role, min } of panels.roleMins)
      if (min[p]! > 0)
        best.mark(ptr[p]!, ptr[p + 1]!, most.perRole, inOrder, (i) => experts.role![col[i]!] === role);
  }
  const order = byExpert(pairs, experts.n);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && col[order[to]!] === col[order[from]!]) to++;
    best.mark(from, to, most.perExpert, (k) => order[k]!);
  }
}

class Best {
  private readonly barred: Uint8Array;
  private readonly worth: Float64Array;
  private readonly kept: Uint8Array;
  private scratch = new Float64Array(1024);

  constructor(barred: Uint8Array, worth: Float64Array, kept: Uint8Array) {
    this.barred = barred;
    this.worth = worth;
    this.kept = kept;
  }

  mark(
    from: number,
    to: number,
    most: number,
    pairAt: (k: number) => number,
    fits?: (pair: number) => boolean,
  ): void {
    const { barred, worth, kept } = this;
    if (this.scratch.length < to - from) this.scratch = new Float64Array(2 * (to - from));
    let n = 0;
    for (let k = from; k < to; k++) {
      const i = pairAt(k);
      if (!barred[i] && (!fits || fits(i))) this.scratch[n++] = worth[i]!;
    }
    const least = n <= most ? Number.NEGATIVE_INFINITY : this.scratch.subarray(0, n).sort()[n - most]!;
    let left = most;
    // Many equals: a different part of them for each, or they would all want the same few people.
    const start = from + ((from * 7919) % Math.max(1, to - from));
    for (const equal of [false, true])
      for (let s = 0; s < to - from && left > 0; s++) {
        const i = pairAt(start + s < to ? start + s : start + s - (to - from));
        if (barred[i] || (fits && !fits(i)) || (equal ? worth[i] !== least : worth[i]! <= least)) continue;
        kept[i] = 1;
        left--;
      }
  }
}
