import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  authorityOnly(await event.parent());
  const filters = asked(event.url, ['state', 'claim', 'after']);
  const state = filters.state ?? 'open';
  const page = await must(event, qualifications.listEmploymentClaims, {
    params: { organization: event.params.organization },
    query: { ...(state === 'all' ? {} : { state: state as 'open' }), after: filters.after },
  });
  const settling = page.rows.find(({ id, settledAt }) => id === filters.claim && settledAt === null);
  return { page, state, settling: settling?.maySettle ? settling : null };
};

export const actions: Actions = {
  settle: async (event) => {
    const entries = await Entries.of(event.request);
    const outcome = entries.text('outcome');
    const faults: Fault[] = missing(entries, [
      ['outcome', 'choose'],
      ['reason', 'required'],
      ...(outcome === 'moves' ? [['lastDay', 'required'] as const] : []),
    ]);
    if (faults.length) return refuseFields(event, 'settle', entries, faults);
    const { organization } = event.params;
    const reason = entries.text('reason');
    const answer = await call(event, qualifications.settleEmploymentClaim, {
      params: { organization, claim: entries.text('claim') },
      body:
        outcome === 'moves'
          ? { outcome, lastDay: entries.text('lastDay'), reason }
          : { outcome: 'stays' as const, reason },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'settle', answer.problem, entries, { period_reversed: 'lastDay' });
    return done(event, paths.claims(organization), 'oversight.claim_settled', { name: entries.text('name') });
  },
};
