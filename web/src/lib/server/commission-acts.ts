import { engagements, enterprise } from '@qingshen/contract';
import { paths } from '../paths.ts';
import { day } from '../words/format.ts';
import { fenOfWan } from './amounts.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { handoverActions } from './handover-acts.ts';
import { missing, refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

/** Who audits the round, and on which days: the acts of the page 委托与审核. */

type Event = Asking & Parameters<typeof done>[0] & { params: { organization: string; engagement: string } };

const home = ({ params }: Event) => paths.engagementCommission(params.organization, params.engagement);

async function commission(event: Event) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [
    ['creditCode', 'required'],
    ['number', 'required'],
    ['signedOn', 'required'],
    ['from', 'required'],
    ['fileId', 'choose'],
  ]);
  const feeFen = fenOfWan(entries.text('fee'));
  if (feeFen === undefined) faults.push(['fee', 'amount']);
  if (faults.length || feeFen === undefined) return refuseFields(event, 'commission', entries, faults);
  const answer = await call(event, engagements.nameConsultancy, {
    params: event.params,
    body: {
      version: entries.version(),
      creditCode: entries.text('creditCode').toUpperCase(),
      contract: {
        number: entries.text('number'),
        signedOn: entries.text('signedOn'),
        from: entries.text('from'),
        until: orNull(entries, 'until'),
        fileId: entries.text('fileId'),
        feeFen,
      },
      reason: entries.maybe('reason'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'commission', answer.problem, entries, contractFields);
  return done(event, home(event), 'commission.named', { name: answer.reply.consultancyName });
}

const contractFields = {
  'contract.number': 'number',
  'contract.signedOn': 'signedOn',
  'contract.from': 'from',
  'contract.until': 'until',
  'contract.fileId': 'fileId',
  'contract.feeFen': 'fee',
  consultancy_not_filed: 'creditCode',
  consultancy_filing_ended: 'creditCode',
  consultancy_suspended: 'creditCode',
  consultancy_sector_missing: 'creditCode',
};

async function start(event: Event) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [['startedOn', 'required']]);
  if (faults.length) return refuseFields(event, 'start', entries, faults);
  const startedOn = entries.text('startedOn');
  const answer = await call(event, enterprise.recordStart, {
    params: event.params,
    body: { version: entries.version() || null, startedOn, reason: entries.maybe('reason') },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'start', answer.problem, entries, { manner_unchosen: 'startedOn' });
  return done(event, home(event), 'commission.start_recorded', { on: day(startedOn, event.locals.locale) });
}

async function finish(event: Event) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [['finishedOn', 'required']]);
  if (faults.length) return refuseFields(event, 'finish', entries, faults);
  const finishedOn = entries.text('finishedOn');
  const answer = await call(event, enterprise.recordFinish, {
    params: event.params,
    body: {
      version: entries.version(),
      finishedOn,
      fileId: orNull(entries, 'fileId'),
      reason: entries.maybe('reason'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok)
    return refuse(event, 'finish', answer.problem, entries, { start_not_recorded: 'finishedOn' });
  return done(event, home(event), 'commission.finish_recorded', { on: day(finishedOn, event.locals.locale) });
}

async function resign(event: Event) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [['reason', 'required']]);
  if (faults.length) return refuseFields(event, 'resign', entries, faults);
  const answer = await call(event, enterprise.resignCommission, {
    params: event.params,
    body: { version: entries.version(), reason: entries.text('reason') },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'resign', answer.problem, entries);
  return done(event, paths.handovers(event.params.organization), 'commission.resigned');
}

export const commissionActions = { commission, start, finish, resign, ...handoverActions };
