import { qualifications } from '@qingshen/contract';
import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse, refuseFields } from './refuse.ts';

/** What a firm does with its filing on the filing's own page. */

type Event = RequestEvent<{ organization: string; filing: string }>;

const read = async (event: Event) => {
  const entries = await Entries.of(event.request);
  const { organization, filing } = event.params;
  return {
    entries,
    params: { organization, filing },
    idempotencyKey: entries.key(),
    home: paths.filing(organization, filing),
    number: entries.text('number'),
  };
};

export const firmFilingActions = {
  submit: async (event: Event) => {
    const { entries, params, idempotencyKey, home, number } = await read(event);
    const body = { version: entries.version() };
    const answer = await call(event, qualifications.submitFiling, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'submit', answer.problem, entries);
    return done(event, home, 'filing_own.submitted', { number });
  },

  /** Every open correction is answered at once: one left out is said at its field, and nothing is sent. */
  answer: async (event: Event) => {
    const { entries, params, idempotencyKey, home, number } = await read(event);
    const asked = entries.all('correction');
    const empty = asked.filter((id) => !entries.text(`answer_${id}`));
    if (empty.length)
      return refuseFields(
        event,
        'answer',
        entries,
        empty.map((id) => [`answer_${id}`, 'required'] as const),
      );
    const answers = asked.map((id) => ({ correctionId: id, answer: entries.text(`answer_${id}`) }));
    const body = { version: entries.version(), answers };
    const answer = await call(event, qualifications.answerCorrections, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'answer', answer.problem, entries);
    return done(event, home, 'filing_own.answered', { number });
  },

  withdraw: async (event: Event) => {
    const { entries, params, idempotencyKey, home, number } = await read(event);
    const body = { version: entries.version() };
    const answer = await call(event, qualifications.withdrawFiling, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'withdraw', answer.problem, entries);
    return done(event, home, 'filing_own.withdrawn', { number });
  },

  renew: async (event: Event) => {
    const { entries, params, idempotencyKey } = await read(event);
    const answer = await call(event, qualifications.renewFiling, { params, body: {}, idempotencyKey });
    if (!answer.ok) return refuse(event, 'renew', answer.problem, entries);
    const { filingId, number } = answer.reply;
    return done(event, paths.filing(params.organization, filingId), 'filing_own.renewed', { number });
  },
};
