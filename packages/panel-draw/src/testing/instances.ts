import type { Json } from '../problem/fault.ts';
import type { Problem } from '../problem/problem.ts';
import { problemFrom } from '../problem/read.ts';
import { Quick } from '../random/quick.ts';

/** Small and nasty on purpose: negative and equal scores, panels that want nobody, experts with no room, tight loads. */
export function scrap(seed: string): Problem {
  const quick = new Quick(seed);
  const panels = 1 + quick.below(8);
  const experts = 1 + quick.below(12);
  const demand = Array.from({ length: panels }, () => quick.below(4));
  const maxLoad = Array.from({ length: experts }, () => quick.below(5));
  const dense = 30 + quick.below(70);
  const span = [1, 3, 100, 100_000][quick.below(4)] as number;
  const ptr = [0];
  const col: number[] = [];
  const val: number[] = [];
  const conflicts: Json[] = [];
  for (let p = 0; p < panels; p++) {
    for (let e = experts - 1; e >= 0; e--) {
      if (quick.below(100) >= dense) continue;
      col.push(e);
      val.push(quick.below(2 * span + 1) - (quick.below(2) ? span : 0));
      if (quick.below(12) === 0) conflicts.push([p, e, 'kin']);
    }
    ptr.push(col.length);
  }
  const words = (n: number, kinds: number) =>
    Array.from({ length: n }, () => (quick.below(9) ? quick.below(kinds) : null));
  return problemFrom({
    panels: {
      n: panels,
      demand,
      city: words(panels, 2),
      day: words(panels, 3),
      roleMin: { 0: quick.below(2) },
      employerMax: 1 + quick.below(2),
    },
    experts: {
      n: experts,
      maxLoad,
      minLoad: maxLoad.map((m) => (quick.below(6) ? 0 : Math.min(m, 1))),
      role: words(experts, 2),
      employer: words(experts, 5),
      dayMax: 1 + quick.below(2),
    },
    pairs: { ptr, col, val },
    conflicts,
  });
}
