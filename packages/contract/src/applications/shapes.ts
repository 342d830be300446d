import {
  applicationKinds,
  applicationStates,
  contradictionKinds,
  eligibilityClauses,
  eligibilityStates,
  eligibilityVerdicts,
  filePurposes,
  formIds,
  handActs,
  handOutcomes,
  officeHands,
  officeTasks,
  paperResolutions,
  paperStates,
} from '@qingshen/domain/applications';
import { levels } from '@qingshen/domain/divisions';
import { tracks } from '@qingshen/domain/engagements';
import { correctionLabels } from '@qingshen/domain/qualifications';
import { lines } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { scanStates } from '../files.ts';
import { Instant, PlacedId, Uuid, Version } from '../shapes.ts';
import { FormValue } from './form-values.ts';

export const desk = { room: 'applications', scope: 'organization' } as const;
export const inOrganization = z.object({ organization: Uuid });
export const ofApplication = z.object({ organization: Uuid, application: PlacedId });

export const Refusal = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) });
export const OfficeHand = z.enum(officeHands);
export const HandOutcome = z.enum(handOutcomes);

/** Where it lies, while it lies with an office. */
export const Whereabouts = z.object({
  rank: z.int(),
  offices: z.int().describe('How many offices the route has'),
  authorityName: z.string(),
  level: z.enum(levels),
  task: z.enum(officeTasks),
  waitsFor: OfficeHand.nullable(),
  arrivedAt: Instant,
  receivedAt: Instant.nullable(),
  waitingWorkdays: z.int(),
  provisional: z.boolean().describe('Counted into a year whose calendar is not published'),
});

export const ApplicationRow = z.object({
  id: PlacedId,
  number: z.string(),
  kind: z.enum(applicationKinds),
  track: z.enum(tracks),
  line: z.enum(lines),
  state: z.enum(applicationStates),
  enterpriseId: Uuid,
  enterpriseName: z.string(),
  siteId: PlacedId,
  siteName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  industryCode: z.string(),
  engagementId: PlacedId.nullable(),
  formId: z.enum(formIds),
  formVersion: z.int(),
  openedAt: Instant,
  savedAt: Instant,
  firstSubmittedAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  openCorrections: z.int(),
  at: Whereabouts.nullable(),
  version: Version,
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

/** A box that says otherwise than what is known, or than another box; and where each of the two is changed. */
export const Contradiction = z.object({
  field: z.string(),
  written: FormValue,
  known: FormValue,
  fact: z.string().nullable().describe('Name of the fact it disagrees with; null: another box'),
  otherField: z.string().nullable(),
  about: z.enum(contradictionKinds),
  changedAt: z
    .array(z.string())
    .describe('form, profile, site, figures, permit, campaign, round, contract, clock'),
  explained: z.string().nullable(),
});

export const Finding = z.object({
  clause: z.enum(eligibilityClauses),
  article: z.string(),
  state: z.enum(eligibilityStates),
  isWaivable: z.boolean(),
  facts: z.record(z.string(), z.unknown()),
});
export const Eligibility = z.object({ verdict: z.enum(eligibilityVerdicts), findings: z.array(Finding) });

export const Correction = z.object({
  id: PlacedId,
  field: z.string().describe('Key of a box, `material:<n>`, or empty for the whole'),
  label: z.enum(correctionLabels),
  reason: z.string(),
  authorityName: z.string(),
  requestedAt: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
});

export const ApplicationFile = z.object({
  id: PlacedId,
  purpose: z.enum(filePurposes),
  material: z.int().nullable().describe('Which of the materials asked for, counted from 1'),
  name: z.string(),
  kind: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  scan: z.enum(scanStates),
  uploadedAt: Instant,
  organizationName: z.string(),
  mayDownload: z.boolean(),
});
export type ApplicationFile = z.infer<typeof ApplicationFile>;

export const Stop = z.object({
  rank: z.int(),
  authorityName: z
    .string()
    .nullable()
    .describe('Null before it is submitted, where no office works there yet'),
  divisionCode: z.string(),
  divisionName: z.string(),
  level: z.enum(levels),
  line: z.enum(lines),
  task: z.enum(officeTasks),
  arrivedAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  leftAt: Instant.nullable(),
  outcome: HandOutcome.nullable(),
  opinion: z.string().nullable(),
});

export const Hand = z.object({
  rank: z.int(),
  authorityName: z.string(),
  hand: OfficeHand,
  act: z.enum(handActs),
  outcome: HandOutcome.nullable(),
  opinion: z.string().nullable(),
  clause: z.string().nullable(),
  waiver: z.string().nullable(),
  personName: z.string(),
  at: Instant,
});

export const Change = z.object({ field: z.string(), before: FormValue, after: FormValue });
export const Copy = z.object({
  nth: z.int(),
  hash: z.string(),
  submittedAt: Instant,
  submittedBy: z.string(),
  changed: z.array(Change).describe('Against the copy before'),
});

export const PaperField = z.object({
  field: z.string(),
  written: FormValue,
  state: z.enum(paperStates),
  paperValue: z.string().nullable(),
  resolution: z.enum(paperResolutions).nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
});

/** One answer per application, in the order asked. What could not be done is said and left as it was. */
export const ApplicationOutcome = z.object({
  applicationId: PlacedId,
  state: z.enum(applicationStates).nullable(),
  version: Version.nullable(),
  refused: Refusal.nullable(),
});
export type ApplicationOutcome = z.infer<typeof ApplicationOutcome>;
export const Outcomes = z.object({ done: z.int(), outcomes: z.array(ApplicationOutcome) });

export const several = z
  .array(z.strictObject({ applicationId: PlacedId, version: Version }))
  .min(1)
  .max(100);
