import { notices } from '@qingshen/contract';
import type { ServiceMethod } from '@qingshen/domain/campaigns';
import type { Line } from '@qingshen/domain/tenancy';
import type { RequestEvent } from '@sveltejs/kit';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { type Fault, missing, refuse, refuseFields } from './refuse.ts';

type Event = RequestEvent<{ organization: string }>;

/** The notice stands in the form: the enterprise confirms on its case's page, the office on the notice's own. */
const paramsOf = (event: Event, entries: Entries) => ({
  organization: event.params.organization,
  notice: entries.text('notice'),
});

const explained = new Set(['other', 'left_in_place']);

async function serve(event: Event) {
  const entries = await Entries.of(event.request);
  const method = entries.text('method');
  const faults: Fault[] = [
    ...missing(entries, [
      ['method', 'choose'],
      ['servedOn', 'required'],
      ['servedBy', 'required'],
    ]),
    ...(explained.has(method) && !entries.text('remarks') ? [['remarks', 'required'] as const] : []),
  ];
  if (faults.length) return refuseFields(event, 'serve', entries, faults);
  const answer = await call(event, notices.serveNotice, {
    params: paramsOf(event, entries),
    body: {
      version: entries.version(),
      method: method as ServiceMethod,
      servedOn: entries.text('servedOn'),
      servedBy: entries.text('servedBy'),
      receiptNumber: entries.maybe('receiptNumber'),
      receipt: entries.maybe('receipt'),
      recipientName: entries.maybe('recipientName'),
      remarks: entries.maybe('remarks'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok)
    return refuse(event, 'serve', answer.problem, entries, {
      notice_date_in_future: 'servedOn',
      notice_date_too_early: 'servedOn',
      notice_service_unexplained: 'remarks',
    });
  const { daysLate } = answer.reply;
  return daysLate > 0
    ? done(event, event.url.pathname, 'notices.served_late_done', { days: daysLate })
    : done(event, event.url.pathname, 'notices.served_done');
}

async function connector(event: Event) {
  const entries = await Entries.of(event.request);
  const answer = await call(event, notices.sealElectronically, {
    params: { ...paramsOf(event, entries), line: entries.text('line') as Line },
    body: { version: entries.version() },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'connector', answer.problem, entries);
  return done(event, event.url.pathname, 'notices.sealed_done');
}

async function acknowledge(event: Event) {
  const entries = await Entries.of(event.request);
  const answer = await call(event, notices.acknowledgeNotice, {
    params: paramsOf(event, entries),
    body: { version: entries.version() },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'acknowledge', answer.problem, entries);
  return done(event, event.url.pathname, 'notices.acknowledged_done');
}

export const noticeActs = { serve, connector, acknowledge };
