import { handOutcomes } from '@qingshen/domain/applications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, Uuid } from '../shapes.ts';
import { FormValues } from './form-values.ts';
import {
  ApplicationFile,
  ApplicationRow,
  Contradiction,
  Copy,
  Correction,
  desk,
  Eligibility,
  Hand,
  OfficeHand,
  ofApplication,
  PaperField,
  Refusal,
  Stop,
} from './shapes.ts';

const Citation = z.object({ document: z.string(), article: z.string(), verified: z.boolean() });

export const Whole = z.object({
  application: ApplicationRow.extend({
    consultancyMayEdit: z.boolean(),
    hasConsultancy: z.boolean(),
    hash: z.string().nullable().describe('Of the copy that was submitted last'),
    rulesOn: DateOnly.nullable(),
    rulesKnownAt: Instant.nullable(),
    declares: z.object({ soundAndLawful: z.boolean().nullable(), aboveScale: z.boolean().nullable() }),
    isLate: z.boolean().describe('Its day of submission is past the date it was due'),
    dueOn: DateOnly.nullable(),
    completeOn: DateOnly.nullable().describe('Day of the first submission that no office called incomplete'),
    form: z.object({ citation: Citation, isVerifiedHere: z.boolean() }),
  }),
  values: FormValues.describe('The draft, for those who write it; the last copy submitted, for offices'),
  touched: z
    .record(z.string(), z.object({ version: z.int(), by: z.string() }))
    .describe('Who changed a box last, at which version'),
  begunFrom: z
    .object({ number: z.string(), decidedOn: DateOnly, boxes: z.array(z.string()) })
    .nullable()
    .describe('The earlier form a draft was begun from, and the boxes that still say what it said'),
  facts: FormValues.describe('What is known, by the name of the fact'),
  factsAsOf: z.enum(['now', 'submitted']),
  missing: z.array(z.string()),
  materials: z.array(z.object({ nth: z.int(), material: z.string(), files: z.int() })),
  contradictions: z.array(Contradiction),
  eligibility: Eligibility.nullable(),
  route: z.array(Stop),
  routeBasis: Citation.nullable(),
  hands: z.array(Hand),
  corrections: z.array(Correction),
  copies: z.array(Copy),
  files: z.array(ApplicationFile),
  limits: z.object({ bytes: z.int(), kinds: z.array(z.string()) }),
  paper: z.object({
    isAsked: z.boolean().describe('线上线下一致: the rules ask that paper and data agree'),
    fields: z.array(PaperField),
  }),
  /** What whoever reads this could do now: null, it may be done; else the fact in its way. Acts not named are not theirs. */
  may: z.record(z.string(), Refusal.nullable()),
  office: z
    .object({
      hands: z.array(OfficeHand),
      outcomes: z.array(z.enum(handOutcomes)),
      proposal: z
        .object({
          outcome: z.enum(handOutcomes),
          opinion: z.string().nullable(),
          clause: z.string().nullable(),
          waiver: z.string().nullable(),
          postponedTo: DateOnly.nullable().describe('The day a postponement would be granted to'),
          by: z.string(),
          items: z.array(z.object({ field: z.string(), label: z.string(), reason: z.string() })),
        })
        .nullable(),
      /** Boxes of the form that this office fills: key and what it has ticked. */
      fields: z.array(z.object({ field: z.string(), value: z.string().nullable() })),
      needsWaiver: z.boolean(),
    })
    .nullable(),
});
export type Whole = z.infer<typeof Whole>;

/** The same page for everybody who may see it; what each finds in it, row level security decides. */
export const readApplication = endpoint({
  ...desk,
  act: 'see_applications',
  name: 'read_application',
  summary: 'One application: boxes, what is missing or disagrees, its route, hands, corrections and files',
  method: 'GET',
  path: '/o/:organization/applications/:application',
  params: ofApplication,
  reply: Whole,
});

export const exportForm = endpoint({
  ...desk,
  act: 'see_applications',
  name: 'export_form',
  summary: 'The form as paper, filled in, its hash printed: PDF, or a DOCX to edit',
  method: 'GET',
  path: '/o/:organization/applications/:application/form',
  params: ofApplication,
  query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  reply: z.string(),
  streams: 'out',
});

export const fetchApplicationFile = endpoint({
  ...desk,
  act: 'see_applications',
  name: 'fetch_application_file',
  summary: 'A file of an application, as an attachment',
  method: 'GET',
  path: '/o/:organization/applications/:application/files/:file/content',
  params: ofApplication.extend({ file: Uuid }),
  reply: z.string(),
  refusals: ['file_not_scanned', 'file_infected'],
  streams: 'out',
});
