import { noticeStandings } from '@qingshen/domain/campaigns';
import { levels } from '@qingshen/domain/divisions';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DivisionCode, page, pageQuery, text } from '../shapes.ts';
import { NoticeRow, ofCampaign, room } from './shapes.ts';

/** The countdown: every round of the campaign that is in sight, and how far its notice has come. */

const yes = z.enum(['true', 'false']);

const filter = {
  division: DivisionCode.optional(),
  standing: z.enum(noticeStandings).optional(),
  unserved: yes.optional().describe('Missing, prepared or sealed'),
  overdue: yes.optional(),
  late: yes.optional().describe('Served, but after the last day'),
  level: z.enum(levels).optional(),
  search: text(60).optional(),
};

export const listNotices = endpoint({
  ...room,
  act: 'see_notices',
  name: 'list_notices',
  summary: 'Rounds of a campaign with their notices; by the last day, the soonest first',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/notices',
  params: ofCampaign,
  query: z.strictObject({ ...pageQuery, ...filter }),
  reply: page(NoticeRow),
  refusals: ['division_unknown'],
});

export const exportNotices = endpoint({
  ...room,
  act: 'see_notices',
  name: 'export_notices',
  summary: 'The same list as a workbook',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/notices.xlsx',
  params: ofCampaign,
  query: z.strictObject({ ...filter }),
  reply: z.string(),
  refusals: ['division_unknown', 'export_too_long'],
  streams: 'out',
});

const counts = {
  total: z.int(),
  missing: z.int(),
  prepared: z.int(),
  sealed: z.int(),
  served: z.int(),
  acknowledged: z.int(),
  overdue: z.int().describe('Not served, and the last day has passed'),
  late: z.int().describe('Served or acknowledged, but served after the last day'),
};

export const countNotices = endpoint({
  ...room,
  act: 'see_notices',
  name: 'count_notices',
  summary: 'The table by county; each figure is the list under the same filters',
  method: 'GET',
  path: '/o/:organization/campaigns/:campaign/notice-counts',
  params: ofCampaign,
  reply: z.object({
    counties: z.array(z.object({ divisionCode: DivisionCode, divisionName: z.string(), ...counts })),
    total: z.object(counts),
    nextDueOn: z.string().nullable().describe('The soonest last day among those not served'),
  }),
});
