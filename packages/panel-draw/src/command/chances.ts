import { type Fraction, fraction } from '../chance/cap.ts';
import { entropyOf, type Marginals, solveMarginals } from '../chance/marginals.ts';
import { spreadMarginals } from '../chance/spread.ts';
import { type Problem, seatsDemanded } from '../problem/problem.ts';
import type { Arguments } from './arguments.ts';
import { type Answer, plain, type Shared } from './between-threads.ts';

export function marginals(
  problem: Problem,
  cap: Fraction,
  options: Arguments['options'],
  shared: Shared,
): Answer {
  const found = marginalsWanted(problem, cap, options, shared);
  if (found.missing > 0) {
    const note = `Infeasible: under the cap ${found.missing} of ${found.denominator * seatsDemanded(problem)} shares of seats find nobody.`;
    return {
      ...plain({ infeasible: true, missing: found.missing, denominator: found.denominator }, 3),
      note,
    };
  }
  const list: number[][] = [];
  const units: number[][] = [];
  found.units.forEach((u, i) => {
    if (u === 0) return;
    const pair = [problem.pairs.panel[i] as number, problem.pairs.col[i] as number];
    list.push([...pair, u / found.denominator]);
    units.push([...pair, u]);
  });
  return plain({
    marginals: list,
    value: found.value / found.denominator,
    bound: found.bound / found.denominator,
    denominator: found.denominator,
    units,
    entropy: entropyOf(found),
    complete: found.complete,
  });
}

/** `--keep 0.95`: the most open chances that keep that share of the value; without it the best value. */
export function marginalsWanted(
  problem: Problem,
  cap: Fraction,
  options: Arguments['options'],
  shared: Shared,
): Marginals {
  if (options.keep === undefined) return solveMarginals(problem, cap, shared.patience());
  const { over, under } = fraction(options.keep, '--keep');
  return spreadMarginals(problem, cap, over / under, shared.patience());
}
