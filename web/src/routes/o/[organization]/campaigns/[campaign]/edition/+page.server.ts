import { campaigns } from '@qingshen/contract';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { campaignOf } from '$lib/server/campaigns.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can, campaign } = await event.parent();
  if (!can.keep_campaigns || !campaign.ours) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  return { fixed: campaign.state !== 'draft' };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const fixed = !entries.has('year');
    const { faults, body } = campaignOf(entries);
    const named = missing(entries, [
      ['title', 'required'],
      ['documentNumber', 'required'],
    ]);
    const amiss = fixed ? named : faults;
    if (amiss.length) return refuseFields(event, 'edit', entries, amiss);
    const { organization, campaign } = event.params;
    const { title, documentNumber } = body;
    const answer = await call(event, campaigns.editCampaign, {
      params: { organization, campaign },
      body: { version: entries.version(), ...(fixed ? { title, documentNumber } : body) },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'edit', answer.problem, entries, {
        track_not_yours: 'track',
        campaign_lines_unfit: 'partners',
        date_in_future: 'listedOn',
        date_before_the_law: 'listedOn',
        campaign_known: 'documentNumber',
      });
    return done(event, paths.campaign(organization, campaign), 'campaigns.edited_done');
  },
};
