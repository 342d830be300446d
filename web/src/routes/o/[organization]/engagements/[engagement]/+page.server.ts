import { enterprise } from '@qingshen/contract';
import type { VerdictStage } from '@qingshen/domain/engagements';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { verdictStagePhrase } from '$lib/words/case-terms.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const answer = await call(event, enterprise.listFeeAttestations, { params: event.params });
  return { attestations: answer.ok ? answer.reply.attestations : [] };
};

export const actions: Actions = {
  attest: async (event) => {
    const entries = await Entries.of(event.request);
    const stage = entries.text('stage') as VerdictStage;
    const answer = await call(event, enterprise.attestNoFee, {
      params: { ...event.params, stage },
      body: { noFeeWasTaken: true },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, `attest-${stage}`, answer.problem, entries);
    const say = speaker(wholeCatalogue[event.locals.locale]);
    const { organization, engagement } = event.params;
    return done(event, paths.engagement(organization, engagement), 'fees.zero_done', {
      stage: say(verdictStagePhrase(stage)),
    });
  },
};
