import { applications } from '@qingshen/contract';
import { paperResolutions } from '@qingshen/domain/applications';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { fieldOf, valueText } from '$lib/server/application-form.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read, labels } = await event.parent();
  return {
    resolutions: paperResolutions,
    fields: read.paper.fields.map((one) => ({
      ...one,
      id: one.field,
      label: labels[one.field] ?? one.field,
      text: valueText(fieldOf(read, one.field), one.written),
    })),
  };
};

export const actions: Actions = {
  confirm: async (event) => {
    const entries = await Entries.of(event.request);
    const field = entries.text('field');
    const answer = await call(event, applications.confirmPaperField, {
      params: { organization: event.params.organization, application: event.params.application, field },
      body:
        entries.text('same') === 'no'
          ? { isSame: false, paperValue: entries.text('paperValue') }
          : { isSame: true },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, `paper-${field}`, answer.problem, entries);
    const back = paths.applicationPaper(event.params.organization, event.params.application);
    return done(event, `${back}#paper-${field}`, 'desk.paper_confirmed');
  },
  resolve: async (event) => {
    const entries = await Entries.of(event.request);
    const field = entries.text('field');
    const answer = await call(event, applications.resolvePaperDifference, {
      params: { organization: event.params.organization, application: event.params.application, field },
      body: {
        resolution: paperResolutions.find((one) => one === entries.text('resolution')) ?? 'misread',
        note: entries.text('note'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, `paper-${field}`, answer.problem, entries);
    const back = paths.applicationPaper(event.params.organization, event.params.application);
    return done(event, `${back}#paper-${field}`, 'desk.paper_resolved');
  },
};
