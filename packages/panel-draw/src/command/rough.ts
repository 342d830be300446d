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

/** How many experts an answer gives less than their minimum load. */
export function loadsOwed(problem: Problem, chosen: Uint8Array): number {
  const owed = problem.experts.minLoad.slice();
  for (let i = 0; i < chosen.length; i++)
    if (chosen[i])
      owed[problem.pairs.col[i] as number] = (owed[problem.pairs.col[i] as number] as number) - 1;
  return owed.filter((o) => o > 0).length;
}
