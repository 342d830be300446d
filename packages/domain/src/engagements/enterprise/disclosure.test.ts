import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../time/index.ts';
import {
  type Disclosed,
  type DisclosureTopic,
  dutiesMetBy,
  openTopics,
  whyNotDisclose,
} from './disclosure.ts';

const day = (text: string) => text as LocalDate;
const link = 'https://www.example.cn/1';
const on = (disclosedOn: string, ...topics: DisclosureTopic[]): Disclosed => ({
  disclosedOn: day(disclosedOn),
  topics,
  link,
});

describe('what is disclosed', () => {
  const information = on('2026-01-10', 'enterprise_information');
  const reason = on('2026-01-12', 'listing_reason');
  const audit = on('2026-02-01', 'audit_carried_out');

  test('meets the duty it is about, and only once everything is covered', () => {
    expect(dutiesMetBy([information], false)).toEqual([{ duty: 'publish_information', on: '2026-01-10' }]);
    expect(dutiesMetBy([reason], false)).toEqual([]);
    expect(dutiesMetBy([reason, audit], false)).toEqual([{ duty: 'disclose', on: '2026-02-01' }]);
    expect(dutiesMetBy([reason, audit], true)).toEqual([]);
    const verdicts = on('2026-03-01', 'stage_verdicts');
    expect(dutiesMetBy([verdicts, reason, audit], true)).toEqual([{ duty: 'disclose', on: '2026-03-01' }]);
  });

  test('stays met from its first day, however often it is said again and in whatever order', () => {
    const again = on('2026-06-01', 'enterprise_information', 'listing_reason', 'audit_carried_out');
    const met = [
      { duty: 'publish_information', on: '2026-01-10' },
      { duty: 'disclose', on: '2026-02-01' },
    ];
    expect(dutiesMetBy([information, reason, audit, again], false)).toEqual(met);
    expect(dutiesMetBy([again, audit, reason, information], false)).toEqual(met);
  });

  test('has no verdict in it until there is one', () => {
    expect(openTopics([], false)).toEqual(['enterprise_information', 'listing_reason', 'audit_carried_out']);
    expect(openTopics(['listing_reason'], true)).toEqual([
      'enterprise_information',
      'audit_carried_out',
      'stage_verdicts',
    ]);
  });
});

describe('a disclosure', () => {
  const days = {
    listedOn: day('2026-01-01'),
    startedOn: day('2026-02-01'),
    firstVerdictOn: null,
  };
  const whyNot = (told: Disclosed, more: object = {}, before: readonly Disclosed[] = []) =>
    whyNotDisclose(told, before, { ...days, ...more }, day('2026-03-31'));

  test('is of a day that has been, since the listing', () => {
    expect(whyNot(on('2026-04-01', 'listing_reason'))).toMatchObject({
      code: 'date_in_future',
      facts: { field: 'disclosedOn' },
    });
    expect(whyNot(on('2025-12-31', 'listing_reason'))).toMatchObject({
      code: 'day_before_listing',
      facts: { field: 'disclosedOn', listedOn: '2026-01-01' },
    });
    expect(whyNot(on('2026-01-01', 'listing_reason'))).toBeNull();
  });

  test('tells of no audit before it began and of no verdict before there was one', () => {
    const early = { code: 'disclosure_topic_early' };
    expect(whyNot(on('2026-01-31', 'audit_carried_out'))).toMatchObject({
      ...early,
      facts: { field: 'topics', topic: 'audit_carried_out', since: '2026-02-01' },
    });
    expect(whyNot(on('2026-02-01', 'audit_carried_out'))).toBeNull();
    expect(whyNot(on('2026-02-01', 'audit_carried_out'), { startedOn: null })).toMatchObject(early);
    expect(whyNot(on('2026-03-01', 'stage_verdicts'))).toMatchObject(early);
    const judged = { firstVerdictOn: day('2026-03-02') };
    expect(whyNot(on('2026-03-01', 'stage_verdicts'), judged)).toMatchObject(early);
    expect(whyNot(on('2026-03-02', 'stage_verdicts'), judged)).toBeNull();
  });

  test('is recorded once: the same of the same day at the same address is known', () => {
    const before = [on('2026-02-02', 'listing_reason', 'enterprise_information')];
    const again = {
      ...on('2026-02-02', 'listing_reason', 'audit_carried_out'),
      link: 'HTTPS://WWW.example.cn/1',
    };
    expect(whyNot(again, {}, before)).toMatchObject({
      code: 'disclosure_known',
      facts: { field: 'topics', topics: ['listing_reason'] },
    });
    expect(whyNot(on('2026-02-03', 'listing_reason'), {}, before)).toBeNull();
    expect(whyNot(on('2026-02-02', 'audit_carried_out'), {}, before)).toBeNull();
    expect(whyNot({ ...on('2026-02-02', 'listing_reason'), link: 'https://a.cn/' }, {}, before)).toBeNull();
  });
});
