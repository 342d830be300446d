import { describe, expect, test } from 'vitest';
import { add, days } from '../time/index.ts';
import { type Expiry, expiryCalendar, remindersDue } from './expiry-calendar.ts';
import {
  certificate,
  day,
  employment,
  firm,
  henan,
  instrument,
  intermediate,
  job,
  person,
  regimeIn,
  senior,
  several,
  stands,
  title,
  today,
} from './firm-story.ts';
import { compare, whatIf, whyNotWhatIf } from './what-if.ts';

const flips = (before: ReturnType<typeof stands>, after: ReturnType<typeof stands>) =>
  compare(before, after).map(({ clause, turn }) => [clause, turn]);

describe('what if', () => {
  const facts = firm();

  test('a person leaves, and another comes', () => {
    const without = whatIf(facts, [{ kind: 'remove_person', id: 'senior1' }]);
    expect(flips(stands(facts), stands(without))).toEqual([
      ['staff_count', 'lost'],
      ['senior_titles', 'lost'],
    ]);
    const again = whatIf(without, [{ kind: 'add_person', person: senior('he') }]);
    expect(flips(stands(without), stands(again))).toEqual([
      ['staff_count', 'won'],
      ['senior_titles', 'won'],
    ]);
    expect(facts).toEqual(firm());
  });

  test('a certificate, a job, an instrument and a paper go and come', () => {
    const rank = title('up', 'senior');
    const changed = whatIf(facts, [
      { kind: 'add_certificate', personId: 'intermediate1', certificate: rank },
      { kind: 'remove_certificate', id: 'senior1-training' },
      { kind: 'remove_job', id: 'audit1' },
      { kind: 'remove_instrument', id: 'meters' },
      { kind: 'remove_evidence', id: 'archive' },
    ]);
    const lost = flips(stands(facts), stands(changed)).map(([clause]) => clause);
    expect(lost).toEqual(['archive', 'instruments', 'staff_count', 'intermediate_titles', 'track_record']);
    const restored = whatIf(changed, [
      { kind: 'add_job', job: job('new') },
      { kind: 'add_instrument', instrument: instrument('new') },
      { kind: 'add_evidence', evidence: { id: 'n', kind: 'archive', from: today, until: null } },
    ]);
    expect(flips(stands(changed), stands(restored))).toEqual([
      ['archive', 'won'],
      ['instruments', 'won'],
      ['track_record', 'won'],
    ]);
  });

  test('the date moves: a clause nears its end before it falls', () => {
    const ending = firm({ instruments: [instrument('i', { calibrationUntil: day('2026-12-31') })] });
    const at = (text: string) => stands(ending, henan, '2521', day(text));
    expect(flips(at('2026-06-15'), at('2026-12-01'))).toEqual([['instruments', 'shifted']]);
    expect(flips(at('2026-06-15'), at('2027-01-01'))).toEqual([['instruments', 'lost']]);
    expect(flips(at('2026-06-15'), at('2026-06-15'))).toEqual([]);
  });

  test('what is not there can be neither removed nor given a certificate', () => {
    const nobody = [{ kind: 'remove_person', id: 'nobody' }] as const;
    expect(whyNotWhatIf(facts, nobody)).toEqual({
      code: 'change_of_nothing',
      facts: { kind: 'remove_person', id: 'nobody' },
    });
    const twice = [
      { kind: 'remove_job', id: 'audit1' } as const,
      { kind: 'remove_job', id: 'audit1' } as const,
    ];
    expect(whyNotWhatIf(facts, twice)).toMatchObject({ code: 'change_of_nothing' });
    const gift = [{ kind: 'add_certificate', personId: 'x', certificate: title('t', 'senior') } as const];
    expect(whyNotWhatIf(facts, gift)).toMatchObject({ facts: { id: 'x' } });
    const hired = [{ kind: 'add_person', person: person('x', []) } as const, ...gift];
    expect(whyNotWhatIf(facts, hired)).toBeNull();
  });
});

