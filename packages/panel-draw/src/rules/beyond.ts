// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Core } from '../core.ts';
import type { Beyond } from '../full.ts';
import type { Problem } from '../problem/problem.ts';
import type { Relaxation } from './relaxation.ts';
import type { Family } from './rules.ts';

/** Beyond this a table of every expert and day is left out; the bound then is a little weaker, never wrong. */
const mostCells = 30_000_000;

/** Which group of the core a pair of this expert and this day (or city) would belong to. */
interface Cells {
  family: Family;
  kindOfPanel: Int32Array;
  kinds: number;
  group: Int32Array;
}

/**
 * What the pairs outside the core would add to the relaxation's bound at its present prices: a pair that would pay
 * raises it by what it would pay. Groups the core does not know are free of charge, which can only raise the bound.
 */
export function beyond(problem: Problem, core: Core, relaxation: Relaxation): Beyond {
  const { panels, experts, pairs } = problem;
  const { ptr, col, val, barred } = pairs;
  const { pi } = relaxation.simplex.tree;
  const { layout, scale, nested, priced, prices } = relaxation;
  const groupNode = layout.expertNode + experts.n;
  const inFlow = nested ? cellsOf(problem, core, nested) : null;
  const loads = priced.map((family) => cellsOf(problem, core, family));
  const employers = priced.findIndex((f) => f.rule === 'employerMax');
  const groupOfEmployer = new Int32Array(problem.labels.employer.length);
  const bucketOf = new Int32Array(problem.labels.role.length).fill(-1);
  panels.roleMins.forEach(({ role }, k) => {
    bucketOf[role] = k;
  });
  let excess = 0;
  let leastRegret = Number.POSITIVE_INFINITY;
  for (let p = 0; p < panels.n; p++) {
    if (employers >= 0) employersOf(core, priced[employers]!, experts.employer!, p, groupOfEmployer);
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
      if (core.kept[i] || barred[i]) continue;
      const e = col[i]!;
      const role = experts.role?.[e] ?? -1;
      const bucket = role < 0 ? -1 : bucketOf[role]!;
      const from = bucket < 0 ? p : panels.n + p * panels.roleMins.length + bucket;
      const group = inFlow ? groupAt(inFlow, p, e) : -1;
      let cost = -val[i]! * scale + pi[from]! - pi[group < 0 ? layout.expertNode + e : groupNode + group]!;
      loads.forEach((cells, f) => {
        const g = cells ? groupAt(cells, p, e) : -1;
        if (g >= 0) cost += prices[f]![g]!;
      });
      const employer = employers < 0 ? -1 : experts.employer![e]!;
      if (employer >= 0 && groupOfEmployer[employer]! > 0)
        cost += prices[employers]![groupOfEmployer[employer]! - 1]!;
      leastRegret = Math.min(leastRegret, cost / scale);
      if (cost < 0) excess -= cost;
    }
  }
  return { excess: Math.ceil(excess / scale), leastRegret };
}

function cellsOf(problem: Problem, core: Core, family: Family): Cells | null {
  const { panels, experts, labels } = problem;
  if (family.rule === 'employerMax') return null;
  const [kindOfPanel, kinds] =
    family.rule === 'dayMax' ? [panels.day!, labels.day.length] : [panels.city!, labels.city.length];
  if (experts.n * kinds > mostCells) return null;
  const group = new Int32Array(experts.n * kinds).fill(-1);
  const { panel, col } = core.problem.pairs;
  for (let k = 0; k < col.length; k++)
    if (family.groupOf[k]! >= 0) group[col[k]! * kinds + kindOfPanel[panel[k]!]!] = family.groupOf[k]!;
  return { family, kindOfPanel, kinds, group };
}

function groupAt({ kindOfPanel, kinds, group }: Cells, panel: number, expert: number): number {
  const kind = kindOfPanel[panel]!;
  return kind < 0 ? -1 : group[expert * kinds + kind]!;
}

/** The panel's groups by employer, counted from one; nothing is left of the panel before. */
function employersOf(core: Core, family: Family, employer: Int32Array, panel: number, found: Int32Array) {
  found.fill(0);
  const { ptr, col } = core.problem.pairs;
  for (let k = ptr[panel]!; k < ptr[panel + 1]!; k++)
    if (family.groupOf[k]! >= 0) found[employer[col[k]!]!] = family.groupOf[k]! + 1;
}
