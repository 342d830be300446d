import type { qualifications as contract } from '@qingshen/contract';
import {
  type Certificate,
  type Change,
  type StaffMember,
  whyNotCertificate,
  whyNotEvidence,
  whyNotInstrument,
  whyNotJob,
} from '@qingshen/domain/qualifications';
import type { LocalDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import { newSecretId } from '../../kernel/ids.ts';
import { Refused } from '../../kernel/refused.ts';
import { day, dayOrNull } from './day.ts';

/**
 * What is only imagined has to be possible: it is held to the same rules as what is recorded. It has no name of its
 * own, and says so with an empty one.
 */

type Said = z.output<(typeof contract.askWhatIf)['body']>['changes'][number];
type SaidCertificate = Extract<Said, { kind: 'add_certificate' }>['certificate'];

function fit(refused: ReturnType<typeof whyNotJob>): void {
  if (refused) throw new Refused(refused);
}

function certificate(said: SaidCertificate, on: LocalDate): Certificate & { name: string } {
  const imagined = {
    id: newSecretId(),
    name: '',
    kind: said.kind,
    level: said.kind === 'title' ? said.level : null,
    field: said.kind === 'registration' ? said.field : null,
    issuedOn: day(said.issuedOn),
    validUntil: dayOrNull(said.validUntil),
  };
  fit(whyNotCertificate(imagined, on));
  return imagined;
}

const person = (said: Extract<Said, { kind: 'add_person' }>, on: LocalDate): StaffMember => ({
  id: newSecretId(),
  name: said.name,
  employments: [{ from: day(said.from), until: null, fullTime: true, proven: true }],
  experiencedSince: dayOrNull(said.experiencedSince),
  certificates: said.certificates.map((held) => certificate(held, on)),
});

function job(said: Extract<Said, { kind: 'add_job' }>, on: LocalDate): Change {
  const imagined = { kind: said.job, industry: said.industryCode, completedOn: day(said.completedOn) };
  fit(whyNotJob(imagined, on));
  const imaginedJob = {
    id: newSecretId(),
    title: '',
    ...imagined,
    source: 'declared' as const,
    proven: true,
  };
  return { kind: 'add_job', job: imaginedJob };
}

function instrument(said: Extract<Said, { kind: 'add_instrument' }>, on: LocalDate): Change {
  const imagined = {
    name: said.name,
    balances: said.balances,
    calibratedOn: day(said.calibratedOn),
    calibrationUntil: dayOrNull(said.calibrationUntil),
  };
  fit(whyNotInstrument(imagined, on));
  return { kind: 'add_instrument', instrument: { id: newSecretId(), ...imagined } };
}

function evidence(said: Extract<Said, { kind: 'add_evidence' }>): Change {
  const imagined = { kind: said.evidence, from: day(said.from), until: dayOrNull(said.until) };
  fit(whyNotEvidence(imagined));
  const imaginedPaper = { id: newSecretId(), title: '', ...imagined };
  return { kind: 'add_evidence', evidence: imaginedPaper };
}

/** `on`: the later of today and the day asked about; what is imagined may happen until then. */
export function changeOf(said: Said, on: LocalDate): Change {
  switch (said.kind) {
    case 'add_person':
      return { kind: 'add_person', person: person(said, on) };
    case 'add_certificate':
      return { kind: said.kind, personId: said.personId, certificate: certificate(said.certificate, on) };
    case 'add_job':
      return job(said, on);
    case 'add_instrument':
      return instrument(said, on);
    case 'add_evidence':
      return evidence(said);
    default:
      return said;
  }
}
