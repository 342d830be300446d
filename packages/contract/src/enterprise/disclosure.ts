import { disclosureTopics } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, PlacedId, prose, Uuid } from '../shapes.ts';
import { CasePaper, common, ofCase } from './shapes.ts';

/** What the enterprise has published of itself and of the audit, and where. The address is kept, never visited. */

export const Disclosure = z.object({
  id: PlacedId,
  link: z.string(),
  disclosedOn: DateOnly,
  topics: z.array(z.enum(disclosureTopics)),
  archivedText: z.string().nullable(),
  archivedSha256: z.string().nullable().describe('Of the archived text in UTF-8'),
  paper: CasePaper.nullable().describe('The snapshot'),
  recordedAt: Instant,
});
export type Disclosure = z.infer<typeof Disclosure>;

export const listDisclosures = endpoint({
  ...common,
  act: 'see_cases',
  name: 'list_disclosures',
  summary: 'What was disclosed in this round, the latest first, and which topics are still open',
  method: 'GET',
  path: '/o/:organization/engagements/:engagement/disclosures',
  params: ofCase,
  reply: z.object({
    disclosures: z.array(Disclosure),
    open: z.array(z.enum(disclosureTopics)).describe('Topics that nothing recorded covers'),
  }),
});

export const recordDisclosure = endpoint({
  ...common,
  act: 'keep_enterprise',
  name: 'record_disclosure',
  summary: 'Where and when something was disclosed, with what it said: a text, a snapshot, or both',
  method: 'POST',
  path: '/o/:organization/engagements/:engagement/disclosures',
  params: ofCase,
  status: 201,
  body: z.strictObject({
    link: z.string().trim().min(1).max(500),
    disclosedOn: DateOnly,
    topics: z
      .array(z.enum(disclosureTopics))
      .min(1)
      .max(8)
      .overwrite((told) => [...new Set(told)]),
    archivedText: prose(20_000).nullable().default(null),
    fileId: Uuid.nullable().default(null).describe('The snapshot, a document of the case'),
  }),
  reply: z.object({ disclosureId: PlacedId }),
  refusals: [
    'link_unfit',
    'date_in_future',
    'day_before_listing',
    'disclosure_topic_early',
    'disclosure_known',
    'disclosure_unarchived',
    'case_file_unknown',
  ],
});
