import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

/** Few firms ever have more than a page of either; whatever is open stands above both lists. */
export const load: PageServerLoad = async (event) => {
  const params = { organization: event.params.organization };
  const { sanction, check, after } = asked(event.url, ['sanction', 'check', 'after']);
  const [sanctions, checks, openSanction, openCheck] = await Promise.all([
    must(event, qualifications.listSanctions, { params, query: { after } }),
    must(event, qualifications.listChecks, { params, query: { limit: 50 } }),
    sanction ? must(event, qualifications.readSanction, { params: { ...params, sanction } }) : null,
    check ? must(event, qualifications.readCheck, { params: { ...params, check } }) : null,
  ]);
  return {
    sanctions,
    checks,
    openSanction,
    openCheck: openCheck && {
      check: openCheck.check,
      own: openCheck.subjects.find(({ organizationId }) => organizationId === params.organization) ?? null,
      seed: openCheck.recipe.seed,
    },
  };
};

export const actions: Actions = {
  appeal: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['grounds', 'required']]);
    if (faults.length) return refuseFields(event, 'appeal', entries, faults);
    const { organization } = event.params;
    const sanction = entries.text('sanction');
    const answer = await call(event, qualifications.appealSanction, {
      params: { organization, sanction },
      body: { grounds: entries.text('grounds') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'appeal', answer.problem, entries);
    return done(event, paths.records(organization, { sanction }), 'filing_own.appealed');
  },
};
