// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';
import { guess } from './guess.ts';
import { emptyNetwork, type Network } from './network.ts';

/** Groups inside one expert's load (the panels of a day, or of a city) of which at most `cap` may be taken. */
export interface Buckets {
  groupOf: Int32Array;
  cap: Int32Array;
  groups: number;
}

/** Which rules the network itself carries: what nests, roles inside a panel and one kind of group inside a load. */
export interface LayoutRules {
  roles: boolean;
  within: Buckets | null;
}

export const plainRules: LayoutRules = { roles: false, within: null };

/**
 * The problem as a flow: panel -> (role bucket) -> (day or city bucket) -> expert -> root. Arc i < pairs is pair i.
 * Costs are scores turned round, so that the cheapest flow is the best sum.
 */
export interface Layout {
  network: Network;
  pairs: number;
  /** nodes below this are panels and role buckets: their shortage is empty seats */
  expertNode: number;
  /** arc of expert e to the root: loadArc + e */
  loadArc: number;
  /** roles asked for more seats than a panel has */
  impossibleRoles: number[];
}

/** `units` per seat and `cap` units per pair: 1 and 1 for an assignment, 10 and 3 for marginals capped at 0.3. */
export function layOut(problem: Problem, rules: LayoutRules, units = 1, cap = 1): Layout {
  const { panels, experts, pairs } = problem;
  const count = pairs.col.length;
  const buckets = rules.roles ? panels.roleMins.length : 0;
  const { within } = rules;
  const expertNode = panels.n * (1 + buckets);
  const bucketNode = expertNode + experts.n;
  const loadArc = count;
  const roleArc = loadArc + experts.n;
  const bucketArc = roleArc + panels.n * buckets;
  const bucketCount = within?.groups ?? 0;
  const network = emptyNetwork(bucketNode + bucketCount, bucketArc + bucketCount);
  const { source, target, capacity, cost, supply, shortage } = network;
  const root = network.nodes;
  const owner = new Int32Array(bucketCount);
  const bucketOf = new Int32Array(problem.labels.role.length).fill(-1);
  if (rules.roles)
    panels.roleMins.forEach(({ role }, k) => {
      bucketOf[role] = k;
    });

  for (let i = 0; i < count; i++) {
    const p = pairs.panel[i]!;
    const e = pairs.col[i]!;
    const role = buckets > 0 ? experts.role![e]! : -1;
    const bucket = role < 0 ? -1 : bucketOf[role]!;
    source[i] = bucket < 0 ? p : panels.n + p * buckets + bucket;
    const group = within ? within.groupOf[i]! : -1;
    if (group >= 0) owner[group] = e;
    target[i] = group < 0 ? expertNode + e : bucketNode + group;
    capacity[i] = pairs.barred[i] ? 0 : cap;
    cost[i] = -pairs.val[i]!;
  }
  const price = prices(problem, network.nodes);
  for (let e = 0; e < experts.n; e++) {
    source[loadArc + e] = expertNode + e;
    target[loadArc + e] = root;
    capacity[loadArc + e] = units * (experts.maxLoad[e]! - experts.minLoad[e]!);
    supply[expertNode + e] = -units * experts.minLoad[e]!;
    shortage[expertNode + e] = experts.minLoad[e]! > 0 ? price.load : price.never;
  }
  const impossibleRoles = panelNodes(problem, network, buckets, roleArc, units, price.seat);
  for (let k = 0; k < bucketCount; k++) {
    source[bucketArc + k] = bucketNode + k;
    target[bucketArc + k] = expertNode + owner[k]!;
    capacity[bucketArc + k] = units * within!.cap[k]!;
    shortage[bucketNode + k] = price.never;
  }
  const layout = { network, pairs: count, expertNode, loadArc, impossibleRoles };
  network.hang = Int32Array.from({ length: network.nodes }, (_, u) => bucketArc + bucketCount + u);
  for (let k = 0; k < bucketCount; k++) network.hang[bucketNode + k] = bucketArc + k;
  guess(problem, layout, cap);
  return layout;
}

function panelNodes(
  problem: Problem,
  network: Network,
  buckets: number,
  roleArc: number,
  units: number,
  seatPrice: number,
): number[] {
  const { panels } = problem;
  const { source, target, capacity, supply, shortage } = network;
  const impossible: number[] = [];
  for (let p = 0; p < panels.n; p++) {
    let free = panels.demand[p]!;
    for (let k = 0; k < buckets; k++) free -= panels.roleMins[k]!.min[p]!;
    if (free < 0) impossible.push(p);
    supply[p] = units * Math.max(0, free);
    shortage[p] = seatPrice;
    for (let k = 0; k < buckets; k++) {
      const a = roleArc + p * buckets + k;
      const node = panels.n + p * buckets + k;
      source[a] = p;
      target[a] = node;
      capacity[a] = units * Math.max(0, free);
      supply[node] = units * panels.roleMins[k]!.min[p]!;
      shortage[node] = seatPrice;
    }
  }
  return impossible;
}

/**
 * An augmenting path visits a node at most once, so it changes the sum of scores by less than nodes times the
 * largest score. Above that, a seat is worth more than any score; a minimum load comes between.
 */
function prices(problem: Problem, nodes: number): { load: number; seat: number; never: number } {
  let largest = 1;
  for (const v of problem.pairs.val) if (Math.abs(v) > largest) largest = Math.abs(v);
  const longest = Math.min(nodes, 4 * Math.min(problem.panels.n, problem.experts.n) + 8);
  const load = largest * longest + 1;
  return { load, seat: 3 * load, never: 9 * load };
}
