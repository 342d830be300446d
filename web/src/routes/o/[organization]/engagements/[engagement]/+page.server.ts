import { engagements } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  consultancy: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['creditCode', 'required']]);
    if (faults.length) return refuseFields(event, 'consultancy', entries, faults);
    const answer = await call(event, engagements.nameConsultancy, {
      params: { organization: event.params.organization, engagement: event.params.engagement },
      body: { version: entries.version(), creditCode: entries.text('creditCode').toUpperCase() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'consultancy', answer.problem, entries);
    const back = paths.engagement(event.params.organization, event.params.engagement);
    return done(event, back, 'engagements.consultancy_named', { name: answer.reply.consultancyName });
  },
};
