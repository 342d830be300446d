import type { RuleSet } from '../rules/rules.ts';
import { Fault, integerAt, type Json, listAt, objectAt, shown } from './fault.ts';
import type { Problem, Seat } from './problem.ts';
import { readSeats } from './read.ts';

export const declinesFormat = 'panel-assign-declines/1';

export interface Declines {
  rules: RuleSet;
  start: Seat[];
  batches: { declinedSeats: Seat[]; withdrawnExperts: number[] }[];
}

/** Who declined since the answer `start`, batch after batch; `base` only tells people which problem it belongs to. */
export function readDeclines(value: Json, problem: Problem): Declines {
  const file = objectAt(value, 'The declines file');
  if (file.format !== undefined && file.format !== declinesFormat)
    throw new Fault('format', `must be "${declinesFormat}".`);
  const { n: panels } = problem.panels;
  const { n: experts } = problem.experts;
  return {
    rules: rulesIn(file.constraintSet),
    start: readSeats(file.start, 'start', panels, experts),
    batches: listAt(file.batches, 'batches').map((entry, i) => {
      const batch = objectAt(entry, `batches[${i}]`);
      const withdrawn = listAt(batch.withdrawnExperts ?? [], `batches[${i}].withdrawnExperts`);
      return {
        declinedSeats: readSeats(batch.declinedSeats ?? [], `batches[${i}].declinedSeats`, panels, experts),
        withdrawnExperts: withdrawn.map((e, k) =>
          integerAt(e, `batches[${i}].withdrawnExperts[${k}]`, 0, experts - 1),
        ),
      };
    }),
  };
}

function rulesIn(value: Json | undefined): RuleSet {
  if (value === undefined || value === null) return 'total';
  const word = String(value).toLowerCase();
  if (word.includes('rotation')) return 'rotation';
  if (word.includes('full')) return 'full';
  if (/total|base|basic|plain|core/.test(word)) return 'total';
  throw new Fault('constraintSet', `must be "total", "full" or "rotation", but is ${shown(value)}.`);
}
