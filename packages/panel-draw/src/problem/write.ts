import type { Json, JsonObject } from './fault.ts';
import { type Label, type Problem, pairOf } from './problem.ts';

/** The problem as a file in the format `panel-assign/1` again, one way of writing it only. */
export function problemAsJson(problem: Problem): JsonObject {
  const { panels, experts, pairs, conflicts, labels } = problem;
  const words = (ids: Int32Array | null, of: Label[]): Json =>
    ids && Array.from(ids, (id) => (id < 0 ? null : String(of[id])));
  const roleMin: JsonObject = {};
  for (const { role, min } of panels.roleMins) roleMin[String(labels.role[role])] = [...min];
  const told = new Set(conflicts.map(({ panel, expert }) => pairOf(problem, panel, expert)));
  const excluded: Json[] = conflicts.map(({ panel, expert, reason }) => [panel, expert, reason]);
  pairs.barred.forEach((bar, i) => {
    if (bar && !told.has(i)) excluded.push([pairs.panel[i] as number, pairs.col[i] as number, 'declined']);
  });
  return {
    format: 'panel-assign/1',
    panels: {
      n: panels.n,
      demand: [...panels.demand],
      city: words(panels.city, labels.city),
      industry: words(panels.industry, labels.industry),
      day: words(panels.day, labels.day),
      roleMin,
      employerMax: panels.employerMax && [...panels.employerMax],
    },
    experts: {
      n: experts.n,
      maxLoad: [...experts.maxLoad],
      minLoad: [...experts.minLoad],
      role: words(experts.role, labels.role),
      employer: words(experts.employer, labels.employer),
      city: words(experts.city, labels.city),
      dayMax: experts.dayMax && [...experts.dayMax],
    },
    pairs: { ptr: [...pairs.ptr], col: [...pairs.col], val: [...pairs.val] },
    conflicts: excluded,
  };
}
