// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { layOut, plainRules } from './flow/layout.ts';
import { emptyNetwork } from './flow/network.ts';
import { Simplex } from './flow/simplex.ts';
import { type Problem, seatsDemanded } from './problem/problem.ts';
import { familiesOf } from './rules/rules.ts';
import { type Solved, shortages, solveTotal } from './total.ts';

export type Relaxing =
  | { kind: 'raise_load'; expert: number; by: number; price: number }
  | { kind: 'lift_conflict'; panel: number; expert: number; reason: string; price: number }
  | { kind: 'lower_demand'; panel: number; by: number; price: number }
  | { kind: 'lower_min_load'; expert: number; by: number; price: number };

export interface Blocking {
  demanded: number;
  fillable: number;
  /** these panels together ask for `deficiency` seats more than everybody admissible to them can take */
  panels: number[];
  deficiency: number;
  /** the experts who are full because of them */
  experts: number[];
  missedLoads: { expert: number; missing: number }[];
  relaxations: Relaxing[];
  /** seats each further rule would leave empty on its own */
  rules: { rule: string; missing: number }[];
}

/** What one more panel for an expert, a panel with a seat less, a conflict looked away from is worth. */
export const relaxingPrices = { raiseLoad: 1, lowerDemand: 3, liftConflict: 5 };

export function findBlocking(problem: Problem, solved: Solved = solveTotal(problem)): Blocking {
  const { panels, experts } = reachable(problem, solved);
  const demanded = seatsDemanded(problem);
  const missedLoads: Blocking['missedLoads'] = [];
  const { layout, simplex } = solved;
  for (let e = 0; e < problem.experts.n; e++) {
    const missing = simplex.shortageOf(layout.expertNode + e);
    if (missing > 0) missedLoads.push({ expert: e, missing });
  }
  return {
    demanded,
    fillable: demanded - solved.emptySeats,
    panels,
    deficiency: solved.emptySeats,
    experts,
    missedLoads,
    relaxations: [
      ...cheapestRelaxations(problem, solved.emptySeats),
      ...missedLoads.map(({ expert, missing }) => ({
        kind: 'lower_min_load' as const,
        expert,
        by: missing,
        price: missing,
      })),
    ],
    rules: furtherRules(problem),
  };
}

/** From the panels with empty seats along pairs that could still be used: the source side of a smallest cut. */
function reachable(problem: Problem, { chosen, simplex }: Solved): { panels: number[]; experts: number[] } {
  const { ptr, col, barred, panel } = problem.pairs;
  const seen = new Uint8Array(problem.panels.n);
  const full = new Uint8Array(problem.experts.n);
  const seats: number[][] = Array.from({ length: problem.experts.n }, () => []);
  for (let i = 0; i < col.length; i++) if (chosen[i]) seats[col[i]!]!.push(panel[i]!);
  const queue: number[] = [];
  const reach = (p: number) => {
    if (seen[p]) return;
    seen[p] = 1;
    queue.push(p);
  };
  for (let p = 0; p < problem.panels.n; p++) if (simplex.shortageOf(p) > 0) reach(p);
  for (let p = queue.pop(); p !== undefined; p = queue.pop())
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
      const e = col[i]!;
      if (chosen[i] || barred[i] || full[e]) continue;
      full[e] = 1;
      for (const other of seats[e]!) reach(other);
    }
  const marked = (marks: Uint8Array) => [...marks.keys()].filter((k) => marks[k]);
  return { panels: marked(seen), experts: marked(full) };
}

/** A flow in which more load, fewer seats and looking away from conflicts can be bought; the cheapest purchase. */
function cheapestRelaxations(problem: Problem, deficiency: number): Relaxing[] {
  if (deficiency === 0) return [];
  const { panels, experts, pairs } = problem;
  const n = pairs.col.length;
  const network = emptyNetwork(panels.n + experts.n, n + 2 * experts.n);
  const root = network.nodes;
  for (let i = 0; i < n; i++) {
    network.source[i] = pairs.panel[i]!;
    network.target[i] = panels.n + pairs.col[i]!;
    network.capacity[i] = 1;
    network.cost[i] = pairs.barred[i] ? relaxingPrices.liftConflict : 0;
  }
  for (let e = 0; e < experts.n; e++)
    for (const [a, capacity, cost] of [
      [n + e, experts.maxLoad[e]!, 0],
      [n + experts.n + e, panels.n, relaxingPrices.raiseLoad],
    ] as const) {
      network.source[a] = panels.n + e;
      network.target[a] = root;
      network.capacity[a] = capacity;
      network.cost[a] = cost;
      network.shortage[panels.n + e] = 1e6;
    }
  for (let p = 0; p < panels.n; p++) {
    network.supply[p] = panels.demand[p]!;
    network.shortage[p] = relaxingPrices.lowerDemand;
  }
  const simplex = new Simplex(network);
  simplex.solve();
  const found: Relaxing[] = [];
  for (let e = 0; e < experts.n; e++) {
    const by = simplex.flow[n + experts.n + e]!;
    if (by > 0) found.push({ kind: 'raise_load', expert: e, by, price: by * relaxingPrices.raiseLoad });
  }
  for (let p = 0; p < panels.n; p++) {
    const by = simplex.shortageOf(p);
    if (by > 0) found.push({ kind: 'lower_demand', panel: p, by, price: by * relaxingPrices.lowerDemand });
  }
  for (const { panel, expert, reason } of problem.conflicts)
    for (let i = pairs.ptr[panel]!; i < pairs.ptr[panel + 1]!; i++)
      if (pairs.col[i] === expert && simplex.flow[i]! > 0) {
        found.push({ kind: 'lift_conflict', panel, expert, reason, price: relaxingPrices.liftConflict });
        break;
      }
  return found;
}

function furtherRules(problem: Problem): Blocking['rules'] {
  const missing = (roles: boolean, rule: 'dayMax' | null) => {
    const within = rule ? (familiesOf(problem, 'full').find((f) => f.rule === rule) ?? null) : null;
    const layout = layOut(problem, rule || roles ? { roles, within } : plainRules);
    const simplex = new Simplex(layout.network);
    simplex.solve();
    const { emptySeats, missedLoads } = shortages(layout, simplex);
    return emptySeats + missedLoads;
  };
  const rules: Blocking['rules'] = [];
  if (problem.panels.roleMins.length > 0) rules.push({ rule: 'roleMin', missing: missing(true, null) });
  if (problem.experts.dayMax && problem.panels.day)
    rules.push({ rule: 'dayMax', missing: missing(false, 'dayMax') });
  return rules;
}
