import type { FieldFault, Problem } from '@qingshen/contract';
import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import type { Refused } from '../ui/refused.ts';
import { faultText, refusalText } from '../words/refusals.ts';
import type { Asking } from './answers.ts';
import type { Entries } from './entries.ts';

/** Which field a refusal is about, where the name of the code leaves no doubt. A form may say otherwise. */
const fieldOf: Record<string, string> = {
  username_taken: 'username',
  contact_taken: 'mail',
  password_short: 'password',
  password_long: 'password',
  password_personal: 'password',
  password_worn: 'password',
  password_wrong: 'current',
  second_factor_failed: 'code',
  credit_code_invalid: 'creditCode',
  organization_known: 'name',
  division_too_wide: 'divisionCode',
  division_unknown: 'divisionCode',
  division_beyond: 'divisionCode',
  level_unfit: 'divisionCode',
  line_unfit: 'line',
  industry_unknown: 'industryCode',
  site_known: 'name',
  site_unknown: 'siteId',
  engagement_open: 'siteId',
  consultancy_unknown: 'creditCode',
  consultancy_named_already: 'creditCode',
  role_unknown: 'role',
  hand_over_instead: 'role',
  expert_by_enrolment: 'role',
  invitation_dead: 'code',
  member_already: 'address',
  identity_number_length: 'identityNumber',
  identity_number_character: 'identityNumber',
  identity_number_birth_date: 'identityNumber',
  identity_number_birth_in_future: 'identityNumber',
  identity_number_check: 'identityNumber',
  identity_paper_short: 'identityNumber',
  person_registered_elsewhere: 'identityNumber',
  employments_overlap: 'from',
  employment_ends_before_it_begins: 'until',
  employment_before_birth: 'from',
  employment_under_age: 'from',
  certificate_issued_after_expiry: 'validUntil',
  certificate_issued_in_future: 'issuedOn',
  instrument_calibrated_after_limit: 'calibrationUntil',
  instrument_calibrated_in_future: 'calibratedOn',
  paper_ends_before_it_begins: 'until',
  job_completed_in_future: 'completedOn',
  audit_without_industry: 'industryCode',
  document_unknown: 'documentId',
};

/** Turns a problem into what the form shows: the sentence, the fields, and everything typed except secrets. */
export function refuse(
  event: Asking,
  form: string,
  problem: Problem,
  entries: Entries,
  fields: Record<string, string> = {},
): ActionFailure<{ refused: Refused }> {
  const { locale } = event.locals;
  if (problem.code === 'unauthenticated') redirect(303, paths.signIn(event.url.pathname));
  if (problem.code === 'second_factor_required') redirect(303, paths.accountSecondFactor(event.url.pathname));
  const text = refusalText(locale, problem.code, problem.facts);
  const shown: Record<string, string> = {};
  const inForm = (name: string) => fields[name] ?? name;
  // Input that is not as required is named with its rule; fields that a rule of the matter is about by name alone.
  for (const fault of (problem.facts.fields ?? []) as (FieldFault | string)[])
    if (typeof fault !== 'string') shown[inForm(fault.field)] = faultText(locale, fault);
    else if (entries.has(inForm(fault))) shown[inForm(fault)] = text;
  const named = problem.facts.field;
  const field =
    fields[problem.code] ??
    (typeof named === 'string' && entries.has(inForm(named)) ? inForm(named) : fieldOf[problem.code]);
  if (field && entries.has(field)) shown[field] = text;
  return fail(problem.status, {
    refused: { form, code: problem.code, text, fields: shown, values: entries.shown() },
  });
}

export type Fault = readonly [field: string, rule: string];

/** Fields that were left empty, of those that must not be. */
export const missing = (entries: Entries, rules: readonly Fault[]): Fault[] =>
  rules.filter(([field]) => !entries.secret(field).trim());

/** Refusals found before the API was asked: fields left empty, two passwords that differ. All at once. */
export function refuseFields(event: Asking, form: string, entries: Entries, faults: readonly Fault[]) {
  const fields: FieldFault[] = faults.map(([field, rule]) => ({ in: 'body', field, rule }));
  const problem: Problem = {
    type: 'about:blank',
    title: '',
    status: 400,
    code: 'invalid_input',
    facts: { fields },
    instance: '',
  };
  return refuse(event, form, problem, entries);
}
