import { listRowStandings, listVersionKinds, listVersionStates } from '@qingshen/domain/campaigns';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, PlacedId, text } from '../shapes.ts';
import { FaultCode, inOrganization, ofCampaign, ofVersion, room, workbookRefusals } from './shapes.ts';

/** The list comes as a workbook, is read row by row, corrected in place, and published as a numbered version. */

const keeping = { ...room, act: 'keep_campaigns' } as const;

export const ListVersion = z.object({
  id: PlacedId,
  number: z.int(),
  kind: z.enum(listVersionKinds),
  state: z.enum(listVersionStates).describe('interrupted: nobody is reading it any more'),
  fileName: z.string().nullable().describe('null where no workbook came: single additions and removals'),
  sha256: z.string().nullable(),
  uploadedAt: Instant,
  uploadedBy: z.string().nullable(),
  progress: z
    .object({ rowsRead: z.int(), rowsExpected: z.int().nullable() })
    .describe('rowsExpected is what the workbook says of itself; null where it does not'),
  failure: z
    .object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('Why a reading failed'),
  counts: z.object({
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    setAside: z.int(),
    warned: z.int().describe('Accepted, with a warning'),
    unsettledNames: z.int().describe('Accepted under two names, and nobody has chosen'),
    unconfirmed: z
      .int()
      .describe('Accepted, differing from what is known, and nobody has said that it is right'),
    carried: z.int().describe('Accepted with an open round that goes on in this list'),
  }),
  publication: z
    .object({
      rowsDone: z.int().describe('Of the accepted ones, while it is being published'),
      failure: z
        .object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })
        .nullable()
        .describe('Why the last publication came to nothing'),
    })
    .describe('How publishing it goes, or went'),
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  additionReason: z.string().nullable(),
  removalReason: z.string().nullable(),
});
export type ListVersion = z.infer<typeof ListVersion>;

export const fetchListTemplate = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'fetch_list_template',
  summary: 'The empty workbook to fill in',
  method: 'GET',
  path: '/o/:organization/list-template',
  params: inOrganization,
  reply: z.string(),
  streams: 'out',
});

export const listVersions = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'list_versions',
  summary: 'Every version of the list, newest first',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/versions',
  params: ofCampaign,
  reply: z.object({ versions: z.array(ListVersion) }),
});

export const uploadList = endpoint({
  ...keeping,
  name: 'upload_list',
  summary:
    'Send a filled workbook. A small one is ready with the reply; of a large one the reply says `reading`, and it goes on',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions',
  params: ofCampaign,
  query: z.strictObject({
    name: text(180),
    kind: z.enum(['whole', 'additions']).default('whole'),
  }),
  status: 201,
  reply: ListVersion,
  refusals: [
    ...workbookRefusals,
    'campaign_state',
    'list_reading_already',
    'list_addition_too_early',
    'list_file_known',
  ],
  streams: 'in',
  idempotent: false,
});

const tally = z.array(z.object({ code: z.string(), count: z.int() }));

export const readVersion = endpoint({
  ...room,
  act: 'see_campaigns',
  name: 'read_version',
  summary: 'One version: how far its reading is, what it holds, and what publishing it would change',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion',
  params: ofVersion,
  reply: ListVersion.extend({
    faults: tally.describe('Rows by fault; a row may have several'),
    warnings: tally,
    difference: z
      .object({
        against: z.object({ id: PlacedId, number: z.int() }),
        added: z.int(),
        removed: z.int(),
        changed: z.int(),
        same: z.int(),
      })
      .nullable()
      .describe('Against the version published before; null where there is none, and while it is read'),
  }),
});

export const cancelReading = endpoint({
  ...keeping,
  name: 'cancel_reading',
  summary: 'Stop a reading: not a row of it stays',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/cancellation',
  params: ofVersion,
  reply: z.object({ state: z.enum(listVersionStates) }),
  refusals: ['list_version_state'],
});

export const restartReading = endpoint({
  ...keeping,
  name: 'restart_reading',
  summary: 'Read a workbook again from its beginning: one whose reading was interrupted, cancelled or failed',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/reading',
  params: ofVersion,
  reply: ListVersion,
  refusals: ['list_version_state', 'list_reading_already', 'campaign_state'],
  idempotent: false,
});

export const recheckVersion = endpoint({
  ...keeping,
  name: 'recheck_version',
  summary: 'Ask every row again, corrections kept, against what is known now',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/checking',
  params: ofVersion,
  reply: ListVersion,
  refusals: ['list_version_state'],
  idempotent: false,
});

export const deleteVersion = endpoint({
  ...keeping,
  name: 'delete_version',
  summary: 'Forget a version that was never published',
  method: 'DELETE',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion',
  params: ofVersion,
  status: 204,
  reply: z.null(),
  refusals: ['list_version_state'],
});

export const fetchReturnedRows = endpoint({
  ...keeping,
  name: 'fetch_returned_rows',
  summary: 'The rejected rows as the same workbook, each with its reasons, to be corrected and sent again',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/returned-rows',
  params: ofVersion,
  query: z.strictObject({
    standing: z.enum(listRowStandings).default('rejected'),
    fault: FaultCode.optional(),
  }),
  reply: z.string(),
  streams: 'out',
});
