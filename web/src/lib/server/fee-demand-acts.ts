import { enterprise } from '@qingshen/contract';
import type { VerdictStage } from '@qingshen/domain/engagements';
import { paths } from '../paths.ts';
import { fenOfYuan } from './amounts.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { missing, refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

/** Somebody asked for money: the enterprise reports it, the province looks into it and answers. */

type Event<P> = Asking & Parameters<typeof done>[0] & { params: P };

export async function reportDemand(event: Event<{ organization: string; engagement: string }>) {
  const entries = await Entries.of(event.request);
  const faults = missing(entries, [
    ['who', 'required'],
    ['office', 'required'],
    ['demandedOn', 'required'],
    ['account', 'required'],
  ]);
  const amountFen = fenOfYuan(entries.text('amount'));
  if (amountFen === undefined) faults.push(['amount', 'amount']);
  if (faults.length || amountFen === undefined) return refuseFields(event, 'demand', entries, faults);
  const answer = await call(event, enterprise.reportFeeDemand, {
    params: event.params,
    body: {
      stage: orNull(entries, 'stage') as VerdictStage | null,
      who: entries.text('who'),
      office: entries.text('office'),
      amountFen,
      demandedOn: entries.text('demandedOn'),
      account: entries.text('account'),
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'demand', answer.problem, entries, { amountFen: 'amount' });
  const { demandId, number } = answer.reply;
  return done(event, paths.feeDemand(event.params.organization, demandId), 'fees.submitted', { number });
}

export const handleDemand =
  (to: 'looked_into' | 'closed') => async (event: Event<{ organization: string; demand: string }>) => {
    const entries = await Entries.of(event.request);
    const faults = to === 'closed' ? missing(entries, [['text', 'required']]) : [];
    if (faults.length) return refuseFields(event, to, entries, faults);
    const answer = await call(event, enterprise.handleFeeDemand, {
      params: event.params,
      body: { version: entries.version(), to, text: orNull(entries, 'text') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, to, answer.problem, entries);
    const { organization, demand } = event.params;
    return done(event, paths.feeDemand(organization, demand), `fees.${to}_done`);
  };
