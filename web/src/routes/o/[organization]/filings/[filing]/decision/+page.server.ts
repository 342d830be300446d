import { qualifications } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { valueText } from '$lib/rules/value.ts';
import { call } from '$lib/server/api.ts';
import { decisionOf, sectorsOf } from '$lib/server/decisions.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { unmetIn } from '$lib/server/standings.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read } = await event.parent();
  const { locale } = event.locals;
  const say = speaker(wholeCatalogue[locale]);
  return {
    sectors: read.sectors.map(({ code, name, today, whenSubmitted }) => ({
      code,
      name,
      unmet: unmetIn(whenSubmitted, today),
    })),
    term: read.term && read.term.kind !== 'unstated' ? valueText(read.term, say, locale) : null,
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const entries = await Entries.of(event.request);
    const asked = sectorsOf(entries, entries.all('sector'));
    const { body, faults } = decisionOf(entries, asked.outcome);
    // Where every sector is refused, each one's own reason is the filing's too.
    if (asked.outcome === 'refused') body.reason ??= asked.sectors.find(({ reason }) => reason)?.reason;
    const left = faults.filter(([field]) => field !== 'reason' || !body.reason);
    if (asked.faults.length + left.length)
      return refuseFields(event, 'decide', entries, [...asked.faults, ...left]);
    const answer = await call(event, qualifications.decideFiling, {
      params: { organization: event.params.organization, filing: event.params.filing },
      body: {
        version: entries.version(),
        ...body,
        ...(asked.outcome === 'accepted' ? { sectors: asked.sectors } : {}),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'decide', answer.problem, entries);
    const back = paths.filing(event.params.organization, event.params.filing);
    return done(event, back, 'filings.decision_done', { name: entries.text('name') });
  },

  revoke: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['clause', 'required'],
      ['reason', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'revoke', entries, faults);
    const answer = await call(event, qualifications.revokeFiling, {
      params: { organization: event.params.organization, filing: event.params.filing },
      body: { version: entries.version(), clause: entries.text('clause'), reason: entries.text('reason') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'revoke', answer.problem, entries);
    const back = paths.filing(event.params.organization, event.params.filing);
    return done(event, back, 'filings.revoked', { name: entries.text('name') });
  },
};
