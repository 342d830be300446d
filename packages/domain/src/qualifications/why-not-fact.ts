import type { Refusal } from '../refusal.ts';
import { add, type LocalDate, years } from '../time/index.ts';
import type { Certificate, Employment, Evidence, Instrument, Job, Period } from './facts.ts';

/** 劳动法 第十五条: nobody under sixteen may be employed. */
export const workingAgeYears = 16;

const endsBefore = (period: Period): boolean => period.until !== null && period.until < period.from;

function whyNotWhatCertificateSays({ kind, level, field }: Pick<Certificate, 'kind' | 'level' | 'field'>) {
  if ((kind === 'title') !== (level !== null)) return { code: 'certificate_level', facts: { kind } };
  if ((kind === 'registration') !== (field !== null)) return { code: 'certificate_field', facts: { kind } };
  return null;
}

export function whyNotCertificate(certificate: Omit<Certificate, 'id'>, today: LocalDate): Refusal | null {
  const { issuedOn, validUntil } = certificate;
  if (validUntil !== null && issuedOn > validUntil)
    return { code: 'certificate_issued_after_expiry', facts: { issuedOn, validUntil } };
  if (issuedOn > today) return { code: 'certificate_issued_in_future', facts: { issuedOn, today } };
  return whyNotWhatCertificateSays(certificate);
}

export function whyNotInstrument(instrument: Omit<Instrument, 'id'>, today: LocalDate): Refusal | null {
  const { calibratedOn, calibrationUntil, balances } = instrument;
  if (balances.length === 0) return { code: 'instrument_without_balance' };
  if (calibrationUntil !== null && calibratedOn > calibrationUntil)
    return { code: 'instrument_calibrated_after_limit', facts: { calibratedOn, calibrationUntil } };
  if (calibratedOn > today)
    return { code: 'instrument_calibrated_in_future', facts: { calibratedOn, today } };
  return null;
}

export function whyNotEvidence(evidence: Omit<Evidence, 'id'>): Refusal | null {
  const { from, until } = evidence;
  return endsBefore(evidence) ? { code: 'paper_ends_before_it_begins', facts: { from, until } } : null;
}

export function whyNotJob(
  job: Pick<Job, 'kind' | 'industry' | 'completedOn'>,
  today: LocalDate,
): Refusal | null {
  const { kind, industry, completedOn } = job;
  if (completedOn > today) return { code: 'job_completed_in_future', facts: { completedOn, today } };
  if (kind === 'audit' && industry === null) return { code: 'audit_without_industry' };
  return null;
}

/** `bornOn`: known from the identity number, null where another document was shown. */
export function whyNotEmployment(employment: Period, bornOn: LocalDate | null): Refusal | null {
  const { from, until } = employment;
  if (endsBefore(employment)) return { code: 'employment_ends_before_it_begins', facts: { from, until } };
  if (bornOn === null) return null;
  if (from < bornOn) return { code: 'employment_before_birth', facts: { from } };
  if (from < add(bornOn, years(workingAgeYears)))
    return { code: 'employment_under_age', facts: { from, age: workingAgeYears } };
  return null;
}

/** Both named days are inside, so one that begins on the day another ends overlaps it. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until);

/** Two full-time employments of one person in one firm cannot run at once. Part time may lie beside anything. */
export function whyNotBeside(
  employment: Pick<Employment, 'from' | 'until' | 'fullTime'>,
  others: readonly Pick<Employment, 'from' | 'until' | 'fullTime'>[],
): Refusal | null {
  if (!employment.fullTime) return null;
  const other = others.find((held) => held.fullTime && overlap(held, employment));
  if (!other) return null;
  return { code: 'employments_overlap', facts: { from: other.from, until: other.until } };
}

/**
 * One person counts for one firm at one time. The firm that comes second learns that the person is registered
 * elsewhere and since when; where, only the authority sees.
 */
export function whyNotCountHere(
  employment: Pick<Employment, 'from' | 'until' | 'fullTime'>,
  elsewhere: readonly Pick<Employment, 'from' | 'until' | 'fullTime'>[],
): Refusal | null {
  const refused = whyNotBeside(employment, elsewhere);
  return refused && { code: 'person_registered_elsewhere', facts: { since: refused.facts?.from } };
}
