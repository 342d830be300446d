import { campaigns, type EndpointSpec } from '@qingshen/contract';
import type { KeptName } from '@qingshen/domain/campaigns';
import type { RequestEvent } from '@sveltejs/kit';
import { paths, withQuery } from '../paths.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { columnKeys, faultShown } from './list-rows.ts';
import { type Fault, missing, refuse, refuseFields } from './refuse.ts';

type Event = RequestEvent<Record<'organization' | 'campaign' | 'version', string>>;

const paramsOf = ({ params }: Event) => ({
  organization: params.organization,
  campaign: params.campaign,
  listVersion: params.version,
});
const here = ({ params }: Event) => paths.listVersion(params.organization, params.campaign, params.version);

/** Back to the rows as they were asked for, the opened one closed unless told. */
function backTo(event: Event, entries: Entries, row?: string): string {
  const query = Object.fromEntries(new URLSearchParams(entries.text('query')));
  return withQuery(here(event), { ...query, row });
}

/** A column that was not touched is not sent: two officers correct two cells of a row without harm. */
function changedCells(entries: Entries): Record<string, string> {
  return Object.fromEntries(
    columnKeys
      .filter(
        (key) => entries.has(`cell_${key}`) && entries.text(`cell_${key}`) !== entries.text(`was_${key}`),
      )
      .map((key) => [key, entries.text(`cell_${key}`)]),
  );
}

async function correct(event: Event) {
  const entries = await Entries.of(event.request);
  const row = entries.text('row');
  const answer = await call(event, campaigns.correctRow, {
    params: { ...paramsOf(event), row },
    body: {
      version: entries.version(),
      cells: changedCells(entries),
      ...(entries.has('overrideReason') && { overrideReason: entries.maybe('overrideReason') ?? null }),
      ...(entries.text('keptName') && { keptName: entries.text('keptName') as KeptName }),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok)
    return refuse(event, 'correct', answer.problem, entries, {
      credit_code_override_reason: 'overrideReason',
    });
  const fresh = answer.reply.row;
  if (fresh.standing !== 'rejected')
    return done(event, backTo(event, entries), 'lists.corrected_done', {
      row: fresh.row,
      also: answer.reply.alsoChanged.length,
    });
  const why = fresh.faults.map((fault) => faultShown(event.locals.locale, fault).why).join('');
  return done(event, backTo(event, entries, row), 'lists.corrected_still', { row: fresh.row, why });
}

const rowsOf = (entries: Entries) => [...entries.all('id'), ...entries.all('row')].map(Number);

/** Ticked rows, one row with its form, or every row with one fault: left out, or taken back in. */
async function aside(event: Event) {
  const entries = await Entries.of(event.request);
  const rows = rowsOf(entries);
  const fault = entries.maybe('fault');
  const takesOut = entries.text('aside') !== 'false';
  const answer = await call(event, campaigns.setRowsAside, {
    params: paramsOf(event),
    body: {
      ...(rows.length ? { rows } : fault ? { fault } : {}),
      aside: takesOut,
      ...(takesOut && { reason: entries.maybe('reason') }),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, entries.maybe('form') ?? 'aside', answer.problem, entries);
  const phrase = takesOut ? 'lists.aside_done' : 'lists.back_done';
  return done(event, backTo(event, entries), phrase, { count: answer.reply.rows });
}

/** Ticked rows, or every row whose open round may go on with it; or they shall not after all. */
async function carry(event: Event) {
  const entries = await Entries.of(event.request);
  const rows = rowsOf(entries);
  const carries = entries.text('carry') !== 'false';
  const all = entries.text('which') === 'all';
  if (rows.length === 0 && !all) return done(event, backTo(event, entries), 'lists.none_ticked');
  const answer = await call(event, campaigns.carryRows, {
    params: paramsOf(event),
    body: { ...(all ? {} : { rows }), carry: carries },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, entries.maybe('form') ?? 'aside', answer.problem, entries);
  const phrase = carries ? 'lists.carried_done' : 'lists.not_carried_done';
  return done(event, backTo(event, entries), phrase, { count: answer.reply.rows });
}

async function confirm(event: Event) {
  const entries = await Entries.of(event.request);
  const rows = rowsOf(entries);
  if (rows.length === 0) return done(event, backTo(event, entries), 'lists.none_ticked');
  const answer = await call(event, campaigns.confirmRows, {
    params: paramsOf(event),
    body: { rows, confirmed: entries.text('confirmed') !== 'false' },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, entries.maybe('form') ?? 'aside', answer.problem, entries);
  const phrase = entries.text('confirmed') === 'false' ? 'lists.unconfirmed_done' : 'lists.confirmed_done';
  return done(event, backTo(event, entries), phrase, { count: answer.reply.rows });
}

async function names(event: Event) {
  const entries = await Entries.of(event.request);
  const faults: Fault[] = missing(entries, [['keep', 'choose']]);
  if (faults.length) return refuseFields(event, 'names', entries, faults);
  const answer = await call(event, campaigns.settleNames, {
    params: paramsOf(event),
    body: { keep: entries.text('keep') as KeptName },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'names', answer.problem, entries);
  return done(event, backTo(event, entries), 'lists.names_done', { count: answer.reply.rows });
}

const plain =
  (
    form: string,
    endpoint: EndpointSpec,
    phrase: 'lists.cancelled_done' | 'lists.restarted_done' | 'lists.rechecked_done' | 'lists.stopped_done',
  ) =>
  async (event: Event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, endpoint, {
      params: paramsOf(event),
      idempotencyKey: entries.key(),
    } as never);
    if (!answer.ok) return refuse(event, form, answer.problem, entries);
    return done(event, here(event), phrase);
  };

async function forget(event: Event) {
  const entries = await Entries.of(event.request);
  const answer = await call(event, campaigns.deleteVersion, {
    params: paramsOf(event),
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'forget', answer.problem, entries);
  return done(event, paths.lists(event.params.organization, event.params.campaign), 'lists.forgotten_done');
}

export const listVersionActs = {
  correct,
  aside,
  names,
  forget,
  cancel: plain('cancel', campaigns.cancelReading, 'lists.cancelled_done'),
  restart: plain('restart', campaigns.restartReading, 'lists.restarted_done'),
  carry,
  confirm,
  stop: plain('stop', campaigns.stopPublication, 'lists.stopped_done'),
  recheck: plain('recheck', campaigns.recheckVersion, 'lists.rechecked_done'),
};
