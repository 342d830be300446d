import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../time/index.ts';
import { whyNotDemandedOn } from './fee-demand.ts';
import { whyNotLinkage } from './permit-linkage.ts';
import { capabilityOf, whyNotSelfAudit } from './self-audit.ts';
import { whyNotFigures, whyNotPermit } from './site-facts.ts';

const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

describe('a permit', () => {
  const held = {
    approvalsPassed: null,
    approvalNumber: null,
    permitHeld: true,
    permitNumber: '91130600MA07XYZT1Q001P',
    permitManagement: 'key',
    permitValidUntil: '2028-05-31',
  } as const;

  test('says all of it or nothing', () => {
    const silent = {
      ...held,
      permitHeld: null,
      permitNumber: null,
      permitManagement: null,
      permitValidUntil: null,
    };
    const whyNot = (more: object) => whyNotPermit({ ...silent, ...more }, today);
    expect(whyNot({})).toBeNull();
    expect(whyNot({ permitHeld: true, permitNumber: 'x' })?.facts).toEqual({ fields: ['permitManagement'] });
    expect(whyNot({ permitHeld: false, permitValidUntil: '2027-01-01' })).toMatchObject({
      code: 'permit_not_held',
      facts: { fields: ['permitValidUntil'] },
    });
    expect(whyNot({ approvalsPassed: true })?.code).toBe('approval_incomplete');
  });

  test('that is held holds today, and no longer than a permit is given for', () => {
    expect(whyNotPermit(held, today)).toBeNull();
    expect(whyNotPermit({ ...held, permitValidUntil: null }, today)).toBeNull();
    expect(whyNotPermit({ ...held, permitValidUntil: today }, today)).toBeNull();
    expect(whyNotPermit({ ...held, permitValidUntil: '2026-03-30' }, today)).toEqual({
      code: 'permit_expired',
      facts: { field: 'permitValidUntil', until: '2026-03-30' },
    });
    expect(whyNotPermit({ ...held, permitValidUntil: '2031-03-31' }, today)).toBeNull();
    expect(whyNotPermit({ ...held, permitValidUntil: '2031-04-01' }, today)).toMatchObject({
      code: 'day_too_far',
      facts: { field: 'permitValidUntil', latest: '2031-03-31' },
    });
  });
});

describe('the figures of a year', () => {
  const year = { year: 2025, discharges: [], products: [] };

  test('are of a year that is over', () => {
    expect(whyNotFigures(year, today)).toBeNull();
    for (const ahead of [2026, 2027, 2199])
      expect(whyNotFigures({ ...year, year: ahead }, today)).toMatchObject({
        code: 'year_not_over',
        facts: { field: 'year', running: 2026 },
      });
  });

  test('name a thing once, however it is written', () => {
    const discharges = [{ pollutant: '化学需氧量' }, { pollutant: 'COD' }, { pollutant: 'ＣＯＤ ' }];
    expect(whyNotFigures({ ...year, discharges }, today)).toMatchObject({
      code: 'figure_twice',
      facts: { field: 'discharges.2.pollutant' },
    });
    const products = [{ name: '烧碱' }, { name: '烧 碱' }];
    expect(whyNotFigures({ ...year, products }, today)).toMatchObject({
      facts: { field: 'products.1.name' },
    });
  });
});

test('money is asked for within the round, or without naming a stage since the year before', () => {
  const listed = day('2025-07-27');
  const whyNot = (on: string, stage: 'evaluation' | null) => whyNotDemandedOn(day(on), stage, listed, today);
  expect(whyNot('2026-04-01', null)).toMatchObject({
    code: 'date_in_future',
    facts: { field: 'demandedOn' },
  });
  expect(whyNot('2025-07-26', 'evaluation')).toMatchObject({
    code: 'day_before_listing',
    facts: { field: 'demandedOn' },
  });
  expect(whyNot('2025-07-27', 'evaluation')).toBeNull();
  expect(whyNot('2024-01-01', null)).toBeNull();
  for (const long of ['2023-12-31', '1900-01-01'])
    expect(whyNot(long, null)).toEqual({
      code: 'demand_too_long_ago',
      facts: { field: 'demandedOn', date: long, earliest: '2024-01-01' },
    });
});

test('nothing is written into a permit before the listing', () => {
  const days = { writtenOn: day('2025-07-26'), reportedOn: null, listedOn: day('2025-07-27') };
  expect(whyNotLinkage('asked', days, today)).toMatchObject({
    code: 'day_before_listing',
    facts: { field: 'writtenOn' },
  });
  expect(whyNotLinkage('asked', { ...days, writtenOn: days.listedOn }, today)).toBeNull();
});

test('no instrument is calibrated for decades', () => {
  const balances = ['material', 'energy', 'water'] as const;
  const shown = (calibrationUntil: string) => ({
    instruments: [
      { balances, calibrationUntil: null },
      { balances, calibrationUntil: day(calibrationUntil) },
    ],
    staff: [{}],
  });
  expect(whyNotSelfAudit('mandatory', shown('2029-01-01'), today)).toBeNull();
  expect(whyNotSelfAudit('mandatory', shown('2099-01-01'), today)).toMatchObject({
    code: 'day_too_far',
    facts: { field: 'instruments.1.calibrationUntil' },
  });
  expect(capabilityOf('voluntary', shown('2029-01-01'), today)).toEqual([]);
});
