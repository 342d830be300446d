// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { layOut, plainRules } from '../flow/layout.ts';
import { endless, type Patience } from '../flow/network.ts';
import { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';
import { scoreBound, shortages } from '../total.ts';
import type { Fraction } from './cap.ts';

/** For every pair how many of `denominator` equal chances it has. */
export interface Marginals {
  denominator: number;
  units: Int32Array;
  /** the expected sum of scores, times the denominator: an integer */
  value: number;
  bound: number;
  /** seats (in units) the cap leaves without anybody */
  missing: number;
  complete: boolean;
}

/**
 * The best expected sum when no pair may be likelier than the cap. The rules of `total` scaled by the cap's
 * denominator are again a flow with integer bounds, so the linear program's optimum is reached by integers.
 */
export function solveMarginals(
  problem: Problem,
  cap: Fraction,
  patience: Patience = endless,
  keep?: (s: Simplex) => void,
): Marginals {
  const layout = layOut(problem, plainRules, cap.under, cap.over);
  const simplex = new Simplex(layout.network);
  keep?.(simplex);
  const complete = simplex.solve(patience);
  const units = simplex.flow.slice(0, layout.pairs);
  const { emptySeats, missedLoads } = shortages(layout, simplex);
  const value = expectedSum(problem, units);
  return {
    denominator: cap.under,
    units,
    value,
    bound: complete ? value : scoreBound(problem, simplex, layout) * cap.under,
    missing: emptySeats + missedLoads,
    complete,
  };
}

export function expectedSum(problem: Problem, units: Int32Array): number {
  let value = 0;
  for (let i = 0; i < units.length; i++) value += units[i]! * problem.pairs.val[i]!;
  return value;
}

/** How much is left open, in nats: the sum of -p log p. */
export function entropyOf({ units, denominator }: { units: Int32Array; denominator: number }): number {
  let sum = 0;
  for (const u of units) if (u > 0 && u < denominator) sum -= (u / denominator) * Math.log(u / denominator);
  return sum;
}
