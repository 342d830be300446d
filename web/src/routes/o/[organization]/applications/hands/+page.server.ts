import { applications } from '@qingshen/contract';
import { officeHands } from '@qingshen/domain/applications';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  setting: await must(event, applications.readOfficeHands, {
    params: { organization: event.params.organization },
  }),
});

export const actions: Actions = {
  set: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization } = event.params;
    const hands =
      entries.text('hands') === 'two' ? officeHands.filter((one) => one !== 'checker') : officeHands;
    const answer = await call(event, applications.setOfficeHands, {
      params: { organization },
      body: { version: entries.version(), hands: [...hands] },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'hands', answer.problem, entries);
    return done(event, paths.officeHands(organization), 'desk.hands_saved');
  },
};
