import { describe, expect, test } from 'vitest';
import { resolve } from '../rules/index.ts';
import { on } from './clock-story.ts';
import {
  type CarryOverFacts,
  carryOverGroundsOf,
  type Duty,
  duties,
  type EngagementState,
  whyNotCarryOver,
} from './index.ts';

const hebei = (place = '130606', day = '2025-07-28') =>
  resolve({ jurisdiction: place, track: 'mandatory', on: on(day) }, []);
const henan = (place: string) =>
  resolve({ jurisdiction: place, track: 'voluntary', on: on('2026-03-12') }, []);

describe('the next list', () => {
  const clock = (duty: Duty, dueOn: string, metOn: string | null = null) => ({
    duty,
    dueOn: on(dueOn),
    metOn: metOn === null ? null : on(metOn),
  });
  const late = duties.map((duty) => clock(duty, '2026-01-01'));
  const facts = (state: EngagementState, clocks = late): CarryOverFacts => ({
    state,
    clocks,
    today: on('2026-06-01'),
  });
  const grounds = (state: EngagementState, clocks = late) =>
    carryOverGroundsOf(hebei(), facts(state, clocks)).map((one) => one.ground);

  test('takes the not audited or evaluated in time, the not passed and the not qualified, each by its clause', () => {
    expect(grounds('listed')).toEqual(['audit_overdue', 'evaluation_overdue']);
    expect(grounds('evaluation_failed')).toEqual(['evaluation_failed']);
    expect(grounds('acceptance_failed')).toEqual(['acceptance_failed']);
    expect(carryOverGroundsOf(hebei(), facts('acceptance_failed'))[0]?.citation).toMatchObject({
      document: 'hebei-2025-141',
      article: '三（二）',
    });
  });

  test('takes nothing else by itself: an overdue acceptance is no ground', () => {
    expect(grounds('implementing')).toEqual([]);
    expect(grounds('acceptance_applied')).toEqual([]);
    expect(grounds('evaluation_applied')).toEqual([]);
    expect(grounds('commissioned', [clock('apply_acceptance', '2026-01-01')])).toEqual([]);
    expect(grounds('commissioned', [clock('apply_evaluation', '2026-06-01')])).toEqual([]);
    expect(grounds('commissioned', [clock('apply_evaluation', '2026-01-01', '2026-01-05')])).toEqual([]);
    expect(whyNotCarryOver(hebei(), facts('implementing'), 'evaluation_overdue')).toMatchObject({
      code: 'carry_over_without_ground',
      facts: { grounds: [] },
    });
  });

  test('is not known where the rules know no such consequence', () => {
    expect(carryOverGroundsOf(henan('410225'), facts('evaluation_failed'))).toEqual([]);
    expect(carryOverGroundsOf(hebei('130606', '2022-01-10'), facts('evaluation_failed'))).toEqual([]);
  });
});
