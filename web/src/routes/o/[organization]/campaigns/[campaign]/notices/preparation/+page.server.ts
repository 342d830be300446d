import { notices } from '@qingshen/contract';
import type { ClaimLetterChoice } from '@qingshen/domain/campaigns';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { divisionChoices } from '$lib/server/choices.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

const most = 2000;

export const load: PageServerLoad = async (event) => {
  const { can, organization } = await event.parent();
  if (!can.prepare_notices) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const params = { organization: event.params.organization };
  const [{ wordings }, counts] = await Promise.all([
    must(event, notices.listNoticeWordings, { params }),
    must(event, notices.countNotices, { params: { ...params, campaign: event.params.campaign } }),
  ]);
  return {
    chosen: [...new Set(event.url.searchParams.getAll('id'))].slice(0, most),
    unprepared: counts.total.missing,
    wordings: wordings.map(({ id, title, number, isShipped, authorityName }) => ({
      id,
      title,
      number,
      isShipped,
      authorityName,
    })),
    divisions: divisionChoices(organization.divisionCode),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['wording', 'choose'],
      ['contact', 'required'],
    ]);
    if (faults.length) return refuseFields(event, 'prepare', entries, faults);
    const { organization, campaign } = event.params;
    const chosen = entries.all('engagement');
    const answer = await call(event, notices.startNoticeBatch, {
      params: { organization, campaign },
      body: {
        wording: entries.text('wording'),
        selection: chosen.length ? 'chosen' : 'missing',
        ...(chosen.length && { engagements: chosen }),
        division: entries.maybe('division'),
        claimLetters: (entries.maybe('claimLetters') ?? 'none') as ClaimLetterChoice,
        contact: entries.text('contact'),
        datedOn: entries.maybe('datedOn'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'prepare', answer.problem, entries, {
        notice_wording_unknown: 'wording',
        notice_wording_unfit: 'wording',
        division_unknown: 'division',
      });
    const { batchId, total, leftOut } = answer.reply;
    return done(event, paths.noticeBatch(organization, campaign, batchId), 'notices.started_done', {
      count: total,
      leftOut,
    });
  },
};
