// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import loadHighs from 'highs';
import type { Problem } from '../problem/problem.ts';
import type { RuleSet } from '../rules/rules.ts';

/**
 * The same questions asked of an independent solver, written down from the text of the rules as a linear or integer
 * program. It shares no code with the solvers of this package.
 */
export interface Oracle {
  best: (problem: Problem, rules: Exclude<RuleSet, 'rotation'>) => number | null;
  /** the linear program with every chance at most the cap */
  expected: (problem: Problem, cap: number) => number | null;
  /** the most seats that can be filled under demand, load and conflicts */
  seats: (problem: Problem) => number;
  worst: (problem: Problem) => number | null;
}

export async function oracle(): Promise<Oracle> {
  const highs = await loadHighs();
  const run = (lines: string[]): number | null => {
    const solved = highs.solve(lines.join('\n'), {
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      output_flag: false,
    } as never);
    return solved.Status === 'Optimal' ? solved.ObjectiveValue : null;
  };
  return {
    best: (problem, rules) => round(run(program(problem, { rules, whole: true, cap: 1, exact: true }))),
    expected: (problem, cap) => run(program(problem, { rules: 'total', whole: false, cap, exact: true })),
    seats: (problem) =>
      round(run(program(problem, { rules: 'total', whole: false, cap: 1, exact: false }))) ?? 0,
    worst: (problem) =>
      run(program(problem, { rules: 'total', whole: true, cap: 1, exact: true, worst: true })),
  };
}

const round = (x: number | null) => (x === null ? null : Math.round(x));

interface Wish {
  rules: RuleSet;
  whole: boolean;
  cap: number;
  exact: boolean;
  worst?: boolean;
}

function program(problem: Problem, { rules, whole, cap, exact, worst }: Wish): string[] {
  const { panels, experts, pairs } = problem;
  const open = [...pairs.col.keys()].filter((i) => !pairs.barred[i]);
  const sum = (list: number[]) => list.map((i) => `x${i}`).join(' + ') || '0 x_none';
  const rows: string[] = [];
  const grouped = (keyOf: (i: number) => string | null) => {
    const groups = new Map<string, number[]>();
    for (const i of open) {
      const key = keyOf(i);
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), i]);
    }
    return groups;
  };
  for (let p = 0; p < panels.n; p++) {
    const members = open.filter((i) => pairs.panel[i] === p);
    rows.push(`${sum(members)} ${exact ? '=' : '<='} ${panels.demand[p]}`);
    if (worst && panels.demand[p]! > 0)
      rows.push(
        `${members.map((i) => `${pairs.val[i]! / panels.demand[p]!} x${i}`).join(' + ') || '0 x_none'} - worst >= 0`,
      );
    if (rules === 'total') continue;
    for (const { role, min } of panels.roleMins)
      rows.push(`${sum(members.filter((i) => experts.role![pairs.col[i]!] === role))} >= ${min[p]}`);
    if (panels.employerMax)
      for (const [key, group] of grouped((i) =>
        pairs.panel[i] === p ? String(experts.employer![pairs.col[i]!]) : null,
      ))
        if (key !== '-1') rows.push(`${sum(group)} <= ${panels.employerMax[p]}`);
  }
  for (let e = 0; e < experts.n; e++) {
    const seats = open.filter((i) => pairs.col[i] === e);
    rows.push(`${sum(seats)} <= ${experts.maxLoad[e]}`);
    if (exact) rows.push(`${sum(seats)} >= ${experts.minLoad[e]}`);
    if (rules !== 'total' && experts.dayMax && panels.day)
      for (const [key, group] of grouped((i) =>
        pairs.col[i] === e ? String(panels.day![pairs.panel[i]!]) : null,
      ))
        if (key !== '-1') rows.push(`${sum(group)} <= ${experts.dayMax[e]}`);
  }
  const goal = worst
    ? 'worst'
    : open
        .map((i) => `${exact ? (pairs.val[i]! < 0 ? '- ' : '+ ') + Math.abs(pairs.val[i]!) : '+ 1'} x${i}`)
        .join(' ');
  return [
    'Maximize',
    ` goal: ${goal || '0 x_none'}`,
    'Subject To',
    ...rows.map((row, k) => ` r${k}: ${row}`),
    'Bounds',
    ...open.map((i) => ` 0 <= x${i} <= ${cap}`),
    ' x_none = 0',
    ...(whole ? ['General', ...open.map((i) => ` x${i}`)] : []),
    'End',
  ];
}
