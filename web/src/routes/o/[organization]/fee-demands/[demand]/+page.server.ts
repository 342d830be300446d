import { enterprise } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
  must(event, enterprise.readFeeDemand, { params: event.params });

const step = (to: 'looked_into' | 'closed') => async (event: RequestEvent) => {
  const entries = await Entries.of(event.request);
  const faults = to === 'closed' ? missing(entries, [['text', 'required']]) : [];
  if (faults.length) return refuseFields(event, to, entries, faults);
  const answer = await call(event, enterprise.handleFeeDemand, {
    params: event.params,
    body: { version: entries.version(), to, text: orNull(entries, 'text') },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, to, answer.problem, entries, { fee_demand_answer_missing: 'text' });
  const { organization, demand } = event.params;
  return done(event, paths.feeDemand(organization, demand), `fees.${to}_done`);
};

export const actions: Actions = { looked_into: step('looked_into'), closed: step('closed') };
