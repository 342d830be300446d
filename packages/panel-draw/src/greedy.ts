// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { bestPairsFirst } from './problem/order.ts';
import type { Problem } from './problem/problem.ts';
import { Meetings } from './rules/meetings.ts';
import { familiesOf, type RuleSet } from './rules/rules.ts';

/**
 * Pair after pair in the order given, each taken if no limit is passed by it. It breaks no upper limit and keeps the
 * seats a role must have for that role, but seats may stay empty: what practice does by hand, here the answer of last
 * resort and the measure in the benchmark.
 */
export function greedy(
  problem: Problem,
  rules: RuleSet,
  order: Iterable<number> = bestPairsFirst(problem),
): Uint8Array {
  const { panels, experts, pairs } = problem;
  const chosen = new Uint8Array(pairs.col.length);
  const load = experts.maxLoad.slice();
  const families = familiesOf(problem, rules).map((f) => ({ groupOf: f.groupOf, left: f.cap.slice() }));
  const roles =
    rules === 'total' ? [] : panels.roleMins.map(({ role, min }) => ({ role, owed: min.slice() }));
  const free = panels.demand.map((d, p) => d - roles.reduce((sum, { owed }) => sum + owed[p]!, 0));
  const met = new Meetings(experts.n);
  const members: number[][] = Array.from({ length: panels.n }, () => []);
  for (const i of order) {
    const p = pairs.panel[i]!;
    const e = pairs.col[i]!;
    const owing = roles.find((r) => r.role === experts.role?.[e] && r.owed[p]! > 0);
    if (members[p]!.length >= panels.demand[p]!) continue;
    if (pairs.barred[i] || load[e]! <= 0 || (!owing && free[p]! <= 0)) continue;
    if (families.some(({ groupOf, left }) => groupOf[i]! >= 0 && left[groupOf[i]!]! <= 0)) continue;
    if (rules === 'rotation' && met.full(e, members[p]!)) continue;
    chosen[i] = 1;
    load[e]!--;
    if (owing) owing.owed[p]!--;
    else free[p]!--;
    for (const { groupOf, left } of families) if (groupOf[i]! >= 0) left[groupOf[i]!]!--;
    if (rules === 'rotation') for (const m of members[p]!) met.add(m, e);
    members[p]!.push(e);
  }
  return chosen;
}
