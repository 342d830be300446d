import { findBlocking } from '../blocking.ts';
import { fraction } from '../chance/cap.ts';
import { aloneBound, solveMaxmin } from '../fairness/maxmin.ts';
import { sharpen } from '../fairness/sharpen.ts';
import type { Simplex } from '../flow/simplex.ts';
import { firstAnswer, solveRuled } from '../large.ts';
import { Fault } from '../problem/fault.ts';
import { type Problem, seatsDemanded, seatsOf, totalOf } from '../problem/problem.ts';
import type { RuleSet } from '../rules/rules.ts';
import { violations } from '../rules/violations.ts';
import { completed, type Solved, scoreBound, solveTotal } from '../total.ts';
import { type Arguments, needed, wholeNumber } from './arguments.ts';
import { type Answer, plain, type Shared } from './between-threads.ts';
import { marginals } from './chances.ts';
import { readProblemFile } from './files.ts';
import { easyBound } from './rough.ts';

export type Tell = (answer: Answer) => void;

export const tasks = [
  'total',
  'full',
  'rotation',
  'maxmin',
  'coverage',
  'q50',
  'q30',
  'marginals',
  'blocking',
] as const;

export async function solve({ files, options }: Arguments, shared: Shared, tell: Tell): Promise<Answer> {
  const task = needed(options, 'task') as (typeof tasks)[number];
  if (!tasks.includes(task))
    throw new Fault('--task', `must be one of ${tasks.join(', ')}, but is "${task}".`);
  const problem = readProblemFile(onlyFile(files));
  if (options.seconds) shared.limit(wholeNumber(options.seconds, '--seconds', 1, 86_400));
  shared.bound(task === 'maxmin' ? aloneBound(problem) : easyBound(problem));
  if (task === 'blocking') return plain(findBlocking(problem));
  if (task === 'q50') return marginals(problem, { over: 1, under: 2 }, options, shared);
  if (task === 'q30') return marginals(problem, { over: 3, under: 10 }, options, shared);
  if (task === 'marginals') return marginals(problem, fraction(needed(options, 'cap')), options, shared);
  if (task === 'total' || task === 'coverage') return total(problem, task, shared);
  if (task === 'maxmin') return maxmin(problem, options, shared, tell);
  return ruled(problem, task, options, shared, tell);
}

export function onlyFile(files: string[]): string {
  const [file, more] = files;
  if (file === undefined) throw new Fault('FILE', 'is missing.');
  if (more !== undefined) throw new Fault(more, 'is one file too many.');
  return file;
}

/** Solves and shows the bound of the present basis meanwhile. */
export function solvedTotal(problem: Problem, shared: Shared): Solved {
  let simplex: Simplex | undefined;
  let layout: Solved['layout'] | undefined;
  const bound = () => (simplex && layout ? scoreBound(problem, simplex, layout) : Number.NaN);
  const solved = solveTotal(problem, shared.patience(bound), (s, l) => {
    simplex = s;
    layout = l;
  });
  const whole = solved.complete ? solved : completed(problem, solved);
  shared.bound(whole.bound);
  shared.best(whole.total);
  return whole;
}

function total(problem: Problem, task: 'total' | 'coverage', shared: Shared): Answer {
  const solved = solvedTotal(problem, shared);
  const { emptySeats, missedLoads } = solved;
  if (task === 'total' && emptySeats + missedLoads > 0 && solved.complete) return infeasible(problem, solved);
  const body = {
    task,
    assignment: seatsOf(problem, solved.chosen),
    total: solved.total,
    bound: solved.bound,
    ...(task === 'coverage' ? { seats: seatsDemanded(problem) - emptySeats, deficiency: emptySeats } : {}),
    emptySeats,
    missedLoads,
    complete: solved.complete,
  };
  return {
    ...plain(body),
    ...(solved.complete ? {} : { note: 'Stopped; the best answer so far is written.' }),
  };
}

