// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { Detours } from './flow/shortest.ts';
import { solveRuled } from './large.ts';
import { type Problem, pairOf, type Seat, seatsOf } from './problem/problem.ts';
import type { RuleSet } from './rules/rules.ts';
import { type Solved, solveTotal } from './total.ts';

export type Because =
  | { kind: 'score'; score: number; rank: number; of: number }
  | { kind: 'not_listed'; panel: number; expert: number }
  | { kind: 'conflict'; reason: string }
  | { kind: 'no_load'; expert: number }
  | { kind: 'impossible' }
  | { kind: 'already'; forced: boolean }
  | { kind: 'changes'; leaves: Seat[]; comes: Seat[] };

export interface Explained {
  /** the best total with the pair forced or forbidden; null when there is none */
  total: number | null;
  loss: number | null;
  because: Because[];
}

export type Question = 'force' | 'forbid';

/** Solved once; then every question is one search for the cheapest detour through the optimal flow. */
export class Questions {
  readonly problem: Problem;
  readonly solved: Solved;
  private readonly base: Uint8Array;
  private readonly detours: Detours;

  constructor(problem: Problem, solved: Solved = solveTotal(problem)) {
    this.problem = problem;
    this.solved = solved;
    this.base = solved.chosen.slice();
    this.detours = new Detours(problem, solved.layout, solved.simplex);
  }

  ask(question: Question, panel: number, expert: number): Explained {
    const { problem, solved, base } = this;
    const pair = pairOf(problem, panel, expert);
    const ruled = whyImpossible(problem, panel, expert, pair);
    if (ruled && question === 'force') return { total: null, loss: null, because: ruled };
    if (ruled)
      return { total: solved.total, loss: 0, because: [...ruled, { kind: 'already', forced: false }] };
    const score = standing(problem, pair);
    if ((base[pair] === 1) === (question === 'force'))
      return {
        total: solved.total,
        loss: 0,
        because: [score, { kind: 'already', forced: question === 'force' }],
      };
    const { simplex, layout } = solved;
    const expertNode = layout.expertNode + expert;
    const forcing = question === 'force';
    const detour = forcing
      ? this.detours.find(expertNode, panel, pair)
      : this.detours.find(panel, expertNode, pair);
    if (!detour) return { total: null, loss: null, because: [score, { kind: 'impossible' }] };
    const loss = Math.round(detour.cost + (forcing ? 1 : -1) * simplex.reducedCost(pair));
    const seats = (list: number[]): Seat[] =>
      list.map((i) => [problem.pairs.panel[i] as number, problem.pairs.col[i] as number]);
    const leaves = seats(forcing ? detour.leaves : [pair, ...detour.leaves]);
    const comes = seats(forcing ? [pair, ...detour.comes] : detour.comes);
    return { total: solved.total - loss, loss, because: [score, { kind: 'changes', leaves, comes }] };
  }
}

/** The same question where roles, employers and days hold too: solved anew, and the loss is against `best`. */
export async function askRuled(
  problem: Problem,
  rules: RuleSet,
  question: Question,
  [panel, expert]: Seat,
  best?: { chosen: Uint8Array; total: number },
): Promise<Explained> {
  const pair = pairOf(problem, panel, expert);
  const ruled = whyImpossible(problem, panel, expert, pair);
  const base = best ?? (await solveRuled(problem, rules));
  if (!base.chosen) return { total: null, loss: null, because: [{ kind: 'impossible' }] };
  if (ruled)
    return question === 'force'
      ? { total: null, loss: null, because: ruled }
      : { total: base.total, loss: 0, because: [...ruled, { kind: 'already', forced: false }] };
  const score = standing(problem, pair);
  if ((base.chosen[pair] === 1) === (question === 'force'))
    return {
      total: base.total,
      loss: 0,
      because: [score, { kind: 'already', forced: question === 'force' }],
    };
  const worth =
    problem.pairs.val.reduce((a, v) => Math.max(a, Math.abs(v)), 1) * 8 * Math.max(8, problem.panels.n);
  const values = problem.pairs.val.slice();
  const marks = problem.pairs.barred.slice();
  if (question === 'force') values[pair]! += worth;
  else marks[pair] = 1;
  const asked: Problem = { ...problem, pairs: { ...problem.pairs, barred: marks } };
  const found = await solveRuled(asked, rules, { values });
  if (!found.chosen || (question === 'force' && !found.chosen[pair]))
    return { total: null, loss: null, because: [score, { kind: 'impossible' }] };
  const total = found.total - (question === 'force' ? worth : 0);
  return {
    total,
    loss: base.total - total,
    because: [score, difference(problem, base.chosen, found.chosen)],
  };
}

function whyImpossible(problem: Problem, panel: number, expert: number, pair: number): Because[] | null {
  const reasons = problem.conflicts.filter((c) => c.panel === panel && c.expert === expert);
  const because: Because[] = reasons.map(({ reason }) => ({ kind: 'conflict', reason }));
  if (pair < 0) because.push({ kind: 'not_listed', panel, expert });
  else if (problem.experts.maxLoad[expert] === 0) because.push({ kind: 'no_load', expert });
  else if (problem.pairs.barred[pair] && because.length === 0)
    because.push({ kind: 'conflict', reason: 'declined' });
  return because.length > 0 ? because : null;
}

/** The pair's score and its rank among all who could sit on this panel. */
function standing(problem: Problem, pair: number): Because {
  const { ptr, panel, val, barred } = problem.pairs;
  const p = panel[pair]!;
  let rank = 1;
  let of = 0;
  for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
    if (barred[i]) continue;
    of++;
    if (val[i]! > val[pair]!) rank++;
  }
  return { kind: 'score', score: val[pair]!, rank, of };
}

function difference(problem: Problem, from: Uint8Array, to: Uint8Array): Because {
  const leaves = Uint8Array.from(from, (x, i) => (x && !to[i] ? 1 : 0));
  const comes = Uint8Array.from(to, (x, i) => (x && !from[i] ? 1 : 0));
  return { kind: 'changes', leaves: seatsOf(problem, leaves), comes: seatsOf(problem, comes) };
}
