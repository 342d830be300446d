import { describe, expect, test } from 'vitest';
import {
  boxesOfReasons,
  changesBetween,
  completeOn,
  contradictionsIn,
  eligibilityOf,
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

describe('a box takes', () => {
  test.each([
    ['registered_capital', '5000', null],
    ['registered_capital', '05', 'number'],
    ['registered_capital', '1e9', 'number'],
    ['registered_capital', '-1', 'number'],
    ['applied_on', '2026-02-30', 'date'],
    ['audit_manner', 'both', 'box'],
    ['enterprise_type', ['toxic_one', 'toxic_one'], 'box'],
    ['enterprise_name', 'a\u0000b', 'control_characters'],
    ['enterprise_name', '长'.repeat(201), 'too_long'],
    ['enterprise_name', ['a'], 'text'],
  ] as const)('%s = %s: %s', (key, value, rule) => {
    expect(whyNotFill(form, key, value)?.facts?.rule ?? null).toBe(rule);
  });
  test('nothing of an officer, and no box that is not there', () => {
    expect(whyNotFill(form, 'facts_true', 'yes')).toMatchObject({ code: 'form_field_of_officer' });
    expect(whyNotFill(form, '__proto__', 'yes')).toMatchObject({ code: 'form_field_unknown' });
  });
});

test('what is asked once another box says so is missing only then', () => {
  expect(missingIn(form, { audit_manner: 'self_audit' }, 'mandatory')).not.toContain('consultancy_name');
  expect(missingIn(form, { audit_manner: 'commissioned' }, 'mandatory')).toContain('consultancy_name');
  expect(missingIn(form, {}, 'voluntary')).not.toContain('list_document_number');
  expect(missingIn(form, {}, 'mandatory', 'initial_officer')).toEqual(['materials_complete', 'facts_true']);
});

test('what does not fit its box is not written in', () => {
  expect(prefilled(form, { 'profile.name': '某厂', 'figures.sales': '12,000' })).toEqual({
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
  test('inside the form: days in the wrong order, answers after a no', () => {
    const found = contradictionsIn(
      form,
      {
        audit_started_on: '2026-02-01',
        audit_finished_on: '2026-01-01',
        audit_manner: 'self_audit',
        consultancy_name: '某公司',
      },
      {},
      context,
    );
    expect(found.map(({ field, otherField }) => [field, otherField])).toEqual([
      ['consultancy_name', 'audit_manner'],
      ['audit_finished_on', 'audit_started_on'],
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
  test('may not while a mandatory round is open, from another province, or outside industry', () => {
    const listed = eligibilityOf({
      ...facts,
      mandatoryRounds: [{ number: '41-2026-000001', siteName: '一厂' }],
    });
    expect(whyNotEligible(listed)).toMatchObject({
      code: 'enrolment_not_eligible',
      facts: { clauses: [{ clause: 'not_mandatory', article: '一（二）' }] },
    });
    expect(eligibilityOf({ ...facts, creditCode: '91130600DEM0000001' }).verdict).toBe('not_eligible');
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
    text: '同意',
    signedBy: '甲',
    authority: '市局',
    on: '2026-03-01',
    boxes: { facts_true: 'yes' },
  } as const;
  expect(officerValues(form, route, [signed])).toMatchObject({
    facts_true: 'yes',
    initial_opinion: { text: '同意' },
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
