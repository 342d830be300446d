import { describe, expect, test } from 'vitest';
import { listingReasons, toxicListingReasons } from '../rules/index.ts';
import { add, days } from '../time/index.ts';
import { clocks, on, oneOf } from './clock-story.ts';
import type { ClockFacts } from './deadlines.ts';

const dueOn = (drafts: ReturnType<typeof clocks>) =>
  Object.fromEntries(drafts.map((draft) => [`${draft.duty}/${draft.ruleKey}`, draft.dueOn]));

describe('the list of 2025-07-27', () => {
  test('sets the country’s limits beside the dates of the campaign', () => {
    expect(dueOn(clocks())).toEqual({
      'serve_notice/notify_enterprise_within': '2025-08-06',
      'publish_information/publish_information_within': '2025-08-27',
      'start_audit/start_audit_within': '2025-09-27',
      'apply_evaluation/evaluation_application_by': '2026-02-28',
      'disclose/enterprise_discloses_by': '2026-03-15',
      'conclude_evaluation/evaluation_done_by': '2026-05-31',
      'finish_audit/finish_audit_within': '2026-07-27',
      'apply_acceptance/acceptance_application_by': '2026-08-31',
      'conclude_acceptance/acceptance_done_by': '2026-10-31',
      'next_audit/audit_interval_toxic': '2030-07-27',
    });
  });

  test('says of each what it rests on, who set it and who bears it', () => {
    expect(oneOf(clocks(), 'apply_evaluation')).toMatchObject({
      bearer: 'enterprise',
      document: 'hebei-2025-141',
      article: '二（二）2',
      verified: true,
      strictness: 'campaign',
      setByLevel: 'province',
      namedOn: '2026-02-28',
      runsFrom: null,
      lastDayCounts: true,
      provisional: false,
    });
    expect(oneOf(clocks(), 'finish_audit')).toMatchObject({
      bearer: 'enterprise',
      document: 'order-38',
      verified: false,
      strictness: 'statutory',
      setByLevel: 'nation',
      runsFrom: '2025-07-27',
      namedOn: null,
      span: { unit: 'year', count: 1 },
    });
    expect(oneOf(clocks(), 'conclude_evaluation')?.bearer).toBe('organiser');
    expect(oneOf(clocks(), 'serve_notice')?.bearer).toBe('county');
  });

  test('binds nobody who does not stand on it', () => {
    const duties = clocks({ inCampaign: false }).map((draft) => draft.duty);
    expect(duties).not.toContain('apply_evaluation');
    expect(duties).toEqual(expect.arrayContaining(['start_audit', 'finish_audit', 'serve_notice']));
  });

  test('counts the interval for 双有 alone', () => {
    for (const reason of listingReasons) {
      const has = clocks({ reasons: [reason] }).some((draft) => draft.ruleKey === 'audit_interval_toxic');
      expect(has, reason).toBe(toxicListingReasons.includes(reason));
    }
  });
});

test('a day named in the text binds the lists made by it, never one that comes after it', () => {
  const named = {
    apply_evaluation: '2026-02-28',
    conclude_evaluation: '2026-05-31',
    apply_acceptance: '2026-08-31',
    conclude_acceptance: '2026-10-31',
  };
  for (let day = on('2025-11-27'); day < '2026-12-01'; day = add(day, days(1))) {
    const drafts = clocks({ listedOn: day });
    const kept = drafts.flatMap((draft) => (draft.strictness === 'campaign' ? [draft.duty] : []));
    const ahead = Object.entries(named).flatMap(([duty, on]) => (on >= day ? [duty] : []));
    expect(kept.filter((duty) => duty in named).sort(), day).toEqual(ahead.sort());
    expect(
      drafts.filter(({ dueOn }) => dueOn < day),
      day,
    ).toEqual([]);
  }
});

describe('a permit', () => {
  const second = { listedOn: on('2021-12-31') };
  test('of 重点管理 or 简化管理 has three clocks more, where the campaign says so', () => {
    for (const permitManagement of ['key', 'simplified'] as const) {
      expect(dueOn(clocks({ ...second, permitManagement }))).toMatchObject({
        'permit_entry/permit_entry_by': '2022-01-31',
        'permit_entry_report/permit_entry_reported_by': '2022-02-28',
        'pass_acceptance/permit_acceptance_by': '2022-11-30',
      });
    }
    expect(oneOf(clocks({ ...second, permitManagement: 'key' }), 'permit_entry')).toMatchObject({
      strictness: 'permit',
      bearer: 'city',
    });
  });

  test('registered, unknown, or in a campaign that is silent, has none', () => {
    const linked = (more: Partial<ClockFacts>) => clocks(more).some((draft) => draft.strictness === 'permit');
    expect(linked({ ...second, permitManagement: 'registration' })).toBe(false);
    expect(linked(second)).toBe(false);
    expect(linked({ permitManagement: 'key' })).toBe(false);
    expect(linked({ ...second, permitManagement: 'key', inCampaign: false })).toBe(false);
  });
});

describe('a volunteer', () => {
  const volunteer = {
    track: 'voluntary',
    listedOn: on('2026-03-12'),
    reasons: [],
    inCampaign: false,
  } as const;
  test('has only what its own track knows: nothing, until it is accepted', () => {
    expect(clocks(volunteer, [], '410225')).toEqual([]);
  });

  test('is looked at again four years after its acceptance', () => {
    expect(dueOn(clocks({ ...volunteer, acceptedOn: on('2028-02-29') }, [], '410225'))).toEqual({
      'next_audit/re_audit_every': '2032-02-29',
    });
  });
});

test('an accepted round discloses its verdicts the next spring', () => {
  expect(dueOn(clocks({ acceptedOn: on('2026-10-20') }))['disclose/enterprise_discloses']).toBe('2027-03-15');
  // Accepted on the day itself, there is a year left.
  expect(dueOn(clocks({ acceptedOn: on('2026-03-15') }))['disclose/enterprise_discloses']).toBe('2027-03-15');
});

describe('a list published at the end of a month', () => {
  test.each([
    ['2026-01-31', '2026-02-28', '2026-03-31', '2027-01-31'],
    ['2024-01-31', '2024-02-29', '2024-03-31', '2025-01-31'],
    ['2023-12-31', '2024-01-31', '2024-02-29', '2024-12-31'],
    ['2024-02-29', '2024-03-29', '2024-04-29', '2025-02-28'],
    ['2026-08-31', '2026-09-30', '2026-10-31', '2027-08-31'],
  ] as const)('of %s is counted to the last day of the month it ends in', (listedOn, month, two, year) => {
    const drafts = clocks({ listedOn: on(listedOn), inCampaign: false });
    const dueOf = (duty: string) => oneOf(drafts, duty)?.dueOn;
    expect([dueOf('publish_information'), dueOf('start_audit'), dueOf('finish_audit')]).toEqual([
      month,
      two,
      year,
    ]);
  });
});
