import { describe, expect, test } from 'vitest';
import { fraction } from './chance/cap.ts';
import { Questions } from './explain.ts';
import { solveRuled } from './large.ts';
import { type Problem, type Seat, seatsOf } from './problem/problem.ts';
import { province } from './problem/province.ts';
import { problemFrom } from './problem/read.ts';
import { barred, repair, repairByDraw } from './repair.ts';
import { violations } from './rules/violations.ts';
import { scrap } from './testing/instances.ts';
import { oracle } from './testing/oracle.ts';
import { solveTotal } from './total.ts';

const independent = await oracle();
const town = problemFrom(province({ seed: 'repair', panels: 40, experts: 90, demand: 3, pressure: 0.5 }));

/** The fewest moves and the best sum there, from the independent solver: a kept seat weighs more than all scores. */
function fewest(problem: Problem, before: Seat[], rules: 'total' | 'full') {
  const kept = new Set(before.map(([p, e]) => `${p},${e}`));
  const worth = 10_000_000;
  const stands = (i: number) => kept.has(`${problem.pairs.panel[i]},${problem.pairs.col[i]}`);
  const val = problem.pairs.val.map((v, i) => (stands(i) ? v + worth : v));
  const best = independent.best({ ...problem, pairs: { ...problem.pairs, val } }, rules);
  if (best === null) return null;
  const standing = [...problem.pairs.col.keys()].filter((i) => stands(i) && !problem.pairs.barred[i]).length;
  const stayed = Math.round(best / worth);
  return { moved: standing - stayed, total: best - stayed * worth };
}

describe('after somebody declined', () => {
  test('the fewest others move and the sum is the best there, on 120 nasty instances', async () => {
    let repaired = 0;
    let chains = 0;
    for (let k = 0; k < 120; k++) {
      const problem = scrap(`declined ${k}`);
      const start = seatsOf(problem, solveTotal(problem).chosen);
      if (start.length === 0 || problem.pairs.val.some((v) => Math.abs(v) > 1000)) continue;
      const now = barred(problem, { declinedSeats: [start[k % start.length] as Seat], withdrawnExperts: [] });
      const expected = fewest(now, start, 'total');
      const found = await repair(now, start, 'total');
      if (expected === null) continue;
      repaired++;
      if (expected.moved > 0) chains++;
      expect({ moved: found.moved, total: found.total }, `instance ${k}`).toEqual(expected);
      expect(violations(now, found.assignment, 'total')).toEqual([]);
    }
    expect(repaired).toBeGreaterThan(15);
    expect(chains).toBeGreaterThan(2);
  });

  test('the same holds with roles, employers and days', async () => {
    const start = seatsOf(town, (await solveRuled(town, 'full')).chosen as Uint8Array);
    const now = barred(town, {
      declinedSeats: start.slice(0, 4),
      withdrawnExperts: [(start[30] as Seat)[1]],
    });
    const found = await repair(now, start, 'full');
    expect(violations(now, found.assignment, 'full')).toEqual([]);
    expect({ moved: found.moved, total: found.total }).toEqual(fewest(now, start, 'full'));
  });

  test('the next one can be drawn, and then nobody moves and nobody can be sure to come next', () => {
    const start = seatsOf(town, solveTotal(town).chosen);
    const now = barred(town, { declinedSeats: [start[0] as Seat], withdrawnExperts: [] });
    const next = new Set<string>();
    for (let k = 0; k < 20; k++) {
      const found = repairByDraw(now, start, fraction('0.5'), `0${k.toString(16).padStart(3, '0')}`);
      expect(found?.moved).toBe(0);
      expect(violations(now, found?.assignment ?? [], 'total')).toEqual([]);
      const came = found?.assignment.filter(([p, e]) => !start.some(([q, f]) => p === q && e === f));
      next.add(JSON.stringify(came));
    }
    expect(next.size).toBeGreaterThan(1);
  });
});

describe('a pair forced or forbidden', () => {
  test('costs to the unit what the independent solver says, question after question', () => {
    let asked = 0;
    for (let k = 0; k < 40; k++) {
      const problem = scrap(`why ${k}`);
      const best = independent.best(problem, 'total');
      if (best === null) continue;
      const questions = new Questions(problem);
      for (let i = 0; i < problem.pairs.col.length; i += 3) {
        if (problem.pairs.barred[i]) continue;
        const [panel, expert] = [problem.pairs.panel[i] as number, problem.pairs.col[i] as number];
        if (problem.experts.maxLoad[expert] === 0) continue;
        asked++;
        const marks = problem.pairs.barred.slice();
        marks[i] = 1;
        const without = independent.best({ ...problem, pairs: { ...problem.pairs, barred: marks } }, 'total');
        expect(questions.ask('forbid', panel, expert).total, `forbid ${k} ${i}`).toBe(without);
        const val = problem.pairs.val.slice();
        val[i] = (val[i] as number) + 1_000_000_000;
        const raised = independent.best({ ...problem, pairs: { ...problem.pairs, val } }, 'total') as number;
        const forced = raised > 500_000_000 ? raised - 1_000_000_000 : null;
        expect(questions.ask('force', panel, expert).total, `force ${k} ${i}`).toBe(forced);
      }
    }
    expect(asked).toBeGreaterThan(60);
  });

  test('is answered with the rule and its evidence where a rule stands against it', () => {
    const questions = new Questions(town);
    const conflict = town.conflicts[0] as (typeof town.conflicts)[number];
    expect(questions.ask('force', conflict.panel, conflict.expert)).toMatchObject({
      total: null,
      because: [{ kind: 'conflict', reason: conflict.reason }],
    });
  });
});
