import { describe, expect, test } from 'vitest';
import {
  certificate,
  day,
  employment,
  failing,
  find,
  firm,
  henan,
  intermediate,
  person,
  reading,
  regimeIn,
  registration,
  senior,
  seniorRegistered,
  several,
  stands,
  title,
  today,
} from './firm-story.ts';

const withoutSurplus = reading({ interpretation_surplus_senior: 'does_not_count' });

describe('what is asked where', () => {
  test('Henan asks its own clauses, each with its article', () => {
    expect(henan.clauses.map(({ clause, need }) => [clause, need])).toEqual([
      ['legal_person', 1],
      ['quality_system', 1],
      ['premises', 1],
      ['digitisation', 1],
      ['archive', 1],
      ['instruments', 3],
      ['staff_count', 7],
      ['senior_titles', 2],
      ['intermediate_titles', 5],
      ['staff_knowledge', 1],
      ['staff_method', 1],
      ['track_record', 3],
      ['integrity', 1],
      ['clean_record', 0],
      ['not_under_rectification', 0],
    ]);
    expect(henan.filing).toBe('filing');
    for (const { citation } of henan.clauses) expect(citation).toMatchObject({ verified: true });
  });

  test.each([
    ['Hebei, mandatory', regimeIn('130000', 'mandatory')],
    ['a city of Hebei', regimeIn('130600', 'mandatory')],
    ['Hebei, voluntary', regimeIn('130000', 'voluntary')],
    ['a province without rules of its own', regimeIn('440000', 'voluntary')],
    ['Henan, mandatory', regimeIn('410000', 'mandatory')],
  ])('%s gets the national base and nothing of Henan’s voluntary conditions', (_, regime) => {
    const asked = regime.clauses.map(({ clause }) => clause);
    for (const own of ['staff_count', 'senior_titles', 'intermediate_titles', 'track_record', 'premises'])
      expect(asked).not.toContain(own);
    expect(asked).toEqual(expect.arrayContaining(['legal_person', 'instruments', 'staff_method']));
    for (const { jurisdiction } of regime.clauses) expect(jurisdiction).toBe('cn');
  });

  test('three people and no jobs are enough where no number is asked', () => {
    const facts = firm({ staff: [intermediate('wang')], jobs: [] });
    expect(stands(facts, regimeIn('130000', 'mandatory')).verdict).toBe('qualified');
    expect(stands(facts).verdict).toBe('not_qualified');
  });

  test('who asks nothing is content with anybody', () => {
    const nobody = { staff: [], instruments: [], evidence: [], jobs: [], adverseRecords: [] };
    expect(stands(nobody, { ...henan, clauses: [] })).toMatchObject({ verdict: 'qualified', findings: [] });
  });
});

