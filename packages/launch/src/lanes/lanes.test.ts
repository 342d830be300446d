import { describe, expect, test } from 'vitest';
import { brokenLane, orBroken, sum } from './lane.ts';
import { laneOf, type PlaywrightReport } from './playwright-report.ts';

const spec = (
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped',
  reason?: string,
): PlaywrightReport => ({
  errors: [],
  suites: [
    {
      specs: [
        {
          title: 'a journey',
          file: 'x.spec.ts',
          line: 3,
          tests: [
            {
              status,
              projectName: '',
              annotations: reason ? [{ type: 'skip', description: reason }] : [],
              results: [
                { errors: status === 'unexpected' ? [{ message: '\u001b[31mno button\u001b[0m' }] : [] },
              ],
            },
          ],
        },
      ],
    },
  ],
});

describe('the sum of the lanes', () => {
  test('counts a skipped journey as failed unless its author says why', () => {
    expect(laneOf(spec('expected'))).toMatchObject({ passed: 1, failures: [] });
    expect(laneOf(spec('skipped')).failures).toHaveLength(1);
    expect(laneOf(spec('skipped', 'needs a scanner'))).toMatchObject({
      failures: [],
      excused: ['x.spec.ts:3 a journey: needs a scanner'],
    });
  });

  test('counts a journey that passed only when repeated as failed', () => {
    expect(laneOf(spec('flaky')).failures).toHaveLength(1);
    expect(laneOf(spec('unexpected')).failures[0]).toContain('no button');
  });

  test('never takes silence for success', () => {
    const empty = laneOf({ suites: [], errors: [] });
    expect(orBroken(empty, 0).failures).toEqual(['The browser lane held no tests.']);
    expect(orBroken(laneOf(spec('expected')), 1).failures).toHaveLength(1);
    expect(sum([laneOf(spec('expected')), brokenLane('unit lane', 'gone')])).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});
