import { notices } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, batch } = event.params;
  const read = await must(event, notices.readNoticeBatch, { params: { organization, batch } });
  return { batch: read.batch, faults: read.faults.map((fault) => ({ ...fault, id: fault.engagementId })) };
};

export const actions: Actions = {
  stop: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization, campaign, batch } = event.params;
    const answer = await call(event, notices.stopNoticeBatch, {
      params: { organization, batch },
      body: { version: entries.version() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'stop', answer.problem, entries);
    return done(event, paths.noticeBatch(organization, campaign, batch), 'notices.stopped_done');
  },
};
