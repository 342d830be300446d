// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Seating } from './seating.ts';

const usualChain = 4;

interface Step {
  /** the pair that leaves its panel */
  leaves: number;
  /** the pair that comes in its place in the panel one step before */
  comes: number;
  before: Step | null;
  loss: number;
}

/**
 * The cheapest chain of changes that lifts a panel to `need`: it takes somebody, who is replaced on his old panel by
 * somebody else, and so on, until somebody has room left. No panel on the way may fall below its own `needs`.
 * Layer by layer, the best way to each seat; a panel is touched once in a chain, so its slack is spent once.
 */
export function lift(seating: Seating, panel: number, needs: Float64Array, longest = usualChain): boolean {
  const { problem, chosen } = seating;
  if (beyondReach(seating, panel, needs[panel] as number)) return false;
  const { ptr } = problem.pairs;
  let layer = new Map<number, Step>();
  for (let i = ptr[panel]!; i < ptr[panel + 1]!; i++)
    if (chosen[i]) layer.set(i, { leaves: i, comes: -1, before: null, loss: 0 });
  const known = new Map<number, number>();
  let best: { step: Step; comes: number; loss: number } | null = null;
  for (let depth = 0; depth < longest && layer.size > 0; depth++) {
    const next = new Map<number, Step>();
    for (const step of layer.values()) best = extend(seating, step, panel, needs, next, known, best);
    layer = next;
  }
  if (!best) return false;
  const leaves: number[] = [];
  const comes: number[] = [best.comes];
  for (let step: Step | null = best.step; step; step = step.before) {
    leaves.push(step.leaves);
    if (step.comes >= 0) comes.push(step.comes);
  }
  seating.change(leaves, comes);
  return true;
}

/** One change at a panel lifts it by at most its best outsider less its weakest member. */
function beyondReach(seating: Seating, panel: number, need: number): boolean {
  const { ptr, val, barred } = seating.problem.pairs;
  let weakest = Number.POSITIVE_INFINITY;
  let strongest = Number.NEGATIVE_INFINITY;
  for (let i = ptr[panel]!; i < ptr[panel + 1]!; i++) {
    if (seating.chosen[i]) weakest = Math.min(weakest, val[i]!);
    else if (!barred[i]) strongest = Math.max(strongest, val[i]!);
  }
  return !(seating.sum[panel]! + strongest - weakest >= need);
}

function extend(
  seating: Seating,
  step: Step,
  start: number,
  needs: Float64Array,
  next: Map<number, Step>,
  known: Map<number, number>,
  best: { step: Step; comes: number; loss: number } | null,
) {
  const { problem, chosen, sum, load, seats } = seating;
  const { ptr, col, val, barred, panel } = problem.pairs;
  const { maxLoad, minLoad } = problem.experts;
  const p = panel[step.leaves]!;
  const gone = val[step.leaves]!;
  // A panel below its need may be passed through as long as it loses nothing.
  const least = Math.min(needs[p]!, p === start ? needs[p]! : sum[p]!) - sum[p]! + gone;
  let first = step;
  while (first.before) first = first.before;
  const freed = col[first.leaves]!;
  const owes = load[freed]! <= minLoad[freed]!;
  for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
    if (chosen[i] || barred[i] || val[i]! < least) continue;
    const e = col[i]!;
    const loss = step.loss + gone - val[i]!;
    if (best && loss >= best.loss && step.before) continue;
    const room = load[e]! < maxLoad[e]!;
    if ((e === freed && step !== first) || (room && !owes)) {
      if (!best || loss < best.loss) best = { step, comes: i, loss };
      continue;
    }
    if (maxLoad[e] === 0) continue;
    for (const seat of seats[e]!) {
      if (loss >= (known.get(seat) ?? Number.POSITIVE_INFINITY) || touched(step, panel[seat]!, panel))
        continue;
      known.set(seat, loss);
      next.set(seat, { leaves: seat, comes: i, before: step, loss });
    }
  }
  return best;
}

function touched(step: Step | null, p: number, panel: Int32Array): boolean {
  for (let s = step; s; s = s.before) if (panel[s.leaves] === p) return true;
  return false;
}
