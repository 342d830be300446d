import type { ContradictionKind } from './contradictions.ts';
import { type FormValues, isBlank } from './forms/index.ts';
import type { ApplicationKind } from './kind.ts';

/** Two boxes of one form that cannot both be so, each of which might. Days in the wrong order are faults (faults.ts). */
export interface Clash {
  readonly field: string;
  readonly otherField: string;
  readonly about: ContradictionKind;
}

type Check = Clash & { readonly when: (values: FormValues) => boolean };

const text = (values: FormValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};
const says = (values: FormValues, key: string, code: string) => text(values, key) === code;
const filled = (values: FormValues, key: string) => !isBlank(values[key]);

/** A number or a name where the question above it was answered with no. */
const answeredNo = (field: string, otherField: string, no = 'no'): Check => ({
  field,
  otherField,
  about: 'choice',
  when: (values) => says(values, otherField, no) && filled(values, field) && !says(values, field, 'no'),
});

/** The first eighteen places of a permit's number are the holder's credit code (HJ 608-2017, not verified here). */
const permitOfAnother: Check = {
  field: 'permit_number',
  otherField: 'credit_code',
  about: 'code',
  when: (values) => {
    const [permit, code] = [text(values, 'permit_number'), text(values, 'credit_code')];
    return permit.length === 22 && code.length === 18 && permit.slice(0, 18) !== code;
  },
};

const otherAndMore: Check = {
  field: 'enterprise_type',
  otherField: 'enterprise_type',
  about: 'choice',
  when: ({ enterprise_type: boxes }) =>
    Array.isArray(boxes) && boxes.length > 1 && boxes.some((code) => code === 'other'),
};

const checks: Readonly<Record<ApplicationKind, readonly Check[]>> = {
  enrolment: [
    answeredNo('environmental_approval_number', 'environmental_approval'),
    answeredNo('permit_number', 'permit_held'),
    answeredNo('consultancy_name', 'consultancy_intended'),
    permitOfAnother,
  ],
  evaluation: [
    answeredNo('consultancy_name', 'audit_manner', 'self_audit'),
    answeredNo('ordered_treatment_done', 'ordered_treatment'),
    otherAndMore,
  ],
  acceptance: [answeredNo('breach_rectified', 'accident_or_breach')],
  postponement: [],
};

export const insideForm = (kind: ApplicationKind, values: FormValues): readonly Clash[] =>
  checks[kind]
    .filter(({ when }) => when(values))
    .map(({ field, otherField, about }) => ({ field, otherField, about }));
