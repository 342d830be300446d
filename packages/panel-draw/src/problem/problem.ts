/** Panels want experts; a pair that is not listed does not exist. Everything is an index, names stay with the caller. */
export interface Problem {
  panels: {
    n: number;
    demand: Int32Array;
    city: Int32Array | null;
    industry: Int32Array | null;
    day: Int32Array | null;
    roleMins: RoleMin[];
    /** per panel; null: no such rule */
    employerMax: Int32Array | null;
  };
  experts: {
    n: number;
    maxLoad: Int32Array;
    minLoad: Int32Array;
    role: Int32Array | null;
    employer: Int32Array | null;
    city: Int32Array | null;
    /** per expert; null: no such rule */
    dayMax: Int32Array | null;
  };
  pairs: Pairs;
  conflicts: Conflict[];
  /** The words of the file behind the small integers above. */
  labels: { role: Label[]; employer: Label[]; city: Label[]; day: Label[]; industry: Label[] };
}

export type Label = string | number;

/** Rows by panel: pair i of panel p stands at ptr[p] <= i < ptr[p + 1]. */
export interface Pairs {
  ptr: Int32Array;
  col: Int32Array;
  val: Float64Array;
  panel: Int32Array;
  /** 1: listed, but forbidden by a conflict */
  barred: Uint8Array;
}

export interface RoleMin {
  role: number;
  min: Int32Array;
}

export interface Conflict {
  panel: number;
  expert: number;
  reason: string;
}

export type Seat = [panel: number, expert: number];

/** The index of a listed pair, or -1. */
export function pairOf(problem: Problem, panel: number, expert: number): number {
  const { ptr, col } = problem.pairs;
  for (let i = ptr[panel] as number; i < (ptr[panel + 1] as number); i++) if (col[i] === expert) return i;
  return -1;
}

export function seatsDemanded(problem: Problem): number {
  return problem.panels.demand.reduce((sum, d) => sum + d, 0);
}

export function seatsOf(problem: Problem, chosen: Uint8Array): Seat[] {
  const { col, panel } = problem.pairs;
  const seats: Seat[] = [];
  for (let i = 0; i < col.length; i++)
    if (chosen[i] === 1) seats.push([panel[i] as number, col[i] as number]);
  return seats;
}

export function totalOf(problem: Problem, chosen: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < chosen.length; i++) if (chosen[i] === 1) total += problem.pairs.val[i] as number;
  return total;
}

/** Seats as a mark per pair; null when one of them is not a listed pair. */
export function chosenOf(problem: Problem, seats: Seat[]): Uint8Array | null {
  const chosen = new Uint8Array(problem.pairs.col.length);
  for (const [panel, expert] of seats) {
    if (panel < 0 || panel >= problem.panels.n) return null;
    const pair = pairOf(problem, panel, expert);
    if (pair < 0) return null;
    chosen[pair] = 1;
  }
  return chosen;
}
