import { expect, test } from 'vitest';
import { seatsOf } from '../problem/problem.ts';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { violations } from '../rules/violations.ts';
import { scrap } from '../testing/instances.ts';
import { oracle } from '../testing/oracle.ts';
import { solveTotal } from '../total.ts';
import { solveMaxmin } from './maxmin.ts';
import { sharpen } from './sharpen.ts';

const independent = await oracle();

test('the worst panel is as good as the independent solver can make it, on 120 nasty instances', async () => {
  let feasible = 0;
  for (let k = 0; k < 120; k++) {
    const problem = scrap(`maxmin${k}`);
    const best = independent.worst(problem);
    if (best === null || problem.panels.demand.every((d) => d === 0)) continue;
    feasible++;
    const rough = solveMaxmin(problem);
    expect(rough.worstBound, `instance ${k}`).toBeGreaterThanOrEqual(best - 1e-3);
    const fair = rough.worst < rough.worstBound ? await sharpen(problem, rough, 5) : rough;
    expect(fair.worst, `instance ${k}`).toBeCloseTo(best, 3);
    expect(violations(problem, seatsOf(problem, fair.chosen), 'total')).toEqual([]);
  }
  expect(feasible).toBeGreaterThan(20);
});

test('fairness in a contended province costs little of the sum', () => {
  const problem = problemFrom(
    province({ seed: 'fair', panels: 60, experts: 70, pressure: 0.95, rules: false }),
  );
  const fair = solveMaxmin(problem);
  expect(fair.worst).toBeGreaterThan(0.97 * fair.worstBound);
  expect(fair.total).toBeGreaterThan(0.98 * solveTotal(problem).total);
});
