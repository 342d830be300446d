import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../time/index.ts';
import {
  boxesOfReasons,
  changesBetween,
  completeOn,
  contradictionsIn,
  eligibilityOf,
  type FormValue,
  faultsIn,
  fillerAt,
  formFor,
  missingIn,
  officerValues,
  prefilled,
  whyNotEligible,
  whyNotFill,
  whyNotWaive,
  whyNotWithdraw,
} from './index.ts';

const form = formFor('evaluation');
const context = { track: 'mandatory', roundLevel: null, listedLevel: null } as const;

const today = '2026-11-21' as LocalDate;
const ruleOf = (of: typeof form, key: string, value: FormValue, values = {}) =>
  whyNotFill(of, { [key]: value }, values, today)?.facts?.rule ?? null;

describe('a box takes', () => {
  const [enrolment, postponement] = [formFor('enrolment'), formFor('postponement')];
  test.each([
    [form, 'registered_capital', '5000', null],
    [form, 'registered_capital', '05', 'form_number'],
    [form, 'registered_capital', '1e9', 'form_number'],
    [form, 'registered_capital', '-1', 'form_number'],
    [form, 'registered_capital', '0', 'form_above'],
    [form, 'registered_capital', '999999999999999', 'form_most'],
    [form, 'audit_round', '1.5', 'form_whole'],
    [form, 'audit_round', '0', 'form_above'],
    [form, 'audit_round', '2', null],
    [form, 'applied_on', '2026-02-30', 'form_date'],
    [form, 'applied_on', '1900-01-01', 'form_date_early'],
    [form, 'audit_finished_on', '2026-11-22', 'form_date_late'],
    [postponement, 'postponed_to', '2200-01-01', 'form_date_late'],
    [form, 'audit_manner', 'both', 'form_box'],
    [form, 'enterprise_type', ['toxic_one', 'toxic_one'], 'form_box'],
    [form, 'enterprise_name', 'a\u0000b', 'control_characters'],
    [form, 'main_products', '环氧\u200b树脂', 'control_characters'],
    [form, 'legal_representative', '\u3164\u3164', 'control_characters'],
    [form, 'enterprise_name', '长'.repeat(201), 'form_too_long'],
    [form, 'main_products', '长'.repeat(100_000), 'form_too_long'],
    [form, 'enterprise_name', ['a'], 'form_text'],
    [form, 'legal_representative', '123', 'form_name'],
    [form, 'contact_phone', 'abc', 'form_phone'],
    [form, 'contact_phone', '123', 'form_phone'],
    [form, 'contact_phone', '0312-5901234', null],
    [form, 'contact_phone', '138 0013 8000', null],
    [form, 'contact_phone', '400-800-1234', null],
    [form, 'credit_code', '123', 'credit_code'],
    [form, 'list_document_number', '无', 'form_numbered'],
    [enrolment, 'contact_mobile', '03125901234', 'mobile'],
    [enrolment, 'contact_email', 'lin@', 'mail'],
    [enrolment, 'contact_email', 'lin@example.com.cn', null],
    [enrolment, 'industry_code', '99', 'form_industry_code'],
    [enrolment, 'industry_code', '2614', null],
    [enrolment, 'discharge', [{ pollutant: '化学需氧量', amount: '-3', unit: '吨' }], 'form_cell_number'],
    [enrolment, 'discharge', [{ pollutant: '1', amount: '3', unit: '吨' }], 'form_cell_words'],
    [enrolment, 'discharge', [{ pollutant: 'x'.repeat(999), amount: '3', unit: '吨' }], 'form_cell_long'],
  ] as const)('%o %s = %s: %s', (of, key, value, rule) => {
    expect(ruleOf(of, key, value)).toBe(rule);
  });
  test('nothing of an officer, and no box that is not there', () => {
    expect(whyNotFill(form, { facts_true: 'yes' }, {}, today)).toMatchObject({
      code: 'form_field_of_officer',
    });
    expect(whyNotFill(form, { nowhere: 'yes' }, {}, today)).toMatchObject({ code: 'form_field_unknown' });
  });
  test('no day that lies before what it follows, told at the box that was written', () => {
    const values = { audit_started_on: '2026-02-01' };
    expect(whyNotFill(form, { audit_finished_on: '2026-01-01' }, values, today)).toMatchObject({
      code: 'form_value_unfit',
      facts: { field: 'audit_finished_on', rule: 'form_not_before' },
    });
    expect(
      whyNotFill(form, { audit_started_on: '2026-09-01' }, { audit_finished_on: '2026-03-01' }, today)?.facts
        ?.fields,
    ).toEqual([
      { in: 'body', field: 'audit_started_on', rule: 'form_not_after', limit: '完成审核时间 2026-03-01' },
    ]);
    expect(ruleOf(formFor('postponement'), 'postponed_to', '2026-12-01', { due_on: '2026-12-01' })).toBe(
      'form_not_before',
    );
  });
  test('all faults are named at once, and what stood there before is let be until it is handed in', () => {
    const written = { contact_phone: 'abc', audit_round: '1.5' };
    expect(whyNotFill(form, written, {}, today)?.facts?.fields).toHaveLength(2);
    const wrong = { audit_started_on: '2026-02-01', audit_finished_on: '2026-01-01' };
    expect(whyNotFill(form, { sales: '1' }, wrong, today)).toBeNull();
    expect(faultsIn(form, wrong, {}, today)).toMatchObject([
      { field: 'audit_finished_on', rule: 'form_not_before' },
    ]);
  });
  test('a credit code that fails its check digit, if it is the registered one', () => {
    const code = '91130606DEM0000001';
    expect(faultsIn(form, { credit_code: code }, { 'profile.credit_code': code }, today)).toEqual([]);
    expect(
      faultsIn(form, { credit_code: code }, { 'profile.credit_code': '91130606DEM0000002' }, today),
    ).toMatchObject([{ field: 'credit_code', rule: 'form_credit_check' }]);
  });
});

