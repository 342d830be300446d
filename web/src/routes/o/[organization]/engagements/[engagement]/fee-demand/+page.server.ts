import { enterprise } from '@qingshen/contract';
import type { VerdictStage } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { fenOfYuan } from '$lib/server/amounts.ts';
import { call } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { orNull } from '$lib/server/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (organization.kind !== 'enterprise') error(404, { message: 'Not Found', code: 'not_found' });
  if (!can.report_fee_demand) error(403, { message: 'Forbidden', code: 'role_insufficient' });
};

export const actions: Actions = {
  default: async (event) => {
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
  },
};
