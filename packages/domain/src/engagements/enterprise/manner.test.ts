import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../time/index.ts';
import { engagementStates } from '../states.ts';
import { whyNotFinish, whyNotStart } from './audit-days.ts';
import {
  handoverItems,
  stateUnder,
  whyNotChange,
  whyNotContract,
  whyNotList,
  whyNotPaper,
  whyNotReceive,
  whyNotTurnTo,
} from './commission.ts';
import { whyNotAttest, whyNotHandle } from './fee-demand.ts';
import { capabilityOf, selfAuditClauses, whyNotSelfAudit } from './self-audit.ts';

const today = '2026-03-31' as LocalDate;
const day = (text: string) => text as LocalDate;

describe('an enterprise that audits by itself', () => {
  const meter = (
    balances: ('material' | 'energy' | 'water')[],
    calibrationUntil: LocalDate | null = null,
  ) => ({
    balances,
    calibrationUntil,
  });

  test('names every clause it does not meet, with where it stands and that nobody has read it', () => {
    const refused = whyNotSelfAudit('mandatory', { instruments: [], staff: [] }, today);
    expect(refused).toMatchObject({ code: 'self_audit_incapable' });
    expect(refused?.facts).toMatchObject({ missing: [...selfAuditClauses], verified: false });
  });

  test('needs a means for each balance, in calibration on the day, and somebody who knows', () => {
    const all = meter(['material', 'energy', 'water']);
    expect(whyNotSelfAudit('mandatory', { instruments: [all], staff: [{}] }, today)).toBeNull();
    const lapsed = {
      instruments: [meter(['water'], day('2026-03-30')), meter(['material', 'energy'])],
      staff: [{}],
    };
    expect(whyNotSelfAudit('mandatory', lapsed, today)?.facts).toMatchObject({
      missing: ['water_instruments'],
    });
    const lastDay = { instruments: [meter(['water'], today), meter(['material', 'energy'])], staff: [{}] };
    expect(whyNotSelfAudit('mandatory', lastDay, today)).toBeNull();
    expect(whyNotSelfAudit('mandatory', { instruments: [all], staff: [] }, today)?.facts).toMatchObject({
      missing: ['competent_staff'],
    });
  });

  test('is asked nothing where it volunteers', () => {
    expect(whyNotSelfAudit('voluntary', { instruments: [], staff: [] }, today)).toBeNull();
    expect(capabilityOf('voluntary', { instruments: [], staff: [] }, today)).toEqual([]);
  });
});

describe('a manner of audit', () => {
  const commissioned = { manner: 'commissioned', wasCommissioned: true } as const;

  test('is changed with a reason, and only while the round is open', () => {
    for (const state of engagementStates) {
      const closed = ['accepted', 'carried_over', 'removed'].includes(state);
      expect(whyNotChange({ state, ...commissioned }, 'commissioned', 'x')?.code ?? null).toBe(
        closed ? 'round_closed' : null,
      );
    }
    const begun = { state: 'commissioned', ...commissioned } as const;
    expect(whyNotChange(begun, 'self_audit', undefined)).toMatchObject({
      code: 'change_reason_missing',
      facts: { field: 'reason' },
    });
    const listed = { state: 'listed', manner: null, wasCommissioned: false } as const;
    expect(whyNotChange(listed, 'commissioned', undefined)).toBeNull();
  });

  test('is settled once the audit is evaluated, but for who follows a consultancy that leaves', () => {
    const settled = ['evaluation_applied', 'implementing', 'acceptance_applied', 'acceptance_failed'];
    for (const state of engagementStates.filter(
      (one) => !['accepted', 'carried_over', 'removed'].includes(one),
    ))
      for (const [manner, wasCommissioned, to, follows] of [
        [null, false, 'commissioned', false],
        [null, false, 'self_audit', false],
        [null, true, 'commissioned', true],
        [null, true, 'self_audit', false],
        ['commissioned', true, 'commissioned', true],
        ['commissioned', true, 'self_audit', false],
        ['self_audit', true, 'commissioned', false],
        ['self_audit', false, 'commissioned', false],
      ] as const)
        expect(
          whyNotTurnTo({ state, manner, wasCommissioned }, to)?.code ?? null,
          `${state} ${manner} → ${to}`,
        ).toBe(settled.includes(state) && !follows ? 'audit_evaluated' : null);
  });

  test('is the state until evaluation is applied for, and leaves it alone after', () => {
    expect(stateUnder('listed', 'self_audit')).toBe('self_auditing');
    expect(stateUnder('commissioned', null)).toBe('listed');
    expect(stateUnder('self_auditing', 'commissioned')).toBe('commissioned');
    for (const state of ['evaluation_applied', 'implementing', 'acceptance_failed'] as const)
      for (const manner of ['commissioned', 'self_audit', null] as const)
        expect(stateUnder(state, manner)).toBe(state);
  });
});

