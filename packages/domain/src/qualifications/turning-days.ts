import { add, days, type LocalDate } from '../time/index.ts';
import type { FirmFacts, Period } from './facts.ts';
import type { Concern } from './judging.ts';

type Ends = readonly [from: LocalDate | null, until: LocalDate | null];

const periods = (list: readonly Period[]): Ends[] => list.map(({ from, until }) => [from, until]);

const endsOf: Readonly<Record<Concern, (facts: FirmFacts) => readonly Ends[]>> = {
  staff: ({ staff }) =>
    staff.flatMap((person): Ends[] => [
      ...periods(person.employments),
      ...person.certificates.map((held): Ends => [held.issuedOn, held.validUntil]),
      [person.experiencedSince, null],
    ]),
  papers: ({ evidence }) => periods(evidence),
  instruments: ({ instruments }) =>
    instruments.map((held): Ends => [held.calibratedOn, held.calibrationUntil]),
  // Work that is done stays done: nothing here ever turns for the worse by the passing of days.
  jobs: () => [],
  records: ({ adverseRecords }) => periods(adverseRecords),
};

/**
 * The later days on which anything begins, or has ended the evening before, in order. Between two of them no clause
 * can turn, so looking at these is looking at every day. Beginnings too: a new senior title empties a lower place.
 */
export function turningDays(facts: FirmFacts, concern: Concern, after: LocalDate): readonly LocalDate[] {
  const turning = new Set<LocalDate>();
  for (const [from, until] of endsOf[concern](facts)) {
    if (from !== null && from > after) turning.add(from);
    if (until !== null && until >= after) turning.add(add(until, days(1)));
  }
  return [...turning].sort();
}
