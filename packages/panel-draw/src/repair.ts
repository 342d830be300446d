// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Fraction } from './chance/cap.ts';
import { solveMarginals } from './chance/marginals.ts';
import { drawFrom } from './chance/sample.ts';
import type { RuledOptions } from './full.ts';
import { chosenOf, type Problem, type Seat, seatsOf, totalOf } from './problem/problem.ts';
import { keeping, refill } from './refill.ts';
import type { RuleSet } from './rules/rules.ts';
import { solveTotal } from './total.ts';

export interface Bars {
  declinedSeats: Seat[];
  withdrawnExperts: number[];
}

export interface Repaired {
  assignment: Seat[];
  total: number;
  /** seats of the answer before that were not declined and moved all the same */
  moved: number;
  /** seats that were declined or lost with an expert, and filled again */
  replaced: number;
  /** false: somebody sits nowhere; the rules leave no complete answer */
  complete: boolean;
}

/** The problem once these pairs are barred for ever. An expert who withdrew owes no minimum load. */
export function barred(problem: Problem, bars: Bars): Problem {
  const withdrawn = new Set(bars.withdrawnExperts);
  const declined = new Set(bars.declinedSeats.map(([p, e]) => `${p},${e}`));
  const { col, panel } = problem.pairs;
  const marks = problem.pairs.barred.slice();
  for (let i = 0; i < col.length; i++)
    if (withdrawn.has(col[i]!) || declined.has(`${panel[i]},${col[i]}`)) marks[i] = 1;
  const minLoad = problem.experts.minLoad.map((m, e) => (withdrawn.has(e) ? 0 : m));
  return { ...problem, experts: { ...problem.experts, minLoad }, pairs: { ...problem.pairs, barred: marks } };
}

/** Fewest seats moved first, then the best sum. `problem` is the one with the bars already in place. */
export async function repair(
  problem: Problem,
  before: Seat[],
  rules: RuleSet,
  options: RuledOptions = {},
): Promise<Repaired> {
  const standing = chosenOf(problem, before);
  if (!standing) throw new RangeError('the answer before seats somebody on a panel he is not listed for');
  for (let i = 0; i < standing.length; i++) if (problem.pairs.barred[i]) standing[i] = 0;
  const chosen =
    rules === 'total'
      ? solveTotal({ ...problem, pairs: { ...problem.pairs, val: keeping(problem, standing) } }).chosen
      : await refill(problem, standing, rules, options);
  return report(problem, before, standing, chosen ?? standing);
}

function report(problem: Problem, before: Seat[], standing: Uint8Array, chosen: Uint8Array): Repaired {
  let moved = 0;
  let stood = 0;
  for (let i = 0; i < standing.length; i++) {
    if (!standing[i]) continue;
    stood++;
    if (!chosen[i]) moved++;
  }
  const assignment = seatsOf(problem, chosen);
  const wanted = problem.panels.demand.reduce((a, b) => a + b, 0);
  return {
    assignment,
    total: totalOf(problem, chosen),
    moved,
    replaced: before.length - stood,
    complete: assignment.length === wanted,
  };
}

/**
 * The same, but who fills the empty seats is drawn under a cap, so that declining cannot steer who comes next.
 * Nobody moves; null when the cap leaves some empty seat without enough candidates.
 */
export function repairByDraw(problem: Problem, before: Seat[], cap: Fraction, seed: string): Repaired | null {
  const standing = chosenOf(problem, before);
  if (!standing) throw new RangeError('the answer before seats somebody on a panel he is not listed for');
  const demand = problem.panels.demand.slice();
  const maxLoad = problem.experts.maxLoad.slice();
  const minLoad = problem.experts.minLoad.slice();
  const marks = problem.pairs.barred.slice();
  for (let i = 0; i < standing.length; i++) {
    if (problem.pairs.barred[i]) standing[i] = 0;
    if (!standing[i]) continue;
    const e = problem.pairs.col[i]!;
    demand[problem.pairs.panel[i]!]!--;
    maxLoad[e]!--;
    minLoad[e] = Math.max(0, minLoad[e]! - 1);
    marks[i] = 1;
  }
  const open: Problem = {
    ...problem,
    panels: { ...problem.panels, demand },
    experts: { ...problem.experts, maxLoad, minLoad },
    pairs: { ...problem.pairs, barred: marks },
  };
  const marginals = solveMarginals(open, cap);
  if (marginals.missing > 0) return null;
  const chosen = chosenOf(problem, drawFrom(open, marginals, seed)) as Uint8Array;
  for (let i = 0; i < chosen.length; i++) if (standing[i]) chosen[i] = 1;
  return report(problem, before, standing, chosen);
}
