import { paperResolutions } from '@qingshen/domain/applications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, PlacedId, page, pageQuery, prose, Uuid } from '../shapes.ts';
import { FieldKey } from './form-values.ts';
import { desk, inOrganization, ofApplication, PaperField } from './shapes.ts';

/** Paper beside data, and the letter that several papers travel under. */

const ofField = ofApplication.extend({ field: FieldKey });

export const confirmPaperField = endpoint({
  ...desk,
  act: 'prepare_application',
  name: 'confirm_paper_field',
  summary: 'Compare one box of the stamped paper with the data: the same, or what the paper says instead',
  method: 'PUT',
  path: '/o/:organization/applications/:application/paper-fields/:field',
  params: ofField,
  body: z.discriminatedUnion('isSame', [
    z.strictObject({ isSame: z.literal(true) }),
    z.strictObject({ isSame: z.literal(false), paperValue: prose(2000, 0) }),
  ]),
  reply: PaperField,
  refusals: ['application_not_here', 'form_field_unknown', 'stamped_paper_missing'],
});

export const resolvePaperDifference = endpoint({
  ...desk,
  act: 'prepare_application',
  name: 'resolve_paper_difference',
  summary: 'End a difference: it was misread, the paper was corrected, or the data is corrected',
  method: 'POST',
  path: '/o/:organization/applications/:application/paper-fields/:field/resolution',
  params: ofField,
  body: z.strictObject({ resolution: z.enum(paperResolutions), note: prose(500) }),
  reply: PaperField,
  refusals: ['application_not_here', 'form_field_unknown', 'paper_does_not_differ'],
});

export const LetterRow = z.object({
  id: PlacedId,
  number: z.string(),
  fromName: z.string(),
  toName: z.string(),
  direction: z.enum(['sent', 'received']),
  rows: z.int(),
  received: z.int().describe('How many of its rows the upper office has taken up'),
  signedBy: z.string(),
  signedAt: Instant,
  receiptAt: Instant.nullable(),
});
export type LetterRow = z.infer<typeof LetterRow>;

export const listLetters = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'list_letters',
  summary: 'Cover letters sent upwards and received from below',
  method: 'GET',
  path: '/o/:organization/forwarding-letters',
  params: inOrganization,
  query: z.strictObject({ ...pageQuery, direction: z.enum(['sent', 'received']).default('sent') }),
  reply: page(LetterRow),
});

const ofLetter = z.object({ organization: Uuid, letter: PlacedId });

export const readLetter = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'read_letter',
  summary: 'A cover letter with its schedule',
  method: 'GET',
  path: '/o/:organization/forwarding-letters/:letter',
  params: ofLetter,
  reply: z.object({
    letter: LetterRow,
    schedule: z.array(
      z.object({
        rank: z.int(),
        applicationId: PlacedId,
        number: z.string(),
        enterpriseName: z.string(),
        creditCode: z.string(),
        divisionName: z.string(),
        industryName: z.string(),
        kind: z.string(),
        opinion: z.string(),
        submittedOn: DateOnly,
        receivedAt: Instant.nullable(),
      }),
    ),
  }),
});

export const exportLetter = endpoint({
  ...desk,
  act: 'see_desk',
  name: 'export_letter',
  summary: 'The cover letter with its schedule as paper: PDF, or a DOCX to edit',
  method: 'GET',
  path: '/o/:organization/forwarding-letters/:letter/paper',
  params: ofLetter,
  query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  reply: z.string(),
  streams: 'out',
});

export const receiveLetter = endpoint({
  ...desk,
  act: 'prepare_application',
  name: 'receive_letter',
  summary: 'The upper office’s receipt for a letter: every application it brought is taken up',
  method: 'POST',
  path: '/o/:organization/forwarding-letters/:letter/receipt',
  params: ofLetter,
  reply: z.object({ receiptAt: Instant, received: z.int() }),
  refusals: ['letter_received_already'],
});
