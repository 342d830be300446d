import { describe, expect, test } from 'vitest';
import { add, days } from '../time/index.ts';
import {
  day,
  failing,
  find,
  firm,
  henan,
  instrument,
  job,
  reading,
  record,
  several,
  stands,
  today,
} from './firm-story.ts';

describe('the track record', () => {
  const related = (count: number, industry: string | null = '4430') =>
    several(count, (id) => job(id, { kind: 'energy_audit', industry }), 'related');

  test('three audits or five related jobs, and the nearer way is shown', () => {
    const four = stands(firm({ jobs: related(4) }));
    expect(find(four, 'track_record')).toMatchObject({ state: 'not_met', have: 4, need: 5 });
    expect(find(four, 'track_record').ways).toMatchObject([
      { by: 'industry_audits', have: 0, need: 3 },
      { by: 'related_jobs', have: 4, need: 5 },
    ]);
    expect(stands(firm({ jobs: related(5) })).verdict).toBe('qualified');
    const mixed = [...several(2, job, 'a'), ...related(4)];
    expect(failing(stands(firm({ jobs: mixed })))).toEqual(['track_record']);
  });

  test('an audit outside the sector does not count, and how wide the sector is, is read', () => {
    const jobs = [
      ...several(2, job, 'a'),
      job('oil', { industry: '2511' }),
      job('paper', { industry: '2221' }),
    ];
    const narrow = stands(firm({ jobs }), reading({ interpretation_industry_breadth: 'same_class' }));
    expect(find(narrow, 'track_record')).toMatchObject({ state: 'not_met', have: 2 });
    expect(find(narrow, 'track_record').short).toEqual([
      { id: 'oil', because: 'other_industry' },
      { id: 'paper', because: 'other_industry' },
    ]);
    const wide = stands(firm({ jobs }), reading({ interpretation_industry_breadth: 'same_division' }));
    expect(find(wide, 'track_record')).toMatchObject({ state: 'met', evidence: ['a1', 'a2', 'oil'] });
    const key = reading({ interpretation_industry_breadth: 'same_key_industry' });
    const steel = [
      job('iron', { industry: '3110' }),
      job('steel', { industry: '3120' }),
      job('alloy', { industry: '3140' }),
    ];
    expect(stands(firm({ jobs: steel }), key, '3130').verdict).toBe('qualified');
  });

  test('a whole division may be asked about, and the firm as such over everything', () => {
    const jobs = [...several(2, job, 'a'), job('paper', { industry: '2221' })];
    expect(failing(stands(firm({ jobs }), henan, '25'))).toEqual(['track_record']);
    expect(stands(firm({ jobs }), henan, null).verdict).toBe('qualified');
  });

  test('related jobs may have to lie in the industry, if the text is read so', () => {
    const narrow = reading({ interpretation_related_jobs_industry: 'same_industry' });
    expect(stands(firm({ jobs: related(5, null) }), narrow).verdict).toBe('not_qualified');
    expect(stands(firm({ jobs: related(5, '2521') }), narrow).verdict).toBe('qualified');
  });

  test('等 leaves room only where it is read so', () => {
    const jobs = [...related(4), job('other', { kind: 'similar' })];
    expect(find(stands(firm({ jobs })), 'track_record').short).toEqual([
      { id: 'other', because: 'job_kind_not_listed' },
    ]);
    const open = reading({ interpretation_related_jobs_list: 'similar_too' });
    expect(stands(firm({ jobs }), open).verdict).toBe('qualified');
  });

  test('a later or an unproven job does not count, and what completed here needs no proof', () => {
    const jobs = [
      job('done', { completedOn: today }),
      job('later', { completedOn: add(today, days(1)) }),
      job('claimed', { proven: false }),
      job('ours', { source: 'case', proven: false }),
    ];
    expect(find(stands(firm({ jobs })), 'track_record')).toMatchObject({
      have: 2,
      evidence: ['done', 'ours'],
      short: [
        { id: 'later', because: 'later_than_the_day' },
        { id: 'claimed', because: 'job_unproven' },
      ],
    });
  });
});

describe('instruments and records', () => {
  test('each balance needs an instrument calibrated on the day', () => {
    const instruments = [
      instrument('scale', { balances: ['material'] }),
      instrument('meter', { balances: ['water'], calibrationUntil: day('2026-06-14') }),
      instrument('probe', { balances: ['energy'], calibratedOn: day('2026-06-16') }),
    ];
    expect(find(stands(firm({ instruments })), 'instruments')).toMatchObject({
      state: 'not_met',
      have: 1,
      need: 3,
      lacking: ['energy', 'water'],
      evidence: ['scale'],
      short: [
        { id: 'meter', because: 'calibration_lapsed' },
        { id: 'probe', because: 'later_than_the_day' },
      ],
    });
  });

  test.each(['suspension', 'rectification'] as const)('a %s that ends today still stands today', (kind) => {
    const adverseRecords = [record(kind, '2026-06-01', '2026-06-15')];
    const standing = stands(firm({ adverseRecords }));
    expect(failing(standing)).toEqual(['not_under_rectification']);
    expect(find(standing, 'not_under_rectification')).toMatchObject({ have: 1, need: 0 });
    const tomorrow = stands(firm({ adverseRecords }), henan, '2521', add(today, days(1)));
    expect(tomorrow.verdict).toBe('qualified');
    const eve = stands(firm({ adverseRecords }), henan, '2521', day('2026-05-31'));
    expect(find(eve, 'not_under_rectification')).toMatchObject({ state: 'expiring', failsOn: '2026-06-01' });
  });

  test('a serious record without an end stands for ever', () => {
    const adverseRecords = [record('serious_record', '2019-01-01', null)];
    expect(failing(stands(firm({ adverseRecords })))).toEqual(['clean_record']);
  });
});
