import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fairFlow } from '../baselines/fair-flow.ts';
import { opennessOf, perturbedAt } from '../baselines/perturbed.ts';
import { solveMarginals } from '../chance/marginals.ts';
import { spreadMarginals } from '../chance/spread.ts';
import { Seating } from '../fairness/seating.ts';
import { greedy } from '../greedy.ts';
import { bestPairsFirst } from '../problem/order.ts';
import { type Problem, seatsDemanded, seatsOf, totalOf } from '../problem/problem.ts';
import { type ProvinceWish, province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { Quick } from '../random/quick.ts';
import type { RuleSet } from '../rules/rules.ts';
import { violations } from '../rules/violations.ts';

/** The published methods: one for the worst panel, one for openness at the same cap and the same expected sum. */
function beside(problem: Problem, report: (label: string, rules: RuleSet, chosen: Uint8Array) => void): void {
  if (problem.panels.n > 1_000) return;
  const fair = fairFlow(problem);
  if (fair) report('FairFlow', 'total', fair);
  const cap = { over: 1, under: 2 };
  const sharp = solveMarginals(problem, cap);
  if (sharp.missing > 0) return;
  const show = (label: string, { units, denominator }: { units: ArrayLike<number>; denominator: number }) => {
    const found = opennessOf(
      problem,
      Float64Array.from(units, (u) => u / denominator),
    );
    console.log(
      `  ${label.padEnd(16)} value ${found.quality.toFixed(0)}  entropy ${found.entropy.toFixed(1)}  likeliest pair ${found.largest.toFixed(3)}  of a panel ${found.meanLargest.toFixed(3)}  open pairs ${found.pairs}`,
    );
  };
  show('q50, sharp', sharp);
  show('q50, --keep 0.95', spreadMarginals(problem, cap, 0.95));
  if (problem.panels.n > 200) return;
  const units = perturbedAt(problem, 0.5, (0.95 * sharp.value) / sharp.denominator);
  show('perturbed max.', { units, denominator: 1 });
}

/**
 * Prints time, memory, total and bound of every task on three provinces, beside what greedy and a random draw reach.
 * Each line is a process of its own, as a person would run it; `bench 60 812` leaves the large one out.
 */
const provinces: { [name: string]: ProvinceWish } = {
  60: { seed: 'bench', panels: 60, experts: 90 },
  812: { seed: 'bench', panels: 812, experts: 600 },
  10000: { seed: 'bench', panels: 10_000, experts: 5_000, reach: 0.002, cities: 400, industries: 260 },
};
const tasks = ['total', 'full', 'rotation', 'maxmin', 'q50', 'q30'];
const command = fileURLToPath(new URL('./panel-draw.js', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'panel-draw-bench-'));
const wanted = process.argv.slice(2).filter((word) => word in provinces);

try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(provinces)) one(name);
} finally {
  rmSync(room, { recursive: true, force: true });
}

function one(name: string): void {
  const raw = province(provinces[name] as ProvinceWish);
  const problem = problemFrom(raw);
  const file = join(room, `${name}.json`);
  writeFileSync(file, JSON.stringify(raw));
  const { n } = problem.experts;
  console.log(
    `\n${name} panels, ${n} experts, ${problem.pairs.col.length} pairs, ${seatsDemanded(problem)} seats`,
  );
  for (const rules of ['total', 'full'] as const) {
    report(`greedy, ${rules}`, rules, greedy(problem, rules, bestPairsFirst(problem)));
    report(`random, ${rules}`, rules, greedy(problem, rules, shuffled(problem.pairs.col.length)));
  }
  beside(problem, report);
  for (const task of tasks) {
    if (name === '10000' && (task === 'maxmin' || task === 'rotation')) continue;
    solved(file, task);
  }

  function report(label: string, rules: RuleSet, chosen: Uint8Array): void {
    const seats = seatsOf(problem, chosen);
    const empty = seatsDemanded(problem) - seats.length;
    const broken = violations(problem, seats, rules).length;
    const worst = empty === 0 ? `  worst panel ${new Seating(problem, chosen).worst().toFixed(1)}` : '';
    console.log(
      `  ${label.padEnd(16)} total ${totalOf(problem, chosen)}  empty seats ${empty}  violations ${broken}${worst}`,
    );
  }

  function solved(path: string, task: string): void {
    const out = join(room, 'answer.json');
    const began = performance.now();
    const ran = spawnSync(process.execPath, [command, 'solve', path, '--task', task, '--out', out], {
      encoding: 'utf8',
      env: { ...process.env, PANEL_DRAW_MEMORY: 'yes' },
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    const peak = /peak (\d+) MB/.exec(ran.stderr)?.[1] ?? '?';
    if (ran.status !== 0) {
      console.log(`  ${task.padEnd(16)} ${seconds} s  ${ran.stderr.trim()}`);
      return;
    }
    const answer = JSON.parse(readFileSync(out, 'utf8'));
    const rules: RuleSet = task === 'full' || task === 'rotation' ? task : 'total';
    const broken = answer.assignment
      ? `  violations ${violations(problem, answer.assignment, rules).length}`
      : '';
    const worst = answer.worst === undefined ? '' : `  worst panel ${answer.worst.toFixed(1)}`;
    console.log(
      `  ${task.padEnd(16)} ${seconds} s  ${peak} MB  ${answer.value === undefined ? 'total' : 'value'} ${answer.value ?? answer.total}  bound ${answer.bound}${worst}${broken}`,
    );
  }
}

function shuffled(n: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const quick = new Quick('bench');
  for (let i = n - 1; i > 0; i--) {
    const j = quick.below(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}
