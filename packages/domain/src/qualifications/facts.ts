import type { LocalDate } from '../time/index.ts';

/** What a consultancy shows for itself, as dated facts. The rules of a place decide what they are worth there. */

export const titleLevels = ['junior', 'intermediate', 'senior'] as const;
export type TitleLevel = (typeof titleLevels)[number];

/** title 职称证书, registration 注册执业资格, training 清洁生产审核培训合格. */
export const certificateKinds = ['title', 'registration', 'training'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const registrationFields = ['energy', 'environment', 'other'] as const;
export type RegistrationField = (typeof registrationFields)[number];

export const balances = ['material', 'energy', 'water'] as const;
export type Balance = (typeof balances)[number];

export const evidenceKinds = [
  'legal_person',
  'quality_system',
  'premises',
  'digitisation',
  'archive',
  'integrity_statement',
  'licence',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const jobKinds = [
  'audit',
  'environmental_impact',
  'energy_audit',
  'energy_saving_review',
  'energy_planning',
  'similar',
] as const;
export type JobKind = (typeof jobKinds)[number];

export const adverseRecordKinds = ['serious_record', 'rectification', 'suspension'] as const;
export type AdverseRecordKind = (typeof adverseRecordKinds)[number];

/** Both days inside; an open end is null. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface Employment extends Period {
  readonly fullTime: boolean;
  /** A contract or a social-insurance record stands behind it. */
  readonly proven: boolean;
}

export interface Certificate {
  readonly id: string;
  readonly kind: CertificateKind;
  /** For a title. */
  readonly level: TitleLevel | null;
  /** For a registration. */
  readonly field: RegistrationField | null;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate | null;
}

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly employments: readonly Employment[];
  readonly certificates: readonly Certificate[];
  /** Since when the person has taken part in audits; null: no experience shown. */
  readonly experiencedSince: LocalDate | null;
}

export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly balances: readonly Balance[];
  readonly calibratedOn: LocalDate;
  readonly calibrationUntil: LocalDate | null;
}

/** A dated paper of the firm: statute of the legal person, quality manual, lease, archive rules. */
export interface Evidence extends Period {
  readonly id: string;
  readonly kind: EvidenceKind;
}

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** A class of GB/T 4754-2017; null where the job lies in no industry. */
  readonly industry: string | null;
  readonly completedOn: LocalDate;
  /** `case`: it completed here and counts by itself; otherwise earlier work, which counts once proven. */
  readonly source: 'case' | 'declared';
  readonly proven: boolean;
}

export interface AdverseRecord extends Period {
  readonly id: string;
  readonly kind: AdverseRecordKind;
}

export interface FirmFacts {
  readonly staff: readonly StaffMember[];
  readonly instruments: readonly Instrument[];
  readonly evidence: readonly Evidence[];
  readonly jobs: readonly Job[];
  readonly adverseRecords: readonly AdverseRecord[];
}
