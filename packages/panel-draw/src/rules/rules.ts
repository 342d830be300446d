// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
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

/** A panel's pairs stand together anyway; an expert's are found by this order. */
export function byExpert({ col }: Problem['pairs'], experts: number): Int32Array {
  const at = new Int32Array(experts + 1);
  for (let i = 0; i < col.length; i++) at[col[i]! + 1]!++;
  for (let e = 0; e < experts; e++) at[e + 1]! += at[e]!;
  const order = new Int32Array(col.length);
  for (let i = 0; i < col.length; i++) order[at[col[i]!]!++] = i;
  return order;
}

interface Grouping {
  rule: Family['rule'];
  /** groups lie inside one panel or one expert: `ownerOf` says which, `order` lists pairs owner by owner */
  ownerOf: Int32Array;
  order: Int32Array | null;
  /** which of the owner's groups, of so many at most; -1: unknown, in none */
  kindOf: (pair: number) => number;
  kinds: number;
  capOf: (owner: number) => number;
}

/** Groups with no more pairs than their cap can never overflow; they are left out. */
function family(problem: Problem, { rule, ownerOf, order, kindOf, kinds, capOf }: Grouping): Family {
  const { barred } = problem.pairs;
  const n = barred.length;
  const groupOf = new Int32Array(n).fill(-1);
  const caps: number[] = [];
  const count = new Int32Array(kinds);
  const group = new Int32Array(kinds);
  const pairAt = (k: number) => (order ? order[k]! : k);
  for (let from = 0, to = 0; from < n; from = to) {
    const owner = ownerOf[pairAt(from)]!;
    const cap = capOf(owner);
    for (to = from; to < n && ownerOf[pairAt(to)] === owner; to++) {
      const kind = barred[pairAt(to)] ? -1 : kindOf(pairAt(to));
      if (kind >= 0) count[kind]!++;
    }
    for (let k = from; k < to; k++) {
      const kind = barred[pairAt(k)] ? -1 : kindOf(pairAt(k));
      if (kind < 0 || count[kind]! <= cap) continue;
      if (group[kind] === 0) group[kind] = caps.push(cap);
      groupOf[pairAt(k)] = group[kind]! - 1;
    }
    for (let k = from; k < to; k++) {
      const kind = kindOf(pairAt(k));
      if (kind < 0) continue;
      count[kind] = 0;
      group[kind] = 0;
    }
  }
  return { rule, groupOf, cap: Int32Array.from(caps), groups: caps.length };
}

export function familiesOf(problem: Problem, rules: RuleSet, cityMax = rotationLimits.cityMax): Family[] {
  const { panels, experts, pairs, labels } = problem;
  if (rules === 'total') return [];
  const families: Family[] = [];
  const { employerMax, day, city } = panels;
  const { employer, dayMax } = experts;
  const { panel, col } = pairs;
  if (employerMax && employer)
    families.push(
      family(problem, {
        rule: 'employerMax',
        ownerOf: panel,
        order: null,
        kindOf: (i) => employer[col[i]!]!,
        kinds: labels.employer.length,
        capOf: (p) => employerMax[p]!,
      }),
    );
  const order = byExpert(pairs, experts.n);
  const inLoad = (rule: Family['rule'], of: Int32Array, kinds: number, capOf: (e: number) => number) =>
    family(problem, { rule, ownerOf: col, order, kindOf: (i) => of[panel[i]!]!, kinds, capOf });
  if (dayMax && day) families.push(inLoad('dayMax', day, labels.day.length, (e) => dayMax[e]!));
  if (rules === 'rotation' && city) families.push(inLoad('cityMax', city, labels.city.length, () => cityMax));
  return families;
}