describe('seven, of whom two and five', () => {
  test('exactly seven people as 2 + 5 pass', () => {
    const standing = stands(firm());
    expect(standing).toMatchObject({ verdict: 'qualified', failsOn: null });
    expect(find(standing, 'staff_count')).toMatchObject({ have: 7, need: 7, short: [] });
    expect(find(standing, 'senior_titles').evidence).toEqual(['senior1', 'senior2']);
    expect(find(standing, 'intermediate_titles')).toMatchObject({ have: 5, state: 'met' });
  });

  test('a registered engineer counts as intermediate, in energy or environment only', () => {
    const four = [...several(2, senior, 's'), ...several(4, intermediate, 'i')];
    for (const field of ['energy', 'environment'] as const) {
      const staff = [...four, person('liu', [registration('r', field)])];
      expect(stands(firm({ staff })).verdict).toBe('qualified');
    }
    const standing = stands(firm({ staff: [...four, person('liu', [registration('r', 'other')])] }));
    expect(failing(standing)).toEqual(['intermediate_titles']);
    expect(find(standing, 'intermediate_titles').short).toContainEqual({ id: 'liu', because: 'no_title' });
  });

  test('a senior title is not counted twice', () => {
    const staff = [
      ...several(2, seniorRegistered, 'both'),
      ...several(4, intermediate, 'i'),
      person('zhao', []),
    ];
    const standing = stands(firm({ staff }));
    expect(failing(standing)).toEqual(['intermediate_titles']);
    expect(find(standing, 'intermediate_titles')).toMatchObject({ have: 4, need: 5 });
    expect(find(standing, 'intermediate_titles').short).toEqual([
      { id: 'both1', because: 'counted_elsewhere' },
      { id: 'both2', because: 'counted_elsewhere' },
      { id: 'zhao', because: 'no_title' },
    ]);
  });

  test('two certificates of one title are one person, and an earlier title lies within the later', () => {
    const twice = person('qian', [title('a', 'senior'), title('b', 'senior'), title('c', 'intermediate')]);
    const staff = [twice, ...several(6, intermediate, 'i')];
    expect(failing(stands(firm({ staff })))).toEqual(['senior_titles']);
    expect(find(stands(firm({ staff })), 'senior_titles')).toMatchObject({ have: 1, evidence: ['qian'] });
    const three = [twice, ...several(2, senior, 's'), ...several(4, intermediate, 'i')];
    expect(stands(firm({ staff: three }), withoutSurplus).verdict).toBe('not_qualified');
  });

  test('a person told in two pieces is one person, and a job told twice is one job', () => {
    const [first, ...others] = firm().staff;
    const pieces = first ? [{ ...first, certificates: [] }, { ...first, employments: [] }, ...others] : [];
    expect(find(stands(firm({ staff: pieces })), 'staff_count')).toMatchObject({ have: 7, state: 'met' });
    const jobs = firm().jobs.slice(0, 2);
    expect(failing(stands(firm({ jobs: [...jobs, ...jobs] })))).toEqual(['track_record']);
  });

  test('the reading decides about a surplus senior, and a registration needs no reading', () => {
    const staff = [...several(3, senior, 's'), ...several(4, intermediate, 'i')];
    expect(stands(firm({ staff })).verdict).toBe('qualified');
    const standing = stands(firm({ staff }), withoutSurplus);
    expect(failing(standing)).toEqual(['intermediate_titles']);
    expect(find(standing, 'intermediate_titles')).toMatchObject({
      short: [
        { id: 's1', because: 'counted_elsewhere' },
        { id: 's2', because: 'counted_elsewhere' },
        { id: 's3', because: 'surplus_senior' },
      ],
      readings: { interpretation_surplus_senior: 'does_not_count' },
    });
    const either = [seniorRegistered('e'), ...several(2, senior, 's'), ...several(4, intermediate, 'i')];
    expect(stands(firm({ staff: either }), withoutSurplus).verdict).toBe('qualified');
  });

  test.each([
    ['not_employed', person('x', [title('t', 'intermediate')], { employments: [] })],
    ['part_time', person('x', [], { employments: [employment({ fullTime: false })] })],
    ['employment_unproven', person('x', [], { employments: [employment({ proven: false })] })],
    ['not_employed', person('x', [], { employments: [employment({ until: day('2026-06-14') })] })],
    ['not_employed', person('x', [], { employments: [employment({ from: day('2026-06-16') })] })],
    ['untrained', person('x', [], { certificates: [] })],
    ['untrained', person('x', [], { certificates: [certificate('c', { issuedOn: day('2026-06-16') })] })],
    [
      'training_lapsed',
      person('x', [], { certificates: [certificate('c', { validUntil: day('2026-06-14') })] }),
    ],
    ['inexperienced', person('x', [], { experiencedSince: null })],
    ['inexperienced', person('x', [], { experiencedSince: day('2026-06-16') })],
  ] as const)('a person falls short by %s and by nothing else', (because, x) => {
    const staff = [...several(2, senior, 's'), ...several(4, intermediate, 'i'), x];
    const finding = find(stands(firm({ staff })), 'staff_count');
    expect(finding).toMatchObject({ state: 'not_met', have: 6, short: [{ id: 'x', because }] });
  });

  test('part time carries no clause, whatever the person knows', () => {
    const job = [employment({ fullTime: false, until: day('2200-12-31') })];
    const standing = stands(firm({ staff: [person('x', [title('t', 'senior')], { employments: job })] }));
    for (const clause of ['staff_knowledge', 'staff_method'] as const)
      expect(find(standing, clause)).toMatchObject({
        state: 'not_met',
        have: 0,
        short: [{ id: 'x', because: 'part_time' }],
      });
  });

  test('the day on which it fails is a real day, however far a paper reaches', () => {
    const staff = [
      ...several(2, senior, 's'),
      ...several(4, intermediate, 'i'),
      person('x', [title('t', 'intermediate', { validUntil: day('2200-12-31') })]),
    ];
    expect(stands(firm({ staff })).failsOn).toBe('2201-01-01');
  });

  test('the first and the last day of what a person holds both count', () => {
    const staff = [
      ...several(2, senior, 's'),
      ...several(4, intermediate, 'i'),
      person('x', [title('t', 'intermediate', { issuedOn: today, validUntil: today })], {
        employments: [employment({ from: today, until: today })],
        experiencedSince: today,
      }),
    ];
    const standing = stands(firm({ staff }));
    expect(standing.verdict).toBe('qualified');
    expect(standing.failsOn).toBe(day('2026-06-16'));
  });
});
