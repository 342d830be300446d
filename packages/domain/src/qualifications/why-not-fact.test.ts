import { describe, expect, test } from 'vitest';
import { certificate, day, employment, instrument, job, title, today } from './firm-story.ts';
import {
  whyNotBeside,
  whyNotCertificate,
  whyNotCountHere,
  whyNotEmployment,
  whyNotEvidence,
  whyNotInstrument,
  whyNotJob,
} from './why-not-fact.ts';

describe('a fact is refused for what it says of itself', () => {
  const dated = (issued: string, until: string | null) =>
    whyNotCertificate(
      certificate('c', { issuedOn: day(issued), validUntil: until === null ? null : day(until) }),
      today,
    );

  test('a certificate issued after it expires, or in the future', () => {
    expect(dated('2026-01-02', '2026-01-01')).toEqual({
      code: 'certificate_issued_after_expiry',
      facts: { issuedOn: '2026-01-02', validUntil: '2026-01-01' },
    });
    expect(dated('2026-06-16', null)).toMatchObject({ code: 'certificate_issued_in_future' });
    for (const [issued, until] of [
      ['2026-01-01', '2026-01-01'],
      ['2026-06-15', null],
    ] as const)
      expect(dated(issued, until)).toBeNull();
  });

  test('a title says its level, a registration its field, and nothing else does', () => {
    expect(whyNotCertificate(title('t', null), today)).toMatchObject({ code: 'certificate_level' });
    expect(whyNotCertificate(certificate('c', { level: 'senior' }), today)).toMatchObject({
      code: 'certificate_level',
    });
    expect(whyNotCertificate(certificate('c', { kind: 'registration' }), today)).toMatchObject({
      code: 'certificate_field',
    });
  });

  test('an instrument calibrated after its limit, in the future, or for nothing', () => {
    const limit = { calibratedOn: day('2026-02-01'), calibrationUntil: day('2026-01-31') };
    expect(whyNotInstrument(instrument('i', limit), today)).toMatchObject({
      code: 'instrument_calibrated_after_limit',
    });
    expect(whyNotInstrument(instrument('i', { calibratedOn: day('2026-06-16') }), today)).toMatchObject({
      code: 'instrument_calibrated_in_future',
    });
    expect(whyNotInstrument(instrument('i', { balances: [] }), today)).toEqual({
      code: 'instrument_without_balance',
    });
    expect(whyNotInstrument(instrument('i'), today)).toBeNull();
  });

  test('a job yet to be completed, an audit of no industry, a paper that ends before it begins', () => {
    expect(whyNotJob(job('j', { completedOn: day('2026-06-16') }), today)).toMatchObject({
      code: 'job_completed_in_future',
    });
    expect(whyNotJob(job('j', { industry: null }), today)).toEqual({ code: 'audit_without_industry' });
    expect(whyNotJob(job('j', { kind: 'energy_audit', industry: null }), today)).toBeNull();
    const paper = { kind: 'archive', from: day('2026-02-01'), until: day('2026-01-01') } as const;
    expect(whyNotEvidence(paper)).toMatchObject({ code: 'paper_ends_before_it_begins' });
  });
});

describe('an employment', () => {
  const bornOn = day('2008-02-29');

  test.each([
    ['2030-01-02', '2030-01-01', 'employment_ends_before_it_begins'],
    ['2008-02-28', null, 'employment_before_birth'],
    ['2024-02-28', null, 'employment_under_age'],
    ['2024-02-29', null, undefined],
  ] as const)('from %s until %s: %s', (from, until, code) => {
    const period = { from: day(from), until: until === null ? null : day(until) };
    expect(whyNotEmployment(period, bornOn)?.code).toBe(code);
  });

  test('nothing is asked of an age that is not known', () => {
    expect(whyNotEmployment({ from: day('1999-01-01'), until: null }, null)).toBeNull();
  });

  test('two full-time ones of one person may meet but not overlap', () => {
    const first = employment({ from: day('2024-01-01'), until: day('2024-12-31') });
    const next = (from: string, fullTime = true) => employment({ from: day(from), fullTime });
    expect(whyNotBeside(next('2025-01-01'), [first])).toBeNull();
    expect(whyNotBeside(next('2024-12-31'), [first])).toEqual({
      code: 'employments_overlap',
      facts: { from: '2024-01-01', until: '2024-12-31' },
    });
    expect(whyNotBeside(next('2024-06-01', false), [first])).toBeNull();
    expect(whyNotBeside(next('2020-01-01'), [first])).not.toBeNull();
    expect(whyNotBeside(first, [employment({ from: day('2024-12-31'), fullTime: false })])).toBeNull();
  });

  test('the second firm learns since when, and nothing more', () => {
    const elsewhere = [employment({ from: day('2023-05-01') })];
    expect(whyNotCountHere(employment({ from: day('2026-06-01') }), elsewhere)).toEqual({
      code: 'person_registered_elsewhere',
      facts: { since: '2023-05-01' },
    });
    expect(
      whyNotCountHere(employment({ from: day('2020-01-01'), until: day('2023-04-30') }), elsewhere),
    ).toBeNull();
  });
});
