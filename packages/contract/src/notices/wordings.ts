import { noticePlaceholders } from '@qingshen/domain/campaigns';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, PlacedId, prose, text, Uuid } from '../shapes.ts';
import { inOrganization, room, WordingId } from './shapes.ts';

/** What the notice says: shipped by us and 未核验, or an authority's own, every version kept. */

const Wording = z.object({
  id: WordingId,
  number: z.int().describe('Of its authority, counted from 1'),
  title: z.string(),
  isShipped: z.boolean(),
  authorityName: z.string().nullable().describe('null: shipped'),
  isOurs: z.boolean(),
  note: z.string().nullable(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  basedOn: WordingId.nullable(),
  uses: z.int().describe('Notices made with it, as far as they are in sight'),
});

const content = {
  title: text(60),
  body: prose(12_000).describe('A line a paragraph; what data fills in stands in braces: {企业名称}'),
};

export const listNoticeWordings = endpoint({
  ...room,
  act: 'see_notices',
  name: 'list_notice_wordings',
  summary: 'The wordings one may use: shipped, one’s own, the province’s; newest first',
  method: 'GET',
  path: '/o/:organization/notice-wordings',
  params: inOrganization,
  reply: z.object({
    wordings: z.array(Wording),
    placeholders: z.array(
      z.object({
        code: z.enum(noticePlaceholders),
        name: z.string().describe('As it stands in braces'),
        isMandatory: z.boolean(),
        isBlock: z.boolean().describe('Stands on a line of its own'),
      }),
    ),
  }),
});

export const readNoticeWording = endpoint({
  ...room,
  act: 'see_notices',
  name: 'read_notice_wording',
  summary: 'One version with its text, and what was changed against the text it began with',
  method: 'GET',
  path: '/o/:organization/notice-wordings/:wording',
  params: inOrganization.extend({ wording: WordingId }),
  reply: Wording.extend({
    body: z.string(),
    changes: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).nullable(),
  }),
});

export const saveNoticeWording = endpoint({
  ...room,
  act: 'keep_notice_wording',
  name: 'save_notice_wording',
  summary: 'Save a new version as the authority’s own; those before stay as they are',
  method: 'POST',
  path: '/o/:organization/notice-wordings',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ basedOn: WordingId, ...content, note: text(200).optional() }),
  reply: z.object({ wordingId: WordingId, number: z.int() }),
  refusals: ['notice_wording_unknown', 'notice_wording_unfit', 'notice_wording_unchanged'],
});

export const previewNoticeWording = endpoint({
  ...room,
  act: 'see_notices',
  name: 'preview_notice_wording',
  summary: 'A wording, saved or not, as the paper it would become: with sample facts or those of a round',
  method: 'POST',
  path: '/o/:organization/notice-wording-previews',
  params: inOrganization,
  body: z.union([
    z.strictObject({ wording: WordingId, engagement: PlacedId.optional() }),
    z.strictObject({ ...content, engagement: PlacedId.optional() }),
  ]),
  reply: z.string(),
  refusals: ['notice_wording_unknown', 'notice_wording_unfit'],
  streams: 'out',
  idempotent: false,
});

export const fetchNoticePreview = endpoint({
  ...room,
  act: 'see_notices',
  name: 'fetch_notice_preview',
  summary: 'The same for a saved wording, as a link',
  method: 'GET',
  path: '/o/:organization/notice-wordings/:wording/preview',
  params: z.object({ organization: Uuid, wording: WordingId }),
  query: z.strictObject({ engagement: PlacedId.optional() }),
  reply: z.string(),
  refusals: ['notice_wording_unknown', 'notice_wording_unfit'],
  streams: 'out',
});
