import { applicationStates, filePurposes } from '@qingshen/domain/applications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Empty, Instant, PlacedId, prose, text, Uuid, Version } from '../shapes.ts';
import { FieldKey, FormInput } from './form-values.ts';
import { ApplicationFile, Contradiction, desk, ofApplication } from './shapes.ts';

/** Those who apply: the enterprise, and the consultancy of the case where the enterprise lets it write the draft. */

const moved = z.object({ version: Version, state: z.enum(applicationStates) });

export const saveDraft = endpoint({
  ...desk,
  act: 'keep_application',
  name: 'save_draft',
  summary:
    'Save the boxes that were changed. Other boxes may have been saved since: only a box changed since it was seen is a conflict',
  method: 'PATCH',
  path: '/o/:organization/applications/:application',
  params: ofApplication,
  body: z.strictObject({
    version: Version.describe('The version the boxes were read at, or the one the last save answered with'),
    seen: z
      .record(FieldKey, Version)
      .default({})
      .describe('Boxes that were seen at a later version than the rest'),
    values: z.record(FieldKey, FormInput).refine((values) => Object.keys(values).length <= 60, 'too_many'),
  }),
  reply: z.object({
    version: Version,
    savedAt: Instant,
    missing: z.array(z.string()),
    contradictions: z.array(Contradiction),
  }),
  refusals: [
    'application_state',
    'draft_conflict',
    'stale_version',
    'form_field_unknown',
    'form_value_unfit',
    'form_field_of_officer',
  ],
  idempotent: false,
});

export const letConsultancyEdit = endpoint({
  ...desk,
  act: 'submit_application',
  name: 'let_consultancy_edit',
  summary: 'Let the consultancy of the case read and write this draft, or no longer',
  method: 'PUT',
  path: '/o/:organization/applications/:application/consultancy-editing',
  params: ofApplication,
  body: z.strictObject({ version: Version, allowed: z.boolean() }),
  reply: moved,
  refusals: ['stale_version', 'application_state', 'application_kind_unfit'],
});

export const submitApplication = endpoint({
  ...desk,
  act: 'submit_application',
  name: 'submit_application',
  summary:
    'Submit: a frozen copy with its hash goes to the first office, or back to the one that asked for corrections',
  method: 'POST',
  path: '/o/:organization/applications/:application/submission',
  params: ofApplication,
  body: z.strictObject({
    version: Version,
    explanations: z
      .array(z.strictObject({ field: FieldKey, reason: prose(500) }))
      .max(60)
      .default([])
      .describe('For every contradiction that stays: why'),
    answers: z
      .array(z.strictObject({ correctionId: PlacedId, answer: prose(500) }))
      .max(60)
      .default([]),
    declares: z
      .strictObject({ soundAndLawful: z.boolean().optional(), aboveScale: z.boolean().optional() })
      .default({})
      .describe('Enrolment only'),
  }),
  reply: moved.extend({ hash: z.string(), authorityName: z.string() }),
  refusals: [
    'stale_version',
    'application_state',
    'form_incomplete',
    'form_value_unfit',
    'application_materials_missing',
    'application_contradicts',
    'correction_unanswered',
    'correction_unknown',
    'enrolment_not_eligible',
    'enrolment_undeclared',
    'application_route_absent',
    'application_office_absent',
    'application_kind_unfit',
    'file_infected',
  ],
});

export const withdrawApplication = endpoint({
  ...desk,
  act: 'submit_application',
  name: 'withdraw_application',
  summary: 'Take it back, as long as no office has taken it up; a draft is given up at any time',
  method: 'POST',
  path: '/o/:organization/applications/:application/withdrawal',
  params: ofApplication,
  body: z.strictObject({ version: Version }),
  reply: moved,
  refusals: ['stale_version', 'application_state', 'application_taken_up'],
});

const ofFile = ofApplication.extend({ file: Uuid });

export const attachFile = endpoint({
  ...desk,
  act: 'attach_file',
  name: 'attach_file',
  summary:
    'Attach a material, or the stamped paper: the body is the file; the id is the caller’s, so it may be repeated',
  method: 'PUT',
  path: '/o/:organization/applications/:application/files/:file',
  params: ofFile,
  query: z.strictObject({
    name: text(180),
    purpose: z.enum(filePurposes).default('material'),
    material: z.coerce.number().int().min(1).max(20).optional(),
  }),
  status: 201,
  reply: ApplicationFile,
  refusals: [
    'application_state',
    'application_not_here',
    'file_empty',
    'file_too_large',
    'file_kind_refused',
    'file_kind_mismatch',
    'file_dangerous',
    'file_id_used',
    'files_too_many',
  ],
  streams: 'in',
  idempotent: false,
});

export const dropFile = endpoint({
  ...desk,
  act: 'keep_application',
  name: 'drop_file',
  summary: 'Take a material off a draft again; what was submitted stays',
  method: 'DELETE',
  path: '/o/:organization/applications/:application/files/:file',
  params: ofFile,
  status: 204,
  reply: Empty,
  refusals: ['application_state'],
});
