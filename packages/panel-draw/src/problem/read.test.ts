import { describe, expect, test } from 'vitest';
import { Fault } from './fault.ts';
import { readProblem } from './read.ts';

const sound = () => ({
  panels: { n: 2, demand: [1, 1] } as Record<string, unknown>,
  experts: { n: 2, maxLoad: [1, 1] } as Record<string, unknown>,
  pairs: { ptr: [0, 2, 3], col: [0, 1, 0], val: [5, -3, 0] } as Record<string, unknown>,
  conflicts: [] as unknown,
});

const spoiled: [string, (file: ReturnType<typeof sound>) => unknown][] = [
  ['panels is missing.', ({ experts, pairs }) => ({ experts, pairs })],
  ['panels.n must be an integer', (f) => ({ ...f, panels: { ...f.panels, n: '2' } })],
  ['panels.demand must have 2 entries, but has 1.', (f) => ({ ...f, panels: { ...f.panels, demand: [1] } })],
  ['panels.demand[1] must be between 0', (f) => ({ ...f, panels: { ...f.panels, demand: [1, -1] } })],
  ['panels.demand[0] must be an integer', (f) => ({ ...f, panels: { ...f.panels, demand: [1.5, 1] } })],
  [
    'panels.demand[0] must be an integer, but is null.',
    (f) => ({ ...f, panels: { ...f.panels, demand: [Number.NaN, 1] } }),
  ],
  ['experts.minLoad[0] is 2, above', (f) => ({ ...f, experts: { ...f.experts, minLoad: [2, 0] } })],
  ['pairs.ptr[0] must be 0', (f) => ({ ...f, pairs: { ...f.pairs, ptr: [1, 2, 3] } })],
  ['pairs.ptr[2] must not be smaller', (f) => ({ ...f, pairs: { ...f.pairs, ptr: [0, 3, 1] } })],
  ['pairs.ptr[2] must be the length', (f) => ({ ...f, pairs: { ...f.pairs, ptr: [0, 1, 2] } })],
  [
    'pairs.col[1] must be between 0 and 1, but is 7.',
    (f) => ({ ...f, pairs: { ...f.pairs, col: [0, 7, 0] } }),
  ],
  ['pairs.col[1] lists expert 0 a second time', (f) => ({ ...f, pairs: { ...f.pairs, col: [0, 0, 0] } })],
  ['pairs.val[2] must be an integer score', (f) => ({ ...f, pairs: { ...f.pairs, val: [1, 2, 0.5] } })],
  ['pairs.val must have 3 entries', (f) => ({ ...f, pairs: { ...f.pairs, val: [1, 2] } })],
  ['conflicts[0][1] must be between 0 and 1, but is 9.', (f) => ({ ...f, conflicts: [[0, 9, 'kin']] })],
  ['conflicts must be a list', (f) => ({ ...f, conflicts: 'none' })],
  ['experts.role is missing although', (f) => ({ ...f, panels: { ...f.panels, roleMin: { lead: 1 } } })],
  [
    'panels.roleMin.lead must be an integer',
    (f) => ({ ...f, panels: { ...f.panels, roleMin: { lead: 'one' } } }),
  ],
  ['panels.day is missing although', (f) => ({ ...f, experts: { ...f.experts, dayMax: 1 } })],
  ['The file must be an object, but is a list.', () => []],
  ['format must be "panel-assign/1".', (f) => ({ ...f, format: 'panel-assign/2' })],
];

describe('a malformed problem', () => {
  test.each(spoiled)('is told in one sentence: %s', (sentence, spoil) => {
    const text = JSON.stringify(spoil(sound()));
    expect(() => readProblem(text)).toThrow(Fault);
    expect(() => readProblem(text)).toThrow(sentence);
  });

  test('that is no JSON at all is told so', () => {
    expect(() => readProblem('{"panels": NaN}')).toThrow(/The file is not JSON/);
  });
});

test('a conflict about a pair that is not listed forbids nothing and harms nothing', () => {
  const problem = readProblem(
    JSON.stringify({
      ...sound(),
      conflicts: [
        [1, 1, 'kin'],
        [0, 0, 'employer'],
      ],
    }),
  );
  expect([...problem.pairs.barred]).toEqual([1, 0, 0]);
  expect(problem.conflicts).toHaveLength(2);
});

test('roles written as numbers and as text are the same roles', () => {
  const file = sound();
  const problem = readProblem(
    JSON.stringify({
      ...file,
      panels: { ...file.panels, roleMin: { 3: 1 } },
      experts: { ...file.experts, role: [3, null] },
    }),
  );
  expect(problem.experts.role?.[0]).toBe(problem.panels.roleMins[0]?.role);
  expect(problem.experts.role?.[1]).toBe(-1);
});
