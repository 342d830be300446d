import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant, PlacedId, page, pageQuery, prose, text, Uuid, Version } from '../shapes.ts';

export const checkKinds = ['annual', 'random'] as const;
export const checkOutcomes = ['pending', 'passed', 'failed'] as const;

export const CheckRow = z.object({
  id: PlacedId,
  title: z.string(),
  kind: z.enum(checkKinds),
  authorityName: z.string(),
  populationSize: z.int(),
  sampleSize: z.int(),
  /** Of the subjects the reader may see. */
  settled: z.int(),
  failed: z.int(),
  /** For a firm: how it came out itself. */
  outcome: z.enum(checkOutcomes).nullable(),
  drawnAt: Instant,
  closedAt: Instant.nullable(),
  version: Version,
});
export type CheckRow = z.infer<typeof CheckRow>;

const desk = { room: 'qualifications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofCheck = z.object({ organization: Uuid, check: PlacedId });

export const listChecks = endpoint({
  ...desk,
  act: 'see_checks',
  name: 'list_checks',
  summary: 'The checks an authority has drawn; for a firm, those it was drawn for',
  method: 'GET',
  path: '/o/:organization/checks',
  params: inOrganization,
  query: z.strictObject({
    ...pageQuery,
    kind: z.enum(checkKinds).optional(),
    state: z.enum(['open', 'closed']).optional(),
  }),
  reply: page(CheckRow),
});

export const CheckSubject = z.object({
  organizationId: Uuid,
  organizationName: z.string(),
  position: z.int(),
  outcome: z.enum(checkOutcomes),
  findings: z.string().nullable(),
  settledAt: Instant.nullable(),
});

export const readCheck = endpoint({
  ...desk,
  act: 'see_checks',
  name: 'read_check',
  summary: 'One check: whom it drew, and the recipe by which anybody can draw the same sample again',
  method: 'GET',
  path: '/o/:organization/checks/:check',
  params: ofCheck,
  reply: z.object({
    check: CheckRow,
    recipe: z.object({
      method: z.string(),
      seed: z.string(),
      sampleSize: z.int(),
      population: z.array(z.string()).describe('Ids of the firms, in the order they were drawn from'),
    }),
    subjects: z.array(CheckSubject).describe('A firm reads its own line only'),
  }),
});

export const drawCheck = endpoint({
  ...desk,
  act: 'run_checks',
  name: 'draw_check',
  summary: 'Draw a check from the firms listed today: all of them (annual), or a sample by seed (random)',
  method: 'POST',
  path: '/o/:organization/checks',
  params: inOrganization,
  status: 201,
  body: z.strictObject({
    kind: z.enum(checkKinds),
    title: text(120),
    size: z.int().min(1).max(10_000).optional().describe('Random: how many'),
    percent: z.number().gt(0).max(100).optional().describe('Random: or which share, rounded up'),
    seed: text(128)
      .optional()
      .describe('Entered, for instance drawn in public; generated and recorded otherwise'),
  }),
  reply: z.object({ checkId: PlacedId, seed: z.string(), sampleSize: z.int(), populationSize: z.int() }),
  refusals: ['check_population_empty', 'check_size_missing', 'sample_size'],
});

export const settleCheckSubject = endpoint({
  ...desk,
  act: 'run_checks',
  name: 'settle_check_subject',
  summary: 'Say how a firm came out of the check, once; a failure needs findings',
  method: 'PUT',
  path: '/o/:organization/checks/:check/subjects/:subject/outcome',
  params: z.object({ organization: Uuid, check: PlacedId, subject: Uuid }),
  body: z.strictObject({ outcome: z.enum(['passed', 'failed']), findings: prose(2000).optional() }),
  reply: z.object({ outcome: z.enum(checkOutcomes) }),
  refusals: ['check_settled', 'check_closed', 'check_findings_missing'],
});

export const closeCheck = endpoint({
  ...desk,
  act: 'run_checks',
  name: 'close_check',
  summary: 'Close a check in which every firm has been settled',
  method: 'POST',
  path: '/o/:organization/checks/:check/closure',
  params: ofCheck,
  body: z.strictObject({ version: Version }),
  reply: z.object({ version: Version, closedAt: Instant }),
  refusals: ['stale_version', 'check_closed', 'check_unsettled'],
});