test('what is asked once another box says so is missing only then', () => {
  expect(missingIn(form, { audit_manner: 'self_audit' }, 'mandatory')).not.toContain('consultancy_name');
  expect(missingIn(form, { audit_manner: 'commissioned' }, 'mandatory')).toContain('consultancy_name');
  expect(missingIn(form, {}, 'voluntary')).not.toContain('list_document_number');
  expect(missingIn(form, {}, 'mandatory', 'initial_officer')).toEqual(['materials_complete', 'facts_true']);
});

test('what does not fit its box is not written in', () => {
  expect(prefilled(form, { 'profile.name': '某厂', 'figures.sales': '12,000' }, today)).toEqual({
    enterprise_name: '某厂',
  });
});

describe('contradictions', () => {
  const facts = {
    'profile.name': '河北（保定）某厂',
    'campaign.enterprise_name': '旧名某厂',
    'profile.credit_code': '91130600X',
    'figures.sales': '1200.50',
    'profile.contact_name': '甲',
    'campaign.listing_boxes': ['toxic_one'],
  };
  test('name both values and both places; width, blanks and trailing zeros are none', () => {
    const values = {
      enterprise_name: '河北(保定) 某厂',
      credit_code: '91130601X',
      sales: '1200.5',
      contact_name: '乙',
      enterprise_type: ['toxic_one'],
    };
    const found = contradictionsIn(form, values, facts, context);
    expect(found.map(({ field, fact, about, changedAt }) => [field, fact, about, changedAt])).toEqual([
      ['enterprise_name', 'campaign.enterprise_name', 'name', ['form', 'campaign']],
      ['credit_code', 'profile.credit_code', 'code', ['form', 'profile']],
    ]);
    expect(found[0]).toMatchObject({ written: '河北(保定) 某厂', known: '旧名某厂' });
  });
  test('inside the form: answers after a no', () => {
    const found = contradictionsIn(
      form,
      {
        audit_manner: 'self_audit',
        consultancy_name: '某公司',
      },
      {},
      context,
    );
    expect(found.map(({ field, otherField }) => [field, otherField])).toEqual([
      ['consultancy_name', 'audit_manner'],
    ]);
  });
  test('with the round: a list on a voluntary round, another level than listed', () => {
    const found = contradictionsIn(
      form,
      { list_document_number: '某号' },
      {},
      { track: 'voluntary', roundLevel: 'city', listedLevel: 'province' },
    );
    expect(found.map(({ about }) => about)).toEqual(['track', 'level']);
  });
});

describe('a volunteer', () => {
  const facts = {
    province: '41',
    creditCode: '91410225DEM0000001',
    industryCode: '1371',
    mandatoryRounds: [],
    declares: { soundAndLawful: true, aboveScale: true },
  };
  test('may take part when every clause holds, and one below scale with a reason', () => {
    expect(eligibilityOf(facts).verdict).toBe('eligible');
    const small = eligibilityOf({ ...facts, declares: { soundAndLawful: true, aboveScale: false } });
    expect(small.verdict).toBe('waiver_needed');
    expect(whyNotEligible(small)).toBeNull();
    expect(whyNotWaive(small, ' ')).toMatchObject({ code: 'waiver_missing' });
    expect(whyNotWaive(small, '产业链配套企业')).toBeNull();
  });
  test('may not while a mandatory round is open, or outside industry; a code of another province is for an officer to look at', () => {
    const listed = eligibilityOf({
      ...facts,
      mandatoryRounds: [{ number: '41-2026-000001', siteName: '一厂' }],
    });
    expect(whyNotEligible(listed)).toMatchObject({
      code: 'enrolment_not_eligible',
      facts: { clauses: [{ clause: 'not_mandatory', article: '一（二）' }] },
    });
    const moved = eligibilityOf({ ...facts, creditCode: '91130600DEM0000001' });
    expect(moved.verdict).toBe('eligible');
    expect(moved.findings[0]).toMatchObject({ clause: 'registered_in_province', state: 'unknown' });
    expect(eligibilityOf({ ...facts, industryCode: '6110' }).verdict).toBe('not_eligible');
    expect(
      whyNotEligible(eligibilityOf({ ...facts, declares: { soundAndLawful: null, aboveScale: true } })),
    ).toMatchObject({
      code: 'enrolment_undeclared',
    });
  });
});

