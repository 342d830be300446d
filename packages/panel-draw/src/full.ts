// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { endless, type Patience } from './flow/network.ts';
import { solveProgram } from './integer/program.ts';
import type { Problem } from './problem/problem.ts';
import { Quick } from './random/quick.ts';
import { type Ascent, ascend } from './rules/ascent.ts';
import { descend, polish, sum } from './rules/descend.ts';
import { Relaxation } from './rules/relaxation.ts';
import type { RuleSet } from './rules/rules.ts';

export interface RuledOptions {
  /** true: stop and hand over the best there is */
  patience?: Patience;
  /** asked instead once patience is over and there is still no answer at all */
  grace?: Patience;
  /** told whenever the best answer or the bound improves */
  progress?: (best: Uint8Array | null, total: number, bound: number) => void;
  /** scores other than the problem's own (repairs, spreading) */
  values?: Float64Array;
  /** seconds the integer program at the end may take; 0: none */
  programSeconds?: number;
  stopped?: AbortSignal;
  /** how often the search begins again from better prices */
  rounds?: number;
  polishSteps?: number;
  seed?: string;
  /** an answer that keeps the rules, if one is known */
  start?: Uint8Array;
  /** so many pairs the search works on; of more it sees the best of every panel (large.ts) */
  atOnce?: number;
  /** what pairs outside this problem could add to a bound (large.ts); asked with the relaxation solved */
  beyond?: (relaxation: Relaxation) => Beyond;
}

export interface Beyond {
  /** by so much the bound rises when they are allowed in */
  excess: number;
  /** the least any of them costs when it is taken */
  leastRegret: number;
}

const nothingBeyond = (): Beyond => ({ excess: 0, leastRegret: Number.POSITIVE_INFINITY });

export interface Ruled {
  chosen: Uint8Array | null;
  total: number;
  bound: number;
  /** the rules leave no assignment at all (proven) */
  infeasible: boolean;
  /** total equals bound, or the integer program closed the gap */
  optimal: boolean;
}

/** Beyond this the integer program would eat the memory a command may use. */
const mostOpen = 40_000;

/** Meetings of two experts weigh an integer program down far more than anything else. */
const mostWithMeetings = 1_500;

/** The best answer that keeps the rules of `full` or `rotation`, with a proven bound. */
export async function searchRuled(
  problem: Problem,
  rules: RuleSet,
  options: RuledOptions = {},
): Promise<Ruled> {
  const patience = options.patience ?? endless;
  const values = options.values ?? problem.pairs.val;
  const quick = new Quick(options.seed ?? rules);
  const relaxation = new Relaxation(problem, rules, values);
  const state: Ruled = {
    chosen: null,
    total: Number.NEGATIVE_INFINITY,
    bound: Number.POSITIVE_INFINITY,
    infeasible: false,
    optimal: false,
  };
  const better = (next: Uint8Array | null) => {
    if (next && sum(relaxation, next) > state.total) {
      state.chosen = next;
      state.total = sum(relaxation, next);
    }
    options.progress?.(state.chosen, state.total, state.bound);
  };
  if (options.start) better(options.start);
  const grace = options.grace ?? endless;
  if (!relaxation.solve(patience) && (state.chosen || !relaxation.solve(grace))) return state;
  if (relaxation.missing() > 0) return { ...state, bound: Number.NEGATIVE_INFINITY, infeasible: true };
  const beyond = options.beyond ?? nothingBeyond;
  const first = relaxation.bound();
  state.bound = first + beyond(relaxation).excess;
  better(null);
  // A first answer early, however rough: whoever stops the work now has something to take along.
  if (!state.chosen) {
    better(descend(relaxation, patience() ? grace : patience, quick));
    relaxation.allowAll();
    relaxation.reprice();
  }
  let proof: Ascent = { bound: first, prices: relaxation.prices.map((p) => p.slice()), settled: false };
  const target = () => (state.chosen ? state.total : proof.bound - Math.abs(proof.bound) * 0.001);
  const rounds = options.rounds ?? 3;
  for (let round = 0; round < rounds && state.total < state.bound && !patience(); round++) {
    proof = ascend(relaxation, round === 0 && rules === 'full' ? 20 : 40, proof, target, patience);
    if (!relaxation.solve(patience)) break;
    state.bound = Math.min(state.bound, proof.bound + beyond(relaxation).excess);
    better(null);
    const down = descend(relaxation, patience, quick);
    if (down) {
      better(down);
      const steps = options.polishSteps ?? (rules === 'rotation' ? rotationSteps(problem) : 8);
      better(polish(relaxation, down, patience, quick, steps));
    }
    relaxation.allowAll();
    relaxation.prices.forEach((p, f) => {
      p.set(proof.prices[f]!);
    });
    relaxation.reprice();
    // So near, the integer program is quicker than another round.
    if (state.bound - state.total <= Math.abs(state.bound) * 2e-5) break;
  }
  if (!state.chosen && patience()) {
    relaxation.allowAll();
    relaxation.reprice();
    if (relaxation.solve(grace)) better(descend(relaxation, grace, quick));
  }
  if (state.total < state.bound && !patience()) await finish(relaxation, state, options, better);
  state.optimal = state.chosen !== null && state.total >= state.bound;
  return state;
}

/** A step costs about as much as there are pairs; small provinces can afford many. */
const rotationSteps = (problem: Problem): number =>
  Math.min(3000, Math.max(40, Math.round(24e6 / (problem.pairs.col.length + 1))));

/**
 * What the prices leave open: a pair whose reduced cost is more than the gap between answer and bound is as it is in
 * the relaxed answer, or the answer would be worse than the one in hand. The few others go into an integer program.
 */
async function finish(
  relaxation: Relaxation,
  state: Ruled,
  options: RuledOptions,
  better: (next: Uint8Array | null) => void,
): Promise<void> {
  const { problem, rules, values } = relaxation;
  if (options.programSeconds === 0) return;
  if (!relaxation.solve(options.patience ?? endless)) return;
  const { excess, leastRegret } = (options.beyond ?? nothingBeyond)(relaxation);
  const gap = state.chosen
    ? Math.max(state.bound, relaxation.bound() + excess) - state.total
    : Number.POSITIVE_INFINITY;
  const closed = leastRegret === Number.POSITIVE_INFINITY || leastRegret > gap;
  const settled = new Int8Array(values.length);
  let open = 0;
  for (let i = 0; i < settled.length; i++) {
    if (problem.pairs.barred[i]) continue;
    if (relaxation.regret(i) > gap) settled[i] = relaxation.simplex.flow[i]! > 0 ? 1 : 0;
    else {
      settled[i] = -1;
      open++;
    }
  }
  if (open === 0) {
    if (closed) state.bound = Math.min(state.bound, state.total);
    return;
  }
  if (rules === 'rotation' && open > mostWithMeetings && state.chosen) return;
  if (open > mostOpen) return;
  const answer = await solveProgram(
    problem,
    rules,
    values,
    settled,
    options.programSeconds ?? 8,
    options.stopped,
  );
  better(answer.chosen);
  // Outside what was left open nothing beats the answer in hand; inside, the program's own bound holds.
  if (!closed) return;
  if (answer.status === 'optimal' || answer.status === 'infeasible')
    state.bound = Math.max(state.total, Math.min(state.bound, answer.bound));
  if (answer.status === 'infeasible' && !state.chosen) state.infeasible = true;
}
