import { listVersionStates } from '@qingshen/domain/campaigns';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, text, Version } from '../shapes.ts';
import { ofVersion, room } from './shapes.ts';

/** Making a version public: every accepted row opens a round. */

export const publishVersion = endpoint({
  ...room,
  act: 'publish_list',
  name: 'publish_version',
  summary:
    'Make the list public: every accepted row opens a round, in one transaction. A short one is public with the reply; of a long one the reply says `publishing`, and it goes on',
  method: 'POST',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/publication',
  params: ofVersion,
  body: z.strictObject({
    version: Version.describe('Of the campaign'),
    listedOn: DateOnly.optional().describe('The day these rows are made public; today unless told'),
    withoutRejected: z.boolean().default(false).describe('Publish although rows are rejected; they stay out'),
    additionReason: text(300)
      .optional()
      .describe('Asked from the second publication on, where rows are added'),
    removalReason: text(300).optional().describe('Asked where rows are taken off'),
    removalsConfirmed: z
      .boolean()
      .default(false)
      .describe('Evaluations and acceptances under way of the plants taken off may be lost'),
  }),
  reply: z.object({
    number: z.int(),
    version: Version,
    state: z.enum(['published', 'publishing']).describe('publishing: the figures say what it will come to'),
    added: z.int(),
    removed: z.int(),
    changed: z.int(),
    same: z.int(),
    told: z.int().describe('Enterprises with an account that were told'),
  }),
  refusals: [
    'stale_version',
    'campaign_state',
    'list_version_state',
    'list_version_outdated',
    'list_empty',
    'list_has_rejected',
    'list_names_unsettled',
    'list_rows_unconfirmed',
    'list_publishing',
    'date_before_the_law',
    'list_rounds_open',
    'list_rows_stale',
    'list_reason_missing',
    'listing_round_closed',
    'listing_in_progress',
    'date_in_future',
    'day_before_listing',
    'engagement_open',
  ],
  idempotent: false,
});

export const stopPublication = endpoint({
  ...room,
  act: 'publish_list',
  name: 'stop_publication',
  summary: 'Stop a publication under way: nothing of it stays, and the version is ready as it was',
  method: 'DELETE',
  path: '/o/:organization/campaigns/:campaign/versions/:listVersion/publication',
  params: ofVersion,
  reply: z.object({ state: z.enum(listVersionStates) }),
  refusals: ['list_version_state'],
});
