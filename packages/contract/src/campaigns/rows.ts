import {
  keptNames,
  type ListColumnKey,
  listChanges,
  listColumns,
  listRowStandings,
} from '@qingshen/domain/campaigns';
import { levels } from '@qingshen/domain/divisions';
import { listingReasons } from '@qingshen/domain/rules';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DivisionCode, PlacedId, page, pageQuery, text, Version } from '../shapes.ts';
import { ColumnKey, FaultCode, ListDeadline, ListTarget, ofVersion, RowFault, room } from './shapes.ts';

/** The rows of one version, as they came and as they are understood. */

const keeping = { ...room, act: 'keep_campaigns' } as const;
const RowNumber = z.int().min(1).max(2_147_483_647);

const cells = Object.fromEntries(
  listColumns.map(({ key }) => [key, z.string().max(400).optional()]),
) as Record<ListColumnKey, z.ZodOptional<z.ZodString>>;

/** What stands in the cells, as text. A column that is not there was left blank. */
export const ListCells = z.strictObject(cells);
export type ListCells = z.infer<typeof ListCells>;

/** What the cells mean; null where they cannot be read. */
export const ListReading = z.object({
  name: z.string().nullable(),
  creditCode: z.string().nullable(),
  siteName: z.string().nullable(),
  address: z.string().nullable(),
  divisionCode: DivisionCode.nullable(),
  divisionName: z.string().nullable(),
  industryCode: z.string().nullable(),
  industryName: z.string().nullable(),
  reasons: z.array(z.enum(listingReasons)),
  level: z.enum(levels).nullable(),
  hazardousWasteT: z.number().nullable(),
  burnsCoal: z.boolean().nullable(),
});
export type ListReading = z.infer<typeof ListReading>;

export const ListRow = z.object({
  row: z.int().describe('As numbered in the workbook'),
  version: Version,
  standing: z.enum(listRowStandings),
  cells: ListCells,
  reading: ListReading,
  faults: z.array(RowFault),
  warnings: z.array(RowFault),
  corrected: z.boolean().describe('A cell was corrected here, after the workbook came'),
  overrideReason: z.string().nullable().describe('Why a credit code is kept against its check digit'),
  names: z
    .object({ listed: z.string(), known: z.string(), kept: z.enum(keptNames).nullable() })
    .nullable()
    .describe('One credit code, two names'),
  setAsideBecause: z.string().nullable(),
  carriesOver: z.boolean().describe('The round that is open there ends, and goes on with this row'),
  confirmed: z.boolean().describe('Somebody has said that what differs from what is known is right'),
  organiserName: z.string().nullable().describe('Who will organise evaluation and acceptance'),
  change: z.enum(listChanges).nullable().describe('Against the version published before'),
  targets: z.array(ListTarget),
  deadlines: z.array(ListDeadline),
});
export type ListRow = z.infer<typeof ListRow>;

export const listRows = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'list_rows',
  summary: 'The rows of a version in the order of the sheet',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/rows',
  params: ofVersion,
  query: z.strictObject({
    ...pageQuery,
    standing: z.enum(listRowStandings).optional(),
    fault: FaultCode.optional().describe('A fault or a warning'),
    names: z.literal('unsettled').optional(),
    confirmation: z.literal('missing').optional(),
    division: DivisionCode.optional().describe('The division and what lies in it'),
    search: text(60).optional().describe('In the name, or the whole credit code'),
  }),
  reply: page(ListRow),
});

export const correctRow = endpoint({
  ...keeping,
  name: 'correct_row',
  summary: 'Correct cells of a row in place; the row, and rows that doubled it, are asked again',
  method: 'PATCH',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/rows/:row',
  params: ofVersion.extend({ row: z.string().regex(/^[1-9][0-9]{0,8}$/, 'row') }),
  body: z.strictObject({
    version: Version,
    cells: ListCells.default({}).describe('"" empties a cell'),
    overrideReason: text(200).nullable().optional().describe('Keeps a credit code against its check digit'),
    keptName: z.enum(keptNames).optional(),
  }),
  reply: z.object({
    row: ListRow,
    alsoChanged: z.array(z.int()).describe('Other rows whose standing changed'),
  }),
  refusals: ['stale_version', 'list_version_state', 'credit_code_override_reason'],
});

/** Which rows: some by number, or all that have a fault or warning. */
const which = {
  rows: z.array(RowNumber).min(1).max(1000).optional(),
  fault: FaultCode.optional(),
};

export const setRowsAside = endpoint({
  ...keeping,
  name: 'set_rows_aside',
  summary: 'Leave rows out of what is published, or take them back in; by number, or all with one fault',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/setting-aside',
  params: ofVersion,
  body: z.strictObject({ ...which, aside: z.boolean().default(true), reason: text(200).optional() }),
  reply: z.object({ rows: z.int() }),
  refusals: ['list_version_state', 'list_rows_unnamed'],
});

export const settleNames = endpoint({
  ...keeping,
  name: 'settle_names',
  summary: 'Choose between the name of the list and the one we know; for some rows, or all that are open',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/names',
  params: ofVersion,
  body: z.strictObject({ rows: which.rows, keep: z.enum(keptNames) }),
  reply: z.object({ rows: z.int() }),
  refusals: ['list_version_state'],
});

export const carryRows = endpoint({
  ...keeping,
  name: 'carry_rows',
  summary:
    'Let the open round of a plant go on in this list, where its rules give a ground (逾期、不通过、不合格), or no longer; by number, or all',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/carrying-over',
  params: ofVersion,
  body: z.strictObject({
    rows: which.rows.describe('All that have a ground unless told'),
    carry: z.boolean().default(true),
  }),
  reply: z.object({ rows: z.int() }),
  refusals: ['list_version_state'],
});

export const confirmRows = endpoint({
  ...keeping,
  name: 'confirm_rows',
  summary:
    'Say of rows, by number, that what differs from what is known is right: another address, industry, or plant beside an open round',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/confirmation',
  params: ofVersion,
  body: z.strictObject({ rows: z.array(RowNumber).min(1).max(1000), confirmed: z.boolean().default(true) }),
  reply: z.object({ rows: z.int() }),
  refusals: ['list_version_state'],
});

export const readListDifference = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'read_list_difference',
  summary: 'What differs between two versions, plant by plant; against the one published before unless told',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/difference',
  params: ofVersion,
  query: z.strictObject({
    ...pageQuery,
    against: PlacedId.optional(),
    change: z.enum(listChanges).optional().describe('All but `same` unless told'),
  }),
  reply: z.object({
    against: z.object({ id: PlacedId, number: z.int() }).nullable(),
    counts: z.object({ added: z.int(), removed: z.int(), changed: z.int(), same: z.int() }),
    rows: z.array(
      z.object({
        change: z.enum(listChanges),
        creditCode: z.string(),
        siteName: z.string(),
        row: z.int().nullable(),
        before: ListReading.nullable(),
        after: ListReading.nullable(),
        changed: z.array(ColumnKey),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: ['not_found'],
});