test('a contract is signed by now and runs on the day', () => {
  const terms = { signedOn: today, from: today, until: today };
  expect(whyNotContract(terms, today)).toBeNull();
  expect(whyNotContract({ ...terms, signedOn: day('2026-04-01') }, today)?.code).toBe('date_in_future');
  expect(whyNotContract({ ...terms, until: day('2026-03-30') }, today)?.code).toBe(
    'contract_ends_before_it_begins',
  );
  for (const [field, slip] of [
    ['contract.signedOn', { signedOn: day('1902-01-01') }],
    ['contract.from', { from: day('1999-12-31') }],
  ] as const)
    expect(whyNotContract({ ...terms, ...slip }, today)).toMatchObject({
      code: 'contract_day_too_early',
      facts: { field },
    });
  for (const [field, slip] of [
    ['contract.from', { from: day('2027-04-01'), until: null }],
    ['contract.until', { until: day('2036-04-01') }],
  ] as const)
    expect(whyNotContract({ ...terms, ...slip }, today)).toMatchObject({
      code: 'day_too_far',
      facts: { field },
    });
  const over = { signedOn: day('2026-01-01'), from: day('2026-01-01'), until: day('2026-03-30') };
  expect(whyNotContract(over, today)?.code).toBe('contract_ended');
  expect(whyNotContract({ ...terms, from: day('2026-09-01'), until: null }, today)).toBeNull();
});

test('a contract stands on a paper of its own', () => {
  expect(whyNotPaper({ sameAs: null })).toBeNull();
  expect(whyNotPaper({ sameAs: { number: 'QS-1', consultancyName: '甲' } })).toMatchObject({
    code: 'contract_paper_of_another',
    facts: { field: 'contract.fileId', consultancy: '甲' },
  });
});

test('who hands over nothing says so of every kind', () => {
  const nothing = handoverItems.map((item) => ({ item }));
  const one = { name: '甲.xlsx', sha256: 'aa' };
  expect(whyNotList({ inCase: [], besides: [], nothing: [] })).toMatchObject({
    code: 'handover_empty',
    facts: { field: 'files', items: [...handoverItems] },
  });
  expect(whyNotList({ inCase: [], besides: [], nothing: nothing.slice(1) })).toMatchObject({
    facts: { items: [handoverItems[0]] },
  });
  expect(whyNotList({ inCase: [], besides: [], nothing })).toBeNull();
  expect(whyNotList({ inCase: [one], besides: [], nothing: [] })).toBeNull();
  expect(whyNotList({ inCase: [one], besides: [one], nothing: [] })).toMatchObject({
    code: 'handover_file_twice',
    facts: { field: 'files', name: '甲.xlsx' },
  });
});

test('a list nobody said is whole is received only with what is missing', () => {
  expect(whyNotReceive({ offered: false, received: false }, true, null)?.code).toBe('handover_not_offered');
  expect(whyNotReceive({ offered: false, received: false }, false, '缺原始记录')).toBeNull();
  expect(whyNotReceive({ offered: true, received: false }, false, null)?.code).toBe(
    'handover_remark_missing',
  );
  expect(whyNotReceive({ offered: true, received: true }, true, null)?.code).toBe('handover_received');
});

describe('the days of an audit', () => {
  const facts = {
    manner: 'commissioned',
    listedOn: day('2026-01-01'),
    firstSignedOn: day('2026-02-01'),
    startedOn: null,
    finishedOn: null,
    evaluatedOn: null,
  } as const;

  test('begin after somebody was commissioned, and no day that is still to come', () => {
    expect(whyNotStart(facts, day('2026-02-01'), today, undefined)).toBeNull();
    expect(whyNotStart(facts, day('2026-01-31'), today, undefined)?.code).toBe('start_before_contract');
    expect(whyNotStart(facts, day('2026-04-01'), today, undefined)?.code).toBe('date_in_future');
    expect(whyNotStart({ ...facts, manner: null }, today, today, undefined)?.code).toBe('manner_unchosen');
    const alone = { ...facts, manner: 'self_audit' } as const;
    expect(whyNotStart(alone, day('2026-01-01'), today, undefined)).toBeNull();
    expect(whyNotStart(alone, day('1900-01-01'), today, undefined)).toMatchObject({
      code: 'day_before_listing',
      facts: { field: 'startedOn', listedOn: '2026-01-01' },
    });
  });

  test('end no sooner than they began, and are corrected with a reason', () => {
    const begun = { ...facts, startedOn: day('2026-02-10') };
    expect(whyNotFinish(facts, today, today, undefined)?.code).toBe('start_not_recorded');
    expect(whyNotFinish(begun, day('2026-02-09'), today, undefined)?.code).toBe('finish_before_start');
    expect(whyNotFinish(begun, day('2026-02-10'), today, undefined)).toBeNull();
    const evaluated = { ...begun, evaluatedOn: day('2026-03-01') };
    expect(whyNotFinish(evaluated, day('2026-03-02'), today, undefined)?.code).toBe(
      'finish_after_evaluation',
    );
    expect(whyNotFinish(evaluated, day('2026-03-01'), today, undefined)).toBeNull();
    expect(whyNotStart(begun, day('2026-02-11'), today, undefined)?.code).toBe('correction_reason_missing');
    expect(
      whyNotStart({ ...begun, finishedOn: day('2026-02-10') }, day('2026-02-11'), today, 'x')?.code,
    ).toBe('finish_before_start');
  });
});

test('a report is closed once, with an answer', () => {
  expect(whyNotHandle('received', 'closed', null)?.code).toBe('fee_demand_answer_missing');
  expect(whyNotHandle('received', 'closed', '已查实')).toBeNull();
  expect(whyNotHandle('looked_into', 'looked_into', null)?.code).toBe('fee_demand_state');
  expect(whyNotHandle('closed', 'closed', 'x')?.code).toBe('fee_demand_state');
  expect(whyNotAttest('evaluation', 'commissioned')?.code).toBe('stage_not_reached');
  expect(whyNotAttest('acceptance', 'implementing')?.code).toBe('stage_not_reached');
  expect(whyNotAttest('acceptance', 'accepted')).toBeNull();
});
