import type { Duty } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import { expect, test } from 'vitest';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { moveDeadline } from './clocks.ts';

const clock = (duty: Duty, dueOn: string, more: object = {}) => ({
  duty,
  dueOn,
  setByLevel: 'province',
  metOn: null,
  droppedBecause: null,
  ...more,
});

async function moved(duty: Duty, to: string, clocks: readonly object[], level = 'province') {
  const ctx = {
    seat: { level },
    all: async () => clocks,
    tx: { send: async () => ({ rows: [] }) },
  };
  const said = await moveDeadline(ctx as unknown as Ctx<Seat>, {
    ...{ province: '13', engagementId: crypto.randomUUID(), duty, to: to as LocalDate },
    ...{ reason: '季节性生产', applicationId: null, documentNumber: null },
  });
  return Object.fromEntries(said.map((one) => [one.duty, one.to]));
}

const apply = clock('apply_acceptance', '2026-08-31');
const conclude = clock('conclude_acceptance', '2026-10-31');
const pass = clock('pass_acceptance', '2026-11-30');

test('a conclusion put off brings the days that lead up to it along', async () => {
  expect(await moved('conclude_acceptance', '2027-01-31', [apply, conclude, pass])).toEqual({
    conclude_acceptance: '2027-01-31',
    apply_acceptance: '2027-01-31',
    pass_acceptance: '2027-01-31',
  });
  expect(await moved('conclude_acceptance', '2026-11-15', [apply, conclude, pass])).toEqual({
    conclude_acceptance: '2026-11-15',
    apply_acceptance: '2026-11-15',
  });
});

test('an application put off takes its conclusion along, and what is to be passed by then', async () => {
  expect(await moved('apply_acceptance', '2026-12-31', [apply, conclude, pass])).toEqual({
    apply_acceptance: '2026-12-31',
    conclude_acceptance: '2027-03-02',
    pass_acceptance: '2027-03-02',
  });
});

test('a city that puts off its own day leaves the province’s conclusion where it is, and does not say it moved', async () => {
  const own = clock('apply_evaluation', '2026-01-31', { setByLevel: 'city' });
  const above = clock('conclude_evaluation', '2026-05-31');
  expect(await moved('apply_evaluation', '2026-02-15', [own, above], 'city')).toEqual({
    apply_evaluation: '2026-02-15',
  });
  await expect(moved('conclude_evaluation', '2026-06-30', [own, above], 'city')).rejects.toMatchObject({
    code: 'deadline_set_above',
  });
});

test('what is met, dropped, or set from above stays where it is', async () => {
  const still = [
    clock('apply_acceptance', '2026-08-31', { metOn: '2026-08-01' }),
    clock('pass_acceptance', '2026-11-30', { setByLevel: 'nation' }),
    clock('pass_acceptance', '2026-11-30', { droppedBecause: 'removed' }),
  ];
  expect(await moved('conclude_acceptance', '2027-01-31', [conclude, ...still])).toEqual({
    conclude_acceptance: '2027-01-31',
  });
});
