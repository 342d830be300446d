import type { Certificate, FirmFacts, StaffMember } from '@qingshen/domain/qualifications';
import { type LocalDate, within } from '@qingshen/domain/time';

/** What the register says of a firm's people: how many, never who. Each person is counted once, by the highest title. */

const inForce = (on: LocalDate) => (held: Certificate) => within(on, held.issuedOn, held.validUntil);
const employed = (on: LocalDate) => (person: StaffMember) =>
  person.employments.some((period) => period.fullTime && within(on, period.from, period.until));

function rankOf(person: StaffMember, on: LocalDate): 'senior' | 'intermediate' | null {
  const levels = person.certificates.filter(inForce(on)).map(({ level }) => level);
  if (levels.includes('senior')) return 'senior';
  return levels.includes('intermediate') ? 'intermediate' : null;
}

export function countsOf(facts: FirmFacts, on: LocalDate) {
  const staff = facts.staff.filter(employed(on));
  const registered = staff.filter((person) =>
    person.certificates
      .filter(inForce(on))
      .some(({ field }) => field === 'energy' || field === 'environment'),
  );
  const audits = facts.jobs.filter(
    ({ kind, source, proven, completedOn }) =>
      kind === 'audit' && (source === 'case' || proven) && completedOn <= on,
  );
  return {
    staff_full_time: staff.length,
    staff_senior: staff.filter((person) => rankOf(person, on) === 'senior').length,
    staff_intermediate: staff.filter((person) => rankOf(person, on) === 'intermediate').length,
    staff_registered: registered.length,
    audits_completed: audits.length,
  };
}
