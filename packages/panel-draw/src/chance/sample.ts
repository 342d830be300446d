// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem, Seat } from '../problem/problem.ts';
import type { Marginals } from './marginals.ts';
import { type Chances, draw } from './rounding.ts';

/** The chances in the order the draw is specified in: by panel, then by expert. */
export function chancesOf(problem: Problem, { units, denominator }: Marginals): Chances {
  const { panel, col } = problem.pairs;
  const order = [...units.keys()]
    .filter((i) => units[i]! > 0)
    .sort((a, b) => panel[a]! - panel[b]! || col[a]! - col[b]!);
  return {
    panels: problem.panels.n,
    experts: problem.experts.n,
    denominator,
    panel: order.map((i) => panel[i]!),
    expert: order.map((i) => col[i]!),
    units: order.map((i) => units[i]!),
  };
}

export function drawFrom(problem: Problem, marginals: Marginals, seed: string): Seat[] {
  return draw(chancesOf(problem, marginals), seed);
}
