import { engagements } from '@qingshen/contract';
import type { VerdictResult, VerdictStage } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { caseFilesOf } from '$lib/server/case-files.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

const waiting: Partial<Record<string, VerdictStage>> = {
  evaluation_applied: 'evaluation',
  acceptance_applied: 'acceptance',
};

export const load: PageServerLoad = async (event) => {
  const { organization, can, case: found } = await event.parent();
  if (organization.kind !== 'authority') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.conclude_round) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const stage = waiting[found.engagement.state] ?? null;
  const isOurs = found.engagement.capacity === 'organiser';
  return { stage, isOurs, files: stage && isOurs ? await caseFilesOf(event, event.params) : null };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['result', 'choose'],
      ['concludedOn', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'verdict', entries, faults);
    const { organization, engagement } = event.params;
    const file = orNull(entries, 'fileId');
    const answer = await call(event, engagements.recordVerdict, {
      params: event.params,
      body: {
        version: entries.version(),
        stage: entries.text('stage') as VerdictStage,
        result: entries.text('result') as VerdictResult,
        concludedOn: entries.text('concludedOn'),
        documentNumber: orNull(entries, 'documentNumber'),
        opinion: orNull(entries, 'opinion'),
        // The case's own place stands before every id that is shown.
        fileId: file,
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'verdict', answer.problem, entries, {
        day_still_ahead: 'concludedOn',
        day_before_listing: 'concludedOn',
        file_unknown: 'fileId',
      });
    return done(event, paths.engagement(organization, engagement), 'rounds.verdict_done');
  },
};
