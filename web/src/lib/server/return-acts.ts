import { type Answer, returns } from '@qingshen/contract';
import { returnKinds } from '@qingshen/domain/applications';
import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { refuse } from './refuse.ts';

type Event = RequestEvent<{ organization: string; return?: string; kind?: string }>;
type Moved = Answer<{ returnId: string; version: number }>;

async function act(
  event: Event,
  name: string,
  phrase: Parameters<typeof done>[2] & `returns.${string}`,
  send: (entries: Entries, params: { organization: string; return: string }) => Promise<Moved>,
) {
  const entries = await Entries.of(event.request);
  const { organization } = event.params;
  const answer = await send(entries, { organization, return: entries.text('return') });
  if (!answer.ok) return refuse(event, name, answer.problem, entries);
  return done(event, paths.returnOf(organization, answer.reply.returnId), phrase as 'returns.prepared');
}

/** What each hand does with a list; the unit's three, the province's two. */
export const returnActs = {
  prepare: (event: Event) =>
    act(event, 'prepare', 'returns.prepared', (entries, { organization }) =>
      call(event, returns.prepareReturn, {
        params: { organization },
        body: {
          kind: returnKinds.find((one) => one === entries.text('kind')) ?? 'collected',
          year: Number(entries.text('year')),
          version: entries.text('version') ? entries.version() : undefined,
          nothing: entries.text('nothing') === 'yes',
          note: entries.maybe('note'),
        },
        idempotencyKey: entries.key(),
      }),
    ),
  check: (event: Event) =>
    act(event, 'check', 'returns.checked', (entries, params) =>
      call(event, returns.checkReturn, {
        params,
        body: { version: entries.version(), opinion: entries.maybe('opinion') },
        idempotencyKey: entries.key(),
      }),
    ),
  send_back: (event: Event) =>
    act(event, 'send_back', 'returns.sent_back', (entries, params) =>
      call(event, returns.sendBackReturn, {
        params,
        body: { version: entries.version(), reason: entries.text('reason') },
        idempotencyKey: entries.key(),
      }),
    ),
  sign: (event: Event) =>
    act(event, 'sign', 'returns.signed', (entries, params) =>
      call(event, returns.signReturn, {
        params,
        body: {
          version: entries.version(),
          opinion: entries.maybe('opinion'),
          documentNumber: entries.maybe('documentNumber'),
        },
        idempotencyKey: entries.key(),
      }),
    ),
  receive: (event: Event) =>
    act(event, 'receive', 'returns.was_received', (entries, params) =>
      call(event, returns.receiveReturn, {
        params,
        body: { version: entries.version() },
        idempotencyKey: entries.key(),
      }),
    ),
  return_to_unit: (event: Event) =>
    act(event, 'return_to_unit', 'returns.was_returned', (entries, params) =>
      call(event, returns.returnToUnit, {
        params,
        body: { version: entries.version(), reason: entries.text('reason') },
        idempotencyKey: entries.key(),
      }),
    ),
};
