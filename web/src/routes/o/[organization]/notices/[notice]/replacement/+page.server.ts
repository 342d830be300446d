import { notices } from '@qingshen/contract';
import type { Superseding } from '@qingshen/domain/campaigns';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.prepare_notices) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { organization, notice } = event.params;
  const [read, { wordings }] = await Promise.all([
    must(event, notices.readNotice, { params: { organization, notice } }),
    must(event, notices.listNoticeWordings, { params: { organization } }),
  ]);
  return { notice: read, wordings };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['because', 'choose'],
      ['reason', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'replace', entries, faults);
    const { organization, notice } = event.params;
    const answer = await call(event, notices.reissueNotice, {
      params: { organization, notice },
      body: {
        version: entries.version(),
        because: entries.text('because') as Superseding,
        reason: entries.text('reason'),
        address: entries.maybe('address'),
        wording: entries.maybe('wording'),
        contact: entries.maybe('contact'),
        datedOn: entries.maybe('datedOn'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'replace', answer.problem, entries, {
        notice_wording_unknown: 'wording',
        notice_wording_unfit: 'wording',
        notice_not_served: 'because',
      });
    const campaign = entries.maybe('campaign');
    const to = campaign
      ? paths.noticeBatch(organization, campaign, answer.reply.batchId)
      : paths.notice(organization, notice);
    return done(event, to, 'notices.replaced_done');
  },
};