export function infeasible(problem: Problem, solved?: Solved): Answer {
  const blocking = findBlocking(problem, solved);
  const loads = blocking.missedLoads.reduce((sum, m) => sum + m.missing, 0);
  const note =
    blocking.deficiency > 0
      ? `Infeasible: ${blocking.deficiency} of ${blocking.demanded} seats cannot be filled; see --task blocking and --task coverage.`
      : loads > 0
        ? `Infeasible: the minimum loads ask for ${loads} seats more than there are; see --task blocking.`
        : 'Infeasible: demand and loads can be met, but not under these rules as well; see --task blocking.';
  return { ...plain({ infeasible: true, ...blocking }, 3), note };
}

async function ruled(
  problem: Problem,
  task: Exclude<RuleSet, 'total'>,
  options: Arguments['options'],
  shared: Shared,
  tell: Tell,
): Promise<Answer> {
  if (!options.seconds) shared.limit(task === 'rotation' ? 24 : 80);
  const controller = new AbortController();
  const watching = setInterval(() => shared.over && controller.abort(), 200);
  const body = (chosen: Uint8Array, sum: number, bound: number, complete: boolean) => ({
    task,
    assignment: seatsOf(problem, chosen),
    total: sum,
    bound,
    complete,
  });
  // Whoever stops the work in its first seconds gets at least this: no rule broken, some seats perhaps empty.
  const first = firstAnswer(problem, task);
  const filled = first.reduce((sum, x) => sum + x, 0);
  const rough = {
    ...body(first, totalOf(problem, first), easyBound(problem), false),
    emptySeats: seatsDemanded(problem) - filled,
  };
  tell(plain(rough));
  const start = violations(problem, rough.assignment, task).length === 0 ? first : undefined;
  let told = Number.NEGATIVE_INFINITY;
  const found = await solveRuled(problem, task, {
    patience: shared.patience(),
    grace: shared.grace(),
    stopped: controller.signal,
    start,
    programSeconds: task === 'rotation' ? 8 : 20,
    progress: (best, sum, bound) => {
      shared.bound(bound);
      if (!best || sum <= told) return;
      told = sum;
      shared.best(sum);
      tell(plain(body(best, sum, bound, false)));
    },
  });
  clearInterval(watching);
  if (found.chosen) {
    const bound = Number.isFinite(found.bound) ? found.bound : easyBound(problem);
    shared.bound(bound);
    shared.best(found.total);
    return plain(body(found.chosen, found.total, bound, found.optimal || !shared.over));
  }
  if (found.infeasible) return infeasible(problem);
  const note = `No complete assignment that keeps every rule was found in the time given; ${rough.emptySeats} seats are empty.`;
  const bound = Number.isFinite(found.bound) ? found.bound : rough.bound;
  return { ...plain({ ...rough, bound }, 4), note };
}

async function maxmin(
  problem: Problem,
  options: Arguments['options'],
  shared: Shared,
  tell: Tell,
): Promise<Answer> {
  if (!options.seconds) shared.limit(16);
  const body = (fair: ReturnType<typeof solveMaxmin>) => ({
    task: 'maxmin',
    assignment: seatsOf(problem, fair.chosen),
    total: fair.total,
    worst: fair.worst,
    bound: fair.worstBound,
    complete: fair.complete,
  });
  const fair = solveMaxmin(problem, {
    patience: shared.patience(),
    progress: (best) => {
      shared.bound(best.worstBound);
      shared.best(best.worst);
      tell(plain(body(best)));
    },
  });
  if (fair.emptySeats > 0) return infeasible(problem);
  const controller = new AbortController();
  const watching = setInterval(() => shared.over && controller.abort(), 200);
  const sharp = shared.over ? fair : await sharpen(problem, fair, 8, controller.signal);
  clearInterval(watching);
  shared.best(sharp.worst);
  return plain(body({ ...sharp, complete: sharp.complete && !shared.over }));
}
