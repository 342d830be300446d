import { type ListColumnKey, listColumns } from '@qingshen/domain/campaigns';
import { basisKinds, bearers, duties } from '@qingshen/domain/engagements';
import { targetLevels, targetSubjects } from '@qingshen/domain/rules';
import { z } from 'zod';
import { DateOnly, PlacedId, Uuid } from '../shapes.ts';

/** What the calls of this room share. */

export const room = { room: 'campaigns', scope: 'organization' } as const;
export const inOrganization = z.object({ organization: Uuid });
export const ofCampaign = inOrganization.extend({ campaign: PlacedId });
export const ofVersion = ofCampaign.extend({ listVersion: PlacedId });

const keys = listColumns.map(({ key }) => key) as [ListColumnKey, ...ListColumnKey[]];
export const ColumnKey = z.enum(keys);
export const IndustryCode = z.string().regex(/^[0-9]{2,4}$/, 'industry_code');
/** A code of a fault or a warning that a row can have. */
export const FaultCode = z.string().regex(/^[a-z][a-z_]{2,59}$/, 'fault_code');

/** What keeps a row back, or what an officer should see before it is published. */
export const RowFault = z.object({
  column: ColumnKey.nullable().describe('null where the row as such is at fault'),
  cell: z.string().nullable().describe('C7; null where the row stands in no workbook'),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
export type RowFault = z.infer<typeof RowFault>;

const Voice = z.object({
  level: z.enum(targetLevels).nullable().describe('null where the text leaves it open'),
  source: z.string(),
  jurisdiction: z.string(),
  document: z.string(),
  documentName: z.string().describe('Its number, or its title where it has none'),
  article: z.string(),
  verified: z.boolean(),
});

/** What is asked of the plant: the strictest voice, those that bind beside it, and those that were not heard. */
export const ListTarget = Voice.extend({
  subject: z.enum(targetSubjects),
  assumed: z.boolean().describe('A fact is not known, and the harder answer was taken'),
  also: z.array(Voice).describe('Binding beside it, because they measure more of the enterprise'),
  losing: z.array(Voice.extend({ because: z.enum(['farther', 'older', 'milder']) })),
});
export type ListTarget = z.infer<typeof ListTarget>;

/** A duty with its day, as it will stand once the list is published. */
export const ListDeadline = z.object({
  duty: z.enum(duties),
  bearer: z.enum(bearers),
  dueOn: DateOnly,
  provisional: z.boolean().describe('Working days of a year not yet published were counted in'),
  strictness: z.enum(basisKinds),
  document: z.string(),
  documentName: z.string(),
  article: z.string(),
  verified: z.boolean(),
});
export type ListDeadline = z.infer<typeof ListDeadline>;

export const workbookRefusals = [
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
] as const;
