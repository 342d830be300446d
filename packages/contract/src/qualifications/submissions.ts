import { tracks } from '@qingshen/domain/engagements';
import { filingStates } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DivisionCode, PlacedId, prose, Uuid, Version } from '../shapes.ts';
import { Sector } from './filings.ts';

/** What a firm does with its filing: open, ask for sectors, submit, answer, withdraw, renew. */

const desk = { room: 'qualifications', scope: 'organization' } as const;
const inOrganization = z.object({ organization: Uuid });
const ofFiling = z.object({ organization: Uuid, filing: PlacedId });
const Sectors = z.array(Sector).min(1).max(40);

export const openFiling = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'open_filing',
  summary: 'Open a filing for a province, track and sectors; it stays the firm’s alone until submitted',
  method: 'POST',
  path: '/o/:organization/filings',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ place: DivisionCode, track: z.enum(tracks), sectors: Sectors }),
  reply: z.object({ filingId: PlacedId, number: z.string() }),
  refusals: [
    'division_unknown',
    'industry_unknown',
    'filing_not_asked',
    'filing_line_unstated',
    'filing_authority_absent',
    'filing_open_already',
  ],
});

export const renewFiling = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'renew_filing',
  summary: 'Open the next filing from one in force, which stays in force until the next is accepted',
  method: 'POST',
  path: '/o/:organization/filings/:filing/renewal',
  params: ofFiling,
  status: 201,
  body: z.strictObject({ sectors: Sectors.optional().describe('Those granted before unless told') }),
  reply: z.object({ filingId: PlacedId, number: z.string() }),
  refusals: [
    'industry_unknown',
    'filing_not_renewable',
    'filing_not_asked',
    'filing_line_unstated',
    'filing_authority_absent',
    'filing_open_already',
  ],
});

export const changeSectors = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'change_sectors',
  summary: 'Ask for other sectors while the filing is with the firm',
  method: 'PUT',
  path: '/o/:organization/filings/:filing/sectors',
  params: ofFiling,
  body: z.strictObject({ version: Version, sectors: Sectors }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'filing_state', 'industry_unknown'],
});

const moved = z.object({ version: Version, state: z.enum(filingStates) });

export const submitFiling = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'submit_filing',
  summary:
    'Submit: what the firm shows today is kept with the filing. A clause not met is no bar; nothing shown is',
  method: 'POST',
  path: '/o/:organization/filings/:filing/submission',
  params: ofFiling,
  body: z.strictObject({ version: Version }),
  reply: moved,
  refusals: ['stale_version', 'filing_state', 'filing_empty', 'filing_former_ended'],
});

export const answerCorrections = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'answer_corrections',
  summary:
    'Answer every open correction at once: the filing is submitted again with what the firm shows today',
  method: 'POST',
  path: '/o/:organization/filings/:filing/answers',
  params: ofFiling,
  body: z.strictObject({
    version: Version,
    answers: z
      .array(z.strictObject({ correctionId: PlacedId, answer: prose(500) }))
      .min(1)
      .max(50),
  }),
  reply: moved,
  refusals: ['stale_version', 'filing_state', 'correction_unanswered', 'correction_unknown'],
});

export const withdrawFiling = endpoint({
  ...desk,
  act: 'keep_filing',
  name: 'withdraw_filing',
  summary: 'Take a filing back before it is decided',
  method: 'POST',
  path: '/o/:organization/filings/:filing/withdrawal',
  params: ofFiling,
  body: z.strictObject({ version: Version }),
  reply: moved,
  refusals: ['stale_version', 'filing_state'],
});
