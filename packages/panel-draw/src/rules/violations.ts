import { type Problem, pairOf, type Seat } from '../problem/problem.ts';
import { type RuleSet, rotationLimits } from './rules.ts';

export interface Violation {
  rule:
    | 'unlisted'
    | 'conflict'
    | 'twice'
    | 'demand'
    | 'load'
    | 'role'
    | 'employer'
    | 'day'
    | 'city'
    | 'together';
  panel?: number;
  expert?: number;
  found?: number;
  limit?: number;
}

/**
 * Every broken rule of an assignment, counted from the problem alone. It shares nothing with the solvers, so that a
 * mistake there cannot hide here.
 */
export function violations(problem: Problem, seats: Seat[], rules: RuleSet): Violation[] {
  const found: Violation[] = [];
  const taken = new Set<string>();
  const panels: number[][] = Array.from({ length: problem.panels.n }, () => []);
  const load = new Map<number, number[]>();
  for (const [panel, expert] of seats) {
    const key = `${panel},${expert}`;
    const pair = panel >= 0 && panel < problem.panels.n ? pairOf(problem, panel, expert) : -1;
    if (pair < 0) {
      found.push({ rule: 'unlisted', panel, expert });
      continue;
    }
    if (problem.pairs.barred[pair]) found.push({ rule: 'conflict', panel, expert });
    if (taken.has(key)) found.push({ rule: 'twice', panel, expert });
    taken.add(key);
    panels[panel]?.push(expert);
    const sits = load.get(expert) ?? [];
    sits.push(panel);
    load.set(expert, sits);
  }
  panels.forEach((members, panel) => {
    panelRules(problem, panel, members, rules, found);
  });
  for (let expert = 0; expert < problem.experts.n; expert++)
    expertRules(problem, expert, load.get(expert) ?? [], rules, found);
  if (rules === 'rotation') together(panels, found);
  return found;
}

function panelRules(problem: Problem, panel: number, members: number[], rules: RuleSet, found: Violation[]) {
  const { panels, experts } = problem;
  const demand = panels.demand[panel] as number;
  if (members.length !== demand) found.push({ rule: 'demand', panel, found: members.length, limit: demand });
  if (rules === 'total') return;
  for (const { role, min } of panels.roleMins) {
    const have = members.filter((e) => experts.role?.[e] === role).length;
    const limit = min[panel] as number;
    if (have < limit) found.push({ rule: 'role', panel, found: have, limit });
  }
  const limit = panels.employerMax?.[panel];
  if (limit === undefined) return;
  for (const [, have] of counted(members, (e) => experts.employer?.[e] ?? -1))
    if (have > limit) found.push({ rule: 'employer', panel, found: have, limit });
}

function expertRules(problem: Problem, expert: number, sits: number[], rules: RuleSet, found: Violation[]) {
  const { panels, experts } = problem;
  const least = experts.minLoad[expert] as number;
  const most = experts.maxLoad[expert] as number;
  if (sits.length < least) found.push({ rule: 'load', expert, found: sits.length, limit: least });
  if (sits.length > most) found.push({ rule: 'load', expert, found: sits.length, limit: most });
  const dayMax = experts.dayMax?.[expert];
  if (rules !== 'total' && dayMax !== undefined)
    for (const [, have] of counted(sits, (p) => panels.day?.[p] ?? -1))
      if (have > dayMax) found.push({ rule: 'day', expert, found: have, limit: dayMax });
  if (rules !== 'rotation') return;
  const limit = rotationLimits.cityMax;
  for (const [, have] of counted(sits, (p) => panels.city?.[p] ?? -1))
    if (have > limit) found.push({ rule: 'city', expert, found: have, limit });
}

function together(panels: number[][], found: Violation[]) {
  const met = new Map<string, number>();
  for (const members of panels)
    for (const a of members)
      for (const b of members) if (a < b) met.set(`${a},${b}`, (met.get(`${a},${b}`) ?? 0) + 1);
  for (const [pair, times] of met)
    if (times > rotationLimits.togetherMax)
      found.push({
        rule: 'together',
        expert: Number(pair.split(',')[0]),
        found: times,
        limit: rotationLimits.togetherMax,
      });
}

/** How often each word occurs; what is unknown (-1) counts for nothing. */
function counted(items: number[], wordOf: (item: number) => number): Map<number, number> {
  const count = new Map<number, number>();
  for (const item of items) {
    const word = wordOf(item);
    if (word >= 0) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}
