import { correctionLabels, filingStates } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, PlacedId, prose, text, Uuid, Version } from '../shapes.ts';
import { Sector } from './filings.ts';

const desk = { room: 'qualifications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofFiling = z.object({ organization: Uuid, filing: PlacedId });
const moved = z.object({ version: Version, state: z.enum(filingStates) });

const corrections = z
  .array(z.strictObject({ label: z.enum(correctionLabels), clause: text(60), reason: prose(500) }))
  .min(1)
  .max(30);

export const requestCorrections = endpoint({
  ...desk,
  act: 'handle_filing',
  name: 'request_corrections',
  summary: 'Send a filing back with what is incorrect, incomplete or outdated',
  method: 'POST',
  path: '/o/:organization/filings/:filing/corrections',
  params: ofFiling,
  body: z.strictObject({ version: Version, corrections }),
  reply: moved,
  refusals: ['stale_version', 'filing_state'],
});

const verdict = {
  outcome: z.enum(['accepted', 'refused']),
  clause: text(120).describe('Under which clause it is decided'),
  reason: prose(1000).optional().describe('A refusal needs one'),
  despite: prose(1000)
    .optional()
    .describe('Accepting although a clause is not met needs a reason of its own'),
  validUntil: DateOnly.optional().describe(
    'It holds from today; until when, the rules of the place say unless told',
  ),
};
const refusals = [
  'stale_version',
  'filing_state',
  'decision_reason_missing',
  'despite_missing',
  'sectors_undecided',
  'filing_period',
] as const;

export const decideFiling = endpoint({
  ...desk,
  act: 'decide_filing',
  name: 'decide_filing',
  summary: 'Accept or refuse a filing; accepting publishes the firm in the register with the sectors granted',
  method: 'POST',
  path: '/o/:organization/filings/:filing/decision',
  params: ofFiling,
  body: z.strictObject({
    version: Version,
    ...verdict,
    sectors: z
      .array(
        z.strictObject({
          code: Sector,
          outcome: z.enum(['granted', 'refused']),
          reason: text(500).optional(),
        }),
      )
      .max(40)
      .optional()
      .describe('When accepting: what is not named is granted; a sector refused needs its reason'),
  }),
  reply: moved,
  refusals,
});

export const revokeFiling = endpoint({
  ...desk,
  act: 'decide_filing',
  name: 'revoke_filing',
  summary: 'End a filing that is in force, with clause and reason; the register says so at once',
  method: 'POST',
  path: '/o/:organization/filings/:filing/revocation',
  params: ofFiling,
  body: z.strictObject({ version: Version, clause: text(120), reason: prose(1000) }),
  reply: moved,
  refusals: ['stale_version', 'filing_state'],
});

const several = z
  .array(z.strictObject({ filingId: PlacedId, version: Version }))
  .min(1)
  .max(100);
/** One answer per filing, in the order asked. What could not be done is said and left as it was. */
export const BatchOutcome = z.object({
  filingId: PlacedId,
  state: z.enum(filingStates).nullable(),
  version: Version.nullable(),
  refused: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
});
export type BatchOutcome = z.infer<typeof BatchOutcome>;
const outcomes = z.object({ done: z.int(), outcomes: z.array(BatchOutcome) });

export const decideFilings = endpoint({
  ...desk,
  act: 'decide_filing',
  name: 'decide_filings',
  summary: 'Decide up to 100 filings alike: all their sectors are granted, or all are refused',
  method: 'POST',
  path: '/o/:organization/filing-decisions',
  params: inOrganization,
  body: z.strictObject({ filings: several, ...verdict }),
  reply: outcomes,
});

export const requestCorrectionsOfFilings = endpoint({
  ...desk,
  act: 'handle_filing',
  name: 'request_corrections_of_filings',
  summary: 'Send up to 100 filings back with the same corrections',
  method: 'POST',
  path: '/o/:organization/filing-corrections',
  params: inOrganization,
  body: z.strictObject({ filings: several, corrections }),
  reply: outcomes,
});
