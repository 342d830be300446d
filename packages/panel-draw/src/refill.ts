// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { coreOf, widened } from './core.ts';
import { type RuledOptions, searchRuled } from './full.ts';
import { solveRuled } from './large.ts';
import type { Problem } from './problem/problem.ts';
import { Meetings } from './rules/meetings.ts';
import { familiesOf, type RuleSet } from './rules/rules.ts';

/**
 * A seat kept is worth more than whatever the scores could gain along any chain of changes; such a chain goes through
 * no more panels than can change at all.
 */
export function keeping(problem: Problem, standing: Uint8Array, changing = problem.panels.n): Float64Array {
  const { val } = problem.pairs;
  let largest = 1;
  for (const v of val) largest = Math.max(largest, Math.abs(v));
  const longest = 4 * Math.min(changing, problem.experts.n) + 8;
  const worth = Math.min(largest * longest, Math.floor(2 ** 48 / longest));
  return Float64Array.from(val, (v, i) => (standing[i] ? v + worth : v));
}

/** Mostly nobody has to move; only if the empty seats alone cannot be filled the whole search begins. */
export async function refill(
  problem: Problem,
  standing: Uint8Array,
  rules: RuleSet,
  options: RuledOptions,
): Promise<Uint8Array | null> {
  const filled = await fillOnly(problem, standing, rules, options);
  if (filled) return filled;
  const values = keeping(problem, standing);
  return (await solveRuled(problem, rules, { rounds: 2, polishSteps: 30, ...options, values })).chosen;
}

/** Those who stay, and for the empty seats whoever fits beside them; null when somebody would have to move. */
async function fillOnly(
  problem: Problem,
  standing: Uint8Array,
  rules: RuleSet,
  options: RuledOptions,
): Promise<Uint8Array | null> {
  const { kept, changing } = fitting(problem, standing, rules);
  const core = coreOf(problem, kept);
  const found = await searchRuled(core.problem, rules, {
    polishSteps: 12,
    programSeconds: 4,
    ...options,
    values: keeping(
      core.problem,
      Uint8Array.from(core.at, (i) => standing[i]!),
      changing,
    ),
  });
  if (!found.chosen) return null;
  const chosen = widened(core, found.chosen);
  return standing.every((stays, i) => !stays || chosen[i]) ? chosen : null;
}

/** Pairs that break nothing when everybody else stays where he is. */
function fitting(problem: Problem, standing: Uint8Array, rules: RuleSet) {
  const { panels, experts, pairs } = problem;
  const { panel, col, barred: bars, ptr } = pairs;
  const load = new Int32Array(experts.n);
  const members: number[][] = Array.from({ length: panels.n }, () => []);
  const families = familiesOf(problem, rules).map((f) => ({ ...f, have: new Int32Array(f.groups) }));
  const meetings = new Meetings(experts.n);
  for (let i = 0; i < standing.length; i++) {
    if (!standing[i]) continue;
    load[col[i]!]!++;
    if (rules === 'rotation') for (const other of members[panel[i]!]!) meetings.add(other, col[i]!);
    members[panel[i]!]!.push(col[i]!);
    for (const { groupOf, have } of families) if (groupOf[i]! >= 0) have[groupOf[i]!]!++;
  }
  const kept = standing.slice();
  let changing = 0;
  for (let p = 0; p < panels.n; p++) {
    if (members[p]!.length >= panels.demand[p]!) continue;
    changing++;
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
      const e = col[i]!;
      if (bars[i] || load[e]! >= experts.maxLoad[e]!) continue;
      if (
        families.some(({ groupOf, cap, have }) => groupOf[i]! >= 0 && have[groupOf[i]!]! >= cap[groupOf[i]!]!)
      )
        continue;
      if (!meetings.full(e, members[p]!)) kept[i] = 1;
    }
  }
  return { kept, changing };
}
