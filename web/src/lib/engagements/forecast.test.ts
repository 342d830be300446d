import { describe, expect, test } from 'vitest';
import { worstOf } from './forecast.ts';

const cell = (late: number, risk = 0) => ({ counts: { late, at_risk: risk, due: 9, met: 9 } });

describe('where most are missed', () => {
  test('is told where one place stands out', () => {
    const worst = cell(2, 1);
    expect(worstOf([cell(2), worst, cell(1, 1)])).toBe(worst);
  });

  test('is told of nobody where two have as many, where it is one case, and where nothing is missed', () => {
    expect(worstOf([cell(2), cell(1, 1), cell(1)])).toBeNull();
    expect(worstOf([cell(1), cell(0)])).toBeNull();
    expect(worstOf([])).toBeNull();
  });
});
