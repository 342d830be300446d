// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { emptyNetwork } from '../flow/network.ts';
import { Simplex } from '../flow/simplex.ts';
import type { Problem } from '../problem/problem.ts';

/** Shares that were not quite within the loads leave no room for the last units; then all give way a little. */
export function toUnits(problem: Problem, shares: Float64Array, denominator: number, most: number) {
  for (const give of [0, 0.003, 0.03, 0.3]) {
    const units = roundedUp(problem, shares, denominator, most, 1 - give);
    if (units) return units;
  }
  return null;
}

/** Rounded down, then the rest of every demand found by a flow within loads and cap; null when there is no room. */
function roundedUp(
  problem: Problem,
  shares: Float64Array,
  denominator: number,
  most: number,
  part: number,
): Int32Array | null {
  const { panels, experts, pairs } = problem;
  const n = pairs.col.length;
  const units = Int32Array.from(shares, (x) =>
    x * denominator + 1e-6 >= most ? most : Math.floor(x * denominator * part),
  );
  const seats = Float64Array.from(panels.demand, (d) => d * denominator);
  const load = new Float64Array(experts.n);
  // What stands at the cap comes first: on a face it must, and the rest can give way.
  const atCap = Uint8Array.from(units, (u) => (u === most ? 1 : 0));
  for (const turn of [1, 0])
    for (let i = 0; i < n; i++) {
      if (atCap[i] !== turn) continue;
      const p = pairs.panel[i]!;
      const e = pairs.col[i]!;
      const fits = Math.max(0, Math.min(units[i]!, seats[p]!, experts.maxLoad[e]! * denominator - load[e]!));
      units[i] = fits;
      seats[p]! -= fits;
      load[e]! += fits;
    }
  const network = emptyNetwork(panels.n + experts.n, n + experts.n);
  for (let i = 0; i < n; i++) {
    network.source[i] = pairs.panel[i]!;
    network.target[i] = panels.n + pairs.col[i]!;
    network.capacity[i] = pairs.barred[i] ? 0 : most - units[i]!;
    // A pair without any share stays without one unless the demand asks for it.
    network.cost[i] = units[i] === 0 ? 1 : 0;
  }
  for (let e = 0; e < experts.n; e++) {
    const a = n + e;
    const least = Math.max(0, experts.minLoad[e]! * denominator - load[e]!);
    network.source[a] = panels.n + e;
    network.target[a] = panels.n + experts.n;
    network.capacity[a] = experts.maxLoad[e]! * denominator - load[e]! - least;
    network.supply[panels.n + e] = -least;
    network.shortage[panels.n + e] = 1e6;
  }
  for (let p = 0; p < panels.n; p++) {
    network.supply[p] = seats[p]!;
    network.shortage[p] = 1e6;
  }
  const simplex = new Simplex(network);
  simplex.solve();
  for (let u = 0; u < simplex.root; u++) if (simplex.shortageOf(u) > 0) return null;
  for (let i = 0; i < n; i++) units[i]! += simplex.flow[i]!;
  return units;
}
