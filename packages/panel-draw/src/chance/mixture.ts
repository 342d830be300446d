// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { RuledOptions } from '../full.ts';
import { solveRuled } from '../large.ts';
import { type Problem, type Seat, seatsOf } from '../problem/problem.ts';
import { Stream } from '../random/stream.ts';
import type { RuleSet } from '../rules/rules.ts';
import type { Fraction } from './cap.ts';

/** Whole answers, each as likely as the next; a pair's chance is the share of answers it stands in. */
export interface Mixture {
  answers: Uint8Array[];
  /** the mean total, and the best total without any cap */
  value: number;
  best: number;
}

/**
 * Under roles, employers and days exact chances mostly do not exist: not every fractional answer is a mixture of
 * whole ones. So whole answers are found one after the other, each keeping every rule, and a pair that has used up its
 * cap is barred from the rest. Null when the cap is too tight for that many answers.
 */
export async function mixtureOf(
  problem: Problem,
  rules: RuleSet,
  cap: Fraction,
  count = 2 * cap.under,
  options: RuledOptions = {},
): Promise<Mixture | null> {
  const most = Math.floor((cap.over * count) / cap.under);
  const used = new Int32Array(problem.pairs.col.length);
  const answers: Uint8Array[] = [];
  let sum = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    const marks = problem.pairs.barred.map((b, i) => (b || used[i]! >= most ? 1 : 0));
    const open: Problem = { ...problem, pairs: { ...problem.pairs, barred: marks } };
    const found = await solveRuled(open, rules, {
      ...options,
      rounds: 1,
      programSeconds: 2,
      seed: `mixture ${k}`,
    });
    if (!found.chosen) return null;
    found.chosen.forEach((x, i) => {
      if (x) used[i]!++;
    });
    answers.push(found.chosen);
    sum += found.total;
    best = Math.max(best, found.total);
  }
  return { answers, value: sum / count, best };
}

export function drawFromMixture(problem: Problem, mixture: Mixture, seed: string): Seat[] {
  return seatsOf(problem, mixture.answers[new Stream(seed).below(mixture.answers.length)]!);
}