describe('the expiry calendar', () => {
  const hebei = regimeIn('130000', 'mandatory');
  const dated = firm({
    staff: [
      person('zhou', [title('t', 'senior')], { employments: [employment({ until: day('2026-08-31') })] }),
      senior('s2'),
      ...several(4, intermediate, 'i'),
      person('li', [title('u', 'intermediate', { validUntil: day('2026-08-31') })]),
      person('part', [title('v', 'senior', { validUntil: day('2026-08-31') })], {
        employments: [employment({ fullTime: false })],
      }),
    ],
    instruments: [instrument('i', { calibrationUntil: day('2026-07-15') })],
  });
  const calendar = expiryCalendar(dated, [henan, hebei], today, day('2026-12-31'));

  test('names each end, what falls with it, and under whose rules', () => {
    const falling = calendar.map(({ on, kind, factId, clausesFailing }) => [
      on,
      kind,
      factId,
      clausesFailing.map(({ jurisdiction, clause }) => `${jurisdiction} ${clause}`),
    ]);
    expect(falling).toEqual([
      ['2026-07-15', 'instrument', 'i', ['410000 instruments', '130000 instruments']],
      ['2026-08-31', 'certificate', 'u', ['410000 intermediate_titles']],
      ['2026-08-31', 'certificate', 'v', []],
      [
        '2026-08-31',
        'employment',
        'zhou',
        ['410000 staff_count', '410000 senior_titles', '410000 intermediate_titles'],
      ],
    ]);
  });

  test('an end whose renewal is in takes nothing with it', () => {
    const renewed = whatIf(dated, [
      {
        kind: 'add_instrument',
        instrument: instrument('j', { calibratedOn: day('2026-07-01') }),
      },
    ]);
    const [first] = expiryCalendar(renewed, [henan], today, day('2026-07-31'));
    expect(first).toMatchObject({ factId: 'i', clausesFailing: [] });
  });

  test('holds both days of its bounds and nothing without an end', () => {
    expect(expiryCalendar(dated, [henan], day('2026-07-15'), day('2026-07-15'))).toHaveLength(1);
    expect(expiryCalendar(dated, [henan], day('2026-07-16'), day('2026-08-30'))).toEqual([]);
  });
});

describe('reminders', () => {
  const on = day('2026-12-31');
  const calendar: Expiry[] = [{ on, factId: 'c', kind: 'certificate', clausesFailing: [] }];

  /** What is sent when the keeper of keys asks on these days. */
  const sent = (asked: readonly number[]): string[] => {
    const keys = new Set<string>();
    const told: string[] = [];
    for (const left of asked)
      for (const { key, daysAhead } of remindersDue(calendar, add(on, days(-left)))) {
        if (!keys.has(key)) told.push(`${left}: ${daysAhead}`);
        keys.add(key);
      }
    return told;
  };

  test('go out 90, 30 and 7 days ahead, once each', () => {
    const everyDay = Array.from({ length: 121 }, (_, at) => 110 - at);
    expect(sent(everyDay)).toEqual(['90: 90', '30: 30', '7: 7']);
    expect(sent([...everyDay, ...everyDay])).toHaveLength(3);
  });

  test('a missed day is made good, and what came late gets its own step only', () => {
    expect(sent([95, 88, 29, 6])).toEqual(['88: 90', '29: 30', '6: 7']);
    expect(sent([20, 19])).toEqual(['20: 30']);
    expect(sent([0, -1])).toEqual(['0: 7']);
  });

  test('a training certificate that is renewed reminds again, of its own end', () => {
    const renewed = firm({
      staff: [
        person('x', [
          certificate('old', { validUntil: on }),
          certificate('new', { validUntil: add(on, days(365)) }),
        ]),
      ],
    });
    const both = expiryCalendar(renewed, [henan], today, day('2028-01-01'));
    const keys = both.flatMap(({ on: end }) => remindersDue(both, add(end, days(-7))).map(({ key }) => key));
    expect(keys).toEqual(['certificate:old:2026-12-31:7', 'certificate:new:2027-12-31:7']);
  });
});
