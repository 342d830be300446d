// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { type Model, solveModel } from '../integer/highs.ts';
import { type Problem, totalOf } from '../problem/problem.ts';
import type { Fair } from './maxmin.ts';
import { Seating } from './seating.ts';

/** Beyond this the integer program would not come to an end in the time there is. */
const mostPairs = 6_000;

/**
 * Small instances to the end: the best sum with every panel strictly better than the worst one now, again and again
 * until there is none; then the best sum at the level reached.
 */
export async function sharpen(
  problem: Problem,
  fair: Fair,
  seconds: number,
  stopped?: AbortSignal,
): Promise<Fair> {
  if (fair.emptySeats > 0 || problem.pairs.col.length > mostPairs) return fair;
  const until = performance.now() + seconds * 1000;
  let best = fair;
  const settle = async (strictly: boolean) => {
    const left = (until - performance.now()) / 1000;
    if (left < 0.1) return 'stopped' as const;
    const answer = await solveModel(modelAt(problem, best.worst, strictly), left, stopped);
    if (answer.values) {
      const chosen = Uint8Array.from(answer.values, (x) => (x > 0.5 ? 1 : 0));
      const seating = new Seating(problem, chosen);
      const worst = seating.worst();
      if (worst > best.worst || (worst === best.worst && seating.total > best.total))
        best = { ...best, chosen, total: totalOf(problem, chosen), worst };
      else if (strictly) return 'stopped' as const;
    }
    return answer.status;
  };
  let status: Awaited<ReturnType<typeof settle>> = 'optimal';
  while (best.worst < best.worstBound - 1e-9 && status === 'optimal') status = await settle(true);
  if (status === 'infeasible') best = { ...best, worstBound: best.worst };
  await settle(false);
  return best;
}

function modelAt(problem: Problem, worst: number, strictly: boolean): Model {
  const { panels, experts, pairs } = problem;
  const rows: Model['rows'] = [];
  const seats: number[][] = Array.from({ length: experts.n }, () => []);
  const value = Float64Array.from(pairs.val);
  for (let p = 0; p < panels.n; p++) {
    const members: number[] = [];
    for (let i = pairs.ptr[p]!; i < pairs.ptr[p + 1]!; i++) {
      if (pairs.barred[i]) {
        rows.push({ columns: [i], least: 0, most: 0 });
        continue;
      }
      members.push(i);
      seats[pairs.col[i]!]!.push(i);
    }
    const demand = panels.demand[p]!;
    rows.push({ columns: members, least: demand, most: demand });
    if (demand === 0) continue;
    const level = strictly ? Math.floor(worst * demand + 1e-7) + 1 : Math.ceil(worst * demand - 1e-7);
    rows.push({ columns: members, weights: members.map((i) => pairs.val[i]!), least: level, most: 1e15 });
  }
  seats.forEach((columns, e) => {
    rows.push({ columns, least: experts.minLoad[e]!, most: experts.maxLoad[e]! });
  });
  return { value, rows: rows.filter((row) => row.columns.length > 0 || row.least > 0) };
}
