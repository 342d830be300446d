import {
  applicationKinds,
  applicationStates,
  handOutcomes,
  officeHands,
} from '@qingshen/domain/applications';
import { correctionLabels } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, DivisionCode, Instant, PlacedId, page, pageQuery, prose, text } from '../shapes.ts';
import { FieldKey } from './form-values.ts';
import { ApplicationRow, desk, inOrganization, Outcomes, several } from './shapes.ts';

/** Those who answer: the office on whose desk an application lies, hand by hand. */

export const DeskRow = ApplicationRow.extend({
  isHere: z.boolean(),
  proposal: z.enum(handOutcomes).nullable(),
  contradictions: z.int(),
  paperDifferences: z.int(),
  needsWaiver: z.boolean(),
  isLate: z.boolean(),
  /** The hand it waits for is one that I may be. */
  isMine: z.boolean(),
});
export type DeskRow = z.infer<typeof DeskRow>;

const filter = {
  kind: z.enum(applicationKinds).optional(),
  state: z.enum(applicationStates).optional(),
  place: z.enum(['here', 'passed', 'all']).default('here'),
  county: DivisionCode.optional(),
  waiting: z.coerce.number().int().min(0).max(3660).optional().describe('For at least so many working days'),
  hand: z.enum([...officeHands, 'mine']).optional(),
  proposal: z.enum(handOutcomes).optional(),
  search: text(60).optional().describe('In the enterprise’s name, or its whole credit code, or the number'),
};

export const listDesk = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'list_desk',
  summary: 'The office’s desk: what lies here, what has been here',
  method: 'GET',
  path: '/o/:organization/application-desk',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    ...filter,
    sort: z.enum(['arrived_at', '-arrived_at']).default('arrived_at'),
  }),
  reply: page(DeskRow),
});

const tally = z.array(z.object({ key: z.string(), name: z.string().optional(), count: z.int() }));

export const countDesk = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'count_desk',
  summary:
    'How many lie here: by kind, by the hand waited for, by county, by age; each count is a filter of the desk',
  method: 'GET',
  path: '/o/:organization/application-desk/counts',
  params: inOrganization,
  reply: z.object({
    here: z.int(),
    mine: z.int(),
    byKind: tally,
    byHand: tally,
    byCounty: tally,
    byProposal: tally,
    /** Of at least so many working days: 0, 3, 5, 10. */
    byAge: z.array(z.object({ workdays: z.int(), count: z.int() })),
    oldestArrivedAt: Instant.nullable(),
  }),
});

export const receiveApplications = endpoint({
  ...desk,
  act: 'prepare_application',
  name: 'receive_applications',
  summary: 'Take up to 100 applications up: from now on the enterprise is owed an answer',
  method: 'POST',
  path: '/o/:organization/application-receipts',
  params: inOrganization,
  body: z.strictObject({ applications: several }),
  reply: Outcomes,
});

const items = z
  .array(
    z.strictObject({
      field: z.union([FieldKey, z.string().regex(/^material:\d{1,2}$/), z.literal('')]),
      label: z.enum(correctionLabels),
      reason: prose(500),
    }),
  )
  .max(60);

export const prepareApplications = endpoint({
  ...desk,
  act: 'prepare_application',
  name: 'prepare_applications',
  summary: 'First hand (经办): propose an outcome with an opinion; for a return, what is to be corrected',
  method: 'POST',
  path: '/o/:organization/application-preparations',
  params: inOrganization,
  body: z.strictObject({
    applications: several,
    outcome: z.enum(handOutcomes),
    opinion: prose(1000),
    clause: text(120).optional().describe('A refusal needs one'),
    waiver: prose(1000).optional().describe('Accepting although a waivable clause is not met'),
    items: items.default([]).describe('For a return'),
    fields: z
      .record(FieldKey, z.enum(['yes', 'no']))
      .default({})
      .describe('Boxes of the form that the office ticks'),
    postponedTo: DateOnly.optional().describe('A postponement granted to another day than asked for'),
  }),
  reply: Outcomes,
});

export const checkApplications = endpoint({
  ...desk,
  act: 'check_application',
  name: 'check_applications',
  summary: 'Second hand (审核): agree with what was prepared',
  method: 'POST',
  path: '/o/:organization/application-checks',
  params: inOrganization,
  body: z.strictObject({ applications: several, opinion: prose(1000).optional() }),
  reply: Outcomes,
});

export const sendBackApplications = endpoint({
  ...desk,
  act: 'send_back_application',
  name: 'send_back_applications',
  summary: 'Back to the first hand inside the office, with a reason',
  method: 'POST',
  path: '/o/:organization/application-send-backs',
  params: inOrganization,
  body: z.strictObject({ applications: several, reason: prose(500) }),
  reply: Outcomes,
});

export const signApplications = endpoint({
  ...desk,
  act: 'sign_application',
  name: 'sign_applications',
  summary:
    'Last hand (签发): what was prepared takes effect. Those forwarded may go together under one letter, which names only those that went',
  method: 'POST',
  path: '/o/:organization/application-signatures',
  params: inOrganization,
  body: z.strictObject({
    applications: several,
    opinion: prose(1000).optional(),
    letterNumber: text(60)
      .optional()
      .describe('Number of the cover letter; forwards of one letter go to one office'),
  }),
  reply: Outcomes.extend({
    letter: z.object({ id: PlacedId, number: z.string(), rows: z.int() }).nullable(),
  }),
});
