// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Problem } from '../problem/problem.ts';
import { familiesOf, type RuleSet, rotationLimits } from '../rules/rules.ts';
import { violations } from '../rules/violations.ts';
import { type Model, type ModelAnswer, solveModel } from './highs.ts';

/** What is settled already: 1 chosen, 0 not, -1 open. */
export type Settled = Int8Array;

export interface ProgramAnswer {
  status: ModelAnswer['status'];
  chosen: Uint8Array | null;
  bound: number;
}

/**
 * What is left open of a problem as an integer program. Meetings of two experts are too many to write down; only those
 * that turn out too frequent get their rows, and it is solved again.
 */
export async function solveProgram(
  problem: Problem,
  rules: RuleSet,
  values: Float64Array,
  settled: Settled,
  seconds: number,
  stopped?: AbortSignal,
): Promise<ProgramAnswer> {
  const open: number[] = [];
  const column = new Int32Array(settled.length).fill(-1);
  let fixed = 0;
  for (let i = 0; i < settled.length; i++) {
    if (settled[i] === 1) fixed += values[i]!;
    if (settled[i] !== -1) continue;
    column[i] = open.length;
    open.push(i);
  }
  const base = rowsOf(problem, rules, settled, column);
  if (base === null) return { status: 'infeasible', chosen: null, bound: Number.NEGATIVE_INFINITY };
  const meetings = new Set<string>();
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const model: Model = {
      value: Float64Array.from(open, (i) => values[i]!),
      rows: [...base],
      continuousFrom: open.length,
    };
    if (!addMeetings(problem, meetings, settled, column, model))
      return { status: 'infeasible', chosen: null, bound: Number.NEGATIVE_INFINITY };
    const left = (until - performance.now()) / 1000;
    if (left < 0.05) return { status: 'stopped', chosen: null, bound: Number.POSITIVE_INFINITY };
    const answer = await solveModel(model, left, stopped);
    const bound = Math.floor(answer.bound + fixed + 1e-6);
    if (!answer.values) return { status: answer.status, chosen: null, bound };
    const chosen = Uint8Array.from(settled, (s, i) =>
      s === 1 || (column[i]! >= 0 && answer.values![column[i]!]! > 0.5) ? 1 : 0,
    );
    const seats = seatsOfChosen(problem, chosen);
    const found = violations(problem, seats, rules);
    if (found.length === 0) return { status: answer.status, chosen, bound };
    const tooOften = metTooOften(problem, chosen).filter((key) => !meetings.has(key));
    if (rules !== 'rotation' || tooOften.length === 0 || answer.status !== 'optimal')
      return { status: 'stopped', chosen: null, bound };
    for (const key of tooOften) meetings.add(key);
  }
}

type Row = Model['rows'][number];

interface Limits {
  groupOf: (pair: number) => number;
  least: (group: number) => number;
  most: (group: number) => number;
  /** so many groups owe something even if nothing is open in them; the others are looked at when they occur */
  owing: number;
}

/** Rows over the open columns; null when a rule is broken by what is settled alone. */
function rowsOf(problem: Problem, rules: RuleSet, settled: Settled, column: Int32Array): Row[] | null {
  const { panels, experts, pairs } = problem;
  const all: Limits[] = [
    {
      groupOf: (i) => pairs.panel[i]!,
      least: (p) => panels.demand[p]!,
      most: (p) => panels.demand[p]!,
      owing: panels.n,
    },
    {
      groupOf: (i) => pairs.col[i]!,
      least: (e) => experts.minLoad[e]!,
      most: (e) => experts.maxLoad[e]!,
      owing: experts.n,
    },
  ];
  if (rules !== 'total')
    for (const { role, min } of panels.roleMins)
      all.push({
        groupOf: (i) => (experts.role![pairs.col[i]!] === role ? pairs.panel[i]! : -1),
        least: (p) => min[p]!,
        most: () => 1e9,
        owing: panels.n,
      });
  for (const { groupOf, cap } of familiesOf(problem, rules))
    all.push({ groupOf: (i) => groupOf[i]!, least: () => 0, most: (g) => cap[g]!, owing: 0 });
  const rows: Row[] = [];
  const present: number[] = [];
  for (let i = 0; i < settled.length; i++) if (settled[i] !== 0) present.push(i);
  for (const limits of all) if (!addRows(rows, limits, present, settled, column)) return null;
  return rows;
}

function addRows(
  rows: Row[],
  { groupOf, least, most, owing }: Limits,
  present: number[],
  settled: Settled,
  column: Int32Array,
): boolean {
  const groups = new Map<number, { have: number; columns: number[] }>();
  const groupAt = (g: number) => {
    const known = groups.get(g) ?? { have: 0, columns: [] };
    groups.set(g, known);
    return known;
  };
  for (let g = 0; g < owing; g++) groupAt(g);
  for (const i of present) {
    const g = groupOf(i);
    if (g < 0) continue;
    if (settled[i] === 1) groupAt(g).have++;
    else groupAt(g).columns.push(column[i]!);
  }
  for (const [g, { have, columns }] of groups) {
    const low = least(g) - have;
    const high = most(g) - have;
    if (high < 0 || low > columns.length) return false;
    if (columns.length > 0 && (low > 0 || high < columns.length))
      rows.push({ columns, least: low, most: high });
  }
  return true;
}

/** together = 1 when both sit: the two seats minus one; the sum of togethers stays within the limit. */
function addMeetings(
  problem: Problem,
  meetings: Set<string>,
  settled: Settled,
  column: Int32Array,
  model: Model,
): boolean {
  const { ptr, col } = problem.pairs;
  const extra: number[] = [];
  for (const key of meetings) {
    const [a, b] = key.split(',').map(Number) as [number, number];
    const met: number[] = [];
    let sure = 0;
    for (let p = 0; p < problem.panels.n; p++) {
      const both: number[] = [];
      for (let i = ptr[p]!; i < ptr[p + 1]!; i++)
        if ((col[i] === a || col[i] === b) && settled[i] !== 0) both.push(i);
      if (both.length < 2) continue;
      const open = both.filter((i) => column[i]! >= 0);
      if (open.length === 0) sure++;
      else if (open.length === 1) met.push(column[open[0]!]!);
      else {
        const together = model.value.length + extra.length;
        extra.push(0);
        met.push(together);
        model.rows.push({
          columns: [column[open[0]!]!, column[open[1]!]!, together],
          weights: [1, 1, -1],
          least: -1e9,
          most: 1,
        });
      }
    }
    if (sure > rotationLimits.togetherMax) return false;
    model.rows.push({ columns: met, least: -1e9, most: rotationLimits.togetherMax - sure });
  }
  model.value = Float64Array.from([...model.value, ...extra]);
  return true;
}

function metTooOften(problem: Problem, chosen: Uint8Array): string[] {
  const { ptr, col } = problem.pairs;
  const met = new Map<string, number>();
  for (let p = 0; p < problem.panels.n; p++) {
    const members: number[] = [];
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (chosen[i]) members.push(col[i]!);
    for (const a of members)
      for (const b of members) if (a < b) met.set(`${a},${b}`, (met.get(`${a},${b}`) ?? 0) + 1);
  }
  return [...met].filter(([, times]) => times > rotationLimits.togetherMax).map(([key]) => key);
}

function seatsOfChosen(problem: Problem, chosen: Uint8Array): [number, number][] {
  const seats: [number, number][] = [];
  for (let i = 0; i < chosen.length; i++)
    if (chosen[i]) seats.push([problem.pairs.panel[i]!, problem.pairs.col[i]!]);
  return seats;
}
