// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import type { Patience } from '../flow/network.ts';
import type { Quick } from '../random/quick.ts';
import { broken } from './broken.ts';
import { Meetings } from './meetings.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * From the relaxed answer down to one that keeps every rule: of each overfilled group the pairs that are cheapest to
 * lose are forbidden, the flow is mended from the old basis, and so on until nothing is broken. Null when seats stayed
 * empty or patience ran out.
 */
export function descend(
  relaxation: Relaxation,
  patience: Patience,
  quick: Quick,
  protectedPairs?: Uint8Array,
): Uint8Array | null {
  const { simplex } = relaxation;
  for (let round = 0; round < 400; round++) {
    const found = broken(relaxation, simplex.flow);
    if (found.length === 0) return relaxation.missing() === 0 ? relaxation.chosen() : null;
    const hits = new Map<number, number>();
    for (const { pairs } of found) for (const i of pairs) hits.set(i, (hits.get(i) ?? 0) + 1);
    for (const { pairs, excess } of found) {
      let still = excess;
      for (const i of pairs) if (relaxation.forbidden[i]) still--;
      if (still <= 0) continue;
      const weigh = (i: number) => (relaxation.regret(i) + quick.below(8) / 8 + 0.1) / hits.get(i)!;
      const choice = pairs
        .filter((i) => !relaxation.forbidden[i] && !protectedPairs?.[i])
        .map((i) => ({ i, weight: weigh(i) }))
        .sort((a, b) => a.weight - b.weight || a.i - b.i);
      for (const { i } of choice.slice(0, still)) relaxation.forbid(i);
    }
    if (!relaxation.solve(patience)) return null;
    if (relaxation.missing() > 0) return null;
  }
  return null;
}

/**
 * Steps up from an answer that keeps the rules. Pairs that would overfill a full group, or bring two experts together
 * once too often, are forbidden (never the answer's own), prices off, so the flow finds the best answer around it;
 * what breaks then is forbidden too, again sparing the answer's own pairs: it can only get better. Where strict steps
 * end, a few of the forbidden pairs are left open, by dice, and the best answer found stands.
 */
export function polish(
  relaxation: Relaxation,
  from: Uint8Array,
  patience: Patience,
  quick: Quick,
  steps = 12,
): Uint8Array {
  let best = from;
  let loose = 0;
  for (let step = 0; step < steps && !patience(); step++) {
    relaxation.allowAll();
    forbidAround(relaxation, best, () => loose > 0 && quick.below(100) < loose);
    for (const prices of relaxation.prices) prices.fill(0);
    relaxation.reprice();
    if (!relaxation.solve(patience) || relaxation.missing() > 0) break;
    const next = descend(relaxation, patience, quick, best);
    if (next && sum(relaxation, next) > sum(relaxation, best)) {
      best = next;
      loose = 0;
    } else if (relaxation.rules === 'total') break;
    else loose = [3, 10, 25, 60][quick.below(4)]!;
  }
  relaxation.allowAll();
  return best;
}

function forbidAround(relaxation: Relaxation, answer: Uint8Array, spared: () => boolean): void {
  for (const { groupOf, cap, groups } of relaxation.families) {
    const count = new Int32Array(groups);
    for (let i = 0; i < answer.length; i++) if (answer[i] && groupOf[i]! >= 0) count[groupOf[i]!]!++;
    for (let i = 0; i < answer.length; i++) {
      const g = groupOf[i]!;
      if (g >= 0 && !answer[i] && count[g]! >= cap[g]! && !spared()) relaxation.forbid(i);
    }
  }
  if (relaxation.rules === 'rotation') forbidMeetings(relaxation, answer, spared);
}

function forbidMeetings(relaxation: Relaxation, answer: Uint8Array, spared: () => boolean): void {
  const { ptr, col } = relaxation.problem.pairs;
  const met = new Meetings(relaxation.problem.experts.n);
  const members: number[][] = [];
  for (let p = 0; p + 1 < ptr.length; p++) {
    const seated: number[] = [];
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) if (answer[i]) seated.push(col[i]!);
    members.push(seated);
    for (const a of seated) for (const b of seated) if (a < b) met.add(a, b);
  }
  members.forEach((seated, p) => {
    for (let i = ptr[p]!; i < ptr[p + 1]!; i++) {
      if (answer[i] || relaxation.forbidden[i]) continue;
      if (met.full(col[i]!, seated) && !spared()) relaxation.forbid(i);
    }
  });
}

export function sum(relaxation: Relaxation, chosen: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < chosen.length; i++) if (chosen[i]) total += relaxation.values[i]!;
  return total;
}
