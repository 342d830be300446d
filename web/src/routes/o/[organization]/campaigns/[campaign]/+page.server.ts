import { campaigns, notices } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { rulesShown } from '$lib/server/campaigns.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { campaign, rules, can } = await event.parent();
  const params = { organization: event.params.organization, campaign: event.params.campaign };
  const [versions, counts] = await Promise.all([
    campaign.ours ? call(event, campaigns.listVersions, { params }) : null,
    campaign.publishedVersion !== null && can.see_notices
      ? call(event, notices.countNotices, { params })
      : null,
  ]);
  return {
    versions: versions?.ok ? versions.reply.versions : [],
    noticeCounts: counts?.ok ? counts.reply.total : null,
    nextDueOn: counts?.ok ? counts.reply.nextDueOn : null,
    shown: rulesShown(rules),
  };
};

export const actions: Actions = {
  delete: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization, campaign } = event.params;
    const answer = await call(event, campaigns.deleteCampaign, {
      params: { organization, campaign },
      query: { version: entries.version() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'delete', answer.problem, entries);
    return done(event, paths.campaigns(organization), 'campaigns.deleted_done');
  },
  close: async (event) => {
    const entries = await Entries.of(event.request);
    const { organization, campaign } = event.params;
    const answer = await call(event, campaigns.closeCampaign, {
      params: { organization, campaign },
      body: { version: entries.version() },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'close', answer.problem, entries);
    return done(event, paths.campaign(organization, campaign), 'campaigns.closed_done');
  },
};
