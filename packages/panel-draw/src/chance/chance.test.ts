import { describe, expect, test } from 'vitest';
import { solveRuled } from '../large.ts';
import { chosenOf, type Problem, totalOf } from '../problem/problem.ts';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { violations } from '../rules/violations.ts';
import { scrap } from '../testing/instances.ts';
import { oracle } from '../testing/oracle.ts';
import { fraction } from './cap.ts';
import { entropyOf, type Marginals, solveMarginals } from './marginals.ts';
import { drawFromMixture, mixtureOf } from './mixture.ts';
import { seedOfDraw } from './rounding.ts';
import { drawFrom } from './sample.ts';
import { spreadMarginals } from './spread.ts';

const independent = await oracle();
const town = problemFrom(province({ seed: 'chance', panels: 24, experts: 40, demand: 3 }));

describe('a cap', () => {
  test.each([
    ['0.5', { over: 1, under: 2 }],
    ['0.3', { over: 3, under: 10 }],
    ['0.40', { over: 2, under: 5 }],
    ['1/3', { over: 1, under: 3 }],
    ['1', { over: 1, under: 1 }],
  ])('%s is an exact fraction', (text, expected) => {
    expect(fraction(text)).toEqual(expected);
  });
  test.each(['0', '1.5', '-1', 'NaN', '2/1', '1/0', '', '0.5x', '1.2'])('%s is refused', (text) => {
    expect(() => fraction(text)).toThrow(/--cap must be/);
  });
});

test('the chances reach the linear program’s value exactly, on 60 nasty instances and two caps', () => {
  let feasible = 0;
  for (let k = 0; k < 60; k++) {
    const problem = scrap(`chance ${k}`);
    for (const cap of ['0.5', '0.3'] as const) {
      const found = solveMarginals(problem, fraction(cap));
      const best = independent.expected(problem, Number(cap));
      expect(found.missing === 0, `instance ${k}`).toBe(best !== null);
      if (best === null) continue;
      feasible++;
      expect(found.value / found.denominator).toBeCloseTo(best, 6);
    }
  }
  expect(feasible).toBeGreaterThan(8);
});

/** 2 000 draws: every one admissible, every pair as often as promised, the mean where it should be. */
function drawTwoThousand(problem: Problem, marginals: Marginals) {
  const { units, denominator } = marginals;
  const often = new Int32Array(units.length);
  let sum = 0;
  const count = 2000;
  for (let k = 0; k < count; k++) {
    const seats = drawFrom(problem, marginals, seedOfDraw('5eed', k));
    if (k < 100) expect(violations(problem, seats, 'total')).toEqual([]);
    const chosen = chosenOf(problem, seats) as Uint8Array;
    sum += totalOf(problem, chosen);
    for (let i = 0; i < chosen.length; i++) often[i] = (often[i] as number) + (chosen[i] as number);
  }
  let furthest = 0;
  often.forEach((seen, i) => {
    const p = (units[i] as number) / denominator;
    if (p === 0 || p === 1) expect(seen).toBe(p * count);
    else furthest = Math.max(furthest, Math.abs(seen - p * count) / Math.sqrt(count * p * (1 - p)));
  });
  return { furthest, mean: sum / count };
}

describe('a thousand draws and another', () => {
  test.each(['0.5', '0.3'])('keep rules, chances and mean under the cap %s', (cap) => {
    const marginals = solveMarginals(town, fraction(cap));
    const { furthest, mean } = drawTwoThousand(town, marginals);
    expect(mean / (marginals.value / marginals.denominator)).toBeCloseTo(1, 2);
    // In standard deviations, over a few hundred pairs.
    expect(furthest).toBeLessThan(4.5);
  });

  test('keep them when chances are spread, and the spread keeps its share of the value with far more open', () => {
    const cap = fraction('0.5');
    const sharp = solveMarginals(town, cap);
    const spread = spreadMarginals(town, cap, 0.95);
    const share = spread.value / spread.denominator / (sharp.value / sharp.denominator);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(share).toBeLessThan(0.953);
    expect(entropyOf(spread)).toBeGreaterThan(1.5 * entropyOf(sharp));
    for (const u of spread.units) expect(2 * u).toBeLessThanOrEqual(spread.denominator);
    const { furthest } = drawTwoThousand(town, spread);
    expect(furthest).toBeLessThan(4.5);
  });
});

