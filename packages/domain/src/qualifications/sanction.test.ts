import { describe, expect, test } from 'vitest';
import { add, days } from '../time/index.ts';
import { day, today } from './firm-story.ts';
import {
  adverseRecordOf,
  type Sanction,
  weighs,
  whyNotAppeal,
  whyNotDecideAppeal,
  whyNotImpose,
  whyNotLift,
} from './sanction.ts';

const sanction = (step: Sanction['step'], told: Partial<Sanction> = {}): Sanction => ({
  id: step,
  step,
  previousId: null,
  from: day('2026-05-01'),
  until: null,
  liftedOn: null,
  liftedBecause: null,
  ...told,
});

const order = sanction('order_to_correct', { until: day('2026-06-14') });
const named = sanction('publish_name', { previousId: 'order_to_correct' });
const suspended = sanction('suspend', { previousId: 'publish_name', until: today });

describe('a sanction', () => {
  test('follows the one before it: order, name, suspension', () => {
    expect(whyNotImpose(order, [], today)).toBeNull();
    expect(whyNotImpose(named, [], today)).toMatchObject({ code: 'sanction_out_of_order' });
    expect(whyNotImpose(named, [order], today)).toBeNull();
    expect(whyNotImpose(suspended, [order], today)).toMatchObject({ code: 'sanction_out_of_order' });
    expect(whyNotImpose(suspended, [order, named], today)).toBeNull();
    expect(whyNotImpose(suspended, [order, named, suspended], today)).toMatchObject({
      code: 'sanction_imposed_already',
    });
  });

  test('a suspension waits until the last day for correction has gone by', () => {
    expect(whyNotImpose(suspended, [order, named], day('2026-06-14'))).toEqual({
      code: 'sanction_before_deadline',
      facts: { deadline: '2026-06-14' },
    });
  });

  test('an order names its deadline, and nothing ends before it begins', () => {
    expect(whyNotImpose(sanction('order_to_correct'), [], today)).toMatchObject({
      code: 'sanction_without_deadline',
    });
    expect(whyNotImpose({ ...order, until: day('2026-04-30') }, [], today)).toMatchObject({
      code: 'sanction_ends_before_it_begins',
    });
  });

  test('begins within a year', () => {
    const from = add(today, days(367));
    expect(whyNotImpose({ ...order, from, until: from }, [], today)).toEqual({
      code: 'sanction_too_far_ahead',
      facts: { field: 'from', from, latest: add(today, days(366)) },
    });
    const latest = add(today, days(366));
    expect(whyNotImpose({ ...order, from: latest, until: latest }, [], today)).toBeNull();
  });

  test('what was lifted carries no further step', () => {
    const lifted = { ...order, liftedOn: today, liftedBecause: 'corrected' as const };
    expect(whyNotImpose(named, [lifted], today)).toMatchObject({ code: 'sanction_out_of_order' });
  });

  test('a suspension that ends today stands today and is served tomorrow', () => {
    expect(weighs(suspended, today)).toBe(true);
    expect(whyNotLift(suspended, 'served', today)).toMatchObject({ code: 'sanction_not_served' });
    const tomorrow = add(today, days(1));
    expect(weighs(suspended, tomorrow)).toBe(false);
    expect(whyNotLift(suspended, 'served', tomorrow)).toBeNull();
    expect(adverseRecordOf(suspended)).toMatchObject({ kind: 'suspension', until: today });
  });

  test('an order weighs past its deadline until it is obeyed, and from the lifting on no more', () => {
    expect(weighs(order, day('2026-12-31'))).toBe(true);
    expect(adverseRecordOf(order)).toMatchObject({ kind: 'rectification', until: null });
    const lifted = { ...order, liftedOn: today, liftedBecause: 'corrected' as const };
    expect(weighs(lifted, today)).toBe(false);
    expect(adverseRecordOf(lifted)).toMatchObject({ until: '2026-06-14' });
    expect(adverseRecordOf({ ...order, liftedOn: order.from })).toBeNull();
    expect(adverseRecordOf(named)).toBeNull();
  });

  test('a day is inside the record exactly when the sanction weighs on it', () => {
    for (const liftedOn of [null, day('2026-05-01'), day('2026-05-20'), day('2026-07-01')])
      for (const step of ['order_to_correct', 'suspend'] as const) {
        const held = sanction(step, { until: day('2026-06-10'), liftedOn });
        const closed = adverseRecordOf(held);
        for (let at = -5; at < 90; at += 1) {
          const on = add(held.from, days(at));
          const inside =
            closed !== null && closed.from <= on && (closed.until === null || on <= closed.until);
          expect(inside).toBe(weighs(held, on));
        }
      }
  });

  test('is lifted once, for a reason that fits', () => {
    expect(whyNotLift(order, 'served', today)).toMatchObject({ code: 'sanction_lifting_unfit' });
    expect(whyNotLift(order, 'corrected', today)).toBeNull();
    expect(whyNotLift(order, 'appeal_upheld', today)).toMatchObject({
      code: 'sanction_lifted_by_appeal_only',
    });
    expect(whyNotLift({ ...order, liftedOn: today }, 'corrected', today)).toMatchObject({
      code: 'sanction_lifted_already',
    });
  });

  test('is appealed against once, while it weighs, and decided once with a reason', () => {
    expect(whyNotAppeal(order, [], today)).toBeNull();
    expect(whyNotAppeal(order, [{ outcome: null }], today)).toMatchObject({ code: 'appeal_filed_already' });
    expect(whyNotAppeal(suspended, [], add(today, days(1)))).toEqual({ code: 'sanction_not_in_force' });
    expect(whyNotDecideAppeal({ outcome: null }, '')).toEqual({ code: 'appeal_reason_missing' });
    expect(whyNotDecideAppeal({ outcome: 'upheld' }, 'x')).toMatchObject({ code: 'appeal_decided_already' });
    expect(whyNotDecideAppeal({ outcome: null }, '证据不足')).toBeNull();
  });
});
