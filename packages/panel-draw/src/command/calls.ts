import { fraction } from '../chance/cap.ts';
import { seedOfDraw } from '../chance/rounding.ts';
import { drawFrom } from '../chance/sample.ts';
import { askRuled, type Explained, Questions } from '../explain.ts';
import { type Declines, readDeclines } from '../problem/declines.ts';
import { Fault, type Json, objectAt } from '../problem/fault.ts';
import { chosenOf, type Problem, type Seat, totalOf } from '../problem/problem.ts';
import { readSeats } from '../problem/read.ts';
import { barred, repair, repairByDraw } from '../repair.ts';
import { type RuleSet, ruleSets } from '../rules/rules.ts';
import { type Arguments, needed, pairIn, wholeNumber } from './arguments.ts';
import { type Answer, plain, type Shared } from './between-threads.ts';
import { certify, verify } from './certify.ts';
import { marginalsWanted } from './chances.ts';
import { readJson, readProblemFile } from './files.ts';
import { onlyFile, solve, type Tell } from './solve.ts';

export const usage = `panel-draw: who sits on which panel

  panel-draw solve FILE --task total|full|rotation|maxmin|coverage [--seconds N]
  panel-draw solve FILE --task q50|q30|marginals [--cap 0.4] [--keep 0.95]
  panel-draw solve FILE --task blocking
  panel-draw draw FILE --cap 0.5 --seed HEX --count N [--keep 0.95]
  panel-draw repair FILE --declines D --batch I [--before ANSWER] [--sampled --cap 0.5 --seed HEX]
  panel-draw explain FILE --answer A --force P,E | --forbid P,E [--rules total|full|rotation]
  panel-draw certify seal|commit|publish …   (README.md, "A draw anybody can check")
  panel-draw verify CERTIFICATE

  --out OUT writes the answer to a file, --progress shows the bound every second; Ctrl-C writes the best so far.
  Exit: 0 answered, 1 failed or not good, 2 a file or option is not as it must be, 3 infeasible, 4 seats are still
  empty where time ended or Ctrl-C came, 130 stopped before there was anything to write.
`;

type Call = (request: Arguments, shared: Shared, tell: Tell) => Promise<Answer>;

export const calls = { solve, draw, repair: repaired, explain, certify, verify } satisfies {
  [call: string]: Call;
};

export function seedIn(text: string): string {
  const seed = text.toLowerCase();
  if (!/^([0-9a-f]{2}){1,512}$/.test(seed))
    throw new Fault('--seed', `must be hex digits, an even number of them, but is "${text.slice(0, 40)}".`);
  return seed;
}

async function draw({ files, options }: Arguments, shared: Shared): Promise<Answer> {
  const cap = fraction(needed(options, 'cap'));
  const seed = seedIn(needed(options, 'seed'));
  const count = wholeNumber(options.count ?? '1', '--count', 1, 1_000_000);
  const problem = readProblemFile(onlyFile(files));
  const found = marginalsWanted(problem, cap, options, shared);
  if (found.missing > 0) {
    const note = 'Infeasible: under this cap some seat finds too few candidates.';
    return {
      ...plain({ infeasible: true, missing: found.missing, denominator: found.denominator }, 3),
      note,
    };
  }
  const draws: Seat[][] = [];
  for (let k = 0; k < count && !(k > 0 && shared.over); k++)
    draws.push(drawFrom(problem, found, seedOfDraw(seed, k)));
  return plain({ draws, value: found.value / found.denominator, denominator: found.denominator });
}

function ruleSetIn(text: string | undefined, field: string): RuleSet | undefined {
  if (text === undefined) return undefined;
  if (!ruleSets.includes(text as RuleSet))
    throw new Fault(field, `must be one of ${ruleSets.join(', ')}, but is "${text}".`);
  return text as RuleSet;
}

/** Without `--before` the batches before this one are repaired first, one after the other, from the start. */
async function repaired({ files, options }: Arguments): Promise<Answer> {
  const problem = readProblemFile(onlyFile(files));
  const declines = readDeclines(readJson(needed(options, 'declines')), problem);
  if (declines.batches.length === 0) throw new Fault('batches', 'is empty.');
  const batch = wholeNumber(needed(options, 'batch'), '--batch', 0, declines.batches.length - 1);
  const rules = ruleSetIn(options.rules, '--rules') ?? declines.rules;
  let before = options.before ? seatsIn(readJson(options.before), '--before', problem) : declines.start;
  if (!options.before)
    for (let earlier = 0; earlier < batch; earlier++)
      before = (await repair(barred(problem, upTo(declines, earlier)), before, rules)).assignment;
  const now = barred(problem, upTo(declines, batch));
  if (!chosenOf(problem, before))
    throw new Fault('start', 'seats an expert on a panel he is not listed for.');
  const found = options.sampled
    ? repairByDraw(now, before, fraction(needed(options, 'cap')), seedIn(needed(options, 'seed')))
    : await repair(now, before, rules);
  if (!found) throw new Fault('--cap', 'leaves an empty seat without enough candidates.');
  const { complete, ...rest } = found;
  return {
    ...plain({ ...rest, before, rules, complete }, complete ? 0 : 3),
    ...(complete ? {} : { note: 'Some seats cannot be filled again under the rules.' }),
  };
}

function upTo(declines: Declines, batch: number) {
  const batches = declines.batches.slice(0, batch + 1);
  return {
    declinedSeats: batches.flatMap((b) => b.declinedSeats),
    withdrawnExperts: batches.flatMap((b) => b.withdrawnExperts),
  };
}

function seatsIn(value: Json, field: string, problem: Problem): Seat[] {
  const answer = Array.isArray(value) ? { assignment: value } : objectAt(value, field);
  return readSeats(answer.assignment, 'assignment', problem.panels.n, problem.experts.n);
}

async function explain({ files, options }: Arguments): Promise<Answer> {
  const problem = readProblemFile(onlyFile(files));
  if ((options.force === undefined) === (options.forbid === undefined))
    throw new Fault('--force', 'or --forbid must be given, and not both.');
  const question = options.force === undefined ? 'forbid' : 'force';
  const pair = pairIn(options.force ?? (options.forbid as string), `--${question}`);
  if (pair[0] >= problem.panels.n)
    throw new Fault(`--${question}`, `names panel ${pair[0]}, but there are ${problem.panels.n}.`);
  if (pair[1] >= problem.experts.n)
    throw new Fault(`--${question}`, `names expert ${pair[1]}, but there are ${problem.experts.n}.`);
  const answer = options.answer ? objectAt(readJson(options.answer), '--answer') : {};
  const task = answer.task === 'full' || answer.task === 'rotation' ? answer.task : 'total';
  const rules = ruleSetIn(options.rules, '--rules') ?? task;
  let found: Explained;
  if (rules === 'total') found = new Questions(problem).ask(question, ...pair);
  else {
    const chosen = answer.assignment ? chosenOf(problem, seatsIn(answer, '--answer', problem)) : null;
    const best = chosen && answer.task === rules ? { chosen, total: totalOf(problem, chosen) } : undefined;
    found = await askRuled(problem, rules, question, pair, best);
  }
  return plain({ ...found, rules });
}
