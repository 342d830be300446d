import { describe, expect, test } from 'vitest';
import { findBlocking } from './blocking.ts';
import { seatsOf } from './problem/problem.ts';
import { violations } from './rules/violations.ts';
import { scrap } from './testing/instances.ts';
import { oracle } from './testing/oracle.ts';
import { solveTotal } from './total.ts';

const independent = await oracle();

describe('the best sum', () => {
  test('is the independent solver’s to the unit on 150 nasty instances, and infeasible where that one says so', () => {
    let feasible = 0;
    for (let k = 0; k < 150; k++) {
      const problem = scrap(`oracle ${k}`);
      const solved = solveTotal(problem);
      const best = independent.best(problem, 'total');
      expect(solved.emptySeats + solved.missedLoads === 0, `instance ${k}`).toBe(best !== null);
      if (best === null) continue;
      feasible++;
      expect(solved.total, `instance ${k}`).toBe(best);
      expect(solved.bound).toBe(best);
      expect(violations(problem, seatsOf(problem, solved.chosen), 'total')).toEqual([]);
    }
    expect(feasible).toBeGreaterThan(30);
  });

  test('fills the most seats that can be filled, and names panels whose want is exactly that much too large', () => {
    let short = 0;
    for (let k = 0; k < 150; k++) {
      const problem = scrap(`blocked ${k}`);
      const solved = solveTotal(problem);
      const most = independent.seats(problem);
      const blocking = findBlocking(problem, solved);
      expect(blocking.fillable, `instance ${k}`).toBe(most);
      if (blocking.deficiency === 0) continue;
      short++;
      const inside = new Set(blocking.panels);
      const demand = problem.panels.demand.map((d, p) => (inside.has(p) ? d : 0));
      const alone = { ...problem, panels: { ...problem.panels, demand } };
      const wanted = demand.reduce((a, b) => a + b, 0);
      expect(wanted - independent.seats(alone), `instance ${k}`).toBe(blocking.deficiency);
      expect(blocking.relaxations.length).toBeGreaterThan(0);
    }
    expect(short).toBeGreaterThan(30);
  });

  test('stays a true bound at every moment of the work', () => {
    const problem = scrap('bound');
    const best = solveTotal(problem);
    expect(best.bound).toBeGreaterThanOrEqual(best.total);
  });
});
