import { expect, test } from 'vitest';
import { firstAnswer, solveRuled } from './large.ts';
import { seatsOf } from './problem/problem.ts';
import { province } from './problem/province.ts';
import { problemFrom } from './problem/read.ts';
import { violations } from './rules/violations.ts';
import { scrap } from './testing/instances.ts';

test('a search that sees half the pairs keeps the rules, and its bound holds over all of them', async () => {
  let feasible = 0;
  for (let k = 0; k < 60; k++) {
    const problem = scrap(`half ${k}`);
    for (const rules of ['full', 'rotation'] as const) {
      const whole = await solveRuled(problem, rules);
      const half = await solveRuled(problem, rules, { atOnce: problem.pairs.col.length >> 1 });
      expect(half.infeasible, `${rules} ${k}`).toBe(whole.infeasible);
      if (!whole.optimal || !half.chosen) continue;
      feasible++;
      expect(half.bound, `${rules} ${k}`).toBeGreaterThanOrEqual(whole.total);
      if (half.optimal) expect(half.total).toBe(whole.total);
      expect(violations(problem, seatsOf(problem, half.chosen), rules)).toEqual([]);
    }
  }
  expect(feasible).toBeGreaterThan(20);
});

test('in a province it ends where the search over everything ends', async () => {
  const problem = problemFrom(province({ seed: 'core', panels: 80, experts: 120 }));
  const whole = await solveRuled(problem, 'full', { atOnce: 1e9 });
  const core = await solveRuled(problem, 'full', { atOnce: 5_000 });
  expect(core.total).toBeGreaterThan(0.9999 * whole.total);
  expect(core.bound).toBeGreaterThanOrEqual(whole.total);
  const first = seatsOf(problem, firstAnswer(problem, 'full'));
  expect(violations(problem, first, 'full').filter((v) => v.rule !== 'demand' && v.rule !== 'role')).toEqual(
    [],
  );
});
