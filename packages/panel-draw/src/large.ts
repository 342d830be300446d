// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { coreOf, type Prices, pick, solveByColumns, widened } from './core.ts';
import { endless, type Patience } from './flow/network.ts';
import { type Ruled, type RuledOptions, searchRuled } from './full.ts';
import { greedy } from './greedy.ts';
import { type Problem, seatsDemanded } from './problem/problem.ts';
import { beyond } from './rules/beyond.ts';
import type { RuleSet } from './rules/rules.ts';

/** Small provinces are searched whole; in others so many pairs for every seat are seen. */
const mostWhole = 20_000;
/** Cities bind much more than employers do, so under `rotation` the prices of `total` say less about who is wanted. */
const pairsASeat = { total: 15, full: 15, rotation: 45 };
const mostPricedWhole = 600_000;

const nobody: Ruled = {
  chosen: null,
  total: Number.NEGATIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  infeasible: true,
  optimal: false,
};

/**
 * The best answer that keeps the rules of `full` or `rotation`, with a proven bound. Most pairs are pairs
 * nobody would ever choose: the search sees the best of every panel, role and expert after prices (the core), and the
 * bound is proven over all of them.
 */
export async function solveRuled(
  problem: Problem,
  rules: RuleSet,
  options: RuledOptions = {},
): Promise<Ruled> {
  const { values, start, ...rest } = options;
  const atOnce = options.atOnce ?? Math.max(mostWhole, pairsASeat[rules] * seatsDemanded(problem));
  if (problem.pairs.col.length <= atOnce) return searchRuled(problem, rules, options);
  const scored = values ? { ...problem, pairs: { ...problem.pairs, val: values } } : problem;
  const plain = pricesOf(scored, atOnce, options.patience ?? endless);
  if (plain && plain.solved.emptySeats + plain.solved.missedLoads > 0) return nobody;
  const kept = bestPairs(scored, atOnce, 0.6, plain?.prices);
  for (let i = 0; i < kept.length; i++) if (start?.[i] || plain?.chosen[i]) kept[i] = 1;
  const core = coreOf(scored, kept);
  // More rules never add to the best sum without them.
  const known = plain?.solved.total ?? Number.POSITIVE_INFINITY;
  let best: Uint8Array | null = start ?? null;
  const found = await searchRuled(core.problem, rules, {
    ...rest,
    start: start && Uint8Array.from(core.at, (i) => start[i]!),
    beyond: (relaxation) => beyond(scored, core, relaxation),
    progress: (chosen, total, bound) => {
      if (chosen) best = widened(core, chosen);
      options.progress?.(best, total, Math.min(known, bound));
    },
  });
  if (!found.chosen && !options.patience?.()) return searchRuled(problem, rules, options);
  const chosen = found.chosen && widened(core, found.chosen);
  const bound = Math.min(known, found.bound);
  return { ...found, chosen, bound, optimal: chosen !== null && found.total >= bound };
}

function bestPairs(problem: Problem, atOnce: number, part: number, prices?: Prices): Uint8Array {
  const kept = new Uint8Array(problem.pairs.col.length);
  const perPanel = (part * atOnce) / problem.panels.n;
  pick(
    problem,
    kept,
    {
      perPanel: Math.ceil(perPanel),
      perRole: Math.ceil(perPanel / 5),
      perExpert: Math.ceil((0.1 * atOnce) / problem.experts.n),
    },
    prices,
  );
  return kept;
}

/** What seats and experts are worth under `total`, exactly; millions of pairs are priced column by column. */
function pricesOf(problem: Problem, atOnce: number, patience: Patience) {
  const n = problem.pairs.col.length;
  const seen = n <= mostPricedWhole ? new Uint8Array(n).fill(1) : bestPairs(problem, atOnce, 0.25);
  return solveByColumns(problem, seen, patience);
}

/** An answer in no time, for whoever stops the work in its first seconds: no rule broken, some seats perhaps empty. */
export function firstAnswer(problem: Problem, rules: RuleSet): Uint8Array {
  const most = Math.ceil((4 * seatsDemanded(problem)) / Math.max(1, problem.panels.n)) + 10;
  if (problem.pairs.col.length < mostWhole * 25) return greedy(problem, rules);
  const kept = new Uint8Array(problem.pairs.col.length);
  pick(problem, kept, { perPanel: most, perRole: 10, perExpert: 10 });
  const core = coreOf(problem, kept);
  return widened(core, greedy(core.problem, rules));
}