test('one seat does not tell another: far pairs of a sharp draw hang together weakly', () => {
  const marginals = solveMarginals(town, fraction('0.5'));
  const { panel, col } = town.pairs;
  const half = [...marginals.units.keys()].filter((i) => marginals.units[i] === 1).slice(0, 60);
  const count = 600;
  const draws = Array.from(
    { length: count },
    (_, k) => chosenOf(town, drawFrom(town, marginals, seedOfDraw('fa2', k).padStart(12, '0'))) as Uint8Array,
  );
  for (const i of half)
    for (const j of half) {
      if (panel[i] === panel[j] || col[i] === col[j]) continue;
      const both = draws.filter((d) => d[i] && d[j]).length / count;
      expect(Math.abs(both - 0.25), `${i} and ${j}`).toBeLessThan(0.15);
    }
});

test('among equally good chances the most open ones are found, at exactly the linear program’s value', () => {
  let opened = 0;
  for (let k = 0; k < 80; k++) {
    const problem = scrap(`ties ${k}`);
    for (const cap of ['0.5', '0.3', '1']) {
      const sharp = solveMarginals(problem, fraction(cap));
      if (sharp.missing > 0) continue;
      const open = spreadMarginals(problem, fraction(cap), 1);
      expect(open.value / open.denominator, `${k} ${cap}`).toBeCloseTo(sharp.value / sharp.denominator, 9);
      expect(Math.max(0, ...open.units) / open.denominator).toBeLessThanOrEqual(Number(cap));
      if (entropyOf(open) > entropyOf(sharp) + 1e-6) opened++;
      expect(violations(problem, drawFrom(problem, open, 'aa'), 'total')).toEqual([]);
    }
  }
  expect(opened).toBeGreaterThan(2);
});

test('the same seed draws the same panels, another seed others', () => {
  const marginals = solveMarginals(town, fraction('0.5'));
  expect(drawFrom(town, marginals, 'ab')).toEqual(drawFrom(town, marginals, 'ab'));
  expect(drawFrom(town, marginals, 'ab')).not.toEqual(drawFrom(town, marginals, 'ac'));
});

test('a loud self-praise wins the wanted seat no more often than the cap allows', () => {
  const cap = fraction('0.5');
  let won = 0;
  const trials = 400;
  for (let k = 0; k < trials; k++) {
    const pair = (k * 37) % town.pairs.col.length;
    if (town.pairs.barred[pair]) continue;
    const val = town.pairs.val.slice();
    val[pair] = 1_000_000;
    const boasting = { ...town, pairs: { ...town.pairs, val } };
    const seats = drawFrom(boasting, solveMarginals(boasting, cap), seedOfDraw('b0a5', k));
    if (seats.some(([p, e]) => p === town.pairs.panel[pair] && e === town.pairs.col[pair])) won++;
  }
  // Three standard deviations above one half.
  expect(won / trials).toBeLessThanOrEqual(0.5 + 3 * Math.sqrt(0.25 / trials));
});

test('under roles, employers and days a mixture of whole answers keeps every rule and the cap', async () => {
  const problem = problemFrom(province({ seed: 'mix', panels: 20, experts: 90, demand: 3, pressure: 0.3 }));
  const mixture = await mixtureOf(problem, 'full', fraction('0.5'));
  expect(mixture).not.toBeNull();
  if (!mixture) return;
  const used = new Int32Array(problem.pairs.col.length);
  for (const answer of mixture.answers) {
    const seats = [...answer.keys()].filter((i) => answer[i]);
    for (const i of seats) used[i] = (used[i] as number) + 1;
  }
  expect(Math.max(...used)).toBeLessThanOrEqual(mixture.answers.length / 2);
  expect(violations(problem, drawFromMixture(problem, mixture, 'aa'), 'full')).toEqual([]);
  const best = await solveRuled(problem, 'full');
  expect(mixture.value).toBeGreaterThan(0.9 * best.total);
});
