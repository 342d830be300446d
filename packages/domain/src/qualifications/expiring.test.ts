import { describe, expect, test } from 'vitest';
import { add, days } from '../time/index.ts';
import {
  day,
  find,
  firm,
  instrument,
  intermediate,
  person,
  reading,
  registered,
  registration,
  senior,
  several,
  stands,
  title,
} from './firm-story.ts';

const withoutSurplus = reading({ interpretation_surplus_senior: 'does_not_count' });

describe('what runs out', () => {
  const until = (text: string) => ({ calibrationUntil: day(text) });

  test.each([
    ['2026-09-11', 'expiring'], // fails on 09-12, 89 days ahead
    ['2026-09-12', 'expiring'], // fails on 09-13, 90 days ahead
    ['2026-09-13', 'met'],
  ] as const)('a calibration until %s leaves the clause %s', (end, state) => {
    const finding = find(stands(firm({ instruments: [instrument('i', until(end))] })), 'instruments');
    expect(finding).toMatchObject({ state, failsOn: add(day(end), days(1)) });
  });

  test('a renewal that is in already carries the clause over', () => {
    const instruments = [
      instrument('old', until('2026-07-01')),
      instrument('new', { calibratedOn: day('2026-07-02'), ...until('2027-07-01') }),
    ];
    expect(find(stands(firm({ instruments })), 'instruments').failsOn).toBe('2027-07-02');
    const gap = [instruments[0], instrument('late', { calibratedOn: day('2026-07-03') })].flatMap(
      (i) => i ?? [],
    );
    expect(find(stands(firm({ instruments: gap })), 'instruments').failsOn).toBe('2026-07-02');
  });

  test('a new senior title may empty an intermediate place', () => {
    const rising = person('sun', [
      title('t', 'intermediate'),
      title('u', 'senior', { issuedOn: day('2026-08-01') }),
    ]);
    const staff = [...several(2, senior, 's'), ...several(4, intermediate, 'i'), rising];
    expect(stands(firm({ staff }), withoutSurplus).failsOn).toBe('2026-08-01');
    expect(stands(firm({ staff })).failsOn).toBeNull();
  });

  test('a registered engineer’s lapse fails the place it filled, on the day after', () => {
    const staff = [
      ...several(2, senior, 's'),
      ...several(4, intermediate, 'i'),
      person('wu', [registration('r', 'energy', { validUntil: day('2026-12-31') })]),
      registered('spare'),
    ];
    expect(stands(firm({ staff })).failsOn).toBeNull();
    expect(find(stands(firm({ staff: staff.slice(0, -1) })), 'intermediate_titles').failsOn).toBe(
      '2027-01-01',
    );
  });
});
