import { registrationFields, titleLevels } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, page, pageQuery, text, Uuid, Version } from '../shapes.ts';
import { CertificateRow } from './certificates.ts';
import { Day, documentOf, inFirm, Kept, ofFirm, Proof, room, seen } from './shapes.ts';

/** The people of a consultancy: employments, titles, registrations, training. Identity numbers go in and never come out. */

export const identityKinds = ['resident_id', 'other_document'] as const;
/** What a full-time employee still lacks before counting anywhere. */
export const staffLacks = ['proof', 'experience', 'title', 'training'] as const;

export const StaffRow = z.object({
  id: Uuid.describe('The employment'),
  name: z.string(),
  identityMasked: z.string(),
  position: z.string().nullable(),
  fullTime: z.boolean(),
  from: DateOnly,
  until: DateOnly.nullable(),
  experiencedSince: DateOnly.nullable(),
  title: z.enum(titleLevels).nullable().describe('The highest title held today'),
  registrations: z.array(z.enum(registrationFields)),
  isTrained: z.boolean(),
  lacks: z.array(z.enum(staffLacks)).describe('Empty for those who have left or work part-time'),
  version: Version,
});
export type StaffRow = z.infer<typeof StaffRow>;

export const StaffMember = StaffRow.extend({
  proof: Proof.nullable(),
  consentedOn: DateOnly,
  certificates: z.array(CertificateRow),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const staffFilters = ['all', 'full_time', 'part_time', 'ended', 'lacking'] as const;
export const staffQuery = z.strictObject({
  ...pageQuery,
  filter: z.enum(staffFilters).default('all'),
  search: text(60).optional(),
});
const ofEmployment = inFirm.extend({ employment: Uuid });
const seeing = { ...room, act: 'see_firm_register', method: 'GET' } as const;
const keeping = { ...room, act: 'keep_firm_register' } as const;

export const listStaff = endpoint({
  ...seeing,
  name: 'list_staff',
  summary: 'The staff register, in the order of names',
  path: '/o/:organization/firm/staff',
  params: inFirm,
  query: staffQuery,
  reply: page(StaffRow),
});

export const readStaffMember = endpoint({
  ...seeing,
  name: 'read_staff_member',
  summary: 'One employment with its certificates',
  path: '/o/:organization/firm/staff/:employment',
  params: ofEmployment,
  reply: StaffMember,
});

export const registerStaff = endpoint({
  ...keeping,
  name: 'register_staff',
  summary: 'Register an employee; who counts for another firm is refused, and the claim is kept',
  method: 'POST',
  path: '/o/:organization/firm/staff',
  params: inFirm,
  status: 201,
  body: z.strictObject({
    name: text(60),
    identityKind: z.enum(identityKinds),
    identityNumber: text(32),
    position: text(60).nullable().default(null),
    fullTime: z.boolean(),
    from: Day,
    until: Day.nullable().default(null),
    experiencedSince: Day.nullable().default(null),
    consentedOn: Day.describe('The day the person agreed to the keeping of the identity number'),
    ...documentOf,
  }),
  reply: z.object({ employmentId: Uuid }),
  refusals: [
    'identity_number_length',
    'identity_number_character',
    'identity_number_birth_date',
    'identity_number_birth_in_future',
    'identity_number_check',
    'identity_paper_short',
    'employment_ends_before_it_begins',
    'employment_before_birth',
    'employment_under_age',
    'date_in_future',
    'document_unknown',
    'employments_overlap',
    'person_registered_elsewhere',
  ],
});

export const editStaffMember = endpoint({
  ...keeping,
  name: 'edit_staff_member',
  summary: 'Correct what is said of an employee; the days have doors of their own',
  method: 'PUT',
  path: '/o/:organization/firm/staff/:employment',
  params: ofEmployment,
  body: z.strictObject({
    ...seen,
    name: text(60),
    position: text(60).nullable(),
    experiencedSince: Day.nullable(),
    ...documentOf,
  }),
  reply: Kept,
  refusals: ['stale_version', 'employment_ended', 'date_in_future', 'document_unknown'],
});

export const endEmployment = endpoint({
  ...keeping,
  name: 'end_employment',
  summary: 'Say which day was, or will be, the last one',
  method: 'PUT',
  path: '/o/:organization/firm/staff/:employment/ending',
  params: ofEmployment,
  body: z.strictObject({ ...seen, until: Day }),
  reply: Kept,
  refusals: ['stale_version', 'employment_ended', 'employment_ends_before_it_begins'],
});

export const changeFullTime = endpoint({
  ...keeping,
  name: 'change_full_time',
  summary: 'Full-time or not: asked of the whole country again',
  method: 'PUT',
  path: '/o/:organization/firm/staff/:employment/full-time',
  params: ofEmployment,
  body: z.strictObject({ ...seen, fullTime: z.boolean() }),
  reply: Kept,
  refusals: ['stale_version', 'employment_ended', 'employments_overlap', 'person_registered_elsewhere'],
});

export const exportStaff = endpoint({
  ...seeing,
  name: 'export_staff',
  summary: 'The staff register as a workbook',
  path: '/o/:organization/firm/staff/export',
  params: inFirm,
  reply: z.string(),
  refusals: ['staff_too_many'],
  streams: 'out',
});

export const listStaffOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'list_staff_of_firm',
  summary: 'The staff register of a consultancy one answers for',
  method: 'GET',
  path: '/o/:organization/firms/:subject/staff',
  params: ofFirm,
  query: staffQuery,
  reply: page(StaffRow),
});

export const readStaffMemberOfFirm = endpoint({
  ...room,
  act: 'see_firms',
  name: 'read_staff_member_of_firm',
  summary: 'One employment at a consultancy one answers for, with its certificates',
  method: 'GET',
  path: '/o/:organization/firms/:subject/staff/:employment',
  params: ofFirm.extend({ employment: Uuid }),
  reply: StaffMember,
});
