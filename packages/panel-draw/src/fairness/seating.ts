// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';

/** An assignment that is changed seat by seat: members, sums and loads at hand. */
export class Seating {
  readonly problem: Problem;
  readonly chosen: Uint8Array;
  readonly sum: Float64Array;
  readonly load: Int32Array;
  /** the chosen pairs of each expert */
  readonly seats: number[][];
  total = 0;

  constructor(problem: Problem, chosen: Uint8Array) {
    this.problem = problem;
    this.chosen = chosen.slice();
    this.sum = new Float64Array(problem.panels.n);
    this.load = new Int32Array(problem.experts.n);
    this.seats = Array.from({ length: problem.experts.n }, () => []);
    for (let i = 0; i < chosen.length; i++) if (chosen[i]) this.add(i);
  }

  private add(i: number): void {
    const { panel, col, val } = this.problem.pairs;
    this.chosen[i] = 1;
    this.sum[panel[i]!]! += val[i]!;
    this.total += val[i]!;
    this.load[col[i]!]!++;
    this.seats[col[i]!]!.push(i);
  }

  private remove(i: number): void {
    const { panel, col, val } = this.problem.pairs;
    this.chosen[i] = 0;
    this.sum[panel[i]!]! -= val[i]!;
    this.total -= val[i]!;
    this.load[col[i]!]!--;
    const seats = this.seats[col[i]!]!;
    seats.splice(seats.indexOf(i), 1);
  }

  change(leaves: number[], comes: number[]): void {
    for (const i of leaves) this.remove(i);
    for (const i of comes) this.add(i);
  }

  mean(p: number): number {
    return this.sum[p]! / this.problem.panels.demand[p]!;
  }

  /** The mean of the worst panel; panels that want nobody are neither good nor bad. */
  worst(): number {
    let worst = Number.POSITIVE_INFINITY;
    for (let p = 0; p < this.problem.panels.n; p++)
      if (this.problem.panels.demand[p]! > 0) worst = Math.min(worst, this.mean(p));
    return worst;
  }
}
