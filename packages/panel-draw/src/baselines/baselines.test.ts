import { describe, expect, test } from 'vitest';
import { solveMarginals } from '../chance/marginals.ts';
import { spreadMarginals } from '../chance/spread.ts';
import { solveMaxmin } from '../fairness/maxmin.ts';
import { Seating } from '../fairness/seating.ts';
import { seatsOf } from '../problem/problem.ts';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { violations } from '../rules/violations.ts';
import { fairFlow } from './fair-flow.ts';
import { opennessOf, perturbed, perturbedAt } from './perturbed.ts';

const town = (seed: string, pressure: number) =>
  problemFrom(province({ seed, panels: 40, experts: 45, pressure, demand: 4, rules: false }));

describe('beside FairFlow', () => {
  test.each([0.7, 0.9, 0.97, 1])('the worst panel is never worse at a pressure of %s', (pressure) => {
    for (const seed of ['one', 'two', 'three']) {
      const problem = town(seed, pressure);
      const theirs = fairFlow(problem);
      if (!theirs) continue;
      expect(violations(problem, seatsOf(problem, theirs), 'total')).toEqual([]);
      expect(solveMaxmin(problem).worst).toBeGreaterThanOrEqual(new Seating(problem, theirs).worst());
    }
  });
});

describe('beside perturbed maximization', () => {
  const cap = { over: 1, under: 2 };
  const problem = town('open', 0.8);

  test('its program is solved: the loads are kept and nothing feasible scores higher', () => {
    const beta = 0.4;
    const worth = (shares: ArrayLike<number>) =>
      problem.pairs.val.reduce(
        (sum, v, i) => sum + v * ((shares[i] as number) - beta * (shares[i] as number) ** 2),
        0,
      );
    const theirs = perturbed(problem, 0.5, beta);
    const load = new Float64Array(problem.experts.n);
    theirs.forEach((x, i) => {
      const e = problem.pairs.col[i] as number;
      load[e] = (load[e] as number) + x;
    });
    load.forEach((l, e) => {
      expect(l).toBeLessThan((problem.experts.maxLoad[e] as number) + 1e-4);
    });
    for (const keep of [0.9, 0.95, 0.99]) {
      const { units, denominator } = spreadMarginals(problem, cap, keep);
      const other = Float64Array.from(units, (u) => u / denominator);
      for (const part of [0.01, 0.1, 1])
        expect(worth(theirs.map((x, i) => x + part * ((other[i] as number) - x)))).toBeLessThanOrEqual(
          worth(theirs) + 1e-3,
        );
    }
  });

  test('at the same quality and the same cap more stays open', () => {
    const sharp = solveMarginals(problem, cap);
    const quality = (0.95 * sharp.value) / sharp.denominator;
    const theirs = opennessOf(problem, perturbedAt(problem, 0.5, quality));
    const { units, denominator } = spreadMarginals(problem, cap, 0.95);
    const ours = opennessOf(
      problem,
      Float64Array.from(units, (u) => u / denominator),
    );
    expect(theirs.quality).toBeGreaterThan(quality * 0.9999);
    expect(ours.quality).toBeGreaterThanOrEqual(quality);
    expect(ours.entropy).toBeGreaterThan(theirs.entropy);
  });
});
