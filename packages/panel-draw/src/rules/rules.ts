import type { Problem } from '../problem/problem.ts';

/** The sets of rules a task is solved under. Demand, load and conflicts hold in each. */
export const ruleSets = ['total', 'full', 'rotation'] as const;
export type RuleSet = (typeof ruleSets)[number];

/** An expert sits on at most this many panels of one city, and two experts sit together at most so often. */
export const rotationLimits = { cityMax: 3, togetherMax: 2 };

/** Listed pairs fall into groups of which at most `cap` may be chosen; -1: in no group that could overflow. */
export interface Family {
  rule: 'employerMax' | 'cityMax' | 'dayMax';
  groupOf: Int32Array;
  cap: Int32Array;
  groups: number;
}

/** Groups with no more pairs than their cap can never overflow; they are left out. */
export function family(
  problem: Problem,
  rule: Family['rule'],
  keyOf: (pair: number) => number,
  keys: number,
  capOf: (pair: number) => number,
): Family {
  const { col, barred } = problem.pairs;
  const count = new Map<number, number>();
  const keyed = new Float64Array(col.length);
  for (let i = 0; i < col.length; i++) {
    keyed[i] = barred[i] ? -1 : keyOf(i);
    const key = keyed[i] as number;
    if (key >= 0 && key < keys) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const number = new Map<number, number>();
  const caps: number[] = [];
  const groupOf = new Int32Array(col.length).fill(-1);
  for (let i = 0; i < col.length; i++) {
    const key = keyed[i] as number;
    const cap = key < 0 ? 0 : capOf(i);
    if (key < 0 || (count.get(key) ?? 0) <= cap) continue;
    let group = number.get(key);
    if (group === undefined) {
      group = caps.length;
      number.set(key, group);
      caps.push(cap);
    }
    groupOf[i] = group;
  }
  return { rule, groupOf, cap: Int32Array.from(caps), groups: caps.length };
}

export function familiesOf(problem: Problem, rules: RuleSet, cityMax = rotationLimits.cityMax): Family[] {
  const { panels, experts, pairs, labels } = problem;
  const families: Family[] = [];
  const at = (list: Int32Array, i: number) => list[i] as number;
  if (rules !== 'total' && panels.employerMax && experts.employer) {
    const employers = Math.max(1, labels.employer.length);
    const { employerMax } = panels;
    const { employer } = experts;
    const keyOf = (i: number) => {
      const id = at(employer, at(pairs.col, i));
      return id < 0 ? -1 : at(pairs.panel, i) * employers + id;
    };
    families.push(
      family(problem, 'employerMax', keyOf, panels.n * employers, (i) => at(employerMax, at(pairs.panel, i))),
    );
  }
  if (rules !== 'total' && experts.dayMax && panels.day) {
    const days = Math.max(1, labels.day.length);
    const { dayMax } = experts;
    const { day } = panels;
    const keyOf = (i: number) => {
      const id = at(day, at(pairs.panel, i));
      return id < 0 ? -1 : at(pairs.col, i) * days + id;
    };
    families.push(family(problem, 'dayMax', keyOf, experts.n * days, (i) => at(dayMax, at(pairs.col, i))));
  }
  if (rules === 'rotation' && panels.city) {
    const cities = Math.max(1, labels.city.length);
    const { city } = panels;
    const keyOf = (i: number) => {
      const id = at(city, at(pairs.panel, i));
      return id < 0 ? -1 : at(pairs.col, i) * cities + id;
    };
    families.push(family(problem, 'cityMax', keyOf, experts.n * cities, () => cityMax));
  }
  return families;
}
