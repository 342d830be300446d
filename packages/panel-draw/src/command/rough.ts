import type { Problem } from '../problem/problem.ts';

/** Every panel with its own best people: known at once, and nothing can be better. */
export function easyBound(problem: Problem): number {
  const { ptr, val, barred } = problem.pairs;
  let bound = 0;
  for (let p = 0; p < problem.panels.n; p++) {
    const scores: number[] = [];
    for (let i = ptr[p] as number; i < (ptr[p + 1] as number); i++)
      if (!barred[i]) scores.push(val[i] as number);
    scores.sort((a, b) => b - a);
    for (const s of scores.slice(0, problem.panels.demand[p])) bound += s;
  }
  return bound;
}
