import { describe, expect, test } from 'vitest';
import { add, days } from '../time/index.ts';
import type { FirmFacts, Period } from './facts.ts';
import {
  certificate,
  employment,
  firm,
  henan,
  instrument,
  person,
  registration,
  stands,
  title,
  today,
} from './firm-story.ts';
import { standingOf } from './standing.ts';
import { turningDays } from './turning-days.ts';

const later = (count: number) => add(today, days(count));

/** A firm whose every fact ends on some day within two months; some are renewed in time, some a day late. */
function fading(seed: number): FirmFacts {
  const end = (at: number) => later((seed * 37 + at * 13) % 60);
  const renewed = (at: number): Period[] => {
    const until = end(at);
    const gap = (seed + at) % 3; // none, a day, never
    return gap === 2
      ? [{ from: add(today, days(-100)), until }]
      : [
          { from: add(today, days(-100)), until },
          { from: add(until, days(1 + gap)), until: add(until, days(40)) },
        ];
  };
  const staff = Array.from({ length: 8 }, (_, at) =>
    person(`p${at}`, at < 3 ? [title(`t${at}`, 'senior')] : [registration(`r${at}`)], {
      employments: renewed(at).map((period) => employment(period)),
      certificates: [
        ...renewed(at + 20).map((period, n) =>
          certificate(`c${at}-${n}`, { issuedOn: period.from, validUntil: period.until }),
        ),
        at < 3 ? title(`t${at}`, 'senior') : registration(`r${at}`, 'energy', { validUntil: end(at + 40) }),
      ],
    }),
  );
  const instruments = renewed(60).map((period, n) =>
    instrument(`i${n}`, { calibratedOn: period.from, calibrationUntil: period.until }),
  );
  const evidence = firm().evidence.flatMap((held, at) =>
    renewed(at + 80).map((period, n) => ({ ...held, ...period, id: `${held.id}-${n}` })),
  );
  const adverseRecords = [{ id: 'a', kind: 'suspension' as const, from: end(99), until: end(99) }];
  return firm({ staff, instruments, evidence, adverseRecords });
}

describe('the first day on which a clause fails', () => {
  test('is the one found by asking on every single day', () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const facts = fading(seed);
      const first = new Map<string, string>();
      for (let count = 1; count < 130; count += 1)
        for (const { clause, state } of standingOf(facts, henan, later(count), '2521').findings)
          if (state === 'not_met' && !first.has(clause)) first.set(clause, later(count));
      for (const { clause, state, failsOn } of stands(facts).findings) {
        const expected = state === 'not_met' ? null : (first.get(clause) ?? null);
        expect(failsOn, `${clause} of firm ${seed}`).toBe(expected);
      }
    }
  });

  test('is looked for on days that something turns on, each fact asked for two of them at most', () => {
    const facts = fading(3);
    const dated = facts.staff.reduce(
      (sum, held) => sum + held.employments.length + held.certificates.length + 1,
      0,
    );
    expect(turningDays(facts, 'staff', today).length).toBeLessThanOrEqual(2 * dated);
  });

  test('costs one reading of the staff for each such day, whatever number of clauses ask about it', () => {
    const facts = fading(3);
    let readings = 0;
    const counted: FirmFacts = {
      ...facts,
      get staff() {
        readings += 1;
        return facts.staff;
      },
    };
    stands(counted);
    expect(readings).toBeLessThanOrEqual(turningDays(facts, 'staff', today).length + 3);
  });
});
