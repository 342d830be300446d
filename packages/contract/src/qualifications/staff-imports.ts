import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, text, Uuid } from '../shapes.ts';
import { Day, inFirm, room } from './shapes.ts';
import { StaffRow } from './staff.ts';

/** Staff from a workbook: read, shown with every rejected row, then taken over whole or dropped. */

const seeing = { ...room, act: 'see_firm_register', method: 'GET' } as const;
const keeping = { ...room, act: 'keep_firm_register' } as const;
const ofImport = inFirm.extend({ import: Uuid });

/** Why a row cannot be taken, named by sheet cell: column null where the row as such is at fault. */
export const RejectedRow = z.object({
  row: z.int().describe('As numbered in the workbook'),
  column: z.string().nullable().describe('The column’s key in the template'),
  cell: z.string().nullable().describe('D7'),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

export const AcceptedRow = StaffRow.pick({
  name: true,
  identityMasked: true,
  position: true,
  fullTime: true,
  from: true,
  until: true,
  experiencedSince: true,
}).extend({ row: z.int(), certificates: z.int().describe('How many come with the row') });
export type AcceptedRow = z.infer<typeof AcceptedRow>;

export const StaffImport = z.object({
  id: Uuid,
  fileName: z.string(),
  uploadedAt: Instant,
  takenAt: Instant.nullable(),
  accepted: z.array(AcceptedRow),
  rejected: z.array(RejectedRow),
});
export type StaffImport = z.infer<typeof StaffImport>;

export const fetchStaffTemplate = endpoint({
  ...seeing,
  name: 'fetch_staff_template',
  summary: 'The empty workbook to fill in',
  path: '/o/:organization/firm/staff-template',
  params: inFirm,
  reply: z.string(),
  streams: 'out',
});

export const readStaffSheet = endpoint({
  ...keeping,
  name: 'read_staff_sheet',
  summary: 'Read a filled workbook: nothing is registered yet',
  method: 'POST',
  path: '/o/:organization/firm/staff-imports',
  params: inFirm,
  query: z.strictObject({ name: text(180) }),
  status: 201,
  reply: StaffImport,
  refusals: [
    'file_empty',
    'file_too_large',
    'file_kind_refused',
    'file_kind_mismatch',
    'file_dangerous',
    'template_changed',
    'workbook_empty',
    'workbook_legacy',
    'workbook_not_xlsx',
    'workbook_too_large',
    'workbook_too_many_columns',
    'workbook_too_many_parts',
    'workbook_too_many_rows',
    'workbook_too_much_inside',
    'workbook_unreadable',
    'workbook_with_macros',
  ],
  streams: 'in',
  idempotent: false,
});

export const readStaffImport = endpoint({
  ...seeing,
  name: 'read_staff_import',
  summary: 'What a workbook would register, and what not',
  path: '/o/:organization/firm/staff-imports/:import',
  params: ofImport,
  reply: StaffImport,
});

export const fetchStaffRejects = endpoint({
  ...keeping,
  name: 'fetch_staff_rejects',
  summary: 'The rejected rows as a workbook, each with its reasons, to be corrected and sent again',
  method: 'GET',
  path: '/o/:organization/firm/staff-imports/:import/rejects',
  params: ofImport,
  reply: z.string(),
  streams: 'out',
});

export const takeStaffImport = endpoint({
  ...keeping,
  name: 'take_staff_import',
  summary: 'Register every accepted row, or none',
  method: 'POST',
  path: '/o/:organization/firm/staff-imports/:import/taking',
  params: ofImport,
  body: z.strictObject({
    consentedOn: Day.describe('The day by which the people agreed to the keeping of their identity numbers'),
  }),
  reply: z.object({ registered: z.int() }),
  refusals: ['staff_import_taken', 'staff_import_empty', 'staff_import_refused', 'date_in_future'],
});

export const dropStaffImport = endpoint({
  ...keeping,
  name: 'drop_staff_import',
  summary: 'Forget a workbook that was read',
  method: 'DELETE',
  path: '/o/:organization/firm/staff-imports/:import',
  params: ofImport,
  status: 204,
  reply: z.null(),
  refusals: ['staff_import_taken'],
});