test('the day that counts is the first that no office called incomplete', () => {
  const copies = [
    { nth: 1, on: '2026-02-20' },
    { nth: 2, on: '2026-03-02' },
  ];
  expect(completeOn(copies, [{ copy: 1, label: 'incorrect' }])).toBe('2026-02-20');
  expect(completeOn(copies, [{ copy: 1, label: 'incomplete' }])).toBe('2026-03-02');
  expect(completeOn([], [])).toBeNull();
});

describe('the days of the round', () => {
  const days = {
    listedOn: '2025-07-27' as LocalDate,
    clock: { dueOn: '2026-08-31' as LocalDate, latest: '2028-08-31' as LocalDate },
  };
  const asked = formFor('postponement');
  const fault = (of: typeof form, key: string, value: string) =>
    whyNotFill(of, { [key]: value }, {}, today, days)?.facts;
  test('are the clock’s: a form says no other, and asks for a day ahead and within the bound', () => {
    expect(fault(asked, 'due_on', '2026-08-31')).toBeUndefined();
    expect(fault(asked, 'due_on', '2005-01-01')).toMatchObject({ rule: 'form_due_on' });
    expect(fault(asked, 'postponed_to', '2026-11-21')).toMatchObject({ rule: 'form_date_after' });
    expect(fault(asked, 'postponed_to', '2036-01-01')).toMatchObject({ rule: 'form_date_late' });
    expect(fault(asked, 'postponed_to', '2027-01-31')).toBeUndefined();
    expect(
      contradictionsIn(asked, { due_on: '2005-01-01' }, { 'clock.due_on': '2026-08-31' }, context),
    ).toEqual([]);
  });
  test.each(['evaluation', 'acceptance', 'postponement'] as const)(
    'nobody applies for %s before it is listed',
    (kind) => {
      expect(fault(formFor(kind), 'applied_on', '2010-01-01')).toMatchObject({ rule: 'form_before_listing' });
      expect(fault(formFor(kind), 'applied_on', '2026-02-28')).toBeUndefined();
    },
  );
});

test('a resubmission shows what it changed', () => {
  expect(changesBetween(form, { sales: '1', ownership: '' }, { sales: '2' })).toEqual([
    { field: 'sales', before: '1', after: '2' },
  ]);
});

test('opinions stand in the boxes the sheet has for them', () => {
  const route = [
    { rank: 1, level: 'county' },
    { rank: 2, level: 'city' },
    { rank: 3, level: 'province' },
  ] as const;
  expect([1, 2, 3].map((rank) => fillerAt('evaluation', route, rank))).toEqual([
    null,
    'initial_officer',
    'final_officer',
  ]);
  expect(fillerAt('evaluation', route.slice(0, 2), 2)).toBe('initial_officer');
  const signed = {
    rank: 2,
    level: 'city',
    outcome: 'accept',
    text: '材料齐全',
    signedBy: '甲',
    authority: '市局',
    on: '2026-03-01',
    boxes: { facts_true: 'yes' },
  } as const;
  expect(officerValues(form, route, [signed])).toMatchObject({
    facts_true: 'yes',
    initial_opinion: { text: '受理。材料齐全' },
  });
  const county = {
    ...signed,
    rank: 1,
    level: 'county',
    outcome: 'forward',
    authority: '县局',
    text: '同意上报',
  } as const;
  expect(officerValues(form, route, [{ ...county, boxes: {} }, signed])).toMatchObject({
    initial_opinion: { text: '县局：同意上报（甲，2026年3月1日）\n受理。材料齐全', authority: '市局' },
  });
  const granted = {
    ...signed,
    rank: 3,
    level: 'province',
    boxes: {},
    grantedTo: '2027-01-31' as LocalDate,
  } as const;
  expect(officerValues(formFor('postponement'), route, [granted])).toMatchObject({
    final_opinion: { text: '同意延期至 2027年1月31日。材料齐全' },
  });
});

test('双超 and 双有 tick their boxes, and what the sheet has no box for is 其他', () => {
  expect(boxesOfReasons(['over_energy', 'over_discharge', 'toxic_class_two'])).toEqual([
    'double_excess',
    'toxic_two',
  ]);
  expect(boxesOfReasons(['key_task'])).toEqual(['other']);
  expect(boxesOfReasons([])).toEqual([]);
});

test('what an office has taken up is no longer taken back', () => {
  const at = { state: 'submitted', officeName: '某局' } as const;
  expect(whyNotWithdraw({ ...at, isTakenUp: true })).toMatchObject({ code: 'application_taken_up' });
  expect(whyNotWithdraw({ ...at, isTakenUp: false })).toBeNull();
  expect(whyNotWithdraw({ ...at, state: 'accepted', isTakenUp: true })).toMatchObject({
    code: 'application_state',
  });
});
