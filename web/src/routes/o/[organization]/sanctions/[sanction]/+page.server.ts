import { qualifications } from '@qingshen/contract';
import { sanctionChain } from '@qingshen/domain/qualifications';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

type Because = 'corrected' | 'served' | 'withdrawn';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const { organization, sanction: id } = event.params;
  const read = await must(event, qualifications.readSanction, { params: { organization, sanction: id } });
  const { step } = read.sanction;
  return {
    ...read,
    liftings: [...sanctionChain[step].liftedBy] as Because[],
    mayGoOn:
      step !== 'suspend' && !read.chain.some(({ step: later }) => sanctionChain[later].follows === step),
  };
};

export const actions: Actions = {
  lift: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['because', 'choose'],
      ['reason', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'lift', entries, faults);
    const { organization, sanction } = event.params;
    const answer = await call(event, qualifications.liftSanction, {
      params: { organization, sanction },
      body: {
        version: entries.version(),
        because: entries.text('because') as Because,
        reason: entries.text('reason'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'lift', answer.problem, entries);
    return done(event, paths.sanction(organization, sanction), 'oversight.lifted', {
      name: entries.text('name'),
    });
  },

  appeal: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['outcome', 'choose'],
      ['reason', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'appeal', entries, faults);
    const { organization, sanction } = event.params;
    const answer = await call(event, qualifications.decideAppeal, {
      params: { organization, sanction },
      body: { outcome: entries.text('outcome') as 'upheld', reason: entries.text('reason') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'appeal', answer.problem, entries);
    return done(event, paths.sanction(organization, sanction), 'oversight.appeal_decided');
  },
};
