import { describe, expect, test } from 'vitest';
import { resolve } from '../rules/index.ts';
import { on } from './clock-story.ts';
import {
  capacities,
  type EngagementState,
  engagementStates,
  openEngagementStates,
  reportDatesIn,
  roundFlow,
  standingOf,
  verdictLeadsTo,
  whyLikelyMissed,
  whyNotAdvance,
  whyNotConclude,
  whyNotMoveDeadline,
  whyNotPostponeTo,
} from './index.ts';

const hebei = (place = '130606', day = '2025-07-28') =>
  resolve({ jurisdiction: place, track: 'mandatory', on: on(day) }, []);

describe('the way of a round', () => {
  test('is what its table says, for every state, target and capacity', () => {
    for (const from of engagementStates)
      for (const to of engagementStates)
        for (const capacity of capacities) {
          const steps = Object.values(roundFlow).filter(
            (step) => step.to === to && (step.from as readonly string[]).includes(from),
          );
          const refused = whyNotAdvance(from, to, capacity);
          if (steps.length === 0) expect(refused?.code).toBe('round_step_out_of_order');
          else if (steps.some((step) => (step.by as readonly string[]).includes(capacity)))
            expect(refused).toBeNull();
          else expect(refused?.code).toBe('round_step_of_another');
        }
  });

  test('never leads out of an end, and reaches every state', () => {
    for (const step of Object.values(roundFlow))
      for (const from of step.from) expect(openEngagementStates).toContain(from);
    const reached = new Set<EngagementState>(['listed']);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const step of Object.values(roundFlow))
        if (step.from.some((from) => reached.has(from))) reached.add(step.to);
      grown = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...engagementStates].sort());
  });

  test('is concluded by the organiser alone, after an application, on a day that has come', () => {
    const round = { state: 'evaluation_applied', listedOn: on('2025-07-27') } as const;
    const passed = { stage: 'evaluation', result: 'passed', concludedOn: on('2026-05-01') } as const;
    const today = on('2026-05-02');
    expect(whyNotConclude(round, passed, 'organiser', today)).toBeNull();
    expect(whyNotConclude(round, passed, 'supervisor', today)?.code).toBe('round_step_of_another');
    expect(whyNotConclude({ ...round, state: 'implementing' }, passed, 'organiser', today)?.code).toBe(
      'round_step_out_of_order',
    );
    expect(
      whyNotConclude(round, { ...passed, concludedOn: on('2026-05-03') }, 'organiser', today)?.code,
    ).toBe('day_still_ahead');
    expect(
      whyNotConclude(round, { ...passed, concludedOn: on('2025-07-26') }, 'organiser', today)?.code,
    ).toBe('day_before_listing');
    expect(verdictLeadsTo.acceptance.passed).toBe('accepted');
  });
});

describe('a date', () => {
  const clock = { setByLevel: 'province', dueOn: on('2026-08-31'), metOn: null } as const;
  test('is moved by who set it or stands above, later, and not after it was met', () => {
    const to = on('2026-12-31');
    expect(whyNotMoveDeadline(clock, 'province', to)).toBeNull();
    for (const level of ['city', 'county'] as const)
      expect(whyNotMoveDeadline(clock, level, to)?.code).toBe('deadline_set_above');
    expect(whyNotMoveDeadline({ ...clock, setByLevel: 'nation' }, 'province', to)?.code).toBe(
      'deadline_set_above',
    );
    expect(whyNotMoveDeadline({ ...clock, setByLevel: 'county' }, 'city', to)).toBeNull();
    expect(whyNotMoveDeadline(clock, 'province', on('2026-08-31'))?.code).toBe('deadline_not_later');
    expect(whyNotMoveDeadline({ ...clock, metOn: on('2026-08-01') }, 'province', to)?.code).toBe(
      'deadline_met_already',
    );
  });
});

test('what is postponed to lies ahead, and ends before the next audit or two years after the day it was', () => {
  const facts = { dueOn: on('2026-08-31'), originalDueOn: on('2026-08-31'), nextAuditOn: null };
  const unfit = (to: string, more = {}, today = '2026-07-01') =>
    whyNotPostponeTo({ ...facts, ...more }, on(to), on(today))?.facts;
  expect(unfit('2026-12-31')).toBeUndefined();
  expect(unfit('2028-08-31')).toBeUndefined();
  expect(unfit('2028-09-01')).toMatchObject({ field: 'postponedTo', latest: '2028-08-31' });
  expect(unfit('2099-01-01', { dueOn: on('2027-08-31') })).toMatchObject({ latest: '2028-08-31' });
  expect(unfit('2026-08-31')).toMatchObject({ after: '2026-08-31' });
  expect(unfit('2026-10-01', {}, '2026-10-01')).toMatchObject({ after: '2026-10-01' });
  expect(unfit('2027-07-01', { nextAuditOn: on('2027-06-30') })).toMatchObject({ latest: '2027-06-30' });
});

describe('how a duty stands', () => {
  const facts = {
    duty: 'apply_evaluation',
    state: 'listed',
    startsOn: on('2025-07-27'),
    dueOn: on('2026-02-28'),
    metOn: null,
    dropped: false,
  } as const;
  const stands = (today: string, more = {}) => standingOf({ ...facts, ...more, today: on(today) });

  test('turns with the days: due, at risk, late from the day after; met whenever it was', () => {
    expect(stands('2025-08-01')).toBe('due');
    expect(stands('2025-11-12')).toBe('at_risk');
    expect(stands('2026-02-28')).toBe('at_risk');
    expect(stands('2026-03-01')).toBe('late');
    expect(stands('2026-03-01', { dueOn: on('2026-04-30') })).toBe('at_risk');
    expect(stands('2026-03-01', { metOn: on('2026-02-01') })).toBe('met');
    expect(stands('2026-03-01', { dropped: true })).toBe('dropped');
  });

  test('is warned of by a stated share of the time, in words', () => {
    const why = (state: EngagementState, today: string) =>
      whyLikelyMissed({ ...facts, state, today: on(today) });
    expect(why('listed', '2025-11-10')).toBeNull();
    expect(why('listed', '2025-11-12')).toBe('nobody_audits');
    expect(why('commissioned', '2025-11-12')).toBeNull();
    expect(why('commissioned', '2026-02-10')).toBe('evaluation_not_applied_for');
    expect(why('evaluation_applied', '2026-02-10')).toBeNull();
  });
});

test('an authority’s own reports stand in its calendar, month ends clamped', () => {
  const dates = reportDatesIn(
    resolve({ jurisdiction: '130600', track: 'mandatory', on: on('2020-11-01') }, []),
    on('2021-01-15'),
    on('2021-03-31'),
  ).map(({ on: day, ruleKey }) => `${day} ${ruleKey}`);
  expect(dates).toEqual([
    '2021-01-30 progress_report_by',
    '2021-02-28 progress_report_by',
    '2021-03-30 progress_report_by',
    '2021-03-31 annual_report_by',
  ]);
  expect(
    reportDatesIn(hebei('130600'), on('2026-11-01'), on('2026-11-30')).map((one) => one.ruleKey),
  ).toContain('work_summary_by');
});
