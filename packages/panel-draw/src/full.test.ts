import { describe, expect, test } from 'vitest';
import { greedy } from './greedy.ts';
import { solveRuled } from './large.ts';
import { seatsOf } from './problem/problem.ts';
import { province } from './problem/province.ts';
import { problemFrom } from './problem/read.ts';
import { violations } from './rules/violations.ts';
import { scrap } from './testing/instances.ts';
import { oracle } from './testing/oracle.ts';
import { solveTotal } from './total.ts';

const independent = await oracle();

describe('the rules inside a panel', () => {
  test('are kept at the independent solver’s best on 60 nasty instances', async () => {
    let feasible = 0;
    for (let k = 0; k < 60; k++) {
      const problem = scrap(`full ${k}`);
      const best = independent.best(problem, 'full');
      const found = await solveRuled(problem, 'full');
      expect(found.chosen === null, `instance ${k}`).toBe(best === null);
      if (best === null || !found.chosen) continue;
      feasible++;
      expect(found.total, `instance ${k}`).toBe(best);
      expect(found.bound, `instance ${k}`).toBe(best);
    }
    expect(feasible).toBeGreaterThan(10);
  });

  test.each([
    ['no employer at all', { employerMax: 0 }, {}],
    ['nobody on any day', { day: [1, 1] }, { dayMax: 0 }],
    ['more of a role than seats', { roleMin: { x: 2 } }, {}],
    ['a role nobody has', { roleMin: { constructor: 1 } }, {}],
  ])('that leave no answer are told so: %s', async (_, panels, experts) => {
    const problem = problemFrom({
      panels: { n: 2, demand: [1, 1], ...panels },
      experts: { n: 2, maxLoad: [2, 2], role: ['x', 'x'], employer: ['a', 'b'], ...experts },
      pairs: { ptr: [0, 2, 4], col: [0, 1, 0, 1], val: [5, 3, 4, 1] },
    });
    for (const rules of ['full', 'rotation'] as const)
      expect(await solveRuled(problem, rules)).toMatchObject({ chosen: null, infeasible: true });
    expect(greedy(problem, 'full').reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2);
  });

  test('are never broken: 1 000 random instances, three rule sets, no violation', async () => {
    let answers = 0;
    for (let k = 0; k < 1000; k++) {
      const problem = scrap(`property ${k}`);
      const plain = solveTotal(problem);
      if (plain.emptySeats + plain.missedLoads > 0) continue;
      expect(violations(problem, seatsOf(problem, plain.chosen), 'total'), `total ${k}`).toEqual([]);
      for (const rules of ['full', 'rotation'] as const) {
        const found = await solveRuled(problem, rules, { programSeconds: 0, polishSteps: 3 });
        if (!found.chosen) continue;
        answers++;
        expect(violations(problem, seatsOf(problem, found.chosen), rules), `${rules} ${k}`).toEqual([]);
        expect(found.total).toBeLessThanOrEqual(found.bound);
      }
    }
    expect(answers).toBeGreaterThan(200);
  });

  test('hold in a province of 120 panels within a thousandth of the proven bound', async () => {
    const problem = problemFrom(province({ seed: 'town', panels: 120, experts: 180 }));
    const found = await solveRuled(problem, 'full');
    expect(violations(problem, seatsOf(problem, found.chosen as Uint8Array), 'full')).toEqual([]);
    expect(found.total / found.bound).toBeGreaterThan(0.999);
  });
});
